// The bullets and numbers of a Word document, which it counts anew each time it is opened and does not keep as words.

/** Answers `markOf(paragraph)`: "• ", "3. " or "". Both trees may be null. */
export function numbering(lists, styles) {
  const levels = new Map();
  for (const abstract of named(lists, "abstractNum")) {
    const found = new Map(
      named(abstract, "lvl").map((level) => [
        attribute(level, "ilvl"),
        { form: attribute(named(level, "numFmt")[0], "val"), start: Number(attribute(named(level, "start")[0], "val") ?? 1) },
      ]),
    );
    levels.set(attribute(abstract, "abstractNumId"), found);
  }
  const listOf = new Map(
    named(lists, "num").map((num) => [
      attribute(num, "numId"),
      levels.get(attribute(named(num, "abstractNumId")[0], "val")),
    ]),
  );
  const byStyle = new Map(
    named(styles, "style").map((style) => [attribute(style, "styleId"), named(style, "numPr")[0]]),
  );
  const counts = new Map();

  return function markOf(paragraph) {
    const about = [...paragraph.children].find((each) => each.localName === "pPr");
    if (!about) return "";
    const style = attribute(named(about, "pStyle")[0], "val");
    const item = named(about, "numPr")[0] ?? byStyle.get(style);
    const list = attribute(named(item, "numId")[0], "val");
    const depth = attribute(named(item, "ilvl")[0], "val") ?? "0";
    const level = listOf.get(list)?.get(depth);
    if (!level || level.form === "none") return "";
    if (level.form === "bullet") return "• ";
    const count = counts.get(list) ?? new Map();
    counts.set(list, count);
    const number = (count.get(depth) ?? level.start - 1) + 1;
    count.set(depth, number);
    for (const deeper of [...count.keys()]) if (Number(depth) < Number(deeper)) count.delete(deeper);
    return `${shown(number, level.form)}. `;
  };
}

function shown(number, form) {
  if (!/Letter$/.test(form ?? "") || number < 1 || 26 < number) return String(number);
  const letter = String.fromCharCode(96 + number);
  return form === "upperLetter" ? letter.toUpperCase() : letter;
}

function named(root, name) {
  return root ? [...root.getElementsByTagNameNS("*", name)] : [];
}

/** An attribute, whatever its prefix. */
export function attribute(element, name) {
  return [...(element?.attributes ?? [])].find((each) => each.localName === name)?.value ?? null;
}

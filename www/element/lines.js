/** A text as rows of one line each, as a text field breaks it: what is laid under the field then stands as it does. */

/** Rows as `view/blocks.js` makes them; the break that ends a line is in its row and behind its words. */
export function linesOf(text) {
  const rows = [];
  for (let from = 0; from <= text.length; ) {
    const found = text.indexOf("\n", from);
    const end = found < 0 ? text.length : found;
    const to = found < 0 ? text.length : found + 1;
    rows.push({ start: from, end, from, to, kind: "line", part: false });
    if (found < 0) break;
    from = to;
  }
  return rows;
}

/** Layers of spans moved along with a replacement in their text; a span that it touches is gone. */
export function moved(layers, { start, end, insert }) {
  const by = insert.length - (end - start);
  const move = (spans) =>
    spans
      .filter((span) => span.end <= start || end <= span.start)
      .map((span) => (span.end <= start ? span : { start: span.start + by, end: span.end + by }));
  return Object.fromEntries(Object.entries(layers).map(([name, spans]) => [name, move(spans)]));
}

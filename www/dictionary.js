// The reader's own words as lines of text: what a line says, lines put in and taken out, two lists brought together.
//
//     add ORG Winter Institute        always a name, of this kind
//     alias Daesh = Islamic State     another name of the same thing
//     never Big Apple                 never a name
//     pattern PRODUCT Falcon [0-9]+   whatever this regular expression fits is a name of this kind
//
// Whether a line is good is for the engine to say; remarks (#), empty lines and bad ones stay where they are.

const plain = (words) => words.replace(/\s+/g, " ").replaceAll("’", "'").trim();

/**
 * What a line says: {do: "add", label, words}, {do: "alias", words, of}, {do: "never", words}, {do: "pattern", label, words};
 * `do` is null where that cannot be told. Null where the line says nothing.
 */
export function entryOf(line) {
  const whole = line.replace(/^\uFEFF+/, "");
  const said = /^\s*#/.test(whole) ? "" : whole.split(" #", 1)[0].trim();
  if (!said) return null;
  const [, verb, rest] = /^(\S+)\s*(.*)$/.exec(said) ?? [];
  const [, label, words] = /^(\S+)\s+(.+)$/.exec(rest ?? "") ?? [];
  const [other, of] = rest?.includes("=") ? [rest.slice(0, rest.indexOf("=")), rest.slice(rest.indexOf("=") + 1)] : [];
  if (verb === "add" && label) return { do: "add", label: label.toUpperCase(), words: plain(words) };
  if (verb === "pattern" && label) return { do: "pattern", label: label.toUpperCase(), words };
  if (verb === "alias" && other?.trim() && of.trim()) return { do: "alias", words: plain(other), of: plain(of) };
  if (verb === "never" && rest) return { do: "never", words: plain(rest) };
  return { do: null, words: said };
}

/** An entry as a line. */
export function lineOf({ do: what, label, words, of }) {
  if (what === "alias") return `alias ${plain(words)} = ${plain(of)}`;
  if (what === "never") return `never ${plain(words)}`;
  return `${what} ${label} ${what === "pattern" ? words.trim() : plain(words)}`;
}

/** Whether a line can say this: ` #` begins a remark, and an `=` ends another name. */
export function canBeSaid(entry) {
  const line = lineOf(entry);
  const read = entryOf(line);
  if (line.includes("\n") || !read?.do) return false;
  return lineOf(read) === line && read.do === entry.do && read.of === (entry.of && plain(entry.of));
}

/** The lines that say something, {at, line, entry} each. */
export function entriesOf(text) {
  return text.split("\n").flatMap((line, at) => {
    const entry = entryOf(line);
    return entry ? [{ at, line, entry }] : [];
  });
}

// Of two lines about the same thing only one can hold.
function aboutOf({ do: what, words }) {
  if (what === "pattern") return `pattern ${words.trim()}`;
  return what === "alias" ? `alias ${plain(words).toLowerCase()}` : `name ${plain(words)}`;
}

/** Where a line that was `at` is now, or null: it may have been moved meanwhile, or taken out. */
function placeOf(text, { at, line }) {
  const lines = text.split("\n");
  const place = lines[at] === line ? at : lines.indexOf(line);
  return place < 0 ? null : place;
}

/**
 * The text with an entry put in: in the place of the line `was`, {at, line}, or of what else was said of the same words, or
 * at the end.
 */
export function put(text, entry, was = null) {
  const about = aboutOf(entry);
  const others = entriesOf(text).filter((each) => each.entry.do && aboutOf(each.entry) === about);
  const place = (was && placeOf(text, was)) ?? others[0]?.at ?? null;
  if (place === null) return append(text, [lineOf(entry)]);
  const gone = new Set(others.map((other) => other.at));
  const lines = text.split("\n").map((line, nth) => {
    if (nth === place) return lineOf(entry) + remarkOf(line);
    return gone.has(nth) ? null : line;
  });
  return lines.filter((line) => line !== null).join("\n");
}

const remarkOf = (line) => / #.*$/.exec(line)?.[0] ?? "";

/** The text without the line `was`, {at, line}. */
export function without(text, was) {
  const place = placeOf(text, was);
  return place === null ? text : text.split("\n").toSpliced(place, 1).join("\n");
}

function append(text, lines) {
  if (!lines.length) return text;
  return `${text && text.replace(/\n?$/, "\n")}${lines.join("\n")}\n`;
}

/**
 * The text with the lines of `other` that are new, {text, added, known, against}: how many entries were added, were there
 * already, and say otherwise of words that are there, for which what is there stays.
 */
export function merged(text, other) {
  const lines = new Set(text.split("\n").map((line) => line.trim()));
  const here = new Map(entriesOf(text).map(({ entry }) => [entry.do ? aboutOf(entry) : entry.words, entry]));
  const count = { added: 0, known: 0, against: 0 };
  const more = other.split("\n").filter((line) => {
    const entry = entryOf(line);
    if (!entry) return line.trim() && !lines.has(line.trim());
    const about = entry.do ? aboutOf(entry) : entry.words;
    const mine = here.get(about);
    if (!mine) {
      here.set(about, entry);
      count.added += 1;
      return true;
    }
    const same = mine.do === entry.do && (!mine.do || lineOf(mine) === lineOf(entry));
    count[same ? "known" : "against"] += 1;
    return false;
  });
  return { text: append(text, more), ...count };
}

/** The text with these lines (their places, from 0) left empty, so that the others keep their numbers. */
export function blanked(text, isBad) {
  return text
    .split("\n")
    .map((line, at) => (isBad(line, at) ? "" : line))
    .join("\n");
}

/** What the engine said of a text that it refused, {at, sentence} for each bad line, `at` from 0. */
export function problemsIn(message) {
  const parts = message.split(/^line (\d+): /m).slice(1);
  const numbers = parts.filter((_, nth) => nth % 2 === 0);
  return numbers.map((number, nth) => ({ at: Number(number) - 1, sentence: parts[2 * nth + 1].trimEnd() }));
}

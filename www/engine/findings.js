/**
 * Annotations of a file into findings that `carry.js` can place: ours as they were, those of others by their tags.
 *
 * A tag that is one of our labels makes a name, a figure, a quotation or reported speech of an annotation; what has no
 * such tag is a note, which is told of and not drawn.
 */
import { isRange, ownRange, withRanges } from "./carry.js";

/** The labels of names. */
export const NAMES = "PERSON ORG GPE LOC FAC NORP EVENT WORK_OF_ART PRODUCT LAW LANGUAGE MISC PRON".split(" ");
export const FIGURES = "CARDINAL ORDINAL PERCENT MONEY QUANTITY DATE TIME DURATION".split(" ");

/** Each label and the sort of finding that it makes. */
const LABELS = new Map([
  ...NAMES.map((label) => [label, "mention"]),
  ...FIGURES.map((label) => [label, "number"]),
  ["QUOTE", "quote"],
  ["REPORTED", "reported"],
]);

/**
 * @param {{ text: string | null, annotations: object[] }} file what `readWebAnnotation` gives
 * @param {string} text the article that they are to stand in
 * @returns {{ findings: object[], nowhere: object[] }} `nowhere` are the annotations that name no words and no place
 */
export function findingsOf(file, text) {
  const nowhere = [];
  const findings = [];
  // Positions count in the text that the annotations were made on.
  const made = file.text ?? text;
  const toUnit = unitsOf(made);
  for (const annotation of file.annotations) {
    const finding = annotation.finding ? ours(annotation, made, toUnit) : theirs(annotation, made, toUnit);
    if (finding) findings.push(finding);
    else nowhere.push(annotation);
  }
  return { findings, nowhere };
}

/** A finding of ours, its ranges counted in what is known of its text. */
function ours({ finding: { sort, record }, quote, comment }, made, toUnit) {
  const own = ownRange({ sort, record });
  if (!isRange(own)) return null;
  const moved = withRanges(record, ({ start, end }) => ({ start: toUnit(start), end: toUnit(end) }));
  const there = ownRange({ sort, record: moved });
  if (!quote || made.slice(there.start, there.end) === quote.exact)
    return { sort, record: moved, source: { text: made, at: 0 }, comment };
  // The text is another: only the words of the quote and those around it are known.
  const { exact, prefix, suffix } = quote;
  const known = prefix + exact + suffix;
  const toKnown = unitsOf(known);
  const before = own.start - [...prefix].length;
  const missing = [];
  const rebased = withRanges(record, ({ start, end }, part) => {
    if (before <= start && toKnown(end - before) <= known.length)
      return { start: toKnown(start - before), end: toKnown(end - before) };
    missing.push(part);
    return null;
  });
  return { sort, record: rebased, source: { text: known, at: there.start - prefix.length }, comment, missing };
}

/** A finding out of another program's annotation. */
function theirs({ tags, words, comment, quote, position }, made, toUnit) {
  const label = tags.map(labelOf).find((tag) => LABELS.has(tag));
  const sort = LABELS.get(label) ?? "note";
  // What else was said of a name has no place in a Document.
  const remark =
    label && [...new Set([...words, ...tags])].filter((each) => each.trim() && labelOf(each) !== label).join(", ");
  const place = position && { start: toUnit(position.start), end: toUnit(position.end) };
  if (quote) {
    const { exact, prefix, suffix } = quote;
    const at = place ? place.start - prefix.length : null;
    const range = { start: prefix.length, end: prefix.length + exact.length };
    return {
      sort,
      record: blank(sort, range, label),
      source: { text: prefix + exact + suffix, at },
      comment,
      remark,
      foreign: true,
    };
  }
  if (!place) return null;
  return { sort, record: blank(sort, place, label), source: { text: made, at: 0 }, comment, remark, foreign: true };
}

/** A tag as a label is written: "Work of art" is WORK_OF_ART. */
const labelOf = (tag) =>
  tag
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, "_");

/** What is known of a finding by its label alone. */
function blank(sort, range, label) {
  if (sort === "reported") return { content: range };
  if (sort === "number") return { ...range, label, core: range };
  if (sort === "quote") return { ...range, inner: range };
  return { ...range, label };
}

const MARKS = /["'“”‘’«»„‟‛「」]/;

/**
 * A finding of another program, placed, into a record like ours: what the machine found at that very place, or else no
 * more than the reader said.
 *
 * @param {Map<string, object>} machine what the machine found, by `placeKey`
 */
export function completed(finding, text, machine) {
  const { sort } = finding;
  if (!finding.foreign || sort === "note") return finding;
  const record = sort === "quote" ? withMarks(finding.record, text) : finding.record;
  const found = machine.get(placeKey(sort, record));
  const given = { id: "", confidence: 1, source: "reader" };
  if (found && found.label === record.label)
    return { ...finding, record: { ...found, ...given, entity: entityOf(sort, record, text) } };
  const more = {
    mention: () => ({ entity: entityOf(sort, record, text) }),
    number: () => ({ value: null }),
    quote: () => ({ kind: "direct", utterance: `u-${record.start}` }),
    reported: () => ({}),
  };
  return { ...finding, record: { ...record, ...more[sort](), ...given } };
}

/** Names of one label and the same words are one thing. */
function entityOf(sort, { start, end, label }, text) {
  const words = `${label} ${text.slice(start, end)}`.toLowerCase();
  return sort === "mention" ? `e-${words.match(/[\p{L}\p{N}]+/gu).join("-")}` : undefined;
}

/** A quotation with the marks that stand in it or right around it. */
function withMarks({ start, end }, text) {
  const isMark = (at) => MARKS.test(text[at] ?? "");
  if (isMark(start) && isMark(end - 1) && start + 1 < end)
    return { start, end, inner: { start: start + 1, end: end - 1 } };
  if (isMark(start - 1) && isMark(end)) return { start: start - 1, end: end + 1, inner: { start, end } };
  return { start, end, inner: { start, end } };
}

/** Tells findings by sort and place. */
export function placeKey(sort, record) {
  const { start, end } = ownRange({ sort, record });
  return `${sort} ${start} ${end}`;
}

/** Code points of `text` into UTF-16 units; past its end each counts one. */
function unitsOf(text) {
  const wide = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }, before) => index - before);
  return (point) => {
    let low = 0;
    let high = wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (wide[middle] < point) low = middle + 1;
      else high = middle;
    }
    return point + low;
  };
}

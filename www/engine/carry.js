/**
 * Findings of one text onto another: each range of each finding by its own words and place.
 *
 * A finding is { sort, record, source }: `sort` is "mention", "number", "quote" or "reported"; `record` what the Document
 * holds of it, its ranges counting in `source.text`; `source.at` is where that piece of text began in its article, so far
 * as is known. What has no place any more is not left out, but answered as lost, with the reason.
 */
import { AROUND, createAnchor } from "./anchor.js";

/** The ranges that a record may hold beside its own. */
const PARTS = ["core", "counts", "inner", "speaker", "cue", "content"];

/** How far from its place beside a finding a part of it may have come, by words put in or taken out. */
const BESIDE = 120;

const GONE = "its words no longer stand in the text";
const WORDLESS = "the file does not hold its words";

/** What a reader calls the parts that a finding can do without. */
const PART_WORDS = {
  counts: "what is counted",
  speaker: "the speaker",
  cue: "the verb of saying",
  content: "the reported clause",
};

/** Where a finding as a whole stands. */
export const ownRange = ({ sort, record }) => (sort === "reported" ? record.content : record);

/** The words that a finding covers in its source. */
export function wordsOf(finding) {
  const own = ownRange(finding);
  return isRange(own) ? finding.source.text.slice(own.start, own.end) : "";
}

/** True of a pair of positions that some text could have. */
export function isRange(value) {
  return Number.isInteger(value?.start) && Number.isInteger(value.end) && 0 <= value.start && value.start <= value.end;
}

/** All the ranges of a record. */
export const rangesOf = (record) => [record, ...PARTS.map((part) => record[part])].filter(isRange);

/** A record with each of its ranges moved; a part that `move` answers null for is left out. */
export function withRanges(record, move) {
  const moved = { ...record, ...(isRange(record) ? move(record) : {}) };
  for (const part of PARTS) {
    if (!isRange(record[part])) continue;
    const range = move(record[part], part);
    if (range) moved[part] = { ...record[part], ...range };
    else delete moved[part];
  }
  return moved;
}

/**
 * @param {object[]} findings in order of their place, as far as they have one
 * @param {string} text
 * @returns {{ placed: object[], lost: { finding: object, why: string }[], partly: { finding: object, part: string, words: string }[] }}
 *   `placed` are findings of `text`, with the `score` of their place and the finding that they are `from`
 */
export function carry(findings, text) {
  const place = createAnchor(text);
  const placed = [];
  const lost = [];
  const partly = [];
  // What stood before this one has moved by so much: very likely this one has too.
  let shift = 0;
  for (const finding of findings) {
    const own = ownRange(finding);
    const { at } = finding.source;
    const quote = quoted(finding.source, own, shift);
    // A figure of other words is another figure.
    const found = quote && place(quote, { loosely: finding.sort !== "number" });
    const record = found && movedRecord(finding, found);
    if (!record) {
      lost.push({ finding, why: quote ? GONE : WORDLESS });
      continue;
    }
    if (at !== null) shift = found.start - own.start - at;
    placed.push({ ...finding, record, source: { text, at: 0 }, score: found.score, from: finding });
    for (const part of finding.missing ?? []) partly.push({ finding, part: PART_WORDS[part], words: "" });
  }
  return { placed, lost, partly };

  /** The record at its new place, or null where a part that it cannot do without has none. */
  function movedRecord(finding, found) {
    const { record, source, sort } = finding;
    const own = ownRange(finding);
    const verbatim = source.text.slice(own.start, own.end) === text.slice(found.start, found.end);
    const by = found.start - own.start;
    let whole = true;
    const moved = withRanges(record, (range, part) => {
      if (range === own) return { start: found.start, end: found.end };
      const within = own.start <= range.start && range.end <= own.end;
      if (verbatim && within) return { start: range.start + by, end: range.end + by };
      const carried = part === "inner" ? innerRange(own, range, found) : partRange(source, range, by, part);
      if (carried && (part !== "core" || (found.start <= carried.start && carried.end <= found.end))) return carried;
      if (part in PART_WORDS)
        partly.push({ finding, part: PART_WORDS[part], words: source.text.slice(range.start, range.end) });
      else whole = false;
      return null;
    });
    if (sort === "quote" && !isRange(moved.inner)) whole = false;
    if (sort === "number" && !isRange(moved.core)) whole = false;
    return whole ? moved : null;
  }

  function partRange(source, range, by, part) {
    const quote = quoted(source, range);
    if (!quote) return null;
    const expected = range.start + by;
    const found = place({ ...quote, start: expected }, { loosely: part !== "core" });
    if (!found) return null;
    // “Moen” three paragraphs on is not who spoke here, unless all around it says so.
    const beside = Math.abs(found.start - expected) <= BESIDE || AROUND <= found.agree;
    return beside ? { start: found.start, end: found.end } : null;
  }

  /** What stands between the marks of a quotation, whose words may have changed but whose marks may not. */
  function innerRange(own, inner, found) {
    const start = found.start + inner.start - own.start;
    const end = found.end - (own.end - inner.end);
    const marks = start <= end && isMark(text, found.start, start) && isMark(text, end, found.end);
    return marks ? { start, end } : null;
  }
}

/** The quote that a range of a source is found by; null where the source does not hold its words. */
function quoted({ text, at }, range, shift = 0) {
  if (!isRange(range) || range.start === range.end || text.length < range.end) return null;
  return {
    exact: text.slice(range.start, range.end),
    prefix: text.slice(Math.max(0, range.start - AROUND), range.start),
    suffix: text.slice(range.end, range.end + AROUND),
    start: at === null ? null : at + range.start + shift,
  };
}

/** True of a stretch that is no word: a mark, or nothing. */
const isMark = (text, start, end) => !/[\p{L}\p{N}]/u.test(text.slice(start, end));

/**
 * The findings that can stand beside each other, in order: names apart from names and figures from figures, no quotation
 * and no reported speech twice. Of two at one place the one stays for which more speaks.
 */
export function apart(findings) {
  const kept = [];
  const lost = [];
  const lastOf = new Map();
  for (const finding of [...findings].sort(byPlace)) {
    const own = ownRange(finding);
    const last = lastOf.get(finding.sort);
    if (last && clash(finding.sort, ownRange(last), own)) {
      const why = `another ${SORT_WORDS[finding.sort]} is marked there`;
      if ((finding.score ?? 0) <= (last.score ?? 0)) {
        lost.push({ finding, why });
        continue;
      }
      kept.splice(kept.lastIndexOf(last), 1);
      lost.push({ finding: last, why });
    }
    kept.push(finding);
    lastOf.set(finding.sort, finding);
  }
  return { kept, lost };
}

/** What a reader calls a finding. */
const SORT_WORDS = {
  mention: "name",
  number: "figure",
  quote: "quotation",
  reported: "piece of reported speech",
};

function byPlace(a, b) {
  const [one, other] = [ownRange(a), ownRange(b)];
  return one.start - other.start || one.end - other.end;
}

function clash(sort, before, after) {
  if (sort === "mention" || sort === "number") return after.start < before.end;
  return before.start === after.start && before.end === after.end;
}

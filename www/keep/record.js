/**
 * What is kept of an article: made of one, checked when it is read back, told apart from another keeping of the same.
 *
 *     { id, version: 1, revision, before, title, text, from: {words, sample}, given, saved, document, cut, corrections, opened }
 *
 * Each writing of a record has a `revision` of its own, and names those it came after: `before`, the newest first. So of
 * two records of one article it can be told whether one goes on from the other, or whether each was changed by itself.
 * `document` is there only where it was `saved` in a file, for it cannot be read out of the text again; `corrections` is
 * whatever the page holds under that name.
 */

/** The records that this page writes. */
export const VERSION = 1;

/** How many earlier writings a record names; one that is older than these counts as changed by itself, and is kept. */
const REMEMBERED = 200;

/** A name that nothing else has, in any tab, at any time. (`randomUUID` is not there on a page served without TLS.) */
export function fresh() {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36).padStart(7, "0")).join("");
}

/** What of an article is kept. Of the same article it is the same, field by field, until the reader changes something. */
export function contentOf({ title, text, from, given, saved, found, cut, corrections, opened }) {
  return { title, text, from, given, saved, document: saved ? found : undefined, cut, corrections, opened };
}

/** Whether there is something of the reader's in an article: a sample is everyone's until it is dated or corrected. */
export function isReaders({ from, given, corrections }) {
  return !from.sample || given !== null || isCorrected(corrections);
}

const isCorrected = (corrections) => Boolean(corrections?.done?.length || corrections?.undone?.length);

/** The next record of an article, which goes on from what was written, or tried to be written, last. */
export function nextRecord(id, content, { revision, before }) {
  const { words, sample } = content.from;
  return {
    ...content,
    id,
    version: VERSION,
    revision: fresh(),
    before: (revision ? [revision, ...before] : before).slice(0, REMEMBERED),
    from: { words, sample },
  };
}

/** Whether `later` goes on from `earlier`, or is the same writing. */
export function follows(later, earlier) {
  return later.revision === earlier.revision || later.before.includes(earlier.revision);
}

/** Whether two records of an article say the same. */
export function saysTheSame(one, other) {
  return said(one) === said(other);
}

function said({ text, given, saved, document, corrections }) {
  return JSON.stringify([text, given, saved, document, isCorrected(corrections) ? corrections : null]);
}

/** A record as one of an article of its own, beside the one that it can neither replace nor follow. */
export function asCopy(record) {
  const from = { words: `${record.from.words} (second copy)`, sample: false };
  return { ...record, id: fresh(), revision: fresh(), before: [], from, opened: Date.now() };
}

/** What was read back, as a record with nothing in it that is not known; or null, where it is none of ours. */
export function checked(value) {
  try {
    // Storage holds more than plain data can say (cycles, dates, maps); what does not survive this was not put there by us.
    const { id, version, revision, before, title, text, from, given, saved, document, cut, corrections, opened } = JSON.parse(
      JSON.stringify(value),
    );
    const sound =
      version === VERSION &&
      isName(id) &&
      isName(revision) &&
      Array.isArray(before) &&
      before.every(isName) &&
      typeof title === "string" &&
      typeof text === "string" &&
      typeof from.words === "string" &&
      (given === null || /^\d{4}-\d\d-\d\d$/.test(given)) &&
      (saved === null ? document === undefined : typeof saved === "string" && isObject(document)) &&
      (cut === null || (isTexts(cut.lines) && typeof cut.whole === "string")) &&
      (corrections === undefined || (Array.isArray(corrections.done) && Array.isArray(corrections.undone))) &&
      Number.isFinite(opened);
    if (!sound) return null;
    return {
      ...{ id, version, revision, before: before.slice(0, REMEMBERED), title, text, given, saved, document, cut, corrections },
      ...{ opened, from: { words: from.words, sample: from.sample === true } },
    };
  } catch {
    return null;
  }
}

const isTexts = (value) => Array.isArray(value) && value.every((each) => typeof each === "string");
const isName = (value) => typeof value === "string" && 0 < value.length && value.length <= 200;
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

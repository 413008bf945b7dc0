/**
 * Ids as the core gives them: made of the words of a mark and the letters around it, so that a mark which a reader set
 * by hand has the very id that the core would have given it. A Rust twin stands in src/document/ids.rs.
 */

/** How many letters and digits on either side tell a place. */
const AROUND = 24;

/**
 * How far they are looked for, in bytes of UTF-8, a stretch of white space counting as one: in a text of another script no
 * plain letter may ever come, and line ends of two signs must reach no less far than those of one.
 */
const REACH = 256;

const FIRST = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const bytes = new TextEncoder();

/** The id of the finding of this sort, one letter, at `start..end` of `text`. */
export function idAt(sort, text, start, end) {
  const bar = [0x7c];
  const words = bytesOf(text.slice(start, end));
  return idOf(sort, [...around(text, start - 1, -1), ...bar, ...words, ...bar, ...around(text, end, 1)]);
}

/** The id of something known by its words alone. */
export const idOfWords = (sort, words) => idOf(sort, bytesOf(words));

/** Words, whose line ends are one byte each: a file that has been through another system keeps its ids. */
const bytesOf = (words) => bytes.encode(words.replace(/\r\n?/g, "\n"));

/** The letters and digits that tell a place, out of the units that lead away from it. */
function around(text, from, by) {
  const found = [];
  let reached = 0;
  let inSpace = false;
  for (let at = from; 0 <= at && at < text.length && reached < REACH && found.length < AROUND; at += by) {
    const unit = text.charCodeAt(at);
    if (isPlain(unit)) found.push(unit);
    const isSpace = SPACES.includes(unit);
    if (!inSpace || !isSpace) reached += sizeAt(text, at);
    inSpace = isSpace;
  }
  return found;
}

const SPACES = [0x20, 0x09, 0x0a, 0x0c, 0x0d];

const isPlain = (unit) => (48 <= unit && unit <= 57) || (65 <= unit && unit <= 90) || (97 <= unit && unit <= 122);

/** The bytes of the unit at `at`; of a pair each half has two, and a half alone is read as a sign of three. */
function sizeAt(text, at) {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return 1;
  const isPaired = text.codePointAt(at) > 0xffff || text.codePointAt(at - 1) > 0xffff;
  return unit < 0x800 || isPaired ? 2 : 3;
}

/** FNV-1a of 64 bits, of which 40 are written, the lowest digit first. */
function idOf(sort, list) {
  let hash = FIRST;
  const add = (byte) => (hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME));
  add(sort.charCodeAt(0));
  for (const byte of list) add(byte);
  const digits = (hash & 0xff_ffff_ffffn).toString(36);
  return sort + [...digits].reverse().join("");
}

/**
 * Ids as the core gives them: made of the words of a mark and the letters around it, so that a mark which a reader set
 * by hand has the very id that the core would have given it. A Rust twin stands in src/document/ids.rs.
 */

/** How many letters and digits on either side tell a place. */
const AROUND = 24;

const FIRST = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const bytes = new TextEncoder();

/** The id of the finding of this sort, one letter, at `start..end` of `text`. */
export function idAt(sort, text, start, end) {
  const before = [];
  for (let at = start - 1; 0 <= at && before.length < AROUND; at -= 1) take(text.charCodeAt(at), before);
  const after = [];
  for (let at = end; at < text.length && after.length < AROUND; at += 1) take(text.charCodeAt(at), after);
  const bar = [0x7c];
  return idOf(sort, [...before, ...bar, ...bytes.encode(text.slice(start, end)), ...bar, ...after]);
}

/** The id of something known by its words alone. */
export const idOfWords = (sort, words) => idOf(sort, bytes.encode(words));

function take(unit, list) {
  if ((48 <= unit && unit <= 57) || (65 <= unit && unit <= 90) || (97 <= unit && unit <= 122)) list.push(unit);
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

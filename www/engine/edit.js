/** Two texts into the one replacement that leads from the first to the second, and several replacements into one. */

/** Units compared at a time before the exact place is looked for. */
const CHUNK = 4096;

/** So many units on either side of an edit tell whether it cuts a pair. */
const BESIDE = 2;

/** `text` with `start..end` replaced by `insert`; positions out of range are moved to the nearest in range. */
export function edited(text, start, end, insert) {
  const place = placed(text, start, end);
  return text.slice(0, place.start) + insert + text.slice(place.end);
}

/** The nearest stretch that is in `text`. */
export function placed(text, start, end) {
  const from = Math.min(Math.max(start, 0), text.length);
  return { start: from, end: Math.min(Math.max(end, from), text.length) };
}

/**
 * The smallest replacement that makes `before` into `after` and cuts no surrogate pair of either.
 *
 * The core holds a lone surrogate as U+FFFD, so half of a pair can't be sent to it: "😀" with an x typed into its
 * middle is sent as all three units.
 *
 * @returns {{ start: number, end: number, insert: string }} UTF-16 positions in `before`
 */
export function difference(before, after) {
  const most = Math.min(before.length, after.length);
  let start = common(most, (from, to) => before.slice(from, to) === after.slice(from, to));
  const tail = (text, from, to) => text.slice(text.length - to, text.length - from);
  let same = common(most - start, (from, to) => tail(before, from, to) === tail(after, from, to));
  if (isHigh(before.charCodeAt(start - 1))) start -= 1;
  if (isLow(before.charCodeAt(before.length - same))) same -= 1;
  return { start, end: before.length - same, insert: after.slice(start, after.length - same) };
}

/**
 * The same, where it is known which stretch an edit, or several as one, has touched: `start..end` of `before` made way for
 * `length` units. Takes time in proportion to the stretch.
 */
export function differenceAt(before, after, { start, end, length }) {
  const from = Math.max(0, start - BESIDE);
  const { insert, ...place } = difference(before.slice(from, end + BESIDE), after.slice(from, start + length + BESIDE));
  return { start: from + place.start, end: from + place.end, insert };
}

/** Several edits `{ start, end, length }` as one, from the text before the first to the text after the last. */
export function joined(edits) {
  return edits.reduce((all, next) => {
    const start = Math.min(all.start, next.start);
    const written = Math.max(all.start + all.length, next.end);
    return {
      start,
      end: written - all.length + (all.end - all.start),
      length: written - start + next.length - (next.end - next.start),
    };
  });
}

/** How many units from the start are alike, at most `most`; `alike(from, to)` compares a stretch. */
function common(most, alike) {
  let known = 0;
  let step = CHUNK;
  while (known < most) {
    const to = Math.min(known + step, most);
    if (alike(known, to)) known = to;
    else if (to - known === 1) break;
    else step = Math.ceil((to - known) / 2);
  }
  return known;
}

const isHigh = (unit) => 0xd800 <= unit && unit <= 0xdbff;
const isLow = (unit) => 0xdc00 <= unit && unit <= 0xdfff;

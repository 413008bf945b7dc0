/** Two texts into the one replacement that leads from the first to the second. */

/** Units compared at a time before the exact place is looked for. */
const CHUNK = 4096;

/** `text` with `start..end` replaced by `insert`; positions out of range are moved to the nearest in range. */
export function edited(text, start, end, insert) {
  const from = Math.min(Math.max(start, 0), text.length);
  const to = Math.min(Math.max(end, from), text.length);
  return text.slice(0, from) + insert + text.slice(to);
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

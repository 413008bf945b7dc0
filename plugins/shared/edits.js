/**
 * Edits of a text: `{ start, end, length }` says that `start..end` made way for `length` new units, each in the text that
 * the edit before it left.
 */

/** Several edits as one, from the text before the first to the text after the last. */
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

/**
 * Where a position stands after the edits.
 *
 * @param {-1 | 1} side where it goes when its place is written over: to the start of the new text, or its end
 */
export function moved(at, edits, side) {
  return edits.reduce((place, { start, end, length }) => {
    if (place < start || (place === start && side < 0)) return place;
    if (place > end || (place === end && side > 0)) return place + length - (end - start);
    return side < 0 ? start : start + length;
  }, at);
}

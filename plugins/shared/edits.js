/**
 * Places carried over edits of a text: `{ start, end, length }` says that `start..end` made way for `length` new units,
 * each in the text that the edit before it left.
 */

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

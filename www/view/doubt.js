// The marks that are worth a look: the doubtful ones, in order of doubt.

import { DOUBTFUL } from "../tell/words.js";

/** The marks under the line, the least sure first; what the reader has touched is sure. */
export function doubtful(marks) {
  return marks.list
    .filter(({ item }) => item.confidence < DOUBTFUL && item.source !== "reader")
    .sort((a, b) => a.item.confidence - b.item.confidence || a.start - b.start);
}

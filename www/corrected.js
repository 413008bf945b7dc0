// What the machine found in an article with the reader's corrections laid over it, and what the page draws of that.

import { correct } from "./engine/corrections.js";
import { marksOf } from "./tell/spans.js";
import { utterancesOf } from "./tell/speakers.js";

/** An article that nobody has corrected: nothing done, nothing undone. Plain data, to be kept with the article. */
export const NONE = { done: [], undone: [] };

/**
 * The fields of an article that follow from what was `found` (a Document, or null before it is read) and `corrections`. What
 * was found as the reader's and is corrected nowhere comes from the reader's own words, unless a file `saved` it.
 */
export function corrected(found, text, corrections, saved = null) {
  if (!found) return { found, corrections, document: null, marks: null, said: null, lost: [], touched: new Map() };
  const { document, lost, touched } = correct(found, text, corrections.done);
  const marks = marksOf(document, ({ id }) => !saved && !touched.has(id));
  return { found, corrections, document, marks, said: utterancesOf(marks, text), lost, touched };
}

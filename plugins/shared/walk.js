/** From mark to mark, in order of place and round at the ends. */
import { DOUBTFUL } from "../../www/tell/words.js";
import { at, markOf, within } from "./marks.js";

/** What can be walked: every mark, the quotes, the doubtful ones. */
export const WHICH = {
  mark: () => true,
  quote: ({ sort }) => sort === "quote",
  doubtful: ({ confidence }) => confidence < DOUBTFUL,
};

/**
 * The next mark from a selection, or the one before it; null where there is none at all.
 *
 * @param {(facts: object) => boolean} which
 * @param {{ from: number, to: number }} selection
 */
export function next(marks, which, selection, backwards = false) {
  const all = marks.facts.flatMap((facts, index) => (which(facts) ? [markOf(marks, index)] : []));
  // A caret stands before whatever begins at its place.
  const to = selection.from === selection.to ? Infinity : selection.to;
  const behind = (mark) => mark.from - selection.from || to - mark.to;
  return backwards
    ? (all.findLast((mark) => behind(mark) < 0) ?? all.at(-1) ?? null)
    : (all.find((mark) => behind(mark) > 0) ?? all[0] ?? null);
}

/** The mark that is selected, or that the caret is in or right behind. */
export function chosen(marks, { from, to }) {
  const same = within(marks, from, to).map((index) => markOf(marks, index));
  const exact = same.find((mark) => mark.from === from && mark.to === to);
  if (exact || from < to) return exact ?? null;
  return at(marks, from) ?? (from > 0 ? at(marks, from - 1) : null);
}

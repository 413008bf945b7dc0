/**
 * A reader's corrections in an editor: the engine's own records (`www/engine/corrections.js`), which move with the text
 * and are laid over each answer before anything is drawn. Where its words are gone a correction waits for them, so an
 * undone edit brings it back.
 */
import { correct, standingOf } from "../../www/engine/corrections.js";
import { anchorOf } from "../../www/engine/place.js";
import { sortOf } from "../../www/tell/kinds.js";
import { moved } from "./edits.js";

/**
 * @param {"confirm" | "remove" | "mark"} does
 * @param {(start: number, end?: number) => string} slice of the text
 */
export function correction(does, { from, to, facts }, slice, label = facts.label) {
  return { do: does, sort: sortOf(label), at: anchorOf({ slice }, from, to), label };
}

/** The corrections after an edit. */
export function shifted(corrections, edit) {
  return corrections.map((each) => {
    if (!each.at) return each;
    const { start, end } = each.at;
    return { ...each, at: { ...each.at, start: moved(start, [edit], 1), end: moved(end, [edit], -1) } };
  });
}

/**
 * A Document with the corrections laid over it.
 *
 * @param {{ document: object, text: string, start?: number, end?: number }} answer for the whole text, or what lies between
 *   two places of it; of such a Document corrections of other places say nothing
 */
export function corrected({ document, text, start = 0, end = Infinity }, corrections) {
  const records = standingOf(corrections)
    .map(({ record }) => inPlace(record, text))
    .filter(({ at }) => !at || (start <= at.end && at.start <= end));
  return correct(document, text, records).document;
}

/** A correction whose words stand where the edits have moved it is of that place, whatever is written around it now. */
function inPlace(record, text) {
  const { start, quote } = record.at ?? {};
  if (typeof quote !== "string" || !text.startsWith(quote, start)) return record;
  return { ...record, at: anchorOf(text, start, start + quote.length) };
}

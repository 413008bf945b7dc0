// The marks of an article by the layer that each is painted on.

import { KINDS, LABELS, kindOf } from "../tell/kinds.js";
import { DOUBTFUL } from "../tell/words.js";

/** The layer that the marks of a label are painted on: "person", "work-of-art", "quote-direct", "reported". */
export function layerOf(label) {
  const name = label.toLowerCase().replaceAll("_", "-");
  return kindOf(label) === "quotes" && label !== "reported" ? `quote-${name}` : name;
}

/** Every layer with its marks, {name: [mark]}; `hidden` are the kinds that are not shown. */
export function layersOf(marks, hidden) {
  const named = Object.fromEntries(LABELS.map((label) => [layerOf(label), []]));
  for (const { id } of KINDS) named[`doubt-${id}`] = [];
  for (const { id } of KINDS) if (id !== "quotes") named[`outer-${id}`] = [];
  named["quote-inner"] = [];
  named.yours = [];
  const shown = (marks?.list ?? []).filter((mark) => !hidden.has(mark.kind));
  const { outer, inner } = overlaps(shown);
  for (const mark of shown) {
    const doubtful = mark.item.confidence < DOUBTFUL && mark.kind !== "quotes";
    if (inner.has(mark)) named["quote-inner"].push(mark);
    else if (outer.has(mark)) named[`outer-${mark.kind}`].push(mark);
    else named[doubtful ? `doubt-${mark.kind}` : layerOf(mark.label)].push(mark);
    if (mark.yours) named.yours.push(mark);
  }
  return named;
}

/**
 * Which marks must be drawn otherwise because they lie over others, {outer, inner}: of names and figures those that share
 * words with a shorter or later one, of quotes those that stand in another. One sweep over marks in order of start.
 */
function overlaps(list) {
  const outer = new Set();
  const inner = new Set();
  let furthest = { end: 0 };
  let quote = { end: 0 };
  for (const mark of list) {
    if (mark.label === "reported") continue;
    if (mark.kind === "quotes") {
      if (mark.start < quote.end) inner.add(mark);
      else quote = mark;
      continue;
    }
    if (mark.start < furthest.end) outer.add(furthest);
    if (mark.end > furthest.end) furthest = mark;
  }
  return { outer, inner };
}

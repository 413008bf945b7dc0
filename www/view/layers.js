// The marks of an article by the layer that each is painted on.

import { KINDS, LABELS, kindOf } from "./kinds.js";
import { DOUBTFUL } from "./words.js";

/** The layer that the marks of a label are painted on: "person", "work-of-art", "quote-direct", "reported". */
export function layerOf(label) {
  const name = label.toLowerCase().replaceAll("_", "-");
  return kindOf(label) === "quotes" && label !== "reported" ? `quote-${name}` : name;
}

/** Every layer with its marks, {name: [mark]}; `hidden` are the kinds that are not shown. */
export function layersOf(marks, hidden) {
  const named = Object.fromEntries(LABELS.map((label) => [layerOf(label), []]));
  for (const { id } of KINDS) named[`doubt-${id}`] = [];
  named.yours = [];
  for (const mark of marks?.list ?? []) {
    if (hidden.has(mark.kind)) continue;
    const doubtful = mark.item.confidence < DOUBTFUL && mark.kind !== "quotes";
    named[doubtful ? `doubt-${mark.kind}` : layerOf(mark.label)].push(mark);
    if (mark.yours) named.yours.push(mark);
  }
  return named;
}

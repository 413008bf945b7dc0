// A mark told in a sentence, for those who hear the page and for the card.

import { groupBy } from "../tell/spans.js";
import { labelWords } from "../tell/kinds.js";
import { doubtWords, oneLine } from "../tell/words.js";
import { valueText } from "../tell/value.js";
import { NOBODY, speakerOf } from "../tell/speakers.js";

/**
 * The marks that belong with this one, in order, for "2 of 5": the names of one thing, the figures of one kind, what
 * one speaker said.
 */
export function company(mark, marks, text) {
  if (mark.type === "mention") return mark.item.entity ? marks.mentions(mark.item.entity) : [mark];
  if (mark.type === "number")
    return marks.list.filter((other) => other.type === "number" && other.label === mark.label);
  if (mark.label === "scare" || mark.label === "title") return marks.list.filter((other) => other.label === mark.label);
  const { key } = speakerOf(mark.item, marks.entities, text);
  const spoken = marks.list.filter((other) => speaks(other) && speakerOf(other.item, marks.entities, text).key === key);
  const utterances = groupBy(spoken, (other) => (other.type === "quote" ? other.item.utterance : other.id));
  // An utterance counts once, and the part that was chosen stands for it.
  return [...utterances.values()].map((parts) => parts.find((part) => part === mark) ?? parts[0]);
}

function speaks(mark) {
  if (mark.type === "reported") return true;
  return mark.type === "quote" && mark.label !== "scare" && mark.label !== "title" && !mark.item.duplicateOf;
}

/** What the card is headed with. */
export function titleOf(mark, marks, text) {
  if (mark.type === "mention")
    return marks.entities.get(mark.item.entity)?.name ?? oneLine(text.slice(mark.start, mark.end));
  if (mark.type === "number") return valueText(mark.item) || oneLine(text.slice(mark.start, mark.end));
  if (mark.label === "scare" || mark.label === "title") return oneLine(text.slice(mark.start, mark.end));
  return speakerOf(mark.item, marks.entities, text).name;
}

/** A mark in one sentence: "Charlie Winter, person, mention 2 of 3". */
export function spoken(mark, marks, text) {
  const words = oneLine(text.slice(mark.start, mark.end));
  const doubt = doubtWords(mark.item.confidence);
  const parts = [words];
  if (mark.type === "mention") {
    const title = titleOf(mark, marks, text);
    const all = company(mark, marks, text);
    if (title !== words) parts.push(`that is ${title}`);
    parts.push(labelWords(mark.label));
    if (all.length > 1) parts.push(`mention ${all.indexOf(mark) + 1} of ${all.length}`);
  } else if (mark.type === "number") {
    const value = valueText(mark.item);
    parts.push(labelWords(mark.label));
    if (value && value !== words) parts.push(value);
  } else {
    const name = titleOf(mark, marks, text);
    parts.push(labelWords(mark.label));
    if (mark.label !== "scare" && mark.label !== "title")
      parts.push(name === NOBODY ? "speaker not found" : `by ${name}`);
  }
  if (doubt) parts.push(doubt);
  if (mark.word) parts.push("your word");
  if (mark.yours) parts.push("marked by you");
  return parts.join(", ");
}

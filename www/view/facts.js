// What is known of one mark, for its card and for the small card that shows as it is pointed at.

import { words } from "./element.js";
import { titleOf } from "./describe.js";
import { KINDS, labelWords } from "../tell/kinds.js";
import { hedgeWords, valueText } from "../tell/value.js";
import { NOBODY, speakerOf } from "../tell/speakers.js";
import { oneLine, sourceWords, sureWords } from "../tell/words.js";

/** What a mark is: "Organisation", "Sum of money". */
export function aboutWords({ kind, label }) {
  const { name } = KINDS.find((each) => each.id === kind);
  const word = labelWords(label);
  return word.toLowerCase() === name.toLowerCase() ? name : word[0].toUpperCase() + word.slice(1);
}

/** The facts of a mark, [name, value] each: what it stands for, who says it, how sure that is and why. */
export function factsOf(mark, marks, text) {
  const { item } = mark;
  const here = oneLine(text.slice(mark.start, mark.end));
  const found = [];
  if (mark.type === "mention") {
    const entity = marks.entities.get(item.entity);
    if (here !== titleOf(mark, marks, text)) found.push(["Here", words(`“${here}”`)]);
    const also = (entity?.aliases ?? []).filter((alias) => alias !== here);
    if (also.length) found.push(["Also", words(also.join(", "))]);
  }
  if (mark.type === "number") {
    if (valueText(item) !== here) found.push(["In the text", words(`“${here}”`)]);
    if (item.counts) found.push(["Counts", words(oneLine(text.slice(item.counts.start, item.counts.end)))]);
    if (hedgeWords(item)) found.push(["Hedge", hedgeWords(item)]);
    if (item.rel)
      found.push(["Counted from", item.rel.anchor === "previous" ? "the date before it" : "the article’s date"]);
    if (!item.value) found.push(["Value", "none can be told"]);
  }
  if (mark.type === "quote" || mark.type === "reported") {
    const { own, name } = speakerOf(item, marks.entities, text);
    if (own && own !== name) found.push(["Named here", words(`“${own}”`)]);
    if (item.cue) found.push(["Cue", words(`“${oneLine(text.slice(item.cue.start, item.cue.end))}”`)]);
    if (item.duplicateOf) found.push(["Repeats", "a quote of the article"]);
    if (name === NOBODY && mark.label === "scare") found.push(["Speaker", "none: the writer’s own marks"]);
  }
  if (mark.word) return [...found, ["Marked", "as your word, in every article"]];
  if (item.source === "reader") return [...found, ["Marked", "by you"]];
  found.push([
    "How sure",
    `${sureWords(item.confidence)}${sourceWords(item.source) ? `, found ${sourceWords(item.source)}` : ""}`,
  ]);
  return found;
}

/** What is known of a mark, as a card to be shown beside it and as a sentence to be heard. */
import { labelWords } from "../../www/tell/kinds.js";
import { NOBODY } from "../../www/tell/speakers.js";
import { valueText } from "../../www/tell/value.js";
import { doubtWords, oneLine } from "../../www/tell/words.js";

/**
 * @param {{ facts: object }} mark
 * @param {string} words that it stands over
 */
export function cardOf({ facts }, words, document = globalThis.document) {
  const card = document.createElement("div");
  card.className = "na-card";
  const add = (name, text) => {
    const line = card.appendChild(document.createElement("div"));
    line.className = name;
    line.textContent = text;
  };
  const { title, kind, lines } = toldOf({ facts }, words);
  add("na-card-title", title);
  add("na-card-kind", kind);
  for (const line of lines) add("na-card-line", line);
  return card;
}

/** What a card says, for editors that draw their own: its title, its kind with how sure that is, and further lines. */
export const toldOf = ({ facts }, words) => ({
  title: titleOf(facts, words),
  kind: [labelWords(facts.label), sureOf(facts)].filter(Boolean).map(capital).join(" · "),
  lines: linesOf(facts, words),
});

/** A mark in one sentence: "Winter, that is Charlie Winter, person". */
export function sentenceOf({ facts }, words) {
  const here = oneLine(words);
  const title = titleOf(facts, words);
  const also = title === here ? "" : facts.sort === "quote" ? title : `that is ${title}`;
  return [here, also, labelWords(facts.label), sureOf(facts)].filter(Boolean).join(", ");
}

function titleOf(facts, words) {
  if (facts.sort === "number") return valueText(facts) || oneLine(words);
  if (facts.sort !== "quote") return facts.entity?.name ?? oneLine(words);
  if (facts.label === "scare" || facts.label === "title") return oneLine(words);
  return facts.speaker ?? NOBODY;
}

function linesOf({ sort, entity, counts }, words) {
  const here = oneLine(words);
  const lines = [];
  const also = (entity?.aliases ?? []).filter((alias) => alias !== here);
  if (sort === "mention" && also.length > 0) lines.push(`Also ${also.join(", ")}`);
  if (counts) lines.push(`Counts “${counts}”`);
  return lines;
}

/** The reader is sure of what he or she has said, in a correction or in the dictionary. */
const sureOf = ({ confidence, source }) => (source === "reader" ? "by you" : doubtWords(confidence));

const capital = (words) => words[0].toUpperCase() + words.slice(1);

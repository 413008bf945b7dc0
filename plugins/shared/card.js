/** What is known of a mark, as a card to be shown beside it and as a sentence to be heard. */
import { labelWords } from "./kinds.js";
import { DOUBTFUL, oneLine } from "./read.js";

const HEDGES = {
  approx: "about",
  almost: "almost",
  atleast: "at least",
  morethan: "more than",
  atmost: "at most",
  lessthan: "less than",
  start: "early",
  mid: "mid",
  end: "late",
  since: "since",
  before: "before",
  after: "after",
};

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
  kind: [capital(labelWords(facts.label)), doubtOf(facts)].filter(Boolean).join(" · "),
  lines: linesOf(facts, words),
});

/** A mark in one sentence: "Winter, that is Charlie Winter, person". */
export function sentenceOf({ facts }, words) {
  const here = oneLine(words);
  const title = titleOf(facts, words);
  const also = title === here ? "" : facts.sort === "quote" ? title : `that is ${title}`;
  return [here, also, labelWords(facts.label), doubtOf(facts).toLowerCase()].filter(Boolean).join(", ");
}

function titleOf(facts, words) {
  if (facts.sort === "number") return valueOf(facts) || oneLine(words);
  if (facts.sort !== "quote") return facts.entity?.name ?? oneLine(words);
  if (facts.label === "scare" || facts.label === "title") return oneLine(words);
  return facts.speaker ?? "Speaker not found";
}

function linesOf({ sort, entity, counts }, words) {
  const here = oneLine(words);
  const lines = [];
  const also = (entity?.aliases ?? []).filter((alias) => alias !== here);
  if (sort === "mention" && also.length > 0) lines.push(`Also ${also.join(", ")}`);
  if (counts) lines.push(`Counts “${counts}”`);
  return lines;
}

function doubtOf({ confidence, source }) {
  if (source === "reader") return "Confirmed";
  if (confidence < DOUBTFUL) return "Doubtful";
  return confidence < 0.75 ? "Less sure" : "";
}

/** A canonical value with its hedge, digits in threes: "at least 25,000". Empty where nothing can be said. */
function valueOf({ kind, value, mod }) {
  if (!value || /^\*|X/.test(value)) return "";
  const grouped = (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ",");
  const counted = kind === "figures" ? value.replace(/\d{4,}/g, grouped) : value;
  return [HEDGES[mod], counted.replace("..", " to ")].filter(Boolean).join(" ");
}

const capital = (words) => words[0].toUpperCase() + words.slice(1);

// A line of the reader's own words, in a reader's words: for the list, for messages, and what is wrong with it.

import { labelWords } from "../tell/kinds.js";

const LONGEST = 60;
const short = (words) => (words.length > LONGEST ? `${words.slice(0, LONGEST - 2)} …` : words);
const one = (label) => `${/^[aeiou]/.test(labelWords(label)) ? "an" : "a"} ${labelWords(label)}`;

/** What a line does, beside its words in the list. */
export function entryKind({ do: what, label, of }) {
  if (what === "add") return labelWords(label);
  if (what === "alias") return `another name of “${of}”`;
  if (what === "never") return "never a name";
  return what === "pattern" ? `pattern: ${labelWords(label)}` : "cannot be read";
}

/** What holds once a line is there, as a sentence. */
export function entrySentence({ do: what, label, words, of }) {
  const named = `“${short(words)}”`;
  if (what === "alias") return `${named} is another name of “${short(of)}” in every article from now on.`;
  if (what === "never") return `${named} is never a name, in any article from now on.`;
  if (what === "pattern") return `Whatever ${named} fits is ${one(label)} in every article from now on.`;
  return `${named} is ${one(label)} in every article from now on.`;
}

/** What is wrong with a line: {said: a sentence, place: the lines that point at it, or an empty string}. */
export function problemParts(sentence) {
  const lines = sentence.split("\n");
  const place = lines.filter((line) => line.startsWith("    ")).map((line) => line.slice(4));
  const reason = /^error: (.*)$/m.exec(sentence)?.[1];
  const said = (reason && place.length ? `the pattern cannot be read: ${reason}` : lines[0]).replace(/[.:]?$/, ".");
  return { said: said[0].toUpperCase() + said.slice(1), place: place.join("\n") };
}

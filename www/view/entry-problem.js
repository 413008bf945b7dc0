// What is wrong with a line of the reader's words: a sentence and, of a pattern, the very place.

import { element } from "./element.js";
import { problemParts } from "./entry-words.js";

/** A sentence of the engine's as elements. */
export function problemElements(sentence) {
  const { said, place } = problemParts(sentence);
  return [element("span", {}, said), place ? element("pre", { class: "problem-place" }, place) : ""];
}

/** The problems of several lines, {at, sentence} each, `at` from 0; an empty string where there are none. */
export function problemList(problems) {
  if (!problems.length) return "";
  return element(
    "ul",
    { class: "problem-list", role: "list" },
    ...problems.map(({ at, sentence }) =>
      element("li", {}, at === null ? "" : `Line ${at + 1}: `, ...problemElements(sentence).filter(Boolean)),
    ),
  );
}

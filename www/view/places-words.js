// Where in the article the mentions of a thing fall, in words: for those who do not see the strip.

import { firstWhere } from "../tell/spans.js";

/** A function of a thing's marks, in order: "5 times, from the first paragraph to the last". */
export function placesWordsOf(text) {
  const starts = [...text.matchAll(/[^\n\r\u2028\u2029]*\S[^\n\r\u2028\u2029]*/g)].map((found) => found.index);
  const paragraph = ({ start }) => Math.max(0, firstWhere(starts, (each) => each > start) - 1);
  const called = (nth) => {
    if (nth === 0) return "the first paragraph";
    return nth === starts.length - 1 ? "the last" : `paragraph ${nth + 1} of ${starts.length}`;
  };
  return (marks) => {
    const [first, last] = [paragraph(marks[0]), paragraph(marks.at(-1))];
    const times = marks.length === 1 ? "once" : `${marks.length.toLocaleString("en")} times`;
    const alone = called(first) === "the last" ? "the last paragraph" : called(first);
    return first === last ? `${times}, in ${alone}` : `${times}, from ${alone} to ${called(last)}`;
  };
}

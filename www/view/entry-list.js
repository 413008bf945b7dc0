// The entries of the reader's dictionary as a list: the words, what is so of them, the ways to change that.

import { button, element, words } from "./element.js";
import { entryKind } from "./entry-words.js";
import { problemElements } from "./entry-problem.js";
import { longList } from "./longlist.js";

/** How many are shown before "more". */
const SHOWN = 100;

/** The items of `entries`, {at, line, entry} each; `bad` says what is wrong with a line. `edit(each)`, `remove(each, nth)`. */
export function entryList(entries, bad, { edit, remove }) {
  const item = (each, nth) => {
    const { entry, line } = each;
    const problem = bad.get(line);
    const way = (name, what, onclick) =>
      button({ class: "line", "data-do": what, "aria-label": `${name} “${entry.words}”`, onclick }, name);
    return element(
      "li",
      {},
      element(
        "div",
        { class: "word-said" },
        words(entry.words, { class: entry.do === "pattern" || !entry.do ? "code" : "" }),
        element("small", {}, entryKind(entry)),
        problem ? element("div", { class: "problem" }, ...problemElements(problem)) : "",
      ),
      way("Edit", "edit", () => edit(each)),
      way("Remove", "remove", () => remove(each, nth)),
    );
  };
  let nth = 0;
  return longList(entries, (each) => item(each, nth++), SHOWN, "entries");
}

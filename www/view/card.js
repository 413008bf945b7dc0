// The card of one mark: what it is, what it stands for, how sure that is, and the way to its fellows.

import { button, element, words } from "./element.js";
import { placeBeside } from "./beside.js";
import { company, titleOf } from "./describe.js";
import { aboutWords, factsOf } from "./facts.js";
import { labelWords } from "../tell/kinds.js";

/** How many marks over the same words the card names. */
const OVER = 6;

/** The card in `root`. `light(id)` goes to another mark, `close()` shuts the card; `correct(mark)` is its part for corrections. */
export function createCard(root, article, { light, close, correct }) {
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  });

  function draw(mark, marks, text) {
    const all = company(mark, marks, text);
    const at = all.indexOf(mark);
    root.className = `card ${mark.kind}`;
    root.replaceChildren(
      element(
        "div",
        { class: "card-head" },
        element("h2", { id: "card-title", tabindex: "-1" }, words(titleOf(mark, marks, text))),
        button({ class: "quiet square", "aria-label": "Close", onclick: close }, "×"),
      ),
      element(
        "p",
        { class: "card-kind" },
        element("span", { class: "swatch", "aria-hidden": "true" }),
        aboutWords(mark),
      ),
      element(
        "dl",
        { class: "facts" },
        ...factsOf(mark, marks, text).flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]),
      ),
      correct(mark),
      steps(mark, all, at),
      others(mark, marks, text),
    );
  }

  function steps(mark, all, at) {
    if (all.length < 2) return "";
    const word = { mention: "Mention", number: "Figure", quote: "Quote", reported: "Quote" }[mark.type];
    return element(
      "div",
      { class: "card-steps" },
      button({ class: "line", "data-step": "previous", onclick: () => light(all.at(at - 1).id) }, "Previous"),
      element("span", {}, `${word} ${at + 1} of ${all.length}`),
      button({ class: "line", "data-step": "next", onclick: () => light(all[(at + 1) % all.length].id) }, "Next"),
    );
  }

  // Marks that lie over the same words: each can be reached.
  function others(mark, marks, text) {
    const over = marks.list.filter((other) => other !== mark && other.start < mark.end && other.end > mark.start);
    if (!over.length) return "";
    const shown = over.slice(0, OVER);
    return element(
      "p",
      { class: "card-over" },
      "Also here: ",
      ...shown.map((other) =>
        button(
          { class: "link", onclick: () => light(other.id) },
          words(short(titleOf(other, marks, text))),
          ` (${labelWords(other.label)})`,
        ),
      ),
      over.length > OVER ? element("span", {}, `and ${over.length - OVER} more`) : "",
    );
  }

  function short(title) {
    return title.length > 32 ? `${title.slice(0, 30)}…` : title;
  }

  return {
    show(mark, marks, text) {
      const { activeElement } = root.getRootNode();
      const held = root.contains(activeElement);
      const step = held ? activeElement.dataset.step : undefined;
      draw(mark, marks, text);
      root.hidden = false;
      placeBeside(root, article, mark);
      if (held)
        (root.querySelector(`[data-step="${step}"]`) ?? root.querySelector("h2")).focus({ preventScroll: true });
    },
    hide() {
      root.hidden = true;
    },
    focus: () => root.querySelector("h2")?.focus({ preventScroll: true }),
    holds: (node) => root.contains(node),
  };
}

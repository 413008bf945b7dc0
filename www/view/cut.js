// What was left out of a page when its article came in: how much, the lines themselves, and a way to have them back.

import { button, element, words } from "./element.js";
import { longList } from "./longlist.js";
import { plural } from "../tell/words.js";

const FIRST = 60;

/** The line in `root`; `putBack(id)` brings back what was left out of an article. */
export function createCut(root, putBack) {
  let drawn = null;

  /** @param {{ id: string, cut: { lines: string[], whole: string } | null } | null} article */
  return function draw(article) {
    const cut = article?.cut ?? null;
    if (cut === drawn) return;
    drawn = cut;
    root.hidden = !cut;
    root.replaceChildren(...(cut ? about(article.id, cut.lines) : []));
  };

  function about(id, lines) {
    const list = element("ul", { id: "cut-lines", tabindex: "0", "aria-label": "Lines left out", hidden: true });
    const show = button({ class: "link", "aria-expanded": "false", "aria-controls": "cut-lines", onclick: turn }, "Show");
    function turn() {
      list.hidden = !list.hidden;
      show.setAttribute("aria-expanded", String(!list.hidden));
      show.textContent = list.hidden ? "Show" : "Hide";
      if (!list.firstChild) list.append(...longList(lines, (line) => element("li", {}, words(line)), FIRST, "lines"));
    }
    const said = `${plural(lines.length, "line")} around the article ${lines.length === 1 ? "was" : "were"} left out. `;
    const back = button({ class: "link", onclick: () => putBack(id) }, "Put back");
    return [element("p", {}, said, show, back), list];
  }
}

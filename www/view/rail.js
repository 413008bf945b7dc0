// The open articles, the samples among them, and which one is on the screen.

import { button, element, words } from "./element.js";
import { plural, wordCount } from "../tell/words.js";

/** The list in `root`; `choose(id)` opens an article, `remove(id)` takes it off the list. */
export function drawRail(root, { articles, current, view }, { choose, remove }) {
  const held = root.contains(document.activeElement) ? document.activeElement.dataset.article : null;
  root.replaceChildren(...articles.map((article) => itemElement(article, view === "read" && article.id === current, { choose, remove })));
  if (held) root.querySelector(`[data-article="${CSS.escape(held)}"]`)?.focus();
}

function itemElement(article, open, { choose, remove }) {
  const item = button(
    { class: "article", "aria-current": open && "true", "data-article": article.id, onclick: () => choose(article.id) },
    words(article.title, { class: "title" }),
    words(from(article), { class: "from" }),
  );
  // A sample is closed where it is open, so that five crosses don't stand in a row before anything was brought.
  if (article.from.sample && !open) return element("li", {}, item);
  return element(
    "li",
    {},
    item,
    button({ class: "quiet remove", "aria-label": `Close ${article.title}`, onclick: () => remove(article.id) }, "×"),
  );
}

function from({ from, text }) {
  const count = (from.count ??= wordCount(text.slice(0, 200_000)));
  const length =
    text.length > 200_000 ? `${Math.round(text.length / 1000).toLocaleString("en")} kB` : plural(count, "word");
  return `${from.words}, ${length}`;
}

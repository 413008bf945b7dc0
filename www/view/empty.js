// What the page says when no article is open, or the open one holds no words.

import { button, element } from "./element.js";

/** The invitation in `root`; `paste()`, `open()`. */
export function drawEmpty(root, { articles, current }, { paste, open }) {
  const article = articles.find((each) => each.id === current);
  if (article) {
    root.replaceChildren(
      element("h1", {}, "This article is empty"),
      element("p", {}, "There is nothing in it but white space, so there is nothing to mark."),
    );
    return;
  }
  root.replaceChildren(
    element("h1", {}, "Read a news article"),
    element(
      "p",
      {},
      "Its names, its figures with the values they stand for, and who said what will be marked and listed.",
    ),
    element(
      "p",
      {},
      button({ class: "main", onclick: paste }, "Paste an article"),
      " ",
      button({ class: "line", onclick: open }, "Open files"),
    ),
    element(
      "p",
      { class: "hint" },
      "Or press Ctrl+V anywhere, or drop files here: .txt, .md, .html, .docx, or articles saved as .json. Nothing you read leaves this device.",
    ),
  );
}

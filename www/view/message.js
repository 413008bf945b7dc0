// One sentence for the reader above the article, until it is read or the next one comes.

import { button, element } from "./element.js";

/** The message in `root`; `dismiss()` takes it away. */
export function drawMessage(root, message, dismiss) {
  root.hidden = !message;
  root.classList.toggle("failed", message?.tone === "failed");
  // What a correction did is said over the page, so that the text stays where it is.
  root.classList.toggle("passing", message?.tone === "done");
  if (!message) return root.replaceChildren();
  return root.replaceChildren(
    element("span", {}, message.text),
    message.undo ? button({ class: "line", onclick: message.undo }, "Undo") : "",
    button({ class: "quiet square", "aria-label": "Dismiss", onclick: dismiss }, "×"),
  );
}

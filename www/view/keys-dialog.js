// The keys, in a list that anyone can open, with the switch for single letters.

import { button, element } from "./element.js";
import { closeOutside } from "./paste-dialog.js";
import { KEYS } from "../input/keys.js";

/** The dialog `root`; `setLetterKeys(boolean)`. */
export function createKeysDialog(root, { setLetterKeys }) {
  const box = element("input", { type: "checkbox", id: "letter-keys", onchange: () => setLetterKeys(box.checked) });
  root.append(
    element(
      "div",
      { class: "card-head" },
      element("h2", { id: "keys-title" }, "Keys"),
      button({ class: "quiet square", "aria-label": "Close", onclick: () => root.close() }, "×"),
    ),
    element(
      "dl",
      { class: "keys" },
      ...KEYS.map(({ said, keys }) =>
        element(
          "div",
          {},
          element("dt", {}, said),
          element("dd", {}, ...keys.flatMap((key, i) => [i ? " " : "", key === "to" ? "to" : element("kbd", {}, key)])),
        ),
      ),
    ),
    element(
      "p",
      { class: "dialog-row" },
      box,
      element("label", { for: "letter-keys" }, "Single letters and digits are keys"),
    ),
    element(
      "p",
      { class: "hint" },
      "The arrow keys walk the marks when the article’s marks have the focus; Tab leads there.",
    ),
  );
  closeOutside(root);
  return {
    draw: ({ letterKeys }) => {
      box.checked = letterKeys;
    },
    open: () => !root.open && root.showModal(),
  };
}

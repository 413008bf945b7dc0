// The switch between this place and all places of the same words, wherever corrections are made: it says what the store says.

import { button, element } from "./element.js";
import { plural } from "../tell/words.js";

/** The switch where there are `count` places; `correct` are the actions of correcting.js, `key` the key that turns it. */
export function everywhereSwitch(count, { isEverywhere, toggleEverywhere }, key = "") {
  return button(
    {
      class: "everywhere",
      "aria-pressed": String(isEverywhere()),
      "aria-keyshortcuts": key || null,
      "data-step": "everywhere",
      onclick: () => toggleEverywhere(),
    },
    count > 1 ? `Everywhere in this article (${plural(count, "place")})` : "Everywhere in this article",
    key ? element("kbd", { "aria-hidden": "true" }, key) : "",
  );
}

/** All the switches that are there, after a change. */
export function drawEverywhere(on) {
  for (const each of document.querySelectorAll(".everywhere")) each.setAttribute("aria-pressed", String(on));
}

// A list that may be long: its first entries, and a button that says how many more there are and brings them.

import { button, element } from "./element.js";

const STEP = 300;

/** The elements that `make` makes of `items`; those over the first `shown` wait, unmade, behind a button. */
export function longList(items, make, shown, things) {
  const made = items.slice(0, shown).map(make);
  if (items.length <= shown) return made;
  let next = shown;
  const more = button({ class: "line more", onclick: () => bring() }, label());
  const held = heldIn(made[0], more);
  function label() {
    return `Show ${(items.length - next).toLocaleString("en")} more ${things}`;
  }
  function bring() {
    const brought = items.slice(next, next + STEP).map(make);
    next += brought.length;
    held.before(...brought);
    if (next < items.length) more.textContent = label();
    else held.remove();
    brought[0]?.querySelector("button")?.focus();
  }
  return [...made, held];
}

// A button among list items is a list item, among rows a row.
function heldIn({ tagName, cells }, more) {
  if (tagName === "LI") return element("li", {}, more);
  if (tagName === "TR") return element("tr", {}, element("td", { colspan: cells.length }, more));
  return more;
}

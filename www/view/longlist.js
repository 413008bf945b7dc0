// A list that may be long: its first entries, and a button that says how many more there are and brings them.

import { button, element } from "./element.js";

/** The entries to put on the page; over `first` of them, the rest wait behind a button. */
export function longList(entries, first, things) {
  if (entries.length <= first) return entries;
  const rest = entries.slice(first);
  const tag = entries[0].tagName === "LI" ? "li" : entries[0].tagName === "TR" ? "tr" : "div";
  const more = button({ class: "line more", onclick: () => bring() }, `Show ${rest.length.toLocaleString("en")} more ${things}`);
  const held = tag === "div" ? more : tag === "tr" ? element("tr", {}, element("td", { colspan: "2" }, more)) : element("li", {}, more);
  function bring() {
    const next = rest.splice(0, 500);
    held.before(...next);
    if (rest.length) more.textContent = `Show ${rest.length.toLocaleString("en")} more ${things}`;
    else held.remove();
    next[0].querySelector("button")?.focus();
  }
  return [...entries.slice(0, first), held];
}

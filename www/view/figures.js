// The figures of the article by kind, each with the value it stands for and the words around it.

import { button, element, words } from "./element.js";
import { longList } from "./longlist.js";
import { FIGURE_GROUPS } from "../tell/kinds.js";
import { compareOrder, hedgeWords, valueOrder, valueText } from "../tell/value.js";
import { DOUBTFUL, around, oneLine, plural } from "../tell/words.js";

/** The list, in order of "place" or "value"; `go(markId)`, `order(name)`. */
export function drawFigures(root, marks, text, orderedBy, { go, order }) {
  const figures = marks.list.filter((mark) => mark.type === "number");
  const parts = FIGURE_GROUPS.map((group) => groupElement(group, figures, text, orderedBy, go)).filter(Boolean);
  if (!parts.length) root.replaceChildren(element("p", { class: "none" }, "No figures were found in this article."));
  else root.replaceChildren(orderElement(orderedBy, order), ...parts);
}

function orderElement(orderedBy, order) {
  const choice = (name, said) =>
    button({ "aria-pressed": String(name === orderedBy), "data-order": name, onclick: () => order(name) }, said);
  return element(
    "div",
    { class: "order", role: "group", "aria-label": "Order of the figures" },
    choice("place", "As in the text"),
    choice("value", "By value"),
  );
}

function groupElement(group, figures, text, orderedBy, go) {
  const held = figures.filter((mark) => group.labels.includes(mark.label));
  if (!held.length) return null;
  if (orderedBy === "value") {
    const orders = new Map(held.map((mark) => [mark, valueOrder(mark.item)]));
    held.sort((a, b) => compareOrder(orders.get(a), orders.get(b)) || a.start - b.start);
  }
  return element(
    "section",
    { class: "figures" },
    element("h3", {}, group.name, element("span", { class: "amount" }, plural(held.length, "figure"))),
    element(
      "table",
      {},
      element(
        "thead",
        { class: "unseen" },
        element("tr", {}, element("th", { scope: "col" }, "Value"), element("th", { scope: "col" }, "In the text")),
      ),
      element("tbody", {}, ...longList(held, (mark) => rowElement(mark, text, go), 100, "figures")),
    ),
  );
}

// What is not known of a date stands apart from what is.
function valueElements(value) {
  const [, known, unknown] = /^(.*?)(?:, ((?:year|date|month) unknown))?$/.exec(value);
  return [words(known), unknown ? element("small", {}, unknown) : ""];
}

function rowElement(mark, text, go) {
  const { item } = mark;
  const value = valueText(item);
  const counted = item.counts ? oneLine(text.slice(item.counts.start, item.counts.end)) : "";
  const { before, here, after } = around(text, mark.start, mark.end, 30);
  const unsure = item.confidence < DOUBTFUL;
  return element(
    "tr",
    { class: mark.kind },
    element(
      "td",
      { class: "value" },
      ...(value ? valueElements(value) : []),
      value ? "" : element("span", { class: "blank" }, "no value"),
      counted ? words(counted, { class: "counted" }) : "",
      unsure ? element("small", { class: "doubt" }, "doubtful") : "",
      item.source === "reader" ? element("small", { class: "yours" }, "by you") : "",
      hedgeWords(item) ? element("span", { class: "unseen" }, ` (${hedgeWords(item)})`) : "",
    ),
    element(
      "td",
      {},
      button(
        { class: "entry place", "data-mark": mark.id, onclick: () => go(mark.id) },
        words(before, { class: "near" }),
        words(here, { class: "here" }),
        words(after, { class: "near" }),
      ),
    ),
  );
}

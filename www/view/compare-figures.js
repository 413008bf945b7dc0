// What several articles count: a row for each thing, a column for each article, and how the figures stand together.

import { button, element, words } from "./element.js";
import { longList } from "./longlist.js";
import { RELATIONS, figuresInOrder, valuesOf } from "./compared.js";

/** The rows that are shown before the reader asks for more. */
const SHOWN = 40;

/** The figures of a comparison over `articles`; `wide` gives each article a column; `go(id, place)` opens a place. */
export function figuresElement(figures, articles, wide, go) {
  const groups = figuresInOrder(figures);
  if (!groups.length) return element("p", { class: "none" }, "No figure of one article counts what another’s counts.");
  return wide ? tableElement(groups, articles, go) : listElement(groups, articles, go);
}

function tableElement(groups, articles, go) {
  const row = (group) =>
    element(
      "tr",
      { class: group.relation },
      element("th", { scope: "row" }, topicElement(group)),
      ...articles.map((article) => element("td", {}, ...cellElements(group, article, go))),
      element("td", { class: "relation" }, relationElement(group)),
    );
  return element(
    "table",
    { class: "compared" },
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        element("th", { scope: "col" }, "What is counted"),
        ...articles.map((article) => element("th", { scope: "col" }, words(article.title, { class: "title" }))),
        element("th", { scope: "col" }, "Together"),
      ),
    ),
    element("tbody", {}, ...longList(groups, row, SHOWN, "figures")),
  );
}

function listElement(groups, articles, go) {
  const item = (group) =>
    element(
      "li",
      { class: group.relation },
      element("h3", {}, topicElement(group)),
      element("p", { class: "relation" }, relationElement(group)),
      element(
        "ul",
        { role: "list" },
        ...articles.flatMap((article) => cellElements(group, article, go, true).map((cell) => element("li", {}, cell))),
      ),
    );
  return element("ul", { role: "list", class: "compared" }, ...longList(groups, item, SHOWN, "figures"));
}

function topicElement({ topic }) {
  return words(topic ? topic[0].toUpperCase() + topic.slice(1) : "Figures");
}

function relationElement({ relation }) {
  const { sign, word, means } = RELATIONS[relation];
  return element("span", { title: means }, element("span", { "aria-hidden": "true" }, `${sign} `), word);
}

function cellElements({ members }, article, go, titled = false) {
  const own = members.filter((member) => member.id === article.id);
  return valuesOf(article, own).map((place) =>
    button(
      { class: "cell", "data-place": `${article.id} ${place.start}`, onclick: () => go(article.id, place) },
      words(place.value, { class: "value" }),
      place.times > 1 ? element("small", {}, ` ${place.times} times`) : "",
      place.printed ? words(` “${place.printed}”`, { class: "printed" }) : "",
      titled ? words(` ${article.title}`, { class: "title" }) : element("span", { class: "unseen" }, ` in ${article.title}`),
    ),
  );
}

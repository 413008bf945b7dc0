// Who and what is named in more than one article, and how often in each.

import { button, element, words } from "./element.js";
import { longList } from "./longlist.js";
import { NAME_GROUPS, kindOf } from "../tell/kinds.js";
import { firstMention } from "./compared.js";
import { plural } from "../tell/words.js";

/** The rows of a group that are shown before the reader asks for more. */
const SHOWN = 20;

/** The names of a comparison by kind; `wide` gives each article a column; `go(id, place)` opens a place. */
export function namesElements(entities, articles, wide, go) {
  if (!entities.length) return [element("p", { class: "none" }, "Nobody is named in more than one of these articles.")];
  return NAME_GROUPS.flatMap(({ name, labels }) => {
    const held = entities.filter((entity) => labels.includes(entity.label));
    if (!held.length) return [];
    const heading = element("h3", {}, name, element("span", { class: "amount" }, plural(held.length, "name")));
    return [heading, wide ? tableElement(held, articles, go) : listElement(held, articles, go)];
  });
}

function tableElement(entities, articles, go) {
  const row = (entity) =>
    element(
      "tr",
      { class: kindOf(entity.label) },
      element("th", { scope: "row" }, words(entity.name)),
      ...articles.map((article) => {
        const member = entity.members.find(({ id }) => id === article.id);
        return element("td", {}, member ? cellElement(entity, member, article, go) : "");
      }),
    );
  return element(
    "table",
    { class: "compared counts" },
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        element("th", { scope: "col" }, "Name"),
        ...articles.map((article) => element("th", { scope: "col" }, words(article.title, { class: "title" }))),
      ),
    ),
    element("tbody", {}, ...longList(entities, row, SHOWN, "names")),
  );
}

function listElement(entities, articles, go) {
  const item = (entity) =>
    element(
      "li",
      { class: kindOf(entity.label) },
      element("h4", {}, words(entity.name)),
      element(
        "ul",
        { role: "list" },
        ...articles.flatMap((article) => {
          const member = entity.members.find(({ id }) => id === article.id);
          return member ? [element("li", {}, cellElement(entity, member, article, go, true))] : [];
        }),
      ),
    );
  return element("ul", { role: "list", class: "compared counts" }, ...longList(entities, item, SHOWN, "names"));
}

function cellElement({ name }, { entity, mentions }, article, go, titled = false) {
  return button(
    {
      class: "cell",
      "data-place": `${article.id} ${entity}`,
      onclick: () => go(article.id, firstMention(article, entity) ?? { start: 0, end: 0 }),
    },
    element("span", { class: "value" }, mentions.toLocaleString("en")),
    element("span", { class: "unseen" }, `${mentions === 1 ? " mention" : " mentions"} of ${name} in`),
    titled ? words(` ${article.title}`, { class: "title" }) : element("span", { class: "unseen" }, ` ${article.title}`),
  );
}

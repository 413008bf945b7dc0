// Check first: the doubtful marks in order of doubt, one after the other, each settled by one key; then what the reader
// has corrected.

import { button, element, words } from "./element.js";
import { titleOf } from "./describe.js";
import { doubtful } from "./doubt.js";
import { everywhereSwitch } from "./everywhere.js";
import { FIRST_LABEL, KINDS, labelWords } from "../tell/kinds.js";
import { QUOTE_KEYS, keyWords } from "../input/keys.js";
import { longList } from "./longlist.js";
import { valueText } from "../tell/value.js";
import { around, oneLine, plural, sourceWords } from "../tell/words.js";

/** Words around a doubtful mark, in characters on either side. */
const REACH = 140;

/** The keys of the kinds of quotes, and what each is called here. */
const QUOTE_WAYS = [
  [QUOTE_KEYS.direct, "direct", "Direct quote"],
  [QUOTE_KEYS.mixed, "mixed", "Part"],
  [QUOTE_KEYS.scare, "scare", "Term"],
  [QUOTE_KEYS.title, "title", "Title"],
];

/** The list in `root`; `correct` are the actions of correcting.js, `go(markId)` lights a mark, `press(markId)` opens its card. */
export function createCheck(root, { correct, go, press, letters, keyFor }) {
  let list = [];
  let now = null;

  root.addEventListener("keydown", (event) => {
    if (!now || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("[data-marks], .mine")) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    // Enter on a button is that button's; on the list itself it says that the mark is right.
    const onButton = event.target.closest("button") !== null;
    if (key === "Enter" && onButton) return;
    const kind = letters() && keysOf(now).find(([each]) => each === key);
    if (key === "Enter" || (key === keyFor("confirm") && letters())) settle(() => correct.confirm(now.id));
    else if (key === "Delete" || (key === keyFor("remove") && letters())) settle(() => correct.remove(now.id));
    else if (kind) settle(() => (kind[1] === now.label ? correct.confirm(now.id) : correct.relabel(now.id, kind[1])));
    else if (key === "ArrowDown" || key === "ArrowUp") skip(key === "ArrowDown" ? 1 : -1);
    else return;
    event.preventDefault();
  });

  /** Does it, and goes to the next. */
  function settle(act) {
    act();
    if (now) go(now.id);
    focus();
  }

  function skip(by) {
    const at = list.indexOf(now);
    take(list[(at + by + list.length) % list.length].id);
  }

  function take(id) {
    correct.check(id);
    go(id);
    focus();
  }

  function focus() {
    (root.querySelector("[data-step='confirm']") ?? root).focus({ preventScroll: true });
    root.parentElement.scrollTop = 0;
  }

  function draw(article, { checking }) {
    const held = root.contains(document.activeElement);
    list = doubtful(article.marks);
    now = list.find(({ id }) => id === checking) ?? list[0] ?? null;
    const { text, marks } = article;
    const mine = correct.standing();
    const rest = list.filter((mark) => mark !== now);
    root.replaceChildren(
      element("p", { class: "left" }, leftText(list.length, mine.length)),
      now ? presentElement(now, marks, text) : "",
      rest.length
        ? element(
            "section",
            { class: "doubts" },
            element("h3", {}, "Then"),
            element("ul", { role: "list" }, ...longList(rest, (mark) => restElement(mark, text), 40, "marks")),
          )
        : "",
      mine.length ? mineElement(mine) : "",
    );
    if (held && !root.contains(document.activeElement)) focus();
  }

  function presentElement(mark, marks, text) {
    const { before, here, after } = around(text, mark.start, mark.end, REACH);
    const title = titleOf(mark, marks, text);
    const value = mark.type === "number" ? valueText(mark.item) : "";
    const key = (name) => (letters() ? element("kbd", { "aria-hidden": "true" }, name) : "");
    const kinds = keysOf(mark).map(([name, label, called]) =>
      button(
        {
          class: "line",
          "aria-pressed": String(label === mark.label),
          onclick: () =>
            settle(() => (label === mark.label ? correct.confirm(mark.id) : correct.relabel(mark.id, label))),
        },
        called,
        key(name.toUpperCase()),
      ),
    );
    const many = mark.type === "mention" && correct.isMany(mark);
    return element(
      "section",
      { class: `checking ${mark.kind}`, "aria-label": "The mark to check" },
      element(
        "h3",
        {},
        words(mark.type === "mention" ? here : title),
        element("span", { class: "amount" }, "doubtful"),
      ),
      element("p", { class: "about" }, about(mark, title, here, value)),
      element("p", { class: "context" }, words(before), element("mark", {}, words(here)), words(after)),
      element(
        "div",
        { class: "ways" },
        button(
          { class: "main", "data-step": "confirm", onclick: () => settle(() => correct.confirm(mark.id)) },
          "Right",
          key(keyWords(keyFor("confirm"))),
        ),
        button({ class: "line", onclick: () => settle(() => correct.remove(mark.id)) }, "Remove", key(keyWords(keyFor("remove")))),
        list.length > 1 ? button({ class: "line", onclick: () => skip(1) }, "Skip", key("↓")) : "",
        button({ class: "line", onclick: () => press(mark.id) }, "Open"),
      ),
      kinds.length ? element("div", { class: "ways kinds", role: "group", "aria-label": "Or it is" }, ...kinds) : "",
      many ? everywhereSwitch(correct.alike(mark), correct) : "",
    );
  }

  function about(mark, title, here, value) {
    const kind = labelWords(mark.label);
    const read =
      mark.type === "mention" && title !== here
        ? `${kind}, read as ${title}`
        : value && value !== here
          ? `${kind}: ${value}`
          : kind;
    return `${read[0].toUpperCase()}${read.slice(1)}, found ${sourceWords(mark.item.source ?? "rule")}`;
  }

  function restElement(mark, text) {
    const { before, here, after } = around(text, mark.start, mark.end, 24);
    return element(
      "li",
      {},
      button(
        { class: `entry place ${mark.kind}`, "data-mark": mark.id, onclick: () => take(mark.id) },
        words(before, { class: "near" }),
        words(oneLine(here), { class: "here" }),
        words(after, { class: "near" }),
        element("small", {}, ` ${labelWords(mark.label)}`),
      ),
    );
  }

  function mineElement(mine) {
    return element(
      "section",
      { class: "mine" },
      element("h3", {}, "Your corrections", element("span", { class: "amount" }, plural(mine.length, "correction"))),
      element("ul", { role: "list" }, ...longList(mine, mineItem, 40, "corrections")),
    );
  }

  function mineItem({ text, at, lost }) {
    return element(
      "li",
      {},
      element("span", {}, words(text), lost ? element("small", { class: "doubt" }, " no longer in the text") : ""),
      button({ class: "line", "aria-label": `Take back: ${text}`, onclick: () => correct.back([at]) }, "Take back"),
    );
  }

  return {
    draw,
    /** Leads to the mark to check, in the list and in the text. */
    begin() {
      if (now) go(now.id);
      focus();
    },
  };
}

/** The keys that change the kind of a mark: [key, label, name]; its own kind says that it is right, as finely as it was told. */
function keysOf({ type, kind, label }) {
  if (type === "reported") return [];
  if (type === "quote") return QUOTE_WAYS;
  return KINDS.filter(({ id }) => id !== "quotes").map(({ id, key, one }) => [
    key,
    id === kind ? label : FIRST_LABEL[id],
    one,
  ]);
}

function leftText(left, mine) {
  if (left) return `${left.toLocaleString("en")} left to check, the least sure first.`;
  return mine ? "All doubtful marks are checked." : "No mark in this article is doubtful.";
}

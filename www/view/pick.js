// The bar beside words that the reader has selected: what they may be marked as.
//
// It comes without taking the focus, so that the selection stays; its keys count while it is there.

import { button, element } from "./element.js";
import { kindChoices } from "./card-correct.js";
import { chooser, fitting } from "./chooser.js";
import { everywhereSwitch } from "./everywhere.js";
import { FIRST_LABEL, KINDS } from "../tell/kinds.js";
import { oneLine } from "../tell/words.js";

/** The bar in `root` over `article` (its view); `correct` are the actions of correcting.js, `leave()` closes it. */
export function createPick(root, article, correct, { letters, leave }) {
  let shown = null;
  let choosing = false;
  let pointing = false;

  root.addEventListener("mousedown", (event) => {
    // A press here must not put out the selection.
    if (!event.target.closest("input")) event.preventDefault();
  });
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape") leave();
    // No key that is pressed in the bar is one of the page's.
    if (event.key !== "Tab") event.stopPropagation();
  });
  article.root.addEventListener("pointerdown", () => (pointing = true));
  for (const type of ["pointerup", "pointercancel"])
    document.addEventListener(type, () => {
      pointing = false;
      look();
    });
  document.addEventListener("selectionchange", () => {
    if (!pointing) look();
  });
  // Before the page's own keys: while words are selected, a digit gives them its kind.
  document.addEventListener(
    "keydown",
    (event) => {
      if (
        !shown ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        event.target.closest?.("input, textarea, select, dialog")
      )
        return;
      const label = letters() && FIRST_LABEL[KINDS.find(({ key }) => key === event.key)?.id];
      if (label) correct.mark(shown.place, label);
      else if (event.key === "Escape") leave();
      else if (letters() && event.key.toLowerCase() === "s" && shown.quote) correct.speaker(shown.quote, shown.place);
      else if (letters() && event.key.toLowerCase() === "e" && root.querySelector(".everywhere"))
        root.querySelector(".everywhere").click();
      else if (letters() && event.key.toLowerCase() === "m") root.querySelector("button").focus();
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );

  function look() {
    // Typing in the bar's own field takes the browser's selection with it, but not what is being marked.
    if (root.contains(document.activeElement) && document.activeElement.matches("input")) return;
    correct.select(selected(article));
  }

  function draw(place, { text, quote }) {
    const same = shown && place && shown.place.start === place.start && shown.place.end === place.end;
    if (!same) choosing = false;
    // What was selected has been marked, or left: it is selected no more.
    if (shown && !place && selected(article)) getSelection().removeAllRanges();
    shown = place && { place, quote };
    root.hidden = !place;
    if (!place) return;
    fill(text);
    if (!same) settle(place);
  }

  function fill(text) {
    const { place, quote } = shown;
    const words = oneLine(text.slice(place.start, place.end));
    const count = correct.alike(place);
    root.setAttribute("aria-label", `Mark “${words.length > 60 ? `${words.slice(0, 58)}…` : words}” as`);
    const kinds = KINDS.map(({ id, key, one }) =>
      button(
        {
          class: `line ${id}`,
          "aria-keyshortcuts": letters() ? key : null,
          onclick: () => correct.mark(place, FIRST_LABEL[id]),
        },
        element("span", { class: "swatch", "aria-hidden": "true" }),
        one,
        letters() ? element("kbd", { "aria-hidden": "true" }, key) : "",
      ),
    );
    const more = button(
      {
        class: "line",
        "aria-expanded": String(choosing),
        onclick: () => {
          choosing = !choosing;
          fill(text);
          root.querySelector(choosing ? "input" : "button")?.focus();
        },
      },
      "More kinds…",
    );
    const says = quote
      ? button(
          { class: "line", onclick: () => correct.speaker(quote, place) },
          "Speaker of the quote that is lit",
          letters() ? element("kbd", { "aria-hidden": "true" }, "S") : "",
        )
      : "";
    root.replaceChildren(
      element("div", { class: "ways" }, ...kinds, more, says),
      count > 1 ? everywhereSwitch(count, correct, letters() ? "E" : "") : "",
      choosing
        ? chooser({
            label: "Kind",
            choices: (typed) => fitting([...kindChoices(false), ...kindChoices(true)], typed),
            choose: (label) => correct.mark(place, label),
            leave,
          })
        : "",
    );
  }

  function settle({ start, end }) {
    // The two ends alone: to measure a whole article that was selected would lay it out.
    const rects = [article.rects(start, start + 1)[0], article.rects(end - 1, end).at(-1)];
    if (!rects[0] || !rects[1]) return;
    const home = root.parentElement.getBoundingClientRect();
    const view = root.closest(".reader").getBoundingClientRect();
    const last = rects[1];
    const below = last.bottom + 8 + root.offsetHeight <= view.bottom;
    const top =
      below || rects[0].top - 8 - root.offsetHeight < view.top ? last.bottom + 8 : rects[0].top - 8 - root.offsetHeight;
    const left = Math.max(0, Math.min(rects[0].left - home.left - 12, home.width - root.offsetWidth));
    root.style.setProperty("--card-left", `${Math.round(left)}px`);
    root.style.setProperty("--card-top", `${Math.round(top - home.top)}px`);
  }

  return {
    draw,
    /** Lengthens the selection by a word, or shortens it, and answers its words; where nothing is selected it begins with `place`. */
    extend(by, place) {
      const selection = getSelection();
      if (selection.isCollapsed || !selected(article)) {
        const range = place && article.range(place.start, place.end);
        if (!range) return "";
        selection.removeAllRanges();
        selection.addRange(range);
      }
      selection.modify("extend", by > 0 ? "forward" : "backward", "word");
      return selection.toString();
    },
    holds: (node) => root.contains(node),
  };
}

/** What is selected of the article, in positions; null where nothing is. */
function selected(article) {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const start = positionAt(article, range.startContainer, range.startOffset);
  const end = positionAt(article, range.endContainer, range.endOffset);
  return start === null || end === null || end <= start ? null : { start, end };
}

// A border between elements counts as the start of the text behind it.
function positionAt(article, node, offset) {
  if (!article.root.contains(node)) return null;
  if (node.nodeType === Node.TEXT_NODE) return article.position(node, offset);
  const walk = document.createTreeWalker(article.root, NodeFilter.SHOW_TEXT);
  const after = node.childNodes[offset];
  if (after?.nodeType === Node.TEXT_NODE) return article.position(after, 0);
  walk.currentNode = after ?? lastWithin(node);
  const text = walk.nextNode();
  if (text) return article.position(text, 0);
  return article.rows().at(-1)?.to ?? null;
}

function lastWithin(node) {
  let last = node;
  while (last.lastChild) last = last.lastChild;
  return last;
}

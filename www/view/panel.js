// The lists beside the article, one at a time behind three tabs; on a small screen a sheet that opens and folds.

import { createCheck } from "./check.js";
import { drawFigures } from "./figures.js";
import { drawNames } from "./names.js";
import { drawSaid } from "./said.js";

const TABS = ["said", "names", "figures", "check"];

/** The panel in `root`; `actions`: setTab, setFigureOrder, go(markId), goAmong(markIds),
 * hint(markIds), press(markId), letters(), keyFor(command), and `correct` (correcting.js). */
export function createPanel(root, actions) {
  const tab = (name) => root.querySelector(`#tab-${name}`);
  const list = (name) => root.querySelector(`#${name}`);
  const grip = root.querySelector("#grip");
  const check = createCheck(list("check"), actions);
  let drawn = {};
  let article = null;
  let lit = new Set();

  for (const name of TABS) {
    tab(name).addEventListener("click", () => {
      fold(false);
      actions.setTab(name);
      if (name === "check") check.begin();
    });
  }
  root.querySelector("#tabs").addEventListener("keydown", (event) => {
    const at = TABS.findIndex((name) => tab(name) === event.target);
    const to = { ArrowRight: at + 1, ArrowLeft: at + TABS.length - 1, Home: 0, End: TABS.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const name = TABS[to % TABS.length];
    actions.setTab(name);
    tab(name).focus();
  });
  // The place of an entry is shown while it is pointed at or has the focus.
  const point = (event) => {
    const entry = event.target.closest?.("[data-mark], [data-marks]");
    actions.hint(entry ? (entry.dataset.marks ?? entry.dataset.mark).split(" ") : []);
  };
  for (const type of ["pointerover", "focusin"]) root.addEventListener(type, point);
  for (const type of ["pointerleave", "focusout"]) root.addEventListener(type, () => actions.hint([]));

  grip.addEventListener("click", () => fold(!root.classList.contains("folded")));

  // In a low window, as at four times the size, the article comes first.
  if (matchMedia("(max-height: 460px) and (max-width: 820px)").matches) fold(true);

  function fold(to) {
    root.classList.toggle("folded", to);
    grip.setAttribute("aria-expanded", String(!to));
  }

  // A list is made when it is first looked at, and again when what it shows has changed.
  function fill(name, state) {
    const as = { figures: state.figureOrder, check: `${state.checking} ${state.letterKeys} ${JSON.stringify(state.keys)}` };
    const wanted = article?.document && (as[name] ?? "drawn");
    if (drawn[name]?.document === article?.document && drawn[name]?.as === wanted) return;
    drawn[name] = { document: article?.document, as: wanted };
    const root = list(name);
    if (!article?.document) return root.replaceChildren();
    if (name === "said") drawSaid(root, article.said, article.text, actions.go);
    if (name === "names") drawNames(root, article.marks, article.text, actions.goAmong);
    if (name === "check") check.draw(article, state);
    if (name === "figures") {
      const held = root.contains(document.activeElement) ? document.activeElement.dataset.order : undefined;
      drawFigures(root, article.marks, article.text, state.figureOrder, {
        go: actions.go,
        order: actions.setFigureOrder,
      });
      if (held) root.querySelector(`[data-order="${held}"]`)?.focus();
    }
    return light();
  }

  function light() {
    for (const node of root.querySelectorAll("[data-mark], [data-marks]")) {
      const ids = (node.dataset.marks ?? node.dataset.mark).split(" ");
      node.classList.toggle(
        "on",
        ids.some((id) => lit.has(id)),
      );
    }
    // What is chosen in the text comes into sight in its list; what is chosen in the list is there already.
    if (!root.contains(document.activeElement))
      root.querySelector(".lists > :not([hidden]) .on")?.scrollIntoView({ block: "nearest" });
  }

  return {
    draw(state, open) {
      if (open?.id !== article?.id) list(state.tab).parentElement.scrollTop = 0;
      article = open;
      for (const name of TABS) {
        const chosen = name === state.tab;
        tab(name).setAttribute("aria-selected", String(chosen));
        tab(name).tabIndex = chosen ? 0 : -1;
        list(name).hidden = !chosen;
      }
      fill(state.tab, state);
    },
    /** The entries of these marks light up. */
    light(ids) {
      lit = ids;
      light();
    },
    /** Leads to the mark to check. */
    check() {
      fold(false);
      check.begin();
    },
    /** Makes all the lists, for print. */
    fillAll: (state) => TABS.forEach((name) => fill(name, state)),
  };
}

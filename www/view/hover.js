// The small card of a mark that the pointer rests on, or that the walker stands on: to be read, with nothing to press in it.
//
// It takes no focus, stays while the pointer is over it, and goes at Escape (WCAG 1.4.13). All it says is on the card too.

import { placeBeside } from "./beside.js";
import { titleOf } from "./describe.js";
import { element, words } from "./element.js";
import { aboutWords, factsOf } from "./facts.js";

/** How long the pointer rests before the card shows, and how long it may be away before the card goes, in milliseconds. */
const REST = 450;
const GRACE = 280;

/** The small card in `root` over `article` (its view). */
export function createHover(root, article) {
  let timer = null;
  let shown = null;
  let awaited = null;
  // What was put away by Escape is not shown again before the pointer has been elsewhere.
  let dismissed = null;

  function draw({ mark, marks, text, y }) {
    root.className = `hover ${mark.kind}`;
    root.replaceChildren(
      words(titleOf(mark, marks, text), { class: "hover-title" }),
      element("span", { class: "hover-kind" }, element("span", { class: "swatch", "aria-hidden": "true" }), aboutWords(mark)),
      ...factsOf(mark, marks, text).map(([name, value]) => element("span", { class: "hover-fact" }, `${name}: `, value)),
    );
    root.hidden = false;
    shown = mark;
    placeBeside(root, article, mark, y);
  }

  function wait(work, time) {
    clearTimeout(timer);
    timer = setTimeout(work, time);
  }

  function hide() {
    clearTimeout(timer);
    root.hidden = true;
    shown = awaited = null;
  }

  root.addEventListener("pointerenter", () => clearTimeout(timer));
  root.addEventListener("pointerleave", () => wait(hide, GRACE));

  return {
    /** The pointer is at the height `y`, over this mark of {marks, text}, or over none. */
    over(mark, { marks, text } = {}, y = null) {
      if (mark !== dismissed) dismissed = null;
      if (mark === (awaited ?? shown)) {
        // Back from a little way off: it stays.
        if (mark && mark === shown) clearTimeout(timer);
        return;
      }
      awaited = mark;
      if (!mark) {
        if (shown) wait(hide, GRACE);
        else clearTimeout(timer);
      } else if (mark !== dismissed) {
        wait(() => {
          awaited = null;
          draw({ mark, marks, text, y });
        }, REST);
      }
    },
    /** Shows the mark at once: it has the focus. */
    show(mark, { marks, text }) {
      clearTimeout(timer);
      awaited = null;
      draw({ mark, marks, text, y: null });
    },
    hide,
    /** Puts away what is shown, and answers whether anything was. */
    dismiss() {
      const was = shown;
      hide();
      dismissed = was;
      return was !== null;
    },
  };
}

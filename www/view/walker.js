// Walking the marks by keyboard: one stop of the Tab key, which stands on the lit mark and is named after it.
//
// Each step puts a new button in the place of the last and focuses it, so that a screen reader says the new name; the
// arrow keys step as well as N and P do. Enter opens the mark's card.

import { button } from "./element.js";

/**
 * The walker in `root` over `article` (its view). `step(by)`, `open()`, `leave()`; with Shift, `extend(by)` selects words
 * from there, where words can be selected at all.
 */
export function createWalker(root, article, { step, extend, open, leave }) {
  const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

  function stand(mark, name) {
    const stop = button({
      class: mark ? "stop" : "stop idle",
      "aria-label": name ?? "Marks in the article: arrow keys walk them, Enter opens one",
      onclick: () => open(),
    });
    stop.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (STEPS[event.key]) {
        event.preventDefault();
        if (event.shiftKey && extend) extend(STEPS[event.key]);
        else step(STEPS[event.key]);
      } else if (event.key === "Home" || event.key === "End") {
        event.preventDefault();
        step(event.key === "Home" ? -Infinity : Infinity);
      } else if (event.key === "Escape" && mark) {
        // One thing is left after the other: this press has done its part.
        event.stopPropagation();
        leave();
      }
    });
    root.replaceChildren(stop);
    if (mark) settle(stop, mark);
    return stop;
  }

  function settle(stop, mark) {
    const rect = article.rects(mark.start, mark.end)[0];
    if (!rect) return;
    const home = root.parentElement.getBoundingClientRect();
    stop.style.left = `${rect.left - home.left}px`;
    stop.style.top = `${rect.top - home.top}px`;
    stop.style.width = `${rect.width}px`;
    stop.style.height = `${rect.height}px`;
  }

  return {
    /** Stands on a mark, or at the start where it is null. */
    stand(mark, name, focus) {
      const had = root.contains(root.getRootNode().activeElement);
      const stop = stand(mark, name);
      if (focus || (had && mark)) stop.focus({ preventScroll: true });
    },
    resized(mark) {
      if (mark && root.firstChild) settle(root.firstChild, mark);
    },
    focus: () => root.firstChild?.focus({ preventScroll: true }),
  };
}

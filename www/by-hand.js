// The keys and buttons by which the reader corrects, and what the screen does about it: where the light and the focus go.

import { listenForUndo } from "./input/undo.js";
import { openArticle } from "./store.js";
import { byId } from "./view/element.js";
import { oneLine } from "./tell/words.js";

/**
 * `correct` are the actions of correcting.js; `announce(sentence)`, `light(markId)`, `marks()` gives those that are shown, in
 * order, `screen()` the screen, which is made after this.
 */
export function createByHand(store, { correct, announce, light, marks, screen }) {
  const state = () => store.get();
  const open = () => openArticle(state());
  const reads = () => state().view === "read";

  /** Confirms or removes the lit mark; after one that is gone, the next is lit for whoever walks by keyboard. */
  function settle(what) {
    const { lit } = state();
    if (!reads() || !open()?.marks?.byId.has(lit)) return;
    const list = marks();
    const next = list[list.findIndex(({ id }) => id === lit) + 1];
    const held = byId("walker").contains(document.activeElement);
    correct[what](lit);
    if (what === "remove" && next && held) light(next.id);
    if (held) screen().walker.focus();
  }

  /** From the lit mark, or from the first words in sight: one word more is selected, or one less. */
  function extend(by) {
    const { text, marks: all } = open();
    const top = screen().view.top();
    const first = /\S/.exec(text.slice(top))?.index ?? 0;
    const words = screen().pick.extend(by, all?.byId.get(state().lit) ?? { start: top + first, end: top + first + 1 });
    if (!words) return;
    const keys = state().letterKeys ? ": 1 to 7 give it a kind, M leads to all of them" : "";
    announce(`“${oneLine(words)}” selected${keys}.`);
  }

  function check() {
    if (!reads() || !open()?.document) return;
    store.set({ tab: "check" });
    screen().panel.check();
  }

  return {
    settle,
    check,
    actions: {
      extend,
      unselect() {
        getSelection().removeAllRanges();
        store.set({ selection: null });
      },
      letters: () => state().letterKeys,
    },
    listen() {
      // What was said last is undone first: it may be a word that was made the reader's own.
      function undo() {
        const { message } = state();
        if (reads()) (message?.tone === "done" && message.undo ? message.undo : correct.undo)();
      }
      const redo = () => reads() && correct.redo();
      byId("undo-button").addEventListener("click", undo);
      byId("redo-button").addEventListener("click", redo);
      listenForUndo(document, { undo, redo });
      // What a correction did is said until the reader goes on; to press Undo is about what was said.
      const goesOn = (target) => !["message", "undo-button"].some((id) => byId(id).contains(target));
      document.addEventListener("pointerdown", ({ target }) => {
        if (state().message?.tone === "done" && goesOn(target)) store.set({ message: null });
      });
      store.subscribe(({ message }, changed) => {
        if (changed.has("current") && message?.tone === "done") store.set({ message: null });
      });
    },
  };
}

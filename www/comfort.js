// What makes reading comfortable: looking for words, the small card, the reader's own keys and colours, what is said aloud.

import { keyOf } from "./input/keys.js";
import { openArticle } from "./store.js";
import { byId } from "./view/element.js";
import { PLACES, findIn } from "./view/find-in.js";
import { marksAtPoint, watchRest } from "./view/pointer.js";
import { plural } from "./tell/words.js";

/** `announce(sentence)` says something aloud; `screen()` is the screen, which is made after this. */
export function createComfort(store, { announce, screen }) {
  const state = () => store.get();
  const open = () => openArticle(state());
  const nothing = { query: "", hits: [], at: -1 };

  // ---- Looking for words

  function find(query) {
    const article = open();
    const hits = article ? findIn(state().findIn, article, query) : [];
    store.set({ find: { query, hits, at: hits.length ? 0 : -1 } });
    bring();
  }

  function findStep(by) {
    const { query, hits, at } = state().find;
    if (!hits.length) return;
    store.set({ find: { query, hits, at: (at + by + hits.length) % hits.length } });
    bring();
  }

  function bring() {
    const { hits, at } = state().find;
    if (hits[at]) screen().view.bring(hits[at].start, hits[at].end);
  }

  function setFindIn(place) {
    store.set({ findIn: place });
    find(state().find.query);
    const { query, hits } = state().find;
    if (query.trim()) announce(`${PLACES[place]}: ${hits.length ? plural(hits.length, "place") : "not found"}`);
  }

  // What was found in the text, or among the marks, is looked for again when these have changed.
  let searched = null;
  function refresh(_, changed) {
    const { find: last, findIn: place } = state();
    const present = place === "text" ? open()?.text : open()?.marks;
    if (!changed.has("articles") || present === searched) return;
    searched = present;
    if (!last.query.trim() || !open()) return;
    const hits = findIn(place, open(), last.query);
    store.set({ find: { query: last.query, hits, at: Math.min(Math.max(last.at, 0), hits.length - 1) } });
  }

  // ---- The pointer

  const marksAt = ({ clientX, clientY }) =>
    open()?.marks ? marksAtPoint(clientX, clientY, screen().article, open().marks, state().hidden) : [];

  /** The mark that a press means: the shortest there; pressed again, the next one that lies below it. */
  function pressed(event) {
    const here = marksAt(event);
    const at = state().card ? here.findIndex(({ id }) => id === state().lit) : -1;
    return here[(at + 1) % here.length] ?? null;
  }

  function watchPointer(text) {
    watchRest(text, (event) => {
      const [over] = marksAt(event);
      text.classList.toggle("over-mark", Boolean(over));
      // With a button down words are being selected, and beside an open card another one is too many.
      const rests = over && !event.buttons && !state().card && !state().selection;
      screen().hover.over(rests ? over : null, open() ?? {}, event.clientY);
    });
    text.addEventListener("pointerleave", () => screen().hover.over(null));
    text.addEventListener("pointerdown", () => screen().hover.hide());
    byId("reader").addEventListener("scroll", () => screen().hover.hide(), { passive: true });
  }

  // The walker has the small card too, as soon as it stands on a mark and has the focus that a key has given it.
  function watchWalker(root) {
    root.addEventListener("focusin", ({ target }) => {
      const mark = open()?.marks?.byId.get(state().lit);
      if (mark && !state().card && target.matches(":focus-visible")) screen().hover.show(mark, open());
    });
    root.addEventListener("focusout", () => screen().hover.hide());
  }

  return {
    pressed,
    actions: {
      find,
      findStep,
      findLeave: () => {
        store.set({ find: nothing });
        byId("reader").focus({ preventScroll: true });
      },
      setFindIn,
      setLetterKeys: (letterKeys) => store.set({ letterKeys }),
      setSayMarks: (sayMarks) => store.set({ sayMarks }),
      setKeys: (keys) => store.set({ keys }),
      setColours: (colours) => store.set({ colours }),
      keyFor: (command) => keyOf(state().keys, command),
    },
    listen() {
      watchPointer(byId("article"));
      watchWalker(byId("walker"));
      byId("colours-button").addEventListener("click", () => screen().coloursDialog.open());
      // Before all others: at Escape the small card goes, and nothing else does.
      document.addEventListener(
        "keydown",
        (event) => {
          if (event.key !== "Escape" || document.querySelector("dialog[open]") || !screen().hover.dismiss()) return;
          event.preventDefault();
          event.stopPropagation();
        },
        true,
      );
      store.subscribe(refresh);
    },
  };
}

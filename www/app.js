// The page: the engine, the store and the screen put together, and what the reader can do.

import { openEngine } from "./engine/engine.js";
import { createBacking, createRestoring } from "./backing.js";
import { createBeginning } from "./beginning.js";
import { createComparing } from "./comparing.js";
import { createByHand } from "./by-hand.js";
import { createComfort } from "./comfort.js";
import { createCorrecting } from "./correcting.js";
import { createExporting } from "./exporting.js";
import { createIncoming } from "./incoming.js";
import { createKeeping } from "./keeping.js";
import { meetNeighbours } from "./keep/neighbours.js";
import { openShelf } from "./keep/shelf.js";
import { createOpening } from "./opening.js";
import { createReading } from "./reading.js";
import { createScreen } from "./screen.js";
import { createStore, openArticle } from "./store.js";
import { createWording } from "./wording.js";
import { LIMIT_BYTES, LIMIT_WORDS } from "./input/decode.js";
import { listenForDrop } from "./input/drop.js";
import { listenForKeys } from "./input/keys.js";
import { listenForPaste } from "./input/paste.js";
import { spoken } from "./view/describe.js";
import { comparedText } from "./view/compare.js";
import { byId } from "./view/element.js";
import { createEncodingDialog } from "./view/encoding-dialog.js";
import { KINDS } from "./tell/kinds.js";
import { createPasteDialog } from "./view/paste-dialog.js";
import { statusText } from "./view/status.js";
import { nextTheme, themeWords } from "./view/theme.js";
import { createWordsDialog } from "./view/words-dialog.js";
import { plural } from "./tell/words.js";

const store = createStore();
const engine = openEngine();
const found = (article) => announce(`${article.title}: ${statusText(article)}`);
const reading = createReading(engine, store, (article) => {
  found(article);
  if (goal?.id === article.id) stepTo(goal);
});
const comparing = createComparing(engine, store, (comparison) => announce(comparedText(comparison)));
const correct = createCorrecting(store, {
  announce: (sentence) => announce(sentence),
  light: (id, options) => light(id, options),
  point: (start, end) => screen.point(start, end),
  addWord: () => wording.addWord,
  showWord: (words) => wordsDialog.open(words),
});
const byHand = createByHand(store, {
  correct,
  announce: (sentence) => announce(sentence),
  light: (id) => light(id),
  marks: () => walkable(() => true),
  screen: () => screen,
});
const comfort = createComfort(store, { announce: (sentence) => announce(sentence), screen: () => screen });
// The place that the reader asked for in an article that was not read yet.
let goal = null;
const picker = byId("file-picker");

const state = () => store.get();
const open = () => openArticle(state());
const say = (text, tone = "said", undo) => {
  store.set({ message: { text, tone, undo } });
  announce(text);
};
const announce = (text) => {
  byId("announcer").textContent = text;
};

/** Shows an article to be read. */
function show(id) {
  goal = null;
  store.set({ view: "read" });
  reading.choose(id);
}

// ---- Coming in

/** A text over the limit is refused with a sentence; else it is opened and nothing is answered. */
function readText(text, date, words = "Pasted", cut = null) {
  if (text.length > LIMIT_BYTES)
    return `This text has ${plural(text.length, "character")}, over the limit of ${LIMIT_WORDS}.`;
  const [id] = reading.add([{ text, date, cut, from: { words, sample: false } }]);
  store.set({ message: null });
  show(id);
  return null;
}

const keeping = createKeeping({
  store,
  reading,
  shelf: openShelf(),
  meet: meetNeighbours,
  sound: async (document, text) => (await engine.import(JSON.stringify({ ...document, text }), "native")).document,
  tell: say,
});

const wording = createWording({ engine, store, reading, say });
const wordsDialog = createWordsDialog(byId("words-dialog"), byId("words-picker"), wording);
store.subscribe((now, changed) => (changed.has("words") || changed.has("badWords")) && wordsDialog.draw(now));

const incoming = createIncoming({ store, reading, read: readText, say });
const ask = createEncodingDialog(byId("encoding-dialog"));
const restore = createRestoring(keeping);
const { openFiles, stop: stopOpening } = createOpening({ engine, store, reading, show, say, shown: found, ask, restore });

// ---- Choosing marks

function light(id, { card = state().card, bring = true } = {}) {
  const mark = open()?.marks?.byId.get(id);
  if (!mark) return;
  // A kind that was switched off is shown again by him who asks for one of its marks.
  if (state().hidden.has(mark.kind)) toggle(mark.kind);
  if (bring) screen.view.bring(mark.start, mark.end);
  store.set({ lit: id, card });
}

// In the comparison there is no text to walk in.
const reads = () => state().view === "read";
const walkable = (only) => (open()?.marks?.list ?? []).filter((mark) => !state().hidden.has(mark.kind) && only(mark));

function step(by, only) {
  const list = walkable(only);
  if (!list.length) return announce("No marks to walk to.");
  const present = open().marks.byId.get(state().lit);
  const at = present ? list.indexOf(present) : -1;
  let to;
  if (Math.abs(by) === Infinity) to = by > 0 ? list.length - 1 : 0;
  else if (at >= 0) to = (at + by + list.length) % list.length;
  else to = nearest(list, present, by);
  light(list[to].id);
  if (state().card) return sayMark(list[to]);
  return screen.walker.focus();
}

// From a mark outside of the list, or else from what is in sight: the next or previous place, round the ends.
function nearest(list, present, by) {
  const place = present ? present.start : screen.view.top() - 1;
  const after = list.findIndex((mark) => mark.start > place);
  if (by > 0) return after < 0 ? 0 : after;
  return after < 0 ? list.length - 1 : (after - 1 + list.length) % list.length;
}

// What a mark is, for those who hear the page and want to.
function sayMark(mark) {
  if (state().sayMarks) announce(spoken(mark, open().marks, open().text));
}

function toggle(id) {
  const hidden = new Set(state().hidden);
  const kind = KINDS.find((each) => each.id === id);
  if (!hidden.delete(id)) hidden.add(id);
  store.set({ hidden });
  announce(`${kind.name} ${hidden.has(id) ? "hidden" : "shown"}`);
}

function closeCard() {
  const held = screen.card.holds(document.activeElement);
  store.set({ card: false });
  if (held) screen.walker.focus();
}

function foldRail() {
  byId("rail").classList.remove("open");
  byId("articles-button").setAttribute("aria-expanded", "false");
}

function escape() {
  if (!reads() && !byId("rail").classList.contains("open")) return setView("read");
  if (state().selection) return actions.unselect();
  if (state().card) return closeCard();
  foldRail();
  if (state().lit) store.set({ lit: null });
  return undefined;
}

// ---- Comparing

function setView(view) {
  if (view === state().view) return;
  store.set({ view, lit: null, card: false, selection: null });
  announce(view === "compare" ? "The articles compared" : `${open()?.title ?? "No article"}`);
  if (view === "compare") screen.compare.focus();
}

function tick(ids, ticked) {
  const left = new Set(state().left);
  for (const id of ids) ticked ? left.delete(id) : left.add(id);
  store.set({ left });
}

/** Opens an article of the comparison at a place. */
function goIn(id, { start, end }) {
  show(id);
  if (open()?.marks) stepTo({ id, start, end });
  else {
    goal = { id, start, end };
    byId("reader").focus({ preventScroll: true });
  }
}

function stepTo({ start, end }) {
  goal = null;
  const mark = open().marks.list.find((each) => each.start === start && each.end === end);
  if (mark) {
    light(mark.id, { card: false });
    return screen.walker.focus();
  }
  if (end > start) screen.point(start, end);
  return byId("reader").focus({ preventScroll: true });
}

const actions = {
  correct,
  ...byHand.actions,
  ...comfort.actions,
  choose: (id) => {
    show(id);
    if (byId("rail").classList.contains("open")) byId("reader").focus({ preventScroll: true });
    escape();
  },
  remove: (id) => {
    const removed = reading.remove(id);
    const undo = () => {
      reading.restore(removed);
      store.set({ message: null });
    };
    store.set({ message: { text: `Closed “${removed.article.title}”.`, tone: "said", undo } });
    announce(`Closed ${removed.article.title}`);
    // On a small screen the list would cover the way back.
    foldRail();
    byId("message").querySelector("button")?.focus();
  },
  setDate: (date) => reading.setDate(state().current, date),
  setTab: (tab) => store.set({ tab }),
  setFigureOrder: (figureOrder) => store.set({ figureOrder }),
  setView,
  tick,
  goIn,
  stopComparing: () => comparing.stop(),
  compareAgain: () => comparing.update({ again: true }),
  toggle,
  light,
  press: (id) => light(id, { card: true }),
  go: (id) => {
    light(id, { card: false });
    sayMark(open().marks.byId.get(id));
  },
  hint: (ids) => screen.hint(ids),
  // Pressed again, the entry of a name leads to its next mention.
  goAmong: (ids) => actions.go(ids[(ids.indexOf(state().lit) + 1) % ids.length]),
  goTo: (start, end) => screen.point(start, end),
  walk: (by) => step(by, () => true),
  walkQuotes: (by) => step(by, (mark) => mark.type === "quote" || mark.type === "reported"),
  openCard: () => {
    store.set({ card: true });
    screen.card.focus();
  },
  closeCard,
  escape,
  stopOpening: () => stopOpening(),
  putBack: (id) => incoming.putBack(id),
  dismiss: () => store.set({ message: null }),
  paste: () => pasteDialog.open(),
  open: () => picker.click(),
};

const screen = createScreen(store, actions);
const pasteDialog = createPasteDialog(byId("paste-dialog"), {
  read: (pasted, date, cut) => readText(pasted, date, "Pasted", cut),
  limit: LIMIT_WORDS,
  articleOf: incoming.articleOf,
});

createExporting(engine, () => open());
store.subscribe(() => comparing.update());

// ---- Listening

byId("paste-button").addEventListener("click", actions.paste);
for (const id of ["open-button", "open-link"]) byId(id).addEventListener("click", actions.open);
byId("keys-button").addEventListener("click", () => screen.keysDialog.open());
byId("words-button").addEventListener("click", () => wordsDialog.open());
byId("theme-button").addEventListener("click", () => {
  store.set({ theme: nextTheme(state().theme) });
  announce(themeWords(state().theme));
});
byId("articles-button").addEventListener("click", () => {
  const shown = byId("rail").classList.toggle("open");
  byId("articles-button").setAttribute("aria-expanded", String(shown));
  if (shown) byId("articles").querySelector("[aria-current], button")?.focus();
});
picker.addEventListener("change", () => {
  openFiles([...picker.files]);
  picker.value = "";
});

const text = byId("article");
text.addEventListener("click", (event) => {
  if (!getSelection().isCollapsed || !open()?.marks) return;
  const mark = comfort.pressed(event);
  if (!mark) return store.set({ lit: null, card: false });
  light(mark.id, { card: true, bring: false });
});
listenForKeys(
  document,
  {
    hold: (held) => document.documentElement.classList.toggle("bare", held),
    walk: (by) => reads() && actions.walk(by),
    walkQuotes: (by) => reads() && actions.walkQuotes(by),
    compare: () => (state().articles.length > 1 || !reads()) && setView(reads() ? "compare" : "read"),
    find: () => !byId("find").hidden && screen.find.focus(),
    help: () => screen.keysDialog.open(),
    turn: (by) => {
      const { articles, current } = state();
      const at = articles.findIndex((article) => article.id === current);
      if (articles.length) actions.choose(articles[(at + by + articles.length) % articles.length].id);
    },
    settle: byHand.settle,
    check: byHand.check,
    words: () => wordsDialog.open(),
    toggle: (key) => reads() && toggle(KINDS.find((kind) => kind.key === key).id),
    escape,
  },
  () => state().letterKeys,
  () => state().keys,
);

listenForPaste(document, {
  copied: (pasted) => incoming.come(pasted, "Pasted"),
  files: openFiles,
  nothing: () => say("There is no text on the clipboard.", "failed"),
});

listenForDrop(document, byId("drop-veil"), {
  files: openFiles,
  copied: (dropped) => incoming.come(dropped, "Dropped"),
});

byHand.listen();
comfort.listen();
addEventListener("beforeprint", () => screen.panel.fillAll(state()));

// ---- Beginning

const samples = JSON.parse(byId("samples")?.textContent ?? "[]");
const openSamples = createBeginning({ store, reading, keeping, samples });
createBacking({ keeping, openFiles, openSamples, say });

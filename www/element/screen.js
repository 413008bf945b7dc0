/**
 * The state of one element onto its shadow: the text with its marks, the card of one of them, and what could not be done.
 *
 * The pieces are the page's own (`www/view`); what is here is how they stand in an element.
 */
import { createArticleView } from "../view/article.js";
import { linesAsBlocks, rowsOf } from "../view/blocks.js";
import { createCard } from "../view/card.js";
import { spoken } from "../view/describe.js";
import { element } from "../view/element.js";
import { KINDS } from "../tell/kinds.js";
import { lightOf } from "../view/light.js";
import { drawNotices } from "../view/notices.js";
import { canHighlight, createPainter } from "../view/paint.js";
import { createElementPainter } from "../view/paint-elements.js";
import { watchRest } from "../view/pointer.js";
import { createWalker } from "../view/walker.js";
import { linesOf } from "./lines.js";

/**
 * @param {ShadowRoot} shadow
 * @param {ReturnType<typeof import("../store.js").createStore>} store
 * @param {{ walk(by: number): void, light(id: string, card: boolean): void, openCard(): void, closeCard(): void,
 *   leave(): void, press(x: number, y: number): void, write(text: string): void, written(): void }} actions
 */
export function createScreen(shadow, store, actions) {
  const text = element("article", { class: "text", part: "text", lang: "en" });
  const field = element("textarea", { class: "field", part: "field", lang: "en", spellcheck: "false", hidden: true });
  const notices = element("div", { class: "notices", part: "notices", role: "status", hidden: true });
  const walk = element("div", { class: "walker" });
  const box = element("div", { class: "card", part: "mark-card", role: "dialog", "aria-labelledby": "card-title", hidden: true });
  const page = element("div", { class: "page" }, text, field, walk, box);
  shadow.replaceChildren(notices, page);

  const article = createArticleView(text);
  const painter = canHighlight() ? createPainter(article) : createElementPainter(article);
  const walker = createWalker(walk, article, { step: actions.walk, open: actions.openCard, leave: actions.leave });
  const card = createCard(box, article, { light: (id) => actions.light(id, true), close: actions.closeCard, correct: () => "" });

  const lit = ({ marks, lit: id }) => marks?.byId.get(id) ?? null;

  function drawText({ text: words, document, editable }) {
    text.classList.toggle("under", editable);
    // What the field says is not said twice.
    if (editable) text.setAttribute("aria-hidden", "true");
    else text.removeAttribute("aria-hidden");
    text.setAttribute("aria-busy", String(document === null));
    field.hidden = !editable;
    if (field.value !== words) field.value = words;
    article.draw(words, editable ? linesOf(words) : rowsOf(words, document?.blocks ?? linesAsBlocks(words)));
  }

  function drawMarks(state) {
    const mark = lit(state);
    const { lit: chosen, same, ...cues } = lightOf(mark, state.marks);
    const layers = Object.fromEntries(KINDS.map(({ id }) => [`lit-${id}`, mark?.kind === id ? chosen : []]));
    painter.set({ ...state.layers, same, ...cues, ...layers, place: [] });
    // There is no column that scrolls here: all of the text is near.
    painter.moved(0, state.text.length);
    walker.stand(mark, mark && spoken(mark, state.marks, state.text), false);
    if (mark && state.card) card.show(mark, state.marks, state.text);
    else card.hide();
  }

  function drawNames({ label, disabled, readOnly }) {
    text.setAttribute("aria-label", label);
    field.setAttribute("aria-label", label);
    field.disabled = disabled;
    field.readOnly = readOnly;
  }

  function show(start, end) {
    article.rowAt(start)?.element.scrollIntoView({ block: "center" });
    painter.set({ place: [{ start, end }] });
  }

  function draw(state, changed) {
    const touched = (...names) => names.some((name) => changed.has(name));
    if (touched("label", "disabled", "readOnly")) drawNames(state);
    if (touched("text", "document", "editable")) drawText(state);
    if (touched("text", "document", "editable", "layers", "lit", "card")) drawMarks(state);
    if (touched("text", "document", "failed")) {
      const said = state.failed ? [{ message: state.failed }] : (state.document?.notices ?? []);
      drawNotices(notices, said, state.text, show);
    }
  }

  field.addEventListener("input", () => actions.write(field.value));
  field.addEventListener("change", () => actions.written());
  page.addEventListener("click", (event) => {
    // In a field a press sets the caret; with Ctrl, or ⌘, it opens the mark.
    const meant = event.target === field ? event.ctrlKey || event.metaKey : text.contains(event.target);
    if (meant) actions.press(event.clientX, event.clientY);
  });
  watchRest(text, ({ clientX, clientY }) =>
    text.classList.toggle("over-mark", markAt(store.get(), clientX, clientY) !== null),
  );

  /** The shortest shown mark at a point of the window, or null. No caret is asked for: few browsers tell one in a shadow. */
  function markAt({ marks, hidden }, x, y) {
    const inside = ({ left, right, top, bottom }) => left <= x && x <= right && top - SLACK <= y && y <= bottom + SLACK;
    const rows = article.rows().filter(({ element: row }) => inside(row.getBoundingClientRect()));
    const near = (marks?.list ?? []).filter(
      (mark) => !hidden.has(mark.kind) && rows.some(({ from, to }) => mark.start < to && from < mark.end),
    );
    near.sort((a, b) => a.end - a.start - (b.end - b.start));
    return near.find(({ start, end }) => article.rects(start, end).some(inside)) ?? null;
  }

  const resized = new ResizeObserver(() => {
    const state = store.get();
    walker.resized(lit(state));
    if (state.card && lit(state)) card.show(lit(state), state.marks, state.text);
  });

  return {
    markAt: (x, y) => markAt(store.get(), x, y),
    focus: (options) => (field.hidden ? walk.firstChild : field).focus(options),
    focusWalker() {
      walker.focus();
      // The stop stands on its mark, so it can bring it into sight.
      walk.firstChild?.scrollIntoView({ block: "nearest" });
    },
    focusCard: () => card.focus(),
    cardHolds: () => card.holds(shadow.activeElement),
    /** Draws from now on, until the function that is answered is called: then nothing of it is left on the page. */
    start() {
      draw(store.get(), new Set(Object.keys(store.get())));
      const stop = store.subscribe(draw);
      resized.observe(page);
      return () => {
        stop();
        resized.disconnect();
        painter.clear();
      };
    },
  };
}

/** Lines stand apart: the white between two of them still belongs to the nearer. */
const SLACK = 5;

/**
 * <news-annotator>: an article with its names, figures and quotes marked, or a field of a form in which one is written.
 *
 *     <news-annotator date="2015-11-17">In Paris at least 129 people died, “…”</news-annotator>
 *
 * It reads its own text content, or what `text` was set to, and keeps nothing when it leaves the page. This module only
 * exports the class; `element.js` of the package makes the element of it. It can be imported where there is no page.
 */
import { createWorkerAnnotator } from "../npm/worker.js";
import { difference } from "../engine/edit.js";
import { createStore } from "../store.js";
import { layersOf } from "../view/layers.js";
import { marksOf } from "../tell/spans.js";
import { createFollowing } from "./following.js";
import { moved } from "./lines.js";
import { createScreen } from "./screen.js";
import { borrow, giveBack } from "./shared.js";
import { dress } from "./sheet.js";
import { hiddenBy, nextMark } from "./walking.js";

/** What may have been set on an element before its class was there. */
const PROPERTIES = ["annotator", "text", "value", "date", "kinds", "label", "name", "editable", "readOnly", "disabled"];

const OWN_LABEL = "Article";

const Base = globalThis.HTMLElement ?? class {};

export class NewsAnnotatorElement extends Base {
  static formAssociated = true;
  static observedAttributes = ["date", "kinds", "label", "editable", "readonly"];

  /** Makes the annotator that all elements share which are given none; a page may put another way here. */
  static makeAnnotator = () => createWorkerAnnotator();

  #internals = this.attachInternals();
  // Not with `delegatesFocus`: each press on words would take the focus to the walker.
  #shadow = this.attachShadow({ mode: "open" });
  #store = createStore({
    text: "",
    document: null,
    marks: null,
    // What is painted: the marks, or while a new text is read, what is left of the old ones.
    layers: {},
    hidden: new Set(),
    lit: null,
    card: false,
    editable: false,
    readOnly: false,
    disabled: false,
    label: OWN_LABEL,
    failed: null,
  });
  #screen = createScreen(this.#shadow, this.#store, {
    walk: (by) => this.#walk(by),
    light: (id, card) => this.#light(id, card),
    openCard: () => this.#openCard(),
    closeCard: () => this.#closeCard(),
    leave: () => (this.#state.card ? this.#closeCard() : this.#store.set({ lit: null })),
    press: (x, y) => this.#press(x, y),
    write: (text) => this.#write(text),
    // The browser's own event ends at the shadow; "input" does not.
    written: () => this.dispatchEvent(new Event("change", { bubbles: true })),
  });
  #content = new MutationObserver(() => this.#readContent());
  #annotator = null;
  #following = null;
  // Whoever wrote into it has the last word over its text content, as in a textarea.
  #written = false;
  #waiting = false;
  /** Undoes what `connectedCallback` did, or null. */
  #stop = null;

  constructor() {
    super();
    // So its label presses it, and so does its author.
    this.addEventListener("click", (event) => {
      if (this.editable && event.composedPath()[0] === this) this.focus();
    });
  }

  // ---- What it holds

  /** The text that is read. */
  get text() {
    return this.#state.text;
  }
  set text(text) {
    this.#written = true;
    this.#setText(String(text ?? ""));
  }

  /** The same, as forms call it. */
  get value() {
    return this.text;
  }
  set value(value) {
    this.text = value;
  }

  /** The Document of the text, or null while it is read. */
  get document() {
    return this.#state.document;
  }

  /** An annotator of either kind to read with, which stays its owner's; null for the one that all elements share. */
  get annotator() {
    return this.#annotator;
  }
  set annotator(annotator) {
    if (annotator === this.#annotator) return;
    const running = this.#stop !== null;
    if (running) this.disconnectedCallback();
    this.#annotator = annotator;
    if (running) this.connectedCallback();
  }

  get date() {
    return this.getAttribute("date");
  }
  set date(date) {
    this.#reflect("date", date);
  }
  get kinds() {
    return this.getAttribute("kinds");
  }
  set kinds(kinds) {
    this.#reflect("kinds", kinds);
  }
  get label() {
    return this.getAttribute("label");
  }
  set label(label) {
    this.#reflect("label", label);
  }
  get name() {
    return this.getAttribute("name") ?? "";
  }
  set name(name) {
    this.#reflect("name", name);
  }
  get editable() {
    return this.hasAttribute("editable");
  }
  set editable(editable) {
    this.toggleAttribute("editable", Boolean(editable));
  }
  get readOnly() {
    return this.hasAttribute("readonly");
  }
  set readOnly(readOnly) {
    this.toggleAttribute("readonly", Boolean(readOnly));
  }
  get disabled() {
    return this.hasAttribute("disabled");
  }
  set disabled(disabled) {
    this.toggleAttribute("disabled", Boolean(disabled));
  }
  get form() {
    return this.#internals.form;
  }
  get labels() {
    return this.#internals.labels;
  }
  get type() {
    return "news-annotator";
  }

  /** The field where there is one, else the stop among the marks. */
  focus(options) {
    this.#screen.focus(options);
  }

  // ---- What the browser tells it

  connectedCallback() {
    for (const name of PROPERTIES) this.#upgrade(name);
    if (this.#stop) return;
    dress(this.#shadow);
    this.#readContent();
    this.#content.observe(this, { childList: true, characterData: true, subtree: true });
    const leave = [this.#screen.start(), this.#begin(), () => this.#content.disconnect()];
    this.#stop = () => leave.forEach((each) => each());
    this.#store.set({ label: this.#named() });
  }

  disconnectedCallback() {
    const stop = this.#stop;
    this.#stop = null;
    stop?.();
  }

  /** Moved within its page in one piece, it goes on as it was. */
  connectedMoveCallback() {}

  adoptedCallback() {
    dress(this.#shadow);
  }

  attributeChangedCallback(name) {
    if (name === "kinds") this.#hide(hiddenBy(this.kinds));
    if (name === "label") this.#store.set({ label: this.#named() });
    if (name === "readonly") this.#store.set({ readOnly: this.readOnly });
    if (name === "editable") {
      this.#store.set({ editable: this.editable });
      this.#setText(this.text);
    }
    if (name === "date") this.#readSoon();
  }

  formResetCallback() {
    this.#written = false;
    this.#readContent();
  }

  formDisabledCallback(disabled) {
    this.#store.set({ disabled });
  }

  formStateRestoreCallback(text) {
    this.text = text;
  }

  // ---- Reading

  get #state() {
    return this.#store.get();
  }

  #readContent() {
    if (!this.#written) this.#setText(this.textContent);
  }

  /** Typing is the reader's own doing, and told as every field tells it. */
  #write(text) {
    this.#written = true;
    this.#setText(text);
  }

  #setText(given) {
    // A field knows one kind of line break only.
    const text = this.editable ? given.replace(/\r\n?/g, "\n") : given;
    this.#internals.setFormValue(text);
    const before = this.#state;
    if (text === before.text) return;
    const layers = moved(before.layers, difference(before.text, text));
    this.#store.set({ text, document: null, marks: null, layers, lit: null, card: false });
    this.#readSoon();
  }

  /** What is set in one go is read once. */
  #readSoon() {
    if (this.#waiting) return;
    this.#waiting = true;
    queueMicrotask(() => {
      this.#waiting = false;
      this.#following?.read(this.text, this.date);
    });
  }

  /** Gets an annotator and reads with it; answers how to end that. */
  #begin() {
    const make = this.constructor.makeAnnotator;
    let over = false;
    const told = (document, text) => this.#told(document, text);
    const failed = (error) =>
      this.#store.set({
        failed: `The annotator could not be started, so the text is shown without marks. (${error?.message ?? error})`,
      });
    const follow = (annotator) => {
      if (over) return;
      this.#following = createFollowing(annotator, { told, failed });
      this.#readSoon();
    };
    const borrowed = this.#annotator === null;
    if (borrowed) borrow(make).then(follow, (error) => !over && failed(error));
    else follow(this.#annotator);
    return () => {
      over = true;
      this.#following?.close();
      this.#following = null;
      if (borrowed) giveBack(make);
    };
  }

  #told(document, text) {
    // An answer for a text that is no longer there says nothing about this one.
    if (text !== this.text) return;
    const marks = marksOf(document);
    const layers = layersOf(marks, this.#state.hidden);
    this.#store.set({ document, marks, layers, failed: null, ...this.#stillLit(marks, this.#state.hidden) });
    this.#tell("annotations-change", { document, text });
  }

  #hide(hidden) {
    const { marks } = this.#state;
    this.#store.set({ hidden, layers: layersOf(marks, hidden), ...this.#stillLit(marks, hidden) });
  }

  /** The lit mark stays lit as long as it is there and shown: a reader who walks the marks keeps his place. */
  #stillLit(marks, hidden) {
    const { lit, card } = this.#state;
    const mark = marks?.byId.get(lit);
    return mark && !hidden.has(mark.kind) ? { lit, card } : { lit: null, card: false };
  }

  // ---- Choosing marks

  #walk(by) {
    const mark = nextMark(this.#state, by);
    if (!mark) return;
    this.#store.set({ lit: mark.id });
    this.#screen.focusWalker();
  }

  #light(id, card) {
    const mark = this.#state.marks?.byId.get(id);
    if (!mark) return;
    const { start, end, kind, label, item } = mark;
    const detail = { id, start, end, kind, label, words: this.text.slice(start, end), item };
    // Whoever shows a mark in a way of his own says so.
    const meant = this.#tell("mark-activate", detail, true);
    this.#store.set({ lit: id, card: card && meant });
  }

  #openCard() {
    if (!this.#state.lit) return this.#walk(1);
    this.#light(this.#state.lit, true);
    if (this.#state.card) this.#screen.focusCard();
    return undefined;
  }

  #closeCard() {
    const held = this.#screen.cardHolds();
    this.#store.set({ card: false });
    if (held) this.#screen.focusWalker();
  }

  #press(x, y) {
    // Words that are being selected are not pressed. To the page alone, what is selected in a shadow looks like nothing.
    const selection = getSelection();
    const ranges = selection.getComposedRanges?.({ shadowRoots: [this.#shadow] }) ?? [];
    const selecting = !selection.isCollapsed || ranges.some((range) => !range.collapsed);
    if (selecting && !this.editable) return;
    const mark = this.#screen.markAt(x, y);
    if (mark) this.#light(mark.id, true);
    else this.#store.set({ lit: null, card: false });
  }

  // ---- Small things

  #named() {
    const said = [...this.#internals.labels].map((each) => each.textContent.trim()).join(" ");
    return this.label || said || OWN_LABEL;
  }

  #tell(name, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, cancelable, detail }));
  }

  #reflect(name, value) {
    if (value === null || value === undefined) this.removeAttribute(name);
    else this.setAttribute(name, String(value));
  }

  #upgrade(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete this[name];
    this[name] = value;
  }
}

/**
 * The marks in a ProseMirror editor, and so in Tiptap.
 *
 *     EditorState.create({ schema, plugins: [newsAnnotator({ annotator }), keymap(newsKeymap)] })
 *
 * The marks are kept by their places in the text and move with every change; only those in sight are decorations. No
 * transaction of ours has a step, so a history never hears of them and an editor that is not editable has them too.
 */
import { Plugin, PluginKey, TextSelection } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { cardOf, sentenceOf } from "../shared/card.js";
import { moved } from "../shared/edits.js";
import { follow } from "../shared/follow.js";
import { classOf } from "../shared/kinds.js";
import { at, markOf, within } from "../shared/marks.js";
import { DOUBTFUL } from "../shared/read.js";
import * as held from "../shared/state.js";
import { WHICH, next } from "../shared/walk.js";
import { createCard } from "./card.js";
import { editsBetween, layoutOf, slice, toDocument, toText } from "./layout.js";
import { dress } from "./look.js";
import { watchSight } from "./sight.js";

const key = new PluginKey("news-annotator");

/** What is in sight before it has been looked: the beginning. */
const AT_FIRST = { from: 0, to: 10_000 };

/** @param {object} options see `prosemirror.d.ts` of the package */
export function newsAnnotator(options) {
  return new Plugin({
    key,
    state: {
      init: (_, { doc }) => drawn({ layout: layoutOf(doc), sight: AT_FIRST, ...held.opened(options.corrections) }, doc),
      apply: (tr, value) => applied(tr, value),
    },
    props: {
      decorations: (state) => key.getState(state).decorations,
      handleDOMEvents: {
        compositionstart: (view) => partsOf(view).follower.compose(true),
        // The editor takes the last of the composed words after this.
        compositionend: (view) => void setTimeout(() => partsOf(view)?.follower.compose(view.composing)),
        mousemove: (view, event) => partsOf(view).pointed(event),
        mouseleave: (view) => partsOf(view).card.leave(),
      },
      handleKeyDown: (view, event) => event.key === "Escape" && partsOf(view).closeCard(),
    },
    view: (view) => attached(view, options),
  });
}

/** What belongs to a view, not to its state. */
const parts = new WeakMap();
const partsOf = (view) => parts.get(view);

function applied(tr, value) {
  const meta = tr.getMeta(key);
  if (!tr.docChanged && !meta) return value;
  let { layout, sight } = value;
  let reader = value;
  if (tr.docChanged) {
    layout = layoutOf(tr.doc);
    const edits = editsBetween(value.layout, layout);
    reader = held.edited(value, edits);
    sight = { from: moved(sight.from, edits, -1), to: moved(sight.to, edits, 1) };
  }
  if (meta?.answer) reader = held.answered(reader, meta.answer, (start, end) => slice(layout, start, end));
  if (meta?.judged) reader = meta.judged;
  if (meta?.sight) sight = meta.sight;
  return drawn({ layout, sight, marks: reader.marks, corrections: reader.corrections }, tr.doc);
}

/** The state with the decorations of the marks in sight. */
function drawn(value, doc) {
  const { layout, sight, marks } = value;
  const list = within(marks, sight.from, sight.to).map((index) => {
    const { from, to, facts } = markOf(marks, index);
    return Decoration.inline(toDocument(layout, from), toDocument(layout, to), attributesOf(facts));
  });
  return { ...value, decorations: DecorationSet.create(doc, list) };
}

function attributesOf({ id, label, kind, confidence }) {
  const doubtful = confidence < DOUBTFUL ? " na-doubtful" : "";
  // An element for each, or the editor would make one of those over the same words.
  return { nodeName: "span", class: `na-mark na-${kind} ${classOf(label)}${doubtful}`, "data-na": id };
}

/** The follower, the card and the look of one view. */
function attached(view, options) {
  const undress = dress(view.root);
  const card = createCard(view);
  const layout = () => key.getState(view.state).layout;
  const tell = (meta) => view.dispatch(view.state.tr.setMeta(key, meta).setMeta("addToHistory", false));
  const follower = follow(options, (start, end) => slice(layout(), start, end), (answer) => tell({ answer }));
  const sight = watchSight(view, (from, to) =>
    tell({ sight: { from: toText(layout(), from), to: toText(layout(), to) } }),
  );
  let under = null;

  function show(mark) {
    const { card: makeCard = cardOf } = options;
    const place = { from: toDocument(layout(), mark.from), to: toDocument(layout(), mark.to) };
    card.show(makeCard && makeCard(mark, slice(layout(), mark.from, mark.to)), place);
  }

  parts.set(view, {
    follower,
    card,
    closeCard: () => card.shown() && (card.hide(), true),
    reached(mark) {
      show(mark);
      card.say(sentenceOf(mark, slice(layout(), mark.from, mark.to)));
    },
    pointed({ target, clientX, clientY }) {
      const element = target.closest?.("[data-na]");
      if (element === under) return;
      under = element;
      if (!element) return card.leave();
      card.rest(() => {
        const place = view.posAtCoords({ left: clientX, top: clientY });
        const mark = place && at(key.getState(view.state).marks, toText(layout(), place.pos));
        if (mark) show(mark);
      });
    },
  });

  return {
    update(_, before) {
      const old = key.getState(before);
      const now = key.getState(view.state);
      if (old.layout !== now.layout) {
        const edits = editsBetween(old.layout, now.layout);
        if (edits.length > 0) follower.edited(edits);
        sight.later();
        card.hide();
      } else if (old.corrections !== now.corrections) {
        options.oncorrect?.(now.corrections);
        if (now.corrections.length < old.corrections.length) follower.again();
      }
      if (!view.composing) follower.compose(false);
    },
    destroy() {
      parts.delete(view);
      follower.close();
      sight.destroy();
      card.destroy();
      undress();
    },
  };
}

/** The selection, in places of the text. */
function selected({ selection }, { layout }) {
  return { from: toText(layout, selection.from), to: toText(layout, selection.to) };
}

const walk = (which, backwards) => (state, dispatch, view) => {
  const value = key.getState(state);
  const mark = value && next(value.marks, which, selected(state, value), backwards);
  if (!mark) return false;
  const place = (position) => toDocument(value.layout, position);
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, place(mark.from), place(mark.to))).scrollIntoView());
  if (dispatch && view) partsOf(view)?.reached(mark);
  return true;
};

/** Selects the next mark and shows its card. */
export const nextMark = walk(WHICH.mark);
export const previousMark = walk(WHICH.mark, true);
export const nextQuote = walk(WHICH.quote);
export const nextDoubtful = walk(WHICH.doubtful);

const judge = (does, label) => (state, dispatch, view) => {
  const value = key.getState(state);
  const words = (start, end) => slice(value.layout, start, end);
  const after = value && held.judged(value, does, label, selected(state, value), words);
  if (!after) return false;
  dispatch?.(state.tr.setMeta(key, { judged: after }).setMeta("addToHistory", false));
  if (dispatch && view) partsOf(view)?.card.hide();
  return true;
};

/** The selected mark is right. */
export const confirmMark = judge("confirm");
/** The selected mark is none. */
export const removeMark = judge("remove");
/** The selected mark is of another kind: `relabelMark("ORG")` is a command. */
export const relabelMark = (label) => judge("relabel", label);

/** Takes the last correction back. */
export function undoCorrection(state, dispatch) {
  const value = key.getState(state);
  if (!value || value.corrections.length === 0) return false;
  const judged = held.restored(value, value.corrections.slice(0, -1));
  dispatch?.(state.tr.setMeta(key, { judged }).setMeta("addToHistory", false));
  return true;
}

/** For `keymap` of prosemirror-keymap, or the shortcuts of Tiptap. */
export const newsKeymap = {
  F8: nextMark,
  "Shift-F8": previousMark,
  "Alt-F8": nextQuote,
  "Mod-F8": nextDoubtful,
  "Alt-Enter": confirmMark,
  "Alt-Delete": removeMark,
  "Alt-Shift-Delete": undoCorrection,
};

/** What is marked now, in order: `{ from, to, label, kind, id, … }`, places of the document. */
export function marksIn(state) {
  const value = key.getState(state);
  if (!value) return [];
  const place = (at) => toDocument(value.layout, at);
  const { marks } = value;
  return marks.facts.map((facts, index) => ({ ...facts, from: place(marks.from[index]), to: place(marks.to[index]) }));
}

/** What the reader has said of the marks, to be kept and given again as `corrections`. */
export const correctionsIn = (state) => key.getState(state)?.corrections ?? [];

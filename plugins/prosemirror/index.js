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
import { DOUBTFUL } from "../../www/tell/words.js";
import { cardOf, sentenceOf } from "../shared/card.js";
import { moved } from "../shared/edits.js";
import { follow } from "../shared/follow.js";
import { classOf } from "../shared/look.js";
import { at, markOf, within } from "../shared/marks.js";
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
      init: (_, { doc }) => begun(doc, options),
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
      handleKeyDown: (view, event) => event.key === "Escape" && closeCard(view.state, view.dispatch, view),
    },
    view: (view) => attached(view, options),
  });
}

const begun = (doc, { corrections }) => ({
  layout: layoutOf(doc),
  sight: AT_FIRST,
  decorations: DecorationSet.empty,
  ...held.begun(corrections),
});

/** What belongs to a view, not to its state. */
const parts = new WeakMap();
const partsOf = (view) => parts.get(view);

function applied(tr, value) {
  const now = { ...value, ...tr.getMeta(key) };
  if (tr.docChanged) {
    now.layout = layoutOf(tr.doc);
    const edits = editsBetween(value.layout, now.layout);
    Object.assign(now, held.edited(now, edits));
    now.sight = { from: moved(now.sight.from, edits, -1), to: moved(now.sight.to, edits, 1) };
    now.decorations = value.decorations.map(tr.mapping, tr.doc);
  }
  return tr.docChanged || tr.getMeta(key) ? drawn(now, tr.doc) : value;
}

/** The state with the decorations of the marks in sight; only those that are not there yet are made. */
function drawn(value, doc) {
  const { layout, sight, marks, decorations } = value;
  const place = (at) => toDocument(layout, at);
  const wanted = new Map();
  for (const index of within(marks, sight.from, sight.to)) {
    const { from, to, facts } = markOf(marks, index);
    wanted.set(facts, { from: place(from), to: place(to) });
  }
  const gone = decorations.find().filter(({ from, to, spec }) => {
    const stands = wanted.get(spec.facts)?.from === from && wanted.get(spec.facts).to === to;
    if (stands) wanted.delete(spec.facts);
    return !stands;
  });
  if (gone.length === 0 && wanted.size === 0) return value;
  const fresh = [...wanted].map(([facts, { from, to }]) => Decoration.inline(from, to, attributesOf(facts), { facts }));
  return { ...value, decorations: decorations.remove(gone).add(doc, fresh) };
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
  const words = (start, end) => slice(layout(), start, end);
  const tell = (meta) => view.dispatch(told(view.state, meta));
  const show = (answer) => {
    const value = key.getState(view.state);
    const now = held.answered(value, answer);
    if (now !== value) tell({ marks: now.marks });
  };
  const follower = follow(options, words, show, () => key.getState(view.state).corrections);
  const sight = watchSight(view, (from, to) =>
    tell({ sight: { from: toText(layout(), from), to: toText(layout(), to) } }),
  );
  let under = null;

  function open(mark) {
    const { card: makeCard = cardOf } = options;
    const place = { from: toDocument(layout(), mark.from), to: toDocument(layout(), mark.to) };
    card.show(makeCard && makeCard(mark, words(mark.from, mark.to)), place);
  }

  parts.set(view, {
    follower,
    card,
    closeCard: () => card.shown() && (card.hide(), true),
    reached(mark) {
      open(mark);
      card.say(sentenceOf(mark, words(mark.from, mark.to)));
    },
    pointed({ target, clientX, clientY }) {
      const element = target.closest?.("[data-na]");
      if (element === under) return;
      under = element;
      if (!element) return card.leave();
      card.rest(() => {
        const place = view.posAtCoords({ left: clientX, top: clientY });
        const mark = place && at(key.getState(view.state).marks, toText(layout(), place.pos));
        if (mark) open(mark);
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
        follower.again();
      }
      // Another state of the same text, which knows nothing yet.
      if (now.marks.facts.length === 0 && old.marks.facts.length > 0) follower.again();
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

/** A transaction that changes what is known, and nothing else. */
const told = (state, meta) => state.tr.setMeta(key, meta).setMeta("addToHistory", false);

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
  dispatch?.(told(state, after));
  if (dispatch && view) partsOf(view)?.card.hide();
  return true;
};

/** The selected mark is right. */
export const confirmMark = judge("confirm");
/** The selected mark is none. */
export const removeMark = judge("remove");
/** The selected mark is of another kind: `relabelMark("ORG")` is a command. */
export const relabelMark = (label) => judge("mark", label);

/** Takes the last correction back. */
export function undoCorrection(state, dispatch) {
  const value = key.getState(state);
  if (!value || value.corrections.length === 0) return false;
  dispatch?.(told(state, { corrections: value.corrections.slice(0, -1) }));
  return true;
}

/** Shuts the card that is open. */
export const closeCard = (state, dispatch, view) => partsOf(view)?.closeCard() ?? false;

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

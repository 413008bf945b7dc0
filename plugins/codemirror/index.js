/**
 * The marks in a CodeMirror 6 editor.
 *
 *     new EditorView({ extensions: [newsAnnotator({ annotator, date: "2015-11-17" }), keymap.of(newsKeymap)] })
 *
 * The marks are part of the editor's state and move with every change; only those in sight are drawn. No transaction of
 * ours changes the text, so a history never hears of them and a read-only editor has them too.
 */
import { Facet, StateEffect, StateField } from "@codemirror/state";
import {
  Decoration,
  EditorView,
  ViewPlugin,
  closeHoverTooltips,
  hasHoverTooltips,
  hoverTooltip,
  keymap,
  showTooltip,
} from "@codemirror/view";
import { DOUBTFUL } from "../../www/tell/words.js";
import { cardOf, sentenceOf } from "../shared/card.js";
import { follow } from "../shared/follow.js";
import { LOOK, classOf, hues } from "../shared/look.js";
import { at, markOf, within } from "../shared/marks.js";
import * as held from "../shared/state.js";
import { WHICH, next } from "../shared/walk.js";

/** What is known now, after an answer or a command; the card that is asked for by a key. */
const renewed = StateEffect.define();
const carded = StateEffect.define();

const settings = Facet.define({ combine: (all) => all[0] ?? {} });

const slicer = (doc) => (start, end) => doc.sliceString(start, end);

const known = StateField.define({
  create: (state) => held.begun(state.facet(settings).corrections),
  update(value, { docChanged, changes, effects }) {
    for (const effect of effects) if (effect.is(renewed)) value = effect.value;
    return docChanged ? held.edited(value, editsOf(changes)) : value;
  },
});

/** The changes of a transaction one after the other, each in the text that the one before it left. */
function editsOf(changes) {
  const edits = [];
  changes.iterChanges((fromA, toA, fromB, toB) =>
    edits.push({ start: fromB, end: fromB + toA - fromA, length: toB - fromB }),
  );
  return edits;
}

function followed(view, options) {
  const slice = (start, end) => view.state.sliceDoc(start, end);
  const show = (answer) => {
    const value = view.state.field(known);
    const now = held.answered(value, answer);
    if (now !== value) view.dispatch({ effects: renewed.of(now) });
  };
  return follow(options, slice, show, () => view.state.field(known).corrections);
}

class Painter {
  constructor(view) {
    this.follower = followed(view, view.state.facet(settings));
    this.decorations = drawn(view);
  }

  update({ view, state, startState, docChanged, viewportChanged, changes }) {
    const { marks, corrections } = state.field(known);
    const before = startState.field(known);
    if (state.facet(settings) !== startState.facet(settings)) {
      this.follower.close();
      this.follower = followed(view, state.facet(settings));
    } else if (docChanged) {
      this.follower.edited(editsOf(changes));
    }
    if (marks !== before.marks || viewportChanged) this.decorations = drawn(view);
    if (!docChanged && corrections !== before.corrections) {
      state.facet(settings).oncorrect?.(corrections);
      this.follower.again();
    }
    if (!view.composing) this.follower.compose(false);
  }

  destroy() {
    this.follower.close();
  }
}

const painter = ViewPlugin.fromClass(Painter, {
  decorations: (plugin) => plugin.decorations,
  eventHandlers: {
    compositionstart() {
      this.follower.compose(true);
    },
    compositionend(event, view) {
      // The editor takes the last of the composed words after this.
      setTimeout(() => this.follower.compose(view.composing));
    },
  },
});

/** The decorations of the marks in sight. */
function drawn(view) {
  const { marks } = view.state.field(known);
  const ranges = view.visibleRanges.flatMap(({ from, to }) => within(marks, from, to));
  // A mark may reach from one visible range into the next.
  const each = [...new Set(ranges)].map((index) => markOf(marks, index));
  return Decoration.set(each.map(({ from, to, facts }) => decorationOf(facts).range(from, to)), true);
}

/** One decoration for each record, so that the editor sees at once which are the same as before. */
const decorations = new WeakMap();

function decorationOf(facts) {
  if (!decorations.has(facts)) {
    const { id, label, kind, confidence } = facts;
    const doubtful = confidence < DOUBTFUL ? " na-doubtful" : "";
    const look = { class: `na-mark na-${kind} ${classOf(label)}${doubtful}`, attributes: { "data-na": id } };
    decorations.set(facts, Decoration.mark(look));
  }
  return decorations.get(facts);
}

/** A tooltip for a mark, or none where the caller wants none. */
function tooltip(state, mark) {
  const { card = cardOf } = state.facet(settings);
  const dom = mark && card && card(mark, state.sliceDoc(mark.from, mark.to));
  return dom ? { pos: mark.from, end: mark.to, create: () => ({ dom }) } : null;
}

const hovered = hoverTooltip((view, position) => tooltip(view.state, at(view.state.field(known).marks, position)), {
  hideOnChange: true,
});

/** The card of the mark that a key has led to, until the text or the selection is another. */
const reached = StateField.define({
  create: () => null,
  update(card, tr) {
    const asked = tr.effects.find((effect) => effect.is(carded));
    if (asked) return asked.value && tooltip(tr.state, asked.value);
    return tr.docChanged || tr.selection ? null : card;
  },
  provide: (field) => showTooltip.from(field),
});

const theme = EditorView.baseTheme({
  "&light": hues(0),
  "&dark": hues(1),
  ...LOOK,
  // Over the look that the editor gives to every tooltip.
  ".cm-tooltip.na-card, .cm-tooltip-section.na-card": LOOK[".na-card"],
});

/** @param {object} options see `codemirror.d.ts` of the package */
export function newsAnnotator(options) {
  return [settings.of(options), known, painter, hovered, reached, theme, keymap.of([{ key: "Escape", run: closeCard }])];
}

const walk = (which, backwards) => (view) => {
  const { state } = view;
  if (!state.field(known, false)) return false;
  const mark = next(state.field(known).marks, which, state.selection.main, backwards);
  if (!mark) return false;
  view.dispatch({
    selection: { anchor: mark.from, head: mark.to },
    scrollIntoView: true,
    userEvent: "select",
    effects: [carded.of(mark), EditorView.announce.of(sentenceOf(mark, state.sliceDoc(mark.from, mark.to)))],
  });
  return true;
};

/** Selects the next mark and shows its card. */
export const nextMark = walk(WHICH.mark);
export const previousMark = walk(WHICH.mark, true);
export const nextQuote = walk(WHICH.quote);
export const nextDoubtful = walk(WHICH.doubtful);

const judge = (does, label) => (view) => {
  const { state } = view;
  const value = state.field(known, false);
  const after = value && held.judged(value, does, label, state.selection.main, slicer(state.doc));
  if (!after) return false;
  view.dispatch({ effects: [renewed.of({ ...value, ...after }), carded.of(null)] });
  return true;
};

/** The selected mark is right. */
export const confirmMark = judge("confirm");
/** The selected mark is none. */
export const removeMark = judge("remove");
/** The selected mark is of another kind: `relabelMark("ORG")` is a command. */
export const relabelMark = (label) => judge("mark", label);

/** Takes the last correction back. */
export const undoCorrection = (view) => {
  const value = view.state.field(known, false);
  if (!value || value.corrections.length === 0) return false;
  view.dispatch({ effects: renewed.of({ ...value, corrections: value.corrections.slice(0, -1) }) });
  return true;
};

/** Shuts the card that is open. */
export const closeCard = (view) => {
  if (!view.state.field(reached, false) && !hasHoverTooltips(view.state)) return false;
  view.dispatch({ effects: [carded.of(null), closeHoverTooltips] });
  return true;
};

export const newsKeymap = [
  { key: "F8", run: nextMark, shift: previousMark },
  { key: "Alt-F8", run: nextQuote },
  { key: "Mod-F8", run: nextDoubtful },
  { key: "Alt-Enter", run: confirmMark },
  { key: "Alt-Delete", run: removeMark },
  { key: "Alt-Shift-Delete", run: undoCorrection },
];

/** What is marked now, in order: `{ from, to, label, kind, id, … }`. */
export const marksIn = (state) => {
  const marks = state.field(known, false)?.marks;
  return marks ? marks.facts.map((facts, index) => ({ ...facts, from: marks.from[index], to: marks.to[index] })) : [];
};

/** What the reader has said of the marks, to be kept and given again as `corrections`. */
export const correctionsIn = (state) => state.field(known, false)?.corrections ?? [];

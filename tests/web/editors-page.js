/**
 * The page of the editors' tests: an editor of either kind with the plugin in it, what its annotator has answered, and a
 * check that no mark is drawn off its words. `tests/web/editors.js` bundles and serves it.
 */
import * as cmCommands from "@codemirror/commands";
import { EditorState as CMState, EditorSelection } from "@codemirror/state";
import { EditorView as CMView, keymap as cmKeymap } from "@codemirror/view";
import { baseKeymap } from "prosemirror-commands";
import * as pmHistory from "prosemirror-history";
import { keymap as pmKeymap } from "prosemirror-keymap";
import { schema } from "prosemirror-schema-basic";
import { EditorState as PMState } from "prosemirror-state";
import { EditorView as PMView } from "prosemirror-view";
import * as cm from "../../plugins/codemirror/index.js";
import * as pm from "../../plugins/prosemirror/index.js";
import { createAnnotator } from "../../www/engine/annotator.js";
import { createWorkerAnnotator } from "../../www/engine/worker-annotator.js";

/** The two editors behind one face; positions are those of the editor. */
const KINDS = {
  codemirror: {
    plugin: cm,
    open(text, parent, options, { readOnly, multiple }) {
      const state = CMState.create({
        doc: text,
        extensions: [
          cmCommands.history(),
          cmKeymap.of([...cm.newsKeymap, ...cmCommands.defaultKeymap, ...cmCommands.historyKeymap]),
          CMView.lineWrapping,
          CMView.theme({ "&": { height: "100%" } }, { dark: matchMedia("(prefers-color-scheme: dark)").matches }),
          CMState.readOnly.of(Boolean(readOnly)),
          CMState.allowMultipleSelections.of(Boolean(multiple)),
          options ? cm.newsAnnotator(options) : [],
        ],
      });
      return new CMView({ state, parent });
    },
    text: (view) => view.state.doc.toString(),
    words: (view, from, to) => view.state.sliceDoc(from, to),
    select: (view, from, to = from) => view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true }),
    selectMany: (view, places) => view.dispatch({ selection: EditorSelection.create(places.map((at) => EditorSelection.cursor(at))) }),
    undoable: (view) => cmCommands.undoDepth(view.state),
    run: (view, command) => command(view),
    inSight: (view) => view.visibleRanges,
    place: (view, at) => at,
  },
  prosemirror: {
    plugin: pm,
    open(text, parent, options, { readOnly }) {
      const paragraphs = text.split("\n\n").map((words) => schema.node("paragraph", null, words ? [schema.text(words)] : []));
      const state = PMState.create({
        doc: schema.node("doc", null, paragraphs),
        plugins: [
          pmHistory.history(),
          pmKeymap({ ...pm.newsKeymap, "Mod-z": pmHistory.undo, "Mod-y": pmHistory.redo }),
          pmKeymap(baseKeymap),
          ...(options ? [pm.newsAnnotator(options)] : []),
        ],
      });
      return new PMView(parent, { state, editable: () => !readOnly });
    },
    text: (view) => view.state.doc.textBetween(0, view.state.doc.content.size, "\n\n", "\ufffc"),
    words: (view, from, to) => view.state.doc.textBetween(from, to, "\n\n", "\ufffc"),
    select(view, from, to = from) {
      const { TextSelection, tr, doc } = { ...view.state, tr: view.state.tr, TextSelection: view.state.selection.constructor };
      view.dispatch(tr.setSelection(TextSelection.create(doc, from, to)).scrollIntoView());
    },
    undoable: (view) => pmHistory.undoDepth(view.state),
    run: (view, command) => command(view.state, view.dispatch, view),
    inSight: (view) => {
      const at = (top) => view.posAtCoords({ left: view.dom.getBoundingClientRect().left + 30, top })?.pos;
      const box = view.dom.parentElement.getBoundingClientRect();
      return [{ from: at(box.top + 4) ?? 0, to: at(box.bottom - 4) ?? view.state.doc.content.size }];
    },
    /** The position of a place of the text: in these texts every block is a paragraph. */
    place: (view, at) => at + 1 - 2 * 0,
  },
};

const home = document.getElementById("home");
let annotator = null;
let editor = null;
let view = null;

/** What the annotator has said of words, ever: "sort label words"; and the first and last letter of each quotation. */
let answered = new Set();
let counts = null;

/** The annotator with every answer noted. */
function listening(inner) {
  return {
    ...inner,
    open(text, options) {
      const session = inner.open(text, options);
      counts.sessions += 1;
      const noted = (answer, of) => {
        if (answer?.document) note(answer.document, of);
        return answer;
      };
      const later = (answer, of) => (answer instanceof Promise ? answer.then((value) => noted(value, of)) : noted(answer, of));
      const whole = (document, of) => (note(document, of), document);
      return {
        get text() {
          return session.text;
        },
        get revision() {
          return session.revision;
        },
        glance(...edit) {
          counts.glances += 1;
          const answer = session.glance(...edit);
          return later(answer, session.text);
        },
        document() {
          counts.documents += 1;
          const answer = session.document();
          const of = session.text;
          return answer instanceof Promise ? answer.then((document) => whole(document, of)) : whole(answer, of);
        },
        close() {
          counts.sessions -= 1;
          session.close();
        },
      };
    },
  };
}

function note({ mentions, numbers, quotes }, text) {
  const add = (sort, label, { start, end }) => answered.add(`${sort} ${label} ${text.slice(start, end)}`);
  for (const item of mentions) add("mention", item.label, item);
  for (const item of numbers) add("number", item.label, item);
  for (const item of quotes) {
    add("quote", item.kind, item);
    answered.add(`marks ${text[item.start]}${text[item.end - 1]}`);
  }
}

const marks = () => editor.plugin.marksIn(view.state);

/** What is wrong with what is marked and drawn just now; empty where all stands on its words. */
function faults() {
  const found = [];
  const byId = new Map();
  for (const mark of marks()) {
    const words = editor.words(view, mark.from, mark.to);
    const { sort, label } = mark;
    byId.set(mark.id, [...(byId.get(mark.id) ?? []), mark]);
    // Words inside a quotation may have been edited since it was found; its marks may not.
    const known = answered.has(`${sort} ${label} ${words}`) || (sort === "quote" && answered.has(`marks ${words[0]}${words.at(-1)}`));
    if (!known && mark.source !== "reader") found.push(`${label} over “${words}”, which was never found`);
  }
  const lengths = new Map();
  for (const element of view.dom.querySelectorAll("[data-na]")) {
    const from = view.posAtDOM(element, 0);
    const words = element.textContent;
    const to = from + words.length;
    const id = element.dataset.na;
    if (editor.words(view, from, to) !== words) found.push(`“${words}” is drawn where the text has “${editor.words(view, from, to)}”`);
    if (!byId.get(id)?.some((mark) => mark.from <= from && to <= mark.to)) found.push(`“${words}” is drawn, and is no mark`);
    lengths.set(id, (lengths.get(id) ?? 0) + words.length);
  }
  for (const { from, to } of editor.inSight(view)) {
    for (const [id, all] of byId) {
      for (const mark of all) {
        if (mark.from < from || to < mark.to) continue;
        const bare = editor.words(view, mark.from, mark.to).replaceAll("\n", "").length;
        if ((lengths.get(id) ?? 0) < bare) found.push(`${mark.label} over “${editor.words(view, mark.from, mark.to)}” is not drawn`);
      }
    }
  }
  return found;
}

/** The marks as words in order, and those that a fresh annotation of the text has. */
async function compared() {
  const text = editor.text(view);
  const fresh = await annotator.annotate(text);
  const wanted = [...fresh.mentions, ...fresh.numbers, ...fresh.quotes]
    .filter(({ label }) => label !== "PRON")
    .map(({ start, end, label, kind }) => ({ start, end, label: label ?? kind }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(({ start, end, label }) => `${label} ${text.slice(start, end)}`);
  return { wanted, got: marks().map(({ from, to, label }) => `${label} ${editor.words(view, from, to)}`) };
}

Object.assign(globalThis, {
  test: {
    async start(kind, text, { far = true, plugin = true, options = {}, ...setup } = {}) {
      answered = new Set();
      counts = { sessions: 0, glances: 0, documents: 0 };
      annotator = plugin ? await (far ? createWorkerAnnotator() : createAnnotator()) : null;
      editor = KINDS[kind];
      view = editor.open(text, home, plugin ? { annotator: listening(annotator), ...options } : null, setup);
      view.focus();
    },
    stop() {
      view.destroy();
      annotator?.dispose();
    },
    marks,
    faults,
    compared,
    counts: () => counts,
    text: () => editor.text(view),
    words: (from, to) => editor.words(view, from, to),
    selection: () => {
      const { from, to } = view.state.selection.main ?? view.state.selection;
      return { from, to, words: editor.words(view, from, to) };
    },
    select: (from, to) => editor.select(view, from, to),
    selectMany: (places) => editor.selectMany(view, places),
    run: (name, ...values) => {
      const command = editor.plugin[name];
      return editor.run(view, values.length > 0 ? command(...values) : command);
    },
    undoable: () => editor.undoable(view),
    corrections: () => editor.plugin.correctionsIn(view.state),
    drawn: () => view.dom.querySelectorAll("[data-na]").length,
    composing: () => view.composing,
    cards: () => [...document.querySelectorAll(".na-card")].map((card) => card.innerText),
    view: () => view,
  },
});

// The state of the page in one place: what is open, what is shown, what is chosen.
//
// Views are handed the whole state and told which of its fields have changed; they keep nothing of their own that
// another view would need. Nothing here knows the screen or the engine, so it runs in Node as it stands.

/** How a page begins. */
function firstState() {
  return {
    /**
     * The open articles, each {id, title, text, from, saved, cut, given, opened, found, corrections, document, marks, said,
     * lost, touched, early, ms, reading}; `saved` is the file that held the document, or null. What the machine `found` with
     * the `corrections` {done, undone} laid over it is the `document` that is shown (corrected.js). `cut` is what was left
     * out of the page that the text comes from, {lines, whole: the text with them}, or null; `early` the {blocks, marks} of
     * a long text's beginning while the rest is read, or null: to be looked at, never to be kept.
     */
    articles: [],
    /** The id of the article on the screen, or null. */
    current: null,
    /** "read" or "compare". */
    view: "read",
    /** The ids of the articles that are left out of the comparison. */
    left: new Set(),
    /** The comparison, {of: the {id, text, date} that were compared, done, total, result, stopped, failed: a sentence or null}, or null. */
    comparison: null,
    /** The kinds that the reader has switched off. */
    hidden: new Set(),
    /** The list beside the article: "said", "names", "figures" or "check". */
    tab: "said",
    /** The id of the doubtful mark that is being checked, or null for the first of them. */
    checking: null,
    /** The words that the reader has selected, {start, end}, or null. */
    selection: null,
    /** Whether a correction is for all places of the same words in the article. */
    everywhere: false,
    /** "place" or "value". */
    figureOrder: "place",
    /** The id of the mark that is lit, or null. */
    lit: null,
    /** Whether the card of the lit mark is open. */
    card: false,
    /** What is looked for, where it was found, and which of these is the present one. */
    find: { query: "", hits: [], at: -1 },
    /** Where it is looked for: "text", "names" or "quotes". */
    findIn: "text",
    /** One sentence for the reader, {text, tone: "said", "done" or "failed", undo: a function or absent}, or null. */
    message: null,
    /** Whether what is open is kept on the device: {now: "nothing", "saving", "saved" or "failed", why: a sentence or null}. */
    keeping: { now: "nothing", why: null },
    /** The reader's own words for every article, a line each (dictionary.js). */
    words: "",
    /** Those of their lines that cannot be read, each with what is wrong with it. */
    badWords: new Map(),
    /** How far the opening of files has come, {at, of}, or null. */
    opening: null,
    /** Whether single letters are keys. */
    letterKeys: true,
    /** The keys that the reader has changed, {id of the command: key}. */
    keys: {},
    /** Whether what a mark is is said aloud as the marks are walked. */
    sayMarks: true,
    /** The colours that the reader has chosen, {id of the kind: "#rrggbb"}. */
    colours: {},
    /** "system", "light" or "dark". */
    theme: "system",
  };
}

/** A store of one state: `get`, `set` some of its fields, `subscribe(listener(state, changed))`. */
export function createStore(first = firstState()) {
  let state = first;
  const listeners = new Set();
  const waiting = [];
  let telling = false;

  function tell() {
    if (telling) return;
    telling = true;
    // A listener may set fields in its turn: those are told after it, never in the middle of it.
    while (waiting.length) {
      const changed = waiting.shift();
      for (const listener of listeners) listener(state, changed);
    }
    telling = false;
  }

  return {
    get: () => state,
    set(fields) {
      const changed = new Set(Object.keys(fields).filter((name) => !Object.is(state[name], fields[name])));
      if (!changed.size) return;
      state = { ...state, ...fields };
      waiting.push(changed);
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The article on the screen, or null. */
export function openArticle(state) {
  return state.articles.find((article) => article.id === state.current) ?? null;
}

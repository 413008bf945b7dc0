/**
 * Texts into Documents on the caller's own thread, at once; what `news-annotator` exports.
 *
 * An instance that traps is buried and another takes over, as in `rescue.js`. What a thread cannot do is stop itself:
 * for a deadline, and for long texts, take the worker's annotator, which has the same methods.
 */
import { take } from "./compare.js";
import { instantiate } from "./core/core.js";
import { differenceAt, edited, joined, placed } from "./edit.js";
import { isFault } from "./fault.js";
import { imported } from "./import.js";
import { load, patternsFrom } from "./load.js";
import { hasPatterns, patternsOf } from "./patterns.js";
import { unable } from "./unable.js";
import { unannotated } from "./unannotated.js";

/** How many instances one call may cost. */
const TRIES = 2;

/**
 * @param {{ lexicon?: string, wasm?: Parameters<typeof load>[0], patterns?: () => Parameters<typeof load>[0] }} [options]
 *   `lexicon` holds the reader's own words, a line each; rejects with a sentence for each line that cannot be read
 */
export async function createAnnotator({ lexicon, wasm, patterns } = {}) {
  const needed = Promise.all([load(wasm), hasPatterns(lexicon) ? patternsFrom(patterns)() : undefined]);
  const [module, reading] = await needed.catch((error) => Promise.reject(unable(error)));
  return overModule(module, instantiate, { lexicon, patterns: reading });
}

/**
 * @param {WebAssembly.Module} module
 * @param {(module: WebAssembly.Module) => object} makeCore
 * @param {{ lexicon?: string, patterns?: WebAssembly.Module }} [words] the reader's own
 */
export function overModule(module, makeCore, { lexicon, patterns } = {}) {
  let core = null;
  let annotator = null;
  let generation = 0;
  let disposed = false;
  const sessions = new Set();

  function attempt(call, givenUp) {
    if (disposed) throw new Error("the annotator has been disposed of");
    for (let tries = 1; ; tries += 1) {
      try {
        if (!core) start();
        return call();
      } catch (error) {
        if (!isFault(error)) throw error;
        bury();
        if (tries < TRIES) continue;
        if (givenUp) return givenUp();
        throw error;
      }
    }
  }

  function start() {
    core = makeCore(module);
    annotator = new core.Annotator(lexicon, patternsOf(patterns));
    generation += 1;
  }

  /** Lets go of a dead instance. Its objects must not be finalised: the finaliser would call into it, and throw. */
  function bury() {
    for (const object of [annotator, ...sessions]) object?.__destroy_into_raw();
    sessions.clear();
    core = annotator = null;
  }

  // At once, so that a lexicon that cannot be read is told to whoever gave it.
  attempt(() => {});

  function open(text, { date } = {}) {
    let known = null;
    let revision = 0;
    /** What has been edited since `known.text`, as one edit. */
    let touched = null;
    let closed = false;

    function document() {
      if (closed) throw new Error("the session is closed");
      return attempt(
        () => {
          if (known?.generation !== generation) {
            const session = annotator.open(text, date);
            sessions.add(session);
            known = { session, generation, text, date };
            touched = null;
          }
          const { start, end, insert } = untold();
          if (start < end || insert !== "") known.session.edit(start, end, insert);
          if (date !== known.date) known.session.setDate(date);
          known.date = date;
          return known.session.document();
        },
        () => unannotated(text, "trap"),
      );
    }

    /** What the core has not heard of; it is told now. */
    function untold() {
      const edit = differenceAt(known.text, text, touched ?? { start: 0, end: 0, length: 0 });
      known.text = text;
      touched = null;
      return edit;
    }

    function splice(start, end, insert) {
      const edit = { ...placed(text, start, end), length: insert.length };
      touched = touched ? joined([touched, edit]) : edit;
      text = edited(text, start, end, insert);
      revision += 1;
    }

    /** A quick look at what was edited since the last Document; without that, all of it. */
    function look() {
      if (closed || known?.generation !== generation) return { document: document() };
      const { start, end, insert } = untold();
      return attempt(
        // Another instance knows nothing yet of this text.
        () => (known.generation === generation ? known.session.glance(start, end, insert) : null),
        () => null,
      );
    }

    return {
      get text() {
        return text;
      },
      get revision() {
        return revision;
      },
      document,
      edit(start, end, insert) {
        splice(start, end, insert);
        return { revision, document: document() };
      },
      glance(start, end, insert) {
        splice(start, end, insert);
        return { revision, ...(look() ?? { document: null }) };
      },
      setDate(value) {
        date = value ?? undefined;
        revision += 1;
        return { revision, document: document() };
      },
      close() {
        if (known?.generation === generation && sessions.delete(known.session)) known.session.free();
        closed = true;
      },
    };
  }

  return {
    annotate(text, { date, signal } = {}) {
      // What is done at once can only be stopped before it begins.
      signal?.throwIfAborted();
      return attempt(
        () => annotator.annotate(text, date),
        () => unannotated(text, "trap"),
      );
    },
    open,
    export: (document, text, format) => attempt(() => core.exportDocument(document, text, format)),
    import: (string, format, text) => attempt(() => imported({ core, annotator }, string, format, text)),
    compare: (articles) =>
      attempt(() => {
        const comparing = new core.Comparing();
        for (const article of articles) take(comparing, annotator, article);
        const comparison = comparing.finish();
        comparing.free();
        return comparison;
      }),
    dispose() {
      for (const session of sessions) session.free();
      sessions.clear();
      annotator?.free();
      core = annotator = null;
      disposed = true;
    },
  };
}

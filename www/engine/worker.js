/**
 * The worker: requests in, answers out, each with the id it was asked with. It only calls the core and `import.js`.
 *
 *     { module, words }                            first of all: the compiled wasm, and the reader's own words
 *     { id, do: "annotate", text, date } …    ->   { id, progress }*  then  { id, value } | { id, error } | { id, fault }
 *     { cancel: id }                               heard between two steps
 *
 * An `error` is a sentence about what was asked; a `fault` means that the instance is dead and nothing more should be
 * asked of this worker.
 */
import { imported } from "./import.js";
import { isFault } from "./fault.js";
import { take } from "./compare.js";
import { patternsOf } from "./patterns.js";

/** Bytes read between two looks at the messages. */
const STEP = 65536;

/** How many times more must be known before it is told again: what is told is made, sent and drawn anew each time. */
const TELL = 8;

/**
 * @param {{ postMessage(message: object): void, onmessage: ((event: { data: any }) => void) | null }} scope
 * @param {(module: WebAssembly.Module) => object} instantiate
 */
export function serve(scope, instantiate) {
  let core = null;
  let annotator = null;
  let cancelled = null;
  let refused = null;
  const sessions = new Map();

  /** Reads a text step by step, so that "cancel" is heard; null when it was. */
  async function read(id, session) {
    let shown = 0;
    for (;;) {
      const progress = session.step(STEP);
      if (progress.done >= progress.total) return session.document();
      // In the first half of the way the text is only looked through. Of the second, what is known is told once its first
      // piece has been read, which is what a reader sees first, and then when it is many times as much.
      const known = 2 * progress.done - progress.total;
      if (0 < known && TELL * shown <= known) {
        shown = known;
        progress.document = session.soFar();
      }
      scope.postMessage({ id, progress });
      await turn();
      if (cancelled === id) return null;
    }
  }

  /** An annotator with a reader's words, {lexicon, patterns: the module that reads them, or undefined}. */
  const knowing = ({ lexicon, patterns }) => new core.Annotator(lexicon, patternsOf(patterns));

  const answers = {
    /** Other words from now on; the sessions are opened anew by those who hold them. */
    words({ words }) {
      const next = knowing(words);
      annotator?.free();
      for (const { opened } of sessions.values()) opened.free();
      sessions.clear();
      annotator = next;
      refused = null;
    },
    async annotate({ id, text, date }) {
      const session = annotator.open(text, date);
      const document = await read(id, session);
      // Not in a `finally`: after a trap even this call would fail.
      session.free();
      return document;
    },
    open({ id, session, text, date }) {
      const opened = annotator.open(text, date);
      sessions.set(session, { opened, date });
      return read(id, opened);
    },
    change({ session, start, end, insert, date }) {
      const held = sessions.get(session);
      if (start < end || insert !== "") held.opened.edit(start, end, insert);
      if (date !== held.date) held.opened.setDate((held.date = date));
      return held.opened.document();
    },
    /** Null where the edits have undone each other, or are too much for a glance. */
    glance: ({ session, start, end, insert }) =>
      start < end || insert !== "" ? sessions.get(session).opened.glance(start, end, insert) : null,
    async compare({ id, articles }) {
      const comparing = new core.Comparing();
      for (const [done, article] of articles.entries()) {
        take(comparing, annotator, article);
        scope.postMessage({ id, progress: { done: done + 1, total: articles.length } });
        await turn();
        if (cancelled === id) break;
      }
      const comparison = comparing.finish();
      comparing.free();
      return comparison;
    },
    close({ session }) {
      sessions.get(session)?.opened.free();
      sessions.delete(session);
    },
    export: ({ document, text, format }) => core.exportDocument(document, text, format),
    import: ({ string, format, text }) => imported({ core, annotator }, string, format, text),
  };

  scope.onmessage = async ({ data }) => {
    if (data.cancel) {
      cancelled = data.cancel;
      return;
    }
    try {
      if (data.module) {
        core = instantiate(data.module);
        try {
          annotator = knowing(data.words);
        } catch (error) {
          // Told with the first answer: this message has no id to answer to.
          refused = error;
        }
        return;
      }
      if (refused && data.do !== "words") throw refused;
      scope.postMessage({ id: data.id, value: await answers[data.do](data) });
    } catch (error) {
      const message = error?.message ?? String(error);
      scope.postMessage(isFault(error) ? { id: data.id, fault: message } : { id: data.id, error: message });
    }
  };
}

/** Lets the messages that have come in be heard. */
function turn() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

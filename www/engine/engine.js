/**
 * The engine: texts into Documents, in a worker that is replaced when it dies.
 *
 *     import { openEngine } from "./engine/engine.js";
 *     const engine = openEngine();                                    // at once; the worker starts by itself
 *     await engine.ready;                                             // optional: rejects if the wasm cannot be had
 *     const document = await engine.annotate(text, { date, signal, onProgress });
 *     const session = engine.open(text, { date, onProgress });        // a text being edited
 *     const { revision, document } = await session.edit(start, end, insert);
 *     if (revision === session.revision) draw(document);              // else a newer answer is on its way
 *     const { start, end, document } = await session.glance(…);       // only the paragraphs that were edited; see there
 *     await session.document();  await session.setDate("2015-11-17");  session.text;  session.revision;  session.close();
 *     const string = await engine.export(document, text, "native");
 *     const { text, document } = await engine.import(string, "native", text?);   // rejects with a sentence for the reader
 *     const { figures, quotes, entities } = await engine.compare([{ id, text, date }, { id, text, document }, …], { signal, onProgress });
 *     await engine.setWords("add ORG Winter Institute\nnever Big Apple");   // rejects with a sentence for each bad line
 *     engine.onfault = ({ kind, message, givenUp }) => …;             // the worker died and was replaced
 *     engine.dispose();
 *
 * Positions count UTF-16 code units: `text.slice(start, end)` is what a span covers. `annotate`, `edit` and
 * `document` never fail on a text: one that kills two workers comes back unannotated, with a notice of the kind
 * "engineFault". They reject only with an AbortError (`signal`, `dispose`, `close`), when `ready` rejects, or where no worker
 * can be started at all: then with a sentence that says why, and nothing is tried again.
 * `onProgress({ done, total, document? })` is told how much of a long text is read (only the ratio has a meaning), and
 * now and then the Document of what is known so far.
 * Edits that come faster than answers are joined: each promise gets the answer for its own revision or a newer one.
 */
import { source } from "#source";
import { supervise } from "./rescue.js";
import { openSession } from "./session.js";
import { unannotated } from "./unannotated.js";

/**
 * @param {object} [options]
 * @param {{ module(): Promise<WebAssembly.Module>, patterns(): Promise<WebAssembly.Module>, worker(): Worker, lexicon?: string }} [options.source] where the wasm and
 *   the worker come from, and the reader's own words
 * @param {(length: number) => number} [options.deadline] milliseconds without a sign of life that a text of that length is given
 */
export function openEngine(options = {}) {
  const engine = { onfault: null };
  const worker = supervise({
    source: options.source ?? source,
    deadline: options.deadline ?? ((length) => 10_000 + length / 50),
    onfault: (fault) => engine.onfault?.(fault),
  });
  let sessions = 0;

  return Object.assign(engine, {
    ready: worker.ready,

    annotate(text, { date, signal, onProgress } = {}) {
      return worker.ask({
        message: () => ({ do: "annotate", text, date }),
        length: text.length,
        signal,
        onProgress,
        givenUp: (kind) => unannotated(text, kind),
      });
    },

    open: (text, options) => openSession(worker, `s${(sessions += 1)}`, text, options),

    export: (document, text, format, { signal } = {}) =>
      worker.ask({ message: () => ({ do: "export", document, text, format }), length: text.length, signal }),

    import: (string, format, text, { signal } = {}) =>
      worker.ask({
        message: () => ({ do: "import", string, format, text }),
        length: string.length + (text?.length ?? 0),
        signal,
      }),

    compare: (articles, { signal, onProgress } = {}) =>
      worker.ask({
        message: () => ({ do: "compare", articles }),
        length: Math.max(0, ...articles.map((article) => article.text.length)),
        signal,
        onProgress,
      }),

    /** Texts are read with these words from now on; what has been read stays as it is. */
    setWords: (lexicon) => worker.setWords(lexicon),

    dispose: () => worker.dispose(),
  });
}

/** A text being edited: edits in, the Document of the newest text out. */
import { difference, edited } from "./edit.js";
import { aborted } from "./rescue.js";
import { unannotated } from "./unannotated.js";

/** What a glance sees of what is too much for one. */
const NOTHING = { document: null };

/**
 * The text is kept here as well as in the worker, so a worker that dies costs nothing but time.
 *
 * @param {ReturnType<typeof import("./rescue.js").supervise>} worker
 * @param {string} name tells this session from others in the worker
 * @param {string} text
 * @param {{ date?: string, onProgress?: (progress: object) => void }} options
 */
export function openSession(worker, name, text, { date, onProgress } = {}) {
  /** What the worker has, and which worker; null where it has nothing. */
  let known = null;
  let revision = 0;
  let waiting = null;
  /** A glance is enough for all that share the request that waits. */
  let glancing = true;
  let closed = false;

  /** One request at a time: whoever comes while one is waiting to be sent shares its answer. */
  function refresh({ glance = false } = {}) {
    if (closed) return Promise.reject(aborted("the session is closed"));
    glancing &&= glance;
    if (waiting) return waiting;
    let sent = null;
    const answer = worker
      .ask({
        message(generation) {
          waiting = null;
          const has = known?.generation === generation ? known : null;
          const glanced = glancing && has !== null && has.date === date;
          known = sent = { text, date, revision, generation, glanced };
          glancing = true;
          return has
            ? { do: glanced ? "glance" : "change", session: name, date, ...difference(has.text, text) }
            : { do: "open", session: name, text, date };
        },
        get length() {
          return text.length;
        },
        onProgress,
        givenUp(kind) {
          sent.glanced = false;
          return unannotated(sent.text, kind);
        },
      })
      .then((answer) => ({ revision: sent.revision, ...(sent.glanced ? (answer ?? NOTHING) : { document: answer }) }));
    // An idle worker has been sent it already.
    if (!sent) waiting = answer;
    return answer;
  }

  return {
    get text() {
      return text;
    },
    get revision() {
      return revision;
    },
    /** Replaces `start..end` by `insert`. Positions past the end count as the end. */
    edit(start, end, insert) {
      text = edited(text, start, end, insert);
      revision += 1;
      return refresh();
    },
    /** The same, answered by a quick look at the paragraphs that were edited, or by more. */
    glance(start, end, insert) {
      text = edited(text, start, end, insert);
      revision += 1;
      return refresh({ glance: true });
    },
    setDate(value) {
      date = value ?? undefined;
      revision += 1;
      return refresh();
    },
    document: () => refresh().then(({ document }) => document),
    close() {
      if (closed) return;
      closed = true;
      worker.ask({ message: () => ({ do: "close", session: name }) }).catch(() => {});
    },
  };
}

/** A text being edited: edits in, the Document of the newest text out. */
import { difference, edited } from "./edit.js";
import { aborted } from "./rescue.js";
import { unannotated } from "./unannotated.js";

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
  let closed = false;

  /** One request at a time: whoever comes while one is waiting to be sent shares its answer. */
  function refresh() {
    if (closed) return Promise.reject(aborted("the session is closed"));
    if (waiting) return waiting;
    let sent = null;
    const answer = worker
      .ask({
        message(generation) {
          waiting = null;
          const has = known?.generation === generation ? known : null;
          known = sent = { text, date, revision, generation };
          return has
            ? { do: "change", session: name, date, ...difference(has.text, text) }
            : { do: "open", session: name, text, date };
        },
        get length() {
          return text.length;
        },
        onProgress,
        givenUp: (kind) => unannotated(sent.text, kind),
      })
      .then((document) => ({ revision: sent.revision, document }));
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

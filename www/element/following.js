/**
 * A text that is read, and read again as it changes; only the newest answer is told.
 *
 *     const following = createFollowing(annotator, { told, failed });     // an annotator of either kind
 *     following.read(text, "2015-11-17");  …  following.close();
 */
import { difference } from "../engine/edit.js";

/**
 * @param {import("../npm/index.js").AnyAnnotator} annotator
 * @param {{ told: (document: object, text: string) => void, failed: (error: Error) => void }} tell
 */
export function createFollowing(annotator, { told, failed }) {
  let session = null;
  let dated = null;
  let closed = false;

  async function answer(ask) {
    try {
      const { revision, document } = await ask();
      if (!closed && revision === session.revision) told(document, session.text);
    } catch (error) {
      // What was given up needs no answer.
      if (!closed && error?.name !== "AbortError") failed(error);
    }
  }

  async function first() {
    const { revision } = session;
    return { revision, document: await session.document() };
  }

  return {
    /** Reads the text as it is now; `date` is "YYYY-MM-DD", or null. */
    read(text, date) {
      if (!session) {
        session = annotator.open(text, { date: date ?? undefined });
        dated = date;
        answer(first);
        return;
      }
      const { start, end, insert } = difference(session.text, text);
      if (start < end || insert) answer(() => session.edit(start, end, insert));
      if (date !== dated) answer(() => session.setDate(date));
      dated = date;
    },
    close() {
      closed = true;
      session?.close();
    },
  };
}

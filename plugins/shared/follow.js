/**
 * An annotator that follows an editor: the text's edits in, marks out.
 *
 * Each edit is answered by a glance at its paragraph, and once the writer pauses by reading what hangs on the whole
 * article. Never more than one question is under way; what is typed in the meantime goes with the next. An answer is
 * carried over the edits made since its question, and what they touched is left out. While the writer composes (an
 * input method), nothing is asked and nothing is shown.
 */
import { joined } from "../../www/engine/edit.js";
import { corrected } from "./corrections.js";
import { moved } from "./edits.js";
import { carried } from "./marks.js";
import { marksOf } from "./read.js";

/** Milliseconds without a key after which the whole article is read. */
const PAUSE = 400;

/**
 * @param {object} options
 * @param {object | Promise<object>} options.annotator of `createAnnotator` or `createWorkerAnnotator`; it stays the caller's
 * @param {string} [options.date] the day the article was written
 * @param {string[]} [options.kinds] of marks that are wanted
 * @param {(start: number, end?: number) => string} slice of the text as it is
 * @param {(answer: { marks: object, start?: number, end?: number, caret?: number }) => void} show is given all marks, or
 *   those between two places and where the writer is
 * @param {() => object[]} [corrections] the reader's, of the text as it is
 */
export function follow(options, slice, show, corrections = () => []) {
  const { annotator, date, kinds, onread = () => {}, onerror = reportError } = options;
  let session = null;
  let closed = false;
  let composing = false;
  let asking = false;
  /** The edits that the session has not heard of. */
  let unsent = [];
  /** Where the last edit ended. */
  let caret = 0;
  /** Something hangs on the whole article and has not been read. */
  let due = true;
  /** It is to be read without waiting for a pause. */
  let hurry = false;
  /** An answer that came while the writer composed. */
  let late = null;
  let timer = null;

  Promise.resolve(annotator).then((ready) => {
    if (closed) return;
    session = ready.open(slice(0), { date });
    unsent = [];
    read();
  }).catch(failed);

  function ask(question) {
    asking = true;
    // Not at once: an editor that is in the midst of an update can be told nothing new.
    Promise.resolve().then(() => (closed ? null : question())).then(heard).catch(failed);
  }

  function glance() {
    ask(async () => {
      const { start, end, length } = joined(unsent);
      unsent = [];
      const answer = session.glance(start, end, slice(start, start + length));
      const { text } = session;
      const said = corrections();
      const seen = await answer;
      return { text, ...seen, document: corrected({ ...seen, text }, said) };
    });
  }

  function read() {
    clearTimeout(timer);
    ask(async () => {
      due = hurry = false;
      const { text, revision } = session;
      const said = corrections();
      const document = await session.document();
      return { text, revision, document: corrected({ document, text }, said) };
    });
  }

  function heard(answer) {
    asking = false;
    if (closed) return;
    if (answer.document && answer.revision === session.revision) {
      if (composing) late = answer;
      else take(answer);
    }
    next();
  }

  function take({ document, text, start, end }) {
    const marks = unsent.reduce(carried, marksOf(document, text, kinds, { start, end }));
    if (start === undefined) {
      show({ marks });
      try {
        onread(document, text);
      } catch (error) {
        // What the caller makes of it is no reason to stop.
        onerror(error);
      }
    } else {
      show({ marks, start: moved(start, unsent, -1), end: moved(end, unsent, 1), caret });
    }
  }

  function next() {
    clearTimeout(timer);
    if (!session || closed || asking || composing) return;
    if (unsent.length > 0) glance();
    else if (due) timer = setTimeout(read, hurry ? 0 : PAUSE);
  }

  function failed(error) {
    const told = !closed && error?.name !== "AbortError";
    close();
    if (told) onerror(error);
  }

  function close() {
    if (closed) return;
    closed = true;
    clearTimeout(timer);
    session?.close();
  }

  return {
    /** The text has been edited. */
    edited(edits) {
      unsent.push(...edits);
      const last = edits.at(-1);
      caret = last.start + last.length;
      due = true;
      next();
    },
    /** The writer composes, or has done so. */
    compose(now) {
      if (composing === now) return;
      composing = now;
      const answer = late;
      if (!now) late = null;
      if (!now && answer) ask(() => answer);
      else next();
    },
    /** Reads it all once more, at once. */
    again() {
      due = hurry = true;
      next();
    },
    close,
  };
}

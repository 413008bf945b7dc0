/**
 * A document that is read while it is written: its marks as it stands now, and its Document whenever typing pauses.
 *
 * An answer is for one version of the document, and the follower carries it to the one that is; what is said of the
 * whole article (`document`) is taken for the text that it was made of only.
 */
import { DOUBTFUL } from "../../www/tell/words.js";
import { moved } from "../shared/edits.js";
import { follow } from "../shared/follow.js";
import { NONE, at, listed, markOf } from "../shared/marks.js";
import * as held from "../shared/state.js";

/**
 * @param {import("vscode").TextDocument} file
 * @param {{ annotator: Promise<object>, kinds: string[], doubtful: boolean }} options
 * @param {{ drawn(article: object): void, read(article: object): void, failed(error: Error): void }} told
 */
export function openArticle(file, options, told) {
  let value = held.begun();
  let follower = null;
  let eol = file.eol;
  /** The text, and the version that it is of. */
  let known = { version: -1, text: "" };
  /** The last Document, its text, and the edits since. */
  let last = { document: null, text: "", edits: [] };

  function text() {
    if (known.version !== file.version) known = { version: file.version, text: file.getText() };
    return known.text;
  }

  const slice = (start, end) => text().slice(start, end);

  const wanted = (marks) =>
    options.doubtful ? marks : listed(each(marks).filter(({ facts }) => facts.confidence >= DOUBTFUL));

  function show(answer) {
    const now = held.answered(value, { ...answer, marks: wanted(answer.marks) });
    if (now === value) return;
    value = now;
    told.drawn(article);
  }

  function begin() {
    follower?.close();
    follower = follow(
      {
        annotator: options.annotator,
        kinds: options.kinds,
        onread(document, of) {
          // What has been typed since is read in its turn.
          if (of !== text()) return;
          last = { document, text: of, edits: [] };
          told.read(article);
        },
        onerror: told.failed,
      },
      slice,
      show,
    );
  }

  const article = {
    file,
    text,
    get marks() {
      return value.marks;
    },
    /** What is said of the whole article, and the text that it is said of: { document, text }. */
    get last() {
      return last;
    },
    /** The mark over an offset, or null. */
    at: (offset) => at(value.marks, offset),
    /** Where a stretch of the last Document stands now. */
    now: ({ start, end }) => ({ from: moved(start, last.edits, 1), to: moved(end, last.edits, -1) }),
    /** @param {readonly import("vscode").TextDocumentContentChangeEvent[]} changes the last place first, so each in the text that the one before it left */
    changed(changes) {
      if (file.eol !== eol) {
        // Every line has moved, and no change says so.
        eol = file.eol;
        value = { ...value, marks: NONE };
        last = { document: null, text: "", edits: [] };
        told.drawn(article);
        begin();
        return;
      }
      if (changes.length === 0) return;
      const edits = changes.map((change) => ({
        start: change.rangeOffset,
        end: change.rangeOffset + change.rangeLength,
        length: change.text.length,
      }));
      last.edits.push(...edits);
      value = held.edited(value, edits);
      told.drawn(article);
      follower.edited(edits);
    },
    /** Reads it afresh; what is marked stays until the answer comes. */
    again(changed) {
      options = { ...options, ...changed };
      begin();
    },
    close: () => follower.close(),
  };
  begin();
  return article;
}

/** All marks of a value, in order. */
export const each = (marks) => marks.facts.map((_, index) => markOf(marks, index));

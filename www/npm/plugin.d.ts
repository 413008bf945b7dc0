import type { Correction } from "./corrections.js";
import type { Annotator, Document } from "./index.js";
import type { WorkerAnnotator } from "./worker.js";

export type { Correction };

export type Kind = "people" | "organisations" | "places" | "figures" | "dates" | "quotes" | "others";


/** A mark as it stands now, in positions of the editor. */
export interface Mark {
  from: number;
  to: number;
  id: string;
  label: string;
  kind: Kind;
  sort: "mention" | "number" | "quote";
  confidence: number;
  source: string;
}

export interface PluginOptions {
  /** It stays yours: dispose of it when no editor needs it any more. For long articles take the worker's. */
  annotator: Annotator | WorkerAnnotator | Promise<Annotator | WorkerAnnotator>;
  /** The day the article was written, `YYYY-MM-DD`. */
  date?: string;
  /** The kinds of marks that are wanted; all of them without it. */
  kinds?: Kind[];
  /** Another card than ours for a mark and its words; false for none. */
  card?: false | ((mark: { from: number; to: number; facts: Omit<Mark, "from" | "to"> }, words: string) => HTMLElement | null);
  /**
   * The reader's corrections of an earlier day. Positions are those of the text: of CodeMirror's document, or of
   * ProseMirror's blocks with an empty line between two.
   */
  corrections?: Correction[];
  /** The reader has corrected something: all corrections as they are now. */
  oncorrect?: (corrections: Correction[]) => void;
  /** The whole article has been read: the Document with the corrections in it, and the text that it is of. */
  onread?: (document: Document, text: string) => void;
  /** The annotator cannot be had; without this it is reported as an uncaught error is. */
  onerror?: (error: Error) => void;
}

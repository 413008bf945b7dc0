import type { Comparison, Document, Edited, Format, Imported } from "./document.js";

export type * from "./document.js";

/** Whatever you have of the wasm: the compiled module, its bytes, an answer to a fetch, or an address. */
export type Wasm = WebAssembly.Module | BufferSource | Response | URL | string;

export interface Options {
  /**
   * The reader's own words, a line each: `add ORG Winter Institute`, `alias Daesh = Islamic State`, `never Big Apple`.
   * The promise rejects with a sentence for each line that cannot be read.
   */
  lexicon?: string;
  /** The wasm; without it, the file of this package. */
  wasm?: Wasm | Promise<Wasm>;
  /** The module that reads patterns, asked for if the lexicon has one; without it, the file of this package. */
  patterns?: () => Wasm | Promise<Wasm>;
}

export interface TextOptions {
  /** The day the article was written, `YYYY-MM-DD`; its relative dates are counted from there. */
  date?: string;
}

export interface AskOptions {
  /** Gives up what is asked: the answer is an error then, the signal's reason. */
  signal?: AbortSignal;
}

/** An article among others. */
export interface Article extends TextOptions {
  /** Tells it from the others. */
  id: string;
  text: string;
  /** What was found in it, perhaps corrected; without this it is read now. */
  document?: Document;
}

/**
 * A quick look at what was edited since the last Document: how those paragraphs, from `start` to `end`, read by
 * themselves. Without `start` and `end` it is the Document of the whole text; null where there was too much to look at.
 */
export interface Glance {
  revision: number;
  start?: number;
  end?: number;
  document: Document | null;
}

/** A text being edited. Positions are UTF-16 code units. */
export interface Session extends AnySession {
  /** The text as it is now. */
  readonly text: string;
  /** How many edits there have been. */
  readonly revision: number;
  document(): Document;
  /** Replaces `start..end` by `insert`; only what changed is read anew. */
  edit(start: number, end: number, insert: string): Edited;
  /** The same, answered in a fraction of the time by a look at what was edited; `document()` tells the rest. */
  glance(start: number, end: number, insert: string): Glance;
  setDate(date: string | null): Edited;
  close(): void;
}

/** A text being edited, here or in a worker. */
export interface AnySession {
  readonly text: string;
  readonly revision: number;
  document(): Document | Promise<Document>;
  edit(start: number, end: number, insert: string): Edited | Promise<Edited>;
  glance(start: number, end: number, insert: string): Glance | Promise<Glance>;
  setDate(date: string | null): Edited | Promise<Edited>;
  close(): void;
}

/** What an annotator does, here or in a worker: who awaits each answer can be given either. */
export interface AnyAnnotator {
  annotate(text: string, options?: TextOptions & AskOptions): Document | Promise<Document>;
  open(text: string, options?: TextOptions): AnySession;
  export(document: Document, text: string, format: Format): string | Promise<string>;
  import(string: string, format: "native" | "web-annotation", text?: string): Imported | Promise<Imported>;
  compare(articles: Article[]): Comparison | Promise<Comparison>;
  dispose(): void;
}

/** Reads articles on the caller's own thread. */
export interface Annotator extends AnyAnnotator {
  /** The Document of any text at all, positions in UTF-16 code units, without the text. */
  annotate(text: string, options?: TextOptions & AskOptions): Document;
  open(text: string, options?: TextOptions): Session;
  export(document: Document, text: string, format: Format): string;
  /**
   * What was saved, with its text. `text` is the article that it is about, where the file holds none or an older one:
   * what stands elsewhere now is found again, and what is not found is in the document's notices.
   * Throws an `Error` with a sentence for people where the string is not what it should be.
   */
  import(string: string, format: "native" | "web-annotation", text?: string): Imported;
  /** What several articles agree on, disagree on, and print in other words. */
  compare(articles: Article[]): Comparison;
  dispose(): void;
}

export function createAnnotator(options?: Options): Promise<Annotator>;

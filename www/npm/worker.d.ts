import type {
  AnyAnnotator, AnySession, Article, AskOptions, Comparison, Document, Edited, Format, Glance, Imported, Options,
  TextOptions,
} from "./index.js";

export type * from "./document.js";

export interface WorkerOptions extends Options {
  /** Makes the worker, where a bundler or a policy does not let this package make it. */
  worker?: (() => Worker) | undefined;
}

export interface Progress {
  /** How much is read, of `total`. */
  done: number;
  total: number;
  /** Now and then, what is known of a long text so far. */
  document?: Document;
}

export interface ReadOptions extends TextOptions {
  onProgress?: (progress: Progress) => void;
}

/** A worker died and was replaced; what was asked of it is asked again, or was given up. */
export interface Fault {
  kind: "trap" | "deadline" | "lost";
  message: string;
  givenUp: boolean;
}

/** A text being edited. A promise is kept with the answer for its own revision or a newer one. */
export interface WorkerSession extends AnySession {
  readonly text: string;
  readonly revision: number;
  document(): Promise<Document>;
  edit(start: number, end: number, insert: string): Promise<Edited>;
  /** The same, answered in a fraction of the time by a look at what was edited; `document()` tells the rest. */
  glance(start: number, end: number, insert: string): Promise<Glance>;
  setDate(date: string | null): Promise<Edited>;
  close(): void;
}

/** Reads articles in a worker. */
export interface WorkerAnnotator extends AnyAnnotator {
  annotate(text: string, options?: ReadOptions & AskOptions): Promise<Document>;
  open(text: string, options?: ReadOptions): WorkerSession;
  export(document: Document, text: string, format: Format, options?: AskOptions): Promise<string>;
  import(string: string, format: "native" | "web-annotation", text?: string, options?: AskOptions): Promise<Imported>;
  compare(articles: Article[], options?: AskOptions & Pick<ReadOptions, "onProgress">): Promise<Comparison>;
  onfault: ((fault: Fault) => void) | null;
  dispose(): void;
}

export function createWorkerAnnotator(options?: WorkerOptions): Promise<WorkerAnnotator>;

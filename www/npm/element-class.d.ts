import type { AnyAnnotator } from "./index.js";
import type { Document, Mention, Number as NumberFound, Quote, Reported } from "./document.js";

export type MarkKind = "people" | "organisations" | "places" | "figures" | "dates" | "quotes" | "others";

/** A text has been read. */
export type AnnotationsChangeEvent = CustomEvent<{ document: Document; text: string }>;

/** The reader opened a mark; `preventDefault()` leaves showing it to whoever listens. */
export type MarkActivateEvent = CustomEvent<{
  id: string;
  start: number;
  end: number;
  kind: MarkKind;
  /** The label of a name or a figure, the kind of a quote, or "reported". */
  label: string;
  /** What it covers: `text.slice(start, end)`. */
  words: string;
  /** Its record in the Document. */
  item: Mention | NumberFound | Quote | Reported;
}>;

export interface NewsAnnotatorElementEventMap extends HTMLElementEventMap {
  "annotations-change": AnnotationsChangeEvent;
  "mark-activate": MarkActivateEvent;
}

/** An article with its marks, or a field of a form in which one is written. */
export class NewsAnnotatorElement extends HTMLElement {
  static readonly formAssociated: true;
  static readonly observedAttributes: string[];
  /** Makes the annotator that all elements share which are given none; another way may be put here. */
  static makeAnnotator: () => Promise<AnyAnnotator>;

  /** The text that is read: the element's text content, until something is set or written. */
  text: string;
  /** The same, as forms call it. */
  value: string;
  /** The Document of the text, or null while it is read. */
  readonly document: Document | null;
  /** An annotator of either kind to read with, which stays its owner's; null for the one that all elements share. */
  annotator: AnyAnnotator | null;
  /** The day the article was written, `YYYY-MM-DD`. */
  date: string | null;
  /** The kinds that are shown, with spaces between; null for all. */
  kinds: string | null;
  /** What the article is called for those who hear it. */
  label: string | null;
  /** Whether it can be written in. */
  editable: boolean;
  readOnly: boolean;
  disabled: boolean;
  name: string;
  readonly type: "news-annotator";
  readonly form: HTMLFormElement | null;
  readonly labels: NodeList;

  addEventListener<K extends keyof NewsAnnotatorElementEventMap>(
    type: K,
    listener: (this: NewsAnnotatorElement, event: NewsAnnotatorElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof NewsAnnotatorElementEventMap>(
    type: K,
    listener: (this: NewsAnnotatorElement, event: NewsAnnotatorElementEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

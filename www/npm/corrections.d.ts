import type { Document, Mod, NameLabel, NumberLabel, QuoteKind } from "./document.js";

/** A place in a text, told so that it is found again when the text has changed. */
export interface Anchor {
  start: number;
  end: number;
  quote: string;
  prefix: string;
  suffix: string;
}

/** A name, by the place of one of its mentions. */
export interface Named {
  at: Anchor;
  label: Exclude<NameLabel, "PRON">;
}

/** The kind of a mark, as the reader saw it. */
export type Marked =
  | ({ sort: "mention" } & Named)
  | { sort: "number"; at: Anchor; label: NumberLabel; value?: string | null; mod?: Mod }
  | { sort: "quote"; at: Anchor; label: QuoteKind }
  | { sort: "reported"; at: Anchor; label: "reported" };

/** One correction; plain data, to be kept with the article. */
export type Correction =
  | ({ do: "mark" | "confirm" | "remove"; everywhere?: boolean } & Marked)
  | ({ do: "join"; sort: "mention"; into: Named } & Named)
  | ({ do: "split"; sort: "mention"; everywhere?: boolean } & Named)
  | { do: "speaker"; sort: "quote" | "reported"; at: Anchor; label: QuoteKind | "reported"; speaker: { at: Anchor; of: Named | null } | null }
  | { do: "value"; sort: "number"; at: Anchor; label: NumberLabel; value: string | null; mod?: Mod }
  | { do: "back"; of: number[] };

/** The anchor of `start..end`, UTF-16 code units. */
export function anchorOf(text: string, start: number, end: number): Anchor;

/** Moves anchors of `before` to `after`, where one edit leads from the one to the other. */
export function createMover(before: string, after: string): (anchor: Anchor) => Anchor;

/**
 * The Document with the corrections laid over it, in their order; `found` stays as it is. `lost` are those whose words no
 * longer stand in the text, which the Document's notices tell too; `touched` has the positions of the corrections that made
 * a mark what it is, by the mark's id.
 */
export function correct(
  found: Document,
  text: string,
  corrections: readonly Correction[],
): { document: Document; lost: { at: number; record: Correction; why: string }[]; touched: Map<string, number[]> };

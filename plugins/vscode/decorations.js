/**
 * How marks look in an editor: each kind told apart by its line as well as by its colour, which is a theme colour.
 *
 * The editor itself moves what is drawn with the text, and no range grows at its edges; so a kind is drawn again only
 * when it has other marks than before.
 */
import { DecorationRangeBehavior, Range, window } from "vscode";
import { KINDS } from "../../www/tell/kinds.js";
import { DOUBTFUL } from "../../www/tell/words.js";
import { each } from "./article.js";

const LINES = {
  people: "solid 2px",
  organisations: "double 1px",
  places: "dotted 2px",
  figures: "solid 1px",
  dates: "dashed 1px",
  others: "solid 1px",
};

/** How much of a kind's colour lies behind its words. */
const WASHES = { figures: 14, dates: 9, quotes: 10 };

const colour = (kind) => `var(--vscode-newsAnnotator-${kind})`;

function lookOf(kind, doubtful) {
  // A quotation is long: a line under all of it would be in the way of the names in it.
  const line = doubtful ? "wavy 1px" : LINES[kind];
  const wash = WASHES[kind];
  return {
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
    ...(line && { textDecoration: `underline ${line} ${colour(kind)}; text-underline-offset: 3px` }),
    ...(wash && { backgroundColor: `color-mix(in srgb, ${colour(kind)} ${wash}%, transparent)` }),
  };
}

/** Draws articles into editors; dispose of it and nothing of it is left. */
export function openDecorations() {
  const styles = KINDS.flatMap(({ id: kind }) =>
    [false, true].map((doubtful) => ({
      type: window.createTextEditorDecorationType(lookOf(kind, doubtful)),
      has: (facts) => facts.kind === kind && facts.confidence < DOUBTFUL === doubtful,
      /** What each editor shows of it: the facts of its marks, in order. */
      shown: new WeakMap(),
    })),
  );

  return {
    /** @param {object | null} article null where nothing is to be drawn */
    draw(editor, article) {
      for (const { type, has, shown } of styles) {
        const marks = article ? each(article.marks).filter(({ facts }) => has(facts)) : [];
        const facts = marks.map((mark) => mark.facts);
        const before = shown.get(editor) ?? [];
        if (facts.length === before.length && facts.every((fact, index) => fact === before[index])) continue;
        shown.set(editor, facts);
        editor.setDecorations(type, marks.map(({ from, to }) => rangeOf(editor.document, from, to)));
      }
    },
    dispose() {
      for (const { type } of styles) type.dispose();
    },
  };
}

/** A stretch of a document by its lines and columns. */
export const rangeOf = (document, from, to) => new Range(document.positionAt(from), document.positionAt(to));

/** What an import could not do into notices: a sentence each, with the words it is about. */
import { ownRange, wordsOf } from "./carry.js";

/** Longer words are shown by their beginning. */
const EXCERPT = 120;

const SORTS = {
  mention: "The name",
  number: "The figure",
  quote: "The quotation",
  reported: "The reported speech",
  note: "The note",
};

/** A finding without a place. */
export function notPlaced(finding, why) {
  const { label } = finding.record;
  const kind = typeof label === "string" ? ` (${shown(label)})` : "";
  const words = shown(wordsOf(finding));
  const note = finding.sort === "note" && finding.comment ? ` “${shown(finding.comment)}” on` : "";
  return {
    kind: "notPlaced",
    message: `${SORTS[finding.sort]}${note}${words && ` “${words}”`}${kind} was not placed: ${why}.`,
  };
}

/** A finding that was placed without one of its parts. */
export function partNotPlaced(part, words, { start, end }) {
  const quoted = words ? ` (“${shown(words)}”)` : "";
  return {
    kind: "notPlaced",
    message: `Of this, ${part}${quoted} was not placed: the words no longer stand in the text.`,
    start,
    end,
  };
}

/** A note that was placed, but is nothing that is drawn. */
export function notKept(finding) {
  const { start, end } = ownRange(finding);
  const note = finding.comment ? ` “${shown(finding.comment)}”` : "";
  return {
    kind: "notKept",
    message: `The note${note} is no name, figure or quotation, so it is not marked:`,
    start,
    end,
  };
}

/** What another program said of a finding beside its label. */
export function remarkNotKept(remark, { start, end }) {
  return { kind: "notKept", message: `The note “${shown(remark)}” was not kept with this:`, start, end };
}

/** An annotation that names no words and no place. */
export function nowhereNoted({ comment, finding }) {
  const said = comment ? ` “${shown(comment)}”` : "";
  const why = finding ? "its record in the file is damaged" : "it names no place in the text that could be read";
  return { kind: "notPlaced", message: `The annotation${said} was not placed: ${why}.` };
}

/** A correction of the reader's whose words are gone, or that cannot be read. */
export function correctionLost({ record, why }) {
  const words = typeof record?.at?.quote === "string" ? ` of “${shown(record.at.quote)}”` : "";
  return { kind: "correctionLost", message: `Your correction${words} has no place: ${why}.` };
}

function shown(words) {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT).replace(/[\ud800-\udbff]$/, "")}…` : line;
}

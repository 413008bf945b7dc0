/**
 * What a reader has said of the marks, over what the core finds: `{ do: "confirm" | "remove" | "relabel", at, label }`.
 *
 * `at` names the words and their place: `{ start, end, quote, prefix, suffix }`. A correction moves with the text and
 * comes before whatever is found there later; where its words are gone it waits for them, so an undone edit brings it
 * back.
 */
import { moved } from "./edits.js";
import { kindOf } from "./kinds.js";
import { listed, markOf } from "./marks.js";

/** How much of the text on either side goes with a correction. */
const AROUND = 32;

/** How far from their place the words are looked for. */
const NEAR = 2000;

/** @param {(start: number, end?: number) => string} slice of the text */
export function correction(does, { from, to }, slice, label) {
  const at = {
    start: from,
    end: to,
    quote: slice(from, to),
    prefix: slice(Math.max(0, from - AROUND), from),
    suffix: slice(to, to + AROUND),
  };
  return label === undefined ? { do: does, at } : { do: does, at, label };
}

/** The corrections after an edit. */
export function shifted(corrections, edit) {
  return corrections.map((each) => {
    const { start, end } = each.at;
    return { ...each, at: { ...each.at, start: moved(start, [edit], 1), end: moved(end, [edit], -1) } };
  });
}

/** The marks between two places as the reader has them. */
export function corrected(marks, corrections, slice, { start = 0, end = Infinity } = {}) {
  if (corrections.length === 0) return marks;
  let list = marks.facts.map((_, at) => markOf(marks, at));
  for (const { do: does, at, label } of corrections) {
    const place = placeOf(at, slice);
    if (!place || place.from < start || end < place.to) continue;
    const same = ({ from, to }) => from === place.from && to === place.to;
    const known = list.find(same)?.facts;
    const sure = { confidence: 1, source: "reader" };
    if (does === "remove") list = list.filter((mark) => !same(mark));
    if (does === "confirm" && known) list = list.map((mark) => (same(mark) ? { ...mark, facts: { ...known, ...sure } } : mark));
    if (does === "relabel" && kindOf(label)) {
      const facts = { ...(known ?? { id: `c${place.from}` }), ...sure, sort: sortOf(label), label, kind: kindOf(label) };
      const crosses = ({ from, to, facts: other }) => from < place.to && place.from < to && other.sort !== "quote";
      list = list.filter((mark) => !same(mark) && !crosses(mark));
      list.push({ ...place, facts });
    }
  }
  return listed(list);
}

const sortOf = (label) => ({ quotes: "quote", figures: "number", dates: "number" })[kindOf(label)] ?? "mention";

/** Where the words of a correction stand now; null where they do not. */
function placeOf({ start, end, quote }, slice) {
  if (slice(start, end) === quote) return { from: start, to: end };
  const from = Math.max(0, start - NEAR);
  const around = slice(from, start + NEAR);
  const places = [around.lastIndexOf(quote, start - from), around.indexOf(quote, start - from)].filter((at) => 0 <= at);
  if (places.length === 0) return null;
  const near = (at) => Math.abs(from + at - start);
  const at = from + places.reduce((best, place) => (near(place) < near(best) ? place : best));
  return { from: at, to: at + quote.length };
}

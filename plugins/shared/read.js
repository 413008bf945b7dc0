/** A Document into marks: where each stands, and what its card and its commands need to know. */
import { KINDS, kindOf } from "../../www/tell/kinds.js";
import { speakerOf } from "../../www/tell/speakers.js";
import { oneLine } from "../../www/tell/words.js";
import { listed } from "./marks.js";

/**
 * @param {object} document
 * @param {string} text that it is of
 * @param {string[]} [kinds] those that are wanted; all of them without it
 * @param {{ start?: number, end?: number }} [place] where they are wanted; everywhere without it
 */
export function marksOf(document, text, kinds = KINDS.map(({ id }) => id), { start: first = 0, end: last = Infinity } = {}) {
  const wanted = new Set(kinds);
  const entities = new Map(document.entities.map((entity) => [entity.id, entity]));
  const list = [];
  const add = (sort, item, label, more) => {
    const kind = kindOf(label);
    const { id, start, end, confidence, source } = item;
    if (!wanted.has(kind) || end <= start || start < first || last < end) return;
    list.push({ from: start, to: end, facts: { sort, id, label, kind, confidence, source, ...more } });
  };
  for (const item of document.mentions) add("mention", item, item.label, { entity: entities.get(item.entity) });
  for (const item of document.numbers) {
    const { value, mod, currency, per, set, counts } = item;
    const counted = counts && oneLine(text.slice(counts.start, counts.end));
    add("number", item, item.label, { value, mod, currency, per, set, counts: counted });
  }
  for (const item of document.quotes) {
    const { inner, start, end } = item;
    add("quote", item, item.kind, {
      inner: { lead: inner.start - start, tail: end - inner.end },
      speaker: speakerOf(item, entities, text).name,
    });
  }
  return listed(list);
}

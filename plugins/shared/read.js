/** A Document into marks: where each stands, and what its card and its commands need to know. */
import { KINDS, kindOf } from "./kinds.js";
import { listed } from "./marks.js";

/** Below this a mark is doubtful. */
export const DOUBTFUL = 0.5;

/**
 * @param {object} document
 * @param {string} text that it is of
 * @param {string[]} [kinds] those that are wanted; all of them without it
 */
export function marksOf(document, text, kinds = Object.keys(KINDS)) {
  const wanted = new Set(kinds);
  const entities = new Map(document.entities.map((entity) => [entity.id, entity]));
  const words = ({ start, end }) => oneLine(text.slice(start, end));
  const list = [];
  const add = (sort, item, label, more) => {
    const kind = kindOf(label);
    if (!wanted.has(kind) || item.end <= item.start) return;
    const { id, start, end, confidence, source } = item;
    list.push({ from: start, to: end, facts: { sort, id, label, kind, confidence, source, ...more } });
  };
  for (const item of document.mentions) add("mention", item, item.label, { entity: entities.get(item.entity) });
  for (const item of document.numbers) {
    const { value, mod, counts } = item;
    add("number", item, item.label, { value, mod, counts: counts && words(counts) });
  }
  for (const item of document.quotes) {
    const { speaker, inner, start, end } = item;
    add("quote", item, item.kind, {
      inner: { lead: inner.start - start, tail: end - inner.end },
      speaker: speaker && (entities.get(speaker.entity)?.name ?? words(speaker)),
    });
  }
  return listed(list);
}

/** Words on one line. */
export const oneLine = (words) => words.replace(/\s+/g, " ").trim();

// A Document as the flat list of marks that are drawn, clicked and walked, with the places found fast.

import { kindOf } from "./kinds.js";

/**
 * The marks of a document: {list, byId, at(position), mentions(entity)}.
 *
 * A mark is {id, start, end, label, kind, type, item}: `type` is "mention", "number", "quote" or "reported", `item`
 * the Document's own record. What is the reader's is `yours` or, where `isWord(item)`, `word`: one of the reader's own words. The list is in order of start, the longer first where two start together.
 */
export function marksOf(document, isWord = () => false) {
  const list = [];
  const add = (type, item, label, start, end) => {
    const kind = kindOf(label);
    if (!kind || end <= start) return;
    const own = item.source === "reader";
    const word = own && type === "mention" && isWord(item);
    list.push({ id: item.id, start, end, label, kind, type, item, yours: own && !word, word });
  };
  for (const item of document.mentions) add("mention", item, item.label, item.start, item.end);
  for (const item of document.numbers) add("number", item, item.label, item.start, item.end);
  for (const item of document.quotes) add("quote", item, item.kind, item.start, item.end);
  for (const item of document.reported) add("reported", item, "reported", item.content.start, item.content.end);
  list.sort((a, b) => a.start - b.start || b.end - a.end);

  const reach = furthestEnds(list);
  const named = list.filter((mark) => mark.type === "mention" && mark.item.entity);
  const byEntity = groupBy(named, (mark) => mark.item.entity);

  return {
    list,
    byId: new Map(list.map((mark) => [mark.id, mark])),
    entities: new Map(document.entities.map((entity) => [entity.id, entity])),
    at: (position) => covering(list, reach, position),
    mentions: (entity) => byEntity.get(entity) ?? [],
  };
}

/** Items in groups by what `key` gives, in the order of their first item. */
export function groupBy(items, key) {
  const groups = new Map();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}

/** The index of the first of `list` for which `past` holds; `past` is false up to a point and true after it. */
export function firstWhere(list, past) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (past(list[middle], middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** For each span in order of start, the furthest end of it and those before it. */
export function furthestEnds(list) {
  const reach = new Array(list.length);
  let furthest = 0;
  list.forEach((span, index) => {
    furthest = Math.max(furthest, span.end);
    reach[index] = furthest;
  });
  return reach;
}

/** The spans that cover the character at `position`, the shortest first. */
export function covering(list, reach, position) {
  const found = [];
  // Going back from the last that starts in time, until no span before can reach this far.
  for (let i = firstWhere(list, (span) => span.start > position) - 1; i >= 0 && reach[i] > position; i -= 1) {
    if (list[i].end > position) found.push(list[i]);
  }
  return found.sort((a, b) => a.end - a.start - (b.end - b.start));
}

/** The spans that touch the stretch from `start` to `end`. */
export function within(list, reach, start, end) {
  const first = firstWhere(reach, (furthest) => furthest > start);
  const last = firstWhere(list, (span) => span.start >= end);
  return list.slice(first, last).filter((span) => span.end > start);
}

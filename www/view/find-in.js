// Looking for words where the reader says: in the text, among the names, or in what was said and by whom.

import { findAll } from "./find.js";

/** Where can be looked, with what each is called. */
export const PLACES = { text: "Text", names: "Names", quotes: "Quotes" };

const SAID_BY = /^\s*(?:said\s+)?by\b\s*/i;

/**
 * Every place of a query, {start, end} in order.
 *
 * Among names it finds all mentions of a thing of which one name fits: "Islamic State" finds "ISIS" where the article
 * says that they are one. In quotes it finds those with such words in them and those of a speaker with such a name;
 * "said by Moen" finds the latter alone.
 */
export function findIn(place, { text, marks, said }, query) {
  if (place === "text" || !marks) return findAll(text, query);
  const spans = place === "names" ? names(marks, text, query) : quotes(marks, said, text, query);
  return spans.sort((a, b) => a.start - b.start || b.end - a.end).map(({ start, end }) => ({ start, end }));
}

const has = (words, query) => findAll(words, query).length > 0;

function names(marks, text, query) {
  const fitting = new Map();
  const fits = (entity) => {
    if (!fitting.has(entity)) fitting.set(entity, callings(marks, entity).some((name) => has(name, query)));
    return fitting.get(entity);
  };
  return marks.list.filter(
    (mark) =>
      mark.type === "mention" && (has(text.slice(mark.start, mark.end), query) || fits(mark.item.entity)),
  );
}

function callings(marks, entity) {
  const found = marks.entities.get(entity);
  return found ? [found.name, ...(found.aliases ?? [])] : [];
}

function quotes(marks, said, text, query) {
  const bySpeaker = SAID_BY.test(query);
  const wanted = query.replace(SAID_BY, "");
  const spoken = (said?.utterances ?? []).filter(({ speaker, parts }) => {
    const names = [speaker.name, speaker.own ?? "", ...callings(marks, speaker.entity)];
    if (speaker.key !== "nobody" && names.some((name) => has(name, wanted))) return true;
    return !bySpeaker && parts.some(({ start, end }) => has(text.slice(start, end), wanted));
  });
  const terms = bySpeaker ? [] : (said?.terms ?? []).filter(({ start, end }) => has(text.slice(start, end), wanted));
  return [...spoken.flatMap(({ parts }) => parts), ...terms];
}

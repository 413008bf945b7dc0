/** Findings that are placed and stand apart into a Document, in which every reference leads somewhere. */
import { ownRange } from "./carry.js";
import { NAMES } from "./findings.js";
import { notKept } from "./told.js";

/** True of the date of an article, as a Document has it. */
export function isDate(date) {
  return /^\d{4}-\d{2}-\d{2}$/.test(date?.value) && ["dateline", "given"].includes(date.from);
}

/**
 * @param {object[]} findings in order of their place
 * @param {{ text: string, date: object | null, blocks: object[], entities: object[], notices: object[] }} frame `entities`
 *   are those that are known; others are made of the mentions that name them
 */
export function assembled(findings, { text, date, blocks, entities, notices }) {
  const ids = new Set();
  const of = (sort) =>
    findings
      .filter((finding) => finding.sort === sort)
      .map((finding) => ({ ...finding.record, id: unused(idOf(finding), ids) }));
  const [mentions, numbers, quotes, reported] = ["mention", "number", "quote", "reported"].map(of);
  const named = entitiesOf(mentions, [...quotes, ...reported], { text, entities, ids });
  const quoteIds = new Set(quotes.map(({ id }) => id));
  const quoteId = (id) => (quoteIds.has(id) ? id : undefined);
  const spoken = ({ speaker, ...record }) =>
    speaker ? { ...record, speaker: { ...speaker, entity: named.get(speaker.entity)?.id ?? null } } : record;
  return {
    version: 1,
    offsets: "utf16",
    text,
    date,
    blocks,
    mentions: mentions.map((mention) => ({ ...mention, entity: named.get(mention.entity)?.id ?? null })),
    entities: [...named.values()],
    numbers,
    quotes: quotes.map((quote) => ({
      ...spoken(quote),
      duplicateOf: quoteId(quote.duplicateOf),
      nestedIn: quoteId(quote.nestedIn),
    })),
    reported: reported.map(spoken),
    notices: [...notices, ...findings.filter(({ sort }) => sort === "note").map(notKept)],
  };
}

function idOf({ sort, record }) {
  const { start, end } = ownRange({ sort, record });
  return typeof record.id === "string" && record.id ? record.id : `${sort[0]}${start}-${end}`;
}

/** `id`, or with a count behind it where it has been given already. */
function unused(id, ids) {
  let fresh = id;
  for (let count = 2; ids.has(fresh); count += 1) fresh = `${id}-${count}`;
  ids.add(fresh);
  return fresh;
}

/** The entities that are spoken of, by the id they are spoken of with, in order of their first mention. */
function entitiesOf(mentions, speeches, { text, entities, ids }) {
  const known = new Map(entities.filter(isEntity).map((entity) => [entity.id, entity]));
  const named = new Map();
  for (const { entity, label, start, end } of mentions) {
    if (typeof entity !== "string" || !entity) continue;
    const made = named.get(entity) ?? { label, names: new Set() };
    if (label !== "PRON") made.names.add(text.slice(start, end).replace(/\s+/g, " "));
    named.set(entity, made);
  }
  for (const { speaker } of speeches) {
    if (known.has(speaker?.entity) && !named.has(speaker.entity)) named.set(speaker.entity, null);
  }
  const found = new Map();
  for (const [id, made] of named) {
    const [name, ...aliases] = [...(made?.names ?? [])].sort((a, b) => b.length - a.length);
    const entity = known.get(id) ?? (name && { label: made.label, name, aliases });
    if (entity) found.set(id, { ...entity, id: unused(id, ids) });
  }
  return found;
}

function isEntity(held) {
  const { id, label, name, aliases } = Object(held);
  const words = [id, name, ...(Array.isArray(aliases) ? aliases : [null])];
  return words.every((word) => typeof word === "string") && id !== "" && NAMES.includes(label);
}

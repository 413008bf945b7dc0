/**
 * A Document being corrected: its marks found by their place, put in and taken out, with what they stand for kept in
 * step; at the end a Document again, in which every reference leads somewhere. The Document it began from stays as it was.
 *
 * A mark is { sort, start, end, item, by }: `sort` is "mention", "number", "quote" or "reported", `item` a copy of the
 * Document's record, `by` the corrections that touched it. A thing is what mentions stand for: { entity, members, speeches }.
 * Each step costs what it changes, however large the Document is.
 */
import { idAt, idOfWords } from "./ids.js";

const LETTER = { mention: "m", number: "n", quote: "q", reported: "r" };

/** Names and figures lie in stretches of so many characters, by which those over a place are found. */
const STRETCH = 64;

const oneLine = (words) => words.replace(/\s+/g, " ").trim();

/** @param {object} found the Document @param {string} text */
export function createDraft(found, text) {
  const exact = new Map();
  const cover = new Map();
  const utterances = new Map();
  const ids = new Set();
  const things = new Map(
    found.entities.map((entity) => [entity.id, { entity, members: new Set(), speeches: new Set(), changed: false }]),
  );
  /** The thing that words of a label stood for last. */
  const named = new Map();

  const keyOf = (sort, { start, end }) => `${sort} ${start} ${end}`;
  const wordsOf = ({ start, end }) => oneLine(text.slice(start, end));
  const covers = ({ sort }) => sort === "mention" || sort === "number";

  function* stretches({ start, end }) {
    for (let at = Math.floor(start / STRETCH); at <= Math.floor((end - 1) / STRETCH); at += 1) yield at;
  }

  function enter(mark) {
    exact.set(keyOf(mark.sort, mark), mark);
    ids.add(mark.item.id);
    if (covers(mark)) for (const at of stretches(mark)) groupOf(cover, at).add(mark);
    if (mark.sort === "quote") groupOf(utterances, mark.item.utterance).add(mark);
    if (mark.sort === "mention") hold(mark, mark.item.entity);
    else if (mark.item.speaker) things.get(mark.item.speaker.entity)?.speeches.add(mark);
    return mark;
  }

  function hold(mark, id) {
    const thing = things.get(id);
    thing?.members.add(mark);
    if (thing && mark.item.label !== "PRON") named.set(`${mark.item.label} ${wordsOf(mark)}`, id);
  }

  const enterAll = (sort, list, placeOf) => {
    for (const item of list) {
      const { start, end } = placeOf(item);
      enter({ sort, start, end, item: { ...item }, by: [] });
    }
  };
  for (const { id } of found.entities) ids.add(id);
  enterAll("mention", found.mentions, (item) => item);
  enterAll("number", found.numbers, (item) => item);
  enterAll("quote", found.quotes, (item) => item);
  enterAll("reported", found.reported, (item) => item.content);

  function unused(id) {
    let fresh = id;
    for (let count = 2; ids.has(fresh); count += 1) fresh = `${id}-${count}`;
    ids.add(fresh);
    return fresh;
  }

  function drop(mark) {
    exact.delete(keyOf(mark.sort, mark));
    ids.delete(mark.item.id);
    if (covers(mark)) for (const at of stretches(mark)) cover.get(at)?.delete(mark);
    if (mark.sort === "quote") utterances.get(mark.item.utterance)?.delete(mark);
    if (mark.sort === "mention") leave(mark);
    else things.get(mark.item.speaker?.entity)?.speeches.delete(mark);
  }

  function leave(mark) {
    const thing = things.get(mark.item.entity);
    if (!thing) return;
    thing.members.delete(mark);
    thing.changed = true;
  }

  /** Makes a mention stand for a thing. */
  function belong(mark, id) {
    if (mark.item.entity === id) return;
    leave(mark);
    mark.item.entity = id;
    hold(mark, id);
    things.get(id).changed = true;
  }

  function newThing(label, name) {
    const id = unused(idOfWords("e", name));
    things.set(id, {
      entity: { id, label, name, aliases: [] },
      members: new Set(),
      speeches: new Set(),
      changed: true,
    });
    named.set(`${label} ${name}`, id);
    return id;
  }

  /** Says who speaks, {start, end, entity}, or with null that nobody is known to. */
  function speak(mark, speaker) {
    things.get(mark.item.speaker?.entity)?.speeches.delete(mark);
    if (speaker) mark.item.speaker = speaker;
    else delete mark.item.speaker;
    things.get(speaker?.entity)?.speeches.add(mark);
  }

  // Names in the text: a pronoun is none.
  const isNamed = (mark) => mark.item.label !== "PRON";
  const lives = ({ members, changed }) => !changed || [...members].some(isNamed);

  function entityOf({ entity, members, changed }) {
    if (!changed) return entity;
    const names = [...new Set([...members].filter(isNamed).sort(byPlace).map(wordsOf))];
    // As the core has it: the fullest name, and one in small letters before an abbreviation.
    const full = (name) => (name === name.toUpperCase() ? 0 : 1e9) + name.length;
    const name = names.reduce((best, other) => (full(best) < full(other) ? other : best));
    return { ...entity, name, aliases: names.filter((other) => other !== name) };
  }

  function finished(notices) {
    const dead = new Set([...things].filter(([, thing]) => !lives(thing)).map(([id]) => id));
    const marks = [...exact.values()].sort(byPlace);
    const quoteIds = new Set(marks.filter(({ sort }) => sort === "quote").map(({ item }) => item.id));
    const living = (id) => (dead.has(id) ? null : id);
    const spoken = ({ item }) =>
      item.speaker ? { ...item, speaker: { ...item.speaker, entity: living(item.speaker.entity) } } : item;
    const of = (sort, make) => marks.filter((mark) => mark.sort === sort).map(make);
    const first = new Map();
    for (const { sort, item, start } of marks)
      if (sort === "mention" && item.entity && !first.has(item.entity)) first.set(item.entity, start);
    const places = [...things].filter(([id]) => !dead.has(id));
    places.sort(([a], [b]) => (first.get(a) ?? Infinity) - (first.get(b) ?? Infinity) || 0);
    return {
      ...found,
      mentions: of("mention", ({ item }) => ({ ...item, entity: living(item.entity) })),
      entities: places.map(([, thing]) => entityOf(thing)),
      numbers: of("number", ({ item }) => item),
      quotes: of("quote", (mark) => leadingTo(spoken(mark), quoteIds)),
      reported: of("reported", spoken),
      notices: [...found.notices, ...notices],
    };
  }

  return {
    text,
    wordsOf,
    drop,
    belong,
    newThing,
    speak,
    finished,
    marks: () => exact.values(),
    at: (sort, place) => exact.get(keyOf(sort, place)),
    thing: (id) => things.get(id),
    /** The id of the thing that these words stand for under this label, where there is one. */
    thingNamed(label, words) {
      const id = named.get(`${label} ${words}`);
      return things.get(id)?.members.size ? id : undefined;
    },
    /** The names and figures over a place. */
    over(place) {
      const found = new Set();
      for (const at of stretches(place))
        for (const mark of cover.get(at) ?? []) if (mark.start < place.end && place.start < mark.end) found.add(mark);
      return [...found];
    },
    utterance: (mark) => [...(utterances.get(mark.item.utterance) ?? [mark])],
    /** Puts in a new mark; `item` is its record without id and place. */
    put(sort, { start, end }, item) {
      const id = unused(idAt(LETTER[sort], text, start, end));
      const place = sort === "reported" ? { content: { start, end } } : { start, end };
      const utterance = sort === "quote" ? { utterance: id.replace("q", "u") } : {};
      return enter({ sort, start, end, item: { id, ...place, ...utterance, ...item }, by: [] });
    },
  };
}

function byPlace(a, b) {
  return a.start - b.start || a.end - b.end;
}

/** A quote without what it says of quotes that are gone. */
function leadingTo(quote, ids) {
  const kept = { ...quote };
  for (const part of ["duplicateOf", "nestedIn"]) if (kept[part] && !ids.has(kept[part])) delete kept[part];
  return kept;
}

function groupOf(groups, key) {
  const known = groups.get(key);
  if (known) return known;
  const made = new Set();
  groups.set(key, made);
  return made;
}

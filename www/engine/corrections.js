/**
 * A reader's corrections laid over what the machine found.
 *
 *     const { document, lost, touched } = correct(found, text, corrections);
 *
 * `corrections` are plain records in the order they were made; `found` stays as it was, so that to undo one is to leave
 * it out. Each tells its place by an anchor (place.js) and is found again in a text that has changed; one whose words
 * are gone is `lost`, and a notice says so. `touched` tells which records made each mark what it is.
 *
 *     { do: "mark", sort, at, label, everywhere }      these words are a name or figure of this kind, a quote, a report
 *     { do: "confirm", sort, at, label, everywhere }   the mark is right as it is
 *     { do: "remove", sort, at, label, everywhere }    it is none
 *     { do: "join", sort, at, label, into: { at, label } }   it stands for the same as another name
 *     { do: "split", sort, at, label, everywhere }     it does not stand for the same as its fellows
 *     { do: "speaker", sort, at, label, speaker: { at, of: { at, label } | null } | null }   who says it, or nobody
 *     { do: "value", sort, at, label, value, mod }     what the figure stands for
 *     { do: "back", of: [positions] }                  those corrections before it do not count
 *
 * `sort` is "mention", "number", "quote" or "reported", and `label` the kind as the reader saw it, with which a mark that
 * the machine no longer finds is made again. `everywhere` is for all places of the same words in the article.
 */
import { createDraft } from "./draft.js";
import { FIGURES, NAMES } from "./findings.js";
import { createPlacer, isAnchor, placesOf } from "./place.js";
import { correctionLost } from "./told.js";
import { HEDGES, isValue, unitOf } from "./values.js";

const QUOTES = ["direct", "mixed", "scare", "title"];
const LABELS = {
  mention: NAMES.filter((label) => label !== "PRON"),
  number: FIGURES,
  quote: QUOTES,
  reported: ["reported"],
};

const GONE = "its words no longer stand in the text";
const ODD = "it is not written as a correction is";

/** A placed correction into the marks that it touches, or null where the other end of it has no place. */
const STEPS = { mark, confirm, remove, join, split, speaker, value };

/**
 * @param {object} found the machine's Document, positions in UTF-16
 * @param {string} text
 * @param {object[]} corrections
 * @returns {{ document: object, lost: { at: number, record: object, why: string }[], touched: Map<string, number[]> }}
 */
export function correct(found, text, corrections) {
  const standing = standingOf(corrections);
  if (!standing.length) return { document: found, lost: [], touched: new Map() };
  const place = createPlacer(text);
  const draft = createDraft(found, text);
  const lost = [];
  for (const { record, at } of standing) {
    if (!isCorrection(record)) {
      lost.push({ at, record, why: ODD });
      continue;
    }
    const marks = step(draft, record, place);
    if (!marks) lost.push({ at, record, why: GONE });
    for (const mark of marks ?? []) mark.by.push(at);
  }
  const touched = new Map();
  for (const { item, by } of draft.marks()) if (by.length) touched.set(item.id, [...new Set(by)]);
  return { document: draft.finished(lost.map(correctionLost)), lost, touched };
}

/** The corrections that count, each with its position among all. */
export function standingOf(corrections) {
  const back = new Set(
    corrections.flatMap((record) => (record?.do === "back" && Array.isArray(record.of) ? record.of : [])),
  );
  return corrections
    .map((record, at) => ({ record, at }))
    .filter(({ record, at }) => record?.do !== "back" && !back.has(at));
}

function step(draft, record, place) {
  const own = place(record.at, loosely(record));
  const alike = record.everywhere ? placesOf(draft.text, record.at.quote) : [];
  const others = alike.filter(({ start, end }) => start !== own?.start || end !== own.end);
  if (own) return STEPS[record.do](draft, record, own, { others, place });
  // Where these words stood first they are gone, but the correction was for all of them.
  const everywhere = record.do === "mark" || record.do === "remove";
  return everywhere && others.length ? STEPS[record.do](draft, record, null, { others, place }) : null;
}

/** Of a quotation words may have changed; a name or a figure of other words is another. */
const loosely = ({ sort }) => sort === "quote" || sort === "reported";

/** True of a correction, whoever wrote it. */
export function isCorrection(record) {
  const { do: name, sort, at, label, into, speaker: who } = Object(record);
  if (!Object.hasOwn(STEPS, name) || !Object.hasOwn(LABELS, sort) || !LABELS[sort].includes(label)) return false;
  const isName = (other) => isAnchor(other?.at) && LABELS.mention.includes(other.label);
  if (!isAnchor(at)) return false;
  if (name === "join") return sort === "mention" && isName(into);
  if (name === "split") return sort === "mention";
  if (name === "value") return sort === "number" && isValue(label, record.value ?? null);
  if (name !== "speaker") return true;
  return loosely(record) && (who === null || (isAnchor(who?.at) && (!who.of || isName(who.of))));
}

// ---- The steps. Each answers the marks that it touched.

function mark(draft, record, own, { others }) {
  const held = own && ensure(draft, record, own);
  const marks = [held, ...others.map((other) => elsewhere(draft, record, other))].filter(Boolean);
  if (record.sort !== "mention") for (const each of marks) labelled(each, record.label);
  else if (marks.length) marks.push(...named(draft, record, marks));
  return marks.map(byReader);
}

function confirm(draft, record, own, { others }) {
  const alike = others.map((other) => draft.at(record.sort, other)).filter((each) => each?.item.label === record.label);
  const marks = [ensure(draft, record, own), ...(record.sort === "mention" ? alike : [])];
  for (const each of marks) {
    if (record.sort === "mention") named(draft, { label: record.label }, [each]);
    else labelled(each, record.label);
  }
  return marks.map(byReader);
}

function remove(draft, record, own, { others }) {
  for (const each of [own, ...others]) {
    const held = each && draft.at(record.sort, each);
    if (held) draft.drop(held);
  }
  return [];
}

function join(draft, record, own, { place }) {
  const other = place(record.into.at);
  const apart = other && (other.end <= own.start || own.end <= other.start);
  if (!apart) return other && other.start === own.start && other.end === own.end ? [] : null;
  const held = ensure(draft, record, own);
  const goal = ensure(draft, { ...record, label: record.into.label }, other);
  const [from, to] = [thingOf(draft, held), thingOf(draft, goal)];
  if (from === to) return [byReader(held)];
  const { members, speeches } = draft.thing(from);
  const moved = [...members];
  for (const speech of [...speeches]) draft.speak(speech, { ...speech.item.speaker, entity: to });
  for (const each of moved) draft.belong(each, to);
  return moved.filter(isNamed).map((each) => byReader(labelled(each, draft.thing(to).entity.label)));
}

function split(draft, record, own) {
  const held = ensure(draft, record, own);
  const from = draft.thing(thingOf(draft, held));
  const words = draft.wordsOf(held);
  const alike = (each) => each === held || (record.everywhere && isNamed(each) && draft.wordsOf(each) === words);
  const gone = [...from.members].filter(alike);
  if (gone.length === from.members.size) return gone.map(byReader);
  const to = draft.newThing(held.item.label, words);
  taking(draft, from, gone, to);
  for (const each of gone) draft.belong(each, to);
  return gone.map(byReader);
}

/** What these names of a thing are the speakers of goes with them to another thing. */
function taking(draft, { speeches }, gone, to) {
  const starts = new Map(gone.map(({ start, end }) => [start, end]));
  for (const speech of [...speeches]) {
    const { start, end } = speech.item.speaker;
    if (starts.get(start) === end) draft.speak(speech, { start, end, entity: to });
  }
}

function speaker(draft, record, own, { place }) {
  const { speaker: who } = record;
  const words = who && place(who.at);
  const of = who?.of && place(who.of.at);
  if (who && (!words || (who.of && !of))) return null;
  const held = ensure(draft, record, own);
  const name = of && ensure(draft, { sort: "mention", label: who.of.label }, of);
  const entity = name ? thingOf(draft, name) : words && (draft.at("mention", words)?.item.entity ?? null);
  const parts = record.sort === "quote" ? draft.utterance(held) : [held];
  for (const part of parts) draft.speak(part, who && { ...words, entity });
  return parts.map(byReader);
}

function value(draft, record, own) {
  const held = ensure(draft, record, own);
  const { rel, unit, currency, set, mod, ...kept } = labelled(held, record.label).item;
  // A date that is a length of time comes again: "every week".
  const again = (record.label === "DATE" || record.label === "TIME") && /^P[\dXT]/.test(record.value ?? "");
  held.item = {
    ...kept,
    value: record.value,
    ...unitOf(record.label, record.value),
    ...(HEDGES.includes(record.mod) && { mod: record.mod }),
    ...(again && { set: true }),
  };
  return [byReader(held)];
}

// ---- What the steps share

const isNamed = ({ item }) => item.label !== "PRON";

/** The mark at a place, made where there is none; names and figures that lie across a new one make room. */
function ensure(draft, record, place) {
  const held = draft.at(record.sort, place);
  if (record.sort === "mention" || record.sort === "number")
    for (const other of draft.over(place)) if (other !== held) draft.drop(other);
  return held ?? draft.put(record.sort, place, made(draft, record, place));
}

/** The same at another place of the words, unless a longer mark holds them: "Paris" in "Paris Saint-Germain". */
function elsewhere(draft, record, place) {
  const over = draft.over(place);
  if (over.some(({ start, end }) => start < place.start || place.end < end)) return null;
  return ensure(draft, record, place);
}

function made(draft, { sort, label, value = null, mod }, place) {
  const item = { confidence: 1, source: "reader" };
  if (sort === "mention") return { label, entity: null, ...item };
  if (sort === "number") {
    const known = isValue(label, value) ? value : null;
    return { label, value: known, ...(mod && { mod }), core: { ...place }, ...unitOf(label, known), ...item };
  }
  return sort === "quote" ? { inner: innerOf(draft.text, place), kind: label, ...item } : item;
}

/** The words between the marks of a quotation, if it has marks. */
function innerOf(text, { start, end }) {
  const opens = /^["'“”‘’«»„‚]/.test(text.slice(start, end)) ? 1 : 0;
  const closes = /["'“”‘’«»]$/.test(text.slice(start + opens, end)) ? 1 : 0;
  return { start: start + opens, end: end - closes };
}

function byReader(held) {
  held.item.source = "reader";
  held.item.confidence = 1;
  return held;
}

function labelled(held, label) {
  const { item, sort } = held;
  if (sort === "quote") item.kind = label;
  if (sort === "mention") item.label = label;
  if (sort === "number" && item.label !== label) {
    const { rel, unit, currency, set, ...kept } = item;
    const value = isValue(label, item.value) ? item.value : null;
    held.item = { ...kept, label, value, ...unitOf(label, value) };
  }
  return held;
}

/** The id of what a mention stands for, which is made where it stands for nothing yet. */
function thingOf(draft, held) {
  const { entity, label } = held.item;
  if (draft.thing(entity)) return entity;
  const words = draft.wordsOf(held);
  draft.belong(held, draft.thingNamed(label, words) ?? draft.newThing(label, words));
  return held.item.entity;
}

/**
 * Gives names their kind. One alone leaves its fellows, unless it has none: "Washington" the man among mentions of the
 * city. All of the same words take along whatever stands for the same thing: a thing has one kind. Answers those.
 */
function named(draft, { label, everywhere }, marks) {
  const [first] = marks;
  if (!everywhere && first.item.label === label) {
    thingOf(draft, first);
    return [];
  }
  const old = draft.thing(first.item.entity);
  const words = draft.wordsOf(first);
  const own = new Set(marks);
  const fellows = old ? [...old.members].filter((each) => !own.has(each)) : [];
  const together = old && (everywhere || !fellows.some(isNamed));
  const to = draft.thingNamed(label, words) ?? (together ? first.item.entity : draft.newThing(label, words));
  if (together) for (const speech of [...old.speeches]) draft.speak(speech, { ...speech.item.speaker, entity: to });
  for (const each of marks) {
    const from = draft.thing(each.item.entity);
    if (from) taking(draft, from, [each], to);
    draft.belong(labelled(each, label), to);
  }
  draft.thing(to).entity = { ...draft.thing(to).entity, label };
  if (!together) return [];
  for (const each of fellows) draft.belong(isNamed(each) ? labelled(each, label) : each, to);
  return fellows.filter(isNamed);
}

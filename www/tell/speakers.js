// Quotes and reported speech of a Document as utterances, and these by speaker, for the lists and the margin.

import { groupBy } from "./spans.js";
import { bareQuote, oneLine, wordCount } from "./words.js";

/** What stands where nobody is known to have said it. */
export const NOBODY = "Speaker not found";

const PRONOUN = /^(he|she|they|it|we|i|you|who|him|her|them)$/i;

/**
 * Who says a quote or reported clause: {key, name, entity, own}. `entity` is an id or null; `own` the words that name
 * the speaker at this place, or null. A pronoun that leads nowhere is nobody's name.
 */
export function speakerOf(item, entities, text) {
  const { speaker } = item;
  const own = speaker ? oneLine(text.slice(speaker.start, speaker.end)) : null;
  const entity = speaker?.entity ? entities.get(speaker.entity) : null;
  if (entity) return { key: `entity ${entity.id}`, name: entity.name, entity: entity.id, own };
  if (own && !PRONOUN.test(own)) return { key: `words ${own.toLowerCase()}`, name: own, entity: null, own };
  return { key: "nobody", name: NOBODY, entity: null, own };
}

/**
 * The utterances of a document in order: {id, start, end, parts, kind, speaker, cue, words, confidence, doubles}.
 * `parts` are the marks joined in it, `words` how many words stand between quotation marks, `doubles` how many quotes
 * elsewhere print the same words again. Terms, titles and repeats are no utterances: they are in `terms`.
 */
export function utterancesOf(marks, text) {
  const spoken = [];
  const terms = [];
  const doubles = new Map();
  for (const mark of marks.list) {
    if (mark.type === "reported") spoken.push(mark);
    if (mark.type !== "quote") continue;
    const { duplicateOf } = mark.item;
    if (duplicateOf) doubles.set(duplicateOf, (doubles.get(duplicateOf) ?? 0) + 1);
    else if (mark.label === "scare" || mark.label === "title") terms.push(mark);
    else if (!mark.item.nestedIn || mark.item.speaker) spoken.push(mark);
  }
  const groups = groupBy(spoken, (mark) => (mark.type === "quote" ? mark.item.utterance : mark.id));
  const utterances = [...groups.values()].map((parts) => utterance(parts, marks, text, doubles));
  return { utterances, terms };
}

function utterance(parts, marks, text, doubles) {
  const leader = parts.find((mark) => mark.item.speaker) ?? parts[0];
  const quoted = (mark) => text.slice(mark.item.inner.start, mark.item.inner.end);
  return {
    id: parts[0].id,
    start: parts[0].start,
    end: parts.at(-1).end,
    parts,
    // An utterance with one direct part is direct, however its other parts were cut.
    kind: parts.find((mark) => mark.label === "direct")?.label ?? parts[0].label,
    speaker: speakerOf(leader.item, marks.entities, text),
    cue: leader.item.cue ? oneLine(text.slice(leader.item.cue.start, leader.item.cue.end)) : "",
    words: parts.reduce((sum, mark) => sum + (mark.type === "quote" ? wordCount(quoted(mark)) : 0), 0),
    confidence: Math.min(...parts.map((mark) => mark.item.confidence)),
    doubles: parts.reduce((sum, mark) => sum + (doubles.get(mark.id) ?? 0), 0),
  };
}

/** The words of an utterance for a list: quoted words without their marks, its parts joined by an ellipsis. */
export function utteranceText({ parts }, text) {
  return parts
    .map((mark) =>
      mark.type === "quote"
        ? bareQuote(text.slice(mark.item.inner.start, mark.item.inner.end))
        : oneLine(text.slice(mark.start, mark.end)),
    )
    .join(" … ");
}

/** Utterances by speaker, {key, name, entity, utterances, words}, the most quoted first, nobody's last. */
export function bySpeaker(utterances) {
  const groups = [...groupBy(utterances, (each) => each.speaker.key).values()].map((said) => ({
    ...said[0].speaker,
    utterances: said,
    words: said.reduce((sum, each) => sum + each.words, 0),
  }));
  const last = (group) => (group.key === "nobody" ? 1 : 0);
  return groups.sort(
    (a, b) =>
      last(a) - last(b) ||
      b.words - a.words ||
      b.utterances.length - a.utterances.length ||
      a.utterances[0].start - b.utterances[0].start,
  );
}

// A comparison's places back in their articles: the marks there, the values they stand for, the words that changed.

import { NOBODY, speakerOf } from "../tell/speakers.js";
import { groupBy } from "../tell/spans.js";
import { bareQuote, oneLine } from "../tell/words.js";
import { valueText } from "../tell/value.js";

/** The relations of figures: a sign, a word, and what it means. Those that differ come first. */
export const RELATIONS = {
  differ: { sign: "≠", word: "differs", means: "These figures cannot all be true of the same thing." },
  compatible: { sign: "≈", word: "compatible", means: "These figures are not the same, but all can be true." },
  agree: { sign: "=", word: "agrees", means: "These figures say the same." },
};

/** The mark of an article at a place, or null; null too where the article has not been read yet. */
function markOf(article, type, { start, end }) {
  return article.marks?.list.find((mark) => mark.type === type && mark.start === start && mark.end === end) ?? null;
}

/** Groups of figures in the order they are told: those that differ first. */
export function figuresInOrder(figures) {
  const order = Object.keys(RELATIONS);
  return figures.toSorted((a, b) => order.indexOf(a.relation) - order.indexOf(b.relation));
}

/**
 * The figures of one article in a group, {value, printed, times, start, end}: each value once, at its first place.
 * `printed` is what stands in the text where that is not the value itself.
 */
export function valuesOf(article, members) {
  const told = members.map((member) => {
    const mark = markOf(article, "number", member);
    const printed = oneLine(article.text.slice(member.start, member.end));
    const value = (mark && valueText(mark.item)) || printed;
    return { value, printed: value === printed ? "" : printed, start: member.start, end: member.end };
  });
  return [...groupBy(told, (each) => each.value).values()].map((same) => ({ ...same[0], times: same.length }));
}

/** Who says a quote that several articles print: a name where one of them has it, or else their words for him. */
export function speakerIn(members, articleOf) {
  let own = null;
  for (const member of members) {
    const article = articleOf(member.id);
    const mark = article && markOf(article, "quote", member);
    if (!mark) continue;
    const { name, entity } = speakerOf(mark.item, article.marks.entities, article.text);
    if (entity) return name;
    if (name !== NOBODY) own ??= `“${name}”`;
  }
  return own;
}

/**
 * A group of quotes as its wordings, each {pieces, members}: `pieces` is the quote on one line, {words, changed}, as it
 * stands in the first of `members`, which all print it so. The first wording is the one the others are held against.
 */
export function wordingsOf({ same, members, changes }, articleOf) {
  const known = members.filter((member) => articleOf(member.id));
  const words = ({ id, start, end }) => articleOf(id).text.slice(start, end);
  // Marks, commas and capitals are the printer's; only words make another wording.
  const bare = (member) => (words(member).toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(" ");
  const groups = same ? (known.length ? [known] : []) : [...groupBy(known, bare).values()];
  return groups.map((group) => {
    const [first] = group;
    const own = changes.filter(({ id, start, end }) => id === first.id && start < first.end && end > first.start);
    return { pieces: piecesOf(articleOf(first.id).text, first, own), members: group };
  });
}

/** The quote at a place on one line without its marks, cut where the `changes` begin and end. */
export function piecesOf(text, { start, end }, changes) {
  const quote = text.slice(start, end);
  const kept = /^[\s"'“”‘’«»„‚]*/.exec(quote)[0].length;
  let at = start + kept;
  const last = start + quote.replace(/[\s"'“”‘’«»„‚,]+$/, "").length;
  const pieces = [];
  const add = (to, changed) => {
    const words = text.slice(at, to).replace(/[\s\uFEFF]+/g, " ");
    if (to > at) pieces.push({ words, changed });
    at = Math.max(at, to);
  };
  for (const change of changes.toSorted((a, b) => a.start - b.start)) {
    add(Math.min(change.start, last), false);
    add(Math.min(change.end, last), true);
  }
  add(last, false);
  return pieces.length ? pieces : [{ words: bareQuote(quote), changed: false }];
}

/** Where an article names a thing first, or null where the article has not been read yet. */
export function firstMention(article, entity) {
  return article.marks?.mentions(entity)[0] ?? null;
}

/**
 * Places in a text told so that they can be found again: an anchor for a place, the place of an anchor, and every place
 * of the same words.
 *
 *     const anchor = anchorOf(text, 212, 216)          // { start, end, quote, prefix, suffix }, plain data
 *     createPlacer(edited)(anchor)                     // { start, end }, or null where the words are gone
 */
import { AROUND, createAnchor } from "./anchor.js";
import { difference } from "./edit.js";

/** The anchor of `start..end`. */
export function anchorOf(text, start, end) {
  return {
    start,
    end,
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - AROUND), start),
    suffix: text.slice(end, end + AROUND),
  };
}

/** True of an anchor, whoever wrote it. */
export function isAnchor(anchor) {
  const { start, end, quote, prefix, suffix } = Object(anchor);
  return (
    [quote, prefix, suffix].every((words) => typeof words === "string") &&
    quote.trim() !== "" &&
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    0 <= start
  );
}

/**
 * Finds anchors in `text`: `place(anchor, loosely)`. Where all around it is as it was, an anchor costs next to nothing;
 * else the text is searched. `loosely` also takes words that have changed a little.
 */
export function createPlacer(text) {
  let search = null;
  return function place({ start, quote, prefix, suffix }, loosely = false) {
    const same =
      text.startsWith(quote, start) && text.startsWith(suffix, start + quote.length) && text.endsWith(prefix, start);
    search ??= same ? null : createAnchor(text);
    const found = same
      ? { start, end: start + quote.length }
      : search({ exact: quote, prefix, suffix, start }, { loosely });
    if (!found || !isWhole(text, found.start) || !isWhole(text, found.end)) return null;
    return { start: found.start, end: found.end };
  };
}

const LETTER = "[\\p{L}\\p{N}\\p{M}]";
const isLetter = (sign) => sign !== undefined && /[\p{L}\p{N}\p{M}]/u.test(sign);

/** Every place where `words` stand as whole words, in the same case; any white space is as good as another. */
export function placesOf(text, words) {
  const signs = [...words.trim()];
  if (!signs.length) return [];
  const plain = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"))
    .join("\\s+");
  const before = isLetter(signs[0]) ? `(?<!${LETTER})` : "";
  const after = isLetter(signs.at(-1)) ? `(?!${LETTER})` : "";
  return [...text.matchAll(new RegExp(before + plain + after, "gu"))]
    .map(({ index: start, 0: here }) => ({ start, end: start + here.length }))
    .filter(({ start, end }) => isWhole(text, start) && isWhole(text, end));
}

/** `start..end` without white space at its ends and with the words that it cuts made whole; null where nothing is left. */
export function wholeWords(text, start, end) {
  const words = text.slice(start, end);
  if (!words.trim()) return null;
  let from = start + words.length - words.trimStart().length;
  let to = end - words.length + words.trimEnd().length;
  const first = String.fromCodePoint(text.codePointAt(from));
  const letters = (piece, shape) => shape.exec(piece)?.[0].length ?? 0;
  if (isLetter(first)) from -= letters(text.slice(Math.max(0, from - LONGEST), from), /[\p{L}\p{N}\p{M}]+$/u);
  if (isLetter(lastSign(text, to))) to += letters(text.slice(to, to + LONGEST), /^[\p{L}\p{N}\p{M}]+/u);
  while (from > 0 && !isWhole(text, from)) from -= 1;
  while (to < text.length && !isWhole(text, to)) to += 1;
  return { start: from, end: to };
}

/** A longer run of letters than this is no word. */
const LONGEST = 64;

function lastSign(text, end) {
  const sign = text.codePointAt(end - 2);
  return sign > 0xffff ? String.fromCodePoint(sign) : text[end - 1];
}

/** How far back is looked for a letter that surely begins a character of its own. */
const REACH = 1024;
let characters = null;
/** What joins the sign before it, for a browser that cannot tell characters apart itself. */
const JOINS = /^[\p{M}\u200d\ufe0f\u{1f3fb}-\u{1f3ff}\udc00-\udfff]/u;
const isPlain = (unit) => 0x20 <= unit && unit < 0x7f;

/** True where no character, as a reader sees them, is cut at `at`. */
function isWhole(text, at) {
  if (at <= 0 || text.length <= at) return at === 0 || at === text.length;
  if (isPlain(text.charCodeAt(at - 1)) && isPlain(text.charCodeAt(at))) return true;
  if (!Intl.Segmenter) return !JOINS.test(text.slice(at, at + 2)) && text[at - 1] !== "\u200d";
  characters ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  let from = at - 1;
  while (from > 0 && at - from < REACH && !isPlain(text.charCodeAt(from))) from -= 1;
  let place = from;
  for (const { segment } of characters.segment(text.slice(from, at + 2))) {
    if (place === at) return true;
    place += segment.length;
  }
  return false;
}

/**
 * An anchor of `before` as it is in `after`, where one edit leads from the one to the other: what lies outside of the
 * edit is moved by it exactly, so that of two like places the right one stays. What the edit touches is left to be found.
 */
export function createMover(before, after) {
  const { start, end, insert } = difference(before, after);
  const by = insert.length - (end - start);
  return (anchor) => {
    const moved = anchor.end <= start ? 0 : end <= anchor.start ? by : null;
    if (moved === null || before.slice(anchor.start, anchor.end) !== anchor.quote) return anchor;
    return anchorOf(after, anchor.start + moved, anchor.end + moved);
  };
}

/**
 * Words that stood in one text, found again in another.
 *
 *     const place = createAnchor(text);
 *     place({ exact: "Moen", prefix: "said Ingrid ", suffix: ", the head of", start: 212 })   // { start, end, … }
 *
 * First where they stood; else the same words elsewhere, by what is around them and how near it is; else words that
 * differ a little. A place that too little speaks for is none: null. Typographic marks and kinds of space count as alike.
 *
 * The text is indexed once, by its words. After that a quote costs the places of its rarest word and at most `WINDOWS`
 * stretches of text, however long the text is.
 */
import { search } from "./approximate.js";

/** How many characters on either side of the words are looked at. */
export const AROUND = 32;

/** So many characters, of the words and around them, must agree before a place elsewhere is believed to be theirs. */
const ENOUGH = 16;

/** What it counts, in characters that agree, to stand just where the words are expected; half of it at this distance. */
const NEARNESS = 8;
const NEAR = 256;

/** The places of the same words that are compared: the nearest. */
const PLACES = 200;

/** Words with differences: one in so many characters may differ, and shorter words than this may not differ at all. */
const PER_ERROR = 5;
const SHORTEST = 10;

/** Longer words than this are found by their two ends. */
const LONG = 256;
const END = 96;

/** So many characters before or behind changed words tell where they begin or end. */
const TELLING = 10;

/** The stretches of text that are searched for words with differences, and what is searched on either side of each. */
const WINDOWS = 4;
const MARGIN = 160;

const WORD = /[\p{L}\p{N}]+/gu;
const isWord = (letter) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

/**
 * @param {string} text where the words are looked for
 * @returns {(quote: { exact: string, prefix?: string, suffix?: string, start?: number }, options?: { loosely?: boolean }) =>
 *   { start: number, end: number, agree: number, score: number } | null} `agree` counts the characters around it that
 *   agree; `score` is all that speaks for the place
 */
export function createAnchor(text) {
  const folded = fold(text);
  const index = lazily(() => indexOf(folded));

  function place({ exact, prefix = "", suffix = "", start = null }, { loosely = true } = {}) {
    const before = fold(prefix.slice(-AROUND));
    const after = fold(suffix.slice(0, AROUND));
    if (LONG < exact.length) return byItsEnds(exact, { before, after, start }, loosely);
    return find({ words: fold(exact), prefix: before, suffix: after, start }, loosely);
  }

  function find(quote, loosely) {
    if (!quote.words.trim()) return null;
    const found = standing(quote) ?? elsewhere(quote);
    return found || !loosely || quote.words.length < SHORTEST ? found : changed(quote);
  }

  /** Where they are expected, if that is where they stand. */
  function standing(quote) {
    const { words, prefix, suffix, start } = quote;
    if (start === null || start < 0 || !folded.startsWith(words, start)) return null;
    const { start: at, end, agree } = weighed(quote, start, start + words.length);
    return agree < Math.min(NEARNESS, prefix.length + suffix.length)
      ? null
      : { start: at, end, agree, score: LONG + agree };
  }

  function elsewhere(quote) {
    let best = null;
    for (const at of placesOf(quote)) {
      const found = weighed(quote, at, at + quote.words.length);
      if (!best || best.score < found.score) best = found;
    }
    return best && enough(quote, best.score) ? best : null;
  }

  /** Where the same words stand, going by the rarest of them; where even that is common, by what is around it too. */
  function placesOf(quote) {
    const { words, start } = quote;
    const guides = guidesOf(quote);
    const own = guides.find(({ offset, length }) => 0 <= offset && offset + length <= words.length);
    if (!own) return plainPlaces(words, start);
    const used = own.places.length > PLACES && guides[0] !== own ? [own, guides[0]] : [own];
    return used
      .flatMap(({ offset, places }) => nearest(places, (start ?? 0) + offset, PLACES).map((at) => at - offset))
      .filter((at) => 0 <= at && folded.startsWith(words, at));
  }

  /** The whole words of the quote and of what is around it, counted from its start, the rarest of the text first. */
  function guidesOf({ words, prefix, suffix }) {
    return [...(prefix + words + suffix).matchAll(WORD)]
      .map(({ index: at, 0: word }) => ({
        offset: at - prefix.length,
        length: word.length,
        places: index().get(word) ?? [],
      }))
      .sort((a, b) => a.places.length - b.places.length);
  }

  /** The same for what has no whole word in it, such as a mark: what stands near. */
  function plainPlaces(words, start) {
    const from = Math.max(0, (start ?? 0) - NEAR);
    const near = folded.slice(from, from + 2 * NEAR + words.length);
    const places = [];
    for (let at = near.indexOf(words); 0 <= at; at = near.indexOf(words, at + 1)) places.push(from + at);
    return places;
  }

  function changed(quote) {
    const { words } = quote;
    const most = Math.floor(words.length / PER_ERROR);
    let best = null;
    for (const [from, to] of windowsOf(quote)) {
      for (const match of search(folded.slice(from, to), words, most)) {
        const edges = tidied(quote, from + match.start, from + match.end);
        if (!edges) continue;
        const found = weighed(quote, edges.start, edges.end);
        found.score -= 3 * match.errors;
        if (!best || best.score < found.score) best = found;
      }
    }
    return best && enough(quote, best.score) ? best : null;
  }

  /** Where words with differences may stand: about the place they are expected at, and about their rare words. */
  function windowsOf(quote) {
    const { words, start } = quote;
    const centres = guidesOf(quote)
      .filter(({ places }) => places.length)
      .slice(0, WINDOWS)
      .flatMap(({ offset, places }) => nearest(places, (start ?? 0) + offset, WINDOWS).map((at) => at - offset));
    if (start !== null) centres.unshift(start);
    const windows = [];
    for (const centre of centres) {
      if (windows.length === WINDOWS) break;
      const from = Math.max(0, centre - MARGIN);
      const to = Math.min(folded.length, centre + words.length + MARGIN);
      if (from < to && !windows.some((known) => known[0] <= centre && centre + words.length <= known[1]))
        windows.push([from, to]);
    }
    return windows;
  }

  /**
   * The place of changed words, which may have changed at an end: it begins and ends where what is around it does, or
   * else with whole words. Null where that makes it another length, or where the marks at its ends are missing.
   */
  function tidied({ words, prefix, suffix }, start, end) {
    const slack = 1 + words.length / PER_ERROR;
    const before = prefix.slice(-TELLING);
    const head = Math.max(0, start - 2 * TELLING);
    const lead = before.length < TELLING ? -1 : folded.slice(head, start + TELLING).lastIndexOf(before);
    if (0 <= lead) start = head + lead + TELLING;
    else if (isWord(words[0])) while (isWord(folded[start - 1]) && isWord(folded[start])) start -= 1;
    const after = suffix.slice(0, TELLING);
    const foot = Math.max(0, end - TELLING);
    const trail = after.length < TELLING ? -1 : folded.slice(foot, end + 2 * TELLING).indexOf(after);
    if (0 <= trail) end = foot + trail;
    else if (isWord(words.at(-1))) while (isWord(folded[end - 1]) && isWord(folded[end])) end += 1;
    const alike = (letter, other) => letter === other || (isWord(letter) && isWord(other));
    const fits = start < end && Math.abs(end - start - words.length) <= slack;
    return fits && alike(folded[start], words[0]) && alike(folded[end - 1], words.at(-1)) ? { start, end } : null;
  }

  function byItsEnds(exact, { before, after, start }, loosely) {
    const head = {
      words: fold(exact.slice(0, END)),
      prefix: before,
      suffix: fold(exact.slice(END, END + AROUND)),
      start,
    };
    const first = find(head, loosely);
    if (!first) return null;
    const expected = first.start + exact.length - END;
    const tail = {
      words: fold(exact.slice(-END)),
      prefix: fold(exact.slice(-END - AROUND, -END)),
      suffix: after,
      start: expected,
    };
    const last = find(tail, loosely);
    if (!last) return null;
    const alike = Math.abs(last.end - first.start - exact.length) <= exact.length / PER_ERROR;
    const [agree, score] = [Math.min(first.agree, last.agree), Math.min(first.score, last.score)];
    return alike ? { start: first.start, end: last.end, agree, score } : null;
  }

  /** What speaks for a place: the characters around it that agree, and how near it is. */
  function weighed({ prefix, suffix, start: expected }, start, end) {
    let before = 0;
    while (before < prefix.length && folded[start - before - 1] === prefix[prefix.length - before - 1]) before += 1;
    let after = 0;
    while (after < suffix.length && folded[end + after] === suffix[after]) after += 1;
    let agree = before + after;
    // Where both texts begin here, or end, there is less to agree.
    if (before === prefix.length && before < AROUND && start === before) agree += NEARNESS;
    if (after === suffix.length && after < AROUND && end + after === folded.length) agree += NEARNESS;
    const near = expected === null ? 0 : (NEARNESS * NEAR) / (NEAR + Math.abs(start - expected));
    return { start, end, agree, score: agree + near };
  }

  return place;
}

/** Who gave little to go by is taken at his word where all of it agrees. */
function enough({ words, prefix, suffix }, score) {
  return words.length + score >= Math.min(ENOUGH, words.length + prefix.length + suffix.length);
}

/** The positions of each word of a text. */
function indexOf(text) {
  const index = new Map();
  for (const { index: at, 0: word } of text.matchAll(WORD)) {
    const known = index.get(word);
    if (known) known.push(at);
    else index.set(word, [at]);
  }
  return index;
}

/** The `most` of sorted `places` that are nearest to `at`. */
function nearest(places, at, most) {
  if (places.length <= most) return places;
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle] < at) low = middle + 1;
    else high = middle;
  }
  let from = low;
  let to = low;
  while (to - from < most) {
    const before = from > 0 ? at - places[from - 1] : Infinity;
    const after = to < places.length ? places[to] - at : Infinity;
    if (before <= after) from -= 1;
    else to += 1;
  }
  return places.slice(from, to);
}

const ALIKE = { "‘": "'", "’": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "‟": '"', "–": "-", "—": "-", "‑": "-" };

/** The text with typographic marks made plain and every space a space: as long as it was, so that positions hold. */
function fold(text) {
  return text.replace(/[‘’‛“”„‟–—‑\s]/g, (mark) => ALIKE[mark] ?? " ");
}

function lazily(make) {
  let made = null;
  return () => (made ??= make());
}

// The reader's corrections of the open article: made, undone, done again, taken back.
//
// Each action writes one record onto the article's list, which is laid over what the machine found (corrected.js).

import { NONE, corrected } from "./corrected.js";
import { isCorrection, standingOf } from "./engine/corrections.js";
import { anchorOf, placesOf, wholeWords } from "./engine/place.js";
import { readValue } from "./engine/values.js";
import { openArticle } from "./store.js";
import { correctionText } from "./view/correction-words.js";
import { doubtful } from "./view/doubt.js";
import { sortOf } from "./tell/kinds.js";
import { oneLine, plural } from "./tell/words.js";

/** Longer words than these are not looked for elsewhere in the article. */
const LONGEST = 120;

/** What a record did, in words; what was kept may have been damaged where it was kept. */
const told = (record, done) =>
  isCorrection(record) || (record?.do === "back" && Array.isArray(record.of))
    ? correctionText(record, done)
    : "A correction that cannot be read";

/** How long a message about a correction stays, in milliseconds: it can be undone by key and button after that too. */
const STAYS = 12_000;

/**
 * The actions over `store`. `announce(sentence)` is heard, `light(markId, {card})` lights a mark, `point(start, end)` shows
 * a place without one; `addWord()` is the way to the reader's own words for every article, where there is one, and
 * `showWord(words)` shows them there.
 */
export function createCorrecting(store, { announce, light, point, addWord, showWord }) {
  const open = () => openArticle(store.get());
  const markOf = (id) => open()?.marks?.byId.get(id) ?? null;

  // ---- Onto the list, and off it

  function lay(corrections) {
    const article = open();
    const fields = corrected(article.found, article.text, corrections, article.saved);
    const articles = store.get().articles.map((each) => (each.id === article.id ? { ...each, ...fields } : each));
    // What was selected has been dealt with.
    store.set({ articles, selection: null });
    return open();
  }

  function say(text, more = {}) {
    const message = { text, tone: "done", ...more };
    store.set({ message });
    announce(text);
    setTimeout(() => {
      if (store.get().message === message) store.set({ message: null });
    }, STAYS);
  }

  /** Writes a record and says what it did; answers the article as it is then. */
  function push(record) {
    const before = open();
    const next = nextToCheck(before);
    const { done } = before.corrections;
    const after = lay({ done: [...done, record], undone: [] });
    const count =
      record.do === "remove"
        ? before.marks.list.length - after.marks.list.length
        : [...after.touched.values()].filter((by) => by.includes(done.length)).length;
    const places = record.everywhere && count > 1 ? `, in ${plural(count, "place")}` : "";
    say(`${told(record, done)}${places}.`, { undo });
    store.set({ checking: next(after) });
    return after;
  }

  // The one after it in order of doubt that is still to be checked.
  function nextToCheck(before) {
    const { checking } = store.get();
    const list = doubtful(before.marks).map(({ id }) => id);
    const rest = list.slice(list.indexOf(checking ?? list[0]));
    return ({ marks }) => {
      const left = new Set(doubtful(marks).map(({ id }) => id));
      return rest.find((id) => left.has(id)) ?? null;
    };
  }

  function undo() {
    const { done, undone } = open()?.corrections ?? NONE;
    if (!done.length) return announce("There is nothing to undo.");
    const record = done.at(-1);
    lay({ done: done.slice(0, -1), undone: [...undone, record] });
    return turned("Undone", record);
  }

  function redo() {
    const { done, undone } = open()?.corrections ?? NONE;
    if (!undone.length) return announce("There is nothing to do again.");
    const record = undone.at(-1);
    lay({ done: [...done, record], undone: undone.slice(0, -1) });
    return turned("Done again", record);
  }

  function turned(word, record) {
    const { done, undone } = open().corrections;
    say(`${word}: ${told(record, word === "Undone" ? done : done.slice(0, -1))}.`);
    const { at } = record?.at?.quote ? record : ([...done, ...undone][record?.of?.[0]] ?? {});
    if (!at) return;
    const mark = markAt(at, record?.sort);
    if (!mark) return void (store.set({ lit: null, card: false }), point(at.start, at.end));
    light(mark.id, { card: store.get().card });
    if (doubtful(open().marks).includes(mark)) store.set({ checking: mark.id });
  }

  // What was kept can be undone before the article is read, when there are no marks yet.
  const markAt = ({ start, end }, sort) =>
    open().marks?.list.find((mark) => mark.start === start && mark.end === end && (!sort || mark.type === sort)) ?? null;

  // ---- What a record is made of

  const anchor = ({ start, end }) => anchorOf(open().text, start, end);
  const wordsAt = ({ start, end }) => open().text.slice(start, end);
  const everywhere = (mark) => (store.get().everywhere && isMany(mark) ? { everywhere: true } : {});

  function base(mark) {
    const { item, type, label } = mark;
    const figure = type === "number" ? { value: item.value, ...(item.mod && { mod: item.mod }) } : {};
    return { sort: type, at: anchor(mark), label, ...figure };
  }

  /** A mention of a thing that the thing is best known by. */
  function nameOf(entity) {
    const { marks } = open();
    const mentions = marks.mentions(entity);
    const { name } = marks.entities.get(entity);
    const best = mentions.find((mark) => oneLine(wordsAt(mark)) === name) ?? mentions[0];
    return best && { at: anchor(best), label: best.label };
  }

  /** How many places of the article hold the same words. */
  function alike({ start, end }) {
    return end - start > LONGEST ? 1 : placesOf(open().text, wordsAt({ start, end })).length;
  }

  /** Is there more than this place that "everywhere" could mean? */
  const isMany = (mark) => alike(mark) > 1 || (mark.item?.entity && open().marks.mentions(mark.item.entity).length > 1);

  // ---- What the reader can do

  /** Words of the text get a kind; the mark that they then have is lit. */
  function mark(place, label) {
    const sort = sortOf(label);
    const value = sort === "number" ? (readValue(label, wordsAt(place)).value ?? null) : undefined;
    const all = sort === "mention" || sort === "number" ? everywhere(place) : {};
    push({ do: "mark", sort, at: anchor(place), label, ...(value && { value }), ...all });
    const made = markAt(place, sort);
    // A quotation still wants a speaker, and a figure a value.
    const wants = sort === "quote" || (sort === "number" && !made?.item.value);
    if (made) light(made.id, { card: wants || store.get().card });
  }

  function relabel(id, label) {
    const held = markOf(id);
    if (held && held.label !== label) mark(held, label);
  }

  function remove(id) {
    const held = markOf(id);
    if (!held) return;
    const all = held.type === "mention" || held.type === "number" ? everywhere(held) : {};
    push({ do: "remove", ...base(held), ...all });
    store.set({ lit: null, card: false });
  }

  function confirm(id) {
    const held = markOf(id);
    if (held) push({ do: "confirm", ...base(held), ...(held.type === "mention" ? everywhere(held) : {}) });
  }

  function join(id, entity) {
    const into = nameOf(entity);
    if (into) push({ do: "join", ...base(markOf(id)), into });
  }

  const split = (id) => push({ do: "split", ...base(markOf(id)), ...everywhere(markOf(id)) });

  /** Who says a quote: {entity}, {start, end} of words in the text, or null for nobody. */
  function speaker(id, who) {
    const held = markOf(id);
    const of = who?.entity ? nameOf(who.entity) : null;
    const place = who?.entity ? spokenBy(held, who.entity) : who;
    push({ do: "speaker", ...base(held), speaker: who && { at: anchor(place), of } });
  }

  // "he said" still says so; else the mention of the speaker that is nearest.
  function spokenBy(held, entity) {
    const { marks } = open();
    const { speaker: own } = held.item;
    const names =
      own && marks.list.some(({ type, start, end }) => type === "mention" && start < own.end && own.start < end);
    if (own && !names) return own;
    const far = ({ start }) => Math.abs(start - held.start);
    return marks.mentions(entity).reduce((best, other) => (far(other) < far(best) ? other : best));
  }

  /** Sets what a figure stands for; answers a sentence where it is no value, else null. */
  function value(id, typed, mod) {
    const held = markOf(id);
    const read = readValue(held.label, typed);
    if (read.problem) return read.problem;
    const { mod: _, ...plain } = base(held);
    push({ do: "value", ...plain, value: read.value, ...(mod && { mod }) });
    return null;
  }

  /** Corrections, by their place in the list, count no more. */
  const back = (of) => push({ do: "back", of });

  function select(place) {
    const { text } = open() ?? {};
    const words = place && text && wholeWords(text, place.start, place.end);
    const known = store.get().selection;
    if (words?.start === known?.start && words?.end === known?.end) return;
    store.set({ selection: words ?? null });
  }

  return {
    mark,
    relabel,
    remove,
    confirm,
    join,
    split,
    speaker,
    value,
    undo,
    redo,
    alike,
    isMany,
    select,
    back,
    takeBack: (id) => back(open().touched.get(id) ?? []),
    /** The corrections that count, the newest first: {record, at, lost}. */
    standing() {
      const { corrections, lost } = open();
      const gone = new Set(lost.map(({ at }) => at));
      return standingOf(corrections.done)
        .map((each) => ({ ...each, lost: gone.has(each.at), text: told(each.record, corrections.done) }))
        .reverse();
    },
    /** The first place after `from` where the article has these words, for those who type them. */
    find: (words) => (words.trim() && words.length <= LONGEST ? placesOf(open().text, words) : []),
    /** Whether these words can be made the reader's own, for every article. */
    hasWords: () => Boolean(addWord()),
    addWord: (id) => addWord()({ do: "add", words: oneLine(wordsAt(markOf(id))), label: markOf(id).label }),
    showWord: (id) => showWord(oneLine(wordsAt(markOf(id)))),
    neverWord: (id) => addWord()({ do: "never", words: oneLine(wordsAt(markOf(id))) }),
    isEverywhere: () => store.get().everywhere,
    toggleEverywhere: () => store.set({ everywhere: !store.get().everywhere }),
    check: (id) => store.set({ checking: id }),
  };
}

// What the reader brought and did, kept on the device as it changes: the store is watched, and what changed is written.
//
// One thing is written at a time, and only what differs from what was written last. Where that fails the reader is told
// once, reading goes on, and it is tried again; nothing is taken for kept before the browser has said so.

import { reasonOf } from "./keep/reasons.js";
import { asCopy, contentOf, follows, isReaders, nextRecord, saysTheSame } from "./keep/record.js";
import { SETTINGS, plainSetting } from "./keep/settings.js";
import { joined } from "./keep/shelf.js";
import { plural } from "./tell/words.js";

/** After how long what failed is tried again, in milliseconds: at first, and at most. */
const PAUSE = { first: 5000, longest: 60_000 };

/**
 * `store` and `reading` are the page's, `shelf` is where things are kept, `meet(heard)` makes the way to other tabs,
 * `sound(document, text)` gives a promise of the document as the engine checked it, `tell(sentence, tone, undo)` the reader.
 */
export function createKeeping({ store, reading, shelf, meet, sound, tell, pause = PAUSE }) {
  // Of each article, by its id: how it was written last, {revision, before}, with which content, and if it is there now.
  const lines = new Map();
  // The settings and words as they were written or read last; what the page began with is worth no writing.
  const written = Object.fromEntries([...SETTINGS, "words"].map((name) => [name, store.get()[name]]));
  let wordsThere = "";
  let last = null;
  let loaded = false;
  let busy = false;
  let held = false;
  let failing = null;
  let next = pause.first;
  let timer = null;

  const find = (id) => store.get().articles.find((article) => article.id === id);
  const lineOf = (id) => lines.get(id) ?? { revision: null, before: [], content: null, there: false };

  /** Changes the store by what is kept already: no reason to write it. */
  function quietly(work) {
    held = true;
    try {
      return work();
    } finally {
      held = false;
    }
  }

  // ---- What is owed

  function differs(article) {
    const { content, there } = lineOf(article.id);
    if (!there) return isReaders(article);
    const now = contentOf(article);
    return Object.keys(now).some((name) => !Object.is(now[name], content?.[name]));
  }

  // Which of the samples was looked at is worth no writing, and no word where that fails.
  const isAnyThere = () => [...lines.values()].some(({ there }) => there);
  const isWorthIt = (name, value) => name !== "current" || (value !== null && isAnyThere());

  /** What is to be written, {key, run} each. */
  function owed() {
    if (!loaded) return [{ key: "all", run: load }];
    const state = store.get();
    const open = new Set(state.articles.map(({ id }) => id));
    const gone = [...lines].filter(([id, { there }]) => there && !open.has(id));
    const changed = SETTINGS.filter((name) => !Object.is(state[name], written[name]) && isWorthIt(name, state[name]));
    return [
      ...state.articles.filter(differs).map(({ id }) => ({ key: id, run: () => keep(id) })),
      ...gone.map(([id]) => ({ key: id, run: () => remove(id) })),
      ...(changed.length ? [{ key: "settings", run: () => keepSettings(changed) }] : []),
      ...(Object.is(state.words, written.words) ? [] : [{ key: "words", run: keepWords }]),
    ];
  }

  async function pay() {
    if (busy) return;
    busy = true;
    clearTimeout(timer);
    let failed = null;
    const tried = new Set();
    const rest = () => owed().filter(({ key }) => !tried.has(key));
    for (let due = rest(); due.length; due = rest()) {
      if (loaded && !failing) say("saving");
      for (const { key, run } of due) {
        try {
          await run();
        } catch (error) {
          tried.add(key);
          failed = error;
        }
      }
    }
    busy = false;
    if (failed) fail(failed);
    else succeed();
  }

  function fail(error) {
    const why = reasonOf(error);
    say("failed", why);
    timer = setTimeout(pay, next);
    next = Math.min(2 * next, pause.longest);
    if (failing) return;
    failing = loaded
      ? `This is not being saved on your device: ${why}. You can read on, and it will be tried again.`
      : `What was kept on your device could not be opened: ${why}. You can read on, but nothing is saved for now.`;
    tell(failing, "failed");
  }

  function succeed() {
    if (failing && store.get().message?.text === failing) store.set({ message: null });
    failing = null;
    next = pause.first;
    say(isAnyThere() || wordsThere ? "saved" : "nothing");
  }

  function say(now, why = null) {
    const { keeping } = store.get();
    if (keeping.now !== now || keeping.why !== why) store.set({ keeping: { now, why } });
  }

  // ---- Writing

  async function keep(id) {
    const article = find(id);
    if (!article || !differs(article)) return;
    const line = lineOf(id);
    const content = contentOf(article);
    const record = nextRecord(id, content, line);
    // Should the answer get lost, the next record still goes on from this one.
    lines.set(id, { ...line, revision: record.revision, before: record.before });
    const { record: kept, other } = await shelf.put(record);
    const { revision, before } = kept;
    lines.set(kept.id, { revision, before, content, there: true });
    neighbours.tell([kept.id]);
    if (!article.from.sample) askToStay();
    if (kept.id === id) return;
    // Another tab has changed the article too. This tab goes on with its own, under a name of its own.
    lines.delete(id);
    const { from, opened } = kept;
    lines.set(kept.id, { revision, before, content: { ...content, from, opened }, there: true });
    if (find(id)) quietly(() => reading.rename(id, kept.id, { from, opened }));
    if (other) place(await shown([other]), true);
    tell(
      other
        ? `“${kept.title}” was changed in another tab as well: both are kept, and this is the second copy.`
        : `What was kept of “${kept.title}” could not be read, so it is left as it is and this is kept as a second copy.`,
      "failed",
    );
  }

  async function remove(id) {
    if (find(id)) return;
    const { revision, before } = lineOf(id);
    const newer = await shelf.remove({ id, revision, before });
    lines.set(id, { ...lineOf(id), content: null, there: false });
    neighbours.tell([id]);
    if (!newer) return;
    place(await shown([newer]), true);
    tell(`“${newer.title}” was changed in another tab meanwhile, so it stays.`, "failed");
  }

  async function keepSettings(names) {
    const state = store.get();
    const values = Object.fromEntries(names.map((name) => [name, state[name]]));
    await shelf.setSettings(Object.fromEntries(names.map((name) => [name, plainSetting(name, values[name])])));
    Object.assign(written, values);
  }

  async function keepWords() {
    const mine = store.get().words;
    const kept = await shelf.setWords(mine ?? "", wordsThere);
    haveWords(mine, kept);
    neighbours.tell([]);
  }

  // Where the page's words are still `mine`, they become what is kept.
  function haveWords(mine, kept) {
    wordsThere = kept;
    const same = (mine ?? "") === kept;
    written.words = same ? mine : kept;
    if (!same && Object.is(store.get().words, mine)) quietly(() => store.set({ words: kept }));
  }

  let asked = false;
  // Without it a browser short of room may throw away what it keeps for a page.
  function askToStay() {
    if (asked) return;
    asked = true;
    globalThis.navigator?.storage?.persist?.().catch(() => {});
  }

  // ---- Reading

  /** Those of the records that may be shown. A document is as untrusted as any file. */
  async function shown(records) {
    const read = await Promise.all(
      records.map(async (record) => {
        if (!record.saved) return record;
        return sound(record.document, record.text).then(
          (document) => ({ ...record, document }),
          () => null,
        );
      }),
    );
    return read.filter(Boolean);
  }

  /** Shows records, `written` where they are on the device as they are here. What the reader has just changed stays. */
  function place(records, written) {
    const rest = records.filter(({ id }) => !(written && find(id) && differs(find(id))));
    quietly(() => {
      for (const { id, revision, before } of rest) lines.set(id, { ...lineOf(id), revision, before, content: null });
      const textOf = ({ id, title, text, from, given, saved, document, cut, corrections, opened }) => ({
        ...{ id, title, text, from, given, saved, document, cut, corrections, opened },
      });
      const news = rest.filter(({ id }) => !find(id));
      for (const record of rest.filter(({ id }) => find(id))) reading.renew(record.id, textOf(record));
      if (news.length) reading.add(news.map((record) => ({ ...textOf(record), date: record.given })));
    });
    if (!written) return;
    for (const { id } of rest) Object.assign(lines.get(id), { content: contentOf(find(id)), there: true });
  }

  async function load() {
    const { records, unreadable, settings, words } = await shelf.all();
    const read = await shown(records);
    place(read, true);
    const { current, ...others } = settings;
    last = current ?? null;
    // What the reader has set since the page opened is newer.
    const untouched = Object.entries(others).filter(([name]) => Object.is(store.get()[name], written[name]));
    Object.assign(written, settings);
    quietly(() => store.set(Object.fromEntries(untouched)));
    if (Object.is(store.get().words, written.words)) haveWords(store.get().words, words);
    loaded = true;
    const bad = unreadable + records.length - read.length;
    const [verb, as] = bad === 1 ? ["is", "it is"] : ["are", "they are"];
    if (bad) tell(`${plural(bad, "kept article")} could not be read and ${verb} left as ${as}.`, "failed");
  }

  // ---- Other tabs

  const neighbours = meet((ids) => {
    if (loaded) look(ids).catch(() => {});
  });

  /** Looks at what another tab has written; where there are no ids, at everything. */
  async function look(ids) {
    const kept = ids.length
      ? { records: (await Promise.all(ids.map((id) => shelf.get(id)))).filter(Boolean), words: wordsThere }
      : await shelf.all();
    const found = new Set(kept.records.map(({ id }) => id));
    place(await shown(kept.records.filter((record) => !follows(lineOf(record.id), record))), true);
    const missing = (ids.length ? ids : [...lines.keys()]).filter((id) => !found.has(id) && lineOf(id).there);
    // What is changed here as well is settled when it is written.
    const gone = missing.map(find).filter((article) => article && !differs(article));
    const removed = quietly(() => gone.map(({ id }) => {
      lines.set(id, { ...lineOf(id), content: null, there: false });
      return reading.remove(id);
    }));
    const back = () => {
      for (const each of removed.toReversed()) reading.restore(each);
      store.set({ message: null });
    };
    const what = gone.length === 1 ? `“${gone[0].title}” was` : `${plural(gone.length, "article")} were`;
    if (gone.length) tell(`${what} deleted in another tab.`, "said", back);
    if (kept.words !== wordsThere && Object.is(store.get().words, written.words)) haveWords(written.words, kept.words);
    if (!busy && !failing) succeed();
  }

  store.subscribe((_, changed) => {
    if (held || failing || busy || !loaded) return;
    if (["articles", "words", ...SETTINGS].some((name) => changed.has(name)) && owed().length) pay();
  });

  // ---- All at once

  /** The article as a record, with what is not written of it yet. */
  function recordOf(article) {
    const line = lineOf(article.id);
    const record = nextRecord(article.id, contentOf(article), line);
    return differs(article) || !line.revision ? record : { ...record, revision: line.revision, before: line.before };
  }

  return {
    /** Reads what is kept into the page; done when that was done or has failed. */
    begin: pay,
    /** Which article was open last. */
    last: () => last,
    /** Everything, for a back-up. */
    everything() {
      const state = store.get();
      const named = SETTINGS.filter((name) => name !== "current" && state[name] != null);
      return {
        records: state.articles.filter(isReaders).map(recordOf),
        words: state.words ?? "",
        settings: Object.fromEntries(named.map((name) => [name, plainSetting(name, state[name])])),
      };
    },
    /** Puts a back-up to what is here, so that nothing is lost of either; answers what became of its articles. */
    async restore({ records, words, settings }) {
      const count = { restored: 0, newer: 0, same: 0, copies: 0, unreadable: 0 };
      const read = await shown(records);
      count.unreadable = records.length - read.length;
      for (const record of read) {
        const article = find(record.id);
        const here = article && isReaders(article) ? recordOf(article) : null;
        if (here && (follows(here, record) || saysTheSame(here, record))) count.same += 1;
        else if (here && !follows(record, here)) {
          count.copies += 1;
          place([asCopy(record)], false);
        } else {
          count[here ? "newer" : "restored"] += 1;
          place([record], false);
        }
      }
      const mine = store.get().words ?? "";
      const both = joined(mine, words);
      // Which article was open on the other device is no setting of this one.
      const { current, ...others } = settings;
      store.set({ ...others, ...(both === mine ? {} : { words: both }) });
      if (loaded && !failing) await pay();
      return count;
    },
    /** Deletes all articles and words, here and on the device; rejects, with nothing done, where that fails. */
    async deleteAll() {
      await shelf.clear();
      for (const id of lines.keys()) lines.set(id, { ...lineOf(id), content: null, there: false });
      quietly(() => {
        reading.removeAll();
        if (store.get().words) store.set({ words: "" });
      });
      written.words = store.get().words;
      wordsThere = "";
      neighbours.tell([]);
      failing = null;
      await pay();
    },
  };
}

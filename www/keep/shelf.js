/**
 * Where things are kept on the reader's device: a database of the browser, behind a few verbs.
 *
 *     const shelf = openShelf();
 *     const { records, unreadable, settings, words } = await shelf.all();
 *     const { record, other } = await shelf.put(record);   // not over what it does not go on from: see there
 *     await shelf.get(id);  await shelf.remove({ id, revision, before });  await shelf.clear();
 *     await shelf.setSettings({ theme: "dark" });  const words = await shelf.setWords(mine, base);
 *
 * Each verb is one transaction: it is done wholly or not at all, and rejects with an error that reasons.js has words for.
 * After one that failed the next opens the database anew.
 */
import { openDB } from "idb";
import { failure } from "./reasons.js";
import { asCopy, checked, follows, saysTheSame } from "./record.js";
import { checkedSettings } from "./settings.js";

/*! idb: ISC License, Copyright (c) 2016, Jake Archibald <jaffathecake@gmail.com> */

/** Pages opened from disk all see each other's databases: the name is ours alone. */
export const NAME = "news-annotator";

const VERSION = 1;
const ARTICLES = "articles";
/** What there is one of: "settings" and "words", each {name, value}. */
const SINGLES = "singles";

/** How long the browser is given for an answer, in milliseconds. */
const PATIENCE = 10_000;

export function openShelf({ patience = PATIENCE } = {}) {
  let opening = null;

  function connect() {
    opening ??= open().catch((error) => {
      opening = null;
      throw error;
    });
    return opening;
  }

  function open() {
    if (!globalThis.indexedDB) return Promise.reject(failure("SecurityError"));
    let late = false;
    let reason = "SilenceError";
    const database = openDB(NAME, VERSION, {
      upgrade(made, _before, _after, { done }) {
        // Where this fails the opening fails, and that is told.
        done.catch(() => {});
        made.createObjectStore(ARTICLES, { keyPath: "id" });
        made.createObjectStore(SINGLES, { keyPath: "name" });
      },
      blocked: () => (reason = "BlockedError"),
      // A newer page in another tab waits for this one to let go.
      blocking: letGo,
      terminated: () => (opening = null),
    });
    // One that comes after its time is nobody's, and would block others.
    database.then((opened) => late && opened.close()).catch(() => {});
    return within(database, () => {
      late = true;
      return failure(reason);
    });
  }

  function letGo() {
    const held = opening;
    opening = null;
    held?.then((database) => database.close()).catch(() => {});
  }

  /** Rejects with `error()` where `promise` takes too long. */
  function within(promise, error) {
    let timer;
    const silence = new Promise((_, reject) => {
      timer = setTimeout(() => reject(error()), patience);
    });
    return Promise.race([promise, silence]).finally(() => clearTimeout(timer));
  }

  async function inTransaction(stores, mode, work) {
    let transaction;
    try {
      const database = await connect();
      // "Saved" is said of what is on the disk, not of what is on its way there.
      transaction = database.transaction(stores, mode, { durability: "strict" });
      const { done } = transaction;
      // Where the work fails first, that is what is told.
      done.catch(() => {});
      const working = work(transaction).then(async (answer) => {
        await done;
        return answer;
      });
      working.catch(() => {});
      return await within(working, () => failure("SilenceError"));
    } catch (error) {
      undo(transaction);
      letGo();
      throw error ?? failure("AbortError");
    }
  }

  const single = async (transaction, name) => (await transaction.objectStore(SINGLES).get(name))?.value;
  const wordsIn = async (transaction) => {
    const words = await single(transaction, "words");
    return typeof words === "string" ? words : "";
  };

  return {
    /** Everything. What is no record of this page's is left where it is: `unreadable` counts these. */
    all: () =>
      inTransaction([ARTICLES, SINGLES], "readonly", async (transaction) => {
        const kept = await transaction.objectStore(ARTICLES).getAll();
        const records = kept.map(checked).filter(Boolean);
        return {
          records,
          unreadable: kept.length - records.length,
          settings: checkedSettings(await single(transaction, "settings")),
          words: await wordsIn(transaction),
        };
      }),

    /** One record, or null. */
    get: (id) =>
      inTransaction([ARTICLES], "readonly", async (transaction) =>
        checked(await transaction.objectStore(ARTICLES).get(id)),
      ),

    /**
     * Keeps a record in the place of the one it goes on from; answers `record` as it is kept now. Where there is another
     * that it does not go on from, that one stays. If it says the same it is the answer; else what was to be kept is kept
     * as a copy beside it, and the other is `other` (or undefined where it cannot be read).
     */
    put: (record) =>
      inTransaction([ARTICLES], "readwrite", async (transaction) => {
        const store = transaction.objectStore(ARTICLES);
        const there = await store.get(record.id);
        const other = there && checked(there);
        if (there && !(other && follows(record, other))) {
          if (other && saysTheSame(record, other)) return { record: other };
          const copy = asCopy(record);
          await store.put(copy);
          return { record: copy, other: other ?? undefined };
        }
        await store.put(record);
        return { record };
      }),

    /** Takes away the record that was written as `line` says, or answers the one of another tab that goes on from it. */
    remove: (line) =>
      inTransaction([ARTICLES], "readwrite", async (transaction) => {
        const store = transaction.objectStore(ARTICLES);
        const there = checked(await store.get(line.id));
        if (there && !follows(line, there)) return there;
        await store.delete(line.id);
        return null;
      }),

    /** Takes away all articles and the reader's words; the settings stay. */
    clear: () =>
      inTransaction([ARTICLES, SINGLES], "readwrite", async (transaction) => {
        await transaction.objectStore(ARTICLES).clear();
        await transaction.objectStore(SINGLES).delete("words");
      }),

    /** Keeps these settings, and leaves the others as another tab may have set them. */
    setSettings: (changed) =>
      inTransaction([SINGLES], "readwrite", async (transaction) => {
        const kept = await single(transaction, "settings");
        await transaction.objectStore(SINGLES).put({ name: "settings", value: { ...kept, ...changed } });
      }),

    /** Keeps the reader's words, which were `base` when they were last read; answers them as they are kept now. */
    setWords: (mine, base) =>
      inTransaction([SINGLES], "readwrite", async (transaction) => {
        const kept = await wordsIn(transaction);
        const words = kept === base ? mine : joined(mine, kept);
        await transaction.objectStore(SINGLES).put({ name: "words", value: words });
        return words;
      }),

    /** The reader's words. */
    words: () => inTransaction([SINGLES], "readonly", wordsIn),
  };
}

/** Lists of words, a line each, into one with every line of both. */
export function joined(mine, other) {
  if (!mine) return other;
  const known = new Set(mine.split("\n"));
  const more = other.split("\n").filter((line) => line && !known.has(line));
  if (!more.length) return mine;
  return mine.replace(/\n?$/, "\n") + more.join("\n") + (mine.endsWith("\n") ? "\n" : "");
}

function undo(transaction) {
  try {
    transaction?.abort();
  } catch {
    // It had ended by itself.
  }
}

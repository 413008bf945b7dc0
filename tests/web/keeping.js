/** Tabs of the page without a screen, on a database in memory that can be made to fail. */
import { fromPackages } from "./files.js";
import { openShelf } from "../../www/keep/shelf.js";
import { createKeeping } from "../../www/keeping.js";
import { createReading } from "../../www/reading.js";
import { createStore } from "../../www/store.js";

fromPackages("fake-indexeddb/auto");
const Factory = fromPackages("fake-indexeddb").IDBFactory;

/** An empty device. */
export const newDevice = () => (globalThis.indexedDB = new Factory());

/** An engine that finds nothing, at once. */
const engine = {
  ready: Promise.resolve(),
  annotate: async (text, { date } = {}) => ({
    version: 1,
    date: date ? { value: date, from: "given" } : null,
    blocks: [{ start: 0, end: text.split("\n")[0].length, kind: "headline" }],
    ...{ mentions: [], entities: [], numbers: [], quotes: [], reported: [], notices: [] },
  }),
};

export const turns = async (count = 40) => {
  for (let turn = 0; turn < count; turn += 1) await new Promise((done) => setImmediate(done));
};

/** The open tabs of one page, each deaf with some chance, and what each was told. */
export function tabs({ deaf = () => false } = {}) {
  const open = [];
  return function openTab() {
    const store = createStore();
    const reading = createReading(engine, store, () => {});
    const told = [];
    const tab = { store, reading, told, heard: null, closed: false };
    tab.keeping = createKeeping({
      store,
      reading,
      shelf: openShelf({ patience: 200 }),
      meet: (heard) => {
        tab.heard = heard;
        const tell = (ids) => {
          for (const other of open) if (other !== tab && !other.closed && !deaf()) setImmediate(() => other.closed || other.heard(ids));
        };
        return { tell };
      },
      sound: async (document) => document,
      tell: (sentence, tone, undo) => {
        told.push({ sentence, undo });
        store.set({ message: { text: sentence, tone, undo } });
      },
      pause: { first: 5, longest: 20 },
    });
    tab.settled = async () => {
      for (let turn = 0; turn < 400 && store.get().keeping.now === "saving"; turn += 1) await turns(1);
    };
    tab.patch = (id, fields) =>
      store.set({ articles: store.get().articles.map((each) => (each.id === id ? { ...each, ...fields } : each)) });
    tab.paste = (text) => reading.add([{ text, from: { words: "Pasted", sample: false } }])[0];
    tab.correct = (id, what) => {
      const { corrections } = store.get().articles.find((each) => each.id === id);
      tab.patch(id, { corrections: { done: [...(corrections?.done ?? []), what], undone: [] } });
    };
    open.push(tab);
    return tab;
  };
}

/** The k-th operation on any database fails, in one of three ways; `undo` ends that. */
export function failing(k, way) {
  const ways = [];
  let count = 0;
  let faults = 0;
  const { IDBFactory, IDBDatabase, IDBTransaction, IDBObjectStore } = fromPackages("fake-indexeddb");
  const wrap = (owner, name) => {
    const proper = owner.prototype[name];
    ways.push(() => (owner.prototype[name] = proper));
    owner.prototype[name] = function (...values) {
      count += 1;
      if (count !== k) return proper.apply(this, values);
      faults += 1;
      if (way === "throws" || name === "open") throw new DOMException("It failed.", "UnknownError");
      const asked = proper.apply(this, values);
      // The request is made, and the transaction broken off: this one, that of the store, or the one just begun.
      const transaction = [this, this.transaction, asked].find((each) => each?.abort);
      transaction.abort();
      return asked;
    };
  };
  wrap(IDBFactory, "open");
  wrap(IDBDatabase, "transaction");
  wrap(IDBTransaction, "objectStore");
  for (const name of ["get", "getAll", "put", "delete", "clear"]) wrap(IDBObjectStore, name);
  return { faults: () => faults, undo: () => ways.forEach((each) => each()) };
}

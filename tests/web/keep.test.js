/** Keeping without a page: the records, the back-up, the shelf and what watches the store, on a database in memory. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fromPackages } from "./files.js";
import { backupIn, backupOf } from "../../www/keep/backup.js";
import { asCopy, checked, contentOf, follows, nextRecord } from "../../www/keep/record.js";
import { checkedSettings } from "../../www/keep/settings.js";
import { joined, openShelf } from "../../www/keep/shelf.js";
import { failing, newDevice, tabs, turns } from "./keeping.js";

const everything = async () => (await openShelf().all()).records;

// ---- Records

const article = (fields = {}) => ({
  ...{ id: "a", title: "T", text: "T\n\nx", from: { words: "Pasted", sample: false, count: 3 }, saved: null, given: null },
  ...{ opened: 5, cut: null, corrections: undefined, found: { version: 1 }, marks: {}, ...fields },
});
const record = (fields, line = { revision: null, before: [] }) => {
  const made = article(fields);
  return nextRecord(made.id, contentOf(made), line);
};

test("a record holds what is the reader's and nothing that can be read again", () => {
  const { revision, ...rest } = record({ corrections: { done: [1], undone: [] } });
  assert.deepEqual(JSON.parse(JSON.stringify(rest)), {
    ...{ id: "a", version: 1, before: [], title: "T", text: "T\n\nx", from: { words: "Pasted", sample: false } },
    ...{ given: null, saved: null, cut: null, corrections: { done: [1], undone: [] }, opened: 5 },
  });
  assert.match(revision, /^\w{20,}$/);
  assert.deepEqual(record({ saved: "x.json" }).document, { version: 1 });
});

test("of two records it is known whether one goes on from the other", () => {
  const first = record();
  const second = record({ given: "2020-01-01" }, first);
  const third = record({}, second);
  const beside = record({}, first);
  assert.ok(follows(third, first) && follows(third, second) && follows(third, third) && follows(beside, first));
  assert.ok(!follows(first, third) && !follows(beside, second) && !follows(third, beside));
  assert.ok(!follows(asCopy(third), third) && !follows(third, asCopy(third)));
});

test("what is read back is believed in no part: every field missing or of another kind is refused", () => {
  const sound = { ...record({ saved: "x", corrections: { done: [], undone: [] } }), extra: 1 };
  const { extra, ...known } = JSON.parse(JSON.stringify(sound));
  assert.deepEqual(JSON.parse(JSON.stringify(checked(sound))), known);
  const cycle = { ...sound, corrections: { done: [], undone: [] } };
  cycle.corrections.done.push(cycle);
  for (const none of [null, undefined, 7, "x", [], {}, cycle, new Map()]) assert.equal(checked(none), null);
  for (const name of Object.keys(known)) {
    for (const value of [undefined, 7n, {}, [], true, "\u0000"]) {
      if (name === "document" && value && !Array.isArray(value) && typeof value === "object") continue;
      if (name === "before" && Array.isArray(value)) continue;
      const allowed = name === "corrections" && value === undefined;
      const strings = ["id", "revision", "title", "text", "saved"].includes(name) && value === "\u0000";
      if (allowed || strings) continue;
      assert.equal(checked({ ...sound, [name]: value }), null, `${name}: ${String(value)}`);
    }
  }
});

// ---- Back-up

test("a back-up says the same when it is read, and of one cut anywhere every whole article is read", () => {
  const records = ["One", "Two “x”\n]}", "Three"].map((text, at) => record({ id: `a${at}`, text, title: text }));
  const whole = { records, words: "Oslo\tGPE\n", settings: { theme: "dark", hidden: ["names"], figureOrder: "value" } };
  const string = backupOf(whole, new Date(0));
  assert.equal(JSON.parse(string).made, "1970-01-01T00:00:00.000Z");
  const plain = (value) => JSON.parse(JSON.stringify(value));
  const read = backupIn(string);
  assert.deepEqual(plain({ ...read, settings: null }), plain({ ...whole, faults: [], settings: null }));
  assert.deepEqual(read.settings, { ...whole.settings, hidden: new Set(["names"]) });
  const ends = records.map((each) => string.indexOf(JSON.stringify(each)) + JSON.stringify(each).length);
  const header = string.indexOf('"backup"') + '"backup"'.length;
  for (let cut = 0; cut < string.length - 1; cut += 1) {
    const part = backupIn(string.slice(0, cut));
    if (cut < header) assert.equal(part, null);
    else if (cut < string.length - 2) {
      assert.deepEqual(plain(part.records), plain(records.filter((_, at) => ends[at] <= cut)), `cut at ${cut}`);
      assert.match(part.faults[0], /not whole/);
    }
  }
});

test("other files are no back-up; one of a newer version says what it could not read", () => {
  for (const other of ["", "{}", '{"version":1,"mentions":[]}', "News of a backup", '["newsAnnotator","backup"]'])
    assert.equal(backupIn(other), null);
  const newer = { newsAnnotator: "backup", version: 2, articles: [{ ...record(), version: 2 }, 7], words: 8, settings: [] };
  assert.deepEqual(backupIn(JSON.stringify(newer, null, 2)), {
    ...{ records: [], words: "", settings: {} },
    faults: ["holds 2 articles that could not be read, which a newer version of this page may read"],
  });
});

// ---- The shelf

test("a record goes in the place of the one it goes on from, and beside any other", async () => {
  newDevice();
  const shelf = openShelf();
  const first = record();
  assert.equal((await shelf.put(first)).record, first);
  const second = record({ given: "2020-01-01" }, first);
  assert.equal((await shelf.put(second)).record, second);
  const beside = record({ given: "2021-01-01" }, first);
  const { record: copy, other } = await shelf.put(beside);
  assert.equal(other.revision, second.revision);
  assert.notEqual(copy.id, beside.id);
  assert.equal(copy.given, "2021-01-01");
  // The same words by another way are no reason for a copy.
  assert.equal((await shelf.put(record({ given: "2020-01-01", title: "U" }, first))).record.revision, second.revision);
  assert.equal((await shelf.all()).records.length, 2);
  assert.equal((await shelf.remove(first)).revision, second.revision);
  assert.equal(await shelf.remove(second), null);
  assert.deepEqual((await shelf.all()).records.map(({ id }) => id), [copy.id]);
});

test("settings that another tab set stay; words of two tabs are joined", async () => {
  newDevice();
  const [one, other] = [openShelf(), openShelf()];
  await one.setSettings({ theme: "dark", tab: "names" });
  await other.setSettings({ tab: "figures", hidden: ["quotes"] });
  assert.deepEqual((await one.all()).settings, { theme: "dark", tab: "figures", hidden: new Set(["quotes"]) });
  assert.equal(await one.setWords("Oslo\nParis\n", ""), "Oslo\nParis\n");
  assert.equal(await other.setWords("Rome\n", ""), "Rome\nOslo\nParis\n");
  assert.equal(await one.setWords("Rome\n", "Rome\nOslo\nParis\n"), "Rome\n");
  assert.equal(joined("", "a\n"), "a\n");
  assert.equal(joined("a", "a\nb"), "a\nb");
});

test("a shelf that another holds shut, or that does not answer, says so in time", async () => {
  newDevice();
  const { openDB, deleteDB } = fromPackages("idb");
  const stubborn = await openDB("news-annotator", 1, { upgrade: (made) => made.createObjectStore("x") });
  await assert.rejects(openShelf().all(), { name: "NotFoundError" });
  deleteDB("news-annotator");
  await assert.rejects(openShelf({ patience: 20 }).all(), { name: "SilenceError" });
  stubborn.close();
});

// ---- Keeping

test("what changes is kept: an article, its date, its corrections, its end; settings and words", async () => {
  newDevice();
  const openTab = tabs();
  const one = openTab();
  await one.keeping.begin();
  const id = one.paste("A\n\nb");
  one.paste("C\n\nd");
  one.reading.setDate(id, "2020-01-01");
  one.correct(id, "x");
  one.store.set({ theme: "dark", hidden: new Set(["quotes"]), words: "Oslo\n", current: id });
  await one.settled();
  const two = tabs()();
  await two.keeping.begin();
  const { articles, theme, hidden, words } = two.store.get();
  assert.deepEqual(articles.map(({ title }) => title).sort(), ["A", "C"]);
  const read = articles.find((each) => each.id === id);
  assert.deepEqual([read.given, read.corrections, read.from.words], ["2020-01-01", { done: ["x"], undone: [] }, "Pasted"]);
  assert.deepEqual([theme, hidden, words, two.keeping.last()], ["dark", new Set(["quotes"]), "Oslo\n", id]);
  two.reading.remove(id);
  await two.settled();
  assert.deepEqual((await everything()).map(({ text }) => text), ["C\n\nd"]);
});

test("what was being read anew is read anew under another name, and when it comes back", async () => {
  newDevice();
  const { store, reading, paste } = tabs()();
  const find = (id) => store.get().articles.find((each) => each.id === id);
  const dates = (id) => [find(id).given, find(id).document.date?.value, find(id).reading];
  const id = paste("A\n\nb");
  reading.choose(id);
  await turns();
  reading.setDate(id, "2020-01-01");
  reading.rename(id, "other", {});
  await turns();
  assert.deepEqual(dates("other"), ["2020-01-01", "2020-01-01", null]);
  reading.setDate("other", "2021-01-01");
  reading.restore(reading.remove("other"));
  await turns();
  assert.deepEqual(dates("other"), ["2021-01-01", "2021-01-01", null]);
});

test("all is deleted at once: no article is opened on the way", async () => {
  newDevice();
  const { store, reading, keeping, paste, settled } = tabs()();
  await keeping.begin();
  const ids = ["A", "B", "C"].map(paste);
  reading.choose(ids[0]);
  await settled();
  const shown = new Set();
  store.subscribe(({ current }) => shown.add(current));
  await keeping.deleteAll();
  assert.deepEqual([store.get().articles, [...shown], await everything()], [[], [null], []]);
});

test("every list beside the article may be the one that was open last", () => {
  for (const tab of ["said", "names", "figures", "check"]) assert.deepEqual(checkedSettings({ tab }), { tab });
  assert.deepEqual(checkedSettings({ tab: "other" }), {});
});

test("a sample is not kept before there is something of the reader's in it", async () => {
  newDevice();
  const tab = tabs()();
  await tab.keeping.begin();
  tab.reading.add([{ id: "sample-1", text: "S", opened: 0, from: { words: "Sample", sample: true } }]);
  tab.reading.choose("sample-1");
  await tab.settled();
  assert.equal((await everything()).length, 0);
  assert.deepEqual((await openShelf().all()).settings, {});
  assert.equal(tab.store.get().keeping.now, "nothing");
  tab.correct("sample-1", "x");
  await tab.settled();
  assert.equal((await everything()).length, 1);
  assert.equal(tab.store.get().keeping.now, "saved");
});

test("what the reader does before the shelf has been read is not undone by it", async () => {
  newDevice();
  const one = tabs()();
  await one.keeping.begin();
  one.store.set({ theme: "dark", tab: "names" });
  const id = one.paste("A");
  await one.settled();
  const two = tabs()();
  const begun = two.keeping.begin();
  two.store.set({ theme: "light" });
  two.paste("B");
  await begun;
  const { theme, tab, articles } = two.store.get();
  assert.deepEqual([theme, tab, articles.length], ["light", "names", 2]);
  assert.ok(articles.some((each) => each.id === id));
  await two.settled();
  const { settings, records } = await openShelf().all();
  assert.deepEqual([settings.theme, settings.tab, records.length], ["light", "names", 2]);
});

for (const way of ["throws", "breaks off"]) {
  test(`one operation ${way}, whichever it is: told once, every record old or new, and in the end all is kept`, async () => {
    let k = 1;
    for (; ; k += 1) {
      newDevice();
      const before = tabs()();
      await before.keeping.begin();
      const id = before.paste("A\n\nold");
      const gone = before.paste("B\n\nold");
      await before.settled();
      const was = await everything();
      before.closed = true;

      const fault = failing(k, way);
      const tab = tabs()();
      await tab.keeping.begin();
      const news = tab.paste("C\n\nnew");
      await tab.settled();
      const seen = tab.store.get().articles.length;
      if (tab.store.get().articles.some((each) => each.id === id)) {
        tab.reading.setDate(id, "2020-01-01");
        tab.correct(id, "x");
        tab.reading.remove(gone);
      }
      tab.store.set({ theme: "dark", words: "Oslo\n" });
      await tab.settled();
      fault.undo();
      // What stands there now is what another page would find.
      for (const each of await everything()) {
        const old = was.find((one) => one.id === each.id);
        if (old && each.revision === old.revision) assert.deepEqual(each, old, `k = ${k}`);
        else if (old) assert.ok(each.given === "2020-01-01" || each.corrections?.done[0] === "x", `k = ${k}`);
        else assert.deepEqual([each.id, each.text, each.title], [news, "C\n\nnew", "C"], `k = ${k}`);
      }
      assert.equal(tab.told.length, fault.faults(), `k = ${k}: ${tab.told.map(({ sentence }) => sentence)}`);
      assert.ok(seen >= 1, `k = ${k}`);
      // It is tried again by itself.
      for (let turn = 0; turn < 100 && tab.store.get().keeping.now !== "saved"; turn += 1)
        await new Promise((done) => setTimeout(done, 2));
      assert.equal(tab.store.get().keeping.now, "saved", `k = ${k}`);
      assert.equal(tab.store.get().message, null, `k = ${k}: the sentence goes when it is no longer true`);
      const { records, settings, words } = await openShelf().all();
      assert.deepEqual([settings.theme, words], ["dark", "Oslo\n"], `k = ${k}`);
      assert.ok(records.some((each) => each.id === news), `k = ${k}`);
      assert.equal(tab.store.get().articles.length, records.length, `k = ${k}`);
      tab.closed = true;
      if (!fault.faults()) break;
    }
    assert.ok(k > 30, `only ${k} operations`);
  });
}

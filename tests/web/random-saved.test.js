/** Saved files and back-ups damaged by chance: each is read or refused with a sentence, and what is read is sound. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createAnnotator } from "../../www/engine/annotator.js";
import { savedIn } from "../../www/engine/saved.js";
import { backupIn, backupOf, isBackup } from "../../www/keep/backup.js";
import { checked } from "../../www/keep/record.js";
import { SETTINGS, checkedSettings } from "../../www/keep/settings.js";
import { damaged, damagedData, dice, one, seeds } from "./chance.js";
import { HOSTILE } from "./hostile.js";
import { newDevice, tabs, turns } from "./keeping.js";
import { ARTICLE } from "./reading.js";

const annotator = await createAnnotator();
const WORDS = HOSTILE.map(([, words]) => words);
const BITS = [...WORDS, "{", "}", "[", "]", '"', ",", ":", "\\", "\n", "\u2028", "\ud800", "null", "1e999", "-", '"__proto__":{"polluted":1},', '\\ud800', "\ufeff", "//"];
const SHORT = '"It sank," said Ann Lee of ISIS, the Islamic State, to 40 people in Oslo on Monday for $4m.';
const TEXTS = [ARTICLE, SHORT, `😀 ${SHORT}\r\n\r\n“No,” she said.`];
const DOCUMENTS = TEXTS.map((text) => ({ text, document: annotator.annotate(text, { date: "2015-11-17" }) }));

const record = (at, { text, document }, saved) => ({
  ...{ id: `a${at}`, version: 1, revision: `r${at}`, before: ["r"], title: text.slice(0, 20), text, given: "2015-11-17", cut: { lines: ["Menu"], whole: `Menu\n\n${text}` } },
  ...{ from: { words: "Pasted", sample: false }, saved: saved ? "a.json" : null, document: saved ? document : undefined, opened: at },
  corrections: { done: [{ do: "mark", label: "ORG", at: { quote: "Ann Lee", start: 15, end: 22 } }], undone: [] },
});
const RECORDS = DOCUMENTS.flatMap((each, at) => [record(2 * at, each, false), record(2 * at + 1, each, true)]);
const SETTING = { theme: "dark", letterKeys: false, hidden: ["person"], tab: "names", keys: { find: "x" }, colours: { person: "#aa0000" }, current: "a1" };

/** Of each kind of file that the page reads, one that is whole. */
const FILES = [
  ...DOCUMENTS.flatMap(({ text, document }) => ["native", "web-annotation", "jsonl"].map((format) => annotator.export(document, text, format))),
  DOCUMENTS.map(({ text, document }) => annotator.export(document, text, "native").replace(/\n/g, " ")).join("\n"),
  JSON.stringify({ total: 2, rows: ["Ann Lee", "40 people"].map((exact) => ({ tags: ["PERSON"], text: "Who?", target: [{ selector: [{ type: "TextQuoteSelector", exact }] }] })) }),
  backupOf({ records: RECORDS, words: "add ORG Winter\n", settings: SETTING }, new Date(0)),
];

/** One of them, damaged as text or as what it says. */
function file(random) {
  const whole = one(random, FILES);
  if (random(2)) return damaged(random, whole, BITS);
  try {
    return JSON.stringify(damagedData(random, JSON.parse(whole), WORDS));
  } catch {
    return damaged(random, whole, BITS);
  }
}

/** Every range of a Document lies in its text and cuts no pair. */
function sound({ text, document }, told) {
  const walk = (value, path) => {
    if (Object(value) !== value) return;
    if ("start" in value) {
      const { start, end } = value;
      const fits = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && end <= text.length && (path.endsWith("inner") ? start <= end : start < end);
      assert.ok(fits, `${path} ${start}..${end} of ${text.length}: ${told}`);
      for (const at of [start, end]) assert.ok(!/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)), `${path} ${at}: ${told}`);
    }
    for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
  };
  walk(document, "document");
}

const sentence = (error, told) => {
  assert.equal(Object.getPrototypeOf(error), Error.prototype, `${told}: ${error?.stack}`);
  assert.ok(0 < error.message.length && error.message.length < 2000, told);
};

test("a saved file is read into sound Documents, or refused with a sentence", () => {
  let read = 0;
  for (const seed of seeds(600, 20_000)) {
    const random = dice(seed);
    const string = file(random);
    const told = `seed ${seed}`;
    let saved;
    assert.doesNotThrow(() => (saved = savedIn(string)), told);
    if (!saved) continue;
    for (const fault of saved.faults) assert.equal(typeof fault, "string", told);
    for (const part of saved.parts) {
      try {
        const found = annotator.import(part.string, part.format, part.hasText ? undefined : one(random, TEXTS));
        sound(found, told);
        read += 1;
        // What was read goes out again, and is the same when it comes back.
        const again = annotator.import(annotator.export(found.document, found.text, "native"), "native");
        assert.deepEqual(again.document, found.document, told);
        assert.equal(again.text, found.text.toWellFormed(), told);
      } catch (error) {
        if (error.code === "ERR_ASSERTION") throw error;
        sentence(error, told);
      }
    }
  }
  assert.ok(read > 50, `only ${read} could be read`);
  assert.equal({}.polluted, undefined);
});

test("of a back-up whatever is sound is read, and checking it again changes nothing", () => {
  let read = 0;
  for (const seed of seeds(800, 40_000)) {
    const random = dice(seed);
    const whole = FILES.at(-1);
    const string = random(2) ? damaged(random, whole, BITS) : JSON.stringify(damagedData(random, JSON.parse(whole), WORDS));
    const told = `seed ${seed}`;
    const backup = backupIn(string);
    assert.equal(backup === null, !isBackup(string), told);
    if (!backup) continue;
    for (const fault of backup.faults) assert.equal(typeof fault, "string", told);
    assert.equal(typeof backup.words, "string", told);
    for (const name of Object.keys(backup.settings)) assert.ok(SETTINGS.includes(name), told);
    const plain = Object.fromEntries(Object.entries(backup.settings).map(([name, value]) => [name, value instanceof Set ? [...value] : value]));
    assert.deepEqual(checkedSettings(plain), backup.settings, told);
    for (const each of backup.records) {
      read += 1;
      assert.deepEqual(checked(each), each, told);
      assert.equal(Object.getPrototypeOf(each), Object.prototype, told);
    }
  }
  assert.ok(read > 100, `only ${read} could be read`);
  assert.equal({}.polluted, undefined);
});

test("what was restored of a damaged back-up is kept, and there again; what was there stays", async () => {
  for (const seed of seeds(25, 400)) {
    const random = dice(seed);
    newDevice();
    const openTab = tabs();
    const tab = openTab();
    await tab.keeping.begin();
    const [mine] = [tab.paste(SHORT)];
    tab.reading.choose(mine);
    const whole = backupOf({ records: RECORDS.filter(({ saved }) => !saved), words: "add ORG Winter\n", settings: SETTING }, new Date(0));
    const backup = backupIn(random(2) ? damaged(random, whole, BITS) : JSON.stringify(damagedData(random, JSON.parse(whole), WORDS)));
    if (!backup) continue;
    await tab.keeping.restore(backup);
    await turns();
    await tab.settled();
    const texts = ({ store }) => store.get().articles.map(({ text }) => text).sort();
    assert.ok(texts(tab).includes(SHORT), `seed ${seed}`);
    for (const each of backup.records) assert.ok(texts(tab).includes(each.text), `seed ${seed}`);
    tab.closed = true;
    const fresh = openTab();
    await fresh.keeping.begin();
    assert.deepEqual(texts(fresh), texts(tab), `seed ${seed}: ${tab.told.map(({ sentence: said }) => said)}`);
    fresh.closed = true;
  }
});

test("records that are lists of nothing leave the core as it was, however many come", async () => {
  const fresh = await createAnnotator();
  const string = JSON.stringify({ ...DOCUMENTS[1].document, text: SHORT, mentions: [[null]] });
  for (let turn = 0; turn < 6000; turn += 1) assert.throws(() => fresh.import(string, "native"), /^Error: this is not a saved Document/);
  assert.deepEqual(fresh.annotate(SHORT), annotator.annotate(SHORT));
});

test("a back-up whose version is no number is read for what is whole in it", () => {
  const { faults } = backupIn('{"newsAnnotator":"backup","version":{"toString":null},"articles":[1]}');
  assert.deepEqual(faults, ["holds one article that could not be read"]);
});

/** A reader's own words: given to an engine at work, with and without patterns, in a worker and without. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createAnnotator } from "../../www/engine/annotator.js";
import { openEngine } from "../../www/engine/engine.js";
import { source } from "../../www/engine/source-node.js";
import { createStore } from "../../www/store.js";
import { createWording } from "../../www/wording.js";

const TEXT = "Ask for the winter wheel, the Falcon 9 and é Falcon 77 in the Big Apple.";
const LEXICON = "# mine\nadd PRODUCT winter wheel\nnever Big Apple\npattern PRODUCT Falcon [0-9]+";
const KNOWN = ["winter wheel PRODUCT", "Falcon 9 PRODUCT", "Falcon 77 PRODUCT"];
const named = (document) =>
  document.mentions.map(({ start, end, label }) => `${TEXT.slice(start, end)} ${label}`);

test("words given at work hold from the next reading on, and for the sessions that are open", async () => {
  const engine = openEngine();
  const session = engine.open(TEXT);
  const before = named(await engine.annotate(TEXT));
  assert.deepEqual(named(await session.document()), before);
  assert.ok(!before.includes(KNOWN[0]));
  await engine.setWords(LEXICON);
  assert.deepEqual(named(await engine.annotate(TEXT)), KNOWN);
  assert.deepEqual(named(await session.document()), KNOWN);
  await engine.setWords("");
  assert.deepEqual(named(await engine.annotate(TEXT)), before);
  engine.dispose();
});

test("the annotator without a worker knows them too", async () => {
  assert.deepEqual(named((await createAnnotator({ lexicon: LEXICON })).annotate(TEXT)), KNOWN);
});

test("another name of somebody or something is the same, whatever its kind and whatever newsrooms know", async () => {
  const text = "Minister Erna Solberg met Ingrid Moen. The union of Moen waited, Moen said. Islamic State lost. Daesh was beaten.";
  const things = async (lexicon) =>
    (await createAnnotator({ lexicon })).annotate(text).entities.map(({ name, aliases }) => [name, ...aliases].join(" = "));
  assert.deepEqual(await things("alias Ingrid Moen = Erna Solberg\nalias Daesh = Islamic State"), [
    "Erna Solberg = Ingrid Moen = Moen",
    "Islamic State = Daesh",
  ]);
  // A family name that the reader gives to one of two.
  assert.deepEqual(await things("alias Moen = Erna Solberg"), [
    "Erna Solberg = Moen",
    "Ingrid Moen",
    "Islamic State = Daesh",
  ]);
});

test("a line that cannot be read is told by its number and changes nothing", async () => {
  const engine = openEngine();
  await engine.setWords(LEXICON);
  await assert.rejects(engine.setWords("add ORG Winter\npattern ORG Falcon (9\nad x"), ({ message }) => {
    assert.match(message, /^line 2: the pattern cannot be read:[^]*unclosed group[^]*\nline 3: “ad” is none of/);
    return true;
  });
  assert.deepEqual(named(await engine.annotate(TEXT)), KNOWN);
  engine.dispose();
});

test("what reads patterns is loaded with the first of them, once", async () => {
  let loaded = 0;
  const patterns = () => ((loaded += 1), source.patterns());
  const engine = openEngine({ source: { ...source, patterns } });
  await engine.setWords("add ORG winter wheel");
  assert.equal(loaded, 0);
  await engine.setWords("pattern ORG winter w.*l");
  await engine.setWords("pattern ORG Falcon");
  assert.equal(loaded, 1);
  engine.dispose();
});

test("a pattern that takes others forever takes no longer than the text", async () => {
  const engine = openEngine();
  await engine.setWords("pattern MISC (a|a)*b");
  const document = await engine.annotate("a".repeat(200_000));
  assert.deepEqual(document.mentions, []);
  engine.dispose();
});

// ---- Given to the engine whenever they change

/** The words of a page without a screen, over an engine whose `setWords` is given; what was said, and how often it was read again. */
function wording(setWords) {
  const store = createStore();
  const told = [];
  const undo = [];
  const say = (sentence, tone, back) => (told.push(sentence), undo.push(back));
  const reading = { count: 0, readAgain: () => (reading.count += 1) };
  const words = createWording({ engine: { setWords }, store, reading, say });
  return { store, told, undo, reading, words };
}

const turns = () => new Promise((done) => setTimeout(done, 20));

test("where patterns cannot be loaded and another line is bad, both are told and all the other words hold", async () => {
  const engine = openEngine({ source: { ...source, patterns: async () => Promise.reject(new Error("no")) } });
  const { store, told, reading } = wording(engine.setWords);
  store.set({ words: "pattern PRODUCT Falcon [0-9]+\nad x\nadd PRODUCT winter wheel" });
  for (let turn = 0; turn < 100 && !reading.count; turn += 1) await turns();
  assert.deepEqual([...store.get().badWords.keys()], ["pattern PRODUCT Falcon [0-9]+", "ad x"]);
  assert.deepEqual(told, ["2 lines of your words cannot be read and are left as they are."]);
  assert.ok(named(await engine.annotate(TEXT)).includes("winter wheel PRODUCT"));
  engine.dispose();
});

test("words that change and change back while the engine takes them are what it has in the end", async () => {
  const given = [];
  const { store } = wording(async (text) => {
    await turns();
    given.push(text);
  });
  store.set({ words: "never A" });
  await turns();
  await turns();
  store.set({ words: "never B" });
  await new Promise((done) => setImmediate(done));
  store.set({ words: "never A" });
  for (let turn = 0; turn < 5; turn += 1) await turns();
  assert.equal(given.at(-1), "never A");
  assert.equal(store.get().words, "never A");
});

test("a word that cannot be taken back is not said to be", async () => {
  let works = true;
  const { store, told, undo, words } = wording(async () => {
    if (!works) throw new Error("no worker");
  });
  await words.addWord({ do: "never", words: "A" });
  works = false;
  await undo.at(-1)();
  assert.match(told.at(-1), /^Your words could not be used\./);
  works = true;
  await undo[0]();
  assert.match(told.at(-1), /^Undone: “A”/);
  assert.equal(store.get().words, "");
});

test("a file of words that is too large or cannot be read is told, and not looked into", async () => {
  const { words } = wording(async () => {});
  const file = (size, arrayBuffer) => ({ name: "w.txt", size, arrayBuffer });
  let looked = false;
  const large = await words.bring(file(11_000_000, async () => ((looked = true), new ArrayBuffer(11_000_000))));
  assert.deepEqual([large.said, looked], ["“w.txt” has 11.0 MB, over the limit of 10 MB of text.", false]);
  const gone = await words.bring(file(10, () => Promise.reject(new DOMException("gone", "NotFoundError"))));
  assert.equal(gone.said, "“w.txt” could not be read.");
});

/** The engine as its callers see it: answers in order, edits joined, aborts heard. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { createAnnotator } from "../../www/engine/annotator.js";
import { difference, edited } from "../../www/engine/edit.js";
import { openEngine } from "../../www/engine/engine.js";
import { createWorkerAnnotator } from "../../www/engine/worker-annotator.js";
import { at } from "./files.js";

const local = await createAnnotator();
const seed = readFileSync(at("seeds/002_785c07a9116911ec.txt"), "utf8");

test("the worker's annotator says what the local one says", async () => {
  const annotator = await createWorkerAnnotator();
  const document = await annotator.annotate(seed, { date: "2015-11-20" });
  assert.deepEqual(document, local.annotate(seed, { date: "2015-11-20" }));
  const string = await annotator.export(document, seed, "native");
  assert.deepEqual(await annotator.import(string, "native"), { text: seed, document });
  await assert.rejects(annotator.import("{", "native"), /not a saved Document/);
  annotator.dispose();
  await assert.rejects(annotator.annotate("x"), { name: "AbortError" });
});

test("after random edits the Document is that of the text, in the worker and without", async () => {
  const engine = openEngine();
  const pieces = ["", "x", "\n\n", "In Paris ", "“No,” he said.", "129 ", "😀", "\ud83d", "\ude00", "\r\n", "e\u0301"];
  const random = dice(7);
  const far = engine.open(seed);
  const near = local.open(seed);
  let text = seed;
  for (let turn = 0; turn < 40; turn += 1) {
    const start = random(text.length + 1);
    const end = Math.min(text.length, start + random(turn % 4 === 0 ? 300 : 4));
    const insert = pieces[random(pieces.length)];
    text = edited(text, start, end, insert);
    const here = near.edit(start, end, insert);
    const there = await far.edit(start, end, insert);
    assert.equal(far.text, text);
    assert.deepEqual(here.document, local.annotate(text), `after ${turn + 1} edits`);
    assert.deepEqual(there, here);
  }
  engine.dispose();
});

test("edits that come fast are joined, and no answer is older than its question", async () => {
  const engine = openEngine();
  const session = engine.open("");
  const answers = [..."In Paris on Friday 129 people died."].map((letter, at) => session.edit(at, at, letter));
  for (const [at, answer] of answers.entries()) assert.ok(at + 1 <= (await answer).revision);
  const last = await answers.at(-1);
  assert.equal(last.revision, session.revision);
  assert.deepEqual(last.document, local.annotate(session.text));
  assert.ok(new Set(await Promise.all(answers)).size < 5);
  session.close();
  await assert.rejects(session.edit(0, 0, "x"), { name: "AbortError" });
  engine.dispose();
});

test("a session that asks right behind other words is read with them", async () => {
  const engine = openEngine();
  const session = engine.open("Ask for the winter wheel.");
  await session.document();
  const set = engine.setWords("add PRODUCT winter wheel");
  // The words are on their way, and not answered yet.
  for (let turn = 0; turn < 5; turn += 1) await null;
  const { document } = await session.edit(0, 3, "Look");
  assert.deepEqual(document.mentions.map(({ label }) => label), ["PRODUCT"]);
  await set;
  engine.dispose();
});

test("a glance tells of the paragraph that was edited, in the worker and without; the rest is told when asked", async () => {
  const engine = openEngine();
  const far = engine.open(seed);
  const near = local.open(seed);
  await far.document();
  near.document();
  const at = seed.indexOf(" said ");
  for (const [done, letter] of [..."😀 Ali Hassan said “no”"].entries()) {
    const here = near.glance(at + done, at + done, letter);
    assert.deepEqual(await far.glance(at + done, at + done, letter), here);
    assert.equal(here.revision, done + 1);
    assert.ok(here.start <= at && at + done < here.end);
    const block = near.text.slice(here.start, here.end);
    assert.deepEqual(here.document.blocks.map(({ start, end }) => near.text.slice(start, end)), [block.trim()]);
    for (const { start, end } of here.document.mentions) assert.equal(near.text.slice(start, end).trim().length, end - start);
  }
  assert.deepEqual(near.document(), local.annotate(near.text));
  assert.deepEqual(await far.document(), near.document());
  const paste = "So much was said. ".repeat(2000);
  assert.deepEqual(near.glance(0, 0, paste), { revision: near.revision, document: null });
  assert.deepEqual(await far.glance(0, 0, paste), { revision: far.revision, document: null });
  const fresh = engine.open(seed);
  assert.deepEqual(await fresh.glance(0, 0, "x"), { revision: 1, document: local.annotate(`x${seed}`) });
  // A glance and an edit that wait for the same turn are both answered with the whole Document.
  const first = fresh.glance(0, 0, "y");
  const [waited, edit] = await Promise.all([fresh.glance(0, 0, "z"), fresh.edit(0, 0, "w"), first]);
  assert.deepEqual(waited, edit);
  assert.deepEqual(edit.document, local.annotate(fresh.text));
  engine.dispose();
});

test("the date of a session can be given and taken away", async () => {
  const engine = openEngine();
  const session = engine.open(seed);
  const given = await session.setDate("2015-11-20");
  assert.deepEqual(given.document, local.annotate(seed, { date: "2015-11-20" }));
  assert.deepEqual((await session.setDate(null)).document, local.annotate(seed));
  engine.dispose();
});

test("an abort is heard before, while waiting and while reading; a long text tells how far it is", async () => {
  const engine = openEngine();
  const long = seed.repeat(200);
  await assert.rejects(engine.annotate(seed, { signal: AbortSignal.abort() }), { name: "AbortError" });

  const first = new AbortController();
  const second = new AbortController();
  const told = [];
  const reading = engine.annotate(long, {
    signal: first.signal,
    onProgress(progress) {
      told.push(progress);
      if (told.length === 3) first.abort();
    },
  });
  const waiting = engine.annotate(long, { signal: second.signal });
  second.abort();
  await assert.rejects(waiting, { name: "AbortError" });
  await assert.rejects(reading, { name: "AbortError" });
  assert.equal(told.length, 3);
  assert.ok(told.every(({ done, total }) => done < total));
  assert.deepEqual(await engine.annotate(seed), local.annotate(seed));
  engine.dispose();
});

test("what a long text begins with is told long before it is read to its end", async () => {
  const engine = openEngine();
  const long = seed.repeat(200);
  const told = [];
  const whole = await engine.annotate(long, { onProgress: (progress) => progress.document && told.push(progress) });
  const [{ done, total, document }] = told;
  assert.ok(done < 0.75 * total, `${done} of ${total}`);
  assert.equal(document.blocks.length, whole.blocks.length);
  const until = document.mentions.at(-1).end;
  const known = document.mentions.map(({ start, end, label }) => `${start} ${end} ${label}`);
  const later = new Set(whole.mentions.map(({ start, end, label }) => `${start} ${end} ${label}`));
  assert.ok(seed.length < until && until < long.length / 2);
  assert.ok(known.filter((mention) => later.has(mention)).length > 0.9 * known.length);
  assert.ok(told.length < 6, `${told.length} times`);
  engine.dispose();
});

test("wasm that cannot be had is an error to whoever asks", async () => {
  const source = { module: () => Promise.reject(new Error("no wasm here")), worker: () => assert.fail("no worker is needed") };
  const engine = openEngine({ source });
  await assert.rejects(engine.annotate("x"), /no wasm here/);
  await assert.rejects(engine.ready, /no wasm here/);
});

test("the difference of two texts leads from one to the other and cuts no surrogate pair", () => {
  const random = dice(11);
  const letters = ["a", "b", "\ud83d", "\ude00", "😀"];
  const word = () => Array.from({ length: random(12) }, () => letters[random(letters.length)]).join("");
  for (let turn = 0; turn < 20000; turn += 1) {
    const [before, after] = [word(), word()];
    const { start, end, insert } = difference(before, after);
    assert.equal(edited(before, start, end, insert), after);
    for (const [text, places] of [[before, [start, end]], [after, [start, start + insert.length]]]) {
      for (const place of places) {
        assert.ok(!/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(place - 1, place + 1)) || place === 0);
      }
    }
  }
  const long = "x".repeat(10_000);
  assert.deepEqual(difference(`${long}a${long}`, `${long}bc${long}`), { start: 10_000, end: 10_001, insert: "bc" });
});

/** Random numbers below a limit, the same in every run. */
function dice(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

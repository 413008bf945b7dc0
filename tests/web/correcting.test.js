/** What a reader does to an article becomes plain records beside what the machine found, which can be kept and laid again. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createAnnotator } from "../../www/engine/annotator.js";
import { NONE, corrected } from "../../www/corrected.js";
import { createCorrecting } from "../../www/correcting.js";
import { createReading } from "../../www/reading.js";
import { createStore, openArticle } from "../../www/store.js";

const TEXT = "Ingrid Moen met Erna Solberg in Oslo. “We will see,” Moen said. Oslo waited for 12 days.";
const annotator = await createAnnotator();

/** An article opened and read, with the actions on it. */
async function opened({ corrections, addWord = null } = {}) {
  const store = createStore();
  const engine = { ready: Promise.resolve(), annotate: async (text, { date }) => annotator.annotate(text, { date }) };
  const done = Promise.withResolvers?.() ?? deferred();
  const reading = createReading(engine, store, done.resolve);
  const correct = createCorrecting(store, {
    announce() {},
    light: (lit) => store.set({ lit }),
    point() {},
    addWord: () => addWord,
  });
  const [id] = reading.add([{ text: TEXT, from: { words: "Pasted", sample: false }, corrections }]);
  reading.choose(id);
  await done.promise;
  const article = () => openArticle(store.get());
  const markOn = (words) => article().marks.list.find(({ start, end }) => TEXT.slice(start, end) === words);
  return { store, correct, reading, article, markOn };
}

function deferred() {
  const made = {};
  made.promise = new Promise((resolve) => (made.resolve = resolve));
  return made;
}

test("found and corrections are plain data: kept as JSON and opened again they give the same document", async () => {
  const { store, correct, article, markOn } = await opened();
  assert.equal(article().document, article().found);
  assert.deepEqual(article().corrections, NONE);
  const found = structuredClone(article().found);
  store.set({ everywhere: true });
  correct.relabel(markOn("Oslo").id, "ORG");
  store.set({ everywhere: false });
  correct.join(markOn("Erna Solberg").id, markOn("Moen").item.entity);
  correct.value(markOn("12 days").id, "P13D");
  correct.remove(markOn("Ingrid Moen").id);
  correct.undo();
  assert.deepEqual(article().found, found);
  const { corrections } = article();
  assert.deepEqual([corrections.done.length, corrections.undone.length], [3, 1]);
  const kept = JSON.parse(JSON.stringify(corrections));
  assert.deepEqual(kept, corrections);
  const again = await opened({ corrections: kept });
  assert.deepEqual(again.article().document, article().document);
  again.correct.redo();
  assert.equal(again.markOn("Ingrid Moen"), undefined);
});

test("a value that is none is answered by a sentence, and nothing is written", async () => {
  const { correct, article, markOn } = await opened();
  assert.match(correct.value(markOn("12 days").id, "soon"), /^A length of time is written like/);
  assert.deepEqual(article().corrections, NONE);
});

test("words that are the same in every article are handed to the reader's own words, where there are such", async () => {
  const none = await opened();
  assert.equal(none.correct.hasWords(), false);
  const given = [];
  const { correct, markOn } = await opened({ addWord: (word) => given.push(word) });
  assert.equal(correct.hasWords(), true);
  correct.addWord(markOn("Oslo").id);
  correct.neverWord(markOn("Moen").id);
  assert.deepEqual(given, [
    { do: "add", words: "Oslo", label: "GPE" },
    { do: "never", words: "Moen" },
  ]);
});

test("undo goes back to the first correction, and no further; what was undone is gone after a new one", async () => {
  const { correct, article, markOn } = await opened();
  for (const label of ["ORG", "EVENT", "LAW", "PERSON"]) correct.relabel(markOn("Oslo").id, label);
  for (let count = 0; count < 6; count += 1) correct.undo();
  assert.equal(article().document, article().found);
  correct.redo();
  assert.equal(markOn("Oslo").label, "ORG");
  correct.relabel(markOn("Oslo").id, "LAW");
  correct.redo();
  assert.equal(markOn("Oslo").label, "LAW");
  correct.takeBack(markOn("Oslo").id);
  assert.equal(markOn("Oslo").label, "GPE");
  correct.undo();
  assert.equal(markOn("Oslo").label, "LAW");
});

test("what was kept of an article is undone and done again before the article is read", async () => {
  const { store, correct, article, markOn } = await opened();
  correct.relabel(markOn("Oslo").id, "ORG");
  const forgotten = { ...article(), ...corrected(null, TEXT, article().corrections) };
  store.set({ articles: [forgotten] });
  correct.undo();
  assert.deepEqual(article().corrections.done, []);
  assert.match(store.get().message.text, /^Undone: Marked “Oslo”/);
  correct.redo();
  assert.deepEqual(article().corrections.undone, []);
  assert.match(store.get().message.text, /^Done again: /);
});

test("records that were damaged where they were kept are told, and can be undone and taken back", async () => {
  const odd = [null, {}, { do: "join", at: 3 }, { do: "back" }];
  const { correct, article } = await opened({ corrections: { done: odd, undone: [] } });
  assert.equal(article().lost.length, 3);
  assert.ok(correct.standing().every(({ text, lost }) => lost && text === "A correction that cannot be read"));
  correct.back([0]);
  for (let count = 0; count < 5; count += 1) correct.undo();
  assert.equal(article().document, article().found);
});

/** What the plugins share, without an editor: marks carried over edits, documents as text, answers that come late. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { corrected, correction, shifted } from "../../plugins/shared/corrections.js";
import { moved } from "../../plugins/shared/edits.js";
import { follow } from "../../plugins/shared/follow.js";
import { carried, listed, markOf, renewed, within } from "../../plugins/shared/marks.js";
import { anchorOf } from "../../www/engine/place.js";
import { difference, differenceAt, edited, joined, placed } from "../../www/engine/edit.js";
import { editsBetween, layoutOf, slice, toDocument, toText } from "../../plugins/prosemirror/layout.js";
import { fromPackages } from "./files.js";

const { schema } = fromPackages("prosemirror-schema-basic");

/** Numbers by chance, always the same. */
function dice(seed) {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

const wordsOf = (marks, text) => marks.facts.map(({ words }, at) => [words, text.slice(marks.from[at], marks.to[at])]);

test("after any edits a mark stands on its words or is gone, and what no edit touched is there", () => {
  const random = dice(3);
  for (let round = 0; round < 500; round += 1) {
    let text = "Ali Hassan of “Le Monde” left Paris, he said, on 3 May 2015 for Rome.";
    let marks = listed(
      ["Ali Hassan", "“Le Monde”", "Monde", "Paris", "3 May 2015", "Rome"].map((words) => {
        const from = text.indexOf(words);
        const inner = words[0] === "“" ? { lead: 1, tail: 1 } : undefined;
        return { from, to: from + words.length, facts: { sort: inner ? "quote" : "mention", words, inner } };
      }),
    );
    const touched = new Set();
    for (let turn = 0; turn < 3; turn += 1) {
      const start = random(text.length + 1);
      const end = Math.min(text.length, start + random(5));
      const insert = "xyz “”".slice(0, random(7));
      for (const { facts, from, to } of marks.facts.map((_, at) => markOf(marks, at))) {
        const cuts = start < to && from < end;
        const splits = start === end && from < start && start < to && insert !== "";
        if (cuts || splits) touched.add(facts.words);
      }
      marks = carried(marks, { start, end, length: insert.length });
      text = edited(text, start, end, insert);
      for (const [words, now] of wordsOf(marks, text)) {
        if (words === "“Le Monde”") assert.ok(now.startsWith("“") && now.endsWith("”"), now);
        else assert.equal(now, words);
      }
      for (const { from, to } of marks.facts.map((_, at) => markOf(marks, at))) assert.ok(to - from <= marks.longest);
    }
    const left = new Set(marks.facts.map(({ words }) => words));
    for (const words of ["Ali Hassan", "Monde", "Paris", "3 May 2015", "Rome"]) {
      if (!touched.has(words)) assert.ok(left.has(words), `${words} is gone from “${text}”`);
    }
  }
});

test("marks between two places are made anew, those around them stay, and nothing new is the same value", () => {
  const mark = (from, to, sort = "mention") => ({ from, to, facts: { sort, name: `${from}-${to}` } });
  const marks = listed([mark(0, 50, "quote"), mark(2, 5), mark(10, 14), mark(20, 24), mark(60, 64)]);
  const place = { start: 8, end: 30 };
  assert.equal(renewed(marks, listed([mark(10, 14), mark(20, 24)]), place), marks);
  const after = renewed(marks, listed([mark(10, 14), mark(15, 19)]), place);
  assert.equal(after.facts[2], marks.facts[2]);
  assert.deepEqual(after.facts.map(({ name }) => name), ["0-50", "2-5", "10-14", "15-19", "60-64"]);
  assert.deepEqual([...after.from], [0, 2, 10, 15, 60]);
  assert.deepEqual(within(after, 16, 62), [0, 3, 4]);

  // "Ali H": what is being written waits for its word, and what stood there stays.
  const writing = renewed(marks, listed([mark(10, 14), mark(20, 26)]), { ...place, caret: 26 });
  assert.equal(writing, marks);
  const written = renewed(marks, listed([mark(10, 14), mark(20, 26)]), { ...place, caret: 27 });
  assert.deepEqual(written.facts.map(({ name }) => name), ["0-50", "2-5", "10-14", "20-26", "60-64"]);
  const said = renewed(marks, listed([mark(10, 14), mark(20, 24), mark(15, 29, "quote")]), { ...place, caret: 29 });
  assert.ok(said.facts.some(({ name }) => name === "15-29"), "a quotation is whole with its mark");
});

test("several edits are one, and a place goes with them", () => {
  const random = dice(5);
  for (let round = 0; round < 300; round += 1) {
    const before = "In Paris 😀 on Friday 129 people died.";
    let text = before;
    const edits = [];
    for (let turn = 0; turn <= random(4); turn += 1) {
      const start = random(text.length + 1);
      const insert = ["", "x", "😀", "\ud83d", "Rome "][random(5)];
      const place = placed(text, start, start + random(6));
      edits.push({ ...place, length: insert.length });
      text = edited(text, place.start, place.end, insert);
    }
    const one = joined(edits);
    assert.equal(edited(before, one.start, one.end, text.slice(one.start, one.start + one.length)), text);
    const near = differenceAt(before, text, one);
    assert.equal(edited(before, near.start, near.end, near.insert), text);
    const exact = difference(before, text);
    assert.equal(near.insert.length - (near.end - near.start), exact.insert.length - (exact.end - exact.start));
    for (const cut of [near.start, near.end]) assert.doesNotMatch(before.slice(cut - 1, cut + 1), /^[\ud800-\udbff][\udc00-\udfff]$/);
    assert.equal(moved(before.length, edits, 1), text.length);
    assert.equal(moved(0, edits, -1), 0);
  }
});

/** An answer as an annotator gives it: the names of the text, and a figure. */
function answerOf(text, names, more = {}) {
  const found = names.flatMap((words, at) =>
    [...text.matchAll(new RegExp(words, "g"))].map(({ index }) => ({
      id: `m${index}`,
      start: index,
      end: index + words.length,
      label: "GPE",
      entity: `e${at}`,
      confidence: 0.9,
      source: "list",
    })),
  );
  const entities = names.map((name, at) => ({ id: `e${at}`, label: "GPE", name, aliases: [] }));
  return { text, document: { mentions: found, entities, numbers: [], quotes: [], reported: [], notices: [], ...more } };
}

test("a correction moves with its words, waits for them while they are gone, and adds what the machine lost", () => {
  let text = "He left Rome, not Rome.";
  const place = text.lastIndexOf("Rome");
  const rome = { from: place, to: place + 4, facts: { label: "GPE" } };
  const said = correction("mark", rome, (...range) => text.slice(...range), "ORG");
  assert.deepEqual(said.at, { start: 18, end: 22, quote: "Rome", prefix: "He left Rome, not ", suffix: "." });
  let corrections = [said, { do: "back", of: [] }];
  const marked = () =>
    corrected(answerOf(text, []), corrections).mentions.map(({ start, label, source }) => [start, label, source]);
  assert.deepEqual(marked(), [[18, "ORG", "reader"]]);
  const edit = (start, end, insert) => {
    corrections = corrections.map((each) => shifted([each], { start, end, length: insert.length })[0]);
    text = edited(text, start, end, insert);
  };
  edit(0, 0, "So ");
  assert.equal(text.slice(corrections[0].at.start, corrections[0].at.end), "Rome");
  // All around it is written anew, and it is still of the second of the two.
  edit(3, 20, "They went to Rome but he fled ");
  assert.equal(text, "So They went to Rome but he fled  Rome.");
  assert.deepEqual(marked(), [[34, "ORG", "reader"]]);
  edit(3, text.length, "");
  assert.deepEqual(marked(), []);
  edit(3, 3, "He left Rome, not Rome.");
  assert.deepEqual(marked(), [[21, "ORG", "reader"]]);
});

test("whatever a reader has said on the page holds in an editor: a removal, one taken back, two names joined", () => {
  const text = "Rome, Roma and Paris.\n\nRome again.";
  const at = (words, from = 0) => {
    const start = text.indexOf(words, from);
    return anchorOf(text, start, start + words.length);
  };
  const corrections = [
    { do: "remove", sort: "mention", at: at("Paris"), label: "GPE" },
    { do: "remove", sort: "mention", at: at("Roma"), label: "GPE" },
    { do: "back", of: [1] },
    { do: "join", sort: "mention", at: at("Roma"), label: "GPE", into: { at: at("Rome"), label: "GPE" } },
  ];
  const { mentions, entities } = corrected(answerOf(text, ["Rome", "Roma", "Paris"]), corrections);
  assert.deepEqual(mentions.map(({ start, end }) => text.slice(start, end)), ["Rome", "Roma", "Rome"]);
  assert.equal(new Set(mentions.map(({ entity }) => entity)).size, 1);
  assert.deepEqual(entities.map(({ name, aliases }) => [name, aliases]), [["Rome", ["Roma"]]]);

  // A look at the second paragraph hears nothing of what was said about the first.
  const second = answerOf(text, []);
  const seen = corrected({ ...second, start: text.indexOf("\n\n") + 2, end: text.length }, corrections);
  assert.deepEqual(seen.mentions, []);
});

test("a document of blocks is a text and back, and the edit between two is what has changed", () => {
  const random = dice(9);
  const paragraph = () => {
    const words = ["Paris ", "a", "", "😀", "Rome, "][random(5)];
    const content = words ? [schema.text(words)] : [];
    if (random(4) === 0) content.push(schema.node("hard_break"), schema.text("more"));
    if (random(6) === 0) content.push(schema.node("image", { src: "data:," }));
    return schema.node("paragraph", null, content);
  };
  const some = () => {
    const blocks = Array.from({ length: 1 + random(4) }, paragraph);
    return random(3) === 0 ? [schema.node("blockquote", null, blocks), schema.node("horizontal_rule")] : blocks;
  };
  let blocks = some();
  for (let round = 0; round < 300; round += 1) {
    const before = layoutOf(schema.node("doc", null, blocks));
    const kept = blocks.slice(0, random(blocks.length + 1));
    const rest = blocks.slice(kept.length + random(2));
    blocks = [...kept, ...(random(2) ? some() : []), ...rest].slice(0, 8);
    if (blocks.length === 0) blocks = some();
    const doc = schema.node("doc", null, blocks);
    const after = layoutOf(doc);
    const text = slice(after, 0);
    const leaf = (node) => (node.type.name === "hard_break" ? "\n" : "\ufffc");
    const wanted = [];
    doc.descendants((node) => (node.isTextblock ? (wanted.push(node.textBetween(0, node.content.size, "", leaf)), false) : true));
    assert.equal(text, wanted.join("\n\n"));
    for (let turn = 0; turn < 5; turn += 1) {
      const start = random(text.length + 1);
      const end = start + random(text.length - start + 1);
      assert.equal(slice(after, start, end), text.slice(start, end), `${start}..${end} of ${JSON.stringify(text)}`);
    }
    for (let place = 0; place <= text.length; place += 1) {
      // A place between two blocks is the end of the first.
      const back = toText(after, toDocument(after, place));
      assert.ok(back === place || text.slice(back, place).match(/^\n$/), `${place} comes back as ${back}`);
    }
    const was = slice(before, 0);
    const edits = editsBetween(before, after);
    assert.equal(edits.length, was === text ? 0 : 1);
    for (const { start, end, length } of edits) assert.equal(edited(was, start, end, text.slice(start, start + length)), text);
  }
});

/** An annotator whose answers come when the test lets them. */
function slow() {
  const asked = [];
  return {
    asked,
    open(text) {
      let revision = 0;
      const answer = (what) => new Promise((resolve) => asked.push({ what, text, answer: resolve }));
      return {
        get text() {
          return text;
        },
        get revision() {
          return revision;
        },
        glance(start, end, insert) {
          text = edited(text, start, end, insert);
          revision += 1;
          const at = revision;
          return answer("glance").then((document) => ({ revision: at, start: 0, end: text.length, document }));
        },
        document: () => answer("document"),
        close: () => asked.push({ what: "close" }),
      };
    },
  };
}

const documentOf = (text, ...names) => ({
  mentions: names.map((words) => ({
    id: words,
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    label: "GPE",
    confidence: 1,
  })),
  entities: [],
  numbers: [],
  quotes: [],
  reported: [],
  notices: [],
});

const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

test("one question at a time, late answers carried over what was typed since, none while the writer composes", async () => {
  let text = "Rome and Paris";
  const shown = [];
  const annotator = slow();
  const follower = follow(
    { annotator, onerror: (error) => assert.fail(error) },
    (start, end) => text.slice(start, end),
    ({ marks }) => shown.push(marks.facts.map((_, at) => text.slice(marks.from[at], marks.to[at]))),
  );
  const type = (at, words) => {
    text = edited(text, at, at, words);
    follower.edited([{ start: at, end: at, length: words.length }]);
  };
  const last = () => annotator.asked.at(-1);
  await soon();
  assert.deepEqual(annotator.asked.map(({ what }) => what), ["document"]);
  type(0, "x");
  type(9, "y");
  await soon();
  assert.equal(annotator.asked.length, 1, "nothing more is asked before the answer has come");
  last().answer(documentOf("Rome and Paris", "Rome", "Paris"));
  await soon();
  assert.deepEqual(shown, [["Rome", "Paris"]]);
  assert.equal(last().what, "glance");
  assert.equal(last().text, "xRome andy Paris", "both edits went together");

  type(3, "-");
  last().answer(documentOf("xRome andy Paris", "Rome", "Paris"));
  await soon();
  assert.deepEqual(shown.at(-1), ["Paris"], "a name that has been typed into is left out");

  follower.compose(true);
  type(0, "に");
  last().answer(documentOf(last().text, "Paris"));
  await soon();
  const before = [shown.length, annotator.asked.length];
  type(1, "ほ");
  await soon();
  assert.deepEqual([shown.length, annotator.asked.length], before, "silent while composing");
  follower.compose(false);
  assert.equal(shown.length, before[0], "an editor that says so may be in the midst of an update");
  await soon();
  assert.deepEqual(shown.at(-1), ["Paris"]);
  assert.equal(last().text, text, "and asks of all of it afterwards");

  const asked = last();
  follower.close();
  asked.answer(documentOf(text, "Paris"));
  await soon();
  assert.equal(last().what, "close");
  assert.equal(shown.length, before[0] + 1, "nothing is shown after the end");
});

test("what the caller does with a Document may fail; the marks go on", async () => {
  const annotator = slow();
  const told = [];
  const shown = [];
  const onread = () => assert.fail("no");
  const options = { annotator, onread, onerror: (error) => told.push(error.message) };
  const follower = follow(options, () => "Rome", ({ marks }) => shown.push(marks.facts.length));
  await soon();
  annotator.asked.at(-1).answer(documentOf("Rome", "Rome"));
  await soon();
  assert.deepEqual([told, shown], [["no"], [1]]);
  follower.edited([{ start: 4, end: 4, length: 0 }]);
  await soon();
  assert.equal(annotator.asked.at(-1).what, "glance");
  follower.close();
});

test("an annotator that cannot be had is told once", async () => {
  const told = [];
  const annotator = Promise.reject(new Error("the file cannot be fetched"));
  follow({ annotator, onerror: (error) => told.push(error.message) }, () => "", () => assert.fail("nothing to show"));
  await soon();
  assert.deepEqual(told, ["the file cannot be fetched"]);
});

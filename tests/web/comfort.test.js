/** What a reader's own keys, colours and searches come to, in Node: nothing of it needs a page. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { FIXED, QUOTE_KEYS, changedKeys, commandsWith, keyOf } from "../../www/input/keys.js";
import { contrast, isColour, readable } from "../../www/view/contrast.js";
import { findIn } from "../../www/view/find-in.js";
import { layersOf } from "../../www/view/layers.js";
import { placesWordsOf } from "../../www/view/places-words.js";
import { utterancesOf } from "../../www/tell/speakers.js";
import { marksOf } from "../../www/tell/spans.js";

test("a key is changed, refused with a sentence where it is taken, and no two commands ever share one", () => {
  const { keys } = changedKeys({}, "next", "G");
  assert.deepEqual(keys, { next: "g" });
  assert.equal(keyOf(keys, "next"), "g");
  // What was given up is free for another.
  assert.deepEqual(changedKeys(keys, "compare", "n").keys, { next: "g", compare: "n" });
  assert.deepEqual(changedKeys(keys, "next", "n").keys, {});
  for (const [key, why] of [
    ["j", /Next quote/],
    ["w", /Your own words/],
    ["3", /Digits/],
    ["m", /selected words/],
    ["e", /selected words/],
    ["s", /speaker/],
    ["Enter", /letter or a sign/],
    [" ", /letter or a sign/],
  ])
    assert.match(changedKeys({}, "next", key).problem, why);
});

test("no key of a quote that is checked is given to what settles it, and each key of selected words is told", () => {
  for (const id of ["confirm", "remove"])
    for (const key of Object.values(QUOTE_KEYS)) assert.match(changedKeys({ words: "v" }, id, key).problem, /quote that is checked|is the key for/);
  assert.match(changedKeys({}, "confirm", "t").problem, /^T gives a quote that is checked its kind/);
  assert.deepEqual(changedKeys({}, "next", "t").keys, { next: "t" });
  assert.match(changedKeys({ words: "v" }, "remove", "w").problem, /^W gives a quote/);
  const told = FIXED.flatMap(({ keys }) => keys);
  for (const key of ["M", "E", "S", "D", "P", "T", "W"]) assert.ok(told.includes(key), key);
});

test("what was kept of keys and is none is passed over", () => {
  for (const bad of ["", "ab", "5", " ", 7, null]) assert.equal(keyOf({ next: bad }, "next"), "n");
  assert.equal(commandsWith(undefined).length, commandsWith({ nonsense: "q" }).length);
});

test("every colour becomes one that can be read on light and on dark paper; one that can already stays", () => {
  for (const red of ["00", "80", "ff"])
    for (const green of ["00", "80", "ff"])
      for (const blue of ["00", "80", "ff"]) {
        const colour = `#${red}${green}${blue}`;
        assert.ok(contrast(readable(colour, "light"), "#f3f1eb") >= 4.5, colour);
        assert.ok(contrast(readable(colour, "dark"), "#1d2024") >= 4.5, colour);
      }
  assert.equal(readable("#006644", "light"), "#006644");
  assert.equal(contrast("#000000", "#ffffff"), 21);
  assert.deepEqual(["#12ab9F", "red", "#fff", undefined, "#12345g"].map(isColour), [true, false, false, false, false]);
});

const TEXT = `Islamic State said so.

"ISIS is here," Ann Berg said.

Berg left. "We went," he said.`;

const at = (words, nth = 0) => {
  let start = -1;
  for (let i = 0; i <= nth; i += 1) start = TEXT.indexOf(words, start + 1);
  return { start, end: start + words.length };
};
const sure = { confidence: 1, source: "model" };
const quote = (id, words, speaker) => {
  const { start, end } = at(words);
  return { id, start, end, inner: { start: start + 1, end: end - 1 }, kind: "direct", utterance: id, speaker, ...sure };
};
const marks = marksOf({
  mentions: [
    { id: "a", ...at("Islamic State"), label: "ORG", entity: "e", ...sure },
    { id: "b", ...at("ISIS"), label: "ORG", entity: "e", ...sure },
    { id: "c", ...at("Ann Berg"), label: "PERSON", entity: "f", ...sure },
    { id: "d", ...at("Berg", 1), label: "PERSON", entity: "f", ...sure },
  ],
  entities: [
    { id: "e", label: "ORG", name: "Islamic State", aliases: ["ISIS"] },
    { id: "f", label: "PERSON", name: "Ann Berg", aliases: ["Berg"] },
  ],
  numbers: [],
  quotes: [quote("q", '"ISIS is here,"', { ...at("Ann Berg"), entity: "f" }), quote("r", '"We went,"', undefined)],
  reported: [],
});
const article = { text: TEXT, marks, said: utterancesOf(marks, TEXT) };
const found = (place, query) => findIn(place, article, query).map(({ start, end }) => TEXT.slice(start, end));

test("one name of a thing finds the others; in quotes words and speakers are found", () => {
  assert.deepEqual(found("text", "islamic state"), ["Islamic State"]);
  assert.deepEqual(found("names", "islamic state"), ["Islamic State", "ISIS"]);
  assert.deepEqual(found("names", "left"), []);
  assert.deepEqual(found("quotes", "isis"), ['"ISIS is here,"']);
  assert.deepEqual(found("quotes", "said by berg"), ['"ISIS is here,"']);
  assert.deepEqual(found("quotes", "by isis"), []);
  assert.deepEqual(found("quotes", "went"), ['"We went,"']);
  for (const place of ["text", "names", "quotes"]) assert.deepEqual(found(place, " "), []);
});

test("where a name falls is told in words", () => {
  const where = placesWordsOf(TEXT);
  assert.equal(where(marks.mentions("e")), "2 times, from the first paragraph to paragraph 2 of 3");
  assert.equal(where(marks.mentions("f")), "2 times, from paragraph 2 of 3 to the last");
  assert.equal(where([marks.byId.get("a")]), "once, in the first paragraph");
  assert.equal(where([marks.byId.get("d")]), "once, in the last paragraph");
});

test("every mark is on one layer, whatever lies over it", () => {
  const lay = (label, start, end) => ({ label, start, end, kind: label === "direct" ? "quotes" : label === "ORG" ? "organisations" : "figures", item: sure });
  const list = [lay("direct", 0, 90), lay("ORG", 5, 30), lay("CARDINAL", 10, 12), lay("direct", 40, 60), lay("CARDINAL", 45, 47)];
  const layers = Object.entries(layersOf({ list }, new Set())).filter(([, held]) => held.length);
  assert.deepEqual(
    Object.fromEntries(layers.map(([name, held]) => [name, held.map(({ start }) => start)])),
    { "quote-direct": [0], "outer-organisations": [5], cardinal: [10, 45], "quote-inner": [40] },
  );
});

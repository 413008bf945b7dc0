/** What the wasm build promises of any text at all, on texts made by chance: the same ones every time. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { createAnnotator } from "../../www/engine/annotator.js";
import { at } from "./files.js";

const annotator = await createAnnotator();
const command = process.env.ANNOTATE ?? at("target/debug/annotate");
const seeds = readdirSync(at("seeds"))
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(at(`seeds/${name}`), "utf8"));

/** Numbers by chance, always the same for a seed. */
function dice(seed) {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

const HALVES = ["\ud83d", "\ude00", "\ude00\ud83d", "\udbff"];
const NASTY = [
  " ", "\n", "\n\n", "\r\n", "\r", "\t", "\u00a0", "\u200b", "\ufeff", "\0", "“", "”", '"', "'", "’", "''", "(", ")", "-",
  "—", "...", "$", "%", "5,000", "½", "e\u0301", "\u0301", "😀", "👨\u200d👩\u200d👧", "🇫🇷", "\u202e", "\ufffd", "中文", "İ",
  "U.S.", "he said", "Paris", "Mr. ", "million",
];

/** Pieces of the seeds with nasty things between, and halves of surrogate pairs where they are asked for. */
function texts(seed, count, nasty = NASTY) {
  const random = dice(seed);
  return Array.from({ length: count }, () => {
    const pieces = Array.from({ length: 1 + random(6) }, () => {
      const from = seeds[random(seeds.length)];
      const start = random(from.length);
      const between = Array.from({ length: random(5) }, () => nasty[random(nasty.length)]);
      return from.slice(start, start + random(160)) + between.join("");
    });
    return pieces.join("");
  });
}

/** Every range of a Document, with what it is of. */
function ranges(document) {
  const out = [];
  const walk = (value, path) => {
    if (value === null || typeof value !== "object") return;
    if ("start" in value) out.push({ path, start: value.start, end: value.end });
    for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
  };
  walk(document, "document");
  return out;
}

/** The Document with every position moved. */
const moved = (document, by) =>
  JSON.parse(JSON.stringify(document), (key, value) => (key === "start" || key === "end" ? by(value) : value));

test("offsets are whole numbers inside the text, and cut no pair and no character as readers see it", () => {
  const characters = new Intl.Segmenter("en", { granularity: "grapheme" });
  for (const text of texts(1, 150, [...NASTY, ...HALVES])) {
    const bounds = new Set([...characters.segment(text.toWellFormed())].map(({ index }) => index).concat(text.length));
    for (const { path, start, end } of ranges(annotator.annotate(text))) {
      const told = `${path} ${start}..${end} of ${JSON.stringify(text)}`;
      assert.ok(Number.isInteger(start) && Number.isInteger(end), told);
      assert.ok(0 <= start && end <= text.length, told);
      // The words inside a pair of marks may be none.
      assert.ok(path.endsWith(".inner") ? start <= end : start < end, told);
      assert.ok(bounds.has(start) && bounds.has(end), told);
    }
  }
});

test("ill-formed text has the Document of its well-formed twin", () => {
  for (const text of texts(2, 150, HALVES)) {
    assert.deepEqual(annotator.annotate(text), annotator.annotate(text.toWellFormed()), JSON.stringify(text));
  }
});

test("lists are in order without doubles; again, afresh, and natively they are the same", async () => {
  const all = texts(3, 150);
  const documents = all.map((text) => annotator.annotate(text));
  for (const document of documents) {
    for (const list of ["blocks", "mentions", "numbers", "quotes"]) {
      const places = document[list].map(({ start, end }) => [start, end]);
      const sorted = places.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
      assert.deepEqual(places, sorted, list);
      assert.equal(new Set(places.map(String)).size, places.length, list);
    }
  }
  const fresh = await createAnnotator();
  assert.deepEqual(all.toReversed().map((text) => fresh.annotate(text)), documents.toReversed());
  fresh.dispose();
  const file = at("target/invariants.jsonl");
  writeFileSync(file, all.map((text, id) => `${JSON.stringify({ id: String(id), text })}\n`).join(""));
  const lines = execFileSync(command, ["--input", "jsonl", "--offsets", "utf16", file], { encoding: "utf8", maxBuffer: 1 << 28 });
  const native = lines.trimEnd().split("\n").map((line) => JSON.parse(line));
  for (const [place, { id, text, ...document }] of native.entries()) {
    assert.equal(text, all[place]);
    assert.deepEqual(document, documents[place], `${id}: ${JSON.stringify(text)}`);
  }
});

test("a prefix moves every finding by its own length and loses none", () => {
  for (const text of seeds) {
    const plain = annotator.annotate(text);
    for (const prefix of ["\n\n", "\r\n", "\t", "\u00a0", "\ufeff", "\0"]) {
      const behind = annotator.annotate(prefix + text);
      assert.deepEqual(moved(behind, (place) => place - prefix.length), plain, JSON.stringify(prefix));
    }
    // What is drawn becomes part of the first block; the findings stand as they stood.
    for (const prefix of ["😀", "😀😀 ", "\ud83d", "🇫🇷", "\u0301", "👨\u200d👩\u200d👧\n"]) {
      const findings = ({ mentions, numbers, quotes, reported }) =>
        [mentions, numbers, quotes, reported].map((list) => list.map(({ id, ...finding }) => ranges(finding)));
      const behind = annotator.annotate(prefix + text);
      assert.deepEqual(findings(moved(behind, (place) => place - prefix.length)), findings(plain), JSON.stringify(prefix));
    }
  }
});

test("every line end reads alike", () => {
  for (const text of [...seeds, ...texts(4, 100)].map((text) => text.replace(/\r\n?/g, "\n"))) {
    const plain = annotator.annotate(text);
    assert.deepEqual(annotator.annotate(text.replaceAll("\n", "\r")), plain);
    const both = text.replaceAll("\n", "\r\n");
    const before = (place) => place - both.slice(0, place).split("\r").length + 1;
    assert.deepEqual(moved(annotator.annotate(both), before), plain);
  }
});

test("what is saved and opened again is the same text to its last unit, with the same Document", () => {
  for (const text of texts(5, 120, [...NASTY, ...HALVES, "caf\u00e9", "\u212b", "\u2028", "\ufb01"])) {
    const document = annotator.annotate(text);
    for (const format of ["native", "web-annotation"]) {
      const back = annotator.import(annotator.export(document, text, format), format);
      // Files hold what UTF-8 can say: a half of a pair has become U+FFFD, unit for unit.
      assert.equal(back.text, text.toWellFormed(), format);
      assert.deepEqual(back.document, document, `${format}: ${JSON.stringify(text)}`);
    }
  }
});

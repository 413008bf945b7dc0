/** The wasm build in Node says what the command line says. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { createAnnotator } from "../../www/engine/annotator.js";
import { at } from "./files.js";

const seeds = readdirSync(at("seeds")).filter((name) => name.endsWith(".txt"));

const command = process.env.ANNOTATE ?? at("target/debug/annotate");

/** The Document of the native build. */
function native(file, ...options) {
  const line = execFileSync(command, ["--format", "native", "--offsets", "utf16", ...options, file], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const { id, text, ...document } = JSON.parse(line);
  return { text, document };
}

const annotator = await createAnnotator();

test("there are seeds", () => assert.equal(seeds.length, 5));

for (const seed of seeds) {
  test(`wasm and native agree on ${seed}`, () => {
    const file = at(`seeds/${seed}`);
    const text = readFileSync(file, "utf8");
    assert.deepEqual(annotator.annotate(text), native(file).document);
    const dated = native(file, "--date", "2015-11-20").document;
    assert.deepEqual(annotator.annotate(text, { date: "2015-11-20" }), dated);
  });
}

test("wasm and native agree on what the seeds have in common", () => {
  const articles = seeds.map((seed) => ({
    id: seed.replace(/\.txt$/, ""),
    text: readFileSync(at(`seeds/${seed}`), "utf8"),
  }));
  const files = seeds.map((seed) => at(`seeds/${seed}`));
  const output = execFileSync(command, ["compare", "--offsets", "utf16", ...files], { encoding: "utf8" });
  const expected = JSON.parse(output);
  assert.ok(expected.figures.length > 0);
  assert.deepEqual(annotator.compare(articles), expected);
  // As it has been read already, or as somebody has corrected it.
  const read = articles.map((article) => ({ ...article, document: annotator.annotate(article.text) }));
  assert.deepEqual(annotator.compare(read), expected);
  assert.deepEqual(annotator.compare([articles[0], ...read.slice(1)]), expected);
  for (const article of read) article.document.quotes = [];
  assert.deepEqual(annotator.compare(read).quotes, []);
  assert.ok(expected.quotes.length > 0);
});

test("a Document goes out and comes back", () => {
  const text = readFileSync(at(`seeds/${seeds[0]}`), "utf8");
  const document = annotator.annotate(text);
  const string = annotator.export(document, text, "native");
  assert.deepEqual(annotator.import(string, "native"), { text, document });
});

test("what cannot be read back is told in a sentence", () => {
  const text = "In Paris on Friday.";
  const saved = JSON.parse(annotator.export(annotator.annotate(text), text, "native"));
  for (const [wrong, said] of [
    ["{", /not a saved Document/],
    ["null", /not a saved Document/],
    [JSON.stringify({ ...saved, text: undefined }), /not the text/],
    [JSON.stringify({ ...saved, blocks: [{ start: 0, end: 4000, kind: "paragraph" }] }), /do not fit/],
    [JSON.stringify({ ...saved, blocks: [{ start: 0, end: 4, kind: "<script>" }] }), /not a saved Document/],
  ]) {
    assert.throws(() => annotator.import(wrong, "native"), { name: "Error", message: said });
  }
  assert.throws(() => annotator.export(annotator.annotate(text), text, "latin"), /not one of the formats/);
  assert.throws(() => annotator.export({ version: "one" }, text, "native"), { name: "Error" });
});

test("any text gives a Document that fits it", () => {
  const half = "\ud83d";
  for (const text of ["", " ", "\0", half, `${half}x`, "\ufeffIn Paris", "a\r\nb", "😀 12 people", "e\u0301".repeat(9)]) {
    const document = annotator.annotate(text);
    const end = Math.max(0, ...document.blocks.map((block) => block.end));
    assert.ok(end <= text.length, JSON.stringify(text));
  }
});

/** The npm package as another project gets it: installed by name, in Node, with types that hold. */
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { after, test } from "node:test";
import { at, fromPackages } from "./files.js";

const project = mkdtempSync(join(tmpdir(), "news-annotator-"));
mkdirSync(join(project, "node_modules"));
symlinkSync(at("dist/npm"), join(project, "node_modules/news-annotator"), "junction");
after(() => rmSync(project, { recursive: true }));

/** What a program of that project prints, as JSON. */
function printed(program) {
  const file = join(project, "program.mjs");
  writeFileSync(file, program);
  return JSON.parse(execFileSync(process.execPath, [file], { encoding: "utf8", timeout: 20_000 }));
}

const TEXT = JSON.stringify("“It took 18 months,” said Colin Clarke of the Rand Corporation.");

test("createAnnotator reads a text, and a session of it is edited", () => {
  const { document, edited } = printed(`
    import { createAnnotator } from "news-annotator";
    const annotator = await createAnnotator();
    const document = annotator.annotate(${TEXT});
    const session = annotator.open("");
    const { document: edited } = session.edit(0, 0, ${TEXT});
    session.close();
    annotator.dispose();
    console.log(JSON.stringify({ document, edited }));
  `);
  assert.equal(document.offsets, "utf16");
  assert.equal(document.blocks.length, 1);
  assert.deepEqual(edited, document);
});

test("createWorkerAnnotator says the same, and a program that is done ends", () => {
  const { local, far } = printed(`
    import { createAnnotator } from "news-annotator";
    import { createWorkerAnnotator } from "news-annotator/worker";
    const local = (await createAnnotator()).annotate(${TEXT});
    const far = await (await createWorkerAnnotator()).annotate(${TEXT});
    console.log(JSON.stringify({ local, far }));
  `);
  assert.deepEqual(far, local);
});

test("a reader's own words are known, and a line that cannot be read is told by its number", () => {
  const { here, far, refused } = printed(`
    import { createAnnotator } from "news-annotator";
    import { createWorkerAnnotator } from "news-annotator/worker";
    const lexicon = "# mine\\nadd PRODUCT winter wheel\\nnever Big Apple";
    const text = "Ask for the winter wheel in the Big Apple.";
    const labels = (document) => document.mentions.map(({ start, end, label }) => text.slice(start, end) + " " + label);
    const here = labels((await createAnnotator({ lexicon })).annotate(text));
    const far = labels(await (await createWorkerAnnotator({ lexicon })).annotate(text));
    const bad = { lexicon: "add ORG Winter\\nad ORG Summer" };
    const refused = [];
    for (const make of [createAnnotator, createWorkerAnnotator]) await make(bad).catch((error) => refused.push(error.message));
    console.log(JSON.stringify({ here, far, refused }));
  `);
  assert.deepEqual(here, ["winter wheel PRODUCT"]);
  assert.deepEqual(far, here);
  assert.equal(refused.length, 2);
  for (const message of refused) assert.match(message, /^line 2: “ad” is none of/);
});

test("the wasm may come from the package's address, its bytes or a module", () => {
  const same = printed(`
    import { createAnnotator } from "news-annotator";
    import { wasm as address } from "news-annotator/wasm";
    import { wasm as bytes } from "news-annotator/inlined";
    const ways = [undefined, address, address.href, bytes, WebAssembly.compile(await bytes)];
    const documents = await Promise.all(ways.map(async (wasm) => (await createAnnotator({ wasm })).annotate(${TEXT})));
    console.log(JSON.stringify(documents.map((document) => JSON.stringify(document) === JSON.stringify(documents[0]))));
  `);
  assert.deepEqual(same, [true, true, true, true, true]);
});

test("every file that the package names is there", () => {
  const { exports, customElements } = JSON.parse(readFileSync(at("dist/npm/package.json"), "utf8"));
  const named = [customElements, ...Object.values(exports).flatMap((way) => (way.types ? Object.values(way) : [way]))];
  for (const path of named) assert.ok(existsSync(at(`dist/npm/${path}`)), path);
});

test("the element can be imported where there is no page", () => {
  const { name } = printed(`
    import "news-annotator/element";
    import { NewsAnnotatorElement } from "news-annotator/element/class";
    console.log(JSON.stringify({ name: NewsAnnotatorElement.name }));
  `);
  assert.equal(name, "NewsAnnotatorElement");
});

test("both annotators take a signal, and one that is given up is told", () => {
  const told = printed(`
    import { createAnnotator } from "news-annotator";
    import { createWorkerAnnotator } from "news-annotator/worker";
    import * as inlined from "news-annotator/inlined";
    const told = [];
    for (const annotator of [await createAnnotator(inlined), await createWorkerAnnotator(inlined)]) {
      const ask = async (signal) => (await annotator.annotate(${TEXT}, { date: "2015-11-17", signal })).offsets;
      told.push(await ask(new AbortController().signal), await ask(AbortSignal.abort()).catch((error) => error.name));
      annotator.dispose();
    }
    console.log(JSON.stringify(told));
  `);
  assert.deepEqual(told, ["utf16", "AbortError", "utf16", "AbortError"]);
});

test("its types hold, for a strict compiler", () => {
  copyFileSync(at("tests/web/npm-types.ts"), join(project, "program.ts"));
  writeFileSync(join(project, "package.json"), '{ "type": "module" }');
  const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022", "--lib", "es2022,dom"];
  const compiler = fromPackages.resolve("typescript/bin/tsc");
  const { status, stdout } = spawnSync(process.execPath, [compiler, ...options, "program.ts"], {
    cwd: project,
    encoding: "utf8",
  });
  assert.equal(status, 0, stdout);
});

test("custom-elements.json says what the element is, to the last attribute, part and colour", async () => {
  const { modules } = JSON.parse(readFileSync(at("dist/npm/custom-elements.json"), "utf8"));
  const { attributes, members, events, cssParts, cssProperties } = modules[0].declarations[0];
  const source = readFileSync(at("dist/npm/element-class.js"), "utf8");
  const found = (pattern) => [...new Set([...source.matchAll(pattern)].map(([, name]) => name))].sort();
  const names = (list) => list.map(({ name }) => name).sort();
  assert.deepEqual(names(cssParts), found(/part: "([\w-]+)"/g));
  assert.deepEqual(names(cssProperties), found(/(--news-annotator-\w+)/g));
  for (const { name } of events) assert.match(source, new RegExp(`"${name}"`), name);
  const { NewsAnnotatorElement } = await import(pathToFileURL(at("dist/npm/element-class.js")).href);
  const own = Object.getOwnPropertyDescriptors(NewsAnnotatorElement.prototype);
  const properties = Object.keys(own).filter((name) => own[name].get);
  assert.deepEqual(names(members.filter((member) => !member.static)), properties.sort());
  for (const { fieldName } of attributes) assert.ok(properties.includes(fieldName), fieldName);
  const told = names(attributes);
  for (const name of NewsAnnotatorElement.observedAttributes) assert.ok(told.includes(name), name);
  const typed = readFileSync(at("dist/npm/element-class.d.ts"), "utf8");
  for (const name of properties) assert.match(typed, new RegExp(`^  (readonly )?${name}: `, "m"), name);
  const readme = readFileSync(at("dist/npm/README.md"), "utf8");
  for (const name of [...told, ...names(cssParts), ...names(events)]) assert.ok(readme.includes(name), name);
});

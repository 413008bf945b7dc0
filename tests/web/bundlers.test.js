/**
 * The package as it is packed, in projects of somebody else's: Node, Vite, webpack 5, esbuild, and a page without a
 * bundler. What runs in each are the lines of the package's README. The slowest, webpack, only with LONG=1.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test } from "node:test";
import { opened } from "./browser.js";
import { at, fromPackages } from "./files.js";
import { serveFolder } from "./folder-server.js";
import { packed, project, readmePrograms } from "./packed.js";

/** Bytes that are loaded from a registry, and bytes on the disk. */
const BUDGET = { packed: 2_000_000, unpacked: 3_800_000 };

const pack = packed();
const folder = project(pack);
const programs = readmePrograms();
const fromElsewhere = async (name) => import(pathToFileURL(fromPackages.resolve(name)).href);

const SAID = {
  "On the caller's own thread": ["PERSON Colin Clarke", "ORG Rand Corporation", "P18M", "direct Colin Clarke"],
  "In a worker": ["In Paris 129 people died. 129"],
};

/** What a program says that the README does not have. */
const MORE = { Patterns: ["PRODUCT Falcon 9"] };

/** Lets a page's scripts load what lies beside them, and no more. */
const FILES = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; img-src data:";
/** As strict as a policy can be: not one connection, and no address that is not vouched for. */
const SHUT =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; connect-src 'none'; img-src data:; " +
  "require-trusted-types-for 'script'; trusted-types news-annotator";

const html = (script, body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A project</title><link rel="icon" href="data:,"></head>
   <body>${body}<script type="module" src="${script}"></script></body></html>`;

/** A project's source: the programs of the README, one after the other, and its page. */
function source(name, headings) {
  const root = join(folder, name);
  mkdirSync(root, { recursive: true });
  const files = headings.map((heading, nth) => {
    writeFileSync(join(root, `part-${nth}.js`), programs[heading].js);
    return `import "./part-${nth}.js";`;
  });
  writeFileSync(join(root, "main.js"), files.join("\n"));
  writeFileSync(join(root, "index.html"), html("/main.js", programs["As an element"].html));
  return root;
}

const HEADINGS = Object.keys(SAID);

/** The built project in a browser: its element has read, its console has said what it should, and nothing was refused. */
async function runs(built, policy, said = HEADINGS) {
  return reads(await serveFolder(built, { headers: { "Content-Security-Policy": policy } }), said);
}

async function reads(address, said = HEADINGS) {
  const { page, seen, context } = await opened(`${address}/index.html`, {
    prepare: () => {
      globalThis.said = [];
      console.log = (...words) => globalThis.said.push(words.join(" "));
    },
  });
  await page.waitForFunction(() => document.querySelector("news-annotator").document, null, { timeout: 20_000 }).catch(() => {});
  const { requests, ...rest } = await seen();
  assert.deepEqual(rest, { errors: [], violations: [] });
  const expected = said.flatMap((heading) => SAID[heading] ?? MORE[heading]);
  await page.waitForFunction((count) => globalThis.said.length >= count, expected.length);
  assert.deepEqual((await page.evaluate(() => globalThis.said)).sort(), [...expected].sort());
  assert.ok((await page.evaluate(() => CSS.highlights.get("na-org").size)) > 0, "a mark is drawn");
  assert.deepEqual(requests.filter((url) => !url.startsWith(address)), []);
  const output = await page.locator("output").textContent();
  await context.close();
  return output;
}

test("the package has what it should and no more, and is within its budget", (t) => {
  t.diagnostic(`packed ${pack.size.toLocaleString("en")} bytes, of ${BUDGET.packed.toLocaleString("en")}`);
  t.diagnostic(`unpacked ${pack.unpackedSize.toLocaleString("en")} bytes, of ${BUDGET.unpacked.toLocaleString("en")}`);
  assert.ok(pack.size <= BUDGET.packed, `packed ${pack.size}`);
  assert.ok(pack.unpackedSize <= BUDGET.unpacked, `unpacked ${pack.unpackedSize}`);
  for (const file of ["README.md", "LICENSE-MIT", "LICENSE-APACHE", "custom-elements.json"]) assert.ok(pack.files.includes(file), file);
  for (const file of pack.files) assert.doesNotMatch(readFileSync(at(`dist/npm/${file}`), "latin1"), /#source|#packed/, file);
});

test("publint finds nothing to say", async () => {
  const { publint } = await fromElsewhere("publint");
  const { messages } = await publint({ pkgDir: at("dist/npm"), pack: false, strict: true });
  assert.deepEqual(messages, []);
});

test("are the types wrong? They are not, for whoever imports modules", () => {
  const program = at("www/node_modules/@arethetypeswrong/cli/dist/index.js");
  // It fails by itself where it finds a fault, and says which.
  execFileSync(process.execPath, [program, pack.tarball, "--profile", "esm-only"], { stdio: ["ignore", "ignore", "inherit"] });
});

test("the lines of the README run in Node", () => {
  for (const [heading, said] of Object.entries(SAID)) {
    writeFileSync(join(folder, "program.js"), programs[heading].js);
    const printed = execFileSync(process.execPath, ["program.js"], { cwd: folder, encoding: "utf8" });
    assert.deepEqual(printed.trim().split("\n"), said, heading);
  }
});

test("it runs as Vite builds it", async () => {
  const { build } = await fromElsewhere("vite");
  const root = source("vite", [...HEADINGS, "As an element"]);
  await build({ root, logLevel: "error", configFile: false });
  assert.match(await runs(join(root, "dist"), FILES), /^Names: 1. Figures: 1. Quotes: 0.$/);
});

test("it runs in Vite's development server", async () => {
  const { createServer } = await fromElsewhere("vite");
  const root = source("vite-served", [...HEADINGS, "As an element"]);
  const server = await createServer({ root, logLevel: "error", configFile: false, server: { host: "127.0.0.1", port: 0 } });
  await server.listen();
  const { port } = server.httpServer.address();
  assert.match(await reads(`http://127.0.0.1:${port}`), /^Names: 1. Figures: 1. Quotes: 0.$/);
  await server.close();
});

test("it runs as webpack 5 builds it", { skip: !process.env.LONG }, async () => {
  const { default: webpack } = await fromElsewhere("webpack");
  const root = source("webpack", [...HEADINGS, "As an element"]);
  const built = join(root, "dist");
  const compiler = webpack({ mode: "production", context: root, entry: "./main.js", output: { path: built, publicPath: "/" }, performance: false });
  const stats = await new Promise((resolve, reject) => compiler.run((error, done) => (error ? reject(error) : resolve(done))));
  const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
  assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
  writeFileSync(join(built, "index.html"), readFileSync(join(root, "index.html")));
  assert.match(await runs(built, FILES), /^Names: 1. Figures: 1. Quotes: 0.$/);
});

test("it runs as esbuild builds it into one file, where not one connection is let through", async () => {
  const { build } = fromPackages("esbuild");
  const root = source("esbuild", ["Without files"]);
  // A reader's patterns are read by a module of their own, which must not be fetched either.
  const ofPatterns = `
    import { createWorkerAnnotator } from "news-annotator/worker";
    import * as inlined from "news-annotator/inlined";
    const text = "The Falcon 9 flew.";
    const annotator = await createWorkerAnnotator({ ...inlined, lexicon: "pattern PRODUCT Falcon [0-9]+" });
    for (const { start, end, label } of (await annotator.annotate(text)).mentions) console.log(label, text.slice(start, end));
    annotator.dispose();`;
  writeFileSync(join(root, "patterns.js"), ofPatterns);
  appendFileSync(join(root, "main.js"), '\nimport "./patterns.js";');
  const built = join(root, "dist");
  const { warnings } = await build({ entryPoints: [join(root, "main.js")], bundle: true, minify: true, format: "esm", outfile: join(built, "main.js"), logLevel: "silent" });
  assert.deepEqual(warnings, []);
  writeFileSync(join(built, "index.html"), readFileSync(join(root, "index.html")));
  await runs(built, SHUT, ["Patterns"]);
});

test("what is imported and not used costs nothing, but for the element that is defined", async () => {
  const { build } = fromPackages("esbuild");
  const size = async (contents) => {
    const stdin = { contents, resolveDir: folder };
    const { outputFiles } = await build({ stdin, bundle: true, minify: true, format: "esm", write: false, logLevel: "silent" });
    return outputFiles[0].contents.length;
  };
  const names = ["news-annotator", "news-annotator/worker", "news-annotator/element/class", "news-annotator/wasm", "news-annotator/inlined"];
  assert.equal(await size(names.map((name, nth) => `import * as unused${nth} from "${name}";`).join("\n")), 0);
  assert.ok((await size('import "news-annotator/element";')) > 10_000);
});

test("it runs from a plain module script, with no bundler", async () => {
  const { exports } = JSON.parse(readFileSync(at("dist/npm/package.json"), "utf8"));
  const root = source("plain", [...HEADINGS, "As an element"]);
  // A browser knows addresses only: what a page without a bundler writes in the place of names.
  for (const nth of [0, 1, 2]) {
    const part = join(root, `part-${nth}.js`);
    const addressed = readFileSync(part, "utf8").replace(/"news-annotator(\/\w+)?"/, (_, path) => `"/node_modules/news-annotator/${exports[`.${path ?? ""}`].default.slice(2)}"`);
    writeFileSync(part, addressed);
  }
  writeFileSync(join(folder, "index.html"), html("/plain/main.js", programs["As an element"].html));
  assert.match(await runs(folder, FILES), /^Names: 1. Figures: 1. Quotes: 0.$/);
});

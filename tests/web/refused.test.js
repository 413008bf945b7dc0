/** Where a browser or a host refuses what reading needs, the text stays, what is kept stays, and one sentence says why. */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { card, drag, way } from "./by-hand.js";
import { marks, opened, paste, read } from "./browser.js";
import { POLICY, pageWith } from "./element.js";
import { at } from "./files.js";
import { serveFolder } from "./folder-server.js";
import { ARTICLE, press, under } from "./reading.js";

const SIZE = { viewport: { width: 1280, height: 800 } };
const OTHER = "Boat sinks off Paros\n\nA boat with 40 people sank on Monday, said Ann Lee of the coast guard.";

/** The single file with another policy of its own, as it would be opened from disk. */
function fromDisk(name, from, to) {
  const html = readFileSync(at("dist/news-annotator.html"), "utf8");
  assert.ok(html.includes(from), from);
  mkdirSync(at("target/refused"), { recursive: true });
  writeFileSync(at(`target/refused/${name}.html`), html.replace(from, to));
  return at(`target/refused/${name}.html`);
}

/** The hosted page from a host with a policy beside the page's own: both must allow a thing. */
async function hosted(policy) {
  const page = readFileSync(at("dist/site/index.html"));
  return `${await serveFolder(at("dist/site"), { headers: { "Content-Security-Policy": policy }, pages: { "/": page } })}/`;
}

/** In the page, before all else: counts what is asked of the browser again and again where something is refused. */
function count() {
  globalThis.tries = 0;
  for (const name of ["compile", "compileStreaming"]) {
    const proper = globalThis.WebAssembly?.[name];
    if (!proper) continue;
    WebAssembly[name] = (...values) => {
      globalThis.tries += 1;
      return proper.apply(WebAssembly, values);
    };
  }
  const Proper = globalThis.Worker;
  if (!Proper) return;
  globalThis.Worker = class extends Proper {
    constructor(...values) {
      globalThis.tries += 1;
      super(...values);
    }
  };
}

const NO_WASM = /content security policy allows no WebAssembly: its script-src lacks 'wasm-unsafe-eval'/;
const NO_WORKER = /no worker can be started here/;
const single = async () => "single";
const site = async () => "site";

/** [what is refused, the page, what takes it away, what is said, how many tries it may cost] */
const REFUSED = [
  ["wasm by the policy, from disk", async () => fromDisk("wasm", " 'wasm-unsafe-eval'", ""), count, NO_WASM, 1],
  ["wasm by the host's policy", () => hosted("script-src 'self'"), count, NO_WASM, 1],
  ["workers by the policy, from disk", async () => fromDisk("worker", "worker-src blob:", "worker-src 'none'"), count, NO_WORKER, 3],
  ["workers by the host's policy", () => hosted("worker-src 'none'"), count, NO_WORKER, 3],
  ["a worker's file by its host", async () => withoutWorker(), count, NO_WORKER, 3],
  [
    "workers by a constructor that throws",
    single,
    () => (globalThis.Worker = class { constructor() { throw new Error("no workers, says the browser"); } }),
    /no workers, says the browser/,
    0,
  ],
  ["WebAssembly by the browser, from disk", single, () => delete globalThis.WebAssembly, /this browser has no WebAssembly/, 0],
  ["WebAssembly by the browser, over http", site, () => delete globalThis.WebAssembly, /this browser has no WebAssembly/, 0],
];

async function withoutWorker() {
  const index = readFileSync(at("dist/site/index.html"));
  return `${await serveFolder(at("dist/site"), { pages: { "/": index }, gone: ["/worker.js"] })}/`;
}

const textOf = (page) => page.locator("#article").evaluate((node) => node.textContent);
const saved = (page) => page.waitForFunction(() => document.getElementById("kept").textContent.includes("Saved on this device"));

for (const [what, where, prepare, sentence, most] of REFUSED) {
  test(`refused: ${what}`, async () => {
    const { page, context, seen, address } = await opened(await where(), { ...SIZE, prepare });
    const message = page.locator("#message > span");
    await message.waitFor();
    await paste(page, OTHER);
    await page.waitForFunction((words) => document.getElementById("article").textContent === words, OTHER);
    await paste(page, ARTICLE);
    await page.waitForFunction((words) => document.getElementById("article").textContent === words, ARTICLE);
    await message.waitFor();
    assert.match(await message.textContent(), /^The annotator could not be started, so the text is shown without marks\./);
    assert.match(await message.textContent(), sentence);
    assert.equal(await page.locator("#notices").isVisible(), false, "it is said once");
    assert.equal(await page.locator("#article").getAttribute("aria-busy"), "false");
    assert.deepEqual((await seen()).errors.filter((error) => !/Content Security Policy|status of 404/.test(error)), []);
    // It is tried no more, whatever is pasted or chosen.
    await page.locator("#articles .article").nth(1).click();
    assert.equal(await textOf(page), OTHER);
    assert.ok((await page.evaluate(() => globalThis.tries ?? 0)) <= most);
    // What was pasted is kept, and what the page does without the engine it does.
    await saved(page);
    const again = await context.newPage();
    await again.goto(address);
    await again.waitForFunction((words) => document.getElementById("article").textContent === words, OTHER);
    assert.equal(await again.locator("#articles .article").count(), 7);
  });
}

for (const which of ["single", "site"]) {
  test(`without Intl.Segmenter and without storage that answers all is read and corrected the same: ${which}`, async () => {
    const whole = await opened(which, SIZE);
    await paste(whole.page, ARTICLE);
    await read(whole.page, ARTICLE);
    const { page, seen } = await opened(which, {
      ...SIZE,
      prepare: () => {
        delete Intl.Segmenter;
        Object.defineProperty(globalThis, "indexedDB", {
          get: () => {
            throw new DOMException("Access is denied for this document.", "SecurityError");
          },
        });
        delete globalThis.BroadcastChannel;
      },
    });
    await page.waitForFunction(() => document.querySelector("#message > span")?.textContent.includes("nothing is saved for now"));
    await paste(page, ARTICLE);
    await read(page, ARTICLE);
    assert.deepEqual(await marks(page), await marks(whole.page));
    await drag(page, "crew members");
    await page.keyboard.press("1");
    assert.ok((await under(page, "person")).includes("crew members"));
    await press(page, "Erna Solberg");
    await way(page, "Remove").click();
    assert.equal(await card(page).isVisible(), false);
    const { errors, violations } = await seen();
    assert.deepEqual({ errors, violations }, { errors: [], violations: [] });
  });
}

// ---- The package in somebody else's page

const ONE = `<news-annotator date="2015-11-17">${ARTICLE}</news-annotator>`;
const OWN = `${POLICY}; style-src 'self'`;

for (const [what, policy, prepare, sentence] of [
  ["wasm by the page's policy", OWN.replace(" 'wasm-unsafe-eval'", ""), count, NO_WASM],
  ["workers by the page's policy", OWN.replace("worker-src 'self'", "worker-src 'none'"), count, NO_WORKER],
  ["WebAssembly by the browser", OWN, () => delete globalThis.WebAssembly, /this browser has no WebAssembly/],
]) {
  test(`<news-annotator>, refused: ${what}`, async () => {
    const { page, seen } = await pageWith(ONE, { policy, prepare });
    const notice = page.locator("news-annotator [part=notices]");
    await notice.waitFor();
    assert.match(await notice.textContent(), /^The annotator could not be started, so the text is shown without marks\./);
    assert.match(await notice.textContent(), sentence);
    assert.equal(await page.locator("news-annotator article").evaluate((node) => node.textContent), ARTICLE);
    for (const text of [OTHER, ARTICLE]) {
      await page.evaluate((words) => (document.querySelector("news-annotator").text = words), text);
      assert.equal(await page.locator("news-annotator article").evaluate((node) => node.textContent), text);
    }
    await page.waitForTimeout(200);
    assert.match(await notice.textContent(), sentence, "as long as it is so, it is said");
    assert.ok((await page.evaluate(() => globalThis.tries ?? 0)) <= 3);
    assert.deepEqual((await seen()).errors.filter((error) => !/Content Security Policy/.test(error)), []);
  });
}

test("both annotators of the package reject with the sentence, and none of them tries for ever", async () => {
  const told = async (policy, prepare = count) => {
    const { page } = await pageWith("", { policy, prepare, define: false });
    return page.evaluate(async () => {
      const { createAnnotator } = await import("/index.js");
      const { createWorkerAnnotator } = await import("/worker.js");
      const annotate = async (create) => (await create()).annotate("In Paris 129 people died.");
      const said = [];
      for (const create of [createAnnotator, createWorkerAnnotator])
        said.push(await annotate(create).then(({ numbers }) => `read ${numbers.length}`, (error) => `${error.name}: ${error.message}`));
      return { said, tries: globalThis.tries ?? 0 };
    });
  };
  const noWasm = await told(OWN.replace(" 'wasm-unsafe-eval'", ""));
  for (const sentence of noWasm.said) assert.match(sentence, NO_WASM);
  assert.equal(noWasm.tries, 2);
  const noWorker = await told(OWN.replace("worker-src 'self'", "worker-src 'none'"));
  assert.equal(noWorker.said[0], "read 1");
  assert.match(noWorker.said[1], NO_WORKER);
  assert.ok(noWorker.tries <= 4);
  const none = await told(OWN, () => delete globalThis.WebAssembly);
  for (const sentence of none.said) assert.match(sentence, /this browser has no WebAssembly/);
});

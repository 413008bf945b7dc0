/** <news-annotator> in a page stricter than ours, where every script carries a nonce: it works, or says one sentence. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { opened } from "./browser.js";
import { at } from "./files.js";
import { serveFolder } from "./folder-server.js";
import { ALL, HOSTILE, tripwire } from "./hostile.js";

const NONCE = "r4nd0m";

/** As a cautious host would have it: nothing but scripts of its own, and no string made into code but by a policy by name. */
const strict = (more = "", policies = "news-annotator") =>
  `default-src 'none'; script-src 'nonce-${NONCE}' 'wasm-unsafe-eval'; style-src 'nonce-${NONCE}'; base-uri 'none'; form-action 'none'; ` +
  `require-trusted-types-for 'script'; trusted-types ${policies}; ${more}`;

const TEXT = `Minister ${HOSTILE[1][1]} resigns\n\n"${ALL} is enough," said Ingrid ${HOSTILE[0][1]} Moen, one of at least 129 people in Oslo.`;

/** A page of that host's with the element in it; `annotator` is what makes it read, where that is not the package's own choice. */
async function hostPage(policy, annotator = "") {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><style nonce="${NONCE}">main { max-width: 700px }</style></head>
    <body><main><news-annotator></news-annotator></main><script type="module" nonce="${NONCE}" src="/page.js"></script></body></html>`;
  const own = `import { NewsAnnotatorElement } from "/element-class.js"; import { createAnnotator } from "/index.js";
    import { createWorkerAnnotator } from "/worker.js"; import * as inlined from "/inlined.js";
    ${annotator && `NewsAnnotatorElement.makeAnnotator = ${annotator};`}
    customElements.define("news-annotator", NewsAnnotatorElement); document.querySelector("news-annotator").text = ${JSON.stringify(TEXT)};`;
  const address = await serveFolder(at("dist/npm"), { pages: { "/": html, "/page.js": own, "/favicon.ico": "" }, headers: { "Content-Security-Policy": policy } });
  return opened(`${address}/`, { prepare: tripwire });
}

const reads = (page) =>
  page.evaluate(async () => {
    const element = document.querySelector("news-annotator");
    for (;;) {
      const notice = element.shadowRoot?.querySelector("[part=notices]")?.textContent;
      if (element.document || notice) return notice || "read";
      await new Promise((done) => setTimeout(done, 20));
    }
  });

/** The text stands there as words, whatever the policy, and nothing of it has run. */
async function unharmed({ page, seen }, errors = []) {
  assert.equal(await page.locator("news-annotator article").evaluate((node) => node.textContent), TEXT);
  assert.deepEqual(await page.evaluate(() => globalThis.harm()), []);
  assert.equal(await page.locator("news-annotator").locator("img, svg, iframe, script, style, link, [onerror]").count(), 0);
  const found = await seen();
  assert.deepEqual(found.requests.filter((url) => /bad\.example/.test(url)), []);
  if (errors !== null) assert.deepEqual({ errors: found.errors, violations: found.violations }, { errors, violations: errors });
}

const OWN_WORKER = `() => createWorkerAnnotator({ worker: () => new Worker(
  trustedTypes.createPolicy("host", { createScriptURL: (url) => url }).createScriptURL("/engine/worker-entry.js"), { type: "module" }) })`;

for (const [what, policy, annotator] of [
  ["a worker that the host makes of the package's file", strict("connect-src 'self'; worker-src 'self'", "host"), OWN_WORKER],
  ["a worker out of words, where nothing may be fetched", strict("worker-src blob:"), "() => createWorkerAnnotator(inlined)"],
  ["no worker, where nothing may be fetched and none may start", strict("", "'none'"), "() => createAnnotator({ wasm: inlined.wasm })"],
]) {
  test(`it reads with ${what}`, async () => {
    const found = await hostPage(policy, annotator);
    assert.equal(await reads(found.page), "read");
    assert.ok((await found.page.evaluate(() => CSS.highlights.size)) > 0);
    await unharmed(found);
  });
}

for (const [what, policy, sentence, annotator] of [
  ["nothing may be fetched", strict(), /own file could not be fetched/],
  ["no worker may start from a file", strict("connect-src 'self'; worker-src 'self'"), /Trusted Types let no worker start from a file/],
  ["no worker may start from words", strict(), /no worker can be started here/, "() => createWorkerAnnotator(inlined)"],
  ["the policy that a worker out of words needs is not listed", strict("worker-src blob:", "another"), /trusted-types .* does not list the policy news-annotator/, "() => createWorkerAnnotator(inlined)"],
  ["WebAssembly may not run", strict("connect-src 'self'; worker-src 'self'").replace(" 'wasm-unsafe-eval'", ""), /lacks 'wasm-unsafe-eval'/],
]) {
  test(`where ${what} it says so in one sentence, and the text is there`, async () => {
    const found = await hostPage(policy, annotator);
    const said = await reads(found.page);
    assert.match(said, /^The annotator could not be started, so the text is shown without marks\. \(.*\)$/);
    assert.match(said, sentence);
    await unharmed(found, null);
  });
}

/**
 * A real browser with a page of ours in it, and everything that a user would not see counted.
 *
 *     const { page, seen } = await opened("single");       // or "site": the hosted page over http
 *     await paste(page, text); await read(page, text);
 *     …
 *     assert.deepEqual(await seen(), { requests: [], errors: [], violations: [] });
 *
 * The browser is the one named by $CHROME; `cargo xtask test` finds it and builds the pages first. Browsers and
 * servers are closed when the test file ends, pages when the test ends that opened them: left open, each would slow
 * those after it. Each call of `opened` is a fresh profile.
 */
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { after, afterEach, beforeEach } from "node:test";
import { pathToFileURL } from "node:url";
import { at, fromPackages } from "./files.js";

export const CHROME = process.env.CHROME ?? "/usr/bin/chromium";

/** Root may not use Chromium's sandbox; the rest keeps it from calling home while requests are counted. */
export const FLAGS = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let browser = null;
let server = null;

/** Ends the browser and the server; at the end of a test file it is done without being asked. */
export async function close() {
  await browser?.close();
  server?.close();
}

after(close);

/** The contexts opened by the tests now running, a list for each, outermost first. */
const contexts = [];

beforeEach(() => contexts.push([]));

afterEach(async () => {
  for (const context of contexts.pop() ?? []) await context.close();
});

/**
 * @param {"single" | "site" | string} which the single file from disk, the hosted page over http, or another path or address
 * @param {import("playwright-core").BrowserContextOptions & { prepare?: () => void }} [options] viewport, colorScheme …;
 *   `prepare` runs in the page before its own script
 */
export async function opened(which, { prepare, ...options } = {}) {
  browser ??= await fromPackages("playwright-core").chromium.launch({ executablePath: CHROME, args: FLAGS });
  const context = await browser.newContext(options);
  contexts.at(-1)?.push(context);
  const page = await context.newPage();
  const requests = [];
  const errors = [];
  const address = await addressOf(which);
  context.on("request", (request) => {
    const url = request.url();
    // The page itself, and what never leaves the browser's own memory.
    if (url !== address && !url.startsWith("blob:") && !url.startsWith("data:")) requests.push(url);
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.addInitScript(() => {
    globalThis.violations = [];
    document.addEventListener("securitypolicyviolation", (event) =>
      globalThis.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  if (prepare) await page.addInitScript(prepare);
  await page.goto(address);
  const seen = async () => ({ requests, errors, violations: await page.evaluate(() => globalThis.violations) });
  return { page, context, seen, address };
}

/** Pastes `text` into the page, as Ctrl+V outside of any field does. */
export async function paste(page, text) {
  await page.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", words);
    const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true });
    // Firefox lets no script give a clipboard to an event in any other way.
    Object.defineProperty(event, "clipboardData", { value: clipboardData });
    document.body.dispatchEvent(event);
  }, text);
}

/** Waits until the article on the page is `text` and has been read. */
export async function read(page, text, timeout = 10_000) {
  await page.waitForFunction(
    ([words, length]) =>
      document.getElementById("article").textContent.includes(words) &&
      document.getElementById("status").textContent.includes(`in ${length.toLocaleString("en")} character`),
    [text.split("\n")[0], text.length],
    { timeout },
  );
}

/** Waits until a promise of the page's comes true; `waitForFunction` takes any promise for a yes. */
export async function until(page, promised, value, timeout = 10_000) {
  const end = performance.now() + timeout;
  while (!(await page.evaluate(promised, value))) {
    if (end < performance.now()) throw new Error(`not within ${timeout / 1000} s: ${promised}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** How many marks of each kind are drawn. */
export const marks = (page) =>
  page.evaluate(() => Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, ranges.size])));

async function addressOf(which) {
  if (which === "site") return `${await served()}/`;
  if (/^(?:http|file):/.test(which)) return which;
  return pathToFileURL(which === "single" ? at("dist/news-annotator.html") : which).href;
}

const KINDS = { html: "text/html", js: "text/javascript", css: "text/css", wasm: "application/wasm", svg: "image/svg+xml" };

/** The address that `dist/site` is served at. */
export async function served() {
  if (!server) {
    server = createServer(async (request, response) => {
      const path = new URL(request.url, "http://localhost").pathname;
      const file = at(`dist/site${path === "/" ? "/index.html" : path}`);
      if (!existsSync(file)) return response.writeHead(404).end();
      const kind = KINDS[file.split(".").pop()] ?? "application/octet-stream";
      response.writeHead(200, { "Content-Type": kind }).end(await readFile(file));
    });
    await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  }
  return `http://127.0.0.1:${server.address().port}`;
}

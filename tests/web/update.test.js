/** The hosted page after an update: a reader has one build, whole, and the new one at the next opening; articles stay. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { after, test } from "node:test";
import { opened, paste, read, until } from "./browser.js";
import { at } from "./files.js";
import { ARTICLE } from "./reading.js";

const KINDS = { js: "text/javascript", css: "text/css", wasm: "application/wasm", svg: "image/svg+xml", webmanifest: "application/manifest+json" };
const SIZE = { viewport: { width: 1280, height: 800 } };

/** A mark that says in each file that text goes into of which build it is. */
const MARKS = {
  "index.html": (build, text) => text.replace("<head>", `<head><!-- build ${build} -->`),
  "app.js": (build, text) => `/* build ${build} */ globalThis.build = "${build}";\n${text}`,
  "worker.js": (build, text) => `/* build ${build} */\n${text}`,
  "style.css": (build, text) => `:root { --build: "${build}" }\n${text}`,
};

/** dist/site as a build of its own: path into bytes, with its service worker. */
function build(name) {
  const files = new Map();
  for (const file of readdirSync(at("dist/site"))) {
    if (!file.includes(".")) continue;
    const bytes = readFileSync(at(`dist/site/${file}`));
    files.set(file, file in MARKS ? Buffer.from(MARKS[file](name, bytes.toString())) : bytes);
  }
  // As the build makes it: the hash of all files in the order of their names.
  const script = files.get("service-worker.js").toString();
  const names = JSON.parse(/^const FILES = (.*);$/m.exec(script)[1]).map((path) => path.slice(2) || "index.html");
  const hash = createHash("sha256");
  for (const file of names) hash.update(files.get(file));
  files.set("service-worker.js", Buffer.from(script.replace(/^const VERSION = .*$/m, `const VERSION = "${hash.digest("base64")}";`)));
  return files;
}

/** A host of the page that lets browsers keep what it sends for ten minutes, as many do; `put` is an update of it. */
async function host(first) {
  let files = first;
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://localhost").pathname.slice(1) || "index.html";
    const bytes = files.get(path);
    if (!bytes) return response.writeHead(404).end();
    const kind = KINDS[path.split(".").pop()] ?? "text/html; charset=utf-8";
    return response.writeHead(200, { "Content-Type": kind, "Cache-Control": "max-age=600" }).end(bytes);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  after(() => server.close());
  // Not 127.0.0.1, where the page keeps nothing.
  return { address: `http://localhost:${server.address().port}/`, put: (next) => (files = next), close: () => server.closeAllConnections() };
}

const saved = (page) => page.waitForFunction(() => document.getElementById("kept").textContent.includes("Saved on this device"));

/** Which build the page is of, in each of its parts: what has run and what it would get. */
const builds = (page) =>
  page.evaluate(async () => {
    const marked = async (path) => /build (\w+)/.exec(await (await fetch(path)).text())?.[1];
    const html = [...document.head.childNodes].find((node) => node.nodeType === Node.COMMENT_NODE);
    return {
      html: /build (\w+)/.exec(html?.data)?.[1],
      script: globalThis.build,
      style: getComputedStyle(document.documentElement).getPropertyValue("--build").replaceAll('"', ""),
      worker: await marked("worker.js"),
    };
  });
const whole = (name) => ({ html: name, script: name, style: name, worker: name });

/** Waits until a service worker that is `state` holds the page's files. */
const holds = (page, state) =>
  until(
    page,
    async (wanted) => {
      const registration = await navigator.serviceWorker.getRegistration();
      return Boolean(registration?.[wanted]) && !registration.installing;
    },
    state,
  );

async function opening(context, address) {
  // A person takes a moment; so does a browser, to see that the last page of a build is gone.
  await new Promise((done) => setTimeout(done, 500));
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** The page as it was there before the update, with an article in it. */
async function before(site) {
  const { page, context, seen } = await opened(site.address, SIZE);
  await paste(page, ARTICLE);
  await read(page, ARTICLE);
  await saved(page);
  await holds(page, "active");
  assert.deepEqual(await builds(page), whole("one"));
  return { page, context, seen };
}

test("after an update the next opening has the old page whole or the new one whole, the one after it the new", async () => {
  const site = await host(build("one"));
  const { page, context } = await before(site);
  site.put(build("two"));
  await page.close();

  const next = await opening(context, site.address);
  await read(next, ARTICLE);
  const first = await builds(next);
  assert.deepEqual(first, whole(first.html));
  await holds(next, "waiting");
  // While it is open it stays what it is, even where it is opened beside itself.
  const beside = await opening(context, site.address);
  await read(beside, ARTICLE);
  assert.deepEqual(await builds(beside), first);
  await next.close();
  await beside.close();

  const last = await opening(context, site.address);
  await read(last, ARTICLE);
  assert.deepEqual(await builds(last), whole("two"));
  assert.equal(await last.locator("#articles .article").count(), 6);
  await until(last, async () => (await caches.keys()).length === 1);
  // And it is whole with no network.
  await context.setOffline(true);
  await last.reload();
  await read(last, ARTICLE);
  assert.deepEqual(await builds(last), whole("two"));
});

test("an update that is only half there is not taken: the old page stays whole until the new one is", async () => {
  const site = await host(build("one"));
  const { page, context } = await before(site);
  const two = build("two");
  site.put(new Map([...two, ["worker.js", build("one").get("worker.js")]]));
  await page.close();

  const next = await opening(context, site.address);
  await read(next, ARTICLE);
  await next.evaluate(async () => (await navigator.serviceWorker.ready).update().catch(() => {}));
  await holds(next, "active");
  assert.deepEqual(await builds(next), whole("one"));
  await next.close();
  const again = await opening(context, site.address);
  assert.deepEqual(await builds(again), whole("one"));

  site.put(two);
  await again.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await holds(again, "waiting");
  await again.close();
  const last = await opening(context, site.address);
  await read(last, ARTICLE);
  assert.deepEqual(await builds(last), whole("two"));
});

test("the page by the name of its file is the same build as the page by its folder, with a network and without", async () => {
  const site = await host(build("one"));
  const { page, context } = await before(site);
  site.put(build("two"));
  await page.close();
  const named = await opening(context, `${site.address}index.html`);
  await read(named, ARTICLE);
  assert.deepEqual(await builds(named), whole("one"));
  await context.setOffline(true);
  await named.reload();
  await read(named, ARTICLE);
  const again = await builds(named);
  assert.deepEqual(again, whole(again.html));
});

/** Whatever happens to the browser's storage, the page reads on, says so once, and leaves every record old or new. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { CHROME, FLAGS, opened, paste, read } from "./browser.js";
import { fromPackages } from "./files.js";
import { ARTICLE, layer } from "./reading.js";

const OTHER = "Boat sinks off Paros\n\nA boat with 40 people sank on Monday, said Ann Lee of the coast guard.";
const SIZE = { viewport: { width: 1280, height: 800 } };

const keptSays = (page, words, timeout = 10_000) =>
  page.waitForFunction((said) => document.getElementById("kept").textContent.includes(said), words, { timeout });
const saved = (page) => keptSays(page, "Saved on this device");
const told = (page, words) =>
  page.waitForFunction((said) => document.querySelector("#message > span")?.textContent.includes(said), words);
const dated = (page, words) =>
  page.waitForFunction((said) => document.getElementById("date-line").textContent.includes(said), words);

async function setDate(page, date) {
  await page.locator("#date-line button").first().click();
  await page.locator("#date-field").fill(date);
  await page.getByRole("button", { name: "Set", exact: true }).click();
}

/** Everything in the database, told by script of another page as it were. */
const records = (page) =>
  page.evaluate(
    () =>
      new Promise((done, failed) => {
        const opening = indexedDB.open("news-annotator");
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const asked = opening.result.transaction("articles").objectStore("articles").getAll();
          asked.onsuccess = () => {
            opening.result.close();
            done(asked.result);
          };
        };
      }),
  );

/** Counts how often the reader is told of keeping: each new sentence in the message is one. */
function countTold() {
  globalThis.toldOfKeeping = [];
  let last = "";
  new MutationObserver(() => {
    const words = document.querySelector("#message > span")?.textContent ?? "";
    if (words !== last && /saved on your device|kept on your device/.test(words)) globalThis.toldOfKeeping.push(words);
    last = words;
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

test("without any storage the page reads on, and says once that nothing is saved", async () => {
  const { page, seen } = await opened("single", {
    ...SIZE,
    prepare: () => Object.defineProperty(globalThis, "indexedDB", { value: undefined }),
  });
  await told(page, "nothing is saved for now");
  await page.getByRole("button", { name: "Dismiss" }).click();
  await paste(page, ARTICLE);
  await read(page, ARTICLE);
  await keptSays(page, "Not saved: this browser lets the page keep nothing");
  await setDate(page, "2020-02-03");
  await dated(page, "3 Feb 2020, set by you");
  assert.equal(await page.locator("#message").isVisible(), false);
  assert.ok((await layer(page, "person")) > 0);
  assert.deepEqual(await seen(), { requests: [], errors: [], violations: [] });
});

test("a full device is told once; what it had no room for is saved when there is room again", async () => {
  const { page, context, address } = await opened("single", {
    ...SIZE,
    prepare: () => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (value, ...rest) {
        if (globalThis.full) throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
        return put.call(this, value, ...rest);
      };
    },
  });
  await paste(page, OTHER);
  await read(page, OTHER);
  await saved(page);
  await page.evaluate(() => (globalThis.full = true));
  await paste(page, ARTICLE);
  await told(page, "This is not being saved on your device: there is no room left for it on this device");
  await read(page, ARTICLE);
  await keptSays(page, "Not saved: there is no room left");
  const fresh = await context.newPage();
  await fresh.goto(address);
  await read(fresh, OTHER);
  assert.equal((await fresh.locator("#articles .title").allTextContents()).includes("Ferry strike enters second week"), false);
  await page.evaluate(() => (globalThis.full = false));
  await saved(page);
  assert.equal(await page.locator("#message").isVisible(), false);
  // The other tab has it without being asked.
  await fresh.locator("#articles .article", { hasText: "Ferry strike" }).waitFor();
});

test("a newer version of the page takes the storage over; this one says so and writes nothing", async () => {
  const { page } = await opened("single", { ...SIZE, prepare: countTold });
  await paste(page, OTHER);
  await read(page, OTHER);
  await saved(page);
  await page.evaluate(
    () =>
      new Promise((done, failed) => {
        const opening = indexedDB.open("news-annotator", 2);
        opening.onblocked = opening.onerror = failed;
        opening.onsuccess = () => {
          opening.result.close();
          done();
        };
      }),
  );
  await paste(page, ARTICLE);
  await told(page, "a newer version of this page keeps its articles here");
  await read(page, ARTICLE);
  assert.deepEqual((await records(page)).map(({ text }) => text), [OTHER]);
  await page.reload();
  await told(page, "What was kept on your device could not be opened: a newer version");
  await paste(page, ARTICLE);
  await read(page, ARTICLE);
  assert.equal((await page.evaluate(() => globalThis.toldOfKeeping)).length, 1);
  assert.deepEqual((await records(page)).map(({ text }) => text), [OTHER]);
});

test("records that are damaged or not ours stay where they are, are told, and the others open", async () => {
  const { page } = await opened("single", SIZE);
  await paste(page, OTHER);
  await read(page, OTHER);
  await saved(page);
  await page.evaluate(
    () =>
      new Promise((done, failed) => {
        const opening = indexedDB.open("news-annotator");
        opening.onerror = failed;
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(["articles", "singles"], "readwrite");
          const store = transaction.objectStore("articles");
          const asked = store.getAll();
          asked.onsuccess = () => {
            const { text, before, ...cut } = asked.result[0];
            store.put({ ...cut, id: "cut" });
            store.put({ ...asked.result[0], id: "later", version: 2 });
            store.put({ ...asked.result[0], id: "saved", saved: "x.json", document: { version: 1, mentions: [{}] } });
            store.put({ id: "other", made: new Date() });
            transaction.objectStore("singles").put({ name: "settings", value: { theme: 7, letterKeys: "no", tab: "names" } });
          };
          transaction.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
  );
  await page.reload();
  await told(page, "4 kept articles could not be read and are left as they are.");
  await read(page, OTHER);
  assert.equal(await page.locator("#articles .article").count(), 6);
  assert.equal(await page.locator("#tab-names").getAttribute("aria-selected"), "true");
  assert.equal(await page.locator("html").getAttribute("data-theme"), "system");
  await setDate(page, "2020-02-03");
  await saved(page);
  assert.deepEqual((await records(page)).map(({ id }) => id).filter((id) => id.length < 8), ["cut", "later", "other", "saved"]);
});

// ---- Killed

/** A browser of its own that can be killed, its profile in `folder`. */
async function ownBrowser(folder) {
  const child = spawn(CHROME, [...FLAGS, "--headless=new", "--remote-debugging-port=0", `--user-data-dir=${folder}`]);
  const address = await new Promise((found, failed) => {
    let said = "";
    child.stderr.on("data", (words) => {
      said += words;
      const [, at] = /listening on (ws:\S+)/.exec(said) ?? [];
      if (at) found(at);
    });
    child.on("exit", () => failed(new Error(said)));
  });
  const browser = await fromPackages("playwright-core").chromium.connectOverCDP(address);
  const page = await browser.contexts()[0].newPage();
  return {
    page,
    async kill() {
      const ended = new Promise((done) => child.on("exit", done));
      child.kill("SIGKILL");
      await ended;
      await browser.close().catch(() => {});
    },
  };
}

test("a browser killed while it saves keeps what was there; killed after it said “Saved”, what is new", async () => {
  const folder = await mkdtemp(join(tmpdir(), "news-annotator-"));
  const { address } = await opened("single");
  const alive = [];
  const start = async () => {
    const started = await ownBrowser(folder);
    alive.push(started);
    await started.page.setViewportSize(SIZE.viewport);
    await started.page.addInitScript(() => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...values) {
        const asked = put.apply(this, values);
        // A transaction is not done while something more is asked of it.
        const again = () => (this.get("nothing").onsuccess = again);
        if (globalThis.holding) again();
        return asked;
      };
    });
    await started.page.goto(address);
    return started;
  };
  try {
    let { page, kill } = await start();
    await paste(page, ARTICLE);
    await read(page, ARTICLE);
    await saved(page);
    await page.evaluate(() => (globalThis.holding = true));
    await setDate(page, "2020-02-03");
    await dated(page, "3 Feb 2020, set by you");
    await keptSays(page, "Saving…");
    await kill();

    ({ page, kill } = await start());
    await read(page, ARTICLE);
    await dated(page, "17 Nov 2015, read in the article");
    await setDate(page, "2021-05-06");
    await saved(page);
    await kill();

    ({ page, kill } = await start());
    await read(page, ARTICLE);
    await dated(page, "6 May 2021, set by you");
    assert.equal((await records(page)).length, 1);
  } finally {
    for (const { kill } of alive.slice(-1)) await kill();
    await rm(folder, { recursive: true, force: true });
  }
});

// ---- The k-th operation

/** In the page: the k-th operation on the storage fails; `faults` says whether one did. */
function failOnce([k, way]) {
  let count = 0;
  globalThis.faults = 0;
  const wrap = (owner, name) => {
    const proper = owner.prototype[name];
    owner.prototype[name] = function (...values) {
      count += 1;
      if (count !== k) return proper.apply(this, values);
      globalThis.faults += 1;
      if (way === "throws" || name === "open") throw new DOMException("It failed.", "UnknownError");
      const asked = proper.apply(this, values);
      // The request is made, and the browser breaks the transaction off.
      [this, this.transaction, asked].find((each) => each?.abort).abort();
      return asked;
    };
  };
  wrap(IDBFactory, "open");
  wrap(IDBDatabase, "transaction");
  wrap(IDBTransaction, "objectStore");
  for (const name of ["get", "getAll", "put", "delete", "clear"]) wrap(IDBObjectStore, name);
}

/** What a reader does in this test: pastes two articles, dates one, changes a setting, removes the other. */
async function work(page) {
  await paste(page, OTHER);
  await read(page, OTHER);
  await paste(page, ARTICLE);
  await read(page, ARTICLE);
  await setDate(page, "2020-02-03");
  await dated(page, "3 Feb 2020, set by you");
  await page.locator("#tab-names").click();
  await page.getByRole("button", { name: /^Close Boat/ }).click();
  await page.waitForFunction(() => document.getElementById("kept").textContent !== "Saving…");
}

// Every operation in every way takes minutes in a browser: the usual run takes some of them, and keep.test.js all.
const STRIDE = process.env.LONG ? 1 : 6;

for (const way of ["throws", "breaks off"]) {
  test(`one operation on the storage ${way}, whichever it is: the page reads, says so once, every record is old or new`, async () => {
    const { page: spare, context, address } = await opened("site", SIZE);
    await spare.goto("about:blank");
    let k = 1;
    for (let faults = 1; faults; k += STRIDE) {
      const page = await context.newPage();
      await page.addInitScript(countTold);
      await page.addInitScript(failOnce, [k, way]);
      await page.goto(address);
      await work(page);
      const sentences = await page.evaluate(() => globalThis.toldOfKeeping);
      faults = await page.evaluate(() => globalThis.faults);
      assert.equal(await page.locator("#article").evaluate((node) => node.textContent), ARTICLE, `k = ${k}`);
      assert.ok((await layer(page, "person")) > 0, `k = ${k}: marks`);
      assert.equal(sentences.length, faults, `k = ${k}: ${sentences}`);
      await page.close();

      const fresh = await context.newPage();
      await fresh.goto(address);
      await fresh.locator("#articles .article").nth(4).waitFor();
      const there = await records(fresh);
      for (const { text, given, title } of there) {
        assert.ok([ARTICLE, OTHER].includes(text), `k = ${k}`);
        assert.equal(title, text.split("\n")[0]);
        assert.ok(given === null || (text === ARTICLE && given === "2020-02-03"), `k = ${k}`);
      }
      assert.equal(await fresh.locator("#message").isVisible(), false, `k = ${k}`);
      assert.equal(await fresh.locator("#articles .article").count(), 5 + there.length, `k = ${k}`);
      await fresh.evaluate(() => indexedDB.deleteDatabase("news-annotator"));
      await fresh.close();
    }
    assert.ok(k > 30, `only ${k} operations`);
  });
}

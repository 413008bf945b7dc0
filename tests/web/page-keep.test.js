/** What the reader brought is kept: closed and opened again, in two tabs, backed up, deleted. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { opened, paste, read } from "./browser.js";
import { bringAxe, soundLooks } from "./looks.js";
import { ARTICLE, file } from "./reading.js";

const OTHER = "Boat sinks off Paros\n\nA boat with 40 people sank on Monday, said Ann Lee of the coast guard.";
const SIZE = { viewport: { width: 1280, height: 800 } };

const kept = (page, words) =>
  page.waitForFunction((said) => document.getElementById("kept").textContent === said, words ?? "Saved on this device");
const shown = (page) => page.locator("#article").evaluate((node) => node.textContent);
const shows = (page, text) =>
  page.waitForFunction((words) => document.getElementById("article").textContent === words, text);
const titles = (page) => page.locator("#articles .title").allTextContents();
const told = (page, words) =>
  page.waitForFunction((said) => document.querySelector("#message > span")?.textContent.includes(said), words);

/** Dates the open article, as a reader does. */
async function setDate(page, date) {
  await page.locator("#date-line button").first().click();
  await page.locator("#date-field").fill(date);
  await page.getByRole("button", { name: "Set", exact: true }).click();
}

const dated = (page, words) =>
  page.waitForFunction((said) => document.getElementById("date-line").textContent.includes(said), words);

async function choose(page, entry) {
  await page.locator("#keep-button").click();
  await page.getByRole("menuitem", { name: entry }).click();
}

/** Presses "Back up all"; answers what the file holds. */
async function backedUp(page) {
  const [download] = await Promise.all([page.waitForEvent("download"), choose(page, "Back up all")]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path(), "utf8") };
}

async function restore(page, content, name = "backup.json") {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), choose(page, "Restore from a backup")]);
  await chooser.setFiles([file(name, content)]);
}

for (const which of ["single", "site"]) {
  test(`what was pasted and dated is there again when the page is opened again: ${which}`, async () => {
    const { page, seen } = await opened(which, SIZE);
    await paste(page, OTHER);
    await read(page, OTHER);
    await paste(page, ARTICLE);
    await read(page, ARTICLE);
    await setDate(page, "2020-02-03");
    await dated(page, "3 Feb 2020, set by you");
    await page.locator("#articles .article", { hasText: "Boat sinks" }).click();
    await page.locator("#tab-figures").click();
    await kept(page);
    await page.reload();
    await shows(page, OTHER);
    assert.deepEqual((await titles(page)).slice(0, 2), ["Ferry strike enters second week", "Boat sinks off Paros"]);
    assert.equal((await titles(page)).length, 7);
    assert.equal(await page.locator("#tab-figures").getAttribute("aria-selected"), "true");
    await kept(page);
    await page.locator("#articles .article", { hasText: "Ferry strike" }).click();
    await dated(page, "3 Feb 2020, set by you");
    const { errors, violations } = await seen();
    assert.deepEqual({ errors, violations }, { errors: [], violations: [] });
  });
}

test("an odd text is there again to its last unit, when the page is opened again and when a back-up is restored", async () => {
  const odd = "\ufeffOdd \ud800 text\r\nsays \udc00\u0000 \u202ecafe\u0301 caf\u00e9\u2028in Paris\t \n\n ";
  const units = Array.from({ length: odd.length }, (_, at) => odd.charCodeAt(at));
  const { page } = await opened("single", SIZE);
  const shown = (where) => where.locator("#article").evaluate(({ textContent: text }) => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)));
  // Halves of pairs do not outlive the way from here to the browser: they are made there.
  await page.evaluate((codes) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "x");
    clipboardData.getData = (kind) => (kind === "text/plain" ? String.fromCharCode(...codes) : "");
    document.body.dispatchEvent(Object.defineProperty(new ClipboardEvent("paste", { bubbles: true, cancelable: true }), "clipboardData", { value: clipboardData }));
  }, units);
  await page.locator("#status", { hasText: "annotation" }).waitFor();
  await kept(page);
  await page.reload();
  await page.locator("#article", { hasText: "Odd" }).waitFor();
  assert.deepEqual(await shown(page), units);
  const { content } = await backedUp(page);
  const { page: elsewhere } = await opened("site", SIZE);
  await elsewhere.locator("#articles .article").first().waitFor();
  await restore(elsewhere, content);
  await elsewhere.locator("#articles .article", { hasText: "Odd" }).click();
  assert.deepEqual(await shown(elsewhere), units);
});

test("what was opened as it was saved is kept as it was saved, with what could not be placed", async () => {
  const { page } = await opened("single", SIZE);
  const anno = (exact, label) => ({
    "@context": "http://www.w3.org/ns/anno.jsonld",
    type: "Annotation",
    body: [{ type: "TextualBody", purpose: "classifying", value: label }],
    target: { selector: { type: "TextQuoteSelector", exact } },
  });
  const saved = JSON.stringify([anno("Ann Lee", "ORG"), anno("Nobody Anywhere", "PERSON")]);
  await paste(page, OTHER);
  await read(page, OTHER);
  await page.setInputFiles("#file-picker", [file("own.jsonld", saved)]);
  const status = () => page.locator("#status").textContent();
  await page.waitForFunction(() => document.getElementById("status").textContent.includes("as saved in"));
  await kept(page);
  const before = [await status(), await page.locator("#notices").textContent(), await page.locator("#names").textContent()];
  await page.reload();
  await page.waitForFunction(() => document.getElementById("status").textContent.includes("as saved in"));
  const after = [await status(), await page.locator("#notices").textContent(), await page.locator("#names").textContent()];
  assert.deepEqual(after, before);
  assert.match(after[0], /1 annotation in .* as saved in “own.jsonld” · 1 could not be placed/);
  assert.match(after[1], /Nobody Anywhere/);
});

test("a sample is kept once it is dated, and does not stand there twice", async () => {
  const { page } = await opened("single", SIZE);
  await page.locator("#articles .article").nth(2).click();
  const title = (await titles(page))[2];
  assert.equal(await page.locator("#kept").textContent(), "");
  await setDate(page, "2021-05-06");
  await dated(page, "6 May 2021, set by you");
  await kept(page);
  await page.reload();
  await dated(page, "6 May 2021, set by you");
  assert.equal((await titles(page)).length, 5);
  assert.equal((await titles(page))[2], title);
});

test("a removed article stays away; one that was taken back stays", async () => {
  const { page } = await opened("single", SIZE);
  for (const text of [OTHER, ARTICLE]) {
    await paste(page, text);
    await read(page, text);
  }
  await page.getByRole("button", { name: /^Close Ferry/ }).click();
  await kept(page);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: /^Close Boat/ }).click();
  await kept(page);
  await page.reload();
  await shows(page, ARTICLE);
  assert.equal((await titles(page)).filter((title) => /Boat|Ferry/.test(title)).join(), "Ferry strike enters second week");
});

// ---- Two tabs

/** Two tabs of one browser, both with `text` open and kept. */
async function twoTabs(text) {
  const first = await opened("single", SIZE);
  await paste(first.page, text);
  await read(first.page, text);
  await kept(first.page);
  const second = await first.context.newPage();
  await second.goto(first.address);
  await read(second, text);
  return [first.page, second, first];
}


test("what one tab changes is seen in the other: an article, its date, its removal and its coming back", async () => {
  const [one, two] = await twoTabs(ARTICLE);
  await setDate(one, "2020-02-03");
  await dated(two, "3 Feb 2020, set by you");
  await paste(two, OTHER);
  await one.locator("#articles .article", { hasText: "Boat sinks" }).waitFor();
  assert.equal(await shown(one), ARTICLE);
  await one.getByRole("button", { name: /^Close Boat/ }).click();
  await told(two, "“Boat sinks off Paros” was deleted in another tab.");
  assert.equal((await titles(two)).some((title) => /Boat/.test(title)), false);
  await two.getByRole("button", { name: "Undo" }).click();
  await one.locator("#articles .article", { hasText: "Boat sinks" }).waitFor();
  // Undone in both tabs, it is there once.
  await one.getByRole("button", { name: "Undo" }).click();
  assert.equal((await titles(one)).filter((title) => /Boat/.test(title)).length, 1);
});

test("changed in two tabs that could not hear each other, an article is kept as both have it", async () => {
  const deaf = { ...SIZE, prepare: () => delete globalThis.BroadcastChannel };
  const first = await opened("single", deaf);
  await paste(first.page, ARTICLE);
  await read(first.page, ARTICLE);
  await kept(first.page);
  const second = await first.context.newPage();
  await second.addInitScript(() => delete globalThis.BroadcastChannel);
  await second.goto(first.address);
  await read(second, ARTICLE);
  await setDate(first.page, "2020-02-03");
  await kept(first.page);
  await setDate(second, "2021-05-06");
  await told(second, "changed in another tab as well: both are kept, and this is the second copy");
  await dated(second, "6 May 2021, set by you");
  assert.match((await second.locator("#articles .from").allTextContents())[0], /second copy/);
  await second.locator("#articles .article").nth(1).click();
  await dated(second, "3 Feb 2020, set by you");
  for (const page of [first.page, second]) {
    await page.reload();
    await page.locator("#articles .article", { hasText: "Ferry strike" }).nth(1).waitFor();
    assert.equal((await titles(page)).filter((title) => /Ferry/.test(title)).length, 2);
  }
});

// ---- Back-up

test("everything is backed up into one file, and restored from it elsewhere", async () => {
  const { page } = await opened("single", SIZE);
  for (const text of [OTHER, ARTICLE]) {
    await paste(page, text);
    await read(page, text);
  }
  await setDate(page, "2020-02-03");
  await dated(page, "3 Feb 2020, set by you");
  await page.locator("#theme-button").click();
  const { name, content } = await backedUp(page);
  assert.match(name, /^news-annotator-backup-\d{4}-\d\d-\d\d\.json$/);
  await told(page, "2 articles backed up");
  assert.equal(JSON.parse(content).newsAnnotator, "backup");

  await restore(page, content);
  await told(page, "2 already here");
  assert.equal((await titles(page)).length, 7);

  const { page: elsewhere } = await opened("site", SIZE);
  await elsewhere.locator("#articles .article").first().waitFor();
  await restore(elsewhere, content);
  await told(elsewhere, "2 articles restored");
  assert.deepEqual((await titles(elsewhere)).slice(0, 2), ["Ferry strike enters second week", "Boat sinks off Paros"]);
  assert.equal(await elsewhere.locator("html").getAttribute("data-theme"), "light");
  await kept(elsewhere);
  await elsewhere.reload();
  await elsewhere.locator("#articles .article", { hasText: "Ferry strike" }).click();
  await dated(elsewhere, "3 Feb 2020, set by you");

  // Changed in both places, it is kept as both have it.
  await setDate(page, "2021-05-06");
  await setDate(elsewhere, "2022-07-08");
  await dated(elsewhere, "8 Jul 2022");
  const later = await backedUp(page);
  await restore(elsewhere, later.content);
  await told(elsewhere, "1 already here, 1 changed here as well and kept as a second copy");
  assert.equal((await titles(elsewhere)).filter((title) => /Ferry/.test(title)).length, 2);
});

test("of a broken back-up what is whole is restored, and the rest is told", async () => {
  const { page } = await opened("single", SIZE);
  for (const text of [OTHER, ARTICLE]) {
    await paste(page, text);
    await read(page, text);
  }
  const { content } = await backedUp(page);
  const { page: elsewhere } = await opened("single", SIZE);
  await elsewhere.locator("#articles .article").first().waitFor();
  // Chosen like any file.
  await elsewhere.setInputFiles("#file-picker", [file("cut.json", content.slice(0, content.lastIndexOf("Boat sinks")))]);
  await told(elsewhere, "“cut.json”: 1 article restored. “cut.json” is not whole");
  assert.equal((await titles(elsewhere))[0], "Ferry strike enters second week");
});

test("everything is deleted after one question, in every tab; settings and samples stay", async () => {
  const [one, two] = await twoTabs(ARTICLE);
  await one.locator("#theme-button").click();
  await choose(one, "Delete all");
  assert.match(await one.locator("#delete-about").textContent(), /^1 article with all that you corrected will be deleted/);
  await one.getByRole("button", { name: "Cancel", exact: true }).click();
  assert.equal(await shown(one), ARTICLE);
  await choose(one, "Delete all");
  const [download] = await Promise.all([
    one.waitForEvent("download"),
    one.getByRole("button", { name: "Back up first" }).click(),
  ]);
  assert.match(await readFile(await download.path(), "utf8"), /Ferry strike/);
  await one.getByRole("button", { name: "Delete all", exact: true }).click();
  await told(one, "are deleted");
  await told(two, "was deleted in another tab");
  for (const page of [one, two]) {
    assert.equal((await titles(page)).length, 5);
    assert.notEqual(await shown(page), ARTICLE);
    await page.reload();
    await page.locator("#articles .article").nth(4).waitFor();
    assert.equal((await titles(page)).length, 5);
    assert.equal(await page.locator("#kept").textContent(), "");
    assert.equal(await page.locator("html").getAttribute("data-theme"), "light");
  }
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1280, 390]) {
    test(`the menu and the question are sound: ${colorScheme}, ${width} px`, async () => {
      const { page, context } = await opened("single", { colorScheme, viewport: { width, height: 800 } });
      await bringAxe(page, context);
      await paste(page, ARTICLE);
      await read(page, ARTICLE);
      if (width < 800) {
        await page.locator("#articles-button").click();
        assert.equal(await page.locator("#kept-here").textContent(), "Saved on this device");
      }
      await page.locator("#keep-button").press("ArrowDown");
      assert.equal(await page.evaluate(() => document.activeElement.textContent), "Back up all");
      await soundLooks(page, "the menu");
      await page.keyboard.press("d");
      await page.keyboard.press("Enter");
      assert.equal(await page.evaluate(() => document.activeElement.textContent), "Cancel");
      await soundLooks(page, "the question");
      await page.keyboard.press("Escape");
      assert.equal(await page.locator("#delete-dialog").isVisible(), false);
    });
  }
}

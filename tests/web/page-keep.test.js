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

/** The article out of the page: the menu, the preview, the file and the clipboard. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { paste, read } from "./browser.js";
import { bringAxe, soundLooks } from "./looks.js";
import { ARTICLE, reading } from "./reading.js";
import { FORMATS, fileName } from "../../www/view/formats.js";

/** Opens the dialog of a format. */
async function exporting(page, name) {
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("menuitem", { name }).click();
  await page.locator("#export-dialog[aria-busy=false]").waitFor();
}

/** Presses Download; the file's name and what is in it. */
async function downloaded(page) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download" }).click(),
  ]);
  const content = await readFile(await download.path(), "utf8");
  return { name: download.suggestedFilename(), content: content.replace(/^\uFEFF/, ""), mark: content[0] === "\uFEFF" };
}

const preview = (page) => page.locator("#export-dialog .preview").evaluate((node) => node.textContent);

for (const which of ["single", "site"]) {
  test(`every format is previewed and saved, named after the article, and nothing is asked for: ${which}`, async () => {
    const { page, seen } = await reading({}, ARTICLE, which);
    const before = (await seen()).requests.length;
    for (const { name, kind, ending } of FORMATS) {
      await exporting(page, `${name} ${kind}`);
      const file = await downloaded(page);
      assert.equal(file.name, `ferry-strike-enters-second-week.${ending}`);
      assert.ok(file.content.includes("Moen"), `${name} leaves Moen out`);
      assert.equal(file.mark, ending === "csv", `${name} begins with the mark of UTF-8`);
      assert.equal(await preview(page), file.content.slice(0, 4000));
      assert.equal(await page.locator("#export-dialog .told").textContent(), `Saved as ${file.name}.`);
      await page.keyboard.press("Escape");
      assert.equal(await page.locator("#export-dialog").isVisible(), false);
      assert.equal(await page.evaluate(() => document.activeElement.id), "export-button");
    }
    const { requests, errors, violations } = await seen();
    assert.deepEqual({ requests: requests.slice(before), errors, violations }, { requests: [], errors: [], violations: [] });
  });
}

test("the native file holds the text and what was found in it, at its places", async () => {
  const { page } = await reading();
  await exporting(page, "Everything found");
  const { content } = await downloaded(page);
  const { text, mentions } = JSON.parse(content);
  assert.equal(text, ARTICLE);
  assert.ok(mentions.some(({ start, end }) => text.slice(start, end) === "Ingrid Moen"));
});

test("what is copied is the whole file", async () => {
  const { page, context } = await reading({}, ARTICLE, "site");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await exporting(page, "Words with tags");
  await page.getByRole("button", { name: "Copy" }).click();
  await page.getByText(/characters copied/).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied.replaceAll("\r\n", "\n"), (await downloaded(page)).content);
});

test("where scripts get no clipboard the copy is made by selecting, and the focus stays", async () => {
  const { page } = await reading({
    prepare: () => Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined }),
  });
  await exporting(page, "TEI");
  await page.getByRole("button", { name: "Copy" }).click();
  await page.getByText(/characters copied/).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Copy");
});

test("the menu is walked by keys, letters lead to names, Escape and Tab leave it", async () => {
  const { page } = await reading();
  const focused = () => page.evaluate(() => document.activeElement.textContent);
  await page.locator("#export-button").focus();
  await page.keyboard.press("ArrowDown");
  assert.match(await focused(), /^Quotes, names and figures/);
  await page.keyboard.press("ArrowUp");
  assert.match(await focused(), /^TEI/);
  await page.keyboard.press("ArrowDown");
  assert.match(await focused(), /^Quotes/);
  await page.keyboard.press("w");
  assert.match(await focused(), /^Web Annotation/);
  await page.keyboard.press("w");
  assert.match(await focused(), /^Words with tags/);
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("#export-menu").isVisible(), false);
  assert.equal(await page.evaluate(() => document.activeElement.id), "export-button");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.equal(await page.locator("#export-menu").isVisible(), false);
  await page.locator("#export-button").click();
  await page.locator("#export-button").click();
  assert.equal(await page.locator("#export-menu").isVisible(), false);
});

test("of a long file the beginning is shown, as text, and the whole is saved", async () => {
  const { page } = await reading();
  const long = `<b>Bold</b> & long\n\n${'"No 😀😀😀," said Ann Lee. <img src=x onerror=alert(1)>\n\n'.repeat(400)}`;
  await paste(page, long);
  await read(page, long);
  await exporting(page, "Annotated page");
  const shown = await preview(page);
  assert.ok(shown.length >= 3999 && shown.length <= 4000);
  assert.match(await page.locator("#export-dialog").textContent(), /the first 4,000 are shown/);
  assert.equal(await page.locator("#export-dialog img").count(), 0);
  const { name, content } = await downloaded(page);
  assert.equal(name, "b-bold-b-long.html");
  assert.ok(content.startsWith(shown) && content.length > 20_000);
});

test("a file's name is made of the title's words, in any script, and is never empty or endless", () => {
  assert.equal(fileName("What’s driving the reach of ISIS?", "md"), "whats-driving-the-reach-of-isis.md");
  assert.equal(fileName("Выборы: итоги/2015", "csv"), "выборы-итоги-2015.csv");
  assert.equal(fileName("../..\\ : * ? \u202e", "html"), "article.html");
  assert.equal(fileName("x".repeat(300), "md").length, 63);
  assert.equal(fileName("one two ".repeat(40), "md").length <= 63, true);
});

test("without an article there is nothing to export", async () => {
  const { page } = await reading();
  for (const closing = page.locator("#articles .remove"); await closing.count(); ) await closing.first().click();
  assert.equal(await page.locator("#export-button").isVisible(), false);
});

for (const colorScheme of ["light", "dark"]) {
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ]) {
    test(`the menu and the dialog are sound: ${colorScheme}, ${width} px`, async () => {
      const { page, context } = await reading({ colorScheme, viewport: { width, height } });
      await bringAxe(page, context);
      await page.locator("#export-button").click();
      await soundLooks(page, "menu");
      const { x, width: wide } = await page.locator("#export-menu").boundingBox();
      assert.ok(x >= 0 && x + wide <= width, "the menu leaves the window");
      await page.keyboard.press("Escape");
      await exporting(page, "Spreadsheet");
      await soundLooks(page, "dialog");
      if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/export-${width}-${colorScheme}.png` });
    });
  }
}

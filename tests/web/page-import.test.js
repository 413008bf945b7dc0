/** Saved articles and annotations into the page: chosen and dropped, over http and from disk. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { opened, paste, read } from "./browser.js";
import { bringAxe, soundLooks } from "./looks.js";
import { ARTICLE, file, reading, under } from "./reading.js";

/** Presses "Open files" and chooses, as a reader does. */
async function choose(page, ...files) {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.locator("#open-button").click()]);
  await chooser.setFiles(files);
}

/** Drops a file on the page. */
const drop = (page, name, content) =>
  page.evaluate(
    ([called, held]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([held], called));
      for (const type of ["dragenter", "dragover", "drop"])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, content],
  );

/** What "Export" saves of the open article. */
async function exported(page, format) {
  await page.locator("#export-button").click();
  await page.getByRole("menuitem", { name: format }).click();
  await page.locator("#export-dialog[aria-busy=false]").waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download" }).click(),
  ]);
  await page.keyboard.press("Escape");
  return readFile(await download.path(), "utf8");
}

const status = (page) => page.locator("#status").textContent();
const shown = (page) => page.locator("#article").evaluate((node) => node.textContent);
const told = (page) => page.locator("#message > span").textContent();
const statusSays = (page, words) =>
  page.waitForFunction((said) => document.getElementById("status").textContent.includes(said), words);
const messageSays = (page, words) =>
  page.waitForFunction((said) => document.querySelector("#message > span")?.textContent.includes(said), words);

/** A Document that no machine would make of this text: only what is in it can be drawn. */
const OWN = JSON.stringify({
  version: 1,
  offsets: "utf16",
  text: "Boat sinks\n\nIt sank near Paros, said Ann Lee.",
  date: { value: "2020-01-08", from: "given" },
  blocks: [
    { start: 0, end: 10, kind: "headline" },
    { start: 12, end: 45, kind: "paragraph" },
  ],
  mentions: [{ id: "m1", start: 0, end: 4, label: "PERSON", entity: null, confidence: 1, source: "reader" }],
  entities: [],
  numbers: [],
  quotes: [],
  reported: [],
  notices: [],
});

const note = (exact, ...tags) => ({ tags, text: "", target: [{ selector: [{ type: "TextQuoteSelector", exact }] }] });

for (const which of ["single", "site"]) {
  test(`an article that was saved is opened with what was saved, by chooser and by drop: ${which}`, async () => {
    const { page, seen } = await opened(which, { viewport: { width: 1280, height: 800 } });
    // The worker is asked for when the first text is read.
    await statusSays(page, "annotations in");
    const before = (await seen()).requests.length;
    await choose(page, file("boat.json", OWN));
    await statusSays(page, "1 annotation in 45 characters · as saved in “boat.json”");
    assert.deepEqual(await under(page, "person"), ["Boat"]);
    assert.match(await page.locator("#articles .article[aria-current]").textContent(), /^Boat sinksboat\.json, /);
    assert.match(await page.locator("#date-line").textContent(), /8 Jan 2020, as saved/);
    await drop(page, "boat-again.txt", OWN);
    await statusSays(page, "as saved in “boat-again.txt”");
    assert.deepEqual(await under(page, "person"), ["Boat"]);
    const { requests, errors, violations } = await seen();
    assert.deepEqual(
      { requests: requests.slice(before), errors, violations },
      { requests: [], errors: [], violations: [] },
    );
  });

  test(`what the page exports it opens again, with the same marks: ${which}`, async () => {
    const { page } = await reading({}, ARTICLE, which);
    const layers = () =>
      page.evaluate(() => [...CSS.highlights].map(([name, ranges]) => `${name} ${ranges.size}`).sort());
    const drawn = await layers();
    const count = (await status(page)).split(" · ")[0];
    for (const [format, name] of [
      ["Everything found", "a.json"],
      ["Web Annotation", "a.jsonld"],
    ]) {
      await choose(page, file(name, await exported(page, format)));
      await statusSays(page, `${count} · as saved in “${name}”`);
      assert.deepEqual(await layers(), drawn);
      assert.equal(await page.locator("#notices").isVisible(), false);
    }
  });
}

test("lines of JSON open as several articles, and a line that is not whole is told of", async () => {
  const { page } = await reading();
  const second = JSON.stringify({
    ...JSON.parse(OWN),
    id: "second",
    text: JSON.parse(OWN).text.replace("Boat", "Ship"),
  });
  await choose(page, file("desk.jsonl", `${OWN}\n${second}\n{"version": 1, "ment\n`));
  await messageSays(page, "“desk.jsonl” was opened in part: line 3 of it is not whole.");
  const list = await page.locator("#articles .article").allTextContents();
  assert.match(list[0], /^Boat sinksdesk\.jsonl, /);
  assert.match(list[1], /^Ship sinksdesk\.jsonl: second, /);
  await page.locator("#articles .article").nth(1).click();
  assert.deepEqual(await under(page, "person"), ["Ship"]);
});

test("others' annotations are placed on the open article; what has no place is counted and listed", async () => {
  const { page } = await reading();
  const held = {
    total: 3,
    rows: [
      note("Erna Solberg", "PERSON"),
      note("the harbour master", "PERSON"),
      { ...note("the head of the union"), text: "Since when?" },
    ],
  };
  await choose(page, file("hypothesis.json", JSON.stringify(held)));
  await statusSays(page, "1 annotation in");
  assert.match(await status(page), /as saved in “hypothesis\.json” · 1 could not be placed$/);
  assert.equal(await shown(page), ARTICLE);
  assert.deepEqual(await under(page, "person"), ["Erna Solberg"]);
  const notices = await page.locator("#notices").textContent();
  assert.match(notices, /“the harbour master” \(PERSON\) was not placed/);
  assert.match(notices, /“Since when\?”.*the head of the union/);
  // The machine's own reading of it is still there.
  await page.locator("#articles .article").nth(1).click();
  assert.match(await status(page), /read in/);
  // And the two are not held against each other unasked.
  assert.equal(await page.locator("#articles .article").count(), 7);
  assert.match(await page.locator("#view-compare").textContent(), /Compare 6 articles/);
});

test("annotations without their article say so where none is open, and what is no such file leaves all as it was", async () => {
  const { page } = await reading();
  for (const [name, content, said] of [
    ["other.json", '{"a":1}', "“other.json” is JSON, but holds neither articles saved here nor Web Annotations."],
    ["half.json", OWN.slice(0, 200), "“half.json” is not whole JSON, so it was not opened."],
    [
      "wrong.json",
      OWN.replace('"start":0,"end":4', '"start":0,"end":4000'),
      "“wrong.json” was not opened: the annotations do not fit their text",
    ],
  ]) {
    await choose(page, file(name, content));
    await messageSays(page, said);
    assert.equal(await page.locator("#articles .article").count(), 6);
    assert.equal(await shown(page), ARTICLE);
    await page.getByRole("button", { name: "Dismiss" }).click();
  }
  for (const closing = page.locator("#articles .remove"); await closing.count();) await closing.first().click();
  await choose(page, file("notes.jsonld", JSON.stringify([note("Oslo", "GPE")])));
  await messageSays(page, "holds annotations but not their article: open the article first");
  assert.equal(await page.locator("#articles .article").count(), 0);
  await paste(page, ARTICLE);
  await read(page, ARTICLE);
  await choose(page, file("notes.jsonld", JSON.stringify([note("Oslo", "GPE")])));
  await statusSays(page, "as saved in “notes.jsonld”");
});

test("words that only begin like JSON are an article", async () => {
  const { page } = await reading();
  const words = "[Updated] Boat sinks\n\nIt sank near Paros on Monday.";
  await choose(page, file("boat.txt", words));
  await read(page, words);
  assert.match(await status(page), /read in/);
});

test("a saved article may be larger than an article may be, and an article that only looks like one may not", async () => {
  const { page } = await reading();
  const padded = OWN.replace('"entities":[]', `"entities":[]${" ".repeat(11_000_000)}`);
  await drop(page, "large.json", padded);
  await statusSays(page, "as saved in “large.json”");
  await drop(page, "large.txt", `[Updated] ${"x ".repeat(6_000_000)}`);
  await messageSays(page, "“large.txt” has 12.0 MB, over the limit");
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1280, 390]) {
    test(`an article with annotations that were not placed is sound: ${colorScheme}, ${width} px`, async () => {
      const { page, context } = await reading({ colorScheme, viewport: { width, height: 844 } });
      await bringAxe(page, context);
      const gone = ["the harbour master", "a broken ferry", "the night train", "Bergen"].map((words) =>
        note(words, "ORG"),
      );
      await page.setInputFiles("#file-picker", file("hypothesis.json", JSON.stringify([note("Oslo", "GPE"), ...gone])));
      await statusSays(page, "4 could not be placed");
      await soundLooks(page, "import");
      if (process.env.PICTURES)
        await page.screenshot({ path: `${process.env.PICTURES}/import-${width}-${colorScheme}.png` });
    });
  }
}

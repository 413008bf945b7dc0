/** Answers that come late: what is drawn is always about what stands there. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { paste, read } from "./browser.js";
import { pageWith } from "./element.js";
import { ARTICLE, reading } from "./reading.js";

/** In the page: every answer of a worker comes a while late. */
function late() {
  const Proper = globalThis.Worker;
  globalThis.Worker = class extends Proper {
    set onmessage(heard) {
      super.onmessage = (event) => setTimeout(() => heard(event), globalThis.lag ?? 0);
    }
  };
}

/** In the page: notes, whenever something is drawn, whether it fits the article that is there. */
function watch() {
  globalThis.unfit = new Set();
  globalThis.dates = new Set();
  const look = () => {
    const article = document.getElementById("article");
    const length = article.textContent.length.toLocaleString("en");
    const said = /annotations? in ([\d,]+) characters/.exec(document.getElementById("status").textContent);
    if (said && said[1] !== length) globalThis.unfit.add(`${said[0]} for ${length}`);
    if (said) globalThis.dates.add(document.getElementById("figures").textContent.match(/week of \d+ \w+ (20\d\d)/)?.[1]);
    for (const range of [...CSS.highlights].filter(([name]) => name === "na-gpe").flatMap(([, ranges]) => [...ranges])) {
      if (!article.contains(range.startContainer)) continue;
      const words = range.startContainer.data?.slice(range.startOffset, range.endOffset);
      if (range.startContainer === range.endContainer && !/^(Oslo|Norway|Paros|Greece)$/.test(words)) globalThis.unfit.add(words);
    }
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
  globalThis.lag = 150;
}

/** In the page, without a pause between them: the article's date set, and set again. */
function setDates(dates) {
  for (const date of dates) {
    document.querySelector("#date-line button").click();
    document.getElementById("date-field").value = date;
    [...document.querySelectorAll("#date-line button")].find((each) => each.textContent === "Set").click();
  }
}

test("an answer for another date, another text or a closed article is never drawn", async () => {
  const { page } = await reading({ prepare: late });
  await page.locator("#tab-figures").click();
  await page.evaluate(watch);
  await page.evaluate(setDates, ["2017-03-09", "2018-03-09", "2019-03-09"]);
  await page.waitForFunction(() => globalThis.dates.has("2019"));
  const shown = await page.evaluate(() => [...globalThis.dates]);
  assert.ok(shown.includes("2019"), `${shown}`);
  assert.ok(!shown.includes("2017") && !shown.includes("2018"), `${shown}`);

  // A page whose surroundings are put back, and taken out again, before any of it has been read.
  const html = `<nav><a href=/x>Menu of Oslo</a></nav><article><h1>Boat sinks</h1>${"<p>A boat with 40 people sank off Paros in Greece on Monday, said Ann Lee.</p>".repeat(9)}</article>`;
  await page.evaluate((markup) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", markup);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, html);
  await page.locator("#cut").getByRole("button", { name: "Show" }).click();
  await page.getByRole("button", { name: "Put back" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  const boat = await page.locator("#article").evaluate((node) => node.textContent);
  await read(page, boat);

  // And articles that come and go faster than they are read.
  const other = `Norway votes\n\n${ARTICLE}`;
  await paste(page, other);
  await page.getByRole("button", { name: /^Close Norway/ }).click();
  await paste(page, `${ARTICLE}\n\nIt rained in Oslo.`);
  await read(page, `${ARTICLE}\n\nIt rained in Oslo.`);
  await page.waitForTimeout(400);
  assert.deepEqual(await page.evaluate(() => [...globalThis.unfit]), []);
});

test("an element never tells, nor shows, the Document of a text that it no longer has", async () => {
  const { page } = await pageWith("<news-annotator></news-annotator>", { prepare: late });
  const told = await page.evaluate(async () => {
    const element = document.querySelector("news-annotator");
    await customElements.whenDefined("news-annotator");
    const told = [];
    element.addEventListener("annotations-change", ({ detail }) => told.push([detail.text, element.text, detail.document.blocks.at(-1).end]));
    globalThis.lag = 100;
    const pause = (time) => new Promise((done) => setTimeout(done, time));
    for (const [at, time] of [150, 30, 99, 101, 5, 60, 0, 400].entries()) {
      element.text = `${"Paris. ".repeat(8 - at)}In Oslo ${at + 100} people said no.`;
      if (at % 3 === 0) element.date = `20${10 + at}-01-01`;
      await pause(time);
    }
    // A machine that is busy with other tests may tell nothing so soon.
    for (let turn = 0; turn < 200 && told.length === 0; turn += 1) await pause(50);
    return told;
  });
  assert.ok(told.length > 0);
  for (const [text, there, end] of told) assert.deepEqual([text, end], [there, there.length]);
});

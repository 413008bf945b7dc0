/**
 * Both builds of the page in Firefox; `cargo xtask test --browser firefox` runs it, the usual suite does not.
 *
 * Firefox answers file:// as one origin unless told otherwise, and what is tested here would pass wrongly.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { paste, served } from "./browser.js";
import { at, fromPackages } from "./files.js";
import { serveFolder } from "./folder-server.js";
import { pathToFileURL } from "node:url";

const ARTICLE = `Ferry strike enters second week
About 1,200 crew members walked out in Oslo on Monday, costing the operator $4.5 million.`;

let browser = null;

before(async () => {
  browser = await fromPackages("puppeteer-core").launch({
    browser: "firefox",
    executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
    headless: true,
    extraPrefsFirefox: { "security.fileuri.strict_origin_policy": true },
  });
});
after(() => browser?.close());

for (const which of ["single", "site"]) {
  test(`the ${which === "single" ? "single file" : "hosted page"} reads a pasted text and complains of nothing`, async () => {
    const page = await browser.newPage();
    const errors = [];
    page.on("console", (message) => ["error", "warn"].includes(message.type()) && errors.push(message.text()));
    page.on("pageerror", (error) => errors.push(String(error)));
    const requests = [];
    page.on("request", (request) => requests.push(request.url()));
    const address = which === "single" ? pathToFileURL(at("dist/news-annotator.html")).href : `${await served()}/`;
    await page.goto(address);
    await paste(page, ARTICLE);
    // Puppeteer's own waiting makes code of strings, which the page's policy forbids.
    const status = () => page.evaluate(() => document.getElementById("status").textContent);
    for (let turn = 0; turn < 100 && !(await status()).includes(`in ${ARTICLE.length} character`); turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert.match(await status(), new RegExp(`in ${ARTICLE.length} character`));
    assert.match(await page.$eval("#article", (article) => article.textContent), /Ferry strike/);
    assert.deepEqual(errors, []);
    const others = requests.filter((url) => !url.startsWith(address) && !/^(blob|data):/.test(url));
    assert.deepEqual(others, []);
    await page.close();
  });
}

test("<news-annotator> draws its marks in another's page, and is written in", async () => {
  const html = `<!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:,"></head>
    <body><news-annotator editable></news-annotator><script type="module" src="/element.js"></script></body></html>`;
  const address = await serveFolder(at("dist/npm"), { pages: { "/": html } });
  const page = await browser.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(`${address}/`);
  await page.keyboard.press("Tab");
  await page.keyboard.type("In Oslo 129 people met Ingrid Moen.");
  await page.waitForFunction(() => document.querySelector("news-annotator").document?.mentions.length === 2);
  const drawn = await page.evaluate(() => ["na-gpe", "na-cardinal", "na-person"].map((name) => CSS.highlights.get(name).size));
  assert.deepEqual(drawn, [1, 1, 1]);
  assert.deepEqual(errors, []);
  await page.close();
});

/** A hundred megabytes are refused in one sentence, the longest article is read, and its memory comes back when it is closed. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { read } from "./browser.js";
import { ARTICLE, reading } from "./reading.js";

const MEGABYTE = 1_000_000;

/** Pastes or drops an article of so many characters, made in the page: no test sends as much. */
const bring = (page, type, length) =>
  page.evaluate(
    ([kind, count, words]) => {
      const text = words.repeat(Math.ceil(count / words.length)).slice(0, count);
      const data = new DataTransfer();
      if (kind === "paste") data.setData("text/plain", text);
      else data.items.add(new File([text], "large.txt"));
      const how = { bubbles: true, cancelable: true };
      document.body.dispatchEvent(
        kind === "paste" ? new ClipboardEvent("paste", { ...how, clipboardData: data }) : new DragEvent("drop", { ...how, dataTransfer: data }),
      );
    },
    [type, length, `${ARTICLE}\n\n`],
  );

/** What the processes of the browser's pages have for themselves alone, worker and wasm included, in megabytes. */
async function measuring(page, context) {
  const browser = await context.browser().newBrowserCDPSession();
  const own = await context.newCDPSession(page);
  return async () => {
    await own.send("HeapProfiler.collectGarbage");
    // What an allocator only holds for the next time is nobody's.
    await own.send("Memory.simulatePressureNotification", { level: "critical" });
    await page.waitForTimeout(500);
    const { processInfo } = await browser.send("SystemInfo.getProcessInfo");
    const kilobytes = processInfo
      .filter(({ type }) => type === "renderer")
      .flatMap(({ id }) => [...readFileSync(`/proc/${id}/smaps_rollup`, "utf8").matchAll(/^Private_\w+:\s+(\d+)/gm)].map(([, count]) => Number(count)));
    return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
  };
}

test("100 MB pasted or dropped, and the longest article: read or refused, and the memory comes back", { skip: !process.env.LONG || process.platform !== "linux" }, async (t) => {
  const { page, context, seen } = await reading();
  const memory = await measuring(page, context);
  const before = await memory();
  const back = async (what) => {
    let now;
    for (let tries = 0; tries < 20; tries += 1) {
      now = await memory();
      if (now < before + 20) break;
    }
    t.diagnostic(`${what}: ${Math.round(now)} MB, ${Math.round(before)} MB before`);
    assert.ok(now < before + 20, `${what}: ${now} MB, ${before} before`);
  };
  const told = page.locator("#message > span");
  for (const [type, sentence] of [
    ["paste", "This text has 100,000,000 characters, over the limit of 10 MB of text."],
    ["drop", "“large.txt” has 100.0 MB, over the limit of 10 MB for one article."],
  ]) {
    await bring(page, type, 100 * MEGABYTE);
    await told.filter({ hasText: sentence }).waitFor();
    assert.equal(await page.locator("#article").evaluate((node) => node.textContent), ARTICLE);
    await page.getByRole("button", { name: "Dismiss" }).click();
    await back(`refused: ${type}`);
  }
  for (const type of ["paste", "drop"]) {
    await bring(page, type, 9.9 * MEGABYTE);
    await page.waitForFunction(() => document.getElementById("status").textContent.includes("annotations in 9,900,000"), null, { timeout: 240_000 });
    await page.getByRole("button", { name: /^Close Ferry/ }).first().click();
    await page.getByRole("button", { name: "Dismiss" }).click();
    await read(page, ARTICLE);
    await back(`read and closed: ${type}`);
  }
  assert.deepEqual(await seen(), { requests: [], errors: [], violations: [] });
});

/** A long article: its beginning is there at once, and the rest comes. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { opened, paste, read } from "./browser.js";
import { ARTICLE } from "./reading.js";

const LONG = Array.from({ length: 1200 }, (_, at) => ARTICLE.replace("Ferry", `Ferry ${at}`)).join("\n\n");

test("the first marks of a long text are on the screen while the rest is still being read", async () => {
  const { page, seen } = await opened("single", { viewport: { width: 1280, height: 800 } });
  // What stood there when the first mark of this text was drawn.
  await page.evaluate(() => {
    const root = document.getElementById("article");
    const look = () => {
      const drawn = [...CSS.highlights.values()].flatMap((layer) => [...layer]);
      const mine = root.textContent.startsWith("Ferry 0") && drawn.some((range) => root.contains(range.startContainer));
      if (!mine) return requestAnimationFrame(look);
      const said = document.getElementById("status").textContent;
      globalThis.first = { said, busy: root.ariaBusy, exporting: !document.getElementById("exporting").hidden };
      return undefined;
    };
    look();
  });
  await paste(page, LONG);
  await page.waitForFunction(() => globalThis.first);
  const { said, busy, exporting } = await page.evaluate(() => globalThis.first);
  assert.match(said, /^Reading/);
  assert.equal(busy, "true");
  assert.equal(exporting, false, "what is not read to its end is not exported");
  await read(page, LONG, 60_000);
  assert.equal(await page.locator("#article").getAttribute("aria-busy"), "false");
  // The end is reached, and has its marks too.
  await page.evaluate(() => {
    const reader = document.getElementById("reader");
    reader.scrollTop = reader.scrollHeight;
  });
  await page.waitForFunction(() => {
    const last = [...document.querySelectorAll("#article .block")].at(-1);
    return [...CSS.highlights.values()].some((layer) => [...layer].some((range) => last.contains(range.startContainer)));
  });
  assert.deepEqual(await seen(), { requests: [], errors: [], violations: [] });
});

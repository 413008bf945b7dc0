/** Both builds of the page in a real browser: they read an article, and nothing leaves the machine. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { opened } from "./browser.js";

test("the single file reads an article from disk, asks for nothing and breaks no policy", async () => {
  const { page, seen } = await opened("single");
  await page.waitForFunction(() => document.body.textContent.includes("blocks"));
  assert.deepEqual(await seen(), { requests: [], errors: [], violations: [] });
});

test("the hosted page asks for its own files only", async () => {
  const { page, seen, address } = await opened("site");
  await page.waitForFunction(() => document.body.textContent.includes("blocks"));
  const { requests, ...rest } = await seen();
  assert.deepEqual(rest, { errors: [], violations: [] });
  assert.deepEqual(requests.filter((url) => !url.startsWith(address)), []);
});

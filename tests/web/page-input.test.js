/** What comes into the page: pasted, dropped, chosen, good and bad. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { opened, paste, read } from "./browser.js";
import { ARTICLE, file, reading } from "./reading.js";

test("a PDF renamed .txt gets one sentence, and the article that was open stays", async () => {
  const { page } = await reading();
  await page.setInputFiles("#file-picker", file("report.txt", "%PDF-1.7 etc"));
  await page.getByText("“report.txt” is a PDF, not plain text").first().waitFor();
  assert.equal(await page.locator("#article").evaluate((node) => node.textContent), ARTICLE);
  await page.getByRole("button", { name: "Dismiss" }).click();
  assert.equal(await page.locator("#message").isVisible(), false);
});

test("several files are opened at once, in the encodings that their marks tell", async () => {
  const { page } = await reading();
  const wide = Buffer.concat([
    Buffer.from([0xff, 0xfe]),
    Buffer.from("Zürich vote\n\nVoters in Zürich said no.", "utf16le"),
  ]);
  await page.setInputFiles("#file-picker", [
    { name: "wide.txt", mimeType: "text/plain", buffer: wide },
    file("empty.txt", " \n"),
    file("plain.txt", "It’s a café in Paris."),
  ]);
  await page.getByText("“empty.txt” is empty.").first().waitFor();
  assert.match(await page.locator("#article").textContent(), /^Zürich vote/);
  await page.locator("#articles button", { hasText: "café" }).first().click();
  assert.equal(await page.locator("#article").textContent(), "It’s a café in Paris.");
});

test("a dropped file is opened, and the veil goes away", async () => {
  const { page } = await reading();
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["Dropped headline\n\nParis said no."], "d.txt", { type: "text/plain" }));
    for (const type of ["dragenter", "dragover", "drop"])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  });
  await page.waitForFunction(() => document.getElementById("article").textContent.startsWith("Dropped headline"));
  assert.equal(await page.locator("#drop-veil").isVisible(), false);
});

test("the paste dialog opens an article with the date that it is given", async () => {
  const { page } = await reading();
  await page.getByRole("button", { name: "Paste article" }).click();
  await page.getByRole("button", { name: "Annotate" }).click();
  assert.match(await page.getByRole("alert").textContent(), /no text in the box/);
  await page.locator("#paste-text").fill("Boat sinks\n\nIt sank on Monday in Greece.");
  await page.locator("#paste-date").fill("2020-01-08");
  await page.getByRole("button", { name: "Annotate" }).click();
  await page.getByText("8 Jan 2020, set by you").waitFor();
  assert.equal(await page.locator("#paste-dialog").isVisible(), false);
});

test("Ctrl+V with a real clipboard opens what was copied", async () => {
  const { page, context } = await opened("site", { viewport: { width: 1280, height: 800 } });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(() => navigator.clipboard.writeText("Clipboard headline\n\nParis said no to 40 people."));
  await page.locator("#reader").focus();
  await page.keyboard.press("Control+v");
  await page.waitForFunction(() => document.getElementById("article").textContent.startsWith("Clipboard headline"));
});

test("an article that was closed can be taken back", async () => {
  const { page } = await reading();
  await page.getByRole("button", { name: /^Close Ferry/ }).click();
  await page.getByText("Closed “Ferry strike enters second week”.").first().waitFor();
  assert.notEqual(await page.locator("#article").evaluate((node) => node.textContent), ARTICLE);
  const notes = await page
    .locator("#margin .note")
    .evaluateAll((all) => all.map((note) => note.getBoundingClientRect().top));
  assert.ok(
    notes.every((top, i) => i === 0 || top > notes[i - 1]),
    `notes over each other: ${notes}`,
  );
  await page.getByRole("button", { name: "Undo" }).click();
  assert.equal(await page.locator("#article").evaluate((node) => node.textContent), ARTICLE);
  assert.match(await page.locator("#status").textContent(), /annotations in/);
});

test("when the last article is closed, the page invites to another", async () => {
  const { page } = await reading();
  const crosses = page.getByRole("button", { name: /^Close / });
  for (let open = await page.locator("#articles .article").count(); open > 0; open -= 1) {
    await crosses.first().click();
    assert.equal(await page.locator("#articles .article").count(), open - 1);
  }
  await page.getByRole("heading", { name: "Read a news article" }).waitFor();
  assert.equal(await page.locator("#panel").isVisible(), false);
  await paste(page, ARTICLE);
  await read(page, ARTICLE);
  assert.equal(await page.locator("#panel").isVisible(), true);
});

test("a text of white space alone says so", async () => {
  const { page } = await reading();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "  \n ");
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await page.getByText("There is no text on the clipboard").first().waitFor();
  assert.equal(await page.locator("#article").evaluate((node) => node.textContent), ARTICLE);
});

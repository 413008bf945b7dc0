/** The reader's own words: a small dictionary page, which holds in every article at once. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { opened, paste, read } from "./browser.js";
import { card, drag, pick, way } from "./by-hand.js";
import { bringAxe, soundLooks } from "./looks.js";
import { ARTICLE, file, press, reading, under } from "./reading.js";

const FALCON = "Rocket news\n\nThe Falcon 9 flew over Oslo on Monday, the stunt team said. A Falcon 77 waits.";
const dialog = (page) => page.locator("#words-dialog");
const inDialog = (page, name) => dialog(page).getByRole("button", { name, exact: true });
const entries = (page) => page.locator(".word-list .word-said").allTextContents();
const told = (page, words) => page.locator(".words-dialog .told", { hasText: words }).waitFor();
const asked = async (seen, which) => ({ ...(await seen()), ...(which === "site" && { requests: [] }) });

/** Waits until the layer of a kind holds these words, or holds them no longer. */
async function marked(page, name, words, there = true) {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await under(page, name)).includes(words) === there) return;
    await page.waitForTimeout(50);
  }
  assert.fail(`“${words}” is ${there ? "not " : ""}under ${name}: ${await under(page, name)}`);
}

/** Opens the dictionary by its key. */
async function openWords(page) {
  await page.keyboard.press("w");
  await dialog(page).waitFor();
}

/** Writes an entry into the form, by keyboard. */
async function write(page, sort, words, more = {}) {
  await page.getByLabel("What", { exact: true }).selectOption({ label: sort });
  await page.locator("#entry-words").fill(words);
  if (more.kind) await page.getByLabel("Kind", { exact: true }).selectOption({ label: more.kind });
  if (more.of) await page.getByLabel("Stands for").fill(more.of);
  await page.locator("#entry-words").press("Enter");
}

const choose = (page, title) => page.locator("#articles .article", { hasText: title }).click();

for (const which of ["single", "site"]) {
  test(`add (surface, kind), alias of, never, patterns; applied to every article at once; kept (${which})`, async () => {
    const { page, seen } = await reading({}, ARTICLE, which);
    await paste(page, FALCON);
    await read(page, FALCON);
    assert.ok((await under(page, "gpe")).includes("Oslo"));
    await openWords(page);
    await write(page, "A name of a kind", "stunt", { kind: "Organisation" });
    await told(page, "“stunt” is an organisation in every article from now on.");
    await write(page, "Never a name", "Oslo");
    await told(page, "“Oslo” is never a name");
    await write(page, "A pattern", "Falcon [0-9]+", { kind: "Product" });
    await told(page, "Whatever “Falcon [0-9]+” fits is a product");
    await write(page, "Another name of", "Ingrid Moen", { of: "Erna Solberg" });
    await told(page, "“Ingrid Moen” is another name of “Erna Solberg”");
    assert.deepEqual(await entries(page), [
      "Ingrid Moenanother name of “Erna Solberg”",
      "Falcon [0-9]+pattern: product",
      "Oslonever a name",
      "stuntorganisation",
    ]);
    await page.keyboard.press("Escape");

    const rocket = async () => {
      await marked(page, "org", "stunt");
      assert.deepEqual(await under(page, "product"), ["Falcon 9", "Falcon 77"]);
      assert.deepEqual(await under(page, "gpe"), []);
    };
    await rocket();
    await choose(page, "Ferry strike");
    await marked(page, "org", "stunt");
    assert.ok(!(await under(page, "gpe")).includes("Oslo"));
    await press(page, "Erna Solberg");
    assert.match(await card(page).textContent(), /AlsoIngrid Moen/);
    // And an article that comes afterwards.
    const late = "Late\n\nNobody saw the stunt but the crew of Falcon 5.";
    await paste(page, late);
    await read(page, late);
    assert.deepEqual([await under(page, "org"), await under(page, "product")], [["stunt"], ["Falcon 5"]]);

    await page.waitForFunction(() => document.getElementById("kept").textContent === "Saved on this device");
    await page.reload();
    await page.locator("#articles .article", { hasText: "Rocket news" }).waitFor();
    await choose(page, "Rocket news");
    await rocket();
    await openWords(page);
    assert.equal((await entries(page)).length, 4);
    assert.deepEqual(await asked(seen, which), { requests: [], errors: [], violations: [] });
  });

  test(`import and export as a text file (${which})`, async () => {
    const { page, seen } = await reading({}, FALCON, which);
    const bring = async (name, content) => {
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), inDialog(page, "Import…").click()]);
      await chooser.setFiles([file(name, content)]);
      await told(page, name);
      return page.locator(".words-dialog .told").textContent();
    };
    await openWords(page);
    const LINES = "# rockets\r\nadd ORG stunt team # ours\r\n\r\npattern PRODUCT Falcon [0-9]+\r\npattern ORG Falcon (9\r\n";
    assert.match(
      await bring("rockets.txt", LINES),
      /^“rockets\.txt”: 2 entries imported, 1 line left out that cannot be read\..*Line 5: The pattern cannot be read: unclosed group\./,
    );
    assert.match(
      await bring("again.txt", "never Oslo\nadd  ORG stunt team\nadd PERSON stunt team\nadd ORG Winter"),
      /^“again\.txt”: 2 entries imported, 1 there already, 1 left out, since your words say otherwise of the same\./,
    );
    const [download] = await Promise.all([page.waitForEvent("download"), inDialog(page, "Export").click()]);
    assert.equal(download.suggestedFilename(), "news-annotator-words.txt");
    const exported = await readFile(await download.path(), "utf8");
    assert.equal(
      exported,
      "# rockets\nadd ORG stunt team # ours\npattern PRODUCT Falcon [0-9]+\nnever Oslo\nadd ORG Winter\n",
    );
    assert.match(await bring("mine.txt", exported), /0 entries imported, 4 there already/);
    // Undone, nothing of the file is left; brought in again, it is all there.
    assert.match(await bring("more.txt", "never Falcon\nadd ORG Spring\n"), /2 entries imported/);
    assert.equal((await entries(page)).length, 6);
    await inDialog(page, "Undo").click();
    await told(page, "Undone.");
    assert.deepEqual(await entries(page), ["Winterorganisation", "Oslonever a name", "Falcon [0-9]+pattern: product", "stunt teamorganisation"]);
    assert.match(await bring("more.txt", "never Falcon\nadd ORG Spring\n"), /2 entries imported/);
    await inDialog(page, "Undo").click();
    await told(page, "Undone.");
    await page.keyboard.press("Escape");
    await marked(page, "org", "stunt team");
    assert.deepEqual(await under(page, "gpe"), []);
    assert.deepEqual(await asked(seen, which), { requests: [], errors: [], violations: [] });
  });
}

test("a bad pattern is refused with its place", async () => {
  const { page } = await reading({}, FALCON);
  await openWords(page);
  await write(page, "A pattern", "Falcon (9");
  await page.locator("#entry-problem pre").waitFor();
  assert.equal(await page.locator("#entry-problem span").textContent(), "The pattern cannot be read: unclosed group.");
  // The ^ stands under the bracket.
  const [line, caret] = (await page.locator("#entry-problem pre").textContent()).split("\n");
  assert.equal(line[caret.indexOf("^")], "(");
  assert.equal(await page.locator("#entry-words").inputValue(), "Falcon (9");
  assert.equal(await page.locator("#entry-words").getAttribute("aria-invalid"), "true");
  assert.equal(await page.evaluate(() => document.activeElement.id), "entry-words");
  assert.deepEqual(await entries(page), []);
  await page.locator("#entry-words").fill("Falcon 9");
  await page.keyboard.press("Enter");
  await told(page, "Falcon 9");
  // What no line can say is refused too, and nothing is lost.
  await write(page, "Another name of", "a = b", { of: "c" });
  assert.match(await page.locator("#entry-problem").textContent(), /cannot have an =/);
  await write(page, "A name of a kind", "The #9");
  assert.match(await page.locator("#entry-problem").textContent(), /begins a remark/);
  assert.equal(await page.locator("#entry-words").inputValue(), "The #9");
  assert.equal((await entries(page)).length, 1);
});

test("an entry is changed and removed by keyboard, and each can be undone", async () => {
  const { page } = await reading({}, FALCON);
  await openWords(page);
  await write(page, "A name of a kind", "stunt team", { kind: "Organisation" });
  await told(page, "organisation");
  await inDialog(page, "Edit “stunt team”").press("Enter");
  await page.getByLabel("Kind", { exact: true }).selectOption({ label: "Person" });
  await inDialog(page, "Change").press("Enter");
  await told(page, "is a person");
  assert.deepEqual(await entries(page), ["stunt teamperson"]);
  await inDialog(page, "Undo").press("Enter");
  await told(page, "Undone.");
  assert.deepEqual(await entries(page), ["stunt teamorganisation"]);
  await inDialog(page, "Remove “stunt team”").press("Enter");
  await told(page, "Removed “stunt team”.");
  assert.deepEqual(await entries(page), []);
  await marked(page, "org", "stunt team", false);
  await inDialog(page, "Undo").press("Enter");
  await told(page, "Undone.");
  await marked(page, "org", "stunt team");
  await page.keyboard.press("Escape");
  assert.equal(await dialog(page).isVisible(), false);
  await page.locator("#words-button").click();
  await page.keyboard.press("Escape");
  assert.equal(await page.evaluate(() => document.activeElement.id), "words-button");
});

test("an entry that is being changed is changed where it is now, though lines before it have gone", async () => {
  const { page, context } = await reading({}, FALCON, "site");
  await openWords(page);
  for (const words of ["Oslo", "Rome", "Paris"]) {
    await write(page, "Never a name", words);
    await told(page, `“${words}” is never a name`);
  }
  await page.waitForFunction(() => document.getElementById("kept").textContent === "Saved on this device");
  await inDialog(page, "Edit “Rome”").click();
  const other = await context.newPage();
  await other.goto(page.url());
  await other.locator("#articles .article", { hasText: "Rocket news" }).waitFor();
  await openWords(other);
  await inDialog(other, "Remove “Oslo”").click();
  await page.waitForFunction(() => document.querySelectorAll(".word-list .word-said").length === 2);
  await page.locator("#entry-words").fill("Milan");
  await inDialog(page, "Change").click();
  await told(page, "“Milan” is never a name");
  assert.deepEqual(await entries(page), ["Parisnever a name", "Milannever a name"]);
  // Where all is written anew as text, there is nothing left to be changed.
  await inDialog(page, "Edit “Milan”").click();
  await inDialog(page, "As text").click();
  await page.locator("#words-text").fill("never Paris");
  await inDialog(page, "Save").click();
  await told(page, "Your words are set.");
  assert.equal(await page.locator("#entry-words").inputValue(), "");
  await inDialog(page, "Add").waitFor();
});

test("what could not be removed or undone is told so, and stays", async () => {
  const { page } = await reading({}, FALCON);
  await openWords(page);
  await write(page, "Never a name", "Oslo");
  await told(page, "“Oslo” is never a name");
  await page.evaluate(() => {
    globalThis.proper = Worker.prototype.postMessage;
    Worker.prototype.postMessage = () => {
      throw new Error("nothing can be sent");
    };
  });
  await inDialog(page, "Undo").click();
  await told(page, "This could not be undone.");
  await inDialog(page, "Remove “Oslo”").click();
  await told(page, "“Oslo” could not be removed.");
  assert.match(await page.locator(".words-dialog .told").textContent(), /Your words could not be used\./);
  assert.deepEqual(await entries(page), ["Oslonever a name"]);
  await page.evaluate(() => (Worker.prototype.postMessage = globalThis.proper));
  await inDialog(page, "Remove “Oslo”").click();
  await told(page, "Removed “Oslo”.");
  assert.deepEqual(await entries(page), []);
});

/** A dictionary of 250 entries, open. */
async function manyWords(page) {
  await openWords(page);
  await inDialog(page, "As text").click();
  await page.locator("#words-text").fill(Array.from({ length: 250 }, (_, nth) => `add ORG Firm ${nth}`).join("\n"));
  await inDialog(page, "Save").click();
  await told(page, "Your words are set.");
}

test("what is done elsewhere leaves the list as it is: its focus, and how much of it is shown", async () => {
  const { page } = await reading({}, FALCON);
  await manyWords(page);
  await inDialog(page, "Remove “Firm 249”").press("Enter");
  await told(page, "Removed “Firm 249”.");
  const focused = () => page.evaluate(() => document.activeElement.getAttribute("aria-label"));
  await page.waitForFunction(() => document.getElementById("kept").textContent === "Saved on this device");
  await page.waitForTimeout(200);
  assert.equal(await focused(), "Remove “Firm 248”");
  await inDialog(page, "Show 149 more entries").click();
  await page.locator("#letter-keys").evaluate((box) => box.click());
  assert.equal((await entries(page)).length, 249);
});

test("the whole as text: lines with remarks stay as they are, a bad line is told by its number and nothing is saved", async () => {
  const { page } = await reading({}, FALCON);
  await openWords(page);
  await inDialog(page, "As text").click();
  const area = page.locator("#words-text");
  await area.fill("# mine\n\nadd ORG stunt team # ours\nad x\n");
  await inDialog(page, "Save").click();
  await page.locator("#words-text-problem li").waitFor();
  assert.match(await page.locator("#words-text-problem").textContent(), /^Line 4: “ad” is none of/);
  assert.equal(await area.evaluate((node) => node.value.slice(node.selectionStart, node.selectionEnd)), "ad x");
  await area.fill("# mine\n\nadd ORG stunt team # ours\n");
  await inDialog(page, "Save").click();
  await told(page, "Your words are set.");
  await write(page, "A name of a kind", "stunt team", { kind: "Person" });
  await told(page, "is a person");
  await inDialog(page, "As text").click();
  assert.equal(await area.inputValue(), "# mine\n\nadd PERSON stunt team # ours\n");
});

test("a line that is kept and has become bad is told and left where it is; the others hold", async () => {
  const { page, context } = await opened("site", { viewport: { width: 1280, height: 800 } });
  await page.waitForFunction(() => document.querySelectorAll("#articles .article").length > 0);
  // As another version of the page might have kept it.
  await page.evaluate(
    () =>
      new Promise((done, fail) => {
        const opening = indexedDB.open("news-annotator");
        opening.onerror = fail;
        opening.onsuccess = () => {
          const change = opening.result.transaction("singles", "readwrite");
          change.objectStore("singles").put({ name: "words", value: "add ORG stunt team\nsoon Oslo\npattern PRODUCT Falcon [0-9]+\n" });
          change.oncomplete = () => (opening.result.close(), done());
        };
      }),
  );
  const other = await context.newPage();
  await other.goto(page.url());
  await other.locator("#message", { hasText: "1 line of your words cannot be read and is left as it is." }).waitFor();
  await paste(other, FALCON);
  await read(other, FALCON);
  await marked(other, "org", "stunt team");
  assert.deepEqual(await under(other, "product"), ["Falcon 9", "Falcon 77"]);
  await openWords(other);
  assert.match((await entries(other)).join("|"), /soon Oslocannot be read“soon” is none of add/);
  // The bad line is in nobody's way, and what is added in one tab holds in the other.
  await write(other, "Never a name", "Oslo");
  await told(other, "never a name");
  await paste(page, FALCON);
  await read(page, FALCON);
  await marked(page, "gpe", "Oslo", false);
  await marked(page, "org", "stunt team");
});

test("where what reads patterns cannot be loaded, that is told and the other words hold", async () => {
  const { page, context } = await reading({ serviceWorkers: "block" }, FALCON, "site");
  await openWords(page);
  await inDialog(page, "As text").click();
  await page.locator("#words-text").fill("pattern PRODUCT Falcon [0-9]+\nadd ORG stunt team");
  await inDialog(page, "Save").click();
  await told(page, "Your words are set.");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.getElementById("kept").textContent === "Saved on this device");
  await context.route(/patterns[^/]*\.wasm$/, (route) => route.abort());
  await page.reload();
  await page.locator("#message", { hasText: "1 line of your words cannot be read" }).waitFor();
  await read(page, FALCON);
  await marked(page, "org", "stunt team");
  await openWords(page);
  assert.match((await entries(page)).join("|"), /Falcon \[0-9\]\+pattern: productWhat reads patterns could not be loaded\./);
});

test("what was compared is compared again, and a closed article that comes back is read with the new words", async () => {
  const { page } = await reading({}, FALCON);
  const other = "Oslo\n\nThe stunt team came to Oslo on Friday, said Ann Lee of Oslo.";
  await paste(page, other);
  await read(page, other);
  await page.keyboard.press("c");
  const compared = page.locator("#compare .names, #compare");
  await compared.getByText("Oslo").first().waitFor();
  await openWords(page);
  await write(page, "A name of a kind", "stunt team", { kind: "Organisation" });
  await told(page, "organisation");
  await page.keyboard.press("Escape");
  await compared.getByText("stunt team", { exact: true }).first().waitFor();
  await page.keyboard.press("c");

  await page.locator("#articles li", { hasText: "Rocket news" }).locator(".remove").click();
  await openWords(page);
  await write(page, "Never a name", "Oslo");
  await told(page, "never a name");
  await page.keyboard.press("Escape");
  await page.locator("#message button", { hasText: "Undo" }).click();
  await marked(page, "org", "stunt team");
  await marked(page, "gpe", "Oslo", false);
});

test("label one, label all the same: as a user word for every article, from a mark's card", async () => {
  const { page } = await reading({}, FALCON);
  await drag(page, "stunt team");
  await pick(page).getByRole("button", { name: "Organisation" }).click();
  await press(page, "stunt team");
  assert.match(await card(page).textContent(), /Markedby you/);
  await way(page, "So in every article").click();
  await page.locator("#message", { hasText: "“stunt team” is an organisation in every article from now on." }).waitFor();
  await paste(page, "Next\n\nThe stunt team came on Friday.");
  await read(page, "Next\n\nThe stunt team came on Friday.");
  assert.deepEqual(await under(page, "org"), ["stunt team"]);
  assert.deepEqual(await under(page, "yours"), []);
  await press(page, "stunt team");
  assert.match(await card(page).textContent(), /Markedas your word, in every article/);
  await way(page, "Your words…").click();
  assert.equal(await page.locator("#entry-words").inputValue(), "stunt team");
  await page.keyboard.press("Escape");
  await way(page, "Never in any article").click();
  await page.locator("#message", { hasText: "never a name" }).waitFor();
  await marked(page, "org", "stunt team", false);
  // Undo by key takes the word back, not a correction before it.
  await page.keyboard.press("Control+z");
  await marked(page, "org", "stunt team");
});

test("many words: they are searched, and those that are not shown are counted", async () => {
  const { page } = await reading({}, FALCON);
  await manyWords(page);
  assert.equal((await entries(page)).length, 100);
  await inDialog(page, "Show 150 more entries").click();
  assert.equal((await entries(page)).length, 250);
  await page.locator("#words-search").fill("firm 24");
  assert.equal((await entries(page)).length, 11);
});

for (const colorScheme of ["light", "dark"])
  for (const width of [1280, 390])
    test(`the dictionary is sound to look at: ${width} ${colorScheme}`, async () => {
      const { page, context } = await reading({ viewport: { width, height: 800 }, colorScheme }, FALCON);
      await bringAxe(page, context);
      const look = async (state) => {
        await soundLooks(page, state);
        if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${state}-${width}-${colorScheme}.png` });
      };
      await look("page");
      await page.locator("#words-button").click();
      await look("empty");
      await write(page, "A name of a kind", "Winter Institute", { kind: "Organisation" });
      await told(page, "Winter");
      await write(page, "Another name of", "Daesh", { of: "Islamic State" });
      await told(page, "Daesh");
      await write(page, "Never a name", "Big Apple");
      await told(page, "Big Apple");
      await look("entries");
      await write(page, "A pattern", "Falcon (9", { kind: "Product" });
      await page.locator("#entry-problem pre").waitFor();
      await look("refused");
      await inDialog(page, "As text").click();
      await page.locator("#words-text").fill("add ORG Winter\nad x\npattern ORG (9");
      await inDialog(page, "Save").click();
      await page.locator("#words-text-problem li").first().waitFor();
      await look("text");
    });

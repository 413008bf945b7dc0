/** Several articles side by side: what they count, what they quote, whom they name, and the way from each to its place. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { paste, read } from "./browser.js";
import { bringAxe, soundLooks } from "./looks.js";
import { way } from "./by-hand.js";
import { file, press, reading, under } from "./reading.js";
import { createComparing } from "../../www/comparing.js";
import { createStore } from "../../www/store.js";
import { piecesOf, wordingsOf } from "../../www/view/compared.js";

const FIRST = `Warehouse fire kills 12 in Leeds

A fire at a warehouse in Leeds killed 12 people on Monday, police said. The fire injured at least 40 workers.

"We have never seen flames move so fast toward the main gate of the building," said Anna Field, the chief fire officer.

The owner, Norwell Group, said 300 workers were in the warehouse when the fire began. "Our hearts are with the families of all those who died," Norwell Group said.`;

const SECOND = `Leeds warehouse blaze: death toll rises

The fire at the Leeds warehouse killed 14 people, police said on Tuesday. The fire injured at least 45 workers.

"We have never seen flames move so quickly towards the main gate of the building," Anna Field said. Field leads the fire service.

Norwell Group said 300 workers were in the warehouse when the fire began. "Our hearts are with the families of all those who died," the company said.`;

/** The page with both reports of the fire compared, and nothing else. */
async function comparing(options = {}, which = "single") {
  const found = await reading(options, FIRST, which);
  const { page } = found;
  await paste(page, SECOND);
  await read(page, SECOND);
  await page.locator("#view-compare").click();
  await tick(page);
  return found;
}

/** Ticks the two reports alone. */
async function tick(page) {
  const folded = !(await page.locator("#compare .choice").evaluate((node) => node.open));
  if (folded) await page.locator("#compare summary").click();
  await page.getByRole("button", { name: "Tick none" }).click();
  await box(page, "Warehouse fire kills 12 in Leeds").check();
  await box(page, "Leeds warehouse blaze").check();
  await compared(page, 2);
}

const box = (page, name) => page.getByRole("checkbox", { name });

/** Waits until so many articles are compared. */
const compared = (page, count) => page.locator("#status", { hasText: `${count} articles compared` }).waitFor({ state: "attached" });

const part = (page, title) => page.locator("#compare .part", { has: page.getByRole("heading", { name: title, level: 2 }) });
const FIGURES = "Figures that count the same";
const QUOTES = "Quotes printed in more than one article";
const NAMES = "Who and what appears where";

const rows = (locator) =>
  locator.locator("tbody tr").evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)));

for (const which of ["single", "site"]) {
  test(`figures are lined up and told apart, those that differ first, and nothing is asked for: ${which}`, async () => {
    const { page, seen } = await comparing({}, which);
    const found = await rows(part(page, FIGURES));
    assert.deepEqual(
      found.map((cells) => cells.at(-1)),
      ["≠ differs", "≈ compatible", "= agrees"],
    );
    assert.match(found[0][0], /^People killed/);
    // The article that was brought last stands first.
    assert.match(found[0][1], /^14/);
    assert.match(found[0][2], /^12/);
    assert.match(found[1][1], /^≥ 45.*“at least 45”/);
    const { errors, violations, requests } = await seen();
    assert.deepEqual([errors, violations], [[], []]);
    assert.ok(requests.every((address) => which === "site" && !address.includes("compare")));
  });
}

test("the reader's own words are at hand while articles are compared, wide and narrow", async () => {
  for (const width of [1280, 1000, 390]) {
    const { page } = await comparing({ viewport: { width, height: 844 } });
    await page.locator("#words-button").click();
    assert.equal(await page.locator("#words-dialog").isVisible(), true, `${width} px`);
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("#legend").isVisible(), false, `${width} px`);
  }
});

test("a figure leads to its place in its article, and the way back leads to where the reader was", async () => {
  const { page } = await comparing();
  const cell = part(page, FIGURES).getByRole("button", { name: /^12\b.*Warehouse fire/ });
  await cell.click();
  assert.equal(await page.locator("#article").evaluate((node) => node.textContent), FIRST);
  assert.equal(await page.locator("#compare").isVisible(), false);
  assert.ok((await under(page, "lit-figures")).includes("12"));
  const named = () => page.evaluate(() => document.activeElement.getAttribute("aria-label"));
  assert.match(await named(), /^12, count/);
  await page.keyboard.press("c");
  assert.equal(await page.locator("#compare").isVisible(), true);
  assert.match(await page.evaluate(() => document.activeElement.textContent), /^12\b.*Warehouse fire/);
  await page.keyboard.press("Enter");
  assert.match(await named(), /^12, count/);
});

test("a quote is printed in each of its wordings, the changed words marked and said", async () => {
  const { page } = await comparing();
  const [changed, same] = await part(page, QUOTES).locator(".quotes-compared > li").all();
  assert.equal(await changed.locator("h3").textContent(), "Anna Field");
  assert.match(await changed.locator(".relation").textContent(), /wording differs/);
  assert.equal(await changed.locator("del bdi").textContent(), "quickly towards");
  assert.equal(await changed.locator("ins bdi").textContent(), "fast toward");
  assert.match(await changed.locator("ins").textContent(), /here: fast toward/);
  const lines = await changed.locator("del, ins").evaluateAll((all) => all.map((node) => getComputedStyle(node).textDecorationLine));
  assert.deepEqual(lines, ["line-through", "underline"]);
  assert.match(await same.locator(".relation").textContent(), /word for word/);
  assert.equal(await same.locator(".wording").count(), 1);
  // One report says "the company said"; the name is the other's.
  assert.equal(await same.locator("h3").textContent(), "Norwell Group");
  await changed.getByRole("button", { name: "Warehouse fire" }).click();
  assert.ok((await under(page, "lit-quotes")).some((words) => words.includes("so fast toward")));
});

test("names are counted by article, and a count leads to the first place", async () => {
  const { page } = await comparing();
  const names = part(page, NAMES);
  await names.getByRole("button", { name: "2 mentions of Anna Field in Leeds warehouse blaze" }).click();
  assert.equal(await page.locator("#article").evaluate((node) => node.textContent), SECOND);
  assert.match(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), /^Anna Field, person, mention 1 of 2/);
});

test("all articles are compared until the reader unticks some; with one there is nothing to compare", async () => {
  const { page } = await comparing();
  await page.getByRole("button", { name: "Tick all" }).click();
  await compared(page, 7);
  assert.equal(await page.locator("#view-compare").textContent(), "Compare 7 articles");
  await page.getByRole("button", { name: "Tick none" }).click();
  await page.getByText("Tick two articles or more").waitFor();
  await box(page, "Warehouse fire kills 12 in Leeds").check();
  await page.getByText("Tick two articles or more").waitFor();
  assert.equal(await page.locator("#compare .part").count(), 0);
  const second = box(page, "Leeds warehouse blaze");
  await second.focus();
  await page.keyboard.press("Space");
  await compared(page, 2);
  assert.equal(await second.evaluate((node) => node === document.activeElement), true);
});

test("an article that is closed leaves the comparison, and comes back with it", async () => {
  const { page } = await comparing();
  await page.getByRole("button", { name: "Tick all" }).click();
  await compared(page, 7);
  await page.locator("#articles .remove").first().click();
  await compared(page, 6);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.locator("#view-compare", { hasText: "7 articles" }).waitFor();
});

test("C leads there and back, Escape leads back, and the keys of the text rest meanwhile", async () => {
  const { page } = await reading();
  await page.locator("#reader").evaluate((node) => node.scrollTo(0, 60));
  const before = await page.locator("#reader").evaluate((node) => node.scrollTop);
  await page.keyboard.press("c");
  await compared(page, 6);
  assert.equal(await page.locator("#view-compare").getAttribute("aria-pressed"), "true");
  assert.equal(await page.evaluate(() => document.activeElement.id), "compare");
  for (const key of ["n", "j", "1", "/"]) await page.keyboard.press(key);
  assert.equal(await page.locator("#compare").isVisible(), true);
  assert.equal(await page.evaluate(() => document.activeElement.id), "compare");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("#article").isVisible(), true);
  assert.equal(await page.locator("#reader").evaluate((node) => node.scrollTop), before);
  assert.equal(await page.locator(".kind.people").getAttribute("aria-pressed"), "true");
});

/** A page with many reports of the fire, no two alike, and long enough that a busy machine can still press Cancel. */
async function many(count) {
  const found = await reading();
  const { page } = found;
  await page.setInputFiles(
    "#file-picker",
    Array.from({ length: count }, (_, i) => file(`${i}.txt`, FIRST.replaceAll("12", String(12 + i)).repeat(48))),
  );
  await page.locator("#articles li").nth(count).waitFor();
  return found;
}

test("many articles are read before the reader's eyes; he may cancel and begin again", async () => {
  const { page } = await many(60);
  await page.locator("#view-compare").click();
  await page.getByText(/Comparing: \d+ of 66 articles read/).waitFor();
  await page.getByRole("button", { name: "Cancel", exact: true }).click();
  await page.getByText("The comparison was cancelled.").waitFor();
  assert.equal(await page.locator("#compare progress").isVisible(), false);
  await page.getByRole("button", { name: "Compare again" }).click();
  await page.locator("#status", { hasText: "66 articles compared" }).waitFor({ timeout: 60_000 });
  // There is no room for a column each: the figures are told as a list.
  assert.equal(await page.locator("#compare table").count(), 0);
  assert.ok((await part(page, FIGURES).locator("ul.compared > li").count()) > 0);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
});

for (const colorScheme of ["light", "dark"]) {
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ]) {
    test(`the comparison is sound: ${colorScheme}, ${width} px`, async () => {
      const { page, context } = await comparing({ colorScheme, viewport: { width, height } });
      await bringAxe(page, context);
      await soundLooks(page, "two articles");
      const picture = (name) =>
        process.env.PICTURES && page.screenshot({ path: `${process.env.PICTURES}/${name}-${width}-${colorScheme}.png` });
      await picture("two");
      assert.equal(await page.locator("#compare table").count() > 0, width === 1280);
      await part(page, QUOTES).scrollIntoViewIfNeeded();
      await soundLooks(page, "quotes");
      await picture("quotes");
      await page.getByRole("button", { name: "Tick all" }).click();
      await compared(page, 7);
      await soundLooks(page, "seven articles");
      await page.getByRole("button", { name: "Tick none" }).click();
      await soundLooks(page, "none");
    });
  }
}

test("on paper stands the comparison", async () => {
  const { page } = await comparing();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  assert.equal(await part(page, FIGURES).isVisible(), true);
  for (const id of ["panel", "views"]) assert.equal(await page.locator(`#${id}`).isVisible(), false, id);
  assert.equal(await page.locator("#compare .choice").isVisible(), false);
});

test("a comparison holds until an article has other words, another date or other corrections, and no longer", async () => {
  const asked = [];
  const engine = { compare: async (articles) => (asked.push(articles), { figures: [], quotes: [], entities: [] }) };
  const store = createStore();
  const comparing = createComparing(engine, store, () => {});
  const none = { done: [] };
  const article = (id, text, given = null) => ({ id, text, given, corrections: none, document: null, reading: null });
  const set = async (...articles) => {
    store.set({ view: "compare", articles });
    comparing.update();
    await new Promise((done) => setImmediate(done));
    return asked.length;
  };
  assert.equal(await set(article("a", "One"), article("b", "Two")), 1);
  assert.equal(await set({ ...article("a", "One"), title: "T" }, article("b", "Two")), 1);
  assert.equal(await set(article("a", "One and more"), article("b", "Two")), 2);
  assert.equal(asked[1][0].text, "One and more");
  assert.equal(await set(article("a", "One and more"), article("b", "Two", "2015-11-17")), 3);
  assert.equal(asked[2][1].date, "2015-11-17");
  assert.equal(await set(article("a", "One and more"), article("c", "Two", "2015-11-17")), 4);
  // One that was saved is compared as it was saved; having been read is no reason to compare another again.
  const read = { ...article("a", "One and more"), document: { mentions: [] } };
  assert.equal(await set(read, article("c", "Two", "2015-11-17")), 4);
  assert.equal(await set({ ...read, saved: "a.json" }, article("d", "Two")), 5);
  assert.deepEqual(asked[4].map(({ document }) => document), [read.document, undefined]);
});

test("what the reader has corrected is compared as he has it, before and after the page is opened anew", async () => {
  const { page } = await comparing();
  const lines = async () => (await rows(part(page, FIGURES))).length;
  const before = await lines();
  await page.locator("#view-read").click();
  await press(page, "at least 45");
  await way(page, "Remove").click();
  await page.locator("#view-compare").click();
  await page.waitForFunction((wanted) => document.querySelector("#compare tbody")?.rows.length === wanted, before - 1);
  await page.locator("#kept", { hasText: "Saved on this device" }).waitFor();

  await page.reload();
  await page.locator("#view-compare").click();
  await tick(page);
  assert.equal(await lines(), before - 1);
});

test("a quote is cut where its changed words begin and end, without its marks and on one line", () => {
  const text = 'He said: "We  will\nnot go, ever," twice.';
  const quote = { start: 9, end: 31 };
  assert.equal(text.slice(quote.start, quote.end), '"We  will\nnot go, ever');
  const change = { start: text.indexOf("not"), end: text.indexOf("not") + 3 };
  assert.deepEqual(piecesOf(text, { start: 9, end: 33 }, [change]), [
    { words: "We will ", changed: false },
    { words: "not", changed: true },
    { words: " go, ever", changed: false },
  ]);
  assert.deepEqual(piecesOf(text, quote, []), [{ words: "We will not go, ever", changed: false }]);
  assert.deepEqual(
    piecesOf('"😀 no"', { start: 0, end: 7 }, [{ start: 1, end: 7 }]),
    [{ words: "😀 no", changed: true }],
    "a change that reaches past the mark ends before it",
  );
});

test("wordings that differ in marks and capitals only are one", () => {
  const texts = { a: { text: '"We go," he said' }, b: { text: "“We go”" }, c: { text: '"We went."' } };
  const members = [
    { id: "a", start: 0, end: 8 },
    { id: "b", start: 0, end: 7 },
    { id: "c", start: 0, end: 10 },
  ];
  const wordings = wordingsOf({ same: false, members, changes: [{ id: "c", start: 4, end: 8 }] }, (id) => texts[id]);
  assert.deepEqual(
    wordings.map(({ members: own }) => own.map(({ id }) => id)),
    [["a", "b"], ["c"]],
  );
  assert.deepEqual(wordings[1].pieces[1], { words: "went", changed: true });
});

/** How the page looks and what it can bear: both schemes, small windows, paper, many marks, browsers without highlights. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { bringAxe, soundLooks } from "./looks.js";
import { ARTICLE, file, press, reading } from "./reading.js";

test("the colours follow the system, or the reader", async () => {
  const { page } = await reading({ colorScheme: "light" });
  const paper = () => page.evaluate(() => getComputedStyle(document.getElementById("reader")).backgroundColor);
  const light = await paper();
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await paper();
  assert.notEqual(light, dark);
  const button = page.locator("#theme-button");
  await button.click();
  assert.equal(await paper(), light);
  assert.equal(await button.getAttribute("aria-label"), "Colours: light");
  await page.emulateMedia({ colorScheme: "light" });
  await button.click();
  assert.equal(await paper(), dark);
});

test("without the Custom Highlight API the same marks are drawn as elements, and the text stays the same", async () => {
  const { page, seen } = await reading({
    prepare: () => {
      delete globalThis.Highlight;
    },
  });
  assert.equal(await page.evaluate(() => typeof Highlight), "undefined");
  assert.equal(await page.locator("#article").evaluate((node) => node.textContent), ARTICLE);
  assert.ok((await page.locator("#article .na-person").allTextContents()).some((words) => words.includes("Moen")));
  await press(page, "Erna Solberg");
  assert.match(await page.locator("#card").textContent(), /Erna Solberg/);
  const samples = () => page.locator("#legend .sample[class*=na-]").allTextContents();
  assert.ok((await samples()).includes("People"));
  await page.keyboard.press("1");
  assert.ok(!(await samples()).includes("People"));
  await page.keyboard.press("1");
  assert.ok((await samples()).includes("People"));
  assert.deepEqual((await seen()).errors, []);
});

test("highlights that are not ours are left alone", async () => {
  const { page } = await reading({ prepare: () => CSS.highlights.set("theirs", new Highlight()) });
  await page.keyboard.press("6");
  await page.keyboard.press("n");
  assert.equal(await page.evaluate(() => CSS.highlights.has("theirs")), true);
  assert.deepEqual(await page.evaluate(() => [...CSS.highlights.keys()].filter((key) => !key.startsWith("na-"))), [
    "theirs",
  ]);
});

test("of more marks than a page can bear, those near the window are drawn, and others as it moves", async () => {
  const long = Array.from({ length: 450 }, () => ARTICLE).join("\n\n");
  const { page } = await reading({}, long);
  const drawn = await page.evaluate(() => [...CSS.highlights.values()].reduce((sum, layer) => sum + layer.size, 0));
  assert.ok(drawn > 20 && drawn < 5000, `${drawn} drawn`);
  await page.locator("#reader").evaluate((node) => node.scrollTo(0, node.scrollHeight));
  await page.waitForTimeout(300);
  const last = await page.evaluate(() => {
    const view = document.getElementById("reader").getBoundingClientRect();
    return [...CSS.highlights.get("na-person")].some((found) => {
      const range = document.createRange();
      range.setStart(found.startContainer, found.startOffset);
      range.setEnd(found.endContainer, found.endOffset);
      const { top } = range.getBoundingClientRect();
      return top > view.top && top < view.bottom;
    });
  });
  assert.equal(last, true);
  assert.equal(await page.locator("#article").evaluate((node) => node.textContent.length), long.length);
});

/** The states that the page is looked at in, each with the way there and the way back. */
const STATES = {
  read: [async () => {}, async () => {}],
  names: [(page) => page.locator("#tab-names").click(), async () => {}],
  figures: [(page) => page.locator("#tab-figures").click(), (page) => page.locator("#tab-said").click()],
  card: [
    async (page) => {
      await page.keyboard.press("j");
      await page.keyboard.press("Enter");
    },
    (page) => page.keyboard.press("Escape"),
  ],
  date: [(page) => page.locator("#date-edit").click(), (page) => page.getByRole("button", { name: "Cancel", exact: true }).click()],
  paste: [(page) => page.locator("#paste-button").click(), (page) => page.keyboard.press("Escape")],
  keys: [(page) => page.locator("#keys-button").click(), (page) => page.keyboard.press("Escape")],
  hidden: [(page) => page.keyboard.type("1357"), (page) => page.keyboard.type("1357")],
  message: [(page) => page.setInputFiles("#file-picker", file("a.txt", "%PDF-1.7")), async () => {}],
};

for (const colorScheme of ["light", "dark"]) {
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ]) {
    test(`axe finds nothing, nothing scrolls sideways, every target has its 24 px: ${colorScheme}, ${width} px`, async () => {
      const { page, context } = await reading({ colorScheme, viewport: { width, height } });
      await bringAxe(page, context);
      for (const [state, [there, back]] of Object.entries(STATES)) {
        await there(page);
        await page.waitForTimeout(200);
        await soundLooks(page, state);
        await back(page);
      }
    });
  }
}

test("at 320 px everything is still there, and the sheet of lists folds", async () => {
  const { page } = await reading({ viewport: { width: 320, height: 640 } });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  await page.locator("#articles-button").click();
  assert.equal(await page.locator("#articles button").first().isVisible(), true);
  await page.keyboard.press("Escape");
  await page.locator("#grip").click();
  assert.equal(await page.locator("#lists").isVisible(), false);
  await page.locator("#tab-names").click();
  assert.equal(await page.locator("#names").isVisible(), true);
});

test("at four times the size the article still has most of the window", async () => {
  const { page } = await reading({ viewport: { width: 320, height: 256 } });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  assert.ok((await page.locator("#reader").boundingBox()).height > 110);
  await page.locator("#grip").click();
  assert.equal(await page.locator("#lists").isVisible(), true);
});

test("on paper stand the article and the three lists", async () => {
  const { page } = await reading();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  for (const id of ["article", "said", "names", "figures"])
    assert.equal(await page.locator(`#${id}`).isVisible(), true, id);
  for (const id of ["legend", "tabs", "status"]) assert.equal(await page.locator(`#${id}`).isVisible(), false, id);
  assert.match(await page.locator("#figures").textContent(), /129/);
});

/** How the page looks while it is corrected: both schemes, small windows, fingers. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { DOUBTS, card, drag, open, pick, way } from "./by-hand.js";
import { bringAxe, soundLooks } from "./looks.js";
import { ARTICLE, layer, reading, under } from "./reading.js";

/** The states that corrections add, each with the way there and the way back. */
const STATES = {
  selected: [(page) => drag(page, "crew members"), async () => {}],
  kinds: [
    (page) => pick(page).getByRole("button", { name: "More kinds…" }).click(),
    (page) => page.keyboard.press("Escape"),
  ],
  marked: [
    async (page) => {
      await drag(page, "crew members");
      await page.keyboard.press("1");
    },
    async () => {},
  ],
  "same as": [
    async (page) => {
      await open(page, "Oslo");
      await way(page, "Same as…").click();
    },
    async (page) => {
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
    },
  ],
  value: [
    async (page) => {
      await open(page, "1,200");
      await way(page, "Value…").click();
      await card(page).getByLabel("Value", { exact: true }).fill("lots");
      await page.keyboard.press("Enter");
    },
    async (page) => {
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
    },
  ],
  check: [(page) => page.keyboard.press("d"), async () => {}],
  checked: [(page) => page.keyboard.press("y"), async () => {}],
};

for (const colorScheme of ["light", "dark"]) {
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ]) {
    test(`axe finds nothing while correcting, and every target has its 24 px: ${colorScheme}, ${width} px`, async () => {
      const { page, context } = await reading({ colorScheme, viewport: { width, height } }, `${ARTICLE}\n\n${DOUBTS}`);
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

test("with fingers on a small screen all of it can be reached", async () => {
  const { page } = await reading({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await page.evaluate(() => {
    const walk = document.createTreeWalker(document.getElementById("article"), NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const at = node.data.indexOf("crew members");
      if (at >= 0) getSelection().setBaseAndExtent(node, at, node, at + 12);
    }
  });
  await pick(page).getByRole("button", { name: "Person" }).tap();
  assert.deepEqual(await under(page, "yours"), ["crew members"]);
  await page.locator("#undo-button").tap();
  assert.equal(await layer(page, "yours"), 0);
  await page.locator("#tab-check").tap();
  assert.equal(await page.locator("#check").isVisible(), true);
});

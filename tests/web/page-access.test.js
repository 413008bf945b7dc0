/**
 * Whether everyone can use the page: axe finds nothing and nothing scrolls sideways in every state that a reader can bring
 * about, in both schemes, wide and narrow. No rule of axe is left out and no element excepted.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { opened, paste, read } from "./browser.js";
import { bringAxe, soundLooks } from "./looks.js";
import { ARTICLE, file, press, reading, spot } from "./reading.js";

const UNCLOSED = 'Minister resigns\n\n"I have had enough, said Anna Berg.\n\nHe left on Monday.';

const escape = (page) => page.keyboard.press("Escape");
const tab = (name) => (page) => page.locator(`#tab-${name}`).click();
const stay = async () => {};

async function rest(page) {
  // In wide letters what was pressed before has scrolled it away.
  await page.locator(".paragraph", { hasText: "Oslo" }).first().scrollIntoViewIfNeeded();
  const { x, y } = await spot(page, "Oslo");
  await page.mouse.move(x, y);
  await page.locator("#hover").waitFor();
}

async function pickColour(page) {
  await page.locator("#colours-button").click();
  await page.locator("#colour-places").fill("#ffee88");
}

async function askForKey(page) {
  await page.locator("#keys-button").click();
  await page.locator("[data-command=next]").click();
  await page.keyboard.press("j");
}

/** Shows the list of articles where there is no room for it all the time. */
async function openRail(page) {
  if (await page.locator("#articles-button").isVisible()) await page.locator("#articles-button").click();
}

async function openKept(page) {
  await openRail(page);
  await page.locator("#keep-button").click();
}

/** The states of a page with an article in it, each with the way there and the way back. */
const STATES = {
  "who said what": [stay, stay],
  names: [tab("names"), stay],
  figures: [tab("figures"), stay],
  "check first": [tab("check"), tab("said")],
  "card of a name": [(page) => press(page, "Ingrid Moen"), escape],
  "card of a quote": [(page) => press(page, "We regret it"), escape],
  "small card": [rest, (page) => page.mouse.move(1, 1)],
  walker: [
    async (page) => {
      await page.locator("#walker button").focus();
      await page.keyboard.press("ArrowRight");
    },
    async (page) => {
      await escape(page);
      await escape(page);
    },
  ],
  "looked for": [(page) => page.locator("#find-words").fill("moen"), stay],
  "looked for among names": [(page) => page.locator("#find-in").selectOption("names"), stay],
  "looked for and not found": [
    (page) => page.locator("#find-words").fill("nowhere"),
    async (page) => {
      await page.locator("#find-words").press("Escape");
      await page.locator("#find-in").selectOption("text");
    },
  ],
  "the date": [(page) => page.locator("#date-edit").click(), (page) => page.getByRole("button", { name: "Cancel", exact: true }).click()],
  paste: [(page) => page.locator("#paste-button").click(), escape],
  keys: [(page) => page.locator("#keys-button").click(), escape],
  "a key that is taken": [
    askForKey,
    async (page) => {
      await escape(page);
      await escape(page);
    },
  ],
  colours: [(page) => page.locator("#colours-button").click(), escape],
  "colours that were chosen": [
    pickColour,
    async (page) => {
      await page.getByRole("button", { name: "Reset all colours" }).click();
      await escape(page);
    },
  ],
  "menu of exports": [(page) => page.locator("#export-button").click(), escape],
  export: [
    async (page) => {
      await page.locator("#export-button").click();
      await page.getByRole("menuitem").first().click();
      await page.locator("#export-dialog[aria-busy=false]").waitFor();
    },
    escape,
  ],
  "articles and what is kept": [
    openKept,
    async (page) => {
      await escape(page);
      await escape(page);
    },
  ],
  "the question before all is deleted": [
    async (page) => {
      await openKept(page);
      await page.getByRole("menuitem", { name: "Delete all…" }).click();
      await page.locator("#delete-dialog").waitFor();
    },
    async (page) => {
      await escape(page);
      await escape(page);
    },
  ],
  "the question for an encoding": [
    async (page) => {
      const buffer = Buffer.from("A caf\xe9 in Z\xfcrich.", "latin1");
      await page.setInputFiles("#file-picker", { name: "old.txt", mimeType: "text/plain", buffer });
      await page.locator("#encoding-dialog").waitFor();
    },
    async (page) => {
      await escape(page);
      await page.getByRole("button", { name: "Dismiss" }).click();
    },
  ],
  "a correction that can be undone": [
    async (page) => {
      await press(page, "Ingrid Moen");
      await page.locator("#card").getByRole("button", { name: "Remove" }).click();
      await page.locator("#message").getByRole("button", { name: "Undo" }).waitFor();
    },
    (page) => page.locator("#message").getByRole("button", { name: "Undo" }).click(),
  ],
  "an article that can come back": [
    async (page) => {
      await openRail(page);
      await page.locator("#articles .remove").first().click();
      await page.locator("#message").getByRole("button", { name: "Undo" }).waitFor();
    },
    async (page) => {
      await page.locator("#message").getByRole("button", { name: "Undo" }).click();
      await escape(page);
      await read(page, ARTICLE);
    },
  ],
  "all kinds hidden": [(page) => page.keyboard.type("1234567"), (page) => page.keyboard.type("1234567")],
  "what failed": [(page) => page.setInputFiles("#file-picker", file("a.txt", "%PDF-1.7")), (page) => page.getByRole("button", { name: "Dismiss" }).click()],
  compared: [
    async (page) => {
      await page.locator("#view-compare").click();
      await page.locator("#status", { hasText: "articles compared" }).waitFor({ state: "attached" });
    },
    (page) => page.locator("#view-read").click(),
  ],
  "what could not be done, above the article": [
    async (page) => {
      await paste(page, UNCLOSED);
      await read(page, UNCLOSED);
      await page.locator("#notices").waitFor();
    },
    stay,
  ],
};

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 390, height: 844 };

/** Each colour scheme and each width once; with LONG=1 each with each. */
const SCREENS = [
  ["light", WIDE],
  ["dark", NARROW],
  ...(process.env.LONG ? [["light", NARROW], ["dark", WIDE]] : []),
];

for (const [colorScheme, viewport] of SCREENS) {
  test(`every state of an article: ${colorScheme}, ${viewport.width} px`, async () => {
    const { page, context, seen } = await reading({ colorScheme, viewport });
    await bringAxe(page, context);
    for (const [state, [there, back]] of Object.entries(STATES)) {
      await there(page);
      await page.waitForTimeout(150);
      await soundLooks(page, state);
      await back(page);
    }
    assert.deepEqual((await seen()).errors, []);
  });

  test(`nothing open, and an empty text: ${colorScheme}, ${viewport.width} px`, async () => {
    const { page, context } = await opened("single", { colorScheme, viewport });
    await bringAxe(page, context);
    await soundLooks(page, "as it opens");
    await page.setInputFiles("#file-picker", file("blank.txt", "\n \n"));
    await page.waitForTimeout(400);
    await soundLooks(page, "an empty text");
  });
}

test("with more contrast, forced colours or less motion asked for, marks are still told apart and axe finds nothing", async () => {
  for (const options of [{ contrast: "more" }, { forcedColors: "active" }, { reducedMotion: "reduce" }]) {
    const { page, context } = await reading(options);
    await bringAxe(page, context);
    await press(page, "Ingrid Moen");
    await soundLooks(page, JSON.stringify(options));
    const lines = await page.evaluate(() =>
      ["person", "org", "gpe", "date", "cardinal"].map((name) => {
        const style = getComputedStyle(document.getElementById("article"), `::highlight(na-${name})`);
        return `${style.textDecorationLine} ${style.textDecorationStyle}`;
      }),
    );
    assert.equal(new Set(lines).size, lines.length);
  }
});

test("who asks for less motion gets none", async () => {
  const { page } = await reading({ reducedMotion: "reduce" });
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter((node) => {
        const { transitionDuration, animationName, animationTimingFunction } = getComputedStyle(node);
        // What appears at once after a while does not move.
        const moves = animationName !== "none" && !animationTimingFunction.startsWith("step");
        return transitionDuration !== "0s" || moves;
      })
      .map((node) => node.outerHTML),
  );
  assert.deepEqual(moving, []);
});

test("at 320 px nothing scrolls sideways: card, keys, colours, what is looked for", async () => {
  const { page, context } = await reading({ viewport: { width: 320, height: 640 } });
  await bringAxe(page, context);
  await page.locator("#find-words").fill("moen");
  await soundLooks(page, "looked for");
  const box = await page.locator("#find").boundingBox();
  for (const id of ["find-words", "find-count", "find-in", "find-next"]) {
    const { x, width } = await page.locator(`#${id}`).boundingBox();
    assert.ok(x >= box.x && x + width <= box.x + box.width, `${id} stands out of the field`);
  }
  await page.locator("#find-words").press("Escape");
  for (const id of ["keys-button", "colours-button"]) {
    await page.locator(`#${id}`).click();
    await soundLooks(page, id);
    await escape(page);
  }
  await press(page, "1,200");
  await soundLooks(page, "card");
});

test("in black and white print every kind keeps its line, and the lists follow", async () => {
  const { page } = await reading({ colorScheme: "dark" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  for (const id of ["said", "names", "figures"]) assert.equal(await page.locator(`#${id}`).isVisible(), true, id);
  for (const id of ["hover", "find", "colours-button"]) assert.equal(await page.locator(`#${id}`).isVisible(), false, id);
  // Ink on white, whatever the screen had.
  assert.equal(await page.evaluate(() => getComputedStyle(document.getElementById("reader")).backgroundColor), "rgb(255, 255, 255)");
  const line = (name) =>
    page.evaluate((key) => getComputedStyle(document.getElementById("article"), `::highlight(na-${key})`).textDecorationStyle, name);
  assert.deepEqual([await line("person"), await line("org"), await line("gpe"), await line("date")], ["solid", "double", "dotted", "dashed"]);
});

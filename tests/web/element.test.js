/** <news-annotator> in a page of somebody else's, under a strict policy, used as a reader and as its author would. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { pageWith } from "./element.js";
import { bringAxe, soundLooks } from "./looks.js";
import { ARTICLE } from "./reading.js";

const CLEAN = { errors: [], violations: [] };
const ONE = `<news-annotator date="2015-11-17">${ARTICLE}</news-annotator>`;

/** Waits until every element of the page has read. */
const annotated = (page) =>
  page.waitForFunction(() => [...document.querySelectorAll("news-annotator")].every((element) => element.document));

/** The words under a highlight, in each element of the page. */
const under = (page, name) =>
  page.evaluate((key) => {
    const words = (range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.toString();
    };
    const ranges = [...(CSS.highlights.get(`na-${key}`) ?? [])];
    return [...document.querySelectorAll("news-annotator")].map(({ shadowRoot }) =>
      ranges.filter((range) => shadowRoot.contains(range.startContainer)).map(words),
    );
  }, name);

const clean = async ({ seen, address }) => {
  const { requests, ...rest } = await seen();
  assert.deepEqual(rest, CLEAN);
  assert.deepEqual(requests.filter((url) => !url.startsWith(address)), [], "nothing but the package's own files");
};

test("it draws the marks of its own text content, under a policy that lets no style in", async () => {
  const opened = await pageWith(ONE);
  await annotated(opened.page);
  assert.deepEqual(await under(opened.page, "person"), [["Ingrid Moen", "Moen", "Erna Solberg", "Ingrid Moen", "Moen"]]);
  assert.equal(await opened.page.evaluate(() => document.querySelector("news-annotator").text), ARTICLE);
  // The lines under the names are there to be seen, not only in the registry.
  const pixels = () => opened.page.locator("news-annotator").screenshot();
  const marked = await pixels();
  await opened.page.evaluate(() => (document.querySelector("news-annotator").kinds = ""));
  assert.notDeepEqual(await pixels(), marked);
  await clean(opened);
});

test("several elements share one worker and one highlight for each label", async () => {
  const opened = await pageWith(`${ONE}<news-annotator>Maria Stone met Erna Solberg.</news-annotator>`, {
    prepare: () => {
      const Proper = globalThis.Worker;
      globalThis.made = 0;
      globalThis.Worker = class extends Proper {
        constructor(...values) {
          super(...values);
          globalThis.made += 1;
        }
      };
    },
  });
  await annotated(opened.page);
  assert.deepEqual((await under(opened.page, "person"))[1], ["Maria Stone", "Erna Solberg"]);
  assert.equal((await under(opened.page, "person"))[0].length, 5);
  await opened.page.evaluate(async () => {
    const main = document.querySelector("main");
    const elements = [...document.querySelectorAll("news-annotator")];
    for (const element of elements) element.remove();
    main.append(...elements);
    await Promise.all(elements.map((each) => new Promise((resolve) => each.addEventListener("annotations-change", resolve))));
  });
  assert.equal(await opened.page.evaluate(() => globalThis.made), 1, "moved, they go on with it");
  await opened.page.evaluate(() => document.querySelector("news-annotator").remove());
  assert.deepEqual(await under(opened.page, "person"), [["Maria Stone", "Erna Solberg"]]);
  await clean(opened);
});

test("the page's own highlights stay as they are", async () => {
  const { page } = await pageWith(ONE, {
    script: `CSS.highlights.set("mine", new Highlight(new StaticRange({
      startContainer: document.body, startOffset: 0, endContainer: document.body, endOffset: 1 })));`,
  });
  await annotated(page);
  await page.evaluate(() => document.querySelector("news-annotator").remove());
  assert.deepEqual(await page.evaluate(() => [...CSS.highlights.keys()]), ["mine"]);
});

test("the marks are one stop of the Tab key, walked by arrows, opened by Enter and shut by Escape", async () => {
  const { page } = await pageWith(`<button>Before</button>${ONE}<button>Behind</button>`);
  await annotated(page);
  await page.getByText("Before").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  const name = () => page.evaluate(() => document.querySelector("news-annotator").shadowRoot.activeElement?.ariaLabel);
  assert.match(await name(), /^Nov 17, 2015, date/);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  assert.match(await name(), /^About 1,200, count, ≈ 1,200/);
  await page.keyboard.press("Enter");
  const card = page.locator("news-annotator [part=mark-card]");
  assert.match(await card.textContent(), /≈ 1,200.*crew members/);
  assert.equal(await page.locator("news-annotator #card-title").evaluate((title) => title.getRootNode().activeElement === title), true);
  await page.keyboard.press("Escape");
  assert.equal(await card.isVisible(), false);
  assert.match(await name(), /^About 1,200/);
  await page.keyboard.press("End");
  assert.match(await name(), /^Moen, that is Ingrid Moen, person/);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Behind");
});

test("where no words can be selected, the arrow keys walk with Shift as without", async () => {
  const opened = await pageWith(ONE);
  const { page } = opened;
  await annotated(page);
  await page.evaluate(() => document.querySelector("news-annotator").focus());
  const name = () => page.evaluate(() => document.querySelector("news-annotator").shadowRoot.activeElement?.ariaLabel);
  const names = [];
  for (const keys of ["Home", "Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowLeft"]) {
    await page.keyboard.press(keys);
    names.push(await name());
  }
  assert.equal(new Set(names.slice(0, 3)).size, 3);
  assert.equal(names[3], names[1]);
  // Escape is the element's while there is a light to put out, and then the page's.
  await page.evaluate(() => {
    globalThis.escapes = 0;
    document.addEventListener("keydown", ({ key }) => (globalThis.escapes += Number(key === "Escape")));
  });
  const escapes = async () => (await page.keyboard.press("Escape"), page.evaluate(() => globalThis.escapes));
  assert.deepEqual([await escapes(), await escapes()], [0, 1]);
  await clean(opened);
});

test("a press opens the card of the mark that is there, and its author may show it another way", async () => {
  const { page } = await pageWith(ONE);
  await annotated(page);
  const { x, y } = await page.evaluate(() => {
    const [range] = CSS.highlights.get("na-money");
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const { left, top, width, height } = live.getClientRects()[0];
    return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
  });
  // In the headline nothing is marked, however wide the letters run.
  const beside = () => page.locator("news-annotator").getByText("enters second week").click({ position: { x: 20, y: 10 } });
  await page.evaluate(() => {
    globalThis.told = [];
    globalThis.silent = false;
    document.addEventListener("mark-activate", (event) => {
      globalThis.told.push(event.detail.words);
      if (globalThis.silent) event.preventDefault();
    });
  });
  const card = page.locator("news-annotator [part=mark-card]");
  await page.mouse.click(x, y);
  assert.match(await card.textContent(), /US\$4.5 m/);
  await beside();
  assert.equal(await card.isVisible(), false);
  // Who selects words does not press the mark under them.
  await page.mouse.move(x > 200 ? x - 150 : x + 150, y);
  await page.mouse.down();
  await page.mouse.move(x, y, { steps: 4 });
  await page.mouse.up();
  assert.equal(await card.isVisible(), false);
  await beside();
  await page.evaluate(() => (globalThis.silent = true));
  await page.mouse.click(x, y);
  assert.equal(await card.isVisible(), false);
  assert.deepEqual(await page.evaluate(() => globalThis.told), ["$4.5 million", "$4.5 million"]);
});

test("kinds shows what it names, date moves the dates, and each change is told", async () => {
  const { page } = await pageWith(`<news-annotator kinds="people">In Paris, Ingrid Moen spoke on Monday.</news-annotator>`);
  await annotated(page);
  assert.deepEqual(await under(page, "person"), [["Ingrid Moen"]]);
  assert.deepEqual(await under(page, "gpe"), [[]]);
  await page.evaluate(() => document.querySelector("news-annotator").setAttribute("kinds", "places dates"));
  assert.deepEqual(await under(page, "person"), [[]]);
  assert.deepEqual(await under(page, "gpe"), [["Paris"]]);
  const value = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const element = document.querySelector("news-annotator");
        element.addEventListener("annotations-change", ({ detail }) => resolve(detail.document.numbers[0].value));
        element.date = "2015-11-17";
      }),
  );
  assert.equal(value, "2015-11-16");
});

test("what was set before the class came is kept, and text that is set later is read", async () => {
  const { page } = await pageWith("<news-annotator>Old</news-annotator>", {
    define: false,
    script: `document.querySelector("news-annotator").text = "Ingrid Moen left.";
      import("/element.js");`,
  });
  await page.waitForFunction(() => document.querySelector("news-annotator").document);
  assert.deepEqual(await under(page, "person"), [["Ingrid Moen"]]);
  await page.evaluate(() => (document.querySelector("news-annotator").text = "Erna Solberg stayed."));
  await annotated(page);
  assert.deepEqual(await under(page, "person"), [["Erna Solberg"]]);
});

test("text content that changes is read anew; one that was written over is not", async () => {
  const { page } = await pageWith("<news-annotator>Ingrid Moen left.</news-annotator>");
  await annotated(page);
  await page.evaluate(() => (document.querySelector("news-annotator").textContent = "Erna Solberg stayed."));
  await page.waitForFunction(() => document.querySelector("news-annotator").text.startsWith("Erna"));
  await annotated(page);
  assert.deepEqual(await under(page, "person"), [["Erna Solberg"]]);
});

test("as a field it is written in, undone and sent with its form, and its marks stay on their words", async () => {
  const opened = await pageWith(
    `<form action="/sent"><label for="draft">Draft</label>
     <news-annotator id="draft" name="draft" editable>\nIngrid Moen left.</news-annotator><button type="reset">Reset</button></form>`,
  );
  const { page } = opened;
  await annotated(page);
  await page.getByText("Draft").click();
  const field = page.locator("news-annotator textarea");
  assert.equal(await field.getAttribute("aria-label"), "Draft");
  await page.keyboard.press("Control+Home");
  for (const letter of "In Oslo, 12 people said that ") {
    await page.keyboard.type(letter);
    // Drawn at once and off no word, whether the answer is there or not.
    assert.ok((await under(page, "person"))[0].includes("Ingrid Moen"), letter);
  }
  await annotated(page);
  assert.deepEqual(await under(page, "person"), [["Ingrid Moen"]]);
  assert.deepEqual(await under(page, "gpe"), [["Oslo"]]);
  const sent = () => page.evaluate(() => new FormData(document.querySelector("form")).get("draft"));
  assert.equal(await sent(), "In Oslo, 12 people said that \nIngrid Moen left.");
  await page.keyboard.press("Control+z");
  assert.notEqual(await sent(), "In Oslo, 12 people said that \nIngrid Moen left.");
  await page.getByText("Reset").click();
  assert.equal(await sent(), "\nIngrid Moen left.");
  await clean(opened);
});

for (const [length, text] of [
  ["a short", `${ARTICLE}\n\n  two  spaces, a tab\tand ${"longword".repeat(30)}\n\n`],
  ["a long", `${ARTICLE}\n\n`.repeat(110)],
]) {
  test(`what lies under the field stands letter on letter with what is in it: ${length} text`, async () => {
    const { page } = await pageWith("<news-annotator editable></news-annotator>", { viewport: { width: 390, height: 844 } });
    await page.evaluate((words) => (document.querySelector("news-annotator").text = words), text);
    await annotated(page);
    const [field, under] = await page.evaluate(() => {
      const root = document.querySelector("news-annotator").shadowRoot;
      return [root.querySelector("textarea"), root.querySelector("article")].map((node) => node.scrollHeight);
    });
    assert.equal(field, under);
  });
}

test("where a browser knows no highlights the marks are elements, and are gone with their element", async () => {
  const { page } = await pageWith(`${ONE}<news-annotator editable>Ingrid Moen left.</news-annotator>`, {
    prepare: () => delete globalThis.Highlight,
  });
  await annotated(page);
  const people = page.locator("news-annotator .na-person");
  assert.deepEqual(await people.allTextContents(), ["Ingrid Moen", "Moen", "Erna Solberg", "Ingrid Moen", "Moen", "Ingrid Moen"]);
  await page.locator("news-annotator textarea:visible").focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("In Oslo, ");
  await annotated(page);
  assert.deepEqual(await page.locator("news-annotator .na-gpe").allTextContents(), ["Oslo", "Norway", "Oslo"]);
  const text = () => page.evaluate(() => document.querySelector("news-annotator").shadowRoot.querySelector("article").textContent);
  assert.equal(await text(), ARTICLE);
  await page.evaluate(() => document.querySelector("news-annotator").remove());
  assert.deepEqual(await people.allTextContents(), ["Ingrid Moen"]);
});

test("where no annotator can be had the text is shown, and a sentence says why", async () => {
  const { page } = await pageWith(ONE, { prepare: () => (WebAssembly.compileStreaming = () => Promise.reject(new Error("no"))) });
  const notice = page.locator("news-annotator [part=notices]");
  await notice.waitFor();
  assert.match(await notice.textContent(), /could not be started, so the text is shown without marks/);
  assert.match(await page.locator("news-annotator article").textContent(), /Ferry strike/);
  await page.evaluate(() => (document.querySelector("news-annotator").text = "Another"));
  assert.equal(await page.locator("news-annotator article").textContent(), "Another");
  assert.match(await notice.textContent(), /could not be started/, "as long as it is so, it is said");
});

test("who walks the marks keeps his place when they are read anew", async () => {
  const { page } = await pageWith(ONE);
  await annotated(page);
  await page.evaluate(() => document.querySelector("news-annotator").focus());
  for (let turn = 0; turn < 3; turn += 1) await page.keyboard.press("ArrowRight");
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const element = document.querySelector("news-annotator");
        element.addEventListener("annotations-change", resolve);
        element.date = "2016-01-01";
      }),
  );
  const name = await page.evaluate(() => document.querySelector("news-annotator").shadowRoot.activeElement?.ariaLabel);
  assert.match(name, /^About 1,200/);
});

test("parts and colours are the page's to set, and nothing of the page's gets in or out", async () => {
  const { page } = await pageWith(ONE, {
    script: `const sheet = new CSSStyleSheet();
      sheet.replaceSync("news-annotator { --news-annotator-ink: rgb(1, 2, 3) } news-annotator::part(text) { font-size: 30px } p { color: red }");
      document.adoptedStyleSheets.push(sheet);`,
  });
  await annotated(page);
  const looks = await page.evaluate(() => {
    const root = document.querySelector("news-annotator").shadowRoot;
    const style = (node) => getComputedStyle(node);
    return {
      size: style(root.querySelector("article")).fontSize,
      colour: style(root.querySelector("p.paragraph")).color,
      page: style(document.querySelector("h1")).fontFamily,
      elements: document.querySelectorAll("style, link").length,
    };
  });
  assert.deepEqual(looks, { size: "30px", colour: "rgb(1, 2, 3)", page: looks.page, elements: 2 });
  assert.doesNotMatch(looks.page, /Charter/);
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1280, 390]) {
    test(`axe finds nothing: ${colorScheme}, ${width} px`, async () => {
      const { page, context } = await pageWith(
        `${ONE}<label for="draft">Draft</label><news-annotator id="draft" editable>${ARTICLE}</news-annotator>`,
        { colorScheme, viewport: { width, height: 800 } },
      );
      await annotated(page);
      await bringAxe(page, context);
      await soundLooks(page, "closed");
      await page.locator("news-annotator .stop").first().focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      await soundLooks(page, "card");
    });
  }
}

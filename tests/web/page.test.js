/** The page in a real browser, used as a person uses it: pressed, typed into, pasted into, looked at. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { opened, paste, read } from "./browser.js";
import { at, fromPackages } from "./files.js";

const ARTICLE = `Ferry strike enters second week

Nov 17, 2015 at 6:01 AM ET

About 1,200 crew members walked out in Oslo on Monday, costing the operator $4.5 million a day.

"We are not going back without an offer," said Ingrid Moen, the head of the union. "We have waited for two years."

Moen said at least 129 sailings had been cancelled since Friday, and that 40 to 50 more would follow.

The company called the walkout a "stunt". "We regret it," a spokesman said.

Prime Minister Erna Solberg met Ingrid Moen in Norway last week. "Talks will go on," Moen said.`;

/** A page with an article pasted and read. */
async function reading(options = {}, text = ARTICLE, which = "single") {
  const found = await opened(which, { viewport: { width: 1280, height: 800 }, ...options });
  await paste(found.page, text);
  await read(found.page, text);
  return found;
}

/** How many ranges a layer holds. */
const layer = (page, name) => page.evaluate((key) => CSS.highlights.get(`na-${key}`)?.size ?? 0, name);

/** The words under a layer, in order. */
const under = (page, name) =>
  page.evaluate((key) => {
    const article = document.getElementById("article");
    const words = [...(CSS.highlights.get(`na-${key}`) ?? [])].filter((range) =>
      article.contains(range.startContainer),
    );
    return words.map((found) => {
      const range = document.createRange();
      range.setStart(found.startContainer, found.startOffset);
      range.setEnd(found.endContainer, found.endOffset);
      return range.toString();
    });
  }, name);

/** Where the first occurrence of words in the article is in the window. */
const spot = (page, words) =>
  page.evaluate((wanted) => {
    const walk = document.createTreeWalker(document.getElementById("article"), NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const start = node.data.indexOf(wanted);
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      const { x, y, width, height } = range.getClientRects()[0];
      return { x: x + width / 2, y: y + height / 2 };
    }
    return null;
  }, words);

const press = async (page, words) => {
  const { x, y } = await spot(page, words);
  await page.mouse.click(x, y);
};

test("an article is drawn with its marks, its lists and its speakers, and nothing is asked for", async () => {
  const { page, seen } = await reading();
  assert.equal(await page.locator("#article").evaluate((node) => node.textContent), ARTICLE);
  assert.ok((await under(page, "person")).some((words) => words.includes("Moen")));
  assert.ok([...(await under(page, "gpe")), ...(await under(page, "loc"))].includes("Norway"));
  assert.ok((await under(page, "cardinal")).some((words) => words.includes("1,200")));
  assert.ok((await under(page, "quote-direct")).some((words) => words.startsWith('"We are not going back')));
  assert.match(await page.locator("#margin").textContent(), /Moen/);
  assert.match(await page.locator("#said").textContent(), /We are not going back without an offer/);
  assert.match(await page.locator("#status").textContent(), /annotations in/);
  assert.deepEqual(await seen(), { requests: [], errors: [], violations: [] });
});

test("the article's text is the annotated text to the last character, however odd", async () => {
  const { page } = await reading();
  const odd = [
    "one\r\ntwo\rthree\n\n\n   four\tfive  six \n",
    "\uFEFF\u200B\u0000nul \u0001 \u2028line\u2029para\u0085next\u00A0space",
    '\uD83D\uDE00\uD83D\uDE00 said "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67" e\u0301\u0301\u0301 in Paris',
    '\u202E Paris "said" 25,000 \u2067 عنوان الخبر «نص» שלום',
    '<b>Paris</b> &amp; <script>alert(1)</script> "<img src=x onerror=alert(1)>" said',
    "x".repeat(30_000),
    `${'Paris said "no" to 12 people. '.repeat(900)}`,
  ];
  for (const text of odd) {
    await paste(page, text);
    await page.waitForFunction(
      (length) => document.getElementById("article").textContent.length === length,
      text.length,
    );
    const got = await page
      .locator("#article")
      .evaluate((node) =>
        Array.from({ length: node.textContent.length }, (_, i) => node.textContent.charCodeAt(i)).join(),
      );
    assert.equal(
      got,
      Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).join(),
      JSON.stringify(text.slice(0, 40)),
    );
  }
});

test("a half of a surrogate pair stays where it is", async () => {
  const { page } = await reading();
  const same = await page.evaluate(async () => {
    const text = '\uD800 lone \uDC00 halves said "no" in Paris';
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    await new Promise((done) => setTimeout(done, 500));
    return document.getElementById("article").textContent === clipboardData.getData("text/plain");
  });
  assert.equal(same, true);
});

test("pressing a mark opens its card; Escape closes it and leaves the focus on the mark", async () => {
  const { page } = await reading();
  await press(page, "at least 129");
  const card = page.locator("#card");
  assert.match(await card.textContent(), /≥ 129/);
  assert.match(await card.textContent(), /at least/);
  await page.keyboard.press("Escape");
  assert.equal(await card.isVisible(), false);
  await press(page, "Erna Solberg");
  assert.match(await card.textContent(), /Erna Solberg/);
  assert.match(await card.textContent(), /Person/);
  await card.getByRole("button", { name: "Close" }).click();
  assert.match(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), /^Erna Solberg, person/);
});

test("the marks are walked by keyboard, each named as it has the focus, and Enter opens one", async () => {
  const { page } = await reading();
  await page.keyboard.press("n");
  const named = () => page.evaluate(() => document.activeElement.getAttribute("aria-label"));
  const first = await named();
  await page.keyboard.press("n");
  const second = await named();
  assert.notEqual(first, second);
  await page.keyboard.press("ArrowLeft");
  assert.equal(await named(), first);
  await page.keyboard.press("j");
  assert.match(await named(), /We are not going back.*direct quote, by .*Moen/);
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("#card").isVisible(), true);
  assert.equal(await page.evaluate(() => document.activeElement.closest("#card") !== null), true);
  await page.keyboard.press("Escape");
  assert.match(await named(), /We are not going back/);
});

test("a quote, its cue and its speaker light up together, in the text, the margin and the list", async () => {
  const { page } = await reading();
  await page.locator("#said .entry").first().click();
  assert.ok((await under(page, "lit-quotes")).some((words) => words.includes("We are not going back")));
  assert.deepEqual([...new Set(await under(page, "lit-speaker"))], ["Ingrid Moen"]);
  assert.deepEqual([...new Set(await under(page, "lit-cue"))], ["said"]);
  assert.equal((await page.locator("#margin .note.on").count()) > 0, true);
  assert.equal(await page.locator("#said .entry.on").count(), 1);
});

test("kinds are switched off and on by their key and by the legend, whose sample goes with them", async () => {
  const { page } = await reading();
  const before = await layer(page, "quote-direct");
  await page.keyboard.press("6");
  assert.equal(await layer(page, "quote-direct"), 0);
  assert.equal(await page.locator("#margin .note").count(), 0);
  assert.equal(await page.locator(".kind.quotes").getAttribute("aria-pressed"), "false");
  await page.locator(".kind.quotes").click();
  assert.equal(await layer(page, "quote-direct"), before);
});

test("while H is held the text stands bare", async () => {
  const { page } = await reading();
  const line = () =>
    page.evaluate(
      () => getComputedStyle(document.getElementById("article"), "::highlight(na-person)").textDecorationLine,
    );
  assert.equal(await line(), "underline");
  await page.keyboard.down("h");
  assert.equal(await line(), "none");
  await page.keyboard.up("h");
  assert.equal(await line(), "underline");
});

test("what could not be done is said above the article, with its words and the way there", async () => {
  const text = 'Minister resigns\n\n"I have had enough, said Anna Berg.\n\nHe left on Monday.';
  const { page } = await reading({}, text);
  const notices = page.locator("#notices");
  assert.match(await notices.textContent(), /closing mark is missing.*I have had enough/);
  await notices.getByRole("button", { name: "Show" }).first().click();
  assert.match((await under(page, "place")).join(), /I have had enough/);
});

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

test("single letters are no keys once they are switched off", async () => {
  const { page } = await reading();
  await page.keyboard.press("?");
  await page.getByLabel("Single letters and digits are keys").uncheck();
  await page.keyboard.press("Escape");
  const before = await layer(page, "person");
  await page.keyboard.press("1");
  await page.keyboard.press("n");
  assert.equal(await layer(page, "person"), before);
  assert.equal(await page.evaluate(() => document.activeElement.classList.contains("stop")), false);
});

test("figures stand by kind with their values, as in the text or by value", async () => {
  const { page } = await reading();
  await page.locator("#tab-figures").click();
  const values = () => page.locator("#figures section").first().locator(".value > bdi:first-child").allTextContents();
  assert.deepEqual(await values(), ["≈ 1,200", "≥ 129", "40 to 50"]);
  await page.getByRole("button", { name: "By value" }).click();
  assert.deepEqual(await values(), ["40 to 50", "≥ 129", "≈ 1,200"]);
  assert.match(await page.locator("#figures").textContent(), /US\$4\.5 m a day/);
  await page.locator("#figures .place").first().click();
  assert.equal(await page.locator("#figures .place.on").count(), 1);
});

test("the article's date is shown with where it came from; setting it moves the dates, clearing it moves them back", async () => {
  const { page } = await reading();
  await page.locator("#tab-figures").click();
  const dates = () => page.locator("#figures section", { hasText: "Dates" }).first().textContent();
  assert.match(await page.locator("#date-line").textContent(), /17 Nov 2015, read in the article/);
  assert.match(await dates(), /16 Nov 2015/);
  await page.getByRole("button", { name: "Change" }).click();
  await page.locator("#date-field").fill("2016-03-09");
  await page.getByRole("button", { name: "Set", exact: true }).click();
  await page.getByText("set by you").waitFor();
  assert.match(await dates(), /7 Mar 2016/);
  await page.getByRole("button", { name: "Change" }).click();
  await page.getByRole("button", { name: "Clear" }).click();
  await page.getByText("read in the article").waitFor();
  assert.match(await dates(), /16 Nov 2015/);
});

test("a name's entry leads to each of its mentions in turn", async () => {
  const { page } = await reading();
  await page.locator("#tab-names").click();
  const entry = page.locator("#names .thing", { hasText: "Ingrid Moen" }).first();
  await entry.click();
  const [first] = await under(page, "lit-people");
  assert.match(first, /Moen/);
  assert.match(await page.locator("#announcer").textContent(), /Moen, person/);
});

test("words are found whatever their case; Enter goes on; Escape puts it all back", async () => {
  const { page } = await reading();
  await page.keyboard.press("/");
  await page.keyboard.type("MOEN");
  assert.equal((await under(page, "find")).length, 4);
  assert.equal(await page.locator("#find-count").textContent(), "1 of 4");
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("#find-count").textContent(), "2 of 4");
  await page.keyboard.press("Escape");
  assert.equal((await under(page, "find")).length, 0);
});

const file = (name, content) => ({ name, mimeType: "text/plain", buffer: Buffer.from(content) });

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
    { name: "old.txt", mimeType: "text/plain", buffer: Buffer.from("It\x92s a caf\xe9 in Paris.", "latin1") },
  ]);
  await page.getByText("“empty.txt” is empty.").first().waitFor();
  assert.match(await page.locator("#message").textContent(), /old\.txt” is not UTF-8/);
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

test("closing every article leaves an invitation", async () => {
  const { page } = await opened("single", {
    prepare: () =>
      document.addEventListener("DOMContentLoaded", () => document.getElementById("samples")?.remove(), {
        capture: true,
      }),
  });
  await paste(page, ARTICLE);
  await read(page, ARTICLE);
  await page.getByRole("button", { name: /^Close Ferry/ }).click();
  await page.locator("#sheet:visible, #empty:visible").first().waitFor();
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
  date: [(page) => page.locator("#date-edit").click(), (page) => page.getByRole("button", { name: "Cancel" }).click()],
  paste: [(page) => page.locator("#paste-button").click(), (page) => page.keyboard.press("Escape")],
  keys: [(page) => page.locator("#keys-button").click(), (page) => page.keyboard.press("Escape")],
  hidden: [(page) => page.keyboard.type("1357"), (page) => page.keyboard.type("1357")],
  message: [(page) => page.setInputFiles("#file-picker", file("a.txt", "%PDF-1.7")), async () => {}],
};

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What can be pressed and is under 24 px; a link in running text may be as low as its line. */
const small = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("button, summary, input, a")]
      .filter((node) => node.checkVisibility({ visibilityProperty: true }) && !node.closest(".unseen, .skip, #walker"))
      .map((node) => ({
        what: node.textContent.slice(0, 30) || node.id,
        link: node.matches(".link"),
        ...node.getBoundingClientRect().toJSON(),
      }))
      .filter(({ width, height, link }) => width > 0 && (height < (link ? 17 : 23.9) || width < 23.9))
      .map(({ what, width, height }) => `${what} ${width} × ${height}`),
  );

for (const colorScheme of ["light", "dark"]) {
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ]) {
    test(`axe finds nothing, nothing scrolls sideways, every target has its 24 px: ${colorScheme}, ${width} px`, async () => {
      const { page, context } = await reading({ colorScheme, viewport: { width, height } });
      // The page's own policy would keep axe out; the tool's world is let in around it.
      await (await context.newCDPSession(page)).send("Page.setBypassCSP", { enabled: true });
      await page.evaluate(await readFile(fromPackages.resolve("axe-core/axe.min.js"), "utf8"));
      for (const [state, [there, back]] of Object.entries(STATES)) {
        await there(page);
        await page.waitForTimeout(200);
        assert.equal(
          await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
          true,
          `${state} scrolls sideways`,
        );
        assert.deepEqual(await small(page), [], state);
        const found = await page.evaluate(async (runOnly) => {
          const { violations } = await globalThis.axe.run({ runOnly });
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(" ")}`);
        }, RULES);
        assert.deepEqual(found, [], state);
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

test("on paper stand the article and the three lists", async () => {
  const { page } = await reading();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  for (const id of ["article", "said", "names", "figures"])
    assert.equal(await page.locator(`#${id}`).isVisible(), true, id);
  for (const id of ["legend", "tabs", "status"]) assert.equal(await page.locator(`#${id}`).isVisible(), false, id);
  assert.match(await page.locator("#figures").textContent(), /129/);
});

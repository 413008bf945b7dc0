/** The page in a real browser, used as a person uses it: pressed, walked by keyboard, looked through. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { opened, paste } from "./browser.js";
import { ARTICLE, layer, press, reading, under } from "./reading.js";

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

test("Escape on the mark leaves one thing at a time: the card, the small card, the light", async () => {
  const { page } = await reading();
  await press(page, "Erna Solberg");
  await page.locator("#walker button").focus();
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("#card").isVisible(), false);
  assert.equal(await page.locator("#hover").isVisible(), true);
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("#hover").isVisible(), false);
  assert.deepEqual(await under(page, "lit-people"), ["Erna Solberg"]);
  await page.keyboard.press("Escape");
  assert.deepEqual(await under(page, "lit-people"), []);
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

test("an entry that is pointed at or has the focus shows its place, and goes dark again", async () => {
  const { page } = await reading();
  const entry = page.locator("#said .entry", { hasText: "We are not going back" });
  await entry.hover();
  assert.ok((await under(page, "hint")).some((words) => words.includes("We are not going back")));
  assert.ok((await page.locator("#ruler i").count()) > 0);
  await page.mouse.move(5, 5);
  assert.deepEqual(await under(page, "hint"), []);
  assert.equal(await page.locator("#ruler i").count(), 0);
  await entry.focus();
  assert.ok((await under(page, "hint")).length > 0);
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

test("where nothing can be read, nothing is said to be being read", async () => {
  const { page } = await opened("single", {
    viewport: { width: 1280, height: 800 },
    prepare: () => (WebAssembly.compile = () => Promise.reject(new Error("no"))),
  });
  await paste(page, ARTICLE);
  await page.locator("#message", { hasText: "could not be started, so the text is shown without marks" }).waitFor();
  await page.waitForFunction((text) => document.getElementById("article").textContent === text, ARTICLE);
  const dated = (words) => page.waitForFunction((said) => document.getElementById("date-line").textContent === said, words);
  await dated("Article date not known. Set it.");
  await page.getByRole("button", { name: "Set it" }).click();
  await page.locator("#date-field").fill("2016-03-09");
  await page.locator("#date-field").press("Enter");
  await dated("Wednesday 9 Mar 2016, set by you. Change");
  assert.equal(await page.locator("#article").getAttribute("aria-busy"), "false");
  assert.doesNotMatch(await page.locator("#status").textContent(), /Reading/);
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

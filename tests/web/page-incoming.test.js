/** What comes in as HTML: copied from a page, dragged from one, hostile. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { opened, served, until } from "./browser.js";
import { ALL, tripwire } from "./hostile.js";
import { bringAxe, soundLooks } from "./looks.js";
import { under } from "./reading.js";

const WIDE = { viewport: { width: 1280, height: 800 } };

const PARAGRAPHS = [
  "About 1,200 crew members walked out in Oslo on Monday, costing the operator $4.5 million a day, the company said on Tuesday after a long meeting with the union.",
  "“We are not going back without an offer,” said Ingrid Moen, the head of the union, in front of some hundred of her members, who had waited in the rain.",
  "Moen said at least 129 sailings had been cancelled since Friday, and that 40 to 50 more would follow, unless somebody came with an offer.",
];

/** As a newsroom's page is made: the article, and all that stands around it. */
const PAGE = `<!doctype html><html><head><title>Ferry strike enters second week - Daily News</title>
<style>p { color: red }</style><script>document.title = "run"</script></head><body style="margin: 0">
<header><nav><ul><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<main><article><h1>Ferry strike <em>enters</em> second week</h1>
<p class="byline">By <a href="/anna">Anna Berg</a></p><p><time datetime="2015-11-17">17 November 2015</time></p>
<div class="share"><button>Share</button></div>
${PARAGRAPHS.map((words) => `<p style="color: red">${words}</p>`).join("\n")}
</article><aside><h3>Most read</h3><ul><li><a href="/cat">Cat saved from a tree</a></li></ul></aside></main>
<footer><p>Copyright Daily News</p></footer></body></html>`;

const ARTICLE = ["Ferry strike enters second week", "By Anna Berg", "17 November 2015", ...PARAGRAPHS].join("\n\n");

/** Puts HTML and text on an event as a browser does: `type` is "paste" or "drop". */
async function bring(page, { html, plain = "" }, type = "paste") {
  await page.evaluate(
    ([kind, markup, words]) => {
      const data = new DataTransfer();
      data.setData("text/html", markup);
      if (words) data.setData("text/plain", words);
      const how = { bubbles: true, cancelable: true };
      document.body.dispatchEvent(
        kind === "paste"
          ? new ClipboardEvent("paste", { ...how, clipboardData: data })
          : new DragEvent(kind, { ...how, dataTransfer: data }),
      );
    },
    [type, html, plain],
  );
}

const textOf = (page) => page.locator("#article").evaluate((node) => node.textContent);

/** Waits until the text on the page begins so, and answers it. */
async function begins(page, words) {
  await page.waitForFunction((start) => document.getElementById("article").textContent.startsWith(start), words);
  return textOf(page);
}

for (const which of ["single", "site"]) {
  test(`${which}: a copied page gives its article, tells what was left out, and puts it back and away again`, async () => {
    const { page, seen, address } = await opened(which, WIDE);
    await bring(page, { html: PAGE, plain: "Daily News and all of its words" });
    assert.equal(await begins(page, "Ferry strike"), ARTICLE);
    const cut = page.locator("#cut");
    assert.match(await cut.textContent(), /^6 lines around the article were left out/);
    await cut.getByRole("button", { name: "Show" }).click();
    assert.deepEqual(await cut.locator("li").allTextContents(), [
      "• World",
      "• Sport",
      "Share",
      "Most read",
      "• Cat saved from a tree",
      "Copyright Daily News",
    ]);
    await cut.getByRole("button", { name: "Put back" }).click();
    const whole = await begins(page, "• World");
    for (const words of [...PARAGRAPHS, "Share", "Cat saved", "Copyright"])
      assert.equal(whole.split(words).length, 2, `“${words}” stands once`);
    assert.equal(await cut.isVisible(), false);
    await page.getByRole("button", { name: "Undo" }).click();
    assert.equal(await begins(page, "Ferry strike"), ARTICLE);
    assert.equal(await cut.isVisible(), true);
    const { requests, ...rest } = await seen();
    assert.deepEqual(rest, { errors: [], violations: [] });
    assert.deepEqual(requests.filter((url) => !url.startsWith(address)), []);
  });
}

test("what is looked for is found at its new places when what was left out is put back, and away again", async () => {
  const { page } = await opened("single", WIDE);
  await bring(page, { html: PAGE });
  await begins(page, "Ferry strike");
  await page.locator("#find-words").fill("most");
  assert.equal(await page.locator("#find-count").textContent(), "not found");
  await page.locator("#find-words").fill("moen");
  const found = async () => [await under(page, "find"), await page.locator("#find-count").textContent()];
  assert.deepEqual(await found(), [["Moen", "Moen"], "1 of 2"]);
  await page.locator("#cut").getByRole("button", { name: "Put back" }).click();
  await begins(page, "• World");
  assert.deepEqual(await found(), [["Moen", "Moen"], "1 of 2"]);
  await page.locator("#find-words").fill("most");
  assert.deepEqual(await found(), [["Most"], "1 of 1"]);
  await page.getByRole("button", { name: "Undo" }).click();
  await begins(page, "Ferry strike");
  assert.deepEqual((await found())[0], []);
});

test("Ctrl+V with a real clipboard takes the article out of its page", async () => {
  const { page, context } = await opened("site", WIDE);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(async (html) => {
    const blob = (words, type) => new Blob([words], { type });
    const item = { "text/html": blob(html, "text/html"), "text/plain": blob("World Sport Ferry strike", "text/plain") };
    await navigator.clipboard.write([new ClipboardItem(item)]);
  }, PAGE);
  await page.locator("#reader").focus();
  await page.keyboard.press("Control+v");
  assert.equal(await begins(page, "Ferry strike"), ARTICLE);
});

test("in the box of the paste dialog, too, a page gives its article, and its menus can be put back", async () => {
  const { page, context } = await opened("site", WIDE);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(async (html) => {
    const blob = (words, type) => new Blob([words], { type });
    const item = { "text/html": blob(html, "text/html"), "text/plain": blob("World Sport", "text/plain") };
    await navigator.clipboard.write([new ClipboardItem(item)]);
  }, PAGE);
  await page.getByRole("button", { name: "Paste article" }).click();
  const box = page.locator("#paste-text");
  await page.keyboard.press("Control+v");
  await page.waitForFunction(() => document.getElementById("paste-text").value);
  assert.equal(await box.inputValue(), ARTICLE);
  await page.getByRole("button", { name: "Annotate" }).click();
  assert.equal(await begins(page, "Ferry strike"), ARTICLE);
  assert.match(await page.locator("#cut").textContent(), /lines around the article were left out/);
});

test("what is pasted into the box comes into the box, wherever the reader has gone meanwhile", async () => {
  const { page, context } = await opened("site", WIDE);
  let letGo = null;
  const waiting = new Promise((done) => (letGo = done));
  await context.route(/part-copied/, async (route) => {
    await waiting;
    await route.continue();
  });
  const box = page.locator("#paste-text");
  const pasteInto = () =>
    box.evaluate((area, html) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", html);
      area.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData }));
    }, "<h1>Ferry strike</h1><p>Nobody went.</p>");
  await page.getByRole("button", { name: "Paste article" }).click();
  await box.fill("Before. ");
  await pasteInto();
  await page.locator("#paste-date").focus();
  letGo();
  await page.waitForFunction(() => document.getElementById("paste-text").value.includes("Nobody"));
  assert.equal(await box.inputValue(), "Before. Ferry strike\n\nNobody went.");
  assert.equal(await page.evaluate(() => document.activeElement.id), "paste-date");
  await box.focus();
  await page.keyboard.press("Control+z");
  assert.equal(await box.inputValue(), "Before. ");
  // Closed at once, what was pasted waits in the box.
  await box.evaluate((area) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", "<p>Nobody came.</p>");
    area.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData }));
    area.closest("dialog").close();
  });
  await page.waitForFunction(() => document.getElementById("paste-text").value === "Before. Nobody came.");
});

test("what reads HTML is loaded when HTML comes in, and is there with no network", async () => {
  const { page, context, seen } = await opened((await served()).replace("127.0.0.1", "localhost"), WIDE);
  const parts = async () => (await seen()).requests.filter((url) => url.includes("/part-copied"));
  await page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active.state));
  await until(page, async () => (await caches.keys()).length === 1);
  await page.reload();
  await page.waitForFunction(() => /annotations in/.test(document.getElementById("status").textContent));
  const loaded = () => page.evaluate(() => performance.getEntriesByType("resource").filter(({ name }) => name.includes("/part-copied")).length);
  assert.equal(await loaded(), 0);
  assert.ok((await parts()).length <= 1, "the service worker alone has asked for it");
  await context.setOffline(true);
  await bring(page, { html: PAGE });
  assert.equal(await begins(page, "Ferry strike"), ARTICLE);
  assert.ok((await loaded()) > 0);
});

test("what is dragged out of a page is read as what is copied from it", async () => {
  const { page } = await opened("single", WIDE);
  await bring(page, { html: PAGE, plain: "Ferry" }, "drop");
  assert.equal(await begins(page, "Ferry strike"), ARTICLE);
  assert.match(await page.locator("#articles [aria-current]").textContent(), /Dropped, /);
});

test("a part of a page is taken as it is: headings, lists, tables, breaks and quotation marks", async () => {
  const { page } = await opened("single", WIDE);
  const html = `<meta charset="utf-8"><h2>What
      happened</h2><p>He called it a <q>stunt of <q>theirs</q></q>, and&nbsp;left.<br>So <b>it</b><i> was</i>.</p>
    <ol start="3"><li>A vote<ul><li>in Oslo</li></ul></li><li><p>A strike</p></li></ol>
    <table><thead><tr><th>Line</th><th>Sailings</th></tr></thead><tr><td><div>Oslo–Kiel</div></td><td>40</td></tr></table>
    <pre>one
  two</pre><p hidden>never</p><p style="display: none">never</p><script>never</script><p>&nbsp;</p>
    First line<br><br>Second line`;
  await bring(page, { html, plain: "What happened" });
  assert.equal(
    await begins(page, "What happened"),
    [
      "What happened",
      "He called it a “stunt of ‘theirs’”, and\u00a0left.\nSo it was.",
      "3. A vote\n• in Oslo\n4. A strike",
      "Line\tSailings\nOslo–Kiel\t40",
      "one\n  two",
      "First line",
      "Second line",
    ].join("\n\n"),
  );
  assert.equal(await page.locator("#cut").isVisible(), false);
});

test("a page that names none of its parts is told by their classes, its links and the style it was copied with", async () => {
  const { page } = await opened("single", WIDE);
  const html = `<div class="header"><div class="menu"><a href="/">Home</a> <a href="/world">World</a></div></div>
    <div class="story"><h1>Ferry strike</h1><div><span style="display: block">Anna Berg</span><span style="display:block">Reporter</span></div>
    ${PARAGRAPHS.map((words) => `<div>${words}</div>`).join("")}${PARAGRAPHS.map((words) => `<div>${words}</div>`).join("")}</div>
    <div class="more"><h2>More on this story</h2><ul><li><a href="/cat">Cat saved from a tree</a></li></ul></div>`;
  await bring(page, { html });
  const text = await begins(page, "Ferry strike");
  assert.equal(text, ["Ferry strike", "Anna Berg", "Reporter", ...PARAGRAPHS, ...PARAGRAPHS].join("\n\n"));
  await page.locator("#cut").getByRole("button", { name: "Show" }).click();
  assert.deepEqual(await page.locator("#cut li").allTextContents(), ["Home World", "More on this story", "• Cat saved from a tree"]);
});

test("a space that a browser wrote as one that does not break is a space again", async () => {
  const { page } = await opened("site", WIDE);
  const space = `<span class="Apple-converted-space">&nbsp;</span>`;
  const html = `<h1>Ferry${space}<em>strike</em></h1><p>By<span>\u00a0</span><b>Anna Berg</b></p><p>${PARAGRAPHS.join("</p><p>")}</p>`;
  await bring(page, { html });
  assert.equal(await begins(page, "Ferry strike"), ["Ferry strike", "By Anna Berg", ...PARAGRAPHS].join("\n\n"));
});

test("what is copied in one tab of the browser is pasted in another", async () => {
  const { page, context } = await opened("site", WIDE);
  const other = await context.newPage();
  await other.setContent(PAGE);
  await other.keyboard.press("Control+a");
  await other.keyboard.press("Control+c");
  await page.bringToFront();
  await page.locator("#reader").focus();
  await page.keyboard.press("Control+v");
  assert.equal(await begins(page, "Ferry strike"), ARTICLE);
  assert.match(await page.locator("#cut").textContent(), /lines around the article were left out/);
});

test("where the HTML holds the same words, the text keeps its own line breaks", async () => {
  const { page } = await opened("single", WIDE);
  const plain = "Ferry strike\nAbout 40 people\n  walked out.";
  await bring(page, { html: "<div><span style='color: red'>Ferry strike</span> About 40 people walked out.</div>", plain });
  assert.equal(await begins(page, "Ferry"), plain);
  await bring(page, { html: "<div><img src=x alt=''></div>", plain: "Only text" });
  assert.equal(await begins(page, "Only"), "Only text");
});

test("two articles pasted at once are both opened, the second on top", async () => {
  const { page } = await opened("site", WIDE);
  await bring(page, { html: PAGE });
  await bring(page, { html: "<h1>Second headline</h1><p>Paris said no to 40 people.</p>" });
  await begins(page, "Second headline");
  const titles = await page.locator("#articles .title").allTextContents();
  assert.deepEqual(titles.slice(0, 2), ["Second headline", "Ferry strike enters second week"]);
});

for (const colorScheme of ["light", "dark"]) {
  test(`what was left out is shown soundly, wide and narrow, ${colorScheme}`, async () => {
    for (const viewport of [WIDE.viewport, { width: 390, height: 780 }]) {
      const { page, context } = await opened("single", { viewport, colorScheme });
      await bringAxe(page, context);
      await bring(page, { html: PAGE });
      await begins(page, "Ferry strike");
      await page.locator("#cut").getByRole("button", { name: "Show" }).click();
      await soundLooks(page, `${viewport.width} wide`);
    }
  });
}

for (const which of ["single", "site"]) {
  test(`${which}: hostile HTML does nothing, asks for nothing, and its words are read`, async () => {
    const { page, seen, address } = await opened(which, { ...WIDE, prepare: tripwire });
    await bring(page, { html: `<p>Struck headline</p>${ALL}` });
    assert.match(await begins(page, "Struck headline\n"), /javascript:__pwned/);
    await bring(page, { html: `<nav>x</nav>${PAGE.replace("</article>", `${ALL}</article>`)}` });
    const text = await begins(page, "Ferry strike");
    for (const words of PARAGRAPHS) assert.ok(text.includes(words), words);
    await page.waitForTimeout(300);
    assert.deepEqual(await page.evaluate(() => globalThis.harm()), []);
    assert.equal(page.url(), address);
    const { requests, ...rest } = await seen();
    assert.deepEqual(rest, { errors: [], violations: [] });
    assert.deepEqual(requests.filter((url) => !url.startsWith(address)), []);
  });
}

test("HTML nested ten thousand deep and HTML of 5 MB are read, and the page answers after it", async () => {
  const { page, seen } = await opened("single", WIDE);
  await bring(page, { html: `${"<div>".repeat(10_000)}Deep words${"</div>".repeat(10_000)}` });
  assert.equal(await begins(page, "Deep"), "Deep words");
  const paragraph = `<p style="color: red">${PARAGRAPHS[0]}</p>\n`;
  const html = `<nav>x</nav><h1>Long headline</h1>${paragraph.repeat(Math.ceil(5e6 / paragraph.length))}`;
  await bring(page, { html });
  const text = await begins(page, "Long headline");
  assert.equal(text.split(PARAGRAPHS[0]).length - 1, Math.ceil(5e6 / paragraph.length));
  assert.deepEqual(await seen(), { requests: [], errors: [], violations: [] });
});

/** Hostile words through every door of the page: nothing runs, nothing is asked for, and they are read as words. */
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { createAnnotator } from "../../www/engine/annotator.js";
import { card, way } from "./by-hand.js";
import { opened, paste, read } from "./browser.js";
import { at, fromPackages } from "./files.js";
import { ALL, HOSTILE, isContained, POISON, tripwire, watching } from "./hostile.js";
import { file, press } from "./reading.js";

const { strToU8, zipSync } = fromPackages("fflate");

/** An article with every hostile thing in it: as headline, said, quoted, counted, and as the name of whoever says it. */
const ARTICLE = [
  `Minister ${HOSTILE[1][1]} resigns`,
  "Nov 17, 2015 at 6:01 AM ET",
  ...HOSTILE.map(([, words], at) => `"${words} is enough," said Ingrid ${words} Moen of ${words}, one of ${at + 2} people in Oslo.`),
  `"Once more," said Ingrid Moen. ${ALL}`,
].join("\n\n");

const textOf = (page) => page.locator("#article").evaluate((node) => node.textContent);
const shows = (page, words) => page.waitForFunction((said) => document.getElementById("article").textContent.includes(said), words);

/** The page with its tripwires, over it a watch. */
async function watched(which) {
  const found = await opened(which, { viewport: { width: 1280, height: 800 }, prepare: tripwire });
  await found.page.waitForFunction(() => /annotation/.test(document.getElementById("status").textContent));
  return { ...found, unharmed: await watching(found) };
}

/** Goes where a reader can go with the article that is open, so that its words are drawn in every place there is. */
async function look(page, marks = 6) {
  for (const tab of ["names", "figures", "check", "said"]) await page.locator(`#tab-${tab}`).click();
  for (let mark = 0; mark < marks; mark += 1) {
    await page.keyboard.press(mark % 2 ? "j" : "n");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
  }
  await page.mouse.move(500, 300);
  await page.keyboard.press("/");
  await page.keyboard.insertText('"><img src=x');
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
}

/** Puts what a browser would on a paste or a drop. */
const bring = (page, type, held) =>
  page.evaluate(
    ([kind, { html, plain, name, content }]) => {
      const data = new DataTransfer();
      if (html) data.setData("text/html", html);
      if (plain) data.setData("text/plain", plain);
      if (name) data.items.add(new File([content], name));
      const how = { bubbles: true, cancelable: true };
      document.body.dispatchEvent(
        kind === "paste" ? new ClipboardEvent("paste", { ...how, clipboardData: data }) : new DragEvent(kind, { ...how, dataTransfer: data }),
      );
    },
    [type, held],
  );

const escaped = (words) => words.replace(/[&<>"]/g, (each) => `&#${each.charCodeAt(0)};`);

/** Every door from disk, and those over http where the page has files of its own to ask for; over both in a long run. */
const doors = (...short) => (process.env.LONG ? ["single", "site"] : short);

for (const which of doors("single", "site")) {
  test(`pasted as text, kept, compared, exported, closed: ${which}`, async () => {
    const { page, unharmed } = await watched(which);
    await paste(page, ARTICLE);
    await read(page, ARTICLE);
    assert.equal(await textOf(page), ARTICLE, "every word of it is there as it was written");
    await look(page, 24);
    await unharmed("read");
    const other = `Other\n\n${ARTICLE.replaceAll("people", "persons")}`;
    await paste(page, other);
    await shows(page, "persons");
    await page.locator("#view-compare").click();
    await page.locator("#compare h3").first().waitFor();
    await unharmed("compared");
    await page.locator("#view-read").click();
    for (const format of ["markdown", "html", "tei", "native"]) {
      await page.locator("#export-button").click();
      await page.locator(`[data-format="${format}"]`).click();
      await page.locator("#export-dialog[aria-busy=false]").waitFor();
      await page.keyboard.press("Escape");
    }
    await unharmed("exported");
    await page.locator("#articles .remove").first().click();
    await page.getByRole("button", { name: "Undo" }).click();
    await unharmed("closed");
    await page.waitForFunction(() => document.getElementById("kept").textContent === "Saved on this device");
    await page.reload();
    await page.waitForFunction((words) => document.getElementById("article").textContent === words, other);
    await unharmed("kept and opened again");
  });
}

for (const which of doors("single")) {
  test(`pasted, dropped and opened as HTML: ${which}`, async () => {
    const { page, unharmed } = await watched(which);
    for (const [at, [what, words]] of HOSTILE.entries()) {
      const first = `Paris said no ${at}`;
      await bring(page, at % 2 ? "paste" : "drop", { html: `<h1>${first}</h1><p>He said <b>"yes"</b>.</p>${words}<p>Last words.</p>` });
      await shows(page, first);
      if (isContained(what)) assert.match(await textOf(page), /\nLast words\.$/, what);
      // As markup it is gone; as words that somebody wrote, it is words.
      await bring(page, at % 2 ? "drop" : "paste", { html: `<nav>x</nav><article><h1>${first} again</h1><p>${escaped(words)}</p></article>` });
      await shows(page, `${first} again`);
      const bare = (text) => text.replace(/[\s\0\ufffd]+/g, "");
      assert.ok(bare(await textOf(page)).includes(bare(words)), what);
      await page.setInputFiles("#file-picker", [file(`${at}.html`, `<title>${words}</title><article><h1>File ${at}</h1><p>${words}</p><p>Words.</p></article>`)]);
      await page.waitForFunction((name) => document.querySelector("#articles")?.textContent.includes(name) || document.querySelector("#message > span")?.textContent.includes(name), `${at}.html`);
    }
    await look(page);
    await unharmed("HTML");
  });
}

for (const which of doors("site")) {
  test(`opened and dropped as files, by names that are hostile too: ${which}`, async () => {
    const { page, unharmed } = await watched(which);
    const w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const run = (words) => `<w:p><w:r><w:t>${escaped(words).replace(/&#0;|\0/g, "")}</w:t></w:r></w:p>`;
    const docx = zipSync({
      "word/document.xml": strToU8(
        `<?xml-stylesheet type="text/xsl" href="https://bad.example/x.xsl"?><w:document xmlns:w="${w}" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:s="http://www.w3.org/2000/svg">` +
          `<w:body>${run("Word file")}<w:p><w:r><h:script>__pwned("docx")</h:script><h:img src="x" onerror="__pwned('docx img')"/><h:iframe srcdoc="&lt;script&gt;parent.__pwned(1)&lt;/script&gt;"/>` +
          `<s:svg onload="__pwned('docx svg')"/><w:t>Paris said no.</w:t></w:r></w:p>${HOSTILE.map(([, words]) => run(words)).join("")}</w:body></w:document>`,
      ),
      "word/../../evil.xml": strToU8("<x/>"),
      "__proto__": strToU8("x"),
    });
    const name = (ending) => `"><img src=x onerror=__pwned('name')>.${ending}`;
    const files = [
      file(name("txt"), ARTICLE),
      file(name("md"), `# Markdown\n\n${HOSTILE.map(([, words]) => words).join("\n\n")}`),
      { name: name("docx"), mimeType: "application/octet-stream", buffer: Buffer.from(docx) },
      file(name("html"), `<h1>Page</h1>${ALL}`),
      file(name("pdf"), "%PDF-1.7"),
      file(name("json"), `{"a": "${name("x").replaceAll('"', "'")}"`),
      { name: name("odd"), mimeType: "text/plain", buffer: Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0x3c, 0x69, 0x6d, 0x67, 0x3e]) },
    ];
    await page.setInputFiles("#file-picker", files);
    // One of them tells no encoding: the reader is asked, by its name.
    await page.locator("#encoding-dialog").getByRole("button").last().click();
    await page.locator("#articles .article", { hasText: "Word file" }).waitFor();
    await page.locator("#articles .article", { hasText: "Word file" }).click();
    await shows(page, "Paris said no.");
    assert.ok((await textOf(page)).includes(HOSTILE[1][1]), "the words of the document are words");
    assert.ok(!(await textOf(page)).includes('__pwned("docx")'), "what is no word of the document is none of its words");
    await look(page);
    await unharmed("opened");
    await bring(page, "drop", { name: name("txt"), content: `Dropped\n\n${ARTICLE}` });
    await shows(page, "Dropped");
    await look(page);
    await unharmed("dropped");
  });
}

for (const which of doors("single")) {
  test(`in every field of saved articles and of others' annotations: ${which}`, async () => {
    const { page, unharmed } = await watched(which);
    const annotator = await createAnnotator();
    const text = 'Boat sinks\n\n"It sank," said Ann Lee of ISIS, the Islamic State, to 40 people in Oslo on Monday for $4m.';
    const document = annotator.annotate(text, { date: "2015-11-17" });
    for (const format of ["native", "web-annotation"]) {
      const plain = annotator.export(document, text, format);
      for (const variant of poisoned(plain)) await bring(page, "drop", { name: `${variant.what}.json`, content: variant.json });
      await page.waitForFunction(() => document.getElementById("opening").hidden);
      await look(page);
      await unharmed(format);
    }
    // One that is whole but for its notes.
    await paste(page, text);
    await read(page, text);
    const notes = HOSTILE.map(([, words]) => ({ tags: [words], text: words, user: words, uri: "javascript:__pwned(1)", target: [{ selector: [{ type: "TextQuoteSelector", exact: "Ann Lee", prefix: words }] }] }));
    await bring(page, "drop", { name: "hypothesis.json", content: JSON.stringify({ total: 1, rows: notes }) });
    await page.waitForFunction(() => document.getElementById("status").textContent.includes("as saved in “hypothesis.json”"));
    assert.ok((await page.locator("#notices").textContent()).includes("onerror"), "what others wrote is told in their words");
    await look(page);
    await unharmed("notes");
  });
}

for (const which of doors("single")) {
  test(`in every field of a back-up, and of what the browser kept: ${which}`, async () => {
    const { page, unharmed } = await watched(which);
    await paste(page, ARTICLE);
    await read(page, ARTICLE);
    const record = { id: "boat", version: 1, revision: "r1", before: ["r0"], title: ALL, text: `Boat ${ARTICLE}`, from: { words: ALL, sample: false }, given: "2015-11-17", saved: null, cut: { lines: [ALL], whole: ALL }, opened: 1, corrections: { done: [{ do: "mark", label: ALL, words: ALL, at: { quote: ALL, start: 0, end: 4, prefix: ALL, suffix: ALL } }], undone: [{ do: ALL }] } };
    const annotator = await createAnnotator();
    const sunk = JSON.parse(annotator.export(annotator.annotate("Boat sinks, said Ann Lee."), "Boat sinks, said Ann Lee.", "native"));
    const saved = { ...record, id: "saved", saved: ALL, text: "Boat sinks, said Ann Lee.", document: sunk, corrections: undefined };
    const settings = { theme: ALL, keys: { [ALL]: ALL, find: "x", walk: ALL }, colours: { person: "red;} body{display:none", [ALL]: ALL, org: "url(https://bad.example/c)", "</style>": "#ff0000" }, hidden: [ALL, "__proto__"], tab: "names", findIn: ALL, current: ALL };
    const backup = { newsAnnotator: "backup", version: 1, made: ALL, settings, words: `add PERSON ${HOSTILE[0][1]}\nadd ${ALL}\n${ALL}`, articles: [record, saved] };
    const whole = JSON.stringify(backup);
    await page.setInputFiles("#file-picker", [file("whole.json", whole)]);
    await page.locator("#articles .article", { hasText: "Boat sinks" }).or(page.locator("#articles .article", { hasText: ALL.slice(0, 30) })).first().waitFor();
    const small = JSON.stringify({ ...backup, articles: [saved] });
    const parts = poisoned(small, "newsAnnotator").map(({ what, json }) => file(`${what}.json`, json));
    await page.setInputFiles("#file-picker", [...parts, file("last.txt", "Last of all\n\nParis said no.")]);
    await shows(page, "Last of all");
    for (const title of (await page.locator("#articles .article").all()).slice(0, 4)) {
      await title.click();
      await look(page, 2);
    }
    await unharmed("restored");
    // Pages opened from disk all share one storage, so what is there may be anyone's.
    await page.waitForFunction(() => /Saved|Not saved/.test(document.getElementById("kept").textContent));
    await page.evaluate(
      ([records, values]) =>
        new Promise((done, failed) => {
          const opening = indexedDB.open("news-annotator");
          opening.onerror = failed;
          opening.onsuccess = () => {
            const transaction = opening.result.transaction(["articles", "singles"], "readwrite");
            for (const each of records) transaction.objectStore("articles").put(each);
            transaction.objectStore("singles").put({ name: "settings", value: values });
            transaction.oncomplete = () => done(opening.result.close());
          };
        }),
      [[{ ...record, id: "kept", revision: "x" }, { ...saved, id: "kept too", revision: "y" }, { id: ALL }, { ...record, id: "__proto__" }], settings],
    );
    await page.reload();
    await page.locator("#articles .article").nth(5).waitFor();
    for (const title of (await page.locator("#articles .article").all()).slice(0, 4)) {
      await title.click();
      await look(page, 2);
    }
    await unharmed("kept");
  });
}

for (const which of doors("single")) {
  test(`as words of the reader's own, by hand and by file: ${which}`, async () => {
    const { page, unharmed } = await watched(which);
    await paste(page, ARTICLE);
    await read(page, ARTICLE);
    await page.keyboard.press("w");
    const dialog = page.locator("#words-dialog");
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), dialog.getByRole("button", { name: "Import…", exact: true }).click()]);
    const lines = HOSTILE.flatMap(([, words]) => [`add PERSON ${words}`, `add ${words} Oslo`, `alias ${words} = Ingrid Moen`, `alias Oslo = ${words}`, `never ${words}`, `pattern ORG ${words}`, words]);
    await chooser.setFiles([file(`"><img src=x onerror=__pwned('words')>.txt`, lines.join("\n"))]);
    await dialog.locator(".told", { hasText: "imported" }).waitFor();
    await unharmed("imported");
    for (const [sort, words] of [["A name of a kind", HOSTILE[1][1]], ["Another name of", HOSTILE[4][1]], ["Never a name", HOSTILE[0][1]], ["A pattern", HOSTILE[6][1]], ["A pattern", "__proto__|constructor"]]) {
      await page.getByLabel("What", { exact: true }).selectOption({ label: sort });
      await page.locator("#entry-words").fill(words);
      if (sort === "Another name of") await page.getByLabel("Stands for").fill(ALL);
      await page.locator("#entry-words").press("Enter");
      await page.waitForTimeout(50);
    }
    await dialog.getByRole("button", { name: "As text" }).click();
    await page.locator("#words-text").fill(`add ORG stunt\n${ALL}\n`);
    await dialog.getByRole("button", { name: "Save" }).click();
    await page.locator("#words-text-problem li").first().waitFor();
    await unharmed("written");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await look(page, 12);
    await unharmed("read with them");
  });
}

for (const which of doors("single")) {
  test(`as a speaker, a value, what is looked for and in the page's address: ${which}`, async () => {
    const address = (await opened(which)).address;
    const asked = `${address}?q=${encodeURIComponent(ALL)}&__proto__[polluted]=1#${encodeURIComponent(ALL)}`;
    const { page, unharmed } = await watched(asked);
    await unharmed("the address");
    const speaker = `<img src=x onerror=__pwned("speaker")>`;
    const text = `Ferry strike\n\n"We will see," said Ingrid Moen, one of at least 129 people.\n\nIngrid Moen and Oslo heard ${speaker} on Monday.`;
    await paste(page, text);
    await read(page, text);
    await press(page, "We will see");
    await way(page, "Speaker…").click();
    await page.keyboard.insertText(speaker);
    await card(page).getByRole("option", { name: "these words in the text" }).click();
    assert.ok((await page.locator("#card-title").textContent()).includes(speaker), "the speaker is told by these words");
    assert.ok((await page.locator("#said").textContent()).includes(speaker));
    await way(page, "Speaker…").click();
    await page.keyboard.insertText(ALL);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await press(page, "129");
    await way(page, "Value…").click();
    for (const words of [ALL, "__proto__", "constructor"]) {
      await card(page).getByLabel("Value", { exact: true }).fill(words);
      await card(page).getByLabel("Value", { exact: true }).press("Enter");
      assert.ok(await card(page).locator(".problem").textContent());
    }
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await look(page);
    await unharmed("corrected");
    await page.getByRole("button", { name: "Paste article" }).click();
    await page.locator("#paste-text").fill(ARTICLE);
    await page.getByRole("button", { name: "Annotate" }).click();
    await shows(page, "resigns");
    await look(page);
    await unharmed("the dialog");
  });
}

test("exported as a page of its own, which says what it may do in no policy of ours", async () => {
  const annotator = await createAnnotator();
  const html = annotator.export(annotator.annotate(ARTICLE), ARTICLE, "html");
  mkdirSync(at("target/hostile"), { recursive: true });
  writeFileSync(at("target/hostile/exported.html"), html);
  const { page, seen } = await opened(at("target/hostile/exported.html"), { prepare: tripwire });
  await page.waitForTimeout(200);
  assert.deepEqual(await page.evaluate(() => globalThis.harm()), []);
  assert.deepEqual((await seen()).requests, []);
  const bare = (text) => text.replace(/[\s\0\ufffd]+/g, "");
  const words = bare(await page.evaluate(() => document.body.textContent));
  for (const [what, hostile] of HOSTILE) assert.ok(words.includes(bare(hostile)), what);
  assert.equal(await page.locator("img, svg, iframe, object, embed, form, input, base, [onerror], [onload], [onfocus]").count(), 0);
});

/** A file of JSON once for each name of a field in it, with hostile words there; and once with keys that all objects know. */
function poisoned(json, but) {
  const whole = JSON.parse(json);
  const names = new Set();
  JSON.stringify(whole, (key, value) => {
    if (key && !/^\d+$/.test(key) && typeof value !== "object") names.add(key);
    return value;
  });
  names.delete(but);
  const variants = [...names].map((name) => ({
    what: name.replace(/\W/g, "-"),
    json: JSON.stringify(whole, (key, value) => (key === name ? ALL : value)),
  }));
  const ofAll = new Set(Object.keys(POISON));
  const spiked = (key, value) => {
    if (Object(value) !== value || Array.isArray(value) || ofAll.has(key) || key === "prototype") return value;
    // As JSON has it: keys of the object's own.
    const more = Object.entries(POISON).map(([name, held]) => [name, { value: held, enumerable: true }]);
    return Object.defineProperties({ ...value }, Object.fromEntries(more));
  };
  return [...variants, { what: "keys", json: JSON.stringify(whole, spiked) }];
}

/** Files of every kind that is opened: Word documents, pages, Markdown, other encodings, many at once. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createAnnotator } from "../../www/engine/annotator.js";
import { opened } from "./browser.js";
import { fromPackages } from "./files.js";
import { bringAxe, soundLooks } from "./looks.js";
import { file } from "./reading.js";

const { zipSync, strToU8 } = fromPackages("fflate");

const WIDE = { viewport: { width: 1280, height: 800 } };
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const xml = (root, body) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} xmlns:w="${WORD}"
  xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${body}</w:${root}>`;

/** A Word document as Word packs it, with a picture in it that nobody asks for. */
function docx(name, body, others = {}) {
  const parts = { "word/document.xml": xml("document", `<w:body>${body}</w:body>`), ...others };
  const packed = zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/media/image1.png": new Uint8Array(5000),
    ...Object.fromEntries(Object.entries(parts).map(([path, words]) => [path, strToU8(words)])),
  });
  return { name, mimeType: "application/octet-stream", buffer: Buffer.from(packed) };
}

const run = (words) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const paragraph = (inner, about = "") => `<w:p><w:pPr>${about}</w:pPr>${inner}</w:p>`;
const item = (words, list, level = 0) =>
  paragraph(run(words), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

async function choose(page, ...files) {
  await page.setInputFiles("#file-picker", files);
}

async function begins(page, words) {
  await page.waitForFunction((start) => document.getElementById("article").textContent.startsWith(start), words);
  return page.locator("#article").evaluate((node) => node.textContent);
}

test("a Word document gives its words as its last editor would have them", async () => {
  const { page, seen } = await opened("single", WIDE);
  const body = [
    paragraph(run("Ferry strike"), `<w:pStyle w:val="Heading1"/>`),
    paragraph(
      `${run("About ")}<w:del>${'<w:r><w:delText>900</w:delText></w:r>'}</w:del><w:ins>${run("1,200")}</w:ins>${run(" crew")}<w:r><w:tab/><w:t>walked</w:t><w:br/><w:t>out</w:t><w:footnoteReference w:id="2"/></w:r>`,
    ),
    paragraph(
      `<w:moveFrom>${run("moved away ")}</w:moveFrom><w:hyperlink>${run("the union")}</w:hyperlink><w:r><w:fldChar/><w:instrText>PAGE</w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>${run(" said.")}`,
    ),
    item("One", 1),
    item("Deeper", 1, 1),
    item("First", 2),
    item("Second", 2),
    `<w:tbl><w:tr><w:tc>${paragraph(run("Line"))}</w:tc><w:tc>${paragraph(run("Sailings"))}</w:tc></w:tr><w:tr><w:tc>${paragraph(run("Oslo"))}${paragraph(run("Kiel"))}</w:tc><w:tc>${paragraph(run("40"))}</w:tc></w:tr></w:tbl>`,
    paragraph(
      `${run("Beside the box.")}<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph(run("In the box."))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph(run("In the box."))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
    paragraph(""),
    paragraph(run("The end &amp; all.")),
  ].join("");
  const level = (form, depth) => `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${form}"/></w:lvl>`;
  const numbering = `<w:abstractNum w:abstractNumId="0">${level("bullet", 0)}${level("bullet", 1)}</w:abstractNum>
    <w:abstractNum w:abstractNumId="1">${level("decimal", 0)}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`;
  const footnotes = `<w:footnote w:id="-1" w:type="separator">${paragraph("<w:r><w:separator/></w:r>")}</w:footnote>
    <w:footnote w:id="2">${paragraph(`<w:r><w:footnoteRef/></w:r>${run("Counted by the union.")}`)}</w:footnote>`;
  await choose(
    page,
    docx("strike.docx", body, {
      "word/numbering.xml": xml("numbering", numbering),
      "word/footnotes.xml": xml("footnotes", footnotes),
    }),
  );
  assert.equal(
    await begins(page, "Ferry strike"),
    [
      "Ferry strike",
      "About 1,200 crew\twalked\nout",
      "the union said.",
      "• One\n• Deeper\n1. First\n2. Second",
      "Line\tSailings\nOslo Kiel\t40",
      "Beside the box.",
      "In the box.",
      "The end & all.",
      "1. Counted by the union.",
    ].join("\n\n"),
  );
  assert.deepEqual(await seen(), { requests: [], errors: [], violations: [] });
});

test("a packed file that is no document, is damaged or is a bomb gets one sentence each", async () => {
  const { page, seen } = await opened("site", WIDE);
  const bad = docx("entities.docx", "");
  const entities = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>`;
  bad.buffer = Buffer.from(zipSync({ "word/document.xml": strToU8(entities) }));
  const bomb = { ...bad, name: "bomb.docx" };
  bomb.buffer = Buffer.from(zipSync({ "word/document.xml": new Uint8Array(80_000_000) }, { level: 9 }));
  const other = { ...bad, name: "sheet.xlsx", buffer: Buffer.from(zipSync({ "xl/workbook.xml": strToU8("<x/>") })) };
  await choose(page, bad, bomb, other, docx("empty.docx", paragraph("")), docx("good.docx", paragraph(run("Good headline"))));
  await begins(page, "Good headline");
  const said = await page.locator("#message").textContent();
  for (const sentence of [
    "“entities.docx” is a damaged Word document, so it was not opened.",
    "“bomb.docx” unpacks to far more than a document holds, so it was not opened.",
    "“sheet.xlsx” is a packed file with no Word document in it, so it was not opened.",
    "“empty.docx” has no words in it.",
  ])
    assert.ok(said.includes(sentence), said);
  const { errors, violations } = await seen();
  assert.deepEqual({ errors, violations }, { errors: [], violations: [] });
});

test("a saved page and a Markdown file give their articles", async () => {
  const { page } = await opened("single", WIDE);
  const long = "The union said on Monday that it would not go back to work without an offer from the operator, and the operator said no.";
  const html = `<html><head><meta charset="windows-1252"><title>Café strike - News</title></head><body><nav><a href=x>Home</a></nav>
    <div id="story"><h1>Caf\xe9 strike</h1>${`<p>${long}</p>`.repeat(5)}</div><footer>Imprint</footer></body></html>`;
  await choose(page, { name: "saved.html", mimeType: "text/html", buffer: Buffer.from(html, "latin1") });
  assert.equal(await begins(page, "Café"), ["Café strike", ...Array(5).fill(long)].join("\n\n"));
  assert.match(await page.locator("#cut").textContent(), /^2 lines around the article were left out/);
  await choose(page, file("notes.md", "# A *first* headline\n\nSee [the report](https://a.example)."));
  assert.equal(await begins(page, "A first"), "A first headline\n\nSee the report.");
});

test("for an encoding that nothing tells, the reader is asked once, with what the file says in each", async () => {
  const { page, seen } = await opened("single", WIDE);
  const bytes = (words) => Buffer.from(words, "latin1");
  const odd = (name, words) => ({ name, mimeType: "text/plain", buffer: bytes(words) });
  await choose(page, odd("old.txt", "It\x92s a caf\xe9 in Paris."), odd("older.txt", "A caf\xe9 in Z\xfcrich."), file("new.txt", "Zürich votes"));
  const dialog = page.getByRole("dialog", { name: "How was this file written?" });
  await dialog.waitFor();
  const readings = await dialog.locator(".said").allTextContents();
  assert.equal(readings[0], "It’s a café in Paris.");
  assert.ok(readings.length === 3 && readings.every((words, at) => at === 0 || words !== readings[0]), readings.join(" | "));
  assert.equal(await dialog.getByRole("radio", { checked: true }).getAttribute("value"), "windows-1252");
  await page.keyboard.press("Enter");
  await begins(page, "It’s a café in Paris.");
  assert.equal(await dialog.isVisible(), false);
  const listed = await page.locator("#articles .from").allTextContents();
  assert.deepEqual(
    listed.slice(0, 3).map((words) => words.split(", ")[0]),
    ["old.txt (windows-1252)", "older.txt (windows-1252)", "new.txt"],
  );
  // Left out, it is told, and what was open stays.
  await choose(page, odd("mac.txt", "It\xd5s a caf\x8e in Paris."));
  await dialog.waitFor();
  assert.equal((await dialog.locator(".said").allTextContents())[0], "It’s a café in Paris.");
  await page.keyboard.press("Escape");
  await page.getByText("“mac.txt” was not opened: its encoding is not known.").first().waitFor();
  await begins(page, "It’s a café in Paris.");
  assert.deepEqual(await seen(), { requests: [], errors: [], violations: [] });
});

test("the question for an encoding is sound, wide and narrow, light and dark", async () => {
  for (const [width, height, colorScheme] of [[1280, 800, "dark"], [390, 780, "light"]]) {
    const { page, context } = await opened("single", { viewport: { width, height }, colorScheme });
    await bringAxe(page, context);
    await choose(page, { name: "old.txt", mimeType: "text/plain", buffer: Buffer.from("A caf\xe9 in Z\xfcrich.", "latin1") });
    await page.getByRole("dialog", { name: "How was this file written?" }).waitFor();
    await soundLooks(page, `${width} ${colorScheme}`);
  }
});

/** A disk on which every file takes a while. */
const slowDisk = () => {
  const read = File.prototype.arrayBuffer;
  File.prototype.arrayBuffer = async function () {
    await new Promise((done) => setTimeout(done, 400));
    return read.call(this);
  };
};

test("files that are chosen while others are being opened are opened after them", async () => {
  const { page } = await opened("single", { ...WIDE, prepare: slowDisk });
  await page.locator("#articles .article").first().waitFor();
  const said = [];
  await page.exposeFunction("told", (words) => said.push(words));
  await page.evaluate(() =>
    new MutationObserver(() => globalThis.told(document.getElementById("message").textContent)).observe(document.getElementById("message"), { childList: true }),
  );
  const files = (...names) => names.map((name) => file(`${name}.txt`, `Headline ${name}\n\nParis said no.`));
  await choose(page, ...files("a", "b", "c"));
  await page.locator("#opening").getByText(/^Opening [23] of 3/).waitFor();
  await choose(page, ...files("d", "e"));
  await page.locator("#articles .title", { hasText: "Headline e" }).waitFor();
  const titles = await page.locator("#articles .title", { hasText: "Headline" }).allTextContents();
  assert.deepEqual(titles.toSorted(), ["Headline a", "Headline b", "Headline c", "Headline d", "Headline e"]);
  assert.deepEqual(said.filter((words) => /stopped/.test(words)), []);
});

test("files are counted as files, however many articles are in one", async () => {
  const { page } = await opened("single", { ...WIDE, prepare: slowDisk });
  await page.locator("#articles .article").first().waitFor();
  const { annotate } = await createAnnotator();
  const lines = Array.from({ length: 4 }, (_, at) => {
    const text = `Headline ${at}\n\nParis said no.`;
    return JSON.stringify({ ...annotate(text), text });
  });
  const others = Array.from({ length: 11 }, (_, at) => file(`${at}.txt`, `Headline number ${at}\n\nParis said no.`));
  await choose(page, file("many.jsonl", lines.join("\n")), ...others);
  await page.locator("#opening").getByText(/^Opening [2-9] of 12/).waitFor();
  await page.locator("#opening").getByRole("button", { name: "Cancel", exact: true }).click();
  const told = page.locator("#message", { hasText: /^Opening was stopped after \d+ of 12 files\./ });
  await told.waitFor();
  const files = Number((await told.textContent()).match(/\d+/)[0]);
  assert.equal(await page.locator("#articles .title", { hasText: "Headline" }).count(), files + 3);
});

test("many files tell how far they are, and those that came before a cancel are open", async () => {
  const { page } = await opened("single", { ...WIDE, prepare: slowDisk });
  // The samples come when it is known what was kept.
  await page.locator("#articles .article").first().waitFor();
  const before = await page.locator("#articles .article").count();
  await choose(page, ...Array.from({ length: 12 }, (_, at) => file(`${at}.txt`, `Headline number ${at}\n\nParis said no.`)));
  const line = page.locator("#opening");
  await line.getByText(/^Opening [2-9] of 12/).waitFor();
  await line.getByRole("button", { name: "Cancel", exact: true }).click();
  await begins(page, "Headline number 0");
  assert.equal(await line.isVisible(), false);
  const came = (await page.locator("#articles .article").count()) - before;
  assert.ok(1 <= came && came <= 9, `${came} opened`);
  await page.getByText(`Opening was stopped after ${came} of 12 files.`).first().waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "reader");
});

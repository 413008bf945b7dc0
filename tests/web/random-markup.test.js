/** HTML and Word documents made and damaged by chance, read by the page's own parts under its own policy. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { opened } from "./browser.js";
import { damaged, damagedBytes, dice, one, seeds, some } from "./chance.js";
import { at, fromPackages } from "./files.js";
import { HOSTILE, tripwire } from "./hostile.js";

const { strToU8, zipSync } = fromPackages("fflate");

/** The part of the hosted page that reads a kind of markup. */
const part = (name) => `/${readdirSync(at("dist/site")).find((file) => file.startsWith(`part-${name}-`))}`;

const WORDS = ["Oslo", "said", "“No,”", "129", "&amp;", "&lt;b&gt;", "&#0;", "&#xD800;", "&nbsp;", "\ud83d\ude00", "\ud83d", "\r\n", "\t", "  ", "<", ">", "&", "]]>", "\0"];
const TAGS = [
  ..."p div span a h1 h2 ul ol li table tr td th thead caption br hr pre blockquote q b i em sub sup ruby rt details summary dl dt dd figure figcaption time".split(" "),
  ..."article main section header footer nav aside form button select option textarea input label noscript template iframe svg math title style script meta link base body html head frameset xmp plaintext dialog slot".split(" "),
];
const ATTRIBUTES = [
  "hidden", "class=nav", "class='article body'", "id=content", "style='display:none'", "style=white-space:pre", "aria-hidden=true", "role=navigation", "href=/x", "lang=ar dir=rtl", "start=99999999999", "value=-3",
  "type=A", "colspan=9999999", "open", "datetime=2015", "onclick=__pwned(1)", "name=attributes", "name=nodeName", "id=__proto__", "xmlns=x", "itemprop=author", "property=og:title content='x'",
];

/** HTML by chance: elements in elements, most of them closed, with words, hostile ones too. */
function html(random) {
  let left = 40 + random(60);
  const element = (depth) => {
    left -= 1;
    const inner = () => (0 < left && depth < 12 ? some(random, 4, () => element(depth + 1)).join("") : "");
    const kind = random(12);
    if (kind < 4) return some(random, 6, () => one(random, WORDS)).join(random(3) ? " " : "");
    if (kind === 4) return one(random, HOSTILE)[1];
    if (kind === 5) return one(random, ["<!-- ", "-->", "<!doctype html>", "<![CDATA[", "<?x ?>", "</p>", "</table>", "<", "</", `${"<i>".repeat(600)}deep`]);
    const tag = one(random, TAGS);
    const attributes = some(random, 3, () => ` ${one(random, ATTRIBUTES)}`).join("");
    return `<${tag}${attributes}>${inner()}${random(8) ? `</${tag}>` : ""}`;
  };
  const made = some(random, 12, () => element(0)).join("\n");
  // These words stand before all else, so nothing can take them in.
  return `<p>Firstwords ${random(1000)}</p>\n${random(3) ? made : damaged(random, made, HOSTILE.map(([, words]) => words))}`;
}

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const XML = ["<w:p>", "</w:p>", "<w:r/>", "&#1;", "&amp;", "<", "<!--", "]]>", '<!DOCTYPE a [<!ENTITY b "c">]>', "&b;", "<h:img onerror='__pwned(1)' src='x'/>", "<h:style>p{}</h:style>", "\ufffe"];

/** The parts of a Word document by chance: paragraphs, lists, tables, boxes and notes in each other, with odd numbers. */
function word(random) {
  let left = 30 + random(60);
  const odd = () => one(random, ["0", "1", "2", "-1", "99999999999", "x", "", "1e9"]);
  const text = () => some(random, 5, () => one(random, ["Oslo", "said", "129", "\u201cNo,\u201d", "&lt;b&gt;", "  "])).join(" ");
  const run = () =>
    `<w:r>${random(6) ? "" : '<w:rPr><w:vanish/></w:rPr>'}<w:t>${text()}</w:t>${random(5) ? "" : `<w:footnoteReference w:id="${odd()}"/>`}${random(6) ? "" : one(random, ["<w:tab/>", "<w:br/>", "<w:cr/>", '<w:br w:type="page"/>'])}</w:r>`;
  const block = (depth) => {
    left -= 1;
    const inner = () => (0 < left && depth < 8 ? some(random, 4, () => block(depth + 1)).join("") : "");
    return one(random, [
      () => `<w:p><w:pPr>${random(3) ? "" : `<w:numPr><w:ilvl w:val="${odd()}"/><w:numId w:val="${odd()}"/></w:numPr>`}${random(4) ? "" : `<w:pStyle w:val="${odd()}"/>`}</w:pPr>${some(random, 4, run).join("")}${inner()}</w:p>`,
      () => `<w:tbl>${some(random, 3, () => `<w:tr>${some(random, 3, () => `<w:tc>${inner()}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`,
      () => `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${inner()}</w:txbxContent></mc:Choice><mc:Fallback>${inner()}</mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      () => `<w:sdt><w:sdtContent>${inner()}</w:sdtContent></w:sdt>`,
      () => `<w:tr>${inner()}</w:tr><w:tc>${inner()}</w:tc>`,
      () => `<h:div onclick="__pwned(1)">${inner()}</h:div><w:ins>${run()}</w:ins><w:del>${run()}</w:del>`,
    ])();
  };
  const root = (name, body) =>
    `<?xml version="1.0"?><w:${name} xmlns:w="${W}" xmlns:mc="m" xmlns:h="http://www.w3.org/1999/xhtml">${body}</w:${name}>`;
  const levels = some(random, 3, () => `<w:lvl w:ilvl="${odd()}"><w:start w:val="${odd()}"/><w:numFmt w:val="${one(random, ["decimal", "bullet", "lowerRoman", "upperLetter", "x"])}"/><w:lvlText w:val="${one(random, ["%1.", "%1.%2", "%9", "%", ""])}"/></w:lvl>`).join("");
  const parts = {
    "word/document.xml": root("document", `<w:body><w:p><w:r><w:t>Firstwords ${random(1000)}</w:t></w:r></w:p>${some(random, 8, () => block(0)).join("")}</w:body>`),
    "word/numbering.xml": root("numbering", `<w:abstractNum w:abstractNumId="${odd()}">${levels}</w:abstractNum><w:num w:numId="${odd()}"><w:abstractNumId w:val="${odd()}"/></w:num>`),
    "word/styles.xml": root("styles", `<w:style w:styleId="${odd()}"><w:basedOn w:val="${odd()}"/><w:pPr><w:numPr><w:numId w:val="${odd()}"/></w:numPr></w:pPr></w:style>`.repeat(random(4))),
    "word/footnotes.xml": root("footnotes", some(random, 3, () => `<w:footnote w:id="${odd()}">${block(5)}</w:footnote>`).join("")),
  };
  return parts;
}

function docx(random) {
  const whole = random(3) === 0;
  const parts = Object.entries(word(random)).filter(() => whole || random(10));
  const packed = zipSync(Object.fromEntries(parts.map(([path, words]) => [path, strToU8(whole || random(2) ? words : damaged(random, words, XML))])), { level: one(random, [0, 6]) });
  return { whole, base64: Buffer.from(whole || random(3) ? packed : damagedBytes(random, packed)).toString("base64") };
}

/** What a browser tells of what it would never run or follow, in a tree that nobody shows: quiet.js keeps it from most. */
const REFUSED = /^(?:(?:script|style)-src-(?:attr|elem) inline|base-uri )/;

/** Runs `each` of the page over what is made of each seed, a piece at a time, so that one that hangs is known by its piece. */
async function every(list, make, each, name) {
  const { page, seen, address } = await opened("site", { prepare: tripwire });
  await page.waitForFunction(() => document.querySelectorAll("#articles .article").length === 5);
  for (let from = 0; from < list.length; from += 50) {
    const piece = list.slice(from, from + 50).map((seed) => ({ seed, ...make(dice(seed)) }));
    const told = `seeds ${piece[0].seed} to ${piece.at(-1).seed}`;
    let timer;
    const silence = new Promise((_, failed) => (timer = setTimeout(() => failed(new Error(`${told}: no answer within 30 s`)), 30_000)));
    const faults = await Promise.race([page.evaluate(each, [part(name), piece]), silence]);
    clearTimeout(timer);
    assert.deepEqual(faults, [], told);
    assert.deepEqual(await page.evaluate(() => globalThis.harm()), [], told);
    const { requests, errors, violations } = await seen();
    const others = [...errors.filter((each) => !/inline (?:event handler|style|script)|base URI/.test(each)), ...violations.filter((each) => !REFUSED.test(each))];
    assert.deepEqual({ away: requests.filter((url) => !url.startsWith(address)), others }, { away: [], others: [] }, told);
  }
}

test("HTML by chance gives its words: the article and what was left out of it, each line once, and the first words always", async () => {
  await every(seeds(100, 8000), (random) => ({ markup: html(random), file: random(2) === 0 }), async ([from, piece]) => {
    const { articleOf } = await import(from);
    const faults = [];
    const lines = (text) => text.split("\n").map((line) => line.trim()).filter(Boolean);
    for (const { seed, markup, file } of piece) {
      try {
        const { text, cut, whole } = articleOf(markup, { file });
        const all = lines(whole);
        const count = new Map();
        for (const line of all) count.set(line, (count.get(line) ?? 0) + 1);
        const parts = [...lines(text), ...cut.flatMap(lines)];
        for (const line of parts) {
          if (!count.get(line)) faults.push(`seed ${seed}: “${line.slice(0, 80)}” is not in the whole, or twice`);
          else count.set(line, count.get(line) - 1);
        }
        if (parts.length !== all.length) faults.push(`seed ${seed}: ${all.length} lines became ${parts.length}`);
        if (!/Firstwords \d/.test(whole)) faults.push(`seed ${seed}: the first words are gone`);
        const again = articleOf(markup, { file });
        if (again.text !== text || again.whole !== whole) faults.push(`seed ${seed}: read again it is another`);
      } catch (error) {
        faults.push(`seed ${seed}: ${error.stack}`);
      }
    }
    return faults;
  }, "html");
});

test("Word documents by chance give their words or a sentence, and whole ones always their words", async () => {
  await every(seeds(150, 10_000), docx, async ([from, piece]) => {
    const { docxText } = await import(from);
    const faults = [];
    for (const { seed, base64, whole } of piece) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      try {
        const { text, refused } = docxText(bytes, "x.docx");
        if (whole && !/^Firstwords \d/.test(text ?? "")) faults.push(`seed ${seed}: ${refused ?? text}`);
        if (text === undefined ? !/^“x\.docx” .*\.$/.test(refused) : !text.trim()) faults.push(`seed ${seed}: ${refused}`);
        if (/<\/?w:|__pwned/.test(text)) faults.push(`seed ${seed}: markup among the words`);
      } catch (error) {
        faults.push(`seed ${seed}: ${error.stack}`);
      }
    }
    return faults;
  }, "docx");
});

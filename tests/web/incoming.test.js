/** What comes in, before it is on the page: encodings, Markdown, packed files, and HTML made quiet. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createIncoming } from "../../www/incoming.js";
import { candidates } from "../../www/input/encodings.js";
import { decode } from "../../www/input/decode.js";
import { markdownText } from "../../www/input/markdown.js";
import { partsOf } from "../../www/input/packed.js";
import { quiet, quietXml } from "../../www/input/quiet.js";
import { fromPackages } from "./files.js";

const { zipSync, strToU8 } = fromPackages("fflate");

/** Bytes of a text in an encoding with one byte a letter, found by asking the decoder. */
function written(text, encoding) {
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(text, (letter) => {
    assert.ok(table.has(letter), `${encoding} has no ${letter}`);
    return table.get(letter);
  });
}

const ENGLISH = "“It’s a café in Zürich,” Müller said – for £40.";

test("bytes of another encoding are not guessed at, and the likeliest reading comes first", () => {
  for (const [text, encoding] of [
    [ENGLISH, "macintosh"],
    ["Prezydent Łukasz Świętosławski mówił w Łodzi, że będzie źle.", "iso-8859-2"],
    ["Президент сказал, что он против.", "windows-1251"],
  ]) {
    const bytes = written(text, encoding);
    assert.deepEqual(decode(bytes, "a.txt"), { undecided: true });
    const [first, ...others] = candidates(bytes);
    assert.equal(first.lines[0], text, `${encoding}: read as ${first.encoding}`);
    assert.ok(others.length > 0 && others.every(({ lines }) => lines[0] !== text));
  }
});

test("two bytes a letter without a mark are told by their zeros", () => {
  const little = new Uint8Array(Buffer.from(ENGLISH, "utf16le"));
  const big = new Uint8Array(Buffer.from(little).swap16());
  assert.equal(candidates(little)[0].lines[0], ENGLISH);
  assert.equal(candidates(big)[0].lines[0], ENGLISH);
  assert.equal(candidates(big)[0].encoding, "utf-16be");
});

test("a mark at the start or a meta charset tells the encoding, and UTF-8 tells itself", () => {
  const utf8 = new TextEncoder().encode(`\ufeff${ENGLISH}`);
  assert.equal(decode(utf8, "a.txt").text, ENGLISH);
  assert.equal(decode(new Uint8Array(Buffer.from(`\ufeff${ENGLISH}`, "utf16le")), "a.txt").text, ENGLISH);
  for (const meta of ['<meta charset="macintosh">', "<META http-equiv=Content-Type content='text/html; charset=macintosh'>"]) {
    const html = `<html><head>${meta}</head><p>${ENGLISH}`;
    assert.equal(decode(written(html, "macintosh"), "a.html", { html: true }).text, html);
    assert.deepEqual(decode(written(html, "macintosh"), "a.txt"), { undecided: true });
  }
  const wrong = `<meta charset="no-such-thing"><p>${ENGLISH}`;
  assert.equal(decode(new TextEncoder().encode(wrong), "a.html", { html: true }).text, wrong);
});

test("what is no text is refused with one sentence", () => {
  for (const [bytes, says] of [
    [Buffer.from("%PDF-1.7"), /is a PDF/],
    [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), /old Word document/],
    [Buffer.from([1, 2, 3, 4, 5, 6, 7, 1, 2, 3, 4]), /does not look like text/],
    [Buffer.from(" \n"), /is empty/],
  ]) {
    const { refused } = decode(new Uint8Array(bytes), "a.txt");
    assert.match(refused, says);
    assert.match(refused, /^“a\.txt” [^.]*\.$/);
  }
});

test("Markdown gives the words that it prints", () => {
  const markdown = `---
title: "Ferry strike"
draft: true
---

About **1,200** crew *members* walked [out](https://a.example/x_(y) "t") in
Oslo on ~~Tuesday~~ __Monday__, see [the list][1] and <https://b.example>.
Said Moen:  
"No."

## What _happened_ ##

Setext one
---

> "We are \\*not\\* going," she said.
> snake_case_name and 2 * 3 * 4 and \`a * b\`

- One
- Two
  goes on
  - Deeper

1. First
2. Second

| Line | Sailings |
|------|---------:|
| Kiel | 40 \\| 50 |

\`\`\`js
let a = *1*;
\`\`\`

***

![A ferry](f.png) It cost 5 * 2 &amp; more[^1].

[1]: https://c.example "C"
[^1]: A note.
`;
  assert.equal(
    markdownText(markdown),
    [
      "Ferry strike",
      'About 1,200 crew members walked out in Oslo on Tuesday Monday, see the list and https://b.example. Said Moen:\n"No."',
      "What happened",
      "Setext one",
      '"We are *not* going," she said. snake_case_name and 2 * 3 * 4 and a * b',
      "• One\n• Two goes on\n• Deeper",
      "1. First\n2. Second",
      "Line\tSailings\nKiel\t40 | 50",
      "let a = *1*;",
      "A ferry It cost 5 * 2 & more.",
      "A note.",
    ].join("\n\n"),
  );
  assert.equal(markdownText("Plain words.\n\n2015. That was the year.\n"), "Plain words.\n\n2015. That was the year.");
});

test("Markdown of any sort is read in time that grows with it", () => {
  for (const sign of ["*", "[", "`", "**a ", "![", "<", "_a", "# ", "| a ", "<!--", "  "]) {
    const start = process.cpuUsage().user;
    markdownText(sign.repeat(100_000));
    assert.ok(process.cpuUsage().user - start < 20e6, `${sign} took too long`);
  }
});

test("a packed file gives the parts that are wanted, and a bomb a sentence", () => {
  const small = zipSync({ "a.xml": strToU8("<a>é</a>"), "b.png": new Uint8Array(50_000) });
  assert.deepEqual([...partsOf(small, "x.docx", /xml$/).parts], [["a.xml", "<a>é</a>"]]);
  const zeros = new Uint8Array(100_000_000);
  const bomb = zipSync({ "a.xml": zeros }, { level: 9 });
  assert.match(partsOf(bomb, "x.docx", /xml$/).refused, /^“x\.docx” unpacks to far more than a document holds/);
  // One that lies about its size is told by what comes out of it.
  const lying = bomb.slice();
  new DataView(lying.buffer).setUint32(22, 1000, true);
  assert.match(partsOf(lying, "x.docx", /xml$/).refused, /unpacks to far more/);
  const many = zipSync(Object.fromEntries(Array.from({ length: 6000 }, (_, at) => [`${at}.txt`, strToU8("x")])));
  assert.match(partsOf(many, "x.docx", /xml$/).refused, /too many parts/);
  const cut = zipSync({ "a.xml": strToU8("<a>é</a>".repeat(9)) }).slice(0, 40);
  assert.match(partsOf(cut, "x.docx", /xml$/).refused, /damaged/);
  assert.match(partsOf(small.map((byte, at) => (at > 35 && at < 60 ? 255 : byte)), "x.docx", /./).refused, /damaged/);
});

test("quiet HTML has no style, script, handler or base, and every word of it stays", () => {
  for (const [html, wanted] of [
    [`<p style="a>b" class=x>One</p>`, `<p data-style="a>b" class=x>One</p>`],
    [`<p STYLE='x' oncLick = y>One`, `<p data-STYLE='x' data-oncLick = y>One`],
    [`<p/style=x>a style="b" c</p>`, `<p/data-style=x>a style="b" c</p>`],
    [`a<style>p > b { }</style >b<script>if (a < b) "</p>"</script>c`, "abc"],
    [`<base href=x>a<!-- <p style=x> -->b`, "ab"],
    [`<title><p style=x></title><p title="<p style=x>" style>`, `<title><p style=x></title><p title="<p style=x>" data-style>`],
    [`<svg><title><g onerror=x></title></svg><textarea>style="a"</textarea>`, `<svg><title><g data-onerror=x></title></svg><textarea>style="a"</textarea>`],
    [`<select><xmp><p onclick=x>on=1`, `<select><xmp><p data-onclick=x>on=1`],
    [`1 < 2 and <3 <p`, `1 < 2 and <3 <p`],
    [`<p style="never closed`, `<p data-style="never closed`],
  ])
    assert.equal(quiet(html), wanted);
});

test("what went wrong with one paste does not stop the next", async () => {
  const came = [];
  const read = (text) => {
    came.push(text);
    if (text === "One") throw new Error("no");
    return null;
  };
  const { come } = createIncoming({ store: null, reading: null, read, say() {} });
  const one = come({ html: "<p>One</p>", plain: "One" }, "Pasted");
  const two = come({ html: "<p>Two</p>", plain: "Two" }, "Pasted");
  await assert.rejects(one, /no/);
  await two;
  await come({ html: "<p>Three</p>", plain: "Three" }, "Pasted");
  assert.deepEqual(came, ["One", "Two", "Three"]);
});

test("quiet XML has no element of a page or a picture, and every word of it stays", () => {
  const page = "http://www.w3.org/1999/xhtml";
  for (const [xml, wanted] of [
    [`<w:p xmlns:w="urn:word" xmlns:h="${page}"><h:img onerror="x"/>one</w:p>`, `<w:p xmlns:w="urn:word" xmlns:h="unknown"><h:img onerror="x"/>one</w:p>`],
    [`<a b='>' xmlns = '${page}'>two</a>`, `<a b='>' xmlns = "unknown">two</a>`],
    [`<a xmlns:s="http://www.w3.org/2000/svg" xmlns:h="http://www.w3.org/1999/xhtm&#108;"/>`, `<a xmlns:s="unknown" xmlns:h="unknown"/>`],
    [`<a>xmlns="${page}" &lt;b xmlns="${page}"&gt;</a>`, `<a>xmlns="${page}" &lt;b xmlns="${page}"&gt;</a>`],
    [`<!-- <a xmlns="${page}"> --><![CDATA[<b xmlns="${page}">]]><c/>`, `<!-- <a xmlns="${page}"> --><![CDATA[<b xmlns="${page}">]]><c/>`],
    [`<a b=" xmlns='x' " c="${page}">`, `<a b=" xmlns='x' " c="${page}">`],
  ])
    assert.equal(quietXml(xml), wanted);
  const hard = `<a "`.repeat(300_000);
  assert.equal(quietXml(hard), hard);
});

/** What the page makes of a Document before it touches the screen: values, dates, quotes, places, files in words. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  calendarText,
  civilFromDays,
  daysFromCivil,
  durationText,
  fullDayText,
  repeatText,
} from "../../www/tell/calendar.js";
import { compareOrder, grouped, valueOrder, valueText } from "../../www/tell/value.js";
import { linesAsBlocks, rowsOf } from "../../www/view/blocks.js";
import { covering, furthestEnds, marksOf, within } from "../../www/tell/spans.js";
import { bySpeaker, speakerOf, utteranceText, utterancesOf } from "../../www/tell/speakers.js";
import { around, bareQuote, doubtWords, wordCount } from "../../www/tell/words.js";
import { findAll } from "../../www/view/find.js";
import { LIMIT_BYTES, decode, isPacked } from "../../www/input/decode.js";
import { readFiles } from "../../www/input/files.js";
import { createStore } from "../../www/store.js";

/** One line a value: label, canonical value, hedge or "-", what the reader sees. */
const VALUES = `
CARDINAL | 25000 | atleast | ≥ 25,000
CARDINAL | 25000 | morethan | > 25,000
CARDINAL | 4500 | approx | ≈ 4,500
CARDINAL | 40..50 | range | 40 to 50
CARDINAL | 3000 | lessthan | < 3,000
CARDINAL | 129 | atmost | ≤ 129
CARDINAL | 224 | exact | 224
CARDINAL | 400 | almost | almost 400
CARDINAL | *100 | approx | hundreds
CARDINAL | *12 | approx | dozens
CARDINAL | 2500000 | - | 2.5 million
CARDINAL | 1234567 | - | 1,234,567
CARDINAL | 1234567.89 | - | 1,234,567.89
CARDINAL | 0.5 | - | 0.5
CARDINAL | -3 | - | −3
CARDINAL | 7000000000 | approx | ≈ 7 billion
ORDINAL | 2 | - | 2nd
ORDINAL | 11 | - | 11th
ORDINAL | 112 | - | 112th
ORDINAL | 23 | - | 23rd
MONEY | 4500000000 USD | - | US$4.5 bn
MONEY | 3000000 GBP | atleast | ≥ £3 m
MONEY | 0.5 USD | - | US$0.50
MONEY | 43.2 USD | - | US$43.20
MONEY | 40000 INR | - | ₹40,000
MONEY | 10000000..15000000 USD | range | US$10 m to US$15 m
MONEY | *1000000 USD | approx | millions of US$
MONEY | 500 SEK | - | SEK 500
PERCENT | 3 % | - | 3%
PERCENT | 12.5 % | approx | ≈ 12.5%
PERCENT | 0.25 pp | - | 0.25 percentage points
PERCENT | 3..5 % | range | 3 to 5%
QUANTITY | 1200 km | - | 1,200 km
QUANTITY | -20 C | - | −20 °C
QUANTITY | 32 yr | - | 32 years old
QUANTITY | 30..39 yr | - | 30 to 39 years old
QUANTITY | 1 mi | - | 1 mile
QUANTITY | 31500000 bbl/d | - | 31.5 million barrels a day
DATE | 2015-10-31 | - | 31 Oct 2015
DATE | 2015-10 | - | Oct 2015
DATE | 2015-W46 | - | week of 9 Nov 2015
DATE | 2015-W46-WE | - | weekend of 14 Nov 2015
DATE | XXXX-10-31 | - | 31 Oct, year unknown
DATE | XXXX-09 | end | late Sep, year unknown
DATE | XXXX-WXX-5 | - | a Friday, date unknown
DATE | 199 | mid | the mid-1990s
DATE | 198 | start | the early 1980s
DATE | 18 | - | the 19th century
DATE | 2009/2011 | - | 2009 to 2011
DATE | XXXX-11-13/XXXX-11-15 | - | 13 to 15 Nov, year unknown
DATE | XXXX-07-20/XXXX-08-02 | - | 20 Jul to 2 Aug, year unknown
DATE | 2015-Q3 | - | 3rd quarter of 2015
DATE | 2012-SU | - | summer 2012
DATE | -0500 | - | 500 BC
DATE | 2010 | since | since 2010
DATE | 2014 | mid | mid-2014
DATE | PRESENT_REF | - | now
TIME | T06:01 | - | 06:01
TIME | T18:00Z | - | 18:00 UTC
TIME | 2015-11-17T06:01-05:00 | - | 17 Nov 2015, 06:01 UTC−5
TIME | 2015-11-13TNI | - | 13 Nov 2015, night
TIME | XXXX-WXX-6TMO | - | a Saturday, date unknown, morning
DURATION | P18M | - | 18 months
DURATION | P2Y6M | - | 2 years 6 months
DURATION | PXM | approx | some months
DURATION | PT1M9S | - | 1 minute 9 seconds
DURATION | P1Y | almost | almost 1 year
DURATION | PT30M | atmost | ≤ 30 minutes
`;

test("values are shown as a reader writes them", () => {
  for (const line of VALUES.trim().split("\n")) {
    const [label, value, mod, shown] = line.split(" | ");
    assert.equal(valueText({ label, value, ...(mod === "-" ? {} : { mod }) }), shown, line);
  }
});

test("rates, repeated times and unknown values", () => {
  assert.equal(valueText({ label: "CARDINAL", value: "3000", per: "P1D" }), "3,000 a day");
  assert.equal(valueText({ label: "DATE", value: "P1W", set: true }), "every week");
  assert.equal(valueText({ label: "DATE", value: "XXXX-WXX-1", set: true }), "every Monday");
  assert.equal(valueText({ label: "CARDINAL", value: null }), "");
  assert.equal(repeatText("P2D"), "every 2 days");
});

test("a form that is not known is shown as it stands", () => {
  for (const odd of ["2015-13-45", "P", "T99", "what", "XXXX-XX-XXTXX", "-", "..", "/", "2015-W99-9"]) {
    for (const label of ["CARDINAL", "MONEY", "PERCENT", "QUANTITY", "DATE", "TIME", "DURATION", "ORDINAL"]) {
      assert.equal(typeof valueText({ label, value: odd }), "string", `${label} ${odd}`);
      assert.ok(valueText({ label, value: odd }).length > 0, `${label} ${odd}`);
      assert.ok(
        !/undefined|NaN|null/.test(valueText({ label, value: odd })),
        `${label} ${odd}: ${valueText({ label, value: odd })}`,
      );
    }
  }
});

test("digits are put in threes and never rounded", () => {
  assert.equal(grouped("12345678901234567890.123456789"), "12,345,678,901,234,567,890.123456789");
  assert.equal(valueText({ label: "CARDINAL", value: "1000000000000000000001" }), "1,000,000,000,000,000,000,001");
});

test("the calendar agrees with the platform's on every day of four centuries", () => {
  for (let days = daysFromCivil(1800, 1, 1); days < daysFromCivil(2200, 1, 1); days += 1) {
    const expected = new Date(days * 86_400_000);
    const found = civilFromDays(days);
    assert.deepEqual(found, {
      year: expected.getUTCFullYear(),
      month: expected.getUTCMonth() + 1,
      day: expected.getUTCDate(),
    });
    assert.equal(daysFromCivil(found.year, found.month, found.day), days);
  }
  assert.equal(fullDayText("2015-11-17"), "Tuesday 17 Nov 2015");
  assert.equal(calendarText("2016-W01-1"), "4 Jan 2016");
  assert.equal(calendarText("2015-W53-7"), "3 Jan 2016");
  assert.equal(durationText("P2D..P3D"), "2 to 3 days");
});

test("figures in order of their value", () => {
  const sorted = (label, values) =>
    values
      .map((value) => ({ label, value }))
      .sort((a, b) => compareOrder(valueOrder(a), valueOrder(b)))
      .map(({ value }) => value);
  assert.deepEqual(sorted("CARDINAL", ["25000", null, "129", "*100", "40..50"]), [
    "40..50",
    "*100",
    "129",
    "25000",
    null,
  ]);
  assert.deepEqual(sorted("DATE", ["2015-11-13", "XXXX-10-31", "2014", "2015-10"]), [
    "2014",
    "2015-10",
    "2015-11-13",
    "XXXX-10-31",
  ]);
  assert.deepEqual(sorted("DURATION", ["P1Y", "P18M", "PT30M", "P2W"]), ["PT30M", "P2W", "P1Y", "P18M"]);
  assert.deepEqual(sorted("MONEY", ["5 USD", "4 USD", "7 EUR"]), ["7 EUR", "4 USD", "5 USD"]);
});

const TEXT = `Title\n\n“We won,” said Ali Hassan. “It was hard.”\r\nHassan, 45, called it a “miracle”. He said “no” twice.\n“Who knows?” experts said.`;
const at = (words, from = 0) => {
  const start = TEXT.indexOf(words, from);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length };
};
const inner = ({ start, end }) => ({ start: start + 1, end: end - 1 });
const quote = (id, words, more) => ({
  id,
  ...at(words),
  inner: inner(at(words)),
  kind: "direct",
  utterance: id,
  confidence: 0.9,
  source: "rule",
  ...more,
});

const DOCUMENT = {
  blocks: [],
  mentions: [
    { id: "m1", ...at("Ali Hassan"), label: "PERSON", entity: "e1", confidence: 0.9, source: "model" },
    {
      id: "m2",
      ...at("Hassan", at("Ali Hassan").end),
      label: "PERSON",
      entity: "e1",
      confidence: 0.9,
      source: "model",
    },
    { id: "m3", ...at("He"), label: "PRON", entity: "e1", confidence: 0.9, source: "model" },
  ],
  entities: [{ id: "e1", label: "PERSON", name: "Ali Hassan", aliases: ["Hassan"] }],
  numbers: [
    { id: "n1", ...at("45"), label: "QUANTITY", value: "45 yr", core: at("45"), confidence: 0.9, source: "rule" },
  ],
  quotes: [
    quote("q1", "“We won,”", { utterance: "u1", speaker: { ...at("Ali Hassan"), entity: "e1" }, cue: at("said") }),
    quote("q2", "“It was hard.”", { utterance: "u1", speaker: { ...at("Ali Hassan"), entity: "e1" }, cue: at("said") }),
    quote("q3", "“miracle”", { kind: "scare" }),
    quote("q4", "“no”", { kind: "mixed", speaker: { ...at("He"), entity: null } }),
    quote("q5", "“Who knows?”", { speaker: { ...at("experts"), entity: null }, cue: at("said", at("experts").start) }),
  ],
  reported: [],
  notices: [],
};

test("marks are in order and found by their place", () => {
  const marks = marksOf(DOCUMENT);
  assert.deepEqual(
    marks.list.map((mark) => mark.id),
    ["q1", "m1", "q2", "m2", "n1", "q3", "q4", "q5"],
  );
  assert.deepEqual(
    marks.at(at("Ali").start).map((mark) => mark.id),
    ["m1"],
  );
  assert.deepEqual(
    marks.mentions("e1").map((mark) => mark.id),
    ["m1", "m2"],
  );
  assert.deepEqual(marks.at(TEXT.length + 5), []);
});

test("who covers a place, and who touches a stretch, as a naive search finds it", () => {
  let seed = 7;
  const random = (below) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  for (let round = 0; round < 200; round += 1) {
    const spans = Array.from({ length: random(30) }, () => {
      const start = random(60);
      return { start, end: start + 1 + random(20) };
    }).sort((a, b) => a.start - b.start || b.end - a.end);
    const reach = furthestEnds(spans);
    for (let place = 0; place < 85; place += 1) {
      const naive = spans.filter((span) => span.start <= place && place < span.end);
      assert.deepEqual(new Set(covering(spans, reach, place)), new Set(naive));
      const end = place + random(9);
      assert.deepEqual(
        within(spans, reach, place, end),
        spans.filter((span) => span.start < end && span.end > place),
      );
    }
  }
});

test("utterances by speaker: parts joined, unnamed speakers under their own words, nobody last", () => {
  const marks = marksOf(DOCUMENT);
  const { utterances, terms } = utterancesOf(marks, TEXT);
  assert.deepEqual(
    terms.map((mark) => mark.id),
    ["q3"],
  );
  const speakers = bySpeaker(utterances);
  assert.deepEqual(
    speakers.map(({ name, words }) => [name, words]),
    [
      ["Ali Hassan", 5],
      ["experts", 2],
      ["Speaker not found", 1],
    ],
  );
  assert.equal(utteranceText(speakers[0].utterances[0], TEXT), "We won … It was hard.");
  assert.equal(speakerOf(DOCUMENT.quotes[3], marks.entities, TEXT).own, "He");
});

test("the rows of a text hold every character once, whatever the blocks", () => {
  let seed = 3;
  const random = (below) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  const letters = [
    "a",
    " ",
    "\n",
    "\r",
    "\u00A0",
    "\uFEFF",
    "😀",
    "\u0000",
    "\uD800",
    "\u202E",
    "é",
    "word ",
    "\u2028",
  ];
  for (let round = 0; round < 300; round += 1) {
    const text = Array.from({ length: random(60) }, () => letters[random(letters.length)])
      .join("")
      .repeat(round % 40 === 0 ? 400 : 1);
    const wild = Array.from({ length: random(6) }, () => ({
      start: random(80),
      end: random(80),
      kind: "paragraph",
    })).sort((a, b) => a.start - b.start);
    for (const blocks of [linesAsBlocks(text), wild, []]) {
      const rows = rowsOf(text, blocks);
      assert.equal(rows.map((row) => text.slice(row.from, row.to)).join(""), text);
      for (const row of rows) assert.ok(row.from <= row.start && row.start <= row.end && row.end <= row.to);
    }
  }
});

test("words around a place, cut between words and at the line's end", () => {
  const text = "First line.\nSecond line says that at least 129 people were there on Friday, all told.\nThird.";
  const start = text.indexOf("at least");
  const found = around(text, start, start + 12, 20);
  assert.deepEqual(found, { before: "…line says that ", here: "at least 129", after: " people were there…" });
});

test("quoted words are bared of their marks, doubt is said in words, words are counted", () => {
  assert.equal(bareQuote("“It’s a logical\nstep,”"), "It’s a logical step");
  assert.equal(bareQuote('""'), '""');
  assert.equal(doubtWords(0.4), "doubtful");
  assert.equal(doubtWords(0.95), "");
  assert.equal(wordCount("It’s 3,000 — a day-long U.S. event…"), 6);
});

test("what is looked for is found whatever its case, spaces and quotation marks", () => {
  const text = "Al\u00A0Qaeda said “It’s over”. AL QAEDA? (a.c)";
  assert.deepEqual(findAll(text, "al qaeda"), [
    { start: 0, end: 8 },
    { start: 27, end: 35 },
  ]);
  assert.deepEqual(findAll(text, "\"it's"), [{ start: 14, end: 19 }]);
  assert.deepEqual(findAll(text, "a.c").length, 1);
  assert.deepEqual(findAll("an al-Qaeda man", "Al-Qaeda"), [{ start: 3, end: 11 }]);
  assert.deepEqual(findAll(text, "  "), []);
  assert.deepEqual(findAll(text, "\uD800"), []);
  for (const odd of ["(", "[a", "\\", "a{2", "^$", "*+?", "-", "]"]) assert.ok(Array.isArray(findAll(text, odd)), odd);
});

const bytes = (...parts) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...Buffer.from(part, "latin1")] : part)));

test("files: encodings by their mark, one sentence for what is no text", () => {
  assert.deepEqual(decode(Buffer.from("\uFEFFé ’", "utf8"), "a.txt"), { text: "é ’" });
  assert.deepEqual(decode(bytes([0xff, 0xfe], [0x41, 0x00, 0x19, 0x20]), "a.txt"), { text: "A’" });
  assert.deepEqual(decode(bytes([0xfe, 0xff], [0x00, 0x41]), "a.txt"), { text: "A" });
  assert.deepEqual(decode(bytes("A caf", [0xe9]), "a.txt"), { undecided: true });
  assert.match(decode(bytes("%PDF-1.4 and so on"), "report.txt").refused, /^“report.txt” is a PDF/);
  assert.equal(isPacked(bytes("PK\x03\x04")), true);
  assert.match(decode(bytes([1, 2, 3, 0, 0, 0, 4, 5]), "a.txt").refused, /does not look like text/);
  assert.match(decode(bytes(" \r\n "), "a.txt").refused, /is empty/);
  assert.match(decode(new Uint8Array(LIMIT_BYTES + 1), "a.txt").refused, /over the limit of 10 MB/);
  assert.equal(decode(bytes("one\r\ntwo\rthree\n"), "a.txt").text, "one\r\ntwo\rthree\n");
});

test("one bad file does not stop the others", async () => {
  const file = (name, data) => ({
    name,
    size: data.length,
    arrayBuffer: async () => data.buffer.slice(data.byteOffset, data.byteOffset + data.length),
  });
  const opened = [];
  const refused = [];
  const unreadable = { name: "c.txt", size: 5, arrayBuffer: () => Promise.reject(new Error("gone")) };
  await readFiles([file("a.txt", bytes("%PDF-1.4")), unreadable, file("b.txt", bytes("Good"))], {
    opened: ({ name }) => opened.push(name),
    refused: (sentence) => refused.push(sentence),
  });
  assert.deepEqual(opened, ["b.txt"]);
  assert.equal(refused.length, 2);
});

test("the store tells what has changed, and tells changes made while telling after it", () => {
  const store = createStore({ a: 1, b: 2 });
  const told = [];
  store.subscribe((state, changed) => {
    told.push([state.a, [...changed]]);
    if (state.a === 2) store.set({ b: 3 });
  });
  store.set({ a: 1 });
  store.set({ a: 2, b: 2 });
  assert.deepEqual(told, [
    [2, ["a"]],
    [2, ["b"]],
  ]);
});

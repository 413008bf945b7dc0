/** What was saved comes back: as it was, onto another text, from other programs; and nothing is lost in silence. */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { createAnchor } from "../../www/engine/anchor.js";
import { createAnnotator } from "../../www/engine/annotator.js";
import { createWorkerAnnotator } from "../../www/engine/worker-annotator.js";
import { at } from "./files.js";

const annotator = await createAnnotator();
const seeds = readdirSync(at("seeds"))
  .filter((name) => name.endsWith(".txt"))
  .map((name) => ({ name, text: readFileSync(at(`seeds/${name}`), "utf8") }));

const TEXT = `Ferry strike enters second week 😀

About 1,200 crew members walked out in Oslo on Monday, costing the operator $4.5 million a day.

“We are not going back without an offer,” said Ingrid Moen, the head of the union. “We have waited for two years.”

The company called the walkout a “stunt”. Moen said at least 129 sailings had been cancelled since Friday.

Prime Minister Erna Solberg met Ingrid Moen in Norway last week.`;

const LISTS = ["mentions", "numbers", "quotes", "reported"];
const FORMATS = ["native", "web-annotation"];
const saved = (text, format, options) => annotator.export(annotator.annotate(text, options), text, format);
const own = (item) => (item.content && !("kind" in item) ? item.content : item);
const words = (text, item) => text.slice(own(item).start, own(item).end);
const count = (document) => LISTS.reduce((sum, list) => sum + document[list].length, 0);
const told = ({ notices }, kind) => notices.filter((notice) => notice.kind === kind);

for (const { name, text } of seeds) {
  for (const format of FORMATS) {
    test(`${name} goes out as ${format} and comes back the same`, () => {
      for (const date of [undefined, "2015-11-20"]) {
        const document = annotator.annotate(text, { date });
        const string = annotator.export(document, text, format);
        assert.deepEqual(annotator.import(string, format), { text, document });
        assert.deepEqual(annotator.import(string, format, text), { text, document });
      }
    });

    test(`${name} as ${format} is found again where its paragraphs were moved and one came between`, () => {
      const [first, second, third, ...rest] = text.split("\n\n");
      const moved = [first, "Words that nobody had written before. 😀", ...rest, second, third].join("\n\n");
      const before = annotator.annotate(text);
      const { text: given, document: after } = annotator.import(saved(text, format), format, moved);
      assert.equal(given, moved);
      assert.deepEqual(told(after, "notPlaced"), []);
      for (const list of LISTS) {
        const byId = new Map(before[list].map((item) => [item.id, item]));
        assert.equal(after[list].length, byId.size);
        for (const item of after[list]) {
          const was = byId.get(item.id);
          assert.equal(words(moved, item), words(text, was));
          for (const part of ["core", "counts", "inner", "speaker", "cue", "content"]) {
            assert.equal(Boolean(item[part]), Boolean(was[part]), `${part} of ${words(text, was)}`);
            if (item[part]) assert.equal(words(moved, item[part]), words(text, was[part]));
          }
          const { start, end, core, counts, inner, speaker, cue, content, ...fields } = item;
          for (const field of Object.keys(fields)) assert.deepEqual(item[field], was[field]);
          assert.equal(speaker?.entity, was.speaker?.entity);
        }
      }
      assert.deepEqual(new Set(after.entities.map(JSON.stringify)), new Set(before.entities.map(JSON.stringify)));
    });
  }
}

test("whatever the text has become, each finding is placed or told of, and stands on its own words", () => {
  const random = dice(3);
  const [{ text }] = seeds;
  const before = annotator.annotate(text);
  for (let turn = 0; turn < 30; turn += 1) {
    let other = text;
    for (let cut = 0; cut <= turn; cut += 1) {
      const start = random(other.length);
      other =
        other.slice(0, start) + ["", "x", " new words ", "\n\n", "’s"][random(5)] + other.slice(start + random(60));
    }
    for (const format of FORMATS) {
      const { document } = annotator.import(saved(text, format), format, other);
      const lost = told(document, "notPlaced").filter(({ message }) => !message.startsWith("Of this"));
      assert.equal(count(document) + lost.length, count(before), `${format}, turn ${turn}`);
      for (const number of document.numbers) {
        const was = before.numbers.find(({ id }) => id === number.id);
        assert.equal(words(other, number).replace(/\s/g, " "), words(text, was).replace(/\s/g, " "));
      }
    }
  }
});

test("words that changed a little are found, a figure that changed is not", () => {
  const other = TEXT.replace("not going back", "never going back")
    .replace("Prime Minister", "The Prime Minister")
    .replace("at least 129", "at least 153")
    .replaceAll("“", '"')
    .replaceAll("”", '"');
  const { document } = annotator.import(saved(TEXT, "web-annotation"), "web-annotation", other);
  const quote = document.quotes[0];
  assert.equal(words(other, quote), '"We are never going back without an offer,"');
  assert.equal(words(other, quote.inner), "We are never going back without an offer,");
  assert.equal(words(other, quote.speaker), "Ingrid Moen");
  assert.deepEqual(
    told(document, "notPlaced").map(({ message }) => message),
    ["The figure “at least 129” (CARDINAL) was not placed: its words no longer stand in the text."],
  );
});

test("a quotation whose speaker is gone says so, and keeps the rest", () => {
  const other = TEXT.replace(" said Ingrid Moen, the head of the union.", " it was heard on the quay.");
  const { document } = annotator.import(saved(TEXT, "native"), "native", other);
  const [quote] = document.quotes;
  assert.equal(words(other, quote), "“We are not going back without an offer,”");
  assert.equal(quote.speaker, undefined);
  const [notice] = told(document, "notPlaced").filter(({ message }) => message.includes("the speaker"));
  assert.match(notice.message, /“Ingrid Moen”/);
  assert.equal(notice.start, quote.start);
});

test("positions without their text are believed where they fit; where not, the names are looked for", () => {
  const document = annotator.annotate(TEXT);
  const string = JSON.stringify(document);
  assert.throws(() => annotator.import(string, "native"), /not the text/);
  assert.deepEqual(annotator.import(string, "native", TEXT), { text: TEXT, document });
  const other = `Corrected on Tuesday.\n\n${TEXT}`;
  const { document: after } = annotator.import(string, "native", other);
  assert.ok(after.mentions.some((mention) => words(other, mention) === "Erna Solberg"));
  for (const mention of after.mentions) {
    const was = document.mentions.find(({ id }) => id === mention.id);
    assert.equal(words(other, mention), words(TEXT, was));
  }
  assert.equal(count(after) + told(after, "notPlaced").length, count(document));
});

test("our annotations without our page, as a server keeps them one by one, find their place too", () => {
  const { items } = JSON.parse(saved(TEXT, "web-annotation"));
  const before = annotator.annotate(TEXT);
  const { document } = annotator.import(JSON.stringify(items), "web-annotation", TEXT);
  assert.deepEqual(document.quotes, before.quotes);
  assert.deepEqual(document.mentions, before.mentions);
  assert.deepEqual(document.numbers, before.numbers);
  const other = `A line before.\n\n${TEXT}`;
  const { document: after } = annotator.import(JSON.stringify(items), "web-annotation", other);
  assert.deepEqual(
    after.quotes.map((quote) => words(other, quote)),
    before.quotes.map((quote) => words(TEXT, quote)),
  );
  assert.equal(words(other, after.quotes[0].speaker), "Ingrid Moen");
});

const start = TEXT.indexOf("Erna Solberg");
const QUOTE = { type: "TextQuoteSelector", exact: "Erna Solberg", prefix: "Prime Minister ", suffix: " met" };
// Two units before it are one character.
const POSITION = { type: "TextPositionSelector", start: start - 1, end: start - 1 + 12 };
const simple = { type: "Annotation", body: "PERSON", target: { source: "http://example.org/", selector: QUOTE } };

for (const [shape, held] of Object.entries({
  "a single annotation": simple,
  "a plain list": [simple],
  "a page": { "@context": "http://www.w3.org/ns/anno.jsonld", type: "AnnotationPage", items: [simple] },
  "a collection": {
    type: "AnnotationCollection",
    total: 1,
    first: { type: "AnnotationPage", items: [], next: { items: [simple] } },
  },
  "a body that is an object": { ...simple, body: { type: "TextualBody", purpose: "tagging", value: "Person" } },
  "several bodies": { ...simple, body: [{ type: "TextualBody", purpose: "tagging", value: "PERSON" }, { value: "person" }] },
  "a bodyValue": { ...simple, body: undefined, bodyValue: "person" },
  "several selectors": { ...simple, target: { selector: [{ type: "XPathSelector", value: "/p" }, POSITION, QUOTE] } },
  "a position alone": { ...simple, target: [{ selector: [POSITION] }] },
  "a quote alone, without what is around it": { ...simple, target: { selector: { exact: "Erna Solberg" } } },
  "a selector that refines another": {
    ...simple,
    target: { selector: { type: "FragmentSelector", value: "p5", refinedBy: QUOTE } },
  },
  "what Hypothesis hands out": {
    total: 1,
    rows: [
      {
        id: "x",
        uri: "http://example.org/",
        text: "",
        tags: ["PERSON"],
        target: [{ selector: [{ type: "RangeSelector", startOffset: 3 }, POSITION, QUOTE] }],
      },
    ],
  },
})) {
  test(`others' annotations: ${shape}`, () => {
    const { text, document } = annotator.import(JSON.stringify(held), "web-annotation", TEXT);
    assert.equal(text, TEXT);
    const [mention] = document.mentions;
    assert.equal(document.mentions.length, 1, JSON.stringify(document.notices));
    assert.deepEqual(
      { words: words(TEXT, mention), label: mention.label, source: mention.source },
      { words: "Erna Solberg", label: "PERSON", source: "reader" },
    );
    assert.deepEqual(
      document.entities.map(({ name, label }) => ({ name, label })),
      [{ name: "Erna Solberg", label: "PERSON" }],
    );
    assert.deepEqual(document.notices, []);
  });
}

test("others' tags make names, figures, quotations; a note and what is not there are told of, with their words", () => {
  const on = (exact, ...tags) => ({ tags, text: "", target: [{ selector: [{ type: "TextQuoteSelector", exact }] }] });
  const held = [
    on("1,200", "cardinal"),
    on("last week", "Date"),
    on("We have waited for two years.", "QUOTE"),
    on("at least 129 sailings had been cancelled", "reported"),
    on("Moen", "PERSON"),
    on("Ingrid Moen", "PERSON"),
    on("Ingrid Moen", "ORG"),
    { ...on("the head of the union"), text: "Since when?" },
    on("the harbour master", "PERSON"),
    { ...on("a broken ferry"), text: "Where?" },
    { tags: [], text: "A fine article", target: [{ source: "http://example.org/" }] },
    7,
  ];
  const { document } = annotator.import(JSON.stringify(held), "web-annotation", TEXT);
  assert.deepEqual(
    document.numbers.map((number) => [words(TEXT, number), number.label, number.source]),
    [
      ["1,200", "CARDINAL", "reader"],
      ["last week", "DATE", "reader"],
    ],
  );
  assert.deepEqual(
    document.quotes.map((quote) => words(TEXT, quote)),
    ["“We have waited for two years.”"],
  );
  assert.deepEqual(
    document.reported.map((item) => words(TEXT, item)),
    ["at least 129 sailings had been cancelled"],
  );
  assert.ok(document.mentions.every(({ label }) => label === "PERSON"));
  const [note] = told(document, "notKept");
  assert.match(note.message, /Since when\?/);
  assert.equal(TEXT.slice(note.start, note.end), "the head of the union");
  const lost = told(document, "notPlaced")
    .map(({ message }) => message)
    .join("\n");
  for (const said of [
    /“the harbour master” \(PERSON\)/,
    /“Where\?” on “a broken ferry”/,
    /“A fine article”/,
    /“Ingrid Moen” \(ORG\).*another name/,
  ])
    assert.match(lost, said);
  assert.equal(count(document) + document.notices.length, held.length);
});

test("what others said of a name beside its label is told of", () => {
  const held = {
    ...simple,
    body: [
      { purpose: "tagging", value: "Person" },
      { value: "Check the spelling" },
      { purpose: "tagging", value: "politics" },
    ],
  };
  const { document } = annotator.import(JSON.stringify(held), "web-annotation", TEXT);
  assert.equal(document.mentions.length, 1);
  const [remark] = told(document, "notKept");
  assert.match(remark.message, /“Check the spelling, politics”/);
  assert.equal(TEXT.slice(remark.start, remark.end), "Erna Solberg");
  assert.equal(document.notices.length, 1);
});

test("a damaged record is told of, and the others stand", () => {
  const page = JSON.parse(saved(TEXT, "web-annotation"));
  const before = annotator.annotate(TEXT);
  const damage = [
    (mention) => (mention.confidence = "high"),
    (mention) => (mention.label = "<script>"),
    (mention) => (mention.start = -4),
    (mention) => (mention.id = 7),
    (mention) => (mention.entity = "nobody"),
  ];
  const mentions = page.items.filter((item) => item["na:finding"].mention);
  for (const [index, harm] of damage.entries()) harm(mentions[index]["na:finding"].mention);
  page["na:entities"].push(null, { id: 3 });
  const { document } = annotator.import(JSON.stringify(page), "web-annotation");
  assert.equal(document.mentions.length, before.mentions.length - 3);
  assert.equal(told(document, "notPlaced").length, 3);
  assert.deepEqual(document.quotes, before.quotes);
});

test("a place that would cut a character is told of", () => {
  const text = "In Zu\u0308rich 👩‍🚀 said no.";
  for (const [from, to] of [
    [3, 5],
    [11, 12],
  ]) {
    const held = { tags: ["GPE"], target: [{ selector: [{ start: from, end: to }] }] };
    const { document } = annotator.import(JSON.stringify([held]), "web-annotation", text);
    assert.deepEqual(document.mentions, []);
    assert.equal(told(document, "notPlaced").length, 1);
  }
});

test("what is no such file is told in a sentence", () => {
  for (const wrong of ["{", "null", "7", '"x"', "{}", '{"first":{}}', '{"a":1}'])
    assert.throws(() => annotator.import(wrong, "web-annotation", TEXT), {
      name: "Error",
      message: /not a Web Annotation/,
    });
  assert.throws(() => annotator.import(JSON.stringify([simple]), "web-annotation"), /not the text/);
  assert.throws(() => annotator.import("{", "native", TEXT), /not a saved Document/);
  assert.throws(() => annotator.import("x", "brat"), /cannot be read back/);
});

test("any file gives a Document or a sentence", () => {
  const random = dice(5);
  const values = [null, 7, -1, 1.5, "x", "", [], {}, [null], { start: 2, end: 1 }, { start: 0, end: 9e15 }, true];
  for (let turn = 0; turn < 400; turn += 1) {
    const held = JSON.parse(
      turn % 2 ? saved("“No,” said Ann Lee of Oslo on 3 May.", "web-annotation") : JSON.stringify([simple, simple]),
    );
    for (let harm = 0; harm < 3; harm += 1) {
      let place = held;
      for (let depth = random(7); depth > 0; depth -= 1) {
        const inner = Object.values(place).filter((value) => Object(value) === value);
        if (inner.length) place = inner[random(inner.length)];
      }
      const keys = Object.keys(place);
      if (keys.length) place[keys[random(keys.length)]] = structuredClone(values[random(values.length)]);
    }
    try {
      annotator.import(JSON.stringify(held), "web-annotation", turn % 3 ? TEXT : undefined);
    } catch (error) {
      assert.match(error.message, /not a Web Annotation|not the text/, `${error.stack}\n${JSON.stringify(held)}`);
    }
  }
});

test("the worker imports what the local annotator does", async () => {
  const far = await createWorkerAnnotator();
  const string = saved(TEXT, "web-annotation");
  assert.deepEqual(await far.import(string, "web-annotation"), annotator.import(string, "web-annotation"));
  const other = TEXT.replace("Oslo", "Bergen");
  assert.deepEqual(
    await far.import(string, "web-annotation", other),
    annotator.import(string, "web-annotation", other),
  );
  await assert.rejects(far.import("{}", "web-annotation", other), /not a Web Annotation/);
  far.dispose();
});

test("words that stand once are found wherever they are; of several the one with the same surroundings", () => {
  const random = dice(9);
  const letters = ["Oslo", "Moen", "said", "the", "a", "129", "“No”", "\n\n", "😀"];
  const make = (length) => Array.from({ length }, () => letters[random(letters.length)]).join(" ");
  for (let turn = 0; turn < 500; turn += 1) {
    const before = make(30);
    const from = random(before.length - 30);
    const quote = {
      exact: before.slice(from, from + 30),
      prefix: before.slice(Math.max(0, from - 32), from),
      suffix: before.slice(from + 30, from + 62),
      start: from,
    };
    if (!/\w/.test(quote.exact) || /[\ud800-\udfff]/.test(quote.exact[0] + quote.exact.at(-1))) continue;
    const after = make(random(40)) + before + make(random(40));
    const found = createAnchor(after)(quote);
    // The obvious way: every place of the words, the one around which most agrees.
    const agree = (at) => {
      let same = 0;
      for (let back = 1; back <= quote.prefix.length && after[at - back] === quote.prefix.at(-back); back += 1)
        same += 1;
      for (let on = 0; on < quote.suffix.length && after[at + 30 + on] === quote.suffix[on]; on += 1) same += 1;
      return same;
    };
    let most = -1;
    for (let at = after.indexOf(quote.exact); at >= 0; at = after.indexOf(quote.exact, at + 1))
      most = Math.max(most, agree(at));
    assert.equal(after.slice(found.start, found.end), quote.exact);
    assert.ok(agree(found.start) >= most - 8, `${JSON.stringify(quote)} in ${JSON.stringify(after)}`);
  }
});

test("a short word is not found where nothing around it agrees", () => {
  const quote = { exact: "Oslo", prefix: "walked out in ", suffix: " on Monday", start: 20 };
  assert.equal(
    createAnchor("The mayor of Oslo had no comment, and then some more words came.")({ ...quote, start: 4000 }),
    null,
  );
  assert.equal(createAnchor("They walked out in Oslo on Tuesday.")(quote).start, 19);
});

/** Random numbers below a limit, the same in every run. */
function dice(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Corrections over what the machine found: what they change, what they leave, and what survives an edit of the text. */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { createAnnotator } from "../../www/engine/annotator.js";
import { correct } from "../../www/engine/corrections.js";
import { idAt, idOfWords } from "../../www/engine/ids.js";
import { anchorOf, createMover, placesOf, wholeWords } from "../../www/engine/place.js";
import { readValue } from "../../www/engine/values.js";
import { at } from "./files.js";

const annotator = await createAnnotator();
const seeds = readdirSync(at("seeds"))
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(at(`seeds/${name}`), "utf8"));

const TEXT = `Winter returns to Oslo

“We will not go back,” said Charlie Winter, a researcher. Winter spoke to 1,200 people in Oslo on Friday.

Winter said the “stunt” had cost $4.5 million. “It is over,” Mr. Winter said. The Oslo Times reported it.`;

const NAMES = "PERSON ORG GPE LOC FAC NORP EVENT WORK_OF_ART PRODUCT LAW LANGUAGE MISC".split(" ");
const found = annotator.annotate(TEXT);
const freeze = (value) => {
  if (value && typeof value === "object") for (const part of Object.values(Object.freeze(value))) freeze(part);
  return value;
};
freeze(found);

/** The place of the nth occurrence of words. */
function where(text, words, nth = 0) {
  let start = -1;
  for (let count = 0; count <= nth; count += 1) start = text.indexOf(words, start + 1);
  assert.ok(start >= 0, `“${words}” ${nth}`);
  return { start, end: start + words.length };
}
const anchor = (words, nth = 0, text = TEXT) => {
  const { start, end } = where(text, words, nth);
  return anchorOf(text, start, end);
};
const name = (what, words, label, more = {}, nth = 0) => ({
  do: what,
  sort: "mention",
  at: anchor(words, nth),
  label,
  ...more,
});

/** What is wrong with a Document, as the core sees it: nothing, or it throws. */
function whole(document, text) {
  assert.deepEqual(
    annotator.import(JSON.stringify({ ...document, text }), "native").document,
    JSON.parse(JSON.stringify(document)),
  );
  const ids = new Set(document.mentions.map(({ entity }) => entity));
  for (const { id, name: called, aliases } of document.entities) {
    const mentions = document.mentions.filter(({ entity, label }) => entity === id && label !== "PRON");
    const surfaces = new Set(mentions.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " ")));
    assert.ok(ids.has(id), `no mention of ${called}`);
    assert.ok(surfaces.has(called), `${called} is none of ${[...surfaces]}`);
    for (const alias of aliases) assert.ok(surfaces.has(alias), `${alias} is none of ${[...surfaces]}`);
  }
}

/** The Document with these corrections, checked; nothing may be lost. */
function corrected(corrections, text = TEXT, from = found) {
  const { document, lost, touched } = correct(from, text, corrections);
  assert.deepEqual(lost, []);
  whole(document, text);
  return { document, touched, words: wordsIn(document, text) };
}
const wordsIn = (document, text) => (label) =>
  document.mentions.filter((mention) => mention.label === label).map(({ start, end }) => text.slice(start, end));
const entityOf = (document, words, nth = 0, text = TEXT) => {
  const place = where(text, words, nth);
  const mention = document.mentions.find(({ start, end }) => start === place.start && end === place.end);
  return document.entities.find(({ id }) => id === mention?.entity);
};

test("without corrections the Document is the machine's own", () => {
  assert.equal(correct(found, TEXT, []).document, found);
});

/** Names and figures far into other scripts, at every distance at which a letter comes into reach or falls out of it. */
const FAR = ["ж", "中", "😀", "\ud83d", "\r\n", "\f \t", "\v", "–"].flatMap((sign) =>
  Array.from({ length: 12 }, (_, more) => {
    const size = new TextEncoder().encode(sign).length;
    const between = sign.repeat(Math.floor(256 / size) - 6 + more);
    return `Anna 12 ${between} Charlie Winter met Ann Berg and 1,200 people in Oslo. ${between} Zed 34`;
  }),
);

test("the ids of the reader's marks are those that the core gives", () => {
  const lines = [TEXT, ...seeds].flatMap((text) => [text, text.replace(/\n/g, "\r\n"), text.replace(/\n/g, "\r")]);
  const broken = "“We will not\r\ngo back,” said Charlie\r\nWinter in New\rYork to 1,200\r\npeople.";
  for (const text of [...lines, broken, ...FAR]) {
    const document = annotator.annotate(text);
    for (const [sort, list, place] of [
      ["m", document.mentions, (item) => item],
      ["n", document.numbers, (item) => item],
      ["q", document.quotes, (item) => item],
      ["r", document.reported, (item) => item.content],
    ])
      for (const item of list.filter(({ id }) => !id.includes("-")))
        assert.equal(idAt(sort, text, place(item).start, place(item).end), item.id);
    for (const { id, name: called } of document.entities.filter(({ id }) => !id.includes("-")))
      assert.equal(idOfWords("e", called), id);
  }
});

test("words are given a kind, another kind, and none", () => {
  const added = corrected([name("mark", "researcher", "PRODUCT")]);
  assert.deepEqual(added.words("PRODUCT"), ["researcher"]);
  const mention = added.document.mentions.find(({ label }) => label === "PRODUCT");
  assert.equal(mention.source, "reader");
  assert.equal(mention.confidence, 1);
  assert.deepEqual(added.touched, new Map([[mention.id, [0]]]));
  assert.equal(entityOf(added.document, "researcher").name, "researcher");

  const other = corrected([name("mark", "researcher", "PRODUCT"), name("mark", "researcher", "LAW")]);
  assert.deepEqual([other.words("PRODUCT"), other.words("LAW")], [[], ["researcher"]]);
  assert.deepEqual(other.touched.get(mention.id), [0, 1]);

  const gone = corrected([name("mark", "researcher", "PRODUCT"), name("remove", "researcher", "PRODUCT")]);
  assert.deepEqual(gone.document, found);
});

test("2. Label one, label all the same: one record for all places of the words, whole words in that case", () => {
  const { words, document } = corrected([name("mark", "Oslo", "PERSON", { everywhere: true })]);
  // "The Oslo Times" is a longer name, which stays.
  assert.deepEqual(
    words("PERSON").filter((each) => each === "Oslo"),
    ["Oslo", "Oslo"],
  );
  assert.equal(
    new Set(document.mentions.filter(({ source }) => source === "reader").map(({ entity }) => entity)).size,
    1,
  );
  assert.deepEqual(corrected([name("remove", "Winter", "PERSON", { everywhere: true })]).words("PERSON"), [
    "Charlie Winter",
  ]);
  assert.deepEqual(placesOf("Al-Qaeda, al-Qaeda, Al-Qaedas, (Al-Qaeda) Al-\nQaeda", "Al-Qaeda").length, 2);
  assert.deepEqual(placesOf("New\nYork New York Newer York", "New York").length, 2);
});

test("what is confirmed everywhere is confirmed where it is marked, and stands for what it stood for", () => {
  const { document } = corrected([name("confirm", "Winter", "PERSON", { everywhere: true }, 2)]);
  const sure = document.mentions.filter(({ source }) => source === "reader");
  assert.ok(sure.length > 1 && sure.every(({ start, end }) => TEXT.slice(start, end) === "Winter"));
  assert.deepEqual(document.entities, found.entities);
});

test("a kind given everywhere is given to the thing: its other names follow", () => {
  const { document } = corrected([name("mark", "Charlie Winter", "ORG", { everywhere: true })]);
  assert.equal(entityOf(document, "Charlie Winter").label, "ORG");
  assert.equal(entityOf(document, "Winter", 2).id, entityOf(document, "Charlie Winter").id);
  assert.equal(document.mentions.find(({ start }) => start === where(TEXT, "Winter", 2).start).label, "ORG");
});

test("3. Correct, merge, delete found names: two become one, and one becomes two", () => {
  const into = { at: anchor("Charlie Winter"), label: "PERSON" };
  const joined = corrected([name("join", "Oslo", "GPE", { into })]);
  assert.equal(entityOf(joined.document, "Oslo", 1).id, entityOf(found, "Charlie Winter").id);
  assert.ok(entityOf(joined.document, "Charlie Winter").aliases.includes("Oslo"));
  assert.equal(joined.document.entities.length, found.entities.length - 1);

  const apart = corrected([name("split", "Winter", "PERSON", {}, 2)]);
  assert.notEqual(entityOf(apart.document, "Winter", 2).id, entityOf(apart.document, "Charlie Winter").id);
  assert.equal(apart.document.entities.length, found.entities.length + 1);
  const all = corrected([name("split", "Winter", "PERSON", { everywhere: true }, 2)]);
  assert.deepEqual(entityOf(all.document, "Charlie Winter").aliases, []);
  // What Winter said is the other Winter's now.
  const quote = all.document.quotes.find(({ start }) => start === TEXT.indexOf("“It is"));
  assert.equal(quote.speaker.entity, entityOf(all.document, "Winter", 2).id);
});

test("a quote's kind and speaker are set: a name, words in the text, nobody", () => {
  const at = anchor("“stunt”");
  const quote = (document, words = "“stunt”") => document.quotes.find(({ start }) => start === TEXT.indexOf(words));
  const kind = corrected([{ do: "mark", sort: "quote", at, label: "direct" }]).document;
  assert.equal(quote(kind).kind, "direct");
  const speaker = { at: anchor("Winter", 4), of: { at: anchor("Charlie Winter"), label: "PERSON" } };
  const said = corrected([{ do: "speaker", sort: "quote", at, label: "direct", speaker }]).document;
  assert.equal(quote(said).speaker.entity, entityOf(said, "Charlie Winter").id);
  const words = corrected([
    { do: "speaker", sort: "quote", at, label: "direct", speaker: { at: anchor("a researcher"), of: null } },
  ]);
  assert.deepEqual(quote(words.document).speaker, { ...where(TEXT, "a researcher"), entity: null });
  const first = "“We will";
  assert.ok(quote(found, first).speaker);
  const nobody = corrected([
    { do: "speaker", sort: "quote", at: anchor("“We will not go back,”"), label: "direct", speaker: null },
  ]);
  assert.equal(quote(nobody.document, first).speaker, undefined);
  const made = corrected([
    { do: "mark", sort: "quote", at: anchor("The Oslo Times reported it."), label: "mixed" },
  ]).document;
  assert.equal(quote(made, "The Oslo Times").kind, "mixed");
});

test("a figure's value is set, and keeps to the forms of the Document", () => {
  const at = anchor("1,200");
  const figure = (document) => document.numbers.find(({ start }) => start === at.start);
  const set = corrected([
    { do: "value", sort: "number", at, label: "CARDINAL", value: "1300", mod: "atleast" },
  ]).document;
  assert.deepEqual([figure(set).value, figure(set).mod, figure(set).source], ["1300", "atleast", "reader"]);
  const money = corrected([{ do: "mark", sort: "number", at, label: "MONEY" }]).document;
  assert.equal(figure(money).label, "MONEY");
  // What is no value of the new kind is not kept: a sum of money is no day.
  const date = corrected([{ do: "mark", sort: "number", at: anchor("$4.5 million"), label: "DATE" }]).document;
  const { label, value, currency } = date.numbers.find(({ start }) => start === TEXT.indexOf("$4.5"));
  assert.deepEqual([label, value, currency], ["DATE", null, undefined]);
  const bad = correct(found, TEXT, [{ do: "value", sort: "number", at, label: "CARDINAL", value: "lots" }]);
  assert.equal(bad.lost.length, 1);
  assert.match(bad.document.notices.at(-1).message, /^Your correction of “1,200” has no place/);
});

test("the values of the Document are read as they are, and as people write them", () => {
  const cases = readFileSync(at("tests/cases/numbers.txt"), "utf8");
  const marks = [...cases.matchAll(/\[[^\]|]*\|([A-Z]+) ([^\]]*)\]/g)];
  assert.ok(marks.length > 300);
  const documents = [...cases.split("\n").map((line) => line.replace(/\[([^\]|]*)\|[^\]]*\]/g, "$1")), ...seeds];
  let read = 0;
  for (const text of documents)
    for (const { label, value } of annotator.annotate(text, { date: "2015-11-17" }).numbers) {
      if (value === null) continue;
      assert.deepEqual(readValue(label, value), { value }, `${label} ${value}`);
      read += 1;
    }
  assert.ok(read > 300);
  assert.deepEqual(readValue("CARDINAL", " 25,000 "), { value: "25000" });
  assert.deepEqual(readValue("CARDINAL", "40 to 50"), { value: "40..50" });
  assert.deepEqual(readValue("PERCENT", "3%"), { value: "3 %" });
  assert.deepEqual(readValue("MONEY", ""), { value: null });
  for (const [label, typed] of [
    ["CARDINAL", "many"],
    ["MONEY", "$5"],
    ["DATE", "Tuesday"],
    ["DURATION", "2 weeks"],
    ["QUANTITY", "7"],
  ])
    assert.match(readValue(label, typed).problem, /is written/, `${label} ${typed}`);
});

test("what is taken back does not count, and the rest does", () => {
  const one = name("mark", "researcher", "PRODUCT");
  const two = name("mark", "Oslo", "ORG", { everywhere: true });
  const { document } = corrected([one, two, { do: "back", of: [0] }]);
  assert.deepEqual(document, corrected([two]).document);
  assert.equal(correct(found, TEXT, [one, { do: "back", of: [0] }]).document, found);
});

test("a mark that the machine no longer finds is made again, as the reader knew it", () => {
  const bare = freeze({ ...found, mentions: [], entities: [], numbers: [], quotes: [], reported: [] });
  const records = [
    name("confirm", "Charlie Winter", "PERSON"),
    { do: "confirm", sort: "number", at: anchor("1,200"), label: "CARDINAL", value: "1200" },
    {
      do: "speaker",
      sort: "quote",
      at: anchor("“It is over,”"),
      label: "direct",
      speaker: { at: anchor("Mr. Winter"), of: { at: anchor("Charlie Winter"), label: "PERSON" } },
    },
    name("join", "Winter", "PERSON", { into: { at: anchor("Charlie Winter"), label: "PERSON" } }, 2),
  ];
  const { document } = corrected(records, TEXT, bare);
  assert.equal(document.numbers[0].value, "1200");
  assert.equal(document.quotes[0].speaker.entity, document.entities[0].id);
  assert.equal(entityOf(document, "Winter", 2).name, "Charlie Winter");
});

test("records that nobody here wrote are told, and harm nothing", () => {
  const odd = [
    null,
    3,
    {},
    { do: "mark" },
    { do: "constructor", sort: "mention", at: anchor("Oslo"), label: "GPE" },
    name("mark", "Oslo", "CITY"),
    { ...name("join", "Oslo", "GPE"), into: 1 },
    { do: "mark", sort: "mention", label: "ORG", at: { start: 0, end: 1, quote: " ", prefix: "", suffix: "" } },
  ];
  const { document, lost } = correct(found, TEXT, [...odd, { do: "back" }, name("mark", "researcher", "LAW")]);
  assert.equal(lost.length, odd.length);
  assert.equal(document.notices.length, found.notices.length + odd.length);
  assert.deepEqual(wordsIn(document, TEXT)("LAW"), ["researcher"]);
  whole(document, TEXT);
});

test("what is selected becomes whole words", () => {
  const text = "Said Moen’s “Ré́sumé” 👩‍👩‍👧 Al-Qaeda";
  const got = (from, to) => {
    const place = wholeWords(text, from, to);
    return place && text.slice(place.start, place.end);
  };
  assert.equal(got(6, 8), "Moen");
  assert.equal(got(4, 5), null);
  assert.equal(got(4, 9), "Moen");
  assert.equal(got(text.indexOf("sum"), text.indexOf("sum") + 1), text.slice(text.indexOf("R"), text.indexOf("”")));
  assert.equal(got(text.indexOf("👩") + 2, text.indexOf("👩") + 3), "👩‍👩‍👧");
  assert.equal(got(text.indexOf("Qaeda") + 1, text.length), "Qaeda");
});

/** Random numbers below a limit, the same in every run. */
function dice(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** A correction such as a reader might make of that Document. */
function anyCorrection(random, document, text) {
  const any = (list) => list[random(list.length)];
  const mentions = document.mentions.filter(({ label }) => label !== "PRON");
  const of = (item) => anchorOf(text, item.start, item.end);
  const everywhere = random(3) === 0 || undefined;
  const stray = () => {
    const start = random(text.length);
    return wholeWords(text, start, Math.min(text.length, start + 1 + random(30)));
  };
  const sort = any(["mention", "mention", "number", "quote", "reported"]);
  const lists = { mention: mentions, number: document.numbers, quote: document.quotes, reported: document.reported };
  const labels = {
    mention: NAMES,
    number: ["CARDINAL", "DATE", "MONEY"],
    quote: ["direct", "mixed", "scare", "title"],
    reported: ["reported"],
  };
  const label = any(labels[sort]);
  const item = any(lists[sort]);
  const place = random(3) ? item && (item.content && sort === "reported" ? item.content : item) : stray();
  if (!place) return null;
  const at = of(place);
  const base = { sort, at, label };
  const one = any(mentions);
  switch (random(7)) {
    case 0:
    case 1:
      return { do: "mark", ...base, everywhere };
    case 2:
      return { do: "remove", ...base, everywhere };
    case 3:
      return sort === "number"
        ? { do: "value", ...base, label: "CARDINAL", value: any(["7", "40..50", "*100", null]) }
        : { do: "confirm", ...base };
    case 4:
      if (sort === "quote" || sort === "reported")
        return {
          do: "speaker",
          ...base,
          speaker: any([null, one && { at: of(one), of: any([null, { at: of(one), label: one.label }]) }]) ?? null,
        };
      return { do: "confirm", ...base };
    case 5:
      return sort === "mention" && one ? { do: "join", ...base, into: { at: of(one), label: one.label } } : null;
    default:
      return sort === "mention" ? { do: "split", ...base, everywhere } : null;
  }
}

test("any corrections of any article leave a Document in which everything holds", () => {
  const random = dice(7);
  const odd = `${TEXT}\n\n“Ré́sumé” 👩‍👩‍👧 said Zoë in Oslo\u0301. Oslo e\u0301`;
  for (const text of [odd, ...seeds]) {
    const from = freeze(annotator.annotate(text));
    for (let turn = 0; turn < 12; turn += 1) {
      const made = [];
      let shown = from;
      while (made.length < 14) {
        const record =
          random(12) || !made.length ? anyCorrection(random, shown, text) : { do: "back", of: [random(made.length)] };
        if (!record) continue;
        made.push(record);
        const { document } = correct(from, text, JSON.parse(JSON.stringify(made)));
        whole(document, text);
        shown = document;
      }
    }
  }
});

test("after any edit the reader's marks whose words still stand are there, and the others are told", () => {
  const random = dice(23);
  for (const text of [TEXT, ...seeds]) {
    const from = annotator.annotate(text);
    for (let turn = 0; turn < 25; turn += 1) {
      // Places of the reader's that lie apart from each other, each with a kind of its own.
      const places = [];
      while (places.length < 6) {
        const start = random(text.length - 20);
        const place = wholeWords(text, start, start + 1 + random(14));
        if (place && places.every(({ start: s, end: e }) => e < place.start || place.end < s)) places.push(place);
      }
      const made = places.map(({ start, end }, nth) => ({
        do: "mark",
        sort: "mention",
        at: anchorOf(text, start, end),
        label: NAMES[nth % 12],
      }));
      const start = random(text.length);
      const end = Math.min(text.length, start + random(2) * random(120));
      const insert = ["", "x", " A whole sentence that was not there before. ", "Winter said no.\n\n", "\u0301"][
        random(5)
      ];
      const edited = text.slice(0, start) + insert + text.slice(end);
      const move = createMover(text, edited);
      const moved = made.map((record) => ({ ...record, at: move(record.at) }));
      const { document, lost } = correct(annotator.annotate(edited), edited, moved);
      whole(document, edited);
      assert.equal(document.notices.filter(({ kind }) => kind === "correctionLost").length, lost.length);
      const told = new Set(lost.map(({ at: nth }) => nth));
      places.forEach((place, nth) => {
        const by = place.end < start ? 0 : end < place.start ? insert.length - (end - start) : null;
        if (by === null) return;
        assert.ok(!told.has(nth), `“${text.slice(place.start, place.end)}” was lost`);
        const there = document.mentions.find(
          (mention) => mention.start === place.start + by && mention.end === place.end + by,
        );
        assert.equal(there?.label, made[nth].label, `“${text.slice(place.start, place.end)}”`);
        assert.equal(there.source, "reader");
      });
    }
  }
});

test("without knowing the edit, marks are found by their place, then by their words and what is around them", () => {
  const records = [name("mark", "researcher", "LAW"), name("mark", "Oslo Times", "PRODUCT")];
  const edited = `A new first paragraph.\n\n${TEXT.replace("researcher. Winter spoke", "researcher, as ever. He spoke")}`;
  const { document, lost } = correct(annotator.annotate(edited), edited, records);
  assert.deepEqual(lost, []);
  assert.deepEqual(
    [wordsIn(document, edited)("LAW"), wordsIn(document, edited)("PRODUCT")],
    [["researcher"], ["Oslo Times"]],
  );
  const gone = correct(annotator.annotate("All of it is new."), "All of it is new.", records);
  assert.equal(gone.lost.length, 2);
  assert.match(gone.document.notices[0].message, /“researcher” has no place: its words no longer stand in the text/);
});

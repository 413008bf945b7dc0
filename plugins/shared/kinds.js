/** The kinds of marks, as the page's legend has them, with the labels that each holds and the words for them. */

/** A kind's word, and a word for each of its labels. */
export const KINDS = {
  people: { PERSON: "person" },
  organisations: { ORG: "organisation" },
  places: { GPE: "country, state or city", LOC: "place", FAC: "building or site" },
  figures: {
    CARDINAL: "count",
    ORDINAL: "place in an order",
    PERCENT: "percentage",
    MONEY: "sum of money",
    QUANTITY: "measure",
  },
  dates: { DATE: "date", TIME: "time", DURATION: "length of time" },
  quotes: {
    direct: "direct quote",
    mixed: "part of a sentence",
    scare: "a term in quotation marks",
    title: "title of a work",
  },
  others: {
    NORP: "nationality or group",
    EVENT: "event",
    WORK_OF_ART: "title of a work",
    PRODUCT: "product",
    LAW: "law or treaty",
    LANGUAGE: "language",
    MISC: "name",
  },
};

const KIND_OF = new Map(Object.entries(KINDS).flatMap(([kind, words]) => Object.keys(words).map((label) => [label, kind])));

/** The kind of a label; undefined for one that is not drawn. */
export const kindOf = (label) => KIND_OF.get(label);

/** What a label is called in the middle of a sentence. */
export const labelWords = (label) => KINDS[kindOf(label)]?.[label] ?? "mark";

/** The class of a label's marks: `na-work-of-art`, `na-quote-direct`. */
export const classOf = (label) =>
  `na-${kindOf(label) === "quotes" ? "quote-" : ""}${label.toLowerCase().replaceAll("_", "-")}`;

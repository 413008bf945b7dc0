// The kinds of marks that a reader switches on and off, the labels that each holds, and the words for them all.

/** In the order of the legend; `key` switches the kind on and off, `one` is what one of them is called. */
export const KINDS = [
  { id: "people", key: "1", name: "People", one: "Person", labels: ["PERSON"] },
  { id: "organisations", key: "2", name: "Organisations", one: "Organisation", labels: ["ORG"] },
  { id: "places", key: "3", name: "Places", one: "Place", labels: ["GPE", "LOC", "FAC"] },
  { id: "figures", key: "4", name: "Figures", one: "Figure", labels: ["CARDINAL", "ORDINAL", "PERCENT", "MONEY", "QUANTITY"] },
  { id: "dates", key: "5", name: "Dates and times", one: "Date", labels: ["DATE", "TIME", "DURATION"] },
  { id: "quotes", key: "6", name: "Quotes", one: "Quote", labels: ["direct", "mixed", "scare", "title", "reported"] },
  {
    id: "others",
    key: "7",
    name: "Other names",
    one: "Other name",
    labels: ["NORP", "EVENT", "WORK_OF_ART", "PRODUCT", "LAW", "LANGUAGE", "MISC"],
  },
];

const KIND_OF = new Map(KINDS.flatMap((kind) => kind.labels.map((label) => [label, kind.id])));

/** The kind that a label belongs to; null for a label that is not drawn (PRON, or one from a later version). */
export function kindOf(label) {
  return KIND_OF.get(label) ?? null;
}

/** The label that a kind's key gives to words. */
export const FIRST_LABEL = {
  people: "PERSON",
  organisations: "ORG",
  places: "GPE",
  figures: "CARDINAL",
  dates: "DATE",
  quotes: "direct",
  others: "MISC",
};

/** The sort of mark that a label makes: "mention", "number", "quote" or "reported". */
export function sortOf(label) {
  if (label === "reported") return "reported";
  return { quotes: "quote", figures: "number", dates: "number" }[kindOf(label)] ?? "mention";
}

/** Every label that is drawn. */
export const LABELS = [...KIND_OF.keys()];

const WORDS = {
  PERSON: "person",
  ORG: "organisation",
  GPE: "country, state or city",
  LOC: "place",
  FAC: "building or site",
  NORP: "nationality or group",
  EVENT: "event",
  WORK_OF_ART: "title of a work",
  PRODUCT: "product",
  LAW: "law or treaty",
  LANGUAGE: "language",
  MISC: "name",
  PRON: "pronoun",
  CARDINAL: "count",
  ORDINAL: "place in an order",
  PERCENT: "percentage",
  MONEY: "sum of money",
  QUANTITY: "measure",
  DATE: "date",
  TIME: "time",
  DURATION: "length of time",
  direct: "direct quote",
  mixed: "part of a sentence",
  scare: "a term in quotation marks",
  title: "title of a work",
  reported: "reported, not quoted",
};

/** What a label is called in the middle of a sentence. */
export function labelWords(label) {
  return WORDS[label] ?? "mark";
}

/** The groups of the list of names, in order. */
export const NAME_GROUPS = [
  { name: "People", labels: ["PERSON"] },
  { name: "Organisations", labels: ["ORG"] },
  { name: "Places", labels: ["GPE", "LOC", "FAC"] },
  { name: "Nationalities and groups", labels: ["NORP"] },
  { name: "Events", labels: ["EVENT"] },
  { name: "Works, products, laws, languages", labels: ["WORK_OF_ART", "PRODUCT", "LAW", "LANGUAGE"] },
  { name: "Other names", labels: ["MISC"] },
];

/** The groups of the list of figures, in order. */
export const FIGURE_GROUPS = [
  { name: "Counts", labels: ["CARDINAL"] },
  { name: "Money", labels: ["MONEY"] },
  { name: "Percentages", labels: ["PERCENT"] },
  { name: "Measures", labels: ["QUANTITY"] },
  { name: "Dates", labels: ["DATE"] },
  { name: "Times", labels: ["TIME"] },
  { name: "Lengths of time", labels: ["DURATION"] },
  { name: "Order", labels: ["ORDINAL"] },
];

export type BlockKind =
  | "headline"
  | "deck"
  | "byline"
  | "dateline"
  | "crosshead"
  | "paragraph"
  | "caption"
  | "pullquote"
  | "list"
  | "credit"
  | "boilerplate";
export type NameLabel =
  | "PERSON"
  | "ORG"
  | "GPE"
  | "LOC"
  | "FAC"
  | "NORP"
  | "EVENT"
  | "WORK_OF_ART"
  | "PRODUCT"
  | "LAW"
  | "LANGUAGE"
  | "MISC"
  | "PRON";
export type NumberLabel =
  | "CARDINAL"
  | "ORDINAL"
  | "PERCENT"
  | "MONEY"
  | "QUANTITY"
  | "DATE"
  | "TIME"
  | "DURATION";
export type Mod =
  | "approx"
  | "almost"
  | "atleast"
  | "morethan"
  | "atmost"
  | "lessthan"
  | "range"
  | "exact"
  | "start"
  | "mid"
  | "end"
  | "since"
  | "before"
  | "after";
export type QuoteKind =
  | "direct"
  | "mixed"
  | "scare"
  | "title";
export type Source =
  | "model"
  | "list"
  | "rule"
  | "reader";
export type Format =
  | "native"
  | "web-annotation"
  | "spacy"
  | "displacy"
  | "jsonl"
  | "brat"
  | "conll"
  | "tei"
  | "csv"
  | "markdown"
  | "html";
export type Relation =
  | "agree"
  | "compatible"
  | "differ";
export type Unit =
  | "byte"
  | "codepoint"
  | "utf16";

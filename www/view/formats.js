// The formats that an article's marks can leave in, in a reader's words.

/** In the order of the menu; `format` is the engine's name for it, `ending` and `type` are those of its file. */
export const FORMATS = [
  {
    format: "markdown",
    name: "Quotes, names and figures",
    kind: "Markdown",
    about: "A report to read or to paste into notes: who said what, the figures, the names.",
    ending: "md",
    type: "text/markdown",
  },
  {
    format: "csv",
    name: "Spreadsheet",
    kind: "CSV",
    about: "One finding a row, for Excel, LibreOffice or a script. No cell can open a formula.",
    ending: "csv",
    type: "text/csv",
  },
  {
    format: "html",
    name: "Annotated page",
    kind: "HTML, one file",
    about: "The article with its marks as one page that opens anywhere and prints well.",
    ending: "html",
    type: "text/html",
  },
  {
    format: "native",
    name: "Everything found",
    kind: "JSON",
    about: "The whole result with the text: nothing is left out.",
    ending: "json",
    type: "application/json",
  },
  {
    format: "web-annotation",
    name: "Web Annotation",
    kind: "JSON-LD",
    about: "The W3C’s standard for annotations.",
    ending: "jsonld",
    type: "application/ld+json",
  },
  {
    format: "spacy",
    name: "spaCy",
    kind: "JSON",
    about: "A Doc as spaCy writes and reads it.",
    ending: "spacy.json",
    type: "application/json",
  },
  {
    format: "displacy",
    name: "displaCy",
    kind: "JSON",
    about: "What displaCy draws in its manual mode.",
    ending: "displacy.json",
    type: "application/json",
  },
  {
    format: "jsonl",
    name: "Prodigy, doccano",
    kind: "JSONL",
    about: "The text with its spans, one article a line.",
    ending: "jsonl",
    type: "application/jsonl",
  },
  {
    format: "brat",
    name: "brat standoff",
    kind: "ANN",
    about: "Goes beside the article’s text in a .txt file of the same name.",
    ending: "ann",
    type: "text/plain",
  },
  {
    format: "conll",
    name: "Words with tags",
    kind: "CoNLL",
    about: "One word a line with its BIO tag, for training and scoring.",
    ending: "conll",
    type: "text/plain",
  },
  {
    format: "tei",
    name: "TEI",
    kind: "XML",
    about: "The article as a TEI document.",
    ending: "xml",
    type: "application/xml",
  },
];

/** The longest name of a file, without its ending. */
const LONGEST = 60;

/** A file's name after an article's title: its words in small letters, joined by hyphens, cut after a word. */
export function fileName(title, ending) {
  const words = title.toLowerCase().replace(/['’]/g, "").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let name = "";
  for (const word of words) {
    if (name && name.length + 1 + word.length > LONGEST) break;
    name += (name ? "-" : "") + [...word].slice(0, LONGEST).join("");
  }
  return `${name || "article"}.${ending}`;
}

// A Word document into text: its paragraphs, lists and tables, its notes at the end; as its last editor would have it, so
// that what was struck out is gone and what was written in is there.

import { xmlTree } from "./inert.js";
import { partsOf } from "./packed.js";
import { attribute, numbering } from "./docx-lists.js";
import { walk } from "./walk.js";

const PARTS = /^word\/(document|footnotes|endnotes|numbering|styles)\d*\.xml$/;

/** What is in the file and not on the page; of two ways to draw a text box, the second is for old programs. */
const UNSEEN = new Set(["del", "delText", "Fallback", "instrText", "moveFrom", "pPrChange", "rt", "sdtPr", "sectPr"]);

const SIGNS = { tab: "\t", cr: "\n", br: "\n", noBreakHyphen: "\u2011", softHyphen: "\u00ad" };

/** The text of a packed file, {text} or {refused}, a sentence. */
export function docxText(bytes, name) {
  const { parts, refused } = partsOf(bytes, name, PARTS);
  if (refused) return { refused };
  const trees = {};
  for (const [path, words] of parts) {
    const [, part] = PARTS.exec(path);
    trees[part] ??= xmlTree(words);
  }
  if (!("document" in trees)) return { refused: `“${name}” is a packed file with no Word document in it, so it was not opened.` };
  if (!trees.document) return { refused: `“${name}” is a damaged Word document, so it was not opened.` };
  const marks = numbering(trees.numbering, trees.styles);
  const notes = [];
  const lines = linesOf(trees.document.documentElement, marks, notes);
  const noted = notes.flatMap(({ part, id }) => {
    const note = [...(trees[part]?.documentElement.children ?? [])].find((each) => attribute(each, "id") === id);
    return note ? [linesOf(note, marks, []).map(({ text }) => text).join(" ")] : [];
  });
  noted.forEach((text, at) => lines.push({ text: `${at + 1}. ${text}`, near: at > 0 }));
  const text = lines.map((line, at) => (at ? (line.near ? "\n" : "\n\n") : "") + line.text).join("");
  return text.trim() ? { text } : { refused: `“${name}” has no words in it.` };
}

// The paragraphs in their order, {text, near}; `notes` is given the notes that they refer to.
function linesOf(root, markOf, notes) {
  const lines = [];
  const open = [];
  let row = null;
  let struck = 0;

  function close(paragraph) {
    const { text, mark, after } = paragraph;
    if (row) {
      // What stands in a row and in no cell of it is a cell too.
      if (!row.length) row.push([]);
      row.at(-1).push(text.replace(/\s+/g, " ").trim(), ...after.map((each) => each.text));
    } else {
      // A text box hangs on a paragraph: it is read after it.
      const here = [...(text.trim() ? [{ text: mark + text.replace(/^\n+|\s+$/g, ""), near: Boolean(mark) && last()?.item, item: Boolean(mark) }] : []), ...after];
      (open.length ? open.at(-1).after : lines).push(...here);
    }
  }
  const last = () => (open.length ? open.at(-1).after : lines).at(-1);

  function enter(element) {
    const tag = element.localName;
    if (UNSEEN.has(tag) || (tag === "r" && isHidden(element))) return null;
    if (tag === "p") {
      const paragraph = { text: "", mark: row ? "" : markOf(element), after: [] };
      open.push(paragraph);
      return [() => close(open.pop())];
    }
    if (tag === "tr" && !row) {
      row = [];
      return [endRow];
    }
    if (tag === "tc" && row) row.push([]);
    if (tag === "t") {
      if (isWord(element) && open.length) open.at(-1).text += element.textContent;
      return null;
    }
    if (tag in SIGNS && open.length && isWord(element) && element.parentNode.localName === "r") {
      // A page's end is none of the text's.
      if (!["page", "column"].includes(attribute(element, "type"))) open.at(-1).text += SIGNS[tag];
    }
    if (tag === "footnoteReference" || tag === "endnoteReference")
      notes.push({ part: tag.replace("Reference", "s"), id: attribute(element, "id") });
    return [];
  }

  function endRow() {
    const text = row.map((cell) => cell.filter(Boolean).join(" ")).join("\t").trim();
    const first = !lines.at(-1)?.row;
    row = null;
    if (text) lines.push({ text, near: !first, row: true });
  }

  walk(root, () => {}, enter);
  return lines;
}

function isWord(element) {
  return /wordprocessingml|officeDocument\/\d{4}\/math/.test(element.namespaceURI ?? "");
}

function isHidden(run) {
  const vanish = [...run.children].find((each) => each.localName === "rPr")?.getElementsByTagNameNS("*", "vanish")[0];
  return Boolean(vanish) && !["0", "false", "off"].includes(attribute(vanish, "val"));
}

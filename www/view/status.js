// The line at the foot of the page: what was found, in how much text, how fast.

import { plural } from "../tell/words.js";

/** The words of the line for the open article. */
export function statusText(article) {
  if (!article) return "";
  const length = plural(article.text.length, "character");
  if (article.reading !== null && !article.document) {
    const part = article.reading ? ` ${Math.floor(article.reading * 100)} %` : "";
    return `Reading ${length}…${part}`;
  }
  if (!article.document) return length;
  if (article.saved) return savedText(article, length);
  const again = article.reading !== null ? " · reading again…" : "";
  return `${plural(article.marks.list.length, "annotation")} in ${length} · ${timeText(article.ms)}${again}`;
}

function savedText({ saved, marks, document }, length) {
  const lost = document.notices.filter(({ kind }) => kind === "notPlaced").length;
  const told = lost ? ` · ${lost.toLocaleString("en")} could not be placed` : "";
  return `${plural(marks.list.length, "annotation")} in ${length} · as saved in “${saved}”${told}`;
}

function timeText(ms) {
  if (ms < 1) return "read in under 1 ms";
  if (ms < 1000) return `read in ${Math.round(ms)} ms`;
  return `read in ${(ms / 1000).toFixed(1)} s`;
}

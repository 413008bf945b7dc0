// HTML into an article: its words as a reader sees them, and the lines that stood around it.

import { htmlTree } from "./inert.js";
import { joined, linesOf } from "./lines.js";
import { readable } from "./readable.js";

/** What only a whole page has, or says that it has; who copies a part of one means that part. */
const LANDMARKS = [
  "nav, footer, aside, title, [role=navigation], [role=contentinfo], [role=complementary]",
  ...["footer", "menu", "navbar", "newsletter", "related", "sidebar"].map((name) => `[class*=${name} i], [id*=${name} i]`),
].join();

/**
 * The article of `html`: {text, cut, whole}. `cut` are the lines left out, in their order, and `whole` the text with them;
 * a text without words is "". A page is judged by Readability; a fragment is taken as it is, but for what is there to be
 * pressed.
 */
export function articleOf(html, { file = false } = {}) {
  const tree = htmlTree(html);
  const lines = linesOf(tree.body);
  const found = file || tree.querySelector(LANDMARKS) ? readable(tree) : null;
  const own = found && ownLines(lines, found);
  const kept = betweenLinks(own?.size ? lines.filter((line) => own.has(line)) : lines.filter((line) => !line.furniture));
  // A page with nothing but furniture is shown as it is.
  if (!kept.length) return { text: joined(lines), cut: [], whole: joined(lines) };
  const left = new Set(kept);
  return {
    text: joined(kept, lines),
    cut: lines.filter((line) => !left.has(line)).map((line) => line.text),
    whole: joined(lines),
  };
}

/** The lines of which most is in the article that was found, and those at its head. */
function ownLines(lines, found) {
  const length = (nodes) => nodes.reduce((sum, [, part]) => sum + part, 0);
  const judged = lines.filter(
    ({ nodes }) => length(nodes) < 2 * length(nodes.filter(([node]) => found.nodes.has(node))),
  );
  // What the page itself calls navigation is none of it, unless all of it is.
  const rest = judged.filter(({ furniture }) => !furniture);
  const own = new Set(rest.length ? rest : judged);
  const first = lines.findIndex((line) => own.has(line));
  const headline = headlineOf(lines, first, own, found.title);
  if (headline < 0) return own;
  own.add(lines[headline]);
  for (const line of lines.slice(headline, Math.max(first, headline))) if (isOfHead(line, found)) own.add(line);
  return own;
}

// Lists of links before an article and after it are no part of it, nor is the heading over the last of them.
function betweenLinks(lines) {
  const leads = ({ text, linked }) => linked > 0.8 * text.length;
  const first = lines.findIndex((line) => line.level > 0 || !leads(line));
  const last = lines.findLastIndex((line) => line.level === 0 && !leads(line));
  return first < 0 || last < first ? lines : lines.slice(first, last + 1);
}

// Readability takes a heading away that says what the page's title says; a reader wants it back.
function headlineOf(lines, first, own, title) {
  const wanted = bare(title);
  const headings = lines.map((line, at) => ({ ...line, at })).filter(({ level }) => level > 0);
  const named = headings.find(({ text }) => wanted && bare(text) === wanted);
  if (named) return named.at;
  const before = headings.filter(({ at, level, furniture }) => at <= first && level === 1 && !furniture);
  return before.length ? before.at(-1).at : -1;
}

// Between the headline and the first paragraph stand its deck, who wrote it and when, and buttons to share it.
function isOfHead({ text, dated, furniture }, { byline, excerpt }) {
  if (furniture) return false;
  const words = bare(text);
  return dated || /^by\s/i.test(text) || [byline, excerpt].some((known) => known && words && bare(known).includes(words));
}

function bare(words) {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

// A tree of HTML as the lines that a reader sees: what every browser's own style does, without a style.
//
// A block begins and ends a line; white space folds into one space, but for U+00A0 and in <pre>; <br> breaks a line and
// twice it parts paragraphs; an item of a list brings its bullet or number, a row of a table its cells parted by tabs,
// <q> its marks. What belongs to the article is for others to say; here is told only what the page itself calls
// navigation and the like.

import { walk } from "./walk.js";

const BLOCKS = words(
  "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody tfoot " +
    "thead tr ul",
);

/** What no page shows as words of its text. */
const UNSEEN = words(
  "area audio base canvas datalist embed head iframe img input link map math meta noembed noframes noscript object optgroup " +
    "option progress meter rp script select source style svg template textarea title track video",
);

const FURNITURE = words("aside button menu nav search");
const FURNITURE_ROLES = words(
  "alert alertdialog banner button complementary contentinfo dialog menu menubar navigation search tablist toolbar",
);

/** A table with these in its cells is there to set the page in columns. */
const LAYOUT = ":is(td, th) :is(table, blockquote, h1, h2, h3, p + p)";

/** A bullet or number that an item has in its own words. */
const MARKED = /^(?:[•‣▪◦·*–—■●►-]|\d{1,2}[.)])\s/u;

/**
 * The lines under `root`: {text, level, nodes, near, dated, linked, furniture}. `level` is that of a heading, or 0;
 * `nodes` are the text nodes of the line, [node, how much of the line it is]; `near` says that only one line break stands
 * before it; `dated` that a time is marked in it; `linked` how much of it leads elsewhere; `furniture` that the page itself
 * says it is no part of an article.
 */
export function linesOf(root) {
  const lines = [];
  const inside = { cell: 0, furniture: 0, link: 0, pre: 0, quote: 0, table: 0, time: 0 };
  const lists = [];
  let level = 0;
  let line = empty();
  let gap = 2;

  function end(by) {
    const text = line.text.trimEnd();
    // A paragraph of U+00A0 alone is a blank line.
    if (text) {
      lines.push({ ...line.told, text, nodes: line.nodes, near: gap === 1 });
      gap = by;
      line = empty();
    } else {
      gap = Math.max(gap, by);
      line = { ...empty(), mark: line.mark };
    }
  }

  // The border of a block: in a cell of a table it only parts words.
  function border() {
    if (inside.cell) line.space = true;
    else end(lists.length || inside.table || inside.pre ? 1 : 2);
  }

  function breakLine() {
    if (inside.cell) line.space = true;
    else end(line.text ? 1 : 2);
  }

  function put(string, node) {
    if (!line.text) {
      line.told = { level, dated: false, linked: 0, furniture: inside.furniture > 0 };
      line.text = MARKED.test(string) ? "" : line.mark;
    } else if (line.space && !line.text.endsWith("\t")) line.text += " ";
    line.space = false;
    line.text += string;
    line.told.dated ||= inside.time > 0;
    if (inside.link) line.told.linked += string.length;
    if (node) line.nodes.push([node, string.length]);
  }

  function text(node) {
    if (inside.pre) {
      return node.data.split(/\r?\n/).forEach((piece, at) => {
        if (at) breakLine();
        if (piece) put(piece, node);
      });
    }
    const folded = node.data.replace(/[\t\n\f\r ]+/g, " ");
    if (folded.startsWith(" ")) line.space = true;
    const bare = folded.replace(/^ | $/g, "");
    if (!bare) return undefined;
    put(bare, node);
    line.space = folded.endsWith(" ");
    return undefined;
  }

  /** Goes in; answers what is to be done on the way out, or null where there is nothing to see. */
  function enter(element) {
    const tag = element.localName;
    // Many a page hides its body until a script of its own shows it.
    if (UNSEEN.has(tag) || (tag !== "body" && isHidden(element))) return null;
    const out = [];
    const hold = (name) => {
      inside[name] += 1;
      out.push(() => (inside[name] -= 1));
    };
    if (tag === "br") breakLine();
    if (tag === "button") line.space = true;
    const block = BLOCKS.has(tag) || isShownAsBlock(element);
    if (block) border();
    if (isFurniture(element)) hold("furniture");
    if (tag === "time") hold("time");
    if (tag === "a") hold("link");
    if (tag === "pre") hold("pre");
    if (tag === "table" && !element.querySelector(LAYOUT)) hold("table");
    if (inside.table && (tag === "td" || tag === "th")) {
      if (line.text) line.text += "\t";
      hold("cell");
    }
    if (tag === "ul" || tag === "ol") {
      const start = Number(element.getAttribute("start") ?? 1);
      lists.push({ numbered: tag === "ol", next: Number.isInteger(start) ? start : 1 });
      out.push(() => lists.pop());
    }
    if (tag === "li" && !inside.cell) {
      const list = lists.at(-1);
      line.mark = list?.numbered ? `${list.next++}. ` : "• ";
      out.push(() => (line.mark = ""));
    }
    if (/^h[1-6]$/.test(tag)) {
      level = Number(tag[1]);
      out.push(() => (level = 0));
    }
    if (tag === "q") {
      put(inside.quote % 2 ? "‘" : "“", null);
      hold("quote");
      out.push(() => {
        line.space = false;
        put(inside.quote % 2 ? "’" : "”", null);
      });
    }
    if (block) out.push(border);
    if (tag === "button") out.push(() => (line.space = true));
    return out;
  }

  walk(root, text, enter);
  end(2);
  return lines;
}

/** Lines as text: a blank line between paragraphs, none between rows and items that follow each other. */
export function joined(lines, among = lines) {
  const before = new Map(among.map((line, at) => [line, among[at - 1]]));
  return lines
    .map((line, at) => (at ? (line.near && before.get(line) === lines[at - 1] ? "\n" : "\n\n") : "") + line.text)
    .join("");
}

function isHidden(element) {
  if (element.localName === "dialog" && !element.hasAttribute("open")) return true;
  return (
    element.hasAttribute("hidden") ||
    element.getAttribute("aria-hidden") === "true" ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.dataset?.style ?? "")
  );
}

// What is copied out of a browser brings the style it had there with it.
function isShownAsBlock(element) {
  return /display\s*:\s*(?:block|flex|grid|flow-root)\b/i.test(element.dataset?.style ?? "");
}

function isFurniture(element) {
  // A quotation's footer names who said it.
  if (element.localName === "footer") return !element.closest("blockquote, figure");
  return FURNITURE.has(element.localName) || FURNITURE_ROLES.has(element.getAttribute("role")?.toLowerCase());
}

function empty() {
  return { text: "", nodes: [], space: false, mark: "", told: null };
}

function words(list) {
  return new Set(list.split(" "));
}

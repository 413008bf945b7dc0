// The text of the open article on the screen, and the way from its positions to the page's nodes and back.
//
// Text enters the page as text nodes only, one for each block and one for the white space after it, so that the
// article element's textContent is the annotated text itself. Marks are laid over it by others.

import { element } from "./element.js";
import { firstWhere } from "../tell/spans.js";

/** From here on, blocks out of sight are not laid out, and lines are broken the quick way. */
const LONG = 50_000;
const STRETCH = 6000;

const TAGS = { headline: "h1", crosshead: "h2" };

/** The view of an article's text in `root`. */
export function createArticleView(root) {
  let rows = [];
  // Each {element, first: the place of its first row}; none where the article is short.
  let stretches = [];
  let rowOf = new WeakMap();
  let drawn = null;
  let headlines = 0;

  function draw(text, plan) {
    headlines = 0;
    if (text === drawn && sameCuts(plan)) return redrawKinds(text, plan);
    drawn = text;
    root.classList.toggle("long", text.length > LONG);
    rows = plan.map((row) => ({ ...row, ...drawRow(text, row) }));
    rowOf = new WeakMap(rows.map((row) => [row.element, row]));
    stretches = text.length > LONG ? inStretches() : [];
    return root.replaceChildren(...(stretches.length ? stretches : rows).map(({ element: made }) => made));
  }

  // Most often the annotator cuts the text as its lines did, and only tells what the blocks are for: then what the
  // reader has selected, and what the browser has laid out, can stay.
  function sameCuts(plan) {
    return (
      plan.length === rows.length &&
      plan.every(
        (row, i) =>
          row.from === rows[i].from &&
          row.start === rows[i].start &&
          row.end === rows[i].end &&
          row.part === rows[i].part,
      )
    );
  }

  function redrawKinds(text, plan) {
    plan.forEach((row, i) => {
      if (row.kind === rows[i].kind) {
        headlines += row.kind === "headline" ? 1 : 0;
        return;
      }
      const made = { ...row, ...drawRow(text, row) };
      rows[i].element.replaceWith(made.element);
      rows[i] = made;
      rowOf.set(made.element, made);
    });
  }

  function drawRow(text, row) {
    const tag = row.kind === "headline" && headlines++ ? "h2" : (TAGS[row.kind] ?? "p");
    // A list whose items bring their own marks needs none of ours.
    const marked = row.kind === "list" && /^[\p{P}\p{S}\d]/u.test(text.slice(row.start, row.start + 2));
    const made = element(tag, {
      class: `block ${row.kind}${marked ? " marked" : ""}${row.part ? " part" : ""}`,
      dir: "auto",
    });
    const nodes = [];
    const add = (from, to, gap) => {
      if (to <= from) return;
      const node = document.createTextNode(text.slice(from, to));
      nodes.push({ node, start: from, end: to });
      made.append(gap ? element("span", { class: "gap" }, node) : node);
    };
    add(row.from, row.start, true);
    add(row.start, row.end, false);
    add(row.end, row.to, true);
    return { element: made, nodes };
  }

  // The blocks in stretches of some windows' height, each of which the browser lays out when it comes near.
  function inStretches() {
    const made = [];
    let length = STRETCH;
    rows.forEach((row, at) => {
      if (length >= STRETCH) {
        made.push({ element: element("div", { class: "stretch" }), first: at });
        length = 0;
      }
      made.at(-1).element.append(row.element);
      length += row.to - row.from;
    });
    return made;
  }

  /**
   * How many rows stand before the first for whose rectangle `past` holds. To ask a row where it is that is far from the
   * window makes the browser lay out its whole stretch, so the stretches are asked first: these know.
   */
  function rowsBefore(past) {
    const rect = ({ element: shown }) => shown.getBoundingClientRect();
    const at = firstWhere(stretches, (stretch) => past(rect(stretch)));
    const first = stretches[at - 1]?.first ?? 0;
    const end = stretches[at + 1]?.first ?? rows.length;
    return first + firstWhere(rows.slice(first, end), (row) => past(rect(row)));
  }

  /** The row that holds a position. */
  function rowAt(position) {
    return rows[Math.max(0, firstWhere(rows, (row) => row.from > position) - 1)];
  }

  /** Where a position is in the page, {node, offset}; `before` asks for the end of the node before a border. */
  function place(position, before = false) {
    const row = rowAt(before && position > 0 ? position - 1 : position);
    const held = row?.nodes.find(({ end }) => (before ? end >= position : end > position)) ?? row?.nodes.at(-1);
    return held ? { node: held.node, offset: Math.min(Math.max(position - held.start, 0), held.node.length) } : null;
  }

  /** The place of a span, as what Range and StaticRange are made of; null for a span that is not on the page. */
  function ends(start, end) {
    const first = place(start);
    const last = place(end, true);
    if (!first || !last) return null;
    return { startContainer: first.node, startOffset: first.offset, endContainer: last.node, endOffset: last.offset };
  }

  return {
    root,
    draw,
    ends,
    rowAt,
    rowsBefore,
    rows: () => rows,
    /** The position of a node and offset of the page; null outside of the article's text. */
    position(node, offset) {
      if (node?.nodeType !== Node.TEXT_NODE || !root.contains(node)) return null;
      const held = rowOf.get(node.parentElement.closest(".block"))?.nodes.find((each) => each.node === node);
      return held ? held.start + offset : null;
    },
    /** A live range of the page over a span. */
    range(start, end) {
      const found = ends(start, end);
      if (!found) return null;
      const range = document.createRange();
      range.setStart(found.startContainer, found.startOffset);
      range.setEnd(found.endContainer, found.endOffset);
      return range;
    },
    /** The rectangles of a span, in the coordinates of the window. */
    rects(start, end) {
      return [...(this.range(start, end)?.getClientRects() ?? [])].filter((rect) => rect.width > 0);
    },
  };
}

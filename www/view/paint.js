// Spans drawn over the article by the CSS Custom Highlight API, without touching its nodes.
//
// One Highlight for each name, under keys of our own ("na-person"), shared by all painters of the page; other people's
// highlights are left alone. A layer of more than NEAR_ONLY spans draws those near the window alone, and again as the
// reader scrolls.

import { redraw } from "./highlights.js";
import { furthestEnds, within } from "../tell/spans.js";

/** Above this many spans on the page, only those near the window are drawn. */
export const NEAR_ONLY = 5000;

/** What is drawn on top of what: a higher number covers a lower one. */
const PRIORITY = {
  quote: 1,
  reported: 1,
  yours: 3,
  chosen: 4,
  hint: 5,
  same: 5,
  lit: 6,
  "lit-speaker": 7,
  "lit-cue": 7,
  place: 7,
  find: 8,
  "find-now": 9,
};

/** Whether this browser can draw so. */
export function canHighlight() {
  return typeof Highlight === "function" && typeof CSS !== "undefined" && "highlights" in CSS;
}

/** A painter over `article` (its view). `samples` are text nodes elsewhere that wear a layer too: the legend's. */
export function createPainter(article) {
  const layers = new Map();
  const samples = new Map();
  // Before the first look at the window nothing of a crowded page is near it.
  let near = { start: 0, end: 0 };

  function layer(name) {
    let found = layers.get(name);
    if (!found) {
      found = { drawn: [], spans: [], reach: [] };
      layers.set(name, found);
    }
    return found;
  }

  function fill(name) {
    const { drawn, spans, reach } = layer(name);
    const shown = crowded() ? within(spans, reach, near.start, near.end) : spans;
    const ranges = shown.map((span) => article.ends(span.start, span.end)).filter(Boolean);
    const sample = samples.get(name);
    if (sample)
      ranges.push({ startContainer: sample, startOffset: 0, endContainer: sample, endOffset: sample.length });
    draw(name, drawn, ranges);
  }

  function draw(name, drawn, ranges) {
    const priority = PRIORITY[name] ?? PRIORITY[name.split("-")[0]] ?? 2;
    const made = ranges.map((ends) => new StaticRange(ends));
    layer(name).drawn = redraw(`na-${name}`, priority, drawn, made);
  }

  function crowded() {
    let total = 0;
    for (const { spans } of layers.values()) total += spans.length;
    return total > NEAR_ONLY;
  }

  return {
    /** Gives layers their spans, {name: [{start, end}]} in order of start; layers that are not named stay. */
    set(named) {
      for (const [name, spans] of Object.entries(named))
        Object.assign(layer(name), { spans, reach: furthestEnds(spans) });
      for (const name of Object.keys(named)) fill(name);
    },
    /** The text node that wears a layer as its sample; null takes it off. */
    sample(name, node) {
      if (node) samples.set(name, node);
      else samples.delete(name);
      fill(name);
    },
    /** The window has moved to these positions. */
    moved(start, end) {
      if (!crowded() || (start >= near.start && end <= near.end)) return;
      const margin = Math.max(4000, end - start);
      near = { start: start - margin, end: end + margin };
      for (const [name, { spans }] of layers) if (spans.length) fill(name);
    },
    /** Takes back all that it has drawn. */
    clear() {
      for (const [name, { drawn }] of layers) draw(name, drawn, []);
      layers.clear();
    },
    crowded,
  };
}

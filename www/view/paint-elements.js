// Spans drawn over the article as nested <span>s, for browsers without the CSS Custom Highlight API.
//
// The same interface as paint.js. Only rows whose spans have changed, and that are near the window where the page is
// crowded, are made anew; the text stays the same to the last character.

import { NEAR_ONLY } from "./paint.js";
import { element } from "./element.js";
import { furthestEnds, within } from "../tell/spans.js";

/** A painter over `article` (its view). */
export function createElementPainter(article) {
  const layers = new Map();
  const samples = new Map();
  let near = { start: 0, end: 0 };

  function crowded() {
    let total = 0;
    for (const { spans } of layers.values()) total += spans.length;
    return total > NEAR_ONLY;
  }

  function drawAll() {
    const far = crowded() ? (row) => row.to < near.start || row.from > near.end : () => false;
    for (const row of article.rows()) drawRow(row, far(row));
  }

  function drawRow(row, bare) {
    const { start, end } = row;
    const here = [];
    if (!bare) {
      for (const [name, { spans, reach }] of layers) {
        for (const span of within(spans, reach, start, end))
          here.push({ name, start: Math.max(start, span.start), end: Math.min(end, span.end) });
      }
    }
    const drawn = here.map(({ name, start: from, end: to }) => `${name} ${from} ${to}`).join();
    if ((row.drawn ?? "") === drawn) return;
    row.drawn = drawn;

    const body = row.nodes.filter((held) => held.start >= start && held.end <= end);
    const text = body.map((held) => held.node.data).join("");
    const cuts = [...new Set([start, end, ...here.flatMap((span) => [span.start, span.end])])].sort((a, b) => a - b);
    const pieces = [];
    const nodes = [];
    for (let i = 0; i + 1 < cuts.length; i += 1) {
      const node = document.createTextNode(text.slice(cuts[i] - start, cuts[i + 1] - start));
      nodes.push({ node, start: cuts[i], end: cuts[i + 1] });
      const names = here.filter((span) => span.start <= cuts[i] && span.end >= cuts[i + 1]).map((span) => span.name);
      pieces.push(names.reduce((inner, name) => element("span", { class: `na-${name}` }, inner), node));
    }
    const gaps = (side) =>
      row.nodes.filter(side).map((held) => ({ held, shell: element("span", { class: "gap" }, held.node) }));
    const before = gaps((held) => held.end <= start && held.start < start);
    const after = gaps((held) => held.start >= end && held.end > end);
    row.element.replaceChildren(...before.map((gap) => gap.shell), ...pieces, ...after.map((gap) => gap.shell));
    row.nodes = [...before.map((gap) => gap.held), ...nodes, ...after.map((gap) => gap.held)];
  }

  return {
    set(named) {
      for (const [name, spans] of Object.entries(named)) layers.set(name, { spans, reach: furthestEnds(spans) });
      drawAll();
    },
    sample(name, node) {
      samples.get(name)?.classList.remove(`na-${name}`);
      node?.parentElement.classList.add(`na-${name}`);
      samples.set(name, node?.parentElement);
    },
    moved(start, end) {
      if (!crowded() || (start >= near.start && end <= near.end)) return;
      const margin = Math.max(4000, end - start);
      near = { start: start - margin, end: end + margin };
      drawAll();
    },
    clear() {
      layers.clear();
      drawAll();
    },
    crowded,
  };
}

// A text and the blocks that the Document gives it, as rows that cover every character once.

/** A longer block than this is drawn in pieces, or the browser would set thousands of lines to show forty. */
const PIECE = 6000;

/**
 * The rows of a text: {start, end, from, to, kind, part}. A row is a block with the white space that follows it; the first
 * also takes what stands before it, so that from the first row to the last no character is left out or told twice.
 * A text without blocks is one row of its own. `part` is true for a piece of a long block that is not its last.
 */
export function rowsOf(text, blocks) {
  const rows = [];
  for (const block of blocks) {
    const last = rows.length ? rows.at(-1).to : 0;
    // A block that begins before the last ended can't be drawn twice: what is new of it is drawn.
    const start = Math.min(Math.max(block.start, last), text.length);
    const end = Math.min(Math.max(block.end, start), text.length);
    if (end <= last) continue;
    if (rows.length) rows.at(-1).to = start;
    let from = rows.length ? start : 0;
    for (const cut of cutsOf(text, start, end)) {
      rows.push({ start: Math.max(from, start), end: cut, from, to: cut, kind: block.kind, part: cut < end });
      from = cut;
    }
  }
  if (!rows.length) return text.length ? [{ start: 0, end: 0, from: 0, to: text.length, kind: "paragraph" }] : [];
  rows.at(-1).to = text.length;
  return rows;
}

// Where a block is cut: after a word, or where there is none in reach, between two characters.
function cutsOf(text, start, end) {
  const cuts = [];
  let from = start;
  while (end - from > PIECE) {
    const window = text.slice(from, from + PIECE);
    const space = Math.max(window.lastIndexOf(" "), window.lastIndexOf("\t"));
    let cut = from + (space > PIECE / 2 ? space + 1 : PIECE);
    if (/[\uDC00-\uDFFF]/.test(text[cut]) && /[\uD800-\uDBFF]/.test(text[cut - 1])) cut -= 1;
    cuts.push(cut);
    from = cut;
  }
  cuts.push(end);
  return cuts;
}

/** Blocks before the annotator has told them: every line that isn't blank, the first of them the headline. */
export function linesAsBlocks(text) {
  const blocks = [];
  for (const found of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const kept = found[0].replace(/[\s\uFEFF]+$/, "");
    const inner = kept.replace(/^[\s\uFEFF]+/, "");
    if (!inner) continue;
    const end = found.index + kept.length;
    blocks.push({ start: end - inner.length, end, kind: blocks.length ? "paragraph" : "headline" });
  }
  return blocks;
}

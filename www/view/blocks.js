// A text and the blocks that the Document gives it, as rows that cover every character once.

/**
 * The rows of a text: {start, end, from, to, kind}. A row is a block with the white space that follows it; the first
 * also takes what stands before it, so that from the first row to the last no character is left out or told twice.
 * A text without blocks is one row of its own.
 */
export function rowsOf(text, blocks) {
  const rows = [];
  for (const block of blocks) {
    const from = rows.length ? rows.at(-1).to : 0;
    // A block that begins before the last ended can't be drawn twice: what is new of it is drawn.
    const start = Math.max(block.start, from);
    const end = Math.min(Math.max(block.end, start), text.length);
    if (end <= from) continue;
    if (rows.length) rows.at(-1).to = start;
    rows.push({ start, end, from: rows.length ? start : 0, to: end, kind: block.kind });
  }
  if (!rows.length) return text.length ? [{ start: 0, end: 0, from: 0, to: text.length, kind: "paragraph" }] : [];
  rows.at(-1).to = text.length;
  return rows;
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

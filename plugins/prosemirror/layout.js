/**
 * A ProseMirror document as text, and the way between places of the one and of the other.
 *
 * Each textblock is a paragraph, with an empty line between two. Within a block every position is a unit of the text:
 * a leaf such as an image stands for itself as one object replacement character, a hard break as an end of line.
 */
import { difference } from "../../www/engine/edit.js";

const BETWEEN = "\n\n";
const OBJECT = "\ufffc";

/** What a block says; nodes never change, so it is made once for each. */
const texts = new WeakMap();

function textOf(block) {
  if (!texts.has(block)) {
    let text = "";
    block.forEach((node) => {
      if (node.isText) text += node.text;
      else text += node.type.name === "hard_break" || node.type.name === "hardBreak" ? "\n" : OBJECT.repeat(node.nodeSize);
    });
    texts.set(block, text);
  }
  return texts.get(block);
}

/**
 * `{ blocks, starts, places, length }`: the textblocks, where the text of each starts, and where its content starts in
 * the document.
 */
export function layoutOf(doc) {
  const layout = { blocks: [], starts: [], places: [], length: 0 };
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const start = layout.blocks.length === 0 ? 0 : layout.length + BETWEEN.length;
    layout.blocks.push(node);
    layout.starts.push(start);
    layout.places.push(position + 1);
    layout.length = start + node.content.size;
    return false;
  });
  return layout;
}

/** The index of the last of `list`, in order, that is not past `value`; at least 0. */
function lastUpTo(list, value) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return Math.max(low - 1, 0);
}

/** A place of the text in the document. One between two blocks is the end of the first. */
export function toDocument({ blocks, starts, places }, at) {
  const block = lastUpTo(starts, at);
  return blocks.length === 0 ? 0 : places[block] + Math.min(at - starts[block], blocks[block].content.size);
}

/** A place of the document in the text. One between two blocks is the end of the first. */
export function toText({ blocks, starts, places }, position) {
  const block = lastUpTo(places, position);
  if (blocks.length === 0) return 0;
  return starts[block] + Math.min(Math.max(position - places[block], 0), blocks[block].content.size);
}

/** A piece of the text. */
export function slice({ blocks, starts, length }, start, end = length) {
  const first = lastUpTo(starts, start);
  let last = first;
  while (last < blocks.length && starts[last] < end) last += 1;
  // What is between two blocks goes with the first.
  const text = blocks.slice(first, last).map(textOf).join(BETWEEN) + (last < blocks.length ? BETWEEN : "");
  const from = starts[first] ?? 0;
  return text.slice(start - from, Math.max(end - from, 0));
}

/** The edit that leads from one layout to another, in `edits` of one or none. Only the blocks that differ are looked at. */
export function editsBetween(before, after) {
  const most = Math.min(before.blocks.length, after.blocks.length);
  let first = 0;
  while (first < most && before.blocks[first] === after.blocks[first]) first += 1;
  let last = 0;
  while (last < most - first && before.blocks.at(-1 - last) === after.blocks.at(-1 - last)) last += 1;
  const old = between(before, first, last);
  const now = between(after, first, last);
  const { start, end, insert } = difference(old.text, now.text);
  if (start === end && insert === "") return [];
  return [{ start: old.start + start, end: old.start + end, length: insert.length }];
}

/** The text that the first `first` blocks and the last `last` blocks leave, with the ends that join it to them. */
function between({ blocks, starts }, first, last) {
  const start = first === 0 ? 0 : starts[first - 1] + blocks[first - 1].content.size;
  const pieces = blocks.slice(first, blocks.length - last).map(textOf);
  if (first > 0) pieces.unshift("");
  if (last > 0) pieces.push("");
  return { start, text: pieces.join(BETWEEN) };
}

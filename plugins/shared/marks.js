/**
 * The marks of a text that is being edited: an unchanging value, so that an editor's state can hold it.
 *
 * `{ from, to, facts, longest }`: where each mark begins and ends (numbers side by side, so that a keystroke in a long
 * article moves thousands in no time), what is known of it, and the length of the longest. In order of their start, the
 * longer first where two start together.
 *
 * A mark is never off its words: an edit inside a name or a figure takes the mark away, until it is found anew. Only a
 * quotation stays when words between its marks are edited.
 */

/** No marks. */
export const NONE = listed([]);

/** @param {{ from: number, to: number, facts: object }[]} list in any order */
export function listed(list) {
  const sorted = list.toSorted((a, b) => a.from - b.from || b.to - a.to);
  return columns(
    Uint32Array.from(sorted, (mark) => mark.from),
    Uint32Array.from(sorted, (mark) => mark.to),
    sorted.map((mark) => mark.facts),
  );
}

function columns(from, to, facts) {
  let longest = 0;
  for (let at = 0; at < from.length; at += 1) longest = Math.max(longest, to[at] - from[at]);
  return { from, to, facts, longest };
}

/** The mark at an index: `{ from, to, facts }`. */
export const markOf = (marks, at) => ({ from: marks.from[at], to: marks.to[at], facts: marks.facts[at] });

/** The marks after an edit. */
export function carried(marks, { start, end, length }) {
  const by = length - (end - start);
  const from = marks.from.slice();
  const to = marks.to.slice();
  const dropped = new Set();
  // What ends before the edit stays as it is.
  for (let at = firstFrom(marks, start - marks.longest); at < from.length; at += 1) {
    if (to[at] <= start) continue;
    if (end <= from[at]) from[at] += by;
    else if (!spoken(marks, at, start, end)) dropped.add(at);
    to[at] += by;
  }
  if (dropped.size === 0) return columns(from, to, marks.facts);
  const kept = (_, at) => !dropped.has(at);
  return columns(from.filter(kept), to.filter(kept), marks.facts.filter(kept));
}

/** True where an edit is among the words of a quotation, and touches neither of its marks. */
function spoken(marks, at, start, end) {
  const { inner } = marks.facts[at];
  return inner !== undefined && marks.from[at] + inner.lead <= start && end <= marks.to[at] - inner.tail;
}

/**
 * The marks with those between `start` and `end` made anew. One that was known at the same place stays what it was: it
 * may come of reading the whole article, which knows more than a look at a paragraph.
 */
export function renewed(marks, fresh, start, end) {
  const first = firstFrom(marks, start);
  const last = Math.max(first, firstFrom(marks, end));
  const name = ({ from, to, facts }) => `${from} ${to} ${facts.sort}`;
  const known = new Map();
  const list = [];
  for (let at = first; at < last; at += 1) {
    const mark = markOf(marks, at);
    if (mark.to <= end) known.set(name(mark), mark);
    else list.push(mark);
  }
  for (let at = 0; at < fresh.from.length; at += 1) {
    const mark = markOf(fresh, at);
    list.push(known.get(name(mark)) ?? mark);
  }
  const between = listed(list);
  const spliced = (old, middle) => {
    const all = new Uint32Array(first + middle.length + old.length - last);
    all.set(old.subarray(0, first));
    all.set(middle, first);
    all.set(old.subarray(last), first + middle.length);
    return all;
  };
  return columns(
    spliced(marks.from, between.from),
    spliced(marks.to, between.to),
    [...marks.facts.slice(0, first), ...between.facts, ...marks.facts.slice(last)],
  );
}

/** The indices of the marks that touch `start..end`, in order. */
export function within(marks, start, end) {
  const found = [];
  for (let at = firstFrom(marks, start - marks.longest); at < marks.from.length && marks.from[at] < end; at += 1) {
    if (start < marks.to[at]) found.push(at);
  }
  return found;
}

/** The mark over a position, the shortest where there are several; null where there is none. */
export function at(marks, position) {
  const over = within(marks, position, position + 1).map((index) => markOf(marks, index));
  return over.reduce((best, mark) => (best && best.to - best.from <= mark.to - mark.from ? best : mark), null);
}

/** The index of the first mark that begins at `position` or behind it. */
function firstFrom({ from }, position) {
  let low = 0;
  let high = from.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (from[middle] < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

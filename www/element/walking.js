/** Which mark comes next in an element, and which are shown at all. */
import { KINDS } from "../tell/kinds.js";

/** The kinds that are not shown, by what the attribute `kinds` names; all are shown where it is absent. */
export function hiddenBy(kinds) {
  if (kinds === null) return new Set();
  const shown = new Set(kinds.split(/\s+/));
  return new Set(KINDS.map(({ id }) => id).filter((id) => !shown.has(id)));
}

/** The mark that is `by` further than the lit one, round the ends; ±Infinity is the last and the first; null of none. */
export function nextMark({ marks, hidden, lit }, by) {
  const list = (marks?.list ?? []).filter((mark) => !hidden.has(mark.kind));
  if (!list.length) return null;
  if (Math.abs(by) === Infinity) return by < 0 ? list[0] : list.at(-1);
  const at = list.findIndex(({ id }) => id === lit);
  if (at < 0) return by > 0 ? list[0] : list.at(-1);
  return list[(at + by + list.length) % list.length];
}

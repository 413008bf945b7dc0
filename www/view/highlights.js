// The highlights of a page, each shared by all who draw on it: everyone adds, and takes back, ranges of his own only.

/** Puts `ranges` in the place of `before`, the same owner's last, in the highlight of that name; answers them. */
export function redraw(name, priority, before, ranges) {
  const shared = CSS.highlights.get(name) ?? new Highlight();
  for (const range of before) shared.delete(range);
  for (const range of ranges) shared.add(range);
  shared.priority = priority;
  if (shared.size) CSS.highlights.set(name, shared);
  else CSS.highlights.delete(name);
  return ranges;
}

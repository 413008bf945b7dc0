// Where a card stands: beside the words it is about, never over them.

/** Puts `root` below the words of `mark`, or above them where there is no room below; of words on many lines, the one at the height `y` of the window may be meant. */
export function placeBeside(root, article, mark, y = null) {
  const home = root.parentElement.getBoundingClientRect();
  const all = article.rects(mark.start, mark.end);
  const line = y === null ? null : all.find(({ top, bottom }) => y >= top - 5 && y <= bottom + 5);
  const rects = line ? [line] : all;
  if (!rects.length) return;
  const rect = { left: rects[0].left, top: rects[0].top, bottom: rects.at(-1).bottom };
  const view = root.closest(".reader")?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
  const below = rect.bottom + 10 + root.offsetHeight <= view.bottom;
  const top =
    below || rect.top - 10 - root.offsetHeight < view.top ? rect.bottom + 10 : rect.top - 10 - root.offsetHeight;
  const left = Math.max(0, Math.min(rect.left - home.left - 16, home.width - root.offsetWidth));
  root.style.setProperty("--card-left", `${Math.round(left)}px`);
  root.style.setProperty("--card-top", `${Math.round(top - home.top)}px`);
}

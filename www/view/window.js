// What of the article stands in the window: told when the reader scrolls or the column changes.

/** Watches `reader`, the scrolling column, over `article` (its view): `moved(start, end)` in positions, `resized()`. */
export function createWindow(reader, article, { moved, resized }) {
  let waiting = false;

  function look() {
    const rows = article.rows();
    if (!rows.length) return;
    const { top, bottom } = reader.getBoundingClientRect();
    const height = bottom - top;
    const first = article.rowsBefore((rect) => rect.bottom > top - height);
    const last = article.rowsBefore((rect) => rect.top > bottom + height) - 1;
    const start = inside(rows[Math.min(first, rows.length - 1)], top - height);
    const end = inside(rows[Math.max(last, 0)], bottom + height, true);
    moved(start, Math.max(start, end));
  }

  // A block may be longer than many windows: how far into it a height is, is told by its share of the block's height.
  function inside(row, y, after = false) {
    const { top, height } = row.element.getBoundingClientRect();
    const share = height > 0 ? Math.min(1, Math.max(0, (y - top) / height)) : 0;
    const around = (row.to - row.from) * share;
    return Math.round(
      row.from + around + (after ? 1 : -1) * Math.min(2000, row.to - row.from) * (share > 0 && share < 1 ? 1 : 0),
    );
  }

  const soon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      look();
    });
  };
  reader.addEventListener("scroll", soon, { passive: true });
  let width = 0;
  new ResizeObserver(() => reader.style.setProperty("--view-height", `${reader.clientHeight}px`)).observe(reader);
  new ResizeObserver(() => {
    const now = article.root.clientWidth;
    if (now !== width) resized();
    width = now;
    soon();
  }).observe(article.root);
  document.fonts?.ready.then(resized);

  return {
    look,
    /** The first position in sight. */
    top() {
      const { top } = reader.getBoundingClientRect();
      const rows = article.rows();
      const row = rows[Math.min(article.rowsBefore((rect) => rect.bottom > top + 8), rows.length - 1)];
      return row ? inside(row, top) : 0;
    },
    /** Brings a span into the middle of the column, where it is not in sight already. */
    bring(start, end) {
      const rect = article.rects(start, end)[0] ?? article.rowAt(start)?.element.getBoundingClientRect();
      if (!rect) return;
      const view = reader.getBoundingClientRect();
      const roomy = Math.min(90, view.height / 5);
      if (rect.top >= view.top + roomy && rect.bottom <= view.bottom - roomy) return;
      const calm =
        matchMedia("(prefers-reduced-motion: reduce)").matches || Math.abs(rect.top - view.top) > 4 * view.height;
      reader.scrollBy({ top: rect.top - view.top - view.height * 0.38, behavior: calm ? "instant" : "smooth" });
    },
  };
}

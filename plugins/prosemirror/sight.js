/** The part of a ProseMirror document that is in sight, with as much again on either side. */

/** Milliseconds after which it is looked again where the writer is. */
const SETTLED = 150;

/**
 * @param {import("prosemirror-view").EditorView} view
 * @param {(from: number, to: number) => void} seen is given positions of the document
 */
export function watchSight(view, seen) {
  const { ownerDocument: document } = view.dom;
  const window = document.defaultView;
  let frame = 0;
  let timer = 0;
  let last = "";

  function look() {
    frame = 0;
    clearTimeout(timer);
    timer = 0;
    if (view.isDestroyed) return;
    const page = view.dom.getBoundingClientRect();
    const shown = { top: 0, bottom: window.innerHeight };
    for (let box = view.dom.parentElement; box; box = box.parentElement) {
      if (box === document.body || getComputedStyle(box).overflowY === "visible") continue;
      const { top, bottom } = box.getBoundingClientRect();
      shown.top = Math.max(shown.top, top);
      shown.bottom = Math.min(shown.bottom, bottom);
    }
    const height = Math.max(shown.bottom - shown.top, 0);
    const top = Math.max(page.top, shown.top - height);
    const bottom = Math.min(page.bottom, shown.bottom + height);
    if (bottom <= top) return;
    const from = placeAt(view, page, top, 0);
    const to = placeAt(view, page, bottom, view.state.doc.content.size);
    if (last === `${from} ${to}`) return;
    last = `${from} ${to}`;
    seen(from, to);
  }

  const soon = () => (frame ||= window.requestAnimationFrame(look));
  document.addEventListener("scroll", soon, { capture: true, passive: true });
  window.addEventListener("resize", soon);
  soon();

  return {
    /** The text has been edited. */
    later() {
      clearTimeout(timer);
      timer = setTimeout(look, SETTLED);
    },
    destroy() {
      window.cancelAnimationFrame(frame);
      clearTimeout(timer);
      document.removeEventListener("scroll", soon, { capture: true });
      window.removeEventListener("resize", soon);
    },
  };
}

/** The position at a height of the window, by halves of the document's own blocks: no place outside the window can be hit. */
function placeAt(view, page, height, otherwise) {
  if (height <= page.top || page.bottom <= height) return otherwise;
  const { children } = view.dom;
  let low = 0;
  let high = children.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (children[middle].getBoundingClientRect().bottom < height) low = middle + 1;
    else high = middle;
  }
  const block = children[low];
  return block ? view.posAtDOM(block, otherwise === 0 ? 0 : block.childNodes.length) : otherwise;
}

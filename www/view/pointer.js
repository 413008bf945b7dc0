// Which marks are under the pointer: the caret's place and a binary search in our own spans.

/** The marks at a point of the window, the shortest first. */
export function marksAtPoint(x, y, article, marks, hidden) {
  const caret = caretAt(x, y);
  const position = caret && article.position(caret.node, caret.offset);
  if (position === null || position === undefined) return [];
  // A caret stands between two characters: the point may be on either.
  const near = new Set([position, position - 1].flatMap((at) => (at < 0 ? [] : marks.at(at))));
  const covers = (mark) => article.rects(mark.start, mark.end).some((rect) => inside(rect, x, y));
  return [...near]
    .filter((mark) => !hidden.has(mark.kind) && covers(mark))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
}

/** Calls `rests(event)` where a mouse or a pen is over `element`, once a frame at most: a finger rests nowhere. */
export function watchRest(element, rests) {
  let pending = false;
  element.addEventListener("pointermove", (event) => {
    if (pending || event.pointerType === "touch") return;
    pending = true;
    requestAnimationFrame(() => {
      pending = false;
      rests(event);
    });
  });
}

function caretAt(x, y) {
  if (document.caretPositionFromPoint) {
    const found = document.caretPositionFromPoint(x, y);
    return found && { node: found.offsetNode, offset: found.offset };
  }
  const found = document.caretRangeFromPoint?.(x, y);
  return found && { node: found.startContainer, offset: found.startOffset };
}

// Lines stand apart: the white between two of them still belongs to the nearer.
const SLACK = 5;

function inside(rect, x, y) {
  return x >= rect.left && x <= rect.right && y >= rect.top - SLACK && y <= rect.bottom + SLACK;
}

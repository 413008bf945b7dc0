// Which mark is under the pointer: the caret's place and a binary search in our own spans.

/** The mark at a point of the window, the shortest that covers it, or null. */
export function markAtPoint(x, y, article, marks, hidden) {
  const caret = caretAt(x, y);
  const position = caret && article.position(caret.node, caret.offset);
  if (position === null || position === undefined) return null;
  // A caret stands between two characters: the point may be on either.
  for (const at of [position, position - 1]) {
    for (const mark of at < 0 ? [] : marks.at(at)) {
      if (!hidden.has(mark.kind) && article.rects(mark.start, mark.end).some((rect) => inside(rect, x, y))) return mark;
    }
  }
  return null;
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

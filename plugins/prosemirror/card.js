/** A card beside a mark in a ProseMirror editor: shown under the pointer, or where a key has led. */

/** Milliseconds that the pointer rests on a mark before its card comes, and that it may be off it before the card goes. */
const REST = 300;

export function createCard(view) {
  const { ownerDocument: document } = view.dom;
  const status = document.createElement("div");
  status.className = "na-status";
  status.setAttribute("role", "status");
  view.dom.after(status);
  let card = null;
  let timer = 0;

  function hide() {
    clearTimeout(timer);
    card?.remove();
    card = null;
  }

  function show(element, { from, to }) {
    hide();
    if (!element) return;
    card = document.createElement("div");
    card.className = "na-card-frame";
    card.append(element);
    card.addEventListener("mouseenter", () => clearTimeout(timer));
    card.addEventListener("mouseleave", leave);
    view.dom.after(card);
    place(view.coordsAtPos(from), view.coordsAtPos(to, -1));
  }

  /** Under the mark; over it where there is no room. */
  function place(start, end) {
    const { innerWidth, innerHeight } = document.defaultView;
    const { width, height } = card.getBoundingClientRect();
    const under = end.bottom + 6;
    const top = under + height <= innerHeight || start.top < height + 6 ? under : start.top - height - 6;
    card.style.setProperty("top", `${top}px`);
    card.style.setProperty("left", `${Math.max(8, Math.min(start.left, innerWidth - width - 8))}px`);
  }

  function leave() {
    clearTimeout(timer);
    timer = setTimeout(hide, REST);
  }

  return {
    show,
    hide,
    leave,
    /** Calls when the pointer has rested. */
    rest(call) {
      clearTimeout(timer);
      timer = setTimeout(call, REST);
    },
    say: (words) => (status.textContent = words),
    shown: () => card !== null,
    destroy() {
      hide();
      status.remove();
    },
  };
}

// Undo and redo: two buttons that are there once the open article was corrected.

/** Draws the group `root` for the open article. */
export function drawUndoing(root, article) {
  const { done, undone } = article?.corrections ?? { done: [], undone: [] };
  root.hidden = !done.length && !undone.length;
  // Not the attribute "disabled": the button that was just pressed would lose the focus.
  root.querySelector("#undo-button").setAttribute("aria-disabled", String(!done.length));
  root.querySelector("#redo-button").setAttribute("aria-disabled", String(!undone.length));
}

// The keys that every editor has: Ctrl+Z undoes, Ctrl+Shift+Z and Ctrl+Y do again. In a field they are the field's own.

import { isField } from "./keys.js";

/** Listens on `target`; `undo()`, `redo()`. */
export function listenForUndo(target, { undo, redo }) {
  target.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isField(event.target)) return;
    if (document.querySelector("dialog[open]")) return;
    const key = event.key.toLowerCase();
    const again = key === "y" || (key === "z" && event.shiftKey);
    if (!again && key !== "z") return;
    event.preventDefault();
    if (again) redo();
    else undo();
  });
}

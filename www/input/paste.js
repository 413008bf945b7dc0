// What is pasted anywhere outside of a field.

import { isField } from "./keys.js";

/** Listens on `target`; `text(string)` for pasted text, `files(list)` for pasted files, `nothing()` for neither. */
export function listenForPaste(target, { text, files, nothing }) {
  target.addEventListener("paste", (event) => {
    if (isField(event.target) || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    const data = event.clipboardData;
    const words = data?.getData("text/plain") ?? "";
    if (words.trim()) text(words);
    else if (data?.files.length) files([...data.files]);
    else nothing();
  });
}

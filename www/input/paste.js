// What is pasted anywhere outside of a field.

import { isField } from "./keys.js";

/** Listens on `target`; `copied({html, plain})` for pasted text, `files(list)` for pasted files, `nothing()` for neither. */
export function listenForPaste(target, { copied, files, nothing }) {
  target.addEventListener("paste", (event) => {
    if (isField(event.target) || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    const data = event.clipboardData;
    const plain = data?.getData("text/plain") ?? "";
    const html = data?.getData("text/html") ?? "";
    if (plain.trim()) copied({ html, plain });
    else if (data?.files.length) files([...data.files]);
    else if (html.trim()) copied({ html, plain });
    else nothing();
  });
}

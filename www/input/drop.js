// Files and text dropped on the page.

/** Listens on `target`, shows `veil` while something is held over the page; `files(list)`, `copied({html, plain})`. */
export function listenForDrop(target, veil, { files, copied }) {
  let inside = 0;
  const wanted = (event) => {
    const types = event.dataTransfer?.types ?? [];
    return types.includes("Files") || ((types.includes("text/plain") || types.includes("text/html")) && !event.target.closest?.("input, textarea"));
  };
  // Text dragged within the page is a selection on its way nowhere, not an article.
  let ours = false;
  target.addEventListener("dragstart", () => (ours = true));
  target.addEventListener("dragend", () => (ours = false));
  target.addEventListener("dragenter", (event) => {
    if (ours || !wanted(event)) return;
    inside += 1;
    veil.hidden = false;
  });
  target.addEventListener("dragleave", (event) => {
    if (ours || !wanted(event)) return;
    inside = Math.max(0, inside - 1);
    veil.hidden = inside === 0;
  });
  target.addEventListener("dragover", (event) => {
    if (ours || !wanted(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
  });
  target.addEventListener("drop", (event) => {
    inside = 0;
    veil.hidden = true;
    if (ours || !wanted(event)) return;
    event.preventDefault();
    const dropped = [...event.dataTransfer.files];
    if (dropped.length) files(dropped);
    else
      copied({
        html: event.dataTransfer.getData("text/html"),
        plain: event.dataTransfer.getData("text/plain"),
      });
  });
}

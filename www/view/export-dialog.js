// What is about to leave the page: its beginning to look at, and the two ways out.

import { button, element } from "./element.js";
import { closeOutside } from "./paste-dialog.js";
import { plural } from "../tell/words.js";

/** How many characters of the file are shown. */
const SHOWN = 4000;

/**
 * The dialog `root`. `write(format)` gives a promise of the content, `stop()` ends it; `save(content, format)`;
 * `copy(content)` gives a promise of whether it could be done; `nameOf(format)` is the file's name; `back()` is told
 * when the dialog has closed.
 */
export function createExportDialog(root, { write, stop, save, copy, nameOf, back }) {
  const title = element("h2", { id: "export-title" });
  const about = element("p", { class: "hint", id: "export-about" });
  const preview = element("pre", { class: "preview", tabindex: "0", role: "region", "aria-label": "Preview" });
  const amount = element("p", { class: "hint" });
  const told = element("p", { class: "told", role: "status" });
  const download = button({ class: "main" }, "Download");
  const copying = button({ class: "line" }, "Copy");
  let shown = null;

  download.addEventListener("click", () => {
    save(shown.content, shown.format);
    told.textContent = `Saved as ${nameOf(shown.format)}.`;
  });
  copying.addEventListener("click", async () => {
    const { content } = shown;
    const done = await copy(content);
    told.textContent = done ? `${plural(content.length, "character")} copied.` : "The browser does not let this be copied.";
  });
  const closing = button({ class: "quiet square", "aria-label": "Close", onclick: () => root.close() }, "×");
  root.append(
    element("div", { class: "card-head" }, title, closing),
    about,
    preview,
    amount,
    element("div", { class: "dialog-row" }, download, copying, told),
  );
  root.addEventListener("close", () => {
    stop();
    shown = null;
    preview.textContent = "";
    back();
  });
  closeOutside(root);

  function draw(words, amountWords, ready) {
    preview.textContent = words;
    preview.scrollTop = 0;
    amount.textContent = amountWords;
    root.setAttribute("aria-busy", String(!ready));
    download.disabled = copying.disabled = !ready;
  }

  return {
    async open(format) {
      title.textContent = `${format.name} (${format.kind})`;
      about.textContent = format.about;
      told.textContent = "";
      draw("", "Being written…", false);
      if (!root.open) root.showModal();
      closing.focus();
      const mine = (shown = { format, content: "" });
      try {
        const content = await write(format);
        if (shown !== mine) return;
        mine.content = content;
        draw(beginning(content), amountOf(content, nameOf(format)), true);
        if (document.activeElement === closing) download.focus();
      } catch (error) {
        if (shown !== mine) return;
        draw("", "", false);
        told.textContent = `This could not be written. (${error?.message ?? error})`;
      }
    },
  };
}

// Cut between two characters, never within one.
function beginning(content) {
  const cut = /[\uD800-\uDBFF]/.test(content[SHOWN - 1] ?? "") ? SHOWN - 1 : SHOWN;
  return content.slice(0, cut);
}

function amountOf(content, name) {
  const length = plural(content.length, "character");
  if (content.length <= SHOWN) return `${name}, ${length}.`;
  return `${name}, ${length}; the first ${SHOWN.toLocaleString("en")} are shown.`;
}

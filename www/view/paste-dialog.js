// The box to paste an article into, for those who would not press Ctrl+V anywhere.

import { button, element } from "./element.js";

/**
 * The dialog `root`; `read(text, date, cut)` when the reader asks for it, `limit` in words; `articleOf({html, plain})`
 * promises {text, cut} of what is pasted into it as a part of a page.
 */
export function createPasteDialog(root, { read, limit, articleOf }) {
  const area = element("textarea", {
    id: "paste-text",
    rows: "10",
    spellcheck: "false",
    placeholder: "Paste the text of a news article here",
  });
  const date = element("input", { type: "date", id: "paste-date" });
  const problem = element("p", { class: "problem", role: "alert", hidden: true });
  const form = element(
    "form",
    { method: "dialog" },
    element("h2", { id: "paste-title" }, "Paste an article"),
    element("label", { class: "unseen", for: "paste-text" }, "Text of the article"),
    area,
    problem,
    element(
      "div",
      { class: "dialog-row" },
      element("label", { for: "paste-date" }, "Article date"),
      date,
      element("small", {}, "optional"),
      element("span", { class: "spring" }),
      button({ class: "line", onclick: () => root.close() }, "Cancel"),
      element("button", { class: "main", type: "submit" }, "Annotate"),
    ),
    element("p", { class: "hint" }, `Up to ${limit}. The text stays on this device.`),
  );
  let brought = null;
  area.addEventListener("paste", async (event) => {
    const html = event.clipboardData.getData("text/html");
    if (!html) return;
    event.preventDefault();
    const found = await articleOf({ html, plain: event.clipboardData.getData("text/plain") });
    insert(found.text);
    brought = { text: area.value, cut: found.cut };
  });
  // The reader may have gone on meanwhile: the text goes into the box all the same, and waits there where that is closed.
  function insert(text) {
    if (!root.open) return area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
    const held = document.activeElement;
    area.focus();
    // As if it had been typed, so that Ctrl+Z takes it back.
    document.execCommand("insertText", false, text);
    return held.focus();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    // What was left out of the page belongs to the text as it was pasted, and to no other.
    const cut = brought?.text === area.value ? brought.cut : null;
    const refused = area.value.trim() ? read(area.value, date.value || null, cut) : "There is no text in the box yet.";
    problem.hidden = !refused;
    problem.textContent = refused ?? "";
    if (refused) return area.focus();
    area.value = "";
    date.value = "";
    root.close();
  });
  root.append(form);
  closeOutside(root);

  return {
    open() {
      problem.hidden = true;
      if (!root.open) root.showModal();
      area.focus();
    },
  };
}

/** A press beside a dialog closes it. */
export function closeOutside(root) {
  root.addEventListener("pointerdown", (event) => event.target === root && root.close());
}

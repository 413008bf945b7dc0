// The box to paste an article into, for those who would not press Ctrl+V anywhere.

import { button, element } from "./element.js";

/** The dialog `root`; `read(text, date)` when the reader asks for it, `limit` in words. */
export function createPasteDialog(root, { read, limit }) {
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
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const refused = area.value.trim() ? read(area.value, date.value || null) : "There is no text in the box yet.";
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

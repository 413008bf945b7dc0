// The reader's dictionary as the lines it is made of, to be written and saved as one.

import { button, element } from "./element.js";
import { problemList } from "./entry-problem.js";

/** `save(text)` promises the problems of its lines; `leave()` when nothing is saved. */
export function createWordsText({ save, leave }) {
  const area = element("textarea", {
    id: "words-text",
    rows: "10",
    spellcheck: "false",
    wrap: "off",
    "aria-describedby": "words-text-about words-text-problem",
  });
  const problem = element("div", { class: "problem", id: "words-text-problem", role: "alert" });
  const form = element(
    "form",
    { class: "words-text" },
    element("label", { class: "unseen", for: "words-text" }, "Your words, a line each"),
    area,
    element(
      "pre",
      { class: "hint", id: "words-text-about" },
      "add ORG Winter Institute\nalias Daesh = Islamic State\nnever Big Apple\npattern PRODUCT Falcon [0-9]+\n# what stands behind a # is for people",
    ),
    problem,
    element(
      "div",
      { class: "dialog-row" },
      element("button", { class: "main", type: "submit" }, "Save"),
      button({ class: "line", onclick: leave }, "Cancel"),
    ),
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const problems = await save(area.value);
    problem.replaceChildren(...[problemList(problems)].filter(Boolean));
    area.toggleAttribute("aria-invalid", problems.length > 0);
    if (!problems.length) return;
    const [{ at }] = problems;
    const lines = area.value.split("\n");
    const start = lines.slice(0, at ?? 0).join("\n").length + (at ? 1 : 0);
    area.focus();
    if (at !== null) area.setSelectionRange(start, start + lines[at].length);
  });

  return {
    element: form,
    open(text) {
      area.value = text;
      problem.replaceChildren();
      area.removeAttribute("aria-invalid");
      area.focus();
      area.setSelectionRange(text.length, text.length);
    },
  };
}

// The article's date above it: what it is, where it came from, and a way to set it or clear it.

import { button, element } from "./element.js";
import { fullDayText } from "../tell/calendar.js";
import { oneLine } from "../tell/words.js";

/** The line in `root`; `set(date)` with "YYYY-MM-DD", or null to go back to what the article says. */
export function createDateLine(root, set) {
  let open = false;
  let shown = null;

  function draw(article) {
    if (article.id !== shown) open = false;
    shown = article.id;
    root.replaceChildren(...(open ? form(article) : line(article)));
  }

  function line(article) {
    const date = dateOf(article);
    const edit = (said) => button({ class: "link", id: "date-edit", onclick: () => turn(article, true) }, said);
    if (!article.document && article.reading !== null) return [element("span", {}, "Reading…")];
    // To count its dates from another day would be to read it anew, and what was saved would be gone.
    if (article.saved && !date) return ["Article date not known."];
    const saved = article.saved && (date.from === "given" ? ", as saved." : ", read in the article.");
    if (saved) return [element("time", { datetime: date.value }, fullDayText(date.value)), saved];
    if (!date) {
      const waiting = article.document ? unplaced(article) : [];
      return [
        "Article date not known. ",
        edit("Set it"),
        waiting.length ? ` to place ${waiting.map((words) => `“${words}”`).join(" and ")} on the calendar.` : ".",
      ];
    }
    const from = date.from === "given" ? "set by you" : "read in the article";
    return [element("time", { datetime: date.value }, fullDayText(date.value)), `, ${from}. `, edit("Change")];
  }

  function form(article) {
    const date = dateOf(article);
    const given = article.given !== null && article.given !== undefined;
    const field = element("input", { type: "date", id: "date-field", value: date?.value ?? "", required: true });
    const done = (value) => {
      turn(article, false);
      if (value !== undefined) set(value);
    };
    const made = element(
      "form",
      { class: "date-form" },
      element("label", { for: "date-field" }, "Article date"),
      field,
      element("button", { class: "main", type: "submit" }, "Set"),
      given ? button({ class: "line", onclick: () => done(null) }, "Clear") : "",
      button({ class: "quiet", onclick: () => done() }, "Cancel"),
    );
    made.addEventListener("submit", (event) => {
      event.preventDefault();
      if (field.value) done(field.value);
    });
    made.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      done();
    });
    return [made];
  }

  function turn(article, to) {
    open = to;
    draw(article);
    root.querySelector(open ? "#date-field" : "#date-edit")?.focus();
  }

  return { draw };
}

/** Of an article that could not be read only the reader's own date is known. */
function dateOf({ document, given }) {
  return document ? document.date : given && { value: given, from: "given" };
}

/** Two dates of the article that wait for its own: "Tuesday", "July". */
function unplaced({ document, text }) {
  const waiting = document.numbers.filter(
    ({ label, value, set }) => (label === "DATE" || label === "TIME") && !set && /^XXXX/.test(value ?? ""),
  );
  return [...new Set(waiting.map((number) => oneLine(text.slice(number.core.start, number.core.end))))].slice(0, 2);
}

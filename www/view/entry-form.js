// One entry of the reader's dictionary, written or changed: what it says, and the fields that this needs.

import { button, element } from "./element.js";
import { NAME_GROUPS, labelWords } from "../tell/kinds.js";
import { problemElements } from "./entry-problem.js";

const SORTS = [
  { do: "add", name: "A name of a kind", field: "Name" },
  { do: "alias", name: "Another name of", field: "Other name" },
  { do: "never", name: "Never a name", field: "Words" },
  { do: "pattern", name: "A pattern", field: "Pattern" },
];

const capital = (text) => text[0].toUpperCase() + text.slice(1);
const LABELS = NAME_GROUPS.flatMap(({ labels }) => labels);

/** The form; `save(entry, was)` promises a sentence that says what is wrong, or null. */
export function createEntryForm({ save }) {
  // The line that is being changed, {at, line}, or null.
  let was = null;
  const choose = (id, options, onchange) =>
    element("select", { id, onchange }, ...options.map(({ value, name }) => element("option", { value }, name)));
  const attributes = { type: "text", autocomplete: "off", spellcheck: "false", "aria-describedby": "entry-problem" };
  const plainField = (id) => element("input", { ...attributes, id });

  const sort = choose("entry-sort", SORTS.map(({ do: value, name }) => ({ value, name })), () => draw());
  const field = plainField("entry-words");
  const fieldName = element("label", { for: "entry-words" });
  const label = choose("entry-kind", LABELS.map((value) => ({ value, name: capital(labelWords(value)) })));
  const labelName = element("label", { for: "entry-kind" }, "Kind");
  const of = plainField("entry-of");
  const ofName = element("label", { for: "entry-of" }, "Stands for");
  const about = element("p", { class: "hint" }, "A regular expression, such as Falcon [0-9]+");
  const problem = element("div", { class: "problem", id: "entry-problem", role: "alert" });
  const submit = element("button", { class: "main", type: "submit" });
  const cancel = button({ class: "quiet", onclick: () => (clear(), field.focus()) }, "Cancel");
  const form = element(
    "form",
    { class: "entry-form", "aria-label": "An entry" },
    element("label", { for: "entry-sort" }, "What"),
    sort,
    fieldName,
    field,
    labelName,
    label,
    ofName,
    of,
    about,
    problem,
    element("div", { class: "ways" }, submit, cancel),
  );

  function draw() {
    const what = sort.value;
    fieldName.textContent = SORTS.find((each) => each.do === what).field;
    field.classList.toggle("code", what === "pattern");
    labelName.hidden = label.hidden = what !== "add" && what !== "pattern";
    ofName.hidden = of.hidden = what !== "alias";
    about.hidden = what !== "pattern";
    submit.textContent = was ? "Change" : "Add";
    cancel.hidden = !was;
    complain(null);
  }

  function complain(sentence, wrong = field) {
    for (const each of [field, of]) each.removeAttribute("aria-invalid");
    problem.replaceChildren(...(sentence ? problemElements(sentence).filter(Boolean) : []));
    if (!sentence) return;
    wrong.setAttribute("aria-invalid", "true");
    wrong.focus();
  }

  function clear() {
    was = null;
    field.value = of.value = "";
    draw();
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const words = field.value.trim();
    if (!words) return complain("This is still empty");
    if (sort.value === "alias" && !of.value.trim()) return complain("This is still empty", of);
    const entry = {
      do: sort.value,
      ...(label.hidden ? {} : { label: label.value }),
      words,
      ...(of.hidden ? {} : { of: of.value.trim() }),
    };
    const wrong = await save(entry, was);
    if (wrong) return complain(wrong);
    clear();
    return field.focus();
  });
  draw();

  return {
    element: form,
    clear,
    focus: () => field.focus(),
    /** Takes an entry of the list to be changed. */
    edit({ at, line, entry }) {
      was = { at, line };
      sort.value = entry.do ?? "add";
      field.value = entry.words;
      if (LABELS.includes(entry.label)) label.value = entry.label;
      of.value = entry.of ?? "";
      draw();
      field.focus();
    },
  };
}

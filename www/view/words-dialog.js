// The reader's own words as a small dictionary: what is in it, a form for one entry, and the whole as a file.

import { button, element } from "./element.js";
import { closeOutside } from "./paste-dialog.js";
import { createEntryForm } from "./entry-form.js";
import { entryList } from "./entry-list.js";
import { problemList } from "./entry-problem.js";
import { createWordsText } from "./words-text.js";
import { entriesOf } from "../dictionary.js";
import { entryKind, entrySentence } from "./entry-words.js";

/** From how many entries on there is a field to look for one. */
const MANY = 8;

/**
 * The dialog `root`; `picker` is the field for a file. `set(entry, was)`, `remove(was)`, both of a line {at, line},
 * and `setText(text)` promise {problems, undo}; `bring(file)` promises {said, problems, undo}; `takeOut()` answers what it did.
 */
export function createWordsDialog(root, picker, { set, remove, setText, bring, takeOut }) {
  let state = { words: "", badWords: new Map() };

  // ---- What was done, and the way back

  const told = element("div", { class: "told", role: "status" });
  function tell(said, { undo, problems = [] } = {}) {
    const back = async () => {
      const { problems: still } = await undo();
      if (still.length) tell("This could not be undone.", { undo, problems: still });
      else tell("Undone.");
      form.focus();
    };
    told.replaceChildren(
      element("span", {}, said),
      undo ? button({ class: "line", onclick: back }, "Undo") : "",
      problemList(problems),
    );
  }

  // ---- One entry

  const form = createEntryForm({
    async save(entry, was) {
      const { problems, undo } = await set(entry, was);
      if (problems.length) return problems[0].sentence;
      tell(undo ? entrySentence(entry) : `“${entry.words}” is there already.`, { undo });
      return null;
    },
  });

  // ---- The list

  const list = element("ul", { class: "word-list", role: "list" });
  const none = element("p", { class: "hint" });
  const search = element("input", {
    type: "search",
    id: "words-search",
    placeholder: "Find in your words",
    "aria-label": "Find in your words",
    autocomplete: "off",
    spellcheck: "false",
    oninput: () => drawList(),
  });

  function drawList() {
    const all = entriesOf(state.words);
    const many = all.length > MANY;
    search.hidden = !many;
    if (!many) search.value = "";
    const wanted = search.value.trim().toLowerCase();
    const fits = ({ line, entry }) => `${line} ${entryKind(entry)}`.toLowerCase().includes(wanted);
    const shown = (wanted ? all.filter(fits) : all).toReversed();
    list.replaceChildren(...entryList(shown, state.badWords, { edit: (each) => form.edit(each), remove: takeAway }));
    none.hidden = shown.length > 0;
    none.textContent = all.length ? "None of your words is like that." : "There are none yet.";
    out.disabled = !state.words.trim();
  }

  async function takeAway(each, nth) {
    const { problems, undo } = await remove(each);
    if (problems.length) return tell(`“${each.entry.words}” could not be removed.`, { problems });
    form.clear();
    tell(`Removed “${each.entry.words}”.`, { undo });
    const rows = [...list.querySelectorAll("[data-do=remove]")];
    return rows.length ? rows[Math.min(nth, rows.length - 1)].focus() : form.focus();
  }

  // ---- All of them

  const out = button({ class: "line", onclick: () => tell(takeOut()) }, "Export");
  const asText = button({ class: "line", onclick: () => turn(true) }, "As text");
  const into = button({ class: "line", onclick: () => picker.click() }, "Import…");
  picker.addEventListener("change", async () => {
    const [file] = picker.files;
    picker.value = "";
    if (!file) return;
    const { said, ...more } = await bring(file);
    tell(said, more);
    into.focus();
  });

  const text = createWordsText({
    async save(written) {
      const { problems, undo } = await setText(written);
      if (problems.length) return problems;
      // What was being changed may be another line now, or none.
      form.clear();
      turn(false);
      tell(undo ? "Your words are set." : "Nothing was changed.", { undo });
      return [];
    },
    leave: () => turn(false),
  });

  function turn(toText) {
    text.element.hidden = !toText;
    page.hidden = toText;
    told.replaceChildren();
    if (toText) text.open(state.words);
    else asText.focus();
  }

  const page = element(
    "div",
    { class: "words-page" },
    form.element,
    search,
    list,
    none,
    element("div", { class: "dialog-row" }, asText, into, out),
  );
  root.append(
    element(
      "div",
      { class: "card-head" },
      element("h2", { id: "words-title" }, "Your words"),
      button({ class: "quiet square", "aria-label": "Close", onclick: () => root.close() }, "×"),
    ),
    element("p", { class: "hint", id: "words-about" }, "What you write here holds in every article at once."),
    page,
    text.element,
    told,
  );
  text.element.hidden = true;
  closeOutside(root);

  return {
    draw(next) {
      state = next;
      if (root.open) drawList();
    },
    /** Opens it; with `words`, at these. */
    open(words = "") {
      if (root.open) return;
      text.element.hidden = true;
      page.hidden = false;
      told.replaceChildren();
      form.clear();
      search.value = words;
      root.showModal();
      drawList();
      const same = words && entriesOf(state.words).find(({ entry }) => entry.words === words);
      if (same) form.edit(same);
      else form.focus();
    },
  };
}

// What a reader can correct on the card of a mark: its kind, what it stands for, who says it, its value, or all of it.

import { button, element } from "./element.js";
import { chooser, fitting } from "./chooser.js";
import { everywhereSwitch } from "./everywhere.js";
import { FIGURE_GROUPS, KINDS, NAME_GROUPS, kindOf, labelWords } from "../tell/kinds.js";
import { HEDGES } from "../tell/value.js";
import { oneLine, plural } from "../tell/words.js";

const capital = (text) => text[0].toUpperCase() + text.slice(1);

const choiceOf = (label) => ({ value: label, words: capital(labelWords(label)) });
const NAMES_AND_FIGURES = [...NAME_GROUPS, ...FIGURE_GROUPS].flatMap(({ labels }) => labels.map(choiceOf));
const QUOTES = ["direct", "mixed", "scare", "title"].map(choiceOf);

/** The kinds that names and figures, or quotes, may have. */
export const kindChoices = (quotes) => (quotes ? QUOTES : NAMES_AND_FIGURES);

/** The part of a card for corrections; `correct` are the actions of correcting.js. Answers `section(mark, article)`. */
export function createCardCorrect(correct) {
  // Which of the ways to correct is open, on which mark.
  let opened = { id: null, what: null };

  function section(mark, article) {
    const root = element("div", { class: "card-correct", role: "group", "aria-label": "Correct" });
    if (opened.id !== mark.id) opened = { id: mark.id, what: wanted(mark) };
    fill(root, mark, article);
    return root;
  }

  // A figure that the reader has marked says at once where its value goes.
  const wanted = ({ type, item }) => (type === "number" && item.source === "reader" && !item.value ? "value" : null);

  function fill(root, mark, article) {
    const turn = (what) => {
      opened = { id: mark.id, what };
      fill(root, mark, article);
      root.lastElementChild.scrollIntoView({ block: "nearest" });
      const field = what && root.querySelector("input");
      if (field) field.select();
      else root.querySelector(`[data-step="${was}"]`)?.focus();
    };
    const was = opened.what;
    const parts = { kind: kindChooser, join: sameChooser, speaker: speakerChooser, value: valueForm };
    const part =
      was &&
      parts[was](
        mark,
        article,
        (act) => ((opened = { id: mark.id, what: null }), act()),
        () => turn(null),
      );
    root.replaceChildren(buttons(mark, article, turn), everywhere(mark), ...(part ? [part] : []));
  }

  function buttons(mark, article, turn) {
    const { id, type, item } = mark;
    const own = article.touched.has(id);
    const act = (step, said, onclick, more = {}) =>
      button({ class: "line", "data-step": step, onclick, ...more }, said);
    const way = (what, said) =>
      act(what, said, () => turn(opened.what === what ? null : what), {
        "aria-expanded": String(opened.what === what),
      });
    const fellows = type === "mention" ? article.marks.mentions(item.entity).length : 0;
    return element(
      "div",
      { class: "ways" },
      item.source === "reader" ? "" : act("confirm", "Right", () => correct.confirm(id)),
      type === "reported" ? "" : way("kind", "Kind…"),
      type === "mention" && article.marks.entities.size > 1 ? way("join", "Same as…") : "",
      fellows > 1 ? act("split", "Not the same", () => correct.split(id)) : "",
      type === "quote" || type === "reported" ? way("speaker", "Speaker…") : "",
      type === "number" ? way("value", "Value…") : "",
      act("remove", "Remove", () => correct.remove(id)),
      own ? act("back", "Take back", () => correct.takeBack(id)) : "",
      ...(correct.hasWords() && type === "mention"
        ? [
            mark.word
              ? act("word", "Your words…", () => correct.showWord(id), { "aria-haspopup": "dialog" })
              : act("every", "So in every article", () => correct.addWord(id)),
            act("never", "Never in any article", () => correct.neverWord(id)),
          ]
        : []),
    );
  }

  function everywhere(mark) {
    if (mark.type !== "mention" && mark.type !== "number") return "";
    return correct.isMany(mark) ? everywhereSwitch(correct.alike(mark), correct) : "";
  }

  function kindChooser(mark, article, done, leave) {
    const list = kindChoices(mark.type === "quote").filter(({ value }) => value !== mark.label);
    return chooser({
      label: "Kind",
      choices: (typed) => fitting(list, typed),
      choose: (label) => done(() => correct.relabel(mark.id, label)),
      leave,
    });
  }

  function sameChooser(mark, article, done, leave) {
    const list = entityChoices(article, mark.item.entity);
    return chooser({
      label: "Same as",
      choices: (typed) => fitting(list, typed),
      choose: (entity) => done(() => correct.join(mark.id, entity)),
      leave,
    });
  }

  function speakerChooser(mark, article, done, leave) {
    const list = entityChoices(article, null, rankOf).map((choice) => ({ ...choice, value: { entity: choice.value } }));
    const nobody = { words: "Nobody", note: "no speaker is known", value: null };
    const near = (places) => places.sort((a, b) => Math.abs(a.start - mark.start) - Math.abs(b.start - mark.start))[0];
    return chooser({
      label: "Speaker",
      choices(typed) {
        const place = typed && near(correct.find(typed));
        const inText = place && { words: `“${oneLine(typed)}”`, note: "these words in the text", value: place };
        return [
          ...fitting(typed ? [...list, nobody] : [...list.slice(0, 6), nobody, ...list.slice(6)], typed),
          ...(inText ? [inText] : []),
        ];
      },
      choose: (who) => done(() => correct.speaker(mark.id, who)),
      leave,
    });
  }

  function valueForm(mark, article, done, leave) {
    const { item } = mark;
    const field = element("input", {
      type: "text",
      id: "value-field",
      value: item.value ?? "",
      autocomplete: "off",
      spellcheck: "false",
      "aria-describedby": "value-problem",
    });
    const hedge = element(
      "select",
      { id: "value-hedge" },
      ...["", ...Object.keys(HEDGES)].map((mod) =>
        element("option", { value: mod, selected: mod === (item.mod ?? "") }, HEDGES[mod] ?? "no hedge"),
      ),
    );
    const problem = element("p", { class: "problem", id: "value-problem", role: "alert" });
    const form = element(
      "form",
      { class: "value-form" },
      element("label", { for: "value-field" }, "Value"),
      field,
      element("label", { for: "value-hedge" }, "Hedge"),
      hedge,
      element(
        "div",
        { class: "ways" },
        element("button", { class: "main", type: "submit" }, "Set"),
        button({ class: "quiet", onclick: leave }, "Cancel"),
      ),
      problem,
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      done(() => {
        const sentence = correct.value(mark.id, field.value, hedge.value || undefined);
        if (!sentence) return;
        opened = { id: mark.id, what: "value" };
        problem.textContent = sentence;
        field.setAttribute("aria-invalid", "true");
        field.focus();
      });
    });
    form.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      leave();
    });
    return form;
  }

  return { section };
}

/** Whom one looks for as a speaker: people, then organisations, then the rest. */
const rankOf = ({ label }) =>
  Math.min(
    2,
    KINDS.findIndex(({ id }) => id === kindOf(label)),
  );

/** The things of an article by how often they are named; by `rank` before that. */
function entityChoices({ marks }, but, rank = () => 0) {
  return [...marks.entities.values()]
    .filter(({ id }) => id !== but && marks.mentions(id).length)
    .sort((a, b) => rank(a) - rank(b) || marks.mentions(b.id).length - marks.mentions(a.id).length)
    .map(({ id, name, aliases, label }) => ({
      value: id,
      words: name,
      also: aliases.join(" "),
      note: `${labelWords(label)}, ${plural(marks.mentions(id).length, "mention")}`,
    }));
}

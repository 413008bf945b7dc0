// A choice out of many by typing: a field with the list of what it may mean, walked by the arrow keys.

import { button, element, words } from "./element.js";

/** How many choices are shown at once; typing brings the others. */
const SHOWN = 7;

let made = 0;

/**
 * The chooser as an element. `choices(typed)` answers what may be chosen, {words, note, value}, the likeliest first;
 * `choose(value)` is told, `leave()` when nothing is chosen.
 */
export function chooser({ label, choices, choose, leave }) {
  const id = `choices-${(made += 1)}`;
  let shown = [];
  let at = 0;
  const list = element("ul", { class: "choices", id, role: "listbox", "aria-label": label });
  // The field keeps the focus, from which the card knows that it is still being used.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  const more = element("p", { class: "hint", hidden: true });
  const field = element("input", {
    type: "text",
    role: "combobox",
    "aria-label": label,
    "aria-expanded": "true",
    "aria-controls": id,
    "aria-autocomplete": "list",
    placeholder: label,
    autocomplete: "off",
    spellcheck: "false",
    oninput: () => draw(),
  });

  function draw() {
    const all = choices(field.value.trim());
    shown = all.slice(0, SHOWN);
    list.replaceChildren(
      ...shown.map((choice, nth) =>
        element(
          "li",
          { id: `${id}-${nth}`, role: "option", onclick: () => choose(choice.value) },
          words(choice.words),
          choice.note ? element("small", {}, ` ${choice.note}`) : "",
        ),
      ),
    );
    more.hidden = all.length > 0 && all.length <= SHOWN;
    more.textContent = all.length
      ? `And ${all.length - SHOWN} more: type to find them.`
      : "Nothing here is called that.";
    list.hidden = !all.length;
    point(0);
  }

  function point(to) {
    at = to;
    [...list.children].forEach((node, nth) => node.setAttribute("aria-selected", String(nth === at)));
    if (list.children[at]) field.setAttribute("aria-activedescendant", list.children[at].id);
    else field.removeAttribute("aria-activedescendant");
  }

  field.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && shown.length) {
      event.preventDefault();
      point((at + step + shown.length) % shown.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (shown[at]) choose(shown[at].value);
    } else if (event.key === "Escape") {
      event.stopPropagation();
      leave();
    }
  });
  draw();
  return element(
    "div",
    { class: "chooser" },
    element("div", { class: "chooser-head" }, field, button({ class: "quiet", onclick: () => leave() }, "Cancel")),
    list,
    more,
  );
}

/** The choices of a fixed list that fit what is typed: those that begin with it first. */
export function fitting(list, typed) {
  const wanted = typed.toLowerCase();
  if (!wanted) return list;
  const rank = ({ words, also = "" }) => {
    const all = `${words} ${also}`.toLowerCase();
    if (all.startsWith(wanted)) return 0;
    return all.includes(` ${wanted}`) ? 1 : all.includes(wanted) ? 2 : 3;
  };
  return list
    .map((choice) => [rank(choice), choice])
    .filter(([rank]) => rank < 3)
    .sort(([a], [b]) => a - b)
    .map(([, choice]) => choice);
}

// The colours of the kinds, each to be chosen by the reader; a shade that can be read is made of what cannot, and told.

import { isColour, readable } from "./contrast.js";
import { button, element } from "./element.js";
import { KINDS } from "../tell/kinds.js";
import { closeOutside } from "./paste-dialog.js";

/** Puts the reader's colours on the page: one for light paper and one for dark of each. */
function wearColours(root, colours) {
  for (const { id } of KINDS) {
    const chosen = colours[id];
    if (isColour(chosen))
      root.style.setProperty(`--reader-${id}`, `light-dark(${readable(chosen, "light")}, ${readable(chosen, "dark")})`);
    else root.style.removeProperty(`--reader-${id}`);
  }
}

/** The dialog `root`; `setColours({id of the kind: "#rrggbb"})`. */
export function createColoursDialog(root, setColours) {
  let colours = {};
  const told = element("p", { class: "told", role: "status" });
  const reset = button({ class: "line", onclick: () => change({}, "All colours are as they were at first.") }, "Reset all colours");
  const rows = KINDS.map(({ id, name }) => {
    const field = element("input", { type: "color", id: `colour-${id}`, onchange: () => choose(id, name, field.value) });
    const back = button(
      { class: "quiet", "aria-label": `Reset the colour of ${name}`, onclick: () => giveBack(id, name, field) },
      "Reset",
    );
    const row = element(
      "div",
      { class: `colour ${id}` },
      field,
      element("label", { for: `colour-${id}` }, element("span", { class: "colour-sample" }, name)),
      back,
    );
    return { id, field, back, row };
  });
  root.append(
    element(
      "div",
      { class: "card-head" },
      element("h2", { id: "colours-title" }, "Colours"),
      button({ class: "quiet square", "aria-label": "Close", onclick: () => root.close() }, "×"),
    ),
    element("p", { class: "hint" }, "The kinds also differ by their lines, so no colour is needed to tell them apart."),
    ...rows.map(({ row }) => row),
    element("p", { class: "dialog-row" }, told, reset),
  );
  closeOutside(root);

  function choose(id, name, value) {
    const scheme = isDark() ? "dark" : "light";
    const shade = readable(value, scheme);
    const sentence =
      shade === value.toLowerCase()
        ? `${name} have the colour that you chose.`
        : `${name} have a ${scheme === "dark" ? "lighter" : "darker"} shade of that colour: as it was, it could not be read on this page.`;
    change({ ...colours, [id]: value }, sentence);
  }

  // The paper tells, whoever has set it: the system or the reader.
  function isDark() {
    const { theme } = document.documentElement.dataset;
    return theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  }

  function giveBack(id, name, field) {
    const { [id]: _, ...rest } = colours;
    change(rest, `${name} have their first colour again.`);
    field.focus();
  }

  function change(next, sentence) {
    setColours(next);
    told.textContent = sentence;
  }

  function draw() {
    for (const { id, field, back } of rows) {
      back.hidden = !isColour(colours[id]);
      field.value = hexOf(getComputedStyle(field).getPropertyValue("color"));
    }
    reset.hidden = !Object.keys(colours).length;
  }

  return {
    draw(state) {
      colours = state.colours;
      wearColours(document.documentElement, colours);
      if (root.open) draw();
    },
    open() {
      told.textContent = "";
      if (!root.open) root.showModal();
      draw();
    },
  };
}

// "rgb(29, 79, 145)" as a colour field has it.
function hexOf(rgb) {
  const parts = rgb.match(/\d+/g)?.slice(0, 3) ?? [0, 0, 0];
  return `#${parts.map((each) => Number(each).toString(16).padStart(2, "0")).join("")}`;
}

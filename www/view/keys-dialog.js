// The keys, in a list that anyone can open and change, with the switches for single letters and for what is said aloud.

import { button, element } from "./element.js";
import { closeOutside } from "./paste-dialog.js";
import { FIXED, changedKeys, commandsWith, keyWords } from "../input/keys.js";

/** The dialog `root`; `setLetterKeys(boolean)`, `setSayMarks(boolean)`, `setKeys({id: key})`. */
export function createKeysDialog(root, { setLetterKeys, setSayMarks, setKeys }) {
  let keys = {};
  // The command that waits for its new key.
  let waiting = null;
  // Why it cannot have the key that was pressed.
  let wrong = null;
  let drawing = false;
  const letters = checkbox("letter-keys", setLetterKeys);
  const says = checkbox("say-marks", setSayMarks);
  const list = element("dl", { class: "keys" });
  const told = element("p", { class: "told", role: "status" });
  const reset = button({ class: "line", hidden: true, onclick: () => change({}, "All keys are as they were at first.") }, "Reset all keys");
  root.append(
    element(
      "div",
      { class: "card-head" },
      element("h2", { id: "keys-title" }, "Keys"),
      button({ class: "quiet square", "aria-label": "Close", onclick: () => root.close() }, "×"),
    ),
    element("p", { class: "dialog-row" }, letters, element("label", { for: "letter-keys" }, "Single letters and digits are keys")),
    element("p", { class: "dialog-row" }, says, element("label", { for: "say-marks" }, "Say the marks: what each one is, as they are walked")),
    element("p", { class: "hint" }, "Press a key in the list to give its place to another."),
    list,
    element("p", { class: "dialog-row" }, told, reset),
    element(
      "p",
      { class: "hint" },
      "The arrow keys walk the marks when the article’s marks have the focus; Tab leads there.",
    ),
  );
  closeOutside(root);
  root.addEventListener("close", () => rest());
  // Before the dialog itself, which closes on Escape.
  root.addEventListener(
    "keydown",
    (event) => {
      if (!waiting || ["Shift", "Control", "Alt", "Meta", "AltGraph", "CapsLock"].includes(event.key)) return;
      if (event.key === "Tab") return rest();
      event.preventDefault();
      event.stopPropagation();
      if (event.key === "Escape") return rest("The key stays as it was.");
      const { keys: next, problem } = changedKeys(keys, waiting.id, event.key);
      if (problem) refuse(problem);
      else change(next, `${waiting.said}: ${keyWords(commandsWith(next).find(({ id }) => id === waiting.id).key)}.`);
    },
    true,
  );
  root.addEventListener("focusout", ({ target }) => !drawing && waiting && target.dataset.command === waiting.id && rest());
  root.addEventListener("cancel", (event) => waiting && event.preventDefault());

  function checkbox(id, set) {
    const box = element("input", { type: "checkbox", id, onchange: () => set(box.checked) });
    return box;
  }

  function refuse(problem) {
    wrong = problem;
    told.textContent = "";
    drawKeys(keys);
    focusOn(waiting.id);
  }

  function change(next, sentence) {
    const from = waiting;
    waiting = wrong = null;
    setKeys(next);
    if (keys !== next) drawKeys(next);
    told.textContent = sentence;
    focusOn(from?.id);
  }

  function rest(sentence = "") {
    const from = waiting;
    waiting = wrong = null;
    if (!from) return;
    const held = root.contains(document.activeElement) && document.activeElement.dataset.command === from.id;
    drawKeys(keys);
    told.textContent = sentence;
    if (held) focusOn(from.id);
  }

  function ask(command) {
    waiting = command;
    wrong = null;
    drawKeys(keys);
    told.textContent = `Press the new key for “${command.said}”; Esc leaves it as it is.`;
    focusOn(command.id);
  }

  function focusOn(id) {
    (root.querySelector(`[data-command="${id}"]`) ?? root.querySelector("[data-command]")).focus({ preventScroll: true });
  }

  function drawKeys(next) {
    keys = next;
    const changeable = commandsWith(keys).map((command) => {
      const asked = waiting?.id === command.id;
      const name = `${command.said}: ${asked ? "Press a key…" : `${keyWords(command.key)}, change`}`;
      const line = row(
        command.said,
        button(
          {
            class: asked ? "key asked" : "key",
            "data-command": command.id,
            "aria-label": name,
            "aria-describedby": asked && wrong ? "key-problem" : null,
            onclick: () => ask(command),
          },
          asked ? "Press a key…" : element("kbd", {}, keyWords(command.key)),
        ),
      );
      if (asked && wrong) line.append(element("dd", { class: "problem", id: "key-problem" }, wrong));
      return line;
    });
    const fixed = FIXED.map((each) =>
      row(each.said, ...each.keys.flatMap((key, i) => [i ? " " : "", key === "to" ? "to" : element("kbd", {}, key)])),
    );
    // What had the focus goes with the old list: nobody has left it.
    drawing = true;
    list.replaceChildren(...changeable, ...fixed);
    drawing = false;
    reset.hidden = !Object.keys(keys).length;
  }

  function row(said, ...shown) {
    return element("div", {}, element("dt", {}, said), element("dd", {}, ...shown));
  }

  drawKeys(keys);
  return {
    draw(state) {
      letters.checked = state.letterKeys;
      says.checked = state.sayMarks;
      if (state.keys !== keys) drawKeys(state.keys);
    },
    open() {
      told.textContent = "";
      if (!root.open) root.showModal();
    },
  };
}

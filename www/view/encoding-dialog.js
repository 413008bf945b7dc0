// The question in which encoding a file was written, with what it says in each of the likely ones.

import { button, element, words } from "./element.js";

/** The dialog `root`; answers `ask(name, candidates)`, which promises the encoding chosen, or null to leave the file out. */
export function createEncodingDialog(root) {
  return function ask(name, candidates) {
    return new Promise((answer) => {
      let chosen = null;
      const choice = ({ encoding, name: called, lines }, at) => {
        const id = `encoding-${encoding}`;
        const said = element("span", { class: "said", id: `${id}-said` }, ...lines.map((line) => words(line)));
        return element(
          "div",
          { class: "encoding" },
          element("input", { type: "radio", name: "encoding", id, value: encoding, checked: at === 0, "aria-describedby": `${id}-said` }),
          element("label", { for: id }, called),
          said,
        );
      };
      const form = element(
        "form",
        { method: "dialog" },
        element("h2", { id: "encoding-title" }, "How was this file written?"),
        element("p", {}, `Nothing in “${name}” tells its encoding. Choose the one that shows its words as they should be.`),
        element("fieldset", {}, element("legend", { class: "unseen" }, "Encoding"), ...candidates.map(choice)),
        element(
          "div",
          { class: "dialog-row" },
          element("span", { class: "spring" }),
          button({ class: "line", onclick: () => root.close() }, "Leave it out"),
          element("button", { class: "main", type: "submit" }, "Open"),
        ),
      );
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        chosen = new FormData(form).get("encoding");
        root.close();
      });
      root.replaceChildren(form);
      root.addEventListener("close", () => answer(chosen), { once: true });
      root.showModal();
      form.querySelector("input").focus();
    });
  };
}

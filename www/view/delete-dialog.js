// The question before everything that is kept is deleted: what goes, what stays, and a last chance to save it.

import { button, element } from "./element.js";
import { closeOutside } from "./paste-dialog.js";
import { plural } from "../tell/words.js";

/** The dialog `root`; `backUp()` saves everything and answers a sentence, `deleteAll()` deletes it. */
export function createDeleteDialog(root, { backUp, deleteAll }) {
  const about = element("p", { id: "delete-about" });
  const told = element("p", { class: "told", role: "status" });
  const cancel = button({ class: "line", onclick: () => root.close() }, "Cancel");
  const saving = button({ class: "line", onclick: () => (told.textContent = backUp()) }, "Back up first");
  const deleting = button(
    {
      class: "main danger",
      onclick: () => {
        root.close();
        deleteAll();
      },
    },
    "Delete all",
  );
  root.append(
    element("h2", { id: "delete-title" }, "Delete everything you kept?"),
    about,
    element("div", { class: "dialog-row" }, saving, element("span", { class: "spring" }), cancel, deleting),
    told,
  );
  closeOutside(root);

  return {
    open({ records, words }) {
      const articles = `${plural(records.length, "article")} with all that you corrected`;
      const what = [records.length && articles, words && "your own words"];
      about.textContent =
        `${what.filter(Boolean).join(" and ") || "Whatever was kept"} will be deleted from this device, in every tab. ` +
        "This cannot be undone. The samples and your settings stay.";
      told.textContent = "";
      saving.hidden = !records.length && !words;
      if (!root.open) root.showModal();
      cancel.focus();
    },
  };
}

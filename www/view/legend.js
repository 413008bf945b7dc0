// The kinds of marks, each with a sample that wears the very layer its marks wear, and a switch.

import { button, element } from "./element.js";
import { FIRST_LABEL, KINDS } from "../tell/kinds.js";

/** What a kind's sample wears. */
const SAMPLE = { ...FIRST_LABEL, others: "NORP" };

/** The legend in `root`; `toggle(kindId)` when a kind is pressed, `wear(label, textNode)` once for each. */
export function createLegend(root, { toggle, wear }) {
  const rows = KINDS.map((kind) => {
    const sample = document.createTextNode(kind.name);
    const count = element("span", { class: "count" }, "0");
    const row = button(
      { class: `kind ${kind.id}`, "aria-pressed": "true", onclick: () => toggle(kind.id) },
      element("span", { class: "sample" }, sample),
      count,
      element("kbd", { "aria-hidden": "true" }, kind.key),
    );
    return { kind, row, count, sample };
  });
  // No switch: what the reader has marked is of one of the kinds above.
  const own = document.createTextNode("Marked by you");
  const ownCount = element("span", { class: "count" });
  const ownRow = element("p", { class: "kind yours" }, element("span", { class: "sample" }, own), ownCount);
  root.replaceChildren(...rows.map(({ row }) => row), ownRow);

  return {
    draw({ hidden, letterKeys }, marks) {
      for (const { kind, row, count, sample } of rows) {
        const shown = !hidden.has(kind.id);
        row.setAttribute("aria-pressed", String(shown));
        if (letterKeys) row.setAttribute("aria-keyshortcuts", kind.key);
        else row.removeAttribute("aria-keyshortcuts");
        const found = marks
          ? marks.list.filter((mark) => mark.kind === kind.id && mark.label !== "reported").length
          : 0;
        count.textContent = found.toLocaleString("en");
        wear(SAMPLE[kind.id], shown ? sample : null);
      }
      const yours = marks ? marks.list.filter((mark) => mark.yours).length : 0;
      ownRow.hidden = !yours;
      ownCount.textContent = yours.toLocaleString("en");
      wear("yours", yours ? own : null);
    },
  };
}

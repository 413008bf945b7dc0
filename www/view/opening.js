// How far the opening of several files has come, and a way to stop it.

import { button, element } from "./element.js";

/** The line in `root`; `stop()` when the reader has enough. */
export function createOpeningLine(root, stop) {
  const said = element("span", { role: "status" });
  const cancel = button({ class: "line", onclick: stop }, "Cancel");
  root.append(said, cancel);

  /** @param {{ at: number, of: number } | null} opening */
  return function draw(opening) {
    const held = root.contains(document.activeElement);
    root.hidden = !opening;
    said.textContent = opening ? `Opening ${opening.at} of ${opening.of}` : "";
    if (!opening && held) document.getElementById("reader").focus({ preventScroll: true });
  };
}

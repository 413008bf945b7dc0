// What could not be done in the open article, said above it, each with the words it is about and a way to them.

import { button, element, words } from "./element.js";
import { oneLine, plural } from "../tell/words.js";

const FIRST = 3;
const EXCERPT = 44;

/** The notices in `root`; `go(start, end)` to the place of one. */
export function drawNotices(root, notices, text, go) {
  root.hidden = !notices.length;
  if (!notices.length) return root.replaceChildren();
  const items = notices.map((notice) => element("li", {}, notice.message, ...placeElements(notice, text, go)));
  const rest = items.splice(FIRST);
  const list = element("ul", {}, ...items);
  if (!rest.length) return root.replaceChildren(list);
  const more = element(
    "details",
    {},
    element("summary", {}, plural(rest.length, "more notice")),
    element("ul", {}, ...rest),
  );
  return root.replaceChildren(list, more);
}

function placeElements({ start, end }, text, go) {
  if (!Number.isInteger(start)) return [];
  const here = oneLine(text.slice(start, Math.min(end, start + 2 * EXCERPT)));
  const shown = here.length > EXCERPT ? `${here.slice(0, EXCERPT).replace(/\s\S*$/, "")} …` : here;
  return [" ", words(shown, { class: "about" }), " ", button({ class: "link", onclick: () => go(start, end) }, "Show")];
}

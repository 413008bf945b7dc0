// What could not be done in the open article, said above it, each with a way to its place.

import { button, element } from "./element.js";
import { plural } from "./words.js";

const FIRST = 3;

/** The notices in `root`; `go(start, end)` to the place of one. */
export function drawNotices(root, notices, go) {
  root.hidden = !notices.length;
  if (!notices.length) return root.replaceChildren();
  const items = notices.map((notice) =>
    element(
      "li",
      {},
      notice.message,
      Number.isInteger(notice.start) ? button({ class: "link", onclick: () => go(notice.start, notice.end) }, "Show") : "",
    ),
  );
  const rest = items.splice(FIRST);
  const list = element("ul", {}, ...items);
  if (!rest.length) return root.replaceChildren(list);
  const more = element("details", {}, element("summary", {}, `${plural(rest.length, "more notice")}`), element("ul", {}, ...rest));
  return root.replaceChildren(list, more);
}

// A menu under its button, walked by arrow keys and first letters.

import { button, element } from "./element.js";

/** The menu `root` under `opener`; `entries` are {name, note?, attributes?, choose()}. */
export function createMenu(opener, root, entries) {
  const items = entries.map(({ name, note, attributes, choose }) =>
    button(
      {
        role: "menuitem",
        tabindex: "-1",
        ...attributes,
        onclick: () => {
          close(true);
          choose();
        },
      },
      element("span", {}, name),
      ...(note ? [" ", element("small", {}, note)] : []),
    ),
  );
  root.append(...items);

  function open(at = 0) {
    root.hidden = false;
    opener.setAttribute("aria-expanded", "true");
    items.at(at).focus();
  }

  function close(back) {
    if (root.hidden) return;
    root.hidden = true;
    opener.setAttribute("aria-expanded", "false");
    if (back) opener.focus();
  }

  opener.addEventListener("click", () => (root.hidden ? open() : close(true)));
  opener.addEventListener("keydown", (event) => {
    const at = { ArrowDown: 0, ArrowUp: -1 }[event.key];
    if (at === undefined) return;
    event.preventDefault();
    open(at);
  });
  root.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // No key that is pressed in the menu is one of the page's.
    event.stopPropagation();
    if (event.key === "Tab") return close(true);
    const at = items.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key] ?? itemOfLetter(event.key, at);
    if (event.key === "Escape") close(true);
    else if (to !== null) items.at(to % items.length).focus();
    else return;
    event.preventDefault();
  });

  // A letter leads to the next name that begins with it.
  function itemOfLetter(key, at) {
    if (!/^\p{L}$/u.test(key)) return null;
    const order = items.map((_, i) => (at + 1 + i) % items.length);
    return order.find((i) => entries[i].name.toLowerCase().startsWith(key.toLowerCase())) ?? null;
  }

  document.addEventListener("pointerdown", (event) => {
    if (!root.contains(event.target) && !opener.contains(event.target)) close(false);
  });
  root.addEventListener("focusout", (event) => {
    const to = event.relatedTarget;
    // A press on the opener closes the menu by itself.
    if (to && !root.contains(to) && !opener.contains(to)) close(false);
  });
}

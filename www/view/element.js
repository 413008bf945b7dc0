// The one way this page makes elements: from names and text, never from a string of markup.

/**
 * An element. `attributes` are set as they are, but for `class`, for `on…` (a listener) and for what is null, undefined
 * or false (left out); true sets an empty attribute. Children are nodes or strings; a string becomes a text node.
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

/** A slice of the article, for a list: no direction mark in it can reach what stands around it. */
export function words(text, attributes = {}) {
  return element("bdi", attributes, text);
}

/** A button. */
export function button(attributes, ...children) {
  return element("button", { type: "button", ...attributes }, ...children);
}

/** Looks for an element by its id. */
export function byId(id) {
  return document.getElementById(id);
}

// Looking for words in the article.

const SPACES = "[\\s\\u00A0]+";
const SINGLE = "['’‘ʼ`´]";
const DOUBLE = '["“”„«»]';

/**
 * Every place of a query in a text, {start, end}, whatever its case. A space finds any run of white space, a straight
 * quotation mark or apostrophe finds the curly ones too.
 */
export function findAll(text, query) {
  const wanted = query.trim();
  if (!wanted) return [];
  const source = wanted
    .replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")
    .replace(/\s+/g, SPACES)
    .replace(/['’‘]/g, SINGLE)
    .replace(/["“”]/g, DOUBLE);
  let pattern;
  try {
    pattern = new RegExp(source, "giu");
  } catch {
    // Half of a surrogate pair, typed or pasted, is no pattern by itself.
    return [];
  }
  const hits = [];
  for (const found of text.matchAll(pattern)) hits.push({ start: found.index, end: found.index + found[0].length });
  return hits;
}

/** The field of the search; `find(query)`, `look(place)` where to look, `step(by)`, `leave()`; `shownKey(state)` is the key that leads here. */
export function createFind({ root, field, place, count, previous, next, key }, { find, look, step, leave, shownKey }) {
  place.addEventListener("change", () => look(place.value));
  field.addEventListener("input", () => find(field.value));
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    } else if (event.key === "Escape") {
      event.stopPropagation();
      field.value = "";
      leave();
    }
  });
  previous.addEventListener("click", () => step(-1));
  next.addEventListener("click", () => step(1));
  return {
    draw(state) {
      const { find: { query, hits, at }, findIn, current, letterKeys, view } = state;
      place.value = findIn;
      key.textContent = shownKey(state);
      root.hidden = current === null || view === "compare";
      if (field.value.trim() !== query.trim()) field.value = query;
      count.textContent = query.trim()
        ? hits.length
          ? `${(at + 1).toLocaleString("en")} of ${hits.length.toLocaleString("en")}`
          : "not found"
        : "";
      previous.hidden = next.hidden = hits.length < 2;
      key.hidden = !letterKeys || query !== "";
    },
    focus() {
      field.focus();
      field.select();
    },
  };
}

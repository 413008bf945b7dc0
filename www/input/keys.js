// The keys of the page, and what each does.

/** For the list of keys: what it says and the keys it shows. */
export const KEYS = [
  { said: "Next, previous mark", keys: ["N", "P"] },
  { said: "Next, previous quote", keys: ["J", "K"] },
  { said: "Open the mark that is lit", keys: ["Enter"] },
  { said: "Show or hide a kind", keys: ["1", "to", "7"] },
  { said: "Mark the selected words", keys: ["1", "to", "7"] },
  { said: "Select words from a mark", keys: ["Shift", "→"] },
  { said: "The mark that is lit is right", keys: ["Y"] },
  { said: "Remove the mark that is lit", keys: ["X"] },
  { said: "Check the doubtful marks", keys: ["D"] },
  { said: "Undo, do again", keys: ["Ctrl", "Z", "Ctrl", "Y"] },
  { said: "Your own words", keys: ["W"] },
  { said: "Hide all marks while held", keys: ["H"] },
  { said: "Find in the article", keys: ["/"] },
  { said: "Next, previous article", keys: ["]", "["] },
  { said: "Compare articles, or read on", keys: ["C"] },
  { said: "Paste an article", keys: ["Ctrl", "V"] },
  { said: "Close, put out the light", keys: ["Esc"] },
  { said: "This list", keys: ["?"] },
];

const LETTERS = {
  n: ["walk", 1],
  p: ["walk", -1],
  j: ["walkQuotes", 1],
  k: ["walkQuotes", -1],
  "/": ["find"],
  "?": ["help"],
  c: ["compare"],
  y: ["settle", "confirm"],
  x: ["settle", "remove"],
  d: ["check"],
  w: ["words"],
  "]": ["turn", 1],
  "[": ["turn", -1],
};

/** Whether keys pressed here are meant as text. */
export function isField(target) {
  return (
    target instanceof Element &&
    (target.closest("input:not([type=checkbox]), textarea, select") !== null || target.isContentEditable)
  );
}

/** Listens on `target`; `actions` are walk, walkQuotes, find, compare, help, settle(what), check, words, turn, toggle(key), escape, hold(boolean). `letters()` tells whether single letters are keys. */
export function listenForKeys(target, actions, letters) {
  target.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isField(event.target) || document.querySelector("dialog[open]")) return;
    if (event.key === "Escape") return actions.escape();
    if (!letters()) return undefined;
    if (event.key.toLowerCase() === "h") return actions.hold(true);
    if (event.key === "Delete") return actions.settle("remove");
    const found = LETTERS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (found) {
      event.preventDefault();
      return actions[found[0]](found[1]);
    }
    if (/^[1-7]$/.test(event.key)) {
      event.preventDefault();
      return actions.toggle(event.key);
    }
    return undefined;
  });
  const letGo = () => actions.hold(false);
  target.addEventListener("keyup", (event) => event.key.toLowerCase() === "h" && letGo());
  addEventListener("blur", letGo);
}

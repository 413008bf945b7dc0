// The keys of the page, what each does, and which of them the reader has changed.

/** What one key does: `key` is its first one, `said` what it is called, `does` the action and what it is given. */
const COMMANDS = [
  { id: "next", key: "n", said: "Next mark", does: ["walk", 1] },
  { id: "previous", key: "p", said: "Previous mark", does: ["walk", -1] },
  { id: "nextQuote", key: "j", said: "Next quote", does: ["walkQuotes", 1] },
  { id: "previousQuote", key: "k", said: "Previous quote", does: ["walkQuotes", -1] },
  { id: "confirm", key: "y", said: "The mark that is lit is right", does: ["settle", "confirm"] },
  { id: "remove", key: "x", said: "Remove the mark that is lit", does: ["settle", "remove"] },
  { id: "check", key: "d", said: "Check the doubtful marks", does: ["check"] },
  { id: "bare", key: "h", said: "Hide all marks while held", does: ["hold", true] },
  { id: "find", key: "/", said: "Find in the article", does: ["find"] },
  { id: "nextArticle", key: "]", said: "Next article", does: ["turn", 1] },
  { id: "previousArticle", key: "[", said: "Previous article", does: ["turn", -1] },
  { id: "compare", key: "c", said: "Compare articles, or read on", does: ["compare"] },
  { id: "words", key: "w", said: "Your own words", does: ["words"] },
  { id: "help", key: "?", said: "This list", does: ["help"] },
];

/** For the list of keys: those that are as they are, what it says and the keys it shows. */
export const FIXED = [
  { said: "Open the mark that is lit", keys: ["Enter"] },
  { said: "Show or hide a kind", keys: ["1", "to", "7"] },
  { said: "Mark the selected words", keys: ["1", "to", "7"] },
  { said: "More kinds for the selected words", keys: ["M"] },
  { said: "Mark the selected words everywhere", keys: ["E"] },
  { said: "Make the selected words the speaker of the lit quote", keys: ["S"] },
  { said: "Give a quote that is checked its kind", keys: ["D", "P", "T", "W"] },
  { said: "Select words from a mark", keys: ["Shift", "→"] },
  { said: "Undo, do again", keys: ["Ctrl", "Z", "Ctrl", "Y"] },
  { said: "Paste an article", keys: ["Ctrl", "V"] },
  { said: "Close, put out the light", keys: ["Esc"] },
];

/** The keys of the kinds of a quote that is checked. */
export const QUOTE_KEYS = { direct: "d", mixed: "p", scare: "t", title: "w" };

// The kinds have the digits, and selected words have M, E and S besides.
const TAKEN = { m: "the kinds of selected words", e: "all places of selected words", s: "the speaker of a quote" };

// These two settle a mark that is checked, where a quote has the keys of its kinds; all other commands rest there.
const SETTLING = ["confirm", "remove"];

/** The commands with their present keys; `changed` are the reader's own, {id: key}. */
export function commandsWith(changed) {
  const own = changed ?? {};
  return COMMANDS.map((command) => {
    const key = Object.hasOwn(own, command.id) ? own[command.id] : null;
    return { ...command, key: isKey(key) ? key : command.key };
  });
}

/** The present key of a command. */
export function keyOf(changed, id) {
  return commandsWith(changed).find((command) => command.id === id).key;
}

/** A key as it is shown: "N". */
export function keyWords(key) {
  return key.toUpperCase();
}

function isKey(key) {
  return typeof key === "string" && [...key].length === 1 && !/[\s\d]/u.test(key);
}

/** The keys after `id` is given `key`, {keys} or {problem}: a sentence that says why it cannot have it. */
export function changedKeys(changed, id, key) {
  const wanted = [...key].length === 1 ? key.toLowerCase() : key;
  if (/^\d$/.test(wanted)) return { problem: "Digits show and hide the kinds. Press another key." };
  if (!isKey(wanted)) return { problem: "Only a letter or a sign can be a key here. Press another one." };
  if (Object.hasOwn(TAKEN, wanted)) return { problem: `${keyWords(wanted)} leads to ${TAKEN[wanted]}. Press another key.` };
  if (SETTLING.includes(id) && Object.values(QUOTE_KEYS).includes(wanted))
    return { problem: `${keyWords(wanted)} gives a quote that is checked its kind. Press another key.` };
  const other = commandsWith(changed).find((command) => command.key === wanted && command.id !== id);
  if (other) return { problem: `${keyWords(wanted)} is the key for “${other.said}”. Press another key.` };
  const { [id]: _, ...rest } = changed ?? {};
  const first = COMMANDS.find((command) => command.id === id).key;
  return { keys: wanted === first ? rest : { ...rest, [id]: wanted } };
}

/** Whether keys pressed here are meant as text. */
export function isField(target) {
  return (
    target instanceof Element &&
    (target.closest("input:not([type=checkbox]), textarea, select") !== null || target.isContentEditable)
  );
}

/** Listens on `target`; `actions` are walk, walkQuotes, find, compare, help, settle(what), check, words, turn, toggle(key), escape, hold(boolean). `letters()` tells whether single letters are keys, `changed()` which the reader has changed. */
export function listenForKeys(target, actions, letters, changed = () => ({})) {
  target.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isField(event.target) || document.querySelector("dialog[open]")) return;
    if (event.key === "Escape") return actions.escape();
    if (!letters()) return undefined;
    if (event.key === "Delete") return actions.settle("remove");
    const pressed = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const found = commandsWith(changed()).find(({ key }) => key === pressed);
    if (found) {
      const [action, ...given] = found.does;
      event.preventDefault();
      return actions[action](...given);
    }
    if (/^[1-7]$/.test(event.key)) {
      event.preventDefault();
      return actions.toggle(event.key);
    }
    return undefined;
  });
  const letGo = () => actions.hold(false);
  target.addEventListener("keyup", (event) => event.key.toLowerCase() === keyOf(changed(), "bare") && letGo());
  addEventListener("blur", letGo);
}

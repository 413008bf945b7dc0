// What is pasted or dropped, into an article: of a page, its article alone, and what was left out can be put back.

/**
 * Answers `come({html, plain}, words)`, `articleOf({html, plain})`, which promises {text, cut}, and `putBack(id)`.
 * `read(text, date, words, cut)` opens a text and answers a sentence where it refuses it; `say` a sentence to the reader,
 * with a way back where there is one.
 */
export function createIncoming({ store, reading, read, say }) {
  // What is pasted first comes first, though the second may be ready before it.
  let last = Promise.resolve();

  async function articleOf(copied) {
    if (!copied.html) return { text: copied.plain, cut: null };
    try {
      // Only who brings HTML waits for what reads it.
      const { articleOfCopied } = await import("./input/copied.js");
      const { text, cut, whole } = articleOfCopied(copied);
      return { text, cut: cut.length ? { lines: cut, whole } : null };
    } catch {
      // What reads HTML could not be had, or was beaten by it: the same words are there as text.
      return { text: copied.plain, cut: null };
    }
  }

  async function open(copied, words) {
    const { text, cut } = await articleOf(copied);
    const none = words === "Dropped" ? "There was no text in what was dropped." : "There is no text on the clipboard.";
    const refused = text.trim() ? read(text, null, words, cut) : none;
    if (refused) say(refused, "failed");
  }

  return {
    articleOf,
    come(copied, words) {
      if (!copied.html) return open(copied, words);
      const next = () => open(copied, words);
      last = last.then(next, next);
      return last;
    },
    putBack(id) {
      const { text, cut } = store.get().articles.find((article) => article.id === id);
      reading.setText(id, cut.whole, null);
      const undo = () => {
        reading.setText(id, text, cut);
        store.set({ message: null });
      };
      say("What had been left out is back.", "said", undo);
    },
  };
}

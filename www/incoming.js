// What is pasted or dropped, into an article: of a page, its article alone, and what was left out can be put back.

/**
 * Answers `come({html, plain}, words)` and `putBack(id)`. `read(text, date, words, cut)` opens a text and answers a
 * sentence where it refuses it; `say` a sentence to the reader, with a way back where there is one.
 */
export function createIncoming({ store, reading, read, say }) {
  // What is pasted first comes first, though the second may be ready before it.
  let last = Promise.resolve();

  async function articleOf(copied) {
    if (!copied.html) return { text: copied.plain, cut: [] };
    try {
      // Only who brings HTML waits for what reads it.
      const { articleOfCopied } = await import("./input/copied.js");
      return articleOfCopied(copied);
    } catch {
      return { text: copied.plain, cut: [] };
    }
  }

  async function open(copied, words) {
    const { text, cut, whole } = await articleOf(copied);
    const none = words === "Dropped" ? "There was no text in what was dropped." : "There is no text on the clipboard.";
    const refused = text.trim() ? read(text, null, words, cut.length ? { lines: cut, whole } : null) : none;
    if (refused) say(refused, "failed");
  }

  return {
    come(copied, words) {
      if (!copied.html) return open(copied, words);
      last = last.then(() => open(copied, words));
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

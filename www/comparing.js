// The articles that the reader has ticked, compared by the engine, whenever they have changed while he looks.

import { correct } from "./engine/corrections.js";

/** The articles that are compared, in order. */
function comparedArticles({ articles, left }) {
  return articles.filter((article) => !left.has(article.id));
}

/** Compares the articles of `store` by `engine`; `done(comparison)` is told of each result. */
export function createComparing(engine, store, done) {
  let control = null;

  // What a comparison is of: the same articles with the same words, dates and corrections need no other.
  const partsOf = (articles) =>
    articles.map(({ id, text, given, corrections, document, saved }) => ({
      id,
      text,
      date: given ?? undefined,
      corrections: corrections.done,
      document: saved ? document : null,
    }));
  const SAME = ["id", "text", "date", "corrections"];
  const isSame = (one, other) =>
    one.length === other.length && one.every((part, at) => SAME.every((name) => part[name] === other[at][name]));

  /** An article as the reader has it: as it was saved, or read now, by his words of now, and corrected. */
  async function asShown({ id, text, date, corrections, document }, signal) {
    if (document) return { id, text, document };
    if (corrections.length === 0) return { id, text, date };
    return { id, text, document: correct(await engine.annotate(text, { date, signal }), text, corrections).document };
  }

  async function compare(of) {
    control?.abort();
    const mine = (control = new AbortController());
    const patch = (fields) => {
      if (mine === control) store.set({ comparison: { ...store.get().comparison, ...fields } });
    };
    store.set({ comparison: { of, done: 0, total: of.length, result: null, stopped: false, failed: null } });
    let told = 0;
    try {
      const articles = [];
      for (const part of of) articles.push(await asShown(part, mine.signal));
      const result = await engine.compare(articles, {
        signal: mine.signal,
        onProgress({ done: count, total }) {
          if (performance.now() - told < 100) return;
          told = performance.now();
          patch({ done: count, total });
        },
      });
      patch({ result, done: of.length });
      if (mine === control) done(store.get().comparison);
    } catch (error) {
      if (error?.name === "AbortError") patch({ stopped: true });
      else patch({ failed: error?.message ?? String(error) });
    }
  }

  return {
    /** Compares what is ticked, unless that has been done; `again` compares it in any case. */
    update({ again = false } = {}) {
      const state = store.get();
      if (state.view !== "compare") return;
      const of = partsOf(comparedArticles(state));
      if (state.comparison && isSame(state.comparison.of, of) && !again) return;
      if (of.length > 1) compare(of);
      else {
        control?.abort();
        control = null;
        store.set({ comparison: null });
      }
    },
    stop: () => control?.abort(),
  };
}

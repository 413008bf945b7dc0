// Texts into articles of the store: opened, read by the engine, read again when their date is set.

import { NONE, corrected } from "./corrected.js";
import { linesAsBlocks } from "./view/blocks.js";
import { marksOf } from "./tell/spans.js";
import { oneLine } from "./tell/words.js";
import { fresh } from "./keep/record.js";

/** Longer texts than this are read when they are chosen, never ahead. */
const AHEAD = 200_000;

/** Opens and reads articles: `engine` is what www/engine gives, `store` what store.js gives, `done(article)` told when the open one is read. */
export function createReading(engine, store, done) {
  const running = new Map();
  let started = false;
  // How often what was read has come to hold no longer.
  let round = 0;
  engine.ready.then(
    () => (started = true),
    () => {},
  );

  const find = (id) => store.get().articles.find((article) => article.id === id);

  function patch(id, fields) {
    const articles = store.get().articles.map((article) => (article.id === id ? { ...article, ...fields } : article));
    store.set({ articles });
  }

  async function read(id) {
    running.get(id)?.abort();
    const control = new AbortController();
    running.set(id, control);
    const { text, given } = find(id);
    patch(id, { reading: 0 });
    let began = performance.now();
    let told = began;
    const onProgress = ({ done, total, document }) => {
      if (control.signal.aborted || !find(id)) return;
      const early = document && !find(id).document && !find(id).early ? earlyOf(document) : find(id).early;
      if (early === find(id).early && performance.now() - told < 100) return;
      told = performance.now();
      patch(id, { early, reading: total ? done / total : 0 });
    };
    try {
      // The time that is told is the text's own, not that of the engine's start.
      if (!started) await engine.ready;
      began = performance.now();
      const document = await engine.annotate(text, { date: given ?? undefined, signal: control.signal, onProgress });
      if (control.signal.aborted || !find(id)) return;
      const title = titleOf(text, document.blocks);
      patch(id, {
        ...corrected(document, text, find(id).corrections),
        title,
        early: null,
        ms: performance.now() - began,
        reading: null,
      });
      if (store.get().current === id) done(find(id));
    } catch (error) {
      if (error?.name === "AbortError" || control.signal.aborted || !find(id)) return;
      patch(id, { early: null, reading: null });
      store.set({
        message: {
          tone: "failed",
          text: `The annotator could not be started, so the text is shown without marks. (${error?.message ?? error})`,
        },
      });
    } finally {
      if (running.get(id) === control) running.delete(id);
    }
  }

  /**
   * Puts texts on the list, {text, title?, date?, cut?, from: {words, sample}}; answers their ids. One that comes with the
   * {document} `saved` in a file is shown as it was saved, and not read; {corrections} are laid over whatever is found.
   * What was kept comes with its `id` and when it was `opened` too.
   */
  function add(texts) {
    const now = Date.now();
    const made = texts.map(({ id, text, title, date, cut, from, document, saved, opened, corrections }, at) => ({
      id: id ?? fresh(),
      title: title ?? titleOf(text, document?.blocks ?? linesAsBlocks(text.slice(0, 2000))),
      text,
      from,
      saved: saved ?? null,
      cut: cut ?? null,
      early: null,
      given: date ?? (document?.date?.from === "given" ? document.date.value : null),
      opened: opened ?? now - at,
      ...corrected(document ?? null, text, corrections ?? NONE, saved),
      ms: 0,
      reading: null,
    }));
    // What was opened last comes first; the samples were always there.
    store.set({ articles: [...made, ...store.get().articles].toSorted((a, b) => b.opened - a.opened) });
    return made.map((article) => article.id);
  }

  /** Shows an article, and reads it where that has not been done. */
  function choose(id) {
    const article = find(id);
    if (!article) return;
    // The engine reads in a worker while the page draws: it is asked first.
    if (!article.document && article.reading === null) read(id);
    store.set({ current: id, lit: null, card: false, selection: null, checking: null, find: { query: "", hits: [], at: -1 } });
  }

  /** Reads those of the articles that are short, one after the other, so that their titles are known. */
  async function readAhead(ids) {
    for (const id of ids) {
      const article = find(id);
      if (article && !article.document && article.reading === null && article.text.length < AHEAD) await read(id);
    }
  }

  return {
    add,
    choose,
    readAhead,
    /** Gives an article another text, which is read afresh. */
    setText(id, text, cut) {
      const title = titleOf(text, linesAsBlocks(text.slice(0, 2000)));
      const { from, corrections } = find(id);
      // What was corrected is found again in the other text by its words and what stands around them.
      const fields = corrected(null, text, corrections);
      patch(id, { text, cut, title, early: null, from: { ...from, count: undefined }, ...fields });
      read(id);
    },
    /** Sets the article's date, or with null goes back to what the article says. */
    setDate(id, date) {
      patch(id, { given: date });
      read(id);
    },
    /** Puts what is kept of an article in the place of what is shown of it; it is read anew where it is open. */
    renew(id, { document, corrections, ...fields }) {
      running.get(id)?.abort();
      const { text, found } = find(id);
      const open = store.get().current === id;
      // What stands on the screen stays there until it is read.
      const known = document ?? (open && fields.text === text ? found : null);
      patch(id, { ...fields, ...corrected(known, fields.text, corrections ?? NONE, fields.saved), reading: null });
      if (open && !fields.saved) read(id);
    },
    /** Goes on with an article under another id. */
    rename(id, to, fields) {
      const unread = running.has(id);
      running.get(id)?.abort();
      const { articles, current } = store.get();
      const renamed = articles.map((each) => (each.id === id ? { ...each, ...fields, id: to, reading: null } : each));
      store.set({ articles: renamed, current: current === id ? to : current });
      if (unread || !find(to).document) read(to);
    },
    /** What was read holds no longer: the open article is read again at once, the others when they are chosen. */
    readAgain() {
      round += 1;
      const { articles, current } = store.get();
      const unread = (article) => (article.id === current || running.has(article.id) ? article : forgotten(article));
      store.set({ articles: articles.map(unread), comparison: null });
      for (const id of new Set([...running.keys(), current])) if (find(id) && !find(id).saved) read(id);
    },
    /** Takes an article off the list; answers what `restore` needs. */
    remove(id) {
      running.get(id)?.abort();
      const { articles, current } = store.get();
      const at = articles.findIndex((article) => article.id === id);
      const rest = articles.filter((article) => article.id !== id);
      // Of one that was being read anew, what had been read holds no longer.
      const removed = { article: articles[at], at, round: running.has(id) ? null : round };
      const next = current === id ? (rest[Math.min(at, rest.length - 1)]?.id ?? null) : current;
      store.set({ articles: rest, current: next, ...(next === current ? {} : { lit: null, card: false }) });
      if (next && next !== current) choose(next);
      return removed;
    },
    /** Takes all articles off the list, none shown in between. */
    removeAll() {
      for (const control of running.values()) control.abort();
      store.set({ articles: [], current: null, lit: null, card: false });
    },
    /** Puts back what `remove` took off, and shows it. */
    restore({ article, at, round: then }) {
      const { articles } = store.get();
      // Another tab may have brought it back in the meantime.
      if (find(article.id)) return choose(article.id);
      store.set({ articles: articles.toSpliced(at, 0, { ...(then === round ? article : forgotten(article)), reading: null }) });
      choose(article.id);
    },
  };
}

/** What is shown of a long text while it is still being read. */
function earlyOf(document) {
  return { blocks: document.blocks, marks: marksOf(document, () => true) };
}

/** An article as it was before it was read; one that is shown as it was saved stays so. */
function forgotten(article) {
  return article.saved ? article : { ...article, early: null, ...corrected(null, article.text, article.corrections) };
}

function titleOf(text, blocks) {
  const headline = blocks.find((block) => block.kind === "headline") ?? blocks[0];
  const title = headline ? oneLine(text.slice(headline.start, headline.end)) : "";
  return title.length > 160 ? `${title.slice(0, 158)}…` : title || "Untitled";
}

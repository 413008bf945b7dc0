// Files into articles of the page: words to be read, and what was saved, which is shown as it was saved.

import { savedIn } from "./engine/saved.js";
import { LIMIT_BYTES, tooLarge } from "./input/decode.js";
import { readFiles } from "./input/files.js";
import { openArticle } from "./store.js";
import { plural } from "./tell/words.js";

/** How many sentences about files are said at once. */
const SAID = 4;

/** What takes no longer than this is not told of, in milliseconds. */
const SOON = 150;

/**
 * Answers `openFiles(files)` and `stop()`. `engine`, `store` and `reading` are the page's; `show(id)` an article,
 * `say(sentence, tone)` to the reader, `shown(article)` is told of an article that came with its annotations and is on the
 * screen; `ask(name, candidates)` is the question for a file's encoding; `restore(file)` gives a promise of what became of a
 * back-up, {said, told}, or of null where the file is none.
 */
export function createOpening({ engine, store, reading, show, say, shown, ask, restore }) {
  let control = null;
  let last = Promise.resolve();

  /** The articles of one file, and sentences about what is none. */
  async function articlesOf({ name, text, cut, plain }, about) {
    const saved = plain ? savedIn(text) : null;
    const told = [];
    if (!saved) {
      if (/\.json(l|ld)?$/i.test(name))
        return { articles: [], told: [`“${name}” is not whole JSON, so it was not opened.`] };
      if (LIMIT_BYTES < text.length) return { articles: [], told: [tooLarge(name, text.length)] };
      return { articles: [{ text, cut, from: { words: name, sample: false } }], told };
    }
    const articles = [];
    for (const fault of saved.faults)
      told.push(`“${name}” ${fault.startsWith("line") ? "was opened in part: " : ""}${fault}.`);
    for (const part of saved.parts) {
      if (!part.hasText && about === undefined) {
        told.push(`“${name}” holds annotations but not their article: open the article first, then this file again.`);
        continue;
      }
      try {
        const imported = await engine.import(part.string, part.format, part.hasText ? undefined : about);
        if (LIMIT_BYTES < imported.text.length) told.push(tooLarge(name, imported.text.length));
        else
          articles.push({
            ...imported,
            saved: name,
            from: { words: part.name ? `${name}: ${part.name}` : name, sample: false },
          });
      } catch (error) {
        told.push(`“${name}” was not opened: ${error?.message ?? error}.`);
      }
    }
    return { articles, told };
  }

  /** Files that are chosen while others are being opened are opened after them. */
  function openFiles(files) {
    const next = () => openAll(files);
    last = last.then(next, next);
    return last;
  }

  /** Those that came before the reader stopped it are opened all the same. */
  async function openAll(files) {
    const mine = (control = new AbortController());
    const about = openArticle(store.get())?.text;
    const read = [];
    const told = [];
    const started = performance.now();
    await readFiles(files, {
      opened: (file) => read.push(file),
      refused: (sentence) => told.push(sentence),
      begun: (at) => 1 < files.length && SOON < performance.now() - started && tell({ at: at + 1, of: files.length }),
      ask,
      signal: mine.signal,
    });
    const opened = [];
    const restored = [];
    for (const file of read) {
      const backup = await restore(file);
      if (backup) {
        restored.push(backup.said);
        told.push(...backup.told);
        continue;
      }
      const found = await articlesOf(file, about);
      opened.push(...found.articles);
      told.push(...found.told);
    }
    tell(null);
    if (opened.length) add(opened);
    if (mine.signal.aborted && !told.length)
      return say(`Opening was stopped after ${read.length} of ${plural(files.length, "file")}.`);
    const more = SAID < told.length ? ` And ${told.length - SAID} more.` : "";
    const said = [...restored, ...told.slice(0, SAID)].join(" ") + more;
    if (said) say(said, told.length ? "failed" : "said");
    else if (1 < opened.length) say(`${plural(opened.length, "article")} opened.`);
    else store.set({ message: null });
    return undefined;
  }

  const tell = (opening) => store.set({ opening });

  function add(opened) {
    const known = new Set(store.get().articles.map(({ text }) => text));
    const ids = reading.add(opened);
    // An article and its own annotations agree in everything: they are not compared unless that is asked for.
    const again = ids.filter((id, at) => opened[at].document && known.has(opened[at].text));
    if (again.length) store.set({ left: new Set([...store.get().left, ...again]) });
    show(ids[0]);
    if (opened[0].document) shown(openArticle(store.get()));
    reading.readAhead(ids);
  }

  return { openFiles, stop: () => control?.abort() };
}

// The reader's own words: given to the engine whenever they change, here, in another tab or where they are kept.
//
// A line that cannot be read stays where it is and is told; it stops none of the others.

import { blanked, canBeSaid, entriesOf, lineOf, merged, problemsIn, put, without } from "./dictionary.js";
import { LIMIT_BYTES, LIMIT_WORDS, decode, tooLarge } from "./input/decode.js";
import { save } from "./output/save.js";
import { entryKind, entrySentence } from "./view/entry-words.js";
import { plural } from "./tell/words.js";

/** The name of the file that the words are exported into. */
const FILE = "news-annotator-words.txt";

/** The actions over `store`; `say(sentence, tone, undo)` tells the reader. What `engine` knows, `reading` reads by. */
export function createWording({ engine, store, reading, say }) {
  // What the engine reads by, which may be behind the store.
  let given = "";
  let turn = Promise.resolve();

  // One change after the other, each made of what the one before it left.
  const inTurn = (work) => (turn = turn.then(work, work));

  /** Gives the engine all lines but those that are known to be bad; answers {at, line, sentence} of the others it refuses. */
  async function give(text) {
    const { badWords } = store.get();
    try {
      await engine.setWords(blanked(text, (line) => badWords.has(line)));
      given = text;
      return [];
    } catch (error) {
      const lines = text.split("\n");
      const problems = problemsIn(error?.message ?? "").map((problem) => ({ ...problem, line: lines[problem.at] }));
      const isNews = ({ line }) => line !== undefined && !badWords.has(line);
      if (!problems.length || !problems.every(isNews)) throw error;
      return problems;
    }
  }

  // Where what reads patterns cannot be loaded, the other words hold.
  function patternsLeftOut(text, error) {
    const { badWords } = store.get();
    const patterns = entriesOf(text).filter(({ entry, line }) => entry.do === "pattern" && !badWords.has(line));
    if (!patterns.length) throw error;
    return patterns.map(({ at, line }) => ({ at, line, sentence: "what reads patterns could not be loaded" }));
  }

  function hold(text) {
    const lines = new Set(text.split("\n"));
    const bad = [...store.get().badWords].filter(([line]) => lines.has(line));
    store.set({ words: text, badWords: new Map(bad) });
    reading.readAgain();
  }

  /** What came from where it is kept, or from another tab. */
  async function take() {
    const { words } = store.get();
    if (words === given) return;
    let left = 0;
    // Lines are refused in rounds: those with patterns that nothing can read first, then the others.
    for (;;) {
      const problems = await give(words).catch((error) => patternsLeftOut(words, error));
      if (!problems.length) break;
      left += problems.length;
      const bad = problems.map(({ line, sentence }) => [line, sentence]);
      store.set({ badWords: new Map([...store.get().badWords, ...bad]) });
    }
    const [verb, as] = left === 1 ? ["is", "it is"] : ["are", "they are"];
    if (left) say(`${plural(left, "line")} of your words cannot be read and ${verb} left as ${as}.`, "failed");
    if (store.get().words === words) hold(words);
  }

  const failed = (error) => `Your words could not be used. (${error?.message ?? error})`;

  store.subscribe((_, changed) => {
    if (changed.has("words")) inTurn(() => take().catch((error) => say(failed(error), "failed")));
  });

  /**
   * Changes the words by `change(text)`; answers {problems: what is wrong with the lines of it, and then nothing is changed,
   * undo: a function, or null where there was nothing to change}.
   */
  const write = (change) =>
    inTurn(async () => {
      for (;;) {
        const before = store.get().words;
        const after = change(before);
        if (after === before) return { problems: [], undo: null };
        let problems;
        try {
          problems = await give(after);
        } catch (error) {
          problems = [{ at: null, sentence: failed(error) }];
        }
        if (problems.length) return { problems, undo: null };
        // Another tab may have changed them meanwhile.
        if (store.get().words !== before) continue;
        hold(after);
        return { problems, undo: () => write((now) => (now === after ? before : undone(now, before, after))) };
      }
    });

  /** Puts an entry in, in the place of the line `was`, {at, line}, where there is one. */
  async function set(entry, was = null) {
    if (!canBeSaid(entry)) return { problems: [{ at: null, sentence: unsayable(entry) }], undo: null };
    return write((text) => put(text, entry, was));
  }

  return {
    set,
    remove: (was) => write((text) => without(text, was)),
    setText: (text) => write(() => text.replace(/\r\n?/g, "\n")),

    /** From a mark's card: told over the page, with the way back. */
    async addWord(entry) {
      const { problems, undo } = await set(entry);
      if (problems.length) return say(problems[0].sentence, "failed");
      const back = async () => {
        const { problems: still } = await undo();
        if (still.length) return say(still[0].sentence, "failed");
        return say(`Undone: “${entry.words}”, ${entryKind(entry)}.`, "done");
      };
      return say(entrySentence(entry), "done", undo ? back : undefined);
    },

    /** The lines of a file that are new and can be read; answers {said, problems: of the lines that cannot, undo}. */
    async bring(file) {
      const { name } = file;
      const { text, refused } = await textOf(file);
      const unknown = `“${name}” is in an encoding that cannot be told: save it as UTF-8.`;
      if (text === undefined) return { said: refused ?? unknown, problems: [], undo: null };
      const other = text.replace(/\r\n?/g, "\n");
      const bad = new Map();
      for (;;) {
        let count;
        const merge = (mine) => (count = merged(mine, blanked(other, (line) => bad.has(line)))).text;
        const { problems, undo } = await write(merge);
        const news = problems.filter(({ line }) => line !== undefined && !bad.has(line));
        if (problems.length && !news.length) return { said: problems[0].sentence, problems: [], undo: null };
        for (const { line, sentence } of news) bad.set(line, sentence);
        if (news.length) continue;
        const lines = other.split("\n");
        const left = lines.flatMap((line, at) => (bad.has(line) ? [{ at, sentence: bad.get(line) }] : []));
        return { said: broughtText(name, count, left.length), problems: left, undo };
      }
    },

    /** The words into a file; answers what is said of it. */
    takeOut() {
      save(store.get().words, FILE, "text/plain");
      return `Saved as ${FILE}.`;
    },
  };
}

/** The text of a file as `decode` gives it; one that is over the limit is not looked into. */
async function textOf(file) {
  if (LIMIT_BYTES < file.size) return { refused: tooLarge(file.name, file.size, LIMIT_WORDS) };
  try {
    return decode(new Uint8Array(await file.arrayBuffer()), file.name);
  } catch {
    return { refused: `“${file.name}” could not be read.` };
  }
}

// What else was changed meanwhile stays: only the lines that came are taken away, and those that went come back.
function undone(now, before, after) {
  const [were, are] = [before, after].map((text) => new Set(text.split("\n")));
  const rest = now.split("\n").filter((line) => were.has(line) || !are.has(line));
  return merged(rest.join("\n"), before.split("\n").filter((line) => !are.has(line)).join("\n")).text;
}

function unsayable(entry) {
  if (lineOf(entry).includes(" #"))
    return entry.do === "pattern"
      ? "a # after a space begins a remark: write [#] for it"
      : "a # at the start of a word begins a remark, so it cannot be part of your words";
  return entry.do === "alias" ? "another name cannot have an = in it" : "there is a word missing";
}

function broughtText(name, { added, known, against }, bad) {
  const parts = [
    `${plural(added, "entry", "entries")} imported`,
    known && `${known.toLocaleString("en")} there already`,
    against && `${against.toLocaleString("en")} left out, since your words say otherwise of the same`,
    bad && `${plural(bad, "line")} left out that cannot be read`,
  ];
  return `“${name}”: ${parts.filter(Boolean).join(", ")}.`;
}

// Files that the reader chose or dropped, into texts: whatever they are written in, the words that they hold.

import { isBackup } from "../keep/backup.js";
import {
  LIMIT_BACKUP,
  LIMIT_BACKUP_WORDS,
  LIMIT_BYTES,
  LIMIT_SAVED,
  decode,
  isPacked,
  tooLarge,
  whole,
} from "./decode.js";
import { candidates } from "./encodings.js";
import { markdownText } from "./markdown.js";

/**
 * Reads files one after the other: `opened({name, text, cut, plain})` for each text, `refused(sentence)` for each that is
 * none; one bad file does not stop the others. `cut` is what was left out of a page, {lines, whole}, or null; `plain`
 * says that the text is the file's own. `begun(at, file)` is told of each, and `signal` ends it. `ask(name, candidates)`
 * answers the encoding of what does not tell its own, or null; it is asked once, and what the answer fits is read so.
 */
export async function readFiles(files, { opened, refused, ask, begun = () => {}, signal }) {
  const chosen = { encoding: undefined };
  for (const [at, file] of files.entries()) {
    if (signal?.aborted) return;
    begun(at, file);
    let read;
    try {
      read = await readFile(file, (bytes) => encodingOf(bytes, file.name, chosen, ask));
    } catch {
      read = { refused: `“${file.name}” could not be read.` };
    }
    if (signal?.aborted) return;
    if (read.refused) refused(read.refused);
    else opened({ name: file.name, cut: null, plain: false, ...read });
  }
}

async function readFile(file, encodingFor) {
  const limit = await limitOf(file);
  if (file.size > limit)
    return { refused: tooLarge(file.name, file.size, limit === LIMIT_BACKUP ? LIMIT_BACKUP_WORDS : undefined) };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isPacked(bytes)) {
    const { docxText } = await import("./docx.js");
    return docxText(bytes, file.name);
  }
  const html = /\.x?html?$/i.test(file.name);
  let read = decode(bytes, file.name, { limit, html });
  if (read.undecided) {
    const encoding = await encodingFor(bytes);
    if (!encoding) return { refused: `“${file.name}” was not opened: its encoding is not known.` };
    read = decode(bytes, file.name, { limit, encoding });
    // Where a name is told it says in what way its letters were read.
    if (read.text) read.name = `${file.name} (${encoding})`;
  }
  if (read.refused) return read;
  if (html) return { ...read, ...(await pageOf(read.text, file.name)) };
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(file.name)) return { ...read, text: markdownText(read.text) };
  return { ...read, plain: true };
}

async function pageOf(html, name) {
  const { articleOf } = await import("./html.js");
  const { text, cut, whole: all } = articleOf(html, { file: true });
  if (!text.trim()) return { refused: `“${name}” has no words in it.` };
  return { text, cut: cut.length ? { lines: cut, whole: all } : null };
}

async function encodingOf(bytes, name, chosen, ask) {
  if (chosen.encoding && whole(bytes, chosen.encoding) !== null) return chosen.encoding;
  const offered = candidates(bytes);
  chosen.encoding = await ask(name, offered);
  return chosen.encoding;
}

/** What was saved takes more room than the words it is about; JSON begins with a bracket, a packed document with PK. */
async function limitOf(file) {
  if (file.size <= LIMIT_BYTES) return LIMIT_BYTES;
  const first = await file.slice(0, 64).text();
  if (isBackup(first)) return LIMIT_BACKUP;
  return /^(?:\s*[[{]|PK\x03\x04)/.test(first) ? LIMIT_SAVED : LIMIT_BYTES;
}

// Files that the reader chose or dropped, into texts.

import { isBackup } from "../keep/backup.js";
import { LIMIT_BACKUP, LIMIT_BACKUP_WORDS, LIMIT_BYTES, LIMIT_SAVED, decode, tooLarge } from "./decode.js";

/**
 * Reads files one after the other: `opened({name, text, note})` for each text, `refused(sentence)` for each that is
 * none. One bad file does not stop the others.
 */
export async function readFiles(files, { opened, refused }) {
  for (const file of files) {
    let bytes;
    let limit;
    try {
      limit = await limitOf(file);
      if (file.size > limit) {
        refused(tooLarge(file.name, file.size, limit === LIMIT_BACKUP ? LIMIT_BACKUP_WORDS : undefined));
        continue;
      }
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      refused(`“${file.name}” could not be read.`);
      continue;
    }
    const read = decode(bytes, file.name, limit);
    if (read.refused) refused(read.refused);
    else opened({ name: file.name, text: read.text, note: read.note });
  }
}

/** What was saved takes more room than the words it is about; JSON begins with a bracket. */
async function limitOf(file) {
  if (file.size <= LIMIT_BYTES) return LIMIT_BYTES;
  const first = await file.slice(0, 64).text();
  if (isBackup(first)) return LIMIT_BACKUP;
  return /^\s*[[{]/.test(first) ? LIMIT_SAVED : LIMIT_BYTES;
}

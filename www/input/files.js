// Files that the reader chose or dropped, into texts.

import { LIMIT_BYTES, decode, tooLarge } from "./decode.js";

/**
 * Reads files one after the other: `opened({name, text, note})` for each text, `refused(sentence)` for each that is
 * none. One bad file does not stop the others.
 */
export async function readFiles(files, { opened, refused }) {
  for (const file of files) {
    if (file.size > LIMIT_BYTES) {
      refused(tooLarge(file.name, file.size));
      continue;
    }
    let bytes;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      refused(`“${file.name}” could not be read.`);
      continue;
    }
    const read = decode(bytes, file.name);
    if (read.refused) refused(read.refused);
    else opened({ name: file.name, text: read.text, note: read.note });
  }
}

// The bytes of a file as text, or one sentence that says why they are none, or that nothing tells their encoding.

import { isWide } from "./encodings.js";

/** The largest file that is opened, in bytes. */
export const LIMIT_BYTES = 10_000_000;

/** The limit of a file that holds an article with its annotations, or a document with its pictures. */
export const LIMIT_SAVED = 100_000_000;

/** The limit of a back-up: a browser has no strings of much more than that. */
export const LIMIT_BACKUP = 250_000_000;

/** That limit in words. */
export const LIMIT_BACKUP_WORDS = `${LIMIT_BACKUP / 1_000_000} MB for a back-up`;

/** The limit in words. */
export const LIMIT_WORDS = "10 MB of text";

const SIGNATURES = [
  { starts: [0x25, 0x50, 0x44, 0x46, 0x2d], is: "a PDF" },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], is: "an old Word document, or one with a password" },
  { starts: [0x7b, 0x5c, 0x72, 0x74, 0x66], is: "an RTF document" },
  { starts: [0x89, 0x50, 0x4e, 0x47], is: "a picture" },
  { starts: [0xff, 0xd8, 0xff], is: "a picture" },
  { starts: [0x47, 0x49, 0x46, 0x38], is: "a picture" },
  { starts: [0x1f, 0x8b], is: "a packed file" },
];

const PACKED = [0x50, 0x4b, 0x03, 0x04];

const MARKS = [
  { starts: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { starts: [0xff, 0xfe], encoding: "utf-16le" },
  { starts: [0xfe, 0xff], encoding: "utf-16be" },
];

/** Whether a file is packed, as a Word document is. */
export const isPacked = (bytes) => begins(bytes, PACKED);

/**
 * The text of a file: {text}, or {refused}, a sentence, or {undecided: true} where it is text in an encoding that nothing
 * tells. `encoding` is what the reader chose; else the mark at the start tells it, or in HTML a <meta charset>, and what
 * holds no damage as UTF-8 is UTF-8.
 */
export function decode(bytes, name, { limit = LIMIT_BYTES, html = false, encoding = null } = {}) {
  if (bytes.length > limit) return { refused: tooLarge(name, bytes.length) };
  if (encoding) return filled(new TextDecoder(encoding).decode(bytes), name);
  const known = SIGNATURES.find(({ starts }) => begins(bytes, starts));
  if (known) return { refused: `“${name}” is ${known.is}, not plain text; copy its text and paste it instead.` };
  const mark = MARKS.find(({ starts }) => begins(bytes, starts));
  if (mark) return filled(new TextDecoder(mark.encoding).decode(bytes), name);
  if (isWide(bytes)) return { undecided: true };
  const looked = bytes.subarray(0, 65536);
  const controls = looked.reduce(
    (count, byte) => count + (byte === 0 || (byte < 32 && !(byte >= 8 && byte <= 13) && byte !== 27) ? 1 : 0),
    0,
  );
  if (controls > looked.length / 500) return { refused: `“${name}” does not look like text, so it was not opened.` };
  for (const told of [html ? charsetOf(bytes) : null, "utf-8"]) {
    const text = told && whole(bytes, told);
    if (typeof text === "string") return filled(text, name);
  }
  return { undecided: true };
}

/** The text of bytes without any damage, or null. */
export function whole(bytes, encoding) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

// What a page says of itself, in its first bytes; who can read that is not in UTF-16.
function charsetOf(bytes) {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 4096));
  const found = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head) ?? /^<\?xml[^>]*?encoding\s*=\s*["']([\w:.-]+)/i.exec(head);
  return found && !/^utf-?16/i.test(found[1]) ? found[1] : null;
}

function begins(bytes, starts) {
  return starts.every((byte, at) => bytes[at] === byte);
}

function filled(text, name) {
  return text.trim() ? { text } : { refused: `“${name}” is empty.` };
}

/** The sentence for a file over the limit. */
export function tooLarge(name, size, limit = `${LIMIT_BYTES / 1_000_000} MB for one article`) {
  return `“${name}” has ${(size / 1_000_000).toFixed(1)} MB, over the limit of ${limit}.`;
}

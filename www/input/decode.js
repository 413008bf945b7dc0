// The bytes of a file as text, or one sentence that says why they are none.

/** The largest file that is opened, in bytes. */
export const LIMIT_BYTES = 10_000_000;

/** The limit of a file that holds an article with its annotations. */
export const LIMIT_SAVED = 100_000_000;

/** The limit of a back-up: a browser has no strings of much more than that. */
export const LIMIT_BACKUP = 250_000_000;

/** That limit in words. */
export const LIMIT_BACKUP_WORDS = `${LIMIT_BACKUP / 1_000_000} MB for a back-up`;

/** The limit in words. */
export const LIMIT_WORDS = "10 MB of text";

const SIGNATURES = [
  { starts: [0x25, 0x50, 0x44, 0x46, 0x2d], is: "a PDF" },
  { starts: [0x50, 0x4b, 0x03, 0x04], is: "a Word document or another packed file" },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], is: "an old Word document" },
  { starts: [0x7b, 0x5c, 0x72, 0x74, 0x66], is: "an RTF document" },
  { starts: [0x89, 0x50, 0x4e, 0x47], is: "a picture" },
  { starts: [0xff, 0xd8, 0xff], is: "a picture" },
  { starts: [0x47, 0x49, 0x46, 0x38], is: "a picture" },
  { starts: [0x1f, 0x8b], is: "a packed file" },
];

/**
 * The text of a file: {text, note} or {refused}, a sentence. UTF-8 and, by its mark, UTF-16; bytes that are neither but
 * hold no control characters are read as Windows-1252, the usual other encoding of English, and `note` says so.
 */
export function decode(bytes, name, limit = LIMIT_BYTES) {
  if (bytes.length > limit) return { refused: tooLarge(name, bytes.length) };
  const known = SIGNATURES.find(({ starts }) => starts.every((byte, i) => bytes[i] === byte));
  if (known) return { refused: `“${name}” is ${known.is}, not plain text; copy its text and paste it instead.` };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return filled(new TextDecoder("utf-16le").decode(bytes), name);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return filled(new TextDecoder("utf-16be").decode(bytes), name);
  const controls = bytes
    .subarray(0, 65536)
    .reduce(
      (count, byte) => count + (byte === 0 || (byte < 32 && !(byte >= 8 && byte <= 13) && byte !== 27) ? 1 : 0),
      0,
    );
  if (controls > Math.min(bytes.length, 65536) / 500)
    return { refused: `“${name}” does not look like text, so it was not opened.` };
  try {
    return filled(new TextDecoder("utf-8", { fatal: true }).decode(bytes), name);
  } catch {
    const read = filled(new TextDecoder("windows-1252").decode(bytes), name);
    return read.refused
      ? read
      : { ...read, note: `“${name}” is not UTF-8; it was read as Western European text (Windows-1252).` };
  }
}

function filled(text, name) {
  return text.trim() ? { text, note: null } : { refused: `“${name}” is empty.` };
}

/** The sentence for a file over the limit. */
export function tooLarge(name, size, limit = `${LIMIT_BYTES / 1_000_000} MB for one article`) {
  return `“${name}” has ${(size / 1_000_000).toFixed(1)} MB, over the limit of ${limit}.`;
}

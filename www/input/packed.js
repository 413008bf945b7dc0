// A packed file (.zip, as .docx is one) into those of its parts that are wanted, however it was made to hurt: it is
// unpacked a little at a time, and no more of it than a document can need.

/*! fflate 0.8.3 | (c) 2023 Arjun Barrett | MIT License | github.com/101arrowz/fflate */
import { Unzip, UnzipInflate } from "fflate";

/** The most that is unpacked of one file, in bytes. */
const LIMIT_UNPACKED = 64_000_000;

/** How many times larger than packed a part may be, once it is over a megabyte: text is seldom over 50 times. */
const LIMIT_RATIO = 250;

/** How many parts a file may have. */
const LIMIT_PARTS = 5000;

/** So small that what comes of it cannot be large: at most a thousand times as much. */
const STEP = 16_384;

/** {parts: a Map of path to text, of those that `wanted` matches}, or {refused}, a sentence. */
export function partsOf(bytes, name, wanted) {
  const parts = new Map();
  let unpacked = 0;
  let count = 0;
  let taken = 0;
  let many = null;
  let begun = 0;

  const unzip = new Unzip((file) => {
    count += 1;
    if (count > LIMIT_PARTS) many = "has too many parts";
    if (!wanted.test(file.name) || parts.has(file.name)) return;
    const decoder = new TextDecoder();
    const from = taken;
    begun += 1;
    let size = 0;
    let text = "";
    file.ondata = (error, piece, final) => {
      if (error) throw error;
      size += piece.length;
      unpacked += piece.length;
      const ratio = size / (taken - from + STEP);
      if (unpacked > LIMIT_UNPACKED || (size > 1_000_000 && ratio > LIMIT_RATIO)) {
        many = "unpacks to far more than a document holds";
        file.terminate();
        return;
      }
      text += decoder.decode(piece, { stream: !final });
      if (final) parts.set(file.name, text);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    while (taken < bytes.length && !many) {
      const next = Math.min(taken + STEP, bytes.length);
      const piece = bytes.subarray(taken, next);
      taken = next;
      unzip.push(piece, next === bytes.length);
    }
  } catch {
    begun = Infinity;
  }
  if (many) return { refused: `“${name}” ${many}, so it was not opened.` };
  if (parts.size < begun) return { refused: `“${name}” is damaged: it could not be unpacked.` };
  return { parts };
}

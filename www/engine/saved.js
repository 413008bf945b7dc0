/**
 * The words of a file into what was saved in it, told by what it holds and not by its name.
 *
 *     savedIn(string)   // null: these are no saved annotations but words to be read
 *                       // { parts: [{ string, format, hasText, name }], faults: ["line 3 is not JSON"] }
 *
 * `string` and `format` are for `import`; `name` is what the file calls an article among several. Lines of JSON are each
 * a part, but annotations on lines of their own are one part together.
 */
import { isWebAnnotation } from "./web-annotation.js";

const NEITHER = "is JSON, but holds neither articles saved here nor Web Annotations";

/** @param {string} string */
export function savedIn(string) {
  if (!/^\s*[[{]/.test(string)) return null;
  const whole = parsed(string);
  if (whole) return partsOf(Array.isArray(whole.value) && whole.value.some(isNative) ? whole.value : [whole.value]);
  const lines = string.split("\n").map((line, at) => ({ words: line.trim(), number: at + 1 }));
  const read = lines.filter(({ words }) => words).map(({ words, number }) => ({ number, held: parsed(words) }));
  const { parts, faults } = partsOf(read.filter(({ held }) => held).map(({ held }) => held.value));
  // Words that only begin like JSON are an article like any other.
  if (!parts.length) return null;
  for (const { number } of read.filter(({ held }) => !held)) faults.push(`line ${number} of it is not whole`);
  return { parts, faults };
}

function partsOf(values) {
  const parts = [];
  const faults = [];
  const annotations = [];
  let neither = 0;
  for (const value of values) {
    if (isNative(value)) {
      const name = typeof value.id === "string" && value.id && values.length > 1 ? value.id : null;
      parts.push({ string: JSON.stringify(value), format: "native", hasText: typeof value.text === "string", name });
    } else if (!isWebAnnotation(value)) {
      neither += 1;
    } else if (typeof value["na:text"] === "string" || values.length === 1) {
      const hasText = typeof value["na:text"] === "string";
      parts.push({ string: JSON.stringify(value), format: "web-annotation", hasText, name: null });
    } else {
      for (const annotation of Array.isArray(value) ? value : [value]) annotations.push(annotation);
    }
  }
  if (annotations.length) {
    parts.push({ string: JSON.stringify(annotations), format: "web-annotation", hasText: false, name: null });
  }
  if (neither)
    faults.push(
      values.length === 1 ? NEITHER : `holds ${neither === 1 ? "one line" : `${neither} lines`} of something else`,
    );
  return { parts, faults };
}

/** True of a Document, as the native format has it. */
function isNative(value) {
  return Number.isInteger(value?.version) && Array.isArray(value.mentions) && Array.isArray(value.numbers);
}

function parsed(string) {
  try {
    return { value: JSON.parse(string) };
  } catch {
    return null;
  }
}

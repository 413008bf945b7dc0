/**
 * A reader's regular expressions, in the module that is loaded when there are any.
 *
 * Positions count bytes of UTF-8, as the core has them.
 */
import { instantiate } from "./core/patterns.js";

/** Whether some line of a lexicon is a pattern. */
export const hasPatterns = (lexicon) => /^[\uFEFF\s]*pattern\s/m.test(lexicon ?? "");

/**
 * What the core wants for the patterns of a lexicon: a function from what was written to a function from a text to
 * places. It throws a sentence for what is no pattern.
 *
 * @param {WebAssembly.Module | undefined} module
 */
export function patternsOf(module) {
  if (!module) return undefined;
  const { Pattern } = instantiate(module);
  return (written) => {
    const pattern = new Pattern(written);
    return (text) => pattern.find(text);
  };
}

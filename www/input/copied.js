// What was copied elsewhere, as HTML and as text at once, into an article: the HTML where it knows more.

import { articleOf } from "./html.js";

/** Longer HTML than this is not looked at, in characters: its text is taken. */
const LIMIT = 10_000_000;

/** The space beside an element, as some browsers copy it: a no-break space in a span of its own. */
const CONVERTED = /<span(?: class="Apple-converted-space")?>(?:\u00a0|&nbsp;)<\/span>/g;

/** {text, cut, whole} of what a clipboard or a drag holds; `cut` is empty where nothing was left out. */
export function articleOfCopied({ html, plain }) {
  const asIs = { text: plain, cut: [], whole: plain };
  if (!/[<&]/.test(html) || html.length > LIMIT) return asIs;
  const found = articleOf(html.replace(CONVERTED, " "));
  if (!found.text) return asIs;
  if (!plain.trim()) return found;
  // The same words: then the program that they come from has broken the lines as its writer sees them.
  const letters = (text) => text.replace(/[^\p{L}\p{N}]+/gu, "");
  if (!found.cut.length && letters(found.text) === letters(plain)) return asIs;
  // Less words than the text without markup has: then the markup was not what the reader saw.
  return letters(found.whole).length < 0.8 * letters(plain).length ? asIs : found;
}

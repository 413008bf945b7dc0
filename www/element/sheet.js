/**
 * The looks of the element as a style sheet of its shadow. A sheet that is made by a constructor is let in by any
 * content security policy, and all elements of a document wear the same one.
 */
import style from "#packed/element.css";

const sheets = new WeakMap();

/** Dresses a shadow in the document that it is in now. */
export function dress(shadow) {
  const { ownerDocument } = shadow;
  let sheet = sheets.get(ownerDocument);
  if (!sheet) {
    sheet = new (ownerDocument.defaultView ?? globalThis).CSSStyleSheet();
    sheet.replaceSync(style);
    sheets.set(ownerDocument, sheet);
  }
  shadow.adoptedStyleSheets = [sheet];
}

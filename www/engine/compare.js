/** An article into a comparison: as it is read now, or as its `document` says, which a reader may have corrected. */

/** @param {{ id: string, text: string, date?: string, document?: object }} article */
export function take(comparing, annotator, { id, text, date, document }) {
  if (document) comparing.addRead(id, text, document);
  else comparing.add(annotator, id, text, date);
}

/** A text that could not be read into a Document that says so. */

/**
 * @param {string} text
 * @param {string} reason what went wrong, for the notice
 */
export function unannotated(text, reason) {
  const start = text.search(/\S/);
  const end = text.trimEnd().length;
  return {
    version: 1,
    offsets: "utf16",
    date: null,
    blocks: start < 0 ? [] : [{ start, end, kind: "paragraph" }],
    mentions: [],
    entities: [],
    numbers: [],
    quotes: [],
    reported: [],
    notices: [{ kind: "engineFault", message: `This text could not be read: ${reason}. It is shown without marks.` }],
  };
}

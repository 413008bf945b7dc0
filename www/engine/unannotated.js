/** A text that could not be read into a Document that says so. */

const REASONS = {
  trap: "the program failed on it twice",
  lost: "the program stopped on it twice",
  deadline: "reading it took too long, twice",
};

/**
 * @param {string} text
 * @param {keyof typeof REASONS} kind how it went wrong
 */
export function unannotated(text, kind) {
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
    notices: [{ kind: "engineFault", message: `This text could not be read: ${REASONS[kind]}. It is shown without marks.` }],
  };
}

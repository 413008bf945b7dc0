// What the Document says in codes, in a reader's words: how sure, where from, what is in a mark.

/** Below this a mark is called doubtful, in the text, in the lists and on the card. */
export const DOUBTFUL = 0.5;

/** How sure the annotator is, in words; empty where there is nothing to warn of. */
export function doubtWords(confidence) {
  if (confidence < DOUBTFUL) return "doubtful";
  if (confidence < 0.75) return "less sure";
  return "";
}

/** How sure the annotator is, for the card, where it is always said. */
export function sureWords(confidence) {
  if (confidence < DOUBTFUL) return "Doubtful";
  if (confidence < 0.75) return "Less sure";
  if (confidence < 0.9) return "Fairly sure";
  return "Sure";
}

const SOURCES = {
  model: "by the trained model",
  list: "from the list of known names",
  rule: "by rule",
  reader: "by you",
};

/** Where a mark comes from, after "found". */
export function sourceWords(source) {
  return SOURCES[source] ?? "";
}

/** "1 quote", "2 quotes". */
export function plural(count, one, many = `${one}s`) {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

/** A slice of the article on one line: every run of white space is one space. */
export function oneLine(text) {
  return text.replace(/[\s\uFEFF]+/g, " ").trim();
}

const MARKS = /^[\s"'“”‘’«»„‚「」『』`´]+|[\s"'“”‘’«»„‚「」『』`´,]+$/g;

/** Quoted words for a list: on one line, without the marks around them and without the comma before the cue. */
export function bareQuote(text) {
  return oneLine(text).replace(MARKS, "") || oneLine(text);
}

/** How many words there are in a slice of text. */
export function wordCount(text) {
  return text.match(/[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’.-]|,(?=\p{N}))*/gu)?.length ?? 0;
}

/**
 * The words around a place, for a list: {before, here, after}, each on one line; `reach` characters to either side,
 * cut between words, never past the end of the line of text.
 */
export function around(text, start, end, reach = 36) {
  const line = (piece, cut) => piece.split(/[\n\r\u2028\u2029]+/).at(cut) ?? "";
  const before = line(text.slice(Math.max(0, start - reach), start), -1);
  const after = line(text.slice(end, end + reach), 0);
  const whole = (piece, length) => piece.length < length;
  return {
    before: whole(before, Math.min(reach, start)) ? before.trimStart() : cutHead(before),
    here: oneLine(text.slice(start, end)),
    after: whole(after, Math.min(reach, text.length - end)) ? after.trimEnd() : cutTail(after),
  };
}

// The first and the last piece of a cut are likely parts of words: left out, with an ellipsis in their place.
function cutHead(piece) {
  const space = piece.search(/\s/);
  return space < 0 ? "" : `…${piece.slice(space + 1)}`;
}

function cutTail(piece) {
  const space = piece.search(/\s\S*$/);
  return space < 0 ? "" : `${piece.slice(0, space)}…`;
}

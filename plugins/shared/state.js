/** What an editor's state holds of us: the marks, and what the reader has said of them. */
import { corrected, correction, shifted } from "./corrections.js";
import { NONE, carried, renewed } from "./marks.js";
import { chosen } from "./walk.js";

/** @param {object[]} [corrections] of an earlier day */
export const opened = (corrections = []) => ({ marks: NONE, corrections });

/** After edits of the text. */
export function edited({ marks, corrections }, edits) {
  return {
    marks: edits.reduce(carried, marks),
    corrections: corrections.length === 0 ? corrections : edits.reduce(shifted, corrections),
  };
}

/** With an answer: all marks, or those between two places. */
export function answered({ marks, corrections }, answer, slice) {
  const fresh = corrected(answer.marks, corrections, slice, answer);
  const { start, end } = answer;
  return { marks: start === undefined ? fresh : renewed(marks, fresh, start, end), corrections };
}

/** With a correction of the mark that is selected; null where none is. */
export function judged({ marks, corrections }, does, label, selection, slice) {
  const mark = chosen(marks, selection);
  if (!mark) return null;
  const said = correction(does, mark, slice, label);
  const others = corrections.filter(({ at }) => at.start !== mark.from || at.end !== mark.to);
  return { marks: corrected(marks, [said], slice), corrections: [...others, said] };
}

/** With other corrections in place of these; the marks follow when the article is read again. */
export const restored = ({ marks }, corrections) => ({ marks, corrections });

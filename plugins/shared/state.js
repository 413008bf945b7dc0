/** What an editor's state holds of us: the marks, and what the reader has said of them. */
import { correction, shifted } from "./corrections.js";
import { NONE, carried, renewed } from "./marks.js";
import { chosen } from "./walk.js";

/** @param {object[]} [corrections] of an earlier day */
export const begun = (corrections = []) => ({ marks: NONE, corrections });

/** After edits of the text. */
export function edited({ marks, corrections }, edits) {
  return {
    marks: edits.reduce(carried, marks),
    corrections: corrections.length === 0 ? corrections : edits.reduce(shifted, corrections),
  };
}

/** With an answer: all marks, or those between two places. The very same value where that brings nothing new. */
export function answered(value, answer) {
  const marks = answer.start === undefined ? answer.marks : renewed(value.marks, answer.marks, answer);
  return marks === value.marks ? value : { ...value, marks };
}

/** The corrections with one more, of the mark that is selected; null where none is. */
export function judged({ marks, corrections }, does, label, selection, slice) {
  const mark = chosen(marks, selection);
  return mark && { corrections: [...corrections, correction(does, mark, slice, label)] };
}

// A correction in one sentence, for messages and for the list of them.

import { labelWords } from "../tell/kinds.js";
import { valueText } from "../tell/value.js";
import { bareQuote } from "../tell/words.js";

const LONGEST = 48;

/** What a record did, without a full stop; `done` are the records before it. */
export function correctionText(record, done) {
  if (record.do === "back") {
    const [first, ...others] = record.of.map((at) => done[at]).filter(Boolean);
    if (!first) return "Taken back";
    return `Taken back: ${correctionText(first, done)}${others.length ? ` and ${others.length} more` : ""}`;
  }
  const words = `“${shown(record.at.quote)}”`;
  const all = record.everywhere ? " everywhere" : "";
  switch (record.do) {
    case "mark":
      return `Marked ${words}${all}: ${labelWords(record.label)}`;
    case "confirm":
      return `Confirmed ${words}${all}: ${labelWords(record.label)}`;
    case "remove":
      return `Removed ${words}${all}`;
    case "join":
      return `${words} is the same as “${shown(record.into.at.quote)}”`;
    case "split":
      return `${words}${all} stands for itself`;
    case "speaker":
      if (!record.speaker) return `Nobody is the speaker of ${words}`;
      return `“${shown((record.speaker.of ?? record.speaker).at.quote)}” is the speaker of ${words}`;
    case "value":
      return record.value === null ? `${words} has no value` : `${words} is ${valueText(record) || record.value}`;
    default:
      return "Corrected";
  }
}

function shown(quote) {
  const words = bareQuote(quote);
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 2).replace(/\s\S*$/, "")} …` : words;
}

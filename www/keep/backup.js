/**
 * Everything that is kept as one file, and back.
 *
 *     backupOf({ records, words, settings }, new Date())   // a string
 *     backupIn(string)   // null: it is something else; or { records, words, settings, faults: ["is not whole: …"] }
 *
 * The file is JSON with one article a line, so that what is whole of a broken one can still be read.
 */
import { VERSION, checked } from "./record.js";
import { checkedSettings } from "./settings.js";

const HEADER = /^\uFEFF?\s*\{\s*"newsAnnotator"\s*:\s*"backup"/;

/** Whether a text, or the beginning of one, is that of a back-up. */
export function isBackup(beginning) {
  return HEADER.test(beginning);
}

/** @param {{ records: object[], words: string, settings: object }} kept @param {Date} made */
export function backupOf({ records, words, settings }, made) {
  const head = { newsAnnotator: "backup", version: VERSION, made: made.toISOString(), settings, words, articles: [] };
  const lines = records.map((record) => JSON.stringify(record));
  return `${JSON.stringify(head).slice(0, -2)}\n${lines.join(",\n")}\n]}\n`;
}

/** @param {string} string */
export function backupIn(string) {
  if (!isBackup(string)) return null;
  const whole = parsed(string.replace(/^\uFEFF/, ""));
  const { head, articles, broken } = whole
    ? { head: whole, articles: Array.isArray(whole.articles) ? whole.articles : [], broken: false }
    : byLine(string.replace(/^\uFEFF/, ""));
  const records = articles.map(checked).filter(Boolean);
  const faults = [];
  if (broken) faults.push("is not whole: what came after its last whole article is missing");
  const others = articles.length - records.length;
  const newer = Number.isInteger(head.version) && VERSION < head.version ? ", which a newer version of this page may read" : "";
  if (others) faults.push(`holds ${others === 1 ? "one article" : `${others} articles`} that could not be read${newer}`);
  const words = typeof head.words === "string" ? head.words : "";
  return { records, words, settings: checkedSettings(head.settings), faults };
}

// The first line without its end is the head; each other one is an article, or the end.
function byLine(string) {
  const [first, ...lines] = string.split("\n");
  const articles = lines.map((line) => parsed(line.replace(/,\s*$/, ""))).filter(Boolean);
  return { head: parsed(`${first}]}`) ?? {}, articles, broken: true };
}

function parsed(string) {
  try {
    return JSON.parse(string);
  } catch {
    return null;
  }
}

/** What a reader can do: go from mark to mark, turn a file on or off, say what words are. */
import { Selection, commands, window } from "vscode";
import { NAME_GROUPS, labelWords } from "../../www/tell/kinds.js";
import { WHICH, chosen, next } from "../shared/walk.js";
import { rangeOf } from "./decorations.js";
import { addLine } from "./words.js";

const WALKS = {
  nextMark: [WHICH.mark, false, "mark"],
  previousMark: [WHICH.mark, true, "mark"],
  nextQuote: [WHICH.quote, false, "quote"],
  nextDoubtful: [WHICH.doubtful, false, "doubtful mark"],
};

/** The kinds of names that words can be given. */
const NAMES = NAME_GROUPS.flatMap(({ labels }) => labels).map((label) => [label, labelWords(label)]);

/** All of them registered; `renew` reads the words anew. */
export function registerCommands(articles, renew) {
  const command = (name, run) => commands.registerTextEditorCommand(`newsAnnotator.${name}`, (editor) => void run(editor));
  return [
    ...Object.entries(WALKS).map(([name, walk]) => command(name, (editor) => go(editor, articles.of(editor.document), walk))),
    command("toggle", ({ document }) => articles.toggle(document)),
    command("addWords", (editor) => add(editor, articles, renew)),
    command("neverName", (editor) => write(editor, wordsOf(editor, articles), "never", renew)),
    commands.registerCommand("newsAnnotator.reveal", reveal),
  ];
}

async function go(editor, article, [which, backwards, name]) {
  if (!article) return void window.setStatusBarMessage("This file is not annotated.", 5000);
  const mark = next(article.marks, which, offsets(editor), backwards);
  if (!mark) return void window.setStatusBarMessage(`There is no ${name} in this file.`, 5000);
  select(editor, mark);
  await commands.executeCommand("editor.action.showHover");
}

async function reveal(article, place) {
  const editor = await window.showTextDocument(article.file, { preserveFocus: false });
  select(editor, article.now(place));
}

function select(editor, { from, to }) {
  const range = rangeOf(editor.document, from, to);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range);
}

function offsets({ document, selection }) {
  return { from: document.offsetAt(selection.start), to: document.offsetAt(selection.end) };
}

/** The words that are selected, or those of the mark that the caret is in. */
function wordsOf(editor, articles) {
  const { document, selection } = editor;
  if (!selection.isEmpty) return document.getText(selection);
  const article = articles.of(document);
  const mark = article && chosen(article.marks, offsets(editor));
  return mark ? article.text().slice(mark.from, mark.to) : "";
}

async function add(editor, articles, renew) {
  const words = wordsOf(editor, articles);
  if (words.trim() === "") return write(editor, words, "", renew);
  const picks = NAMES.map(([label, told]) => ({ label: told, value: label }));
  const pick = await window.showQuickPick(picks, { placeHolder: `What is “${words}”?` });
  if (pick) await write(editor, words, `add ${pick.value}`, renew);
}

async function write(editor, words, verb, renew) {
  try {
    await addLine(editor.document, verb, words);
    await renew();
  } catch (error) {
    window.showWarningMessage(error.message);
  }
}

/**
 * The reader's own words: a file in the folder that is open, a line each, as the command line's `--lexicon` reads it.
 *
 *     add ORG Winter Institute
 *     never Big Apple
 */
import { Uri, WorkspaceEdit, workspace } from "vscode";
import { oneLine } from "../../www/tell/words.js";

const FILE = ".news-annotator-words.txt";

/** Whether a document is such a file. */
export const isWords = ({ uri }) => uri.path.endsWith(`/${FILE}`);

/** The words of all open folders; undefined where there are none. */
export async function lexicon() {
  const files = (workspace.workspaceFolders ?? []).map(({ uri }) => read(Uri.joinPath(uri, FILE)));
  return (await Promise.all(files)).filter(Boolean).join("\n") || undefined;
}

async function read(file) {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  } catch (error) {
    if (["FileNotFound", "EntryNotFound", "ENOENT"].includes(error.code)) return "";
    throw new Error(`Your words in ${FILE} could not be read, so they are left aside.`);
  }
}

/** Calls when a file of words has come, changed or gone. */
export function watchWords(changed) {
  const watcher = workspace.createFileSystemWatcher(`**/${FILE}`);
  for (const event of ["onDidCreate", "onDidChange", "onDidDelete"]) watcher[event](changed);
  return watcher;
}

/**
 * Writes one more line, and throws a sentence where it cannot. What is unsaved in the file is saved with it.
 *
 * @param {string} verb "never" or "add ORG"
 */
export async function addLine(document, verb, words) {
  const line = oneLine(words);
  if (line === "") throw new Error("Select the words first.");
  if (line.startsWith("#") || line.includes(" #")) throw new Error("Words with a # before them cannot be kept: what follows would be a remark.");
  const folder = workspace.getWorkspaceFolder(document.uri) ?? workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("Open a folder first: your words are kept in a file there.");
  const file = Uri.joinPath(folder.uri, FILE);
  const made = new WorkspaceEdit();
  made.createFile(file, { ignoreIfExists: true });
  const there = (await workspace.applyEdit(made)) && (await workspace.openTextDocument(file));
  const edit = new WorkspaceEdit();
  if (there) {
    const end = there.lineAt(there.lineCount - 1).range.end;
    edit.insert(file, end, `${end.character === 0 ? "" : "\n"}${verb} ${line}\n`);
  }
  if (!there || !(await workspace.applyEdit(edit)) || !(await there.save()))
    throw new Error(`Your words could not be written to ${FILE}.`);
}

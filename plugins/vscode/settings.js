/** What the reader has set: plain values, read afresh whenever they are asked for. */
import { workspace } from "vscode";

/** The settings that hold for a document: { kinds, doubtful, languages, maximumLength }. */
export function settingsFor(document) {
  const all = workspace.getConfiguration("newsAnnotator", document);
  return Object.fromEntries(["kinds", "doubtful", "languages", "maximumLength"].map((name) => [name, all.get(name)]));
}

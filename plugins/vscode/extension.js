/**
 * News Annotator in VS Code, on a desk or in a browser.
 *
 * Documents in sight are read by one annotator on the extension host's own thread, which is not the window's: a key costs
 * it a glance at a paragraph. What is opened here is given to the editor to be disposed of with the extension.
 */
import { StatusBarAlignment, commands, languages, window, workspace } from "vscode";
import { createAnnotator } from "../../www/engine/annotator.js";
import { openArticles, watchDocuments } from "./articles.js";
import { registerCommands } from "./commands.js";
import { openDecorations } from "./decorations.js";
import { hoverProvider } from "./hover.js";
import { saidTree } from "./said.js";
import { lexicon, watchWords } from "./words.js";

export function activate({ subscriptions, workspaceState }) {
  const decorations = openDecorations();
  const said = saidTree();
  const status = window.createStatusBarItem("newsAnnotator.status", StatusBarAlignment.Right);
  status.name = "News Annotator";
  let annotator = null;
  let closed = false;
  let renewing = Promise.resolve();

  const articles = openArticles({
    memory: workspaceState,
    annotator: () => annotator,
    told: {
      drawn: (article) => draw(article.file, article),
      read: (article) => (article.file === window.activeTextEditor?.document ? tell() : undefined),
      gone(document) {
        draw(document, null);
        tell();
      },
      failed: (error) => window.showErrorMessage(`News Annotator stopped reading this file: ${error.message}`),
    },
  });

  function draw(document, article) {
    for (const editor of window.visibleTextEditors) if (editor.document === document) decorations.draw(editor, article);
  }

  /** Everything that is about the editor in front. */
  function tell() {
    const document = window.activeTextEditor?.document;
    // While a list or a panel has the focus, what was in front still is.
    if (closed || (!document && window.visibleTextEditors.length > 0)) return;
    const article = document && articles.of(document);
    said.show(article ?? null);
    commands.executeCommand("setContext", "newsAnnotator.reading", Boolean(article));
    const refused = document && articles.refused(document);
    if (!refused) return status.hide();
    const figure = (count) => count.toLocaleString("en");
    status.text = `Too long to annotate: ${figure(refused.length)} characters, and the setting allows ${figure(refused.maximum)}.`;
    status.show();
  }

  function look() {
    articles.look();
    for (const editor of window.visibleTextEditors) decorations.draw(editor, articles.of(editor.document) ?? null);
    tell();
  }

  /** One after the other, so that the words that were saved last are the ones that stay. */
  const renew = () => (renewing = renewing.then(renewed, renewed));

  /** An annotator that knows the reader's words as they are now. One that cannot be had leaves the old one in place. */
  async function renewed() {
    const before = annotator;
    const made = lexicon().then((words) => createAnnotator({ lexicon: words }));
    try {
      await made;
    } catch (error) {
      window.showWarningMessage(`Your words are left as they were: ${error.message}`);
      // The first one is not to be without an annotator for a line that cannot be read.
      if (!before) await use(createAnnotator());
      return;
    }
    await use(made);
  }

  async function use(made) {
    const before = annotator;
    if (closed) return (await made).dispose();
    annotator = made;
    if (before) articles.again();
    else look();
    (await before)?.dispose();
  }

  subscriptions.push(
    articles,
    decorations,
    said,
    status,
    ...registerCommands({ ...articles, toggle: (document) => articles.toggle(document).then(tell) }, renew),
    languages.registerHoverProvider("*", hoverProvider(articles.of)),
    window.registerTreeDataProvider("newsAnnotator.said", said),
    watchWords(renew),
    workspace.onDidChangeWorkspaceFolders(renew),
    { dispose: end },
  );

  function end() {
    closed = true;
    annotator?.then((last) => last.dispose());
  }

  return renew().then(() => {
    if (closed) return;
    subscriptions.push(
      ...watchDocuments({ ...articles, look, changed: (event) => (articles.changed(event), refusedAnew(event)) }),
      window.onDidChangeActiveTextEditor(tell),
      workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration("newsAnnotator")) return;
        articles.again();
        tell();
      }),
    );
    look();
  });

  /** An edit can make a file too long, or short enough. */
  function refusedAnew({ document }) {
    if (!articles.of(document) && document === window.activeTextEditor?.document) tell();
  }
}

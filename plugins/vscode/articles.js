/** Which documents are read: those in sight that the reader wants read, and that are not too long. */
import { window, workspace } from "vscode";
import { openArticle } from "./article.js";
import { settingsFor } from "./settings.js";
import { isWords } from "./words.js";

/**
 * @param {object} options
 * @param {import("vscode").Memento} options.memory which files the reader has turned on or off: { address: true | false }
 * @param {() => Promise<object>} options.annotator as it is now
 * @param {{ drawn(article: object): void, read(article: object): void, gone(document: object): void, failed(error: Error): void }} options.told
 */
export function openArticles({ memory, annotator, told }) {
  const open = new Map();
  const chosen = () => memory.get("files", {});

  function isWanted(document) {
    if (isWords(document)) return false;
    return chosen()[document.uri.toString()] ?? settingsFor(document).languages.includes(document.languageId);
  }

  const isTooLong = (document) => document.getText().length > settingsFor(document).maximumLength;

  function close(document) {
    const article = open.get(document);
    if (!article) return;
    article.close();
    open.delete(document);
    told.gone(document);
  }

  function failed(document, error) {
    close(document);
    told.failed(error);
  }

  function look() {
    const documents = new Set(window.visibleTextEditors.map((editor) => editor.document));
    for (const document of open.keys()) if (!documents.has(document) || !isRead(document)) close(document);
    for (const document of documents) {
      if (open.has(document) || !isRead(document)) continue;
      const { kinds, doubtful } = settingsFor(document);
      const options = { annotator: annotator(), kinds, doubtful };
      open.set(document, openArticle(document, options, { ...told, failed: (error) => failed(document, error) }));
    }
  }

  const isRead = (document) => isWanted(document) && !isTooLong(document);

  return {
    of: (document) => open.get(document),
    /** Whether a document would be read if it were shorter: then the length that it has, and the one allowed. */
    refused(document) {
      if (!isWanted(document) || !isTooLong(document)) return null;
      return { length: document.getText().length, maximum: settingsFor(document).maximumLength };
    },
    look,
    changed({ document, contentChanges }) {
      const article = open.get(document);
      if (article && isTooLong(document)) close(document);
      else if (article) article.changed(contentChanges);
      // It may have been too long until now.
      else look();
    },
    close,
    /** Reads all afresh: the settings or the reader's words are others. */
    again() {
      look();
      for (const [document, article] of open) {
        const { kinds, doubtful } = settingsFor(document);
        article.again({ annotator: annotator(), kinds, doubtful });
      }
    },
    async toggle(document) {
      const files = { ...chosen(), [document.uri.toString()]: !isWanted(document) };
      await memory.update("files", files);
      look();
    },
    dispose() {
      for (const document of [...open.keys()]) close(document);
    },
  };
}

/** Calls whenever other documents may be in sight, or one of them has changed. */
export const watchDocuments = (articles) => [
  window.onDidChangeVisibleTextEditors(articles.look),
  workspace.onDidOpenTextDocument(articles.look),
  workspace.onDidCloseTextDocument(articles.close),
  workspace.onDidChangeTextDocument(articles.changed),
];

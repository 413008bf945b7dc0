/** What is known of the mark under the pointer, or at the caret when a key asks for it. */
import { Hover, MarkdownString } from "vscode";
import { toldOf } from "../shared/card.js";
import { rangeOf } from "./decorations.js";

/** @param {(document: object) => object | undefined} articleOf the article of a document, if it is read */
export const hoverProvider = (articleOf) => ({
  provideHover(document, position) {
    const article = articleOf(document);
    const mark = article?.at(document.offsetAt(position));
    if (!mark) return null;
    const { title, kind, lines } = toldOf(mark, article.text().slice(mark.from, mark.to));
    // Words of an article are put in as text: they can be no link and no command.
    const card = new MarkdownString("**").appendText(title).appendMarkdown("**");
    for (const line of [kind, ...lines]) card.appendMarkdown("\n\n").appendText(line);
    return new Hover(card, rangeOf(document, mark.from, mark.to));
  },
});

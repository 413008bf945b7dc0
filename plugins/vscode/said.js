/** "Who said what": the speakers of an article, the most quoted first, and under each what he or she said. */
import { EventEmitter, TreeItem, TreeItemCollapsibleState } from "vscode";
import { marksOf } from "../../www/tell/spans.js";
import { bySpeaker, utteranceText, utterancesOf } from "../../www/tell/speakers.js";

/** A Document's speech by speaker: [{ name, said: [{ start, end, words }] }], what nobody is known to have said last. */
function speakersOf(document, text) {
  return bySpeaker(utterancesOf(marksOf(document), text).utterances).map(({ name, utterances }) => ({
    name,
    said: utterances.map((each) => ({ start: each.start, end: each.end, words: utteranceText(each, text) })),
  }));
}

/** The tree of one article at a time: `show(article)`, or null for none. */
export function saidTree() {
  const changed = new EventEmitter();
  let article = null;
  let speakers = [];

  return {
    onDidChangeTreeData: changed.event,
    show(now) {
      article = now;
      speakers = now?.last.document ? speakersOf(now.last.document, now.last.text) : [];
      changed.fire();
    },
    getChildren: (element) => (element ? (element.said ?? []) : speakers),
    getTreeItem(element) {
      if (element.said) {
        const item = new TreeItem(element.name, TreeItemCollapsibleState.Expanded);
        item.description = element.said.length === 1 ? "once" : `${element.said.length} times`;
        return item;
      }
      const item = new TreeItem(element.words);
      item.tooltip = element.words;
      item.command = { command: "newsAnnotator.reveal", title: "Show", arguments: [article, element] };
      return item;
    },
    dispose: () => changed.dispose(),
  };
}

/** "Who said what": the speakers of an article, the most quoted first, and under each what he or she said. */
import { EventEmitter, TreeItem, TreeItemCollapsibleState } from "vscode";
import { oneLine } from "../shared/read.js";

const NOBODY = "Speaker not found";
const PRONOUN = /^(he|she|they|it|we|i|you|who|him|her|them)$/i;

/** A Document's speech by speaker: [{ name, said: [{ start, end, words }] }], what nobody is known to have said last. */
export function speakersOf({ entities, quotes, reported }, text) {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const words = ({ start, end }) => oneLine(text.slice(start, end));
  const speakerOf = (speaker) => {
    const own = speaker && words(speaker);
    return names.get(speaker?.entity) ?? (own && !PRONOUN.test(own) ? own : NOBODY);
  };
  const speech = quotes.filter(({ kind, duplicateOf }) => (kind === "direct" || kind === "mixed") && !duplicateOf);
  const named = new Map();
  for (const quote of speech) if (quote.speaker) named.set(quote.utterance, named.get(quote.utterance) ?? quote.speaker);
  const all = [
    ...speech.map((quote) => {
      const { start, end, utterance } = quote;
      return { start, end, words: words(quote), name: speakerOf(quote.speaker ?? named.get(utterance)) };
    }),
    ...reported.map(({ content, speaker }) => ({ ...content, words: words(content), name: speakerOf(speaker) })),
  ].toSorted((a, b) => a.start - b.start);
  const groups = new Map();
  for (const each of all) groups.set(each.name, [...(groups.get(each.name) ?? []), each]);
  const last = ({ name }) => (name === NOBODY ? 1 : 0);
  return [...groups]
    .map(([name, said]) => ({ name, said }))
    .toSorted((a, b) => last(a) - last(b) || b.said.length - a.said.length || a.said[0].start - b.said[0].start);
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

// Which words of a whole page are its article: Readability's judgement, as the text nodes that it keeps.

/*! Readability 0.6.0 | (c) 2010 Arc90 Inc, Mozilla | Apache License 2.0 | github.com/mozilla/readability */
import { Readability } from "@mozilla/readability";

/** A page of more elements than this is not judged: it takes too long. */
const MOST = 60_000;

/**
 * The article of a page: {nodes: a Set of the tree's own text nodes, title, byline, excerpt}, or null where it finds
 * none. The tree stays as it was.
 */
export function readable(tree) {
  if (tree.getElementsByTagName("*").length > MOST) return null;
  const copy = tree.cloneNode(true);
  // Readability moves text nodes about but makes no new ones of them, so each of the copy leads to its original.
  const origin = new Map();
  const follow = (nodes, originals) => nodes.forEach((node, at) => origin.set(node, originals[at]));
  follow(textsOf(copy.body), textsOf(tree.body));
  keepAsNodes(copy.body, (fresh, kept) => follow(textsOf(fresh), textsOf(kept).map((node) => origin.get(node))));
  const found = new Readability(copy, { serializer: (element) => element }).parse();
  if (!found?.content) return null;
  const nodes = new Set(textsOf(found.content).map((node) => origin.get(node)).filter(Boolean));
  return { nodes, title: found.title ?? "", byline: found.byline ?? "", excerpt: found.excerpt ?? "" };
}

// Where a first try finds too little, Readability puts the body back as it was, by its markup. Here that is a copy of the
// nodes: quicker, and no markup is made elements again.
function keepAsNodes(body, copied) {
  Object.defineProperty(body, "innerHTML", {
    get() {
      const kept = body.cloneNode(true);
      copied(kept, body);
      return kept;
    },
    set(kept) {
      const fresh = kept.cloneNode(true);
      copied(fresh, kept);
      body.replaceChildren(...fresh.childNodes);
    },
  });
}

function textsOf(root) {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
}

// Every node of a tree in its order and without recursion, however deep it is nested.

/**
 * `text(node)` is told of each text node; `enter(element)` answers what is to be done on the way out of an element, a list
 * of functions, or null where there is nothing to be looked at in it.
 */
export function walk(root, text, enter) {
  const open = [];
  let node = root;
  while (node) {
    if (node.nodeType === Node.TEXT_NODE) text(node);
    const out = node.nodeType === Node.ELEMENT_NODE ? enter(node) : null;
    if (out && node.firstChild) {
      open.push(out);
      node = node.firstChild;
      continue;
    }
    for (const act of out ?? []) act();
    while (node !== root && !node.nextSibling) {
      node = node.parentNode;
      for (const act of open.pop() ?? []) act();
    }
    node = node === root ? null : node.nextSibling;
  }
}

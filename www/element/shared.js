/** The annotator that all elements of a page share: made for the first of them, and gone with the last. */

const shared = new Map();

/** The annotator that `make` makes, a promise; each borrower gives it back once. */
export function borrow(make) {
  const found = shared.get(make) ?? { made: make(), users: 0 };
  found.users += 1;
  shared.set(make, found);
  return found.made;
}

/** Given back by the last who has it, it is disposed of; not at once, for an element that is moved is back in a moment. */
export function giveBack(make) {
  const found = shared.get(make);
  found.users -= 1;
  setTimeout(() => {
    if (found.users || shared.get(make) !== found) return;
    shared.delete(make);
    found.made.then(
      (annotator) => annotator.dispose(),
      // It was never there, and whoever asked has been told.
      () => {},
    );
  });
}

/**
 * A core that dies when a text asks for it, over the test-only build (`target/faults`): "⟦forcePanic⟧",
 * "⟦overflowStack⟧" or "⟦loopForever⟧" in a text, or in what is written into one, is done to the instance that gets it.
 */
const WAYS = ["forcePanic", "overflowStack", "loopForever"];

/** @param {object} core an instance of the test-only build */
export function faulty(core) {
  const obey = (text) => {
    const way = WAYS.find((word) => text.includes(`⟦${word}⟧`));
    if (way) core[way](0);
  };
  for (const [class_, method, place] of [
    [core.Annotator, "open", 0],
    [core.Annotator, "annotate", 0],
    [core.Session, "edit", 2],
  ]) {
    const proper = class_.prototype[method];
    class_.prototype[method] = function (...values) {
      obey(values[place]);
      return proper.apply(this, values);
    };
  }
  return core;
}

// How the page begins: with what was kept, then the samples; the article that was open last is open again.

/** How long the samples wait for what was kept, in milliseconds; it joins them whenever it comes. */
const PATIENCE = 1000;

/**
 * `samples` are {id, text}; `store`, `reading` and `keeping` are the page's. Answers `openSamples()`, which puts those on
 * the list that are not there, and opens one where nothing is.
 */
export function createBeginning({ store, reading, keeping, samples }) {
  function openSamples() {
    const texts = samples.map(({ id, text }, at) => ({
      // The same name in every tab and at every time: what a reader does to a sample belongs to that sample.
      id: `sample-${id}`,
      text,
      opened: -at,
      from: { words: "Sample", sample: true },
    }));
    const open = new Set(store.get().articles.map(({ id }) => id));
    const added = reading.add(texts.filter(({ id }) => !open.has(id)));
    const { articles, current } = store.get();
    const last = articles.find(({ id }) => id === keeping.last()) ?? articles[0];
    if (!current && last) reading.choose(last.id);
    // The titles of what was kept are known: hundreds of articles need not be read for them.
    reading.readAhead(added);
  }

  let patience;
  const waited = new Promise((done) => {
    patience = setTimeout(done, PATIENCE);
  });
  Promise.race([keeping.begin(), waited]).then(() => {
    clearTimeout(patience);
    openSamples();
  });
  return openSamples;
}

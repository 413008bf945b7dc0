/** Texts into Documents in a worker; what `news-annotator/worker` exports. */
import { openEngine } from "./engine.js";
import { load, patternsFrom } from "./load.js";
import { source } from "#source";

/**
 * The methods of `createAnnotator`, returning promises and taking an AbortSignal.
 *
 * @param {{ lexicon?: string, wasm?: Parameters<typeof load>[0],
 *   patterns?: () => Parameters<typeof load>[0], worker?: () => Worker }} [options] `worker` makes the worker where
 *   a bundler or a policy does not let this package make it
 */
export async function createWorkerAnnotator({ lexicon, wasm, patterns, worker = source.worker } = {}) {
  const engine = openEngine({ source: { module: () => load(wasm), patterns: patternsFrom(patterns), worker, lexicon } });
  await engine.ready;
  if (lexicon !== undefined) {
    // A lexicon that cannot be read is told here, not with the first article.
    await engine.annotate("").catch((error) => {
      engine.dispose();
      throw error;
    });
  }
  return engine;
}

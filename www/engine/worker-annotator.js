/** Texts into Documents in a worker; what `news-annotator/worker` exports. */
import { openEngine } from "./engine.js";
import { load } from "./load.js";
import { source } from "#source";

/**
 * The methods of `createAnnotator`, returning promises and taking an AbortSignal.
 *
 * @param {{ wasm?: Parameters<typeof load>[0], worker?: () => Worker }} [options] `worker` makes the worker where a
 *   bundler or a policy does not let this package make it
 */
export async function createWorkerAnnotator({ wasm, worker = source.worker } = {}) {
  const engine = openEngine({ source: { module: () => load(wasm), worker } });
  await engine.ready;
  return engine;
}

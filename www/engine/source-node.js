/** The wasm and the worker in Node. */
import { readFile } from "node:fs/promises";
import { Worker } from "node:worker_threads";

export const source = {
  module: async (address = new URL("./core/core.wasm", import.meta.url)) =>
    WebAssembly.compile(await readFile(address)),
  patterns: async () => WebAssembly.compile(await readFile(new URL("./core/patterns.wasm", import.meta.url))),
  worker: () => asInBrowsers(new Worker(new URL("./worker-node.js", import.meta.url))),
};

/** A worker of Node with the few members of a browser's that the engine uses. */
export function asInBrowsers(worker) {
  const like = {
    onmessage: null,
    onerror: null,
    postMessage: (message) => worker.postMessage(message),
    terminate: () => worker.terminate(),
  };
  worker.on("message", (data) => like.onmessage?.({ data }));
  worker.on("error", (error) => like.onerror?.({ message: error.message }));
  // A page's worker ends with the page; so must this one with the program, once nothing more is asked of it.
  worker.unref();
  return like;
}

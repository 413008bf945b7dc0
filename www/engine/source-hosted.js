/** The wasm and the worker of a hosted page: files beside the script. */
import { trusted } from "./trusted.js";

export const source = {
  module: async (address = new URL("./core.wasm", import.meta.url)) => WebAssembly.compileStreaming(fetch(address)),
  patterns: async () => WebAssembly.compileStreaming(fetch(new URL("./patterns.wasm", import.meta.url))),
  worker: () => new Worker(trusted(new URL("./worker.js", import.meta.url).href), { type: "module" }),
};

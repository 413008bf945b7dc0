/** The wasm and the worker in another's page: addresses written so that a bundler finds the files and takes them along. */
export const source = {
  module: async (address = new URL("./core/core.wasm", import.meta.url)) => WebAssembly.compileStreaming(fetch(address)),
  patterns: async () => WebAssembly.compileStreaming(fetch(new URL("./core/patterns.wasm", import.meta.url))),
  worker: () => new Worker(new URL("./worker-entry.js", import.meta.url), { type: "module" }),
};

/** The bytes of the wasm, inside this module: for where no file can be fetched. */
export const wasm: Promise<ArrayBuffer>;

/** The bytes of the module that reads a reader's patterns. */
export const patterns: () => Promise<ArrayBuffer>;

/** Makes the worker from this module's own words; absent in Node, which has workers of its own. */
export const worker: (() => Worker) | undefined;

/** Where the wasm is, for whoever serves or fetches it in a way of their own. */
export const wasm = new URL("./engine/core/core.wasm", import.meta.url);

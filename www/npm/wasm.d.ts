export const wasm: URL;

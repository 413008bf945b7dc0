/** The bytes of the wasm, inside this module: for where no file can be fetched. */
export const wasm: Uint8Array<ArrayBuffer>;

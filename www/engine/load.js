/** Whatever a caller has of the wasm into the compiled module. */
import { source } from "#source";

/**
 * @param {WebAssembly.Module | BufferSource | Response | URL | string | Promise<any>} [wasm] a module, its bytes, an answer
 *   to a fetch, or an address; without it, the file that came with this package
 * @returns {Promise<WebAssembly.Module>}
 */
export async function load(wasm) {
  const given = await wasm;
  return given === undefined ? source.module() : compiled(given);
}

/** The module that reads patterns: what `patterns` answers, which is taken as `load` takes the wasm. */
export const patternsFrom = (patterns) => async () => (patterns ? compiled(await patterns()) : source.patterns());

function compiled(given) {
  if (given instanceof WebAssembly.Module) return given;
  if (given instanceof URL || typeof given === "string") return source.module(new URL(given));
  if (globalThis.Response && given instanceof Response) return WebAssembly.compileStreaming(given);
  return WebAssembly.compile(given);
}

/** All wasm and the worker inside this module, for where neither can be a file: `createWorkerAnnotator(inlined)`. */
import { blobWorker } from "../engine/blob-worker.js";
import core from "#packed/core.wasm.gz";
import ofPatterns from "#packed/patterns.wasm.gz";
import words from "#packed/worker.txt";

/** The bytes of the wasm, when they are unpacked. */
export const wasm = /* @__PURE__ */ unpacked(core);

/** The bytes of the module that reads a reader's patterns. */
export const patterns = () => unpacked(ofPatterns);

/** Makes the worker; absent in Node, which has workers of its own. */
export const worker = globalThis.Worker && (() => blobWorker(words));

function unpacked(packed) {
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

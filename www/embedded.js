/** The wasm and the worker of the one-file page: data blocks of the page itself. */
import { blobWorker } from "./engine/blob-worker.js";

const words = (id) => document.getElementById(id).textContent;

export const source = {
  module: async () => WebAssembly.compile(fromBase64(words("engine-wasm"))),
  patterns: async () => WebAssembly.compile(fromBase64(words("patterns-wasm"))),
  worker: () => blobWorker(words("engine-worker")),
};

function fromBase64(letters) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(letters);
  const bytes = atob(letters);
  return Uint8Array.from({ length: bytes.length }, (_, at) => bytes.charCodeAt(at));
}

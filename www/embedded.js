/** The wasm and the worker of the one-file page: data blocks of the page itself. */
import { trusted } from "./engine/trusted.js";

const words = (id) => document.getElementById(id).textContent;

export const source = {
  module: async () => WebAssembly.compile(fromBase64(words("engine-wasm"))),
  patterns: async () => WebAssembly.compile(fromBase64(words("patterns-wasm"))),
  worker() {
    const address = URL.createObjectURL(new Blob([words("engine-worker")], { type: "text/javascript" }));
    const worker = new Worker(trusted(address));
    // The address is read when the worker starts, which is after this.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    return worker;
  },
};

function fromBase64(letters) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(letters);
  const bytes = atob(letters);
  return Uint8Array.from({ length: bytes.length }, (_, at) => bytes.charCodeAt(at));
}

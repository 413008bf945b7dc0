/** A worker out of the words of its program, for where it can have no file of its own. */
import { trusted } from "./trusted.js";

/** @param {string} words the whole program of a classic worker */
export function blobWorker(words) {
  const address = URL.createObjectURL(new Blob([words], { type: "text/javascript" }));
  const worker = new Worker(trusted(address));
  // The address is read when the worker starts, which is after this.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return worker;
}

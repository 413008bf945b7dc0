/**
 * The other tabs of this page: told what was written, and heard.
 *
 *     const neighbours = meetNeighbours((ids) => …);   // look at these records again; at everything where there are none
 *     neighbours.tell(["id"]);
 *
 * What is heard is never believed, only looked up: pages opened from disk all hear each other.
 */
import { NAME } from "./shelf.js";

/** @param {(ids: string[]) => void} heard */
export function meetNeighbours(heard) {
  // Without it the tabs still never overwrite each other; they only learn of it later, when they save.
  if (!globalThis.BroadcastChannel) return { tell() {} };
  let channel;
  try {
    channel = new BroadcastChannel(NAME);
  } catch {
    return { tell() {} };
  }
  channel.onmessage = ({ data }) => {
    if (Array.isArray(data) && data.every((id) => typeof id === "string")) heard(data);
  };
  return { tell: (ids) => channel.postMessage(ids) };
}

/** Reads articles on the caller's own thread. */
export { createAnnotator } from "./engine/annotator.js";

/** Reads articles in a worker. */
export { createWorkerAnnotator } from "./engine/worker-annotator.js";

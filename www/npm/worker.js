export { createWorkerAnnotator } from "./engine/worker-annotator.js";

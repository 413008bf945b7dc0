export { createAnnotator } from "./engine/annotator.js";

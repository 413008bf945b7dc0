// A reader's corrections, laid over the Document of an article.
export { correct } from "./engine/corrections.js";
export { anchorOf, createMover } from "./engine/place.js";

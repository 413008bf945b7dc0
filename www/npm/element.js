/** Defines <news-annotator>, unless it is defined already. */
import { NewsAnnotatorElement } from "./element-class.js";

export { NewsAnnotatorElement };

const registry = globalThis.customElements;
if (registry && !registry.get("news-annotator")) registry.define("news-annotator", NewsAnnotatorElement);

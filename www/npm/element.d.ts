import type { NewsAnnotatorElement } from "./element-class.js";

export * from "./element-class.js";

declare global {
  interface HTMLElementTagNameMap {
    "news-annotator": NewsAnnotatorElement;
  }
}

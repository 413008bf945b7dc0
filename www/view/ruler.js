// Where in the article what is pointed at falls: strokes along the edge of the column, from its start to its end.

import { element } from "./element.js";

/** Strokes closer together than this share of the article are one. */
const STEPS = 200;

/** The ruler in `root`. */
export function createRuler(root) {
  return {
    /** Shows these marks, in a text of that length. */
    draw(marks, length) {
      const places = new Map();
      for (const { start, kind } of marks) places.set(Math.round((start / Math.max(1, length)) * STEPS), kind);
      root.replaceChildren(
        ...[...places].map(([place, kind]) => {
          const stroke = element("i", { class: kind });
          stroke.style.top = `${(place / STEPS) * 100}%`;
          return stroke;
        }),
      );
    },
  };
}

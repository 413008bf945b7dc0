// Who speaks, beside each quote: one note for each utterance in each block, level with its first line.
//
// In a wide column the notes stand in the margin; in a narrow one under the block, which leaves room for them. Over
// NEAR_ONLY notes, those near the window alone are made.

import { button, element, words } from "./element.js";
import { doubtWords } from "../tell/words.js";
import { labelWords } from "../tell/kinds.js";

const NEAR_ONLY = 300;
const GAP = 6;

/** The margin in `root` beside `article` (its view); `choose(markId)` when a note is pressed. */
export function createMargin(root, article, choose) {
  let notes = [];
  // Before the first look at the window nothing of a long article is near it.
  let near = { start: 0, end: 0 };
  let lit = null;
  let current = 0;

  function plan(utterances) {
    notes = [];
    for (const utterance of utterances) {
      let last = null;
      for (const mark of utterance.parts) {
        const row = article.rowAt(mark.start);
        if (row && row !== last) notes.push({ mark, utterance, row, again: last !== null });
        last = row;
      }
    }
    notes.sort((a, b) => a.mark.start - b.mark.start);
    reserve();
  }

  // The room that a narrow column keeps under each block.
  function reserve() {
    const counts = new Map();
    for (const { row } of notes) counts.set(row, (counts.get(row) ?? 0) + 1);
    for (const row of article.rows()) {
      const count = counts.get(row) ?? 0;
      if (row.noted === count) continue;
      row.noted = count;
      if (count) row.element.style.setProperty("--notes", count);
      else row.element.style.removeProperty("--notes");
    }
  }

  function draw() {
    const shown =
      notes.length > NEAR_ONLY ? notes.filter(({ mark }) => mark.end >= near.start && mark.start <= near.end) : notes;
    current = Math.min(current, Math.max(0, shown.length - 1));
    root.replaceChildren(...shown.map(noteElement));
    place(shown);
    mark();
  }

  function noteElement({ mark, utterance, again }, index) {
    const { speaker, cue, kind, confidence } = utterance;
    const nobody = speaker.key === "nobody";
    const doubt = doubtWords(confidence);
    return button(
      {
        class: `note ${kind}${nobody ? " nobody" : ""}`,
        "data-mark": mark.id,
        tabindex: index === current ? "0" : "-1",
        onclick: () => choose(mark.id),
        onfocus: () => take(index),
      },
      words(speaker.name, { class: "name" }),
      again
        ? element("span", { class: "how" }, " goes on")
        : /\p{L}/u.test(cue) && !nobody
          ? words(` ${cue}`, { class: "how" })
          : "",
      kind === "direct" ? "" : element("span", { class: "unseen" }, `, ${labelWords(kind)}`),
      doubt && !again && !nobody ? element("span", { class: "doubt" }, ` ${doubt}`) : "",
    );
  }

  function take(index) {
    root.children[current]?.setAttribute("tabindex", "-1");
    current = index;
    root.children[current]?.setAttribute("tabindex", "0");
  }

  function place(shown) {
    const wide = getComputedStyle(root).position !== "absolute";
    const top = root.getBoundingClientRect().top;
    const under = new Map();
    // All is measured before anything is moved, or the page would be laid out once for each note.
    const measured = shown.map((note, i) => ({
      node: root.children[i],
      height: root.children[i].offsetHeight,
      level: wide
        ? (article.rects(note.mark.start, note.mark.end)[0]?.top ?? 0) - top
        : note.row.element.getBoundingClientRect().bottom - top,
      note,
    }));
    let free = 0;
    for (const { node, height, level, note } of measured) {
      let at = Math.max(level, free);
      if (!wide) {
        const placed = under.get(note.row) ?? 0;
        under.set(note.row, placed + 1);
        at = level - (note.row.noted - placed) * 32;
      }
      node.style.top = `${Math.round(at)}px`;
      free = at + height + GAP;
    }
  }

  function mark() {
    for (const node of root.children)
      node.classList.toggle("on", node.dataset.mark === lit || lit?.ids?.has(node.dataset.mark) === true);
  }

  root.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = step && root.children[current + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });

  return {
    /** The utterances of the article on the screen. */
    show(utterances) {
      current = 0;
      plan(utterances);
      draw();
    },
    /** The column has another width, or another font. */
    resized() {
      if (root.children.length) draw();
    },
    moved(start, end) {
      if (notes.length <= NEAR_ONLY || (start >= near.start && end <= near.end)) return;
      const margin = Math.max(4000, end - start);
      near = { start: start - margin, end: end + margin };
      draw();
    },
    /** The notes of these marks light up. */
    light(ids) {
      lit = { ids };
      mark();
    },
  };
}

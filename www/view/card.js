// The card of one mark: what it is, what it stands for, how sure that is, and the way to its fellows.

import { button, element, words } from "./element.js";
import { company, titleOf } from "./describe.js";
import { KINDS, labelWords } from "./kinds.js";
import { hedgeWords, valueText } from "./value.js";
import { NOBODY, speakerOf } from "./speakers.js";
import { oneLine, sourceWords, sureWords } from "./words.js";

/** How many marks over the same words the card names. */
const OVER = 6;

/** The card in `root`. `light(id)` goes to another mark, `close()` shuts the card; `correct(mark)` is its part for corrections. */
export function createCard(root, article, { light, close, correct }) {
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  });

  function draw(mark, marks, text) {
    const all = company(mark, marks, text);
    const at = all.indexOf(mark);
    const kind = KINDS.find((each) => each.id === mark.kind);
    root.className = `card ${mark.kind}`;
    root.replaceChildren(
      element(
        "div",
        { class: "card-head" },
        element("h2", { id: "card-title", tabindex: "-1" }, words(titleOf(mark, marks, text))),
        button({ class: "quiet square", "aria-label": "Close", onclick: close }, "×"),
      ),
      element(
        "p",
        { class: "card-kind" },
        element("span", { class: "swatch", "aria-hidden": "true" }),
        about(mark, kind),
      ),
      element(
        "dl",
        { class: "facts" },
        ...facts(mark, marks, text).flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]),
      ),
      correct(mark),
      steps(mark, all, at),
      others(mark, marks, text),
    );
  }

  function about(mark, kind) {
    const word = labelWords(mark.label);
    return word.toLowerCase() === kind.name.toLowerCase() ? kind.name : word[0].toUpperCase() + word.slice(1);
  }

  function facts(mark, marks, text) {
    const { item } = mark;
    const here = oneLine(text.slice(mark.start, mark.end));
    const found = [];
    if (mark.type === "mention") {
      const entity = marks.entities.get(item.entity);
      if (here !== titleOf(mark, marks, text)) found.push(["Here", words(`“${here}”`)]);
      const also = (entity?.aliases ?? []).filter((alias) => alias !== here);
      if (also.length) found.push(["Also", words(also.join(", "))]);
    }
    if (mark.type === "number") {
      if (valueText(item) !== here) found.push(["In the text", words(`“${here}”`)]);
      if (item.counts) found.push(["Counts", words(oneLine(text.slice(item.counts.start, item.counts.end)))]);
      if (hedgeWords(item)) found.push(["Hedge", hedgeWords(item)]);
      if (item.rel)
        found.push(["Counted from", item.rel.anchor === "previous" ? "the date before it" : "the article’s date"]);
      if (!item.value) found.push(["Value", "none can be told"]);
    }
    if (mark.type === "quote" || mark.type === "reported") {
      const { own, name } = speakerOf(item, marks.entities, text);
      if (own && own !== name) found.push(["Named here", words(`“${own}”`)]);
      if (item.cue) found.push(["Cue", words(`“${oneLine(text.slice(item.cue.start, item.cue.end))}”`)]);
      if (item.duplicateOf) found.push(["Repeats", "a quote of the article"]);
      if (name === NOBODY && mark.label === "scare") found.push(["Speaker", "none: the writer’s own marks"]);
    }
    if (mark.word) return [...found, ["Marked", "as your word, in every article"]];
    if (item.source === "reader") return [...found, ["Marked", "by you"]];
    found.push([
      "How sure",
      `${sureWords(item.confidence)}${sourceWords(item.source) ? `, found ${sourceWords(item.source)}` : ""}`,
    ]);
    return found;
  }

  function steps(mark, all, at) {
    if (all.length < 2) return "";
    const word = { mention: "Mention", number: "Figure", quote: "Quote", reported: "Quote" }[mark.type];
    return element(
      "div",
      { class: "card-steps" },
      button({ class: "line", "data-step": "previous", onclick: () => light(all.at(at - 1).id) }, "Previous"),
      element("span", {}, `${word} ${at + 1} of ${all.length}`),
      button({ class: "line", "data-step": "next", onclick: () => light(all[(at + 1) % all.length].id) }, "Next"),
    );
  }

  // Marks that lie over the same words: each can be reached.
  function others(mark, marks, text) {
    const over = marks.list.filter((other) => other !== mark && other.start < mark.end && other.end > mark.start);
    if (!over.length) return "";
    const shown = over.slice(0, OVER);
    return element(
      "p",
      { class: "card-over" },
      "Also here: ",
      ...shown.map((other) =>
        button(
          { class: "link", onclick: () => light(other.id) },
          words(short(titleOf(other, marks, text))),
          ` (${labelWords(other.label)})`,
        ),
      ),
      over.length > OVER ? element("span", {}, `and ${over.length - OVER} more`) : "",
    );
  }

  function short(title) {
    return title.length > 32 ? `${title.slice(0, 30)}…` : title;
  }

  function place(mark) {
    const home = root.parentElement.getBoundingClientRect();
    const rects = article.rects(mark.start, mark.end);
    if (!rects.length) return;
    const rect = { left: rects[0].left, top: rects[0].top, bottom: rects.at(-1).bottom };
    const view = root.closest(".reader")?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
    const below = rect.bottom + 10 + root.offsetHeight <= view.bottom;
    const top =
      below || rect.top - 10 - root.offsetHeight < view.top ? rect.bottom + 10 : rect.top - 10 - root.offsetHeight;
    const left = Math.max(0, Math.min(rect.left - home.left - 16, home.width - root.offsetWidth));
    root.style.setProperty("--card-left", `${Math.round(left)}px`);
    root.style.setProperty("--card-top", `${Math.round(top - home.top)}px`);
  }

  return {
    show(mark, marks, text) {
      const { activeElement } = root.getRootNode();
      const held = root.contains(activeElement);
      const step = held ? activeElement.dataset.step : undefined;
      draw(mark, marks, text);
      root.hidden = false;
      place(mark);
      if (held)
        (root.querySelector(`[data-step="${step}"]`) ?? root.querySelector("h2")).focus({ preventScroll: true });
    },
    hide() {
      root.hidden = true;
    },
    focus: () => root.querySelector("h2")?.focus({ preventScroll: true }),
    holds: (node) => root.contains(node),
  };
}

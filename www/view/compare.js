// Several articles side by side: which of them, how far the comparison is, and what they have in common.

import { button, element, words } from "./element.js";
import { figuresElement } from "./compare-figures.js";
import { namesElements } from "./compare-names.js";
import { quotesElement } from "./compare-quotes.js";
import { plural } from "../tell/words.js";

/** With more articles than this a table has no room for a column each. */
const COLUMNS = 6;

/**
 * The view in `root`. `actions`: tick(ids, boolean), stopComparing(), compareAgain(), goIn(articleId, place), which
 * opens an article there.
 */
export function createCompare(root, { tick, stopComparing, compareAgain, goIn }) {
  const roomy = matchMedia("(min-width: 960px)");
  const summary = element("summary", {});
  const boxes = element("ul", { role: "list" });
  const choice = element(
    "details",
    { class: "choice", open: true },
    summary,
    element(
      "p",
      {},
      button({ class: "link", onclick: () => tick(ids, true) }, "Tick all"),
      button({ class: "link", onclick: () => tick(ids, false) }, "Tick none"),
    ),
    boxes,
  );
  const bar = element("progress", { max: "1", "aria-label": "Articles compared" });
  const how = element("p", {});
  const stop = button({ class: "line", onclick: stopComparing }, "Cancel");
  const again = button({ class: "line", onclick: compareAgain }, "Compare again");
  const progress = element("div", { class: "progress" }, how, bar, stop, again);
  const results = element("div", {});
  root.append(
    element("h1", { id: "compare-title" }, "Where the articles agree, and where they do not"),
    element("p", { class: "hint" }, "Press a figure, a quote’s article or a count to read it in its place."),
    choice,
    progress,
    results,
  );

  let ids = [];
  let listed = null;
  let drawn = {};
  let latest = null;
  let pressed = null;
  roomy.addEventListener("change", () => latest && draw(latest));

  function drawChoice({ articles, left }) {
    ids = articles.map((article) => article.id);
    const named = articles.map(({ id, title }) => `${id} ${title}`).join("\n");
    if (named !== listed) {
      if (listed === null) choice.open = roomy.matches && articles.length <= 2 * COLUMNS;
      boxes.replaceChildren(...articles.map(boxElement));
    }
    listed = named;
    for (const box of boxes.querySelectorAll("input")) box.checked = !left.has(box.value);
    const ticked = ids.filter((id) => !left.has(id)).length;
    summary.textContent =
      ticked === ids.length ? `${plural(ticked, "article")}` : `${ticked} of ${plural(ids.length, "article")}`;
    return ticked;
  }

  function boxElement({ id, title }) {
    const box = element("input", { type: "checkbox", id: `compare-${id}`, value: id });
    box.addEventListener("change", () => tick([id], box.checked));
    return element("li", {}, box, element("label", { for: box.id }, words(title)));
  }

  function drawProgress(comparison, ticked) {
    const running = comparison && !comparison.result && !comparison.stopped && !comparison.failed;
    progress.hidden = Boolean(comparison?.result);
    bar.hidden = stop.hidden = !running;
    again.hidden = !comparison || running;
    if (running) {
      bar.value = comparison.done / comparison.total;
      how.textContent = `Comparing: ${comparison.done} of ${plural(comparison.total, "article")} read…`;
    } else if (comparison?.failed) how.textContent = `These articles could not be compared. (${comparison.failed})`;
    else if (comparison?.stopped) how.textContent = "The comparison was cancelled.";
    else if (ticked < 2) how.textContent = "Tick two articles or more to compare them.";
  }

  function drawResults({ articles, left, comparison }) {
    const compared = articles.filter((article) => !left.has(article.id));
    const wide = roomy.matches && compared.length <= COLUMNS;
    const result = comparison?.result ?? null;
    const marks = compared.map((article) => article.marks);
    const same = result === drawn.result && wide === drawn.wide && marks.every((each, at) => each === drawn.marks[at]);
    if (same) return;
    drawn = { result, wide, marks };
    if (!result) return results.replaceChildren();
    const held = results.contains(document.activeElement) ? document.activeElement.dataset.place : null;
    const byId = new Map(compared.map((article) => [article.id, article]));
    const go = (id, place) => {
      pressed = document.activeElement.dataset.place ?? null;
      goIn(id, place);
    };
    results.replaceChildren(
      part("Figures that count the same", plural(result.figures.length, "figure"), figuresElement(result.figures, compared, wide, go)),
      part(
        "Quotes printed in more than one article",
        plural(result.quotes.length, "quote"),
        quotesElement(result.quotes, (id) => byId.get(id), go),
      ),
      part(
        "Who and what appears where",
        plural(result.entities.length, "name"),
        ...namesElements(result.entities, compared, wide, go),
      ),
    );
    if (held) placed(held)?.focus();
  }

  const placed = (place) => results.querySelector(`[data-place="${CSS.escape(place)}"]`);

  function part(title, amount, ...content) {
    return element(
      "section",
      { class: "part" },
      element("h2", {}, title, element("span", { class: "amount" }, amount)),
      ...content,
    );
  }

  function draw(state) {
    latest = state;
    drawProgress(state.comparison, drawChoice(state));
    drawResults(state);
  }

  return {
    draw,
    /** Takes the focus, to where it was when the reader left. */
    focus() {
      const target = pressed && placed(pressed);
      if (target) target.focus();
      else root.focus({ preventScroll: true });
    },
  };
}

/** What a comparison found, in one line. */
export function comparedText(comparison) {
  if (!comparison?.result) return "";
  const { figures, quotes, entities } = comparison.result;
  const found = [plural(figures.length, "figure"), plural(quotes.length, "quote"), plural(entities.length, "name")];
  return `${plural(comparison.total, "article")} compared: ${found.join(", ")} in common`;
}

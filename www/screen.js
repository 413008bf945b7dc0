// The state onto the screen: which view is drawn anew when which field has changed.

import { byId } from "./view/element.js";
import { openArticle } from "./store.js";
import { linesAsBlocks, rowsOf } from "./view/blocks.js";
import { createArticleView } from "./view/article.js";
import { canHighlight, createPainter } from "./view/paint.js";
import { createElementPainter } from "./view/paint-elements.js";
import { drawEverywhere } from "./view/everywhere.js";
import { createMargin } from "./view/margin.js";
import { createWalker } from "./view/walker.js";
import { createCard } from "./view/card.js";
import { createCardCorrect } from "./view/card-correct.js";
import { createPick } from "./view/pick.js";
import { drawUndoing } from "./view/undoing.js";
import { createLegend } from "./view/legend.js";
import { createOpeningLine } from "./view/opening.js";
import { createPanel } from "./view/panel.js";
import { createCut } from "./view/cut.js";
import { createDateLine } from "./view/dateline.js";
import { comparedText, createCompare } from "./view/compare.js";
import { createColoursDialog } from "./view/colours-dialog.js";
import { createFind } from "./view/find.js";
import { createHover } from "./view/hover.js";
import { createKeysDialog } from "./view/keys-dialog.js";
import { createRuler } from "./view/ruler.js";
import { createViews } from "./view/views.js";
import { createWindow } from "./view/window.js";
import { drawEmpty } from "./view/empty.js";
import { keptText } from "./view/kept.js";
import { drawMessage } from "./view/message.js";
import { drawNotices } from "./view/notices.js";
import { drawRail } from "./view/rail.js";
import { drawTheme } from "./view/theme.js";
import { spoken } from "./view/describe.js";
import { keyOf, keyWords } from "./input/keys.js";
import { KINDS } from "./tell/kinds.js";
import { layerOf, layersOf } from "./view/layers.js";
import { lightOf } from "./view/light.js";
import { statusText } from "./view/status.js";
import { oneLine } from "./tell/words.js";

/** The screen of a store; `actions` are what the reader can do (app.js). */
export function createScreen(store, actions) {
  const article = createArticleView(byId("article"));
  const painter = canHighlight() ? createPainter(article) : createElementPainter(article);
  const margin = createMargin(byId("margin"), article, actions.press);
  const walker = createWalker(byId("walker"), article, {
    step: actions.walk,
    extend: actions.extend,
    open: actions.openCard,
    leave: actions.escape,
  });
  const cardCorrect = createCardCorrect(actions.correct);
  const card = createCard(byId("card"), article, {
    light: actions.light,
    close: actions.closeCard,
    correct: (mark) => cardCorrect.section(mark, openArticle(store.get())),
  });
  const pick = createPick(byId("pick"), article, actions.correct, { letters: actions.letters, leave: actions.unselect });
  const legend = createLegend(byId("legend"), {
    toggle: actions.toggle,
    wear: (label, node) => painter.sample(layerOf(label), node),
  });
  const panel = createPanel(byId("panel"), actions);
  const dateLine = createDateLine(byId("date-line"), actions.setDate);
  const drawCut = createCut(byId("cut"), actions.putBack);
  const drawOpening = createOpeningLine(byId("opening"), actions.stopOpening);
  const keysDialog = createKeysDialog(byId("keys-dialog"), actions);
  const coloursDialog = createColoursDialog(byId("colours-dialog"), actions.setColours);
  const hover = createHover(byId("hover"), article);
  const find = createFind(
    {
      root: byId("find"),
      field: byId("find-words"),
      place: byId("find-in"),
      count: byId("find-count"),
      previous: byId("find-previous"),
      next: byId("find-next"),
      key: byId("find-key"),
    },
    {
      find: actions.find,
      look: actions.setFindIn,
      step: actions.findStep,
      leave: actions.findLeave,
      shownKey: ({ keys }) => keyWords(keyOf(keys, "find")),
    },
  );
  const view = createWindow(byId("reader"), article, {
    moved(start, end) {
      painter.moved(start, end);
      margin.moved(start, end);
    },
    resized() {
      margin.resized();
      const open = openArticle(store.get());
      walker.resized(open?.marks?.byId.get(store.get().lit));
    },
  });

  const ruler = createRuler(byId("ruler"));

  const compare = createCompare(byId("compare"), actions);
  const views = createViews(byId("views"), actions.setView);

  let shown = null;
  // How far the reader has come in each article, and in the comparison.
  const progress = new Map();
  let standing = null;

  function drawArticle(state) {
    const open = openArticle(state);
    const same = open && shown && open.id === shown.id && open.text === shown.text;
    if (!same || open.document !== shown.document || open.early !== shown.early) drawPage(state, open);
    // What could not be read waits for nothing.
    else if (isBusy(open) !== isBusy(shown)) dateLine.draw(open);
    byId("article").ariaBusy = String(isBusy(open));
    shown = open;
  }

  // What is on the screen at all: the article, or the invitation to open one, or the comparison.
  function drawFrame(state, open) {
    const comparing = state.view === "compare";
    const wordless = isWordless(open);
    byId("compare").hidden = !comparing;
    byId("empty").hidden = comparing || !wordless;
    byId("sheet").hidden = byId("panel").hidden = comparing || wordless;
    byId("exporting").hidden = comparing || wordless || !open.document;
    byId("columns").classList.toggle("alone", comparing || wordless);
    byId("columns").classList.toggle("comparing", comparing);
    const title = comparing ? "Articles compared" : open?.title;
    document.title = title ? `${title} – News Annotator` : "News Annotator";
  }

  function drawPage(state, open) {
    const wordless = isWordless(open);
    // Shown before it is filled: what is hidden has no size, and the notes beside the text go by its lines.
    drawFrame(state, open);
    if (wordless) drawEmpty(byId("empty"), state, { paste: actions.paste, open: actions.open });

    const blocks = open?.document?.blocks ?? open?.early?.blocks ?? linesAsBlocks(open?.text ?? "");
    article.draw(open?.text ?? "", open ? rowsOf(open.text, blocks) : []);
    // An article without a headline still has a heading, for those who go by headings.
    byId("no-headline").hidden = wordless || byId("article").querySelector("h1") !== null;
    byId("no-headline").textContent = open?.title ?? "";
    if (open) dateLine.draw(open);
    drawCut(open);
    drawNotices(byId("notices"), open?.document?.notices ?? [], open?.text, actions.goTo);
    paintMarks(state);
    paintFind(state);
    margin.show(open?.said && !state.hidden.has("quotes") ? open.said.utterances : []);
    walker.stand(null, null, false);
    view.look();
  }

  function paintMarks(state) {
    const open = openArticle(state);
    painter.set(layersOf(open?.marks ?? open?.early?.marks, state.hidden));
  }

  function paintFind({ find: { hits, at } }) {
    painter.set({ find: hits, "find-now": hits[at] ? [hits[at]] : [] });
  }

  function drawLight(state) {
    const open = openArticle(state);
    const mark = open?.marks?.byId.get(state.lit) ?? null;
    const light = lightOf(mark, open?.marks);
    const { lit, same, ...cues } = light;
    const layers = Object.fromEntries(KINDS.map(({ id }) => [`lit-${id}`, mark?.kind === id ? lit : []]));
    painter.set({ same, ...cues, ...layers, place: [] });
    const held = card.holds(document.activeElement);
    const ids = new Set(lit.map((each) => each.id));
    margin.light(ids);
    panel.light(ids);
    if (mark && state.card) card.show(mark, open.marks, open.text);
    else card.hide();
    hover.hide();
    ruler.draw(
      [...lit, ...same].filter((each) => each.kind),
      open?.text.length ?? 0,
    );
    walker.stand(mark, mark && nameOf(mark, open, state), false);
    // A card that went while it had the focus hands it on.
    if (held && !(mark && state.card)) mark ? walker.focus() : byId("reader").focus({ preventScroll: true });
  }

  // A reader who does not want to hear what each mark is hears its words alone.
  function nameOf(mark, { marks, text }, { sayMarks }) {
    return sayMarks ? spoken(mark, marks, text) : oneLine(text.slice(mark.start, mark.end));
  }

  function drawPick(state, open) {
    const held = pick.holds(document.activeElement);
    const mark = open?.marks?.byId.get(state.lit);
    const quote = mark && (mark.type === "quote" || mark.type === "reported") ? mark.id : null;
    const place = open?.document && state.view === "read" ? state.selection : null;
    painter.set({ chosen: place ? [place] : [] });
    pick.draw(place, { text: open?.text, quote });
    if (!place && held) walker.focus();
  }

  function drawWordsKey({ keys, letterKeys }) {
    const key = byId("words-button").querySelector("kbd");
    key.hidden = !letterKeys;
    key.textContent = keyWords(keyOf(keys, "words"));
  }

  function draw(state, changed) {
    const touched = (...names) => names.some((name) => changed.has(name));
    const before = shown;
    const reader = byId("reader");
    const stand = state.view === "compare" ? "compare" : state.current;
    if (stand !== standing) progress.set(standing, reader.scrollTop);
    if (touched("current", "articles")) drawArticle(state);
    const open = openArticle(state);
    if (touched("view")) drawFrame(state, open);
    if (state.view === "compare" && touched("view", "articles", "left", "comparison")) compare.draw(state);
    if (touched("view", "articles", "left")) views.draw(state);
    if (touched("view", "current", "articles", "comparison"))
      byId("status").textContent = state.view === "compare" ? comparedText(state.comparison) : statusText(open);
    if (stand !== standing) reader.scrollTop = progress.get(stand) ?? 0;
    standing = stand;
    const news = open?.id !== before?.id || open?.document !== before?.document;
    if (touched("hidden") && !news) {
      paintMarks(state);
      margin.show(open?.said && !state.hidden.has("quotes") ? open.said.utterances : []);
    }
    if (touched("current", "articles", "view"))
      drawRail(byId("articles"), state, { choose: actions.choose, remove: actions.remove });
    if (touched("hidden", "letterKeys") || news) legend.draw(state, open?.marks);
    if (touched("tab", "figureOrder", "checking", "letterKeys", "keys") || news) panel.draw(state, open);
    if (touched("lit", "card") || news) drawLight(state);
    if (touched("selection", "lit", "letterKeys", "view") || news) drawPick(state, open);
    if (touched("everywhere")) drawEverywhere(state.everywhere);
    if (touched("current", "articles", "view")) drawUndoing(byId("undoing"), state.view === "read" ? open : null);
    if (touched("find") && !news) paintFind(state);
    if (touched("find", "findIn", "current", "letterKeys", "keys", "view")) find.draw(state);
    if (touched("opening")) drawOpening(state.opening);
    if (touched("message")) drawMessage(byId("message"), state.message, actions.dismiss);
    if (touched("keeping")) for (const id of ["kept", "kept-here"]) byId(id).textContent = keptText(state.keeping);
    if (touched("keys", "letterKeys")) drawWordsKey(state);
    if (touched("theme")) drawTheme(byId("theme-button"), state.theme);
    if (touched("letterKeys", "keys", "sayMarks")) keysDialog.draw(state);
    if (touched("colours")) coloursDialog.draw(state);
  }

  store.subscribe(draw);
  draw(store.get(), new Set(Object.keys(store.get())));

  /** Shows where these marks are, without going there; none of them shows where the lit ones are again. */
  function hint(ids) {
    const open = openArticle(store.get());
    const marks = open?.marks;
    const pointed = marks ? ids.map((id) => marks.byId.get(id)).filter(Boolean) : [];
    const spans = pointed.flatMap((mark) => (mark.type === "quote" ? lightOf(mark, marks).lit : [mark]));
    painter.set({ hint: spans.sort((a, b) => a.start - b.start) });
    const lit = lightOf(marks?.byId.get(store.get().lit) ?? null, marks);
    ruler.draw(spans.length ? spans : [...lit.lit, ...lit.same].filter((each) => each.kind), open?.text.length ?? 0);
  }

  /** Brings a place into sight and marks it, until another mark is lit. */
  function point(start, end) {
    view.bring(start, end);
    painter.set({ place: [{ start, end }] });
  }

  return { hint, point, compare, article, pick, walker, card, hover, find, keysDialog, coloursDialog, panel, view };
}

const isBusy = (open) => Boolean(open && !open.document && open.reading !== null);

// Is there nothing to read? Also true of no article at all.
function isWordless(open) {
  return !open || !/[\p{L}\p{N}\p{P}\p{S}]/u.test(open.text);
}

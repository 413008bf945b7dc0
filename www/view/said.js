// Who said what: the utterances of the article by speaker, the most quoted first.

import { button, element, words } from "./element.js";
import { longList } from "./longlist.js";
import { bySpeaker, utteranceText } from "../tell/speakers.js";
import { labelWords } from "../tell/kinds.js";
import { doubtWords, oneLine, plural } from "../tell/words.js";

/** The list for {utterances, terms}; `go(markId)` when an entry is pressed. */
export function drawSaid(root, { utterances, terms }, text, go) {
  const speakers = bySpeaker(utterances);
  const most = Math.max(1, ...speakers.map((speaker) => speaker.words));
  const parts = longList(speakers, (speaker) => speakerElement(speaker, most, text, go), 60, "speakers");
  if (terms.length) parts.push(termsElement(terms, text, go));
  if (!parts.length) parts.push(element("p", { class: "none" }, "Nobody is quoted in this article."));
  root.replaceChildren(...parts);
}

function speakerElement(speaker, most, text, go) {
  const nobody = speaker.key === "nobody";
  const bar = element("span", { class: "bar", "aria-hidden": "true" });
  bar.style.setProperty("--part", speaker.words / most);
  return element(
    "section",
    { class: `speaker${nobody ? " nobody" : speaker.entity ? "" : " unnamed"}` },
    element(
      "h3",
      {},
      nobody || speaker.entity ? words(speaker.name) : words(`“${speaker.name}”`),
      element(
        "span",
        { class: "amount" },
        speaker.words ? `${plural(speaker.words, "quoted word")}` : plural(speaker.utterances.length, "report"),
      ),
    ),
    bar,
    element(
      "ul",
      { role: "list" },
      ...longList(speaker.utterances, (utterance) => entryElement(utterance, text, go), 100, "quotes"),
    ),
  );
}

function entryElement(utterance, text, go) {
  const { kind, confidence, doubles, speaker } = utterance;
  const quoted = kind !== "reported";
  const said = utteranceText(utterance, text);
  const notes = [];
  if (kind !== "direct") notes.push(labelWords(kind));
  if (speaker.key === "nobody" && speaker.own) notes.push(`said by “${speaker.own}”`);
  if (utterance.parts.some(({ item }) => item.source === "reader")) notes.push("by you");
  if (doubles) notes.push(doubles === 1 ? "printed twice" : `printed ${doubles + 1} times`);
  // Where nobody was found there is no speaker to be sure of.
  const doubt = speaker.key === "nobody" ? "" : doubtWords(confidence);
  return element(
    "li",
    {},
    button(
      { class: `entry ${kind}`, "data-mark": utterance.id, onclick: () => go(utterance.id) },
      words(quoted ? `“${said}”` : said, { class: "words" }),
      notes.length ? element("small", {}, ` ${notes.join(", ")}`) : "",
      doubt ? element("small", { class: "doubt" }, ` ${doubt}`) : "",
    ),
  );
}

function termsElement(terms, text, go) {
  return element(
    "section",
    { class: "terms" },
    element("h3", {}, "In quotation marks, not speech"),
    element(
      "ul",
      { role: "list" },
      ...longList(
        terms,
        (mark) =>
          element(
            "li",
            {},
            button(
              { class: "chip", "data-mark": mark.id, onclick: () => go(mark.id) },
              words(oneLine(text.slice(mark.start, mark.end))),
            ),
          ),
        100,
        "terms",
      ),
    ),
  );
}

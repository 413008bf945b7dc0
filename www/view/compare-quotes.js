// The quotes that several articles print: once where the words are the same, side by side where they are not.

import { button, element, words } from "./element.js";
import { longList } from "./longlist.js";
import { groupBy } from "../tell/spans.js";
import { NOBODY } from "../tell/speakers.js";
import { speakerIn, wordingsOf } from "./compared.js";

/** The quotes of a comparison; `articleOf(id)` gives an article, `go(id, place)` opens a place. */
export function quotesElement(quotes, articleOf, go) {
  if (!quotes.length) return element("p", { class: "none" }, "No quote is printed in more than one of these articles.");
  // Those whose words changed are what the reader came for.
  const groups = quotes.toSorted((a, b) => Number(a.same) - Number(b.same));
  return element(
    "ul",
    { role: "list", class: "quotes-compared" },
    ...longList(groups, (group) => groupElement(group, articleOf, go), 40, "quotes"),
  );
}

function groupElement(group, articleOf, go) {
  const speaker = speakerIn(group.members, articleOf);
  const wordings = wordingsOf(group, articleOf);
  return element(
    "li",
    { class: group.same ? "agree" : "differ" },
    element(
      "div",
      {},
      element("h3", { class: speaker ? null : "nobody" }, words(speaker ?? NOBODY)),
      element(
        "p",
        { class: "relation" },
        element("span", { "aria-hidden": "true" }, group.same ? "= " : "≠ "),
        group.same ? "word for word" : "wording differs",
      ),
    ),
    element("div", {}, ...wordings.map((wording, at) => wordingElement(wording, at, articleOf, go))),
  );
}

function wordingElement({ pieces, members }, at, articleOf, go) {
  return element(
    "div",
    { class: "wording" },
    element("p", { class: "words" }, "“", ...pieces.map((piece) => pieceElement(piece, at)), "”"),
    element(
      "ul",
      { role: "list", class: "by", "aria-label": "Printed so in" },
      ...[...groupBy(members, (member) => member.id).entries()].flatMap(([id, own]) =>
        own.map((member, nth) =>
          element(
            "li",
            {},
            button(
              { class: "cell", "data-place": `${id} ${member.start}`, onclick: () => go(id, member) },
              words(articleOf(id).title, { class: "title" }),
              nth ? element("small", {}, ` again`) : "",
            ),
          ),
        ),
      ),
    ),
  );
}

// What the first wording has and another has not is struck out there; what another has instead is put in.
function pieceElement({ words: said, changed }, at) {
  if (!changed) return words(said);
  const spoken = element("span", { class: "unseen" }, at ? " [here: " : " [elsewhere not: ");
  return element(at ? "ins" : "del", {}, spoken, words(said), element("span", { class: "unseen" }, "] "));
}

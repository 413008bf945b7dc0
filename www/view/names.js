// The names of the article by kind: each thing once, with its other names, how often and where it falls.

import { button, element, words } from "./element.js";
import { longList } from "./longlist.js";
import { NAME_GROUPS } from "../tell/kinds.js";
import { placesWordsOf } from "./places-words.js";
import { groupBy } from "../tell/spans.js";
import { DOUBTFUL, oneLine, plural } from "../tell/words.js";

/** The list; `go(markIds)` with the mentions of the entry that was pressed. */
export function drawNames(root, marks, text, go) {
  const mentions = marks.list.filter((mark) => mark.type === "mention");
  const things = [
    ...groupBy(
      mentions,
      (mark) => mark.item.entity ?? `${mark.label} ${oneLine(text.slice(mark.start, mark.end))}`,
    ).values(),
  ].map((all) => thingOf(all, marks, text));
  const where = placesWordsOf(text);
  const parts = NAME_GROUPS.map((group) => groupElement(group, things, text, where, go)).filter(Boolean);
  if (!parts.length) parts.push(element("p", { class: "none" }, "No names were found in this article."));
  root.replaceChildren(...parts);
}

function thingOf(mentions, marks, text) {
  const [first] = mentions;
  const entity = marks.entities.get(first.item.entity);
  return {
    name: entity?.name ?? oneLine(text.slice(first.start, first.end)),
    also: entity?.aliases ?? [],
    label: entity?.label ?? first.label,
    kind: first.kind,
    yours: mentions.some((mark) => mark.yours),
    doubtful: mentions.every((mark) => mark.item.confidence < DOUBTFUL),
    mentions,
  };
}

function groupElement(group, things, text, where, go) {
  const held = things.filter((thing) => group.labels.includes(thing.label));
  if (!held.length) return null;
  held.sort((a, b) => b.mentions.length - a.mentions.length || a.mentions[0].start - b.mentions[0].start);
  return element(
    "section",
    { class: "names" },
    element("h3", {}, group.name, element("span", { class: "amount" }, plural(held.length, "name"))),
    element(
      "ul",
      { role: "list" },
      ...longList(held, (thing) => element("li", {}, thingElement(thing, text, where, go)), 60, "names"),
    ),
  );
}

function thingElement({ name, also, kind, doubtful, yours, mentions }, text, where, go) {
  return button(
    {
      class: `thing ${kind}`,
      "data-marks": mentions.map((mark) => mark.id).join(" "),
      onclick: () => go(mentions.map((mark) => mark.id)),
    },
    element(
      "span",
      { class: "called" },
      words(name),
      doubtful ? element("small", { class: "doubt" }, " doubtful") : "",
      yours ? element("small", { class: "yours" }, " by you") : "",
      also.length ? words(`also ${also.join(", ")}`, { class: "also" }) : "",
    ),
    stripElement(mentions, text.length),
    element(
      "span",
      { class: "count" },
      element("span", { "aria-hidden": "true" }, String(mentions.length)),
      element("span", { class: "unseen" }, where(mentions)),
    ),
  );
}

// The article from its start to its end, with a stroke where each mention falls.
function stripElement(mentions, length) {
  const strip = element("span", { class: "strip", "aria-hidden": "true" });
  const places = new Set(mentions.map((mark) => Math.round((mark.start / Math.max(1, length)) * 100)));
  for (const place of places) {
    const stroke = element("i");
    stroke.style.insetInlineStart = `${place}%`;
    strip.append(stroke);
  }
  return strip;
}

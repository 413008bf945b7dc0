/**
 * A file of W3C Web Annotations, whoever wrote it, into one plain list.
 *
 *     readWebAnnotation(string)   // { text, date, entities, annotations }; text, date and entities are null where not held
 *
 * An annotation is { tags, words, comment, quote, position, finding }: `quote` is { exact, prefix, suffix } or null, `position`
 * { start, end } in code points or null, `finding` our own record, { sort, record } in code points, or null. An
 * annotation of several places is one for each. Read are pages, collections, lists, single annotations, and what
 * Hypothesis hands out. Nothing here is believed: every value may be of any type.
 */
import { isRange } from "./carry.js";

const NOT_ONE = "this is not a Web Annotation file";

/** What programs call the list of annotations. */
const LISTS = ["items", "rows", "@graph"];

const SORTS = ["mention", "number", "quote", "reported"];

/** @param {string} string */
export function readWebAnnotation(string) {
  let held;
  try {
    held = JSON.parse(string);
  } catch (error) {
    throw new Error(`${NOT_ONE}: ${error.message}`);
  }
  const file = Object(held);
  return {
    text: typeof file["na:text"] === "string" ? file["na:text"] : null,
    date: file["na:date"] ?? null,
    entities: Array.isArray(file["na:entities"]) ? file["na:entities"] : null,
    annotations: listOf(held).flatMap(places),
  };
}

/** True of what is meant as Web Annotations, and not of any JSON that happens to have a list in it. */
export function isWebAnnotation(held) {
  try {
    const named = /Annotation/.test(Object(held).type) || typeof Object(held)["na:text"] === "string";
    return listOf(held).some((each) => Object(each).target !== undefined) || named;
  } catch {
    return false;
  }
}

function listOf(held) {
  if (Array.isArray(held)) return held;
  if (Object(held) !== held) throw new Error(NOT_ONE);
  const list = [];
  // A collection holds its first page, and each page may hold the next.
  for (let page = held.first ?? held; page; page = page.next) {
    const name = LISTS.find((each) => Array.isArray(Object(page)[each]));
    if (name) for (const item of page[name]) list.push(item);
    else if (Object(page).target !== undefined) list.push(page);
    // What is elsewhere stays elsewhere, and is told of as an annotation that could not be kept.
    else if (page !== held && typeof page === "string") list.push(page);
    else throw new Error(NOT_ONE);
  }
  return list;
}

/** The places of an annotation, each with what was said about it. */
function places(annotation) {
  const words = said(Object(annotation));
  const finding = findingOf(Object(annotation)["na:finding"]);
  const targets = many(Object(annotation).target);
  return (targets.length ? targets : [null]).map((target) => ({ ...words, finding, ...standing(target) }));
}

function findingOf(held) {
  const sort = SORTS.find((each) => Object(held)[each] !== undefined);
  const record = sort && Object(held)[sort];
  return Object(record) === record ? { sort, record } : null;
}

/** The tags of an annotation, and what it says in words, a comment at its best. */
function said(annotation) {
  const tags = [];
  const words = [];
  for (const body of [...many(annotation.body), ...many(annotation.bodyValue)]) {
    const value = typeof body === "string" ? body : (body?.value ?? body?.chars ?? body?.source ?? body?.id);
    if (typeof value !== "string") continue;
    tags.push(value);
    if (body?.purpose !== "tagging") words.push(value);
  }
  // Hypothesis has a way of its own.
  for (const tag of many(annotation.tags)) if (typeof tag === "string") tags.push(tag);
  if (typeof annotation.text === "string") words.push(annotation.text);
  return { tags, words, comment: words.join(" ").trim() || tags.join(", ") };
}

/** The first quote and the first position among the selectors of a target. */
function standing(target) {
  let quote = null;
  let position = null;
  const waiting = [...many(Object(target).selector)];
  // One selector may refine another, or offer a choice.
  for (let at = 0; at < waiting.length; at += 1) {
    const selector = Object(waiting[at]);
    if (typeof selector.exact === "string") quote ??= quoteOf(selector);
    else if (isRange(selector)) position ??= { start: selector.start, end: selector.end };
    for (const further of [...many(selector.refinedBy), ...many(selector.items)]) waiting.push(further);
  }
  return { quote, position };
}

function quoteOf({ exact, prefix, suffix }) {
  return { exact, prefix: typeof prefix === "string" ? prefix : "", suffix: typeof suffix === "string" ? suffix : "" };
}

/** JSON-LD writes one of a thing as the thing, and several as a list. */
function many(value) {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

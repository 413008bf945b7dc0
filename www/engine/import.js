/**
 * What was saved, here or by others, into a text and its Document.
 *
 *     imported({ core, annotator }, string, "web-annotation", text)   // { text, document }
 *
 * Where the text is the one that the annotations were made on, they come back as they were. Where it is another, each is
 * looked for in it. What finds no place, or is nothing that a Document holds, is in the document's notices. Whatever is
 * answered has been through the core's own check of a Document.
 */
import { assembled, isDate } from "./assemble.js";
import { apart, carry, isRange, ownRange, rangesOf, withRanges } from "./carry.js";
import { isFault } from "./fault.js";
import { completed, findingsOf, placeKey } from "./findings.js";
import { notPlaced, nowhereNoted, partNotPlaced, remarkNotKept } from "./told.js";
import { readWebAnnotation } from "./web-annotation.js";

const LISTS = { mention: "mentions", number: "numbers", quote: "quotes", reported: "reported" };
const SORTS = Object.keys(LISTS);

/** How much text about a finding is enough to see that it cuts no character. */
const ABOUT = 64;

/** The notices that are about an import, and so belong to a Document as long as it is kept. */
const OURS = new Set(["notPlaced", "notKept"]);

/**
 * @param {{ core: object, annotator: object }} engine an instance of the core
 * @param {string} string what the file holds
 * @param {"native" | "web-annotation"} format
 * @param {string} [text] the article that the annotations are about, where it is not the one in the file
 */
export function imported(engine, string, format, text) {
  if (format === "native") return fromNative(engine, string, text);
  if (format === "web-annotation") return fromWebAnnotation(engine, string, text);
  return engine.core.importDocument(string, format);
}

function fromNative(engine, string, text) {
  const held = text === undefined ? null : parsed(string);
  if (!held) return readBack(engine.core, string);
  if (typeof held.text !== "string") return withoutText(engine, held, text);
  const { text: before, document } = readBack(engine.core, string);
  if (before === text) return { text, document };
  return settled(engine, text, { ...document, findings: listed(document, { text: before, at: 0 }) });
}

/**
 * What the core reads of a saved Document. A list with a null in it is none of a Document's, and where a record should be
 * the core's reader takes it for pairs, is thrown out of its own frames, and never gives back the stack that they stood on.
 */
function readBack(core, string) {
  if (/[[,]\s*null\s*[,\]]/.test(string) && parsed(string))
    JSON.parse(string, (_, value) => {
      if (Array.isArray(value) && value.includes(null)) throw new Error("this is not a saved Document: a list in it holds nothing where a record should be");
      return value;
    });
  return core.importDocument(string, "native");
}

/**
 * A Document whose text is not in the file. Its positions are believed where they fit and each name is one of those its
 * entity goes by; else the names are looked for, and what has no words in the file is not placed.
 */
function withoutText(engine, held, text) {
  const document = accepted(engine.core, { ...held, text });
  const names = new Map(many(held.entities).map((entity) => [entity?.id, [entity?.name, ...many(entity?.aliases)]]));
  const namesOf = ({ entity, label }) => (label === "PRON" ? [] : (names.get(entity) ?? []));
  const oneLine = (start, end) => text.slice(start, end).replace(/\s+/g, " ");
  const fits = (mention) => !namesOf(mention).length || namesOf(mention).includes(oneLine(mention.start, mention.end));
  if (document?.mentions.every(fits)) return { text, document };
  const findings = listed(held, { text: "", at: 0 }).map((finding) => {
    const { sort, record } = finding;
    const name =
      sort === "mention" && isRange(record)
        ? namesOf(record).find((each) => each?.length === record.end - record.start)
        : null;
    if (!name) return finding;
    return { sort, record: { ...record, start: 0, end: name.length }, source: { text: name, at: record.start } };
  });
  return settled(engine, text, { date: held.date, entities: many(held.entities), notices: [], findings });
}

const listed = (document, source) =>
  SORTS.flatMap((sort) => many(document[LISTS[sort]]).map((record) => ({ sort, record: Object(record), source })));

const many = (value) => (Array.isArray(value) ? value : []);

function parsed(string) {
  try {
    return Object(JSON.parse(string));
  } catch {
    return null;
  }
}

function fromWebAnnotation(engine, string, given) {
  const file = readWebAnnotation(string);
  const text = given ?? file.text;
  if (text === null) throw new Error("the file holds annotations but not the text they belong to");
  const { findings, nowhere } = findingsOf(file, text);
  const notices = nowhere.map(nowhereNoted);
  const document = {
    date: file.text === null ? undefined : file.date,
    entities: file.entities ?? [],
    findings,
    notices,
  };
  return settled(engine, text, document);
}

/** Findings of whatever text into the Document of `text`; the machine says what stands there of blocks, and no more. */
function settled({ core, annotator }, text, { date, entities, findings, notices }) {
  const saved = isDate(date) ? date : null;
  const machine = annotator.annotate(text, saved?.from === "given" ? saved.value : undefined);
  const known = new Map(listed(machine).map(({ sort, record }) => [placeKey(sort, record), record]));
  const frame = { text, date: date === undefined ? machine.date : saved, blocks: machine.blocks, entities };

  const { placed, lost, partly } = carry([...findings].sort(byExpectedPlace), text);
  const beside = apart(placed.map((finding) => completed(finding, text, known)));
  const { whole, damaged } = parted(core, beside.kept, { ...frame, notices: [] });

  const told = [...machine.notices];
  for (const { kind, message } of notices) if (OURS.has(kind)) told.push({ kind, message });
  for (const { finding, why } of [...lost, ...beside.lost]) told.push(notPlaced(finding, why));
  for (const finding of damaged) told.push(notPlaced(finding, "its record in the file is damaged"));
  const places = new Map(whole.map((finding) => [finding.from, ownRange(finding)]));
  for (const { finding, part, words } of partly) {
    if (places.has(finding)) told.push(partNotPlaced(part, words, places.get(finding)));
  }
  for (const finding of whole) if (finding.remark) told.push(remarkNotKept(finding.remark, ownRange(finding)));
  const document = accepted(core, assembled(whole, { ...frame, notices: told }));
  if (!document) throw new Error("the annotations do not fit their text");
  return { text, document };
}

function byExpectedPlace(a, b) {
  const place = (finding) => (finding.source.at ?? Infinity) + (ownRange(finding)?.start ?? 0);
  const [one, other] = [place(a), place(b)];
  return one === other ? 0 : one - other;
}

/** The Document as the core reads it, or null where it refuses it. */
function accepted(core, document) {
  try {
    return readBack(core, JSON.stringify(document)).document;
  } catch (error) {
    if (isFault(error)) throw error;
    return null;
  }
}

/**
 * Findings that the core takes, and the others. Where it refuses them together, each is asked for alone, on no more than
 * the text about it, so that much damage in a long text costs no more than its length.
 */
function parted(core, findings, frame) {
  if (accepted(core, assembled(findings, frame))) return { whole: findings, damaged: [] };
  const whole = [];
  const damaged = [];
  for (const finding of findings) {
    const places = rangesOf(finding.record);
    const from = Math.max(0, Math.min(...places.map(({ start }) => start)) - ABOUT);
    const to = Math.max(...places.map(({ end }) => end)) + ABOUT;
    const record = withRanges(finding.record, ({ start, end }) => ({ start: start - from, end: end - from }));
    const alone = { ...frame, text: frame.text.slice(from, to), blocks: [] };
    (accepted(core, assembled([{ ...finding, record }], alone)) ? whole : damaged).push(finding);
  }
  return { whole, damaged };
}

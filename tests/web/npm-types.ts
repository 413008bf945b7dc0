// A program over the package's types; `npm.test.js` has the compiler read it.
import { createAnnotator, type Document, type Mention, type NumberLabel, type Session } from "news-annotator";
import { type AnyAnnotator } from "news-annotator";
import { createWorkerAnnotator, type Fault } from "news-annotator/worker";
import { anchorOf, correct, type Correction } from "news-annotator/corrections";
import * as inlined from "news-annotator/inlined";
import "news-annotator/element";
import { NewsAnnotatorElement, type MarkActivateEvent } from "news-annotator/element/class";
import { wasm as address } from "news-annotator/wasm";

const annotator = await createAnnotator(inlined);
const found: Document = annotator.annotate("In Paris", { date: "2015-11-17" });
const label: NumberLabel | undefined = found.numbers[0]?.label;
const value: string | null | undefined = found.numbers[0]?.value;
const entity: string | null | undefined = found.quotes[0]?.speaker?.entity;
const starts: number[] = found.mentions.map((mention: Mention) => mention.start);
const session: Session = annotator.open("");
const { revision, document } = session.edit(0, 0, "In Rome");
const text: string = annotator.import(annotator.export(document, session.text, "native"), "native").text;
const notices: string[] = annotator.import("[]", "web-annotation", text).document.notices.map(({ message }) => message);

const shared: string[] = annotator.compare([{ id: "a", text }]).entities.map(({ name }) => name);

const far = await createWorkerAnnotator({ wasm: address, patterns: () => fetch("patterns.wasm") });
far.onfault = (fault: Fault) => fault.message;
const same: Document = await far.annotate(text, { signal: AbortSignal.timeout(1000), onProgress: ({ done }) => done });
const { document: again } = await far.import("[]", "web-annotation", text, { signal: AbortSignal.timeout(1000) });
const either: AnyAnnotator[] = [annotator, far, await createWorkerAnnotator(inlined)];
const counts: number[] = await Promise.all(either.map(async (each) => (await each.annotate(text)).quotes.length));

const shown = globalThis.document.createElement("news-annotator");
shown.annotator = far;
shown.addEventListener("annotations-change", ({ detail }) => detail.document.numbers[0]?.value);
shown.addEventListener("mark-activate", (event: MarkActivateEvent) => event.detail.words);
NewsAnnotatorElement.makeAnnotator = () => createWorkerAnnotator(inlined);
// @ts-expect-error it is read only
shown.document = null;
// @ts-expect-error this format is not read back
annotator.import("", "brat");
// @ts-expect-error there is no such format
await far.export(same, text, "latin");
// @ts-expect-error a label is one of the words
const wrong: NumberLabel = "COUNT";
const correction: Correction = { do: "mark", sort: "mention", at: anchorOf(text, 3, 8), label: "GPE", everywhere: true };
const corrected: Document = correct(found, text, [correction]).document;
// @ts-expect-error a name is no count
const not: Correction = { ...correction, label: "CARDINAL" };
export { again, corrected, counts, not, entity, label, notices, revision, shared, starts, value, wrong };

// A program over the package's types; `npm.test.js` has the compiler read it.
import { createAnnotator, type Document, type Mention, type NumberLabel, type Session } from "news-annotator";
import { createWorkerAnnotator, type Fault } from "news-annotator/worker";
import { anchorOf, correct, type Correction } from "news-annotator/corrections";
import { wasm as bytes } from "news-annotator/inlined";
import { wasm as address } from "news-annotator/wasm";

const annotator = await createAnnotator({ wasm: bytes });
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

const far = await createWorkerAnnotator({ wasm: address });
far.onfault = (fault: Fault) => fault.message;
const same: Document = await far.annotate(text, { signal: AbortSignal.timeout(1000), onProgress: ({ done }) => done });
const { document: again } = await far.import("[]", "web-annotation", text, { signal: AbortSignal.timeout(1000) });
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
export { again, corrected, not, entity, label, notices, revision, shared, starts, value, wrong };

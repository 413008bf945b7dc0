import { newsAnnotator, newsKeymap } from "news-annotator/prosemirror";
import { createWorkerAnnotator } from "news-annotator/worker";
import { keymap } from "prosemirror-keymap";
import { schema } from "prosemirror-schema-basic";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";

const annotator = await createWorkerAnnotator();
const words = schema.text("“It took 18 months,” said Colin Clarke of the Rand Corporation, which spent $4.5 million on it.");
const doc = schema.node("doc", null, schema.node("paragraph", null, words));
const plugins = [newsAnnotator({ annotator, date: "2015-11-17" }), keymap(newsKeymap)];
new EditorView(document.querySelector("#prosemirror"), { state: EditorState.create({ doc, plugins }) });

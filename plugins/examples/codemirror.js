import { EditorView, keymap } from "@codemirror/view";
import { newsAnnotator, newsKeymap } from "news-annotator/codemirror";
import { createWorkerAnnotator } from "news-annotator/worker";

const annotator = await createWorkerAnnotator();
new EditorView({
  doc: "At least 129 people died in Paris on Friday, said François Molins, the city’s prosecutor.",
  extensions: [
    newsAnnotator({ annotator, date: "2015-11-17" }),
    keymap.of(newsKeymap),
    EditorView.contentAttributes.of({ "aria-label": "Article" }),
    EditorView.lineWrapping,
  ],
  parent: document.querySelector("#codemirror"),
});

/** The examples at work, each beside the very lines that make it. */
import "./element.js";
import "./codemirror.js";
import "./prosemirror.js";
import element from "./element.js" with { type: "text" };
import codemirror from "./codemirror.js" with { type: "text" };
import prosemirror from "./prosemirror.js" with { type: "text" };

for (const [name, lines] of Object.entries({ element, codemirror, prosemirror })) {
  document.getElementById(`${name}-lines`).textContent = lines;
}

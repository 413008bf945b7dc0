/** A stand-in for the page. */
import { openEngine } from "./engine/engine.js";

const engine = openEngine();
const [first] = JSON.parse(document.getElementById("samples").textContent);
engine.annotate(first.text).then((found) => {
  document.getElementById("out").textContent = JSON.stringify(found, null, 1);
});

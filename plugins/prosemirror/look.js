/** The look of the marks in the pages of ProseMirror editors: one style sheet, there while an editor is. */
import { LOOK, hues } from "../shared/look.js";

const css = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function rule(selector, properties) {
  const lines = Object.entries(properties).map(([name, value]) => `${css(name)}: ${value};`);
  return `${selector} { ${lines.join(" ")} }`;
}

const either = (light, dark) =>
  Object.fromEntries(Object.keys(light).map((name) => [name, `light-dark(${light[name]}, ${dark[name]})`]));

const RULES = [
  rule(":where(:root, :host)", either(hues(0), hues(1))),
  rule(".na-card-frame", { position: "fixed", zIndex: "50" }),
  rule(".na-status", {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  }),
  ...Object.entries(LOOK).map(([selector, properties]) => rule(selector, properties)),
];

/** How many editors of a page or shadow root use the sheet. */
const users = new WeakMap();

/** Puts the sheet into a page; the answer takes it away again. */
export function dress(root) {
  const worn = users.get(root) ?? { count: 0, sheet: null };
  users.set(root, worn);
  if (worn.count === 0) {
    const Sheet = (root.defaultView ?? root.ownerDocument.defaultView).CSSStyleSheet;
    worn.sheet = new Sheet();
    worn.sheet.replaceSync(RULES.join("\n"));
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, worn.sheet];
  }
  worn.count += 1;
  return () => {
    worn.count -= 1;
    if (worn.count === 0) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== worn.sheet);
  };
}

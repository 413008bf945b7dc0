/** The rules of the page's own code: no markup from strings, nothing from the wrong side, no file without its purpose. */
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";
import { at } from "./files.js";

/** The page's modules, {path, text}. */
async function modules() {
  const found = [];
  for (const folder of ["", "tell/", "view/", "input/", "output/", "keep/", "element/"]) {
    for (const name of await readdir(at(`www/${folder}`))) {
      if (name.endsWith(".js"))
        found.push({ path: `${folder}${name}`, text: await readFile(at(`www/${folder}${name}`), "utf8") });
    }
  }
  return found;
}

test("no element is made from a string of markup, and no string becomes code", async () => {
  const ways =
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser|setHTML|srcdoc|\beval\(|new Function|\.style\.cssText|javascript:/;
  for (const { path, text } of await modules()) {
    // The one file that makes trees of strings, in a document that no window shows, is asked for one only by what reads
    // their words; and what a library would put back as markup is kept from being markup.
    const allowed = { "input/inert.js": "new DOMParser()", "input/readable.js": 'defineProperty(body, "innerHTML"' }[path];
    assert.doesNotMatch(text.replace(allowed, ""), ways, path);
    if (text.includes("/inert.js")) assert.match(path, /^input\/(html|docx)\.js$/);
  }
  const page = await readFile(at("www/index.html"), "utf8");
  assert.doesNotMatch(page, /<script(?![^>]*src=)|\son[a-z]+=|\sstyle=/i, "index.html has code or style in it");
});

test("the page asks for nothing: no module fetches, and views know no engine", async () => {
  for (const { path, text } of await modules()) {
    // These bring the builds their own files; none of them ever sees a text.
    if (["embedded.js", "bundle.js"].includes(path)) continue;
    assert.doesNotMatch(text, /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon/, path);
    if (path.startsWith("view/")) assert.doesNotMatch(text, /engine\/|WebAssembly|\bWorker\b/, path);
    if (path.startsWith("tell/"))
      assert.doesNotMatch(text, /from "\.\.|\b(document\.(?!mentions|numbers|quotes|reported|entities)|window\.|HTMLElement|querySelector)/, path);
    if (path.startsWith("input/")) assert.doesNotMatch(text, /engine\/|\/view\//, path);
    if (path.startsWith("keep/"))
      assert.doesNotMatch(text, /engine\/|\/view\/|\b(document\.|window\.|HTMLElement|querySelector)/, path);
    assert.doesNotMatch(text, /CSS\.highlights\.clear/, path);
  }
});

test("a file is one idea, at most 400 lines, and opens by saying what it is for", async () => {
  for (const { path, text } of await modules()) {
    assert.match(text, /^(\/\/ |\/\*\*)/, path);
    assert.ok(text.split("\n").length <= 400, `${path} is over 400 lines`);
  }
  for (const name of await readdir(at("www/style"))) {
    assert.match(await readFile(at(`www/style/${name}`), "utf8"), /^\/\* /, name);
  }
});

/** The house rules of the shell that a machine can hold: who may know what. */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { at } from "./files.js";

const LONGEST = 400;

/** The sources under a folder of `www/`, by name, their comments left out. */
function sources(folder) {
  const names = readdirSync(at(join("www", folder)), { recursive: true, encoding: "utf8" });
  const ours = names.filter((name) => name.endsWith(".js") && !/node_modules|(^|[\\/])core[\\/]/.test(name));
  return ours.map((name) => {
    const whole = readFileSync(at(join("www", folder, name)), "utf8");
    const code = whole.replace(/\/\*[^]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");
    return { name: join(folder, name), whole, code };
  });
}

test("the engine knows no page", () => {
  for (const { name, code } of sources("engine")) {
    assert.doesNotMatch(code, /\b(document\.(?!blocks)|window\b|localStorage|HTMLElement|querySelector)/, name);
    for (const [, from] of code.matchAll(/from "(\.[^"]*)"/g)) assert.doesNotMatch(from, /\.\.\//, `${name} imports ${from}`);
  }
});

test("the view knows no engine", () => {
  for (const { name, code } of sources("view")) assert.doesNotMatch(code, /from "[^"]*engine|WebAssembly/, name);
});

test("no source makes code or markup of a string", () => {
  const ways = /\.(innerHTML|outerHTML|srcdoc)\b|insertAdjacentHTML|document\.write|\beval\(|new Function|setHTMLUnsafe/;
  for (const { name, code } of sources(".")) assert.doesNotMatch(code, ways, name);
});

test("nobody clears the highlights of others", () => {
  for (const { name, code } of sources(".")) assert.doesNotMatch(code, /highlights\.clear\(/, name);
});

test("a file is one idea: it says which, and is not too long", () => {
  for (const { name, whole } of sources(".")) {
    assert.match(whole, /^(\/\*\*|\/\/ )/, `${name} should open by saying what it is`);
    assert.ok(whole.split("\n").length <= LONGEST + 1, `${name} is over ${LONGEST} lines`);
  }
});

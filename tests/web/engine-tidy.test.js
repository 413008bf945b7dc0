/** The rules of the engine's own code: it knows no page, asks for nothing, and each file is one idea. */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { at } from "./files.js";

const LONGEST = 400;

/** The modules of the folders, their comments left out of `code`. */
function modules(...folders) {
  return folders.flatMap((folder) =>
    readdirSync(at(folder))
      .filter((name) => name.endsWith(".js"))
      .map((name) => {
        const whole = readFileSync(at(`${folder}/${name}`), "utf8");
        return { name, whole, code: whole.replace(/\/\*[^]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "") };
      }),
  );
}

test("the engine knows no page, and imports nothing from outside its folder but one search", () => {
  for (const { name, code } of modules("www/engine")) {
    assert.doesNotMatch(code, /\b(document\.(?!blocks)|window\b|localStorage|HTMLElement|querySelector)/, name);
    for (const [, from] of code.matchAll(/from "([^"]*)"/g)) {
      if (name === "approximate.js") assert.equal(from, "approx-string-match");
      else assert.match(from, /^(\.\/|#source|node:)/, name);
    }
  }
});

test("the engine fetches the wasm and nothing else, and makes code of no string", () => {
  for (const { name, code } of modules("www/engine")) {
    const fetching = name.startsWith("source-") ? /XMLHttpRequest|WebSocket/ : /\bfetch\(|XMLHttpRequest|WebSocket/;
    assert.doesNotMatch(code, fetching, name);
    assert.doesNotMatch(code, /\beval\(|new Function|innerHTML/, name);
  }
});

test("a file is one idea: it says which, and is not too long", () => {
  for (const { name, whole } of modules("www/engine", "www/npm", "www/offline", "benches")) {
    assert.match(whole, /^(\/\*\*|\/\/ )/, `${name} should open by saying what it is`);
    assert.ok(whole.split("\n").length <= LONGEST + 1, `${name} is over ${LONGEST} lines`);
  }
});

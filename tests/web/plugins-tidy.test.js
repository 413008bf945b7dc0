/** The rules of the plugins' code: what it may import, and that it makes no markup of strings. */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { at } from "./files.js";

const EDITORS = {
  codemirror: /^@codemirror\/(state|view)$/,
  prosemirror: /^prosemirror-(state|view)$/,
  shared: /^$/,
  vscode: /^vscode$/,
};

const modules = Object.keys(EDITORS).flatMap((folder) =>
  readdirSync(at(`plugins/${folder}`))
    .filter((name) => name.endsWith(".js"))
    .map((name) => ({
      folder,
      path: `plugins/${folder}/${name}`,
      text: readFileSync(at(`plugins/${folder}/${name}`), "utf8"),
    })),
);

test("a plugin imports its editor, what the plugins share, and of the page the engine and its words", () => {
  for (const { folder, path, text } of modules) {
    for (const [, from] of text.matchAll(/from "([^"]*)"/g)) {
      const ours = /^\.\/[a-z-]+\.js$/.test(from) || /^\.\.\/shared\/[a-z-]+\.js$/.test(from);
      assert.ok(ours || /^\.\.\/\.\.\/www\/(engine|tell)\//.test(from) || EDITORS[folder].test(from), `${path} imports ${from}`);
    }
  }
});

test("a plugin makes nothing of strings, asks for nothing from anywhere, and clears no highlight of others", () => {
  for (const { path, text } of modules) {
    assert.doesNotMatch(text, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\(|new Function|cssText/, path);
    assert.doesNotMatch(text, /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|highlights\.clear/, path);
  }
});

test("a file is one idea, at most 400 lines, and opens by saying what it is", () => {
  for (const { path, text } of modules) {
    assert.match(text, /^\/\*\*/, path);
    assert.ok(text.split("\n").length <= 400, `${path} is over 400 lines`);
  }
});

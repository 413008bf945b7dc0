/** The extension in Node, over a stand-in for the editor's API: every edit looked at, and what is left at the end. */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { at } from "./files.js";
import { desk, loaded } from "./vscode-desk.js";

const seed = readdirSync(at("seeds")).find((name) => name.endsWith(".txt"));
const ARTICLE = readFileSync(at(`seeds/${seed}`), "utf8");

const pause = (time) => new Promise((later) => setTimeout(later, time));

async function activated(editor) {
  const context = { subscriptions: [], workspaceState: { get: (_, other) => other, async update() {} } };
  await loaded(editor.vscode).activate(context);
  for (let tries = 0; editor.drawn().length === 0 && tries < 200; tries += 1) await pause(50);
  assert.ok(editor.drawn().length > 20, "the article is marked");
  return context;
}

/** Numbers by chance, always the same. */
function dice(state) {
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

const shown = (editor) => editor.drawn().map(({ words, type }) => `${words} ${JSON.stringify(type.look)}`).toSorted();

test("after every edit what is drawn is what a fresh editor shows, once typing pauses, and never half a name before", async () => {
  const editor = desk({ text: ARTICLE });
  const context = await activated(editor);
  const random = dice(7);
  const keys = ["x", "Paris", " ", "“", "”", "😀", "\n\n", "129 ", ""];
  for (let turn = 0; turn < 60; turn += 1) {
    const start = random(editor.text.length);
    const known = new Set(editor.drawn().map(({ words }) => words));
    editor.edit(start, Math.min(editor.text.length, start + random(4)), keys[random(keys.length)]);
    // At once, before any answer: a quotation's words may have been edited, nothing else's.
    for (const { words, type } of editor.drawn()) assert.ok(known.has(words) || !type.look.textDecoration, words);
    if (turn % 10 === 0) await pause(30);
  }
  await pause(1200);
  const fresh = desk({ text: editor.text });
  const other = await activated(fresh);
  await pause(600);
  assert.deepEqual(shown(editor), shown(fresh));
  for (const { subscriptions } of [context, other]) for (const each of subscriptions) each.dispose();
});

test("other ends of lines are taken up", async () => {
  const editor = desk({ text: ARTICLE });
  const context = await activated(editor);
  const before = new Set(editor.drawn().map(({ words }) => words.replace(/\s+/g, " ")));
  editor.setEol(2);
  await pause(1500);
  assert.deepEqual(new Set(editor.drawn().map(({ words }) => words.replace(/\s+/g, " "))), before);
  for (const each of context.subscriptions) each.dispose();
});

test("disposed of, nothing is left: no listener, no decoration, no timer that draws", async () => {
  const editor = desk({ text: ARTICLE });
  const { subscriptions } = await activated(editor);
  assert.ok(editor.alive.size > 20);
  editor.edit(0, 0, "Paris. ");
  for (const each of subscriptions) each.dispose();
  assert.deepEqual([...editor.alive].map(({ what }) => what), []);
  editor.vscode.window.visibleTextEditors[0].setDecorations = () => assert.fail("something is drawn still");
  await pause(1000);
});

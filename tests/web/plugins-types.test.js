/** The types of the editors' plugins, for a strict compiler, beside those of the editors themselves. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { at, fromPackages } from "./files.js";

const PROGRAM = `
import { EditorState as State } from "@codemirror/state";
import { EditorView as View, keymap } from "@codemirror/view";
import { EditorState, type Plugin } from "prosemirror-state";
import { createAnnotator } from "news-annotator";
import { createWorkerAnnotator } from "news-annotator/worker";
import * as cm from "news-annotator/codemirror";
import * as pm from "news-annotator/prosemirror";

const kept: cm.Correction[] = [];
const state = State.create({
  extensions: [
    cm.newsAnnotator({ annotator: createWorkerAnnotator(), kinds: ["people", "quotes"], corrections: kept, oncorrect: (all) => kept.push(...all) }),
    keymap.of(cm.newsKeymap),
  ],
});
const view = new View({ state });
const done: boolean = cm.nextMark(view) && cm.relabelMark("ORG")(view);
const words: string[] = cm.marksIn(state).map(({ from, to }) => state.sliceDoc(from, to));
const plugin: Plugin = pm.newsAnnotator({ annotator: await createAnnotator(), card: false, onread: ({ quotes }, text) => text.slice(quotes[0]?.start) });
const prose = EditorState.create({ plugins: [plugin] });
pm.confirmMark(prose, undefined);
// @ts-expect-error: there is no such kind
cm.newsAnnotator({ annotator: createWorkerAnnotator(), kinds: ["persons"] });
// @ts-expect-error: an annotator is needed
pm.newsAnnotator({});
export { done, words };
`;

test("the plugins' types hold, for a strict compiler", () => {
  const project = mkdtempSync(join(tmpdir(), "news-annotator-"));
  try {
    const modules = join(project, "node_modules");
    mkdirSync(modules);
    symlinkSync(at("dist/npm"), join(modules, "news-annotator"), "junction");
    // Its own types look for the editors' beside it.
    for (const name of readdirSync(at("www/node_modules")).filter((name) => /^(@codemirror|prosemirror-.*)$/.test(name))) {
      symlinkSync(at(`www/node_modules/${name}`), join(modules, name), "junction");
    }
    writeFileSync(join(project, "program.ts"), PROGRAM);
    writeFileSync(join(project, "package.json"), '{ "type": "module" }');
    const options = ["--noEmit", "--strict", "--skipLibCheck", "--preserveSymlinks"];
    const target = ["--module", "nodenext", "--target", "es2022", "--lib", "es2022,dom,dom.iterable"];
    const compiler = fromPackages.resolve("typescript/bin/tsc");
    const { status, stdout } = spawnSync(process.execPath, [compiler, ...options, ...target, "program.ts"], {
      cwd: project,
      encoding: "utf8",
    });
    assert.equal(status, 0, stdout);
  } finally {
    rmSync(project, { recursive: true });
  }
});

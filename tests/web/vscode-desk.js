/**
 * A stand-in for VS Code's API in Node, where the extension runs on a desk: a folder, documents with versions, editors that
 * move what is drawn in them. It is not the editor (`vscode.js` drives that one); it counts what is made and disposed of.
 */
import { readFileSync } from "node:fs";
import { Module, createRequire } from "node:module";
import { moved } from "../../plugins/shared/edits.js";
import { at } from "./files.js";

export function desk({ text }) {
  const alive = new Set();
  const made = (what, more = {}) => {
    const thing = { ...more, what, dispose: () => alive.delete(thing) };
    alive.add(thing);
    return thing;
  };
  const events = {};
  const on = (name) => (hear) => {
    (events[name] ??= new Set()).add(hear);
    const thing = made(name);
    return { dispose: () => (events[name].delete(hear), thing.dispose()) };
  };
  class Plain {
    constructor(...values) {
      Object.assign(this, values);
    }
  }
  const document = {
    version: 1,
    eol: 1,
    languageId: "plaintext",
    uri: { path: "/a.txt", toString: () => "file:///a.txt" },
    getText: () => text,
    // One number is a position's line and column here: nothing but the editor itself looks into them.
    positionAt: (offset) => offset,
    offsetAt: (position) => position,
  };
  const drawn = new Map();
  const editor = {
    document,
    selection: { start: 0, end: 0, isEmpty: true },
    setDecorations: (type, ranges) => drawn.set(type, ranges.map(({ 0: from, 1: to }) => ({ from, to }))),
  };
  const context = new Map();
  const vscode = {
    DecorationRangeBehavior: { ClosedClosed: 1 },
    StatusBarAlignment: { Right: 2 },
    TreeItemCollapsibleState: { Expanded: 2 },
    Range: Plain,
    Selection: Plain,
    Hover: Plain,
    TreeItem: Plain,
    WorkspaceEdit: Plain,
    EventEmitter: class {
      event = () => made("listener");
      fire() {}
      thing = made("emitter");
      dispose() {
        this.thing.dispose();
      }
    },
    Uri: { joinPath: (folder, name) => ({ path: `${folder.path}/${name}` }) },
    extensions: { getExtension: () => ({ extensionUri: { path: at("dist/vscode") } }) },
    commands: {
      registerCommand: () => made("command"),
      registerTextEditorCommand: () => made("command"),
      executeCommand: (name, key, value) => context.set(key, value),
    },
    languages: { registerHoverProvider: () => made("hover") },
    window: {
      visibleTextEditors: [editor],
      activeTextEditor: editor,
      createTextEditorDecorationType: (look) => made("decoration", { look }),
      createStatusBarItem: () => made("status", { show() {}, hide() {} }),
      registerTreeDataProvider: () => made("tree"),
      showErrorMessage: (words) => assertNever(words),
      showWarningMessage: (words) => assertNever(words),
      onDidChangeVisibleTextEditors: on("editors"),
      onDidChangeActiveTextEditor: on("active"),
    },
    workspace: {
      workspaceFolders: undefined,
      fs: { readFile: async ({ path }) => readFileSync(path) },
      getConfiguration: () => {
        const { properties } = JSON.parse(readFileSync(at("dist/vscode/package.json"), "utf8")).contributes.configuration;
        return { get: (name) => properties[`newsAnnotator.${name}`].default };
      },
      createFileSystemWatcher: () => made("watcher", { onDidCreate() {}, onDidChange() {}, onDidDelete() {} }),
      onDidChangeWorkspaceFolders: on("folders"),
      onDidOpenTextDocument: on("open"),
      onDidCloseTextDocument: on("close"),
      onDidChangeTextDocument: on("change"),
      onDidChangeConfiguration: on("configuration"),
    },
  };
  const assertNever = (words) => {
    throw new Error(words);
  };
  const heard = (event) => events.change?.forEach((hear) => hear(event));

  return {
    vscode,
    alive,
    /** What is drawn: { words, type } for each range. */
    drawn: () => [...drawn].flatMap(([type, ranges]) => ranges.map(({ from, to }) => ({ words: text.slice(from, to), type }))),
    get text() {
      return text;
    },
    edit(start, end, insert) {
      const edit = { start, end, length: insert.length };
      text = text.slice(0, start) + insert + text.slice(end);
      document.version += 1;
      // As the editor does where a range grows at neither edge.
      for (const [type, ranges] of drawn) {
        const after = ranges.map(({ from, to }) => ({ from: moved(from, [edit], 1), to: moved(to, [edit], -1) }));
        drawn.set(type, after.filter(({ from, to }) => from < to));
      }
      heard({ document, contentChanges: [{ rangeOffset: start, rangeLength: end - start, text: insert }] });
    },
    setEol(eol) {
      text = eol === 2 ? text.replace(/\r?\n/g, "\r\n") : text.replaceAll("\r\n", "\n");
      document.eol = eol;
      document.version += 1;
      heard({ document, contentChanges: [] });
    },
  };
}

/** The extension as VS Code on a desk loads it: a CommonJS module that is given `vscode`. */
export function loaded(vscode) {
  const file = at("dist/vscode/extension.js");
  const module = new Module(file);
  const inner = createRequire(file);
  module.require = (name) => (name === "vscode" ? vscode : inner(name));
  module.paths = [];
  module._compile(readFileSync(file, "utf8"), file);
  return module.exports;
}

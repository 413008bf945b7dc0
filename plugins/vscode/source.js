/** Where the wasm is: beside the extension, which may be on a disk or on a server. The editor reads it in either case. */
import { Uri, extensions, workspace } from "vscode";

const ID = "news-annotator.news-annotator";

const compiled = new Map();

/** The module in a file of the extension, compiled once. */
function module(name) {
  if (!compiled.has(name)) compiled.set(name, compile(name));
  return compiled.get(name);
}

async function compile(name) {
  const file = Uri.joinPath(extensions.getExtension(ID).extensionUri, name);
  return WebAssembly.compile(await workspace.fs.readFile(file));
}

/** What the engine asks for wherever it runs; a worker it is not given, for it reads on the extension host's own thread. */
export const source = { module: () => module("core.wasm"), patterns: () => module("patterns.wasm") };

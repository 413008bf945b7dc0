/** The editors' tests' page, bundled and served: `const address = await editorsPage()`. */
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { after } from "node:test";
import { at, fromPackages } from "./files.js";

const { build } = fromPackages("esbuild");

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Editors</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>:root { color-scheme: light dark; } body { margin: 16px; font: 17px/1.6 Georgia, serif; }
#home { height: 560px; overflow: auto; border: 1px solid; } .ProseMirror { padding: 4px 12px; white-space: pre-wrap; }
.cm-editor .cm-content { font: inherit; }</style>
<div id="home"></div><script type="module" src="page.js"></script></html>`;

/** A program of the browser into one file. */
export async function bundled(entry, options = {}) {
  const { outputFiles } = await build({
    bundle: true,
    write: false,
    format: "esm",
    logLevel: "error",
    nodePaths: [at("www/node_modules")],
    // What another's bundler takes: the package's own way to its files.
    plugins: [{ name: "source", setup: (setup) => setup.onResolve({ filter: /^#source$/ }, () => ({ path: at("www/engine/source-bundled.js") })) }],
    ...options,
    ...(typeof entry === "string" ? { entryPoints: [entry] } : { stdin: entry }),
  });
  return outputFiles[0].text;
}

/** The address of a page with this script, beside the worker and the wasm. */
export async function servedPage(script, page = PAGE) {
  const files = {
    "/": ["text/html", page],
    "/page.js": ["text/javascript", script],
    "/worker-entry.js": ["text/javascript", await bundled(at("www/engine/worker-entry.js"))],
    "/core/core.wasm": ["application/wasm", readFileSync(at("www/engine/core/core.wasm"))],
  };
  const server = createServer((request, response) => {
    const [kind, content] = files[new URL(request.url, "http://localhost").pathname] ?? [];
    if (!kind) return response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": kind }).end(content);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  after(() => server.close());
  return `http://127.0.0.1:${server.address().port}/`;
}

export const pageScript = () => bundled(at("tests/web/editors-page.js"));

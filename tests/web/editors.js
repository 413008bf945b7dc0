/**
 * Editors in a real browser: their page bundled and served, keys typed into it, and what the plugin's own code took of the
 * page's time.
 */
import { createServer } from "node:http";
import { readFileSync, readdirSync } from "node:fs";
import { after } from "node:test";
import { at, fromPackages } from "./files.js";

const { build } = fromPackages("esbuild");

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Editors</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>:root { color-scheme: light dark; } body { margin: 16px; font: 17px/1.6 Georgia, serif; }
#home { height: 560px; overflow: auto; border: 1px solid; } .ProseMirror { padding: 4px 12px; white-space: pre-wrap; }
.cm-editor .cm-content { font: inherit; }</style>
<div id="home"></div><script type="module" src="page.js"></script></html>`;

/** A program of the browser into one file: its path, or its text. */
export async function bundled(entry, options = {}) {
  const { outputFiles } = await build({
    bundle: true,
    write: false,
    format: "esm",
    logLevel: "error",
    absWorkingDir: at("."),
    nodePaths: [at("www/node_modules")],
    // What another's bundler takes: the package's own way to its files.
    plugins: [
      {
        name: "source",
        setup: ({ onResolve }) => onResolve({ filter: /^#source$/ }, () => ({ path: at("www/engine/source-bundled.js") })),
      },
    ],
    ...options,
    ...(entry.includes("\n") ? { stdin: { contents: entry, resolveDir: at(".") } } : { entryPoints: [at(entry)] }),
  });
  return outputFiles[0].text;
}

/** The address of a page with this script, beside the worker and the wasm. */
export async function servedPage(script, page = PAGE) {
  const files = {
    "/": ["text/html", page],
    "/page.js": ["text/javascript", script],
    "/worker-entry.js": ["text/javascript", await bundled("www/engine/worker-entry.js")],
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

const seeds = readdirSync(at("seeds"))
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(at(`seeds/${name}`), "utf8").split(/\s*\n\s*/).filter(Boolean).join("\n\n"));

/** The articles one after the other, whole paragraphs, about so long. */
export function articleOf(length) {
  let text = "";
  for (let turn = 0; text.length < length; turn += 1) text += `${turn === 0 ? "" : "\n\n"}${seeds[turn % seeds.length]}`;
  return text.slice(0, text.indexOf("\n\n", length) < 0 ? undefined : text.indexOf("\n\n", length));
}

/** Functions of the page that ask the plugin for what it knows; what it does for them is no work of typing. */
const ASKING = new Set(["faults", "marks", "compared", "note", "told", "counts"]);

/**
 * Samples what the page's thread runs while `work` is done. The answer tells for each moment that `work` gives, by
 * `performance.now()` here, how long code of ours ran in the page from then to the next.
 */
export async function profiled(page, context, script, work) {
  const session = await context.newCDPSession(page);
  await session.send("Profiler.enable");
  await session.send("Profiler.setSamplingInterval", { interval: 100 });
  const earliest = performance.now();
  await session.send("Profiler.start");
  const zero = (earliest + performance.now()) / 2;
  const moments = await work();
  const { profile } = await session.send("Profiler.stop");
  await session.detach();

  const modules = script.split("\n").map(((name) => (line) => (name = /^ *\/\/ (\S+\.js)$/.exec(line)?.[1] ?? name))(""));
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  for (const node of profile.nodes) for (const child of node.children ?? []) nodes.get(child).parent = node;
  const ours = new Map();
  const isOurs = (node) => {
    if (!node) return false;
    if (!ours.has(node)) {
      const { url, lineNumber, functionName } = node.callFrame;
      const module = url.endsWith("page.js") ? (modules[lineNumber] ?? "") : "";
      const own = /^(plugins|www\/(engine|tell))\//.test(module);
      const asked = module.endsWith("editors-page.js") && ASKING.has(functionName);
      ours.set(node, asked ? "asked" : own || isOurs(node.parent));
    }
    return ours.get(node);
  };
  // Once asked, whatever is called in turn is asked too.
  const counts = (node) => {
    for (let each = node; each; each = each.parent) if (isOurs(each) === "asked") return false;
    return Boolean(isOurs(node));
  };
  // Much longer than usual between two samples means that a busy machine did not let the thread run.
  const longest = (2 * percentile(profile.timeDeltas, 0.5)) / 1000;
  const spent = moments.map(() => 0);
  let time = 0;
  profile.samples.forEach((id, index) => {
    const lasted = Math.min((profile.timeDeltas[index + 1] ?? 0) / 1000, longest);
    time += profile.timeDeltas[index] / 1000;
    if (!counts(nodes.get(id))) return;
    // A sample belongs to the last key before it; the clocks agree to a few milliseconds.
    const key = moments.findLastIndex((moment) => moment - 5 <= zero + time);
    if (0 <= key) spent[key] += lasted;
  });
  return spent;
}

export const percentile = (list, share) => list.toSorted((a, b) => a - b)[Math.floor(list.length * share)];

/**
 * The steps of the build that need JavaScript's own tools; `cargo xtask build` calls it, one step at a time.
 *
 *     node bundle.js core GLUE OUT              wasm-bindgen's module into one that can be instantiated again
 *     node bundle.js worker ENTRY OUT FORMAT    a worker into one file (esm, or iife for a Blob)
 *     node bundle.js page OUT FORMAT            the page into one file (esm for the hosted one, iife for the single file)
 *     node bundle.js style OUT                  style.css into one file
 *     node bundle.js library ENTRY OUT          a module of the npm package
 *     node bundle.js node OUT                   the modules of it that Node takes instead
 *     node bundle.js inlined PARTS OUT          the module of it that has the wasm and the worker inside; PARTS has the wasm, packed
 *     node bundle.js element PARTS OUT          the module of it that has the custom element; PARTS is for what it is made of
 *     node bundle.js examples OUT               the page of examples, over the package
 *     node bundle.js plugin ENTRY OUT           a plugin for an editor; the editor's own packages stay outside
 *     node bundle.js small FOLDER               the package's modules there, without what only those who write them read
 *     node bundle.js vscode OUT                 the extension for VS Code, one file for the desktop and for browsers
 */
import { build, transform } from "esbuild";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";

const common = {
  bundle: true,
  minify: true,
  target: ["chrome120", "firefox120", "safari17"],
  // A package that travels inside ours keeps the line that its licence asks for.
  legalComments: "inline",
  logLevel: "error",
};

const library = {
  ...common,
  minify: false,
  format: "esm",
  platform: "neutral",
  mainFields: ["module", "main"],
};

/** Leaves a module of the package a file of its own, under the name that it has there. */
const beside = (from, to) => ({
  name: "beside",
  setup: (made) => made.onResolve({ filter: /./ }, ({ path }) => (path === from ? { path: to, external: true } : null)),
});

/** Leaves what the plugins share with the page to the package's own files. */
const fromPage = {
  name: "from-page",
  setup: (made) =>
    made.onResolve({ filter: /^\.\.\/\.\.\/www\// }, ({ path }) => ({ path: path.replace("../../www", "."), external: true })),
};

/** Leaves to the package's own files what knows no way to the wasm, and so is the same in Node and in browsers. */
const shared = {
  name: "shared",
  setup: (made) =>
    made.onResolve({ filter: /^\.\// }, ({ path, kind }) =>
      kind === "entry-point" || path === "./load.js" ? null : { path, external: true },
    ),
};

/** Takes another module for one. */
const elsewhere = (from, to) => ({
  name: "elsewhere",
  setup: (made) => made.onResolve({ filter: /./ }, ({ path }) => (path === from ? { path: resolve(to) } : null)),
});

/** The package from where it was built, by the names that it exports. */
const installed = (folder) => ({
  name: "installed",
  setup: (made) =>
    made.onResolve({ filter: /^news-annotator(\/|$)/ }, async ({ path }) => {
      const { exports } = JSON.parse(await readFile(`${folder}/package.json`, "utf8"));
      return { path: resolve(folder, exports[path.replace("news-annotator", ".")].default) };
    }),
});

const steps = {
  /**
   * wasm-bindgen's glue keeps its instance in variables of the module, so a dead one could not be replaced without
   * loading the module anew. Wrapped in a function, each call makes an instance with variables of its own.
   */
  async core(glue, out) {
    const { outputFiles } = await build({
      ...common,
      minify: false,
      entryPoints: [glue],
      format: "iife",
      globalName: "glue",
      write: false,
    });
    await writeFile(
      out,
      `/** A new instance of the core. @param {WebAssembly.Module} module */\n` +
        `export function instantiate(module) {\n${outputFiles[0].text}\n` +
        `return { ...glue, memory: glue.initSync({ module }).memory };\n}\n`,
    );
  },
  worker: (entry, out, format) => build({ ...common, entryPoints: [entry], outfile: out, format }),
  page: (out, format) =>
    build({
      ...common,
      // In the hosted page, what is not always needed is a file of its own beside the page's.
      ...(format === "iife"
        ? { entryPoints: ["app.js"], outfile: out }
        : {
            entryPoints: [{ in: "hosted.js", out: basename(out, ".js") }],
            outdir: dirname(out),
            splitting: true,
            chunkNames: "part-[name]-[hash]",
          }),
      format,
      conditions: format === "iife" ? ["onefile"] : ["hosted"],
    }),
  style: (out) => build({ ...common, entryPoints: ["style.css"], outfile: out }),
  async small(folder) {
    for (const name of await readdir(folder)) {
      if (!name.endsWith(".js")) continue;
      const { code } = await transform(await readFile(`${folder}/${name}`), { minify: true, format: "esm" });
      await writeFile(`${folder}/${name}`, code);
    }
  },
  library: (entry, out) => build({ ...library, entryPoints: [entry], outfile: out }),
  /** Node's way to the files is not the browsers', so the modules that lead there are made of the same sources apart. */
  node: (out) =>
    build({
      ...library,
      entryPoints: [
        { in: "engine/annotator.js", out: "node-annotator" },
        { in: "engine/worker-annotator.js", out: "node-worker-annotator" },
        { in: "engine/worker-node.js", out: "worker-node" },
      ],
      outdir: out,
      platform: "node",
      target: "node20",
      splitting: true,
      chunkNames: "node-[hash]",
      plugins: [shared],
    }),
  /** A file of a package can be read as text by few bundlers, so what it needs as text is made part of it here. */
  async inlined(parts, out) {
    await build({ ...common, entryPoints: ["engine/worker-entry.js"], outfile: `${parts}/worker.txt`, format: "iife" });
    await build({
      ...library,
      entryPoints: ["npm/inlined.js"],
      outfile: out,
      alias: { "#packed": parts },
      loader: { ".gz": "binary", ".txt": "text" },
    });
  },
  async element(parts, out) {
    await build({ ...common, entryPoints: ["element/style.css"], outfile: `${parts}/element.css` });
    await build({
      ...library,
      entryPoints: ["element/class.js"],
      outfile: out,
      alias: { "#packed": parts },
      loader: { ".css": "text" },
      plugins: [beside("../npm/worker.js", "./worker.js")],
    });
  },
  /** A page of our own with the package in it as others have it, but for the way to its files, which is the hosted page's. */
  examples: (out) =>
    build({
      ...common,
      entryPoints: ["../plugins/examples/main.js", "../plugins/examples/style.css"],
      outdir: out,
      format: "esm",
      nodePaths: ["node_modules"],
      plugins: [installed("../dist/npm"), elsewhere("./source-bundled.js", "engine/source-hosted.js")],
    }),
  plugin: (entry, out) =>
    build({
      ...common,
      entryPoints: [entry],
      outfile: out,
      format: "esm",
      packages: "external",
      plugins: [fromPage],
    }),
  vscode: (out) =>
    build({
      ...common,
      entryPoints: ["../plugins/vscode/extension.js"],
      outfile: out,
      format: "cjs",
      external: ["vscode"],
      plugins: [elsewhere("#source", "../plugins/vscode/source.js")],
    }),
};

const [step, ...values] = process.argv.slice(2);
try {
  await steps[step](...values);
} catch (error) {
  // esbuild has already printed what it found in the sources.
  if (!error.errors) console.error(error.message);
  process.exitCode = 1;
}

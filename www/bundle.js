/**
 * The steps of the build that need JavaScript's own tools; `cargo xtask build` calls it, one step at a time.
 *
 *     node bundle.js core GLUE OUT              wasm-bindgen's module into one that can be instantiated again
 *     node bundle.js worker ENTRY OUT FORMAT    a worker into one file (esm, or iife for a Blob)
 *     node bundle.js page OUT FORMAT            the page into one file (esm for the hosted one, iife for the single file)
 *     node bundle.js style OUT                  style.css into one file
 *     node bundle.js library ENTRY OUT          a module of the npm package
 */
import { build } from "esbuild";
import { writeFile } from "node:fs/promises";
import { basename, dirname } from "node:path";

const common = {
  bundle: true,
  minify: true,
  target: ["chrome120", "firefox120", "safari17"],
  // A package that travels inside ours keeps the line that its licence asks for.
  legalComments: "inline",
  logLevel: "error",
};

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
  library: (entry, out) =>
    build({
      ...common,
      minify: false,
      entryPoints: [entry],
      outfile: out,
      format: "esm",
      platform: "neutral",
      mainFields: ["module", "main"],
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

/**
 * How large the wasm is, and whether it is within its budgets: the code alone, and with the model in it.
 *
 * The code alone is the file with the model's bytes blanked out, which compress to nothing.
 */
import { readFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Brotli bytes. */
const BUDGETS = { code: 300_000, all: 900_000 };

const file = (path) => readFileSync(new URL(`../${path}`, import.meta.url));
const wasm = file("www/engine/core/core.wasm");
const model = file("models/news.bin");

const place = wasm.indexOf(model);
if (place < 0) {
  console.error("the model is not in the wasm as models/news.bin has it: build first");
  process.exit(1);
}
const code = Buffer.from(wasm).fill(0, place, place + model.length);

function sizes(bytes, blank = 0) {
  const brotli = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  return { raw: bytes.length - blank, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli.length };
}

const rows = { code: sizes(code, model.length), all: sizes(wasm) };
const shown = (size) => size.toLocaleString("en").padStart(12);
console.log(`${"".padEnd(24)}${["raw", "gzip", "brotli", "budget"].map((word) => word.padStart(12)).join("")}`);
console.log(`code without the model  ${[...Object.values(rows.code), BUDGETS.code].map(shown).join("")}`);
console.log(`code and model          ${[...Object.values(rows.all), BUDGETS.all].map(shown).join("")}`);

for (const [name, words] of [["code", "the code without the model"], ["all", "the code with the model"]]) {
  if (BUDGETS[name] < rows[name].brotli) {
    console.error(`${words} is over its budget of ${BUDGETS[name].toLocaleString("en")} bytes of brotli`);
    process.exitCode = 1;
  }
}

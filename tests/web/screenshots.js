/**
 * Pictures of the page as it is: `cargo xtask screenshot`. Those that the README shows go to `docs/`, the others, to be
 * looked at after a change, to `target/pictures/`.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { close, opened, paste, read } from "./browser.js";
import { at } from "./files.js";
import { instantiate } from "../../www/engine/core/core.js";

const SIZES = { wide: { width: 1280, height: 800 }, narrow: { width: 390, height: 844 } };
const IN_README = ["page-wide-light", "compare-wide-light"];

/** A sheet of A4 at the 96 dots an inch of CSS. */
const SHEET = { width: 794, height: 1123 };

const article = readFileSync(at("seeds/002_785c07a9116911ec.txt"), "utf8");
for (const folder of ["docs", "target/pictures"]) mkdirSync(at(folder), { recursive: true });

const picture = (page, name, options) =>
  page.screenshot({ path: at(`${IN_README.includes(name) ? "docs" : "target/pictures"}/${name}.png`), ...options });

/** A fresh page of ours in that size and those colours. */
async function fresh(size, colorScheme) {
  const { page, context } = await opened("single", { viewport: SIZES[size], colorScheme, reducedMotion: "reduce" });
  await page.evaluate(() => document.fonts.ready);
  return { page, done: () => context.close() };
}

for (const size of Object.keys(SIZES)) {
  for (const colors of ["light", "dark"]) {
    const { page, done } = await fresh(size, colors);
    await paste(page, article);
    await read(page, article);
    await picture(page, `page-${size}-${colors}`);
    await done();
  }
}

{
  // On paper: the article, then the lists.
  const { page, done } = await fresh("wide", "light");
  await paste(page, article);
  await read(page, article);
  await page.setViewportSize(SHEET);
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await picture(page, "print", { fullPage: true });
  await done();
}

for (const [size, colors] of [["wide", "light"], ["wide", "dark"], ["narrow", "light"]]) {
  const { page, done } = await fresh(size, colors);
  // The page comes with the five articles as its samples.
  await page.locator("#view-compare").click();
  await page.locator("#status", { hasText: "5 articles compared" }).waitFor({ state: "attached" });
  await picture(page, `compare-${size}-${colors}`);
  for (const [nth, part] of (await page.locator("#compare .part").all()).entries()) {
    await part.evaluate((node) => node.scrollIntoView());
    await picture(page, `compare-${size}-${colors}-${nth + 1}`);
  }
  await done();
}

for (const [size, colors] of [["wide", "light"], ["wide", "dark"], ["narrow", "light"], ["narrow", "dark"]]) {
  const { page, done } = await fresh(size, colors);
  await paste(page, article);
  await read(page, article);
  await page.keyboard.press("d");
  await page.keyboard.press("y");
  await picture(page, `check-${size}-${colors}`);
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.locator("#card").getByRole("button", { name: "Speaker…" }).click();
  await picture(page, `correct-${size}-${colors}`);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Shift+ArrowRight");
  await page.locator("#pick").waitFor();
  await picture(page, `select-${size}-${colors}`);
  await done();
}

const core = instantiate(new WebAssembly.Module(readFileSync(at("www/engine/core/core.wasm"))));
const exported = at("target/pictures/export.html");
writeFileSync(exported, core.exportDocument(new core.Annotator().annotate(article), article, "html"));
const EXPORTS = {
  "export-light": { viewport: SIZES.wide },
  "export-dark": { viewport: SIZES.wide, colorScheme: "dark" },
  "export-narrow": { viewport: SIZES.narrow },
  "export-print": { viewport: SHEET, print: true },
};
for (const [name, { print, ...options }] of Object.entries(EXPORTS)) {
  const { page, context } = await opened(exported, options);
  if (print) {
    await page.emulateMedia({ media: "print" });
    // As a reader's own dialog has it: without backgrounds.
    await page.pdf({ path: at("target/pictures/export.pdf"), format: "A4", preferCSSPageSize: true });
  }
  await picture(page, name, { fullPage: true });
  await context.close();
}
await close();

/** Pictures of the page for the README: `cargo xtask screenshot` writes them to `docs/`. */
import { mkdirSync, readFileSync } from "node:fs";
import { close, opened, paste, read } from "./browser.js";
import { at } from "./files.js";

const SIZES = { wide: { width: 1280, height: 800 }, narrow: { width: 390, height: 844 } };

const article = readFileSync(at("seeds/002_785c07a9116911ec.txt"), "utf8");
mkdirSync(at("docs"), { recursive: true });
for (const [size, viewport] of Object.entries(SIZES)) {
  for (const colorScheme of ["light", "dark"]) {
    const { page, context } = await opened("single", { viewport, colorScheme, reducedMotion: "reduce" });
    await paste(page, article);
    await read(page, article);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: at(`docs/page-${size}-${colorScheme}.png`) });
    await context.close();
  }
}
await close();

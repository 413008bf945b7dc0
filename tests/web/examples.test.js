/** The page of examples: each at work under the policy it is served with, beside the very lines that make it. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { opened } from "./browser.js";
import { at } from "./files.js";
import { serveFolder } from "./folder-server.js";
import { bringAxe, soundLooks } from "./looks.js";

/** What `cargo xtask serve` sends with it: the page's own policy, but that editors bring styles of their own. */
const [, OF_PAGE] = /Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(at("dist/site/index.html"), "utf8"));
const POLICY = OF_PAGE.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

/** The page, once the three have read. */
async function examples(options) {
  const address = await serveFolder(at("dist/site"), { headers: { "Content-Security-Policy": POLICY } });
  const found = await opened(`${address}/examples/index.html`, options);
  await found.page.waitForFunction(
    () =>
      document.querySelector("news-annotator").document &&
      document.querySelector("#codemirror [class*=na-]") &&
      document.querySelector("#prosemirror [class*=na-]"),
  );
  return found;
}

test("the element, CodeMirror and ProseMirror have their marks, and nothing is refused or asked for elsewhere", async () => {
  const { page, seen, address } = await examples();
  assert.match(await page.locator("output").textContent(), /^Names: 3. Figures: \d+. Quotes: 1.$/);
  const { requests, ...rest } = await seen();
  assert.deepEqual(rest, { errors: [], violations: [] });
  assert.deepEqual(requests.filter((url) => !url.startsWith(address.replace("index.html", ""))), []);
});

test("beside each stand the lines that the package's README has, and about ten of them", async () => {
  const { page } = await examples();
  const readme = await readFile(at("www/npm/README.md"), "utf8");
  for (const name of ["element", "codemirror", "prosemirror"]) {
    const lines = await readFile(at(`plugins/examples/${name}.js`), "utf8");
    assert.equal(await page.locator(`#${name}-lines`).textContent(), lines);
    assert.ok(readme.includes(`\`\`\`js\n${lines}\`\`\``), `the README has the lines of ${name}`);
    const own = lines.trim().split("\n").filter((line) => line && !line.startsWith("import"));
    assert.ok(own.length <= 12, `${name} takes ${own.length} lines`);
  }
});

test("what is written into the editors is marked", async () => {
  const { page } = await examples();
  for (const [name, field] of [["codemirror", ".cm-content"], ["prosemirror", ".ProseMirror"]]) {
    await page.locator(`#${name} ${field}`).click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" Ingrid Moen said so.");
    await page.locator(`#${name} [class*=na-]`, { hasText: "Ingrid Moen" }).first().waitFor();
  }
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1280, 390]) {
    test(`axe finds nothing: ${colorScheme}, ${width} px`, async () => {
      const { page, context } = await examples({ colorScheme, viewport: { width, height: 800 } });
      await bringAxe(page, context);
      await soundLooks(page, "examples");
    });
  }
}

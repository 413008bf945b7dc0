/** What is asked of the page's looks in every state: axe finds nothing, nothing scrolls sideways, targets are large. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { fromPackages } from "./files.js";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Brings axe into a page. The page's own policy would keep it out; the tool's world is let in around it. */
export async function bringAxe(page, context) {
  await (await context.newCDPSession(page)).send("Page.setBypassCSP", { enabled: true });
  await page.evaluate(await readFile(fromPackages.resolve("axe-core/axe.min.js"), "utf8"));
}

/** What can be pressed and is under 24 px; a link in running text may be as low as its line. */
const small = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("button, summary, input, a")]
      .filter((node) => node.checkVisibility({ visibilityProperty: true }) && !node.closest(".unseen, .skip, #walker"))
      .map((node) => ({
        what: node.textContent.slice(0, 30) || node.id,
        link: node.matches(".link"),
        ...node.getBoundingClientRect().toJSON(),
      }))
      .filter(({ width, height, link }) => width > 0 && (height < (link ? 17 : 23.9) || width < 23.9))
      .map(({ what, width, height }) => `${what} ${width} × ${height}`),
  );

/** Fails where the page as it stands is unsound; `state` says in what state it is. */
export async function soundLooks(page, state) {
  assert.equal(
    await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
    true,
    `${state} scrolls sideways`,
  );
  assert.deepEqual(await small(page), [], state);
  const found = await page.evaluate(async (runOnly) => {
    const { violations } = await globalThis.axe.run({ runOnly });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(" ")}`);
  }, RULES);
  assert.deepEqual(found, [], state);
}

/** What a hand does when it corrects: words selected, cards opened, ways pressed. */
import { press } from "./reading.js";

/** An article with names that the machine is not sure of. */
export const DOUBTS = `Talks in Ruvania

Kelloway met Brannick at the Torvane on Monday, the Merrow said. Ardent and Ostrel were there with Vexley of Quillon.

“We will see,” Kelloway told the Harrow Lantern. Sable Point and Dunmarch voted no.`;

/** Selects words of the article as a hand does: the button goes down before them and up behind them. */
export async function drag(page, wanted, nth = 0) {
  const [x, y, toX, toY] = await page.evaluate(
    ([words, count]) => {
      const walk = document.createTreeWalker(document.getElementById("article"), NodeFilter.SHOW_TEXT);
      let seen = 0;
      for (let node = walk.nextNode(); node; node = walk.nextNode())
        for (let at = node.data.indexOf(words); at >= 0; at = node.data.indexOf(words, at + 1)) {
          seen += 1;
          if (seen <= count) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + words.length);
          node.parentElement.scrollIntoView({ block: "center" });
          const rects = [...range.getClientRects()];
          const [first, last] = [rects[0], rects.at(-1)];
          return [first.left + 1, first.top + first.height / 2, last.right - 1, last.top + last.height / 2];
        }
      return null;
    },
    [wanted, nth],
  );
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move((x + toX) / 2, toY, { steps: 3 });
  await page.mouse.move(toX, toY, { steps: 3 });
  await page.mouse.up();
}

export const pick = (page) => page.locator("#pick");
export const card = (page) => page.locator("#card");
export const way = (page, name) => card(page).getByRole("button", { name, exact: true });

/** Opens the card of the mark on these words. */
export async function open(page, words) {
  await page.evaluate((wanted) => {
    const blocks = [...document.querySelectorAll("#article .block")];
    blocks.find((block) => block.textContent.includes(wanted)).scrollIntoView({ block: "center" });
  }, words);
  await press(page, words);
}

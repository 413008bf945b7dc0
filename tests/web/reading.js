/** An article pasted into the page and read, and what a test looks at there. */
import { opened, paste, read } from "./browser.js";

/** A short article with something of each kind in it. */
export const ARTICLE = `Ferry strike enters second week

Nov 17, 2015 at 6:01 AM ET

About 1,200 crew members walked out in Oslo on Monday, costing the operator $4.5 million a day.

"We are not going back without an offer," said Ingrid Moen, the head of the union. "We have waited for two years."

Moen said at least 129 sailings had been cancelled since Friday, and that 40 to 50 more would follow.

The company called the walkout a "stunt". "We regret it," a spokesman said.

Prime Minister Erna Solberg met Ingrid Moen in Norway last week. "Talks will go on," Moen said.`;

/** A page with an article pasted and read. */
export async function reading(options = {}, text = ARTICLE, which = "single") {
  const found = await opened(which, { viewport: { width: 1280, height: 800 }, ...options });
  await paste(found.page, text);
  await read(found.page, text);
  return found;
}

/** How many ranges a layer holds. */
export const layer = (page, name) => page.evaluate((key) => CSS.highlights.get(`na-${key}`)?.size ?? 0, name);

/** The words under a layer, in order. */
export const under = (page, name) =>
  page.evaluate((key) => {
    const article = document.getElementById("article");
    const words = [...(CSS.highlights.get(`na-${key}`) ?? [])].filter((range) =>
      article.contains(range.startContainer),
    );
    return words.map((found) => {
      const range = document.createRange();
      range.setStart(found.startContainer, found.startOffset);
      range.setEnd(found.endContainer, found.endOffset);
      return range.toString();
    });
  }, name);

/** Where the first occurrence of words in the article is in the window. */
export const spot = (page, words) =>
  page.evaluate((wanted) => {
    const walk = document.createTreeWalker(document.getElementById("article"), NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const start = node.data.indexOf(wanted);
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      const { x, y, width, height } = range.getClientRects()[0];
      return { x: x + width / 2, y: y + height / 2 };
    }
    return null;
  }, words);

/** Presses the first occurrence of words in the article. */
export const press = async (page, words) => {
  const { x, y } = await spot(page, words);
  await page.mouse.click(x, y);
};

/** A file to be chosen. */
export const file = (name, content) => ({ name, mimeType: "text/plain", buffer: Buffer.from(content) });

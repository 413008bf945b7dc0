/**
 * How the page answers in a real browser: a paste of 1 MB to its first screen, and scrolling over 5,000 marks.
 *
 *     node page.js PATH_OF_CHROMIUM
 *
 * Beside it, in the same browser and the same run, stands what the browser itself takes to lay out the same text as bare
 * paragraphs. Times of tasks are those of the processor: on a busy machine the clock on the wall counts others' work.
 */
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";

const file = (path) => new URL(`../${path}`, import.meta.url);
const { chromium } = createRequire(file("www/package.json"))("playwright-core");

const RUNS = 5;
const articles = readdirSync(file("seeds/"))
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(new URL(name, file("seeds/")), "utf8"));

/** The articles over and over, until there are this many characters. */
function long(size) {
  let text = "";
  for (let turn = 0; text.length < size; turn += 1) text += `${articles[turn % articles.length]}\n\n`;
  return text.slice(0, size);
}

const browser = await chromium.launch({
  executablePath: process.argv[2],
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
const devtools = await page.context().newCDPSession(page);

/** Runs something with every task of the page's main thread told: {answer, tasks: [{at, work}]}, in milliseconds. */
async function traced(run) {
  const events = [];
  const listen = ({ value }) => events.push(...value);
  devtools.on("Tracing.dataCollected", listen);
  await devtools.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["toplevel", "blink.user_timing", "disabled-by-default-devtools.timeline"] },
  });
  const answer = await run();
  const done = new Promise((resolve) => devtools.once("Tracing.tracingComplete", resolve));
  await devtools.send("Tracing.end");
  await done;
  devtools.off("Tracing.dataCollected", listen);
  // The page's main thread is the one with the marks that its own script has made.
  const { pid, tid } = events.find(({ name }) => name === "bench") ?? {};
  const mine = events.filter((event) => event.pid === pid && event.tid === tid);
  const tasks = mine.filter(({ name, tdur }) => name === "RunTask" && tdur !== undefined);
  const from = Math.min(...mine.filter(({ name }) => name === "bench").map(({ ts }) => ts));
  return {
    answer,
    tasks: tasks.filter(({ ts, dur }) => from <= ts + dur).map(({ ts, tdur }) => ({ at: (ts - from) / 1000, work: tdur / 1000 })),
  };
}

/** Milliseconds from the paste to the text on the screen, to its first marks, and to all of them. */
const pasted = (text) =>
  page.evaluate(async (words) => {
    const root = document.getElementById("article");
    const data = new DataTransfer();
    data.setData("text/plain", words);
    const frame = () =>
      new Promise((done) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = done;
          port2.postMessage(null);
        }),
      );
    const begins = words.slice(0, words.indexOf("\n"));
    const marked = () =>
      [...CSS.highlights.values()].some((layer) => [...layer].some((range) => root.contains(range.startContainer)));
    await frame();
    performance.mark("bench");
    const start = performance.now();
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    const found = {};
    while (!found.all || !found.marks) {
      await frame();
      const now = performance.now() - start;
      const head = root.querySelector(".block")?.textContent.startsWith(begins);
      if (head) found.text ??= now;
      if (head && marked()) found.marks ??= now;
      if (head && /^[\d,]+ annotations in/.test(document.getElementById("status").textContent)) found.all ??= now;
    }
    return found;
  }, text);

/** Milliseconds of the processor for the same text as bare paragraphs of an empty page. */
async function bare(text) {
  const other = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const time = await other.evaluate(async (words) => {
    document.body.style.cssText = "overflow: auto; height: 100vh; font: 18px/1.6 serif";
    const start = performance.now();
    for (const line of words.split("\n")) document.body.appendChild(document.createElement("p")).textContent = line;
    document.body.getBoundingClientRect();
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - start;
  }, text);
  await other.close();
  return time;
}

/** Scrolls through the article as a wheel does; the gaps between frames, in milliseconds. */
const scrolled = () =>
  page.evaluate(async () => {
    const reader = document.getElementById("reader");
    const gaps = [];
    let last = performance.now();
    performance.mark("bench");
    for (let turn = 0; turn < 240; turn += 1) {
      await new Promise((done) => requestAnimationFrame(done));
      const now = performance.now();
      gaps.push(now - last);
      last = now;
      reader.scrollTop += 180;
    }
    return gaps.sort((a, b) => a - b);
  });

const ms = (time) => `${time.toFixed(0)} ms`;
const middle = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const tell = (what, value) => console.log(`${what.padEnd(32)}${value}`);
const most = (tasks) => tasks.reduce((longest, { work }) => Math.max(longest, work), 0);

await page.goto(file("dist/news-annotator.html").href);
await page.waitForFunction(() => /annotations in/.test(document.getElementById("status").textContent));
const megabyte = long(1_000_000);
await pasted(`Warm headline\n\n${megabyte}`);

const runs = [];
for (let run = 0; run < RUNS; run += 1) {
  const { answer, tasks } = await traced(() => pasted(`Headline ${run}\n\n${megabyte}`));
  const before = tasks.filter(({ at }) => at < answer.marks);
  runs.push({ ...answer, bare: await bare(megabyte), work: before.reduce((sum, { work }) => sum + work, 0), longest: most(tasks) });
}
const of = (name) => middle(runs.map((run) => run[name]));
tell("1 MB pasted, bare paragraphs", ms(of("bare")));
tell("  to the text on the screen", ms(of("text")));
tell("  to the first marks", `${ms(of("marks"))}   ${(of("marks") / of("bare")).toFixed(2)} × the bare paragraphs, ${ms(of("work"))} of it work of the page`);
tell("  to all marks", `${ms(of("all"))}, longest task ${ms(of("longest"))} of the processor`);

const marks = long(225_000);
await pasted(`Scrolled headline\n\n${marks}`);
await page.waitForTimeout(1000);
const count = await page.evaluate(() => document.getElementById("status").textContent.split(" ")[0]);
const { answer: gaps, tasks } = await traced(scrolled);
tell(`${count} marks scrolled`, `longest task ${ms(most(tasks))} of the processor; half of the frames within ${ms(middle(gaps))}, 95 % within ${ms(gaps[Math.floor(gaps.length * 0.95)])}`);
await browser.close();

/** The extension in a real VS Code, in a browser: what a reader sees and does there, by mouse and keys. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { KINDS } from "../../www/tell/kinds.js";
import { at } from "./files.js";
import {
  code,
  hoverOver,
  marked,
  openFile,
  openedEditor,
  places,
  run,
  said,
  textOf,
  typed,
  until,
  washed,
} from "./vscode.js";

const ARTICLE = `Storm in Rome

Ali Hassan of the United Nations said at least 129 people died in Paris on 3 May 2015.

“We will come back,” Hassan told reporters in London. Winter Institute did not answer.
`;

const WORDS = ".news-annotator-words.txt";

test("names, figures and quotes are marked, each kind with its own line, in light and in dark", async () => {
  for (const theme of ["Default Light Modern", "Default Dark Modern"]) {
    const { page } = await openedEditor({ files: { "a.txt": ARTICLE }, settings: { "workbench.colorTheme": theme } });
    await openFile(page, "a.txt");
    await marked(page, "Ali Hassan", "solid");
    await marked(page, "United Nations", "double");
    await marked(page, "Paris", "dotted");
    await marked(page, "3 May 2015", "dashed");
    const marks = await places(page);
    // The figure, the date and the quote.
    await until(async () => (await washed(page)) === 3, "three have a colour behind them");
    const colour = marks.find(({ words }) => words === "Ali Hassan").colour;
    assert.equal(colour, theme.includes("Light") ? "rgb(29, 79, 145)" : "rgb(138, 184, 245)");
    await page.context().close();
  }
});

test("while a writer types, no mark is off its words, and what is new is marked", async () => {
  const { page } = await openedEditor({ files: { "a.md": ARTICLE } });
  await openFile(page, "a.md");
  // The editor draws one kind after the other, so one name that is marked tells nothing of the rest.
  const names = ["Rome", "Ali Hassan", "United Nations", "Paris", "Hassan", "London", "Winter Institute"];
  const known = new Set([...names, "at least 129", "3 May 2015"]);
  for (const words of known) await marked(page, words);
  await page.keyboard.press("Control+Home");
  for (const key of "😀 Big ") {
    await page.keyboard.insertText(key);
    for (const { words, line } of await places(page)) {
      if (line !== "none" && !known.has(words)) assert.match("😀 Big Storm in Rome", new RegExp(words), `“${words}” is no mark`);
    }
  }
  await page.keyboard.press("Control+End");
  await typed(page, "Mary Robinson flew to Berlin with $4.5bn.");
  await marked(page, "Mary Robinson", "solid");
  await marked(page, "Berlin", "dotted");
  await marked(page, "Ali Hassan", "solid");
  // A letter in the midst of a name takes its mark away, and undoing brings it back.
  await page.keyboard.press("Control+Home");
  await run(page, "Go to Next Mark");
  const before = await textOf(page);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("x");
  // The editor widens what is drawn by itself, and hears of us a moment later; its answer to the key may be on the screen first.
  const cut = ({ words, line }) => line !== "none" && /^.x/.test(words);
  await until(async () => !(await places(page)).some(cut), "the name that was cut is marked no more", 2000);
  await page.keyboard.press("Control+z");
  await until(async () => (await textOf(page)) === before, "the text is back");
  await marked(page, "Ali Hassan", "solid");
});

test("a hover tells what a mark stands for; nothing is asked of any other machine", async () => {
  const { page, seen, address } = await openedEditor({ files: { "a.txt": ARTICLE } });
  await openFile(page, "a.txt");
  await marked(page, "Ali Hassan");
  await hoverOver(page, "at least 129");
  const card = page.locator(".monaco-hover:visible");
  await card.getByText("≥ 129").first().waitFor();
  assert.match(await card.innerText(), /Count/);
  const { origin } = new URL(address);
  assert.deepEqual((await seen()).requests.filter((url) => !url.startsWith(origin)), []);
});

test("the list tells who said what, and leads there", async () => {
  const { page } = await openedEditor({ files: { "a.txt": ARTICLE } });
  await openFile(page, "a.txt");
  await marked(page, "Ali Hassan");
  const rows = await said(page);
  assert.ok(rows.includes("Ali Hassan"), rows.join(" | "));
  await page.locator(".pane", { hasText: /Who Said What/i }).getByText("We will come back").click();
  await until(async () => /Ln 5, Col/.test(await page.locator(".statusbar").innerText()), "the quote is selected");
});

test("never a name: the line is in the folder's file, the mark goes, and comes back with the line taken out", async () => {
  const { page } = await openedEditor({ files: { "a.txt": ARTICLE } });
  await openFile(page, "a.txt");
  await marked(page, "Rome", "dotted");
  await page.keyboard.press("Control+Home");
  await run(page, "Go to Next Mark");
  await run(page, "Never a Name");
  await until(async () => (await places(page)).every(({ words }) => words !== "Rome"), "Rome is marked no more");
  await openFile(page, WORDS);
  assert.equal((await textOf(page)).trim(), "never Rome");
  assert.deepEqual(await places(page), [], "the file of words is no article");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await page.keyboard.press("Control+s");
  await openFile(page, "a.txt");
  await marked(page, "Rome", "dotted");
});

test("words that are given a kind are marked; a line that cannot be read is told, and nothing else is lost", async () => {
  const { page } = await openedEditor({ files: { "a.txt": ARTICLE, [WORDS]: "add PERSON Winter Institute\n" } });
  await openFile(page, "a.txt");
  await marked(page, "Winter Institute", "solid");
  await openFile(page, WORDS);
  await page.keyboard.press("Control+End");
  await typed(page, "spell Rome");
  await page.keyboard.press("Control+s");
  await page.getByText("Your words are left as they were").first().waitFor();
  await openFile(page, "a.txt");
  await marked(page, "Winter Institute", "solid");
});

test("settings are taken up; a file can be turned off and on; one that is too long is told of in the status bar", async () => {
  const settings = { "newsAnnotator.kinds": ["people"], "newsAnnotator.maximumLength": 1000 };
  const { page } = await openedEditor({ files: { "a.txt": ARTICLE, "long.txt": ARTICLE.repeat(10) }, settings });
  await openFile(page, "a.txt");
  await marked(page, "Ali Hassan", "solid");
  assert.ok((await places(page)).every(({ line }) => line === "solid"), "people alone are marked");
  assert.equal(await washed(page), 0);
  await run(page, "Annotate This File, or Stop");
  await until(async () => (await places(page)).length === 0, "nothing is marked");
  await run(page, "Annotate This File, or Stop");
  await marked(page, "Ali Hassan", "solid");
  await openFile(page, "long.txt");
  await page.locator(".statusbar").getByText(/Too long to annotate: [12],\d{3} characters, and the setting allows 1,000\./).waitFor();
  assert.deepEqual(await places(page), []);
});

test("the extension names what it registers: every command, every colour, every setting that its code asks for", () => {
  const { contributes } = JSON.parse(readFileSync(at("dist/vscode/package.json"), "utf8"));
  const sources = code();
  for (const { command } of contributes.commands) {
    const name = command.replace("newsAnnotator.", "");
    const registered = new RegExp(`\\bcommand\\("${name}"|^ {2}${name}: \\[WHICH\\.`, "m");
    assert.match(sources, registered, `${command} is not registered`);
  }
  for (const name of Object.keys(contributes.configuration.properties)) {
    const short = name.replace("newsAnnotator.", "");
    assert.ok(short === "keys" || sources.includes(`"${short}"`), `${name} is not read`);
  }
  assert.deepEqual(contributes.colors.map(({ id }) => id), KINDS.map(({ id }) => `newsAnnotator.${id}`));
});

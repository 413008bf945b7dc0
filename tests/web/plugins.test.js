/** The editors' plugins under real keys in a real browser: no mark off its words, no history touched, nothing left behind. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { opened } from "./browser.js";
import { articleOf, bundled, percentile, profiled, servedPage } from "./editors.js";
import { at } from "./files.js";

const script = await bundled("tests/web/editors-page.js");
const address = await servedPage(script);

/** Milliseconds between two keys, and the most that the plugin may take of the page's thread for one: `cargo xtask bench --gate`. */
const APART = 50;
const MOST = 4;

const EDITORS = ["codemirror", "prosemirror"];
const SIZES = { "5 kB": 5000, "200 kB": 200_000 };

async function start(kind, text, setup = {}) {
  const { page, context, seen } = await opened(address, { permissions: ["clipboard-read", "clipboard-write"] });
  await page.evaluate(([...values]) => test.start(...values), [kind, text, setup]);
  await quiet(page);
  return { page, context, seen };
}

/** Waits until the marks are those of a fresh annotation; says which are not if that takes too long. */
async function quiet(page) {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const { wanted, got } = await page.evaluate(() => test.compared());
    if (wanted.join("\n") === got.join("\n")) return;
    if (deadline < Date.now()) return assert.deepEqual(got, wanted);
    await page.waitForTimeout(200);
  }
}

const none = async (page, when, all) =>
  assert.deepEqual(await page.evaluate((far) => test.faults(far), all), [], when);

/**
 * Types an article's worth of trouble: 300 keys, and among them pastes, undone edits and composed words. `each` is given
 * what is done, by its name, and does it.
 */
async function typing(page, context, each) {
  const composer = await context.newCDPSession(page);
  const press = (key) => each(key, () => page.keyboard.press(key));
  const type = async (words) => {
    for (const letter of words) await each(letter, () => page.keyboard.type(letter));
  };
  const times = async (count, ...keys) => {
    for (let turn = 0; turn < count; turn += 1) await press(keys[turn % keys.length]);
  };
  const compose = async (steps, words) => {
    for (const text of steps) {
      const caret = { selectionStart: text.length, selectionEnd: text.length };
      await each(`composing ${text}`, () => composer.send("Input.imeSetComposition", { text, ...caret }));
      assert.ok(await page.evaluate(() => test.composing()));
    }
    await each(`composed ${words}`, () => composer.send("Input.insertText", { text: words }));
  };
  await type(" Mr Ali Hassan of the United Nations said at least 129 people died in Paris on Friday.");
  await times(12, "Backspace");
  await type('Monday. "We were ');
  await compose(["r", "re", "ret", "rété"], "rété");
  await type(' told," he said.\n');
  await page.evaluate((words) => navigator.clipboard.writeText(words), PASTE);
  await press("Control+v");
  await times(20, "ArrowLeft");
  await type("x, y");
  await compose(["に", "にほ", "にほん"], "日本");
  for (const key of ["z", "z", "v", "z"]) await press(`Control+${key}`);
  await times(40, "ArrowLeft", "ArrowLeft", "Delete", "ArrowLeft", "Shift+ArrowLeft", "ArrowRight", "ArrowLeft", "Backspace");
  await type("London Paris 12 ");
  await times(25, "Backspace");
  await type("\nAngela Merkel and 4,000 others left Berlin, “she said.\n");
  await composer.detach();
}

const PASTE = "The mayor of London, Sadiq Khan, spent $4.5bn. “No,” he said.\n\nIn Rome on Tuesday 12 were hurt.";

for (const kind of EDITORS) {
  for (const [name, size] of Object.entries(SIZES)) {
    test(`${kind}, ${name}: no mark is off its words after any key, and typing waits for nothing of ours`, async (t) => {
      const text = articleOf(size);
      // In the short one answers come late, when other keys have been struck.
      const { page, context, seen } = await start(kind, text, { late: name === "5 kB" });
      const middle = text.indexOf(". ", size / 2) + 1;
      await page.evaluate((place) => test.select(test.place(place)), middle);
      await page.waitForTimeout(500);
      const before = await page.evaluate(() => test.undoable());
      let keys = 0;
      const spent = await profiled(page, context, script, async () => {
        const moments = [];
        await typing(page, context, async (name, act) => {
          const now = performance.now();
          moments.push(now);
          await act();
          keys += 1;
          await none(page, `after key ${keys}, ${name}`, keys % 50 === 0);
          await new Promise((later) => setTimeout(later, now + APART - performance.now()));
        });
        return moments;
      });
      assert.ok(300 <= keys, `${keys} keys`);
      const p95 = percentile(spent, 0.95);
      t.diagnostic(`${keys} keys: the plugin took ${percentile(spent, 0.5).toFixed(2)} ms of the page for one, p95 ${p95.toFixed(2)} ms`);
      assert.ok(0 < Math.max(...spent), "the plugin's own work has been seen");
      if (process.env.GATE) assert.ok(p95 <= MOST, `p95 is ${p95.toFixed(2)} ms`);
      await quiet(page);
      await none(page, "once quiet", true);
      assert.ok(before < (await page.evaluate(() => test.undoable())), "the typing itself can be undone");
      assert.deepEqual((await seen()).errors, []);
      await page.evaluate(() => test.stop());
    });
  }
}

for (const kind of EDITORS) {
  test(`${kind}: an article is undone as without the plugin`, async () => {
    const texts = [];
    for (const plugin of [true, false]) {
      const { page } = await opened(address);
      await page.evaluate(([...values]) => test.start(...values), [kind, articleOf(2000), { plugin }]);
      if (plugin) await quiet(page);
      // Editors join what is typed within half a second: on a busy machine, keys fall apart by chance.
      await page.evaluate(() => {
        const now = Date.now();
        Date.now = () => now;
      });
      await page.evaluate(() => test.select(test.place(0)));
      const steps = [];
      for (const letter of "In Paris, “12” of us; ") {
        await page.keyboard.type(letter);
        // Long enough for an answer to come between two keys.
        await page.waitForTimeout(30);
      }
      for (let turn = 0; turn < 4; turn += 1) {
        await page.keyboard.press("Control+z");
        steps.push(await page.evaluate(() => [test.text().slice(0, 60), test.undoable()]));
      }
      for (let turn = 0; turn < 4; turn += 1) await page.keyboard.press("Control+y");
      steps.push(await page.evaluate(() => test.text().slice(0, 60)));
      texts.push(steps);
      if (plugin) await none(page, "after undoing and doing again", true);
      await page.evaluate(() => test.stop());
    }
    assert.deepEqual(texts[0], texts[1]);
    assert.match(texts[0].at(-1), /^In Paris/);
  });

  test(`${kind}: keys lead from mark to mark, with a card and a word for those who hear; the reader corrects them`, async () => {
    const text = "Paris, Nov. 14\n\nMr Charlie Winter of CNN said at least 129 people died. “It is war,” Winter said in Rome.";
    const { page } = await start(kind, text);
    const state = () => page.evaluate(() => test.selection());
    const key = (name) => page.keyboard.press(name);
    await page.evaluate(() => test.select(test.place(0)));
    const labels = await page.evaluate(() => test.marks().map(({ label }) => label));
    const seen = [];
    for (let turn = 0; turn <= labels.length; turn += 1) {
      await key("F8");
      seen.push((await state()).words);
    }
    assert.equal(seen.at(-1), seen[0], "round at the end");
    assert.equal(new Set(seen).size, new Set(await page.evaluate(() => test.marks().map(({ from, to }) => test.words(from, to)))).size);
    await key("Shift+F8");
    assert.equal((await state()).words, "Rome");
    await key("Alt+F8");
    assert.equal((await state()).words, "“It is war,”");
    assert.deepEqual(await page.evaluate(() => test.cards()), ["Charlie Winter\nDirect quote"]);
    assert.match(await page.evaluate(() => test.said()), /“It is war,”, Charlie Winter, direct quote/);
    await key("Escape");
    assert.deepEqual(await page.evaluate(() => test.cards()), []);

    const marked = (words) => page.evaluate((wanted) => test.marks().find(({ from, to }) => test.words(from, to) === wanted), words);
    /** Waits until the mark of these words, or that there is none, is as the corrections say. */
    const becomes = (words, part, value) =>
      page.waitForFunction(
        ([wanted, name, is]) => test.marks().find(({ from, to }) => test.words(from, to) === wanted)?.[name] === is,
        [words, part, value],
      );
    const choose = (words) =>
      page.evaluate((wanted) => {
        const { from, to } = test.marks().find((mark) => test.words(mark.from, mark.to) === wanted);
        test.select(from, to);
      }, words);
    await choose("Rome");
    assert.ok(await page.evaluate(() => test.run("relabelMark", "ORG")));
    await becomes("Rome", "label", "ORG");
    await choose("CNN");
    await key("Alt+Delete");
    await becomes("CNN", "label", undefined);
    await choose("at least 129");
    await key("Alt+Enter");
    await becomes("at least 129", "source", "reader");

    // What the reader said stands, whatever is typed and read after it.
    await page.evaluate(() => test.select(test.place(0)));
    await page.keyboard.type("From ");
    await page.waitForFunction(() => 1 < test.counts().documents);
    await page.waitForTimeout(200);
    assert.equal((await marked("Rome")).label, "ORG");
    assert.equal(await marked("CNN"), undefined);
    assert.equal((await marked("at least 129")).source, "reader");
    const corrections = await page.evaluate(() => test.corrections());
    assert.deepEqual(corrections.map(({ do: does, at, label }) => [does, at.quote, label]), [
      ["mark", "Rome", "ORG"],
      ["remove", "CNN", "ORG"],
      ["confirm", "at least 129", "CARDINAL"],
    ]);
    for (const { at } of corrections) assert.equal((await page.evaluate(() => test.text())).slice(at.start, at.end), at.quote);

    // Given again another day, they hold; and the last is taken back.
    await page.evaluate(() => test.stop());
    const again = await opened(address);
    await again.page.evaluate(
      ([...values]) => test.start(...values),
      [kind, `From ${text}`, { options: { corrections } }],
    );
    await again.page.waitForFunction(() => test.marks().some(({ label, from, to }) => label === "ORG" && test.words(from, to) === "Rome"));
    assert.ok(await again.page.evaluate(() => test.marks().every(({ from, to }) => test.words(from, to) !== "CNN")));
    for (let turn = 0; turn < 2; turn += 1) await again.page.evaluate(() => test.run("undoCorrection"));
    await again.page.waitForFunction(() => test.marks().some(({ from, to }) => test.words(from, to) === "CNN"));
    await again.page.evaluate(() => test.stop());
  });

  test(`${kind}: other settings are taken up while the editor is open`, async () => {
    const { page } = await start(kind, articleOf(2000));
    assert.ok(1 < new Set(await page.evaluate(() => test.marks().map(({ kind }) => kind))).size);
    await page.evaluate(() => test.set({ kinds: ["people"] }));
    await page.waitForFunction(() => test.marks().every(({ kind }) => kind === "people"));
    assert.ok(0 < (await page.evaluate(() => test.drawn())));
    assert.equal(await page.evaluate(() => test.counts().sessions), 1, "the session before is closed");
    await page.evaluate(() => test.stop());
  });

  test(`${kind}: an editor that cannot be written in has its marks, and a card under the pointer`, async () => {
    const { page } = await start(kind, articleOf(2000), { readOnly: true });
    const before = await page.evaluate(() => test.text());
    await page.evaluate(() => test.run("nextMark"));
    assert.notEqual((await page.evaluate(() => test.selection())).words, "");
    await page.evaluate(() => test.run("closeCard"));
    const name = page.locator(".na-people").first();
    const words = await name.textContent();
    await name.hover();
    await page.waitForSelector(".na-card");
    const cards = await page.evaluate(() => test.cards());
    assert.equal(cards.length, 1);
    assert.match(cards[0], new RegExp(`^[^]*${words.split(" ").at(-1)}[^]*Person`));
    await page.mouse.move(5, 5);
    await page.waitForFunction(() => test.cards().length === 0);
    assert.equal(await page.evaluate(() => test.text()), before);
    assert.equal(await page.evaluate(() => test.undoable()), 0);
    await page.evaluate(() => test.stop());
  });

  test(`${kind}: an editor torn down leaves no worker, session, listener, style or element behind, and fifty take no more memory than ten`, async () => {
    const { page, context } = await opened(address, {
      prepare: () => {
        globalThis.listening = new Map();
        // Those of the page's own script, that outlive the editor's elements.
        for (const [way, by] of [["addEventListener", 1], ["removeEventListener", -1]]) {
          const inner = EventTarget.prototype[way];
          EventTarget.prototype[way] = function (kind, ...rest) {
            const outlives = this === document || this === window || this instanceof MediaQueryList;
            const at = `${this.constructor.name} ${kind}`;
            if (outlives && new Error().stack.includes("/page.js")) listening.set(at, (listening.get(at) ?? 0) + by);
            return inner.call(this, kind, ...rest);
          };
        }
        globalThis.memories = [];
        const Instance = WebAssembly.Instance;
        WebAssembly.Instance = function (...values) {
          const instance = new Instance(...values);
          memories.push(instance.exports.memory);
          return instance;
        };
      },
    });
    const left = () =>
      page.evaluate(() => ({
        listeners: [...listening].filter(([, count]) => count !== 0),
        elements: [...document.body.querySelectorAll("*")].filter((element) => element.id !== "home" && element.tagName !== "SCRIPT").length,
        sheets: document.adoptedStyleSheets.filter((sheet) => [...sheet.cssRules].some((rule) => rule.cssText.includes("na-"))).length,
        highlights: CSS.highlights.size,
        sessions: test.counts()?.sessions ?? 0,
      }));
    const once = async (setup, text) => {
      await page.evaluate(([...values]) => test.start(...values), [kind, text, setup]);
      await page.waitForFunction(() => test.drawn() > 0);
      await page.keyboard.type("In Paris ");
      await page.evaluate(() => test.run("nextMark"));
    };
    const text = articleOf(5000);
    const clean = await left();
    await once({}, text);
    assert.equal(page.workers().length, 1);
    assert.notDeepEqual(await left(), clean);
    await page.evaluate(() => test.stop());
    await page.waitForFunction(() => test.counts().sessions === 0);
    await page.waitForTimeout(500);
    assert.equal(page.workers().length, 0);
    const after = await left();
    // The sheet of CodeMirror's own themes is one for all its editors, and stays.
    if (kind === "codemirror") after.sheets = clean.sheets;
    assert.deepEqual(after, clean);

    // One annotator for many editors, in this page, whose memory can be read.
    await page.evaluate(() => test.share());
    const memory = () => page.evaluate(() => memories.at(-1).buffer.byteLength);
    const sizes = [];
    for (let turn = 0; turn < 50; turn += 1) {
      await once({ shared: true }, text);
      await page.evaluate(() => test.stop());
      sizes.push(await memory());
    }
    assert.ok(sizes[0] > 0);
    assert.equal(sizes[49], sizes[9], sizes.join(" "));
    assert.equal((await left()).sessions, 0);
    await context.close();
  });
}

test("codemirror: several selections are let be by marks, and one is left by a step to a mark", async () => {
  const { page } = await start("codemirror", articleOf(2000), { multiple: true });
  await page.evaluate(() => test.selectMany([10, 300, 900]));
  await page.keyboard.type("In Paris ");
  await none(page, "after typing at three places", true);
  assert.equal(await page.evaluate(() => test.text().split("In Paris").length), 4);
  assert.equal(await page.evaluate(() => test.view().state.selection.ranges.length), 3);
  await quiet(page);
  await none(page, "once quiet", true);
  await page.keyboard.press("F8");
  assert.equal(await page.evaluate(() => test.view().state.selection.ranges.length), 1);
  await page.evaluate(() => test.stop());
});

/** A page as ProseMirror asks for one: its own style sheet says so of white space. */
const README_PAGE = `<!doctype html><html lang="en"><title>README</title><link rel="icon" href="data:,">
<style>.ProseMirror { white-space: pre-wrap; }</style><main></main><script type="module" src="page.js"></script></html>`;

test("the lines of the README make an editor with marks, of the package as it is shipped", async () => {
  const blocks = readFileSync(at("README.md"), "utf8").match(/(?<=```js\n)[^]*?(?=```)/g);
  const wanted = EDITORS.map((kind) => blocks.find((block) => block.includes(`news-annotator/${kind}`)));
  for (const [index, block] of wanted.entries()) {
    assert.ok(block.trim().split("\n").length <= 12, "ten lines, and an empty one");
    const program = await bundled(`${block}\nglobalThis.view = view;\n`, { alias: { "news-annotator": at("dist/npm") } });
    const page = await servedPage(program, README_PAGE);
    const { page: shown, seen } = await opened(page);
    await shown.locator("[contenteditable]").click();
    await shown.keyboard.press("Control+End");
    await shown.keyboard.type(" Then Charlie Winter left Rome.");
    await shown.waitForFunction(() => document.querySelectorAll(".na-people").length > 0 && document.querySelector(".na-places"));
    const marked = await shown.locator(".na-people").allTextContents();
    assert.ok(marked.includes("Charlie Winter"), `${EDITORS[index]}: ${marked}`);
    await shown.keyboard.press("F8");
    await shown.waitForSelector(".na-card");
    assert.deepEqual((await seen()).errors, []);
  }
});

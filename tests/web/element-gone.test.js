/** An element that has left its page: nothing of it is left behind, and what is opened and closed costs no memory. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { instantiate } from "../../www/engine/core/core.js";
import { openEngine } from "../../www/engine/engine.js";
import { serve } from "../../www/engine/worker.js";
import { pageWith } from "./element.js";
import { at } from "./files.js";
import { ARTICLE } from "./reading.js";

const CYCLES = 50;
/** So many cycles are let pass before memory is looked at: the first ones still grow what all others use again. */
const WARM = 5;

/** Counts what a script can leave behind on a page: runs before its own scripts. */
function count() {
  const left = { workers: 0, listeners: 0, observers: 0 };
  globalThis.left = () => ({ ...left, highlights: CSS.highlights.size });
  const Proper = globalThis.Worker;
  globalThis.Worker = class extends Proper {
    constructor(...values) {
      super(...values);
      left.workers += 1;
    }
    terminate() {
      left.workers -= 1;
      super.terminate();
    }
  };
  for (const name of ["ResizeObserver", "MutationObserver", "IntersectionObserver"]) {
    const Watching = globalThis[name];
    globalThis[name] = class extends Watching {
      #on = false;
      observe(...values) {
        left.observers += this.#on ? 0 : 1;
        this.#on = true;
        super.observe(...values);
      }
      disconnect() {
        left.observers -= this.#on ? 1 : 0;
        this.#on = false;
        super.disconnect();
      }
    };
  }
  // Listeners of the element's own nodes go with them; those of the page would stay.
  const pages = (target) => target === globalThis || target === document || target === document.documentElement || target === document.body;
  for (const [name, by] of [["addEventListener", 1], ["removeEventListener", -1]]) {
    const proper = EventTarget.prototype[name];
    EventTarget.prototype[name] = function (...values) {
      if (pages(this ?? globalThis)) left.listeners += by;
      return proper.apply(this, values);
    };
  }
}

test("an element that is removed leaves no worker, no listener, no observer, no highlight, and itself is forgotten", async () => {
  const { page, context } = await pageWith("<div id=place></div>", { prepare: count });
  const before = await page.evaluate(() => globalThis.left());
  for (let turn = 0; turn < 3; turn += 1) {
    const during = await page.evaluate(async (text) => {
      const elements = [document.createElement("news-annotator"), document.createElement("news-annotator")];
      elements[1].editable = true;
      for (const element of elements) element.text = text;
      const read = elements.map((each) => new Promise((resolve) => each.addEventListener("annotations-change", resolve)));
      document.getElementById("place").append(...elements);
      await Promise.all(read);
      const stop = elements[0].shadowRoot.querySelector(".stop");
      stop.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight" }));
      elements[0].shadowRoot.querySelector(".stop").click();
      // What is moved goes on; so does what was away for a moment.
      document.body.append(elements[0]);
      globalThis.gone = elements.map((element) => new WeakRef(element));
      return globalThis.left();
    }, ARTICLE);
    assert.equal(during.workers, 1);
    assert.ok(during.highlights > 5 && during.observers > 0);
    await page.evaluate(async () => {
      for (const gone of globalThis.gone) gone.deref().remove();
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    assert.deepEqual(await page.evaluate(() => globalThis.left()), before, `after ${turn + 1} turns`);
  }
  await (await context.newCDPSession(page)).send("HeapProfiler.collectGarbage");
  assert.deepEqual(await page.evaluate(() => globalThis.gone.map((gone) => gone.deref() ?? null)), [null, null]);
});

test("an element that leaves while its text is read, or before its worker is there, leaves nothing either", async () => {
  const { page } = await pageWith("<div id=place></div>", { prepare: count });
  const before = await page.evaluate(() => globalThis.left());
  await page.evaluate(async (text) => {
    for (const wait of [0, 1, 30, 100, 200]) {
      const element = document.createElement("news-annotator");
      element.text = text;
      document.getElementById("place").append(element);
      await new Promise((resolve) => setTimeout(resolve, wait));
      element.remove();
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }, ARTICLE.repeat(50));
  assert.deepEqual(await page.evaluate(() => globalThis.left()), before);
});

test(`the memory of the wasm is flat over ${CYCLES} elements opened, written in and closed`, async (t) => {
  const { page } = await pageWith("<div id=place></div>", {
    prepare: () => {
      const Proper = WebAssembly.Instance;
      WebAssembly.Instance = class extends Proper {
        constructor(...values) {
          super(...values);
          globalThis.memory = this.exports.memory;
        }
      };
    },
  });
  const sizes = await page.evaluate(
    async ([text, cycles]) => {
      const { createAnnotator } = await import("/index.js");
      const annotator = await createAnnotator();
      const sizes = [];
      for (let turn = 0; turn < cycles; turn += 1) {
        const element = document.createElement("news-annotator");
        const read = () => new Promise((resolve) => element.addEventListener("annotations-change", resolve, { once: true }));
        element.annotator = annotator;
        element.editable = true;
        element.text = text;
        let answer = read();
        document.getElementById("place").append(element);
        await answer;
        answer = read();
        element.text = `${text} ${turn}`;
        await answer;
        element.remove();
        sizes.push(globalThis.memory.buffer.byteLength);
      }
      return sizes;
    },
    [ARTICLE.repeat(10), CYCLES],
  );
  t.diagnostic(`${sizes[WARM].toLocaleString("en")} bytes after ${WARM} cycles, ${sizes.at(-1).toLocaleString("en")} after ${CYCLES}`);
  assert.equal(sizes.length, CYCLES);
  assert.equal(sizes.at(-1), sizes[WARM]);
});

test(`the memory of a worker is flat over ${CYCLES} sessions opened, edited and closed`, async (t) => {
  let core = null;
  // The worker's own program, in this thread, where its memory can be seen.
  const worker = () => {
    const scope = { postMessage: (data) => queueMicrotask(() => made.onmessage({ data })), onmessage: null };
    const made = { postMessage: (data) => scope.onmessage({ data }), terminate() {}, onmessage: null };
    serve(scope, (module) => (core = instantiate(module)));
    return made;
  };
  const module = await WebAssembly.compile(await readFile(at("www/engine/core/core.wasm")));
  const engine = openEngine({ source: { module: async () => module, worker } });
  const sizes = [];
  for (let turn = 0; turn < CYCLES; turn += 1) {
    const session = engine.open(ARTICLE.repeat(10));
    await session.document();
    await session.edit(0, 0, `${turn} `);
    session.close();
    await engine.annotate("");
    sizes.push(core.memory.buffer.byteLength);
  }
  engine.dispose();
  t.diagnostic(`${sizes[WARM].toLocaleString("en")} bytes after ${WARM} cycles, ${sizes.at(-1).toLocaleString("en")} after ${CYCLES}`);
  assert.equal(sizes.at(-1), sizes[WARM]);
});

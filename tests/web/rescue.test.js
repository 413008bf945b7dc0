/** The engine outlives its instances: after a trap, an overflowing stack or an endless loop the next answer is right. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";
import { Worker } from "node:worker_threads";
import { instantiate } from "../../target/faults/core.js";
import { overModule } from "../../www/engine/annotator.js";
import { openEngine } from "../../www/engine/engine.js";
import { asInBrowsers } from "../../www/engine/source-node.js";
import { at } from "./files.js";
import { faulty } from "./faulty.js";

const module = await WebAssembly.compile(await readFile(at("target/faults/core.wasm")));
const sound = overModule(module, instantiate);
const WAYS = ["forcePanic", "overflowStack", "loopForever"];

// The panics are meant.
before(() => (console.error = () => {}));

/** An engine whose first `deadly` workers die when a text asks for it. */
function engine(deadly) {
  let made = 0;
  const worker = () =>
    asInBrowsers(
      new Worker(new URL("./faulty-node.js", import.meta.url), {
        workerData: { dies: (made += 1) <= deadly },
        stderr: true,
      }),
    );
  const opened = openEngine({ source: { module: async () => module, worker }, deadline: () => 1000 });
  const faults = [];
  opened.onfault = (fault) => faults.push(fault);
  return Object.assign(opened, { faults });
}

async function within(milliseconds, promise) {
  const start = performance.now();
  const value = await promise;
  const taken = performance.now() - start;
  assert.ok(taken < milliseconds, `took ${Math.round(taken)} ms`);
  return value;
}

for (const way of WAYS) {
  const text = `In Paris 129 people died. ⟦${way}⟧`;

  test(`${way} once: the same text is read by the next worker, within 2 s`, async () => {
    const rescued = engine(1);
    assert.deepEqual(await within(2000, rescued.annotate(text)), sound.annotate(text));
    assert.deepEqual(rescued.faults.map((fault) => fault.givenUp), [false]);
    rescued.dispose();
  });

  test(`${way} twice: the text comes back unannotated with a notice, and the next text is read`, async () => {
    const rescued = engine(2);
    const document = await rescued.annotate(text);
    assert.deepEqual(document.notices.map((notice) => notice.kind), ["engineFault"]);
    assert.deepEqual(document.blocks, [{ start: 0, end: text.length, kind: "paragraph" }]);
    assert.deepEqual(rescued.faults.map((fault) => fault.givenUp), [false, true]);
    const next = "In Paris 129 people died.";
    assert.deepEqual(await within(2000, rescued.annotate(next)), sound.annotate(next));
    rescued.dispose();
  });

  test(`${way} while a text is edited: nothing written is lost`, async () => {
    const rescued = engine(1);
    const session = rescued.open("In Paris people died.");
    await session.document();
    const { revision, document } = await session.edit(9, 9, `129 ⟦${way}⟧ `);
    assert.equal(session.text, `In Paris 129 ⟦${way}⟧ people died.`);
    assert.equal(revision, 1);
    assert.deepEqual(document, sound.annotate(session.text));
    assert.equal(rescued.faults.length, 1);
    const after = await session.edit(0, 2, "Near");
    assert.deepEqual(after.document, sound.annotate(session.text));
    rescued.dispose();
  });
}

for (const way of ["forcePanic", "overflowStack"]) {
  test(`${way} without a worker: the next instance answers, and closing what died throws nothing`, () => {
    let made = 0;
    const rescued = overModule(module, (m) => ((made += 1) === 1 ? faulty(instantiate(m)) : instantiate(m)));
    const session = rescued.open("In Paris people died.");
    session.document();
    const text = `In Paris 129 people died. ⟦${way}⟧`;
    assert.deepEqual(rescued.annotate(text), sound.annotate(text));
    assert.equal(made, 2);
    assert.deepEqual(session.edit(9, 9, "129 ").document, sound.annotate("In Paris 129 people died."));
    session.close();
    rescued.dispose();
  });
}

test("a stack that overflows outside of the wasm is a death like any other", () => {
  let made = 0;
  const rescued = overModule(module, (m) => {
    const core = instantiate(m);
    if ((made += 1) === 1)
      core.Annotator.prototype.annotate = () => {
        throw new RangeError("Maximum call stack size exceeded");
      };
    return core;
  });
  assert.deepEqual(rescued.annotate("In Rome"), sound.annotate("In Rome"));
  assert.equal(made, 2);
});

test("two hundred deaths cost no more than their time", async () => {
  const rescued = overModule(module, (m) => faulty(instantiate(m)));
  for (let turn = 0; turn < 100; turn += 1) {
    assert.equal(rescued.annotate("⟦forcePanic⟧").notices[0].kind, "engineFault");
  }
  assert.deepEqual(rescued.annotate("In Rome"), sound.annotate("In Rome"));
});

test("a worker that has read a long text is let go with its memory, unless it holds a session; the next one answers", async () => {
  const alive = new Set();
  const worker = () => {
    const made = asInBrowsers(new Worker(new URL("./faulty-node.js", import.meta.url), { workerData: { dies: false } }));
    alive.add(made);
    return { ...made, set onmessage(heard) { made.onmessage = heard; }, terminate: () => (alive.delete(made), made.terminate()) };
  };
  const opened = openEngine({ source: { module: async () => module, worker } });
  const short = "In Paris 129 people died.";
  const long = `${short}\n\n`.repeat(12_000);
  await opened.annotate(short);
  assert.equal(alive.size, 1, "a short text leaves it where it is");
  const session = opened.open(short);
  await session.document();
  await opened.annotate(long);
  assert.equal(alive.size, 1, "a text that is being edited is not read anew for the sake of another");
  session.close();
  await opened.annotate(short);
  assert.equal(alive.size, 0);
  assert.deepEqual(await opened.annotate(short), sound.annotate(short));
  assert.equal(alive.size, 1);
  opened.dispose();
});

test("workers that never come to life are told once for all requests, and no third one is tried", async () => {
  let made = 0;
  const worker = () => {
    made += 1;
    const dead = { postMessage: () => setTimeout(() => dead.onerror?.({ message: "" })), terminate: () => {}, onmessage: null };
    return dead;
  };
  const opened = openEngine({ source: { module: async () => module, worker } });
  const said = await Promise.all(["one", "two"].map((text) => opened.annotate(text).catch((error) => error.message)));
  for (const sentence of [...said, await opened.annotate("three").catch((error) => error.message)]) assert.match(sentence, /no worker can be started here/);
  assert.equal(made, 2);
});

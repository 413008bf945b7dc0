/** Tabs that open, change, close and hear each other by chance: nothing that a reader did is lost, in thousands of ways. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { openShelf } from "../../www/keep/shelf.js";
import { failing, newDevice, tabs, turns } from "./keeping.js";

const RUNS = process.env.LONG ? 3000 : 150;
const STEPS = 25;

/** Numbers below 1 that are the same for the same seed. */
function chances(seed) {
  let state = seed * 2654435761 + 1;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

async function settled(open) {
  for (let turn = 0; turn < 500; turn += 1) {
    await turns(4);
    const all = open.filter((tab) => !tab.closed).map((tab) => tab.store.get().keeping.now);
    if (all.every((now) => now === "saved" || now === "nothing")) return;
    await new Promise((done) => setTimeout(done, 2));
  }
  assert.fail(`not all is saved in the end: ${JSON.stringify(open.map((tab) => tab.store.get().keeping))}`);
}

test("what was corrected is kept, whatever the tabs do, unless it was removed by the reader", async () => {
  for (let seed = 1; seed <= RUNS; seed += 1) {
    newDevice();
    // The memory's own making of a database goes by what is made to fail here.
    await openShelf().all();
    const chance = chances(seed);
    const below = (count) => Math.floor(chance() * count);
    // In some runs the tabs hear each other, in others hardly.
    const deafness = [0, 0, 0.5, 1][below(4)];
    const openTab = tabs({ deaf: () => chance() < deafness });
    const open = [];
    const fault = chance() < 0.5 ? failing(1 + below(150), chance() < 0.5 ? "throws" : "breaks off") : null;
    const marks = new Set();
    const removed = new Set();
    let made = 0;
    const marksIn = (article) => [article.title, ...(article.corrections?.done ?? [])];
    const live = () => open.filter((tab) => !tab.closed);
    try {
      for (let step = 0; step < STEPS; step += 1) {
        const tab = live()[below(live().length)];
        const { articles } = tab?.store.get() ?? { articles: [] };
        const article = articles[below(articles.length)];
        const what = chance();
        if (!tab || (what < 0.1 && live().length < 3)) {
          open.push(openTab());
          // Now and then the reader is quicker than the shelf.
          const begun = open.at(-1).keeping.begin();
          if (chance() < 0.7) await begun;
        } else if (what < 0.3) {
          marks.add(`t${(made += 1)}`);
          tab.paste(`t${made}`);
        } else if (what < 0.75 && article) {
          marks.add(`c${(made += 1)}`);
          tab.correct(article.id, `c${made}`);
        } else if (what < 0.85 && article) {
          for (const each of marksIn(article)) removed.add(each);
          const back = tab.reading.remove(article.id);
          if (chance() < 0.3) {
            await turns(below(6));
            tab.reading.restore(back);
          }
        } else if (what < 0.9) {
          // Closed only when it has said that all is saved: before that nothing is promised.
          await settled([tab]);
          tab.closed = true;
        }
        await turns([0, 0, 1, 3, 20][below(5)]);
      }
      await settled(open);
    } finally {
      fault?.undo();
    }
    const { records } = await openShelf().all();
    const kept = new Set(records.flatMap(marksIn));
    for (const mark of marks) assert.ok(kept.has(mark) || removed.has(mark), `seed ${seed}: ${mark} is lost`);
    assert.equal(new Set(records.map(({ id }) => id)).size, records.length);
    for (const tab of open) tab.closed = true;
  }
});

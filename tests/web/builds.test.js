/** Both builds of the page in a real browser: they read a pasted article, and nothing leaves the machine. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { marks, opened, paste, read, served, until } from "./browser.js";
import { at } from "./files.js";

const ARTICLE = `Ferry strike enters second week
About 1,200 crew members walked out in Oslo on Monday, costing the operator $4.5 million.
“We are not going back without an offer,” said Ingrid Moen of the Seafarers’ Union.`;

test("the single file reads a pasted text from disk, asks for nothing and breaks no policy", async () => {
  const { page, seen } = await opened("single");
  await paste(page, ARTICLE);
  await read(page, ARTICLE);
  const drawn = await marks(page);
  for (const kind of ["na-cardinal", "na-money", "na-date"]) assert.ok(0 < drawn[kind], `${kind} is drawn`);
  assert.deepEqual(await seen(), { requests: [], errors: [], violations: [] });
});

test("the hosted page does the same, asking for its own files only", async () => {
  const { page, seen, address } = await opened("site");
  await paste(page, ARTICLE);
  await read(page, ARTICLE);
  assert.ok(0 < (await marks(page))["na-money"]);
  const { requests, ...rest } = await seen();
  assert.deepEqual(rest, { errors: [], violations: [] });
  assert.deepEqual(requests.filter((url) => !url.startsWith(address)), []);
});

test("the hosted page opens and reads with no network, once it has been there", async () => {
  // Not 127.0.0.1, where the page keeps nothing.
  const { page, context } = await opened((await served()).replace("127.0.0.1", "localhost"));
  await page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active.state));
  await until(page, async () => (await caches.keys()).length === 1);
  await context.setOffline(true);
  await page.reload();
  await paste(page, ARTICLE);
  await read(page, ARTICLE);
});

test("a page's script can make no code of a text", async () => {
  for (const which of ["single", "site"]) {
    const { page } = await opened(which);
    const made = await page.evaluate(() => {
      const ways = {
        html: () => (document.createElement("p").innerHTML = "<b>x</b>"),
        worker: () => new Worker("blob:x"),
        policy: () => trustedTypes.createPolicy("another", {}),
      };
      return Object.entries(ways).flatMap(([name, way]) => {
        try {
          way();
          return [name];
        } catch {
          return [];
        }
      });
    });
    assert.deepEqual(made, [], which);
  }
});

for (const way of ["forcePanic", "overflowStack"]) {
  const deadly = `Ferry strike, ⟦${way}⟧ week\nAbout 1,200 crew members walked out in Oslo.`;

  test(`${way}: the page reads the same text with another worker, within 2 s`, async () => {
    const { page } = await opened(at("target/faults/page.html"), {
      prepare: () => {
        const Proper = globalThis.Worker;
        let made = 0;
        globalThis.Worker = function (address) {
          return new Proper(address, { name: (made += 1) === 1 ? "faulty" : "sound" });
        };
      },
    });
    await paste(page, deadly);
    await read(page, deadly, 2000);
    assert.equal(await page.getByText("could not be read").count(), 0);
  });

  test(`${way} again and again: the text stays, with a notice, and the next is read within 2 s`, async () => {
    const { page } = await opened(at("target/faults/page.html"));
    await paste(page, deadly);
    await page.getByText("could not be read").first().waitFor({ timeout: 4000 });
    assert.match(await page.locator("#article").textContent(), /Ferry strike/);
    await paste(page, ARTICLE);
    await read(page, ARTICLE, 2000);
  });
}

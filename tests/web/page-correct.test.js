/** What a reader corrects on the page: by mouse and by keyboard, from disk and over http, undone and done again. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { DOUBTS, card, drag, pick, way } from "./by-hand.js";
import { ARTICLE, layer, press, reading, under } from "./reading.js";

const message = (page) => page.locator("#message").textContent();
const focused = (page) =>
  page.evaluate(
    () => document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent.slice(0, 80),
  );
const names = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("#names .thing")].map((thing) => thing.querySelector("bdi").textContent),
  );

/** What was seen that should not be; the hosted page has its own files to ask for. */
const asked = async (seen, which) => ({ ...(await seen()), ...(which === "site" && { requests: [] }) });

for (const which of ["single", "site"]) {
  test(`1. Undo (Ctrl+Z): whatever was corrected, in any number, by key and by button (${which})`, async () => {
    const { page, seen } = await reading({}, ARTICLE, which);
    assert.equal(await page.locator("#undoing").isVisible(), false);
    const before = await under(page, "person");
    await drag(page, "crew members");
    await page.keyboard.press("1");
    assert.ok((await under(page, "person")).includes("crew members"));
    assert.match(await message(page), /^Marked “crew members”: person\./);
    await press(page, "Erna Solberg");
    await way(page, "Remove").click();
    assert.ok(!(await under(page, "person")).includes("Erna Solberg"));
    assert.equal(await card(page).isVisible(), false);
    await drag(page, "stunt");
    await page.keyboard.press("2");
    assert.ok((await under(page, "org")).includes("stunt"));

    for (let count = 0; count < 3; count += 1) await page.keyboard.press("Control+z");
    assert.deepEqual(await under(page, "person"), before);
    assert.match(await message(page), /^Undone: Marked “crew members”: person\./);
    assert.equal(await layer(page, "yours"), 0);
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+Shift+Z");
    await page.keyboard.press("Control+y");
    assert.ok((await under(page, "person")).includes("crew members"));
    assert.ok(!(await under(page, "person")).includes("Erna Solberg"));
    await page.locator("#redo-button").click();
    assert.ok((await under(page, "org")).includes("stunt"));
    assert.equal(await page.locator("#redo-button").getAttribute("aria-disabled"), "true");
    await page.locator("#undo-button").click();
    assert.ok(!(await under(page, "org")).includes("stunt"));
    // A new correction takes the place of those that were undone.
    await drag(page, "sailings");
    await page.keyboard.press("2");
    await page.keyboard.press("Control+y");
    assert.ok(!(await under(page, "org")).includes("stunt"));
    assert.deepEqual(await asked(seen, which), { requests: [], errors: [], violations: [] });
  });

  test(`2. Label one, label all the same: the switch on the bar and on the card (${which})`, async () => {
    const { page, seen } = await reading({}, `${ARTICLE}\n\nThe stunt was a stunt, not stunts.`, which);
    await drag(page, "stunt", 1);
    await pick(page).getByRole("button", { name: "Everywhere in this article (3 places)" }).click();
    await pick(page).getByRole("button", { name: "Organisation" }).click();
    assert.deepEqual(
      (await under(page, "org")).filter((words) => words.includes("stunt")),
      ["stunt", "stunt", "stunt"],
    );
    assert.match(await message(page), /^Marked “stunt” everywhere: organisation, in 3 places\./);
    await press(page, "stunt");
    await way(page, "Kind…").click();
    await page.keyboard.type("ev");
    await page.keyboard.press("Enter");
    assert.deepEqual(await under(page, "event"), ["stunt", "stunt", "stunt"]);
    assert.match(await card(page).textContent(), /Event/);
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    assert.equal((await under(page, "org")).filter((words) => words.includes("stunt")).length, 0);
    assert.deepEqual(await asked(seen, which), { requests: [], errors: [], violations: [] });
  });
}

test("Everywhere says the same wherever it stands and whatever is opened beside it, and keeps the focus", async () => {
  const { page } = await reading({}, `${ARTICLE}\n\nThe stunt was a stunt, not stunts. Oslo waited.`);
  await drag(page, "stunt", 1);
  const every = (within) => within.getByRole("button", { name: /^Everywhere in this article/ });
  const isOn = (within) => every(within).getAttribute("aria-pressed");
  await every(pick(page)).focus();
  await page.keyboard.press("Enter");
  assert.equal(await isOn(pick(page)), "true");
  assert.match(await focused(page), /^Everywhere/);
  await pick(page).getByRole("button", { name: "More kinds…" }).click();
  assert.equal(await isOn(pick(page)), "true");
  await page.keyboard.press("Escape");
  await press(page, "Oslo");
  assert.equal(await isOn(card(page)), "true");
  await every(card(page)).click();
  await way(page, "Kind…").click();
  assert.equal(await isOn(card(page)), "false");
  await page.keyboard.type("pers");
  await page.keyboard.press("Enter");
  assert.match(await message(page), /^Marked “Oslo”: person\./);
});

test("Undo by the pointer takes back what was said last, as by the key: a word before the correction before it", async () => {
  const { page } = await reading();
  await press(page, "Erna Solberg");
  await way(page, "Kind…").click();
  await card(page).getByRole("option", { name: "Organisation" }).click();
  await press(page, "Norway");
  await way(page, "Never in any article").click();
  await page.locator("#message", { hasText: "“Norway” is never a name" }).waitFor();
  await page.waitForFunction(() => ![...CSS.highlights.get("na-gpe")].some((range) => range.startContainer.data.slice(range.startOffset).startsWith("Norway")));
  await page.locator("#undo-button").click();
  await page.locator("#message", { hasText: "Undone: “Norway”" }).waitFor();
  assert.ok((await under(page, "org")).includes("Erna Solberg"));
  await page.locator("#undo-button").click();
  assert.ok(!(await under(page, "org")).includes("Erna Solberg"));
});

test("3. Correct, merge, delete found names", async () => {
  const { page } = await reading();
  await page.locator("#tab-names").click();
  await press(page, "Erna Solberg");
  await way(page, "Kind…").click();
  await card(page).getByRole("option", { name: "Organisation" }).click();
  assert.ok((await under(page, "org")).includes("Erna Solberg"));
  // The card stays, with the focus in it.
  assert.equal(await page.evaluate(() => document.activeElement.closest("#card") !== null), true);
  await way(page, "Same as…").click();
  await page.keyboard.type("ingr");
  await page.keyboard.press("Enter");
  assert.match(await message(page), /^“Erna Solberg” is the same as “Ingrid Moen”\./);
  assert.match(await card(page).textContent(), /Mention \d of \d/);
  assert.ok(!(await names(page)).includes("Erna Solberg") || !(await names(page)).includes("Ingrid Moen"));
  await way(page, "Not the same").click();
  assert.ok((await names(page)).includes("Erna Solberg") && (await names(page)).includes("Ingrid Moen"));
  await way(page, "Remove").click();
  assert.ok(!(await names(page)).includes("Erna Solberg"));
});

test("11. Machine marks told apart from human ones; certainty", async () => {
  const { page } = await reading();
  assert.equal(await page.locator("#legend .yours").isVisible(), false);
  await press(page, "Oslo");
  assert.match(await card(page).textContent(), /How sure/);
  await way(page, "Right").click();
  assert.deepEqual(await under(page, "yours"), ["Oslo"]);
  assert.match(await card(page).textContent(), /Markedby you/);
  assert.equal(await way(page, "Right").count(), 0);
  assert.match(await page.locator("#legend .yours").textContent(), /Marked by you1/);
  await page.locator("#tab-names").click();
  assert.match(await page.locator("#names .thing", { hasText: "Oslo" }).textContent(), /by you/);
  const lines = await page.evaluate(() => {
    const style = (name) =>
      getComputedStyle(document.getElementById("article"), `::highlight(na-${name})`).textDecoration;
    return [style("yours"), style("gpe")];
  });
  assert.notEqual(lines[0], lines[1]);
  await way(page, "Take back").click();
  assert.equal(await layer(page, "yours"), 0);
  assert.match(await card(page).textContent(), /How sure/);
  await page.keyboard.press("Control+z");
  assert.deepEqual(await under(page, "yours"), ["Oslo"]);
});

test("words are selected and marked by keyboard alone, from a mark on", async () => {
  const { page } = await reading();
  await page.keyboard.press("n");
  await page.keyboard.press("n");
  const from = await page.evaluate(() => document.activeElement.getAttribute("aria-label").split(",")[0]);
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await page.locator("#pick").waitFor();
  const label = await pick(page).getAttribute("aria-label");
  assert.ok(label.startsWith(`Mark “${from} `), `${label} begins with ${from}`);
  await page.keyboard.press("m");
  assert.equal(await page.evaluate(() => document.activeElement.closest("#pick") !== null), true);
  await pick(page).getByRole("button", { name: "More kinds…" }).press("Enter");
  await page.keyboard.type("prod");
  await page.keyboard.press("Enter");
  assert.equal((await under(page, "product")).length, 1);
  assert.match(await focused(page), /product.*marked by you/);
  // Escape puts the selection out, and nothing else.
  await page.keyboard.press("Shift+ArrowRight");
  await page.locator("#pick").waitFor();
  await page.keyboard.press("Escape");
  assert.equal(await pick(page).isVisible(), false);
  // Y and X settle the mark that is lit.
  await page.keyboard.press("x");
  assert.equal((await under(page, "product")).length, 0);
  assert.match(await focused(page), /,/);
});

test("single letters that are switched off mark nothing", async () => {
  const { page } = await reading();
  await page.locator("#keys-button").click();
  await page.locator("#letter-keys").uncheck();
  await page.keyboard.press("Escape");
  await drag(page, "crew members");
  await page.locator("#pick").waitFor();
  await page.keyboard.press("1");
  assert.equal(await layer(page, "yours"), 0);
  assert.equal(await pick(page).locator("kbd:visible").count(), 0);
  await pick(page).getByRole("button", { name: "Person" }).click();
  assert.deepEqual(await under(page, "yours"), ["crew members"]);
});

test("a quote is made, and its kind and its speaker are set: a name, words in the text, nobody", async () => {
  const { page } = await reading();
  await press(page, "We have waited");
  await way(page, "Speaker…").click();
  await page.keyboard.type("Erna");
  await page.keyboard.press("Enter");
  assert.match(await page.locator("#card-title").textContent(), /Erna Solberg/);
  assert.match(await page.locator("#said").textContent(), /Erna Solberg/);
  await way(page, "Speaker…").click();
  await page.keyboard.type("the union");
  await card(page).getByRole("option", { name: "“the union” these words in the text" }).click();
  assert.match(await page.locator("#card-title").textContent(), /the union/);
  await way(page, "Speaker…").click();
  await page.keyboard.type("nobody");
  await page.keyboard.press("Enter");
  assert.match(await page.locator("#card-title").textContent(), /Speaker not found/);
  await page.keyboard.press("Control+z");
  assert.match(await page.locator("#card-title").textContent(), /the union/);
  await way(page, "Kind…").click();
  await page.keyboard.type("term");
  await page.keyboard.press("Enter");
  assert.match(await card(page).textContent(), /A term in quotation marks/);
  await page.keyboard.press("Escape");

  await drag(page, "that 40 to 50 more would follow");
  await page.keyboard.press("6");
  assert.match(await card(page).textContent(), /Direct quote/);
  // With the quote lit, selected words are its speaker.
  await page.keyboard.press("Escape");
  await drag(page, "Prime Minister");
  await page.keyboard.press("s");
  assert.match(await page.locator("#said").textContent(), /Prime Minister/);
});

test("a figure's value is changed; what is no value is told in a sentence", async () => {
  const { page } = await reading();
  await press(page, "at least 129");
  await way(page, "Value…").click();
  const field = card(page).getByLabel("Value", { exact: true });
  assert.equal(await field.inputValue(), "129");
  await field.fill("lots");
  await field.press("Enter");
  assert.match(await card(page).locator(".problem").textContent(), /^A count is written like 25000/);
  assert.equal(await focused(page).then(() => field.evaluate((node) => node === document.activeElement)), true);
  await field.fill("1,130");
  await card(page).getByLabel("Hedge").selectOption("approx");
  await field.press("Enter");
  assert.match(await page.locator("#card-title").textContent(), /≈ 1,130/);
  await page.locator("#tab-figures").click();
  assert.match(await page.locator("#figures").textContent(), /≈ 1,130/);
  // A figure that is marked by hand asks for its value.
  await page.keyboard.press("Escape");
  await drag(page, "two years");
  await page.keyboard.press("4");
  assert.equal(await card(page).getByLabel("Value", { exact: true }).isVisible(), true);
});

test("corrections outlive a new reading, are exported, and belong to their article", async () => {
  const { page } = await reading();
  await drag(page, "crew members");
  await page.keyboard.press("1");
  await page.locator("#date-edit").click();
  await page.locator("#date-field").fill("2015-11-20");
  await page.locator("#date-field").press("Enter");
  await page.locator("#date-line", { hasText: "set by you" }).waitFor();
  assert.deepEqual(await under(page, "yours"), ["crew members"]);
  await page.keyboard.press("]");
  await page.locator("#article", { hasNotText: "Ferry" }).waitFor();
  // Its message, with its button, was for the other article.
  assert.equal(await page.locator("#message").isVisible(), false);
  assert.equal(await layer(page, "yours"), 0);
  assert.equal(await page.locator("#undoing").isVisible(), false);
  await page.keyboard.press("[");
  await page.locator("#article", { hasText: "Ferry" }).waitFor();
  assert.deepEqual(await under(page, "yours"), ["crew members"]);
  await page.locator("#export-button").click();
  await page.locator('[data-format="csv"]').click();
  await page.locator("#export-dialog pre, #export-dialog textarea").first().waitFor();
  // Until then it says that it is being written.
  await page.locator("#export-dialog", { hasNotText: "Being written…" }).waitFor();
  const shown = await page
    .locator("#export-dialog")
    .evaluate((node) => node.textContent + [...node.querySelectorAll("textarea")].map((area) => area.value).join());
  assert.match(shown, /crew members/);
});

test("Check first: the doubtful marks in order of doubt, each settled with one key", async () => {
  const { page } = await reading({}, DOUBTS);
  await page.keyboard.press("d");
  const check = page.locator("#check");
  const left = async () => Number((await check.locator(".left").textContent()).match(/^\d+/)?.[0] ?? 0);
  const present = () => check.locator(".checking h3 bdi").textContent();
  const first = await left();
  assert.ok(first >= 4, `${first} doubtful marks`);
  assert.match(await focused(page), /^Right/);
  const one = await present();
  assert.deepEqual(
    [
      ...new Set([
        ...(await under(page, "lit-people")),
        ...(await under(page, "lit-organisations")),
        ...(await under(page, "lit-places")),
        ...(await under(page, "lit-others")),
      ]),
    ],
    [one],
  );
  await page.keyboard.press("Enter");
  assert.equal(await left(), first - 1);
  const two = await present();
  assert.notEqual(two, one);
  assert.match(await focused(page), /^Right/);
  await page.keyboard.press("x");
  assert.equal(await left(), first - 2);
  assert.ok(!(await under(page, "yours")).includes(two));
  const three = await present();
  // The key of the kind that it has says that it is right.
  const own = check.locator('.kinds [aria-pressed="true"]');
  assert.equal(await own.count(), 1);
  await page.keyboard.press((await own.locator("kbd").textContent()) === "2" ? "1" : "2");
  assert.ok([...(await under(page, "org")), ...(await under(page, "person"))].includes(three));
  assert.equal(await left(), first - 3);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("y");
  assert.equal(await left(), first - 4);
  // Undone, it is asked again.
  await page.keyboard.press("Control+z");
  assert.equal(await left(), first - 3);
  for (let rest = await left(); rest > 0; rest -= 1) await page.keyboard.press("y");
  assert.match(await check.locator(".left").textContent(), /^All doubtful marks are checked\.$/);
  assert.equal(await check.locator(".mine li").count(), first);
  await check.locator(".mine li").last().getByRole("button").click();
  assert.equal(await left(), 1);
  assert.equal(await present(), one);
});

test("an article without doubt says so", async () => {
  const { page } = await reading({}, "Nothing is marked here.");
  await page.locator("#tab-check").click();
  assert.match(await page.locator("#check").textContent(), /^No mark in this article is doubtful\.$/);
});

test("without the Custom Highlight API words are selected and marked all the same", async () => {
  const { page, seen } = await reading({ prepare: () => delete globalThis.Highlight });
  await drag(page, "crew members");
  await page.keyboard.press("1");
  assert.deepEqual(await page.locator("#article .na-yours").allTextContents(), ["crew members"]);
  assert.equal(await page.locator("#article").evaluate((node) => node.textContent), ARTICLE);
  assert.deepEqual((await seen()).errors, []);
});

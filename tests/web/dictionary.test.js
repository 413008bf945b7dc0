/** The lines of the reader's own words: read, put in, taken out, brought together, with all else left where it is. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { canBeSaid, entriesOf, entryOf, lineOf, merged, problemsIn, put, without } from "../../www/dictionary.js";

const ENTRIES = [
  ["add ORG Winter  Institute # a think tank", { do: "add", label: "ORG", words: "Winter Institute" }],
  ["  alias Daesh=Islamic State ", { do: "alias", words: "Daesh", of: "Islamic State" }],
  ["never Big Apple", { do: "never", words: "Big Apple" }],
  ["pattern product Falcon  [0-9]+", { do: "pattern", label: "PRODUCT", words: "Falcon  [0-9]+" }],
  ["\uFEFFadd MISC C#", { do: "add", label: "MISC", words: "C#" }],
  ["add Winter", { do: null, words: "add Winter" }],
  ["alias Daesh", { do: null, words: "alias Daesh" }],
  ["soon x", { do: null, words: "soon x" }],
  [" # add ORG x", null],
  ["", null],
];

test("a line is read as the core reads it, and what a line says is written so that it is read again", () => {
  for (const [line, entry] of ENTRIES) {
    assert.deepEqual(entryOf(line), entry, line);
    if (!entry?.do) continue;
    assert.deepEqual(entryOf(lineOf(entry)), entry, line);
    assert.ok(canBeSaid(entry), line);
  }
  for (const entry of [
    { do: "add", label: "ORG", words: "The #9" },
    { do: "alias", words: "a = b", of: "c" },
    { do: "never", words: " " },
    { do: "pattern", label: "ORG", words: "x #y" },
  ])
    assert.ok(!canBeSaid(entry), JSON.stringify(entry));
});

test("an entry takes the place of what was said of the same words, and nothing else moves", () => {
  const text = "# mine\n\nadd ORG Winter # a man\nsoon x\nnever Winter\nnever Oslo";
  assert.equal(put(text, { do: "add", label: "PERSON", words: "Winter" }), "# mine\n\nadd PERSON Winter # a man\nsoon x\nnever Oslo");
  assert.equal(put(text, { do: "never", words: "Rome" }), `${text}\nnever Rome\n`);
  assert.equal(put("", { do: "never", words: "Rome" }), "never Rome\n");
  const was = (at, line) => ({ at, line });
  assert.equal(put("never A\nnever B", { do: "never", words: "C" }, was(0, "never A")), "never C\nnever B");
  // Two lines become one where the one is changed into the other.
  assert.equal(put("never A\nnever B", { do: "never", words: "B" }, was(0, "never A")), "never B");
  // A line that has been moved meanwhile is found where it is; of one that is gone, what it was to say is not lost.
  assert.equal(put("never B\nnever D", { do: "never", words: "C" }, was(1, "never B")), "never C\nnever D");
  assert.equal(put("never D", { do: "never", words: "C" }, was(0, "never B")), "never D\nnever C\n");
  assert.equal(put("never D", { do: "never", words: "C" }, was(7, "never B")), "never D\nnever C\n");
  assert.equal(put("never A", { do: "never", words: "A" }), "never A");
  assert.equal(without(text, was(3, "soon x")), "# mine\n\nadd ORG Winter # a man\nnever Winter\nnever Oslo");
  assert.equal(without("a\nb", was(0, "b")), "a");
  assert.equal(without("a\nb", was(0, "c")), "a\nb");
});

test("two lists come together without anything twice, and what is here stays", () => {
  assert.deepEqual(merged("# mine\nadd ORG A\n", "# mine\n# theirs\nadd  ORG  A\nadd PERSON A\nnever B\nnever B\n"), {
    text: "# mine\nadd ORG A\n# theirs\nnever B\n",
    added: 1,
    known: 2,
    against: 1,
  });
  assert.deepEqual(merged("", ""), { text: "", added: 0, known: 0, against: 0 });
  assert.deepEqual(entriesOf(merged("never A", "never B").text).map(({ line }) => line), ["never A", "never B"]);
});

test("what the engine says of a text is told line by line", () => {
  const said = "line 2: the pattern cannot be read: regex parse error:\n    (9\n    ^\nerror: unclosed group\nline 13: no";
  assert.deepEqual(problemsIn(said), [
    { at: 1, sentence: "the pattern cannot be read: regex parse error:\n    (9\n    ^\nerror: unclosed group" },
    { at: 12, sentence: "no" },
  ]);
  assert.deepEqual(problemsIn("The worker could not be started."), []);
});

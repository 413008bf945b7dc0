/**
 * Does time grow in proportion to the text, whatever the text? Each ladder is one kind of text that has made, or could
 * make, a reader of texts slow; it is read at n and at 4n, and the second may take less than six times as long.
 *
 *     node --single-threaded-gc ladders.js [NAME…]
 *
 * There are two rungs: up to the length of one passage (16 KiB), where what looks around itself in its passage would
 * show, and up to a megabyte, where what looks around the article would. Times are
 * the processor's, and the best of three decides.
 */
import { readFileSync } from "node:fs";
import { instantiate } from "../www/engine/core/core.js";
import { LADDERS } from "./ladders-texts.js";

/** What a text four times as long may cost, in times. */
const MOST = 6;

/** The shorter text of each rung, in bytes. */
const RUNGS = [4_000, 256_000];

/** Less than this, in milliseconds, and the clock itself would be measured: the work is done again and again. */
const ENOUGH = 10;

const core = instantiate(new WebAssembly.Module(readFileSync(new URL("../www/engine/core/core.wasm", import.meta.url))));
const annotator = new core.Annotator();

/** Milliseconds that the processor has worked for this program. */
const worked = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** A clock for `work`: each time it is asked, the milliseconds that one turn of it takes, over enough turns to measure. */
function clock(work) {
  let turns = 1;
  return () => {
    for (;;) {
      const start = worked();
      for (let turn = 0; turn < turns; turn += 1) work();
      const took = worked() - start;
      if (ENOUGH <= took) return took / turns;
      turns = Math.ceil((turns * 1.5 * ENOUGH) / Math.max(took, 1));
    }
  };
}

/** How many times as long the text of `4 * length` takes, and how long that is. A short time is the best of three. */
function step(length, workOf) {
  const [short, long] = [length, 4 * length].map((size) => clock(workOf(size)));
  const least = Math.min(short(), short(), short());
  let most = Infinity;
  // A long one is asked again only where it looks too long: what else the machine does can add to a time, never take.
  for (let turn = 0; turn < 3 && MOST * least <= most; turn += 1) most = Math.min(most, long());
  return { time: most, ratio: most / least };
}

/** What can be done with the text of a ladder. */
const WORK = {
  annotate: (text) => () => annotator.annotate(text),
  /** Two reports, the second with a word more in front. */
  compare: (text) => () => {
    const comparing = new core.Comparing();
    comparing.add(annotator, "a", text);
    comparing.add(annotator, "b", `Again: ${text}`);
    comparing.finish();
    comparing.free();
  },
  /** Many reports, so that it is their number that grows. */
  reports: (text) => () => {
    const comparing = new core.Comparing();
    for (let at = 0; at < text.length; at += 2000) comparing.add(annotator, String(at), text.slice(at, at + 2000));
    comparing.finish();
    comparing.free();
  },
  /** The article with a reader's own words: each of its lines, or those given. */
  lexicon: (text, words = text.split("\n")) => {
    const lines = words.filter((line) => line.trim() !== "").map((line) => `add ORG ${line}`);
    return () => {
      const own = new core.Annotator(lines.join("\n"));
      own.annotate(text);
      own.free();
    };
  },
  /** Letters typed into the middle. */
  edit: (text) => {
    const session = annotator.open(text);
    session.document();
    return () => session.edit(text.length >> 1, (text.length >> 1) + 1, "x");
  },
  /** Everything found, written in every format. */
  export: (text) => {
    const document = annotator.annotate(text);
    return () => FORMATS.map((format) => core.exportDocument(document, text, format));
  },
  /** What was saved, read back and checked. */
  import: (text) => {
    const saved = core.exportDocument(annotator.annotate(text), text, "native");
    return () => core.importDocument(saved, "native");
  },
  /** A file that nobody saved, made to be hard to check. */
  forged: (text) => {
    const saved = forged(text);
    return () => core.importDocument(saved, "native");
  },
};

/** A saved Document of a text in which every piece of four positions is a block. */
const forged = (text) => {
  const blocks = Array.from({ length: text.length / 4 }, (_, n) => ({ start: 4 * n, end: 4 * n + 4, kind: "paragraph" }));
  const empty = { mentions: [], entities: [], numbers: [], quotes: [], reported: [], notices: [] };
  return JSON.stringify({ version: 1, offsets: "utf16", text, date: null, blocks, ...empty });
};

const FORMATS = ["native", "web-annotation", "spacy", "displacy", "jsonl", "brat", "conll", "tei", "csv", "markdown", "html"];

/** A text of so many bytes: the pieces that the ladder makes, one after the other. */
function long(piece, length) {
  const pieces = [];
  for (let at = 0, size = 0; size < length; at += 1) {
    const next = typeof piece === "string" ? piece : piece(at);
    pieces.push(next);
    size += Buffer.byteLength(next);
  }
  return pieces.join("");
}

// The first texts find the machine cold.
for (let turn = 0; turn < 3; turn += 1) annotator.annotate(long("It was “over,” said Ann Lee of Acme on Friday, for $5. ", 1e6));

const asked = process.argv.slice(2);
const failed = [];
for (const [name, { piece, work = "annotate", from, words, rungs = RUNGS }] of Object.entries(LADDERS)) {
  if (asked.length && !asked.some((word) => name.includes(word))) continue;
  const told = rungs.map((length) => {
    const { time, ratio } = step(length, (size) => WORK[work](from ? from(size) : long(piece, size), words));
    if (ratio >= MOST) failed.push(`${name}: ${(4 * length) / 1000} kB take ${ratio.toFixed(2)} times as long as ${length / 1000} kB`);
    return `${time.toFixed(2).padStart(9)} ms ${ratio.toFixed(2).padStart(6)}`;
  });
  console.log(`${name.padEnd(44)} ${told.join("   ")}`);
}
for (const line of failed) console.error(line);
if (failed.length) process.exitCode = 1;

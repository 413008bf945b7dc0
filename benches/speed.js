/**
 * How fast the wasm build is in Node, beside two things that everyone can run: a plain regular-expression tokeniser
 * and wink-nlp with its English model, timed in the same run on the same articles.
 *
 *     node --single-threaded-gc --expose-gc speed.js [--gate]
 *
 * Times differ between machines and between minutes; ratios hardly do. So `--gate` judges ratios, and memory. Times are those
 * of the processor, not of the clock on the wall: on a busy machine what runs long is interrupted more often.
 */
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { instantiate } from "../www/engine/core/core.js";

/** What `--gate` fails over, as ratios of times; and the MiB that 10 MB of text take, the same on every machine. */
const GATES = { wink: 2, tokeniser: 80, growth: 11, memory: 128, compare: 15, shortKey: 0.1, longKey: 0.01 };

/** What a keystroke may cost the core, 19 times in 20, in milliseconds. */
const KEYS = { short: 1, long: 3 };

/** An article of the usual length, in bytes. */
const ARTICLE = 5000;

const file = (path) => new URL(`../${path}`, import.meta.url);
const fromPackages = createRequire(file("www/package.json"));

const bytes = readFileSync(file("www/engine/core/core.wasm"));
const articles = readdirSync(file("seeds/"))
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(new URL(name, file("seeds/")), "utf8"));

/** Milliseconds that the processor has worked for this program. */
const worked = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const cold = worked();
const core = instantiate(new WebAssembly.Module(bytes));
const annotator = new core.Annotator();
annotator.annotate(articles[0]);
const coldTime = worked() - cold;

const winkNLP = fromPackages("wink-nlp");
const nlp = winkNLP(fromPackages("wink-eng-lite-web-model"));

const rivals = {
  core: (text) => annotator.annotate(text),
  wink: (text) => {
    const doc = nlp.readDoc(text);
    return [doc.sentences().length(), doc.entities().out(nlp.its.detail)];
  },
  tokeniser: (text) => text.match(/\w+|[^\w\s]/g),
};

/** Milliseconds for 5 kB: the median over rounds in which each rival reads every article some times over. */
function article() {
  const turns = { core: 4, wink: 4, tokeniser: 200 };
  const scale = ARTICLE / articles.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const times = Object.fromEntries(Object.keys(rivals).map((name) => [name, []]));
  for (let round = 0; round < 30; round += 1) {
    for (const [name, read] of Object.entries(rivals)) {
      const start = worked();
      for (let turn = 0; turn < turns[name]; turn += 1) for (const text of articles) read(text);
      // The first rounds warm the machine up.
      if (10 <= round) times[name].push(((worked() - start) * scale) / turns[name]);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

/** The articles over and over, until there are this many bytes. */
function long(size) {
  let text = "";
  for (let turn = 0; text.length < size; turn += 1) text += `${articles[turn % articles.length]}\n\n`;
  return text.slice(0, size);
}

/**
 * For each size the milliseconds to read a text of it with an instance of its own, and the memory it took. The sizes
 * take turns, and in each the small one is read as often as makes up the large one: what else the machine does in those
 * seconds, which only ever adds, falls on both alike. The best turn counts.
 */
function whole(sizes, turns) {
  const found = sizes.map((size) => ({ text: long(size), time: Infinity, memory: 0 }));
  for (let turn = 0; turn < turns; turn += 1) {
    for (const one of found) {
      const times = Math.max(...sizes) / one.text.length;
      let time = 0;
      for (let read = 0; read < times; read += 1) {
        const fresh = instantiate(new WebAssembly.Module(bytes));
        const reader = new fresh.Annotator();
        reader.annotate(articles[0]);
        globalThis.gc?.();
        time += timed(() => reader.annotate(one.text));
        one.memory = Math.max(one.memory, fresh.memory.buffer.byteLength);
      }
      one.time = Math.min(one.time, time / times);
    }
  }
  return found;
}

/**
 * Milliseconds for a letter typed into a text of that size, as the editors type it: a glance at the paragraph. `full`
 * is reading the text afresh, in turns with the typing; `settled` is the whole Document once the typing has stopped.
 */
function typing(size) {
  const text = long(size);
  const session = annotator.open(text);
  session.document();
  const times = { key: [], full: [], settled: [] };
  let at = Math.floor(size / 4);
  for (let round = 0; round < 12; round += 1) {
    const keys = [];
    for (let letter = 0; letter < 60; letter += 1) {
      keys.push(timed(() => session.glance(at, at, letter % 6 === 5 ? " " : "a")));
      at += 1;
    }
    // On to another paragraph, so that none grows without end.
    at = (at + 1500) % size;
    const settled = timed(() => session.document());
    const full = timed(() => annotator.annotate(text));
    // The first rounds warm the machine up.
    if (round < 2) continue;
    times.key.push(...keys);
    times.settled.push(settled);
    times.full.push(full);
  }
  session.free();
  const sorted = times.key.toSorted((a, b) => a - b);
  return {
    key: median(sorted),
    p95: sorted[Math.floor(sorted.length * 0.95)],
    full: median(times.full),
    settled: median(times.settled),
  };
}

/** Milliseconds of the processor that a call takes. */
function timed(call) {
  const start = worked();
  call();
  return worked() - start;
}

/** So many articles of the usual length, no two alike: paragraphs of the seeds in an order by chance, always the same. */
function reports(count) {
  const paragraphs = articles.flatMap((text) => text.split("\n").filter((line) => line.trim() !== ""));
  let state = 1;
  const below = (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
  return Array.from({ length: count }, () => {
    let text = "";
    while (text.length < ARTICLE) text += `${paragraphs[below(paragraphs.length)]}\n\n`;
    return text;
  });
}

/** Milliseconds to read that many reports and hold them against each other. */
function compared(count, runs) {
  const texts = reports(count);
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    const start = worked();
    const comparing = new core.Comparing();
    texts.forEach((text, at) => comparing.add(annotator, String(at), text));
    comparing.finish();
    times.push(worked() - start);
    comparing.free();
  }
  return median(times);
}

function median(list) {
  const sorted = list.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

const warm = article();
const short = typing(ARTICLE);
const far = typing(200_000);
const [one, ten] = whole([1e6, 1e7], 9);
const few = compared(10, 20);
const many = compared(100, 5);
const ratios = {
  wink: warm.core / warm.wink,
  tokeniser: warm.core / warm.tokeniser,
  growth: ten.time / one.time,
  memory: ten.memory / 2 ** 20,
  compare: many / few,
  shortKey: short.p95 / short.full,
  longKey: far.p95 / far.full,
};

function keyRows(size, { key, p95, full, settled }, most, gate) {
  return [
    [`keystroke in ${size}`, `${ms(key)}   p95 ${ms(p95)} (at most ${ms(most)})`],
    ["  reading it all afresh", `${ms(full)}   p95 is ${(p95 / full).toFixed(4)} of it (at most ${gate})`],
    ["  all of it once typing stops", ms(settled)],
  ];
}

const ms = (time) => `${time < 1 ? time.toFixed(3) : time.toFixed(2)} ms`;
const rows = [
  ["5 kB article, warm", ms(warm.core)],
  ["  wink-nlp on the same", `${ms(warm.wink)}   the core takes ${ratios.wink.toFixed(2)} × as long (at most ${GATES.wink})`],
  [
    "  a tokeniser on the same",
    `${ms(warm.tokeniser)}   the core takes ${ratios.tokeniser.toFixed(1)} × as long (at most ${GATES.tokeniser})`,
  ],
  ...keyRows("5 kB", short, KEYS.short, GATES.shortKey),
  ...keyRows("200 kB", far, KEYS.long, GATES.longKey),
  ["from wasm bytes to first marks", ms(coldTime)],
  ["1 MB", `${ms(one.time)}   ${(1000 / one.time).toFixed(1)} MB/s, ${(one.memory / 2 ** 20).toFixed(0)} MiB of memory`],
  [
    "10 MB",
    `${ms(ten.time)}   ${(10_000 / ten.time).toFixed(1)} MB/s, ${ratios.memory.toFixed(0)} MiB of memory (at most ${GATES.memory})`,
  ],
  ["time(10 MB) / time(1 MB)", `${ratios.growth.toFixed(2)}   (at most ${GATES.growth})`],
  ["10 articles compared", ms(few)],
  ["100 articles compared", `${ms(many)}   ${ratios.compare.toFixed(2)} × as long as 10 (at most ${GATES.compare})`],
];
for (const [what, value] of rows) console.log(`${what.padEnd(32)}${value}`);

if (process.argv.includes("--gate")) {
  const words = {
    wink: "a 5 kB article takes too long beside wink-nlp",
    tokeniser: "a 5 kB article takes too long beside the tokeniser",
    growth: "time grows faster than the text",
    memory: "the memory for 10 MB of text grows too far",
    compare: "comparing grows faster than the number of articles",
    shortKey: "a keystroke in 5 kB takes too long beside reading it all",
    longKey: "a keystroke in 200 kB takes too long beside reading it all",
  };
  for (const [name, gate] of Object.entries(GATES)) {
    if (gate < ratios[name]) {
      console.error(`${words[name]}: ${ratios[name].toFixed(2)}, and the gate is ${gate}`);
      process.exitCode = 1;
    }
  }
}

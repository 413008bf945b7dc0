/**
 * Requests into answers, whatever happens to the worker that makes them.
 *
 * After a panic a wasm instance is partly dead, after a stack overflow wholly, and its memory never shrinks. So any
 * trap, any range error and any missed deadline are treated alike: the worker is terminated, another is started from
 * the compiled module, and the request is made again. A request that kills two workers is given up. Requests are made
 * one at a time, so it is always known which one did it.
 */

import { hasPatterns } from "./patterns.js";
import { NO_WORKER, unable } from "./unable.js";

/** How many workers one request may cost. */
const TRIES = 2;

/** A worker that has read a longer text than this, some ten megabytes of its memory, is not kept for the next. */
const LONG = 250_000;

/**
 * @param {object} options
 * @param {{ module(): Promise<WebAssembly.Module>, patterns(): Promise<WebAssembly.Module>, worker(): Worker, lexicon?: string }} options.source
 * @param {(length: number) => number} options.deadline milliseconds without a sign of life, for a text of that length
 * @param {(fault: { kind: "trap" | "deadline" | "lost", message: string, givenUp: boolean }) => void} options.onfault
 */
export function supervise({ source, deadline, onfault }) {
  const queue = [];
  let compiled = null;
  let worker = null;
  /** The longest text that the worker has had, and the sessions that it holds. */
  let longest = 0;
  const held = new Set();
  let generation = 0;
  let running = null;
  let serial = 0;
  let disposed = false;

  let words = { lexicon: source.lexicon };
  let patterns = null;

  let failed = null;
  // Whether any worker has ever said anything.
  let alive = false;

  const ready = begin().catch((error) => {
    fail(unable(error));
    throw failed;
  });
  // Whoever asks hears of it through the request.
  ready.catch(() => {});

  async function begin() {
    const [module, known] = await Promise.all([source.module(), withPatterns(source.lexicon)]);
    compiled = module;
    words = known;
    next();
  }

  /** Nothing can be read here, now or later: everyone who asks is told why. */
  function fail(error) {
    failed = error;
    const waiting = running ? [running, ...queue.splice(0)] : queue.splice(0);
    running = null;
    for (const request of waiting) {
      clearTimeout(request.timer);
      settle(request, () => request.reject(failed));
    }
  }

  /**
   * @param {object} request
   * @param {(generation: number) => object} request.message what to send; called again for each worker it is sent to
   * @param {number} [request.length] of the text, for the deadline
   * @param {AbortSignal} [request.signal]
   * @param {(progress: { done: number, total: number }) => void} [request.onProgress]
   * @param {(kind: string) => unknown} [request.givenUp] the answer if it can't be had; without it, an error
   * @param {() => void} [request.answered] told of the answer before the next request is sent
   */
  function ask(request) {
    return new Promise((resolve, reject) => {
      if (disposed) return reject(aborted("the engine is closed"));
      if (failed) return reject(failed);
      if (request.signal?.aborted) return reject(request.signal.reason);
      const entry = { ...request, resolve, reject, deaths: 0, settled: false };
      entry.onabort = () => {
        settle(entry, () => reject(request.signal.reason));
        const at = queue.indexOf(entry);
        if (0 <= at) queue.splice(at, 1);
        if (running === entry) worker?.postMessage({ cancel: entry.id });
      };
      request.signal?.addEventListener("abort", entry.onabort);
      queue.push(entry);
      next();
    });
  }

  function next() {
    if (running || !compiled || disposed || queue.length === 0) return;
    try {
      worker ??= start();
    } catch (error) {
      fail(unable(error));
      return;
    }
    running = queue.shift();
    running.id = serial += 1;
    try {
      const message = running.message(generation);
      worker.postMessage({ id: running.id, ...message });
      longest = Math.max(longest, running.length ?? 0);
      if (message.do === "open") held.add(message.session);
      if (message.do === "close") held.delete(message.session);
    } catch (error) {
      // What was asked cannot be sent at all, such as a Document with a function in it.
      finish((request) => request.reject(error));
      return;
    }
    watch();
  }

  /** A lexicon with the module that reads its patterns, where it has any. */
  async function withPatterns(lexicon) {
    if (!hasPatterns(lexicon)) return { lexicon };
    patterns ??= source.patterns();
    // What could not be loaded today may be loaded the next time.
    patterns.catch(() => (patterns = null));
    return { lexicon, patterns: await patterns };
  }

  /** Other words of the reader's from now on; rejects with a sentence for each line that cannot be read. */
  async function setWords(lexicon) {
    const given = await withPatterns(lexicon);
    await ask({
      message: () => ({ do: "words", words: given }),
      answered() {
        words = given;
        // What a session knows of its worker holds no longer.
        generation += 1;
      },
    });
  }

  function start() {
    generation += 1;
    longest = 0;
    held.clear();
    const fresh = source.worker();
    fresh.onmessage = ({ data }) => {
      alive = true;
      if (fresh === worker) heard(data);
    };
    fresh.onerror = (event) => {
      event.preventDefault?.();
      if (fresh === worker) replace("lost", event.message || "the worker stopped");
    };
    fresh.postMessage({ module: compiled, words });
    return fresh;
  }

  function heard(data) {
    if (!running || data.id !== running.id) return;
    if (data.progress) {
      watch();
      running.onProgress?.(data.progress);
    } else if (data.fault) {
      replace("trap", data.fault);
    } else if (data.error) {
      finish((request) => request.reject(new Error(data.error)));
    } else {
      finish((request) => {
        request.answered?.();
        request.resolve(data.value);
      });
    }
  }

  function watch() {
    clearTimeout(running.timer);
    const patience = deadline(running.length ?? 0);
    running.timer = setTimeout(() => replace("deadline", `no answer within ${patience / 1000} s`), patience);
  }

  /** The worker is dead, or as good as: another one takes over. */
  function replace(kind, message) {
    worker.terminate();
    worker = null;
    const request = running;
    const givenUp = request !== null && TRIES <= (request.deaths += 1);
    // No text did this: not one worker has come so far as to look at any.
    if (givenUp && kind === "lost" && !alive) return fail(unable(Object.assign(new Error(message), { name: NO_WORKER })));
    onfault({ kind, message, givenUp });
    if (!request) return undefined;
    if (givenUp) {
      finish(() =>
        request.givenUp ? request.resolve(request.givenUp(kind)) : request.reject(new Error(message)),
      );
    } else {
      clearTimeout(request.timer);
      running = null;
      if (!request.settled) queue.unshift(request);
      next();
    }
    return undefined;
  }

  function finish(how) {
    const request = running;
    running = null;
    clearTimeout(request.timer);
    settle(request, () => how(request));
    if (LONG < longest && held.size === 0 && queue.length === 0) rest();
    next();
  }

  /** What a long text took of the machine's memory comes back with the worker alone; the next request starts another. */
  function rest() {
    worker?.terminate();
    worker = null;
  }

  function settle(request, how) {
    if (request.settled) return;
    request.settled = true;
    request.signal?.removeEventListener("abort", request.onabort);
    how();
  }

  function dispose() {
    disposed = true;
    worker?.terminate();
    worker = null;
    const left = running ? [running, ...queue.splice(0)] : queue.splice(0);
    running = null;
    for (const request of left) {
      clearTimeout(request.timer);
      settle(request, () => request.reject(aborted("the engine is closed")));
    }
  }

  return { ask, setWords, dispose, ready };
}

/** @param {string} message */
export function aborted(message) {
  return new DOMException(message, "AbortError");
}

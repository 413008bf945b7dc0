/** What comes by chance, the same for the same seed: numbers, choices, and damage done to strings, bytes and plain data. */

/** Whole numbers below a bound. */
export function dice(seed) {
  let state = (seed * 2654435761) >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

export const one = (random, list) => list[random(list.length)];
export const some = (random, most, make) => Array.from({ length: random(most + 1) }, make);

/** How many seeds a test tries: a few in the usual run, many more in a long one. */
export const seeds = (few, many) => Array.from({ length: process.env.LONG ? many : few }, (_, at) => at + 1 + Number(process.env.SEED ?? 0));

/** A string with pieces of it cut out, doubled, moved, and other strings put in. */
export function damaged(random, string, others) {
  let left = string;
  for (let harm = 1 + random(4); harm > 0; harm -= 1) {
    const at = random(left.length + 1);
    const piece = left.slice(at, at + random(one(random, [2, 20, 200])));
    const to = random(left.length + 1);
    left = one(random, [
      () => left.slice(0, at) + left.slice(at + piece.length),
      () => left.slice(0, to) + piece + left.slice(to),
      () => left.slice(0, at) + one(random, others) + left.slice(at),
      () => left.slice(0, at) + one(random, others) + left.slice(at + piece.length),
      () => (random(6) ? left : left.slice(0, at)),
    ])();
  }
  return left;
}

/** Bytes with some of them changed, or their end missing. */
export function damagedBytes(random, bytes) {
  const left = Uint8Array.from(bytes);
  for (let harm = random(6); harm > 0; harm -= 1) left[random(left.length)] = one(random, [0, 255, random(256), left[0]]);
  return random(5) ? left : left.subarray(0, random(left.length));
}

const ODD = [null, true, 0, -1, 1.5, 9e15, 1e308, "", "x", "\ud800", "2015-13-45", [], {}, [null], [[]], { start: 2, end: 1 }, { start: 0, end: 9e15 }];

/** Plain data with some of its values, keys or both replaced by odd ones. */
export function damagedData(random, data, words) {
  const left = structuredClone(data);
  for (let harm = 1 + random(4); harm > 0; harm -= 1) {
    let place = left;
    for (let depth = random(8); depth > 0; depth -= 1) {
      const inner = Object.values(place).filter((value) => Object(value) === value);
      if (inner.length) place = one(random, inner);
    }
    const key = one(random, [...Object.keys(place), ...(random(8) || Array.isArray(place) ? [] : ["constructor", "toString", "length", "then"])]);
    if (key === undefined) continue;
    const value = random(4) ? structuredClone(one(random, ODD)) : one(random, words);
    if (random(6)) place[key] = value;
    else if (random(2)) delete place[key];
    // As JSON has it: a key of its own, not the prototype.
    else Object.defineProperty(place, "__proto__", { value: { polluted: 1 }, enumerable: true, configurable: true, writable: true });
  }
  return left;
}

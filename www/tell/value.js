// A figure's canonical value in a reader's form: "25000" hedged "atleast" is "≥ 25,000", "2015-10-31" is "31 Oct 2015".
//
// The canonical forms are the Document's (numbers as exact decimals, "40..50", "*100", "3 %", "4500000000 USD",
// TIMEX3 dates and durations). All arithmetic is on the printed digits, so nothing is rounded. A form that is not
// known is shown as it stands: never a guess, never nothing.

import { calendarText, durationText, repeatText } from "./calendar.js";

const SIGNS = { atleast: "≥ ", morethan: "> ", atmost: "≤ ", lessthan: "< ", approx: "≈ ", almost: "almost " };
const DATE_WORDS = {
  approx: "about ",
  almost: "almost ",
  start: "early ",
  mid: "mid-",
  end: "late ",
  since: "since ",
  before: "before ",
  after: "after ",
  atleast: "no earlier than ",
  morethan: "after ",
  atmost: "no later than ",
  lessthan: "before ",
};
/** The hedges that a figure may have, and what each is called. */
export const HEDGES = {
  approx: "about",
  almost: "almost",
  atleast: "at least",
  morethan: "more than",
  atmost: "at most",
  lessthan: "less than",
  range: "a range",
  exact: "exactly",
  start: "early",
  mid: "in the middle",
  end: "late",
  since: "since then",
  before: "before",
  after: "after",
};

/** The value of a number of the Document as a reader writes it; empty where nothing can be said. */
export function valueText(number) {
  const { label, value, mod } = number;
  if (value === null || value === undefined || value === "") return "";
  const vague = value.startsWith("*") || /^P.*X/.test(value);
  const sign = vague && mod === "approx" ? "" : (SIGNS[mod] ?? "");
  if (label === "DATE" || label === "TIME") {
    if (number.set) return repeatText(value);
    return hedgedDate(calendarText(value), mod);
  }
  if (label === "DURATION") return sign + durationText(value);
  if (label === "ORDINAL") return ordinalText(value);
  if (label === "MONEY") return sign + moneyText(value, number.currency) + perText(number.per);
  if (label === "PERCENT" || label === "QUANTITY") return sign + measureText(value) + perText(number.per);
  return sign + amountText(value) + perText(number.per);
}

/** The hedge of a number in words; empty where it has none. */
export function hedgeWords(number) {
  return HEDGES[number.mod] ?? "";
}

function hedgedDate(text, mod) {
  const word = DATE_WORDS[mod];
  if (!word) return text;
  // "mid-" joins a name or a year, and stands before an article: "mid-Oct 2015", "the mid-1990s".
  if (/^(mid-|early |late )$/.test(word) && text.startsWith("the ")) return `the ${word}${text.slice(4)}`;
  return word + text;
}

/** "25000" as "25,000"; "40..50" as "40 to 50"; "*100" as "hundreds"; from a million up "2.5 million". */
function amountText(value) {
  return eachEnd(value, (end) =>
    end.startsWith("*") ? vagueText(end.slice(1)) : longText(end, [" million", " billion", " trillion"]),
  );
}

/** Digits in threes: "1234567.5" as "1,234,567.5". */
export function grouped(digits) {
  const [, sign, whole, rest] = /^([-−+]?)(\d+)(\..*)?$/.exec(digits) ?? [];
  if (whole === undefined) return digits;
  return (sign ? "−" : "") + whole.replace(/\B(?=(\d{3})+$)/g, ",") + (rest ?? "");
}

// "4500000000" as "4.5 bn", where at most three digits follow the point; the digits as they are otherwise.
function longText(digits, [million, billion, trillion]) {
  const steps = [
    [12, trillion],
    [9, billion],
    [6, million],
  ];
  const [, sign, whole] = /^([-−]?)(\d+)$/.exec(digits) ?? [];
  if (whole === undefined) return grouped(digits);
  for (const [zeros, word] of steps) {
    if (whole.length <= zeros) continue;
    const head = whole.slice(0, -zeros);
    const tail = whole.slice(-zeros).replace(/0+$/, "");
    if (tail.length > 3) break;
    return grouped(sign + head) + (tail && `.${tail}`) + word;
  }
  return grouped(digits);
}

const VAGUE = {
  10: "tens",
  12: "dozens",
  20: "scores",
  100: "hundreds",
  1000: "thousands",
  10000: "tens of thousands",
  100000: "hundreds of thousands",
  1000000: "millions",
  10000000: "tens of millions",
  100000000: "hundreds of millions",
  1000000000: "billions",
  1000000000000: "trillions",
};

function vagueText(digits) {
  return VAGUE[digits] ?? `several times ${longText(digits, [" million", " billion", " trillion"])}`;
}

function eachEnd(value, text) {
  return value.split("..").map(text).join(" to ");
}

/** "2" as "2nd". */
function ordinalText(value) {
  if (!/^\d+$/.test(value)) return value;
  const last = Number(value.slice(-1));
  const teen = /1\d$/.test(value);
  return grouped(value) + ((!teen && { 1: "st", 2: "nd", 3: "rd" }[last]) || "th");
}

const CURRENCIES = {
  USD: "US$",
  GBP: "£",
  EUR: "€",
  JPY: "¥",
  CNY: "CN¥",
  INR: "₹",
  AUD: "A$",
  CAD: "C$",
  NZD: "NZ$",
  HKD: "HK$",
  SGD: "S$",
  MXN: "MX$",
  BRL: "R$",
  RUB: "₽",
  KRW: "₩",
  ILS: "₪",
  TRY: "₺",
  UAH: "₴",
  NGN: "₦",
  PHP: "₱",
  VND: "₫",
};

/** "4500000000 USD" as "US$4.5 bn"; both ends of a range carry what they need to be read alone. */
function moneyText(value, currency) {
  const [amount, code = currency ?? ""] = value.split(" ");
  const sign = CURRENCIES[code] ?? (code && `${code} `);
  return eachEnd(amount, (end) => {
    if (end.startsWith("*")) return `${vagueText(end.slice(1))}${code ? ` of ${CURRENCIES[code] ?? code}` : ""}`;
    const cents = /^\d+\.\d$/.test(end) ? `${end}0` : end;
    const digits = longText(cents, [" m", " bn", " tn"]);
    return digits.startsWith("−") ? `−${sign}${digits.slice(1)}` : sign + digits;
  });
}

const UNITS = {
  "%": ["%", "%"],
  pp: [" percentage point", " percentage points"],
  bps: [" basis point", " basis points"],
  bp: [" basis point", " basis points"],
  yr: [" year old", " years old"],
  mo: [" month old", " months old"],
  wk: [" week old", " weeks old"],
  C: " °C",
  F: " °F",
  K: " K",
  km2: " km²",
  m2: " m²",
  mi2: " sq mi",
  ft2: " sq ft",
  m3: " m³",
  km3: " km³",
  ft3: " cu ft",
  "bbl/d": " barrels a day",
  bbl: [" barrel", " barrels"],
  t: [" tonne", " tonnes"],
  mi: [" mile", " miles"],
  ft: [" foot", " feet"],
  in: [" inch", " inches"],
  yd: [" yard", " yards"],
  lb: " lb",
  oz: " oz",
  ac: [" acre", " acres"],
  pt: [" point", " points"],
  Mw: " magnitude",
  L: [" litre", " litres"],
  l: [" litre", " litres"],
  gal: [" gallon", " gallons"],
  nmi: [" nautical mile", " nautical miles"],
  kn: [" knot", " knots"],
  kt: [" kiloton", " kilotons"],
  mph: " mph",
};

/** "3 %" as "3%", "1200 km" as "1,200 km", "30..39 yr" as "30 to 39 years old". */
function measureText(value) {
  const space = value.indexOf(" ");
  if (space < 0) return amountText(value);
  const amount = value.slice(0, space);
  const unit = value.slice(space + 1);
  const known = UNITS[unit] ?? ` ${unit}`;
  const [one, many] = Array.isArray(known) ? known : [known, known];
  return amountText(amount) + (amount === "1" ? one : many);
}

const PER = {
  P1D: " a day",
  P1W: " a week",
  P1M: " a month",
  P1Y: " a year",
  PT1H: " an hour",
  PT1M: " a minute",
  PT1S: " a second",
};

function perText(per) {
  if (!per) return "";
  return PER[per] ?? (/^P/.test(per) ? ` every ${durationText(per)}` : ` a ${per}`);
}

/**
 * What figures are put in order by: an array that compares from the left; figures with no value come last. Within a
 * group of one label only: a length is never weighed against a date.
 */
export function valueOrder(number) {
  const { value, label } = number;
  if (!value) return [1, 0];
  if (label === "DATE" || label === "TIME") {
    if (number.set || /REF$/.test(value)) return [0, 2, value];
    const known = /^-?\d/.test(value);
    return [0, known ? 0 : 1, value.replace(/^T/, "~")];
  }
  if (label === "DURATION") return [0, seconds(value)];
  const [, currency = ""] = value.split(" ");
  const amount = Number(value.replace(/^\*/, "").split(/[.]{2}| /)[0]);
  return [0, currency, Number.isFinite(amount) ? amount : 0];
}

/** Compares two answers of `valueOrder`. */
export function compareOrder(a, b) {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    if (a[i] === b[i]) continue;
    if (a[i] === undefined) return -1;
    if (b[i] === undefined) return 1;
    return a[i] < b[i] ? -1 : 1;
  }
  return 0;
}

const SECONDS = { Y: 31556952, M: 2629746, W: 604800, D: 86400 };
const CLOCK_SECONDS = { H: 3600, M: 60, S: 1 };

function seconds(value) {
  const [, days = "", clock = ""] = /^P([^T]*)(?:T(.*))?$/.exec(value.split("..")[0]) ?? [];
  const sum = (part, sizes) =>
    [...part.matchAll(/([\d.]+|X)([A-Z])/g)].reduce(
      (all, [, n, unit]) => all + (n === "X" ? 2 : Number(n)) * (sizes[unit] ?? 0),
      0,
    );
  return sum(days, SECONDS) + sum(clock, CLOCK_SECONDS);
}

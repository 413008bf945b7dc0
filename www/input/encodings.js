// Bytes that do not say what encoding they are in: the encodings that they are likeliest to be in, and what they say then.

/** Those that are tried, each named as a reader would know it; of equals the first is taken. */
const ENCODINGS = [
  ["windows-1252", "Western European (Windows-1252)"],
  ["macintosh", "Western European, old Mac (Mac Roman)"],
  ["utf-8", "UTF-8, with damaged places"],
  ["windows-1250", "Central European (Windows-1250)"],
  ["iso-8859-2", "Central European (ISO-8859-2)"],
  ["windows-1251", "Cyrillic (Windows-1251)"],
  ["koi8-r", "Cyrillic (KOI8-R)"],
  ["windows-1253", "Greek (Windows-1253)"],
  ["windows-1254", "Turkish (Windows-1254)"],
  ["shift_jis", "Japanese (Shift JIS)"],
  ["gb18030", "Chinese (GB 18030)"],
  ["big5", "Chinese (Big5)"],
  ["euc-kr", "Korean (EUC-KR)"],
];

const WIDE = [
  ["utf-16le", "UTF-16, little end first"],
  ["utf-16be", "UTF-16, big end first"],
];

/** How many are offered, how much of the bytes is looked at, and how much of it is shown. */
const OFFERED = 3;
const SAMPLE = 262_144;
const LINES = 3;
const EXCERPT = 76;

/** The likeliest encodings of bytes that are not UTF-8: [{encoding, name, lines: what they say so}], the likeliest first. */
export function candidates(bytes) {
  const sample = bytes.subarray(0, SAMPLE);
  const tried = isWide(sample) ? WIDE : ENCODINGS;
  return tried
    .map(([encoding, name]) => ({ encoding, name, text: new TextDecoder(encoding).decode(sample) }))
    .map((each) => ({ ...each, score: plausibility(each.text) }))
    .sort((a, b) => b.score - a.score)
    // Two that say the same are one to a reader.
    .filter(({ text }, at, all) => all.findIndex((other) => other.text === text) === at)
    .slice(0, OFFERED)
    .map(({ encoding, name, text }) => ({ encoding, name, lines: telling(text) }));
}

/** Whether every second byte is mostly zero, as in English of two bytes a letter. */
export function isWide(bytes) {
  const zeros = [0, 0];
  const length = Math.min(bytes.length, SAMPLE);
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at % 2] += 1;
  const [some, none] = zeros[0] < zeros[1] ? [zeros[1], zeros[0]] : zeros;
  return some > length / 5 && none < some / 20;
}

// Signs of words: letters among letters of their own script and case, quotation marks and dashes where these stand.
// Signs of none: a capital or a symbol inside of a word, and what is no character at all.
function plausibility(text) {
  // An encoding of two bytes a letter swallows letters of English where it is not meant.
  let score = text.match(/[a-z ]/gi)?.length ?? 0;
  for (const found of text.matchAll(/[^\0-\x7f]/gu)) {
    const [sign] = found;
    const before = text[found.index - 1] ?? " ";
    const after = text[found.index + sign.length] ?? " ";
    if (/[\ufffd\p{Cc}\p{Cn}\p{Co}]/u.test(sign)) score -= 4;
    else if (/\p{L}/u.test(sign)) score += letterScore(sign, before, after);
    else if (/[‘’“”–—…•\u00a0€£§°©®«»]/u.test(sign)) score += 1;
    else score -= 1;
  }
  return score;
}

function letterScore(sign, before, after) {
  if (/\p{Lu}/u.test(sign) && /\p{Ll}/u.test(before)) return -2;
  const latin = (letter) => /\p{Script=Latin}/u.test(letter);
  const beside = [before, after].filter((letter) => /\p{L}/u.test(letter));
  if (beside.some((letter) => latin(letter) !== latin(sign))) return -1;
  // Single letters between spaces are seldom words.
  return beside.length ? 1 : -0.5;
}

// The lines in which the encodings differ, around the place where they do.
function telling(text) {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim());
  const odd = lines.filter((line) => /[^\0-\x7f]/.test(line));
  return (odd.length ? odd : lines).slice(0, LINES).map((line) => {
    const at = Math.max(0, line.search(/[^\0-\x7f]/) - EXCERPT / 2);
    const from = line.length <= EXCERPT ? 0 : at;
    return `${from ? "…" : ""}${line.slice(from, from + EXCERPT).trim()}${from + EXCERPT < line.length ? "…" : ""}`;
  });
}

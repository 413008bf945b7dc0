/**
 * The texts of the ladders, each by what it is made of: a piece that comes again and again, or one made for its place.
 * Those with `work` are not only read: see `WORK` in ladders.js.
 */

/** Words by number, no two alike for a long while, with a capital: `Bacada`. */
const SYLLABLES = ["ba", "ce", "di", "fo", "gu", "la", "me", "ni", "ro", "su", "ta", "ve", "wi", "zo", "ka", "pe"];
const word = (n) => [0, 4, 8, 12].map((shift) => SYLLABLES[(n >> shift) & 15]).join("");
const name = (n) => word(n).replace(/^./, (first) => first.toUpperCase());
/** A number by chance, always the same for the same `n`. */
const chance = (n, bound) => (Math.imul(n + 1, 2654435761) >>> 8) % bound;

const again = (piece) => ({ piece });

/** The rungs of what takes longer than reading. */
const FEW = [4_000, 64_000];

export const LADDERS = {
  // One thing, for ever: every recogniser's own, and what hides between words.
  "plain sentences": again("The mayor of Oslo said on Friday that 12 people were hurt in the fire, “for now.” "),
  "straight marks": again('"'),
  "opening marks": again("“"),
  "closing marks": again("”"),
  "single marks": again("‘"),
  "apostrophes": again("'"),
  "marks in turn": again("“‘«\"'»’”"),
  "marks and words in turn": again("“a ‘b "),
  "quotations never closed": again("“He said so. "),
  "a quotation never closed in each line": again("“He said so.\n"),
  "single quotations never closed": again("said: ‘He said so.\n"),
  "quotations in quotations": again("“a ‘b’ c” "),
  "one quotation around all": { from: (size) => `“${"‘No,’ he said. ".repeat(size / 20)}”` },
  "short quotations": again("“a” "),
  "quotations in another script": again("“中” "),
  "quotations in another script, far apart": again("“中” 文文文文文文文文文文文文文文文文文文文文 "),
  "values of tags": again('x="y'),
  "said": again("said "),
  "he said": again("he said "),
  "attributions": again("“No,” said Ann. He told Bob that she said he knew. "),
  "clauses never ended": again("he said that "),
  "according to": again("according to "),
  "turns of a transcript": again("SMITH: I said that Ann said that Bob said so and he told her.\n"),
  "a transcript on one line": { from: (size) => `${"SMITH: So.\n".repeat(5)}${"Ann said that Bob said so, ".repeat(size / 27)}` },
  "digits": again("1"),
  "digits and spaces": again("1 "),
  "digits and commas": again("1,"),
  "digits and stops": again("1."),
  "digits and hyphens": again("1-"),
  "digits and slashes": again("1/"),
  "digits and colons": again("1:"),
  "numerals in words": again("one hundred and "),
  "millions": again("million "),
  "dollars": again("$"),
  "dollars and digits": again("$1 "),
  "percent signs": again("%"),
  "hedges": again("more than about "),
  "lists of figures": again("1, 2 and 3, "),
  "years": again("2015-"),
  "days": again("Friday "),
  "last": again("last "),
  "months": again("May "),
  "from and to": again("from 1 to "),
  "counted things": again("5 of the 6 "),
  "capitals": again("A"),
  "capitals and spaces": again("A "),
  "capitals and stops": again("A."),
  "words with capitals": again("Aa "),
  "of the": again("of the "),
  "Bank of": again("Bank of "),
  "titles": again("Mr. "),
  "al-": again("Al-"),
  "and": again("Ann and "),
  "hyphens": again("-"),
  "hyphens and letters": again("a-"),
  "dashes": again("—"),
  "commas": again(","),
  "words and commas": again("a, "),
  "stops": again("."),
  "stops and spaces": again(". "),
  "abbreviations": again("U.S. "),
  "brackets": again("("),
  "brackets and words": again("(a "),
  "brackets closed": again("(a) "),
  "ampersands": again("A&"),
  "underscores": again("a_"),
  "apostrophes in words": again("a'a"),
  "addresses": again("a@"),
  "web addresses": again("www."),
  "hash signs": again("#a"),
  "combining marks": again("\u0301"),
  "letters with combining marks": again("e\u0301"),
  "spaces and combining marks": again(" \u0301"),
  "joiners": again("\u200D"),
  "families": again("👨\u200D👩\u200D👧"),
  "families never ended": again("👨\u200D"),
  "flags": again("🇫"),
  "Hangul": again("각"),
  "consonants and viramas": again("क्"),
  "Chinese": again("中"),
  "spaces": again(" "),
  "thin spaces": again("\u2009"),
  "soft hyphens": again("a\u00AD"),
  "marks of direction": again("\u202E"),
  "no-break spaces": again("A\u00A0"),
  "NUL": again("\0"),
  "line feeds": again("\n"),
  "CR LF": again("\r\n"),
  "short lines": again("a\n"),
  "lines with capitals": again("Man Bites Dog\n"),
  "lines that go on": again("the mayor of the city of Oslo said on a long and quiet day of\nthe "),
  "bullets": again("• a\n"),
  "one token": again("a"),
  "one token of capitals and small letters": again("Aa"),
  "one token of digits and letters": again("a1"),

  // An article of many things: what is joined over the whole of it.
  "100,000 paragraphs": { ...again("It was so.\n\n"), rungs: [300_000] },
  "50,000 names, no two alike": { piece: (n) => `${name(n)} ${name(n * 7 + 3)} left. `, rungs: [275_000] },
  "names in one sentence": { piece: (n) => `${name(n)} ${name(n * 7 + 3)}, ` },
  "single names, no two alike": { piece: (n) => `in ${name(n)} ` },
  "one family": { piece: (n) => `Mr. ${name(n)} Lee left. Mr. Lee left. ` },
  "one first name": { piece: (n) => `Ann ${name(n)} left. Ann left. ` },
  "names that begin another": { piece: (n) => `the Acme ${"Group ".repeat(1 + (n % 10))}fell. ` },
  "acronyms": { piece: (n) => `the ${name(n)} ${name(n + 5)} ${name(n + 9)} Council (${word(n)[0]}${word(n + 5)[0]}${word(n + 9)[0]}C) met. ` },
  "other names": { piece: (n) => `Ann ${name(n)}, also called Bob ${name(n + 1)}, left. ` },
  "other names, last first": {
    from: (size) => {
      const count = Math.floor(size / 64);
      const people = Array.from({ length: count }, (_, n) => `Ann ${name(n)}`);
      const first = people.map((person) => `Mr. ${person} left. `);
      const pairs = people.slice(1).map((person, n) => `Mr. ${people[n]}, also called ${person}, left. `).reverse();
      return [...first, "\n\n", ...pairs].join("");
    },
  },
  "spellings of one name": { piece: (n) => `in ${name(n).replace(/[aeiou]/g, () => "aeiou"[chance(n, 5)])} ` },
  "names and numerals": { piece: (n) => `the Boeing ${n} and ${n} ` },
  "pronouns": { piece: (n) => `Ann ${name(n)} left. “No,” she said. “Yes,” he said. ` },
  "offices": { piece: (n) => `Senator ${name(n)} ${name(n + 3)} left. The senator said no. ` },
  "councils": { piece: (n) => `${name(n)} Council met. The council said no. ` },
  "quotations, no two alike": { piece: (n) => `“The ${word(n)} of ${word(n * 3)} is a ${word(n * 5)},” said ${name(n)} Lee. ` },
  "one quotation again and again": again("“We will not go back without an offer,” said Ann Lee.\n\n"),
  "quotations over paragraphs": again("“We will not go back without an offer.\n\n"),
  "a part with marks in marks, and many behind": {
    from: (size) => `“${"‘a’ ".repeat(size / 8)}\n\n${"“No,” he said. ".repeat(size / 30)}`,
  },
  "dates from one another": again("On Friday he left. A day later she left. The next week they met. "),
  "figures that borrow": again("Some 1,000 people came, and 250 left. "),
  "rupees and pounds": { piece: (n) => `Rs ${n} and £${n} and 5 pesos in ${name(n)}. ` },

  // Other doors.
  "typing, many paragraphs": { work: "edit", rungs: FEW, from: (size) => "Ann Lee of Acme said no.\n\n".repeat(size / 26) },
  "typing, many names": { work: "edit", rungs: FEW, piece: (n) => `${name(n)} ${name(n * 7 + 3)} left.\n` },
  "comparing figures": { work: "compare", rungs: FEW, piece: (n) => `The ${word(n)} killed ${chance(n, 90) + 10} people in ${name(n)}. ` },
  "comparing figures of one thing": { work: "compare", rungs: FEW, piece: (n) => `It killed ${chance(n, 90) + 10} people in Oslo. ` },
  "comparing quotations": { work: "compare", rungs: FEW, piece: (n) => `“The ${word(n)} of ${word(n * 3)} is a ${word(n * 5)},” said Ann. ` },
  "comparing long quotations of few words": {
    work: "compare", rungs: FEW,
    piece: (n) => (n % 500 === 499 ? "end,” said Ann.\n\n“The " : `${["one", "two", "six", "ten"][chance(n, 4)]} `),
  },
  "comparing one quotation": { work: "compare", rungs: FEW, ...again("“We will not go back without an offer,” said Ann.\n\n") },
  "comparing names": { work: "compare", rungs: FEW, piece: (n) => `${name(n)} ${name(n * 7 + 3)} left. ` },
  "comparing many reports": {
    work: "reports",
    piece: (n) => `The fire killed ${chance(n, 90) + 10} people in ${name(n % 40)}. “We had ${word(n % 60)} and ${word(n % 7)} of it,” said Ann. `,
    rungs: [50_000],
  },
  "a reader's names": { work: "lexicon", piece: (n) => `${name(n)} ${name(n * 7 + 3)}\n` },
  "a reader's name of forty words": { work: "lexicon", words: ["Ann ".repeat(40)], ...again("Ann ") },
  "a reader's names that begin alike": {
    work: "lexicon",
    words: Array.from({ length: 38 }, (_, n) => `${"Ann ".repeat(n + 1)}Lee`),
    ...again("Ann "),
  },
  "exports": { work: "export", rungs: FEW, ...again("Ann Lee of Acme said “no” on Friday to 12 people.\n\n") },
  "exports of many names": { work: "export", rungs: FEW, piece: (n) => `${name(n)} ${name(n * 7 + 3)} left. ` },
  "flags, each a block of a forged file": { work: "forged", rungs: FEW, ...again("🇫🇷") },
  "saved and read back": { work: "import", rungs: FEW, ...again("Ann Lee of Acme said “no” on Friday to 12 people.\n\n") },
};

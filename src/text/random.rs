//! Seeded random texts for tests: the same seed gives the same texts on every machine.

/// A small generator (SplitMix64): good enough to pick test cases, and nothing else.
pub struct Random(u64);

/// What nasty texts are made of: every kind of break, mark, script and invisible that has hurt a text tool.
const PIECES: [&str; 64] = [
    " ",
    " ",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    "\u{A0}",
    "\u{2009}",
    "\u{200B}",
    "\u{200D}",
    "\u{FEFF}",
    "\0",
    "a",
    "B",
    "Paris",
    "ISIS",
    "said",
    "he",
    "the",
    "U.S.",
    "Mr.",
    "Nov.",
    "“",
    "”",
    "\"",
    "'",
    "’",
    "‘",
    "''",
    "«",
    "»",
    "(",
    ")",
    "-",
    "--",
    "—",
    "...",
    ".",
    ",",
    "?",
    ":",
    "$",
    "%",
    "5",
    "5,000",
    "3.5",
    "2015",
    "million",
    "½",
    "e\u{301}",
    "\u{301}",
    "😀",
    "👨\u{200D}👩\u{200D}👧",
    "🇫🇷",
    "\u{202E}",
    "\u{FFFD}",
    "中文",
    "مرحبا",
    "İ",
    "ß",
    "\u{AD}",
    "http://x.org/a?b",
];

impl Random {
    /// A generator that always gives the same numbers for the same seed.
    pub fn new(seed: u64) -> Random {
        Random(seed)
    }

    /// The next number below `bound` (at least 1).
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % bound.max(1) as u64) as usize
    }

    /// A text of up to `pieces` pieces.
    pub fn text(&mut self, pieces: usize) -> String {
        (0..self.below(pieces + 1)).map(|_| PIECES[self.below(PIECES.len())]).collect()
    }
}

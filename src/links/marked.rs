//! The words that an article sets in marks, over all of it: a term comes again, a title named once is a title everywhere.

use super::Part;
use crate::quotes::{Given, Led, Pair};
use std::collections::{HashMap, HashSet};

/// What the quotations of an article have in common.
pub struct Marked {
    repeated: HashMap<u32, u32>,
    titles: HashSet<u32>,
}

/// The longest quotation that is looked for again, in words: a term, not a sentence.
const TERM: u8 = 4;

/// The longest title, in words.
const TITLE: u8 = 8;

impl Marked {
    /// Reads the pairs of all passages.
    pub fn new(parts: &[Part<'_>]) -> Marked {
        let pairs = || parts.iter().flat_map(|p| &p.findings.quotes.pairs);
        let mut repeated: HashMap<u32, u32> = HashMap::new();
        for pair in pairs().filter(|p| p.shape.words <= TERM) {
            *repeated.entry(pair.words).or_default() += 1;
        }
        let titles = pairs().filter(|p| names_title(p)).map(|p| p.words).collect();
        Marked { repeated, titles }
    }

    /// How often the words of a short pair stand in marks, itself among them; 0 for a long one.
    pub(super) fn times(&self, pair: &Pair) -> u32 {
        self.repeated.get(&pair.words).copied().unwrap_or(0)
    }

    /// Is the pair written like a title, in words that the article calls one somewhere? `“Raging Fire” sees`, when before it
    /// had `the thriller “Raging Fire”`.
    pub(super) fn is_title(&self, pair: &Pair) -> bool {
        pair.shape.title && self.titles.contains(&pair.words)
    }
}

/// Does the sentence around the pair call it a title?
fn names_title(pair: &Pair) -> bool {
    let shape = pair.shape;
    let beside_work = shape.work && shape.led == Led::Word && shape.last != 2;
    shape.given == Given::Title || shape.title && beside_work && shape.words <= TITLE
}

//! One list of names out of what several sources say, by one table of precedence.
//!
//! | rank | source | |
//! | --- | --- | --- |
//! | 5 | the reader: never | takes away whatever would be marked over these very words |
//! | 4 | the reader: add, alias, pattern | |
//! | 3 | a rule that is sure | `rules` |
//! | 2 | the tagger | `tagger`, its edges and kinds put right |
//! | 1 | the built-in lists | names of one meaning that the tagger passed over |
//!
//! Where two overlap, the higher rank stands; of one rank the longer; of one length the earlier.

use super::found::Found;
use crate::sorting::sort_by_key;

/// A name with its rank in the table.
pub type Ranked = (u8, Found);

/// The rank of each source.
pub const READER: u8 = 4;
/// See the table.
pub const RULE: u8 = 3;
/// See the table.
pub const TAGGER: u8 = 2;
/// See the table.
pub const LIST: u8 = 1;

/// The names that stand, in order, none overlapping another. `tokens` is how many the passage has.
pub fn merge(mut names: Vec<Ranked>, tokens: usize) -> Vec<Found> {
    sort_by_key(&mut names, |(rank, found)| {
        (std::cmp::Reverse(*rank), std::cmp::Reverse(found.tokens.len()), found.tokens.start)
    });
    let mut taken = vec![false; tokens];
    let mut out: Vec<Found> = Vec::with_capacity(names.len());
    for (_, found) in names {
        let Some(places) = taken.get_mut(found.tokens.clone()) else { continue };
        if places.is_empty() || places.iter().any(|t| *t) {
            continue;
        }
        places.fill(true);
        out.push(found);
    }
    sort_by_key(&mut out, |found| found.tokens.start);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::Label;
    use crate::vocabulary::Source;

    fn found(tokens: std::ops::Range<usize>) -> Found {
        Found { tokens, label: Label::Org, confidence: 1.0, source: Source::List }
    }

    #[test]
    fn the_higher_rank_stands_then_the_longer() {
        let names =
            vec![(LIST, found(0..4)), (TAGGER, found(1..2)), (TAGGER, found(1..3)), (LIST, found(5..6))];
        let stood: Vec<_> = merge(names, 6).into_iter().map(|f| f.tokens).collect();
        assert_eq!(stood, [1..3, 5..6]);
    }
}

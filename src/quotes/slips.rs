//! What became of a mark that does not fit: an apostrophe, another mark typed for it, or none at all.

use super::marks::Mark;
use super::words::{SAY, word};
use crate::text::{Case, Passage, TokenKind};
use std::ops::Range;

/// How many tokens a quotation has at most that a mark of another sort closes in mid-sentence.
const SLIP: usize = 6;

/// `as “Peace’ day`, `"… what papers to keep', said Kessel`: a single mark that is no apostrophe, behind a few words of the
/// open mark or before an attribution.
pub(super) fn is_slip(passage: &Passage<'_>, open: &Mark, mark: &Mark) -> bool {
    let left = mark.token.checked_sub(1).map_or("", |left| passage.lower(left));
    let attributed = passage.word(mark.token + 1) == ","
        && (mark.token + 2..mark.token + 5).any(|i| word(passage.lower(i)).is(SAY));
    let apostrophe = left.ends_with(['s', 'z', 'x']) || left.ends_with("in");
    !apostrophe && (attributed || mark.token - open.token <= SLIP)
}

/// `the brothers’ home`: a plural's apostrophe inside an open quotation that closes later. The next single mark that can
/// close, and the next that can open, tell which it is.
pub(super) fn is_possessive(
    passage: &Passage<'_>,
    mark: &Mark,
    (close, open): (Option<usize>, Option<usize>),
) -> bool {
    let left = mark.token.checked_sub(1);
    let plural = left.is_some_and(|left| {
        passage.token(left).is_some_and(|t| t.kind == TokenKind::Word)
            && passage.lower(left).ends_with(['s', 'z', 'x'])
    });
    let next = mark.token + 1;
    let before_word = passage.token(next).is_some_and(|t| t.kind == TokenKind::Word && !t.joined);
    let clipped = left.is_some_and(|left| passage.lower(left).ends_with("in")) && before_word;
    if !(plural && before_word || clipped) {
        return false;
    }
    match (close, open) {
        (Some(close), Some(open)) => close < open,
        (close, _) => close.is_some(),
    }
}

/// How many words a speaker has at most where nothing but the words tells that the quotation is over.
const SPEAKER: usize = 6;

/// Where the narrator goes on behind words whose closing mark is missing: behind the comma before the first attribution.
///
/// `“There is no substitute for hard work, she shares.`, `"… what papers to keep, said Kessel, whose organization …`
pub(super) fn narrator_behind(passage: &Passage<'_>, words: Range<usize>) -> Option<usize> {
    let says = |i: usize| {
        let lower = passage.lower(i);
        word(lower).is(SAY) && !lower.ends_with("ing")
    };
    let names = |i: usize| {
        let capital =
            passage.token(i).is_some_and(|t| matches!(t.case, Case::Initial | Case::Upper | Case::Mixed));
        capital && passage.word(i) != "I" || matches!(passage.lower(i), "the" | "he" | "she" | "they")
    };
    let ends = |i: usize| i >= words.end || matches!(passage.word(i), "." | ",");
    words
        .clone()
        .find(|i| {
            let next = i + 1;
            let turned = says(next) && names(next + 1) && next + 1 < words.end;
            let verb = || (next + 1..=next + SPEAKER).take_while(|v| !ends(*v)).find(|v| says(*v));
            passage.word(*i) == "," && (turned || names(next) && verb().is_some_and(|v| ends(v + 1)))
        })
        .map(|comma| comma + 1)
}

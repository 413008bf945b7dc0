//! The name words of an outline into the names they make up: where a run of them starts and ends, and which are joined.

use super::outline::Outline;
use super::words::{PREPOSITION, SPEAKS, TITLE};
use crate::text::{Case, TokenKind};
use crate::word_list::words;

/// The start of the run of name words that ends at unit `last`; `None` where there is none.
pub(super) fn name_start(outline: &Outline<'_, '_>, last: usize) -> Option<usize> {
    (last.saturating_sub(6)..=last).rev().take_while(|i| outline.is_name(*i)).last()
}

/// The end of the run of name words from unit `from`; `from` where there is none.
pub(crate) fn name_end(outline: &Outline<'_, '_>, from: usize) -> usize {
    let mut end = from;
    let mut at = from;
    while at < from + 12 {
        let inner = |at: usize| {
            outline.is_one_of(at, words!("de van von al bin ben la el der du di ibn"))
                || outline.is_one_of(at, words!("- & ’")) && outline.joined(at) && outline.joined(at + 1)
        };
        // `Senator Sanders`, `Democratic U.S. Rep. Gwen Graham`
        if outline.is_name(at) || outline.is(at, TITLE) && outline.is_name(at + 1) {
            end = at + 1;
        } else if at == from || !inner(at) {
            break;
        }
        at += 1;
        if outline.is_first(at) {
            break;
        }
    }
    end
}

/// The bracket behind the acronym of `the Nationalist Party (KMT) caucus`.
pub(super) fn closes_acronym(outline: &Outline<'_, '_>, at: usize) -> bool {
    outline.has_mark(at, ")")
        && at >= 3
        && outline.has_mark(at - 2, "(")
        && matches!(outline.case(at - 1), Case::Upper | Case::Initial | Case::Mixed)
        && outline.is_name(at - 3)
}

/// How many names are joined at most.
const JOINED: usize = 5;

/// Where the first of the names starts that are joined to the one from unit `from`, where all of them hang on a noun: `the government
/// of Daniel Ortega and Rosario Murillo`, `the Minister for Gender, Labour, and Social Development`, `between 1999 and 2003`.
pub(super) fn joined_name(outline: &Outline<'_, '_>, from: usize) -> Option<usize> {
    let number = |i: usize| outline.kind(i) == Some(TokenKind::Number);
    let article = usize::from(outline.reads(from, "the"));
    if !outline.is_name(from + article) && !number(from) {
        return None;
    }
    let (mut at, mut and) = (from, false);
    for _ in 0..JOINED {
        let before = at.checked_sub(1)?;
        let joins = outline.reads(before, "and");
        if and && outline.is(before, PREPOSITION) {
            let head = outline.known(before.checked_sub(1)?);
            // `The head of Greenpeace and the SPLA said`: both.
            let one = article == 0 || outline.is_one_of(before, words!("by from"));
            return (one && head.is(SPEAKS) || number(from)).then_some(at);
        }
        if !(joins || and && outline.has_mark(before, ",")) {
            return None;
        }
        and = true;
        let last = before.checked_sub(if joins && outline.has_mark(before - 1, ",") { 2 } else { 1 })?;
        let last = if closes_acronym(outline, last) { last - 3 } else { last };
        // `Labour`, which is a title too
        let capital = |i: &usize| outline.is_name(*i) || outline.case(*i) == Case::Initial;
        at = (last.saturating_sub(6)..=last)
            .rev()
            .take_while(capital)
            .last()
            .or(Some(last).filter(|l| number(*l)))?;
        at -= usize::from(at > 0 && outline.reads(at - 1, "the"));
    }
    None
}

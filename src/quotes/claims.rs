//! A noun for what somebody says into whose it is: `Mr. Reed's claim that`, `his call for`.

use super::name_runs::name_start;
use super::noun_words::{Noun, OWNERS, Phrase, noun_of, words_left};
use super::outline::Outline;
use super::words::{AUXILIARY, BOUND, DETERMINER};
use crate::text::Case;
use crate::word_list::{WordList, words};

/// Nouns for what somebody says: `Trump's claim that`.
const CLAIMS: WordList = words!(
    "accusation acknowledgement acknowledgment allegation allegations argument assertion assertions assurance assurances claim claims \
     conclusion contention dictum insistence prediction statement suggestion warning warnings"
);

/// Whose claim stands before the `that` or `for` at unit `at`: `Mr. Reed's repeated claim that`, `his call for`; not `his plan calls
/// for`.
pub(super) fn owner(outline: &Outline<'_, '_>, at: usize) -> Option<Phrase> {
    let noun = at.checked_sub(1)?;
    let (nouns, apart) = match outline.lower(at) {
        "that" => (CLAIMS, 3),
        "for" => {
            (words!("call calls demand demands"), if outline.lower(noun).ends_with('s') { 1 } else { 2 })
        }
        _ => return None,
    };
    let plain =
        |i: &usize| outline.case(*i) == Case::Lower && !outline.is(*i, BOUND | AUXILIARY | DETERMINER);
    let mut before = (noun.saturating_sub(apart)..noun).rev().filter(|_| outline.is_one_of(noun, nouns));
    let owner = before.find(|i| !plain(i) || outline.owns(*i))?;
    if outline.is_one_of(owner, OWNERS) {
        return Some(Phrase::word(owner, Noun::Pronoun));
    }
    let last = owner.checked_sub(1).filter(|_| outline.owns(owner))?;
    let from = name_start(outline, last).or_else(|| words_left(outline, last, 4))?;
    Some(Phrase::new(from, owner, owner, noun_of(outline, from, owner)?))
}

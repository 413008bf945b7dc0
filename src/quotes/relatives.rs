//! A noun phrase inside a clause without commas into the noun that the clause hangs on.

use super::noun_words::{Noun, Phrase};
use super::outline::Outline;
use super::words::{AUXILIARY, BOUND, CUE, DAY, DETERMINER, OTHER_PRONOUN, PREPOSITION, PRONOUN, SPEAKS};
use crate::text::Case;
use crate::word_list::words;

/// How far a relative clause without commas may reach, in units.
const RELATIVE: usize = 12;

/// The last unit of the noun that a phrase hangs on by a clause without commas: `an official who spoke anonymously to discuss
/// strategy said`, `organizers of the push to boycott the speech said`, `a textbook published for ninth graders explains`.
pub(super) fn hangs_on(outline: &Outline<'_, '_>, phrase: &Phrase) -> Option<usize> {
    let governed = governed_by(outline, phrase);
    let reduced = is_reduced(outline, phrase.from);
    let doing = doing(outline, phrase);
    let who = (phrase.from.saturating_sub(RELATIVE)..=phrase.from)
        .rev()
        .take_while(|i| outline.is_word(*i) && !outline.known(*i).is(CUE))
        .find(|i| matches!(outline.lower(*i), "who" | "whose"));
    // `those who named a candidate said`: `who` is the clause's subject; not in `the man who the senator said`.
    let whole = who.is_some_and(|who| {
        let next = outline.known(who + 1);
        who + 1 < phrase.from
            && outline.case(who + 1) == Case::Lower
            && !next.is(DETERMINER | PRONOUN | OTHER_PRONOUN | SPEAKS)
    });
    if phrase.noun == Noun::Pronoun
        || phrase.noun != Noun::Other && governed.is_none() && !reduced && doing.is_none() && !whole
    {
        return None;
    }
    if let Some(who) = who {
        return who.checked_sub(1);
    }
    if doing.is_some() {
        return doing;
    }
    if reduced {
        // `research to be released this week`, `a textbook just published`, `The role, created in 1789, carries`
        let lead = |i: &usize| outline.known(*i).is(AUXILIARY) || matches!(outline.lower(*i), "to" | ",");
        return (phrase.from.saturating_sub(4)..phrase.from).rev().find(|i| !lead(i));
    }
    governed?.checked_sub(1)
}

/// The noun that a participle with this object describes: `The institutions stealing the billions`; not `is stealing the billions`.
fn doing(outline: &Outline<'_, '_>, phrase: &Phrase) -> Option<usize> {
    let participle = phrase.from.checked_sub(1).filter(|i| {
        let lower = outline.lower(*i);
        outline.case(*i) == Case::Lower
            && lower.len() > 5
            && lower.ends_with("ing")
            && !outline.known(*i).is(SPEAKS)
    })?;
    let noun = participle.checked_sub(1)?;
    let object = outline.known(phrase.from).is(DETERMINER | OTHER_PRONOUN);
    let word = outline.known(noun);
    let plain = outline.case(noun) == Case::Lower
        && !word.is(BOUND | AUXILIARY | CUE | PRONOUN | OTHER_PRONOUN | DETERMINER);
    (object && plain && !outline.is_first(participle)).then_some(noun)
}

/// The `to` that governs it, or the verb before it: `voted to stop the vote`.
pub(super) fn governed_by(outline: &Outline<'_, '_>, phrase: &Phrase) -> Option<usize> {
    let before = phrase.from.checked_sub(1)?;
    if outline.lower(before) == "to" {
        return Some(before);
    }
    let verb = outline.case(before) == Case::Lower && !outline.known(before).is(BOUND | AUXILIARY | SPEAKS);
    let to = before.checked_sub(1).filter(|to| verb && outline.lower(*to) == "to");
    to.filter(|_| outline.known(phrase.from).is(DETERMINER))
}

/// Does a relative clause that has lost its pronoun start at unit `at`? `published for`, `released this week`; not
/// `registered voters`
pub(super) fn is_reduced(outline: &Outline<'_, '_>, at: usize) -> bool {
    let next = outline.known(at + 1);
    let participle = outline.ends_like_verb(at)
        || words!("made given taken sent held seen written").has(outline.lower(at));
    participle
        && !outline.known(at).is(SPEAKS | BOUND | AUXILIARY)
        && (next.is(PREPOSITION | DETERMINER | DAY | CUE | AUXILIARY)
            || !outline.is_word(at + 1)
            || outline.lower(at + 1) == "so")
}

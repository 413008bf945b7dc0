//! A noun phrase inside a clause without commas into the noun that the clause hangs on.

use super::name_runs::name_start;
use super::noun_words::{Noun, Phrase};
use super::outline::Outline;
use super::words::{
    AUXILIARY, BOUND, CUE, DAY, DETERMINER, FINITE, OTHER_PRONOUN, PREPOSITION, PRONOUN, SPEAKS,
};
use crate::text::Case;
use crate::word_list::{WordList, words};

/// Words that open a clause on the noun before them.
pub(super) const RELATIVES: WordList = words!("that which who whom whose where when");

/// How far a relative clause without commas may reach, in units.
const RELATIVE: usize = 12;

/// The same where it holds a list.
const LISTED: usize = 20;

/// The last unit of the noun that a phrase hangs on by a clause without commas: `an official who spoke anonymously to discuss
/// strategy said`, `organizers of the push to boycott the speech said`, `a textbook published for ninth graders explains`.
pub(super) fn hangs_on(outline: &Outline<'_, '_>, phrase: &Phrase) -> Option<usize> {
    let governed = governed_by(outline, phrase);
    let reduced = is_reduced(outline, phrase.from);
    let doing = doing(outline, phrase);
    let governed_which = |i: usize| {
        let clause = phrase.noun == Noun::Other && (i..phrase.from).any(|i| outline.is(i, FINITE));
        clause && i > 0 && outline.reads(i, "which") && outline.is(i - 1, PREPOSITION)
    };
    // `who was joined by Ann Reed, Joe Beck and Tom Hall`: the commas of a list.
    let lists = |i: usize| i > 0 && outline.is_comma(i) && outline.is_name(i - 1) && outline.is_name(i + 1);
    let who = (phrase.from.saturating_sub(LISTED)..=phrase.from)
        .rev()
        .take_while(|i| {
            // `a person who claimed to have worked there said`, `the men who were accused told them`
            let within = outline.reads(*i + 1, "to") || *i > 0 && outline.is(*i - 1, FINITE);
            (outline.is_word(*i) || lists(*i)) && (!outline.is(*i, CUE) || within)
        })
        // `one of the counts on which he was found guilty told`
        .find(|i| outline.is_one_of(*i, words!("who whose")) || governed_which(*i))
        .filter(|i| phrase.from - i <= RELATIVE || (*i..phrase.from).any(lists));
    // `those who named a candidate said`: `who` is the clause's subject; not in `the man who the senator said`.
    let whole = who.is_some_and(|who| {
        let next = outline.known(who + 1);
        // `who met Joe Beck`
        let name = phrase.to.checked_sub(1).and_then(|last| name_start(outline, last));
        who + 1 < name.filter(|_| phrase.noun == Noun::Name).unwrap_or(phrase.from)
            && outline.case(who + 1) == Case::Lower
            && !next.is(DETERMINER | PRONOUN | OTHER_PRONOUN | SPEAKS)
    });
    if phrase.noun == Noun::Pronoun
        || phrase.noun != Noun::Other && governed.is_none() && !reduced && doing.is_none() && !whole
    {
        return None;
    }
    if let Some(before) = who.map(|who| who.checked_sub(1 + usize::from(governed_which(who)))) {
        // `Tom Hamhola, who met Joe Beck said`: the second comma is often forgotten.
        let comma = before.filter(|comma| outline.is_comma(*comma));
        let name = comma
            .and_then(|comma| comma.checked_sub(1))
            .filter(|name| whole && name_start(outline, *name).is_some_and(|from| outline.is_first(from)));
        return if comma.is_some() { name } else { before };
    }
    if doing.is_some() {
        return doing;
    }
    if reduced {
        // `research to be released this week`, `a textbook just published`, `The role, created in 1789, carries`
        let lead = |i: &usize| outline.is(*i, AUXILIARY) || outline.is_one_of(*i, words!("to ,"));
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
            && !outline.is(*i, SPEAKS)
    })?;
    let noun = participle.checked_sub(1)?;
    let object = outline.is(phrase.from, DETERMINER | OTHER_PRONOUN);
    let word = outline.known(noun);
    let plain = outline.case(noun) == Case::Lower
        && !word.is(BOUND | AUXILIARY | CUE | PRONOUN | OTHER_PRONOUN | DETERMINER);
    (object && plain && !outline.is_first(participle)).then_some(noun)
}

/// The `to` that governs it, or the verb before it: `voted to stop the vote`.
pub(super) fn governed_by(outline: &Outline<'_, '_>, phrase: &Phrase) -> Option<usize> {
    let before = phrase.from.checked_sub(1)?;
    if outline.reads(before, "to") {
        return Some(before);
    }
    let verb = outline.case(before) == Case::Lower && !outline.is(before, BOUND | AUXILIARY | SPEAKS);
    let to = before.checked_sub(1).filter(|to| verb && outline.reads(*to, "to"));
    to.filter(|_| outline.is(phrase.from, DETERMINER))
}

/// Does a relative clause that has lost its pronoun start at unit `at`? `published for`, `released this week`; not
/// `registered voters`
pub(super) fn is_reduced(outline: &Outline<'_, '_>, at: usize) -> bool {
    let next = outline.known(at + 1);
    let participle = outline.ends_like_verb(at)
        || outline.is_one_of(at, words!("made given taken sent held seen written"));
    participle
        && !outline.is(at, SPEAKS | BOUND | AUXILIARY)
        && (next.is(PREPOSITION | DETERMINER | DAY | CUE | AUXILIARY)
            || !outline.is_word(at + 1)
            || outline.reads(at + 1, "so"))
}

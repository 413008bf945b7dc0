//! A place in an outline into the noun phrase that ends there.

use super::name_runs::joined_name;
use super::noun_forms::is_noun_here;
use super::noun_words::{Noun, Phrase, names_holder, noun_of, words_left};
use super::outline::Outline;
use super::relatives::{governed_by, hangs_on};
use super::words::{
    ALSO_NOUN, AUXILIARY, BOUND, CUE, DAY, DETERMINER, FINITE, OTHER_PRONOUN, PAST, PREPOSITION, PRONOUN,
    SPEAKS,
};
use crate::text::{Case, TokenKind};
use crate::word_list::{WordList, words};

/// The longest noun phrase, in units, before anything is hung on it.
const LONGEST: usize = 11;

/// The noun phrase that is the subject of what follows unit `last`: the one that ends there, or the one that hangs on it.
pub(super) fn phrase_ending(outline: &Outline<'_, '_>, last: usize) -> Option<Phrase> {
    let mut phrase = phrase_at(outline, last)?;
    for _ in 0..3 {
        let Some(hangs) = hangs_on(outline, &phrase) else { break };
        let governed = governed_by(outline, &phrase).is_some();
        let subject = |head: &Phrase| match head.noun {
            Noun::Pronoun => false,
            Noun::Other => !governed && !outline.is_verb(head.core_to - 1),
            Noun::Name | Noun::Nominal => true,
        };
        let Some(head) = phrase_at(outline, hangs).filter(subject) else {
            // What `to` governs is no subject.
            return Some(phrase).filter(|_| !governed);
        };
        phrase = head;
    }
    Some(phrase)
}

/// The noun phrase whose last unit is `last`, whatever governs it.
pub(super) fn phrase_at(outline: &Outline<'_, '_>, last: usize) -> Option<Phrase> {
    if outline.is(last, PRONOUN) && !outline.is_name(last) {
        // `those who said they disapproved of it cited`
        let object =
            last > 0 && outline.is_one_of(last, words!("it you")) && outline.is(last - 1, PREPOSITION);
        return (!object).then(|| Phrase::word(last, Noun::Pronoun));
    }
    // `38.46% said they were insulted`
    let number = last.checked_sub(1).filter(|i| outline.kind(*i) == Some(TokenKind::Number));
    if let Some(number) = number.filter(|_| outline.has_mark(last, "%")) {
        return Some(Phrase::new(number, last + 1, last + 1, Noun::Nominal));
    }
    // `One of them said`
    // `More than half of them said`
    let some = last.checked_sub(2).filter(|some| {
        outline.is(*some, DETERMINER) || outline.is_one_of(*some, words!("half majority quarter third"))
    });
    if let Some(some) = some.filter(|_| outline.is_one_of(last, words!("them these those us")))
        && outline.reads(last - 1, "of")
    {
        return Some(Phrase::new(some, some + 1, last + 1, Noun::Nominal));
    }
    // `who could be celebrating being called`
    let participle = outline.case(last) == Case::Lower && outline.lower(last).ends_with("ing");
    if participle && last > 0 && outline.is(last - 1, FINITE) {
        return None;
    }
    let mut from = words_left(outline, last, LONGEST)?;
    let mut core_to = last + 1;
    let mut share = false;
    // `an analyst at the Rand Corporation`: the noun before the preposition is the one that speaks.
    for _ in 0..5 {
        let Some(noun) = from.checked_sub(2) else { break };
        // `a voice-over in the ad`
        let hyphened = noun > 0 && outline.joined(noun) && outline.has_mark(noun - 1, "-");
        // `Six in 10 voters said`, `Nearly nine out of ten`: how many of them.
        if let Some(first) = share_start(outline, from) {
            share = from == last;
            from = first;
            continue;
        }
        // `Some 60% of respondents said`
        let percent = noun > 0 && outline.has_mark(noun, "%") && outline.reads(from - 1, "of");
        if percent && outline.kind(noun - 1) == Some(TokenKind::Number) {
            let hedge = noun.checked_sub(2).filter(|i| HEDGES.has(outline.lower(*i)));
            (from, core_to, share) = (hedge.unwrap_or(noun - 1), noun + 1, true);
            break;
        }
        // `the government of Daniel Ortega and Rosario Murillo`
        if let Some(first) = joined_name(outline, from) {
            from = first;
            continue;
        }
        let governed =
            outline.is(from - 1, PREPOSITION) && outline.is_word(noun) && !outline.is_first(from - 1);
        // `people close to the mayor`, `officials familiar with the talks`
        let adjective = noun > 0
            && outline.is(noun - 1, SPEAKS)
            && outline.case(noun) == Case::Lower
            && !outline.is(noun, SPEAKS | BOUND | CUE | AUXILIARY | PRONOUN);
        // `groups that worked with Central said`: a clause, whose noun stands before it.
        let aux = usize::from(noun > 1 && outline.is(noun - 1, AUXILIARY));
        let that =
            noun.checked_sub(1 + aux).filter(|i| outline.reads(*i, "that") && outline.looks_like_verb(noun));
        if let Some(that) = that.filter(|that| *that > 0 && governed && outline.is(that - 1, SPEAKS)) {
            return phrase_at(outline, that - 1);
        }
        let head = hyphened || adjective || is_head(outline, noun, outline.reads(from - 1, "to"));
        let Some(start) = (governed && head).then(|| words_left(outline, noun, 7)).flatten() else { break };
        // `the University of Chicago researchers`: not the university.
        let researchers = || {
            !outline.is_first(noun)
                && outline.is(last, SPEAKS)
                && outline.case(last) == Case::Lower
                && outline.is_name(last - 1)
        };
        let compound = core_to == last + 1
            && outline.reads(from - 1, "of")
            && outline.case(noun) == Case::Initial
            && (researchers() || names_holder(outline, from, last));
        (from, core_to) = (start, if compound { core_to } else { noun + usize::from(!adjective) });
    }
    // `Owing to their castes, said Reed, …`
    let leads = words!("due following owing prior regarding thanks");
    // `One in five say so`
    let noun = if share { Some(Noun::Nominal) } else { noun_of(outline, from, core_to) };
    let noun = noun.filter(|_| !outline.is_one_of(core_to - 1, leads))?;
    Some(Phrase::new(from, core_to, last + 1, noun))
}

/// What stands before a share: `nearly nine out of ten`.
const HEDGES: WordList = words!("about almost nearly roughly some around only just");

/// Where a share starts whose second number is unit `at`: `six in 10`, `nearly nine out of ten`; not `Nov. 5 in 2016`.
fn share_start(outline: &Outline<'_, '_>, at: usize) -> Option<usize> {
    let number = |i: &usize| {
        let lower = outline.lower(*i);
        outline.kind(*i) == Some(TokenKind::Number) && lower.len() <= 3
            || words!("one two three four five six seven eight nine ten").has(lower)
    };
    let before = at.checked_sub(2).filter(|_| number(&at))?;
    let first = match outline.lower(at - 1) {
        "in" => Some(before),
        "of" if outline.reads(before, "out") => before.checked_sub(1),
        _ => None,
    };
    let first = first.filter(number)?;
    let hedge = first.checked_sub(1).filter(|i| HEDGES.has(outline.lower(*i)));
    Some(hedge.unwrap_or(first))
}

/// May something hang on the noun at unit `at`? By `to` only on one who speaks or what is sent: `a message to supporters`;
/// not `spoke anonymously to discuss`.
fn is_head(outline: &Outline<'_, '_>, at: usize, to: bool) -> bool {
    let word = outline.known(at);
    let other = BOUND | PRONOUN | OTHER_PRONOUN | AUXILIARY | DAY;
    match word.is(SPEAKS) {
        true => !word.is(other) && !word.is(PAST),
        // `in an attack on the Church`
        false => !to && !word.is(other) && (!word.is(CUE) || word.is(ALSO_NOUN) && is_noun_here(outline, at)),
    }
}

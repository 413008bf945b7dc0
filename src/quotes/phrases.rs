//! A place in an outline into the noun phrase that ends there.

use super::noun_forms::is_noun_here;
use super::outline::Outline;
use super::words::{
    ALSO_NOUN, AUXILIARY, BOUND, CUE, DAY, DETERMINER, FINITE, OTHER_PRONOUN, PAST, PREPOSITION, PRONOUN,
    SPEAKS, TITLE,
};
use crate::text::{Case, TokenKind};
use crate::word_list::{WordList, words};

/// A noun phrase as a range of units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Phrase {
    pub(crate) from: usize,
    pub(crate) to: usize,
    /// Where the subject starts that it is the name of: `the head of the park, Ann Reed,`; `from` where there is none.
    pub(crate) whole: usize,
    /// The end of the phrase without what hangs on it: `Analysts` of `Analysts at IHS Jane’s`.
    pub(crate) core_to: usize,
    pub(crate) noun: Noun,
    /// An apposition or a relative clause stands between it and its verb.
    pub(crate) apposed: bool,
    /// Its verb stands in the passive: `was asked`.
    pub(crate) passive: bool,
}

impl Phrase {
    /// Units `from..to`, of which those before `core_to` are the noun itself.
    pub(crate) fn new(from: usize, core_to: usize, to: usize, noun: Noun) -> Phrase {
        Phrase { from, to, core_to, whole: from, noun, apposed: false, passive: false }
    }

    /// A single unit.
    pub(crate) fn word(at: usize, noun: Noun) -> Phrase {
        Phrase::new(at, at + 1, at + 1, noun)
    }
}

/// What the head of a noun phrase is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Noun {
    /// `he`, `who`
    Pronoun,
    /// `Mr. Clarke`, `the Pentagon`
    Name,
    /// `officials`, `a spokesman`
    Nominal,
    /// Anything else: `the gunman’s shoes`.
    Other,
}

/// The printed mark at a unit; empty for words and quotations.
pub(crate) fn mark<'o>(outline: &'o Outline<'_, '_>, at: usize) -> &'o str {
    if outline.is_word(at) { "" } else { outline.lower(at) }
}

pub(super) fn is_comma(outline: &Outline<'_, '_>, at: usize) -> bool {
    mark(outline, at) == ","
}

/// A comma or a dash, which sets off what follows.
pub(super) fn sets_off(outline: &Outline<'_, '_>, at: usize) -> bool {
    matches!(mark(outline, at), "," | "—" | "–" | "--")
}

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

/// The noun phrase whose last unit is `last`.
fn phrase_at(outline: &Outline<'_, '_>, last: usize) -> Option<Phrase> {
    if outline.known(last).is(PRONOUN) && !outline.is_name(last) {
        // `those who said they disapproved of it cited`
        let object = last > 0
            && matches!(outline.lower(last), "it" | "you")
            && outline.known(last - 1).is(PREPOSITION);
        return (!object).then(|| Phrase::word(last, Noun::Pronoun));
    }
    // `One of them said`
    let some = last.checked_sub(2).filter(|some| outline.known(*some).is(DETERMINER));
    if let Some(some) = some.filter(|_| matches!(outline.lower(last), "them" | "these" | "those" | "us"))
        && outline.lower(last - 1) == "of"
    {
        return Some(Phrase::new(some, some + 1, last + 1, Noun::Nominal));
    }
    // `who could be celebrating being called`
    let participle = outline.case(last) == Case::Lower && outline.lower(last).ends_with("ing");
    if participle && last > 0 && outline.known(last - 1).is(FINITE) {
        return None;
    }
    let mut from = words_left(outline, last, LONGEST)?;
    let mut core_to = last + 1;
    // `an analyst at the Rand Corporation`: the noun before the preposition is the one that speaks.
    for _ in 0..5 {
        let Some(noun) = from.checked_sub(2) else { break };
        // `a voice-over in the ad`
        let hyphened = noun > 0 && outline.joined(noun) && mark(outline, noun - 1) == "-";
        // `the government of Daniel Ortega and Rosario Murillo`
        if let Some(first) = joined_name(outline, from) {
            from = first;
            continue;
        }
        let governed =
            outline.known(from - 1).is(PREPOSITION) && outline.is_word(noun) && !outline.is_first(from - 1);
        // `people close to the mayor`, `officials familiar with the talks`
        let adjective = noun > 0
            && outline.known(noun - 1).is(SPEAKS)
            && outline.case(noun) == Case::Lower
            && !outline.known(noun).is(SPEAKS | BOUND | CUE | AUXILIARY | PRONOUN);
        let head = hyphened || adjective || is_head(outline, noun, outline.lower(from - 1) == "to");
        let Some(start) = (governed && head).then(|| words_left(outline, noun, 7)).flatten() else { break };
        // `the University of Chicago researchers`: not the university.
        let compound = core_to == last + 1
            && outline.lower(from - 1) == "of"
            && outline.case(noun) == Case::Initial
            && !outline.is_first(noun)
            && outline.known(last).is(SPEAKS)
            && outline.case(last) == Case::Lower
            && outline.is_name(last - 1);
        (from, core_to) = (start, if compound { core_to } else { noun + usize::from(!adjective) });
    }
    let noun = noun_of(outline, from, core_to)?;
    Some(Phrase::new(from, core_to, last + 1, noun))
}

/// How many names are joined at most.
const JOINED: usize = 5;

/// Where the first of the names starts that are joined to the one from unit `from`, where all of them hang on a noun: `the government
/// of Daniel Ortega and Rosario Murillo`, `the Minister for Gender, Labour, and Social Development`, `between 1999 and 2003`.
fn joined_name(outline: &Outline<'_, '_>, from: usize) -> Option<usize> {
    let number = |i: usize| outline.kind(i) == Some(TokenKind::Number);
    let article = usize::from(outline.lower(from) == "the");
    if !outline.is_name(from + article) && !number(from) {
        return None;
    }
    let (mut at, mut and) = (from, false);
    for _ in 0..JOINED {
        let before = at.checked_sub(1)?;
        let joins = outline.lower(before) == "and";
        if and && outline.known(before).is(PREPOSITION) {
            let head = outline.known(before.checked_sub(1)?);
            // `The head of Greenpeace and the SPLA said`: both.
            let one = article == 0 || matches!(outline.lower(before), "by" | "from");
            return (one && head.is(SPEAKS) || number(from)).then_some(at);
        }
        if !(joins || and && mark(outline, before) == ",") {
            return None;
        }
        and = true;
        let last = before.checked_sub(if joins && mark(outline, before - 1) == "," { 2 } else { 1 })?;
        let last = if closes_acronym(outline, last) { last - 3 } else { last };
        // `Labour`, which is a title too
        let capital = |i: &usize| outline.is_name(*i) || outline.case(*i) == Case::Initial;
        at = (last.saturating_sub(6)..=last)
            .rev()
            .take_while(capital)
            .last()
            .or(Some(last).filter(|l| number(*l)))?;
        at -= usize::from(at > 0 && outline.lower(at - 1) == "the");
    }
    None
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

/// How far a relative clause without commas may reach, in units.
const RELATIVE: usize = 12;

/// The last unit of the noun that a phrase hangs on by a clause without commas: `an official who spoke anonymously to discuss
/// strategy said`, `organizers of the push to boycott the speech said`, `a textbook published for ninth graders explains`.
fn hangs_on(outline: &Outline<'_, '_>, phrase: &Phrase) -> Option<usize> {
    let governed = governed_by(outline, phrase);
    let reduced = is_reduced(outline, phrase.from);
    let doing = doing(outline, phrase);
    if phrase.noun == Noun::Pronoun
        || phrase.noun != Noun::Other && governed.is_none() && !reduced && doing.is_none()
    {
        return None;
    }
    let who = (phrase.from.saturating_sub(RELATIVE)..=phrase.from)
        .rev()
        .take_while(|i| outline.is_word(*i) && !outline.known(*i).is(CUE))
        .find(|i| matches!(outline.lower(*i), "who" | "whose"));
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
fn governed_by(outline: &Outline<'_, '_>, phrase: &Phrase) -> Option<usize> {
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

/// The apostrophe of `human rights’ organisations`, `the Prosecutors’ Office`.
pub(super) fn owns_as_plural(outline: &Outline<'_, '_>, at: usize) -> bool {
    matches!(outline.lower(at), "'" | "’")
        && outline.joined(at)
        && !outline.joined(at + 1)
        && outline.is_word(at + 1)
        && outline.lower(at - 1).ends_with('s')
}

/// The bracket behind the acronym of `the Nationalist Party (KMT) caucus`.
pub(super) fn closes_acronym(outline: &Outline<'_, '_>, at: usize) -> bool {
    mark(outline, at) == ")"
        && at >= 3
        && mark(outline, at - 2) == "("
        && matches!(outline.case(at - 1), Case::Upper | Case::Initial)
        && outline.is_name(at - 3)
}

/// The first unit of the words that lead up to unit `last` without a mark or a word that ends a noun phrase.
pub(super) fn words_left(outline: &Outline<'_, '_>, last: usize, most: usize) -> Option<usize> {
    let mut from = None;
    for at in (last.saturating_sub(most)..=last).rev() {
        let word = outline.known(at);
        let inner = !outline.is_word(at) && at < last;
        let compound = inner
            && (matches!(outline.lower(at), "-" | "&" | "/" | "‑") && outline.joined(at)
                || owns_as_plural(outline, at)
                || closes_acronym(outline, at)
                || closes_acronym(outline, at + 2));
        // A noun in a row of nouns.
        let part = |i: usize| {
            let word = outline.known(i);
            outline.case(i) == Case::Lower
                && !word.is(SPEAKS | BOUND | CUE | AUXILIARY | PRONOUN | OTHER_PRONOUN | DETERMINER)
                && !outline.is_verb(i)
                && !outline.ends_like_verb(i)
        };
        // `and carrying signs that`: a participle; not `the ruling party`.
        let lower = outline.lower(at);
        let participle = outline.case(at) == Case::Lower && lower.len() > 5 && lower.ends_with("ing");
        if participle
            && at < last
            && !word.is(SPEAKS)
            && !outline.joined(at)
            && at > 0
            && !is_inside_phrase(outline, at - 1)
            && !(at > 1 && outline.lower(at - 1) == "and" && part(at - 2))
        {
            break;
        }
        // `She encountered immediate resistance`
        let subject = |i: usize| {
            outline.known(i).is(PRONOUN) || matches!(outline.lower(i), "has" | "have" | "had" | "also")
        };
        // `security forces killed two men`
        let object = outline.known(at + 1).is(DETERMINER | OTHER_PRONOUN)
            && !outline.is_first(at)
            && !outline.known(at.saturating_sub(1)).is(AUXILIARY);
        if at < last && at > 0 && outline.ends_like_verb(at) && (subject(at - 1) || object) {
            break;
        }
        // `a clip that Judge Mosman called`
        if at < last && at > 0 && outline.lower(at) == "that" && outline.is_word(at - 1) {
            break;
        }
        // `the father-of-two`, `a first-time candidate`
        let hyphened = at > 0 && outline.joined(at) && mark(outline, at - 1) == "-"
            || at + 1 < last
                && mark(outline, at + 1) == "-"
                && outline.joined(at + 1)
                && outline.joined(at + 2);
        // `Informed sources said`: no sentence opens with a finite verb.
        let attributive = outline.is_first(at) && word.is(PAST);
        // `Friday’s affidavit`
        let day = word.is(DAY) && !outline.owns(at + 1);
        // `the development and planning department`
        if at > 0 && at + 1 < last && outline.lower(at) == "and" && part(at - 1) && part(at + 1) {
            from = Some(at);
            continue;
        }
        // `both the Spanish and Algerian governments`
        let peoples = at > 0
            && at + 1 < last
            && outline.lower(at) == "and"
            && outline.is_name(at + 1)
            && outline.lower(last).ends_with('s')
            && outline.case(last) == Case::Lower
            && name_start(outline, at - 1)
                .is_some_and(|first| first > 0 && outline.lower(first - 1) == "the");
        if peoples {
            from = Some(at);
            continue;
        }
        let ends = !outline.is_word(at) && !compound
            || (day || word.is(BOUND | OTHER_PRONOUN) && !word.is(DETERMINER) || word.is(PRONOUN))
                && !outline.is_name(at)
            || at < last
                && (outline.is_verb(at) && !attributive
                    || word.is(AUXILIARY) && !word.is(DETERMINER | SPEAKS) && !outline.is_name(at));
        if ends && !hyphened {
            break;
        }
        from = Some(at);
        // What opens a sentence opens its phrase; and so does an article.
        if outline.is_first(at) || word.is(DETERMINER) && OPENS.has(outline.lower(at)) {
            break;
        }
    }
    from
}

/// Words that open a noun phrase: `in Leeds another official said`.
const OPENS: WordList = words!("the a an another these those each every");

/// May the word at unit `at` stand in a noun phrase before another word of it? `the`, `long`
fn is_inside_phrase(outline: &Outline<'_, '_>, at: usize) -> bool {
    let word = outline.known(at);
    outline.is_word(at)
        && (word.is(DETERMINER | OTHER_PRONOUN) || !word.is(BOUND | CUE | PRONOUN | AUXILIARY))
}

/// What the head of units `from..to` is; `None` where there is no noun in them.
pub(super) fn noun_of(outline: &Outline<'_, '_>, from: usize, to: usize) -> Option<Noun> {
    let head = to.checked_sub(1).filter(|head| *head >= from)?;
    let word = outline.known(head);
    if outline.is_name(head) {
        return Some(Noun::Name);
    }
    if word.is(PRONOUN) {
        return Some(Noun::Pronoun);
    }
    // `Two of the donors`
    if word.is(SPEAKS) || word.is(DETERMINER) && outline.lower(to) == "of" {
        return Some(Noun::Nominal);
    }
    let compound = head > from && outline.joined(head) && mark(outline, head - 1) == "-";
    if compound && (from..head).any(|i| outline.known(i).is(SPEAKS)) {
        return Some(Noun::Nominal);
    }
    // `a voice-over`
    let function = word.is(DETERMINER | OTHER_PRONOUN | BOUND | AUXILIARY) && !compound;
    // `There were letters showing that …`
    let nothing = function || !outline.is_word(head) || head == from && outline.lower(head) == "there";
    (!nothing).then_some(Noun::Other)
}

/// A mark inside a compound: `vice-president`.
pub(super) fn compound_mark(outline: &Outline<'_, '_>, at: usize) -> bool {
    matches!(outline.lower(at), "-" | "&" | "/" | "‑") && outline.joined(at) && outline.joined(at + 1)
}

/// Does a word that counts stand before what it counts? `a few days`, `many marchers`; not `many say`, `some of them`
pub(super) fn counts_noun(outline: &Outline<'_, '_>, at: usize) -> bool {
    outline.known(at).is(DETERMINER)
        && outline.is_word(at + 1)
        && !outline.known(at + 1).is(BOUND | AUXILIARY | CUE)
        && !outline.is_verb(at + 1)
}

/// `he all but accused them`: almost.
pub(super) fn is_all_but(outline: &Outline<'_, '_>, at: usize) -> bool {
    outline.lower(at) == "but" && at >= 2 && outline.lower(at - 1) == "all"
}

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
            words!("de van von al bin ben la el der du di ibn").has(outline.lower(at))
                || matches!(outline.lower(at), "-" | "&" | "’")
                    && outline.joined(at)
                    && outline.joined(at + 1)
        };
        // `Senator Sanders`, `Democratic U.S. Rep. Gwen Graham`
        if outline.is_name(at) || outline.known(at).is(TITLE) && outline.is_name(at + 1) {
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

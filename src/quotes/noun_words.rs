//! What a noun phrase is, and the words of an outline that may stand in one.

use super::name_runs::{closes_acronym, name_start};
use super::outline::Outline;
use super::words::{
    ALSO_NOUN, AUXILIARY, BOUND, CUE, DAY, DETERMINER, ING, OTHER_PRONOUN, PAST, PLAIN, PRONOUN, SAY, SPEAKS,
    TITLE,
};
use crate::text::Case;
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

/// The apostrophe of `human rights’ organisations`, `the Prosecutors’ Office`.
pub(super) fn owns_as_plural(outline: &Outline<'_, '_>, at: usize) -> bool {
    outline.is_one_of(at, words!("' ’"))
        && outline.joined(at)
        && !outline.joined(at + 1)
        && outline.is_word(at + 1)
        && outline.lower(at - 1).ends_with('s')
}

/// The first unit of the words that lead up to unit `last` without a mark or a word that ends a noun phrase.
pub(super) fn words_left(outline: &Outline<'_, '_>, last: usize, most: usize) -> Option<usize> {
    let mut from = None;
    for at in (last.saturating_sub(most)..=last).rev() {
        let word = outline.known(at);
        let inner = !outline.is_word(at) && at < last;
        let compound = inner
            && (outline.is_one_of(at, words!("- & / ‑")) && outline.joined(at)
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
            && !(at + 1 == last && GERUNDS.has(lower))
            && at > 0
            && !is_inside_phrase(outline, at - 1)
            && !(at > 1 && outline.reads(at - 1, "and") && part(at - 2))
        {
            break;
        }
        // `She encountered immediate resistance`
        let subject = |i: usize| outline.is(i, PRONOUN) || outline.is_one_of(i, words!("has have had also"));
        // `security forces killed two men`
        let object = outline.is(at + 1, DETERMINER | OTHER_PRONOUN)
            && !outline.is_first(at)
            && !outline.is(at.saturating_sub(1), AUXILIARY);
        if at < last && at > 0 && outline.ends_like_verb(at) && (subject(at - 1) || object) {
            break;
        }
        // `a clip that Judge Mosman called`
        if at < last && at > 0 && outline.reads(at, "that") && outline.is_word(at - 1) {
            break;
        }
        // `the father-of-two`, `a first-time candidate`
        let hyphened = at > 0 && outline.joined(at) && outline.has_mark(at - 1, "-")
            || at + 1 < last
                && outline.has_mark(at + 1, "-")
                && outline.joined(at + 1)
                && outline.joined(at + 2);
        // `Informed sources said`: no sentence opens with a finite verb.
        let attributive = outline.is_first(at) && word.is(PAST);
        // `Friday’s affidavit`
        let day = word.is(DAY) && !outline.owns(at + 1);
        // `the development and planning department`
        if at > 0 && at + 1 < last && outline.reads(at, "and") && part(at - 1) && part(at + 1) {
            from = Some(at);
            continue;
        }
        // `a local elder and teacher said`: one who is both.
        let one = |i: usize| outline.is_one_of(i, words!("a an"));
        if at > 1
            && at + 1 == last
            && outline.reads(at, "and")
            && outline.case(last) == Case::Lower
            && !outline.lower(last).ends_with('s')
            && (at.saturating_sub(4)..at - 1).any(one)
        {
            from = Some(at);
            continue;
        }
        // `both the Spanish and Algerian governments`, `the former Kiwi Fern and Warriors player`: one player has an article.
        let opens = |first: usize| {
            let determined = |i: usize| outline.is_one_of(i, words!("the a an"));
            first > 0 && determined(first - 1)
                || first > 1 && outline.case(first - 1) == Case::Lower && determined(first - 2)
        };
        let peoples = at > 0
            && at + 1 < last
            && outline.reads(at, "and")
            && outline.is_name(at + 1)
            && (outline.lower(last).ends_with('s') || outline.is(last, SPEAKS))
            && outline.case(last) == Case::Lower
            && name_start(outline, at - 1).is_some_and(opens);
        if peoples {
            from = Some(at);
            continue;
        }
        let ends = !outline.is_word(at) && !compound
            || (day || word.is(BOUND | OTHER_PRONOUN) && !word.is(DETERMINER) || word.is(PRONOUN))
                && !outline.is_name(at)
            || at < last
                && (outline.is_verb(at) && !attributive
                    // `June says her father said`
                    || word.is(SAY) && !word.is(ALSO_NOUN | PLAIN | ING | SPEAKS) && !outline.is_name(at) && !attributive
                    // `the former first lady`
                    || word.is(AUXILIARY) && !word.is(DETERMINER | SPEAKS) && !outline.is_name(at) && lower != "first");
        // `an inside source`
        let inside = at > 0
            && outline.is_one_of(at, words!("inside outside"))
            && outline.is_one_of(at - 1, words!("the a an"));
        if ends && !hyphened && !inside {
            break;
        }
        from = Some(at);
        // What opens a sentence opens its phrase; and so does an article.
        if outline.is_first(at) || !hyphened && word.is(DETERMINER) && outline.is_one_of(at, OPENS) {
            break;
        }
    }
    from
}

/// Words that open a noun phrase: `in Leeds another official said`.
const OPENS: WordList = words!("the a an another these those each every some several");

/// Nouns in -ing that stand before another noun: `meeting sources said`.
const GERUNDS: WordList = words!(
    "banking betting building engineering farming financing fishing funding gaming hearing housing manufacturing marketing \
     meeting mining policing publishing shipping trading training"
);

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
    // `The Head of State said`: an office, whatever its capital.
    let office = head == from + 1 && outline.reads(from, "the") && outline.is_one_of(head, OFFICES);
    if outline.is_name(head) && !(office && outline.reads(to, "of")) {
        return Some(Noun::Name);
    }
    if word.is(PRONOUN) {
        return Some(Noun::Pronoun);
    }
    // `Two of the donors`
    // `a handful of Democrats`
    let many = word.is(DETERMINER)
        || words!("dozens group handful hundreds majorities number thousands").has(outline.lower(head));
    if word.is(SPEAKS) || office || many && outline.reads(to, "of") {
        return Some(Noun::Nominal);
    }
    let compound = head > from && outline.joined(head) && outline.has_mark(head - 1, "-");
    // `Su Tseng-chang`
    if compound && head >= from + 2 && outline.is_name(head - 2) && outline.case(head) == Case::Lower {
        return Some(Noun::Name);
    }
    if compound && (from..head).any(|i| outline.is(i, SPEAKS)) {
        return Some(Noun::Nominal);
    }
    // `a voice-over`
    let function = word.is(DETERMINER | OTHER_PRONOUN | BOUND | AUXILIARY) && !compound;
    // `There were letters showing that …`
    let nothing = function || !outline.is_word(head) || head == from && outline.reads(head, "there");
    (!nothing).then_some(Noun::Other)
}

/// A mark inside a compound: `vice-president`.
pub(super) fn compound_mark(outline: &Outline<'_, '_>, at: usize) -> bool {
    outline.is_one_of(at, words!("- & / ‑")) && outline.joined(at) && outline.joined(at + 1)
}

/// Does a word that counts stand before what it counts? `a few days`, `many marchers`; not `many say`, `some of them`
pub(super) fn counts_noun(outline: &Outline<'_, '_>, at: usize) -> bool {
    outline.is(at, DETERMINER)
        && outline.is_word(at + 1)
        && !outline.is(at + 1, BOUND | AUXILIARY | CUE)
        && !outline.is_verb(at + 1)
}

/// `he all but accused them`: almost.
pub(super) fn is_all_but(outline: &Outline<'_, '_>, at: usize) -> bool {
    outline.reads(at, "but") && at >= 2 && outline.reads(at - 1, "all")
}

/// Offices and crafts that whoever holds them is named behind: `Secretary of State John Kerry`.
pub(super) const OFFICES: WordList = words!(
    "ambassador analyst archbishop attorney bishop captain chair chairman chairperson chairwoman chancellor chief \
     commander commissioner dean delegate director duchess duke economist editor envoy general governor head \
     inspector king leader manager mayor minister officer premier president prince princess principal professor \
     queen registrar representative secretary speaker spokesman spokesperson spokeswoman superintendent"
);

/// Whose something is: `her brothers`.
pub(super) const OWNERS: WordList = words!("his her their its my our your");

/// The forms of a verb that says what something is.
pub(super) const BE: WordList = words!("am are be been being is was were");

/// What somebody made that tells something: `a report by Reuters`.
pub(super) const MADE: WordList = words!(
    "analysis announcement article audit count data document documents estimate estimates figures letter paper poll polls release \
     report research statement statistics study survey"
);

/// Do units `from..=last` go on from the end of an organisation's name to who speaks for it? `Water (NDW) Chief Tom Jones`,
/// `Chicago professor Ann Reed`; not `President Obama`, whose friends may speak.
pub(super) fn names_holder(outline: &Outline<'_, '_>, from: usize, last: usize) -> bool {
    let person = name_start(outline, last).unwrap_or(last);
    let office = |i: usize| outline.is_one_of(i, OFFICES) || outline.is(i, TITLE);
    outline.is_name(last)
        && !outline.is(last, SPEAKS)
        && (from + 1..last).any(|i| i + 1 >= person && office(i))
}

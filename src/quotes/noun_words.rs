//! What a noun phrase is, and the words of an outline that may stand in one.

use super::name_runs::{closes_acronym, name_start};
use super::outline::Outline;
use super::words::{AUXILIARY, BOUND, CUE, DAY, DETERMINER, OTHER_PRONOUN, PAST, PRONOUN, SPEAKS};
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
    matches!(outline.lower(at), "'" | "’")
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
        let hyphened = at > 0 && outline.joined(at) && outline.mark(at - 1) == "-"
            || at + 1 < last
                && outline.mark(at + 1) == "-"
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
    let compound = head > from && outline.joined(head) && outline.mark(head - 1) == "-";
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

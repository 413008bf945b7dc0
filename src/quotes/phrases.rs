//! A place in an outline into the noun phrase that speaks there: left of its verb, right of it, or first in its sentence.

use super::outline::Outline;
use super::words::{
    AUXILIARY, BOUND, CUE, DAY, DETERMINER, OTHER_PRONOUN, PREPOSITION, PRONOUN, SPEAKS, TITLE,
};
use crate::text::Case;

/// A noun phrase as a range of units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Phrase {
    pub(crate) from: usize,
    pub(crate) to: usize,
    /// The end of the phrase without what hangs on it: `Analysts` of `Analysts at IHS Jane’s`.
    pub(crate) core_to: usize,
    pub(crate) noun: Noun,
    /// An apposition or a relative clause stands between it and its verb.
    pub(crate) apposed: bool,
    /// Its verb stands in the passive: `was asked`.
    pub(crate) passive: bool,
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

/// The subject left of the verb at unit `verb`.
pub(crate) fn subject_left(outline: &Outline<'_, '_>, verb: usize) -> Option<Phrase> {
    let mut at = verb.checked_sub(1)?;
    let mut passive = false;
    loop {
        let word = outline.known(at);
        let lower = outline.lower(at);
        let adverb = lower.len() > 4 && lower.ends_with("ly") && !word.is(SPEAKS) && !outline.is_name(at);
        // `He’s said`, `they’ve told`
        let clipped = matches!(lower, "'s" | "’s") && at > 0 && outline.known(at - 1).is(PRONOUN);
        // `continues to tell itself`, `went on to say`: the verb before shares the subject.
        if lower == "to" && at >= 2 && is_governing_verb(outline, at - 1) {
            at = if outline.lower(at - 1) == "on" { at.checked_sub(3)? } else { at - 2 };
            continue;
        }
        // `Paul Ryan on Thursday declared that`, `The mayor last week said`
        if let Some(before) = time_start(outline, at) {
            at = before.checked_sub(1)?;
            continue;
        }
        if !(word.is(AUXILIARY) && !(word.is(SPEAKS) && at + 1 == verb) || adverb || clipped)
            || outline.is_name(at)
        {
            break;
        }
        passive |= matches!(lower, "is" | "was" | "are" | "were" | "been" | "being" | "be");
        at = at.checked_sub(1)?;
    }
    let mut apposed = false;
    // `Rep. Bobby Scott (D-Va.), ranking member of the committee, said`: what hangs on a name may be of two sorts.
    for _ in 0..2 {
        let Some(opening) = match_of(outline, at) else { break };
        at = apposition_start(outline, at, opening)?.checked_sub(1)?;
        apposed = true;
    }
    let mut phrase = phrase_ending(outline, at)?;
    if apposed && let Some(name) = described(outline, &phrase) {
        phrase = name;
    }
    phrase.apposed = apposed;
    phrase.passive = passive;
    Some(phrase)
}

/// Where the day or week that ends at unit `at` starts: `on Thursday`, `late Monday`, `last week`.
fn time_start(outline: &Outline<'_, '_>, at: usize) -> Option<usize> {
    let before = at.checked_sub(1)?;
    let lead = outline.lower(before);
    let day = outline.known(at).is(DAY) && !matches!(outline.lower(at), "may" | "march");
    match outline.lower(at) {
        "week" | "month" | "year" | "weekend" if matches!(lead, "last" | "this") => Some(before),
        _ if day && matches!(lead, "on" | "late" | "early") => Some(before),
        _ if day => Some(at),
        _ => None,
    }
}

/// A verb that takes another behind `to`: `wants to`, `began to`, `is expected to`.
fn is_governing_verb(outline: &Outline<'_, '_>, at: usize) -> bool {
    let (lower, word) = (outline.lower(at), outline.known(at));
    let ending =
        lower.ends_with('s') || lower.ends_with("ed") || matches!(lower, "went" | "began" | "sought" | "on");
    outline.case(at) == Case::Lower && ending && !word.is(SPEAKS | DETERMINER | BOUND | PRONOUN)
        || lower == "on"
}

/// The mark that opens what the mark at `at` closes, where it can close an apposition.
fn match_of(outline: &Outline<'_, '_>, at: usize) -> Option<&'static str> {
    match mark(outline, at) {
        "," => Some(","),
        "—" | "–" | "--" => Some("—"),
        ")" => Some("("),
        _ => None,
    }
}

/// The printed mark at a unit; empty for words and quotations.
pub(crate) fn mark<'o>(outline: &'o Outline<'_, '_>, at: usize) -> &'o str {
    if outline.is_word(at) { "" } else { outline.lower(at) }
}

/// How far back an apposition may reach, in units.
const APPOSITION: usize = 45;

/// Where the apposition that ends at unit `close` starts: at the comma behind the name it describes.
///
/// `Clint Watts, a former infantry officer, agent, and fellow, said`: of several commas the one behind a name.
fn apposition_start(outline: &Outline<'_, '_>, close: usize, opening: &str) -> Option<usize> {
    let mut found = None;
    for at in (close.saturating_sub(APPOSITION)..close).rev() {
        if outline.is_quote(at) || outline.is_first(at + 1) && at + 1 < close {
            break;
        }
        let here = mark(outline, at);
        let opens = here == opening || opening == "—" && matches!(here, "–" | "--");
        if !opens {
            continue;
        }
        let is_behind_name = |at: usize| {
            at > 0
                && (outline.is_name(at - 1) && !names_home(outline, at - 1)
                    || opening == "," && mark(outline, at - 1) == ")")
        };
        let behind_name = is_behind_name(at);
        match found {
            None => found = Some(at),
            Some(before) if behind_name && !is_behind_name(before) => found = Some(at),
            Some(_) => {}
        }
        if behind_name {
            break;
        }
    }
    found.filter(|at| *at > 0)
}

/// The name that a phrase behind a comma describes: `Tom Slinker, chief executive of Paradata, which sells data, said`.
fn described(outline: &Outline<'_, '_>, phrase: &Phrase) -> Option<Phrase> {
    let last = phrase.from.checked_sub(2).filter(|last| outline.is_name(*last))?;
    let several = outline.lower(phrase.core_to - 1).ends_with('s');
    if phrase.noun == Noun::Name || several || mark(outline, phrase.from - 1) != "," {
        return None;
    }
    let name = phrase_ending(outline, last)?;
    // `In Paris, the minister, a lawyer, said`
    let governed = name.from > 0 && outline.known(name.from - 1).is(PREPOSITION);
    (!governed).then_some(name)
}

/// Does the name that ends at unit `last` say where someone is from? `Cory James, 22, of Flint, Mich., said`
fn names_home(outline: &Outline<'_, '_>, last: usize) -> bool {
    let start = (last.saturating_sub(4)..=last).rev().take_while(|i| outline.is_name(*i)).last();
    start.and_then(|start| start.checked_sub(2)).is_some_and(|comma| {
        mark(outline, comma) == "," && matches!(outline.lower(comma + 1), "of" | "from" | "in")
    })
}

/// The longest noun phrase, in units, before anything is hung on it.
const LONGEST: usize = 11;

/// The noun phrase whose last unit is `last`.
fn phrase_ending(outline: &Outline<'_, '_>, last: usize) -> Option<Phrase> {
    if outline.known(last).is(PRONOUN) && !outline.is_name(last) {
        return Some(Phrase {
            from: last,
            to: last + 1,
            core_to: last + 1,
            noun: Noun::Pronoun,
            apposed: false,
            passive: false,
        });
    }
    let mut from = words_left(outline, last, LONGEST)?;
    let mut core_to = last + 1;
    // `an analyst at the Rand Corporation`: the noun before the preposition is the one that speaks.
    for _ in 0..3 {
        let Some(noun) = from.checked_sub(2) else { break };
        let noun_word = outline.known(noun);
        let hangs = outline.known(from - 1).is(PREPOSITION)
            && outline.is_word(noun)
            && !noun_word.is(BOUND | CUE | PRONOUN | OTHER_PRONOUN | AUXILIARY | DAY)
            && !outline.is_first(from - 1);
        let Some(start) = hangs.then(|| words_left(outline, noun, 7)).flatten() else { break };
        (from, core_to) = (start, noun + 1);
    }
    let noun = noun_of(outline, from, core_to)?;
    Some(Phrase { from, to: last + 1, core_to, noun, apposed: false, passive: false })
}

/// The first unit of the words that lead up to unit `last` without a mark or a word that ends a noun phrase.
fn words_left(outline: &Outline<'_, '_>, last: usize, most: usize) -> Option<usize> {
    let mut from = None;
    for at in (last.saturating_sub(most)..=last).rev() {
        let word = outline.known(at);
        let compound = !outline.is_word(at)
            && matches!(outline.lower(at), "-" | "&" | "/" | "‑")
            && outline.joined(at)
            && at < last;
        // `the father-of-two`
        let hyphened = at > 0 && outline.joined(at) && mark(outline, at - 1) == "-";
        let ends = !outline.is_word(at) && !compound
            || (word.is(BOUND | DAY | OTHER_PRONOUN) && !word.is(DETERMINER) || word.is(PRONOUN))
                && !outline.is_name(at)
            || at < last
                && (outline.is_verb(at)
                    || word.is(AUXILIARY) && !word.is(DETERMINER | SPEAKS) && !outline.is_name(at));
        if ends && !hyphened {
            break;
        }
        from = Some(at);
        // What opens a sentence opens its phrase; and so does an article.
        if outline.is_first(at) || word.is(DETERMINER) && matches!(outline.lower(at), "the" | "a" | "an") {
            break;
        }
    }
    from
}

/// What the head of units `from..to` is; `None` where there is no noun in them.
fn noun_of(outline: &Outline<'_, '_>, from: usize, to: usize) -> Option<Noun> {
    let head = to.checked_sub(1).filter(|head| *head >= from)?;
    let word = outline.known(head);
    if outline.is_name(head) {
        return Some(Noun::Name);
    }
    if word.is(PRONOUN) {
        return Some(Noun::Pronoun);
    }
    if word.is(SPEAKS) {
        return Some(Noun::Nominal);
    }
    let compound = head > from && outline.joined(head) && mark(outline, head - 1) == "-";
    if compound && (from..head).any(|i| outline.known(i).is(SPEAKS)) {
        return Some(Noun::Nominal);
    }
    let nothing = word.is(DETERMINER | OTHER_PRONOUN | BOUND | AUXILIARY) || !outline.is_word(head);
    (!nothing).then_some(Noun::Other)
}

/// The subject right of the verb at unit `verb`: `said Mr. Clarke`.
pub(crate) fn subject_right(outline: &Outline<'_, '_>, verb: usize) -> Option<Phrase> {
    let from = verb + 1;
    if !outline.is_word(from) {
        return None;
    }
    let first = outline.known(from);
    if first.is(PRONOUN) && !outline.is_name(from) {
        let plain = outline.lower(from) != "who";
        return plain.then_some(Phrase {
            from,
            to: from + 1,
            core_to: from + 1,
            noun: Noun::Pronoun,
            apposed: false,
            passive: false,
        });
    }
    let possessive = matches!(outline.lower(from), "his" | "her" | "their" | "my" | "our" | "its");
    if first.is(BOUND | AUXILIARY | OTHER_PRONOUN | DAY)
        && !first.is(DETERMINER)
        && !possessive
        && !outline.is_name(from)
        || matches!(outline.lower(from), "there" | "here" | "this" | "that")
    {
        return None;
    }
    let mut core_to = None;
    let mut to = from;
    while outline.is_word(to) || compound_mark(outline, to) {
        let word = outline.known(to);
        let named = outline.is_name(to);
        if to > from && !named {
            let hangs = matches!(outline.lower(to), "of" | "for" | "at" | "from" | "with" | "in");
            // `said ISIS expert and researcher Charlie Winter`: the name is still to come.
            let joins = outline.lower(to) == "and"
                && core_to.is_none()
                && outline.known(to - 1).is(SPEAKS)
                && (to + 1..to + 5).take_while(|i| outline.is_word(*i)).any(|i| outline.is_name(i));
            // `said a man he had met`: a pronoun opens a phrase of its own.
            if word.is(BOUND | PRONOUN) && !hangs && !joins
                || word.is(DAY | CUE) && !word.is(SPEAKS)
                || ends_attribution(outline.lower(to))
            {
                break;
            }
            if hangs {
                core_to = core_to.or(Some(to));
            }
        }
        if to - from > 14 {
            break;
        }
        to += 1;
    }
    while to > from && !outline.is_word(to - 1)
        || to > from + 1 && outline.known(to - 1).is(BOUND | DETERMINER) && !outline.is_name(to - 1)
    {
        to -= 1;
    }
    let core_to = core_to.unwrap_or(to).min(to);
    let noun = noun_of(outline, from, core_to)?;
    Some(Phrase { from, to, core_to, noun, apposed: false, passive: false })
}

/// A mark inside a compound: `vice-president`.
fn compound_mark(outline: &Outline<'_, '_>, at: usize) -> bool {
    matches!(outline.lower(at), "-" | "&" | "/" | "‑") && outline.joined(at) && outline.joined(at + 1)
}

/// Words that end an inverted subject: `said Mr. Clarke last week, referring to …`.
fn ends_attribution(lower: &str) -> bool {
    matches!(
        lower,
        "last"
            | "yesterday"
            | "today"
            | "tonight"
            | "earlier"
            | "later"
            | "this"
            | "who"
            | "referring"
            | "according"
            | "speaking"
            | "recently"
            | "afterwards"
            | "afterward"
            | "next"
            | "again"
            | "himself"
            | "herself"
    )
}

/// How far into a sentence its subject is looked for, in units.
const SUBJECT_WITHIN: usize = 24;

/// The subject of the sentence that unit `at` is in, before it: the first pronoun, name or speaking noun that no
/// preposition governs.
pub(crate) fn sentence_subject(outline: &Outline<'_, '_>, at: usize) -> Option<Phrase> {
    let sentence = outline.unit(at)?.sentence;
    let from = (at.saturating_sub(120)..=at)
        .rev()
        .take_while(|i| outline.unit(*i).is_some_and(|u| u.sentence == sentence))
        .last()?;
    let mut governed = false;
    let mut i = from;
    while i < at.min(from + SUBJECT_WITHIN) {
        let word = outline.known(i);
        if mark(outline, i) == "," {
            governed = false;
        }
        if word.is(PREPOSITION) && !outline.is_name(i) {
            governed = true;
        }
        // `One operative inside Trump Tower tried to`: counted, not a pronoun.
        let counts = outline.lower(i) == "one"
            && outline.case(i + 1) == Case::Lower
            && !outline.known(i + 1).is(BOUND | AUXILIARY | CUE)
            && !outline.is_verb(i + 1);
        if counts && !governed {
            return phrase_ending(outline, i + 1).filter(|p| p.from >= from);
        }
        let starts = outline.is_name(i) || word.is(PRONOUN) || word.is(SPEAKS) && !word.is(CUE);
        if starts && !governed {
            let end = name_end(outline, i).max(i + 1).min(at);
            return phrase_ending(outline, end - 1).filter(|p| p.from >= from);
        }
        i = if starts { name_end(outline, i).max(i + 1) } else { i + 1 };
    }
    None
}

/// The end of the run of name words from unit `from`; `from` where there is none.
pub(crate) fn name_end(outline: &Outline<'_, '_>, from: usize) -> usize {
    let mut end = from;
    let mut at = from;
    while at < from + 12 {
        let inner =
            matches!(
                outline.lower(at),
                "de" | "van" | "von" | "al" | "bin" | "ben" | "la" | "el" | "der" | "du" | "di" | "ibn"
            ) || matches!(outline.lower(at), "-" | "&" | "’") && outline.joined(at) && outline.joined(at + 1);
        // `Senator Sanders`, `Democratic U.S. Rep. Gwen Graham`
        if outline.is_name(at) || outline.known(at).is(TITLE) && outline.is_name(at + 1) {
            end = at + 1;
        } else if !(inner && at > from) {
            break;
        }
        at += 1;
        if outline.is_first(at) {
            break;
        }
    }
    end
}

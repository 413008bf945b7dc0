//! A place in an outline into the subject that speaks there: left of its verb, right of it, or first in its sentence.

use super::appositions::{apposition_start, described, given_name, match_of, name_behind};
use super::name_runs::{closes_acronym, name_end, name_start};
use super::noun_words::{Noun, Phrase, compound_mark, is_all_but, noun_of, owns_as_plural};
use super::outline::Outline;
use super::phrases::phrase_ending;
use super::relatives::is_reduced;
use super::words::{
    AUXILIARY, BOUND, CUE, DAY, DETERMINER, ING, OPENER, OTHER_PRONOUN, PREPOSITION, PRONOUN, SPEAKS, TITLE,
};
use crate::text::{Case, TokenKind};
use crate::word_list::{WordList, words};

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
        // `common for news accounts to describe it as`
        let to = |from: usize| Some(Phrase::new(from, at, at, noun_of(outline, from, at)?));
        if lower == "to"
            && let Some(phrase) = for_start(outline, at).and_then(to)
        {
            return Some(phrase);
        }
        // `continues to tell itself`, `went on to say`: the verb before shares the subject.
        if lower == "to" && at >= 2 && is_governing_verb(outline, at - 1) {
            at = if outline.lower(at - 1) == "on" { at.checked_sub(3)? } else { at - 2 };
            continue;
        }
        // `took to Twitter to decry it`
        let took = at >= 3
            && outline.lower(at - 2) == "to"
            && matches!(outline.lower(at - 3), "took" | "takes" | "taken");
        if lower == "to" && took {
            at = at.checked_sub(4)?;
            continue;
        }
        // `leading the adviser Gene Sperling to counter that`: who is led to say it.
        let led = at >= 1
            && (outline.is_name(at - 1) || outline.known(at - 1).is(SPEAKS))
            && outline.is_word(at - 1);
        if lower == "to" && led {
            at -= 1;
            break;
        }
        if is_all_but(outline, at) {
            at -= 2;
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
        passive |= words!("is am was are were been being be").has(lower);
        at = at.checked_sub(1)?;
    }
    // `is warning`: not `is warned`
    passive &= !outline.known(verb).is(ING);
    if let Some(name) = given_name(outline, at) {
        return Some(Phrase { apposed: true, passive, ..name });
    }
    // `The firm, which explains that life is long, was founded in 1990`
    if at >= 2 && outline.lower(at) == "which" && outline.mark(at - 1) == "," {
        // `it was working with KiwiRail, which had agreed`: the name alone.
        let name = || name_start(outline, at - 2).map(|from| Phrase::new(from, at - 1, at - 1, Noun::Name));
        let noun = phrase_ending(outline, at - 2).filter(|p| p.noun != Noun::Other);
        let meant = noun.or_else(name);
        return meant.map(|p| Phrase { apposed: true, passive, ..p });
    }
    let mut apposed = false;
    // `Rep. Bobby Scott (D-Va.), ranking member of the committee, said`: what hangs on a name may be of two sorts.
    for _ in 0..2 {
        let Some(opening) = match_of(outline, at) else { break };
        let Some(start) = apposition_start(outline, at, opening) else {
            // `The mayor of Leeds on the other hand, said`: a comma that opens nothing.
            return phrase_ending(outline, at.checked_sub(1)?).filter(|p| {
                outline.is_first(p.from) && matches!(p.noun, Noun::Name | Noun::Nominal) && opening == ","
            });
        };
        at = start.checked_sub(1)?;
        apposed = true;
    }
    let mut phrase = phrase_ending(outline, at)?;
    // `Tom Jones, chief of the Leeds police said`: the second comma is often forgotten; not `London, a spokesman said, was`.
    let hangs = phrase.core_to < phrase.to && outline.is_word(verb + 1);
    let described =
        described(outline, &phrase).filter(|name| apposed || hangs && starts_sentence(outline, name.from));
    apposed |= described.is_some();
    phrase = described.unwrap_or(phrase);
    phrase.from = together(outline, &phrase).unwrap_or(phrase.from);
    phrase.apposed = apposed;
    phrase.passive = passive;
    Some(phrase)
}

/// Does a subject start its sentence at unit `at`, but for a title or a word that leads to it? `Meanwhile, Madam Ann Reed`
fn starts_sentence(outline: &Outline<'_, '_>, at: usize) -> bool {
    let lead = |i: usize| {
        outline.known(i).is(TITLE | OPENER) || outline.mark(i) == "," || outline.case(i) == Case::Initial
    };
    let first = (at.saturating_sub(3)..=at).rev().find(|i| outline.is_first(*i));
    first.is_some_and(|first| (first..at).all(lead))
}

/// Where those start who speak together: `Police and locals said`; not `She met police and locals said`. And `At least three
/// participants said`.
fn together(outline: &Outline<'_, '_>, phrase: &Phrase) -> Option<usize> {
    let before = phrase.from.checked_sub(1)?;
    if outline.lower(phrase.from) == "least" && outline.lower(before) == "at" {
        return Some(before);
    }
    let last = before.checked_sub(1).filter(|_| outline.lower(before) == "and")?;
    // `the UN Commissioner for Refugees (UNHCR) and the World Food Programme (WFP) appealed`
    let last = if closes_acronym(outline, last) { last - 3 } else { last };
    let left = phrase_ending(outline, last)?;
    let several = outline.lower(left.to - 1).ends_with('s')
        || matches!(outline.lower(left.to - 1), "police" | "people");
    let alone = outline.is_first(left.from)
        || left.from.checked_sub(1).is_none_or(|b| {
            // `that`, `while`; not `with`
            let word = outline.known(b);
            !outline.is_word(b) || word.is(BOUND) && !word.is(PREPOSITION)
        });
    // `…, Reed and Jones said`, `…, the ministry's Food and Drug Office said`
    let pair = match (left.noun, phrase.noun) {
        // `He and Ann Reed said`
        (Noun::Name | Noun::Pronoun, Noun::Name) => true,
        // `Reed and other experts said`
        (Noun::Name, Noun::Nominal) => {
            words!("other fellow his her").has(outline.lower(phrase.from)) && left.core_to == left.to
        }
        // `The government and the SPLA said`
        (Noun::Nominal, Noun::Name) => outline.known(left.from).is(DETERMINER),
        (Noun::Nominal | Noun::Other, Noun::Nominal | Noun::Other) => several && left.core_to == left.to,
        _ => false,
    };
    (pair && alone).then_some(left.from)
}

/// The unit behind the `for` whose noun ends before the `to` at unit `to`.
fn for_start(outline: &Outline<'_, '_>, to: usize) -> Option<usize> {
    let phrase = |i: &usize| {
        let word = outline.known(*i);
        outline.is_word(*i) && !outline.is_verb(*i) && (!word.is(BOUND | CUE | AUXILIARY) || word.is(SPEAKS))
    };
    let from = (to.saturating_sub(5)..to).rev().take_while(phrase).last()?;
    (from > 0 && outline.lower(from - 1) == "for").then_some(from)
}

/// Where the day or week that ends at unit `at` starts: `on Thursday`, `late Monday`, `last week`, `less than two weeks ago`.
fn time_start(outline: &Outline<'_, '_>, at: usize) -> Option<usize> {
    let before = at.checked_sub(1)?;
    let lead = outline.lower(before);
    if outline.lower(at) == "ago" {
        let counts = |i: &usize| {
            let lower = outline.lower(*i);
            outline.known(*i).is(OPENER | DETERMINER)
                || outline.kind(*i) == Some(TokenKind::Number)
                || words!("day week month year hour few less more than about").has(lower)
        };
        return (at.saturating_sub(6)..at).rev().take_while(counts).last();
    }
    let day = outline.known(at).is(DAY) && !matches!(outline.lower(at), "may" | "march");
    match outline.lower(at) {
        "week" | "month" | "year" | "weekend" if matches!(lead, "last" | "this") => Some(before),
        "week" | "month" | "year" | "weekend" if lead == "past" => before.checked_sub(1),
        _ if day && words!("on late early since").has(lead) => Some(before),
        _ if day => Some(at),
        _ => None,
    }
}

/// A verb that takes another behind `to`: `wants to`, `began to`, `is expected to`.
fn is_governing_verb(outline: &Outline<'_, '_>, at: usize) -> bool {
    let (lower, word) = (outline.lower(at), outline.known(at));
    let ending = lower.ends_with('s') && !matches!(lower, "things" | "words" | "reasons")
        || lower.ends_with("ed")
        || words!("went began sought on").has(lower);
    outline.case(at) == Case::Lower && ending && !word.is(SPEAKS | DETERMINER | BOUND | PRONOUN)
        || lower == "on"
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
        return plain.then_some(Phrase::word(from, Noun::Pronoun));
    }
    let possessive = words!("his her their my our its").has(outline.lower(from));
    if first.is(BOUND | AUXILIARY | OTHER_PRONOUN | DAY)
        && !first.is(DETERMINER)
        && !possessive
        && !outline.is_name(from)
        || words!("there here this that").has(outline.lower(from))
    {
        return None;
    }
    let mut core_to = None;
    let mut to = from;
    while outline.is_word(to) || compound_mark(outline, to) || owns_as_plural(outline, to) {
        let word = outline.known(to);
        let named = outline.is_name(to);
        if to > from && !named {
            let hangs = words!("of for at from with in").has(outline.lower(to));
            // `write Ann Reed and Tom Jones for the paper`, `according to the Ministry of Trade and Industry, it`; not `said Ann Reed and
            // Tom Jones nodded`
            let end = name_end(outline, to + 1);
            let next = outline.known(end);
            let ends = !outline.is_word(end) || next.is(BOUND | DAY) && !next.is(AUXILIARY);
            if outline.lower(to) == "and" && outline.is_name(to - 1) && end > to + 1 && ends {
                to = end;
                continue;
            }
            // `said ISIS expert and researcher Charlie Winter`: the name is still to come.
            let joins = outline.lower(to) == "and" && core_to.is_none() && {
                let words = || (to + 1..to + 5).take_while(|i| outline.is_word(*i));
                // `said immigration and human rights attorney Ann Reed`
                let office = |i: usize| outline.known(i).is(SPEAKS) && outline.is_name(i + 1);
                let speaks = |i: usize| outline.known(i).is(SPEAKS);
                // `said founder and president, Ann Reed`
                let offices = speaks(to - 1) && speaks(to + 1) && outline.mark(to + 2) == ",";
                // `according to their leaders and scientists`
                let plural = |i: usize| speaks(i) && outline.lower(i).ends_with('s');
                let verb = outline.known(to + 2).is(CUE)
                    || outline.is_verb(to + 2)
                    || outline.ends_like_verb(to + 2);
                let offices = offices || plural(to - 1) && plural(to + 1) && !verb;
                words().any(office) || speaks(to - 1) && words().any(|i| outline.is_name(i)) || offices
            };
            // `said a man he had met`, `figures her campaign released`: a pronoun opens a phrase of its own.
            if word.is(BOUND | PRONOUN | OTHER_PRONOUN) && !hangs && !joins
                || word.is(DAY | CUE)
                    && !word.is(SPEAKS)
                    && !outline.joined(to)
                    && outline.lower(to + 1) != "by"
                || ends_attribution(outline.lower(to))
            {
                break;
            }
            // `according to data collected by IHS Jane’s`, `documents released on Friday`
            let reduced = is_reduced(outline, to) && !outline.joined(to);
            let made = reduced && outline.lower(to + 1) == "by";
            if reduced && !made {
                break;
            }
            if hangs || made {
                core_to = core_to.or(Some(to));
            }
            to += usize::from(made);
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
    let phrase = Phrase::new(from, core_to, to, noun_of(outline, from, core_to)?);
    Some(name_behind(outline, &phrase).unwrap_or(phrase))
}

/// Words that end an inverted subject: `said Mr. Clarke last week, referring to …`.
fn ends_attribution(lower: &str) -> bool {
    const WORDS: WordList = words!(
        "last yesterday today tonight earlier later this who referring according speaking recently afterwards \
         afterward next again himself herself"
    );
    WORDS.has(lower)
}

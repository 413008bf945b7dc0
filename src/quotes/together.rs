//! A phrase into the whole of which it is the last part: several who speak together, one who is several things.

use super::appositions::{apposition_start, match_of};
use super::name_runs::{closes_acronym, name_start};
use super::noun_words::{Noun, Phrase};
use super::outline::Outline;
use super::phrases::phrase_ending;
use super::words::{AUXILIARY, BOUND, DETERMINER, FINITE, OTHER_PRONOUN, PREPOSITION};
use crate::word_list::words;

/// Where those start who speak together: `Police and locals said`; not `She met police and locals said`. And `At least three
/// participants said`.
pub(super) fn together(outline: &Outline<'_, '_>, phrase: &Phrase) -> Option<usize> {
    let before = phrase.from.checked_sub(1)?;
    if outline.reads(phrase.from, "least") && outline.reads(before, "at") {
        return Some(before);
    }
    let last = before.checked_sub(1).filter(|_| outline.reads(before, "and"))?;
    // `the UN Commissioner for Refugees (UNHCR) and the World Food Programme (WFP) appealed`
    let last = if closes_acronym(outline, last) { last - 3 } else { last };
    // `Ann Reed, the mayor, and Tom Jones said`, `Ann Reed (Labour) and Tom Jones said`
    let behind = match_of(outline, last).and_then(|opening| apposition_start(outline, last, opening));
    let left = phrase_ending(outline, behind.map_or(last, |start| start - 1))?;
    // `Ann Reed, the mayor, has left, and Tom Jones said`: one alone.
    let verb = |i: usize| outline.is(i, FINITE | AUXILIARY) || outline.looks_like_verb(i);
    let named = left.noun == Noun::Name && outline.is_first(left.from);
    if behind.is_some_and(|start| !named || (start..last).any(verb)) {
        return None;
    }
    let several =
        outline.lower(left.to - 1).ends_with('s') || outline.is_one_of(left.to - 1, words!("police people"));
    // `Samaria, Herunga and Nambala said`
    let left = Phrase { from: listed(outline, &left), ..left };
    // `both the firm and Leeds United said`
    let both = left.from.checked_sub(1).filter(|i| outline.reads(*i, "both"));
    let left = Phrase { from: both.unwrap_or(left.from), ..left };
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
        // `She and her sisters said`
        (Noun::Pronoun, Noun::Nominal | Noun::Other) => outline.is(phrase.from, OTHER_PRONOUN),
        // `Reed and other experts said`
        (Noun::Name, Noun::Nominal) => {
            outline.is_one_of(phrase.from, words!("other others fellow his her")) && left.core_to == left.to
        }
        // `The government and the SPLA said`
        (Noun::Nominal, Noun::Name) => both.is_some() || outline.is(left.from, DETERMINER),
        (Noun::Nominal | Noun::Other, Noun::Nominal | Noun::Other) => several && left.core_to == left.to,
        _ => false,
    };
    (pair && alone).then_some(left.from)
}

/// How many names of a list are gone through.
const LISTED: usize = 12;

/// Where the first of the names starts that a list of them joins to this one; its own start where there is no list.
fn listed(outline: &Outline<'_, '_>, phrase: &Phrase) -> usize {
    let mut at = phrase.from;
    for _ in 0..LISTED {
        let name = at.checked_sub(2).filter(|_| phrase.noun == Noun::Name && outline.is_comma(at - 1));
        let Some(start) = name.and_then(|name| name_start(outline, name)) else { break };
        // `the UK, France and Germany said`
        at = start - usize::from(start > 0 && outline.reads(start - 1, "the"));
    }
    // `In Leeds, Reed and Jones said`
    let governed = at > 0 && outline.is_word(at - 1) && !outline.is_first(at);
    if governed { phrase.from } else { at }
}

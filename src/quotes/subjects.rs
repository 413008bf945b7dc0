//! A place in an outline into the subject that speaks there: left of its verb, right of it, or first in its sentence.

use super::appositions::{
    apposition_start, comma_in_title, described, given_name, match_of, name_behind, who_stands_for,
};
use super::ends::quote_ends_with_comma;
use super::name_runs::{name_end, name_start};
use super::noun_words::{
    BE, MADE, Noun, OWNERS, Phrase, compound_mark, is_all_but, names_holder, noun_of, owns_as_plural,
};
use super::outline::Outline;
use super::phrases::{phrase_at, phrase_ending};
use super::relatives::is_reduced;
use super::times::time_start;
use super::together::together;
use super::words::{
    AUXILIARY, BOUND, CUE, DAY, DETERMINER, FINITE, ING, OPENER, OTHER_PRONOUN, PAST, PRONOUN, SPEAKS, TITLE,
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
        // and `National's already pledged`
        let already = at + 2 == verb && outline.is(at + 1, AUXILIARY) && outline.is(verb, PAST);
        let clipped = matches!(lower, "'s" | "’s")
            && at > 0
            && (outline.is(at - 1, PRONOUN) || already && outline.is_name(at - 1));
        // `common for news accounts to describe it as`
        let to = |from: usize| Some(Phrase::new(from, at, at, noun_of(outline, from, at)?));
        if lower == "to"
            && let Some(phrase) = for_start(outline, at).and_then(to)
        {
            return Some(phrase);
        }
        // `continues to tell itself`, `went on to say`: the verb before shares the subject.
        if lower == "to" && at >= 2 && is_governing_verb(outline, at - 1) {
            at = if outline.reads(at - 1, "on") { at.checked_sub(3)? } else { at - 2 };
            continue;
        }
        // `took to Twitter to decry it`
        let took =
            at >= 3 && outline.reads(at - 2, "to") && outline.is_one_of(at - 3, words!("took takes taken"));
        if lower == "to" && took {
            at = at.checked_sub(4)?;
            continue;
        }
        // `leading the adviser Gene Sperling to counter that`: who is led to say it.
        let led =
            at >= 1 && (outline.is_name(at - 1) || outline.is(at - 1, SPEAKS)) && outline.is_word(at - 1);
        if lower == "to" && led {
            at -= 1;
            // `Reed is the first leader of the party to say so`: Reed says it.
            // `Women are more likely than men to say so`: the women say it.
            if let Some(is) = counted(outline, at).or_else(|| compared(outline, at)) {
                at = is.checked_sub(1)?;
                continue;
            }
            break;
        }
        // `Reed, a former envoy, on Twitter described it as`
        if at >= 2
            && outline.is_one_of(at, words!("twitter facebook instagram telegram"))
            && outline.reads(at - 1, "on")
        {
            at -= 2;
            continue;
        }
        let be = |i: usize| outline.is_one_of(i, BE);
        if is_all_but(outline, at) {
            at -= 2;
            continue;
        }
        // `Ann Reed, the mayor, and Tom Jones, her deputy, both called for it`, `Reed and Jones have both called for it`
        if at > 0
            && outline.is_one_of(at, words!("both all"))
            && (outline.is_comma(at - 1) || outline.has_mark(at - 1, ")") || outline.is(at - 1, AUXILIARY))
        {
            at -= 1;
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
        // `It's estimated that`
        let it = clipped && outline.reads(at - 1, "it");
        passive |= be(at) || it;
        at = at.checked_sub(1)?;
    }
    // `is warning`: not `is warned`
    passive &= !outline.is(verb, ING);
    if let Some(name) = given_name(outline, at) {
        // `Ann Reed and her deputy, Tom Jones, agreed`
        let deputy = Phrase { from: name.whole, ..name };
        let from = together(outline, &Phrase { noun: Noun::Nominal, ..deputy }).unwrap_or(name.from);
        return Some(Phrase { from, apposed: true, passive, ..name });
    }
    if let Some(noun) = who_stands_for(outline, at) {
        return Some(Phrase { apposed: true, passive, ..noun });
    }
    // `The firm, which explains that life is long, was founded in 1990`
    if at >= 2 && outline.reads(at, "which") && outline.has_mark(at - 1, ",") {
        // `it was working with KiwiRail, which had agreed`: the name alone.
        let name = || name_start(outline, at - 2).map(|from| Phrase::new(from, at - 1, at - 1, Noun::Name));
        // `He went to the council, which said it was late`
        let noun = phrase_at(outline, at - 2).filter(|p| p.noun != Noun::Other);
        let meant = noun.or_else(name);
        return meant.map(|p| Phrase { apposed: true, passive, ..p });
    }
    let mut apposed = false;
    // `Rep. Bobby Scott (D-Va.), ranking member of the committee, said`: what hangs on a name may be of two sorts.
    for _ in 0..2 {
        let Some(opening) = match_of(outline, at).or_else(|| comma_in_title(outline, at)) else { break };
        let Some(start) = apposition_start(outline, at, opening) else {
            // `The mayor of Leeds on the other hand, said`, `Sen. Ann Reed (D-R.I.), said`: a comma that opens nothing.
            let last = at.checked_sub(1)?;
            let bracket = match_of(outline, last).filter(|open| *open == "(");
            let open = bracket.and_then(|open| apposition_start(outline, last, open));
            return phrase_ending(outline, open.map_or(last, |open| open - 1)).filter(|p| {
                outline.is_first(p.from) && matches!(p.noun, Noun::Name | Noun::Nominal) && opening == ","
            });
        };
        at = start.checked_sub(1)?;
        // `The driver, 41, from Leeds, said`
        let age = outline.kind(at) == Some(TokenKind::Number) && at >= 2 && outline.is_comma(at - 1);
        at -= if age { 2 } else { 0 };
        apposed = true;
    }
    let mut phrase = phrase_ending(outline, at)?;
    // `Authorities in Shenyang in Liaoning province, northeastern China, where Reed lives, said`: where they are.
    if apposed && phrase.noun == Noun::Name {
        let place = phrase.from.checked_sub(2).filter(|_| outline.is_comma(phrase.from - 1));
        let those = place.and_then(|place| phrase_ending(outline, place));
        let there =
            |p: &Phrase| p.noun == Noun::Nominal && outline.is_one_of(p.core_to, words!("in at near"));
        phrase = those.filter(there).unwrap_or(phrase);
    }
    // `Tom Jones, chief of the Leeds police said`: the second comma is often forgotten; not `London, a spokesman said, was`.
    let hangs = phrase.core_to < phrase.to && outline.is_word(verb + 1);
    let described = described(outline, &phrase).filter(|name| {
        // `“…,” Nivesh Karki, the firm's director told AFP.`
        let quoted = name.from.checked_sub(1).is_some_and(|before| outline.is_quote(before));
        // `Ann Reed, a teacher said it was late`
        let role = name.to > name.from + 1
            && name.noun == Noun::Name
            // `Cross-examined by Ann Reed, the clerk admitted it`
            && name.core_to == name.to
            // `Regarding Central, the jury praised it`
            && !outline.lower(name.from).ends_with("ing")
            && outline.is_comma(name.to)
            && name.to + 1 == phrase.from
            && outline.is_one_of(phrase.from, words!("the a an"))
            && outline.is_word(verb + 1);
        apposed
            || quoted && phrase.noun != Noun::Pronoun
            || (hangs || role) && starts_sentence(outline, name.from)
    });
    let described = described.or_else(|| {
        let offices = phrase.noun != Noun::Name && outline.is_word(verb + 1);
        holder(outline, phrase.from).filter(|_| offices)
    });
    apposed |= described.is_some();
    phrase = described.unwrap_or(phrase);
    phrase.from = together(outline, &phrase).unwrap_or(phrase.from);
    // `“…,” his brother, Tom Reed said.`
    let noun =
        phrase.from.checked_sub(2).filter(|_| phrase.noun == Noun::Name && outline.is_comma(phrase.from - 1));
    let noun = noun.and_then(|noun| phrase_ending(outline, noun));
    let noun = noun.filter(|n| n.from > 0 && quote_ends_with_comma(outline, n.from - 1));
    phrase.whole = noun.map_or(phrase.from, |n| n.from);
    phrase.apposed = apposed;
    phrase.passive = passive;
    Some(phrase)
}

/// The name that opens the sentence before its offices, which the phrase from unit `from` on ends: `Tom Reed, inspector for police
/// and customs and vice-chairman of the board said`.
fn holder(outline: &Outline<'_, '_>, from: usize) -> Option<Phrase> {
    const OFFICES: usize = 16;
    let noun = |i: &usize| outline.is_word(*i) && !outline.looks_like_verb(*i) && !outline.is(*i, CUE);
    let first = (from.saturating_sub(OFFICES)..from).rev().take_while(noun).last()?;
    let name = first.checked_sub(2).filter(|_| outline.is_comma(first - 1) && outline.is_name(first - 2))?;
    let named = |i: &usize| {
        outline.is_word(*i) && outline.case(*i) != Case::Lower
            || outline.is_one_of(*i, words!("al bin bint de el van von"))
    };
    let start = (name.saturating_sub(8)..=name).rev().take_while(named).find(|i| outline.is_first(*i))?;
    let office = !outline.is(first, DETERMINER | PRONOUN | OTHER_PRONOUN | OPENER | BOUND | AUXILIARY);
    office.then(|| Phrase::new(start, name + 1, name + 1, Noun::Name))
}

/// The form of be before a phrase that ends at unit `at` and is one of a row: `is the first leader of the party`.
fn counted(outline: &Outline<'_, '_>, at: usize) -> Option<usize> {
    let first = (at.saturating_sub(8)..at)
        .rev()
        .take_while(|i| outline.is_word(*i))
        .find(|i| outline.is_one_of(*i, words!("first second third last latest only")))?;
    let is = first.checked_sub(if outline.reads(first.checked_sub(1)?, "the") { 2 } else { 1 })?;
    outline.is_one_of(is, words!("is was became are were")).then_some(is)
}

/// The form of be before a comparison that ends at unit `at`: `are more likely than men`.
fn compared(outline: &Outline<'_, '_>, at: usize) -> Option<usize> {
    let than = (at.saturating_sub(4)..at).rev().find(|i| outline.reads(*i, "than"))?;
    (than.saturating_sub(4)..than).rev().find(|i| outline.is(*i, FINITE))
}

/// Does a subject start its sentence at unit `at`, but for a title or a word that leads to it? `Meanwhile, Madam Ann Reed`
fn starts_sentence(outline: &Outline<'_, '_>, at: usize) -> bool {
    let lead = |i: usize| {
        outline.is(i, TITLE | OPENER) || outline.has_mark(i, ",") || outline.case(i) == Case::Initial
    };
    let first = (at.saturating_sub(3)..=at).rev().find(|i| outline.is_first(*i));
    first.is_some_and(|first| (first..at).all(lead))
}

/// The unit behind the `for` whose noun ends before the `to` at unit `to`.
fn for_start(outline: &Outline<'_, '_>, to: usize) -> Option<usize> {
    let phrase = |i: &usize| {
        let word = outline.known(*i);
        outline.is_word(*i) && !outline.is_verb(*i) && (!word.is(BOUND | CUE | AUXILIARY) || word.is(SPEAKS))
    };
    let from = (to.saturating_sub(5)..to).rev().take_while(phrase).last()?;
    (from > 0 && outline.reads(from - 1, "for")).then_some(from)
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
        let plain = !outline.reads(from, "who");
        return plain.then_some(Phrase::word(from, Noun::Pronoun));
    }
    let possessive = outline.is_one_of(from, OWNERS);
    if first.is(BOUND | AUXILIARY | OTHER_PRONOUN | DAY)
        && !first.is(DETERMINER)
        && !possessive
        && !outline.is_name(from)
        || outline.is_one_of(from, words!("there here this that"))
            // `According to this survey, …`
            && !(outline.reads(verb, "to") && outline.is_word(from + 1))
    {
        return None;
    }
    let mut core_to = None;
    let mut to = from;
    loop {
        if !(outline.is_word(to) || compound_mark(outline, to) || owns_as_plural(outline, to)) {
            break;
        }
        let word = outline.known(to);
        let named = outline.is_name(to);
        // `According to Coetzee the workforce is small`: the name is all.
        let whole = name_end(outline, from) == to && outline.case(to) == Case::Lower;
        if to > from
            && whole
            && outline.is_one_of(to, words!("the there this these"))
            && !outline.is_name(to + 1)
        {
            break;
        }
        if to > from && !named {
            let by = outline.reads(to, "by") && outline.is_one_of(to - 1, MADE);
            let hangs = by || outline.is_one_of(to, words!("of for at from like with in"));
            // `write Ann Reed and Tom Jones for the paper`, `according to the Ministry of Trade and Industry, it`; not `said Ann Reed and
            // Tom Jones nodded`
            let end = name_end(outline, to + 1);
            let next = outline.known(end);
            let ends = !outline.is_word(end) || next.is(BOUND | DAY) && !next.is(AUXILIARY);
            if outline.reads(to, "and") && outline.is_name(to - 1) && end > to + 1 && ends {
                to = end;
                continue;
            }
            // `said ISIS expert and researcher Charlie Winter`: the name is still to come.
            let joins = outline.reads(to, "and") && core_to.is_none() && {
                let words = || (to + 1..to + 5).take_while(|i| outline.is_word(*i));
                // `said immigration and human rights attorney Ann Reed`
                let office = |i: usize| outline.is(i, SPEAKS) && outline.is_name(i + 1);
                let speaks = |i: usize| outline.is(i, SPEAKS);
                // `said founder and president, Ann Reed`
                let offices = speaks(to - 1) && speaks(to + 1) && outline.has_mark(to + 2, ",");
                // `according to their leaders and scientists`
                let plural = |i: usize| speaks(i) && outline.lower(i).ends_with('s');
                let verb = outline.is(to + 2, CUE) || outline.looks_like_verb(to + 2);
                let offices = offices || plural(to - 1) && plural(to + 1) && !verb;
                words().any(office) || speaks(to - 1) && words().any(|i| outline.is_name(i)) || offices
            };
            // `said a man he had met`, `figures her campaign released`: a pronoun opens a phrase of its own.
            if word.is(BOUND | PRONOUN | OTHER_PRONOUN) && !hangs && !joins
                || word.is(DAY | CUE)
                    && !word.is(SPEAKS)
                    && !outline.joined(to)
                    && !outline.reads(to + 1, "by")
                // `according to an earlier report`: an adjective.
                || ends_attribution(outline.lower(to)) && !outline.is(to - 1, DETERMINER)
            {
                break;
            }
            // `according to data collected by IHS Jane’s`, `documents released on Friday`
            let reduced = is_reduced(outline, to) && !outline.joined(to);
            let made = reduced && outline.reads(to + 1, "by");
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
        || to > from + 1 && outline.is(to - 1, BOUND | DETERMINER) && !outline.is_name(to - 1)
    {
        to -= 1;
    }
    let field = |core: usize| outline.reads(core, "of") && outline.case(core - 1) == Case::Initial;
    let holder = |core: &usize| field(*core) && names_holder(outline, *core + 1, to - 1);
    let core_to = core_to.filter(|core| !holder(core)).unwrap_or(to).min(to);
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

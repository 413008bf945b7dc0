//! A sentence into its subject, for what stands far from it: a participle that opens the sentence or ends it.

use super::appositions::given_name;
use super::name_runs::name_end;
use super::noun_words::{Noun, Phrase, compound_mark, counts_noun};
use super::outline::Outline;
use super::phrases::phrase_ending;
use super::times::behind_dateline;
use super::words::{AUXILIARY, BOUND, CUE, DETERMINER, PREPOSITION, PRONOUN, SPEAKS};
use crate::text::Case;
use crate::word_list::words;

/// How far into a sentence its subject is looked for, in units.
const SUBJECT_WITHIN: usize = 24;

/// Where the clause starts that a verb at unit `at` shares a subject with: behind what leads into its sentence, as `As the
/// crowd began to chant, Silverman was joined on stage and joked`.
pub(crate) fn main_clause(outline: &Outline<'_, '_>, at: usize) -> usize {
    let Some(sentence) = outline.unit(at).map(|u| u.sentence) else { return at };
    let in_sentence = |i: &usize| outline.unit(*i).is_some_and(|u| u.sentence == sentence);
    let from = (at.saturating_sub(120)..=at).rev().take_while(in_sentence).last().unwrap_or(at);
    // `KUWAIT: Lawmakers submitted a motion calling for it`
    let from = Some(behind_dateline(outline, from)).filter(|told| *told < at).unwrap_or(from);
    // `Even before Sanders took the stage, his campaign sent`
    let degree = outline.is_one_of(from, words!("even just only soon shortly long"));
    let subordinate = outline.is_one_of(
        from + usize::from(degree),
        words!("as when while after before if although though because since once"),
    );
    // `Facing a crowd, Mr. Trump said`, `Pressed by the host, Mr. Trump bristled: “…”`
    let lower = outline.lower(from);
    let passive = lower.ends_with("ed") && outline.is(from + 1, PREPOSITION);
    let gerund = lower.ends_with("ing") && !outline.is_name(from);
    let participle = outline.case(from) == Case::Initial && (passive || gerund);
    // `Reed opened the fair, while Ann Beck welcomed the guests and praised the town`
    let turns = |i: &usize| outline.has_mark(*i, ",") && outline.is_one_of(i + 1, words!("while whereas"));
    let turn = (from..at).rev().find(turns).filter(|i| opens_clause(outline, i + 2, at));
    if let Some(turn) = turn {
        return turn + 2;
    }
    if !subordinate && !participle {
        return from;
    }
    let comma = (from..at).find(|i| outline.has_mark(*i, ",") && opens_clause(outline, *i + 1, at));
    comma.map_or(from, |comma| comma + 1)
}

/// Does a noun phrase with its verb seem to stand at unit `from`? `, Silverman was`, `, the senator said`
pub(super) fn opens_clause(outline: &Outline<'_, '_>, from: usize, to: usize) -> bool {
    let known = outline.known(from);
    let name = name_end(outline, from);
    // `Rubio, who is tired, said`
    if name > from && outline.is_comma(name) && outline.reads(name + 1, "who") {
        return true;
    }
    let noun = name > from || known.is(PRONOUN | DETERMINER | SPEAKS) && !outline.reads(from, "who");
    // `As Paris, London and Rome slept`, `When Trump, the nominee, won`
    let end = (from..to).find(|i| outline.has_mark(*i, ",")).unwrap_or(to);
    noun && (from..=end.min(to)).any(|i| outline.looks_like_verb(i) || outline.is(i, CUE))
}

/// The subject of the sentence that unit `at` is in, before it: the first pronoun, name or speaking noun that no
/// preposition governs.
pub(crate) fn sentence_subject(outline: &Outline<'_, '_>, at: usize) -> Option<Phrase> {
    let from = main_clause(outline, at);
    let mut governed = false;
    let mut i = from;
    while i < at.min(from + SUBJECT_WITHIN) {
        let word = outline.known(i);
        // `In Salem, New Hampshire, Trump went after Bush`: the comma parts the town from its state.
        let parts_a_place = || {
            let end = name_end(outline, i + 1);
            end > i + 1 && outline.has_mark(end, ",") && outline.is_name(i.saturating_sub(1))
        };
        if outline.has_mark(i, ",") && !(governed && parts_a_place()) {
            governed = false;
        }
        if word.is(PREPOSITION) && !outline.is_name(i) {
            governed = true;
        }
        // `One operative inside Trump Tower tried to`: counted, not a pronoun.
        let one = outline.reads(i, "one") && outline.case(i + 1) == Case::Lower && counts_noun(outline, i);
        if one && !governed {
            return phrase_ending(outline, i + 1).filter(|p| p.from >= from);
        }
        // `It was there that Reed spoke, pointing to`
        let nothing = outline.reads(i, "it") && outline.is_one_of(i + 1, words!("is was 's ’s"));
        let starts = outline.is_name(i)
            || word.is(PRONOUN) && !nothing
            || word.is(SPEAKS) && !word.is(CUE) && !counts_noun(outline, i);
        if starts && !governed {
            let end = name_end(outline, i).max(i + 1).min(at);
            let end = whole_end(outline, end, at);
            if let Some(name) = renamed(outline, end, at) {
                return Some(name);
            }
            let subject = phrase_ending(outline, end - 1).filter(|p| p.from >= from)?;
            return Some(match joined_behind(outline, end, at) {
                Some(last) if subject.noun == Noun::Name => Phrase::new(subject.from, last, last, Noun::Name),
                _ => subject,
            });
        }
        i = if starts { name_end(outline, i).max(i + 1) } else { i + 1 };
    }
    None
}

/// How many names are joined at most.
const JOINED: usize = 12;

/// The end of the names that are joined to the one that ends at unit `end`: `Reed, Jones and Brown backed it, adding`.
fn joined_behind(outline: &Outline<'_, '_>, end: usize, to: usize) -> Option<usize> {
    let mut at = end;
    for _ in 0..JOINED {
        let and = outline.reads(at, "and");
        let name = name_end(outline, at + 1);
        if !(and || outline.is_comma(at)) || name == at + 1 || name >= to {
            return None;
        }
        if and {
            return Some(name);
        }
        at = name;
    }
    None
}

/// The name that the subject ending at unit `end` is given between commas: `The UN's envoy on arbitrary executions, Christof
/// Heyns, protested, saying`.
fn renamed(outline: &Outline<'_, '_>, end: usize, to: usize) -> Option<Phrase> {
    // `Four members, Ann Reed, Tom Jones and Peter Hill, protested, alleging`
    if outline.lower(end - 1).ends_with('s') && !outline.is_name(end - 1) {
        return None;
    }
    let hangs =
        |i: &usize| outline.is_word(*i) && !outline.is_verb(*i) && !outline.is(*i, CUE | AUXILIARY | PRONOUN);
    let comma = match outline.is(end, PREPOSITION) {
        true => end + (end..to.min(end + 6)).take_while(hangs).count(),
        false => end,
    };
    let close = name_end(outline, comma + 1);
    given_name(outline, close).filter(|name| name.from == comma + 1 && close < to)
}

/// The end of the subject that goes on at unit `end`: `The Reed campaign`, `Schilling's son`, `secretary of state Ann Reed`.
fn whole_end(outline: &Outline<'_, '_>, start: usize, to: usize) -> usize {
    let noun = |i: usize| {
        let word = outline.known(i);
        outline.is_word(i)
            && !outline.is_verb(i)
            && !outline.ends_like_verb(i)
            && (!word.is(BOUND | AUXILIARY | CUE | PRONOUN) || word.is(SPEAKS))
    };
    let (mut end, mut owned) = (start, false);
    for i in start..to.min(start + 6) {
        let owns = outline.owns(i);
        let speaks = outline.is(i, SPEAKS);
        if !owns && !compound_mark(outline, i) && !(noun(i) && (owned || speaks)) {
            break;
        }
        owned |= owns;
        end = if owns || compound_mark(outline, i) { end } else { i + 1 };
    }
    // `Security forces killed two men`
    let run =
        end + (end..to.min(end + 4)).take_while(|i| noun(*i) && outline.case(*i) == Case::Lower).count();
    if outline.looks_like_verb(run) {
        end = run;
    }
    // `Liberal leader Ann Reed`
    if outline.is(end - 1, SPEAKS) && outline.is_name(end) && !outline.lower(end - 1).ends_with('s') {
        return name_end(outline, end).min(to);
    }
    // `The mayor of Leeds`, `many of the speakers`, `secretary of state Ann Reed`
    if !outline.reads(end, "of") {
        return end;
    }
    let from = end + 1 + usize::from(outline.case(end + 1) == Case::Lower);
    let name = name_end(outline, from);
    let speaks = from + usize::from(outline.is(from, SPEAKS) && outline.reads(from - 1, "the"));
    match name.max(speaks) {
        whole if whole > from && whole <= to => whole,
        _ => end,
    }
}

/// How far behind a participle that opens its sentence the subject stands, in units.
const AHEAD: usize = 40;

/// The subject behind the participle at unit `at` that opens its sentence: `Noting that prices had risen, Ann Reed asked for help`.
pub(crate) fn subject_ahead(outline: &Outline<'_, '_>, at: usize) -> Option<Phrase> {
    if !outline.is_first(at) {
        return None;
    }
    let end = (at + 1..at + AHEAD).take_while(|i| !outline.is_first(*i)).last()?;
    let named = |from: usize| {
        let name = name_end(outline, from);
        name > from && outline.case(name) == Case::Lower && !outline.is(name, BOUND)
    };
    let opens = |i: &usize| outline.has_mark(*i, ",") && (named(i + 1) || opens_clause(outline, i + 1, end));
    let comma = (at + 2..end).find(opens)?;
    let name = name_end(outline, comma + 1);
    let pronoun = outline.is(comma + 1, PRONOUN);
    match name > comma + 1 {
        true => Some(Phrase::new(comma + 1, name, name, Noun::Name)),
        false if pronoun => Some(Phrase::word(comma + 1, Noun::Pronoun)),
        false => {
            let noun =
                (comma + 1..comma + 5).find(|i| outline.is(*i, SPEAKS) && !counts_noun(outline, *i))?;
            phrase_ending(outline, noun).filter(|p| p.from == comma + 1)
        }
    }
}

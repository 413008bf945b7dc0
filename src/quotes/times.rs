//! What stands between a verb and the clause it reports, or before a clause: `said on Tuesday that`, `in a statement`, a
//! dateline.

use super::name_runs::name_end;
use super::outline::Outline;
use super::words::{CUE, DAY, PREPOSITION};
use crate::text::{Case, TokenKind};
use crate::word_list::{WordList, words};

/// Prepositions that lead a place or a time between a verb and its clause: `said in an interview that`.
pub(super) fn leads_by(lower: &str) -> bool {
    words!("in on at during to from for after before through via").has(lower)
}

/// Adverbs that stand between a verb and its clause.
const ADVERBS: WordList =
    words!("again also earlier later recently yesterday today repeatedly publicly then simply");

/// Does the adverb at unit `at` say how something was said? `adding hopefully that`, `complained bitterly about`; not `said
/// nearly 300`
pub(super) fn says_how(outline: &Outline<'_, '_>, at: usize) -> bool {
    outline.lower(at).ends_with("ly") && (outline.reads(at + 1, "that") || outline.is(at + 1, PREPOSITION))
}

/// An adverb that may stand there too, or part of one: `last week`, `late on Friday`.
pub(super) fn is_time(lower: &str) -> bool {
    ADVERBS.has(lower) || words!("last this too once late early previously explicitly clearly now").has(lower)
}

/// What is counted as a time: `last week`, `the same day`.
const SEASONS: WordList =
    words!("week month year day night morning afternoon evening summer spring fall autumn winter weekend");

/// Past `on Tuesday`, `last week`, `in a statement`, `again`.
pub(super) fn skip_time(outline: &Outline<'_, '_>, from: usize, end: usize) -> usize {
    let mut at = from;
    for _ in 0..3 {
        let lower = outline.lower(at);
        let ahead = if words!("on in at during late early this last").has(lower) { 1 } else { 0 };
        if outline.is(at + ahead, DAY) && !outline.reads(at + ahead, "may") {
            at += ahead + 1;
            while outline.kind(at) == Some(TokenKind::Number)
                || outline.is_one_of(at, words!("night morning afternoon evening"))
            {
                at += 1;
            }
            // `on Thursday June 6, 2019`, `this Friday, July 8, 2022,`
            let month = outline.is_comma(at) && outline.is(at + 1, DAY);
            if month && outline.kind(at + 2) == Some(TokenKind::Number) {
                at += 3;
            }
            if outline.is_comma(at) && outline.kind(at + 1) == Some(TokenKind::Number) {
                at += 2;
            }
        } else if lower == "in" && is_place(outline, at + 1) {
            at = name_end(outline, at + 1);
        } else if is_week(outline, at) {
            at += 2;
        } else if lower == "the" && outline.reads(at + 1, "same") && SEASONS.has(outline.lower(at + 2)) {
            at += 3;
        } else if ADVERBS.has(lower) || says_how(outline, at) {
            at += 1;
        } else if lower == "in"
            && outline.is_one_of(at + 1, words!("a an"))
            && outline.is_one_of(at + 2, words!("statement interview tweet speech memo letter email report"))
        {
            at += 3;
        } else if outline.is_comma(at) && at > from {
            at += 1;
        } else {
            break;
        }
    }
    at.min(end)
}

/// Does a name stand at unit `at` before what is said, or before the day it was said on? `told a rally in Leeds on Tuesday that`
fn is_place(outline: &Outline<'_, '_>, at: usize) -> bool {
    let end = name_end(outline, at);
    let day = outline.reads(end, "on") && outline.is(end + 1, DAY);
    end > at && (day || outline.is(end, DAY) || outline.is_one_of(end, words!("that he she they")))
}

/// Do these two words say when? `last week`, `this morning`, `days later`
fn is_week(outline: &Outline<'_, '_>, at: usize) -> bool {
    let (lead, far) = (words!("last this earlier"), words!("days hours weeks months years moments minutes"));
    outline.is_one_of(at, lead) && outline.is_one_of(at + 1, SEASONS) && !outline.owns(at + 2)
        || outline.is_one_of(at, far) && outline.is_one_of(at + 1, words!("later earlier ago"))
}

/// Past the bracket that opens at unit `at`: `told Leeds News Online (LNO) that`; `at` where none does.
pub(super) fn skip_bracket(outline: &Outline<'_, '_>, at: usize) -> usize {
    const LONGEST: usize = 8;
    let close = (at + 1..at + LONGEST).find(|i| outline.has_mark(*i, ")"));
    close.filter(|_| outline.has_mark(at, "(")).map_or(at, |close| close + 1)
}

/// `BEIRUT (AFP) - By launching …`: the clause starts behind the dateline.
pub(super) fn behind_dateline(outline: &Outline<'_, '_>, from: usize) -> usize {
    // `(CNN)The coordinated nature of the attacks points to a group, experts say.`
    if from == 0 && outline.has_mark(0, "(") && outline.is_word(1) && outline.has_mark(2, ")") {
        return 3;
    }
    // `RAIPUR: A leader was killed`, `Schools case: Reed owned 40 flats`
    let label = (from + 1..from + 10).find(|i| outline.has_mark(*i, ":")).filter(|colon| {
        let verb = |i: usize| outline.looks_like_verb(i) || outline.is(i, CUE);
        from == 0
            && !outline.joined(colon + 1)
            && outline.case(colon + 1) != Case::Lower
            && !(from..*colon).any(verb)
    });
    if let Some(colon) = label {
        return colon + 1;
    }
    let dash =
        (from + 1..from + 10).find(|i| words!("— – - --").has(outline.mark(*i)) && !outline.joined(*i + 1));
    // `Cape Town - The investigation went on`
    let town = |dash: usize| {
        dash <= 3 && (from..dash).all(|i| outline.is_name(i)) && outline.case(dash + 1) != Case::Lower
    };
    let named = |to: usize| (from..to).all(|i| !outline.is_word(i) || outline.case(i) != Case::Lower);
    // `Colombo, Sri Lanka – The man who paved the way`
    let country = |dash: usize| outline.is_comma(1) && dash <= 6 && outline.case(dash + 1) == Case::Initial;
    dash.filter(|dash| {
        from == 0
            && (country(*dash)
                || outline.has_mark(dash - 1, ")")
                || outline.case(from) == Case::Upper
                || town(*dash))
            && named(*dash)
    })
    .map_or(from, |dash| dash + 1)
}

/// Where the day or week that ends at unit `at` starts: `on Thursday`, `late Monday`, `last week`, `two weeks ago`.
pub(super) fn time_start(outline: &Outline<'_, '_>, at: usize) -> Option<usize> {
    let before = at.checked_sub(1)?;
    let lead = outline.lower(before);
    let day = outline.is(at, DAY) && !outline.is_name(at) && !outline.is_one_of(at, words!("may march"));
    let number = |i: usize| outline.kind(i) == Some(TokenKind::Number) && outline.lower(i).len() <= 2;
    match outline.lower(at) {
        "week" | "month" | "year" | "weekend" if matches!(lead, "last" | "this") => Some(before),
        "week" | "month" | "year" | "weekend" if lead == "past" => before.checked_sub(1),
        // `have in recent years accused him`
        // `over the past 40 years has written`
        "years" | "months" | "weeks" | "days" => {
            let past = |i: &usize| outline.is_one_of(*i, words!("recent past last"));
            let before = [Some(before), before.checked_sub(1)].into_iter().flatten().find(past)?;
            let the = before.checked_sub(1).filter(|i| outline.reads(*i, "the")).unwrap_or(before);
            the.checked_sub(1).filter(|i| outline.is_one_of(*i, words!("in over for")))
        }
        "ago" => before.checked_sub(1),
        // `on June 18`, `on 18 June`
        _ if number(at) && outline.is(before, DAY) || day && number(before) => {
            Some(before - usize::from(before > 0 && outline.reads(before - 1, "on")))
        }
        _ if day && words!("on late early since").has(lead) => Some(before),
        _ if day => Some(at),
        _ => None,
    }
}

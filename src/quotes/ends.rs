//! Where a reported clause ends: with its sentence, or where the narrator takes up the thread again.

use super::claims::owner;
use super::draft::{Draft, Tie};
use super::name_runs::name_end;
use super::noun_words::compound_mark;
use super::outline::Outline;
use super::words::{AUXILIARY, BOUND, CUE, ING, PAST, PLAIN, PRONOUN, SAY};
use crate::text::{Case, TokenKind};
use crate::word_list::{WordList, words};

/// How far, in units, an end is looked for; the clause of a longer sentence ends with the sentence.
pub(super) const LONGEST: usize = 150;

/// How far behind a comma the verb of its sentence's subject is looked for, in units.
pub(super) const APART: usize = 30;

/// Words that lead into a clause of their own before the main one.
pub(super) const LEADS: WordList =
    words!("although as because before if once since though unless until when while");

/// Where the clause that starts at `from` ends: with the sentence, or where the narrator takes up the thread again.
///
/// `Ryan said he was “not ready” to support him, and suggested that …`, `…, while Susan Collins …`. What stands before
/// the last quotation belongs to the clause.
pub(super) fn clause_end(outline: &Outline<'_, '_>, draft: &Draft, from: usize, end: usize) -> usize {
    let subordinate = draft.phrase.from.checked_sub(1).is_some_and(|b| {
        outline
            .is_one_of(b, words!("after when as while because although though since if before where until"))
    }) || draft.tie == Tie::Shared
        && draft.cue.0.checked_sub(1).is_some_and(|b| outline.is_one_of(b, words!("while by after before")));
    // `Mr. Trump, who said that the judge was biased, issued a statement.`
    let relative = draft.is_relative(outline);
    let tense = outline.is(draft.cue.0, PAST);
    let doing = outline.is(draft.cue.0, ING);
    // `From his speech to his call for a “force,” Reed is a caricature.`
    let called = outline.reads(draft.cue.1, "for") && owner(outline, draft.cue.1).is_some();
    for at in from..end.min(from + LONGEST) {
        let comma = outline.is_comma(at) || outline.is_quote(at) && quote_ends_with_comma(outline, at);
        let next = if outline.is_comma(at) || outline.is_quote(at) { at + 1 } else { at };
        if next >= end {
            break;
        }
        let stop = if outline.is_comma(at) { at } else { next };
        let lower = outline.lower(next);
        let word = outline.known(next + 1);
        // `declaring it “over” and said that …`, `is noting the “problems” and saying that …`
        let agrees = if doing { word.is(PAST | ING) } else { word.is(PAST) == tense && !word.is(ING) };
        // `but did not suggest that`
        let verb = next + 2 + usize::from(outline.reads(next + 2, "not"));
        let verb_next = word.is(CUE) && agrees && !outline.is_name(next + 1)
            || word.is(AUXILIARY) && outline.is(verb, CUE) && !outline.reads(next + 1, "to");
        if outline.has_mark(at, ";") && at > from {
            return at;
        }
        if matches!(lower, "and" | "but") && verb_next && next > from {
            return stop;
        }
        if !comma {
            continue;
        }
        if called {
            return stop;
        }
        let turns = words!("while whereas although though according compared double").has(lower)
            || outline.is(next, ING) && !outline.is_quote(at + 2)
            || outline.is_comma(at) && narrates(outline, next)
            || matches!(lower, "a" | "an") && outline.is_quote(at)
            // `said that it was late, but he called it “a success”`
            || lower == "but"
                && outline.is(next + 1, PRONOUN)
                && outline.is(next + 2, CUE)
                && outline.is(next + 2, PAST) == tense
            || matches!(lower, "but" | "and" | "while") && attribution(outline, next + 1, end).is_some()
            || adds_with(outline, next);
        let main_verb = relative
            && (outline.is_verb(next) || outline.is(next, AUXILIARY) || outline.lower(next).ends_with("ed"));
        // `“terrorist operations”, state media reported.`: all of it is said by these.
        let signed = next > draft.cue.1
            && attribution(outline, next, end).is_some_and(|cue| cue + 1 >= end && cue != draft.cue.0);
        if subordinate && outline.is_comma(at) || main_verb || turns || signed {
            return stop;
        }
    }
    end
}

/// Does a participle stand at unit `at` that tells what came of something, or what somebody did with it? `…, killing 12 people`
pub(super) fn is_participle(outline: &Outline<'_, '_>, at: usize) -> bool {
    const OTHERS: WordList = words!("anything during evening everything including morning nothing something");
    let word = outline.lower(at + usize::from(outline.lower(at).ends_with("ly")));
    word.len() > 5 && word.ends_with("ing") && !OTHERS.has(word) && outline.case(at) == Case::Lower
}

/// What saying something sets off: `…, throwing his party into disarray`.
const STIRS: WordList = words!(
    "drawing earning fueling fuelling giving lending prompting provoking raising reigniting sparking stirring throwing triggering"
);

/// Does the narrator add to what was said from unit `at` on? `…, calling the plan absurd`, `…, as have others`; but in `said a lorry
/// had hit the crowd, killing 12 people` what came of it was told too.
pub(super) fn narrates(outline: &Outline<'_, '_>, at: usize) -> bool {
    const THINGS: WordList = words!("allegation assertion charge claim contention statement view");
    let next = at + usize::from(outline.lower(at).ends_with("ly"));
    is_participle(outline, at) && (outline.is(next, CUE) || outline.is_one_of(next, STIRS))
        || outline.reads(at, "as") && outline.is(at + 1, AUXILIARY) && !is_set_off(outline, at)
        || outline.is_one_of(at, words!("a an")) && outline.is_one_of(at + 1, THINGS)
}

/// Does what starts at unit `at` end with a comma before a verb? `the rise, as had been the case in May, had been “required”`
fn is_set_off(outline: &Outline<'_, '_>, at: usize) -> bool {
    const ASIDE: usize = 16;
    let comma = (at..at + ASIDE).take_while(|i| !outline.is_first(*i)).find(|i| outline.is_comma(*i));
    comma.is_some_and(|comma| outline.is_verb(comma + 1) || outline.is(comma + 1, AUXILIARY))
}

/// `…, he said, as he paid tribute to the dead`: what went on when it was said.
pub(super) fn meanwhile(outline: &Outline<'_, '_>, at: usize) -> bool {
    // `…, he said, while denying the charges`
    let doing = || !outline.reads(at, "as") && is_participle(outline, at + 1);
    outline.is_one_of(at, words!("after as before while")) && (outline.is(at + 1, PRONOUN) || doing())
}

/// Does another say something from the `with` at unit `at` on? `agreed to go on, with Reed adding that it was late`
pub(super) fn adds_with(outline: &Outline<'_, '_>, at: usize) -> bool {
    let adds = |i: usize| outline.is(i, SAY) && outline.is(i, ING);
    outline.reads(at, "with") && (at + 1..at + 7).any(adds)
}

/// A word between commas that turns: `Reed said, however, that …`
pub(super) fn is_aside(outline: &Outline<'_, '_>, at: usize) -> bool {
    outline.is_one_of(at, words!("however though nevertheless nonetheless"))
}

/// The cue of a new attribution that starts at unit `at`: `but Mr. Ryan said …`
pub(super) fn attribution(outline: &Outline<'_, '_>, at: usize, end: usize) -> Option<usize> {
    // `the Jordan News Agency, Petra, reported`
    let tells = |i: usize| outline.is(i, SAY) && outline.is(i, PAST);
    let apposed = |i: usize| {
        let close = name_end(outline, i + 1);
        let named = outline.is_comma(i) && outline.is_name(i - 1) && close > i + 1;
        (named && outline.is_comma(close) && tells(close + 1)).then_some(close)
    };
    let name = (at + 1..end.min(at + 9)).find_map(|i| apposed(i).map(|close| (i, close)));
    (at..end.min(at + 9))
        .take_while(|i| {
            (outline.is_word(*i) || compound_mark(outline, *i))
                && (!outline.is(*i, BOUND) || outline.reads(*i, "of"))
                || name.is_some_and(|(open, close)| *i == open || *i == close)
        })
        .find(|i| outline.is(*i, SAY) && !outline.is(*i, PLAIN | ING) && *i > at)
}

/// `“not ready,” and`: the comma stands inside the marks.
pub(super) fn quote_ends_with_comma(outline: &Outline<'_, '_>, at: usize) -> bool {
    let pair = outline.unit(at).and_then(|u| u.quote).and_then(|q| outline.pairs.get(q));
    pair.and_then(|p| p.close.checked_sub(1)).is_some_and(|last| outline.passage.word(last) == ",")
}

/// The end without a video's length: `Brother of drummer: Band heard gunshots 01:54`.
pub(super) fn without_time(outline: &Outline<'_, '_>, from: usize, end: usize) -> usize {
    let number = |i: usize| outline.kind(i) == Some(TokenKind::Number);
    let timed = end >= from + 4 && number(end - 1) && outline.has_mark(end - 2, ":") && number(end - 3);
    if timed { end - 3 } else { end }
}

/// The end of units `from..to` without the sentence's stop.
pub(super) fn without_stop(outline: &Outline<'_, '_>, from: usize, to: usize) -> usize {
    let mut end = to;
    while end > from && words!(". ! ? ; , — –").has(outline.mark(end - 1)) && !outline.is_quote(end - 1) {
        end -= 1;
    }
    end
}

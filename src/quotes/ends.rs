//! Where a reported clause ends: with its sentence, or where the narrator takes up the thread again.

use super::noun_words::compound_mark;
use super::outline::Outline;
use super::slots::{Draft, Tie};
use super::words::{AUXILIARY, BOUND, CUE, ING, PAST, PLAIN, SAY};
use crate::text::{Case, TokenKind};
use crate::word_list::{WordList, words};

/// How far, in units, an end is looked for; the clause of a longer sentence ends with the sentence.
pub(super) const LONGEST: usize = 150;

/// Where the clause that starts at `from` ends: with the sentence, or where the narrator takes up the thread again.
///
/// `Ryan said he was “not ready” to support him, and suggested that …`, `…, while Susan Collins …`. What stands before
/// the last quotation belongs to the clause.
pub(super) fn clause_end(outline: &Outline<'_, '_>, draft: &Draft, from: usize, end: usize) -> usize {
    let subordinate = draft.phrase.from.checked_sub(1).is_some_and(|b| {
        words!("after when as while because although though since if before where until")
            .has(outline.lower(b))
    }) || draft.tie == Tie::Shared
        && draft.cue.0.checked_sub(1).is_some_and(|b| words!("while by after before").has(outline.lower(b)));
    // `Mr. Trump, who said that the judge was biased, issued a statement.`
    let relative = outline.lower(draft.phrase.from) == "who";
    let tense = outline.known(draft.cue.0).is(PAST);
    for at in from..end.min(from + LONGEST) {
        let comma = outline.is_comma(at) || outline.is_quote(at) && quote_ends_with_comma(outline, at);
        let next = if outline.is_comma(at) || outline.is_quote(at) { at + 1 } else { at };
        if next >= end {
            break;
        }
        let stop = if outline.is_comma(at) { at } else { next };
        let lower = outline.lower(next);
        let word = outline.known(next + 1);
        let verb_next = word.is(CUE) && word.is(PAST) == tense && !word.is(ING) && !outline.is_name(next + 1)
            || word.is(AUXILIARY)
                && outline.known(next + 2).is(CUE)
                && !matches!(outline.lower(next + 1), "to");
        if outline.mark(at) == ";" && at > from {
            return at;
        }
        if matches!(lower, "and" | "but") && verb_next && next > from {
            return stop;
        }
        if !comma {
            continue;
        }
        let turns = words!("while whereas although though according compared double").has(lower)
            || outline.known(next).is(ING) && !outline.is_quote(at + 2)
            || outline.is_comma(at) && narrates(outline, next)
            || matches!(lower, "a" | "an") && outline.is_quote(at)
            || matches!(lower, "but" | "and" | "while") && attribution(outline, next + 1, end).is_some();
        let main_verb = relative
            && (outline.is_verb(next)
                || outline.known(next).is(AUXILIARY)
                || outline.lower(next).ends_with("ed"));
        if (subordinate || main_verb) && outline.is_comma(at) || turns {
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
    is_participle(outline, at) && (outline.known(next).is(CUE) || STIRS.has(outline.lower(next)))
        || outline.lower(at) == "as" && outline.known(at + 1).is(AUXILIARY)
        || matches!(outline.lower(at), "a" | "an") && THINGS.has(outline.lower(at + 1))
}

/// The cue of a new attribution that starts at unit `at`: `but Mr. Ryan said …`
pub(super) fn attribution(outline: &Outline<'_, '_>, at: usize, end: usize) -> Option<usize> {
    (at..end.min(at + 9))
        .take_while(|i| {
            (outline.is_word(*i) || compound_mark(outline, *i))
                && (!outline.known(*i).is(BOUND) || outline.lower(*i) == "of")
        })
        .find(|i| outline.known(*i).is(SAY) && !outline.known(*i).is(PLAIN | ING) && *i > at)
}

/// `“not ready,” and`: the comma stands inside the marks.
fn quote_ends_with_comma(outline: &Outline<'_, '_>, at: usize) -> bool {
    let pair = outline.unit(at).and_then(|u| u.quote).and_then(|q| outline.pairs.get(q));
    pair.and_then(|p| p.close.checked_sub(1)).is_some_and(|last| outline.passage.word(last) == ",")
}

/// The end without a video's length: `Brother of drummer: Band heard gunshots 01:54`.
pub(super) fn without_time(outline: &Outline<'_, '_>, from: usize, end: usize) -> usize {
    let number = |i: usize| outline.kind(i) == Some(TokenKind::Number);
    let timed = end >= from + 4 && number(end - 1) && outline.mark(end - 2) == ":" && number(end - 3);
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

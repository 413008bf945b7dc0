//! Where a reported clause ends: with its sentence, or where the narrator takes up the thread again.

use super::clauses::is_comma;
use super::outline::Outline;
use super::phrases::{compound_mark, mark};
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
        matches!(
            outline.lower(b),
            "after"
                | "when"
                | "as"
                | "while"
                | "because"
                | "although"
                | "though"
                | "since"
                | "if"
                | "before"
                | "where"
                | "until"
        )
    }) || draft.tie == Tie::Shared
        && draft
            .cue
            .0
            .checked_sub(1)
            .is_some_and(|b| matches!(outline.lower(b), "while" | "by" | "after" | "before"));
    // `Mr. Trump, who said that the judge was biased, issued a statement.`
    let relative = outline.lower(draft.phrase.from) == "who";
    let tense = outline.known(draft.cue.0).is(PAST);
    for at in from..end.min(from + LONGEST) {
        let comma = is_comma(outline, at) || outline.is_quote(at) && quote_ends_with_comma(outline, at);
        let next = if is_comma(outline, at) || outline.is_quote(at) { at + 1 } else { at };
        if next >= end {
            break;
        }
        let stop = if is_comma(outline, at) { at } else { next };
        let lower = outline.lower(next);
        let word = outline.known(next + 1);
        let verb_next = word.is(CUE) && word.is(PAST) == tense && !word.is(ING) && !outline.is_name(next + 1)
            || word.is(AUXILIARY)
                && outline.known(next + 2).is(CUE)
                && !matches!(outline.lower(next + 1), "to");
        if mark(outline, at) == ";" && at > from {
            return at;
        }
        if matches!(lower, "and" | "but") && verb_next && next > from {
            return stop;
        }
        if !comma {
            continue;
        }
        let turns = matches!(
            lower,
            "while" | "whereas" | "although" | "though" | "according" | "compared" | "double"
        ) || outline.known(next).is(ING) && !outline.is_quote(at + 2)
            || is_comma(outline, at) && narrates(outline, next)
            || matches!(lower, "a" | "an") && outline.is_quote(at)
            || matches!(lower, "but" | "and" | "while") && attributes(outline, next + 1, end);
        let main_verb = relative
            && (outline.is_verb(next)
                || outline.known(next).is(AUXILIARY)
                || outline.lower(next).ends_with("ed"));
        if (subordinate || main_verb) && is_comma(outline, at) || turns {
            return stop;
        }
    }
    end
}

/// What came of it, and so part of what was told: `said a lorry had hit the crowd, killing 12 people`.
const RESULTS: WordList = words!(
    "accounting allowing beginning causing damaging depending destroying ending forcing helping injuring killing leaving ranging \
     starting wounding"
);

/// Does the narrator add to what was said from unit `at` on? `…, throwing a wrench in his efforts`, `…, as have others`
pub(super) fn narrates(outline: &Outline<'_, '_>, at: usize) -> bool {
    let adverb = outline.lower(at).ends_with("ly");
    let word = outline.lower(at + usize::from(adverb));
    let acts = word.len() > 5
        && word.ends_with("ing")
        && !RESULTS.has(word)
        && !matches!(
            word,
            "during"
                | "including"
                | "something"
                | "anything"
                | "nothing"
                | "everything"
                | "morning"
                | "evening"
        );
    acts && outline.case(at) == Case::Lower
        || word == "as" && outline.known(at + 1).is(AUXILIARY)
        || matches!(word, "a" | "an")
            && matches!(
                outline.lower(at + 1),
                "claim" | "charge" | "view" | "assertion" | "allegation" | "statement" | "contention"
            )
}

/// Does a new attribution start at unit `at`? `but Mr. Ryan said …`
pub(super) fn attributes(outline: &Outline<'_, '_>, at: usize, end: usize) -> bool {
    (at..end.min(at + 9))
        .take_while(|i| {
            (outline.is_word(*i) || compound_mark(outline, *i))
                && (!outline.known(*i).is(BOUND) || outline.lower(*i) == "of")
        })
        .any(|i| outline.known(i).is(SAY) && !outline.known(i).is(PLAIN | ING) && i > at)
}

/// Is that attribution the last thing in its sentence, of units `..end`?
pub(super) fn attributes_last(outline: &Outline<'_, '_>, at: usize, end: usize) -> bool {
    let cue =
        (at + 1..end.min(at + 9)).find(|i| outline.known(*i).is(SAY) && !outline.known(*i).is(PLAIN | ING));
    cue.is_some_and(|cue| cue + 1 >= end)
}

/// `“not ready,” and`: the comma stands inside the marks.
fn quote_ends_with_comma(outline: &Outline<'_, '_>, at: usize) -> bool {
    let pair = outline.unit(at).and_then(|u| u.quote).and_then(|q| outline.pairs.get(q));
    pair.and_then(|p| p.close.checked_sub(1)).is_some_and(|last| outline.passage.word(last) == ",")
}

/// The end without a video's length: `Brother of drummer: Band heard gunshots 01:54`.
pub(super) fn without_time(outline: &Outline<'_, '_>, from: usize, end: usize) -> usize {
    let number = |i: usize| outline.kind(i) == Some(TokenKind::Number);
    let timed = end >= from + 4 && number(end - 1) && mark(outline, end - 2) == ":" && number(end - 3);
    if timed { end - 3 } else { end }
}

/// The end of units `from..to` without the sentence's stop.
pub(super) fn without_stop(outline: &Outline<'_, '_>, from: usize, to: usize) -> usize {
    let mut end = to;
    while end > from
        && matches!(mark(outline, end - 1), "." | "!" | "?" | ";" | "," | "—" | "–")
        && !outline.is_quote(end - 1)
    {
        end -= 1;
    }
    end
}

//! What stands around an attribution in mid-sentence, as what it reports: `It was, he said, too late`.

use super::draft::{Draft, Tie};
use super::ends::{APART, LONGEST, is_aside, is_participle, meanwhile, narrates};
use super::outline::Outline;
use super::relatives::RELATIVES;
use super::start::Sort;
use super::times::behind_dateline;
use super::words::{BOUND, CUE, FINITE, PREPOSITION};
use crate::word_list::words;

/// The fewest words that stand before an attribution in mid-sentence as what it reports.
const FEWEST: u16 = 3;

/// Hands on where what stands before the attribution and behind it may start, in its sentence of units `from..end`.
pub(super) fn around(
    outline: &Outline<'_, '_>,
    draft: &Draft,
    (from, end): (usize, usize),
    push: &mut impl FnMut(usize, usize, Sort),
) {
    // `…, as Tunisia said`
    let attribution = draft.from - usize::from(draft.from > from && outline.reads(draft.from - 1, "as"));
    let Some(before) = attribution.checked_sub(1).filter(|b| *b > from) else { return };
    let bare = draft.tie == Tie::According && outline.is_word(before) && !outline.is(before, BOUND);
    // `Said plan —he said— is a step forward`
    let dashes = !outline.is_comma(before)
        && outline.sets_off(before)
        && outline.mark(draft.to) == outline.mark(before);
    let apart = outline.is_comma(before) || outline.is_quote(before) || bare || dashes;
    // `It saw the collapse of Leeds Life, which declared bankruptcy`
    if !matches!(draft.tie, Tie::Left | Tie::Right | Tie::According) || !apart || draft.is_relative(outline) {
        return;
    }
    let closes = |i: usize| outline.is_comma(i) || dashes && i == draft.to;
    let to = if outline.is_comma(before) || dashes { before } else { attribution };
    // `Reed, who left the church in 2009 according to reports, criticised it`
    let who = (from..to).rev().find(|i| outline.is_comma(*i) && outline.is_one_of(i + 1, RELATIVES));
    let who = who.filter(|_| bare && outline.is_comma(draft.to)).map(|comma| comma + 2);
    let first = who.unwrap_or_else(|| behind_dateline(outline, from));
    // `Since November, according to the monitors, …`: what is said is still to come.
    let long = outline.passed(to).words.saturating_sub(outline.passed(first).words) >= FEWEST;
    // `This, he said, cannot be true`
    let it = outline.is_one_of(first, words!("this that it these those they he she"));
    // `The case, advocates say, shows how it is done`: its verb is still to come.
    let verb = |i: usize| outline.looks_like_verb(i) || outline.is(i, CUE);
    // `The problem, say experts like Ann Reed, a geologist, is the ground`: what describes them ends at the comma before it.
    let described = draft.tie == Tie::Right && outline.is_comma(draft.to) && !(first..to).any(verb);
    let close = (draft.to + 1..end.min(draft.to + APART))
        .find(|i| outline.is_comma(*i) && outline.is(i + 1, FINITE))
        .filter(|_| described && !outline.is(draft.to + 1, FINITE));
    let close = close.unwrap_or(draft.to);
    // `In the city, Reed said, however, that it was late`: its conjunction opens what is said.
    let however = is_aside(outline, draft.to + 1) && outline.is_comma(draft.to + 2);
    // `It's an investment, they say, that will pay off`
    let that = draft.to + if however { 3 } else { 1 };
    let own = outline.is_pronoun_that(that) && (first..to).any(verb);
    let that = outline.is_comma(draft.to) && outline.reads(that, "that") && !own;
    let leads_on = leads_on(outline, draft, first, to) || that;
    if (long || it || !closes(draft.to) || verb(close + 1)) && !leads_on {
        push(first, to, Sort::Before);
    }
    // `good soil, and a large difference between day and night, it said`: a list, which turns to nothing.
    let clause = |turn: &usize| (turn + 1..to).any(|i| outline.looks_like_verb(i) || outline.is(i, CUE));
    let turn = (from.max(to.saturating_sub(LONGEST))..to).rev().find(|i| turns(outline, *i));
    let turn = turn.filter(clause).filter(|_| !leads_on);
    if let Some(turn) = turn {
        push(turn + 1 + usize::from(outline.is_comma(turn)), to, Sort::BeforeLast);
    }
    // `…, experts say, giving credence to …`: the narrator's own.
    let narrator = is_participle(outline, close + 1)
        || narrates(outline, close + 1)
        || meanwhile(outline, close + 1)
        || outline.is_one_of(close + 1, words!("who which whose where when"));
    // `…, said Colin Clarke, a professor`: the comma is the name's.
    let named = draft.tie != Tie::Left && long;
    // `The priest, according to reports, has also left`
    let named = named && !(outline.is_comma(before) && outline.is(close + 1, FINITE));
    if closes(draft.to) && !narrator && (!named || leads_on) {
        let at = close + if however { 3 } else { 1 };
        push(at + usize::from(outline.reads(at, "that") && !own), end, Sort::After);
    }
}

/// Do units `first..to` only lead to what is said behind the attribution?
fn leads_on(outline: &Outline<'_, '_>, draft: &Draft, first: usize, to: usize) -> bool {
    let verb = |i: usize| outline.looks_like_verb(i) || outline.is(i, CUE);
    // `the poor, who, according to the bank, are many`: what is said follows.
    let relative = outline.is_one_of(to - 1, RELATIVES);
    // `Speaking about the day, the mayor said`: what she said follows; not `Boeing delivered 30 jets, Reed said`.
    let finite = |i: usize| outline.is(i, FINITE);
    let doing = outline.lower(first).ends_with("ing") && outline.lower(first).len() > 4
                && outline.is_first(first)
                // `Neighbouring Jiangsu suffered a drop, according to the paper`
                && !outline.is_one_of(first, words!("neighboring neighbouring remaining surrounding"))
                && !verb(first + 1)
                && !(first..to).any(|i| finite(i) || outline.is_comma(i) && draft.tie == Tie::According)
                && !outline.is_word(draft.to);
    // `In its summary, the institute said five storms had come`: a clause has a verb.
    let lead = outline.is(first, PREPOSITION)
        && !outline.is_name(first)
        && outline.is_word(draft.to)
        && !(first..to).any(verb);
    // `Backed by his party, Reed argued for more time`
    let done = outline.lower(first).ends_with("ed")
        && outline.is_first(first)
        && (first + 1..first + 3).any(|i| outline.reads(i, "by"))
        && !(first + 1..to).any(verb);
    relative || doing || lead || done
}

/// `; `, `, but`: the narrator turns to something else behind unit `at`.
fn turns(outline: &Outline<'_, '_>, at: usize) -> bool {
    outline.has_mark(at, ";")
        || outline.is_comma(at) && outline.is_one_of(at + 1, words!("and but while though although"))
}

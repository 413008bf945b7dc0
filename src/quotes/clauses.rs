//! An attribution into the clause it reports: `ISIS would know that, …, according to Matthew Henman`.

use super::outline::Outline;
use super::phrases::{Noun, mark};
use super::slots::{Draft, Tie};
use super::words::{AUXILIARY, BOUND, CUE, DAY, PAST, PREPOSITION, PRONOUN, SAY};

/// The reported clause of an attribution, in units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Clause {
    pub(crate) from: usize,
    pub(crate) to: usize,
    /// How it hangs on the attribution.
    pub(crate) by: Link,
    /// No word of it stands outside marks.
    pub(crate) all_quoted: bool,
}

/// How a reported clause hangs on its attribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Link {
    /// `…, he said`
    Before,
    /// `he said that …`
    That,
    /// `he said …`
    Bare,
    /// `According to him, …`; `As he said, …`
    Opening,
    /// `Paul Cruickshank: …`
    Colon,
}

/// The fewest narrator's words that make a reported clause.
const FEWEST: u16 = 3;

/// Where each sentence of an outline starts, and where the last ends.
pub(crate) fn sentence_starts(outline: &Outline<'_, '_>) -> Vec<usize> {
    let mut starts: Vec<usize> = Vec::new();
    let mut before = None;
    for (i, unit) in outline.units.iter().enumerate() {
        if before != Some(unit.sentence) {
            starts.push(i);
        }
        before = Some(unit.sentence);
    }
    starts.push(outline.units.len());
    starts
}

/// The clause that `draft` reports; `next` is the draft of the next cue in the sentence, if there is one.
pub(crate) fn clause(
    outline: &Outline<'_, '_>,
    starts: &[usize],
    draft: &Draft,
    next: Option<&Draft>,
) -> Option<Clause> {
    let sentence = usize::from(outline.unit(draft.from)?.sentence);
    let (from, to) = (*starts.get(sentence)?, *starts.get(sentence + 1)?);
    let end = without_stop(outline, from, to);
    let says = outline.known(draft.cue.0).is(SAY);
    let (from, to, by) = match draft.tie {
        Tie::According | Tie::Left | Tie::Right if is_before(outline, draft, from) => {
            let to = if is_comma(outline, draft.from.checked_sub(1)?) { draft.from - 1 } else { draft.from };
            // `…, he said, …`: the sentence goes on behind the attribution.
            let goes_on = is_comma(outline, draft.to) && outline.is_quote(draft.to + 1);
            (from, if goes_on { end } else { to }, Link::Before)
        }
        Tie::According => opening(outline, draft, from, end)?,
        Tie::Left if draft.from > from && outline.lower(draft.from - 1) == "as" => {
            opening(outline, draft, from, end)?
        }
        Tie::Left | Tie::Shared if says || outline.lower(draft.cue.1) == "that" => {
            behind(outline, draft, end, next)?
        }
        Tie::Colon if draft.phrase.noun != Noun::Pronoun => (draft.to, end, Link::Colon),
        _ => return None,
    };
    let from = skip_marks(outline, from, to);
    let words = outline.passed(to).words.saturating_sub(outline.passed(from).words);
    let quotes = outline.passed(to).quotes.saturating_sub(outline.passed(from).quotes);
    let own = match by {
        // What the attribution itself takes is not reported.
        Link::Before if to > draft.to => {
            words.saturating_sub(outline.passed(draft.to).words - outline.passed(draft.from).words)
        }
        _ => words,
    };
    (own >= FEWEST || quotes > 0).then_some(Clause { from, to, by, all_quoted: own == 0 })
}

/// Does the reported clause end just before the attribution?
fn is_before(outline: &Outline<'_, '_>, draft: &Draft, sentence: usize) -> bool {
    let Some(before) = draft.from.checked_sub(1).filter(|b| *b >= sentence) else { return false };
    // `…, according to one defector`, also without its comma.
    let set_off = is_comma(outline, before)
        || outline.is_quote(before)
        || draft.tie == Tie::According
            && before > sentence
            && outline.is_word(before)
            && !outline.known(before).is(BOUND);
    if !set_off || before <= sentence && !outline.is_quote(before) {
        return false;
    }
    // `But when the polls closed, he said that …`: the clause is still to come.
    let after = draft.to;
    let next = outline.known(after);
    match draft.tie {
        Tie::Left => {
            after >= outline.units.len()
                || !outline.is_word(after) && !outline.is_quote(after)
                || next.is(DAY)
                || outline.lower(after) != "that" && next.is(PREPOSITION)
                || matches!(
                    outline.lower(after),
                    "last"
                        | "this"
                        | "yesterday"
                        | "today"
                        | "earlier"
                        | "reporters"
                        | "as"
                        | "while"
                        | "after"
                        | "before"
                )
                || outline.is_quote(before) && outline.lower(after) != "that"
        }
        _ => true,
    }
}

/// `According to Clarke, …`, `As Clarke said, …`: behind the comma that closes the attribution.
fn opening(
    outline: &Outline<'_, '_>,
    draft: &Draft,
    from: usize,
    end: usize,
) -> Option<(usize, usize, Link)> {
    let lead = (from..draft.from).all(|i| {
        matches!(outline.lower(i), "as" | "but" | "and" | "yet" | "so" | "now" | "," | "still" | "indeed")
    });
    if !lead {
        return None;
    }
    let mut comma = (draft.to..end).find(|i| is_comma(outline, *i))?;
    // `According to Mathieu Guidere, professor of geopolitics, …`: an apposition has a comma of its own.
    let apposed = !outline.known(comma + 1).is(PRONOUN)
        && outline.case(comma + 1) == crate::text::Case::Lower
        || matches!(outline.lower(comma + 1), "a" | "an");
    let next = (comma + 1..end.min(comma + 22)).find(|i| is_comma(outline, *i));
    let verb_between = next.is_some_and(|next| (comma + 1..next).any(|i| outline.is_verb(i)));
    if let Some(next) = next.filter(|_| apposed && !verb_between) {
        comma = next;
    }
    Some((comma + 1, end, Link::Opening))
}

/// `Clarke said [on Tuesday] [that] …`
fn behind(
    outline: &Outline<'_, '_>,
    draft: &Draft,
    end: usize,
    next: Option<&Draft>,
) -> Option<(usize, usize, Link)> {
    let mut at = draft.cue.1;
    if draft.phrase.from >= draft.cue.0 {
        return None;
    }
    let limit = end.min(at + 14);
    let that = (at..limit).find(|i| outline.lower(*i) == "that");
    let breaks = |to: usize| {
        (at..to).any(|i| {
            !outline.is_word(i) && !is_comma(outline, i)
                || outline.is_quote(i)
                || outline.is_verb(i) && outline.known(i).is(PAST)
        })
    };
    // `said that suggested …`: a pronoun, the subject of what is said.
    let conjunction = |i: usize| !(outline.is_verb(i + 1) && !outline.known(i + 1).is(AUXILIARY));
    let by = match that.filter(|that| !breaks(*that)) {
        Some(that) if that - at <= 8 && conjunction(that) => {
            at = that + 1;
            Link::That
        }
        _ => {
            at = skip_time(outline, at, end);
            let told = matches!(
                outline.lower(draft.cue.0),
                "told"
                    | "tells"
                    | "tell"
                    | "telling"
                    | "warned"
                    | "informed"
                    | "assured"
                    | "reminded"
                    | "asked"
            );
            // `told reporters a joke`, `added a line`, `wrote a book`: no clause without its conjunction.
            let objects = matches!(
                outline.lower(draft.cue.0),
                "added"
                    | "adds"
                    | "wrote"
                    | "writes"
                    | "reported"
                    | "reports"
                    | "announced"
                    | "confirmed"
                    | "denied"
                    | "noted"
                    | "vowed"
                    | "pledged"
            );
            let quoted = outline.is_quote(at);
            let clause_like = || (at..end.min(at + 12)).any(|i| outline.is_verb(i));
            if !quoted
                && (told && draft.cue.1 == draft.cue.0 + 1 || objects && !clause_like() || !clause_like())
            {
                return None;
            }
            Link::Bare
        }
    };
    if at >= end || matches!(mark(outline, at), "," | "." | ":" | ";" | "?") && at + 1 >= end {
        return None;
    }
    if is_comma(outline, at) && by == Link::Bare && !outline.is_quote(at + 1) {
        return None;
    }
    // `X said …, but Y said …`: the second attribution has a clause of its own.
    let cut = next.filter(|n| n.tie == Tie::Left && n.from > at + 2).and_then(|n| {
        let conjunction = n.from - 1;
        let joins = matches!(outline.lower(conjunction), "but" | "while" | "although" | "and" | "though");
        (joins && is_comma(outline, conjunction - 1)).then_some(conjunction - 1)
    });
    Some((at, cut.unwrap_or(end), by))
}

/// Past `on Tuesday`, `last week`, `in a statement`, `again`.
fn skip_time(outline: &Outline<'_, '_>, from: usize, end: usize) -> usize {
    let mut at = from;
    for _ in 0..3 {
        let lower = outline.lower(at);
        let ahead = if matches!(lower, "on" | "in" | "at" | "during" | "late" | "early") { 1 } else { 0 };
        if outline.known(at + ahead).is(DAY) && outline.lower(at + ahead) != "may" {
            at += ahead + 1;
            while outline.kind(at) == Some(crate::text::TokenKind::Number)
                || matches!(outline.lower(at), "night" | "morning" | "afternoon" | "evening")
            {
                at += 1;
            }
        } else if matches!(lower, "last" | "this" | "earlier")
            && matches!(
                outline.lower(at + 1),
                "week"
                    | "month"
                    | "year"
                    | "night"
                    | "morning"
                    | "summer"
                    | "spring"
                    | "fall"
                    | "autumn"
                    | "winter"
                    | "weekend"
            )
        {
            at += 2;
        } else if matches!(
            lower,
            "again"
                | "also"
                | "earlier"
                | "later"
                | "recently"
                | "yesterday"
                | "today"
                | "repeatedly"
                | "publicly"
                | "then"
                | "simply"
        ) {
            at += 1;
        } else if lower == "in"
            && matches!(outline.lower(at + 1), "a" | "an")
            && matches!(
                outline.lower(at + 2),
                "statement" | "interview" | "tweet" | "speech" | "memo" | "letter" | "email" | "report"
            )
        {
            at += 3;
        } else if is_comma(outline, at) && at > from {
            at += 1;
        } else {
            break;
        }
    }
    at.min(end)
}

fn is_comma(outline: &Outline<'_, '_>, at: usize) -> bool {
    mark(outline, at) == ","
}

/// The end of units `from..to` without the sentence's stop.
fn without_stop(outline: &Outline<'_, '_>, from: usize, to: usize) -> usize {
    let mut end = to;
    while end > from
        && matches!(mark(outline, end - 1), "." | "!" | "?" | ";" | "," | "—" | "–")
        && !outline.is_quote(end - 1)
    {
        end -= 1;
    }
    end
}

fn skip_marks(outline: &Outline<'_, '_>, mut from: usize, to: usize) -> usize {
    while from < to && matches!(mark(outline, from), "," | ":" | "—" | "–" | "-" | "--" | ";") {
        from += 1;
    }
    // `But …, he said`: the narrator joins sentences with it.
    if matches!(outline.lower(from), "but" | "and")
        && outline.is_first(from)
        && from + 1 < to
        && !outline.known(from + 1).is(CUE)
    {
        return from;
    }
    from
}

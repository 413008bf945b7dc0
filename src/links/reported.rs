//! Attributions into reported speech without marks: `ISIS would know that, according to Matthew Henman`.

use super::quotes::{slot, speaker};
use super::speakers::{Named, Place};
use super::turns::Turns;
use super::{Article, Linked, Reported};
use crate::model::ranks::word_number;
use crate::names::Label;
use crate::quotes::{Kind, Link, Noun, Slot, Tie};
use crate::sorting::{sort, sort_by_key};
use crate::text::{BlockKind, Span};
use crate::vocabulary::Source;
use std::collections::HashSet;

/// Adds what is reported and not quoted; `choices` are the attributions of the quotations.
///
/// Returns the slot that each hangs on.
pub(super) fn reported(
    article: &Article<'_>,
    linked: &mut Linked,
    named: &Named,
    choices: &[Option<Place>],
) -> Vec<Option<Place>> {
    // Only quotations that are somebody's words take a clause out of the narrator's: a term in marks does not.
    let (mut spoken, mut cues, mut quoted_by) = (Vec::new(), Vec::new(), Vec::<(Span, Span)>::new());
    for (quote, choice) in linked.quotes.iter().zip(choices) {
        if matches!(quote.kind, Kind::Direct | Kind::Mixed) && quote.nested_in.is_none() {
            spoken.push(quote.span);
            let whole = quote.content.map_or(quote.span, |c| c.to(quote.span));
            let cue = choice.and_then(|place| cue(article, place));
            cues.push(cue);
            quoted_by.extend(cue.map(|cue| (cue, whole)));
        }
    }
    sort(&mut quoted_by);
    let mut out: Vec<(Reported, Place)> = Vec::new();
    let mut turns = Turns::new(article, linked, named);
    for (part_index, part) in article.parts.iter().enumerate() {
        // In a transcript all that stands behind the name is said.
        if let Some(turn) = turns.turn(article, linked, named, part_index, &out) {
            out.push(turn);
            continue;
        }
        let slots = &part.findings.quotes.slots;
        let words = |index: usize| slots.get(index).and_then(words);
        let mut order: Vec<usize> = (0..slots.len()).filter(|i| words(*i).is_some()).collect();
        // What reports most comes first: `… suggested that …, according to Mr. Weiss` is all Mr. Weiss's.
        sort_by_key(&mut order, |i| {
            (
                std::cmp::Reverse(words(*i).map_or(0, |(span, _)| span.len())),
                slots.get(*i).map(|s| s.cue.start()),
            )
        });
        let mut taken: Vec<(Span, bool)> = Vec::new();
        let mut used: HashSet<u32> = HashSet::new();
        for index in order {
            let place = (part_index, index);
            let Some((found, (whole, share))) = slots.get(index).zip(words(index)) else { continue };
            if !reports(found, part.kind, named, linked, place) {
                continue;
            }
            let cue = found.cue.shifted(part.span.start());
            // `…, said Inspector Kaiyum`: one who speaks to its left and one to its right are two readings.
            if used.contains(&cue.start()) {
                continue;
            }
            let by = found.speaker.shifted(part.span.start());
            let from = quoted_by.partition_point(|(by, _)| *by < cue);
            let own = quoted_by.get(from..).unwrap_or_default().iter().take_while(|(by, _)| *by == cue);
            // `noting plots that showed “an intent”`: what the cue reports goes on in marks, and is the quotation's; not `said it
            // would fail and called him “a liar”`.
            let goes_on = found.content.and_then(|c| c.into).map(|q| q.shifted(part.span.start()));
            let other = |q: usize| cues.get(q).copied().flatten().is_some_and(|c| c.start() >= cue.end());
            if goes_on.and_then(|q| spoken.binary_search(&q).ok()).is_some_and(|q| !other(q)) {
                continue;
            }
            // `asserted that France was lost: “France is no longer France”`: a clause behind its conjunction is no quotation's.
            let clause = found.clause.is_some_and(|c| c.by == Link::That && c.span.start() == whole.start());
            let nameless = found.passive;
            let halves = [Some(whole), found.content.and_then(|c| c.other)];
            for span in halves.into_iter().flatten().map(|half| half.shifted(part.span.start())) {
                let at = spoken.partition_point(|q| q.end() <= span.start());
                // `“…,” he said of the attacks`, `recalled the freeze: “…”`: the attribution is the quotation's.
                let quoted = spoken.get(at).is_some_and(|q| q.overlaps(span))
                    || !clause
                        && own.clone().any(|(_, q)| {
                            [span, cue, by].iter().any(|beside| touch(article.source, *q, *beside))
                        });
                // What is said in a reported clause is the clause's own matter.
                let inside = taken.iter().rev().take(NESTED).any(|(t, ends)| {
                    // `Reed stressed that rain was near, Al Alam reported`: what Reed said too.
                    let main = *ends
                        && found.noun != Noun::Other
                        && t.contains(span)
                        && (t.start() <= by.start()
                            && by.start() - t.start() <= LEAD
                            && cue.start() < span.start()
                            // `Rain was near, said Reed, according to Al Alam`
                            || t.start() == span.start() && t.contains(cue) && t.contains(by));
                    !main && (t.overlaps(cue) || t.overlaps(span))
                });
                if quoted || inside {
                    continue;
                }
                taken.push((span, span.end() <= cue.start()));
                used.insert(cue.start());
                let found = Reported {
                    content: span,
                    speaker: speaker(article.parts, linked, named, place).filter(|_| !nameless),
                    cue: Some(cue),
                    confidence: share,
                    source: if found.content.is_some() { Source::Model } else { Source::Rule },
                };
                out.push((found, place));
            }
        }
    }
    // `A: I told them, “Go home.”`
    for (quote, choice) in linked.quotes.iter_mut().zip(choices) {
        let who = choice.and_then(|place| turns.who(place));
        quote.speaker.as_mut().into_iter().for_each(|speaker| speaker.entity = who.or(speaker.entity));
    }
    sort_by_key(&mut out, |(r, _)| r.content);
    out.dedup_by_key(|(r, _)| r.content);
    let places = out.iter().map(|(_, place)| Some(*place)).collect();
    linked.reported = out.into_iter().map(|(r, _)| r).collect();
    places
}

/// Do two overlap, or does nothing but a comma, a colon or a space stand between them?
fn touch(text: &str, a: Span, b: Span) -> bool {
    let (from, to) = (a.end().min(b.end()), a.start().max(b.start()));
    from >= to || to - from <= 3 && Span::new(from, to).of(text).chars().all(|c| " \u{a0},:—–".contains(c))
}

/// The cue at a place.
fn cue(article: &Article<'_>, place: Place) -> Option<Span> {
    let start = article.parts.get(place.0)?.span.start();
    slot(article.parts, place).filter(|s| !s.cue.is_empty()).map(|s| s.cue.shifted(start))
}

/// How far into a reported sentence, in bytes, its subject starts: behind `Later, `.
const LEAD: u32 = 12;

/// With how many clauses of its passage one is compared: more never meet.
const NESTED: usize = 100;

/// May this attribution stand without marks?
fn reports(slot: &Slot, kind: BlockKind, named: &Named, linked: &Linked, place: Place) -> bool {
    if slot.tie == Tie::Colon {
        // `Terror expert Paul Cruickshank: …`; as a heading also `Brother of drummer: …`, but not `Photos: …`.
        let label = named.of(place).and_then(|i| linked.mentions.get(i)).map(|m| m.label);
        let heading = !matches!(kind, BlockKind::Paragraph | BlockKind::List);
        let page = matches!(
            kind,
            BlockKind::Byline | BlockKind::Credit | BlockKind::Boilerplate | BlockKind::Dateline
        );
        let works =
            ["source", "photo", "photos", "author", "editor", "reporter", "reporting", "writer", "video"];
        let person = slot.noun == Noun::Nominal && !works.iter().any(|w| slot.head == word_number(w));
        return !page && (label == Some(Label::Person) || heading && person);
    }
    // `It said the bank would help`
    let it = slot.head == word_number("it") && slot.content.is_none();
    slot.noun != Noun::Pronoun || !it && slot.head != word_number("you")
}

/// What a slot reports without marks, and how sure that is.
fn words(slot: &Slot) -> Option<(Span, f32)> {
    match slot.content {
        Some(content) => Some((content.span, content.share)),
        None => slot.clause.filter(|c| c.by == Link::Colon && !c.all_quoted).map(|c| (c.span, COLON)),
    }
}

/// How often words behind a colon are its speaker's, as the trial's count had it.
const COLON: f32 = 0.6;

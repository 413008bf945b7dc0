//! Attributions into reported speech without marks: `ISIS would know that, according to Matthew Henman`.

use super::quotes::{slot, speaker};
use super::speakers::{Named, Place};
use super::{Article, Linked, Part, Reported};
use crate::model::ranks::word_number;
use crate::names::Label;
use crate::quotes::{Kind, Link, Noun, Slot, Tie};
use crate::sorting::sort_by_key;
use crate::text::{BlockKind, Span};
use crate::vocabulary::Source;

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
    let spoken: Vec<Span> = (linked.quotes.iter().zip(choices))
        .filter(|(q, _)| matches!(q.kind, Kind::Direct | Kind::Mixed) && q.nested_in.is_none())
        .map(|(q, _)| q.span)
        .collect();
    let mut out: Vec<(Reported, Place)> = Vec::new();
    let transcript = article.parts.iter().filter(|p| turn_of(article, p).is_some()).count() >= TURNS;
    for (part_index, part) in article.parts.iter().enumerate() {
        let slots = &part.findings.quotes.slots;
        let mut order: Vec<usize> =
            (0..slots.len()).filter(|i| slots.get(*i).is_some_and(|s| s.clause.is_some())).collect();
        // What reports most comes first: `… suggested that …, according to Mr. Weiss` is all Mr. Weiss's.
        sort_by_key(&mut order, |i| {
            let slot = slots.get(*i);
            (
                std::cmp::Reverse(slot.and_then(|s| s.clause).map_or(0, |c| c.span.len())),
                slot.map(|s| s.cue.start()),
            )
        });
        let mut taken: Vec<Span> = Vec::new();
        for index in order {
            let place = (part_index, index);
            let Some((found, clause)) = slot(article.parts, place).and_then(|s| s.clause.map(|c| (s, c)))
            else {
                continue;
            };
            let span = clause.span.shifted(part.span.start());
            let cue = found.cue.shifted(part.span.start());
            let at = spoken.partition_point(|q| q.end() <= span.start());
            let quoted = spoken.get(at).is_some_and(|q| q.overlaps(span));
            // What is said in a reported clause is the clause's own matter.
            let turn = transcript && turn_of(article, part) == Some(index);
            let inside = taken.iter().rev().take(NESTED).any(|t| t.overlaps(cue) || t.overlaps(span));
            if quoted
                || inside
                || clause.all_quoted
                || clause.by == Link::Object
                || !turn && !reports(found, part.kind, named, linked, place)
            {
                continue;
            }
            taken.push(span);
            let found = Reported {
                content: span,
                speaker: speaker(article.parts, linked, named, place),
                cue: Some(cue),
                confidence: sureness(clause.by),
                source: Source::Rule,
            };
            out.push((found, place));
        }
    }
    sort_by_key(&mut out, |(r, _)| r.content);
    out.dedup_by_key(|(r, _)| r.content);
    let places = out.iter().map(|(_, place)| Some(*place)).collect();
    linked.reported = out.into_iter().map(|(r, _)| r).collect();
    places
}

/// How many lines of a text that start as a speaker's turn make it a transcript.
const TURNS: usize = 4;

/// The slot that names the speaker of a line of a transcript: `SMITH: I was there.`
fn turn_of(article: &Article<'_>, part: &Part<'_>) -> Option<usize> {
    let at = part.findings.quotes.slots.iter().position(|s| s.tie == Tie::Colon && s.speaker.start() == 0)?;
    let speaker = part.findings.quotes.slots.get(at)?.speaker.shifted(part.span.start()).of(article.source);
    let capitals = speaker.chars().all(|c| !c.is_lowercase()) && speaker.chars().any(char::is_alphabetic);
    capitals.then_some(at)
}

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
    if !slot.clause.is_some_and(|c| c.says) {
        return false;
    }
    // `one that says …`: a pronoun of things.
    slot.noun != Noun::Pronoun || slot.head != word_number("it") && slot.head != word_number("you")
}

/// How often a clause found so is one, as the trial's count had it.
fn sureness(by: Link) -> f32 {
    match by {
        Link::That => 0.9,
        Link::Before | Link::Opening => 0.85,
        Link::Bare => 0.75,
        Link::Colon | Link::Object => 0.6,
    }
}

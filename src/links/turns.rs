//! The lines of a transcript or an interview into turns: `SMITH: I was there.`, `Q: Who are you?`
//!
//! A line opens a turn with the name of who speaks, in capitals, or with a letter; the paragraphs up to the next turn go
//! on with it. Each passage is looked at a few times, so the time grows with the text.

use super::quotes::{slot, speaker};
use super::speakers::{Named, Place};
use super::{Article, Linked, Part, Reported, Speaker};
use crate::names::Label;
use crate::quotes::{Tie, letter};
use crate::sorting::sort;
use crate::text::{BlockKind, Span, lower};
use crate::vocabulary::Source;
use std::collections::HashMap;

/// How many lines of a text that start as a speaker's turn make it a transcript.
const TURNS: usize = 4;

/// Over how many passages one answer goes on.
const ANSWER: usize = 12;

/// How sure it is whose words a turn holds, where a name opens it, and where a letter does or it goes on.
const NAMED: f32 = 0.9;
const LIKELY: f32 = 0.7;

/// The turns of an article.
#[derive(Default)]
pub(super) struct Turns {
    /// For each passage the slot that names who speaks in all of it.
    of: Vec<Option<Place>>,
    /// Where the first one starts.
    start: u32,
    /// Who speaks in the turn that a passage opens.
    who: Vec<Option<usize>>,
    /// Who gives the answers, once that has been asked.
    answers: Option<Option<usize>>,
    /// Whose label that is, or that it is of several.
    labels: HashMap<String, usize>,
}

/// In place of an entity, for a label that several have.
const SEVERAL: usize = usize::MAX;

impl Turns {
    /// Finds them.
    pub(super) fn new(article: &Article<'_>, linked: &Linked, named: &Named) -> Turns {
        let parts = article.parts;
        let mut turns = Turns { of: vec![None; parts.len()], ..Turns::default() };
        let opens: Vec<(Place, bool)> = (parts.iter().enumerate())
            .filter_map(|(at, part)| Some((at, opening(article, part)?)))
            .filter_map(|place| Some((place, in_capitals(article, linked, named, place)?)))
            .collect();
        if opens.len() < TURNS {
            return turns;
        }
        turns.labels = labels(linked);
        let (mut stopped, mut somebody) = (0, 0);
        let mut speakers: Vec<&str> = Vec::new();
        for (place, _) in opens.iter().filter(|(_, capitals)| *capitals) {
            let words = label(article, *place).unwrap_or_default();
            // `GOALKEEPERS: Tom Jones (Leeds), Peter Hill (York)` is a list: who speaks ends a sentence.
            stopped += usize::from(parts.get(place.0).is_some_and(|part| stops(article, part)));
            // `UPDATE: The road is closed.`: nobody's name, unless two take turns.
            let known = named.of(*place).is_some() || turns.labels.contains_key(&lower(words));
            somebody += usize::from(letter(words).is_some() || known);
            speakers.push(words);
        }
        sort(&mut speakers);
        let again = speakers.chunk_by(|a, b| a == b).filter(|turns| turns.len() > 1).count();
        let turned = speakers.len();
        if turned < TURNS || again < 2 && 2 * somebody <= turned || 2 * stopped <= turned {
            return turns;
        }
        // `The Leeds Post: Where were you?`, and from then on `LP: …`
        let opens: Vec<Place> = opens.iter().map(|(place, _)| *place).collect();
        let first = opens.first().and_then(|place| parts.get(place.0));
        turns.start = first.map_or(0, |part| part.span.start());
        turns.who = vec![None; parts.len()];
        for (at, place) in opens.iter().enumerate() {
            // Behind the last turn the newsroom may speak again; and between two of one speaker somebody else has spoken.
            let next = opens.get(at + 1).filter(|next| label(article, **next) != label(article, *place));
            let next = next.map_or(place.0 + 1, |next| next.0);
            let goes_on =
                |i: &usize| *i == place.0 || parts.get(*i).is_some_and(|part| goes_on(article, part));
            for i in (place.0..next.min(place.0 + ANSWER)).take_while(goes_on) {
                turns.of.get_mut(i).into_iter().for_each(|of| *of = Some(*place));
            }
        }
        turns
    }

    /// Who speaks in the turn that was opened at this place.
    pub(super) fn who(&self, place: Place) -> Option<usize> {
        let opened = self.of.get(place.0).copied().flatten() == Some(place);
        self.who.get(place.0).copied().flatten().filter(|_| opened)
    }

    /// All that a passage says, where it is a turn or goes on with one, and the slot of who speaks; `before` is what was
    /// reported before it.
    pub(super) fn turn(
        &mut self,
        article: &Article<'_>,
        linked: &Linked,
        named: &Named,
        part: usize,
        before: &[(Reported, Place)],
    ) -> Option<(Reported, Place)> {
        let place = self.of.get(part).copied().flatten()?;
        let whole = article.parts.get(part)?.span;
        let cue = slot(article.parts, place)?.cue.shifted(whole.start());
        let cue = (place.0 == part).then_some(cue);
        let said = Span::new(cue.map_or(whole.start(), Span::end), whole.end());
        let words = said.of(article.source);
        let start = said.start() + (words.len() - words.trim_start().len()) as u32;
        let label = label(article, place)?;
        let speaker = speaker(article.parts, linked, named, place)?;
        let entity = match letter(label) {
            Some('A') => {
                let who = || answered_by(linked, self.start, before);
                *self.answers.get_or_insert_with(who)
            }
            Some(_) => None,
            None => self.labels.get(&lower(label)).copied().filter(|e| *e != SEVERAL).or(speaker.entity),
        };
        self.who.get_mut(place.0).into_iter().for_each(|who| *who = entity);
        let turn = Reported {
            content: Span::new(start, start + words.trim().len() as u32),
            speaker: Some(Speaker { entity, ..speaker }),
            cue,
            confidence: if cue.is_some() && letter(label).is_none() { NAMED } else { LIKELY },
            source: Source::Rule,
        };
        Some((turn, place))
    }
}

/// The slot before the colon that a passage starts with; not a headline: `Q&A: Jane Roe on Her Novel`.
fn opening(article: &Article<'_>, part: &Part<'_>) -> Option<usize> {
    if matches!(part.kind, BlockKind::Headline | BlockKind::Deck) && !stops(article, part) {
        return None;
    }
    part.findings.quotes.slots.iter().position(|s| s.tie == Tie::Colon && s.speaker.start() == 0)
}

/// Does it end as a sentence does, or break off?
fn stops(article: &Article<'_>, part: &Part<'_>) -> bool {
    part.span.of(article.source).trim_end().ends_with(['.', '?', '!', '…', '”', '"', '—', '-'])
}

/// The words before that colon.
fn label<'a>(article: &Article<'a>, place: Place) -> Option<&'a str> {
    let start = article.parts.get(place.0)?.span.start();
    Some(slot(article.parts, place)?.speaker.shifted(start).of(article.source))
}

/// Whether the label is in capitals; none for one that is neither that nor all of a person's or a newspaper's name, nor for a
/// town's: `LAHORE: The court has freed three men.`
fn in_capitals(article: &Article<'_>, linked: &Linked, named: &Named, place: Place) -> Option<bool> {
    let label = label(article, place)?;
    let mention = named.of(place).and_then(|i| linked.mentions.get(i));
    if mention.is_some_and(|m| !matches!(m.label, Label::Person | Label::Org)) {
        return None;
    }
    let capitals = label.chars().all(|c| !c.is_lowercase()) && label.chars().any(char::is_alphabetic);
    let whole = mention.is_some_and(|m| {
        let words = m.span.of(article.source);
        label.ends_with(words) && label.len() <= words.len() + 4
    });
    (capitals || whole).then_some(capitals)
}

/// Does a passage between two turns go on with the first? Not a heading, nor `(BEGIN VIDEO CLIP.)`.
fn goes_on(article: &Article<'_>, part: &Part<'_>) -> bool {
    let words = part.span.of(article.source);
    matches!(part.kind, BlockKind::Paragraph | BlockKind::List)
        && words.contains(char::is_alphabetic)
        && !words.starts_with(['(', '['])
}

/// By which labels people and newspapers speak, in small letters: `JN` or `NOVOGRATZ` for Jacqueline Novogratz, `TBP` for The
/// Bogotá Post, with its article or without.
fn labels(linked: &Linked) -> HashMap<String, usize> {
    let mut out = HashMap::new();
    for (entity, named) in linked.entities.iter().enumerate() {
        let first = named.name.split([' ', '-']).filter_map(|word| word.chars().next());
        let letters = lower(&first.filter(|c| c.is_uppercase()).collect::<String>());
        let family = lower(named.name.rsplit(' ').next().unwrap_or_default());
        let labels = match named.label {
            Label::Person => [family, letters],
            Label::Org => [format!("t{letters}"), letters],
            _ => continue,
        };
        // `HILL: …`, where only `Mayor Hill` is named.
        let tells = named.label == Label::Person || named.name.contains(' ');
        for label in labels.into_iter().filter(|label| label.len() > 1 && tells) {
            out.entry(label).and_modify(|known| *known = SEVERAL).or_insert(entity);
        }
    }
    out
}

/// Who gives the answers of an interview whose first question stands at `start`: the person who spoke last before it, else
/// the one named most.
fn answered_by(linked: &Linked, start: u32, before: &[(Reported, Place)]) -> Option<usize> {
    let person = |entity: &usize| linked.entities.get(*entity).is_some_and(|e| e.label == Label::Person);
    let reports = before.iter().map(|(reported, _)| (reported.content, reported.speaker));
    let quotes = linked.quotes.iter().map(|quote| (quote.span, quote.speaker));
    let spoke = reports.chain(quotes).filter(|(words, _)| words.start() < start);
    let named = spoke.filter_map(|(words, speaker)| Some((words.start(), speaker?.entity.filter(person)?)));
    let mut times = vec![0; linked.entities.len()];
    for mention in linked.mentions.iter().take_while(|m| m.span.start() < start) {
        mention.entity.and_then(|e| times.get_mut(e)).into_iter().for_each(|times| *times += 1);
    }
    let most = (0..times.len()).filter(person).rev().max_by_key(|entity| times.get(*entity));
    let most = most.filter(|entity| times.get(*entity) > Some(&0));
    named.max().map(|(_, entity)| entity).or(most)
}

//! Speakers that are pronouns and nouns into who they are: `he told AFP` is Clint Watts, named two paragraphs up.
//!
//! The attributions are gone through in order. For each `he` and `she` a small ranker chooses among the people named
//! before. A window of people is kept, so the time grows with the text.

use super::antecedents::{Asked, Meant};
use super::near;
use super::nouns::{by_noun, is_the_person, is_told_apart};
use super::people::People;
use super::quotes::slot;
use super::speakers::{Named, Place};
use super::unnamed::Unnamed;
use super::{Article, Linked, Mention};
use crate::model::ranks::{Ranks, shares, word_number};
use crate::names::Label;
use crate::quotes::Noun;
use crate::sorting::{sort, sort_by, sort_by_key};
use crate::text::Span;
use crate::vocabulary::Source;
use crate::word_list::words;

/// Who weighs those whom a pronoun may mean, and chooses: the ranker, or a trainer that knows the answer.
pub trait Referee {
    /// The candidate now weighed has this feature.
    fn feature(&mut self, feature: u32);
    /// The candidate now weighed, an entity, has no more features; `own` is what it weighs over what was learnt.
    fn candidate(&mut self, entity: usize, own: i32);
    /// Chooses among the candidates weighed since the last choice, for the pronoun at this place.
    fn choose(&mut self, pronoun: Span, mentions: &[Mention]) -> Option<(usize, f32)>;
}

/// Below this share of likelihood nobody is chosen: no answer is better than a guess.
const LEAST: f32 = 0.3;

/// From this share on, a pronoun tells whether whom it means is a man or a woman.
const SURE: f32 = 0.9;

/// Gives speakers that are pronouns or nouns their entities, and makes mentions of such pronouns.
pub(super) fn resolve(
    article: &Article<'_>,
    linked: &mut Linked,
    named: &Named,
    (quoted, reported): (&[Option<Place>], &[Option<Place>]),
    referee: &mut impl Referee,
) {
    // All who speak or do what speakers do, whether or not their words are given: the thread runs through them.
    let cued = article.parts.iter().enumerate().flat_map(|(part, found)| {
        let slots = found.findings.quotes.slots.iter().enumerate();
        slots.filter(|(_, s)| s.tie.has_cue()).map(move |(slot, _)| (part, slot))
    });
    let mut places: Vec<Place> = quoted.iter().chain(reported).flatten().copied().chain(cued).collect();
    sort(&mut places);
    places.dedup();
    // In the order of their places.
    let mut found: Vec<(Place, (usize, f32))> = Vec::new();
    let mut people = People::new(article, linked, named);
    let spoken = spoken(linked, (quoted, reported));
    let mut behind = spoken.as_slice();
    let mut last = None;
    let mut attributions: Vec<Place> = quoted.iter().chain(reported).flatten().copied().collect();
    sort(&mut attributions);
    let speaks = |place: &Place| attributions.binary_search(place).is_ok();
    let mut unnamed = Unnamed::default();
    for place in places {
        let Some(slot) = slot(article.parts, place) else { continue };
        let start = article.parts.get(place.0).map_or(0, |p| p.span.start());
        let span = slot.core.shifted(start);
        people.advance(span.start());
        let mention = named.of(place).and_then(|i| linked.mentions.get(i));
        // `“We won,” the Spaniard said`: one of them, who was named before.
        let one = mention.is_some_and(|m| is_one_of_a_people(article.source, m));
        let by_name = mention.filter(|_| !one).and_then(|m| m.entity);
        // `YANGON, July 25 (Reuters): The junta has executed them, it said.`: the dateline's town says nothing.
        let words = span.of(article.source);
        let told = by_name.is_some_and(|e| people.known(e).body && !people.known(e).organisation);
        if told && slot.core.start() == 0 && !words.contains(char::is_lowercase) {
            continue;
        }
        let gender = Meant::of(slot).and_then(Meant::gender);
        // Both lists are in order of their places: each is gone through once.
        behind = behind.get(behind.iter().take_while(|(at, _)| *at < place).count()..).unwrap_or_default();
        let own = behind.get(..behind.iter().take_while(|(at, _)| *at == place).count()).unwrap_or_default();
        // `A reporter asked how Sanders felt. He replied`: whoever is asked about is the next to speak.
        let asks = slot.cue.shifted(start).of(article.source).starts_with("ask");
        let words = own.iter().filter(|_| slot.tie.has_cue() && !asks);
        let end = words.map(|(_, words)| words.end()).fold(span.end(), u32::max);
        if by_name.is_none() && unnamed.goes_on(&people, slot, gender, place, (span, end)) {
            continue;
        }
        let meant = match (by_name, Meant::of(slot)) {
            (Some(entity), _) => Some((entity, 1.0)),
            (None, Some(gender)) => {
                Asked { place, slot, span, meant: gender, own, last }.weigh(&people, referee);
                referee.choose(span, &linked.mentions).filter(|(_, share)| *share >= LEAST)
            }
            // `it is believed`: it need not mean anything.
            (None, None) if slot.head == word_number("it") && !speaks(&place) => None,
            (None, None) if slot.noun != Noun::Pronoun && is_told_apart(article.source, span) => None,
            (None, None) => by_noun(&people, place, slot, span).or_else(|| {
                // `the candidate`: whom `he` would mean there.
                let words = span.of(article.source);
                let meant = (one || is_the_person(slot, words)).then(|| Meant::noun(words))?;
                Asked { place, slot, span, meant, own: &[], last }.weigh(&people, referee);
                referee.choose(span, &linked.mentions).filter(|(_, share)| *share >= LEAST)
            }),
        };
        if meant.is_some() && speaks(&place) {
            unnamed.named();
        } else if speaks(&place) {
            // `The army said … It said`: not another body that spoke before.
            if slot.noun != Noun::Pronoun {
                people.body_goes_on = false;
            }
            unnamed.spoke(slot, place, (span, end), article.source);
        }
        if speaks(&place) {
            people.goes_on = meant.map(|(entity, _)| entity);
            last = own.last().map(|(_, words)| *words);
        }
        if let Some((entity, share)) = meant {
            people.spoke(entity, place.0, by_name.is_some());
            if by_name.is_none() {
                found.push((place, (entity, share)));
                // `Hillary Clinton … she said … he said`: a first name of both, told by the pronoun.
                if share >= SURE {
                    people.is_called(entity, gender);
                }
            }
        }
    }
    let entity = |place: &Option<Place>| {
        let at = found.binary_search_by_key(&(*place)?, |(place, _)| *place).ok()?;
        found.get(at).map(|(_, (entity, _))| *entity)
    };
    for (quote, place) in linked.quotes.iter_mut().zip(quoted) {
        if let (Some(entity), Some(speaker)) = (entity(place), quote.speaker.as_mut()) {
            speaker.entity = Some(entity);
        }
    }
    for (reported, place) in linked.reported.iter_mut().zip(reported) {
        if let (Some(entity), Some(speaker)) = (entity(place), reported.speaker.as_mut()) {
            speaker.entity = Some(entity);
        }
    }
    mention_pronouns(article, linked, &found);
}

/// Is it a people’s name for one of them, or an office? `the Spaniard`; not `the French`
fn is_one_of_a_people(source: &str, mention: &Mention) -> bool {
    // `the Spaniard`, `the South Carolina Republican`
    let article = |words: &str| {
        let the = words.rfind("the ").or(words.rfind("The "))?;
        let between = words.get(the + 4..)?;
        let place = |word: &str| {
            word.is_empty() || word.starts_with(char::is_uppercase) && !word.contains(['.', ','])
        };
        between.split(' ').all(place).then_some(())
    };
    let words = mention.span.of(source);
    let member = ["Democrat", "Republican"].iter().any(|party| words.ends_with(party));
    // `the Taoiseach replied`: an office, however like a name.
    let office = words!("Taoiseach Tánaiste").has(words);
    let people = (mention.label == Label::Norp || member) && !words.ends_with(['s', 'e', 'h']);
    (people || office) && article(near::before(source, mention.span.start(), 30)).is_some()
}

/// The words of each speaker, in order of the places where the speakers are named.
fn spoken(linked: &Linked, (quoted, reported): (&[Option<Place>], &[Option<Place>])) -> Vec<(Place, Span)> {
    let quotes = linked.quotes.iter().map(|q| q.span).zip(quoted);
    let reports = linked.reported.iter().map(|r| r.content).zip(reported);
    let mut out: Vec<(Place, Span)> =
        quotes.chain(reports).filter_map(|(words, place)| Some(((*place)?, words))).collect();
    sort(&mut out);
    out
}

/// Adds the pronouns that speak and have been resolved to the mentions.
fn mention_pronouns(article: &Article<'_>, linked: &mut Linked, found: &[(Place, (usize, f32))]) {
    let mut new: Vec<Mention> = (found.iter())
        .filter_map(|(place, (entity, share))| {
            let slot = slot(article.parts, *place).filter(|s| s.noun == Noun::Pronoun)?;
            let span = slot.core.shifted(article.parts.get(place.0)?.span.start());
            let taken = linked.mentions.partition_point(|m| m.span.end() <= span.start());
            let free = linked.mentions.get(taken).is_none_or(|m| !m.span.overlaps(span));
            let mention = Mention {
                span,
                label: Label::Pron,
                entity: Some(*entity),
                confidence: *share,
                source: Source::Model,
            };
            free.then_some(mention)
        })
        .collect();
    // A pronoun between two cues stands in two slots: the surer reading counts.
    sort_by(&mut new, |a, b| a.span.cmp(&b.span).then(b.confidence.total_cmp(&a.confidence)));
    new.dedup_by_key(|m| m.span);
    linked.mentions.append(&mut new);
    sort_by_key(&mut linked.mentions, |m| m.span);
}

/// The trained ranker.
pub(super) struct Resolver<'m> {
    ranks: &'m Ranks,
    sum: i32,
    candidates: Vec<(usize, i32)>,
}

impl<'m> Resolver<'m> {
    pub(super) fn new(ranks: &'m Ranks) -> Resolver<'m> {
        Resolver { ranks, sum: 0, candidates: Vec::new() }
    }
}

impl Referee for Resolver<'_> {
    fn feature(&mut self, feature: u32) {
        self.sum += self.ranks.weight(feature);
    }

    fn candidate(&mut self, entity: usize, own: i32) {
        self.candidates.push((entity, own + std::mem::take(&mut self.sum)));
    }

    fn choose(&mut self, _pronoun: Span, _mentions: &[Mention]) -> Option<(usize, f32)> {
        let candidates = std::mem::take(&mut self.candidates);
        let scores: Vec<i32> = candidates.iter().map(|(_, score)| *score).collect();
        // Of two that weigh the same the one named last is taken: it comes first.
        let best = (0..scores.len()).max_by_key(|i| (scores.get(*i), std::cmp::Reverse(*i)))?;
        Some((candidates.get(best)?.0, shares(&scores).get(best).copied()?))
    }
}

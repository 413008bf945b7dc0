//! Speakers that are pronouns and nouns into who they are: `he told AFP` is Clint Watts, named two paragraphs up.
//!
//! The attributions are gone through in order. For each `he` and `she` a small ranker chooses among the people named
//! before: how far back and how often, as the subject or in passing, who spoke last, and whether first name, title
//! and pronouns so far agree. A window of people is kept, so the time grows with the text.

use super::quotes::slot;
use super::speakers::{Named, Place};
use super::{Article, Linked, Mention};
use crate::lexicon::Gender;
use crate::model::ranks::{Ranks, feature, shares, word_number};
use crate::names::Label;
use crate::quotes::{Noun, Slot, Tie};
use crate::text::Span;
use crate::vocabulary::Source;
use std::collections::HashMap;

/// Who weighs those whom a pronoun may mean, and chooses: the ranker, or a trainer that knows the answer.
pub trait Referee {
    /// The candidate now weighed has this feature.
    fn feature(&mut self, feature: u32);
    /// The candidate now weighed, an entity, has no more features.
    fn candidate(&mut self, entity: usize);
    /// Chooses among the candidates weighed since the last choice, for the pronoun at this place.
    fn choose(&mut self, pronoun: Span, mentions: &[Mention]) -> Option<(usize, f32)>;
}

/// How many people may be meant: the last ones named.
const PEOPLE: usize = 10;

/// How far back, in passages, a person may be named for the last time.
const REACH: usize = 12;

/// Below this share of likelihood nobody is chosen: no answer is better than a guess.
const LEAST: f32 = 0.3;

/// Gives speakers that are pronouns or nouns their entities, and makes mentions of such pronouns.
pub(super) fn resolve(
    article: &Article<'_>,
    linked: &mut Linked,
    named: &Named,
    (quoted, reported): (&[Option<Place>], &[Option<Place>]),
    referee: &mut impl Referee,
) {
    let mut places: Vec<Place> = quoted.iter().chain(reported).flatten().copied().collect();
    places.sort_unstable();
    places.dedup();
    let mut found: HashMap<Place, (usize, f32)> = HashMap::new();
    let mut people = People::new(article, linked, named);
    for place in places {
        let Some(slot) = slot(article.parts, place) else { continue };
        let start = article.parts.get(place.0).map_or(0, |p| p.span.start());
        let span = slot.core.shifted(start);
        people.advance(span.start());
        let by_name = named.of(place).and_then(|i| linked.mentions.get(i)).and_then(|m| m.entity);
        let meant = match (by_name, Meant::of(slot)) {
            (Some(entity), _) => Some((entity, 1.0)),
            (None, Some(gender)) => {
                people.weigh(place, slot, span, gender, referee);
                referee.choose(span, &linked.mentions).filter(|(_, share)| *share >= LEAST)
            }
            (None, None) => people.by_noun(place, slot, span),
        };
        if let Some((entity, share)) = meant {
            people.spoke(entity, place.0, by_name.is_some());
            if by_name.is_none() {
                found.insert(place, (entity, share));
            }
        }
    }
    let entity = |place: &Option<Place>| place.and_then(|p| found.get(&p)).map(|(entity, _)| *entity);
    for (quote, place) in linked.quotes.iter_mut().zip(quoted) {
        if let (Some(entity), Some(speaker)) = (entity(place), quote.speaker.as_mut()) {
            speaker.entity = speaker.entity.or(Some(entity));
        }
    }
    for (reported, place) in linked.reported.iter_mut().zip(reported) {
        if let (Some(entity), Some(speaker)) = (entity(place), reported.speaker.as_mut()) {
            speaker.entity = speaker.entity.or(Some(entity));
        }
    }
    mention_pronouns(article, linked, &found);
}

/// Adds the pronouns that speak and have been resolved to the mentions.
fn mention_pronouns(article: &Article<'_>, linked: &mut Linked, found: &HashMap<Place, (usize, f32)>) {
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
    new.sort_by_key(|m| m.span);
    new.dedup_by_key(|m| m.span);
    linked.mentions.append(&mut new);
    linked.mentions.sort_by_key(|m| m.span);
}

/// Whom a pronoun can mean.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Meant {
    Man,
    Woman,
}

impl Meant {
    fn of(slot: &Slot) -> Option<Meant> {
        let is = |word: &str| slot.head == word_number(word);
        if slot.noun != Noun::Pronoun {
            None
        } else if is("he") || is("his") || is("him") {
            Some(Meant::Man)
        } else if is("she") || is("her") {
            Some(Meant::Woman)
        } else {
            None
        }
    }
}

/// A person, or another who may speak, as last named.
#[derive(Clone, Copy)]
struct Person {
    entity: usize,
    /// The mention.
    mention: usize,
    /// The passage it stands in.
    part: usize,
}

/// What has been read of the people of an article, up to a place.
struct People<'a> {
    article: &'a Article<'a>,
    named: Vec<Seen>,
    /// How many of `named` are behind us.
    read: usize,
    /// The last ones named, the latest last.
    recent: Vec<Person>,
    /// How often each entity has been named, and in which passage it last spoke.
    counts: HashMap<usize, u32>,
    turns: HashMap<usize, (usize, usize)>,
    turn: usize,
    last_speaker: Option<usize>,
    last_named_speaker: Option<usize>,
    genders: Vec<Option<Gender>>,
}

/// A mention with what is known of its place.
#[derive(Clone, Copy)]
struct Seen {
    person: Person,
    span: Span,
    label: Label,
    /// How it is tied to a cue, if it is, plus 1.
    tie: u32,
    first: bool,
    owner: bool,
    quoted: bool,
    sentence: Option<u16>,
}

impl<'a> People<'a> {
    fn new(article: &'a Article<'a>, linked: &Linked, named: &Named) -> People<'a> {
        let mut slots: HashMap<usize, Place> = HashMap::new();
        for (part, found) in article.parts.iter().enumerate() {
            for index in 0..found.findings.quotes.slots.len() {
                if let Some(mention) = named.of((part, index)) {
                    slots.entry(mention).or_insert((part, index));
                }
            }
        }
        let mut part = 0;
        let mut quote = 0;
        let mut seen = Vec::new();
        for (index, mention) in linked.mentions.iter().enumerate() {
            while article.parts.get(part).is_some_and(|p| p.span.end() <= mention.span.start()) {
                part += 1;
            }
            while linked.quotes.get(quote).is_some_and(|q| q.span.end() <= mention.span.start()) {
                quote += 1;
            }
            let Some(entity) = mention.entity else { continue };
            let place = slots.get(&index).copied();
            let slot = place.and_then(|p| slot(article.parts, p));
            seen.push(Seen {
                person: Person { entity, mention: index, part },
                span: mention.span,
                label: mention.label,
                tie: slot.map_or(0, |s| s.tie as u32 + 1),
                first: slot.is_some_and(|s| s.first),
                owner: slot.is_some_and(|s| s.owner),
                quoted: linked.quotes.get(quote).is_some_and(|q| q.span.contains(mention.span)),
                sentence: slot.map(|s| s.place.sentence),
            });
        }
        People {
            article,
            named: seen,
            read: 0,
            recent: Vec::new(),
            counts: HashMap::new(),
            turns: HashMap::new(),
            turn: 0,
            last_speaker: None,
            last_named_speaker: None,
            genders: genders(article, linked),
        }
    }

    /// Reads on to `place`.
    fn advance(&mut self, place: u32) {
        while let Some(seen) = self.named.get(self.read).filter(|s| s.span.start() < place).copied() {
            self.read += 1;
            *self.counts.entry(seen.person.entity).or_default() += 1;
            if seen.label == Label::Person {
                self.recent.retain(|p| p.entity != seen.person.entity);
                self.recent.push(Person { mention: self.read - 1, ..seen.person });
                if self.recent.len() > PEOPLE {
                    self.recent.remove(0);
                }
            }
        }
    }

    fn spoke(&mut self, entity: usize, part: usize, by_name: bool) {
        self.turn += 1;
        self.turns.insert(entity, (self.turn, part));
        self.last_speaker = Some(entity);
        if by_name {
            self.last_named_speaker = Some(entity);
        }
    }

    /// Weighs those whom the pronoun at `span` may mean.
    fn weigh(&self, place: Place, slot: &Slot, span: Span, meant: Meant, referee: &mut impl Referee) {
        let most = self.recent.iter().filter_map(|p| self.counts.get(&p.entity)).max().copied().unwrap_or(0);
        let mut agreeing = 0;
        for (rank, person) in self.recent.iter().rev().enumerate() {
            let apart = place.0.saturating_sub(person.part);
            let Some(seen) = self.named.get(person.mention).filter(|_| apart <= REACH) else { continue };
            let gender = self.genders.get(person.entity).copied().flatten();
            let agrees = match (gender, meant) {
                (None, _) => 0,
                (Some(Gender::Male), Meant::Man) | (Some(Gender::Female), Meant::Woman) => 1,
                _ => 2,
            };
            let fits_rank = agreeing;
            agreeing += u32::from(agrees != 2);
            let (rank, apart) = ((rank as u32).min(5), (apart as u32).min(5));
            let count = self.counts.get(&person.entity).copied().unwrap_or(0);
            let spoken = self.turns.get(&person.entity).map(|(turn, _)| (self.turn - turn).min(3) as u32 + 1);
            let spoken = spoken.unwrap_or(0);
            let last = u32::from(self.last_speaker == Some(person.entity));
            let last_named = u32::from(self.last_named_speaker == Some(person.entity));
            let same = u32::from(apart == 0 && seen.sentence == Some(slot.place.sentence));
            let subject = u32::from(seen.first && !seen.owner);
            let near = match span.start().saturating_sub(seen.span.end()) {
                0..=30 => 0,
                31..=80 => 1,
                81..=200 => 2,
                201..=500 => 3,
                501..=1200 => 4,
                _ => 5,
            };
            let woman = u32::from(meant == Meant::Woman);
            let mut put = |template: u32, values: &[u32]| referee.feature(feature(template, values));
            put(400, &[rank]);
            put(401, &[apart]);
            put(402, &[rank, apart]);
            put(403, &[agrees]);
            put(404, &[agrees, woman]);
            put(405, &[fits_rank.min(4), agrees]);
            put(406, &[last, last_named]);
            put(407, &[spoken, apart]);
            put(408, &[last, rank, apart]);
            put(409, &[seen.tie, apart]);
            put(410, &[subject, apart, same]);
            put(411, &[u32::from(seen.owner), apart]);
            put(412, &[u32::from(seen.quoted), apart]);
            put(413, &[count.min(6)]);
            put(414, &[u32::from(count == most), rank]);
            put(415, &[same, slot.tie as u32]);
            put(416, &[near, rank]);
            put(417, &[near, last]);
            put(418, &[fits_rank.min(3), last, apart]);
            put(419, &[spoken, subject, near]);
            put(420, &[u32::from(seen.tie > 0), last, u32::from(seen.quoted), apart]);
            put(421, &[slot.tie as u32, last, apart]);
            put(422, &[u32::from(slot.first), subject, apart]);
            referee.candidate(person.entity);
        }
    }

    /// A noun, a relative or another pronoun: `who`, `the senator`, `the council`.
    fn by_noun(&self, place: Place, slot: &Slot, span: Span) -> Option<(usize, f32)> {
        let part = self.article.parts.get(place.0)?;
        if slot.noun == Noun::Pronoun {
            // `Clint Watts, who told AFP`: the name just before.
            let before = self.named.get(self.read.checked_sub(1)?)?;
            let close = span.start().saturating_sub(before.span.end()) <= 3 && before.person.part == place.0;
            return (slot.head == word_number("who") && close).then_some((before.person.entity, 0.9));
        }
        if slot.noun != Noun::Nominal {
            return None;
        }
        // `Her chief policy aide, Jake Sullivan, said`: the name between the noun and its verb.
        let cue = slot.cue.shifted(part.span.start());
        if slot.tie == Tie::Left && cue.start() > span.end() + 3 {
            let inside = self.named.get(self.read).filter(|s| {
                s.label == Label::Person && s.span.start() <= span.end() + 3 && s.span.end() <= cue.start()
            });
            if let Some(seen) = inside {
                return Some((seen.person.entity, 0.9));
            }
        }
        let words = span.of(self.article.source);
        let (first, rest) = words.split_once([' ', '\u{A0}'])?;
        let definite = matches!(first, "The" | "the" | "This" | "this");
        let head = rest.rsplit([' ', '\u{A0}']).next().unwrap_or(rest).to_lowercase();
        if !definite || head.ends_with('s') {
            return None;
        }
        // `the council`: an organisation with the word in its name.
        let near = self.named.get(self.read.saturating_sub(40)..self.read)?;
        let holds = near.iter().rev().find(|s| {
            matches!(s.label, Label::Org | Label::Fac | Label::Gpe)
                && s.span.of(self.article.source).to_lowercase().split_whitespace().any(|w| w == head)
        });
        if let Some(seen) = holds {
            return Some((seen.person.entity, 0.7));
        }
        if !is_one_person(&head) {
            return None;
        }
        // `the senator`: a person with that office before the name; else the last one who spoke.
        let office = near.iter().rev().filter(|s| s.label == Label::Person).find(|s| {
            let from = s.span.start().saturating_sub(60);
            let before = before(self.article.source, from, s.span.start()).to_lowercase();
            let tail = before.rsplit([',', '.', ';', '\n']).find(|t| t.trim().len() > 3).unwrap_or_default();
            tail.contains(&head) || office_abbreviation(&head).is_some_and(|a| before.trim_end().ends_with(a))
        });
        office.map(|s| (s.person.entity, 0.7)).or_else(|| {
            let last = self.last_speaker.filter(|e| self.recent.iter().any(|p| p.entity == *e))?;
            let (_, spoke) = self.turns.get(&last)?;
            (place.0.saturating_sub(*spoke) <= 3).then_some((last, 0.5))
        })
    }
}

/// The text from `from` to `to`, from the next whole character.
fn before(source: &str, from: u32, to: u32) -> &str {
    let from = source.ceil_char_boundary(from as usize) as u32;
    Span::new(from.min(to), to).of(source)
}

/// Nouns for one person who has been named before.
fn is_one_person(head: &str) -> bool {
    matches!(
        head,
        "senator"
            | "president"
            | "governor"
            | "candidate"
            | "minister"
            | "mayor"
            | "nominee"
            | "congressman"
            | "congresswoman"
            | "businessman"
            | "billionaire"
            | "front-runner"
            | "frontrunner"
            | "leader"
            | "chairman"
            | "chairwoman"
            | "director"
            | "secretary"
            | "justice"
            | "judge"
            | "general"
            | "spokesman"
            | "spokeswoman"
            | "professor"
            | "author"
            | "actor"
            | "actress"
            | "singer"
            | "lawyer"
            | "attorney"
            | "chancellor"
            | "premier"
            | "king"
            | "queen"
            | "prince"
            | "princess"
            | "pope"
            | "bishop"
            | "sheriff"
            | "ambassador"
            | "lawmaker"
            | "politician"
            | "commissioner"
            | "coach"
            | "manager"
            | "captain"
            | "player"
            | "striker"
            | "analyst"
            | "historian"
            | "economist"
            | "scientist"
            | "researcher"
            | "officer"
            | "commander"
            | "founder"
            | "executive"
            | "mogul"
            | "republican"
            | "democrat"
            | "woman"
            | "man"
            | "mother"
            | "father"
            | "widow"
            | "teenager"
    )
}

/// How an office is printed before a name.
fn office_abbreviation(head: &str) -> Option<&'static str> {
    Some(match head {
        "senator" => "sen.",
        "governor" => "gov.",
        "congressman" | "congresswoman" | "lawmaker" => "rep.",
        "general" => "gen.",
        "professor" => "prof.",
        _ => return None,
    })
}

/// Of each entity that is a person, whether a man or a woman: by title, else by first name.
fn genders(article: &Article<'_>, linked: &Linked) -> Vec<Option<Gender>> {
    let mut genders = vec![None; linked.entities.len()];
    for mention in linked.mentions.iter().filter(|m| m.label == Label::Person) {
        let Some(gender) = mention.entity.and_then(|e| genders.get_mut(e)) else { continue };
        let words = mention.span.of(article.source);
        let start = mention.span.start();
        let title = before(article.source, start.saturating_sub(8), start).trim_end();
        let title = title.rsplit([' ', '\u{A0}', '\n', '“', '"']).next().unwrap_or_default();
        let by_title = match title.trim_end_matches('.') {
            "Mr" | "Sir" | "Lord" | "King" | "Prince" | "Herr" => Some(Gender::Male),
            "Mrs" | "Ms" | "Miss" | "Lady" | "Dame" | "Queen" | "Mme" => Some(Gender::Female),
            _ => None,
        };
        let first = words.split([' ', '\u{A0}']).next().filter(|f| f.len() < words.len());
        let by_name = || first.and_then(|f| article.lexicon.gender(f));
        *gender = by_title.or(*gender).or_else(by_name);
    }
    genders
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

    fn candidate(&mut self, entity: usize) {
        self.candidates.push((entity, std::mem::take(&mut self.sum)));
    }

    fn choose(&mut self, _pronoun: Span, _mentions: &[Mention]) -> Option<(usize, f32)> {
        let candidates = std::mem::take(&mut self.candidates);
        let scores: Vec<i32> = candidates.iter().map(|(_, score)| *score).collect();
        // Of two that weigh the same the one named last is taken: it comes first.
        let best = (0..scores.len()).max_by_key(|i| (scores.get(*i), std::cmp::Reverse(*i)))?;
        Some((candidates.get(best)?.0, shares(&scores).get(best).copied()?))
    }
}

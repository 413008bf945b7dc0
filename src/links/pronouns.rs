//! Speakers that are pronouns and nouns into who they are: `he told AFP` is Clint Watts, named two paragraphs up.
//!
//! The attributions are gone through in order. For each `he` and `she` a small ranker chooses among the people named
//! before: how far back and how often, as the subject or in passing, who spoke last, and whether first name, title
//! and pronouns so far agree. A window of people is kept, so the time grows with the text.

use super::near;
use super::nouns::{by_noun, is_the_person, is_told_apart};
use super::people::People;
use super::quotes::slot;
use super::speakers::{Named, Place};
use super::unnamed::{self, Unnamed};
use super::{Article, Linked, Mention};
use crate::lexicon::Gender;
use crate::model::ranks::{Ranks, SCALE, feature, shares, word_number};
use crate::names::Label;
use crate::quotes::{Noun, Slot};
use crate::sorting::{sort, sort_by, sort_by_key};
use crate::text::Span;
use crate::vocabulary::Source;

/// Who weighs those whom a pronoun may mean, and chooses: the ranker, or a trainer that knows the answer.
pub trait Referee {
    /// The candidate now weighed has this feature.
    fn feature(&mut self, feature: u32);
    /// The candidate now weighed, an entity, has no more features; `own` is what it weighs over what was learnt.
    fn candidate(&mut self, entity: usize, own: i32);
    /// Chooses among the candidates weighed since the last choice, for the pronoun at this place.
    fn choose(&mut self, pronoun: Span, mentions: &[Mention]) -> Option<(usize, f32)>;
}

/// How far back, in passages, a person may be named for the last time.
const REACH: usize = 12;

/// How far behind the words spoken last, in bytes, the next attribution takes them up.
const NEXT: u32 = 300;

/// Below this share of likelihood nobody is chosen: no answer is better than a guess.
const LEAST: f32 = 0.3;

/// What it weighs over what was learnt that the sentence before is about a person.
const TAKES_OVER: i32 = 2 * SCALE;

/// The same, that the pronoun stands in a clause about the person.
const IN_RELATIVE: i32 = 4 * SCALE;

/// The number of the verb of whoever goes on: `he added`.
const ADDS: u8 = 3;

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
                let words = Words { own, last };
                weigh(&people, place, slot, span, gender, &words, referee);
                referee.choose(span, &linked.mentions).filter(|(_, share)| *share >= LEAST)
            }
            // `it is believed`: it need not mean anything.
            (None, None) if slot.head == word_number("it") && !speaks(&place) => None,
            (None, None) if slot.noun != Noun::Pronoun && is_told_apart(article.source, span) => None,
            (None, None) => by_noun(&people, place, slot, span).or_else(|| {
                // `the candidate`: whom `he` would mean there.
                let words = span.of(article.source);
                let meant = (one || is_the_person(slot, words)).then(|| Meant::noun(words))?;
                weigh(&people, place, slot, span, meant, &Words { own: &[], last }, referee);
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

/// Is it a people’s name for one of them? `the Spaniard`; not `the French`
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
    let member = ["Democrat", "Republican"].iter().any(|party| mention.span.of(source).ends_with(party));
    (mention.label == Label::Norp || member)
        && !mention.span.of(source).ends_with(['s', 'e', 'h'])
        && article(near::before(source, mention.span.start(), 30)).is_some()
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

/// What bears on whom a pronoun means beside the names before it: its own words, and those that were spoken last.
struct Words<'a> {
    own: &'a [(Place, Span)],
    last: Option<Span>,
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

/// Whom a pronoun can mean.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Meant {
    Man,
    Woman,
    Anyone,
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

    /// Whom a noun can mean: `the woman`.
    fn noun(words: &str) -> Meant {
        match unnamed::gender(&unnamed::last_word(words)) {
            Some(Gender::Male) => Meant::Man,
            Some(Gender::Female) => Meant::Woman,
            _ => Meant::Anyone,
        }
    }

    fn gender(self) -> Option<Gender> {
        match self {
            Meant::Man => Some(Gender::Male),
            Meant::Woman => Some(Gender::Female),
            Meant::Anyone => None,
        }
    }
}

/// Weighs those whom the pronoun at `span` may mean.
fn weigh(
    people: &People<'_>,
    place: Place,
    slot: &Slot,
    span: Span,
    meant: Meant,
    words: &Words<'_>,
    referee: &mut impl Referee,
) {
    let source = people.article.source;
    // `He said Xi's remarks were the highest principle. He said …`: whoever speaks goes on, and Xi is spoken of.
    let goes_on = people.last_speaker.filter(|last| {
        let (ours, theirs) = (people.known(*last).gender, meant.gender());
        let agrees = ours.is_none() || theirs.is_none() || ours == theirs;
        agrees && people.recent.iter().any(|p| p.entity == *last && place.0.saturating_sub(p.part) <= REACH)
    });
    let last_words =
        words.last.filter(|last| goes_on.is_some() && near::apart(source, last.end(), span.start()) < NEXT);
    let most = people.recent.iter().map(|p| people.known(p.entity).named).max().unwrap_or(0);
    let any_agrees = people.recent.iter().any(|p| {
        let gender = people.known(p.entity).gender;
        gender.is_some() && gender == meant.gender() && place.0.saturating_sub(p.part) <= REACH
    });
    let mut agreeing = 0;
    for (rank, person) in people.recent.iter().rev().enumerate() {
        let apart = place.0.saturating_sub(person.part);
        let Some(seen) = people.named.get(person.mention).filter(|_| apart <= REACH) else { continue };
        let known = people.known(person.entity);
        let inside = words.own.iter().any(|(_, words)| people.is_named_in(*words, person.entity));
        let subject = u32::from(seen.first && !seen.owner);
        // `Hawley wrote on Twitter. Elon Musk was pithier. “This is cool,” he wrote.`: who the sentence before is about.
        let takes_over = subject == 1
            && apart == 0
            && seen.sentence.map(|s| s + 1) == Some(slot.place.sentence)
            && !(seen.quoted || inside);
        let agrees = match (known.gender, meant) {
            (None, _) | (_, Meant::Anyone) => 0,
            (Some(Gender::Male), Meant::Man) | (Some(Gender::Female), Meant::Woman) => 1,
            // `Marty Walz is more diplomatic. She said …`, where no woman has been named.
            _ if known.by_first_name && !any_agrees && takes_over => 0,
            // No weight can make a woman of `Mr. Trump`.
            _ => continue,
        };
        // Whoever is named in quotations alone is spoken of there.
        if known.told == 0 && people.last_speaker.is_some_and(|last| last != person.entity) {
            continue;
        }
        // `Asked by Ann Reed whether it was late, she said`: another.
        let same = apart == 0 && seen.sentence == Some(slot.place.sentence);
        if same && near::before(source, seen.span.start(), 8) == "sked by " {
            continue;
        }
        if goes_on != Some(person.entity) && last_words.is_some_and(|last| last.contains(seen.span)) {
            continue;
        }
        // `Reed is able, he said`: hardly Reed.
        if inside && people.last_speaker.is_some_and(|last| last != person.entity) {
            continue;
        }
        let fits_rank = agreeing;
        agreeing += 1;
        let (rank, apart) = ((rank as u32).min(5), (apart as u32).min(5));
        let spoken = if known.turn == 0 { 0 } else { (people.turn - known.turn).min(3) as u32 + 1 };
        let last = u32::from(people.last_speaker == Some(person.entity));
        let last_named = u32::from(people.last_named_speaker == Some(person.entity));
        let same = u32::from(same);
        let near = match near::apart(source, seen.span.end(), span.start()) {
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
        put(413, &[known.named.min(6)]);
        put(414, &[u32::from(known.named == most), rank]);
        put(415, &[same, slot.tie as u32]);
        put(416, &[near, rank]);
        put(417, &[near, last]);
        put(418, &[fits_rank.min(3), last, apart]);
        put(419, &[spoken, subject, near]);
        put(420, &[u32::from(seen.tie > 0), last, u32::from(seen.quoted), apart]);
        put(421, &[slot.tie as u32, last, apart]);
        let named_inside = u32::from(inside);
        let turns = known.spoken.min(3);
        put(423, &[named_inside, last]);
        put(424, &[named_inside, apart, rank]);
        put(425, &[turns, last]);
        put(426, &[turns, rank]);
        put(427, &[last, last_named, fits_rank.min(2), u32::from(seen.owner)]);
        put(422, &[u32::from(slot.first), subject, apart]);
        // `Ramaphosa defended Jonas, who was criticised over a speech in which he called it late`
        let in_relative = same == 1 && {
            let words = near::behind(source, seen.span.end(), 10).trim_start_matches([',', ' ']);
            let next = words.strip_prefix("who ");
            next.is_some_and(|next| !["he ", "she "].iter().any(|other| next.starts_with(other)))
        };
        // `Hossain said it was late.` and in the next paragraph `“It is over,” he added.`
        let adds = people.goes_on == Some(person.entity) && slot.lemma == ADDS;
        let own = match (in_relative, takes_over) {
            (true, _) => IN_RELATIVE,
            (false, true) => TAKES_OVER,
            _ => 0,
        };
        let own = own + if adds { TAKES_OVER } else { 0 };
        referee.candidate(person.entity, own);
    }
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

//! The quotations of an article, one after the other, into who speaks each: the choice of a ranker among the attributions,
//! names and pronouns around, the last speaker, and nobody.
//!
//! Most of a candidate's weight was found by the recogniser, which knows the words around it; here is added what only
//! the article tells: who spoke last, in which paragraph the candidate stands, and whose name it is. Each quotation
//! looks at its own passage, the one before and the one behind, so the time grows with the text.

use super::marked::Marked;
use super::{Mention, Part};
use crate::model::ranks::{Ranks, SCALE, feature, shares};
use crate::names::Label;
use crate::quotes::{Given, Led, Noun, Pair, SIGNED, Shape, Slot, Tie, Whose};
use crate::word_list::words;

/// A possible speaker's place: the index of its passage and of its slot there.
pub type Place = (usize, usize);

/// A quotation with the choice made for it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Turn {
    /// The index of its passage.
    pub part: usize,
    /// The index of its pair there.
    pub pair: usize,
    /// Who speaks; `None` for nobody.
    pub choice: Option<Place>,
    /// How likely the choice is, 0 to 1.
    pub share: f32,
}

/// Who weighs the candidates of a quotation and chooses: the ranker, or a trainer that knows the answer.
pub trait Judge {
    /// The candidate now weighed has this feature.
    fn feature(&mut self, feature: u32);
    /// The candidate now weighed has no more features. `own` is what its passage gave it, with the number of its fit
    /// there; `None` for one in another passage.
    fn candidate(&mut self, candidate: Candidate<'_>);
    /// Chooses among the candidates weighed since the last choice.
    fn choose(&mut self, part: usize, pair: usize) -> (Option<Place>, f32);
}

/// A candidate that has been weighed.
#[derive(Clone, Copy)]
pub enum Candidate<'s> {
    /// Nobody, with the weight the recogniser gave that.
    Nobody(i32),
    /// A possible speaker.
    Somebody {
        /// Where it is.
        place: Place,
        /// What it is.
        slot: &'s Slot,
        /// Which fit of the pair it is, if they share a passage.
        fit: Option<usize>,
        /// The weight the recogniser gave it, and what it weighs over what was learnt.
        own: i32,
    },
}

/// How many candidates are taken from the passage before, from its end, and from the one behind, from its start.
const NEIGHBOURS: (usize, usize) = (12, 4);

/// The mention that names each slot, passage by passage.
pub struct Named {
    starts: Vec<usize>,
    mentions: Vec<Option<u32>>,
}

impl Named {
    /// Finds for each slot the mention at the head of its phrase.
    pub fn new(source: &str, parts: &[Part<'_>], mentions: &[Mention]) -> Named {
        let mut named = Named { starts: Vec::with_capacity(parts.len()), mentions: Vec::new() };
        let mut from = 0;
        for part in parts {
            named.starts.push(named.mentions.len());
            while mentions.get(from).is_some_and(|m| m.span.end() <= part.span.start()) {
                from += 1;
            }
            let mut near = from;
            for slot in &part.findings.quotes.slots {
                let core = slot.core.shifted(part.span.start());
                while mentions.get(near).is_some_and(|m| m.span.end() <= core.start()) {
                    near += 1;
                }
                let whole = slot.speaker.shifted(part.span.start());
                let inside = (mentions.iter().enumerate().skip(near).take(12))
                    .take_while(|(_, m)| m.span.start() < whole.end())
                    .filter(|(_, m)| m.label != Label::Pron && slot.noun != Noun::Pronoun);
                let head = inside.clone().take_while(|(_, m)| m.span.start() < core.end()).last();
                // `Greg Stanton SC argued`
                let honours = words!("AM CBE KC MBE MD MEP MLA MP MSP OAM OBE PhD QC SC TD");
                let head = head.filter(|(_, m)| {
                    let rest = source.get(m.span.end() as usize..core.end() as usize).unwrap_or_default();
                    rest.is_empty()
                        || m.label == Label::Person && honours.has(rest.trim_start_matches([' ', ',']))
                });
                // `Maharey and Fitt said`, `The ministry and Greenpeace said`: both, and neither alone.
                let head = head.filter(|(_, m)| {
                    let before = source.get(core.start() as usize..m.span.start() as usize);
                    let before = before.unwrap_or_default().trim_end();
                    // `Reed and fellow analyst Tom Jones said`
                    // `according to Reed and a report by Reuters`
                    let fellow = [" and fellow ", " and a "].iter().any(|and| before.contains(and))
                        || before.ends_with(" and fellow");
                    // `Ann Reed and Gov. Tom Jones`, `he and Mr. Jones`; not `Housing and Urban Development Secretary Tom Jones`
                    let office = before.rsplit_once(" and ").is_some_and(|(first, office)| {
                        let capital = |word: &str| word == "the" || word.starts_with(char::is_uppercase);
                        let and = core.start() + first.len() as u32;
                        let person = |m: &Mention| m.label == Label::Person && m.span.end() <= and;
                        office.split(' ').all(capital)
                            && (words!("he she He She").has(first) || inside.clone().any(|(_, m)| person(m)))
                    });
                    let before = before.strip_suffix(" the").unwrap_or(before);
                    // `Reed and her deputy, Tom Jones, said`
                    let deputy = before.ends_with(',') && before.contains(" and ");
                    !fellow && !deputy && !office && !before.ends_with(" and")
                });
                let publisher = inside.clone().take_while(|(_, m)| m.span.start() < core.end()).last();
                let field = if slot.whose == Whose::Holder { OF_FIELD } else { 0 };
                let mut behind = inside.filter(|(_, m)| m.span.start() >= core.end() + field);
                let other = || match slot.whose {
                    Whose::Nobody => None,
                    Whose::Publisher => publisher.filter(|(_, m)| m.label == Label::Org),
                    Whose::Holder => {
                        behind.last().filter(|(_, m)| m.label == Label::Person && m.span.end() >= whole.end())
                    }
                    // `released by Japan's Foreign Ministry`, `a statement by the dam's manager`: neither the owner nor a place.
                    Whose::Maker => behind.find(|(_, m)| {
                        let next = source.get(m.span.end() as usize..).unwrap_or_default();
                        let owner = ["'s ", "’s ", "’ "].iter().any(|mark| next.starts_with(mark));
                        !matches!(m.label, Label::Gpe | Label::Norp) && !owner
                    }),
                };
                named.mentions.push(head.or_else(other).map(|(i, _)| i as u32));
            }
        }
        named
    }

    /// The index of the mention that names a slot.
    pub fn of(&self, place: Place) -> Option<usize> {
        let at = self.starts.get(place.0)? + place.1;
        self.mentions.get(at).copied().flatten().map(|i| i as usize)
    }
}

/// The shortest `of` with an office's field behind it, in bytes: what stands between `Duke` and the name in `Duke of York Ann
/// Reed`.
const OF_FIELD: u32 = 6;

/// How much may stand behind the name that signs a quotation, in bytes: `- Michelle Marks, Philadelphia.`
const SIGNATURE: u32 = 60;

/// What it weighs for nobody's speech, over what was learnt, that a single word is quoted again and again.
const TERM: i32 = 5 * SCALE;

/// The same, that elsewhere the article says of the same words that they are a title.
const TITLE: i32 = 4 * SCALE;

/// Chooses for every outermost pair, in order.
pub fn attribute(
    parts: &[Part<'_>],
    mentions: &[Mention],
    named: &Named,
    marked: &Marked,
    judge: &mut impl Judge,
) -> Vec<Turn> {
    let mut turns: Vec<Turn> = Vec::new();
    let mut last: Option<(Place, usize)> = None;
    for (part_index, part) in parts.iter().enumerate() {
        let found = &part.findings.quotes;
        for (pair_index, pair) in found.pairs.iter().enumerate().filter(|(_, p)| p.depth == 0) {
            let mut weigher = Weigher { parts, mentions, named, judge, part: part_index, pair, last, marked };
            weigher.nobody();
            for (at, fit) in found.fits_of(pair_index).iter().enumerate() {
                weigher.somebody((part_index, usize::from(fit.slot)), Some((at, i32::from(fit.score))));
            }
            if let Some(before) = part_index.checked_sub(1) {
                let slots = parts.get(before).map_or(0, |p| p.findings.quotes.slots.len());
                (slots.saturating_sub(NEIGHBOURS.0)..slots)
                    .for_each(|slot| weigher.somebody((before, slot), None));
            }
            let behind =
                parts.get(part_index + 1).map(|p| p.findings.quotes.slots.as_slice()).unwrap_or_default();
            for (slot, _) in
                behind.iter().enumerate().take(12).filter(|(_, s)| reaches_back(s.tie)).take(NEIGHBOURS.1)
            {
                weigher.somebody((part_index + 1, slot), None);
            }
            if let Some((place, _)) = last.filter(|(place, _)| place.0 + 1 < part_index) {
                weigher.somebody(place, None);
            }
            let (choice, share) = judge.choose(part_index, pair_index);
            if let Some(place) = choice {
                last = Some((place, part_index));
            }
            turns.push(Turn { part: part_index, pair: pair_index, choice, share });
        }
    }
    turns
}

/// An attribution that may look back at a quotation in the paragraph before.
fn reaches_back(tie: Tie) -> bool {
    tie.has_cue() && !matches!(tie, Tie::Colon | Tie::Lead)
}

struct Weigher<'w, 'p, J> {
    parts: &'w [Part<'p>],
    mentions: &'w [Mention],
    named: &'w Named,
    judge: &'w mut J,
    part: usize,
    pair: &'w Pair,
    /// The last speaker, and the passage of the quotation that was theirs.
    last: Option<(Place, usize)>,
    marked: &'w Marked,
}

impl<'p, J: Judge> Weigher<'_, 'p, J> {
    fn slot(&self, place: Place) -> Option<&'p Slot> {
        self.parts.get(place.0)?.findings.quotes.slots.get(place.1)
    }

    fn put(&mut self, template: u32, values: &[u32]) {
        self.judge.feature(feature(template, values));
    }

    fn nobody(&mut self) {
        let shape = self.pair.shape;
        let spoke = u32::from(self.last.is_some_and(|(_, part)| part == self.part));
        self.put(300, &[spoke, u32::from(shape.length)]);
        self.put(301, &[spoke, u32::from(shape.title), u32::from(shape.last)]);
        // A name inside the marks is a work's, or a nickname.
        let start = self.parts.get(self.part).map_or(0, |p| p.span.start());
        let inner = self.pair.inner.shifted(start);
        let at = self.mentions.partition_point(|m| m.span.end() <= inner.start());
        let inside = self.mentions.get(at).filter(|m| m.span.overlaps(inner));
        let label = inside.map_or(0, |m| m.label as u32 + 1);
        let whole = u32::from(inside.is_some_and(|m| m.span.len() + 3 >= inner.len()));
        self.put(302, &[label, u32::from(shape.length), whole]);
        let again = self.marked.times(self.pair).min(3);
        self.put(303, &[again, u32::from(shape.words.min(4))]);
        // A single small word that the article quotes again and again is the newsroom's term: its “caliphate”.
        // `she sent an email saying, “done.”`: a sentence, however often its word is quoted. So is what is said of somebody:
        // `Trump is a “loser”`.
        let sentence = shape.last == 2 && shape.led == Led::Mark && shape.cued;
        let term = again > 1
            && shape.words == 1
            && !shape.capital
            && !sentence
            && !shape.predicate
            && shape.led != Led::Cue;
        let bonus = match self.marked.is_title(self.pair) {
            true => TITLE,
            false if term => TERM,
            false => 0,
        };
        self.judge.candidate(Candidate::Nobody(self.pair.nobody + bonus));
    }

    fn somebody(&mut self, place: Place, fit: Option<(usize, i32)>) {
        let Some(slot) = self.slot(place) else { return };
        let head = self.named.of(place).and_then(|i| self.mentions.get(i));
        // `Cats are not allowed.` and in the next paragraph `“They bring them here.”`: a capital makes nobody of a word.
        if slot.tie == Tie::Name && head.is_none() && place.0 != self.part {
            return;
        }
        let shape = self.pair.shape;
        // `‘It is chaos’: UK airports are shut` is not the country's, as `‘Talks are off’: Iran` is.
        let ends = || self.parts.get(place.0).is_some_and(|p| slot.speaker.end() + 1 >= p.span.len());
        let person = || slot.noun == Noun::Nominal || head.is_some_and(|m| m.label == Label::Person);
        let meant =
            || place.0 == self.part && slot.tie.has_cue() && (slot.tie != Tie::Dash || person() || ends());
        if shape.given == Given::Cries || shape.given == Given::Speech && !meant() {
            return;
        }
        // `I asked Reed what it was for.` and in the next paragraph `“It was to show that we had no borders.”`: an answer.
        if slot.asks && !shape.asks && place.0 + 1 == self.part {
            return;
        }
        let cued = u32::from(slot.tie.has_cue());
        let tie = slot.tie as u32;
        let apart = (self.part as i64 - place.0 as i64).clamp(-1, 3) as u32;
        let bits = u32::from(shape.bare) | u32::from(shape.opens) << 1 | u32::from(shape.cued) << 2;
        self.put(200, &[apart, tie]);
        self.put(201, &[apart, cued, bits]);
        let label = head.map_or(0, |m| m.label as u32 + 1);
        self.put(210, &[label, tie, apart]);
        self.put(211, &[label, slot.noun as u32, cued]);
        self.put(212, &[label, cued, u32::from(slot.owner)]);
        if let Some((last, part)) = self.last {
            let same = last == place;
            let before = self.slot(last);
            let last_head = self.named.of(last).and_then(|i| self.mentions.get(i));
            let known = match (head, last_head) {
                (Some(a), Some(b)) if a.entity.is_some() && a.entity == b.entity => 1,
                (Some(_), Some(_)) => 2,
                _ if before.is_some_and(|b| b.head == slot.head) => 3,
                _ if slot.noun == Noun::Pronoun => 4,
                _ => 5,
            };
            let since = ((self.part - part) as u32).min(3);
            self.put(220, &[u32::from(same), apart]);
            self.put(221, &[u32::from(same), u32::from(shape.bare), since]);
            self.put(222, &[u32::from(same), cued, u32::from(shape.last), u32::from(shape.capital)]);
            self.put(223, &[known, cued]);
            self.put(224, &[known, tie, apart]);
            self.put(225, &[u32::from(same), bits, since]);
            self.put(226, &[u32::from(same), u32::from(shape.length), u32::from(shape.opens), apart]);
        } else {
            self.put(229, &[apart, tie]);
        }
        if fit.is_none() {
            self.somebody_elsewhere(slot, shape, apart);
        }
        let signed = if self.signs(place, slot) { SIGNED } else { 0 };
        let own = fit.map_or(0, |(_, own)| own) + signed;
        self.judge.candidate(Candidate::Somebody { place, slot, fit: fit.map(|(at, _)| at), own });
    }

    /// Is the slot's whole passage the name below a quotation that stands alone? `- Hillary Clinton.`
    fn signs(&self, place: Place, slot: &Slot) -> bool {
        let passage = self.parts.get(place.0).filter(|_| place.0 == self.part + 1 && self.pair.shape.bare);
        slot.tie == Tie::Dash
            && slot.cue.start() == 0
            && passage.is_some_and(|p| {
                p.findings.quotes.pairs.is_empty() && p.span.len() <= slot.speaker.end() + SIGNATURE
            })
    }

    /// What the recogniser could not see: a candidate of another passage.
    fn somebody_elsewhere(&mut self, slot: &Slot, shape: Shape, apart: u32) {
        let tie = slot.tie as u32 | apart << 4;
        let length = u32::from(shape.length);
        let (near_quotes, near_stops) = match apart {
            0 | u32::MAX => (u32::from(slot.place.quotes_before), 0),
            _ => (u32::from(slot.place.quotes_behind), u32::from(slot.place.stops_behind)),
        };
        self.put(240, &[tie]);
        self.put(241, &[tie, slot.noun as u32]);
        self.put(242, &[tie, near_quotes.min(2)]);
        self.put(243, &[tie, near_stops.min(2)]);
        self.put(244, &[tie, u32::from(shape.bare)]);
        self.put(245, &[tie, u32::from(shape.opens), u32::from(shape.cued)]);
        self.put(246, &[tie, length]);
        self.put(247, &[tie, u32::from(shape.last), u32::from(shape.capital)]);
        self.put(248, &[u32::from(slot.lemma), apart]);
        self.put(249, &[u32::from(slot.first), tie]);
        self.put(250, &[near_quotes.min(2), near_stops.min(2), apart, u32::from(shape.bare)]);
        let leads =
            self.part > 0 && self.parts.get(self.part - 1).is_some_and(|p| p.findings.quotes.leads_in);
        self.put(251, &[u32::from(leads), tie, u32::from(shape.opens)]);
        self.put(252, &[u32::from(leads), tie, u32::from(slot.first), u32::from(shape.cued)]);
    }
}

/// The trained ranker.
pub(super) struct Ranker<'m> {
    ranks: &'m Ranks,
    sum: i32,
    candidates: Vec<(Option<Place>, i32)>,
}

impl<'m> Ranker<'m> {
    pub(super) fn new(ranks: &'m Ranks) -> Ranker<'m> {
        Ranker { ranks, sum: 0, candidates: Vec::new() }
    }
}

impl Judge for Ranker<'_> {
    fn feature(&mut self, feature: u32) {
        self.sum += self.ranks.weight(feature);
    }

    fn candidate(&mut self, candidate: Candidate<'_>) {
        let (place, own) = match candidate {
            Candidate::Nobody(own) => (None, own),
            Candidate::Somebody { place, own, .. } => (Some(place), own),
        };
        self.candidates.push((place, own + std::mem::take(&mut self.sum)));
    }

    fn choose(&mut self, _part: usize, _pair: usize) -> (Option<Place>, f32) {
        let scores: Vec<i32> = self.candidates.iter().map(|(_, score)| *score).collect();
        let shares = shares(&scores);
        // Somebody speaks unless nobody does more likely than not: of many who may, each alone may weigh less.
        let nobody = self.candidates.iter().position(|(place, _)| place.is_none());
        let silent = nobody.filter(|n| shares.get(*n).is_some_and(|share| *share > 0.5));
        // Of two that weigh the same the first is taken.
        let somebody = || {
            let others = (0..scores.len()).filter(|i| Some(*i) != nobody);
            others.max_by_key(|i| (scores.get(*i), std::cmp::Reverse(*i))).or(nobody)
        };
        let best = silent.or_else(somebody);
        let choice = best.and_then(|i| self.candidates.get(i)).and_then(|(place, _)| *place);
        let share = best.and_then(|i| shares.get(i).copied()).unwrap_or(0.0);
        const { assert!(SCALE == 16, "shares are made for sixteenths") };
        self.candidates.clear();
        (choice, share)
    }
}

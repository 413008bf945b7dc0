//! Those whom a pronoun may mean, weighed: how far back each was named and how often, as the subject or in passing, who spoke last,
//! and whether first name, title and pronouns so far agree.

use super::near;
use super::people::{People, Seen};
use super::pronouns::Referee;
use super::speakers::Place;
use super::unnamed;
use crate::lexicon::Gender;
use crate::model::ranks::{SCALE, feature, word_number};
use crate::quotes::{Noun, Slot};
use crate::text::Span;

/// How far back, in passages, a person may be named for the last time.
const REACH: usize = 12;

/// How far behind the words spoken last, in bytes, the next attribution takes them up.
const NEXT: u32 = 300;

/// What it weighs over what was learnt that the sentence before is about a person.
const TAKES_OVER: i32 = 2 * SCALE;

/// The same, that the pronoun stands in a clause about the person.
const IN_RELATIVE: i32 = 4 * SCALE;

/// The number of the verb of whoever goes on: `he added`.
const ADDS: u8 = 3;

/// Whom a pronoun can mean.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Meant {
    Man,
    Woman,
    Anyone,
}

impl Meant {
    pub(super) fn of(slot: &Slot) -> Option<Meant> {
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
    pub(super) fn noun(words: &str) -> Meant {
        match unnamed::gender(&unnamed::last_word(words)) {
            Some(Gender::Male) => Meant::Man,
            Some(Gender::Female) => Meant::Woman,
            _ => Meant::Anyone,
        }
    }

    pub(super) fn gender(self) -> Option<Gender> {
        match self {
            Meant::Man => Some(Gender::Male),
            Meant::Woman => Some(Gender::Female),
            Meant::Anyone => None,
        }
    }
}

/// A pronoun, or a noun in its place, of which it is asked whom it means.
pub(super) struct Asked<'a> {
    pub(super) place: Place,
    pub(super) slot: &'a Slot,
    pub(super) span: Span,
    pub(super) meant: Meant,
    /// Its own words.
    pub(super) own: &'a [(Place, Span)],
    /// The words that were spoken last.
    pub(super) last: Option<Span>,
}

impl Asked<'_> {
    /// Weighs those whom it may mean.
    pub(super) fn weigh(&self, people: &People<'_>, referee: &mut impl Referee) {
        let Asked { place, slot, span, meant, own, last } = *self;
        let source = people.article.source;
        // `He said Xi's remarks were the highest principle. He said …`: whoever speaks goes on, and Xi is spoken of.
        let goes_on = people.last_speaker.filter(|last| {
            let (ours, theirs) = (people.known(*last).gender, meant.gender());
            let agrees = ours.is_none() || theirs.is_none() || ours == theirs;
            agrees
                && people.recent.iter().any(|p| p.entity == *last && place.0.saturating_sub(p.part) <= REACH)
        });
        let last_words =
            last.filter(|last| goes_on.is_some() && near::apart(source, last.end(), span.start()) < NEXT);
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
            let inside = own.iter().any(|(_, words)| people.is_named_in(*words, person.entity));
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
            referee.candidate(person.entity, self.certain(people, seen, same == 1, takes_over));
        }
    }

    /// What it weighs over what was learnt that somebody is meant.
    fn certain(&self, people: &People<'_>, seen: &Seen, same_sentence: bool, takes_over: bool) -> i32 {
        // `Ramaphosa defended Jonas, who was criticised over a speech in which he called it late`
        let in_relative = same_sentence && {
            let words = near::behind(people.article.source, seen.span.end(), 10);
            let next = words.trim_start_matches([',', ' ']).strip_prefix("who ");
            next.is_some_and(|next| !["he ", "she "].iter().any(|other| next.starts_with(other)))
        };
        let clause = match (in_relative, takes_over) {
            (true, _) => IN_RELATIVE,
            (false, true) => TAKES_OVER,
            _ => 0,
        };
        // `Hossain said it was late.` and in the next paragraph `“It is over,” he added.`
        let adds = people.goes_on == Some(seen.person.entity) && self.slot.lemma == ADDS;
        clause + if adds { TAKES_OVER } else { 0 }
    }
}

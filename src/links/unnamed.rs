//! Somebody without a name who speaks and goes on speaking: `Another witness said … “…,” she told the radio.`

use super::nouns::is_one_person;
use super::people::People;
use super::speakers::Place;
use crate::lexicon::Gender;
use crate::quotes::{Noun, Slot};
use crate::text::{Span, lower};
use crate::word_list::{WordList, words};

/// How many passages further on a pronoun still means whoever spoke last.
const REACH: usize = 2;

/// Those who have spoken without a name, up to a place that moves on.
#[derive(Default)]
pub(super) struct Unnamed {
    /// Whoever spoke last, if that was one of them.
    last: Option<Speaker>,
    /// The nouns that brought them in, each once: `a senior official`.
    nouns: Vec<u32>,
}

struct Speaker {
    end: u32,
    part: usize,
    gender: Option<Gender>,
}

impl Unnamed {
    /// Nobody we know speaks at `span`.
    pub(super) fn spoke(&mut self, slot: &Slot, place: Place, span: Span, source: &str) {
        let noun = last_word(span.of(source));
        let person = slot.noun == Noun::Nominal && (is_one_person(&noun) || PERSON.has(&noun));
        self.last = None;
        if !person {
            return;
        }
        self.last = Some(Speaker { end: span.end(), part: place.0, gender: gender(&noun) });
        let first = lower(span.of(source).split([' ', '\u{A0}']).next().unwrap_or_default());
        if matches!(first.as_str(), "a" | "an" | "another" | "one") && !self.nouns.contains(&slot.head) {
            self.nouns.push(slot.head);
        }
    }

    /// Somebody we know speaks.
    pub(super) fn named(&mut self) {
        self.last = None;
    }

    /// Does whoever spoke last without a name go on at `span`? Nobody of a name has come between.
    pub(super) fn goes_on(
        &mut self,
        people: &People<'_>,
        slot: &Slot,
        gender: Option<Gender>,
        place: Place,
        span: Span,
    ) -> bool {
        let source = people.article.source;
        // `A senior official said … the official said`
        let definite = span.of(source).get(..4).is_some_and(|the| the.eq_ignore_ascii_case("the "));
        if slot.noun == Noun::Nominal {
            return definite && self.nouns.contains(&slot.head);
        }
        let Some(last) = self.last.as_mut() else { return false };
        let other = |ours: Option<Gender>| ours.is_some() && ours != gender;
        let between = people
            .last_named()
            .is_some_and(|(entity, start)| last.end <= start && !other(people.known(entity).gender));
        let goes_on = gender.is_some() && !other(last.gender) && !between && place.0 - last.part <= REACH;
        if goes_on {
            (last.end, last.part) = (span.end(), place.0);
            last.gender = last.gender.or(gender);
        }
        goes_on
    }
}

/// The last of these words in lower case.
pub(super) fn last_word(words: &str) -> String {
    lower(words.rsplit([' ', '\u{A0}']).next().unwrap_or(words))
}

/// Nouns for one person who is seldom named.
const PERSON: WordList = words!(
    "witness bystander resident neighbor neighbour villager local customer passenger driver survivor victim spokesperson \
     representative official source expert friend relative brother sister son daughter wife husband uncle aunt \
     cousin boy girl aide adviser advisor student pupil teacher worker nurse guard soldier policeman policewoman \
     detective inspector insider owner farmer fisherman voter supporter protester demonstrator volunteer \
     user reader fan shopper visitor tourist migrant refugee diplomat"
);

/// What the noun says of a person.
pub(super) fn gender(noun: &str) -> Option<Gender> {
    const WOMEN: WordList = words!(
        "woman girl mother sister wife daughter aunt widow actress queen princess spokeswoman congresswoman \
         chairwoman businesswoman policewoman"
    );
    const MEN: WordList = words!(
        "man boy father brother husband son uncle king prince pope spokesman congressman chairman businessman \
         policeman fisherman"
    );
    match noun {
        _ if WOMEN.has(noun) => Some(Gender::Female),
        _ if MEN.has(noun) => Some(Gender::Male),
        _ => None,
    }
}

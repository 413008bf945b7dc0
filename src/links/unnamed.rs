//! Somebody without a name who speaks and goes on speaking: `Another witness said … “…,” she told the radio.`

use super::offices::is_one_person;
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
    /// Where they end.
    end: u32,
    /// Where their words end: whoever is named there is spoken of.
    words: u32,
    part: usize,
    gender: Option<Gender>,
}

impl Unnamed {
    /// Nobody we know speaks at `span`, up to `end`.
    pub(super) fn spoke(&mut self, slot: &Slot, place: Place, (span, end): (Span, u32), source: &str) {
        // `One of the victims recalled hearing shots. “I ran,” she said.`
        let whole = slot.speaker.shifted(span.start() - slot.core.start()).of(source);
        let of = whole.get(..11).is_some_and(|of| of.eq_ignore_ascii_case("one of the "));
        let words = if of { whole } else { span.of(source) };
        let noun = last_word(words);
        let noun = if of { noun.trim_end_matches('s') } else { &noun };
        let person =
            !matches!(slot.noun, Noun::Pronoun | Noun::Name) && (is_one_person(noun) || PERSON.has(noun));
        self.last = None;
        let first = lower(words.split([' ', '\u{A0}']).next().unwrap_or_default());
        // `The delegate said`, `veteran party leader said`: somebody we should know.
        // `The defendant denied it. He claimed`: the law keeps his name.
        let kept = words!("defendant suspect victim").has(noun);
        // `The midwife on duty told the court`: told apart, and not named.
        let hangs = span.end() < slot.speaker.end() - slot.core.start() + span.start();
        let new = matches!(first.as_str(), "a" | "an" | "another" | "one") || first == "the" && kept;
        let one = new || first == "the" && hangs;
        // `The prime minister’s official spokesman`
        let owned =
            words!("his her their its my our").has(&first) || words.contains("'s ") || words.contains("’s ");
        if !person || !(one || owned || first == "the" && self.nouns.contains(&slot.head)) {
            return;
        }
        self.last = Some(Speaker { end: span.end(), words: end, part: place.0, gender: gender(noun) });
        if new && !self.nouns.contains(&slot.head) {
            self.nouns.push(slot.head);
        }
    }

    /// Somebody we know speaks.
    pub(super) fn named(&mut self) {
        self.last = None;
    }

    /// Does whoever spoke last without a name go on at `span`, up to `end`? Nobody of a name has come between.
    pub(super) fn goes_on(
        &mut self,
        people: &People<'_>,
        slot: &Slot,
        gender: Option<Gender>,
        place: Place,
        (span, end): (Span, u32),
    ) -> bool {
        let source = people.article.source;
        // `A senior official said … the official said`
        let definite = span.of(source).get(..4).is_some_and(|the| the.eq_ignore_ascii_case("the "));
        if slot.noun == Noun::Nominal {
            // `A police chief who asked not to be named said … The official said`
            let again = GENERIC.has(&last_word(span.of(source)))
                && self.last.as_ref().is_some_and(|last| place.0 - last.part <= REACH);
            return definite && (self.nouns.contains(&slot.head) || again);
        }
        let Some(last) = self.last.as_mut() else { return false };
        let other = |ours: Option<Gender>| ours.is_some() && ours != gender;
        let behind = if slot.tie.has_cue() { last.words } else { last.end };
        let between = people
            .last_named()
            .is_some_and(|(entity, start)| behind <= start && !other(people.known(entity).gender));
        let goes_on = gender.is_some() && !other(last.gender) && !between && place.0 - last.part <= REACH;
        if goes_on {
            (last.end, last.words, last.part) = (span.end(), end, place.0);
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
     chief member professional citizen operative delegate negotiator trader broker clerk \
     user reader fan shopper visitor tourist migrant refugee diplomat defendant suspect parent builder rescuer \
     campaigner motorist tenant vendor paramedic medic colleague participant midwife pilot solicitor pensioner mother father"
);

/// Nouns that take up anybody.
const GENERIC: WordList = words!("official source person man woman");

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

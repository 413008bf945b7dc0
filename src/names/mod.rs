//! A passage into the names in it: people, organisations, places, groups.

use crate::lexicon::Lexicon;
use crate::text::{Passage, Span};
use crate::vocabulary::{Source, vocabulary};

vocabulary! {
    /// The kind of a name.
    Label {
        /// A person, without title or role.
        Person = "PERSON",
        /// A company, agency, party, armed group, paper, team.
        Org = "ORG",
        /// A country, state or city.
        Gpe = "GPE",
        /// Any other place: a region, sea, mountain, continent.
        Loc = "LOC",
        /// A building, airport, road, bridge.
        Fac = "FAC",
        /// A nationality, religion, people or political group.
        Norp = "NORP",
        /// A named battle, storm, tournament.
        Event = "EVENT",
        /// The title of a book, film, song.
        WorkOfArt = "WORK_OF_ART",
        /// A vehicle, weapon, device, service.
        Product = "PRODUCT",
        /// A named law or treaty.
        Law = "LAW",
        /// A language.
        Language = "LANGUAGE",
        /// A name whose kind cannot be told.
        Misc = "MISC",
        /// A pronoun that speaks (added by `links`).
        Pron = "PRON",
    }
}

/// A name found in a passage.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// Where it stands in the passage.
    pub span: Span,
    /// Its kind.
    pub label: Label,
    /// How sure, 0 to 1.
    pub confidence: f32,
    /// Where it comes from.
    pub source: Source,
}

/// What one passage tells about the names of the whole article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Survey {}

/// What the whole article tells about its names, for reading one passage of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evidence {}

/// Notes what a passage tells the others.
pub fn survey(_passage: &Passage<'_>) -> Survey {
    Survey {}
}

impl Evidence {
    /// Gathers what all the passages of an article tell.
    pub fn gather<'s>(_surveys: impl IntoIterator<Item = &'s Survey>) -> Evidence {
        Evidence {}
    }

    /// A number that changes whenever what this evidence says of the words of the surveyed passage changes.
    pub fn key(&self, _survey: &Survey) -> u64 {
        0
    }
}

/// The names of a passage, in order, none overlapping another.
pub fn recognise(_passage: &Passage<'_>, _evidence: &Evidence, _lexicon: &Lexicon) -> Vec<Name> {
    Vec::new()
}

//! A passage into the names in it: people, organisations, places, groups.

pub mod classes;
pub mod evidence;
pub mod features;
pub mod look;
pub mod sight;
pub mod tagger;
pub mod weights;

pub use evidence::{Evidence, Survey, survey};

use crate::lexicon::Lexicon;
use crate::model::Model;
use crate::text::{Passage, Span};
use crate::vocabulary::{Source, vocabulary};
use classes::WordClasses;
use sight::Sight;
use tagger::Tagger;
use weights::Weights;

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

/// What finds names: the model's trained parts, ready to be asked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Recogniser {
    tagger: Option<Tagger>,
    classes: WordClasses,
}

impl Recogniser {
    /// The trained parts of a model. Where it has none, the lists and the rules still find names.
    pub fn read(model: &Model<'_>) -> Recogniser {
        Recogniser { tagger: Weights::read(model).map(Tagger::new), classes: WordClasses::read(model) }
    }

    /// The names of a passage, in order, none overlapping another.
    pub fn recognise(&self, passage: &Passage<'_>, evidence: &Evidence, lexicon: &Lexicon) -> Vec<Name> {
        let sight = Sight::new(passage, evidence, lexicon.builtin(), &self.classes);
        let tagged = self.tagger.as_ref().map(|tagger| tagger.tag(&sight)).unwrap_or_default();
        tagged
            .into_iter()
            .map(|name| Name {
                span: passage.span(name.tokens),
                label: name.label,
                confidence: name.confidence,
                source: Source::Model,
            })
            .collect()
    }
}

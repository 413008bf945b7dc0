//! A passage into the names in it: people, organisations, places, groups.

mod edges;
pub mod evidence;
pub mod features;
mod found;
mod gazetteer;
mod kinds;
pub mod look;
mod merge;
mod rules;
pub mod sight;
mod split;
pub mod tagger;
mod titles;
pub mod weights;

pub use evidence::{Evidence, Survey, survey};

use crate::lexicon::{Kind, Lexicon};
use crate::model::Model;
use crate::text::{Passage, Span};
use crate::vocabulary::{Source, vocabulary};
use edges::{known, trim};
use found::Found;
use gazetteer::listed_names;
use merge::{Ranked, merge};
use rules::sure_names;
use sight::Sight;
use split::split;
use tagger::{Tagged, Tagger};
use titles::{stands_behind_title, titled_persons};
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
}

impl Recogniser {
    /// The trained parts of a model. Where it has none, the lists and the rules still find names.
    pub fn read(model: &Model<'_>) -> Recogniser {
        Recogniser { tagger: Weights::read(model).map(Tagger::new) }
    }

    /// The names of a passage, in order, none overlapping another.
    pub fn recognise(&self, passage: &Passage<'_>, evidence: &Evidence, lexicon: &Lexicon) -> Vec<Name> {
        let lists = lexicon.builtin();
        let sight = Sight::new(passage, evidence, lists);
        let tagged = self.tagger.as_ref().map(|tagger| tagger.tag(&sight)).unwrap_or_default();
        let mut all: Vec<Ranked> = Vec::with_capacity(tagged.len() * 2);
        for name in tagged {
            let Tagged { tokens, label, confidence } = name;
            let found = Found { tokens, label, confidence, source: Source::Model };
            for part in split(passage, &sight, lists, found) {
                all.extend(trim(passage, &sight, lists, part).map(|found| (merge::TAGGER, found)));
            }
        }
        all.extend(sure_names(passage, &sight, lists).into_iter().map(|found| (merge::RULE, found)));
        all.extend(titled_persons(passage).into_iter().map(|found| (merge::LIST, found)));
        all.extend(listed_names(passage, &sight));
        all.extend(lexicon.readers_names(passage).into_iter().filter_map(|(span, kind)| {
            let tokens = overlapping(passage, span);
            let label = Label::from_word(kind)?;
            Some((merge::READER, Found { tokens, label, confidence: 1.0, source: Source::Reader }))
        }));
        all.retain(|(_, found)| !lexicon.is_never(passage.slice(passage.span(found.tokens.clone()))));
        let stood = merge(all, passage.len()).into_iter();
        stood
            .map(|found| {
                let known = known(passage, lists, &found.tokens);
                let label = match gazetteer::one_meaning(known) {
                    _ if found.source == Source::Reader => found.label,
                    _ if stands_behind_title(passage, found.tokens.start) => Label::Person,
                    // No tagger knows all organisations; of these there is no other meaning. But `Ford` and
                    // `Disney` were people first.
                    Some(Label::Org) if found.label != Label::Person || known.has(Kind::Armed) => Label::Org,
                    _ => kinds::settle(passage, &found.tokens, found.label, known),
                };
                let span = passage.span(found.tokens);
                Name { span, label, confidence: found.confidence, source: found.source }
            })
            .collect()
    }
}

/// The tokens that a span of the passage touches.
fn overlapping(passage: &Passage<'_>, span: Span) -> std::ops::Range<usize> {
    let start = passage.tokens().partition_point(|t| t.span.end() <= span.start());
    let end = passage.tokens().partition_point(|t| t.span.start() < span.end());
    start..end.max(start)
}

//! Several articles about one event into what they agree on, what they disagree on, and what they print in other words.
//!
//! Articles are added one by one, so that a caller can show how far it is and stop; each costs time in proportion to
//! its own findings. Everything compared is in the Documents already: nothing is read again but the words around.

mod diff;
mod entities;
mod figures;
mod quotes;
mod topics;
mod values;

use crate::document::{Document, Range};
use crate::names::Label;
use crate::text::Offsets;
use crate::vocabulary::vocabulary;
use serde::Serialize;

vocabulary! {
    /// How figures of one thing stand to each other.
    Relation {
        /// They say the same.
        Agree = "agree",
        /// They can both be true: "at least 129" and "at least 153".
        Compatible = "compatible",
        /// They cannot.
        Differ = "differ",
    }
}

impl Serialize for Relation {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.word())
    }
}

/// What several articles have in common; positions are in the unit of each article's own Document.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Comparison {
    /// Figures of one thing, in the order in which the articles print them.
    pub figures: Vec<FigureGroup>,
    /// Quotes that more than one article prints.
    pub quotes: Vec<QuoteGroup>,
    /// People, organisations and places that more than one article names, most mentioned first.
    pub entities: Vec<EntityGroup>,
}

/// Figures of several articles that count the same thing.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct FigureGroup {
    /// How they stand to each other.
    pub relation: Relation,
    /// What they count, in the articles' own words: `people killed · Bataclan`.
    pub topic: String,
    /// Where they stand.
    pub members: Vec<Member>,
}

/// One quotation as several articles print it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct QuoteGroup {
    /// Is it the same in all, word for word?
    pub same: bool,
    /// Where they stand, with their marks.
    pub members: Vec<Member>,
    /// The words that are not the same in all.
    pub changes: Vec<Member>,
}

/// A name that several articles print.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct EntityGroup {
    /// The fullest form of it.
    pub name: String,
    /// Its kind.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "NameLabel"))]
    pub label: Label,
    /// The articles that print it.
    pub members: Vec<EntityMember>,
}

/// A place in one of the articles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Member {
    /// The article's id.
    pub id: String,
    /// Where.
    pub start: u32,
    /// The first position after it.
    pub end: u32,
}

impl Member {
    /// From its start to its end.
    pub fn range(&self) -> Range {
        Range { start: self.start, end: self.end }
    }
}

/// A name in one of the articles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct EntityMember {
    /// The article's id.
    pub id: String,
    /// The entity's id in that article.
    pub entity: String,
    /// How often it is named there.
    pub mentions: usize,
}

/// Articles on their way to a [`Comparison`].
///
/// # Examples
/// ```
/// use news_annotator::{Annotator, compare::{Comparing, Relation}};
/// let annotator = Annotator::new();
/// let mut comparing = Comparing::default();
/// for (id, text) in [("a", "The fire in Leeds killed 12 people."), ("b", "Twelve people died in the Leeds fire.")] {
///     comparing.add(id, text, annotator.annotate(text, None));
/// }
/// let comparison = comparing.finish();
/// assert_eq!(comparison.figures[0].relation, Relation::Agree);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Comparing {
    articles: Vec<String>,
    figures: Vec<figures::Figure>,
    quotes: Vec<quotes::Quote>,
    entities: entities::Names,
}

impl Comparing {
    /// Takes in an article: its id, its text, and its Document in any unit.
    pub fn add(&mut self, id: &str, text: &str, document: Document) {
        let article = self.articles.len();
        self.articles.push(id.to_string());
        let offsets = Offsets::new(text, document.offsets);
        let own =
            |range: Range| Range { start: offsets.from_byte(range.start), end: offsets.from_byte(range.end) };
        let document = document.in_bytes(text);
        let read = topics::Sentences::of(text, &document);
        figures::collect(article, &document, &own, &read, &mut self.figures);
        quotes::collect(article, &document, &own, &read, &mut self.quotes);
        self.entities.add(article, &document);
    }

    /// What the articles have in common.
    pub fn finish(&self) -> Comparison {
        Comparison {
            figures: figures::groups(&self.articles, &self.figures),
            quotes: quotes::groups(&self.articles, &self.quotes),
            entities: self.entities.groups(&self.articles),
        }
    }
}

//! What is known of an article, as plain data: the one value that the page, the command line, the editors and the
//! exports see.
//!
//! The types here are the only ones that are serialised. Their JSON is the contract of the project: camelCase, spans
//! half-open, absent fields left out. Positions count in the unit that `offsets` names.

mod assemble;
pub mod check;
mod ids;
mod json;
mod units;
mod words;

pub use assemble::assemble;
pub use json::{json_in_pieces, to_json};

use crate::names;
use crate::numbers::{self, Mod};
use crate::quotes;
use crate::text::{BlockKind, Unit};
use crate::vocabulary::Source;
use serde::{Deserialize, Serialize};

/// The version of the contract.
pub const VERSION: u32 = 1;

/// Everything the core knows about a text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Document {
    /// The version of the contract; 1.
    pub version: u32,
    /// A name for the article: on the command line, its file's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What positions count.
    pub offsets: Unit,
    /// The text itself; only in the native format.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The article's date, or `null`.
    pub date: Option<ArticleDate>,
    /// The blocks, in order.
    pub blocks: Vec<Block>,
    /// The names, in order of their place.
    pub mentions: Vec<Mention>,
    /// Who and what the names stand for, in order of their first mention.
    pub entities: Vec<Entity>,
    /// The figures, in order of their place.
    pub numbers: Vec<Number>,
    /// The quotations, in order of their place.
    pub quotes: Vec<Quote>,
    /// Attributed speech without marks, in order of its place.
    pub reported: Vec<Reported>,
    /// What could not be done, in plain words.
    pub notices: Vec<Notice>,
}

/// The day an article was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ArticleDate {
    /// `YYYY-MM-DD`.
    pub value: String,
    /// `dateline` or `given`.
    pub from: DateSource,
}

/// Where an article's date was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum DateSource {
    /// In the article itself.
    Dateline,
    /// The reader said so.
    Given,
}

/// A half-open range of positions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Range {
    /// The first position.
    pub start: u32,
    /// The first position after the last.
    pub end: u32,
}

/// A block of the article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Block {
    /// Where it stands.
    pub start: u32,
    /// The first position after it.
    pub end: u32,
    /// What it is for.
    pub kind: BlockKind,
}

/// A name where it stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Mention {
    /// Its id.
    pub id: String,
    /// Where it stands.
    pub start: u32,
    /// The first position after it.
    pub end: u32,
    /// Its kind.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "NameLabel"))]
    pub label: names::Label,
    /// The id of what it stands for.
    pub entity: Option<String>,
    /// How sure, 0 to 1.
    pub confidence: f64,
    /// Where it comes from.
    pub source: Source,
}

/// Who or what one or more names stand for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Entity {
    /// Its id.
    pub id: String,
    /// Its kind.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "NameLabel"))]
    pub label: names::Label,
    /// Its fullest name in the article.
    pub name: String,
    /// Its other names there.
    pub aliases: Vec<String>,
}

/// A figure, with the value it stands for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Number {
    /// Its id.
    pub id: String,
    /// The whole expression, with its modifier.
    pub start: u32,
    /// The first position after it.
    pub end: u32,
    /// Its kind.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "NumberLabel"))]
    pub label: numbers::Label,
    /// The canonical value, or `null` where nothing can be said.
    pub value: Option<String>,
    /// Its hedge.
    #[serde(rename = "mod", skip_serializing_if = "Option::is_none")]
    pub modifier: Option<Mod>,
    /// The numeral alone.
    pub core: Range,
    /// Its unit, as in the value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Its currency, ISO 4217.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// Per what: `P1D` in "3,000 a day".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per: Option<String>,
    /// How it moves with a date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rel: Option<Rel>,
    /// What is counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counts: Option<Range>,
    /// True for a time that comes again: "every week".
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub set: bool,
    /// How sure, 0 to 1.
    pub confidence: f64,
    /// Where it comes from.
    pub source: Source,
}

/// A date by its distance from another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Rel {
    /// What is counted: `D`, `W`, `M`, `Y` …
    pub unit: String,
    /// How many of them; negative is before.
    pub offset: i32,
    /// From what: `article` or `previous`.
    pub anchor: String,
}

/// One pair of quotation marks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Quote {
    /// Its id.
    pub id: String,
    /// With its marks.
    pub start: u32,
    /// The first position after it.
    pub end: u32,
    /// Without them.
    pub inner: Range,
    /// What the marks are for.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "QuoteKind"))]
    pub kind: quotes::Kind,
    /// Joins the parts of one utterance.
    pub utterance: String,
    /// Who speaks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speaker: Option<Speaker>,
    /// The words that say so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cue: Option<Range>,
    /// The whole reported clause of a mixed quote.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<Range>,
    /// The id of the quote whose words it repeats.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duplicate_of: Option<String>,
    /// The id of the quote it stands in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nested_in: Option<String>,
    /// How sure, 0 to 1.
    pub confidence: f64,
    /// Where it comes from.
    pub source: Source,
}

/// Who speaks: the words in the text, and who that is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Speaker {
    /// The words that name the speaker.
    pub start: u32,
    /// The first position after it.
    pub end: u32,
    /// The id of the entity; `null` for an unnamed speaker.
    pub entity: Option<String>,
}

/// Attributed speech without marks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Reported {
    /// Its id.
    pub id: String,
    /// What is reported.
    pub content: Range,
    /// Who says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speaker: Option<Speaker>,
    /// The words that say so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cue: Option<Range>,
    /// How sure, 0 to 1.
    pub confidence: f64,
    /// Where it comes from.
    pub source: Source,
}

/// Something that could not be done, or that the reader should look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Notice {
    /// A word for programs: `unclosedQuote`, `tooLong`.
    pub kind: String,
    /// A sentence for the reader.
    pub message: String,
    /// Where, if it is about one place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<u32>,
    /// The first position after it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<u32>,
}

impl Notice {
    /// Where, if it is about one place.
    pub fn range(&self) -> Option<Range> {
        Some(Range { start: self.start?, end: self.end? })
    }
}

/// What stands at a place of the text. Its positions are fields of its own: a range flattened into it is read through a
/// map of everything, by 21 kB of code more.
macro_rules! placed {
    ($($name:ident),*) => {$(
        impl $name {
            /// Where it stands.
            pub fn range(&self) -> Range {
                Range { start: self.start, end: self.end }
            }

            fn place(&mut self, change: &mut impl FnMut(&mut Range)) {
                let mut range = self.range();
                change(&mut range);
                (self.start, self.end) = (range.start, range.end);
            }
        }
    )*};
}

placed!(Block, Mention, Number, Quote, Speaker);

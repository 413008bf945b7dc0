//! The findings of all the passages of an article into one picture of it.
//!
//! The only layer that looks past a block. It runs once, in a fixed order, over what the recognisers found.

mod antecedents;
mod by_name;
mod counts;
mod currencies;
mod dateline;
mod dates;
mod entities;
pub mod figures;
mod groups;
mod kinds;
pub mod marked;
mod namesakes;
mod near;
mod nearest;
mod nouns;
mod offices;
mod overlap;
mod people;
pub mod pronouns;
mod quotes;
mod reported;
pub mod speakers;
mod spelling;
mod turns;
mod unnamed;

use crate::lexicon::Lexicon;
use crate::model::ranks::Ranks;
use crate::names::{self, Name};
use crate::numbers::{self, Number};
use crate::quotes::{Found, Kind};
use crate::text::{BlockKind, Span};
use crate::vocabulary::Source;

/// What the three recognisers found in one passage; every position counts from the passage's start.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Findings {
    /// The names.
    pub names: Vec<Name>,
    /// The figures.
    pub numbers: Vec<Number>,
    /// The marks and attributions.
    pub quotes: Found,
}

/// A passage in its place in the article.
#[derive(Clone, Copy, Debug)]
pub struct Part<'f> {
    /// Where the passage stands in the article.
    pub span: Span,
    /// The kind of its block.
    pub kind: BlockKind,
    /// What was found in it.
    pub findings: &'f Findings,
}

/// Everything known of an article, every position counted in bytes from its start; lists in order of place.
///
/// What stands for something else is named by its index in the list it is in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Linked {
    /// The article's date as `YYYY-MM-DD`, and whether the reader gave it.
    pub date: Option<ArticleDate>,
    /// Who and what the mentions stand for.
    pub entities: Vec<Entity>,
    /// The names, and the pronouns that speak.
    pub mentions: Vec<Mention>,
    /// The figures.
    pub numbers: Vec<Figure>,
    /// The pairs of marks.
    pub quotes: Vec<Quote>,
    /// Attributed speech without marks.
    pub reported: Vec<Reported>,
    /// What the reader should know.
    pub notices: Vec<Notice>,
}

/// The day an article was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleDate {
    /// `YYYY-MM-DD`.
    pub value: String,
    /// The reader gave it; else the article says so.
    pub given: bool,
}

/// Who or what mentions stand for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// Its kind.
    pub label: names::Label,
    /// Its fullest name.
    pub name: String,
    /// Its other names.
    pub aliases: Vec<String>,
}

/// A name in the article.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// Where.
    pub span: Span,
    /// Its kind.
    pub label: names::Label,
    /// What it stands for.
    pub entity: Option<usize>,
    /// How sure, 0 to 1.
    pub confidence: f32,
    /// Where it comes from.
    pub source: Source,
}

/// A figure in the article, its dates resolved as far as they go.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Where, with its modifier.
    pub span: Span,
    /// The numeral alone.
    pub core: Span,
    /// Its kind.
    pub label: numbers::Label,
    /// Its canonical value.
    pub value: Option<String>,
    /// Its hedge.
    pub modifier: Option<numbers::Mod>,
    /// Its unit, as in the value.
    pub unit: Option<String>,
    /// Its currency.
    pub currency: Option<String>,
    /// Per what.
    pub per: Option<String>,
    /// How it moves with a date.
    pub rel: Option<Rel>,
    /// What is counted.
    pub counts: Option<Span>,
    /// A time that comes again.
    pub set: bool,
    /// How sure, 0 to 1.
    pub confidence: f32,
}

/// A date by its distance from another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rel {
    /// `D`, `W`, `M`, `Y` …
    pub unit: &'static str,
    /// How many; negative is before.
    pub offset: i32,
    /// Counted from the date before it in the text; else from the article's own.
    pub from_previous: bool,
}

/// A pair of marks in the article.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// With its marks.
    pub span: Span,
    /// Without them.
    pub inner: Span,
    /// What it is for.
    pub kind: Kind,
    /// The index of the first quote of its utterance (its own, if it is alone).
    pub utterance: usize,
    /// Who speaks.
    pub speaker: Option<Speaker>,
    /// The words that say so.
    pub cue: Option<Span>,
    /// The whole reported clause of a mixed quote.
    pub content: Option<Span>,
    /// The quote whose words it repeats.
    pub duplicate_of: Option<usize>,
    /// The quote it stands in.
    pub nested_in: Option<usize>,
    /// How sure, 0 to 1.
    pub confidence: f32,
    /// Where the kind and the speaker come from.
    pub source: Source,
}

/// Who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The words that name the speaker.
    pub span: Span,
    /// Who that is.
    pub entity: Option<usize>,
}

/// Attributed speech without marks.
#[derive(Clone, Debug, PartialEq)]
pub struct Reported {
    /// What is reported.
    pub content: Span,
    /// Who says so.
    pub speaker: Option<Speaker>,
    /// The words that say so.
    pub cue: Option<Span>,
    /// How sure, 0 to 1.
    pub confidence: f32,
    /// Where it comes from.
    pub source: Source,
}

/// Something the reader should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// A word for programs.
    pub kind: &'static str,
    /// A sentence for the reader.
    pub message: String,
    /// Where, if it is about one place.
    pub span: Option<Span>,
}

/// An article to link: its text and what was found in its parts.
#[derive(Clone, Copy)]
pub struct Article<'a> {
    /// The whole text.
    pub source: &'a str,
    /// Its passages in order.
    pub parts: &'a [Part<'a>],
    /// Its date as `YYYY-MM-DD`, when the reader gave one.
    pub date: Option<&'a str>,
    /// The reader's own words.
    pub lexicon: &'a Lexicon,
    /// How well speakers fit quotations.
    pub speakers: &'a Ranks,
    /// Whom pronouns mean.
    pub pronouns: &'a Ranks,
}

/// Joins what was found.
pub fn link(article: &Article<'_>) -> Linked {
    link_with(article, &mut pronouns::Resolver::new(article.pronouns))
}

/// The same, with another to say whom the pronouns mean: a trainer that knows the answer.
pub fn link_with(article: &Article<'_>, referee: &mut impl pronouns::Referee) -> Linked {
    let mut linked = names_and_figures(article);
    let named = speakers::Named::new(article.source, article.parts, &linked.mentions);
    let choices = quotes::quotes(article, &mut linked, &named);
    let sources = reported::reported(article, &mut linked, &named, &choices);
    pronouns::resolve(article, &mut linked, &named, (&choices, &sources), referee);
    linked
}

/// The first steps: names and figures in their places, what the dates are, and who the names stand for.
pub fn names_and_figures(article: &Article<'_>) -> Linked {
    let mut linked = Linked { mentions: mentions(article.parts), ..Linked::default() };
    namesakes::add_speakers(article.source, article.parts, &mut linked.mentions);
    (linked.date, linked.numbers) = figures::figures(article.source, article.parts, article.date);
    overlap::settle(article.source, &mut linked.mentions, &mut linked.numbers);
    overlap::drop_named(article.source, &linked.mentions, &mut linked.numbers);
    linked.entities = entities::gather(article.source, &mut linked.mentions, article.lexicon);
    linked
}

/// The names in their places, before anyone asks whom they name.
fn mentions(parts: &[Part<'_>]) -> Vec<Mention> {
    let mut mentions = Vec::new();
    for part in parts {
        mentions.extend(part.findings.names.iter().map(|name| Mention {
            span: name.span.shifted(part.span.start()),
            label: name.label,
            entity: None,
            confidence: name.confidence,
            source: name.source,
        }));
    }
    mentions
}

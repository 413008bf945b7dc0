//! A text into its Document.

use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::model::Model;
use crate::reading::Reading;
use crate::recognisers::Recognisers;

/// Reads articles. Holds what it knows of every article: the reader's own words.
///
/// # Examples
/// ```
/// use news_annotator::Annotator;
/// let document = Annotator::new().annotate("Storm hits Manila\n\nA storm hit Manila on Sunday.", None);
/// assert_eq!(document.blocks.len(), 2);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Annotator {
    recognisers: Recognisers,
}

impl Annotator {
    /// An annotator with the built-in knowledge alone.
    pub fn new() -> Annotator {
        Annotator::default()
    }

    /// An annotator that also knows a reader's own words.
    pub fn with_lexicon(lexicon: Lexicon) -> Annotator {
        Annotator { recognisers: Recognisers::with_lexicon(lexicon) }
    }

    /// An annotator with another model than the crate's own.
    pub fn with_model(model: &Model<'_>) -> Annotator {
        Annotator { recognisers: Recognisers::with_model(model) }
    }

    /// The reader's own words.
    pub fn lexicon(&self) -> &Lexicon {
        &self.recognisers.lexicon
    }

    /// The Document of `text`, positions in bytes. `date` is the day it was written (`YYYY-MM-DD`), when the reader
    /// knows it; one that is no such date is left aside with a notice.
    ///
    /// Takes time and memory in proportion to the text.
    pub fn annotate(&self, text: &str, date: Option<&str>) -> Document {
        let mut reading = Reading::of(text);
        reading.step(&self.recognisers, text, u32::MAX);
        reading.into_document(&self.recognisers, text, date)
    }

    /// What the session reads by.
    pub(crate) fn recognisers(&self) -> &Recognisers {
        &self.recognisers
    }
}

//! A text being edited: each change gives a new revision and its Document, and only what it touched is read anew.

use crate::annotator::Annotator;
use crate::document::Document;
use crate::reading::{Progress, Reading};
use crate::text::Span;

/// A text that is being written, and what is known of it.
///
/// Positions are bytes of the text. The Document of a session is always the one that annotating its text afresh would
/// give.
///
/// # Examples
/// ```
/// use news_annotator::{Annotator, Session};
/// let mut session = Session::open(Annotator::new(), "In Paris", None);
/// assert_eq!(session.edit(3, 8, "Rome").revision, 1);
/// assert_eq!(session.text(), "In Rome");
/// ```
#[derive(Clone, Debug)]
pub struct Session {
    annotator: Annotator,
    text: String,
    date: Option<String>,
    revision: u32,
    reading: Reading,
    /// The answer to the last question, until the text or its date changes.
    document: Option<Document>,
}

/// The answer to an edit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Edited<'s> {
    /// How many edits there have been; an answer made for an older one is stale.
    pub revision: u32,
    /// What is known of the text as it is now.
    pub document: &'s Document,
}

impl Session {
    /// Opens a text; nothing is read before [`Session::step`] or [`Session::document`] is called.
    pub fn open(annotator: Annotator, text: &str, date: Option<&str>) -> Session {
        Session {
            annotator,
            text: text.to_string(),
            date: date.map(str::to_string),
            revision: 0,
            reading: Reading::of(text),
            document: None,
        }
    }

    /// The text as it is now.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How many edits there have been.
    pub fn revision(&self) -> u32 {
        self.revision
    }

    /// Reads about `budget` bytes more (at least one passage) and tells how far it is: a caller with other work to do
    /// calls this until `done` is `total`, then [`Session::document`].
    pub fn step(&mut self, budget: u32) -> Progress {
        self.document = None;
        self.reading.step(self.annotator.recognisers(), &self.text, budget)
    }

    /// What is known of the text so far, for a caller that wants to show something before all is read.
    pub fn so_far(&self) -> Document {
        self.reading.document(self.annotator.recognisers(), &self.text, self.date.as_deref())
    }

    /// What is known of the text, reading what has not been read.
    pub fn document(&mut self) -> &Document {
        self.document.get_or_insert_with(|| {
            self.reading.step(self.annotator.recognisers(), &self.text, u32::MAX);
            self.reading.document(self.annotator.recognisers(), &self.text, self.date.as_deref())
        })
    }

    /// Replaces the bytes `start..end` by `insert`. Positions past the end, or inside a character, move back to the
    /// nearest place that is not; a range given backwards is empty.
    pub fn edit(&mut self, start: u32, end: u32, insert: &str) -> Edited<'_> {
        let start = self.text.floor_char_boundary(start as usize);
        let end = self.text.floor_char_boundary(end as usize).max(start);
        self.text.replace_range(start..end, insert);
        let before = std::mem::take(&mut self.reading);
        self.reading = before.edited(&self.text, start as u32, end as u32, insert.len() as u32);
        self.changed()
    }

    /// Sets or clears the article's date; every date that hangs on it is resolved anew, and nothing is read again.
    pub fn set_date(&mut self, date: Option<&str>) -> Edited<'_> {
        self.date = date.map(str::to_string);
        self.changed()
    }

    /// The passages that were read since the text was opened or last edited, in order.
    pub fn redone(&self) -> &[Span] {
        self.reading.redone()
    }

    fn changed(&mut self) -> Edited<'_> {
        self.document = None;
        self.revision += 1;
        let revision = self.revision;
        Edited { revision, document: self.document() }
    }
}

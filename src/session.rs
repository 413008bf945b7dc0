//! A text being edited: each change gives a new revision and its Document.

use crate::annotator::Annotator;
use crate::document::Document;

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
    document: Option<Document>,
}

/// How far a session has read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Bytes read so far.
    pub done: u32,
    /// Bytes in all.
    pub total: u32,
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

    /// Reads about `budget` bytes more and tells how far it is: a caller with other work to do calls this until
    /// `done` is `total`.
    pub fn step(&mut self, budget: u32) -> Progress {
        let _ = budget;
        self.document();
        let total = self.text.len() as u32;
        Progress { done: total, total }
    }

    /// What is known of the text, reading what has not been read.
    pub fn document(&mut self) -> &Document {
        self.document.get_or_insert_with(|| self.annotator.annotate(&self.text, self.date.as_deref()))
    }

    /// Replaces the bytes `start..end` by `insert`. Positions past the end, or inside a character, move back to the
    /// nearest place that is not; a range given backwards is empty.
    pub fn edit(&mut self, start: u32, end: u32, insert: &str) -> Edited<'_> {
        let start = self.text.floor_char_boundary(start as usize);
        let end = self.text.floor_char_boundary(end as usize).max(start);
        self.text.replace_range(start..end, insert);
        self.changed()
    }

    /// Sets or clears the article's date; every date that hangs on it is resolved anew.
    pub fn set_date(&mut self, date: Option<&str>) -> Edited<'_> {
        self.date = date.map(str::to_string);
        self.changed()
    }

    fn changed(&mut self) -> Edited<'_> {
        self.document = None;
        self.revision += 1;
        let revision = self.revision;
        Edited { revision, document: self.document() }
    }
}

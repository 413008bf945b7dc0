//! A text being edited: each change gives a new revision and its Document, and only what it touched is read anew.

use crate::annotator::Annotator;
use crate::document::Document;
use crate::reading::{Edit, Progress, Reading};
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
    /// The edits that the reading has not heard of, as one.
    unread: Option<Edit>,
    /// The answer to the last question, until the text or its date changes.
    document: Option<Document>,
    /// The article's date by the last answer.
    dated: Option<String>,
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
            unread: None,
            document: None,
            dated: None,
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
        self.catch_up();
        self.reading.step(self.annotator.recognisers(), &self.text, budget)
    }

    /// What is known of the text so far, for a caller that wants to show something before all is read.
    pub fn so_far(&mut self) -> Document {
        self.catch_up();
        self.reading.document(self.annotator.recognisers(), &self.text, self.date.as_deref())
    }

    /// What is known of the text, reading what has not been read.
    pub fn document(&mut self) -> &Document {
        self.catch_up();
        self.document.get_or_insert_with(|| {
            self.reading.step(self.annotator.recognisers(), &self.text, u32::MAX);
            let document =
                self.reading.document(self.annotator.recognisers(), &self.text, self.date.as_deref());
            self.dated = document.date.as_ref().map(|date| date.value.clone());
            document
        })
    }

    /// The same, given away: whoever asks again has it put together anew.
    pub fn take_document(&mut self) -> Document {
        self.document();
        self.document.take().unwrap_or_default()
    }

    /// Replaces the bytes `start..end` by `insert`. Positions past the end, or inside a character, move back to the
    /// nearest place that is not; a range given backwards is empty.
    pub fn edit(&mut self, start: u32, end: u32, insert: &str) -> Edited<'_> {
        self.splice(start, end, insert);
        self.answer()
    }

    /// The same, but nothing is read before it is asked for.
    pub fn splice(&mut self, start: u32, end: u32, insert: &str) {
        let start = self.text.floor_char_boundary(start as usize);
        let end = self.text.floor_char_boundary(end as usize).max(start);
        self.text.replace_range(start..end, insert);
        let edit = Edit { old: Span::from_usize(start, end), inserted: insert.len() as u32 };
        self.unread = Some(self.unread.map_or(edit, |before| before.then(edit)));
        self.document = None;
        self.revision += 1;
    }

    /// A quick look at the blocks that were edited since the last answer: the stretch they are, and the Document of that
    /// stretch alone, its positions counting from the stretch's start. It is read by what the last answer knew of the
    /// article's names; what hangs on the rest of the article (who "he" is) waits for [`Session::document`].
    ///
    /// Takes time in proportion to the stretch, whatever the text. `None` where nothing was edited or answered yet, or
    /// the stretch is longer than 16 KiB.
    pub fn glance(&self) -> Option<(Span, Document)> {
        let date = self.date.as_deref().or(self.dated.as_deref());
        self.reading.glance(self.annotator.recognisers(), &self.text, self.unread?, date)
    }

    /// Sets or clears the article's date; every date that hangs on it is resolved anew, and nothing is read again.
    pub fn set_date(&mut self, date: Option<&str>) -> Edited<'_> {
        self.date = date.map(str::to_string);
        self.document = None;
        self.revision += 1;
        self.answer()
    }

    /// The passages that were read since the text was opened or last edited, in order.
    pub fn redone(&self) -> &[Span] {
        self.reading.redone()
    }

    fn answer(&mut self) -> Edited<'_> {
        let revision = self.revision;
        Edited { revision, document: self.document() }
    }

    /// Tells the reading of the edits that it has not heard of.
    fn catch_up(&mut self) {
        if let Some(edit) = self.unread.take() {
            self.reading = std::mem::take(&mut self.reading).edited(&self.text, edit);
        }
    }
}

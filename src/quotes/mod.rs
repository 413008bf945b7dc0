//! A passage into its quotation marks, paired, and the clauses that say who speaks.

use crate::text::{Passage, Span};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// What a pair of marks is for.
    Kind {
        /// An utterance.
        Direct = "direct",
        /// Words quoted inside the narrator's own sentence.
        Mixed = "mixed",
        /// A term, or irony: nobody's speech.
        Scare = "scare",
        /// The title of a work.
        Title = "title",
    }
}

/// A pair of marks found in a passage.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// With the marks.
    pub span: Span,
    /// Without them.
    pub inner: Span,
}

/// What the marks of a passage say.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The pairs, in order of their start.
    pub pairs: Vec<Pair>,
}

/// The marks of a passage.
pub fn recognise(_passage: &Passage<'_>) -> Found {
    Found::default()
}

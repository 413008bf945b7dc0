//! A name while it is being settled: its tokens, its kind, and where it comes from.

use super::Label;
use crate::vocabulary::Source;
use std::ops::Range;

/// A name of a passage, by its tokens.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its kind.
    pub label: Label,
    /// How sure, 0 to 1.
    pub confidence: f32,
    /// Where it comes from.
    pub source: Source,
}

impl Found {
    /// The same, over other tokens.
    pub fn over(&self, tokens: Range<usize>) -> Found {
        Found { tokens, ..self.clone() }
    }
}

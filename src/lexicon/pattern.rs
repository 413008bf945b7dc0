//! A reader's regular expression: whatever it fits is a name.
//!
//! Patterns are read byte by byte (`\w` and `\b` know ASCII letters) and run in time linear in the text. The browser has
//! `no_pattern.rs` in this place.

use crate::text::Span;
use regex::bytes::{Regex, RegexBuilder};

/// The largest compiled pattern, in bytes: a pattern is linear in the text, and this bounds the factor.
const MOST_BYTES: usize = 1 << 20;

/// A regular expression, ready to be asked.
#[derive(Clone, Debug)]
pub(super) struct Pattern(Regex);

impl Pattern {
    /// The pattern as the reader wrote it.
    ///
    /// # Errors
    /// A sentence that says what is wrong with it, and where.
    pub(super) fn new(written: &str) -> Result<Pattern, String> {
        let regex = RegexBuilder::new(written).unicode(false).size_limit(MOST_BYTES).build();
        regex.map(Pattern).map_err(|error| format!("the pattern cannot be read: {error}"))
    }

    /// Where it fits in `text`, in order.
    pub(super) fn find_in<'t>(&'t self, text: &'t str) -> impl Iterator<Item = Span> + 't {
        let found = self.0.find_iter(text.as_bytes()).filter(|found| !found.is_empty());
        found.map(|found| Span::from_usize(found.start(), found.end()))
    }
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Pattern) -> bool {
        self.0.as_str() == other.0.as_str()
    }
}

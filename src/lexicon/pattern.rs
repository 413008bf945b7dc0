//! A reader's regular expression: whatever it fits is a name.
//!
//! Patterns are read byte by byte (`\w` and `\b` know ASCII letters) and run in time linear in the text.

#[cfg(not(target_arch = "wasm32"))]
use regex::bytes::{Regex, RegexBuilder};

use crate::text::Span;

/// The largest compiled pattern, in bytes: a pattern is linear in the text, and this bounds the factor.
#[cfg(not(target_arch = "wasm32"))]
const MOST_BYTES: usize = 1 << 20;

/// A regular expression, ready to be asked.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Debug)]
pub(super) struct Pattern(Regex);

#[cfg(not(target_arch = "wasm32"))]
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

#[cfg(not(target_arch = "wasm32"))]
impl PartialEq for Pattern {
    fn eq(&self, other: &Pattern) -> bool {
        self.0.as_str() == other.0.as_str()
    }
}

/// The core for the browser has no engine for patterns: it would be a quarter of all that is loaded.
#[cfg(target_arch = "wasm32")]
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Pattern {}

#[cfg(target_arch = "wasm32")]
impl Pattern {
    /// Never a pattern.
    ///
    /// # Errors
    /// A sentence that says where patterns are read.
    pub(super) fn new(_written: &str) -> Result<Pattern, String> {
        Err("patterns are read by the command line only; add the names that it stands for".to_string())
    }

    /// Nothing: there is no such pattern.
    pub(super) fn find_in<'t>(&'t self, _text: &'t str) -> impl Iterator<Item = Span> + 't {
        std::iter::empty()
    }
}

//! A reader's regular expression: whatever it fits is a name.
//!
//! What reads patterns is not part of the core (`patterns/Cargo.toml` says why): whoever opens a lexicon brings it.

use crate::text::Span;
use std::fmt;
use std::sync::Arc;

/// A pattern, ready to be asked: a text in, out of it the bytes from and to of each place where the pattern fits.
pub type Find = Arc<dyn Fn(&str) -> Vec<(u32, u32)> + Send + Sync>;

/// A pattern as it is written into one that can be asked; or a sentence that says what is wrong with it, and where.
pub type Compile<'a> = &'a dyn Fn(&str) -> Result<Find, String>;

/// A reader's pattern.
#[derive(Clone)]
pub(super) struct Pattern {
    written: String,
    find: Find,
}

impl Pattern {
    pub(super) fn new(written: &str, compile: Compile<'_>) -> Result<Pattern, String> {
        Ok(Pattern { written: written.to_string(), find: compile(written)? })
    }

    /// Where it fits in `text`, in order.
    pub(super) fn find_in(&self, text: &str) -> impl Iterator<Item = Span> {
        (self.find)(text).into_iter().map(|(start, end)| Span::new(start, end))
    }
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Pattern) -> bool {
        self.written == other.written
    }
}

impl fmt::Debug for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Pattern").field(&self.written).finish()
    }
}

/// The patterns of the command line.
///
/// # Errors
/// A sentence that says what is wrong with the pattern, and where.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn linked(written: &str) -> Result<Find, String> {
    let pattern = news_annotator_patterns::Pattern::new(written)?;
    Ok(Arc::new(move |text| pattern.find_in(text).map(|(from, to)| (from as u32, to as u32)).collect()))
}

/// There are none where nobody brought them.
#[cfg(target_arch = "wasm32")]
pub(super) fn linked(_written: &str) -> Result<Find, String> {
    Err("patterns were not loaded".to_string())
}

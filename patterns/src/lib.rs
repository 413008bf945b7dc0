//! A reader's regular expressions: what is written into what it fits.
//!
//! A crate of its own, because its engine is a quarter of what the core weighs and most readers have no patterns: in
//! the browser it is a second WebAssembly module, loaded with the first pattern. On the command line it is linked in.

#[cfg(target_arch = "wasm32")]
mod wasm;

use regex::bytes::{Regex, RegexBuilder};

/// The largest compiled pattern, in bytes: a pattern is linear in the text, and this bounds the factor.
const MOST_BYTES: usize = 1 << 20;

/// A message of so many bytes is still read.
const MOST_SAID: usize = 400;

/// A regular expression, ready to be asked.
///
/// It is read byte by byte (`\w` and `\b` know ASCII letters) and runs in time linear in the text, whatever was written.
///
/// # Examples
/// ```
/// use news_annotator_patterns::Pattern;
/// let pattern = Pattern::new("Falcon [0-9]+").expect("a good pattern");
/// assert_eq!(pattern.find_in("a Falcon 9 and a Falcon").collect::<Vec<_>>(), [(2, 10)]);
/// ```
#[derive(Clone, Debug)]
pub struct Pattern(Regex);

impl Pattern {
    /// The pattern as the reader wrote it.
    ///
    /// # Errors
    /// A sentence that says what is wrong with it, and where.
    pub fn new(written: &str) -> Result<Pattern, String> {
        let regex = RegexBuilder::new(written).unicode(false).size_limit(MOST_BYTES).build();
        regex.map(Pattern).map_err(|error| match error {
            regex::Error::CompiledTooBig(_) => "the pattern is too large".to_string(),
            error => format!("the pattern cannot be read: {}", short(&error.to_string())),
        })
    }

    /// Where it fits in `text`: the bytes from and to, in order, none of them empty.
    pub fn find_in<'t>(&'t self, text: &'t str) -> impl Iterator<Item = (usize, usize)> + 't {
        let whole = |at: usize| text.is_char_boundary(at);
        self.0
            .find_iter(text.as_bytes())
            .map(|found| (found.start(), found.end()))
            .filter(move |(start, end)| start < end && whole(*start) && whole(*end))
    }
}

/// What is said of a pattern: all of it where the pattern is short enough to be shown with its place, else the last line.
fn short(said: &str) -> &str {
    if said.len() <= MOST_SAID { said } else { said.lines().last().unwrap_or_default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bad_pattern_is_refused_with_its_place() {
        let said = Pattern::new("Falcon (9").expect_err("no pattern");
        assert!(said.contains("unclosed group") && said.contains('^'), "{said}");
        let long = format!("{}(9", "Falcon ".repeat(100));
        assert_eq!(
            Pattern::new(&long).expect_err("no pattern"),
            "the pattern cannot be read: error: unclosed group"
        );
        assert_eq!(Pattern::new("(a{1000}){1000}").expect_err("large"), "the pattern is too large");
    }

    #[test]
    fn nothing_empty_and_nothing_that_cuts_a_letter_is_found() {
        let found = |pattern: &str, text: &str| {
            Pattern::new(pattern).expect("a pattern").find_in(text).collect::<Vec<_>>()
        };
        assert_eq!(found("x*", "axxb"), [(1, 3)]);
        // `é` is two bytes, and a pattern of bytes may ask for one of them.
        assert_eq!(found(r"(?-u:\xC3)", "é"), []);
    }
}

//! A reader's own words: a text file, one word or name a line.
//!
//! ```text
//! # what stands behind a # is for people
//! add ORG Winter Institute          always a name, of this kind
//! alias Daesh = Islamic State       another name of the same thing
//! never Big Apple                   never a name
//! pattern PRODUCT Falcon [0-9]+     whatever this regular expression fits is a name of this kind
//! ```

use super::pattern::{Compile, Pattern};
use std::collections::BTreeMap;
use std::fmt;
use std::ops::Bound;

/// The kinds a reader may give, as the contract prints them.
pub const KINDS: [&str; 12] = [
    "PERSON",
    "ORG",
    "GPE",
    "LOC",
    "FAC",
    "NORP",
    "EVENT",
    "WORK_OF_ART",
    "PRODUCT",
    "LAW",
    "LANGUAGE",
    "MISC",
];

/// The most words, marks counted too, that an added name may have: from each word of an article so many are looked at.
const MOST_WORDS: usize = 40;

/// A reader's own words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UserWords {
    // Three maps of one kind: each other would be half a kilobyte of the core.
    /// Kinds by surface with single spaces.
    pub(super) added: BTreeMap<String, String>,
    /// What a spelling is another name of; spellings as [`plain`] has them.
    pub(super) aliases: BTreeMap<String, String>,
    /// Surfaces with single spaces that are no names; what they lead to is empty.
    pub(super) never: BTreeMap<String, String>,
    pub(super) patterns: Vec<(&'static str, Pattern)>,
    /// The most words of an added surface.
    pub(super) longest: usize,
}

/// A line that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LexiconError {
    /// Which line, from 1.
    pub line: usize,
    /// What is wrong with it, in a sentence for the reader.
    pub message: String,
}

impl fmt::Display for LexiconError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.message)
    }
}

impl std::error::Error for LexiconError {}

impl UserWords {
    /// Does any added name begin like this?
    pub(super) fn begins(&self, surface: &str) -> bool {
        let at = (Bound::Included(surface), Bound::Unbounded);
        self.added.range::<str, _>(at).next().is_some_and(|(name, _)| name.starts_with(surface))
    }

    /// The words of a file.
    ///
    /// # Errors
    /// Every line that cannot be read, in order.
    pub fn read(text: &str, compile: Compile<'_>) -> Result<UserWords, Vec<LexiconError>> {
        let (mut words, mut errors) = (UserWords::default(), Vec::new());
        for (number, line) in text.lines().enumerate() {
            // `#` opens a remark at the start of a line or behind a space: `C#` is a name.
            let line = line.trim_start_matches('\u{FEFF}');
            let line = if line.trim_start().starts_with('#') { "" } else { line };
            let line = line.split_once(" #").map_or(line, |(before, _)| before).trim();
            if line.is_empty() {
                continue;
            }
            if let Err(message) = words.take(line, compile) {
                errors.push(LexiconError { line: number + 1, message });
            }
        }
        if errors.is_empty() { Ok(words) } else { Err(errors) }
    }

    fn take(&mut self, line: &str, compile: Compile<'_>) -> Result<(), String> {
        let (verb, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        let rest = rest.trim();
        if rest.is_empty() {
            return Err(format!("“{verb}” needs a word behind it"));
        }
        match verb {
            "add" => {
                let (kind, surface) = kind_and_rest(rest)?;
                let surface = single_spaced(surface);
                let words = crate::text::Passage::of(&surface).len();
                if words > MOST_WORDS {
                    return Err(format!(
                        "a name has at most {MOST_WORDS} words and marks, and this has {words}"
                    ));
                }
                self.longest = self.longest.max(words);
                self.added.insert(surface, kind.to_string());
            }
            "alias" => {
                let (other, name) =
                    rest.split_once('=').ok_or("an alias needs a = between the other name and the name")?;
                let (other, name) = (plain(other), single_spaced(name));
                if other.is_empty() || name.is_empty() {
                    return Err("an alias needs a name on both sides of the =".to_string());
                }
                self.aliases.insert(other, name);
            }
            "never" => {
                self.never.insert(single_spaced(rest), String::new());
            }
            "pattern" => {
                let (kind, pattern) = kind_and_rest(rest)?;
                self.patterns.push((kind, Pattern::new(pattern, compile)?));
            }
            _ => return Err(format!("“{verb}” is none of add, alias, never, pattern")),
        }
        Ok(())
    }
}

fn kind_and_rest(rest: &str) -> Result<(&'static str, &str), String> {
    let (kind, rest) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let known = KINDS.iter().find(|k| k.eq_ignore_ascii_case(kind));
    let kind = known.ok_or_else(|| format!("“{kind}” is none of {}", KINDS.join(", ")))?;
    if rest.trim().is_empty() {
        Err(format!("{kind} needs a name behind it"))
    } else {
        Ok((kind, rest.trim()))
    }
}

/// A surface with one plain space between its words and plain apostrophes.
pub(super) fn single_spaced(surface: &str) -> String {
    surface.split_whitespace().collect::<Vec<_>>().join(" ").replace('’', "'")
}

/// A name as names are compared: its words in small letters, without stops, a space between them whichever dash or space was.
///
/// # Examples
/// ```
/// use news_annotator::lexicon::plain;
/// assert_eq!(plain("Al-Qaeda"), plain("al\u{A0}Qaeda"));
/// assert_eq!(plain("the U.S."), "the us");
/// ```
pub fn plain(surface: &str) -> String {
    let mut plain = String::with_capacity(surface.len());
    for word in surface.split(|c: char| c.is_whitespace() || matches!(c, '-' | '‐' | '‑' | '–' | '/')) {
        let before = plain.len();
        if before > 0 {
            plain.push(' ');
        }
        let from = plain.len();
        // Letter by letter: of `İstanbul` the dot falls away with the other marks.
        let small = word.chars().flat_map(char::to_lowercase);
        plain.extend(small.filter(|c| c.is_alphanumeric() || *c == '&'));
        if plain.get(from..) == Some("&") {
            plain.truncate(from);
            plain.push_str("and");
        } else if plain.len() == from {
            plain.truncate(before);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::super::pattern::linked;
    use super::*;

    #[test]
    fn every_kind_of_line_is_read() {
        let words = UserWords::read(
            "# mine\nadd ORG Winter  Institute # a think tank\nalias Daesh = Islamic State\n\nnever Big Apple\npattern PRODUCT Falcon [0-9]+\n",
            &linked,
        )
        .unwrap();
        assert_eq!(words.added.get("Winter Institute").map(String::as_str), Some("ORG"));
        assert_eq!(words.aliases.get("daesh").map(String::as_str), Some("Islamic State"));
        assert!(words.never.contains_key("Big Apple"));
        assert_eq!(words.patterns.len(), 1);
    }

    #[test]
    fn every_bad_line_is_told_by_its_number() {
        let long = format!("add ORG {}", "Ann ".repeat(MOST_WORDS + 1));
        let refused = UserWords::read(&long, &linked).unwrap_err();
        assert!(refused[0].to_string().contains("at most 40 words"));
        let errors = UserWords::read(
            "add Winter\nadd PLANET Mars\nalias Daesh\nfoo bar\npattern ORG (\nnever x",
            &linked,
        )
        .unwrap_err();
        assert_eq!(errors.iter().map(|e| e.line).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
        assert!(errors[1].to_string().contains("PLANET"));
    }
}

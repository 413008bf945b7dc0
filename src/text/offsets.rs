//! Byte positions into the positions others count in: UTF-16 code units, or code points.
//!
//! One pass over the text, and a short count for each look-up; plain ASCII costs nothing at all.

use crate::vocabulary::vocabulary;

#[allow(clippy::derivable_impls, reason = "the vocabulary macro writes the derives")]
impl Default for Unit {
    fn default() -> Unit {
        Unit::Byte
    }
}

vocabulary! {
    /// What positions count.
    Unit {
        /// UTF-8 bytes, as the core counts.
        Byte = "byte",
        /// Unicode code points, as Python, spaCy and brat count.
        Codepoint = "codepoint",
        /// UTF-16 code units, as JavaScript, the DOM and most editors count.
        Utf16 = "utf16",
    }
}

/// The position of each byte of a text in another unit.
///
/// A byte inside a character gives that character's start; one past the end gives the text's length. A count is
/// kept for every [`STRIDE`] bytes and a look-up counts on from there, so the table is a sixteenth of the text.
///
/// # Examples
/// ```
/// use news_annotator::text::{Offsets, Unit};
/// let text = "😀 Ali";
/// assert_eq!(Offsets::new(text, Unit::Utf16).from_byte(5), 3);
/// assert_eq!(Offsets::new(text, Unit::Codepoint).from_byte(5), 2);
/// assert_eq!(Offsets::new(text, Unit::Utf16).to_byte(3), 5);
/// ```
#[derive(Clone, Debug)]
pub struct Offsets<'t> {
    text: &'t str,
    unit: Unit,
    /// The unit's position at every `STRIDE`th byte; empty where the unit counts as bytes do.
    counts: Vec<u32>,
}

const STRIDE: usize = 64;

impl<'t> Offsets<'t> {
    /// Reads `text` once.
    pub fn new(text: &'t str, unit: Unit) -> Offsets<'t> {
        let mut counts = Vec::new();
        if unit != Unit::Byte && !text.is_ascii() {
            let mut position = 0;
            for chunk in text.as_bytes().chunks(STRIDE) {
                counts.push(position);
                position += widths(chunk, unit);
            }
        }
        Offsets { text, unit, counts }
    }

    /// The position of byte `at` in the unit.
    pub fn from_byte(&self, at: u32) -> u32 {
        let at = self.text.floor_char_boundary(at as usize);
        let Some(count) = self.counts.get(at / STRIDE).or(self.counts.last()) else { return at as u32 };
        let from = (at / STRIDE).min(self.counts.len() - 1) * STRIDE;
        let passed = self.text.as_bytes().get(from..at).unwrap_or_default();
        count + widths(passed, self.unit)
    }

    /// The byte at position `at` of the unit; inside a surrogate pair, the character's first byte.
    pub fn to_byte(&self, at: u32) -> u32 {
        let Some(chunk) = self.counts.partition_point(|count| *count <= at).checked_sub(1) else {
            return self.text.floor_char_boundary(at as usize) as u32;
        };
        let mut position = self.counts.get(chunk).copied().unwrap_or_default();
        let from = chunk * STRIDE;
        for (passed, byte) in self.text.as_bytes().iter().skip(from).enumerate() {
            let next = position + width(*byte, self.unit);
            if next > at {
                return self.text.floor_char_boundary(from + passed) as u32;
            }
            position = next;
        }
        self.text.len() as u32
    }
}

/// What bytes add to the count.
fn widths(bytes: &[u8], unit: Unit) -> u32 {
    bytes.iter().map(|byte| width(*byte, unit)).sum()
}

/// What a byte adds to the count: a character counts at its first byte, and a four-byte one is a surrogate pair.
fn width(byte: u8, unit: Unit) -> u32 {
    match (unit, byte) {
        (Unit::Byte, _) => 1,
        (_, 0x80..=0xBF) => 0,
        (Unit::Utf16, 0xF0..) => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::random::Random;

    /// The obviously right twin: count the characters before the byte.
    fn counted(text: &str, at: usize, unit: Unit) -> u32 {
        let mut n = 0;
        for (i, c) in text.char_indices() {
            if i + c.len_utf8() > at {
                break;
            }
            n += match unit {
                Unit::Byte => c.len_utf8(),
                Unit::Codepoint => 1,
                Unit::Utf16 => c.len_utf16(),
            };
        }
        n as u32
    }

    #[test]
    fn every_byte_of_random_texts_agrees_with_counting() {
        let mut random = Random::new(7);
        for _ in 0..300 {
            let text = random.text(40);
            for unit in [Unit::Codepoint, Unit::Utf16] {
                let offsets = Offsets::new(&text, unit);
                for at in 0..=text.len() {
                    assert_eq!(offsets.from_byte(at as u32), counted(&text, at, unit), "{text:?} at {at}");
                    if text.is_char_boundary(at) {
                        assert_eq!(
                            offsets.to_byte(offsets.from_byte(at as u32)),
                            at as u32,
                            "{text:?} at {at}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn past_the_end_is_the_end() {
        let offsets = Offsets::new("é!", Unit::Utf16);
        assert_eq!((offsets.from_byte(99), offsets.to_byte(99)), (2, 3));
    }
}

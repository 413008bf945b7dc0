//! Ids that hold steady: made from the words of a finding and the words around it, not from its rank.
//!
//! An edit elsewhere in the text leaves them as they are, and so does a round through a file. Two findings with the
//! same words in the same surroundings are told apart by a count.

use std::collections::HashMap;
use std::fmt::Write;

/// How many letters and digits on either side tell a place.
const AROUND: usize = 24;

/// How far they are looked for, in bytes, a stretch of white space counting as one: in a text of another script no plain
/// letter may ever come, and line ends of two bytes must reach no less far than those of one.
const REACH: usize = 256;

/// Gives out ids, no two alike.
#[derive(Default)]
pub(super) struct Ids {
    given: HashMap<u64, u32>,
}

impl Ids {
    /// An id for the finding of this sort (one letter) at `start..end` of `source`.
    pub(super) fn at(&mut self, sort: char, source: &str, start: usize, end: usize) -> String {
        let mut hash = Hash::new(sort);
        let before = source.get(..start).unwrap_or_default();
        let after = source.get(end..).unwrap_or_default();
        around(before.bytes().rev()).for_each(|b| hash.add(b));
        hash.add(b'|');
        hash.add_words(source.get(start..end).unwrap_or_default());
        hash.add(b'|');
        around(after.bytes()).for_each(|b| hash.add(b));
        self.give(sort, hash)
    }

    /// An id for something known by its words alone.
    pub(super) fn of(&mut self, sort: char, words: &str) -> String {
        let mut hash = Hash::new(sort);
        hash.add_words(words);
        self.give(sort, hash)
    }

    fn give(&mut self, sort: char, hash: Hash) -> String {
        let key = hash.0 & 0xFF_FFFF_FFFF;
        let count = self.given.entry(key).or_default();
        *count += 1;
        let mut id = String::from(sort);
        let mut rest = key;
        while rest > 0 {
            id.push(char::from_digit((rest % 36) as u32, 36).unwrap_or('0'));
            rest /= 36;
        }
        if *count > 1 {
            // Writing to a String cannot fail.
            let _ = write!(id, "-{count}");
        }
        id
    }
}

/// The letters and digits that tell a place, out of the bytes that lead away from it.
fn around(bytes: impl Iterator<Item = u8>) -> impl Iterator<Item = u8> {
    let mut in_space = false;
    let stretches = bytes.filter(move |byte| {
        let goes_on = in_space && byte.is_ascii_whitespace();
        in_space = byte.is_ascii_whitespace();
        !goes_on
    });
    stretches.take(REACH).filter(u8::is_ascii_alphanumeric).take(AROUND)
}

/// FNV-1a, 64 bits.
struct Hash(u64);

impl Hash {
    fn new(sort: char) -> Hash {
        let mut hash = Hash(0xCBF2_9CE4_8422_2325);
        hash.add(sort as u8);
        hash
    }

    /// Words, whose line ends are one byte each: a file that has been through another system keeps its ids.
    fn add_words(&mut self, words: &str) {
        let mut before = 0;
        for byte in words.bytes() {
            if (before, byte) != (b'\r', b'\n') {
                self.add(if byte == b'\r' { b'\n' } else { byte });
            }
            before = byte;
        }
    }

    fn add(&mut self, byte: u8) {
        self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
    }
}

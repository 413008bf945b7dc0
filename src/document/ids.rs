//! Ids that hold steady: made from the words of a finding and the words around it, not from its rank.
//!
//! An edit elsewhere in the text leaves them as they are, and so does a round through a file. Two findings with the
//! same words in the same surroundings are told apart by a count.

use std::collections::HashMap;
use std::fmt::Write;

/// How many letters and digits on either side tell a place.
const AROUND: usize = 24;

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
        before.bytes().rev().filter(u8::is_ascii_alphanumeric).take(AROUND).for_each(|b| hash.add(b));
        hash.add(b'|');
        source.get(start..end).unwrap_or_default().bytes().for_each(|b| hash.add(b));
        hash.add(b'|');
        after.bytes().filter(u8::is_ascii_alphanumeric).take(AROUND).for_each(|b| hash.add(b));
        self.give(sort, hash)
    }

    /// An id for something known by its words alone.
    pub(super) fn of(&mut self, sort: char, words: &str) -> String {
        let mut hash = Hash::new(sort);
        words.bytes().for_each(|b| hash.add(b));
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

/// FNV-1a, 64 bits.
struct Hash(u64);

impl Hash {
    fn new(sort: char) -> Hash {
        let mut hash = Hash(0xCBF2_9CE4_8422_2325);
        hash.add(sort as u8);
        hash
    }

    fn add(&mut self, byte: u8) {
        self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
    }
}

//! The model's word classes: words that newspapers use in the same places share one.
//!
//! ```text
//! section "classes":  u16 classes  u32 × classes: words in each
//! then for each class its words' hashes, sorted: the steps between them, 7 bits a byte, the last byte below 128
//! ```

use super::look::short;
use crate::lexicon::builtin::WordHash;
use crate::model::{Model, u32_at};

/// Which class each word belongs to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WordClasses {
    /// Hashes by slot, as many slots as a power of two; class 0 is a free slot.
    keys: Vec<u32>,
    classes: Vec<u16>,
}

impl WordClasses {
    /// What words have where the model has no classes at all.
    pub const NONE: u16 = u16::MAX;

    /// The classes of a model; none where it has none or they are damaged.
    pub fn read(model: &Model<'_>) -> WordClasses {
        model.section("classes").and_then(WordClasses::unpack).unwrap_or_default()
    }

    fn unpack(section: &[u8]) -> Option<WordClasses> {
        let count = usize::from(u16::from_le_bytes(*section.first_chunk::<2>()?));
        let sizes: Option<Vec<u32>> = (0..count).map(|c| u32_at(section, 2 + 4 * c)).collect();
        let sizes = sizes?;
        let words = sizes.iter().map(|n| *n as usize).fold(0_usize, usize::saturating_add);
        let mut rest = section.get(2 + 4 * count..)?;
        if words > rest.len() {
            return None;
        }
        let slots = (words * 2 + 2).next_power_of_two();
        let mut out = WordClasses { keys: vec![0; slots], classes: vec![0; slots] };
        for (class, size) in sizes.iter().enumerate() {
            let mut last = 0_u32;
            for _ in 0..*size {
                let (mut step, mut shift) = (0_u32, 0);
                loop {
                    let (byte, tail) = rest.split_first()?;
                    rest = tail;
                    step |= u32::from(byte & 127).checked_shl(shift)?;
                    shift += 7;
                    if *byte < 128 {
                        break;
                    }
                }
                last = last.checked_add(step)?;
                let at = out.slot(last);
                *out.keys.get_mut(at)? = last;
                *out.classes.get_mut(at)? = class as u16 + 1;
            }
        }
        Some(out)
    }

    fn slot(&self, word: u32) -> usize {
        let mask = self.keys.len().wrapping_sub(1);
        let mut at = word as usize & mask;
        while let (Some(key), Some(class)) = (self.keys.get(at), self.classes.get(at)) {
            if *class == 0 || *key == word {
                break;
            }
            at = (at + 1) & mask;
        }
        at
    }

    /// The class of a word in small letters: 1 and up, 0 for a word of no class.
    pub fn class(&self, word: WordHash) -> u16 {
        if self.keys.is_empty() {
            return WordClasses::NONE;
        }
        self.classes.get(self.slot(short(word))).copied().unwrap_or(0)
    }
}

//! The model's packed weights into a table that gives each feature its score for every tag.
//!
//! ```text
//! section "names":  i16 × 13 first tag   i16 × 13 × 13 tag after tag   u8 × 17 calibration   u32 features
//! then four streams, features by rising number:  the steps between them, 7 bits a byte, the last byte below 128
//!                                                u16 the tags it has weights for, one bit each
//!                                                i8 those weights
//! ```
//! A score counts 1/32; so does a weight.

use super::Label;
use crate::model::{Model, hash, u32_at};

/// The kinds that the tagger knows.
pub const KINDS: [Label; 6] = [Label::Person, Label::Org, Label::Loc, Label::Norp, Label::Fac, Label::Misc];

/// Outside, and for each of [`KINDS`] its first word and those behind it: `0`, `1 + 2k`, `2 + 2k`.
pub const TAGS: usize = 1 + 2 * KINDS.len();

/// Scores stand in rows of this many, so that a row fills a machine's wide registers.
pub const ROW: usize = 16;

/// How many points of a score make one nat.
pub const NAT: f32 = 32.0;

/// A way from tag to tag that does not exist: a name's second word without its first.
///
/// Far below any sum of scores, and far enough above the lowest number that sums with it stay apart.
pub const NEVER: i16 = -20_000;

/// The points of the calibration curve: confidence at probability 0, 1/16, … 1, each out of 255.
pub const CURVE: usize = 17;

/// How many bits tell at once that a feature has no weight: 64 KiB of them.
const KNOWN: usize = 1 << 19;

/// Scores by tag.
pub type Row<T> = [T; ROW];

/// The weights, ready to be asked.
#[derive(Clone, PartialEq)]
pub struct Weights {
    /// The score of each tag as a segment's first.
    pub first: Row<i16>,
    /// The score of each tag (inner) behind each (outer).
    pub after: [Row<i16>; TAGS],
    /// See [`CURVE`].
    pub curve: [u8; CURVE],
    /// The row of each feature; row 0 is of none.
    places: Places,
    /// A bit for each of the lowest numbers: unset, no feature ends in it. What has no weight, one in four that are asked
    /// for, is told here, from a table small enough to stay near.
    known: Vec<u64>,
    /// The rows, each once: four features in five share theirs with others, and what is small stays near.
    rows: Vec<Row<i8>>,
}

/// Numbers with the place that each leads to, in as many slots as a power of two, at most two thirds taken. Place 0 is
/// nowhere.
#[derive(Clone, PartialEq)]
struct Places(Vec<(u32, u32)>);

impl Places {
    fn for_so_many(count: usize) -> Places {
        Places(vec![(0, 0); (count * 3 / 2 + 2).next_power_of_two()])
    }

    /// The slot of this number, or the free one where it would stand.
    #[inline]
    fn slot(&self, number: u32) -> usize {
        let mask = self.0.len().wrapping_sub(1);
        let mut at = number as usize & mask;
        while let Some((key, place)) = self.0.get(at) {
            if *place == 0 || *key == number {
                break;
            }
            at = (at + 1) & mask;
        }
        at
    }

    #[inline]
    fn get(&self, number: u32) -> usize {
        self.0.get(self.slot(number)).map_or(0, |(_, place)| *place as usize)
    }

    fn set(&mut self, number: u32, place: usize) {
        let slot = self.slot(number);
        self.0.get_mut(slot).into_iter().for_each(|s| *s = (number, place as u32));
    }
}

impl Weights {
    /// The weights of a model; `None` where it has none or they are damaged.
    pub fn read(model: &Model<'_>) -> Option<Weights> {
        model.section("names").and_then(Weights::unpack)
    }

    /// From the section's bytes.
    pub fn unpack(section: &[u8]) -> Option<Weights> {
        let mut at = 0;
        let mut number = || {
            let two = section.get(at..)?.first_chunk::<2>()?;
            at += 2;
            Some(i16::from_le_bytes(*two))
        };
        let mut first = [NEVER; ROW];
        for (tag, score) in first.iter_mut().enumerate().take(TAGS) {
            let n = number()?;
            *score = if goes(0, tag) { n } else { NEVER };
        }
        let mut after = [[NEVER; ROW]; TAGS];
        for (before, row) in after.iter_mut().enumerate() {
            for (tag, score) in row.iter_mut().enumerate().take(TAGS) {
                let n = number()?;
                *score = if goes(before, tag) { n } else { NEVER };
            }
        }
        let curve = *section.get(at..)?.first_chunk::<CURVE>()?;
        let count = u32_at(section, at + CURVE)? as usize;
        let mut rest = section.get(at + CURVE + 4..)?;
        let mut features = Vec::with_capacity(count.min(section.len()));
        let mut last = 0_u32;
        for _ in 0..count {
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
            features.push(last);
        }
        let (masks, mut weights) = rest.split_at_checked(2 * count)?;

        let mut out = Weights {
            first,
            after,
            curve,
            places: Places::for_so_many(count),
            known: vec![0; KNOWN / 64],
            rows: vec![[0; ROW]],
        };
        // By a number made of each row.
        let mut same = Places::for_so_many(count);
        for (feature, mask) in features.iter().zip(masks.chunks_exact(2)) {
            let mask = mask.iter().rev().fold(0_u32, |all, byte| all << 8 | u32::from(*byte));
            let mut row = [0_i8; ROW];
            for (tag, weight) in row.iter_mut().enumerate().take(TAGS) {
                if mask >> tag & 1 == 1 {
                    let (byte, tail) = weights.split_first()?;
                    weights = tail;
                    *weight = i8::from_le_bytes([*byte]);
                }
            }
            let bit = *feature as usize % KNOWN;
            *out.known.get_mut(bit / 64)? |= 1 << (bit % 64);
            let number = hash(&row.map(i8::cast_unsigned));
            let mut place = same.get(number);
            if place == 0 || out.rows.get(place) != Some(&row) {
                place = out.rows.len();
                out.rows.push(row);
                same.set(number, place);
            }
            out.places.set(*feature, place);
        }
        Some(out)
    }

    /// May this feature have weights? No for most that have none; the answer is quick.
    #[inline]
    pub fn may_know(&self, feature: u32) -> bool {
        let bit = feature as usize % KNOWN;
        self.known.get(bit / 64).is_some_and(|word| word >> (bit % 64) & 1 == 1)
    }

    /// The weights of a feature; zeros for one that has none.
    #[inline]
    pub fn of(&self, feature: u32) -> &Row<i8> {
        self.rows.get(self.places.get(feature)).unwrap_or(&[0; ROW])
    }

    /// How many features have weights.
    pub fn len(&self) -> usize {
        self.places.0.iter().filter(|(_, place)| *place > 0).count()
    }

    /// True when none has.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl std::fmt::Debug for Weights {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Weights({} features)", self.len())
    }
}

/// May `tag` stand right behind `before`? A name's second word stands only behind a word of the same name.
pub fn goes(before: usize, tag: usize) -> bool {
    let inner = tag != 0 && tag.is_multiple_of(2);
    !inner || before == tag || before + 1 == tag
}

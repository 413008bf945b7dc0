//! The packed weights of a ranker, read where they lie.
//!
//! A ranker gives each candidate a score: the sum of the weights of its features. A feature is a number made by
//! [`feature`]; a table of `2^bits` places holds the weights, each beside one byte of its feature's number, so that a
//! feature nobody trained on weighs nothing. Weights are whole numbers, so a sum is the same on every machine.
//!
//! ```text
//! u8 bits   then 2^bits bytes: checks (0 for an empty place)   then 2^bits bytes: weights (i8, sixteenths)
//! ```

use std::sync::Arc;

/// How many units of weight make one unit of log odds.
pub const SCALE: i32 = 16;

/// How far from its own place a weight may lie.
const REACH: usize = 12;

/// A table of weights; a copy shares it.
#[derive(Clone, Debug)]
pub struct Ranks {
    bits: u32,
    /// Each check with its weight.
    table: Arc<[(u8, i8)]>,
}

impl Ranks {
    /// Reads a section; bytes of another shape give a table in which every weight is 0.
    pub fn read(section: &[u8]) -> Ranks {
        let bits = section.first().map_or(0, |b| u32::from(*b));
        let table = section.get(1..).filter(|t| bits <= 20 && t.len() == 2 << bits).unwrap_or_default();
        let (checks, weights) = table.split_at(table.len() / 2);
        let weights = weights.iter().map(|weight| i8::from_le_bytes([*weight]));
        Ranks {
            bits: if table.is_empty() { 0 } else { bits },
            table: checks.iter().copied().zip(weights).collect(),
        }
    }

    /// The weight of a feature, in sixteenths; 0 for one that is not known.
    pub fn weight(&self, feature: u32) -> i32 {
        let (place, check) = place(feature, self.bits);
        let last = self.table.len().wrapping_sub(1);
        for step in 0..REACH {
            match self.table.get((place + step) & last) {
                Some((found, weight)) if *found == check => return i32::from(*weight),
                Some((found, _)) if *found != 0 => {}
                _ => return 0,
            }
        }
        0
    }

    /// Packs weights into a section; `None` where they do not fit into `2^bits` places.
    pub fn pack(bits: u32, weights: &[(u32, i8)]) -> Option<Vec<u8>> {
        let size = 1usize << bits;
        let (mut checks, mut values) = (vec![0u8; size], vec![0u8; size]);
        for (feature, weight) in weights {
            let (place, check) = place(*feature, bits);
            let free =
                (0..REACH).map(|step| (place + step) & (size - 1)).find(|at| checks.get(*at) == Some(&0))?;
            *checks.get_mut(free)? = check;
            *values.get_mut(free)? = weight.to_le_bytes()[0];
        }
        let mut out = vec![bits as u8];
        out.extend(checks);
        out.extend(values);
        Some(out)
    }
}

/// Where a feature's weight lies first, and the byte that tells it from others there; never 0.
fn place(feature: u32, bits: u32) -> (usize, u8) {
    let place = if bits == 0 { 0 } else { feature >> (32 - bits) };
    (place as usize, ((feature & 0xFF) as u8).max(1))
}

/// The number of the feature that template `template` makes of `values`.
// Seventy templates call it, and each copy would be unrolled.
#[inline(never)]
pub fn feature(template: u32, values: &[u32]) -> u32 {
    let mut hash = template.wrapping_mul(0x9E37_79B1) ^ 0x85EB_CA6B;
    for value in values {
        hash = (hash.rotate_left(5) ^ value).wrapping_mul(0x9E37_79B1);
    }
    hash ^= hash >> 15;
    hash = hash.wrapping_mul(0x2C1B_3C6D);
    hash ^ (hash >> 13)
}

/// A number for a word, for use in features.
pub fn word_number(word: &str) -> u32 {
    super::hash(word.as_bytes())
}

/// How likely each of the scored is, of all of them: in whole units of [`SCALE`], without a machine's own `exp`.
pub fn shares(scores: &[i32]) -> Vec<f32> {
    let best = scores.iter().copied().max().unwrap_or(0);
    let raw: Vec<f32> = scores.iter().map(|s| decay((best - s) as u32)).collect();
    let sum: f32 = raw.iter().sum();
    raw.iter().map(|r| r / sum.max(f32::MIN_POSITIVE)).collect()
}

/// `exp(-steps / SCALE)`, by multiplication alone.
fn decay(steps: u32) -> f32 {
    // exp(-1/16)
    let (mut base, mut out, mut left) = (0.939_413_1_f32, 1.0f32, steps.min(1024));
    while left > 0 {
        if left & 1 == 1 {
            out *= base;
        }
        base *= base;
        left >>= 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_read_and_nothing_else() {
        let weights: Vec<(u32, i8)> = (0..700).map(|i| (feature(3, &[i]), (i % 255) as i8)).collect();
        let section = Ranks::pack(11, &weights).unwrap();
        let ranks = Ranks::read(&section);
        let right = weights.iter().filter(|(f, w)| ranks.weight(*f) == i32::from(*w)).count();
        assert!(right >= 690, "{right}");
        let known = (0..10_000).filter(|i| ranks.weight(feature(4, &[*i])) != 0).count();
        assert!(known < 200, "{known}");
        assert_eq!(Ranks::read(&[]).weight(7), 0);
        assert_eq!(Ranks::read(&[9, 1, 2]).weight(7), 0);
    }

    #[test]
    fn shares_are_a_softmax() {
        let got = shares(&[16, 0, -32]);
        let want = [1f32.exp(), 1.0, (-2f32).exp()];
        let sum: f32 = want.iter().sum();
        got.iter().zip(want).for_each(|(g, w)| assert!((g - w / sum).abs() < 1e-4));
    }
}

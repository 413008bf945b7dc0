//! A passage as it is seen into its most likely names, by the trained weights.
//!
//! A linear chain over the words of each segment: every word scores every tag, every pair of neighbours scores a step,
//! and the best way through is found in whole numbers, so that a browser and a server agree to the last bit. How sure
//! a name is comes from all the ways at once: the share of them that hold exactly this name.

use super::Label;
use super::sight::{Segment, Sight};
use super::weights::{CURVE, KINDS, NAT, NEVER, ROW, Row, TAGS, Weights};
use std::ops::Range;

/// The tags from here on are of names of no kind.
const NO_KIND: usize = TAGS - 2;

/// How many words from a capital or a digit a word of a name can stand: "Bank of the West", "Ali bin al Hassan".
const REACH: usize = 2;

/// The scores of a word that stands further away: it is outside every name, and nothing of it need be looked up.
const OUTSIDE: Row<i32> = {
    let mut row = [NEVER / 100; ROW];
    row[0] = 0;
    row
};

/// A name that the tagger sees.
#[derive(Clone, Debug, PartialEq)]
pub struct Tagged {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its kind: one of [`KINDS`].
    pub label: Label,
    /// How sure, 0 to 1, calibrated.
    pub confidence: f32,
}

/// The trained tagger.
#[derive(Clone, Debug, PartialEq)]
pub struct Tagger {
    weights: Weights,
    /// e to the power of minus so many points.
    falls: Vec<f32>,
    /// The steps from tag to tag as factors.
    after: [Row<f32>; TAGS],
    first: Row<f32>,
}

/// What one passage needs while it is tagged; kept between segments so that nothing is allocated for each.
#[derive(Default)]
struct Desk {
    /// The word that each row is of. A run of words that can only be outside is one row, of its first word: there is
    /// but one way through it.
    words: Vec<usize>,
    scores: Vec<Row<i32>>,
    from: Vec<Row<u8>>,
    forward: Vec<Row<f32>>,
    emitted: Vec<Row<f32>>,
    backward: Vec<Row<f32>>,
    scale: Vec<f32>,
}

impl Tagger {
    /// A tagger with these weights.
    pub fn new(weights: Weights) -> Tagger {
        // Products of one constant: the same numbers on every machine, which `exp` does not promise.
        let step = 0.969_233_234_476_344_1_f64; // e^(-1/32)
        let falls = std::iter::successors(Some(1.0_f64), |fall| Some(fall * step))
            .take(40 * NAT as usize)
            .map(|fall| fall as f32)
            .collect();
        let mut tagger = Tagger { weights, falls, after: [[0.0; ROW]; TAGS], first: [0.0; ROW] };
        let highest = |row: &Row<i32>| row.iter().copied().max().unwrap_or(0);
        let top = tagger.weights.after.iter().map(highest).max().unwrap_or(0);
        let factors = |row: &Row<i32>, top: i32| row.map(|score| tagger.fall(top - score));
        let (after, first) = (
            tagger.weights.after.map(|row| factors(&row, top)),
            factors(&tagger.weights.first, highest(&tagger.weights.first)),
        );
        (tagger.after, tagger.first) = (after, first);
        tagger
    }

    /// e to the power of minus so many points; 0 where that is next to nothing.
    fn fall(&self, points: i32) -> f32 {
        self.falls.get(points.max(0) as usize).copied().unwrap_or(0.0)
    }

    /// The names of a passage, in order.
    pub fn tag(&self, sight: &Sight<'_>) -> Vec<Tagged> {
        let (mut desk, mut out) = (Desk::default(), Vec::new());
        for segment in &sight.segments {
            self.score(sight, segment, &mut desk);
            let from = out.len();
            self.best(&mut desk, segment.tokens.end, &mut out);
            if out.len() > from {
                self.weigh_ways(&mut desk);
                for name in out.get_mut(from..).unwrap_or_default() {
                    let row = |word: usize| desk.words.partition_point(|w| *w < word);
                    let rows = row(name.tokens.start)..row(name.tokens.end);
                    name.confidence = self.calibrated(self.share(&desk, rows, name.label));
                }
            }
        }
        out
    }

    fn score(&self, sight: &Sight<'_>, segment: &Segment, desk: &mut Desk) {
        desk.words.clear();
        desk.scores.clear();
        let mut outside = false;
        // How far behind the last word that could be of a name each word stands: most of an article is far from any.
        let telling = |i: usize| sight.seen.get(i).is_some_and(|s| s.look.is_capital());
        let mut next = segment.tokens.clone().find(|i| telling(*i));
        let mut last: Option<usize> = None;
        for i in segment.tokens.clone() {
            if next.is_some_and(|n| n < i) {
                next = (i..segment.tokens.end).find(|j| telling(*j));
            }
            let near = next.is_some_and(|n| n - i <= REACH) || last.is_some_and(|l| i - l <= REACH);
            if telling(i) {
                last = Some(i);
            }
            if !near {
                if !outside {
                    desk.words.push(i);
                    desk.scores.push(OUTSIDE);
                }
                outside = true;
                continue;
            }
            outside = false;
            let mut sum = [0_i16; ROW];
            sight.features(i, segment, |feature| {
                if let Some(row) = self.weights.of(feature) {
                    for (sum, weight) in sum.iter_mut().zip(row) {
                        *sum = sum.saturating_add(i16::from(*weight));
                    }
                }
            });
            let mut scores = sum.map(i32::from);
            // A headline with a capital on every word looks like the title of a work all along; it seldom is one.
            if sight.seen.get(i).is_some_and(|s| s.line > 0) {
                scores.iter_mut().take(TAGS).skip(NO_KIND).for_each(|score| *score = NEVER);
            }
            desk.words.push(i);
            desk.scores.push(scores);
        }
    }

    /// The best way through a segment that ends before word `end`, as names.
    fn best(&self, desk: &mut Desk, mut end: usize, out: &mut Vec<Tagged>) {
        desk.from.clear();
        let mut so_far: Row<i32> = [NEVER; ROW];
        for (n, scores) in desk.scores.iter().enumerate() {
            let (mut next, mut from) = ([NEVER * 2; ROW], [0_u8; ROW]);
            if n == 0 {
                next = self.weights.first;
            } else {
                for (tag, (before, steps)) in so_far.iter().zip(&self.weights.after).enumerate() {
                    for ((next, from), step) in next.iter_mut().zip(&mut from).zip(steps) {
                        let score = before + step;
                        let better = score > *next;
                        *next = if better { score } else { *next };
                        *from = if better { tag as u8 } else { *from };
                    }
                }
            }
            for (next, score) in next.iter_mut().zip(scores) {
                *next += score;
            }
            so_far = next;
            desk.from.push(from);
        }
        let ends = so_far.iter().take(TAGS).enumerate();
        let mut tag = ends.rev().max_by_key(|(_, score)| **score).map_or(0, |(tag, _)| tag);
        let from = out.len();
        for (i, way) in desk.words.iter().copied().zip(&desk.from).rev() {
            if tag == 0 {
                end = i;
            } else if tag % 2 == 1 {
                let label = KINDS.get(tag / 2).copied().unwrap_or(Label::Misc);
                out.push(Tagged { tokens: i..end, label, confidence: 0.0 });
                end = i;
            }
            tag = usize::from(way.get(tag).copied().unwrap_or(0));
        }
        out.get_mut(from..).unwrap_or_default().reverse();
    }

    /// Sums over all ways through the segment, forwards and backwards, each step scaled to 1.
    fn weigh_ways(&self, desk: &mut Desk) {
        desk.forward.clear();
        desk.emitted.clear();
        desk.scale.clear();
        for (n, scores) in desk.scores.iter().enumerate() {
            let top = scores.iter().take(TAGS).copied().max().unwrap_or(0);
            let mut emitted = scores.map(|score| self.fall(top - score));
            emitted.iter_mut().skip(TAGS).for_each(|e| *e = 0.0);
            let mut sums = match n.checked_sub(1).and_then(|before| desk.forward.get(before)) {
                Some(before) => self.step(before),
                None => self.first,
            };
            multiply(&mut sums, &emitted);
            let scale = sums.iter().sum::<f32>().max(f32::MIN_POSITIVE);
            sums.iter_mut().for_each(|s| *s /= scale);
            desk.forward.push(sums);
            desk.emitted.push(emitted);
            desk.scale.push(scale);
        }
        desk.backward.clear();
        let mut behind = [1.0; ROW];
        for (emitted, scale) in desk.emitted.iter().zip(&desk.scale).rev() {
            desk.backward.push(behind);
            let mut weighed = behind;
            multiply(&mut weighed, emitted);
            for (sum, steps) in behind.iter_mut().zip(&self.after) {
                let ways = steps.iter().zip(&weighed).map(|(step, w)| step * w).sum::<f32>();
                *sum = ways / scale;
            }
        }
        desk.backward.reverse();
    }

    /// One step forwards from all tags at once.
    fn step(&self, before: &Row<f32>) -> Row<f32> {
        let mut sums = [0.0; ROW];
        for (weight, steps) in before.iter().zip(&self.after) {
            for (sum, step) in sums.iter_mut().zip(steps) {
                *sum += weight * step;
            }
        }
        sums
    }

    /// The share of all ways that hold exactly this name.
    fn share(&self, desk: &Desk, place: Range<usize>, label: Label) -> f32 {
        let kind = KINDS.iter().position(|k| *k == label).unwrap_or(0);
        let (opens, goes_on) = (1 + 2 * kind, 2 + 2 * kind);
        let of = |row: Option<&Row<f32>>, tag: usize| row.and_then(|r| r.get(tag)).copied().unwrap_or(0.0);
        let step = |from: usize, to: usize| of(self.after.get(from), to);
        let mut share = of(desk.forward.get(place.start), opens);
        for i in place.start + 1..place.end {
            let from = if i == place.start + 1 { opens } else { goes_on };
            let scale = desk.scale.get(i).copied().unwrap_or(1.0);
            share *= step(from, goes_on) * of(desk.emitted.get(i), goes_on) / scale;
        }
        let last = if place.len() > 1 { goes_on } else { opens };
        let (Some(emitted), Some(backward), Some(scale)) =
            (desk.emitted.get(place.end), desk.backward.get(place.end), desk.scale.get(place.end))
        else {
            return share.min(1.0);
        };
        let leaves: f32 = (0..TAGS)
            .filter(|tag| *tag != goes_on)
            .map(|tag| step(last, tag) * of(Some(emitted), tag) * of(Some(backward), tag) / scale)
            .sum();
        (share * leaves).min(1.0)
    }

    /// What a share of all ways has been worth on articles held back from training.
    fn calibrated(&self, share: f32) -> f32 {
        let place = share.clamp(0.0, 1.0) * (CURVE - 1) as f32;
        let below = (place as usize).min(CURVE - 2);
        let point = |i: usize| f32::from(self.weights.curve.get(i).copied().unwrap_or(0)) / 255.0;
        let part = place - below as f32;
        // Two digits are all that it means; and they are the same on every machine.
        ((point(below) * (1.0 - part) + point(below + 1) * part) * 100.0).round() / 100.0
    }
}

fn multiply(row: &mut Row<f32>, by: &Row<f32>) {
    for (value, factor) in row.iter_mut().zip(by) {
        *value *= factor;
    }
}

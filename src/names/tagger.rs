//! A passage as it is seen into its most likely names, by the trained weights.
//!
//! A linear chain over the words of each segment: every word scores every tag, every pair of neighbours scores a step,
//! and the best way through is found in whole numbers, so that a browser and a server agree to the last bit. How sure
//! a name is comes from all the ways at once: the share of them that hold exactly this name.

use super::Label;
use super::features::feature;
use super::look::Look;
use super::sight::{Seen, Segment, Sight};
use super::weights::{CURVE, KINDS, NAT, NEVER, ROW, Row, TAGS, Weights};
use std::ops::Range;

/// The tags from here on are of names of no kind.
const NO_KIND: usize = TAGS - 2;

/// The scores of a word that is outside every name.
const OUTSIDE: Row<i16> = {
    let mut row = [NEVER; ROW];
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
    /// The steps from each tag (outer) as factors, and the same to each tag.
    after: [Row<f32>; TAGS],
    before: [Row<f32>; TAGS],
    first: Row<f32>,
}

/// One word while its segment is tagged. A run of words that can only be outside is one, the first: there is but one way
/// through it.
struct Column {
    word: usize,
    scores: Row<i16>,
    /// The best tag before each tag.
    from: Row<u16>,
    /// The scores as factors.
    emitted: Row<f32>,
    /// The sums over all ways from the segment's start to each tag, and from each tag to its end.
    forward: Row<f32>,
    backward: Row<f32>,
    /// What the forward sums were divided by.
    scale: f32,
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
        let mut tagger = Tagger {
            weights,
            falls,
            after: [[0.0; ROW]; TAGS],
            before: [[0.0; ROW]; TAGS],
            first: [0.0; ROW],
        };
        let highest = |row: &Row<i16>| row.iter().copied().max().unwrap_or(0);
        let top = tagger.weights.after.iter().map(highest).max().unwrap_or(0);
        let factors = |row: &Row<i16>, top: i16| row.map(|score| tagger.fall(top, score));
        let (after, first) = (
            tagger.weights.after.map(|row| factors(&row, top)),
            factors(&tagger.weights.first, highest(&tagger.weights.first)),
        );
        for (from, steps) in after.iter().enumerate() {
            for (to, step) in tagger.before.iter_mut().zip(steps) {
                to.get_mut(from).into_iter().for_each(|factor| *factor = *step);
            }
        }
        (tagger.after, tagger.first) = (after, first);
        tagger
    }

    /// e to the power of minus the points that `score` lacks to the highest; 0 where that is next to nothing.
    fn fall(&self, top: i16, score: i16) -> f32 {
        self.falls.get(usize::from(top.abs_diff(score))).copied().unwrap_or(0.0)
    }

    /// The names of a passage, in order.
    pub fn tag(&self, sight: &Sight<'_>) -> Vec<Tagged> {
        // Kept between segments, so that nothing is allocated for each.
        let longest = sight.segments.iter().map(|segment| segment.tokens.len()).max().unwrap_or(0);
        let (mut columns, mut out) = (Vec::with_capacity(longest), Vec::new());
        for segment in &sight.segments {
            self.score(sight, segment, &mut columns);
            let from = out.len();
            self.best(&mut columns, segment.tokens.end, &mut out);
            if out.len() > from {
                self.weigh_ways(&mut columns);
                for name in out.get_mut(from..).unwrap_or_default() {
                    let column = |word: usize| columns.partition_point(|c| c.word < word);
                    let range = column(name.tokens.start)..column(name.tokens.end);
                    name.confidence = self.calibrated(self.share(&columns, range, name.label));
                }
            }
        }
        out
    }

    fn score(&self, sight: &Sight<'_>, segment: &Segment, columns: &mut Vec<Column>) {
        columns.clear();
        let mut push = |word: usize, scores: Row<i16>| {
            let (from, factors) = ([0; ROW], [1.0; ROW]);
            columns.push(Column {
                word,
                scores,
                from,
                emitted: factors,
                forward: factors,
                backward: factors,
                scale: 1.0,
            });
        };
        let mut outside = false;
        for i in segment.tokens.clone() {
            if self.is_plain(sight, i) {
                if !outside {
                    push(i, OUTSIDE);
                }
                outside = true;
                continue;
            }
            outside = false;
            let mut sum = Sum::of(&self.weights);
            sight.features(i, segment, |template, found| sum.add(template, found));
            let mut scores = sum.total();
            // A headline with a capital on every word looks like the title of a work all along; it seldom is one.
            if sight.seen.get(i).is_some_and(|s| s.line > 0) {
                scores.iter_mut().take(TAGS).skip(NO_KIND).for_each(|score| *score = NEVER);
            }
            push(i, scores);
        }
    }

    /// Is this a small word or a mark that the weights know from no name? `said`, `the`; but `the` in `Bank of the West`, where
    /// a capital or a figure stands near on both sides, and `al-` and `Covid-` in one piece with what follows.
    fn is_plain(&self, sight: &Sight<'_>, i: usize) -> bool {
        let seen = |range: Range<usize>| sight.seen.iter().take(range.end).skip(range.start);
        let telling = |s: &Seen| !matches!(s.look, Look::Lower | Look::Mark);
        let within = seen(i..i + 1).any(telling)
            || seen(i.saturating_sub(1)..i + 2).any(|s| s.spaced == 0)
            || seen(i.saturating_sub(2)..i).any(telling) && seen(i + 1..i + 3).any(telling);
        let [outside, inside @ ..] = self.weights.of(sight.word_feature(i));
        !within && inside.iter().all(|weight| weight <= outside)
    }

    /// The best way through a segment that ends before word `end`, as names.
    fn best(&self, columns: &mut [Column], mut end: usize, out: &mut Vec<Tagged>) {
        let mut so_far: Row<i16> = [NEVER; ROW];
        for (n, column) in columns.iter_mut().enumerate() {
            let (mut next, mut from) = ([i16::MIN; ROW], [0_u16; ROW]);
            if n == 0 {
                next = self.weights.first;
            } else {
                for (tag, (before, steps)) in so_far.iter().zip(&self.weights.after).enumerate() {
                    for ((next, from), step) in next.iter_mut().zip(&mut from).zip(steps) {
                        let score = before.saturating_add(*step);
                        let better = score > *next;
                        *next = if better { score } else { *next };
                        *from = if better { tag as u16 } else { *from };
                    }
                }
            }
            // Counted from the best so far, sums stay small however long the segment is.
            let top = next.iter().copied().max().unwrap_or(0);
            for ((so_far, next), score) in so_far.iter_mut().zip(next).zip(&column.scores) {
                *so_far = next.saturating_sub(top).saturating_add(*score);
            }
            column.from = from;
        }
        let ends = so_far.iter().take(TAGS).enumerate();
        let mut tag = ends.rev().max_by_key(|(_, score)| **score).map_or(0, |(tag, _)| tag);
        let from = out.len();
        for column in columns.iter().rev() {
            if tag == 0 {
                end = column.word;
            } else if tag % 2 == 1 {
                let label = KINDS.get(tag / 2).copied().unwrap_or(Label::Misc);
                out.push(Tagged { tokens: column.word..end, label, confidence: 0.0 });
                end = column.word;
            }
            tag = usize::from(column.from.get(tag).copied().unwrap_or(0));
        }
        out.get_mut(from..).unwrap_or_default().reverse();
    }

    /// Sums over all ways through the segment, forwards and backwards, each step scaled to 1.
    fn weigh_ways(&self, columns: &mut [Column]) {
        let mut before: Option<Row<f32>> = None;
        for column in columns.iter_mut() {
            let top = column.scores.iter().take(TAGS).copied().max().unwrap_or(0);
            column.emitted = column.scores.map(|score| self.fall(top, score));
            column.emitted.iter_mut().skip(TAGS).for_each(|e| *e = 0.0);
            let mut sums = before.map_or(self.first, |before| step(&self.after, &before));
            multiply(&mut sums, &column.emitted);
            column.scale = sums.iter().sum::<f32>().max(f32::MIN_POSITIVE);
            sums.iter_mut().for_each(|s| *s /= column.scale);
            column.forward = sums;
            before = Some(sums);
        }
        let mut behind = [1.0; ROW];
        for column in columns.iter_mut().rev() {
            column.backward = behind;
            let mut weighed = behind;
            multiply(&mut weighed, &column.emitted);
            behind = step(&self.before, &weighed);
            behind.iter_mut().for_each(|ways| *ways /= column.scale);
        }
    }

    /// The share of all ways that hold exactly this name.
    fn share(&self, columns: &[Column], place: Range<usize>, label: Label) -> f32 {
        let kind = KINDS.iter().position(|k| *k == label).unwrap_or(0);
        let (opens, goes_on) = (1 + 2 * kind, 2 + 2 * kind);
        let of = |row: &Row<f32>, tag: usize| row.get(tag).copied().unwrap_or(0.0);
        let step = |from: usize, to: usize| self.after.get(from).map_or(0.0, |row| of(row, to));
        let (mut share, mut last) = (0.0, opens);
        for (n, column) in columns.get(place.clone()).unwrap_or_default().iter().enumerate() {
            if n == 0 {
                share = of(&column.forward, opens);
            } else {
                share *= step(last, goes_on) * of(&column.emitted, goes_on) / column.scale;
                last = goes_on;
            }
        }
        let Some(next) = columns.get(place.end) else { return share.min(1.0) };
        let leaves: f32 = (0..TAGS)
            .filter(|tag| *tag != goes_on)
            .map(|tag| step(last, tag) * of(&next.emitted, tag) * of(&next.backward, tag) / next.scale)
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

/// The weights of one token's features, added up. Which of them have weights is asked of each without a jump, and only
/// then are the weights of those fetched, one fetch not waiting for another: one in four has none, and in no order that a
/// machine could guess.
struct Sum<'w> {
    weights: &'w Weights,
    known: [u32; 64],
    count: usize,
    total: Row<i16>,
}

impl Sum<'_> {
    fn of(weights: &Weights) -> Sum<'_> {
        Sum { weights, known: [0; 64], count: 0, total: [0; ROW] }
    }

    // Called from many places, each of which would hold a copy.
    #[inline(never)]
    fn add(&mut self, template: u32, found: u32) {
        let feature = feature(template, found);
        if self.count == self.known.len() {
            self.fetch();
        }
        if let Some(place) = self.known.get_mut(self.count) {
            *place = feature;
            self.count += usize::from(self.weights.may_know(feature));
        }
    }

    fn fetch(&mut self) {
        let mut total = self.total;
        for feature in self.known.iter().take(self.count) {
            for (sum, weight) in total.iter_mut().zip(self.weights.of(*feature)) {
                *sum = sum.saturating_add(i16::from(*weight));
            }
        }
        (self.total, self.count) = (total, 0);
    }

    fn total(mut self) -> Row<i16> {
        self.fetch();
        self.total
    }
}

/// One step to the tags of the rows' columns, from all tags at once.
fn step(rows: &[Row<f32>; TAGS], from: &Row<f32>) -> Row<f32> {
    let mut sums = [0.0; ROW];
    for (weight, steps) in from.iter().zip(rows) {
        for (sum, step) in sums.iter_mut().zip(steps) {
            *sum += weight * step;
        }
    }
    sums
}

fn multiply(row: &mut Row<f32>, by: &Row<f32>) {
    for (value, factor) in row.iter_mut().zip(by) {
        *value *= factor;
    }
}

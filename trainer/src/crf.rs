//! Examples into weights: a linear-chain conditional random field, trained by follow-the-regularised-leader with L1.
//!
//! Deterministic: one thread, examples shuffled by a seeded generator, features numbered in the order they are met.

// Tables by tag read best with their tags as indices.
#![allow(clippy::needless_range_loop)]

use crate::corpus::{Example, Tags};
use news_annotator::names::weights::{ROW, TAGS, goes};
use std::collections::HashMap;
use std::io::Write;

/// How to train.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// Times through the examples.
    pub epochs: usize,
    /// What a weight must be worth to be kept.
    pub l1: f32,
    /// How strongly weights are held near 0.
    pub l2: f32,
    /// How large the first steps are.
    pub rate: f32,
    /// For the shuffling.
    pub seed: u64,
}

type Row = [f32; ROW];

/// A feature while it is trained: its weight, its sum of gradients and its sum of their squares, by tag.
#[derive(Clone)]
struct Trained {
    weight: Row,
    pull: Row,
    square: Row,
}

/// What training gives.
pub struct Crf {
    /// The number of each feature.
    pub features: HashMap<u32, u32>,
    /// Weights by number.
    pub weights: Vec<Row>,
    /// The score of each tag as a segment's first.
    pub first: Row,
    /// The score of each tag behind each.
    pub after: [Row; TAGS],
}

/// The features of an example: the token of each, and its number.
type Numbered = Vec<(u32, u32)>;

/// Seen this often, a feature may be an accident.
const SEEN_AT_LEAST: u8 = 2;

/// Trains on the examples.
pub fn train(examples: &[Example], settings: Settings, verbose: bool) -> Crf {
    let (features, numbered) = number(examples);
    let blank = Trained { weight: [0.0; ROW], pull: [0.0; ROW], square: [0.0; ROW] };
    let mut trained = vec![blank; features.len()];
    let mut steps = Steps::new();
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut random = Random(settings.seed ^ 0x9E37_79B9_7F4A_7C15);
    let mut desk = Desk::default();
    for epoch in 0..settings.epochs {
        for i in (1..order.len()).rev() {
            order.swap(i, random.below(i + 1));
        }
        let mut loss = 0.0;
        for (done, &i) in order.iter().enumerate() {
            loss += learn(&examples[i], &numbered[i], &mut trained, &mut steps, settings, &mut desk);
            if verbose && done % 20_000 == 0 {
                eprint!("\repoch {} of {}: {:3} %", epoch + 1, settings.epochs, done * 100 / order.len());
                let _ = std::io::stderr().flush();
            }
        }
        if verbose {
            let kept = trained.iter().filter(|t| t.weight.iter().any(|w| *w != 0.0)).count();
            eprintln!("\repoch {} of {}: loss {loss:.0}, {kept} features", epoch + 1, settings.epochs);
        }
    }
    let weights = trained.into_iter().map(|t| t.weight).collect();
    Crf { features, weights, first: steps.first, after: steps.after }
}

/// Numbers for the features that are met often enough, and every example's features by their numbers.
fn number(examples: &[Example]) -> (HashMap<u32, u32>, Vec<Numbered>) {
    // Counts by a part of the hash: a rare feature that shares its cell with another is kept for nothing, no more.
    const CELLS: u32 = 27;
    let mut counts = vec![0_u8; 1 << CELLS];
    let cell = |feature: u32| (feature.wrapping_mul(0x9E37_79B1) >> (32 - CELLS)) as usize;
    for feature in examples.iter().flat_map(|e| &e.features) {
        counts[cell(*feature)] = counts[cell(*feature)].saturating_add(1);
    }
    let mut numbers: HashMap<u32, u32> = HashMap::new();
    let numbered = examples
        .iter()
        .map(|example| {
            let (mut out, mut from) = (Vec::new(), 0);
            for (token, end) in example.ends.iter().enumerate() {
                let mut mine: Vec<u32> = example.features[from..*end as usize].to_vec();
                from = *end as usize;
                mine.sort_unstable();
                mine.dedup();
                for feature in mine.iter().filter(|f| counts[cell(**f)] >= SEEN_AT_LEAST) {
                    let next = numbers.len() as u32;
                    out.push((token as u32, *numbers.entry(*feature).or_insert(next)));
                }
            }
            out
        })
        .collect();
    (numbers, numbered)
}

/// The scores of steps between tags, trained by adaptive gradients.
struct Steps {
    first: Row,
    after: [Row; TAGS],
    first_squares: Row,
    after_squares: [Row; TAGS],
}

const STEP_RATE: f32 = 0.1;

impl Steps {
    fn new() -> Steps {
        Steps {
            first: [0.0; ROW],
            after: [[0.0; ROW]; TAGS],
            first_squares: [1e-3; ROW],
            after_squares: [[1e-3; ROW]; TAGS],
        }
    }
}

/// What one example needs, kept for the next.
#[derive(Default)]
struct Desk {
    emitted: Vec<Row>,
    free: Sums,
    held: Sums,
}

#[derive(Default)]
struct Sums {
    forward: Vec<Row>,
    backward: Vec<Row>,
    scale: Vec<f32>,
}

fn learn(
    example: &Example,
    features: &[(u32, u32)],
    trained: &mut [Trained],
    steps: &mut Steps,
    settings: Settings,
    desk: &mut Desk,
) -> f64 {
    let n = example.tags.len();
    desk.emitted.clear();
    desk.emitted.resize(n, [0.0; ROW]);
    for (token, feature) in features {
        let row = &mut desk.emitted[*token as usize];
        for (sum, weight) in row.iter_mut().zip(&trained[*feature as usize].weight) {
            *sum += weight;
        }
    }
    for row in &mut desk.emitted {
        let top = row[..TAGS].iter().copied().fold(f32::MIN, f32::max);
        for (tag, value) in row.iter_mut().enumerate() {
            *value = if tag < TAGS { (*value - top).exp().max(1e-20) } else { 0.0 };
        }
    }
    let mut factors = [[0.0; ROW]; TAGS];
    let mut first = [0.0; ROW];
    for before in 0..TAGS {
        for tag in 0..TAGS {
            factors[before][tag] = if goes(before, tag) { steps.after[before][tag].exp() } else { 0.0 };
        }
    }
    for tag in 0..TAGS {
        first[tag] = if goes(0, tag) { steps.first[tag].exp() } else { 0.0 };
    }
    let all: Tags = (1 << TAGS) - 1;
    let mut step_pull = [[0.0_f32; ROW]; TAGS];
    let free = sum_ways(&desk.emitted, &first, &factors, |_| all, &mut desk.free, &mut step_pull, 1.0);
    let held =
        sum_ways(&desk.emitted, &first, &factors, |i| example.tags[i], &mut desk.held, &mut step_pull, -1.0);
    if !held.is_finite() || !free.is_finite() {
        return 0.0;
    }
    // What is expected freely less what is expected of ways through the allowed tags; into `forward`.
    for i in 0..n {
        for tag in 0..TAGS {
            let pull = desk.free.forward[i][tag] - desk.held.forward[i][tag];
            desk.free.forward[i][tag] = pull * example.weight;
        }
    }
    for (token, feature) in features {
        let pulls = &desk.free.forward[*token as usize];
        let one = &mut trained[*feature as usize];
        for tag in 0..TAGS {
            let pull = pulls[tag];
            if pull.abs() < 2e-3 {
                continue;
            }
            let before = one.square[tag];
            let now = before + pull * pull;
            one.square[tag] = now;
            one.pull[tag] += pull - (now.sqrt() - before.sqrt()) / settings.rate * one.weight[tag];
            let z = one.pull[tag];
            one.weight[tag] = if z.abs() <= settings.l1 {
                0.0
            } else {
                -(z - z.signum() * settings.l1) / ((1.0 + now.sqrt()) / settings.rate + settings.l2)
            };
        }
    }
    for tag in 0..TAGS {
        let pull = desk.free.forward[0][tag];
        steps.first_squares[tag] += pull * pull;
        steps.first[tag] -= STEP_RATE * pull / steps.first_squares[tag].sqrt();
        for before in 0..TAGS {
            let pull = step_pull[before][tag] * example.weight;
            if goes(before, tag) && pull.abs() > 1e-3 {
                steps.after_squares[before][tag] += pull * pull;
                steps.after[before][tag] -= STEP_RATE * pull / steps.after_squares[before][tag].sqrt();
            }
        }
    }
    f64::from(free - held) * f64::from(example.weight)
}

/// Sums over all ways through the allowed tags: gives the logarithm of the whole, leaves each token's share by tag in
/// `sums.forward`, and adds the expected steps times `sign` to `step_pull`.
fn sum_ways(
    emitted: &[Row],
    first: &Row,
    factors: &[Row; TAGS],
    allowed: impl Fn(usize) -> Tags,
    sums: &mut Sums,
    step_pull: &mut [Row; TAGS],
    sign: f32,
) -> f32 {
    let n = emitted.len();
    let mask = |i: usize, row: &mut Row| {
        let tags = allowed(i);
        for (tag, value) in row.iter_mut().enumerate() {
            if tags >> tag & 1 == 0 {
                *value = 0.0;
            }
        }
    };
    sums.forward.clear();
    sums.scale.clear();
    let mut whole = 0.0;
    for i in 0..n {
        let mut row = [0.0; ROW];
        if i == 0 {
            row = *first;
        } else {
            for (weight, steps) in sums.forward[i - 1].iter().zip(factors) {
                for (sum, step) in row.iter_mut().zip(steps) {
                    *sum += weight * step;
                }
            }
        }
        for (sum, e) in row.iter_mut().zip(&emitted[i]) {
            *sum *= e;
        }
        mask(i, &mut row);
        let scale = row.iter().sum::<f32>();
        if scale <= 0.0 {
            return f32::NAN;
        }
        row.iter_mut().for_each(|v| *v /= scale);
        whole += scale.ln();
        sums.forward.push(row);
        sums.scale.push(scale);
    }
    sums.backward.clear();
    sums.backward.resize(n, [1.0; ROW]);
    for i in (1..n).rev() {
        let mut weighed = sums.backward[i];
        for (w, e) in weighed.iter_mut().zip(&emitted[i]) {
            *w *= e / sums.scale[i];
        }
        mask(i, &mut weighed);
        let (head, _) = sums.backward.split_at_mut(i);
        for (before, steps) in factors.iter().enumerate() {
            let share = sums.forward[i - 1][before];
            let mut sum = 0.0;
            for (tag, (step, w)) in steps.iter().zip(&weighed).enumerate() {
                let way = step * w;
                sum += way;
                step_pull[before][tag] += sign * share * way;
            }
            head[i - 1][before] = sum;
        }
    }
    for i in 0..n {
        let row = &mut sums.forward[i];
        for (f, b) in row.iter_mut().zip(&sums.backward[i]) {
            *f *= b;
        }
        let scale = row.iter().sum::<f32>().max(1e-30);
        row.iter_mut().for_each(|v| *v /= scale);
    }
    whole
}

/// A small seeded generator (SplitMix64).
pub struct Random(pub u64);

impl Random {
    /// The next number below `bound`.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % bound.max(1) as u64) as usize
    }
}

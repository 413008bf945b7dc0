//! Choices with their candidates' features into the weights of a ranker.
//!
//! A conditional log-linear model: the share of a candidate is `exp` of the sum of its weights, over that of all. The
//! steps are Adagrad's, in an order that a fixed seed shuffles, so that the same data give the same bytes.

use std::collections::{BTreeMap, HashMap};

/// A choice among candidates.
pub struct Choice {
    /// The features of each candidate.
    pub candidates: Vec<Vec<u32>>,
    /// Which of them are right; at least one is.
    pub right: Vec<bool>,
}

/// How a ranker is trained.
#[derive(Clone, Copy)]
pub struct Settings {
    /// How often the data are gone through.
    pub epochs: usize,
    /// The length of a step.
    pub rate: f64,
    /// How strongly weights are drawn to 0.
    pub decay: f64,
    /// How often a feature must occur to be learnt.
    pub least: u32,
    /// How much a choice counts of which the first candidate is right.
    pub first: f64,
}

/// Learns weights; returns them by feature.
pub fn learn(choices: &[&Choice], settings: Settings) -> BTreeMap<u32, f64> {
    let mut counts: HashMap<u32, u32> = HashMap::new();
    for choice in choices {
        choice.candidates.iter().flatten().for_each(|f| *counts.entry(*f).or_default() += 1);
    }
    let known: BTreeMap<u32, usize> = (counts
        .iter()
        .filter(|(_, n)| **n >= settings.least)
        .map(|(f, _)| *f)
        .collect::<std::collections::BTreeSet<_>>())
    .into_iter()
    .enumerate()
    .map(|(i, f)| (f, i))
    .collect();
    // Features as indices, one row a candidate.
    let rows: Vec<Vec<Vec<usize>>> = (choices.iter())
        .map(|c| {
            c.candidates.iter().map(|fs| fs.iter().filter_map(|f| known.get(f).copied()).collect()).collect()
        })
        .collect();
    let mut weights = vec![0f64; known.len()];
    let mut squares = vec![1e-4f64; known.len()];
    let mut total = vec![0f64; known.len()];
    let mut order: Vec<usize> = (0..choices.len()).collect();
    let mut seed = 20151117u64;
    let mut averaged = 0f64;
    for epoch in 0..settings.epochs {
        shuffle(&mut order, &mut seed);
        let mut likelihood = 0.0;
        for at in &order {
            let (choice, rows) = (&choices[*at], &rows[*at]);
            let scores: Vec<f64> = rows.iter().map(|r| r.iter().map(|i| weights[*i]).sum()).collect();
            let best = scores.iter().copied().fold(f64::MIN, f64::max);
            let raw: Vec<f64> = scores.iter().map(|s| (s - best).exp()).collect();
            let sum: f64 = raw.iter().sum();
            let right: f64 = raw.iter().zip(&choice.right).filter(|(_, r)| **r).map(|(p, _)| p).sum();
            likelihood += (right / sum).max(1e-12).ln();
            for ((p, right_one), row) in raw.iter().zip(&choice.right).zip(rows) {
                let target = if *right_one { p / right.max(1e-300) } else { 0.0 };
                let step = (target - p / sum) * if choice.right[0] { settings.first } else { 1.0 };
                if step.abs() < 1e-4 {
                    continue;
                }
                for i in row {
                    let slope = step - settings.decay * weights[*i];
                    squares[*i] += slope * slope;
                    weights[*i] += settings.rate * slope / squares[*i].sqrt();
                }
            }
        }
        if epoch + 1 == settings.epochs {
            eprintln!("  {:.4} a choice at the end", likelihood / choices.len().max(1) as f64);
        }
        // The mean of the later epochs is steadier than the last.
        if epoch * 2 >= settings.epochs {
            total.iter_mut().zip(&weights).for_each(|(t, w)| *t += w);
            averaged += 1.0;
        }
    }
    known.into_iter().map(|(f, i)| (f, total[i] / averaged.max(1.0))).collect()
}

/// How well weights choose: the log likelihood of a choice, and the share of right ones where somebody is meant and where
/// nobody is (the first candidate).
#[derive(Default)]
pub struct Check {
    /// The mean log likelihood.
    pub likelihood: f64,
    /// Right choices and all, where another than the first candidate is right.
    pub somebody: (usize, usize),
    /// Right choices and all, where the first is.
    pub nobody: (usize, usize),
    /// How often another than the first is chosen.
    pub taken: usize,
    /// How often another than the first is chosen where another is right.
    pub found: usize,
}

impl Check {
    /// Counts another's tries in.
    pub fn add(&mut self, other: &Check) {
        self.likelihood += other.likelihood;
        self.somebody = (self.somebody.0 + other.somebody.0, self.somebody.1 + other.somebody.1);
        self.nobody = (self.nobody.0 + other.nobody.0, self.nobody.1 + other.nobody.1);
        self.taken += other.taken;
        self.found += other.found;
    }
}

/// The first, where that is more likely than all others together; else the best of the others, as the core chooses.
fn choose(scores: &[f64], first: f64) -> usize {
    let best = (1..scores.len()).max_by(|a, b| scores[*a].total_cmp(&scores[*b]).then(b.cmp(a)));
    best.filter(|_| first <= 0.5).unwrap_or(0)
}

/// Tries weights on choices that they were not learnt from.
pub fn check<'c>(choices: impl Iterator<Item = &'c Choice>, weights: &BTreeMap<u32, f64>) -> Check {
    let mut check = Check::default();
    for choice in choices {
        let scores: Vec<f64> =
            choice.candidates.iter().map(|fs| fs.iter().filter_map(|f| weights.get(f)).sum()).collect();
        let best = scores.iter().copied().fold(f64::MIN, f64::max);
        let raw: Vec<f64> = scores.iter().map(|s| (s - best).exp()).collect();
        let right: f64 = raw.iter().zip(&choice.right).filter(|(_, r)| **r).map(|(p, _)| p).sum();
        check.likelihood += (right / raw.iter().sum::<f64>()).max(1e-12).ln();
        let chosen = choose(&scores, raw[0] / raw.iter().sum::<f64>());
        let hit = choice.right[chosen];
        check.taken += usize::from(chosen != 0);
        check.found += usize::from(chosen != 0 && !choice.right[0]);
        let counts = if choice.right[0] { &mut check.nobody } else { &mut check.somebody };
        counts.0 += usize::from(hit);
        counts.1 += 1;
    }
    check
}

/// Fisher and Yates's shuffle, by SplitMix64.
fn shuffle(order: &mut [usize], seed: &mut u64) {
    for i in (1..order.len()).rev() {
        *seed = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = *seed;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        order.swap(i, ((z ^ (z >> 31)) % (i as u64 + 1)) as usize);
    }
}

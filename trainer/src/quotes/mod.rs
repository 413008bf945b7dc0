//! `trainer quotes`: attributed articles into the weights by which speakers are chosen.

mod gold;
mod learn;
mod speakers;

use news_annotator::model::ranks::{Ranks, SCALE};
use std::collections::BTreeMap;
use std::path::Path;

/// Runs `trainer quotes --articles FILE --out MODEL`.
///
/// # Errors
/// Says what is wrong with the arguments or the files.
pub fn run(arguments: &[String]) -> Result<(), String> {
    let articles = gold::articles(crate::option(arguments, "--articles")?)?;
    let out = Path::new(crate::option(arguments, "--out")?);
    let choices = speakers::choices(&articles);
    let number = |name: &str, or: f64| crate::option(arguments, name).ok().and_then(|v| v.parse().ok()).unwrap_or(or);
    let settings = learn::Settings {
        epochs: number("--epochs", 10.0) as usize,
        rate: number("--rate", 0.15),
        decay: number("--decay", 1e-5),
        least: number("--least", 4.0) as u32,
    };
    if arguments.iter().any(|a| a == "--check") {
        check(&choices, settings);
        return Ok(());
    }
    let all: Vec<&learn::Choice> = choices.iter().flatten().collect();
    eprintln!("speakers: {} choices", all.len());
    let section = pack(&learn::learn(&all, settings))?;
    crate::pack::replace(out, BTreeMap::from([("speakers".to_string(), section)]))
}

/// Learns from four articles in five and tries the weights on the fifth, five times.
fn check(choices: &[Vec<learn::Choice>], settings: learn::Settings) {
    let mut sum = (0.0, 0, 0, 0, 0);
    for fold in 0..5 {
        let (out, rest): (Vec<_>, Vec<_>) = choices.iter().enumerate().partition(|(i, _)| i % 5 == fold);
        let rest: Vec<&learn::Choice> = rest.into_iter().flat_map(|(_, c)| c).collect();
        let weights = learn::learn(&rest, settings);
        let tried = learn::check(out.into_iter().flat_map(|(_, c)| c), &weights);
        sum = (
            sum.0 + tried.likelihood,
            sum.1 + tried.somebody.0,
            sum.2 + tried.somebody.1,
            sum.3 + tried.nobody.0,
            sum.4 + tried.nobody.1,
        );
    }
    let share = |a: usize, b: usize| 100.0 * a as f64 / b.max(1) as f64;
    eprintln!(
        "held out: likelihood {:.4}, speakers {:.2} %, nobody {:.2} %",
        sum.0 / (sum.2 + sum.4).max(1) as f64,
        share(sum.1, sum.2),
        share(sum.3, sum.4)
    );
}

/// Weights in whole sixteenths, packed; those that come to nothing are left out.
fn pack(weights: &BTreeMap<u32, f64>) -> Result<Vec<u8>, String> {
    let whole = |w: f64| (w * f64::from(SCALE)).round().clamp(-127.0, 127.0) as i8;
    let kept: Vec<(u32, i8)> =
        weights.iter().map(|(f, w)| (*f, whole(*w))).filter(|(_, w)| *w != 0).collect();
    let bits = (8..=18).find(|bits| kept.len() * 10 < (1usize << bits) * 7).unwrap_or(18);
    eprintln!("  {} weights in 2^{bits} places", kept.len());
    (bits..=19).find_map(|bits| Ranks::pack(bits, &kept)).ok_or_else(|| "the weights do not fit".to_string())
}

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
    eprintln!("speakers: {} choices", choices.len());
    let settings = learn::Settings { epochs: 10, rate: 0.15, decay: 1e-5, least: 4 };
    let section = pack(&learn::learn(&choices, settings))?;
    crate::pack::replace(out, BTreeMap::from([("speakers".to_string(), section)]))
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

//! `trainer quotes`: attributed articles into the weights by which speakers are chosen.

mod gold;
mod learn;
mod pronouns;
mod reports;
mod speakers;

use news_annotator::model::Model;
use news_annotator::model::ranks::{Ranks, SCALE};
use std::collections::BTreeMap;
use std::path::Path;

/// How the ranker of speakers is trained; tried out on articles left out of the training (`--check`). Terms and titles are
/// few there beside speech, and count for more, so that one in four at most is taken for speech.
const SPEAKERS: learn::Settings =
    learn::Settings { epochs: 10, rate: 0.05, decay: 5e-3, least: 6, first: 2.7 };

/// How the ranker of those whom a pronoun means is trained.
const PRONOUNS: learn::Settings =
    learn::Settings { epochs: 10, rate: 0.05, decay: 5e-3, least: 3, first: 1.0 };

/// How the ranker of what is reported is trained. Whoever marked the articles passed over much: that nothing is reported
/// counts for less.
const REPORTS: learn::Settings =
    learn::Settings { epochs: 10, rate: 0.05, decay: 5e-3, least: 5, first: 0.3 };

/// How the ranker of where it ends is trained.
const ENDS: learn::Settings = learn::Settings { epochs: 10, rate: 0.05, decay: 5e-3, least: 5, first: 1.2 };

/// Runs `trainer quotes --articles FILE --pronouns FILE --out MODEL`; with `--check` it writes nothing and says what such
/// weights are worth. The model must hold the names' sections already: who is named is part of what is learnt.
///
/// # Errors
/// Says what is wrong with the arguments or the files.
pub fn run(arguments: &[String]) -> Result<(), String> {
    let articles = gold::articles(crate::option(arguments, "--articles")?)?;
    let out = Path::new(crate::option(arguments, "--out")?);
    let known = crate::option(arguments, "--pronouns")?;
    let checked = arguments.iter().any(|a| a == "--check");
    let read = || std::fs::read(out).map_err(|error| format!("{}: {error}", out.display()));

    let (starts, ends) = reports::choices(&articles);
    if checked {
        check(&starts, REPORTS);
        check(&ends, ENDS);
    } else {
        let mut weights = learn::learn(&flat(&starts), REPORTS);
        weights.extend(learn::learn(&flat(&ends), ENDS));
        let section = pack(&weights)?;
        crate::pack::replace(out, BTreeMap::from([("reports".to_string(), section)]))?;
    }
    if crate::flag(arguments, "--reports") {
        return Ok(());
    }

    let bytes = read()?;
    let model = Model::read(&bytes).map_err(|error| error.to_string())?;
    let choices = speakers::choices(&articles, &model);
    if checked {
        check(&choices, SPEAKERS);
    } else {
        let section = pack(&learn::learn(&flat(&choices), SPEAKERS))?;
        crate::pack::replace(out, BTreeMap::from([("speakers".to_string(), section)]))?;
    }

    let bytes = read()?;
    let model = Model::read(&bytes).map_err(|error| error.to_string())?;
    let choices = pronouns::choices(&articles, known, &model)?;
    if checked {
        check(&choices, PRONOUNS);
        return Ok(());
    }
    let section = pack(&learn::learn(&flat(&choices), PRONOUNS))?;
    crate::pack::replace(out, BTreeMap::from([("pronouns".to_string(), section)]))
}

fn flat(choices: &[Vec<learn::Choice>]) -> Vec<&learn::Choice> {
    choices.iter().flatten().collect()
}

/// Learns from four articles in five and tries the weights on the fifth, five times.
fn check(choices: &[Vec<learn::Choice>], settings: learn::Settings) {
    let mut sum = learn::Check::default();
    for fold in 0..5 {
        let (out, rest): (Vec<_>, Vec<_>) = choices.iter().enumerate().partition(|(i, _)| i % 5 == fold);
        let rest: Vec<&learn::Choice> = rest.into_iter().flat_map(|(_, c)| c).collect();
        sum.add(&learn::check(out.into_iter().flat_map(|(_, c)| c), &learn::learn(&rest, settings)));
    }
    let share = |(a, b): (usize, usize)| 100.0 * a as f64 / b.max(1) as f64;
    let f1 = |right: usize| 200.0 * right as f64 / (sum.taken + sum.somebody.1).max(1) as f64;
    eprintln!(
        "held out: likelihood {:.4}, somebody {:.2} %, the first {:.2} %, speech found F1 {:.2}, with speaker {:.2}",
        sum.likelihood / (sum.somebody.1 + sum.nobody.1).max(1) as f64,
        share(sum.somebody),
        share(sum.nobody),
        f1(sum.found),
        f1(sum.somebody.0)
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

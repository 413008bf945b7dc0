//! `trainer names`: the word lists, the tagger's weights and how sure it may be, all into the model.

use crate::corpus::{self, Article, Example, TRAINING};
use crate::crf::{self, Crf, Settings};
use crate::{card, flag, lists, option, pack, score, shrink};
use news_annotator::Annotator;
use news_annotator::lexicon::Lexicon;
use news_annotator::model::Model;
use news_annotator::names::weights::CURVE;
use std::collections::BTreeMap;
use std::path::Path;

/// The settings of the model that is shipped.
const SETTINGS: Settings = Settings { epochs: 4, l1: 2.5, l2: 0.3, rate: 0.15, seed: 1 };

/// Weights nearer to 0 than this are dropped.
const LEAST: f32 = 0.08;

/// `trainer names --data DIR --lists TSV --out MODEL [--quick] [--l1 N] [--epochs N] …`
pub fn run(arguments: &[String]) -> Result<(), String> {
    let data = Path::new(option(arguments, "--data")?);
    let out = Path::new(option(arguments, "--out")?);
    let number = |name: &str, usual: f32| match option(arguments, name) {
        Ok(value) => value.parse().map_err(|_| format!("{name} takes a number")),
        Err(_) => Ok(usual),
    };
    let settings = Settings {
        epochs: number("--epochs", SETTINGS.epochs as f32)? as usize,
        l1: number("--l1", SETTINGS.l1)?,
        l2: number("--l2", SETTINGS.l2)?,
        rate: number("--rate", SETTINGS.rate)?,
        seed: number("--seed", SETTINGS.seed as f32)? as u64,
    };
    let least = number("--least", LEAST)?;
    let silver = number("--silver", 0.3)?;

    let packed = lists::section(&lists::read(Path::new(option(arguments, "--lists")?))?);
    let mut sections = BTreeMap::from([("lists".to_string(), packed)]);
    let lexicon = Lexicon::of(&Model::read(&pack::pack(&sections)).map_err(|e| e.to_string())?);

    let mut examples: Vec<(bool, Example)> = Vec::new();
    for corpus in &TRAINING {
        let articles = corpus::read(&data.join(format!("{}.jsonl.gz", corpus.file)))?;
        for (n, article) in articles.iter().enumerate() {
            // Every tenth article of the main corpus is held back while confidence is calibrated.
            let held_back = corpus.file == "enww.train" && n % 10 == 5;
            let mut found = corpus::examples(article, corpus, &lexicon)?;
            if corpus.weight < 1.0 {
                found.iter_mut().for_each(|e| e.weight = silver);
            }
            examples.extend(found.into_iter().map(|example| (held_back, example)));
        }
        eprintln!("{}: {} articles, {} segments in all", corpus.file, articles.len(), examples.len());
    }

    let mut curve = straight();
    if !flag(arguments, "--quick") {
        let held: Vec<Article> = corpus::read(&data.join("enww.train.jsonl.gz"))?
            .into_iter()
            .enumerate()
            .filter_map(|(n, article)| (n % 10 == 5).then_some(article))
            .collect();
        let (others, back): (Vec<_>, Vec<_>) = examples.into_iter().partition(|(held_back, _)| !held_back);
        let others: Vec<Example> = others.into_iter().map(|(_, e)| e).collect();
        let crf = crf::train(&others, settings, true);
        sections.insert("names".to_string(), shrink::section(&crf, least, &curve));
        let bytes = pack::pack(&sections);
        let annotator = Annotator::with_model(&Model::read(&bytes).map_err(|e| e.to_string())?);
        let (_, judged) = score::score(&annotator, &held);
        curve = fit(&judged);
        examples = others.into_iter().map(|e| (false, e)).chain(back).collect();
    }
    let examples: Vec<Example> = examples.into_iter().map(|(_, e)| e).collect();
    let crf: Crf = crf::train(&examples, settings, true);
    sections.insert("names".to_string(), shrink::section(&crf, least, &curve));
    pack::replace(out, sections)?;

    let bytes = std::fs::read(out).map_err(|e| e.to_string())?;
    let figures = report(&bytes, data)?;
    if let Ok(path) = option(arguments, "--card") {
        let files: Vec<_> =
            TRAINING.iter().map(|corpus| data.join(format!("{}.jsonl.gz", corpus.file))).collect();
        card::write(Path::new(path), &bytes, &files, settings, &figures)?;
    }
    Ok(())
}

/// `trainer score --data DIR --model MODEL`
pub fn report_on(arguments: &[String]) -> Result<(), String> {
    let bytes = std::fs::read(option(arguments, "--model")?).map_err(|e| e.to_string())?;
    report(&bytes, Path::new(option(arguments, "--data")?)).map(|_| ())
}

/// Prints and gives what the model is worth on each development set, by kind.
fn report(bytes: &[u8], data: &Path) -> Result<card::Figures, String> {
    let mut all = card::Figures::new();
    let annotator = Annotator::with_model(&Model::read(bytes).map_err(|e| e.to_string())?);
    for set in ["enww.dev", "wikinews.dev"] {
        let articles = corpus::read(&data.join(format!("{set}.jsonl.gz")))?;
        let (counts, judged) = score::score(&annotator, &articles);
        let figures: Vec<String> =
            counts.iter().map(|(kind, count)| format!("{kind} {:.2}", count.f1())).collect();
        let error = score::calibration_error(&judged);
        println!("{set:14} {}  ECE {error:.3}", figures.join("  "));
        let mut row: BTreeMap<String, f64> =
            counts.iter().map(|(kind, count)| (kind.to_string(), count.f1())).collect();
        row.insert("calibration error".to_string(), error);
        all.insert(set.to_string(), row);
    }
    Ok(all)
}

fn straight() -> [u8; CURVE] {
    std::array::from_fn(|i| (i * 255 / (CURVE - 1)) as u8)
}

/// The share of right names at each point of the curve, weighed by nearness and never falling.
fn fit(judged: &[score::Judged]) -> [u8; CURVE] {
    let mut points: Vec<(f64, f64)> = (0..CURVE)
        .map(|i| {
            let place = i as f64 / (CURVE - 1) as f64;
            // The straight line counts as a few names, so that an empty stretch of the curve follows it.
            let (mut weight, mut right) = (3.0, 3.0 * place);
            for (sure, is_right) in judged {
                let near = 1.0 - (f64::from(*sure) - place).abs() * (CURVE - 1) as f64;
                if near > 0.0 {
                    weight += near;
                    right += near * f64::from(u8::from(*is_right));
                }
            }
            (right / weight, weight)
        })
        .collect();
    // Neighbours that fall are pooled until none does.
    let mut i = 0;
    while i + 1 < points.len() {
        if points[i].0 > points[i + 1].0 + 1e-9 {
            let from =
                (0..=i).rev().take_while(|j| (points[*j].0 - points[i].0).abs() < 1e-12).last().unwrap_or(i);
            let pool = &points[from..=i + 1];
            let weight: f64 = pool.iter().map(|p| p.1).sum();
            let mean = pool.iter().map(|p| p.0 * p.1).sum::<f64>() / weight;
            points[from..=i + 1].iter_mut().for_each(|p| p.0 = mean);
            i = from.saturating_sub(1);
        } else {
            i += 1;
        }
    }
    std::array::from_fn(|i| (points[i].0 * 255.0).round() as u8)
}

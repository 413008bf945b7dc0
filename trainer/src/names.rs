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

#[cfg(test)]
mod tests {
    use super::*;
    use news_annotator::names::evidence::Evidence;
    use news_annotator::names::features::feature;
    use news_annotator::names::sight::Sight;
    use news_annotator::names::survey;
    use news_annotator::names::tagger::Tagger;
    use news_annotator::names::weights::{KINDS, NEVER, TAGS, Weights, goes};
    use news_annotator::text::Passage;

    const PEOPLE: [&str; 6] = ["Ann Reed", "Omar Haddad", "Li Wei", "Rosa Diaz", "Jan Novak", "Musa Bello"];
    const PLACES: [&str; 6] = ["Paris", "Nairobi", "Lima", "Oslo", "Accra", "Quito"];
    const BODIES: [&str; 4] = ["the Ministry of Health", "Harbour Bank", "the Coast Party", "Delta Motors"];

    /// A small corpus of made-up news.
    fn articles() -> Vec<Article> {
        let mut random = crf::Random(7);
        (0..60)
            .map(|n| {
                let (who, place, body) =
                    (PEOPLE[random.below(6)], PLACES[random.below(6)], BODIES[random.below(4)]);
                let bare = body.trim_start_matches("the ");
                let text = format!(
                    "{who} of {body} said on Monday that prices in {place} rose. Mr {who} left {place}."
                );
                let mut spans = Vec::new();
                for (name, label) in [(who, "Person"), (bare, "Organization"), (place, "Location")] {
                    for (start, _) in text.match_indices(name) {
                        spans.push(json_gold(start, start + name.len(), label));
                    }
                }
                serde_json::from_value(serde_json::json!({"id": n.to_string(), "text": text, "spans": spans}))
                    .unwrap()
            })
            .collect()
    }

    fn json_gold(start: usize, end: usize, label: &str) -> serde_json::Value {
        serde_json::json!({"start": start, "end": end, "label": label})
    }

    fn model() -> Vec<u8> {
        let lexicon = Lexicon::default();
        let examples: Vec<Example> = articles()
            .iter()
            .flat_map(|article| corpus::examples(article, &TRAINING[0], &lexicon).unwrap())
            .collect();
        let settings = Settings { epochs: 4, l1: 0.1, ..SETTINGS };
        shrink::section(&crf::train(&examples, settings, false), 0.02, &straight())
    }

    #[test]
    fn the_same_data_and_seed_give_the_same_bytes() {
        assert_eq!(model(), model());
    }

    #[test]
    fn what_was_learnt_is_found() {
        let weights = Weights::unpack(&model()).unwrap();
        let tagger = Tagger::new(weights);
        let lexicon = Lexicon::default();
        let passage =
            Passage::of("Sara Holm of the Ministry of Trade said on Monday that prices in Cairo rose.");
        let evidence = Evidence::gather(&[survey(&passage)]);
        let sight = Sight::new(&passage, &evidence, lexicon.builtin());
        let found: Vec<_> = tagger
            .tag(&sight)
            .into_iter()
            .map(|t| (passage.slice(passage.span(t.tokens)), t.label))
            .collect();
        assert_eq!(found, [("Sara Holm", KINDS[0]), ("Ministry of Trade", KINDS[1]), ("Cairo", KINDS[2])]);
    }

    /// The twin of the fast tagger: every way through a segment tried one by one, weights looked up in the features'
    /// own order, nothing shared between steps, and no small word passed over.
    #[test]
    fn the_fast_tagger_finds_the_best_of_all_ways() {
        let weights = Weights::unpack(&model()).unwrap();
        let tagger = Tagger::new(weights.clone());
        let lexicon = Lexicon::default();
        let texts = ["Rosa Diaz left.", "Li Wei in Oslo", "Lima rose.", "Bank of Accra", "Mr Jan Novak said"];
        for text in texts {
            let passage = Passage::of(text);
            let evidence = Evidence::gather(&[survey(&passage)]);
            let sight = Sight::new(&passage, &evidence, lexicon.builtin());
            let mut expected = Vec::new();
            for segment in &sight.segments {
                let scores: Vec<[i32; TAGS]> = segment
                    .tokens
                    .clone()
                    .map(|i| {
                        let mut row = [0_i32; TAGS];
                        sight.features(i, segment, |template, found| {
                            let of = weights.of(feature(template, found));
                            (0..TAGS).for_each(|tag| row[tag] += i32::from(of[tag]));
                        });
                        if sight.seen[i].line > 0 {
                            (TAGS - 2..TAGS).for_each(|tag| row[tag] = NEVER.into());
                        }
                        row
                    })
                    .collect();
                let best = all_ways(scores.len())
                    .into_iter()
                    .filter(|way| goes(0, way[0]) && way.windows(2).all(|w| goes(w[0], w[1])))
                    .max_by_key(|way| {
                        let steps: i32 = way.windows(2).map(|w| i32::from(weights.after[w[0]][w[1]])).sum();
                        let words: i32 = way.iter().zip(&scores).map(|(tag, row)| row[*tag]).sum();
                        i32::from(weights.first[way[0]]) + steps + words
                    })
                    .unwrap();
                for (n, tag) in best.iter().enumerate().filter(|(_, tag)| **tag % 2 == 1) {
                    let len = 1 + best[n + 1..].iter().take_while(|t| **t == tag + 1).count();
                    let start = segment.tokens.start + n;
                    expected.push((start..start + len, KINDS[tag / 2]));
                }
            }
            let found: Vec<_> = tagger.tag(&sight).into_iter().map(|t| (t.tokens, t.label)).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    /// Every sequence of tags of this length.
    fn all_ways(length: usize) -> Vec<Vec<usize>> {
        (0..length).fold(vec![Vec::new()], |ways, _| {
            ways.iter().flat_map(|way| (0..TAGS).map(move |tag| [way.as_slice(), &[tag]].concat())).collect()
        })
    }

    #[test]
    fn a_curve_follows_what_was_right_and_never_falls() {
        let judged: Vec<score::Judged> =
            (0..1000).map(|n| (n as f32 / 1000.0, n % 10 < if n < 500 { 2 } else { 8 })).collect();
        let curve = fit(&judged);
        assert!(curve.is_sorted());
        assert!(curve[2] > 30 && curve[2] < 80 && curve[14] > 180 && curve[14] < 230, "{curve:?}");
    }
}

//! What finding the figures costs beside laying out the text that they stand in: both on the seeds, in one run.
//!
//! `cargo xtask bench` runs it; with `--gate` it fails where the figures take over three times as long as the text.

use news_annotator::numbers;
use news_annotator::text::{Passage, blocks, passages};
use std::hint::black_box;
use std::time::{Duration, Instant};

/// How often as long as the text layer the figures may take.
const MOST: f64 = 3.0;

/// Of so many rounds the best counts: what else the machine does only ever adds.
const ROUNDS: usize = 60;

fn main() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/seeds");
    let articles: Vec<String> = std::fs::read_dir(folder)
        .expect("the seeds")
        .map(|entry| std::fs::read_to_string(entry.expect("a seed").path()).expect("a text"))
        .collect();
    let (mut text, mut figures) = (Duration::MAX, Duration::MAX);
    for _ in 0..ROUNDS {
        let start = Instant::now();
        let laid: Vec<Passage<'_>> = articles.iter().flat_map(|article| lay_out(article)).collect();
        text = text.min(start.elapsed());
        let start = Instant::now();
        black_box(laid.iter().map(|passage| numbers::recognise(passage).len()).sum::<usize>());
        figures = figures.min(start.elapsed());
    }
    let ratio = figures.as_secs_f64() / text.as_secs_f64();
    let ms = |time: Duration| time.as_secs_f64() * 1000.0;
    println!("{:<32}{:.2} ms", "the text of the seeds, laid out", ms(text));
    println!(
        "{:<32}{:.2} ms   {ratio:.2} × as long as the text (at most {MOST})",
        "their figures",
        ms(figures)
    );
    if std::env::args().any(|word| word == "--gate") && ratio > MOST {
        eprintln!("finding the figures takes too long beside laying out the text");
        std::process::exit(1);
    }
}

/// The passages of an article, as the recognisers are given them.
fn lay_out(article: &str) -> Vec<Passage<'_>> {
    let cuts = blocks(article).into_iter().flat_map(|block| passages(article, block));
    cuts.map(|cut| Passage::new(cut.span.of(article), cut.kind)).collect()
}

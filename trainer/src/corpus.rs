//! Annotated articles (JSON Lines, spans over raw text) into what the tagger trains on: our own tokens, each with the
//! tags it may have.
//!
//! Corpora do not mark the same kinds. Where one leaves a kind unmarked, a word outside its names may still be of that
//! kind: such a word allows several tags, and training asks only that one of them be likely.

use flate2::read::GzDecoder;
use news_annotator::lexicon::Lexicon;
use news_annotator::names::evidence::Evidence;
use news_annotator::names::features::feature;
use news_annotator::names::sight::Sight;
use news_annotator::names::survey;
use news_annotator::names::weights::TAGS;
use news_annotator::text::{BlockKind, Passage, blocks, passages};
use serde::Deserialize;
use std::io::Read;
use std::path::Path;

/// An annotated article as it is read.
#[derive(Deserialize)]
pub struct Article {
    /// Its name in its corpus.
    pub id: String,
    /// The raw text.
    pub text: String,
    /// Its names, in code points.
    pub spans: Vec<Gold>,
    /// Stretches of which nothing is known, in code points.
    #[serde(default)]
    unknown: Vec<(usize, usize)>,
}

/// An annotated name.
#[derive(Deserialize)]
pub struct Gold {
    /// The first code point.
    pub start: usize,
    /// The first behind it.
    pub end: usize,
    /// Its kind, in the corpus's own words.
    pub label: String,
    /// Other kinds that are right too.
    #[serde(default)]
    pub alts: Vec<String>,
    /// Not judged.
    #[serde(default)]
    pub ignore: bool,
}

/// A set of tags, one bit each.
pub type Tags = u16;

const O: Tags = 1;
const PERSON: Tags = 0b11 << 1;
const ORG: Tags = 0b11 << 3;
const LOC: Tags = 0b11 << 5;
const NORP: Tags = 0b11 << 7;
const FAC: Tags = 0b11 << 9;
const MISC: Tags = 0b11 << 11;
const ALL: Tags = (1 << TAGS) - 1;
/// The tags that open a name.
const OPENS: Tags = 0b0_1010_1010_1010;

/// A corpus: its file, what a word outside its names may be, the kinds of its labels, and how much an article counts.
pub struct Corpus {
    /// The file, without `.jsonl.gz`.
    pub file: &'static str,
    outside: Tags,
    labels: &'static [(&'static str, Tags)],
    /// How much one of its words counts.
    pub weight: f32,
}

/// What is trained on.
pub const TRAINING: [Corpus; 6] = [
    Corpus {
        file: "enww.train",
        outside: O,
        labels: &[
            ("Person", PERSON),
            ("Organization", ORG),
            ("Location", LOC),
            ("NORP", NORP),
            ("Facility", FAC),
            ("Misc", MISC),
            ("Product", MISC),
            ("Date", O),
            ("Money", O),
        ],
        weight: 1.0,
    },
    Corpus {
        file: "train_crossner_politics",
        outside: O | NORP | MISC,
        labels: &[
            ("politician", PERSON),
            ("person", PERSON),
            ("politicalparty", ORG),
            ("organisation", ORG),
            ("location", LOC | FAC),
            ("country", LOC),
            ("election", MISC | O),
            ("event", MISC | O),
            ("misc", MISC | NORP | O),
        ],
        weight: 1.0,
    },
    Corpus {
        file: "train_uner_ewt_devtest",
        outside: O | NORP | MISC,
        labels: &[("PER", PERSON), ("ORG", ORG), ("LOC", LOC | FAC)],
        weight: 1.0,
    },
    Corpus {
        file: "train_wikigold",
        outside: O,
        labels: &[("PER", PERSON), ("ORG", ORG), ("LOC", LOC | FAC), ("MISC", MISC | NORP)],
        weight: 1.0,
    },
    Corpus {
        file: "train_wnut17",
        outside: O | NORP | MISC,
        labels: &[
            ("person", PERSON),
            ("location", LOC | FAC),
            ("group", ORG),
            ("corporation", ORG),
            ("creative-work", MISC),
            ("product", MISC),
        ],
        weight: 1.0,
    },
    Corpus {
        file: "polnear_corenlp",
        outside: O | NORP | FAC | MISC,
        labels: &[
            ("PERSON", PERSON),
            ("ORGANIZATION", ORG),
            ("LOCATION", LOC | FAC),
            ("MISC", O | NORP | FAC | MISC),
        ],
        weight: 0.5,
    },
];

/// One segment to train on: its tokens' features and the tags each may have.
pub struct Example {
    /// Features of all tokens, one after the other.
    pub features: Vec<u32>,
    /// Where each token's features end.
    pub ends: Vec<u32>,
    /// What each token may be.
    pub tags: Vec<Tags>,
    /// How much it counts.
    pub weight: f32,
}

/// The articles of a `.jsonl.gz` file.
///
/// # Errors
/// Says what is wrong with it.
pub fn read(path: &Path) -> Result<Vec<Article>, String> {
    let problem = |what: String| format!("{}: {what}", path.display());
    let file = std::fs::File::open(path).map_err(|e| problem(e.to_string()))?;
    let mut text = String::new();
    GzDecoder::new(file).read_to_string(&mut text).map_err(|e| problem(e.to_string()))?;
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines.map(|line| serde_json::from_str(line).map_err(|e| problem(e.to_string()))).collect()
}

/// What one article gives to train on.
pub fn examples(article: &Article, corpus: &Corpus, lexicon: &Lexicon) -> Result<Vec<Example>, String> {
    let text = &article.text;
    let parts: Vec<_> = blocks(text).iter().flat_map(|block| passages(text, *block)).collect();
    let read: Vec<Passage> = parts.iter().map(|p| Passage::new(p.span.of(text), p.kind)).collect();
    let surveys: Vec<_> = read.iter().map(survey).collect();
    let evidence = Evidence::gather(&surveys);
    let spans = byte_spans(article, corpus)?;
    let mut out = Vec::new();
    for (n, (part, passage)) in parts.iter().zip(&read).enumerate() {
        let start = part.span.start() as usize;
        let mut add = |passage: &Passage<'_>, offset: usize, evidence: &Evidence, weight: f32| {
            let tags = tags(passage, offset, &spans, corpus);
            let sight = Sight::new(passage, evidence, lexicon.builtin());
            out.extend(learn(&sight, &tags, weight));
        };
        add(passage, start, &evidence, corpus.weight);
        // Headlines in capitals are rare in the corpora and common in the world: the first sentence of a few
        // passages comes again in capitals, or with a capital on every word.
        let Some(first) = passage.sentences().first().map(|s| passage.span(s.clone())) else { continue };
        let short = first.len() < 90 && passage.slice(first).is_ascii() && passage.sentences()[0].len() >= 4;
        let turn = (start + text.len()) % 6;
        if short && corpus.weight >= 1.0 && turn < 2 {
            let shown = passage.slice(first);
            let shouted = if turn == 0 { shown.to_ascii_uppercase() } else { every_word(shown) };
            let again = Passage::new(&shouted, BlockKind::Headline);
            // What the rest of the article says of its words, and not what the sentence itself gives away.
            let others = surveys.iter().enumerate().filter(|(other, _)| *other != n).map(|(_, s)| s);
            let mut others: Vec<_> = others.collect();
            let itself = survey(&again);
            others.push(&itself);
            add(&again, start + first.start() as usize, &Evidence::gather(others), 0.4);
        }
    }
    Ok(out)
}

/// A capital on every word but the small ones, as headlines have it.
fn every_word(text: &str) -> String {
    const SMALL: [&str; 17] = [
        "a", "an", "the", "of", "in", "on", "at", "to", "by", "for", "and", "or", "as", "s", "t", "with",
        "from",
    ];
    let mut out = String::with_capacity(text.len());
    for piece in text.split_inclusive(|c: char| !c.is_ascii_alphanumeric()) {
        let word = piece.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
        match piece.chars().next() {
            Some(first) if !SMALL.contains(&word) => {
                out.push(first.to_ascii_uppercase());
                out.push_str(&piece[first.len_utf8()..]);
            }
            _ => out.push_str(piece),
        }
    }
    out
}

/// A stretch of bytes and what its words are.
struct Stretch {
    start: usize,
    end: usize,
    tags: Tags,
}

fn byte_spans(article: &Article, corpus: &Corpus) -> Result<Vec<Stretch>, String> {
    let mut bytes: Vec<usize> = article.text.char_indices().map(|(at, _)| at).collect();
    bytes.push(article.text.len());
    let byte = |point: usize| bytes.get(point).copied().unwrap_or(article.text.len());
    let mut out = Vec::new();
    for gold in &article.spans {
        let found = corpus.labels.iter().find(|(label, _)| *label == gold.label);
        let (_, tags) = found.ok_or_else(|| format!("{}: unknown label {}", article.id, gold.label))?;
        out.push(Stretch { start: byte(gold.start), end: byte(gold.end), tags: *tags });
    }
    for (start, end) in &article.unknown {
        out.push(Stretch { start: byte(*start), end: byte(*end), tags: ALL });
    }
    out.sort_by_key(|stretch| stretch.start);
    Ok(out)
}

/// What each token of the passage, which starts at byte `offset` of the text, may be.
fn tags(passage: &Passage<'_>, offset: usize, stretches: &[Stretch], corpus: &Corpus) -> Vec<Tags> {
    let mut out = vec![corpus.outside; passage.len()];
    let from = stretches.partition_point(|s| s.end <= offset);
    let end = offset + passage.text().len();
    for stretch in stretches[from..].iter().take_while(|s| s.start < end) {
        let mut first = true;
        for (token, tags) in passage.tokens().iter().zip(&mut out) {
            let (start, end) = (offset + token.span.start() as usize, offset + token.span.end() as usize);
            if start < stretch.end && stretch.start < end {
                *tags = match stretch.tags {
                    ALL => ALL,
                    // The labels of others that stand for no kind of ours.
                    tags if tags & O != 0 => tags,
                    tags if first => tags & OPENS,
                    tags => tags & !OPENS,
                };
                first = false;
            }
        }
    }
    out
}

/// The segments of a passage that teach something.
fn learn(sight: &Sight<'_>, tags: &[Tags], weight: f32) -> Vec<Example> {
    let mut out = Vec::new();
    for segment in &sight.segments {
        let mut example = Example { features: Vec::new(), ends: Vec::new(), tags: Vec::new(), weight };
        for i in segment.tokens.clone() {
            sight.features(i, segment, |template, found| example.features.push(feature(template, found)));
            example.ends.push(example.features.len() as u32);
            let goes_on = tags[i] & !OPENS & !O;
            // A name that begins before the segment begins with it.
            let first = i == segment.tokens.start && tags[i] & (OPENS | O) == 0;
            example.tags.push(if first { goes_on >> 1 } else { tags[i] });
        }
        if example.tags.iter().any(|tags| *tags != ALL) {
            out.push(example);
        }
    }
    out
}

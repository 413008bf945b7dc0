//! What the annotator finds in annotated articles against what is marked there: exact spans and kinds.

use crate::corpus::Article;
use news_annotator::Annotator;
use std::collections::{BTreeMap, BTreeSet};

/// Right, found and marked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Found and marked alike.
    pub right: usize,
    /// Found.
    pub found: usize,
    /// Marked.
    pub marked: usize,
}

impl Count {
    /// The harmonic mean of precision and recall, out of 100.
    pub fn f1(self) -> f64 {
        if self.found + self.marked == 0 {
            0.0
        } else {
            200.0 * self.right as f64 / (self.found + self.marked) as f64
        }
    }
}

/// The kind that a label counts as; nothing for one that is not judged.
pub fn kind(label: &str) -> Option<&'static str> {
    Some(match label {
        "Person" | "PERSON" | "PER" => "PER",
        "Organization" | "ORG" => "ORG",
        "Location" | "Facility" | "GPE" | "LOC" | "FAC" => "LOC",
        "NORP" => "NORP",
        _ => return None,
    })
}

/// One name found: how sure the annotator was, and whether it is right.
pub type Judged = (f32, bool);

/// The counts by kind, `PLO` for person, organisation and place together; and how sure each of those was.
pub fn score(annotator: &Annotator, articles: &[Article]) -> (BTreeMap<&'static str, Count>, Vec<Judged>) {
    let mut counts: BTreeMap<&'static str, Count> = BTreeMap::new();
    let mut judged = Vec::new();
    for article in articles {
        let document = annotator.annotate(&article.text, None);
        let points: BTreeMap<usize, usize> = article
            .text
            .char_indices()
            .map(|(at, _)| at)
            .chain([article.text.len()])
            .enumerate()
            .map(|(n, at)| (at, n))
            .collect();
        let mut marked: BTreeMap<(usize, usize), BTreeSet<&'static str>> = BTreeMap::new();
        let mut ignored = Vec::new();
        for gold in &article.spans {
            if gold.ignore {
                ignored.push((gold.start, gold.end));
                continue;
            }
            let kinds: BTreeSet<_> =
                [&gold.label].into_iter().chain(&gold.alts).filter_map(|l| kind(l)).collect();
            if !kinds.is_empty() {
                marked.entry((gold.start, gold.end)).or_insert(kinds);
            }
        }
        let mut add = |kind: &'static str, change: &dyn Fn(&mut Count)| {
            change(counts.entry(kind).or_default());
            if kind != "NORP" {
                change(counts.entry("PLO").or_default());
            }
        };
        let mut taken = BTreeSet::new();
        for mention in &document.mentions {
            let Some(kind) = kind(mention.label.word()) else { continue };
            let span = (points[&(mention.start as usize)], points[&(mention.end as usize)]);
            let right = marked.get(&span).is_some_and(|kinds| kinds.contains(kind)) && taken.insert(span);
            if !right && !marked.contains_key(&span) && ignored.iter().any(|i| i.0 < span.1 && span.0 < i.1) {
                continue;
            }
            judged.push((mention.confidence as f32, right));
            add(kind, &|c| {
                c.found += 1;
                c.right += usize::from(right);
            });
        }
        for kinds in marked.values() {
            if let Some(kind) = kinds.iter().next() {
                add(kind, &|c| c.marked += 1);
            }
        }
    }
    (counts, judged)
}

/// The mean distance between how sure and how often right, over ten bands (expected calibration error).
pub fn calibration_error(judged: &[Judged]) -> f64 {
    let mut bands = [(0.0_f64, 0.0_f64, 0.0_f64); 10];
    for (sure, right) in judged {
        let band = &mut bands[((sure * 10.0) as usize).min(9)];
        band.0 += 1.0;
        band.1 += f64::from(*sure);
        band.2 += f64::from(u8::from(*right));
    }
    bands.iter().map(|(_, sure, right)| (sure - right).abs()).sum::<f64>() / judged.len().max(1) as f64
}

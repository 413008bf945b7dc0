//! Figures of several articles into groups that count one thing.
//!
//! Two figures count one thing when the words around them say the same, the rare ones above all. An article's figures
//! look for their place among the groups in order of how well they fit, so that "80 at the Bataclan" takes its place
//! before "129 in Paris" could. Each looks only at groups that share one of its rarest words, so that the whole takes
//! time in proportion to the figures.

use super::topics::{Around, Feature, Sentences, feature, is_state};
use super::values::{Claim, claim, relation};
use super::{FigureGroup, Member, Relation};
use crate::document::{Document, Range};
use crate::numbers::Label;
use crate::sorting::{sort, sort_by, sort_by_key};
use std::collections::HashMap;

/// A figure with what it is about.
#[derive(Clone, Debug)]
pub(super) struct Figure {
    article: usize,
    /// In the unit of the article's Document.
    range: Range,
    sort: Sort,
    claim: Claim,
    /// What is counted, as printed.
    counted: String,
    features: Around,
}

/// Figures of different sorts are never of one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Count,
    Share,
    Money,
    Measure,
    Calendar,
    Length,
}

/// Adds the figures of an article; `document` is in bytes, `own` gives a range as it came.
pub(super) fn collect(
    article: usize,
    document: &Document,
    own: &dyn Fn(Range) -> Range,
    read: &Sentences<'_>,
    out: &mut Vec<Figure>,
) {
    for number in &document.numbers {
        let sort = match number.label {
            _ if number.set => continue,
            Label::Cardinal => Sort::Count,
            Label::Ordinal => continue,
            Label::Percent => Sort::Share,
            Label::Money => Sort::Money,
            Label::Quantity => Sort::Measure,
            Label::Date | Label::Time => Sort::Calendar,
            Label::Duration => Sort::Length,
        };
        let Some(claim) = claim(number) else { continue };
        let features = read.around(number.range(), number.counts);
        let counted = number.counts.map(|range| read.words(range)).unwrap_or_default();
        out.push(Figure { article, range: own(number.range()), sort, claim, counted, features });
    }
}

/// A group on its way.
struct Group {
    members: Vec<usize>,
    /// The sum of its members' weighted features.
    centre: HashMap<u32, f32>,
    /// The square of its length; summed as members come, for a map gives its values in an order by chance, and the sum of
    /// floats depends on their order.
    square: f32,
}

impl Group {
    fn add(&mut self, figure: usize, features: &[(u32, f32)]) {
        self.members.push(figure);
        for (word, weight) in features {
            let here = self.centre.entry(*word).or_default();
            self.square += (2.0 * *here + weight) * weight;
            *here += weight;
        }
    }
}

/// How well two figures must fit to be of one thing: where they say the same, and where they do not.
const FITS: f32 = 0.30;
const FITS_THOUGH_OTHER: f32 = 0.42;

/// How many of its rarest words a figure looks for, and how many groups under one word.
const RAREST: usize = 8;
const GROUPS: usize = 48;

/// The groups with members in more than one article.
pub(super) fn groups(articles: &[String], figures: &[Figure]) -> Vec<FigureGroup> {
    let features = Weighted::of(figures);
    let mut groups: Vec<Group> = Vec::new();
    let mut by_word: HashMap<u64, Vec<usize>> = HashMap::new();
    let mut start = 0;
    while let Some(article) = figures.get(start).map(|f| f.article) {
        let end = start + figures.iter().skip(start).take_while(|f| f.article == article).count();
        let mut fits: Vec<(f32, usize, usize)> = Vec::new();
        for at in start..end {
            for group in candidates(&features, at, &by_word) {
                let Some(found) = groups.get(group) else { continue };
                if let Some(fit) = fit(figures, &features, at, found) {
                    fits.push((fit, at, group));
                }
            }
        }
        sort_by(&mut fits, |a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
        let mut placed: HashMap<usize, usize> = HashMap::new();
        // What an article puts into one group must not contradict itself.
        let mut taken: HashMap<usize, usize> = HashMap::new();
        for (_, at, group) in fits {
            let clash = taken.get(&group).is_some_and(|other| !same(figures, *other, at));
            if !placed.contains_key(&at) && !clash {
                placed.insert(at, group);
                taken.entry(group).or_insert(at);
            }
        }
        for at in start..end {
            let group = *placed.entry(at).or_insert_with(|| {
                groups.push(Group { members: Vec::new(), centre: HashMap::new(), square: 0.0 });
                groups.len() - 1
            });
            if let Some(group) = groups.get_mut(group) {
                group.add(at, features.of_figure(at));
            }
            for word in features.rarest(at) {
                let under = by_word.entry(u64::from(word)).or_default();
                if under.last() != Some(&group) && under.len() < GROUPS {
                    under.push(group);
                }
            }
        }
        start = end;
    }
    let mut out: Vec<FigureGroup> =
        groups.iter().filter_map(|group| finished(articles, figures, &features, group)).collect();
    sort_by_key(&mut out, |group| std::cmp::Reverse(group.members.len()));
    out
}

fn candidates(features: &Weighted, at: usize, by_word: &HashMap<u64, Vec<usize>>) -> Vec<usize> {
    let mut out: Vec<usize> = features
        .rarest(at)
        .iter()
        .filter_map(|word| by_word.get(&u64::from(*word)))
        .flatten()
        .copied()
        .collect();
    sort(&mut out);
    out.dedup();
    out
}

fn same(figures: &[Figure], a: usize, b: usize) -> bool {
    match (figures.get(a), figures.get(b)) {
        (Some(a), Some(b)) => a.sort == b.sort && relation(&a.claim, &b.claim) == Some(Relation::Agree),
        _ => false,
    }
}

/// How well a figure fits a group, if it does: the cosine of their words.
fn fit(figures: &[Figure], features: &Weighted, at: usize, group: &Group) -> Option<f32> {
    let figure = figures.get(at)?;
    let mut best: Option<Relation> = None;
    for member in group.members.iter().rev().take(12) {
        let member = figures.get(*member)?;
        if member.sort != figure.sort {
            return None;
        }
        best = best.into_iter().chain(relation(&figure.claim, &member.claim)).min();
    }
    let best = best?;
    let own = features.of_figure(at);
    let dot: f32 = own.iter().filter_map(|(word, weight)| Some(weight * group.centre.get(word)?)).sum();
    let lengths = (own.iter().map(|(_, w)| w * w).sum::<f32>() * group.square).sqrt();
    let cosine = if lengths > 0.0 { dot / lengths } else { 0.0 };
    let dates = matches!(figure.sort, Sort::Calendar | Sort::Length);
    let needed = match best {
        Relation::Agree => FITS,
        // Two days are seldom the same day otherwise told.
        _ if dates => return None,
        _ => FITS_THOUGH_OTHER,
    };
    (cosine >= needed).then_some(if best == Relation::Agree { cosine + 0.2 } else { cosine })
}

fn finished(
    articles: &[String],
    figures: &[Figure],
    features: &Weighted,
    group: &Group,
) -> Option<FigureGroup> {
    let members: Vec<&Figure> = group.members.iter().filter_map(|at| figures.get(*at)).collect();
    let first = members.first()?;
    if members.iter().all(|m| m.article == first.article) {
        return None;
    }
    // The worst of all pairs; of many members, each against the first few.
    let mut worst = Relation::Agree;
    for (i, a) in members.iter().enumerate() {
        for b in members.iter().take(i.min(8)) {
            worst = worst.max(relation(&a.claim, &b.claim).unwrap_or(Relation::Differ));
        }
    }
    let counted =
        members.iter().map(|m| m.counted.as_str()).find(|words| !words.is_empty()).unwrap_or_default();
    Some(FigureGroup {
        relation: worst,
        topic: topic(first.sort, counted, &features.telling(figures, group)),
        members: (members.iter())
            .filter_map(|m| {
                Some(Member { id: articles.get(m.article)?.clone(), start: m.range.start, end: m.range.end })
            })
            .collect(),
    })
}

/// `people killed · Bataclan`: what is counted, what happened to it, and the names that tell it from others.
fn topic(sort: Sort, counted: &str, telling: &[Telling]) -> String {
    let (names, plain): (Vec<&Telling>, Vec<&Telling>) = telling.iter().partition(|word| word.is_name());
    // Nothing happens to a day.
    let state =
        plain.iter().map(|word| word.stem.as_str()).find(|stem| sort == Sort::Count && is_state(stem));
    let is_dead = is_state(counted) || counted == "dead";
    let head = match (counted.is_empty(), state) {
        (true, Some(state)) => state.to_string(),
        (true, None) => plain.iter().take(2).map(|word| word.printed.as_str()).collect::<Vec<_>>().join(", "),
        (false, Some(state)) if !is_dead => format!("{counted} {state}"),
        (false, _) => counted.to_string(),
    };
    let is_new = |word: &&&Telling| !counted.contains(&word.printed);
    let mut among: Vec<&Telling> = names.iter().filter(is_new).take(2).copied().collect();
    // "129 dead" of what? Of the carnage.
    if among.is_empty() && (is_dead || state.is_some()) {
        among.extend(plain.iter().filter(|word| !is_state(&word.stem)).filter(is_new).take(1));
    }
    let words = among.iter().map(|word| word.printed.clone());
    std::iter::once(head).filter(|head| !head.is_empty()).chain(words).collect::<Vec<_>>().join(" · ")
}

/// The features of all figures, numbered, weighted by how few figures have them.
struct Weighted {
    of: Vec<Vec<(u32, f32)>>,
    /// Each feature as printed, and whether it is a name.
    words: Vec<Telling>,
}

/// A feature that tells groups apart.
#[derive(Clone, Debug)]
struct Telling {
    stem: String,
    printed: String,
}

impl Telling {
    fn is_name(&self) -> bool {
        self.stem.starts_with('=')
    }
}

impl Weighted {
    fn of(figures: &[Figure]) -> Weighted {
        let mut numbers: HashMap<&str, usize> = HashMap::new();
        let mut words: Vec<Telling> = Vec::new();
        let mut seen: Vec<u32> = Vec::new();
        for Feature { stem, printed, .. } in figures.iter().flat_map(|f| &f.features) {
            let number = *numbers.entry(stem).or_insert_with(|| {
                words.push(Telling { stem: stem.clone(), printed: printed.clone() });
                seen.push(0);
                words.len() - 1
            });
            if let Some(seen) = seen.get_mut(number) {
                *seen += 1;
            }
        }
        let all = figures.len() as f32;
        let rare = |number: u32| (1.0 + all / seen.get(number as usize).copied().unwrap_or(1) as f32).ln();
        let of = (figures.iter())
            .map(|figure| {
                let number = |stem: &String| numbers.get(stem.as_str()).map(|number| *number as u32);
                let features = figure.features.iter().filter_map(|f| Some((number(&f.stem)?, f.weight)));
                features.map(|(number, weight)| (number, weight * rare(number))).collect()
            })
            .collect();
        Weighted { of, words }
    }

    fn of_figure(&self, at: usize) -> &[(u32, f32)] {
        self.of.get(at).map_or(&[], Vec::as_slice)
    }

    /// The words that tell most about a figure.
    fn rarest(&self, at: usize) -> Vec<u32> {
        let mut own = self.of_figure(at).to_vec();
        sort_by(&mut own, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        own.iter().take(RAREST).map(|(word, _)| *word).collect()
    }

    /// The words that tell most about a group: those that its members share, and that are told of no other amount.
    fn telling(&self, figures: &[Figure], group: &Group) -> Vec<Telling> {
        let told = |at: usize, word: &Telling| {
            figures
                .get(at)
                .and_then(|figure| feature(&figure.features, &word.stem))
                .is_some_and(|f| !f.beyond)
        };
        let shared = |word: &&Telling| group.members.iter().filter(|at| told(**at, word)).count() >= 2;
        let mut words: Vec<(u32, f32)> = group.centre.iter().map(|(word, weight)| (*word, *weight)).collect();
        sort_by(&mut words, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        (words.into_iter().take(40).filter_map(|(word, _)| self.words.get(word as usize)))
            .filter(shared)
            .cloned()
            .collect()
    }
}

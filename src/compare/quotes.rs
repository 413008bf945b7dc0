//! Quotations of several articles into groups that are one utterance, with the words that changed.
//!
//! Two quotes are of one utterance when most of their words stand in both in the same order. Only those are held against
//! each other that share one of a few runs of three words, picked by hash, so the whole takes time in proportion.

use super::diff::{WORDS, changes, likeness};
use super::topics::{self, Around, Sentences};
use super::{Member, QuoteGroup};
use crate::document::{Document, Range};
use crate::sorting::{sort, sort_by};
use crate::text::{Passage, TokenKind};
use std::collections::HashMap;

/// A quote as words.
#[derive(Clone, Debug)]
pub(super) struct Quote {
    article: usize,
    range: Range,
    /// In small letters, without marks: by these like quotes are found.
    words: Vec<String>,
    /// As they were printed, for what changed: one report has `What was that?`, another `what was that?`.
    printed: Vec<String>,
    places: Vec<Range>,
    /// What stands around it; only for a short one.
    around: Around,
}

/// The fewest words that are told by themselves: two articles can both quote "very sad", so a shorter quote is the same
/// only where the words around it are the same too.
const TELLING: usize = 5;

/// How much the words around two short quotes must be alike.
const AROUND: f32 = 0.4;

/// Adds the quotes of an article; `document` is in bytes, `own` gives a range as it came.
pub(super) fn collect(
    article: usize,
    document: &Document,
    own: &dyn Fn(Range) -> Range,
    read: &Sentences<'_>,
    out: &mut Vec<Quote>,
) {
    let text = read.text();
    for quote in &document.quotes {
        let inner = text.get(quote.inner.start as usize..quote.inner.end as usize).unwrap_or_default();
        let passage = Passage::of(inner);
        let (mut words, mut printed, mut places) = (Vec::new(), Vec::new(), Vec::new());
        for (i, token) in passage.tokens().iter().enumerate() {
            if matches!(token.kind, TokenKind::Punct) || words.len() == WORDS {
                continue;
            }
            words.push(passage.lower(i).replace('’', "'"));
            printed.push(passage.word(i).replace('’', "'"));
            places.push(own(token.span.shifted(quote.inner.start).into()));
        }
        if !words.is_empty() {
            let around = if words.len() < TELLING { read.around(quote.range(), None) } else { Around::new() };
            out.push(Quote { article, range: own(quote.range()), words, printed, places, around });
        }
    }
}

/// How much of two quotes must be the same for them to be one.
const ONE: f32 = 0.6;

/// How many runs of three words a quote is known by, and how many quotes are looked at under one run.
const KNOWN_BY: usize = 12;
const UNDER: usize = 32;

/// The groups with members in more than one article.
pub(super) fn groups(articles: &[String], quotes: &[Quote]) -> Vec<QuoteGroup> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut by_run: HashMap<u64, Vec<usize>> = HashMap::new();
    for (at, quote) in quotes.iter().enumerate() {
        let runs = runs(&quote.words);
        let mut candidates: Vec<usize> =
            runs.iter().filter_map(|run| by_run.get(run)).flatten().copied().collect();
        sort(&mut candidates);
        candidates.dedup();
        let mut best: Option<(f32, usize)> = None;
        for group in candidates {
            let Some(first) = groups.get(group).and_then(|g| quotes.get(*g.first()?)) else { continue };
            let like = alike(first, quote);
            if like >= ONE && best.is_none_or(|(b, _)| like > b) {
                best = Some((like, group));
            }
        }
        let group = best.map_or_else(
            || {
                groups.push(Vec::new());
                groups.len() - 1
            },
            |(_, group)| group,
        );
        if let Some(members) = groups.get_mut(group) {
            members.push(at);
        }
        for run in runs {
            let under = by_run.entry(run).or_default();
            if under.len() < UNDER && !under.contains(&group) {
                under.push(group);
            }
        }
    }
    groups.iter().filter_map(|group| finished(articles, quotes, group)).collect()
}

/// How much of two quotes is the same, 0 to 1.
fn alike(a: &Quote, b: &Quote) -> f32 {
    if a.words.len() >= TELLING && b.words.len() >= TELLING {
        return likeness(&a.words, &b.words);
    }
    let same = a.words == b.words && topics::likeness(&a.around, &b.around) >= AROUND;
    f32::from(u8::from(same))
}

/// The hashes of a few runs of three words: the smallest of all, which are the same for most of two like quotes.
fn runs(words: &[String]) -> Vec<u64> {
    let hash = |run: &[String]| {
        let bytes = run.iter().flat_map(|word| word.bytes().chain([b' ']));
        let hash =
            bytes.fold(0xCBF2_9CE4_8422_2325_u64, |h, b| (h ^ u64::from(b)).wrapping_mul(0x100_0000_01B3));
        (hash ^ (hash >> 31)).wrapping_mul(0x9E37_79B9_7F4A_7C15)
    };
    if words.len() < TELLING {
        return vec![hash(words)];
    }
    let mut all: Vec<u64> = words.windows(3).map(hash).collect();
    sort(&mut all);
    all.dedup();
    all.truncate(KNOWN_BY);
    all
}

fn finished(articles: &[String], quotes: &[Quote], group: &[usize]) -> Option<QuoteGroup> {
    let members: Vec<&Quote> = group.iter().filter_map(|at| quotes.get(*at)).collect();
    let first = members.first()?;
    if members.iter().all(|m| m.article == first.article) {
        return None;
    }
    let member = |quote: &Quote, Range { start, end }| {
        Some(Member { id: articles.get(quote.article)?.clone(), start, end })
    };
    let mut changed = Vec::new();
    for other in members.iter().skip(1) {
        let (gone, come) = changes(&first.printed, &other.printed);
        for (quote, words) in [(first, gone), (other, come)] {
            for words in words {
                let places = quote.places.get(words).unwrap_or_default();
                if let (Some(start), Some(end)) = (places.first(), places.last()) {
                    changed.extend(member(quote, Range { start: start.start, end: end.end }));
                }
            }
        }
    }
    sort_by(&mut changed, |a, b| (&a.id, a.start, a.end).cmp(&(&b.id, b.start, b.end)));
    changed.dedup();
    Some(QuoteGroup {
        same: changed.is_empty(),
        members: members.iter().filter_map(|m| member(m, m.range)).collect(),
        changes: changed,
    })
}

//! The words around a figure into features: what it is about, each with a weight by its nearness.

use crate::document::{Document, Range};
use crate::numbers::Label;
use crate::sorting::sort_by;
use crate::text::{self, Passage, TokenKind, lower};
use std::collections::HashMap;

/// The sentences of an article, each word with its stem and its place.
pub(super) struct Sentences<'t> {
    text: &'t str,
    /// The names of the article's entities.
    names: Vec<String>,
    words: Vec<Word>,
    /// Where each sentence ends in `words`.
    ends: Vec<usize>,
}

struct Word {
    start: u32,
    end: u32,
    /// What it stands for: its stem, or the name of the entity it is part of. Empty for words that tell nothing.
    stem: String,
    /// The entity it is part of.
    name: Option<usize>,
    /// How many amounts begin before its end.
    amounts: u32,
}

/// A feature of the words around a place.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Feature {
    /// What it stands for.
    pub(super) stem: String,
    /// At most 1; less the further away it stands.
    pub(super) weight: f32,
    /// Does it stand only beyond another amount? In "129 dead, including 80 at the Bataclan" the name is told of the 80.
    pub(super) beyond: bool,
    /// The word as printed, or the whole name.
    pub(super) printed: String,
}

/// What stands around a place, in the order of what it stands for, each once.
pub(super) type Around = Vec<Feature>;

/// What stands around a place and stands for this.
pub(super) fn feature<'a>(around: &'a Around, stem: &str) -> Option<&'a Feature> {
    let at = around.binary_search_by(|feature| feature.stem.as_str().cmp(stem)).ok()?;
    around.get(at)
}

impl<'t> Sentences<'t> {
    /// Reads the words of `text`; `document` counts bytes.
    pub(super) fn of(text: &'t str, document: &Document) -> Sentences<'t> {
        let mut out = Sentences {
            text,
            names: document.entities.iter().map(|e| e.name.clone()).collect(),
            words: Vec::new(),
            ends: Vec::new(),
        };
        let mut mentions = document.mentions.iter().peekable();
        let is_amount =
            |label| !matches!(label, Label::Ordinal | Label::Date | Label::Time | Label::Duration);
        let mut amounts = document.numbers.iter().filter(|n| is_amount(n.label)).peekable();
        let mut begun = 0;
        let entities: HashMap<&str, usize> =
            document.entities.iter().map(|e| e.id.as_str()).zip(0..).collect();
        for block in &document.blocks {
            let block = text::Block { span: block.range().into(), kind: block.kind };
            for cut in text::passages(text, block) {
                let passage = Passage::new(cut.span.of(text), cut.kind);
                for sentence in passage.sentences() {
                    for i in sentence.clone() {
                        let Some(token) = passage.token(i) else { continue };
                        let span = token.span.shifted(cut.span.start());
                        while mentions.next_if(|m| m.end <= span.start()).is_some() {}
                        while amounts.next_if(|n| n.start < span.end()).is_some() {
                            begun += 1;
                        }
                        let named = mentions.peek().filter(|m| m.start <= span.start());
                        let name = named.and_then(|m| entities.get(m.entity.as_deref()?).copied());
                        let stem = match name.and_then(|name| out.names.get(name)) {
                            Some(name) => format!("={}", lower(name)),
                            None if token.kind == TokenKind::Word => stem(passage.lower(i)),
                            None => String::new(),
                        };
                        out.words.push(Word {
                            start: span.start(),
                            end: span.end(),
                            stem,
                            name,
                            amounts: begun,
                        });
                    }
                    out.ends.push(out.words.len());
                }
            }
        }
        out
    }

    /// The article's text.
    pub(super) fn text(&self) -> &'t str {
        self.text
    }

    fn printed(&self, word: &Word) -> String {
        match word.name {
            Some(name) => self.names.get(name).cloned().unwrap_or_default(),
            None => self.words(Range { start: word.start, end: word.end }),
        }
    }

    /// The words in a range, on one line.
    pub(super) fn words(&self, range: Range) -> String {
        let words = self.text.get(range.start as usize..range.end as usize).unwrap_or_default();
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The features of what stands around `range`, with weights of at most 1: near words tell more than far ones. `near`
    /// is what the figure counts, if that is known: its words tell most of all.
    pub(super) fn around(&self, range: Range, near: Option<Range>) -> Around {
        let first = self.words.partition_point(|w| w.end <= range.start);
        let last = self.words.partition_point(|w| w.start < range.end);
        let sentence = self.ends.partition_point(|end| *end <= first);
        let from = sentence.checked_sub(1).and_then(|s| self.ends.get(s)).copied().unwrap_or(0);
        let to = self.ends.get(sentence).copied().unwrap_or(self.words.len());
        let mut out = Around::new();
        // A sentence of a thousand words is a list: only what is near counts.
        let (from, to) = (from.max(first.saturating_sub(FAR)), to.min(last + FAR));
        let begun = |i: usize| self.words.get(i).map_or(0, |word| word.amounts);
        let (before, behind) = (first.checked_sub(1).map_or(0, begun), last.checked_sub(1).map_or(0, begun));
        for (i, word) in self.words.iter().enumerate().take(to).skip(from) {
            if word.stem.is_empty() || (first..last).contains(&i) {
                continue;
            }
            let apart = if i < first { first - i } else { i + 1 - last };
            let counted = near.is_some_and(|near| near.start < word.end && word.start < near.end);
            let weight = if counted { 1.0 } else { NEAR / (NEAR + apart as f32) };
            let beyond = (if i < first { before - word.amounts } else { word.amounts - behind }) > 0;
            out.push(Feature { stem: word.stem.clone(), weight, beyond, printed: self.printed(word) });
        }
        sort_by(&mut out, |a, b| a.stem.cmp(&b.stem));
        out.dedup_by(|again, known| {
            let same = again.stem == known.stem;
            if same {
                known.weight = known.weight.max(again.weight);
                known.beyond &= again.beyond;
            }
            same
        });
        out
    }
}

/// How much two surroundings are alike, 0 to 1: the cosine of their features.
pub(super) fn likeness(a: &Around, b: &Around) -> f32 {
    let length = |x: &Around| x.iter().map(|f| f.weight * f.weight).sum::<f32>().sqrt();
    let dot: f32 = a.iter().filter_map(|f| Some(f.weight * feature(b, &f.stem)?.weight)).sum();
    let lengths = length(a) * length(b);
    if lengths > 0.0 { dot / lengths } else { 0.0 }
}

/// How many words away a word tells half as much as one beside the figure, and how many away it tells nothing.
const NEAR: f32 = 6.0;
const FAR: usize = 60;

/// What a word stands for when reports are compared: nothing for words without a meaning of their own, one word for all
/// the ways to say "killed", and the stem for others.
fn stem(lower: &str) -> String {
    if lower.len() < 3 || STOP.contains(&lower) {
        return String::new();
    }
    if let Some((concept, _)) = CONCEPTS.iter().find(|(_, words)| words.contains(&lower)) {
        return (*concept).to_string();
    }
    let ends = ["ings", "ing", "ied", "ies", "ers", "ed", "er", "es", "s", "e", "y"];
    let cut = ends.iter().find_map(|end| lower.strip_suffix(end).filter(|kept| kept.len() >= 4));
    cut.unwrap_or(lower).to_string()
}

/// The ways in which newsrooms say one thing.
const CONCEPTS: [(&str, &[&str]); 4] = [
    (
        "killed",
        &[
            "kill",
            "killed",
            "kills",
            "killing",
            "dead",
            "die",
            "died",
            "dies",
            "death",
            "deaths",
            "fatalities",
            "murdered",
            "slain",
            "perished",
            "lives",
            "toll",
        ],
    ),
    ("injured", &["injured", "injuring", "injuries", "wounded", "wounding", "hurt", "casualties"]),
    ("arrested", &["arrested", "arrests", "arresting", "detained", "detaining", "custody", "held"]),
    ("missing", &["missing", "unaccounted"]),
];

/// Is this one of the things that happen to those whom newsrooms count?
pub(super) fn is_state(stem: &str) -> bool {
    CONCEPTS.iter().any(|(concept, _)| *concept == stem)
}

/// Words that stand around every figure.
const STOP: &[&str] = &[
    "the",
    "and",
    "but",
    "for",
    "with",
    "from",
    "that",
    "this",
    "these",
    "those",
    "who",
    "which",
    "what",
    "when",
    "where",
    "while",
    "was",
    "were",
    "are",
    "has",
    "have",
    "had",
    "been",
    "being",
    "will",
    "would",
    "can",
    "could",
    "may",
    "might",
    "its",
    "his",
    "her",
    "their",
    "they",
    "them",
    "she",
    "him",
    "our",
    "your",
    "you",
    "not",
    "all",
    "any",
    "some",
    "into",
    "onto",
    "over",
    "than",
    "then",
    "there",
    "here",
    "also",
    "after",
    "before",
    "about",
    "around",
    "least",
    "left",
    "leaving",
    "more",
    "most",
    "less",
    "between",
    "during",
    "since",
    "until",
    "said",
    "says",
    "say",
    "told",
    "according",
    "including",
    "people",
    "one",
    "two",
    "per",
    "out",
    "off",
    "such",
    "other",
    "others",
    "just",
    "only",
    "very",
    "now",
    "still",
    "because",
    "through",
    "across",
    "among",
    "near",
];

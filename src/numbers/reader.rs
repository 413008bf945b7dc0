//! A passage as the grammars see it: tokens with their lexical class, every question total.

use super::meaning::DayPart;
use super::words::{Class, Words};
use crate::text::{Case, Passage, Span, TokenKind};
use crate::word_list::{WordList, words};
use std::ops::Range;

/// A passage with the class of each of its tokens.
pub(super) struct Reader<'p> {
    /// What is read.
    pub(super) passage: &'p Passage<'p>,
    classes: Vec<Class>,
    /// The quotation marks, each with whether a quotation is open behind it.
    marks: Vec<(usize, bool)>,
}

// The small questions below are asked in a thousand places: inlined, they would be most of the wasm.
impl<'p> Reader<'p> {
    pub(super) fn new(passage: &'p Passage<'p>) -> Reader<'p> {
        let known = Words::all();
        let classes = (0..passage.len())
            .map(|i| match passage.token(i).map(|t| t.kind) {
                Some(TokenKind::Number) => Class::Digits,
                Some(TokenKind::Word | TokenKind::Punct) => {
                    let word = passage.lower(i);
                    // "FY2016", "R100", "USD115": letters and digits in one word.
                    if word.len() > 2 && word.as_bytes().last().is_some_and(u8::is_ascii_digit) {
                        return Class::Lead;
                    }
                    known.class_of(if word.len() > 1 { word.strip_suffix('.').unwrap_or(word) } else { word })
                }
                _ => Class::Other,
            })
            .collect();
        Reader { passage, classes, marks: marks(passage) }
    }

    /// Is token `i` inside a quotation that this passage opens?
    pub(super) fn in_marks(&self, i: usize) -> bool {
        let before = self.marks.partition_point(|(at, _)| *at < i);
        before.checked_sub(1).and_then(|last| self.marks.get(last)).is_some_and(|(_, open)| *open)
    }

    pub(super) fn len(&self) -> usize {
        self.classes.len()
    }

    #[inline(never)]
    pub(super) fn class(&self, i: usize) -> Class {
        self.classes.get(i).copied().unwrap_or(Class::Other)
    }

    /// The measure that token `i` names, or nothing.
    #[inline(never)]
    pub(super) fn measure(&self, i: usize) -> &'static str {
        if let Class::Measure(code) = self.class(i) { code.letters() } else { "" }
    }

    /// The part of the day that token `i` names.
    pub(super) fn part_of_day(&self, i: usize) -> Option<DayPart> {
        if let Class::Part(part) = self.class(i) { Some(part) } else { None }
    }

    #[inline(never)]
    pub(super) fn word(&self, i: usize) -> &'p str {
        self.passage.word(i)
    }

    #[inline(never)]
    pub(super) fn lower(&self, i: usize) -> &str {
        self.passage.lower(i)
    }

    /// The word `back` places before `i` in lower case; empty before the start.
    #[inline(never)]
    pub(super) fn back(&self, i: usize, back: usize) -> &str {
        i.checked_sub(back).map_or("", |i| self.lower(i))
    }

    #[inline(never)]
    pub(super) fn is(&self, i: usize, word: &str) -> bool {
        self.lower(i) == word
    }

    /// Is token `i` one of these words?
    #[inline(never)]
    pub(super) fn is_any(&self, i: usize, words: WordList) -> bool {
        words.has(self.lower(i))
    }

    /// Does `word` stand `back` places before `i`?
    #[inline(never)]
    pub(super) fn back_is(&self, i: usize, back: usize, word: &str) -> bool {
        self.back(i, back) == word
    }

    /// Does one of these words stand `back` places before `i`?
    #[inline(never)]
    pub(super) fn back_is_any(&self, i: usize, back: usize, words: WordList) -> bool {
        words.has(self.back(i, back))
    }

    /// Do these words stand from `i` on?
    #[inline(never)]
    pub(super) fn are(&self, i: usize, words: WordList) -> bool {
        words.iter().enumerate().all(|(k, word)| self.lower(i + k).as_bytes() == word)
    }

    /// Does nothing at all stand between token `i` and the one before?
    #[inline(never)]
    pub(super) fn joined(&self, i: usize) -> bool {
        self.passage.token(i).is_some_and(|t| t.joined)
    }

    #[inline(never)]
    pub(super) fn kind(&self, i: usize) -> Option<TokenKind> {
        self.passage.token(i).map(|t| t.kind)
    }

    #[inline(never)]
    pub(super) fn is_word(&self, i: usize) -> bool {
        self.kind(i) == Some(TokenKind::Word)
    }

    /// Is token `i` a word that opens with a capital?
    #[inline(never)]
    pub(super) fn capital(&self, i: usize) -> bool {
        matches!(self.passage.token(i).map(|t| t.case), Some(Case::Initial | Case::Upper | Case::Mixed))
            && self.word(i).chars().next().is_some_and(char::is_uppercase)
    }

    /// A hyphen or a dash that could join two words or the ends of a range.
    #[inline(never)]
    pub(super) fn dash(&self, i: usize) -> bool {
        words!("- – ‑ ‐ − —").has(self.word(i))
    }

    /// A hyphen with a word right before and right behind it.
    #[inline(never)]
    pub(super) fn hyphen(&self, i: usize) -> bool {
        self.dash(i) && self.joined(i) && self.joined(i + 1)
    }

    /// The token after a hyphen at `i`, or `i` itself.
    #[inline(never)]
    pub(super) fn past_hyphen(&self, i: usize) -> usize {
        if self.hyphen(i) { i + 1 } else { i }
    }

    /// Is `i` the first word of its sentence?
    #[inline(never)]
    pub(super) fn opens_sentence(&self, i: usize) -> bool {
        let sentence = self.passage.sentence_of(i);
        let first = self.passage.sentences().get(sentence).map_or(0, |s| s.start);
        (first..i).all(|k| !self.is_word(k) && self.kind(k) != Some(TokenKind::Number))
    }

    /// The tokens of the sentence that `i` is in.
    #[inline(never)]
    pub(super) fn sentence(&self, i: usize) -> Range<usize> {
        self.passage.sentences().get(self.passage.sentence_of(i)).cloned().unwrap_or(0..self.len())
    }

    #[inline(never)]
    pub(super) fn span(&self, tokens: Range<usize>) -> Span {
        self.passage.span(tokens)
    }
}

/// The quotation marks of a passage, each with whether a quotation is open behind it.
fn marks(passage: &Passage<'_>) -> Vec<(usize, bool)> {
    let mut out: Vec<(usize, bool)> = Vec::new();
    for (i, token) in passage.tokens().iter().enumerate().filter(|(_, token)| token.kind == TokenKind::Punct)
    {
        let open = match passage.slice(token.span) {
            "“" | "„" | "«" => true,
            "”" | "»" => false,
            "\"" => !out.last().is_some_and(|(_, open)| *open),
            _ => continue,
        };
        out.push((i, open));
    }
    out
}

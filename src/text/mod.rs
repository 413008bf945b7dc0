//! An article into blocks, and a block into passages of sentences and tokens.
//!
//! This is the only layer that cuts text and the only one that converts positions. Everything above asks a
//! [`Passage`] for its words.

mod abbreviations;
pub mod blocks;
mod boilerplate;
mod case;
mod kinds;
pub mod offsets;
#[cfg(test)]
pub(crate) mod random;
mod sentences;
mod span;
mod tokens;

pub use abbreviations::opens_a_name;
pub use blocks::{Block, BlockKind, blocks, passages};
pub use case::Case;
pub use offsets::{Offsets, Unit};
pub use span::Span;
pub use tokens::{Token, TokenKind};

use std::ops::Range;

/// The longest text that positions can count, in bytes.
pub const MAX_BYTES: usize = u32::MAX as usize - 1;

/// The longest passage a recogniser sees, in bytes; a longer block is cut into several at sentence ends.
pub const PASSAGE_BYTES: usize = 16 * 1024;

/// What a recogniser reads: a block, or a part of a very long one, cut into sentences and tokens.
///
/// Every position in it counts bytes from the passage's own start, so findings stay true when the text before it
/// changes. Methods that take an index are total: past either end they give an empty word or nothing.
///
/// # Examples
/// ```
/// use news_annotator::text::Passage;
/// let passage = Passage::of("“No,” said Mr. Clarke’s office.");
/// let words: Vec<&str> = (0..passage.len()).map(|i| passage.word(i)).collect();
/// assert_eq!(words, ["“", "No", ",", "”", "said", "Mr.", "Clarke", "’s", "office", "."]);
/// assert_eq!(passage.lower(6), "clarke");
/// ```
pub struct Passage<'t> {
    text: &'t str,
    lower: String,
    kind: BlockKind,
    tokens: Vec<Token>,
    sentences: Vec<Range<usize>>,
}

impl<'t> Passage<'t> {
    /// `text` as a paragraph of its own.
    pub fn of(text: &'t str) -> Passage<'t> {
        Passage::new(text, BlockKind::Paragraph)
    }

    /// `text` as (a part of) a block of this kind.
    pub fn new(text: &'t str, kind: BlockKind) -> Passage<'t> {
        let tokens = tokens::tokens(text);
        let sentences = sentences::sentences(text, &tokens);
        Passage { text, lower: lower(text), kind, tokens, sentences }
    }

    /// The passage's own text.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// What kind of block it belongs to.
    pub fn kind(&self) -> BlockKind {
        self.kind
    }

    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// True where there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// The tokens in order.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// The sentences as ranges of token indices.
    pub fn sentences(&self) -> &[Range<usize>] {
        &self.sentences
    }

    /// The index of the sentence that token `i` is in; 0 where there is none.
    pub fn sentence_of(&self, i: usize) -> usize {
        self.sentences.partition_point(|s| s.end <= i).min(self.sentences.len().saturating_sub(1))
    }

    /// Token `i`.
    pub fn token(&self, i: usize) -> Option<&Token> {
        self.tokens.get(i)
    }

    /// The words of token `i` as printed.
    pub fn word(&self, i: usize) -> &'t str {
        self.tokens.get(i).map_or("", |t| t.span.of(self.text))
    }

    /// The words of token `i` in lower case. A letter whose lower case has another length stays as it is.
    pub fn lower(&self, i: usize) -> &str {
        self.tokens.get(i).map_or("", |t| t.span.of(&self.lower))
    }

    /// The words that a span of this passage covers.
    pub fn slice(&self, span: Span) -> &'t str {
        span.of(self.text)
    }

    /// What stands between token `i` and the one before it: white space or ornament, or nothing.
    pub fn gap_before(&self, i: usize) -> &'t str {
        let start = i.checked_sub(1).and_then(|before| self.tokens.get(before)).map_or(0, |t| t.span.end());
        let end = self.tokens.get(i).map_or(self.text.len() as u32, |t| t.span.start());
        Span::new(start, end).of(self.text)
    }

    /// The span from the first to the last of these tokens; empty for an empty range.
    pub fn span(&self, range: Range<usize>) -> Span {
        let last = range.end.checked_sub(1).filter(|last| *last >= range.start);
        match (self.tokens.get(range.start), last.and_then(|last| self.tokens.get(last))) {
            (Some(first), Some(last)) => first.span.to(last.span),
            _ => Span::default(),
        }
    }

    /// The tokens that lie wholly inside `span`.
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        let start = self.tokens.partition_point(|t| t.span.start() < span.start());
        let end = self.tokens.partition_point(|t| t.span.end() <= span.end());
        start..end.max(start)
    }
}

/// `text` in lower case, byte for byte as long as it was.
pub(crate) fn lower(text: &str) -> String {
    // Of what is no ASCII, English news has marks, accents in names and little else: next to no capitals.
    if text.chars().all(|c| c.is_ascii() || c.to_lowercase().eq([c])) {
        return text.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let mut lowered = c.to_lowercase();
        match (lowered.next(), lowered.next()) {
            (Some(l), None) if l.len_utf8() == c.len_utf8() => out.push(l),
            _ => out.push(c),
        }
    }
    out
}

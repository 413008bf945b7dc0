//! An article into blocks: the lines of a paste, with what each is for.

use super::{PASSAGE_BYTES, Span};
use crate::vocabulary::vocabulary;
use unicode_segmentation::UnicodeSegmentation;

/// A block of an article: a paragraph, a headline, a caption.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Where it stands, without the white space around it.
    pub span: Span,
    /// What it is for.
    pub kind: BlockKind,
}

vocabulary! {
    /// What a block is for.
    BlockKind {
        /// The title of the article.
        Headline = "headline",
        /// The sentence or two under it.
        Deck = "deck",
        /// Who wrote it.
        Byline = "byline",
        /// When, and perhaps where, it was written.
        Dateline = "dateline",
        /// A short heading between paragraphs.
        Crosshead = "crosshead",
        /// Running text.
        Paragraph = "paragraph",
        /// Words that belong to a picture or a video.
        Caption = "caption",
        /// Words of the article printed again, large.
        Pullquote = "pullquote",
        /// An item of a list.
        List = "list",
        /// Who took the picture.
        Credit = "credit",
        /// Words of the page around the article: "Share", "Exit mobile version".
        Boilerplate = "boilerplate",
    }
}

/// The blocks of `text`, in order, none empty.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut out = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive(['\n', '\r', '\u{2028}', '\u{2029}']) {
        let end = start + line.len();
        let blank = |c: char| c.is_whitespace() || c == '\u{FEFF}';
        let kept = line.trim_end_matches(blank);
        let inner = kept.trim_start_matches(blank);
        if !inner.is_empty() {
            let from = start + kept.len() - inner.len();
            let kind = if out.is_empty() { BlockKind::Headline } else { BlockKind::Paragraph };
            out.push(Block { span: Span::from_usize(from, start + kept.len()), kind });
        }
        start = end;
    }
    out
}

/// A block as the passages that recognisers see: itself, or, over [`PASSAGE_BYTES`], pieces that end with a sentence
/// where one ends in time, else with a word, else anywhere between two characters as readers see them.
pub fn passages(text: &str, block: Block) -> Vec<Block> {
    let mut out = Vec::with_capacity(1);
    let mut rest = block.span;
    while rest.len() as usize > PASSAGE_BYTES {
        let piece = rest.of(text);
        let cut = cut_point(piece).min(piece.len()).max(1);
        out.push(Block { span: Span::new(rest.start(), rest.start() + cut as u32), kind: block.kind });
        rest = Span::new(rest.start() + cut as u32, rest.end());
    }
    if !rest.is_empty() {
        out.push(Block { span: rest, kind: block.kind });
    }
    out
}

/// Where to cut a piece that is too long: at most [`PASSAGE_BYTES`] in, unless one character is longer than that.
fn cut_point(piece: &str) -> usize {
    let limit = piece.floor_char_boundary(PASSAGE_BYTES);
    let head = piece.get(..limit).unwrap_or_default();
    let late = head.floor_char_boundary(limit * 3 / 4);
    let tail = head.get(late..).unwrap_or_default();
    let sentence_end = tail
        .rmatch_indices([' ', '\u{A0}'])
        .find(|(at, _)| tail.get(..*at).is_some_and(|before| before.ends_with(['.', '!', '?', '"', '”'])));
    let word_end = || tail.rmatch_indices(char::is_whitespace).next();
    match sentence_end.or_else(word_end) {
        Some((at, space)) => late + at + space.len(),
        // No space at all: between two grapheme clusters, the last that ends in time.
        None => piece
            .get(late..)
            .unwrap_or_default()
            .grapheme_indices(true)
            .map(|(at, cluster)| late + at + cluster.len())
            .take_while(|end| *end <= limit)
            .last()
            .unwrap_or_else(|| piece.graphemes(true).next().map_or(piece.len(), str::len)),
    }
}

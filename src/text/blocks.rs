//! An article into blocks: its lines, the hard-wrapped ones joined again, each with what it is for.

use super::kinds::{Line, kinds};
use super::{PASSAGE_BYTES, Span};
use crate::vocabulary::vocabulary;
use unicode_segmentation::GraphemeCursor;

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
        /// A short heading over or between paragraphs.
        Crosshead = "crosshead",
        /// Running text.
        Paragraph = "paragraph",
        /// Words that belong to a picture or a video.
        Caption = "caption",
        /// Words of the article printed again, large.
        Pullquote = "pullquote",
        /// An item of a list.
        List = "list",
        /// Whose picture or whose reporting it is.
        Credit = "credit",
        /// Words of the page around the article: "Share", "Exit mobile version".
        Boilerplate = "boilerplate",
    }
}

/// The blocks of `text`, in order, none empty.
///
/// A line is a block, as in a paste from a web page. Lines that a mail program or a wire has broken at some 72
/// characters are one block again: where a line runs to the edge, ends no sentence, and the next starts in lower case,
/// the lines around it are taken for such.
///
/// # Examples
/// ```
/// use news_annotator::text::{BlockKind, blocks};
/// let text = "Paris attacks: what we know\n\nBy Ali Hassan\n\nAt least 129 people died in Paris on Friday.";
/// let kinds: Vec<BlockKind> = blocks(text).iter().map(|b| b.kind).collect();
/// assert_eq!(kinds, [BlockKind::Headline, BlockKind::Byline, BlockKind::Paragraph]);
/// ```
pub fn blocks(text: &str) -> Vec<Block> {
    let mut spans = Vec::new();
    let mut stretch = Vec::new();
    for line in lines(text) {
        match line {
            Some(span) => stretch.push(span),
            None => join_wrapped(text, &mut stretch, &mut spans),
        }
    }
    join_wrapped(text, &mut stretch, &mut spans);
    let lines: Vec<Line<'_>> = spans.iter().map(|span| Line::new(span.of(text))).collect();
    spans.iter().zip(kinds(&lines)).map(|(span, kind)| Block { span: *span, kind }).collect()
}

/// The lines of a text without the white space around them; `None` for a blank one.
fn lines(text: &str) -> impl Iterator<Item = Option<Span>> {
    let mut start = 0;
    let ends = |c: char| matches!(c, '\n'..='\r' | '\u{2028}' | '\u{2029}' | '\u{85}');
    text.split_inclusive(ends).filter_map(move |line| {
        let from = start;
        start += line.len();
        // The second half of CR LF is no blank line of its own.
        if line == "\n" && from > 0 && text.as_bytes().get(from - 1) == Some(&b'\r') {
            return None;
        }
        let blank = |c: char| c.is_whitespace() || matches!(c, '\u{FEFF}' | '\u{200B}' | '\0');
        let kept = line.trim_end_matches(blank);
        let inner = kept.trim_start_matches(blank);
        let at = from + kept.len() - inner.len();
        // A mark that combines with the white space before it takes that into its cluster, and so do we.
        let at = cluster_start(text, at);
        Some((!inner.is_empty()).then(|| Span::from_usize(at, from + kept.len())))
    })
}

/// The start of the grapheme cluster that byte `at` is in.
fn cluster_start(text: &str, at: usize) -> usize {
    let mut cursor = GraphemeCursor::new(at, text.len(), true);
    match cursor.is_boundary(text, 0) {
        Ok(false) => cursor.prev_boundary(text, 0).ok().flatten().unwrap_or(at),
        _ => at,
    }
}

/// The longest line that a program would have broken, in bytes, and the shortest edge it would have broken at.
const WRAP: std::ops::RangeInclusive<u32> = 45..=100;

/// Moves the lines of a stretch (no blank line in it) to `out`, those that were broken by a program joined.
fn join_wrapped(text: &str, stretch: &mut Vec<Span>, out: &mut Vec<Span>) {
    let edge = stretch.iter().map(|line| line.len()).max().unwrap_or(0);
    let full = |line: &Span| line.len() >= edge * 3 / 4;
    let goes_on = |line: &Span, next: &Span| {
        full(line) && !ends_sentence(line.of(text)) && next.of(text).starts_with(char::is_lowercase)
    };
    let wrapped =
        WRAP.contains(&edge) && stretch.windows(2).any(|pair| matches!(pair, [a, b] if goes_on(a, b)));
    // A paragraph of more than one printed line that breaks off within its sentence was torn by hand.
    let long = |line: &Span| line.len() > *WRAP.end();
    let torn = |before: &Span, line: &Span| {
        let before = before.of(text);
        !before.ends_with([':', ';', ','])
            && !ends_sentence(before)
            && line.of(text).starts_with(char::is_lowercase)
    };
    let mut open: Option<Span> = None;
    for line in stretch.drain(..) {
        let joined = match open {
            Some(before) if (wrapped || torn(&before, &line)) && !starts_item(line.of(text)) => {
                before.to(line)
            }
            Some(before) => {
                out.push(before);
                line
            }
            None => line,
        };
        // A short line that ends a sentence ends the paragraph, and a short one that does not was never broken.
        open = (wrapped && full(&line) || long(&line)).then_some(joined);
        if open.is_none() {
            out.push(joined);
        }
    }
    out.extend(open);
}

/// Does a line end as a sentence does?
pub(super) fn ends_sentence(line: &str) -> bool {
    let bare = line.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»']);
    bare.ends_with(['.', '!', '?', '…'])
}

/// Does a line start with a bullet or a number of its own?
pub(super) fn starts_item(line: &str) -> bool {
    let marks = ['•', '‣', '▪', '◦', '·', '*', '-', '–', '—', '■', '●', '►'];
    let rest = line.trim_start_matches(marks);
    let bullet = rest.len() < line.len() && rest.starts_with(char::is_whitespace);
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let numbered = (1..=2).contains(&digits)
        && line
            .get(digits..)
            .is_some_and(|r| r.starts_with(['.', ')']) && r.chars().nth(1).is_some_and(char::is_whitespace));
    bullet || numbered
}

/// A block as the passages that recognisers see: itself, or, over [`PASSAGE_BYTES`], pieces that end with a sentence
/// where one ends in time, else with a word, else anywhere between two characters as readers see them.
pub fn passages(text: &str, block: Block) -> Vec<Block> {
    let mut out = Vec::with_capacity(1);
    let mut rest = block.span;
    while rest.len() as usize > PASSAGE_BYTES {
        let piece = rest.of(text);
        let cut = cut_point(piece).clamp(1, piece.len()) as u32;
        out.push(Block { span: Span::new(rest.start(), rest.start() + cut), kind: block.kind });
        rest = Span::new(rest.start() + cut, rest.end());
    }
    if !rest.is_empty() {
        out.push(Block { span: rest, kind: block.kind });
    }
    out
}

/// Where to cut a piece that is too long: at most [`PASSAGE_BYTES`] in, unless one character is longer than that.
fn cut_point(piece: &str) -> usize {
    let limit = piece.floor_char_boundary(PASSAGE_BYTES);
    let late = piece.floor_char_boundary(PASSAGE_BYTES * 3 / 4);
    let tail = piece.get(late..limit).unwrap_or_default();
    let after_sentence =
        |at: usize| tail.get(..at).is_some_and(|before| before.ends_with(['.', '!', '?', '"', '”']));
    let mut word_end = None;
    for (at, space) in tail.rmatch_indices(char::is_whitespace) {
        let end = late + at + space.len();
        if is_boundary(piece, end) {
            if after_sentence(at) {
                return end;
            }
            word_end = word_end.or(Some(end));
        }
    }
    word_end.unwrap_or_else(|| {
        let mut cursor = GraphemeCursor::new(limit, piece.len(), true);
        let before = match cursor.is_boundary(piece, 0) {
            Ok(true) => Some(limit),
            _ => cursor.prev_boundary(piece, 0).ok().flatten(),
        };
        // One character that is longer than a passage stays whole.
        before
            .filter(|at| *at > 0)
            .or_else(|| cursor.next_boundary(piece, 0).ok().flatten())
            .unwrap_or(piece.len())
    })
}

fn is_boundary(text: &str, at: usize) -> bool {
    GraphemeCursor::new(at, text.len(), true).is_boundary(text, 0).unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::random::Random;

    fn cut(text: &str) -> Vec<&str> {
        blocks(text).iter().map(|b| b.span.of(text)).collect()
    }

    #[test]
    fn every_kind_of_line_end_is_one() {
        for end in ["\n", "\r\n", "\r", "\n\n", "\u{2029}"] {
            let text = ["One.", "Two."].join(end);
            assert_eq!(cut(&text), ["One.", "Two."], "{end:?}");
        }
        assert_eq!(cut("\u{FEFF} \u{A0}\n\tOne.\0\n"), ["One."]);
        assert!(cut("").is_empty() && cut(" \r\n\u{FEFF}").is_empty());
    }

    #[test]
    fn wrapped_lines_are_one_paragraph_again() {
        let text = "The president told reporters on Friday that the two sides had come\n\
                    to an agreement in principle, and that the rest would follow soon.\n\
                    A short line ends it.\n\
                    A new paragraph starts here, without a blank line between, and runs\n\
                    on.";
        assert_eq!(cut(text).len(), 2, "{:#?}", cut(text));
        let lines = "A headline of the day\nBy Ali Hassan\nA first paragraph, as pasted from a page, that is long and ends here.";
        assert_eq!(cut(lines).len(), 3);
    }

    /// On any text: blocks are in order and trimmed, and nothing that could be read is left out.
    #[test]
    fn nothing_is_left_out() {
        let mut random = Random::new(3);
        for _ in 0..3000 {
            let text = random.text(40);
            let mut at = 0;
            for block in blocks(&text) {
                let range = block.span.range();
                assert!(at <= range.start && !range.is_empty());
                assert!(!text[at..range.start].contains(char::is_alphanumeric), "{text:?}");
                assert!(
                    is_boundary(&text, range.start) && is_boundary(&text, range.end),
                    "{text:?} {range:?}"
                );
                at = range.end;
            }
            assert!(!text[at..].contains(char::is_alphanumeric), "{text:?}");
        }
    }

    #[test]
    fn long_blocks_are_cut_where_a_reader_would() {
        let block = |text: &str| Block { span: Span::from_usize(0, text.len()), kind: BlockKind::Paragraph };
        let pieces = |text: &str| {
            passages(text, block(text)).iter().map(|p| p.span.of(text).to_string()).collect::<Vec<_>>()
        };
        for text in [
            "A sentence of some words. ".repeat(3000),
            "word ".repeat(9000),
            "中文".repeat(9000),
            "👨\u{200D}👩\u{200D}👧".repeat(3000),
            format!("e{}", "\u{301}".repeat(20_000)),
        ] {
            let pieces = pieces(&text);
            assert_eq!(pieces.concat(), text);
            let mut at = 0;
            for piece in &pieces {
                assert!(piece.len() <= PASSAGE_BYTES || piece.chars().count() == 20_001);
                at += piece.len();
                assert!(is_boundary(&text, at));
            }
        }
        assert!(pieces(&"A sentence of some words. ".repeat(3000)).iter().all(|p| p.ends_with(". ")));
    }
}

//! Elements over ranges of a text into nested markup: what TEI and HTML share.

use super::Article;
use crate::document::Range;
use crate::sorting::sort_by_key;

/// An element over a range.
pub(super) struct Element {
    /// What it is around, in bytes.
    pub(super) range: Range,
    /// Its start tag, attributes escaped.
    pub(super) open: String,
    /// Its end tag.
    pub(super) close: &'static str,
}

/// The items of an ordered list whose range lies inside `block`; found by searching, so that a walk over all blocks is
/// linear.
pub(super) fn inside<T>(list: &[T], block: Range, range: impl Fn(&T) -> Range) -> impl Iterator<Item = &T> {
    let first = list.partition_point(|item| range(item).start < block.start);
    let last = list.partition_point(|item| range(item).start < block.end);
    let items = list.get(first..last).unwrap_or_default();
    items.iter().filter(move |item| range(item).end <= block.end)
}

/// The text of a block with its elements. Markup nests: an element that would cross another is cut off at its end.
pub(super) fn nested(article: &Article<'_>, block: Range, mut elements: Vec<Element>, out: &mut String) {
    sort_by_key(&mut elements, |e| (e.range.start, std::cmp::Reverse(e.range.end)));
    let mut open: Vec<Element> = Vec::new();
    let mut at = block.start;
    let mut text_to = |to: u32, out: &mut String| {
        out.push_str(&escaped(article.words(Range { start: at, end: to.max(at) })));
        at = to.max(at);
    };
    for mut element in elements {
        while let Some(inner) = open.pop_if(|inner| inner.range.end <= element.range.start) {
            text_to(inner.range.end, out);
            out.push_str(inner.close);
        }
        if let Some(outer) = open.last() {
            element.range.end = element.range.end.min(outer.range.end);
        }
        text_to(element.range.start, out);
        out.push_str(&element.open);
        open.push(element);
    }
    while let Some(inner) = open.pop() {
        text_to(inner.range.end, out);
        out.push_str(inner.close);
    }
    text_to(block.end, out);
}

/// Text as XML has it; what XML cannot hold at all becomes U+FFFD.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\r' => out.push_str("&#13;"),
            '\n' | '\t' => out.push(c),
            '\0'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => out.push('\u{FFFD}'),
            _ => out.push(c),
        }
    }
    out
}

//! spaCy: what `Doc.from_json` reads, and the data of displaCy's manual mode. Positions are code points.

use super::Article;
use crate::document::{Range, to_json};
use serde::Serialize;

#[derive(Serialize)]
struct Doc<'a> {
    text: &'a str,
    ents: Vec<Span<'a>>,
    spans: Groups<'a>,
    tokens: Vec<Token>,
}

#[derive(Serialize)]
struct Groups<'a> {
    quotes: Vec<Span<'a>>,
    speakers: Vec<Span<'a>>,
}

#[derive(Serialize)]
struct Token {
    id: usize,
    start: u32,
    end: u32,
}

#[derive(Serialize)]
struct Manual<'a> {
    text: &'a str,
    ents: Vec<Span<'a>>,
    title: Option<String>,
}

#[derive(Serialize)]
struct Span<'a> {
    start: u32,
    end: u32,
    label: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    kb_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    kb_url: Option<&'static str>,
}

impl<'a> Span<'a> {
    fn new(article: &Article<'_>, range: Range, label: &str, kb_id: &'a str) -> Span<'a> {
        let at = article.points(range);
        Span { start: at.start, end: at.end, label: label.to_string(), id: None, kb_id, kb_url: None }
    }
}

/// One line of JSON: text, tokens, `ents` (names and figures), and `spans.quotes`, `spans.speakers`.
pub(super) fn write(article: &Article<'_>) -> String {
    let quotes = article.document.quotes.iter();
    to_json(&Doc {
        text: article.text,
        ents: ents(article).map(|(id, span)| Span { id: Some(id), ..span }).collect(),
        spans: Groups {
            quotes: (quotes.clone())
                .map(|q| Span::new(article, q.range(), &q.kind.word().to_ascii_uppercase(), &q.utterance))
                .collect(),
            speakers: (quotes.filter_map(|q| q.speaker.as_ref()))
                .map(|s| Span::new(article, s.range(), "SPEAKER", s.entity.as_deref().unwrap_or("")))
                .collect(),
        },
        tokens: tokens(article),
    })
}

/// One line of JSON for `displacy.render(..., manual=True)`.
pub(super) fn write_displacy(article: &Article<'_>) -> String {
    // A link that leads nowhere: without one displaCy does not show which entity it is.
    let ents = ents(article).map(|(_, span)| Span { kb_url: Some("#"), ..span }).collect();
    to_json(&Manual { text: article.text, ents, title: article.title() })
}

/// The names and figures, each with its id.
fn ents<'a>(article: &'a Article<'_>) -> impl Iterator<Item = (String, Span<'a>)> {
    article.marks().into_iter().map(|mark| {
        let means = article.entity(mark.means).map_or("", |entity| entity.id.as_str());
        (mark.id.to_string(), Span::new(article, mark.range, mark.label, means))
    })
}

/// Tokens that give the text back in spaCy's way: a word, and whether one plain space follows it. Every other stretch
/// of white space is a token of its own, as spaCy's own tokeniser has it.
fn tokens(article: &Article<'_>) -> Vec<Token> {
    let mut ranges: Vec<Range> = Vec::new();
    let mut done = 0;
    let end = article.text.len() as u32;
    for word in article.sentences().into_iter().flatten().chain([Range { start: end, end }]) {
        // The space that belongs to the word before, then the rest of the gap as a token of its own.
        let gap = article.words(Range { start: done, end: word.start });
        let own = u32::from(done > 0 && gap.starts_with(' '));
        ranges.push(Range { start: (done + own).min(word.start), end: word.start });
        ranges.push(word);
        done = word.end;
    }
    (ranges.into_iter().filter(|range| range.start < range.end))
        .enumerate()
        .map(|(id, range)| {
            let at = article.points(range);
            Token { id, start: at.start, end: at.end }
        })
        .collect()
}

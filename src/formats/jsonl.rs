//! Spans over a text, one article a line: `spans` as Prodigy reads them, `label` as doccano does. Code points.

use super::Article;
use crate::document::to_json;
use crate::sorting::sort;
use serde::Serialize;

#[derive(Serialize)]
struct Line<'a> {
    id: &'a str,
    text: &'a str,
    spans: Vec<Span<'a>>,
    label: &'a [(u32, u32, String)],
}

#[derive(Serialize)]
struct Span<'a> {
    start: u32,
    end: u32,
    label: &'a str,
}

/// One line of JSON. Quotes are spans too, labelled `QUOTE` with their kind, so spans may overlap there.
pub(super) fn write(article: &Article<'_>) -> String {
    let mut label: Vec<(u32, u32, String)> = (article.marks().iter())
        .map(|mark| {
            let at = article.points(mark.range);
            (at.start, at.end, mark.label.to_string())
        })
        .collect();
    label.extend(article.document.quotes.iter().map(|quote| {
        let at = article.points(quote.range());
        (at.start, at.end, format!("QUOTE_{}", quote.kind.word().to_ascii_uppercase()))
    }));
    sort(&mut label);
    let spans = label.iter().map(|(start, end, label)| Span { start: *start, end: *end, label }).collect();
    to_json(&Line { id: article.id(), text: article.text, spans, label: &label })
}

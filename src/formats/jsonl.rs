//! Spans over a text, one article a line: `spans` as Prodigy reads them, `label` as doccano does. Code points.

use super::Article;
use serde_json::{Value, json};

/// One line of JSON. Quotes are spans too, labelled `QUOTE` with their kind, so spans may overlap there.
pub(super) fn write(article: &Article<'_>) -> String {
    let mut spans: Vec<(u32, u32, String)> = (article.marks().iter())
        .map(|mark| {
            let at = article.points(mark.range);
            (at.start, at.end, mark.label.to_string())
        })
        .collect();
    spans.extend(article.document.quotes.iter().map(|quote| {
        let at = article.points(quote.range);
        (at.start, at.end, format!("QUOTE_{}", quote.kind.word().to_uppercase()))
    }));
    spans.sort();
    let prodigy: Vec<Value> =
        spans.iter().map(|(start, end, label)| json!({"start": start, "end": end, "label": label})).collect();
    json!({"id": article.id(), "text": article.text, "spans": prodigy, "label": spans}).to_string()
}

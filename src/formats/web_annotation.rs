//! W3C Web Annotation: one JSON-LD page of annotations, each with its quote and its position.
//!
//! Positions are code points, as the recommendation has it. What the model has no word for (values, entities, who
//! speaks) goes into bodies under a vocabulary of ours, so that any reader of the standard sees plain tags and ours
//! loses nothing.

use super::Article;
use crate::document::Range;
use crate::text::{Offsets, Unit};
use serde_json::{Value, json};

/// How many characters on either side tell a quote from the same words elsewhere.
const AROUND: usize = 32;

/// One JSON-LD document.
pub(super) fn write(article: &Article<'_>) -> String {
    let document = article.document.clone().in_unit(article.text, Unit::Codepoint);
    let mut items = Vec::new();
    let mut add = |id: &str, range: Range, tag: &str, says: Value| {
        items.push(json!({
            "id": format!("urn:news-annotator:{id}"),
            "type": "Annotation",
            "motivation": "tagging",
            "body": [{"type": "TextualBody", "purpose": "tagging", "value": tag, "format": "text/plain"}],
            "target": target(article, &article.points, range),
            "na:finding": says,
        }));
    };
    for mention in &document.mentions {
        add(&mention.id, mention.range, mention.label.word(), json!({"mention": mention}));
    }
    for number in &document.numbers {
        add(&number.id, number.range, number.label.word(), json!({"number": number}));
    }
    for quote in &document.quotes {
        add(&quote.id, quote.range, "QUOTE", json!({"quote": quote}));
    }
    for reported in &document.reported {
        add(&reported.id, reported.content, "REPORTED", json!({"reported": reported}));
    }
    json!({
        "@context": ["http://www.w3.org/ns/anno.jsonld", {"na": "urn:news-annotator:terms#"}],
        "id": format!("urn:news-annotator:page:{}", article.id().replace(char::is_whitespace, "-")),
        "type": "AnnotationPage",
        "items": items,
    })
    .to_string()
}

/// Where an annotation stands: the quote with what is around it, and its position in code points.
fn target(article: &Article<'_>, points: &Offsets<'_>, at: Range) -> Value {
    let range = Range { start: points.to_byte(at.start), end: points.to_byte(at.end) };
    let before = article.text.get(..range.start as usize).unwrap_or_default();
    let after = article.text.get(range.end as usize..).unwrap_or_default();
    let start = before.char_indices().rev().take(AROUND).last().map_or(before.len(), |(at, _)| at);
    let end = after.char_indices().nth(AROUND).map_or(after.len(), |(at, _)| at);
    json!({
        "source": format!("urn:news-annotator:text:{}", article.id().replace(char::is_whitespace, "-")),
        "selector": [
            {"type": "TextQuoteSelector", "exact": article.words(range), "prefix": before.get(start..), "suffix": after.get(..end)},
            {"type": "TextPositionSelector", "start": at.start, "end": at.end},
        ],
    })
}

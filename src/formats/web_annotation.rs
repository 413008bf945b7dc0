//! W3C Web Annotation: one JSON-LD page of annotations, each with its quote and its position.
//!
//! Positions are code points, as the recommendation has it. What the model has no word for (values, entities, who
//! speaks) goes into bodies under a vocabulary of ours, so that any reader of the standard sees plain tags and ours
//! loses nothing.

use super::Article;
use crate::document::{ArticleDate, Entity, Mention, Number, Quote, Range, Reported, to_json};
use crate::text::Unit;
use serde::Serialize;

/// How many characters on either side tell a quote from the same words elsewhere.
const AROUND: usize = 32;

#[derive(Serialize)]
struct Page<'a> {
    #[serde(rename = "@context")]
    context: (&'static str, Terms),
    id: String,
    r#type: &'static str,
    /// Who and what the names stand for; no annotation of a place can say that.
    #[serde(rename = "na:entities")]
    entities: &'a [Entity],
    /// The article itself, so that the file can be opened alone.
    #[serde(rename = "na:text")]
    text: &'a str,
    #[serde(rename = "na:date", skip_serializing_if = "Option::is_none")]
    date: Option<&'a ArticleDate>,
    items: Vec<Annotation<'a>>,
}

#[derive(Serialize)]
struct Terms {
    na: &'static str,
}

#[derive(Serialize)]
struct Annotation<'a> {
    id: String,
    r#type: &'static str,
    motivation: &'static str,
    body: [Body; 1],
    target: Target<'a>,
    #[serde(rename = "na:finding")]
    finding: Finding<'a>,
}

#[derive(Serialize)]
struct Body {
    r#type: &'static str,
    purpose: &'static str,
    value: &'static str,
    format: &'static str,
}

#[derive(Serialize)]
struct Target<'a> {
    source: String,
    selector: (Quoted<'a>, Position),
}

#[derive(Serialize)]
struct Quoted<'a> {
    r#type: &'static str,
    exact: &'a str,
    prefix: &'a str,
    suffix: &'a str,
}

#[derive(Serialize)]
struct Position {
    r#type: &'static str,
    start: u32,
    end: u32,
}

/// What was found, as the native format has it, in code points.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Finding<'a> {
    Mention(&'a Mention),
    Number(&'a Number),
    Quote(&'a Quote),
    Reported(&'a Reported),
}

/// One JSON-LD document.
pub(super) fn write(mut article: Article<'_>) -> String {
    let (page, source) = (urn("page", &article), urn("text", &article));
    let document = std::mem::take(&mut article.document).in_unit(article.text, Unit::Codepoint);
    let mut items = Vec::new();
    let mut add = |id: &str, range: Range, tag: &'static str, finding| {
        items.push(Annotation {
            id: format!("urn:news-annotator:{id}"),
            r#type: "Annotation",
            motivation: "tagging",
            body: [Body { r#type: "TextualBody", purpose: "tagging", value: tag, format: "text/plain" }],
            target: target(&article, source.clone(), range),
            finding,
        });
    };
    for mention in &document.mentions {
        add(&mention.id, mention.range(), mention.label.word(), Finding::Mention(mention));
    }
    for number in &document.numbers {
        add(&number.id, number.range(), number.label.word(), Finding::Number(number));
    }
    for quote in &document.quotes {
        add(&quote.id, quote.range(), "QUOTE", Finding::Quote(quote));
    }
    for reported in &document.reported {
        add(&reported.id, reported.content, "REPORTED", Finding::Reported(reported));
    }
    to_json(&Page {
        context: ("http://www.w3.org/ns/anno.jsonld", Terms { na: "urn:news-annotator:terms#" }),
        id: page,
        r#type: "AnnotationPage",
        entities: &document.entities,
        text: article.text,
        date: document.date.as_ref(),
        items,
    })
}

/// The name of one part of an article.
fn urn(part: &str, article: &Article<'_>) -> String {
    format!("urn:news-annotator:{part}:{}", article.id().replace(char::is_whitespace, "-"))
}

/// Where an annotation stands, whose position is in code points: the quote with what is around it, and the position.
fn target<'a>(article: &Article<'a>, source: String, at: Range) -> Target<'a> {
    let range = Range { start: article.points.to_byte(at.start), end: article.points.to_byte(at.end) };
    let before = article.text.get(..range.start as usize).unwrap_or_default();
    let after = article.text.get(range.end as usize..).unwrap_or_default();
    let start = before.char_indices().rev().take(AROUND).last().map_or(before.len(), |(at, _)| at);
    let end = after.char_indices().nth(AROUND).map_or(after.len(), |(at, _)| at);
    let quoted = Quoted {
        r#type: "TextQuoteSelector",
        exact: article.words(range),
        prefix: before.get(start..).unwrap_or_default(),
        suffix: after.get(..end).unwrap_or_default(),
    };
    let position = Position { r#type: "TextPositionSelector", start: at.start, end: at.end };
    Target { source, selector: (quoted, position) }
}

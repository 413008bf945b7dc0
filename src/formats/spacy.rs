//! spaCy: what `Doc.from_json` reads, and the data of displaCy's manual mode. Positions are code points.

use super::Article;
use crate::document::Range;
use serde_json::{Value, json};

/// One line of JSON: text, tokens, `ents` (names and figures), and `spans.quotes`, `spans.speakers`.
///
/// spaCy builds its text from words that may each be followed by one space, so every other stretch of white space is a
/// token of its own, as spaCy's own tokeniser has it.
pub(super) fn write(article: &Article<'_>) -> String {
    let ents: Vec<Value> = (article.marks().iter())
        .map(|mark| {
            let at = article.points(mark.range);
            let id = article.entity(mark.means).map_or("", |entity| entity.id.as_str());
            json!({"start": at.start, "end": at.end, "label": mark.label, "id": mark.id, "kb_id": id})
        })
        .collect();
    let span = |range: Range, label: &str, kb_id: &str| {
        let at = article.points(range);
        json!({"start": at.start, "end": at.end, "label": label, "kb_id": kb_id})
    };
    let quotes: Vec<Value> = (article.document.quotes.iter())
        .map(|q| span(q.range, &q.kind.word().to_uppercase(), &q.utterance))
        .collect();
    let speakers: Vec<Value> = (article.document.quotes.iter())
        .filter_map(|q| q.speaker.as_ref())
        .map(|s| span(s.range, "SPEAKER", s.entity.as_deref().unwrap_or("")))
        .collect();
    json!({
        "text": article.text,
        "ents": ents,
        "spans": {"quotes": quotes, "speakers": speakers},
        "tokens": tokens(article),
    })
    .to_string()
}

/// One line of JSON for `displacy.render(..., manual=True)`.
pub(super) fn write_displacy(article: &Article<'_>) -> String {
    let ents: Vec<Value> = (article.marks().iter())
        .map(|mark| {
            let at = article.points(mark.range);
            let id = article.entity(mark.means).map_or("", |entity| entity.id.as_str());
            json!({"start": at.start, "end": at.end, "label": mark.label, "kb_id": id, "kb_url": "#"})
        })
        .collect();
    json!({"text": article.text, "ents": ents, "title": article.title()}).to_string()
}

/// Tokens that give the text back in spaCy's way: a word, and whether one plain space follows it.
fn tokens(article: &Article<'_>) -> Vec<Value> {
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
            json!({"id": id, "start": at.start, "end": at.end})
        })
        .collect()
}

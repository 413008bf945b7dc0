//! One finding a row, as a spreadsheet reads it. Positions are code points.

use super::Article;
use crate::document::Range;
use crate::sorting::sort_by_key;

/// The rows under their heads: names, figures, quotes and reported speech in order of place.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it, the sign for "this is text".
pub(super) fn write(article: &Article<'_>) -> String {
    let mut rows: Vec<(Range, [String; 5])> = Vec::new();
    let document = &article.document;
    for mention in &document.mentions {
        let name = article.entity(mention.entity.as_deref()).map_or(String::new(), |e| e.name.clone());
        rows.push((
            mention.range(),
            row("name", mention.label.word(), name, String::new(), mention.confidence),
        ));
    }
    for number in &document.numbers {
        let modifier = number.modifier.map_or("", |m| m.word());
        let value = number.value.clone().unwrap_or_default();
        let counts = number.counts.map_or(String::new(), |range| article.line(range));
        let value = if modifier.is_empty() { value } else { format!("{value} ({modifier})") };
        rows.push((number.range(), row("figure", number.label.word(), value, counts, number.confidence)));
    }
    for quote in &document.quotes {
        let who = article.speaker(quote.speaker.as_ref());
        let cue = quote.cue.map_or(String::new(), |range| article.line(range));
        rows.push((quote.range(), row("quote", quote.kind.word(), who, cue, quote.confidence)));
    }
    for reported in &document.reported {
        let who = article.speaker(reported.speaker.as_ref());
        let cue = reported.cue.map_or(String::new(), |range| article.line(range));
        rows.push((reported.content, row("reported", "indirect", who, cue, reported.confidence)));
    }
    sort_by_key(&mut rows, |(range, _)| *range);

    let mut out = String::from("article,start,end,sort,kind,text,means,detail,confidence\r\n");
    for (range, [sort, kind, means, detail, confidence]) in rows {
        let at = article.points(range);
        let (start, end) = (at.start.to_string(), at.end.to_string());
        let words = article.line(range);
        let cells =
            [article.id(), &start, &end, &sort, &kind, &words, &means, &detail, &confidence].map(cell);
        out.push_str(&cells.join(","));
        out.push_str("\r\n");
    }
    out
}

fn row(sort: &str, kind: &str, means: String, detail: String, confidence: f64) -> [String; 5] {
    [sort.to_string(), kind.to_string(), means, detail, format!("{confidence:.2}")]
}

/// A cell as RFC 4180 has it, and never a formula.
fn cell(words: &str) -> String {
    let formula = words.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    let words = if formula { format!("'{words}") } else { words.to_string() };
    if words.contains([',', '"', '\n', '\r']) || formula {
        format!("\"{}\"", words.replace('"', "\"\""))
    } else {
        words
    }
}

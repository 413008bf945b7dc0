//! The native format: the Document itself, one line of JSON.

use crate::document::{Document, to_json};

/// `document` as one line of JSON, without the line's end.
pub fn write(document: &Document) -> String {
    to_json(document)
}

/// The Document on a line of JSON. Of another program's confidence the first six decimals are kept: more say nothing, and
/// so many come back as they went, whoever reads them.
///
/// # Errors
/// A sentence that says where the JSON is not a Document.
pub fn read(line: &str) -> Result<Document, String> {
    let mut document: Document =
        serde_json::from_str(line).map_err(|error| format!("this is not a saved Document: {error}"))?;
    let Document { mentions, numbers, quotes, reported, .. } = &mut document;
    let mentions = mentions.iter_mut().map(|m| &mut m.confidence);
    let numbers = numbers.iter_mut().map(|n| &mut n.confidence);
    let quotes = quotes.iter_mut().map(|q| &mut q.confidence);
    let reported = reported.iter_mut().map(|r| &mut r.confidence);
    for confidence in mentions.chain(numbers).chain(quotes).chain(reported) {
        *confidence = (*confidence * 1e6).round() / 1e6;
    }
    Ok(document)
}

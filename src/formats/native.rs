//! The native format: the Document itself, one line of JSON.

use crate::document::{Document, to_json};

/// `document` as one line of JSON, without the line's end.
pub fn write(document: &Document) -> String {
    to_json(document)
}

/// The Document on a line of JSON.
///
/// # Errors
/// A sentence that says where the JSON is not a Document.
pub fn read(line: &str) -> Result<Document, String> {
    serde_json::from_str(line).map_err(|error| format!("this is not a saved Document: {error}"))
}

//! The whole binding: from JS, call, to JS.
//!
//! Positions that come in and go out count UTF-16 code units, as JavaScript does. Nothing is decided here; whatever is
//! worth testing lies below, or above in `www/engine`.

use crate::compare;
use crate::document::{Document, check, json_in_pieces};
use crate::formats::{self, Format};
use crate::lexicon::{Find, Lexicon, LexiconError};
use crate::text::{Offsets, Unit};
use js_sys::{Function, JsString};
use serde::Serialize;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;

/// The vocabularies as TypeScript; a test compares them with the words of the core.
#[wasm_bindgen(typescript_custom_section)]
const WORDS: &str = include_str!("wasm/words.d.ts");

/// A panic tells its place on the console before the instance is lost.
#[wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
}

/// Reads articles.
#[wasm_bindgen(js_name = Annotator)]
#[derive(Default)]
pub struct JsAnnotator(crate::Annotator);

#[wasm_bindgen(js_class = Annotator)]
impl JsAnnotator {
    /// An annotator that also knows the reader's words in `lexicon`, in the lines that `--lexicon` reads.
    ///
    /// `patterns` makes of each regular expression a function from a text to the bytes from and to of each place where
    /// it fits, one after the other; it is needed where `lexicon` has any. Throws a sentence for each line that cannot
    /// be read.
    #[wasm_bindgen(constructor)]
    pub fn new(lexicon: Option<String>, patterns: Option<Function>) -> Result<JsAnnotator, JsError> {
        let Some(lines) = lexicon else { return Ok(JsAnnotator::default()) };
        let sentences = |errors: Vec<LexiconError>| {
            let sentences: Vec<String> = errors.iter().map(ToString::to_string).collect();
            JsError::new(&sentences.join("\n"))
        };
        let lexicon = match patterns {
            Some(patterns) => Lexicon::read_with(&lines, &|written| pattern(&patterns, written)),
            None => Lexicon::read(&lines),
        }
        .map_err(sentences)?;
        Ok(JsAnnotator(crate::Annotator::with_lexicon(lexicon)))
    }

    /// The Document of `text`. `date` is the day it was written, `YYYY-MM-DD`.
    #[wasm_bindgen(unchecked_return_type = "Document")]
    pub fn annotate(&self, text: &str, date: Option<String>) -> Result<JsValue, JsError> {
        make_room(text);
        to_js(&self.0.annotate(text, date.as_deref()).in_unit(text, Unit::Utf16))
    }

    /// A text being edited, read by nothing yet.
    pub fn open(&self, text: &str, date: Option<String>) -> JsSession {
        JsSession(crate::Session::open(self.0.clone(), text, date.as_deref()))
    }
}

/// Has the memory grow at once to most of what reading `text` takes. By itself it would grow 64 KiB at a time, two thousand
/// times for 10 MB, which was a twentieth of the work.
fn make_room(text: &str) {
    let mut room = Vec::<u8>::new();
    // Where there is no such room, reading may still find enough.
    let _ = room.try_reserve_exact(text.len().saturating_mul(6));
    drop(std::hint::black_box(room));
}

/// A pattern that JavaScript makes.
fn pattern(patterns: &Function, written: &str) -> Result<Find, String> {
    let message = |thrown: JsValue| match thrown.dyn_into::<js_sys::Error>() {
        Ok(error) => String::from(error.message()),
        Err(_) => "the pattern cannot be read".to_string(),
    };
    let made = patterns.call1(&JsValue::NULL, &JsValue::from_str(written)).map_err(message)?;
    let find: Function = made.dyn_into().map_err(message)?;
    Ok(Arc::new(move |text| {
        let found = find.call1(&JsValue::NULL, &JsValue::from_str(text)).unwrap_or_default();
        let places =
            found.dyn_into::<js_sys::Uint32Array>().map(|places| places.to_vec()).unwrap_or_default();
        places.as_chunks().0.iter().map(|[from, to]| (*from, *to)).collect()
    }))
}

/// A text being edited.
#[wasm_bindgen(js_name = Session)]
pub struct JsSession(crate::Session);

#[wasm_bindgen(js_class = Session)]
impl JsSession {
    /// Reads about `budget` bytes more; tells how many of how many are read.
    #[wasm_bindgen(unchecked_return_type = "Progress")]
    pub fn step(&mut self, budget: u32) -> Result<JsValue, JsError> {
        let progress = self.0.step(budget);
        Ok(serde_wasm_bindgen::to_value(&Progress { done: progress.done, total: progress.total })?)
    }

    /// What is known of the text so far.
    #[wasm_bindgen(js_name = soFar, unchecked_return_type = "Document")]
    pub fn so_far(&mut self) -> Result<JsValue, JsError> {
        to_js(&self.0.so_far().in_unit(self.0.text(), Unit::Utf16))
    }

    /// The Document of the text as it is now, reading what has not been read.
    #[wasm_bindgen(unchecked_return_type = "Document")]
    pub fn document(&mut self) -> Result<JsValue, JsError> {
        to_js(&self.in_utf16())
    }

    /// Replaces `start..end` by `insert`.
    #[wasm_bindgen(unchecked_return_type = "Edited")]
    pub fn edit(&mut self, start: u32, end: u32, insert: &str) -> Result<JsValue, JsError> {
        let offsets = Offsets::new(self.0.text(), Unit::Utf16);
        let (start, end) = (offsets.to_byte(start), offsets.to_byte(end));
        self.0.edit(start, end, insert);
        self.edited()
    }

    /// Replaces `start..end` by `insert` and takes a quick look at the blocks that were edited since the last Document:
    /// where they stand now, and what is known of them by themselves. Null where that is too much for a quick look.
    #[wasm_bindgen(unchecked_return_type = "Glance | null")]
    pub fn glance(&mut self, start: u32, end: u32, insert: &str) -> Result<JsValue, JsError> {
        let offsets = Offsets::new(self.0.text(), Unit::Utf16);
        let (from, to) = (offsets.to_byte(start), offsets.to_byte(end));
        let before = offsets.from_byte(from);
        self.0.splice(from, to, insert);
        let Some((span, document)) = self.0.glance() else { return Ok(JsValue::NULL) };
        // The edit stands in the stretch, so that its place tells the stretch's without counting the whole text again.
        let stretch = span.of(self.0.text());
        let within = Offsets::new(stretch, Unit::Utf16);
        let start = before - within.from_byte(from - span.start());
        let mut document = document.in_unit(stretch, Unit::Utf16);
        document.each_range(|range| {
            range.start += start;
            range.end += start;
        });
        to_js(&Glance { start, end: start + within.from_byte(span.len()), document })
    }

    /// Sets or clears the day the article was written, `YYYY-MM-DD`.
    #[wasm_bindgen(js_name = setDate, unchecked_return_type = "Edited")]
    pub fn set_date(&mut self, date: Option<String>) -> Result<JsValue, JsError> {
        self.0.set_date(date.as_deref());
        self.edited()
    }
}

impl JsSession {
    fn in_utf16(&mut self) -> Document {
        self.0.take_document().in_unit(self.0.text(), Unit::Utf16)
    }

    fn edited(&mut self) -> Result<JsValue, JsError> {
        let document = self.in_utf16();
        to_js(&Edited { revision: self.0.revision(), document })
    }
}

/// Articles on their way to a comparison.
#[wasm_bindgen(js_name = Comparing)]
#[derive(Default)]
pub struct JsComparing(compare::Comparing);

#[wasm_bindgen(js_class = Comparing)]
impl JsComparing {
    /// With no article yet.
    #[wasm_bindgen(constructor)]
    pub fn new() -> JsComparing {
        JsComparing::default()
    }

    /// Reads an article and takes it in.
    pub fn add(&mut self, annotator: &JsAnnotator, id: &str, text: &str, date: Option<String>) {
        let document = annotator.0.annotate(text, date.as_deref()).in_unit(text, Unit::Utf16);
        self.0.add(id, text, document);
    }

    /// Takes in an article as somebody has read it, or corrected it.
    #[wasm_bindgen(js_name = addRead)]
    pub fn add_read(
        &mut self,
        id: &str,
        text: &str,
        #[wasm_bindgen(unchecked_param_type = "Document")] document: JsValue,
    ) -> Result<(), JsError> {
        let document: Document = serde_wasm_bindgen::from_value(document)?;
        self.0.add(id, text, document);
        Ok(())
    }

    /// What the articles have in common.
    #[wasm_bindgen(unchecked_return_type = "Comparison")]
    pub fn finish(&self) -> Result<JsValue, JsError> {
        to_js(&self.0.finish())
    }
}

/// A Document of `text` in one of the formats.
#[wasm_bindgen(js_name = exportDocument)]
pub fn export_document(
    #[wasm_bindgen(unchecked_param_type = "Document")] document: JsValue,
    text: &str,
    #[wasm_bindgen(unchecked_param_type = "Format")] format: &str,
) -> Result<String, JsError> {
    let format = known(format)?;
    let document: Document = serde_wasm_bindgen::from_value(document)?;
    Ok(formats::write(format, document, text))
}

/// A text and its Document out of one of the formats.
#[wasm_bindgen(js_name = importDocument, unchecked_return_type = "Imported")]
pub fn import_document(
    string: &str,
    #[wasm_bindgen(unchecked_param_type = "Format")] format: &str,
) -> Result<JsValue, JsError> {
    let mut document = match known(format)? {
        Format::Native => saved(string)
            .map_err(|error| JsError::new(&format!("this is not a saved Document: {}", reason(&error))))?,
        other => return Err(JsError::new(&format!("{} is written, but cannot be read back", other.word()))),
    };
    let Some(text) = document.text.take() else {
        return Err(JsError::new("the file holds annotations but not the text they belong to"));
    };
    match check::check(&document, &text).first() {
        Some(fault) => Err(JsError::new(&format!("the annotations do not fit their text: {fault}"))),
        None => {
            let document = document.in_bytes(&text).in_unit(&text, Unit::Utf16);
            to_js(&Imported { text, document })
        }
    }
}

/// The Document on a line of JSON. JavaScript's own reader takes the JSON: a second one would cost 40 kB of wasm.
fn saved(string: &str) -> Result<Document, JsValue> {
    Ok(serde_wasm_bindgen::from_value(js_sys::JSON::parse(string)?)?)
}

/// What a JavaScript error says.
fn reason(error: &JsValue) -> String {
    error.dyn_ref::<js_sys::Error>().map_or_else(String::new, |error| error.message().into())
}

fn known(format: &str) -> Result<Format, JsError> {
    Format::from_word(format).ok_or_else(|| JsError::new(&format!("“{format}” is not one of the formats")))
}

/// A Document as a JavaScript value. Through JSON, which engines read faster than a value can be built call by call.
fn to_js(value: &impl Serialize) -> Result<JsValue, JsError> {
    // Put together on the other side: a memory that has grown for 40 MB of JSON never shrinks again.
    let mut json = JsString::default();
    json_in_pieces(value, &mut |piece| json = json.concat(&JsValue::from_str(piece)));
    parse(&json).map_err(|_| JsError::new("the Document could not be handed over"))
}

#[wasm_bindgen]
extern "C" {
    /// What JSON says.
    #[wasm_bindgen(catch, js_namespace = JSON)]
    fn parse(json: &JsString) -> Result<JsValue, JsValue>;
}

/// How far a session has read, in bytes.
#[derive(Serialize, tsify::Tsify)]
struct Progress {
    /// Bytes read so far.
    done: u32,
    /// Bytes in all.
    total: u32,
}

/// The answer to an edit.
#[derive(Serialize, tsify::Tsify)]
struct Edited {
    /// How many edits there have been.
    revision: u32,
    /// What is known of the text as it is now.
    document: Document,
}

/// A quick look at what an edit touched.
#[derive(Serialize, tsify::Tsify)]
struct Glance {
    /// Where the blocks stand that were looked at.
    start: u32,
    /// Where they end.
    end: u32,
    /// What is known of them by themselves, each at its place in the text.
    document: Document,
}

/// A text that came with its Document.
#[derive(Serialize, tsify::Tsify)]
struct Imported {
    /// The text.
    text: String,
    /// Its Document, positions in UTF-16 code units.
    document: Document,
}

/// The three ways an instance dies, for the tests of the rescue; in no build that anyone gets.
#[cfg(feature = "faults")]
mod faults {
    use wasm_bindgen::prelude::*;

    /// Panics.
    #[wasm_bindgen(js_name = forcePanic)]
    #[allow(clippy::panic, reason = "this is what it is for")]
    pub fn force_panic() {
        panic!("a panic forced by a test");
    }

    /// Overflows the stack.
    #[wasm_bindgen(js_name = overflowStack)]
    pub fn overflow_stack(depth: u32) -> u32 {
        let frame = std::hint::black_box([depth; 64]);
        if depth == u32::MAX {
            return depth;
        }
        let below = std::hint::black_box(overflow_stack(std::hint::black_box(depth + 1)));
        frame.iter().fold(below, |sum, n| sum.wrapping_add(*n))
    }

    /// Never comes back.
    #[wasm_bindgen(js_name = loopForever)]
    pub fn loop_forever() {
        let mut turns = 0u64;
        loop {
            turns = std::hint::black_box(turns.wrapping_add(1));
        }
    }
}

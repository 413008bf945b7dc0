//! From JavaScript, call, to JavaScript.

use wasm_bindgen::prelude::*;

/// A reader's regular expression.
#[wasm_bindgen(js_name = Pattern)]
pub struct JsPattern(crate::Pattern);

#[wasm_bindgen(js_class = Pattern)]
impl JsPattern {
    /// Throws a sentence that says what is wrong with the pattern, and where.
    #[wasm_bindgen(constructor)]
    pub fn new(written: &str) -> Result<JsPattern, JsError> {
        crate::Pattern::new(written).map(JsPattern).map_err(|sentence| JsError::new(&sentence))
    }

    /// Where it fits: the start and the end of each place, in bytes of UTF-8, one after the other.
    pub fn find(&self, text: &str) -> Vec<u32> {
        self.0.find_in(text).flat_map(|(start, end)| [start as u32, end as u32]).collect()
    }
}

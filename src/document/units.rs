//! A Document's positions from bytes into the unit its reader counts in.

use super::{Document, Range};
use crate::text::{Offsets, Unit};

impl Document {
    /// The same Document with every position in `unit`. It must count bytes of `source` now.
    ///
    /// # Examples
    /// ```
    /// use news_annotator::{Annotator, text::Unit};
    /// let text = "😀 In Paris, on Friday";
    /// let document = Annotator::new().annotate(text, None).in_unit(text, Unit::Utf16);
    /// assert_eq!(document.blocks[0].end, 22);
    /// ```
    pub fn in_unit(mut self, source: &str, unit: Unit) -> Document {
        debug_assert!(self.offsets == Unit::Byte, "only bytes are converted");
        let offsets = Offsets::new(source, unit);
        self.each_range(|range| {
            *range = Range { start: offsets.from_byte(range.start), end: offsets.from_byte(range.end) };
        });
        self.offsets = unit;
        self
    }

    /// The same Document with every position in bytes of `source`, from whatever unit it counts in.
    pub fn in_bytes(mut self, source: &str) -> Document {
        let offsets = Offsets::new(source, self.offsets);
        self.each_range(|range| {
            *range = Range { start: offsets.to_byte(range.start), end: offsets.to_byte(range.end) };
        });
        self.offsets = Unit::Byte;
        self
    }

    /// Calls `change` on every range of the Document. A new field with a range in it belongs here.
    pub fn each_range(&mut self, mut change: impl FnMut(&mut Range)) {
        self.blocks.iter_mut().for_each(|b| b.place(&mut change));
        self.mentions.iter_mut().for_each(|m| m.place(&mut change));
        for number in &mut self.numbers {
            number.place(&mut change);
            change(&mut number.core);
            number.counts.iter_mut().for_each(&mut change);
        }
        for quote in &mut self.quotes {
            quote.place(&mut change);
            change(&mut quote.inner);
            quote.speaker.iter_mut().for_each(|s| s.place(&mut change));
            quote.cue.iter_mut().for_each(&mut change);
            quote.content.iter_mut().for_each(&mut change);
        }
        for reported in &mut self.reported {
            change(&mut reported.content);
            reported.speaker.iter_mut().for_each(|s| s.place(&mut change));
            reported.cue.iter_mut().for_each(&mut change);
        }
        for notice in &mut self.notices {
            if let Some(mut range) = notice.range() {
                change(&mut range);
                (notice.start, notice.end) = (Some(range.start), Some(range.end));
            }
        }
    }
}

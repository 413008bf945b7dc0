//! Where something stands in a text: a half-open range of bytes.
//!
//! Lengths, indices of tokens and positions in UTF-16 never travel in a `Span`: inside the crate it always
//! counts UTF-8 bytes from the start of the text (or of the passage) that it belongs to.

/// A half-open range of bytes, like Rust's `start..end`: `end` is the first byte after it.
///
/// `start <= end` always holds, because [`Span::new`] is the only way in.
///
/// # Examples
/// ```
/// use news_annotator::Span;
/// let paris = Span::new(3, 8);
/// assert_eq!(paris.of("In Paris, on Friday"), "Paris");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// The range from `start` to `end`. A range given backwards is a fault of the caller; it becomes empty.
    pub const fn new(start: u32, end: u32) -> Span {
        debug_assert!(start <= end, "a span ends before it starts");
        Span { start, end: if end < start { start } else { end } }
    }

    /// The same, from indices; positions past 4 GiB do not exist here (see `text::MAX_BYTES`).
    pub const fn from_usize(start: usize, end: usize) -> Span {
        Span::new(start as u32, end as u32)
    }

    /// The first byte.
    pub const fn start(self) -> u32 {
        self.start
    }

    /// The first byte after the last.
    pub const fn end(self) -> u32 {
        self.end
    }

    /// How many bytes it holds.
    pub const fn len(self) -> u32 {
        self.end - self.start
    }

    /// True when it holds nothing.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Do the two share at least one byte?
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Does `other` lie wholly inside?
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest span that holds both.
    pub fn to(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The span `by` bytes further on: from a passage's own count to the whole text's.
    pub const fn shifted(self, by: u32) -> Span {
        Span { start: self.start + by, end: self.end + by }
    }

    /// The span as a range of indices.
    pub const fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The words it covers in `text`; nothing when it does not fit there.
    #[inline]
    pub fn of(self, text: &str) -> &str {
        let words = text.get(self.range());
        debug_assert!(words.is_some(), "a span that does not fit its text");
        words.unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Span;

    #[test]
    fn touching_is_not_overlapping() {
        assert!(!Span::new(0, 3).overlaps(Span::new(3, 5)));
        assert!(Span::new(0, 4).overlaps(Span::new(3, 5)));
        assert!(Span::new(0, 4).contains(Span::new(2, 4)));
        assert_eq!(Span::new(4, 6).to(Span::new(1, 5)), Span::new(1, 6));
    }
}

//! Two word lists into the words that are not the same.

use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::ops::Range;

/// The longest quotation that is compared word by word; a longer one is compared up to here.
pub(super) const WORDS: usize = 600;

/// The ranges of words that are in one and not in the other: of the first, and of the second.
pub(super) fn changes(a: &[String], b: &[String]) -> (Vec<Range<usize>>, Vec<Range<usize>>) {
    let mut out = (Vec::new(), Vec::new());
    for op in capture_diff_slices(Algorithm::Myers, a, b) {
        if !matches!(op, DiffOp::Equal { .. }) {
            out.0.extend(Some(op.old_range()).filter(|r| !r.is_empty()));
            out.1.extend(Some(op.new_range()).filter(|r| !r.is_empty()));
        }
    }
    out
}

/// How much of the two is the same, 0 to 1.
pub(super) fn likeness(a: &[String], b: &[String]) -> f32 {
    let same: usize = capture_diff_slices(Algorithm::Myers, a, b)
        .iter()
        .filter(|op| matches!(op, DiffOp::Equal { .. }))
        .map(|op| op.old_range().len())
        .sum();
    2.0 * same as f32 / (a.len() + b.len()).max(1) as f32
}

//! What a count borrows from before it: after "more than 1,000 French nationals", "250 that have come back" counts them.

use super::near::apart;
use super::{Figure, Part};
use crate::numbers::{Counts, Label, Number};
use crate::text::Span;

/// Fills in what each figure counts; `figures` are those of `parts` in order.
pub(super) fn counts(source: &str, parts: &[Part<'_>], figures: &mut [Figure]) {
    let numbers =
        parts.iter().flat_map(|part| part.findings.numbers.iter().map(move |number| (part, number)));
    let mut last: Option<(usize, Span)> = None;
    for (figure, (part, number)) in figures.iter_mut().zip(numbers) {
        let place = part.span.start() as usize;
        match number.counts {
            Counts::Here(span) => {
                let span = span.shifted(part.span.start());
                figure.counts = Some(span);
                if number.label == Label::Cardinal {
                    last = Some((place, span));
                }
            }
            Counts::Before if lends(number) => {
                // Only what was counted a little before, in the same block, is still in the reader's ear.
                let near = last.filter(|(block, span)| {
                    *block == place && apart(source, span.end(), figure.span.start()) <= REACH
                });
                figure.counts = near.map(|(_, span)| span);
            }
            _ => {}
        }
    }
}

/// How far back, in bytes, a count may borrow what it counts.
const REACH: u32 = 400;

/// Does this kind of figure count things at all?
fn lends(number: &Number) -> bool {
    matches!(number.label, Label::Cardinal | Label::Ordinal)
}

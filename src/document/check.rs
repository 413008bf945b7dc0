//! Every invariant of a Document as one function, called by every test that makes one.

use super::{Document, Range};
use crate::text::Offsets;
use std::collections::HashSet;
use unicode_segmentation::UnicodeSegmentation;

/// What is wrong with `document` as an annotation of `source`; empty where nothing is.
///
/// Positions may be in any unit. Checked: ranges fit, are not empty, cut no character and no grapheme cluster, and are
/// not all white space; lists are in order and without duplicates; names do not overlap names nor figures figures; ids
/// are unique and lead somewhere; a numeral lies in its expression and a quote's words in its marks; confidences lie
/// in 0 to 1.
pub fn check(document: &Document, source: &str) -> Vec<String> {
    let offsets = Offsets::new(source, document.offsets);
    let mut faults = Faults { source, offsets, bounds: Bounds::of(source), out: Vec::new() };
    let mut ids = HashSet::new();
    let entities: HashSet<&str> = document.entities.iter().map(|e| e.id.as_str()).collect();
    let quotes: HashSet<&str> = document.quotes.iter().map(|q| q.id.as_str()).collect();

    let all_ids = (document.mentions.iter().map(|m| &m.id))
        .chain(document.entities.iter().map(|e| &e.id))
        .chain(document.numbers.iter().map(|n| &n.id))
        .chain(document.quotes.iter().map(|q| &q.id))
        .chain(document.reported.iter().map(|r| &r.id));
    for id in all_ids {
        faults.expect(!id.is_empty() && ids.insert(id.as_str()), || {
            format!("id {id:?} is empty or given twice")
        });
    }

    faults.apart("block", document.blocks.iter().map(|b| b.range()));
    faults.apart("mention", document.mentions.iter().map(|m| m.range()));
    faults.apart("number", document.numbers.iter().map(|n| n.range()));
    faults.ordered("quote", document.quotes.iter().map(|q| q.range()));
    faults.ordered("reported", document.reported.iter().map(|r| r.content));

    for mention in &document.mentions {
        faults.confidence(&mention.id, mention.confidence);
        faults.leads_to(&mention.id, mention.entity.as_deref(), &entities);
    }
    for number in &document.numbers {
        faults.confidence(&number.id, number.confidence);
        faults.place("core", number.core);
        faults.inside(&number.id, number.core, number.range());
        number.counts.iter().for_each(|r| faults.place("counts", *r));
    }
    for quote in &document.quotes {
        faults.confidence(&quote.id, quote.confidence);
        faults.inside(&quote.id, quote.inner, quote.range());
        faults.leads_to(&quote.id, quote.duplicate_of.as_deref(), &quotes);
        faults.leads_to(&quote.id, quote.nested_in.as_deref(), &quotes);
        faults.expect(!quote.utterance.is_empty(), || format!("{} has no utterance", quote.id));
        [quote.cue, quote.content].iter().flatten().for_each(|r| faults.place("quote part", *r));
        if let Some(speaker) = &quote.speaker {
            faults.place("speaker", speaker.range());
            faults.leads_to(&quote.id, speaker.entity.as_deref(), &entities);
        }
    }
    for reported in &document.reported {
        faults.confidence(&reported.id, reported.confidence);
        reported.cue.iter().for_each(|r| faults.place("cue", *r));
        if let Some(speaker) = &reported.speaker {
            faults.place("speaker", speaker.range());
            faults.leads_to(&reported.id, speaker.entity.as_deref(), &entities);
        }
    }
    document.notices.iter().filter_map(|n| n.range()).for_each(|r| faults.place("notice", r));
    faults.out
}

struct Faults<'t> {
    source: &'t str,
    offsets: Offsets<'t>,
    bounds: Bounds,
    out: Vec<String>,
}

impl Faults<'_> {
    fn expect(&mut self, holds: bool, fault: impl FnOnce() -> String) {
        if !holds {
            self.out.push(fault());
        }
    }

    fn place(&mut self, what: &str, range: Range) {
        let (start, end) = (self.offsets.to_byte(range.start), self.offsets.to_byte(range.end));
        let exact = self.offsets.from_byte(start) == range.start && self.offsets.from_byte(end) == range.end;
        let words = self.source.get(start as usize..end as usize);
        let whole = self.bounds.has(start) && self.bounds.has(end);
        let holds = exact && whole && words.is_some_and(|w| !w.trim().is_empty());
        self.expect(holds, || {
            format!("{what} {}..{} is no whole piece of the text: {words:?}", range.start, range.end)
        });
    }

    fn ordered(&mut self, what: &str, ranges: impl Iterator<Item = Range>) {
        let mut before: Option<Range> = None;
        for range in ranges {
            self.place(what, range);
            let follows = before.is_none_or(|b| b < range);
            self.expect(follows, || {
                format!("{what} {}..{} is out of order or doubled", range.start, range.end)
            });
            before = Some(range);
        }
    }

    fn apart(&mut self, what: &str, ranges: impl Iterator<Item = Range> + Clone) {
        self.ordered(what, ranges.clone());
        for (a, b) in ranges.clone().zip(ranges.skip(1)) {
            self.expect(a.end <= b.start, || format!("{what} {}..{} overlaps the next", a.start, a.end));
        }
    }

    fn inside(&mut self, id: &str, inner: Range, outer: Range) {
        let holds = outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;
        self.expect(holds, || format!("{id}: {}..{} is not inside it", inner.start, inner.end));
    }

    fn leads_to(&mut self, id: &str, target: Option<&str>, known: &HashSet<&str>) {
        self.expect(target.is_none_or(|t| known.contains(t)), || {
            format!("{id} leads to {target:?}, which is not there")
        });
    }

    fn confidence(&mut self, id: &str, confidence: f64) {
        self.expect((0.0..=1.0).contains(&confidence), || format!("{id} has confidence {confidence}"));
    }
}

/// Where grapheme clusters meet, a bit for each byte. Found in one walk: to ask at one place of a million flags whether
/// it cuts one means to count all the flags before it.
struct Bounds(Vec<u64>);

impl Bounds {
    fn of(source: &str) -> Bounds {
        let mut bits = vec![0; source.len() / 64 + 1];
        let starts = source.grapheme_indices(true).map(|(at, _)| at);
        for at in starts.chain([0, source.len()]) {
            bits.get_mut(at / 64).into_iter().for_each(|word| *word |= 1 << (at % 64));
        }
        Bounds(bits)
    }

    fn has(&self, at: u32) -> bool {
        self.0.get(at as usize / 64).is_some_and(|word| word >> (at % 64) & 1 == 1)
    }
}

/// Panics with the list of faults; for tests.
///
/// # Panics
/// When [`check`] finds anything.
#[allow(clippy::panic, reason = "this is how a test fails")]
pub fn assert_whole(document: &Document, source: &str) {
    let faults = check(document, source);
    if !faults.is_empty() {
        panic!(
            "{} faults in the Document of {:?}:\n{}",
            faults.len(),
            source.chars().take(80).collect::<String>(),
            faults.join("\n")
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Block;
    use crate::text::{BlockKind, Unit};

    #[test]
    fn a_range_that_cuts_what_a_reader_sees_as_one_character_is_a_fault() {
        let text = "e\u{301} 👨\u{200D}👩 🇫🇷🇩🇪";
        let faults = |start, end| {
            let block = Block { start, end, kind: BlockKind::Paragraph };
            check(&Document { offsets: Unit::Codepoint, blocks: vec![block], ..Document::default() }, text)
        };
        // The accented letter, the family, each flag.
        for (start, end) in [(0, 2), (3, 6), (7, 9), (9, 11)] {
            assert_eq!(faults(start, end), Vec::<String>::new(), "{start}..{end}");
        }
        for (start, end) in [(0, 1), (1, 2), (3, 4), (5, 6), (8, 11), (7, 10), (0, 12), (6, 7)] {
            assert!(!faults(start, end).is_empty(), "{start}..{end}");
        }
    }
}

//! brat standoff: `T` text-bound marks, `A` attributes, `R` relations, `#` notes. Code points; the text stands beside it.

use super::Article;
use crate::document::Range;
use std::collections::HashMap;
use std::fmt::Write;

/// The `.ann` file to go with the text as `.txt`.
///
/// brat wants a mark on one line and splits that at tabs: a range over either becomes several fragments, as its format has it.
pub(super) fn write(article: &Article<'_>) -> String {
    let mut file =
        File { article, out: String::new(), marks: 0, attributes: 0, relations: 0, of_range: HashMap::new() };
    for mark in article.marks() {
        let id = file.mark(mark.label, mark.range);
        if let Some(means) = mark.means {
            let note = article.entity(Some(means)).map_or(means, |entity| entity.name.as_str());
            file.note(&id, note);
        }
    }
    for quote in &article.document.quotes {
        let id = file.mark("QUOTE", quote.range());
        file.attribute("Kind", &id, quote.kind.word());
        if let Some(speaker) = &quote.speaker {
            let who = file.speaker(speaker.range());
            file.relation("Speaker", &id, &who);
        }
    }
    for reported in &article.document.reported {
        let id = file.mark("REPORTED", reported.content);
        if let Some(speaker) = &reported.speaker {
            let who = file.speaker(speaker.range());
            file.relation("Speaker", &id, &who);
        }
    }
    file.out
}

struct File<'a> {
    article: &'a Article<'a>,
    out: String,
    marks: u32,
    attributes: u32,
    relations: u32,
    /// The number of the mark at a range, so that a speaker who is a name is not marked twice.
    of_range: HashMap<u64, u32>,
}

// Writing to a String cannot fail.
impl File<'_> {
    fn mark(&mut self, label: &str, range: Range) -> String {
        self.marks += 1;
        let id = format!("T{}", self.marks);
        let fragments: Vec<Range> = lines(self.article.words(range), range.start);
        let places: Vec<String> = (fragments.iter())
            .map(|fragment| {
                let at = self.article.points(*fragment);
                format!("{} {}", at.start, at.end)
            })
            .collect();
        let words: Vec<&str> = fragments.iter().map(|fragment| self.article.words(*fragment)).collect();
        let _ = writeln!(self.out, "{id}\t{label} {}\t{}", places.join(";"), words.join(" "));
        self.of_range.insert(key(range), self.marks);
        id
    }

    /// The id of the mark at a speaker's range.
    fn speaker(&mut self, range: Range) -> String {
        match self.of_range.get(&key(range)) {
            Some(known) => format!("T{known}"),
            None => self.mark("SPEAKER", range),
        }
    }

    fn attribute(&mut self, name: &str, of: &str, value: &str) {
        self.attributes += 1;
        let _ = writeln!(self.out, "A{}\t{name} {of} {value}", self.attributes);
    }

    fn relation(&mut self, name: &str, from: &str, to: &str) {
        self.relations += 1;
        let _ = writeln!(self.out, "R{}\t{name} Arg1:{from} Arg2:{to}", self.relations);
    }

    fn note(&mut self, of: &str, note: &str) {
        let note: Vec<&str> = note.split_whitespace().collect();
        let _ =
            writeln!(self.out, "#{}\tAnnotatorNotes {of}\t{}", of.trim_start_matches('T'), note.join(" "));
    }
}

/// A range as one number.
fn key(range: Range) -> u64 {
    u64::from(range.start) << 32 | u64::from(range.end)
}

/// The pieces of `words` between line ends and tabs, as ranges; `start` is where the words stand.
fn lines(words: &str, start: u32) -> Vec<Range> {
    let mut out = Vec::new();
    let mut at = start;
    for piece in words.split_inclusive(char::is_control) {
        let kept = piece.trim_end_matches(char::is_control);
        if !kept.trim().is_empty() {
            out.push(Range { start: at, end: at + kept.len() as u32 });
        }
        at += piece.len() as u32;
    }
    out
}

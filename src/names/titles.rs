//! The person behind a form of address: `Mr Winter`, `Gen. Smith`. What stands there is a person whatever it looks like.

use super::Label;
use super::found::Found;
use super::look::{Look, look};
use crate::text::Passage;
use crate::vocabulary::Source;

/// Forms of address and short ranks, which stand before a person's name and before nothing else.
const TITLES: [&str; 24] = [
    "Adm.", "Capt.", "Col.", "Cpl.", "Dr", "Dr.", "Gen.", "Gov.", "Lt.", "Maj.", "Messrs", "Miss", "Mr",
    "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Prof.", "Rep.", "Sen.", "Sgt.", "Sir", "Supt",
];

/// Does a title stand right before token `i`?
pub fn stands_behind_title(passage: &Passage<'_>, i: usize) -> bool {
    i.checked_sub(1).is_some_and(|before| {
        let word = passage.word(before);
        // Most words are in small letters, and are not looked for.
        word.as_bytes().first().is_some_and(u8::is_ascii_uppercase)
            && TITLES.binary_search(&word).is_ok()
            && passage.sentence_of(before) == passage.sentence_of(i)
    })
}

/// The capitalised words behind each title, for those that nothing else marks.
pub fn titled_persons(passage: &Passage<'_>) -> Vec<Found> {
    let mut out = Vec::new();
    for start in (0..passage.len()).filter(|i| stands_behind_title(passage, *i)) {
        let goes_on = |i: &usize| match look(passage, *i) {
            Look::Initial | Look::Mixed | Look::Letter => {
                passage.sentence_of(*i) == passage.sentence_of(start)
            }
            // `Jean-Marie`
            Look::Mark => passage.word(*i) == "-" && look(passage, *i + 1).is_capital() && *i > start,
            _ => false,
        };
        let tokens =
            start..(start..passage.len().min(start + 6)).take_while(goes_on).last().map_or(start, |i| i + 1);
        let shown = tokens.clone().map(|i| passage.word(i).len()).sum::<usize>();
        if shown > 2 {
            out.push(Found { tokens, label: Label::Person, confidence: 0.8, source: Source::Rule });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_titles_are_sorted() {
        assert!(TITLES.is_sorted());
    }

    #[test]
    fn a_title_makes_a_person() {
        let passage = Passage::of("Later Mr Winter met Mrs Ocasio-Cortez there. Mr. and Mrs. Green left.");
        let found: Vec<_> = titled_persons(&passage)
            .into_iter()
            .map(|f| passage.slice(passage.span(f.tokens)).to_string())
            .collect();
        assert_eq!(found, ["Winter", "Ocasio-Cortez", "Green"]);
    }
}

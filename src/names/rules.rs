//! Names that a rule of the language is sure of, whatever the tagger thinks: the work in quotation
//! marks behind `author of`, the site behind a town, the acronym of a name that the article spells out.

use super::Label;
use super::edges::known;
use super::found::Found;
use super::kinds::{STATES, announces_title};
use super::look::{Look, look};
use super::sight::Sight;
use crate::lexicon::builtin::Builtin;
use crate::text::{Passage, TokenKind};
use crate::vocabulary::Source;
use crate::word_list::words;
use std::ops::Range;

/// All of them in a passage, in order of their start.
pub fn sure_names(passage: &Passage<'_>, sight: &Sight<'_>, lists: &Builtin) -> Vec<Found> {
    let mut out = Vec::new();
    for i in 0..passage.len() {
        let found = (titled_work(passage, i).map(|t| (t, Label::WorkOfArt)))
            .or_else(|| site_of_town(passage, sight, lists, i).map(|t| (t, Label::Fac)))
            .or_else(|| acronym(passage, sight, lists, i).map(|t| (t, Label::Org)));
        if let Some((tokens, label)) = found {
            out.push(Found { tokens, label, confidence: 0.9, source: Source::Rule });
        }
    }
    out
}

/// The longest title of a work, in tokens.
const LONGEST_TITLE: usize = 16;

/// `co-author of “ISIS: Inside the Army of Terror.”` from its opening mark: the words in the marks, without the stop
/// that the house style tucks inside.
fn titled_work(passage: &Passage<'_>, mark: usize) -> Option<Range<usize>> {
    let close = match passage.word(mark) {
        "“" => "”",
        "\"" => "\"",
        _ => return None,
    };
    let first = mark + 1;
    if !announces_title(passage, mark) || !look(passage, first).is_capital() {
        return None;
    }
    let mut end = (first..passage.len().min(first + LONGEST_TITLE)).find(|i| passage.word(*i) == close)?;
    while end > first && matches!(passage.word(end - 1), "." | ",") {
        end -= 1;
    }
    // A title has a capital on all its longer words; a sentence has not.
    let words = || (first..end).filter(|i| passage.token(*i).is_some_and(|t| t.kind == TokenKind::Word));
    let small = words().filter(|i| look(passage, *i) == Look::Lower && passage.word(*i).len() > 4).count();
    (end > first && small == 0 && words().count() > 0).then_some(first..end)
}

/// `Baiji oil refinery`, `Kweres airbase`: where the proper word alone is a town, its site is the name.
fn site_of_town(passage: &Passage<'_>, sight: &Sight<'_>, lists: &Builtin, i: usize) -> Option<Range<usize>> {
    let seen = sight.seen.get(i)?;
    if seen.look != Look::Initial || seen.opens == 1 || (seen.run.1 as usize) != i + 1 {
        return None;
    }
    let noun =
        (i + 1..i + 3).find(|j| SITES.contains(&passage.lower(*j)) && look(passage, *j) == Look::Lower)?;
    let kind_of_site = noun == i + 1 || words!("oil gas air naval nuclear power").has(passage.lower(i + 1));
    let start = seen.run.0 as usize;
    let kinds = known(passage, lists, &(start..i + 1));
    let town = kinds.any(STATES) || kinds.is_empty() && passage.lower(start.saturating_sub(1)) == "the";
    (kind_of_site && town).then_some(start..noun + 1)
}

/// Common nouns for sites that take the name of the place they stand at.
const SITES: [&str; 6] = ["refinery", "airbase", "airfield", "airport", "dam", "base"];

/// `IS`, where the article also has `Islamic State`: an acronym that the lists don't know, of a name in the article.
fn acronym(passage: &Passage<'_>, sight: &Sight<'_>, lists: &Builtin, i: usize) -> Option<Range<usize>> {
    let seen = sight.seen.get(i)?;
    let word = (*sight.words.get(i)?)?;
    let alone = seen.run.1 == seen.run.0 + 1;
    let unknown = known(passage, lists, &(i..i + 1)).is_empty();
    let plain = passage.word(i).bytes().all(|b| b.is_ascii_uppercase());
    (seen.look == Look::Upper
        && seen.line == 0
        && plain
        && alone
        && unknown
        && word.acronym
        && word.small == 0)
        .then_some(i..i + 1)
}

//! A Document as people read it: who said what, the names by kind, the figures. What Markdown and HTML share.

use super::Article;
use crate::document::Number;
use crate::names::Label;
use crate::numbers::{self, Mod};
use crate::quotes::Kind;
use crate::sorting::sort_by_key;
use std::collections::HashMap;

/// What a speaker is called whom the text does not name.
const NOBODY: &str = "Speaker not found";

/// A speaker with what they said, in the order of the article.
pub(super) struct Said {
    /// The entity's name, or the words in the text.
    pub(super) who: String,
    /// Their words on one line each, and whether they stood in marks.
    pub(super) words: Vec<(String, bool)>,
}

/// The speakers in the order of their first words. Printed-again quotes and those that are nobody's speech are left out.
pub(super) fn said(article: &Article<'_>) -> Vec<Said> {
    let quotes = (article.document.quotes.iter())
        .filter(|q| matches!(q.kind, Kind::Direct | Kind::Mixed) && q.duplicate_of.is_none())
        .map(|q| {
            (q.range(), q.speaker.as_ref(), article.line(q.inner).trim_end_matches(',').to_string(), true)
        });
    let reported = (article.document.reported.iter())
        .map(|r| (r.content, r.speaker.as_ref(), article.line(r.content), false));
    let mut all: Vec<_> = quotes.chain(reported).collect();
    sort_by_key(&mut all, |(range, ..)| *range);

    let mut out: Vec<Said> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    for (_, speaker, words, marked) in all {
        let who = article.speaker(speaker);
        let who = if who.is_empty() { NOBODY.to_string() } else { who };
        let at = *known.entry(who.clone()).or_insert(out.len());
        if at == out.len() {
            out.push(Said { who, words: Vec::new() });
        }
        if let Some(said) = out.get_mut(at) {
            said.words.push((words, marked));
        }
    }
    out
}

/// A name with how often it stands in the article and what else it is called there.
pub(super) struct Named<'d> {
    pub(super) name: &'d str,
    pub(super) times: usize,
    pub(super) also: &'d [String],
}

const GROUPS: [(&str, &[Label]); 5] = [
    ("People", &[Label::Person]),
    ("Organisations", &[Label::Org]),
    ("Places", &[Label::Gpe, Label::Loc, Label::Fac]),
    ("Groups", &[Label::Norp]),
    (
        "Other names",
        &[Label::Event, Label::WorkOfArt, Label::Product, Label::Law, Label::Language, Label::Misc],
    ),
];

/// The names by kind, kinds without any left out.
pub(super) fn names<'d>(article: &'d Article<'_>) -> Vec<(&'static str, Vec<Named<'d>>)> {
    let mut times: HashMap<&str, usize> = HashMap::new();
    for entity in article.document.mentions.iter().filter_map(|m| m.entity.as_deref()) {
        *times.entry(entity).or_default() += 1;
    }
    let group = |labels: &[Label]| -> Vec<Named<'d>> {
        let entities = article.document.entities.iter().filter(|e| labels.contains(&e.label));
        entities
            .map(|e| Named {
                name: &e.name,
                times: times.get(e.id.as_str()).copied().unwrap_or(0),
                also: &e.aliases,
            })
            .collect()
    };
    GROUPS
        .iter()
        .map(|(head, labels)| (*head, group(labels)))
        .filter(|(_, names)| !names.is_empty())
        .collect()
}

/// The figures: in the text, value, what is counted, kind.
pub(super) fn figures(article: &Article<'_>) -> Vec<[String; 4]> {
    (article.document.numbers.iter())
        .map(|number| {
            let counts = number.counts.map_or(String::new(), |range| article.line(range));
            [article.line(number.range()), value(number), counts, number.label.word().to_ascii_lowercase()]
        })
        .collect()
}

/// A figure's value with its hedge as a sign. "Hundreds", or a day that the article leaves open, has none to be read.
fn value(number: &Number) -> String {
    let value = number.value.as_deref().unwrap_or_default();
    let calendar = matches!(number.label, numbers::Label::Date | numbers::Label::Time);
    let length = number.label == numbers::Label::Duration;
    if value.contains('*') || (calendar || length) && value.contains('X') {
        return String::new();
    }
    let sign = match number.modifier {
        _ if calendar => "",
        Some(Mod::AtLeast) => "≥ ",
        Some(Mod::MoreThan) => "> ",
        Some(Mod::AtMost) => "≤ ",
        Some(Mod::LessThan) => "< ",
        Some(Mod::Approx) => "≈ ",
        _ => "",
    };
    let value = if length { spelled(value) } else { value.replace("..", "–") };
    format!("{sign}{value}")
}

/// `PT1M9S` as "1 min 9 s"; a length in other units, or a range of lengths, as it stands.
fn spelled(length: &str) -> String {
    let (days, clock) = length.split_once('T').unwrap_or((length, ""));
    let units = [
        (days, [('Y', "yr"), ('M', "mo"), ('W', "wk"), ('D', "d")]),
        (clock, [('H', "h"), ('M', "min"), ('S', "s"), ('-', "")]),
    ];
    let mut out: Vec<String> = Vec::new();
    for (part, units) in units {
        for piece in part.trim_start_matches('P').split_inclusive(|c: char| c.is_ascii_uppercase()) {
            let known = units.iter().find_map(|(letter, word)| Some((piece.strip_suffix(*letter)?, word)));
            match known {
                Some((count, word)) if count.bytes().all(|b| b.is_ascii_digit() || b == b'.') => {
                    out.push(format!("{count} {word}"));
                }
                _ => return length.to_string(),
            }
        }
    }
    out.join(" ")
}

/// The heads of the figures' columns.
pub(super) const FIGURE_HEADS: [&str; 4] = ["In the text", "Value", "Counting", "Kind"];

#[cfg(test)]
mod tests {
    use super::spelled;

    #[test]
    fn lengths_are_spelled_in_units() {
        for (length, words) in [
            ("PT1M9S", "1 min 9 s"),
            ("P18M", "18 mo"),
            ("P1DT12H", "1 d 12 h"),
            ("P1.5Y", "1.5 yr"),
            ("P2C", "P2C"),
            ("P2D..P3D", "P2D..P3D"),
            ("P2D/P3D", "P2D/P3D"),
        ] {
            assert_eq!(spelled(length), words);
        }
    }
}

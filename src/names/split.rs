//! Names that the tagger ran together, taken apart: `northern [Syrian] province of [Raqa]`, `[Huthi] [Shiite]`,
//! `[Russian] [Metrojet]`, `[MOUSSAOUI] [BEIRUT] (AFP)`.

use super::Label;
use super::edges::{PARTICLES, known};
use super::found::Found;
use super::kinds::{ORGS, STATES};
use super::look::{Look, look};
use super::sight::Sight;
use crate::lexicon::Kind;
use crate::lexicon::builtin::Builtin;
use crate::text::{Passage, TokenKind};
use crate::word_list::{WordList, words};

/// The parts of a name; itself alone where it is one.
pub fn split(passage: &Passage<'_>, sight: &Sight<'_>, lists: &Builtin, found: Found) -> Vec<Found> {
    let mut out = Vec::with_capacity(1);
    let mut from = found.tokens.start;
    for i in found.tokens.clone() {
        // `NAIROBI, Kenya (AP) —`: in a dateline two places, one in the other.
        let dateline = passage.word(i) == "," && sight.seen.first().is_some_and(|s| s.look == Look::Upper);
        let between = is_common(passage, i) || dateline;
        if found.label == Label::Loc && between {
            if from < i {
                out.push(found.over(from..i));
            }
            from = i + 1;
        }
    }
    let whole = out.is_empty() && from == found.tokens.start;
    if whole {
        return run_together(passage, sight, lists, found);
    }
    // `Syrian province of Raqa`: what is left behind the common word starts with its `of`.
    let mut last = found.over(from..found.tokens.end);
    while last.tokens.start < last.tokens.end && look(passage, last.tokens.start) == Look::Lower {
        last.tokens.start += 1;
    }
    if !last.tokens.is_empty() {
        out.push(last);
    }
    for part in &mut out {
        let kinds = known(passage, lists, &part.tokens);
        if kinds.has(Kind::People) {
            part.label = Label::Norp;
        } else if kinds.any(STATES) {
            part.label = Label::Loc;
        }
    }
    out
}

/// A word in small letters that no name holds inside: not `of`, not a particle, not a word of the lists.
fn is_common(passage: &Passage<'_>, i: usize) -> bool {
    let word = passage.lower(i);
    passage.token(i).is_some_and(|t| t.kind == TokenKind::Word)
        && look(passage, i) == Look::Lower
        && !INSIDE.has(word)
        && !PARTICLES.has(word)
        && word.len() > 2
        // Half of a compound: `Trans-national`, `Gold-diggers`.
        && !passage.token(i).is_some_and(|t| t.joined)
}

/// Small words that names hold inside.
const INSIDE: WordList = words!(
    "across against among and as at beyond for from in into is on or over the through to under upon with \
     within without y"
);

/// Words that say which part of a country is meant.
const DIRECTIONS: WordList =
    words!("central eastern northeastern northern northwestern southeastern southern southwestern western");

fn run_together(passage: &Passage<'_>, sight: &Sight<'_>, lists: &Builtin, found: Found) -> Vec<Found> {
    let range = found.tokens.clone();
    if range.len() < 2 || !known(passage, lists, &range).is_empty() {
        return vec![found];
    }
    let parts = |at: usize, first: Label, second: Label| {
        vec![
            Found { label: first, ..found.over(range.start..at) },
            Found { label: second, ..found.over(at..range.end) },
        ]
    };
    let head = known(passage, lists, &(range.start..range.start + 1));
    let tail = known(passage, lists, &(range.start + 1..range.end));
    // `Huthi Shiite`, `Turkish Kurds`
    if found.label == Label::Norp && range.len() == 2 && head.has(Kind::People) && tail.has(Kind::People) {
        return parts(range.start + 1, Label::Norp, Label::Norp);
    }
    // `Syrian-Turkish`
    if found.label == Label::Norp && range.len() == 3 && passage.word(range.start + 1) == "-" {
        let last = known(passage, lists, &(range.start + 2..range.end));
        if head.has(Kind::People) && last.has(Kind::People) {
            return vec![found.over(range.start..range.start + 1), found.over(range.start + 2..range.end)];
        }
    }
    // `Northern Afghanistan` in a headline: the country alone is the name.
    if found.label == Label::Loc && tail.has(Kind::Country) && DIRECTIONS.has(passage.lower(range.start)) {
        return vec![found.over(range.start + 1..range.end)];
    }
    // `Russian Metrojet`, `French Le Monde`
    if found.label == Label::Org && head.has(Kind::People) && tail.any(ORGS) {
        return parts(range.start + 1, Label::Norp, Label::Org);
    }
    // `MOUSSAOUI BEIRUT (AFP) -`: the writer glued to the place.
    let dateline = range.start == 0 && passage.word(range.end) == "(" && range.len() == 2;
    if dateline
        && tail.any(STATES)
        && !head.any(STATES)
        && sight.seen.first().is_some_and(|s| s.look == Look::Upper)
    {
        return parts(range.start + 1, Label::Person, Label::Loc);
    }
    vec![found]
}

//! Listed names that the tagger passed over, where the lists know one meaning only.
//!
//! A tagger trained on some years of news does not know every armed group and agency; the lists do. A word of several
//! meanings (`Chad`, `Jordan`, `Fed`) is left to the tagger.

use super::Label;
use super::found::Found;
use super::kinds::{ORGS, STATES};
use super::merge::{self, Ranked};
use super::sight::Sight;
use crate::lexicon::{Kind, Kinds};
use crate::text::Passage;
use crate::vocabulary::Source;
use crate::word_list::{WordList, words};

/// Listed names that are words of every day as well: in the training articles most stand oftener in small letters.
const ORDINARY: WordList = words!(
    "arena bears bulls coalition cord cranes dawn economist focus fortune gap giants graphic independent inspire jets \
     labor labour leadership lions mend metro mint momentum nature orange outlook pan paramount people punch \
     quartet rangers reliance rockets salon science scroll sharp shell signal sky slate solidarity spa sprint stern subway \
     target tempo time total trend universal vanguard variety vice visa vogue wired"
);

/// The names of one meaning, in order of their start.
pub fn listed_names(passage: &Passage<'_>, sight: &Sight<'_>) -> Vec<Ranked> {
    let mut out = Vec::new();
    for listed in &sight.listed {
        let Some(label) = one_meaning(listed.kinds) else { continue };
        let first = sight.seen.get(listed.tokens.start);
        let several = listed.tokens.len() > 1;
        // A lone word that opens a sentence, or stands in a headline, may have its capital from there.
        let open = first.is_some_and(|s| s.opens > 0 || s.line > 0);
        let told = sight.words.get(listed.tokens.start).copied().flatten();
        let word = passage.lower(listed.tokens.start);
        // `Time is running out`: no magazine, unless the article writes it so within a sentence.
        let ordinary = ORDINARY.has(word) && told.is_none_or(|w| w.inside == 0);
        let a_word = ordinary || told.is_some_and(|w| w.small > 0);
        // `UN CALLS FOR CEASEFIRE`; but `US`, `IS` and `WHO` in capitals may be words.
        let thin = word.len() < 2 || word.len() == 2 && label == Label::Org && !matches!(word, "un" | "eu");
        if !several && (open && a_word || thin || matches!(word, "us" | "is" | "who" | "it")) {
            continue;
        }
        // `Islamic State in Iraq and Syria` is one name, also where the tagger sees three.
        let rank = if listed.tokens.len() > 2 { merge::RULE } else { merge::LIST };
        let found = Found { tokens: listed.tokens.clone(), label, confidence: 0.7, source: Source::List };
        out.push((rank, found));
    }
    out
}

/// The one kind of these meanings; nothing where there are several.
pub fn one_meaning(kinds: Kinds) -> Option<Label> {
    let only = |of: Kinds| !kinds.is_empty() && kinds.bits() & !of.bits() == 0;
    if only(Kinds::of(Kind::Armed).with(Kinds::of(Kind::Party))) && kinds.has(Kind::Armed) {
        Some(Label::Org)
    } else if only(Kinds::of(Kind::Country)) {
        Some(Label::Loc)
    } else if only(Kinds::of(Kind::People)) {
        Some(Label::Norp)
    } else if only(Kinds::of(Kind::Facility)) {
        Some(Label::Fac)
    } else if only(ORGS) {
        Some(Label::Org)
    } else if only(STATES) && kinds.has(Kind::City) {
        Some(Label::Loc)
    } else {
        None
    }
}

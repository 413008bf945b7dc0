//! The tagger's six kinds into the contract's: a place is a state or city (GPE), a site (FAC) or another place (LOC); a
//! name of no kind may be an event, a law, a work or a product where a rule is sure.

use super::Label;
use crate::lexicon::{Kind, Kinds};
use crate::text::Passage;
use crate::word_list::{WordList, words};
use std::ops::Range;

/// The kind of these words, which the tagger gave as `label` and the lists as `known` (all of them at once).
pub fn settle(passage: &Passage<'_>, tokens: &Range<usize>, label: Label, known: Kinds) -> Label {
    let last = passage.lower(tokens.end.saturating_sub(1));
    match label {
        // `the White House said`, `the Kremlin`: the house is its office.
        Label::Loc if known.has(Kind::Agency) && known.has(Kind::Facility) => Label::Org,
        Label::Loc | Label::Gpe => place(passage, tokens, known),
        Label::Org if known.has(Kind::Facility) && !known.any(ORGS) => Label::Fac,
        Label::Misc => misc(passage, tokens, known, last),
        Label::Norp if known.has(Kind::Language) && speaks(passage, tokens) => Label::Language,
        _ => label,
    }
}

/// The kinds that are organisations.
pub const ORGS: Kinds = Kinds::of(Kind::Agency)
    .with(Kinds::of(Kind::Armed))
    .with(Kinds::of(Kind::Company))
    .with(Kinds::of(Kind::Media))
    .with(Kinds::of(Kind::Party))
    .with(Kinds::of(Kind::Team));

/// The kinds that are states, parts of states, or cities.
pub const STATES: Kinds = Kinds::of(Kind::Country)
    .with(Kinds::of(Kind::City))
    .with(Kinds::of(Kind::Region))
    .with(Kinds::of(Kind::Town));

fn place(passage: &Passage<'_>, tokens: &Range<usize>, known: Kinds) -> Label {
    let last = passage.lower(tokens.end.saturating_sub(1));
    let first = passage.lower(tokens.start);
    let several = tokens.len() > 1;
    match () {
        () if known.has(Kind::Country) => Label::Gpe,
        () if known.has(Kind::Place) => Label::Loc,
        () if known.any(STATES) => Label::Gpe,
        () if known.has(Kind::Facility) => Label::Fac,
        () if several && SITES.has(last) => Label::Fac,
        () if several && (NATURE.has(last) || words!("lake mount cape gulf river").has(first)) => Label::Loc,
        // `West Africa`, `South Asia`: the lists know the parts of the world.
        () => Label::Gpe,
    }
}

/// Last words of built places.
const SITES: WordList = words!(
    "airport airbase airfield arena avenue barracks base boulevard bridge building camp canal castle \
     cathedral cemetery center centre checkpoint church circus complex courthouse crossing dam expressway \
     factory freeway gate ground hall harbour highway hospital hotel house jail junction lane mall market \
     memorial mine monument mosque motorway museum palace park plant plaza port prison refinery road square \
     stadium station street synagogue temple tower tunnel"
);

/// Last words of places that nature made, or that lie across borders.
const NATURE: WordList = words!(
    "archipelago basin bay beach canyon coast delta desert falls forest glacier gulf heights hemisphere hills \
     island islands lagoon lake lakes mountain mountains ocean oceans peninsula plains plateau reef ridge \
     river sea strait straits valley volcano wetlands"
);

fn misc(passage: &Passage<'_>, tokens: &Range<usize>, known: Kinds, last: &str) -> Label {
    let first = passage.lower(tokens.start);
    let several = tokens.len() > 1;
    match () {
        () if known.has(Kind::Event) => Label::Event,
        () if known.has(Kind::Law) => Label::Law,
        () if known.has(Kind::Product) => Label::Product,
        () if known.has(Kind::Language) && speaks(passage, tokens) => Label::Language,
        // `Battle of Mosul`, `Hurricane Ida`, `Operation Inherent Resolve`
        () if several && words!("battle hurricane typhoon cyclone operation siege").has(first) => {
            Label::Event
        }
        () if several && EVENTS.has(last) => Label::Event,
        () if several && LAWS.has(last) => Label::Law,
        () if is_titled(passage, tokens) => Label::WorkOfArt,
        () => Label::Misc,
    }
}

/// Last words of named events.
const EVENTS: WordList = words!(
    "championship championships congress cup earthquake festival games genocide intifada massacre olympics \
     open paralympics revolution spring war wars"
);

/// Last words of named laws.
const LAWS: WordList = words!(
    "accord accords act agreement amendment bill code constitution convention conventions protocol treaty"
);

/// Words that say of the quoted words behind them that they are the title of a work.
const WORKS: WordList = words!(
    "album author book called comedy documentary drama entitled film hit memoir movie novel opera play poem \
     report series single song titled thriller"
);

/// Do these words fill a pair of marks, with a word before it that says what stands in them?
fn is_titled(passage: &Passage<'_>, tokens: &Range<usize>) -> bool {
    let Some(mark) = tokens.start.checked_sub(1) else { return false };
    let opened = matches!(passage.word(mark), "“" | "\"" | "‘" | "'");
    let closed = (tokens.end..tokens.end + 2).any(|i| matches!(passage.word(i), "”" | "\"" | "’" | "'"));
    opened && closed && announces_title(passage, mark)
}

/// Does a word in the few before `mark` say that a title follows? `co-author of "`, `her novel “`
pub fn announces_title(passage: &Passage<'_>, mark: usize) -> bool {
    (mark.saturating_sub(3)..mark).any(|i| WORKS.has(passage.lower(i)))
}

/// `in Arabic`, `speaks Urdu`, `the Hausa language`
fn speaks(passage: &Passage<'_>, tokens: &Range<usize>) -> bool {
    let before = tokens.start.checked_sub(1).map_or("", |i| passage.lower(i));
    let behind = passage.lower(tokens.end);
    words!("language languages word dialect translation").has(behind)
        || words!("speak speaks spoke speaking spoken fluent into").has(before)
        || before == "in" && !passage.token(tokens.end).is_some_and(|t| t.case != crate::text::Case::None)
}

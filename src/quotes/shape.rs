//! A quotation into its shape: how long it is, how it starts and ends, what leads to it.

use super::clauses::gives_name;
use super::noun_words::BE;
use super::outline::Outline;
use super::pair::{Closing, Paired};
use super::words::{AUXILIARY, CUE, OTHER_PRONOUN, PLAINLY, PRONOUN, SPEAKS, TELLS, word};
use crate::text::{Case, TokenKind};
use crate::word_list::{WordList, words};

/// What the ranker sees of a quotation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shape {
    /// Its length in words, in steps: 1 to 3, to 7, more.
    pub length: u8,
    /// The last character inside: 0 none of these, 1 a comma, 2 a full stop, question or exclamation mark.
    pub last: u8,
    /// Something is asked in it.
    pub asks: bool,
    /// Starts with a capital.
    pub capital: bool,
    /// Its paragraph holds nothing else.
    pub bare: bool,
    /// Opens its paragraph.
    pub opens: bool,
    /// Somewhere in its paragraph there is a cue; for a quotation inside another, beside it.
    pub cued: bool,
    /// Drawn with single marks.
    pub single: bool,
    /// Its closing mark is missing.
    pub unclosed: bool,
    /// Every word but the small ones has a capital.
    pub title: bool,
    /// A word for a work stands near: `book`, `film`.
    pub work: bool,
    /// What stands before it in its sentence.
    pub led: Led,
    /// What the narrator gives it as.
    pub given: Given,
    /// It says what something is, or is called: `was “racist,”`, `called them “racist”`.
    pub predicate: bool,
    /// Its number of words, up to 255.
    pub words: u8,
}

/// What stands before a quotation in its sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Led {
    /// Nothing.
    #[default]
    First,
    /// A comma, a dash or another mark.
    Mark,
    /// A cue: `said “…”`
    Cue,
    /// Any other word.
    Word,
    /// A colon.
    Colon,
}

/// What the narrator gives a quotation as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Given {
    /// Nothing of these.
    #[default]
    Nothing,
    /// `known as “Jihadi John,”`, `the so-called “bridge of sighs”`
    Name,
    /// `an ad titled “Scam”`
    Title,
    /// The speech that a headline is about: `‘We were told to wait’: how the ferry sank`
    Speech,
    /// What a crowd says: `to chants of “No!”`
    Cries,
}

impl Shape {
    pub(super) fn bits(self) -> u32 {
        u32::from(self.last) | u32::from(self.capital) << 2
    }
}

/// What has no capital in a title.
const SMALL: WordList = words!("of the a an in and to for on is with at from by or vs");

/// The shape of a quotation; `at` is its unit, if it stands in no other.
pub(crate) fn shape(outline: &Outline<'_, '_>, pair: &Paired, at: Option<usize>, cued: bool) -> Shape {
    let passage = outline.passage;
    let (mut words, mut capitals, mut small) = (0u32, 0u32, 0u32);
    let mut first = None;
    for token in pair.inside..pair.close {
        let Some(known) =
            passage.token(token).filter(|t| t.case != Case::None || t.kind == TokenKind::Number)
        else {
            continue;
        };
        // `the 47th Parliament`: no word of its own.
        let before = token.checked_sub(1).and_then(|t| passage.token(t));
        if known.joined && before.is_some_and(|t| t.kind == TokenKind::Number) {
            continue;
        }
        words += u32::from(!known.joined || known.kind != TokenKind::Ending);
        first = first.or(Some(known.case));
        capitals += u32::from(matches!(known.case, Case::Initial | Case::Upper | Case::Mixed));
        let light = SMALL.has(passage.lower(token)) && known.case == Case::Lower;
        small += u32::from(light || known.kind == TokenKind::Number);
    }
    let last = match pair.close.checked_sub(1).filter(|l| *l >= pair.inside).map_or("", |l| passage.word(l)) {
        "," => 1,
        "." | "?" | "!" | "..." | "…" | "?!" => 2,
        _ => 0,
    };
    let own = outline.total.words;
    let title = words > 0 && capitals + small >= words && capitals >= 1;
    Shape {
        length: match words {
            0..=3 => 1,
            4..=7 => 2,
            _ => 3,
        },
        last,
        asks: (pair.inside..pair.close).any(|i| passage.word(i) == "?"),
        capital: first.is_some_and(|c| c != Case::Lower && c != Case::None),
        bare: at.is_some() && own == 0,
        opens: at.is_some_and(|at| outline.passed(at).words == 0 && outline.passed(at).quotes == 0),
        cued: if at.is_some() { cued } else { cued_inside(outline, pair) },
        single: pair.single,
        unclosed: pair.closing == Closing::Missing,
        title,
        work: match at {
            Some(at) => (at.saturating_sub(7)..at + 4).any(|i| is_work(outline.lower(i))),
            None => (pair.open.saturating_sub(3)..pair.open).any(|i| is_work(passage.lower(i))),
        },
        given: at.map_or(Given::Nothing, |at| match is_passive(outline, pair, at) {
            true => Given::Speech,
            false => given(outline, at, title),
        }),
        led: at.map_or_else(|| led_inside(outline, pair), |at| led(outline, at)),
        words: words.min(255) as u8,
        predicate: at.is_some_and(|at| is_predicate(outline, at)),
    }
}

/// Does a quotation say what something is, or is called? `is a “loser”`, `called the remarks about a judge “racist”`
fn is_predicate(outline: &Outline<'_, '_>, at: usize) -> bool {
    let a = usize::from(at > 0 && outline.is_one_of(at - 1, words!("a an")));
    let is = |i: usize| i < at && outline.is_one_of(i, BE);
    let mut back = (at.saturating_sub(CALLED)..at).rev().take_while(|i| outline.is_word(*i));
    // `the term “pivot”`, `so-called “rapists”`
    let noun = |i: usize| i > 0 && outline.is_one_of(i - 1, words!("the a this -"));
    let calls = |i: &usize| gives_name(outline.lower(*i)) && !noun(*i);
    // `they are truly called “Garinagu”`: by whom is not told.
    is(at.wrapping_sub(1 + a)) || back.find(calls).is_some_and(|i| !(i.saturating_sub(2)..i).any(is))
}

/// How far back, in units, the verb stands that calls something by a quotation.
const CALLED: usize = 12;

/// Nouns for what has a title.
fn is_work(lower: &str) -> bool {
    const WORDS: WordList = words!(
        "book books novel film miniseries docuseries movie show series song album play musical podcast magazine documentary memoir \
         essay author episode program programme sitcom poem opera painting exhibition single drama thriller \
         trilogy newsletter tabloid newspaper"
    );
    WORDS.has(lower)
}

fn led(outline: &Outline<'_, '_>, at: usize) -> Led {
    let Some(before) = at.checked_sub(1) else { return Led::First };
    if outline.unit(before).map(|u| u.sentence) != outline.unit(at).map(|u| u.sentence) {
        return Led::First;
    }
    match outline.is_word(before) {
        false if outline.has_mark(before, ":") => Led::Colon,
        false => Led::Mark,
        true if outline.is(before, CUE) => Led::Cue,
        true => Led::Word,
    }
}

/// Does a headline tell of somebody what somebody else says? `Woman, 82, ‘left on trolley for 31 hours’`
fn is_passive(outline: &Outline<'_, '_>, pair: &Paired, at: usize) -> bool {
    const PASSIVE: WordList = words!("beaten found held hit left made shot told");
    let first = outline.passage.lower(pair.inside);
    let lower = outline.passage.token(pair.inside).is_some_and(|t| t.case == Case::Lower);
    let done = lower && (PASSIVE.has(first) || first.len() > 4 && first.ends_with("ed"));
    let several = pair.close > pair.inside + 1;
    let cued = |i: usize| outline.is(i, CUE) || outline.has_mark(i, ":");
    done && several && outline.titled && at > 0 && at < HEADLINE && !(0..at).any(cued)
}

/// The most units of a headline before what is said of somebody.
const HEADLINE: usize = 20;

fn given(outline: &Outline<'_, '_>, at: usize, title: bool) -> Given {
    if at == 0 && outline.titled && outline.has_mark(1, ":") && !title {
        return Given::Speech;
    }
    // `“The Day He Died,” is directed by Ann Reed`
    let made =
        outline.is_one_of(at + 2, words!("directed written published produced performed staged narrated"));
    // `“Born with Love” was the name given to the speech`
    let named = outline.reads(at + 2, "the") && outline.is_one_of(at + 3, words!("name title theme"));
    if (made || named) && outline.is_one_of(at + 1, words!("is was")) {
        return Given::Title;
    }
    // `Didier “Electric” Ramirez`
    if title && at > 0 && outline.is_name(at - 1) && outline.is_name(at + 1) {
        return Given::Name;
    }
    let skipped = at > 0 && outline.is_one_of(at - 1, words!("the a an , :"));
    let Some(before) = at.checked_sub(1 + usize::from(skipped)) else { return Given::Nothing };
    let back = |units: usize| before.checked_sub(units).map_or("", |i| outline.lower(i));
    match outline.lower(before) {
        "nicknamed" | "named" | "aka" => Given::Name,
        "as" if back(1) == "known" => Given::Name,
        // `knew them as ‘the dirty cays’`, `known until the war as “the Tower”`
        "as" if (2..6).any(|i| matches!(back(i), "know" | "knew" | "known")) => Given::Name,
        // `the initials “PSBR”`
        "acronym" | "initials" | "moniker" | "nickname" => Given::Name,
        // `so called` and, in three units, `so-called`
        "called" if back(1) == "so" || back(1) == "-" && back(2) == "so" => Given::Name,
        // `a seminar called “Israel then and now”`
        "called" | "dubbed" if TALKS.has(back(1)) || is_work(back(1)) => Given::Title,
        // `The fair dubbed “Central Expo 2022”`; not `whom he dubbed “the little senator”`
        "dubbed" if before > 0 && !outline.is(before - 1, AUXILIARY | PRONOUN | SPEAKS) => match title {
            true => Given::Title,
            false => Given::Name,
        },
        // `a speech on “The Greens and the 47th Parliament”`
        "on" if title && TALKS.has(back(1)) => Given::Title,
        // `on the theme: “Promoting Trade”`
        "titled" | "entitled" | "themed" | "theme" | "title" | "headline" | "caption" | "heading" => {
            Given::Title
        }
        // `to chants of “Lock him up!”`
        "of" if CRIES.has(back(1)) => Given::Cries,
        // `in prison accused of “inciting a crowd”`: by whom is not told.
        "of" if matches!(back(1), "accused" | "convicted" | "suspected") => Given::Name,
        _ => Given::Nothing,
    }
}

/// What a crowd says.
const CRIES: WordList = words!("chant chants chorus cries cry jeers shout shouts");

/// What has a title behind `on`.
const TALKS: WordList = words!(
    "article book conference debate discussion essay lecture meeting panel paper roundtable seminar session speech symposium \
     talk webinar workshop"
);

/// The same of a quotation inside another: `the ‘capital of the world’`, `They said, ‘Wait.’`
fn led_inside(outline: &Outline<'_, '_>, pair: &Paired) -> Led {
    let passage = outline.passage;
    let Some(before) = pair.open.checked_sub(1) else { return Led::First };
    let known = |at: Option<usize>| word(at.map_or("", |at| passage.lower(at)));
    let heard = known(Some(before)).is(OTHER_PRONOUN | PRONOUN) && known(before.checked_sub(1)).is(TELLS);
    match passage.token(before).is_some_and(|t| t.kind != TokenKind::Punct) {
        // `They say ‘no’`, `He told me “go home”`; `called ‘innocuous’` gives a name.
        true if heard || known(Some(before)).is(PLAINLY | TELLS) => Led::Cue,
        true if known(Some(before)).is(CUE) => Led::Mark,
        true => Led::Word,
        false if words!(", : — –").has(passage.word(before)) => Led::Mark,
        false => Led::First,
    }
}

/// How far from its cue, in words, a quotation inside another stands: `He’ll say to you in the morning, ‘Wait.’`
const BESIDE: usize = 8;

/// Does somebody say or think what stands in marks inside a quotation? `They thought, ‘What was that?’`
fn cued_inside(outline: &Outline<'_, '_>, pair: &Paired) -> bool {
    let passage = outline.passage;
    let stops = |at: &usize| !words!(". ? ! ;").has(passage.word(*at));
    // `He was like, ‘No’` is how it is told by mouth.
    let cue = |at: usize| word(passage.lower(at)).is(CUE) || matches!(passage.lower(at), "like" | ":");
    let before = (pair.open.saturating_sub(BESIDE)..pair.open).rev();
    let behind = pair.end..(pair.end + 4).min(passage.len());
    before.take_while(stops).any(cue) || behind.take_while(stops).any(cue)
}

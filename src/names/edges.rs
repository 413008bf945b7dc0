//! Where a name begins and ends: no article, no title, no common word at its edges, and all of its own particles.

use super::Label;
use super::found::Found;
use super::kinds::STATES;
use super::look::{Look, look};
use super::sight::Sight;
use super::titles::stands_behind_title;
use crate::lexicon::builtin::{Builtin, Phrase, WordHash};
use crate::lexicon::{Kind, Kinds};
use crate::text::{Passage, TokenKind};
use crate::word_list::{WordList, words};
use std::ops::Range;

/// The name with its edges put right; nothing where nothing of it is left.
pub fn trim(passage: &Passage<'_>, sight: &Sight<'_>, lists: &Builtin, mut found: Found) -> Option<Found> {
    let range = &mut found.tokens;
    while let Some(i) = range.end.checked_sub(1).filter(|i| *i >= range.start) {
        let drop = match passage.token(i).map(|t| t.kind) {
            Some(TokenKind::Ending) => true,
            Some(TokenKind::Punct) => !matches!(passage.word(i), ")" | "!" | "+" | "”" | "\"" | "?"),
            // `Bataclan concert venue`: a name does not end in common words.
            // But `Moon Jae-in` and `Sharm el-Sheikh` go on behind their hyphens.
            Some(TokenKind::Word) => {
                look(passage, i) == Look::Lower && !passage.token(i).is_some_and(|t| t.joined)
            }
            _ => false,
        };
        if !drop {
            break;
        }
        range.end = i;
    }
    // `Zuckerberg Says`, `Toyota Recalls`: in a headline a capital does not make a word part of the name.
    while range.len() > 1 && is_headline_word(sight, passage, range.end - 1) {
        range.end -= 1;
    }
    while range.start < range.end {
        let i = range.start;
        let word = passage.lower(i);
        let drop = match look(passage, i) {
            Look::Mark => passage.token(i).is_none_or(|t| t.kind != TokenKind::Address),
            // `al-Qaeda`, `bin Laden`, `van der Bellen`, `afrol News` keep theirs.
            Look::Lower => AROUND.has(word),
            _ if matches!(word, "the" | "a" | "an") => !keeps_article(passage, lists, range, found.label),
            _ => found.label == Label::Person && range.len() > 1 && TITLES.has(word),
        };
        if !drop {
            break;
        }
        range.start += 1;
    }
    if range.start >= range.end {
        return None;
    }
    // `al-Shabaab`, `el-Sissi`, `al Shabaab`: the article of the name's own language.
    if let [Some(before), dash] = [range.start.checked_sub(2), range.start.checked_sub(1)]
        && dash
            .is_some_and(|d| passage.word(d) == "-" && passage.token(range.start).is_some_and(|t| t.joined))
        && ARABIC.has(passage.lower(before))
    {
        range.start = before;
    } else if let Some(before) = range.start.checked_sub(1)
        && matches!(passage.lower(before), "al" | "el")
        && passage.sentence_of(before) == passage.sentence_of(range.start)
    {
        range.start = before;
    }
    // `Prayut Chan-o-cha`, `A-jen`: a letter between hyphens is no name's end, and one before a hyphen is its start.
    let letter = |i: usize| passage.word(i).chars().count() == 1 && look(passage, i) != Look::Mark;
    let hyphen = |i: usize| {
        let joined = |i: usize| passage.token(i).is_some_and(|t| t.joined);
        passage.word(i) == "-" && joined(i) && joined(i + 1)
    };
    let person = found.label == Label::Person;
    if person && hyphen(range.end) && letter(range.end - 1) {
        range.end += 2;
    }
    if person && range.start >= 2 && hyphen(range.start - 1) && letter(range.start - 2) {
        range.start -= 2;
    }
    if person {
        while goes_on_as_person(passage, sight, lists, range) {
            range.end += 1;
        }
    }
    Some(found)
}

/// Does the word behind a person belong to the name still? `Martin Luther` goes on with `King`, and that with `Jr.`
fn goes_on_as_person(
    passage: &Passage<'_>,
    sight: &Sight<'_>,
    lists: &Builtin,
    range: &Range<usize>,
) -> bool {
    let next = range.end;
    if passage.sentence_of(next) != passage.sentence_of(range.start)
        || !passage.token(next).is_some_and(|t| t.kind == TokenKind::Word && !t.joined)
    {
        return false;
    }
    let word = passage.word(next);
    let headline = sight.seen.get(next).is_some_and(|s| s.line > 0);
    let month = words!("March April May June August").has(word);
    let kinds = || lists.kinds_of(passage.lower(next));
    let surname = !headline && !month && kinds().has(Kind::Surname);
    // Behind `Dr` a name of two words goes on over any word that is no place and no day: `King`.
    let titled =
        || stands_behind_title(passage, range.start) && !word.ends_with("day") && !kinds().any(STATES);
    words!("Jr Jr. Sr Sr. II III IV").has(word)
        || range.len() > 1 && look(passage, next) == Look::Initial && (surname || !month && titled())
}

/// Small words around names that are never part of them.
const AROUND: WordList = words!(
    "and at both by central east eastern ex for former from in late north northeast northeastern northern \
     northwest northwestern of on pro south southeast southeastern southern southwest southwestern to west \
     western"
);

/// A word of a headline that the article has in small letters elsewhere and never with a capital, or that headlines use
/// as a verb.
fn is_headline_word(sight: &Sight<'_>, passage: &Passage<'_>, i: usize) -> bool {
    let common =
        sight.words.get(i).is_some_and(|w| w.is_some_and(|w| w.small > 0 && w.inside == 0 && w.seen == 0));
    sight.seen.get(i).is_some_and(|s| s.line > 0)
        && look(passage, i).is_capital()
        && (common || HEADLINE_VERBS.has(passage.lower(i)))
}

/// What names do in headlines.
const HEADLINE_VERBS: WordList = words!(
    "accuses adds admits agrees announces approves asks attacks backs bans beats begins blames calls claims \
     condemns cuts defends denies dies ends faces falls frees gets hits kills launches leads leaves loses \
     makes meets orders plans rejects resigns rises says seeks sees tells urges visits vows wants warns wins"
);

/// Small words that open or join names.
pub(super) const PARTICLES: WordList = words!(
    "abu ad al an ar as ash at az ben bin bint d da dal das de del della den der di do dos du e el es ibn la \
     las le les lo los ould st ter umm van vom von zu zur"
);

/// The Arabic article as newspapers spell it.
const ARABIC: WordList = words!("al el ad an ar as ash at az ul");

/// Words before a person's name that are no part of it, also where they come glued to it.
const TITLES: WordList = words!(
    "mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor president premier chancellor minister senator \
     sen sen. rep rep. gov gov. governor mayor judge justice general gen gen. colonel col col. captain capt \
     capt. lt lt. sgt sgt. rev rev. father secretary ambassador sir"
);

/// `The Daily Beast` keeps its article, `the Rand Corporation` does not: papers, works, and what the lists have so.
fn keeps_article(passage: &Passage<'_>, lists: &Builtin, range: &Range<usize>, label: Label) -> bool {
    let whole = known(passage, lists, range);
    let rest = known(passage, lists, &(range.start + 1..range.end));
    let capital = look(passage, range.start).is_capital();
    match label {
        _ if !whole.is_empty() => capital,
        Label::WorkOfArt | Label::Misc => capital && rest.is_empty(),
        Label::Org => capital && (rest.has(Kind::Media) || rest.is_empty() && range.len() > 1),
        _ => false,
    }
}

/// What the lists know these tokens as, all of them at once.
pub fn known(passage: &Passage<'_>, lists: &Builtin, tokens: &Range<usize>) -> Kinds {
    if tokens.is_empty() || tokens.len() > 8 {
        return Kinds::default();
    }
    let phrase = tokens.clone().fold(Phrase::START, |p, i| p.then(WordHash::of(passage.lower(i))));
    lists.look_up(phrase).0
}

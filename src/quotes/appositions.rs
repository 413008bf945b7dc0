//! What is set off between a noun and its verb: `Clint Watts, a former infantry officer, said`.

use super::ends::quote_ends_with_comma;
use super::name_runs::{name_end, name_start};
use super::noun_words::{Noun, Phrase, compound_mark};
use super::outline::Outline;
use super::phrases::phrase_ending;
use super::together::together;
use super::words::{CUE, DETERMINER, FINITE, OTHER_PRONOUN, PREPOSITION, SAY, SPEAKS, TITLE};
use crate::text::Case;
use crate::word_list::words;

/// The mark that opens what the mark at `at` closes, where it can close an apposition.
pub(super) fn match_of(outline: &Outline<'_, '_>, at: usize) -> Option<&'static str> {
    match outline.mark(at) {
        "," => Some(","),
        "—" | "–" | "--" => Some("—"),
        "-" if is_apart(outline, at) => Some("—"),
        ")" => Some("("),
        _ => None,
    }
}

/// The comma inside the marks of a title at unit `at`, where the name that opens the sentence is described by it: `Ann Reed, star of
/// the series “Night and Day,” said ratings had fallen`.
pub(super) fn comma_in_title(outline: &Outline<'_, '_>, at: usize) -> Option<&'static str> {
    let verb = |i: usize| outline.looks_like_verb(i) || outline.is(i, CUE) && !outline.is(i, SPEAKS);
    let word = at.checked_sub(1).filter(|i| outline.is_word(*i))?;
    let start = apposition_start(outline, at, ",")?;
    let opens = name_start(outline, start - 1).is_some_and(|from| outline.is_first(from));
    let title = outline.quoted_words(at) <= TITLED && quote_ends_with_comma(outline, at);
    (title && opens && !(start + 1..=word).any(verb) && outline.is_word(at + 2)).then_some(",")
}

/// How many words a title has at most, its comma counted.
pub(super) const TITLED: usize = 9;

/// A hyphen that stands for a dash: `Ann Reed - the chair - has said`.
fn is_apart(outline: &Outline<'_, '_>, at: usize) -> bool {
    !outline.joined(at) && !outline.joined(at + 1)
}

/// How many words a term in marks has at most.
const TERM: usize = 3;

/// How far back an apposition may reach, in units.
const APPOSITION: usize = 45;

/// Where the apposition that ends at unit `close` starts: at the comma behind the name it describes.
///
/// `Clint Watts, a former infantry officer, agent, and fellow, said`: of several commas the one behind a name.
pub(super) fn apposition_start(outline: &Outline<'_, '_>, close: usize, opening: &str) -> Option<usize> {
    // `Firms in the city, such as EcoView, Alby and EcoGo, say`
    let such = |i: &usize| {
        let lower = outline.lower(i + 1);
        outline.has_mark(*i, ",") && (lower == "such" && outline.reads(i + 2, "as") || lower == "including")
    };
    let same = |i: &usize| !outline.is_first(i + 1) && !outline.is_verb(*i) && !outline.is_quote(*i);
    let examples = (close.saturating_sub(APPOSITION)..close).rev().take_while(same).find(such);
    if opening == "," && examples.is_some() {
        return examples.filter(|at| *at > 0);
    }
    let mut found = None;
    for at in (close.saturating_sub(APPOSITION)..close).rev() {
        // `Reed, who won the “content creator” category, told`: a term.
        let term = outline.quoted_words(at) <= TERM;
        if outline.is_quote(at) && !term
            || outline.is_first(at + 1) && at + 1 < close && !outline.is_quote(at)
        {
            break;
        }
        let here = outline.mark(at);
        // `hometown, Miami, is projected to sink, argues`: what has a verb of its own is no apposition.
        let clause = outline.is(at + 1, FINITE);
        // `, and opposed the mayor, said`
        let joins = opening != "—" && outline.is_one_of(at + 1, words!("and but or"));
        let opens = !clause && !joins && here == opening
            || opening == "—" && (matches!(here, "–" | "--") || here == "-" && is_apart(outline, at));
        if !opens {
            continue;
        }
        if opening == "(" {
            return Some(at).filter(|at| *at > 0);
        }
        // `Reed, 41, agreed, while another, who was late, told the paper`
        if outline.is_one_of(at - usize::from(at > 0), words!("another others"))
            && outline.reads(at + 1, "who")
        {
            return Some(at);
        }
        let is_behind_name = |at: usize| {
            at > 0
                && (outline.is_name(at - 1) && !names_home(outline, at - 1)
                    || opening == "," && outline.has_mark(at - 1, ")"))
        };
        let behind_name = is_behind_name(at);
        match found {
            None => found = Some(at),
            Some(before) if behind_name && !is_behind_name(before) => found = Some(at),
            // `The minister, speaking in Johannesburg, South Africa, said`
            Some(before) if opening == "," && names_home(outline, before - 1) => found = Some(at),
            Some(_) => {}
        }
        if behind_name {
            // `Reed, who supported Tom Jones, R-Texas, said`: the name is within the relative clause.
            let comma = (close.saturating_sub(APPOSITION)..at).rev().find(|i| outline.has_mark(*i, ","));
            let who = |i: &usize| outline.is_one_of(i + 1, words!("who whose")) && is_behind_name(*i);
            found = comma.filter(who).or(found);
            break;
        }
    }
    found.filter(|at| *at > 0)
}

/// The name that a noun is given between commas, the second of which is unit `close`: `the ruler of Jordan, King Abdullah II,
/// had suggested`.
pub(super) fn given_name(outline: &Outline<'_, '_>, close: usize) -> Option<Phrase> {
    let named = |i: &usize| outline.is_name(*i) || outline.is(*i, TITLE) || compound_mark(outline, *i);
    // `Counsel to the board, Ann Reed (SAN), told`
    let bracket = close > 3 && outline.has_mark(close - 1, ")") && outline.has_mark(close - 3, "(");
    let end = if bracket { close - 3 } else { close };
    // `Her attorney, Ann Reed of the Leeds Law Centre, said`
    let house = (end.saturating_sub(NAME)..end).rev().take_while(named).last();
    let hung = house.and_then(|house| {
        let at = house.checked_sub(if outline.reads(house.saturating_sub(1), "the") { 2 } else { 1 })?;
        let of = outline.is_one_of(at, words!("of from")) && at > 0 && outline.is_name(at - 1);
        of.then_some(at)
    });
    let end = hung.unwrap_or(end);
    let from = (end.saturating_sub(NAME)..end).rev().take_while(named).last()?;
    // `Her legal representative, advocate Ann Reed, told`, `The bill’s author, Labour leader Ann Reed, said`
    let noun = from > 0 && outline.is(from - 1, SPEAKS);
    let party =
        (from.saturating_sub(3)..from - usize::from(noun)).rev().take_while(|i| noun && outline.is_name(*i));
    let from = party.last().unwrap_or(from - usize::from(noun));
    let comma =
        from.checked_sub(1).filter(|comma| outline.has_mark(*comma, ",") && outline.has_mark(close, ","))?;
    let noun = comma.checked_sub(1)?;
    // `Dr Ann Reed, director, Leeds Hospital, said`: the noun describes the name before it.
    let describes = |p: Phrase| {
        let bare = !outline.is(p.from, DETERMINER | OTHER_PRONOUN);
        bare && p.from >= 2 && outline.has_mark(p.from - 1, ",") && outline.is_name(p.from - 2)
    };
    if phrase_ending(outline, noun).is_some_and(describes) {
        return None;
    }
    let renames = || {
        outline.case(noun) == Case::Lower
            || outline.is(noun, TITLE)
            || phrase_ending(outline, noun).is_some_and(|p| {
                // `a former MLA, Tom Jones,`
                let office = outline.is(p.from, DETERMINER) && outline.case(noun) == Case::Upper;
                // `the Deputy Commissioner of Leeds Metropolitan Police, Tom Jones,`
                // `residents of a street in Burley, Leeds, said`
                let several = outline.lower(p.core_to - 1).ends_with('s');
                let person = p.noun == Noun::Nominal || p.core_to < p.to && outline.is(p.core_to - 1, SPEAKS);
                office || person && !several
            })
    };
    let whole = || phrase_ending(outline, noun).map_or(from, |p| p.from);
    (outline.is_name(end - 1) && renames())
        .then(|| Phrase { whole: whole(), ..Phrase::new(from, end, end, Noun::Name) })
}

/// The name that a noun is given behind it: `said the first lady, Ann Reed.`, `According to the head of the union (ULW), Tom
/// Jones, …`
pub(super) fn name_behind(outline: &Outline<'_, '_>, phrase: &Phrase) -> Option<Phrase> {
    let brackets = outline.has_mark(phrase.to, "(") && outline.has_mark(phrase.to + 2, ")");
    let comma = phrase.to + if brackets { 3 } else { 0 };
    let the = outline.is_one_of(phrase.from, words!("the his her our their its"));
    let several = outline.lower(phrase.core_to - 1).ends_with('s');
    // `said founder and president, Ann Reed.`, `says the boy’s mother, Ann Reed.`
    let bare = phrase.noun == Noun::Nominal && outline.is(phrase.core_to - 1, SPEAKS);
    // `according to the Founder, Ann Reed`
    let named = phrase.noun == Noun::Name && !outline.is(phrase.core_to - 1, SPEAKS);
    if named || phrase.noun == Noun::Pronoun || !(the || bare) || several || outline.mark(comma) != "," {
        return None;
    }
    let titles = (comma + 1..comma + NAME).take_while(|i| outline.is(*i, TITLE) && !outline.is_name(*i));
    let from = comma + 1 + titles.count();
    let close = name_end(outline, from);
    // `said the UN trade body, UNCTAD`
    let whole = (close > from + 1 || close > from && outline.case(from) == Case::Upper)
        && (outline.is_quote(close) || !outline.is_word(close));
    whole.then(|| Phrase::new(comma + 1, close, close, Noun::Name))
}

/// The longest name with its titles, in units.
const NAME: usize = 6;

/// The name that a phrase behind a comma describes: `Tom Slinker, chief executive of Paradata, which sells data, said`.
pub(super) fn described(outline: &Outline<'_, '_>, phrase: &Phrase) -> Option<Phrase> {
    // `Clinton, during a meeting in Columbus, Ohio, said`
    let hangs = phrase.from > 0 && outline.is(phrase.from - 1, PREPOSITION);
    let from = phrase.from - usize::from(hangs);
    let last = from.checked_sub(2)?;
    // `Regina Ip Suk-yee, convenor of the council, said`
    let half = last >= 2 && outline.joined(last) && outline.is_name(last - 2);
    if !(outline.is_name(last) || half) {
        return None;
    }
    let several = outline.lower(phrase.core_to - 1).ends_with('s');
    // `Ranking Member on Finance`: an office with capitals.
    let named = phrase.noun == Noun::Name && !outline.is(phrase.core_to - 1, SPEAKS);
    if !hangs && (named || several) || outline.mark(from - 1) != "," {
        return None;
    }
    let name = phrase_ending(outline, last)?;
    // `In Paris, the minister, a lawyer, said`
    let governed = name.from > 0 && outline.is(name.from - 1, PREPOSITION);
    (!governed).then_some(name)
}

/// Does the name that ends at unit `last` say where someone is from? `Cory James, 22, of Flint, Mich., said`
fn names_home(outline: &Outline<'_, '_>, last: usize) -> bool {
    let mut from = name_start(outline, last);
    // The state behind its town.
    if let Some(state) = from.filter(|from| *from >= 2 && outline.has_mark(from - 1, ",")) {
        from = name_start(outline, state - 2);
    }
    from.filter(|from| *from >= 3).is_some_and(|from| {
        // `speaking in Johannesburg, South Africa,`
        let does = outline.lower(from - 2).ends_with("ing") || outline.ends_like_verb(from - 2);
        let lead = from - 2 - usize::from(does);
        outline.has_mark(lead, ",") && outline.is_one_of(from - 1, words!("of from in at near"))
    })
}

/// The noun that the `who` at unit `at` stands for, where no name is near that tells who that is: `the activists, who reported`; not
/// `Scott Reed, the chief, who added`.
pub(super) fn who_stands_for(outline: &Outline<'_, '_>, at: usize) -> Option<Phrase> {
    let before = at.checked_sub(1).filter(|_| outline.reads(at, "who"))?;
    let comma = usize::from(outline.has_mark(before, ","));
    let mut noun = phrase_ending(outline, before.checked_sub(comma)?)?;
    // `“…,” said one former aide, who`
    noun.from += usize::from(outline.is(noun.from, SAY) && noun.from + 1 < noun.core_to);
    noun.from = together(outline, &noun).unwrap_or(noun.from);
    let joined = noun.from > 0 && outline.reads(noun.from - 1, "and");
    let apposed =
        joined || noun.from >= 2 && outline.has_mark(noun.from - 1, ",") && outline.is_name(noun.from - 2);
    let whole = noun.noun == Noun::Nominal && noun.core_to == noun.to && outline.is(noun.to - 1, SPEAKS);
    (whole && !apposed).then_some(noun)
}

//! Speakers that are nouns into who they are: `the senator`, `the council`, `Her chief policy aide, Jake Sullivan,`.

use super::kinds::{FIRMS, INSTITUTIONS, PLACES};
use super::near::{apart, before, behind};
use super::offices::{by_office, field_of, is_abbreviation, is_one_person, is_space};
use super::people::{People, Seen};
use super::speakers::Place;
use crate::model::ranks::word_number;
use crate::names::Label;
use crate::quotes::{Noun, Slot};
use crate::text::{Span, lower};
use crate::word_list::words;

/// Whom a noun, a relative or another pronoun means: `who`, `the senator`, `the council`.
pub(super) fn by_noun(people: &People<'_>, place: Place, slot: &Slot, span: Span) -> Option<(usize, f32)> {
    if slot.noun == Noun::Pronoun {
        // `Clint Watts, who told AFP`: the name just before.
        let before = people.named.get(people.read.checked_sub(1)?)?;
        if slot.head == word_number("it") {
            return body(people, place).filter(|_| people.body_goes_on);
        }
        // `Menachem Hofnung, a jurist from the Hebrew University, who says`
        let person = |s: &&Seen| s.label == Label::Person && s.person.part == place.0;
        let mut near = people.named.get(..people.read).unwrap_or_default().iter().rev().take(WHO);
        let meant = if before.label == Label::Person { Some(before) } else { near.find(person) };
        // `Ann Reed, a clerk at the mill, who told AFP`, `Marco Rubio of Florida, who said`; not `Boris Johnson’s party, who said`
        let apposed = |m: &&Seen| {
            let between = people.article.source.get(m.span.end() as usize..span.start() as usize);
            let between = between.unwrap_or_default().trim_end();
            let hangs =
                [" of ", " from ", " for ", " at ", " (", ","].iter().any(|by| between.starts_with(by));
            let beside = |of: &Seen| {
                apart(people.article.source, of.span.end(), span.start()) <= 3 && of.person.part == place.0
            };
            if beside(m) || beside(before) && hangs && !between.contains(['.', '\n']) {
                return true;
            }
            // `Ann Reed, a teacher who said`, `Tom Jones, Minister of Youth who said`
            let role =
                between.strip_prefix(", ").filter(|role| role.len() <= ROLE && !role.contains([',', '-']));
            let role = role.is_some_and(|role| {
                ["a ", "an ", "the "].iter().any(|article| role.starts_with(article))
                    || role.starts_with(char::is_uppercase)
            });
            between.len() <= APPOSED
                && between.starts_with(',')
                && (role || between.ends_with(','))
                && !between.contains(['.', '\n'])
        };
        let meant = meant.filter(apposed);
        return meant.filter(|_| slot.head == word_number("who")).map(|m| (m.person.entity, 0.9));
    }
    let source = people.article.source;
    let (first, rest) = span.of(source).split_once(is_space)?;
    let definite = words!("The the This this").has(first);
    let last = rest.rsplit(is_space).next().unwrap_or(rest);
    let head = lower(last);
    let head = head.strip_prefix("ex-").unwrap_or(&head);
    let town = PLACES.has(head);
    // `The Opposition Leader said`, as a newspaper writes it that gives offices capitals.
    if slot.noun != Noun::Nominal && !is_abbreviation(last) && !town && !is_one_person(head) {
        return None;
    }
    // `the unnamed author of the report`
    let unnamed = rest.split(is_space).any(|w| words!("unnamed unidentified anonymous other").has(w));
    if !definite || unnamed || head.ends_with('s') {
        return None;
    }
    let near = people.named.get(people.read.saturating_sub(NEAR)..people.read)?;
    // `the Greens leader` is nobody's party.
    if is_one_person(head) || is_abbreviation(last) {
        // `The New Hampshire Union Leader said`: a newspaper; `The Melbourne MP said`: whoever has been speaking.
        let capital = slot.noun == Noun::Name && !is_abbreviation(last);
        // `Shabana Mahmood said …` and then `The justice secretary said …`, where her office was not told.
        let office = rest.strip_prefix("former ").unwrap_or(rest);
        let field = office.split(is_space).count() == 2 && field_of(office).is_some();
        let new = |entity: &usize| {
            let known = people.known(*entity);
            !known.body && (last == "MP" || field && known.named <= NEW)
        };
        let goes_on = || people.goes_on.filter(new).map(|entity| (entity, 0.5));
        return by_office(people, near, rest, head, span, capital).or_else(goes_on);
    }
    // `the council`, `the poll`: an organisation with the word in its name or behind it.
    let holds = near.iter().rev().find(|s| {
        let behind = lower(behind(source, s.span.end(), 16));
        matches!(s.label, Label::Org | Label::Fac | Label::Gpe)
            && rest
                .split(is_space)
                .all(|w| !w.starts_with(char::is_uppercase) || s.span.of(source).contains(w))
            && (lower(s.span.of(source)).split(is_space).any(|w| w == head)
                // `The Leeds council … the council`; not `DEA reports`
                || behind.trim_start().split(|c: char| !c.is_alphanumeric()).next() == Some(head)
                // `the City of Iqaluit … the city`
                || town && lower(before(source, s.span.start(), 16)).ends_with(&format!("{head} of ")))
    });
    let last = || {
        let body = body(people, place).filter(|(entity, _)| people.known(*entity).organisation);
        body.filter(|_| INSTITUTIONS.has(head) || FIRMS.has(head))
    };
    // `the company`: the one that the article is about.
    let main = || {
        let firms = near.iter().filter(|s| s.label == Label::Org && FIRMS.has(head));
        let main = firms.max_by_key(|s| (people.known(s.person.entity).named, s.span.start()))?;
        Some((main.person.entity, 0.5))
    };
    holds.map(|seen| (seen.person.entity, 0.7)).or_else(last).or_else(main)
}

/// How long what stands between a name and its `who` may be, in bytes.
const APPOSED: usize = 120;

/// The same without a comma at its end: `Ann Reed, a teacher at the school who said`.
const ROLE: usize = 50;

/// How many names back the person is looked for that `who` means.
const WHO: usize = 4;

/// How many passages further on `it` still means the organisation that spoke last.
const REACH: usize = 3;

/// `The bank said … It added`: the organisation, country or town that spoke last.
fn body(people: &People<'_>, place: Place) -> Option<(usize, f32)> {
    let near = people.last_body.filter(|(_, part)| place.0 - part <= REACH);
    near.map(|(entity, _)| (entity, 0.6))
}

/// How many mentions back a noun's person is looked for.
const NEAR: usize = 60;

/// How often whoever has just been brought in has been named.
const NEW: u32 = 2;

/// Does a clause tell which one is meant? `Reed met the officer who told her that`: nobody who was named before; but `Tom Jones is
/// the man who proposed it`.
pub(super) fn is_told_apart(source: &str, noun: Span) -> bool {
    let verb = before(source, noun.start(), 12).trim_end().rsplit(is_space).next().unwrap_or_default();
    noun.of(source).starts_with("the ")
        && behind(source, noun.end(), 5).trim_start().starts_with("who ")
        && !words!("as by is said says was").has(verb)
}

/// `the candidate`: a definite noun for one person; but `the Prime Minister` is whoever holds that office, not whoever was named.
pub(super) fn is_the_person(slot: &Slot, words: &str) -> bool {
    let first = words.split(is_space).next().unwrap_or_default();
    let head = words.rsplit(is_space).next().unwrap_or_default();
    let office = head.starts_with(char::is_uppercase);
    let definite = words!("The the This this").has(first);
    // `the council’s lawyer`: whose, and not who was named.
    let owned = words.contains("’s ") || words.contains("'s ");
    // `the 24-year-old`
    let person = slot.noun == Noun::Nominal && is_one_person(&lower(head)) || head.ends_with("year-old");
    // `the Kurdish health minister`, `the judge`: whoever that is, the office tells it, or nothing does.
    let told = field_of(words).is_some() || words!("judge prosecutor").has(head);
    definite && !office && !owned && person && !told
}

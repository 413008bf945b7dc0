//! Speakers that are nouns into who they are: `the senator`, `the council`, `Her chief policy aide, Jake Sullivan,`.

use super::near::{apart, before, behind};
use super::people::{People, Seen};
use super::speakers::Place;
use crate::model::ranks::word_number;
use crate::names::Label;
use crate::quotes::{Noun, Slot};
use crate::text::Span;
use crate::word_list::{WordList, words};

/// Whom a noun, a relative or another pronoun means: `who`, `the senator`, `the council`.
pub(super) fn by_noun(people: &People<'_>, place: Place, slot: &Slot, span: Span) -> Option<(usize, f32)> {
    if slot.noun == Noun::Pronoun {
        // `Clint Watts, who told AFP`: the name just before.
        let before = people.named.get(people.read.checked_sub(1)?)?;
        let close = apart(people.article.source, before.span.end(), span.start()) <= 3
            && before.person.part == place.0;
        if slot.head == word_number("it") {
            return organisation(people, place);
        }
        // `Menachem Hofnung, a jurist from the Hebrew University, who says`
        let person = |s: &&Seen| s.label == Label::Person && s.person.part == place.0;
        let mut near = people.named.get(..people.read).unwrap_or_default().iter().rev().take(WHO);
        let meant = if before.label == Label::Person { Some(before) } else { near.find(person) };
        return meant.filter(|_| slot.head == word_number("who") && close).map(|m| (m.person.entity, 0.9));
    }
    let source = people.article.source;
    let (first, rest) = span.of(source).split_once(is_space)?;
    let definite = matches!(first, "The" | "the" | "This" | "this");
    let last = rest.rsplit(is_space).next().unwrap_or(rest);
    let head = last.to_lowercase();
    let town = PLACES.has(&head);
    if slot.noun != Noun::Nominal && !is_abbreviation(last) && !town {
        return None;
    }
    // `the unnamed author of the report`
    let unnamed =
        rest.split(is_space).any(|w| matches!(w, "unnamed" | "unidentified" | "anonymous" | "other"));
    if !definite || unnamed || head.ends_with('s') {
        return None;
    }
    let near = people.named.get(people.read.saturating_sub(NEAR)..people.read)?;
    // `the Greens leader` is nobody's party.
    if is_one_person(&head) || is_abbreviation(last) {
        return by_office(people, near, rest, &head);
    }
    // `the council`, `the poll`: an organisation with the word in its name or behind it.
    let holds = near.iter().rev().find(|s| {
        let behind = behind(source, s.span.end(), 16).to_lowercase();
        matches!(s.label, Label::Org | Label::Fac | Label::Gpe)
            && rest
                .split(is_space)
                .all(|w| !w.starts_with(char::is_uppercase) || s.span.of(source).contains(w))
            && (s.span.of(source).to_lowercase().split(is_space).any(|w| w == head)
                || behind.trim_start().starts_with(&head)
                // `the City of Iqaluit … the city`
                || town && before(source, s.span.start(), 16).to_lowercase().ends_with(&format!("{head} of ")))
    });
    let last = || organisation(people, place).filter(|_| ORGANISATIONS.has(&head));
    // `the company`: the one that the article is about.
    let main = || {
        let firms = near.iter().filter(|s| s.label == Label::Org && FIRMS.has(&head));
        let main = firms.max_by_key(|s| (people.known(s.person.entity).named, s.span.start()))?;
        Some((main.person.entity, 0.5))
    };
    holds.map(|seen| (seen.person.entity, 0.7)).or_else(last).or_else(main)
}

/// How many names back the person is looked for that `who` means.
const WHO: usize = 4;

/// What an organisation is called where its name need not be said again.
const ORGANISATIONS: WordList = words!(
    "agency airline association authority bank broadcaster bureau business charity company corporation council court department \
     embassy federation firm foundation group institute manufacturer ministry network newspaper office operator \
     organisation organization party publisher regulator retailer union university watchdog"
);

/// A place whose government speaks for it.
const PLACES: WordList = words!("borough city county municipality province state town village");

/// What a firm is called.
const FIRMS: WordList = words!(
    "airline bank broadcaster business carmaker company corporation firm manufacturer publisher retailer"
);

/// How many passages further on `it` still means the organisation that spoke last.
const REACH: usize = 3;

/// `The bank said … It added`: the organisation that spoke last.
fn organisation(people: &People<'_>, place: Place) -> Option<(usize, f32)> {
    let near = people.last_organisation.filter(|(_, part)| place.0 - part <= REACH);
    near.map(|(entity, _)| (entity, 0.6))
}

/// `the PM`, `the OC`: an office in capitals.
fn is_abbreviation(word: &str) -> bool {
    (2..=4).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase())
}

/// The last words before a name, in its sentence.
fn sentence_before(source: &str, at: u32) -> &str {
    let words = before(source, at, 60);
    let ends = |(i, c): &(usize, char)| match c {
        '.' => !["Mr", "Mrs", "Ms", "Dr", "Md"]
            .iter()
            .any(|title| words.get(..*i).is_some_and(|w| w.ends_with(title))),
        _ => matches!(c, '?' | '!' | ';' | '\n' | '\r' | '”' | '"'),
    };
    let from = words.char_indices().rfind(ends).map_or(0, |(i, c)| i + c.len_utf8());
    words.get(from..).unwrap_or_default()
}

/// Does an office stand there by this abbreviation, or by the words that it stands for? `Upazila Nirbahi Officer (UNO)`, `Prime
/// Minister`
fn is_abbreviated(office: &str, abbreviation: &str) -> bool {
    // `Additional Superintendent of Police`: small words give no letter.
    let words: Vec<&str> =
        office.split(|c: char| !c.is_alphanumeric()).filter(|w| w.starts_with(char::is_uppercase)).collect();
    let initials = |words: &[&str]| {
        let firsts = words.iter().filter_map(|w| w.chars().next());
        firsts.eq(abbreviation.chars())
    };
    words.contains(&abbreviation) || words.windows(abbreviation.len()).any(initials)
}

/// How many mentions back a noun's person is looked for.
const NEAR: usize = 60;

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}')
}

/// `the senator`, `the New Jersey governor`: the person whose name stood beside the office, or beside the place.
fn by_office(people: &People<'_>, near: &[Seen], noun: &str, head: &str) -> Option<(usize, f32)> {
    let source = people.article.source;
    let places = noun.split(is_space).filter(|w| w.starts_with(char::is_uppercase) && !is_abbreviation(w));
    let words: Vec<String> = places.map(str::to_lowercase).collect();
    let office = noun.split(is_space).rev().take(2).collect::<Vec<_>>();
    let short = noun.rsplit(is_space).next().filter(|last| is_abbreviation(last));
    let vice = office.get(1).is_some_and(|w| matches!(*w, "vice" | "prime" | "attorney"));
    let mut best: Option<(u32, usize)> = None;
    // Who is named in a quotation is spoken of there.
    for seen in near.iter().filter(|s| s.label == Label::Person && !s.quoted) {
        let lines = |words: &str| words.to_lowercase().replace("\r\n", "\n").replace('\r', "\n");
        let left = lines(before(source, seen.span.start(), 60));
        let right = lines(behind(source, seen.span.end(), 60));
        // What belongs to the name itself, not to another before it.
        let left =
            left.rsplit([',', '.', ';', '\n']).find(|t| t.trim().len() > 3).unwrap_or_default().to_string()
                + left.get(left.len().saturating_sub(5)..).unwrap_or_default();
        let right = right.split(['.', ';', '\n']).next().unwrap_or_default();
        let titled = office_abbreviation(head).is_some_and(|a| left.trim_end().ends_with(a))
            || left.contains(head) && left.contains("vice") == (vice && noun.contains("vice"))
            || right.starts_with(',') && right.contains(head)
            || short.is_some_and(|office| {
                let behind = behind(source, seen.span.end(), 60).split(['.', ';', '\n', '\r']).next();
                is_abbreviated(sentence_before(source, seen.span.start()), office)
                    || behind.is_some_and(|b| b.starts_with(',') && is_abbreviated(b, office))
            });
        let placed = words.iter().filter(|w| left.contains(*w) || right.contains(*w)).count() as u32;
        let last = u32::from(people.last_speaker == Some(seen.person.entity));
        // `The Mexican president` is not the president of El Salvador.
        let elsewhere = u32::from(titled && placed == 0 && !words.is_empty());
        let score = 4 * u32::from(titled) + 3 * placed.min(2) + last - 2 * elsewhere;
        if score >= 3 && best.is_none_or(|(most, _)| score >= most) {
            best = Some((score, seen.person.entity));
        }
    }
    best.map(|(_, entity)| (entity, 0.7))
}

/// `the candidate`: a definite noun for one person.
pub(super) fn is_the_person(slot: &Slot, words: &str) -> bool {
    let first = words.split(is_space).next().unwrap_or_default();
    let head = words.rsplit(is_space).next().unwrap_or_default().to_lowercase();
    slot.noun == Noun::Nominal && matches!(first, "The" | "the" | "This" | "this") && is_one_person(&head)
}

/// Nouns for one person who has been named before.
pub(super) fn is_one_person(head: &str) -> bool {
    const WORDS: WordList = words!(
        "employee physician president-elect doctor host anchor journalist reporter writer activist senator \
         president governor candidate minister mayor nominee congressman congresswoman businessman \
         billionaire front-runner frontrunner leader official mp teacher lecturer registrar treasurer \
         jurist expert chairman chairwoman director secretary justice judge \
         general spokesman spokeswoman professor author actor actress singer lawyer attorney chancellor \
         premier king queen prince princess pope bishop sheriff ambassador lawmaker politician commissioner \
         coach manager captain player striker analyst historian economist scientist researcher officer \
         commander founder executive mogul republican democrat woman man mother father widow teenager"
    );
    WORDS.has(head)
}

/// How an office is printed before a name.
fn office_abbreviation(head: &str) -> Option<&'static str> {
    Some(match head {
        "senator" => "sen.",
        "governor" => "gov.",
        "congressman" | "congresswoman" | "lawmaker" => "rep.",
        "general" => "gen.",
        "professor" => "prof.",
        _ => return None,
    })
}

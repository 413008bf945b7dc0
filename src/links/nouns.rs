//! Speakers that are nouns into who they are: `the senator`, `the council`, `Her chief policy aide, Jake Sullivan,`.

use super::people::{People, before};
use super::speakers::Place;
use crate::model::ranks::word_number;
use crate::names::Label;
use crate::quotes::{Noun, Slot, Tie};
use crate::text::Span;

/// Whom a noun, a relative or another pronoun means: `who`, `the senator`, `the council`.
pub(super) fn by_noun(people: &People<'_>, place: Place, slot: &Slot, span: Span) -> Option<(usize, f32)> {
    let part = people.article.parts.get(place.0)?;
    if slot.noun == Noun::Pronoun {
        // `Clint Watts, who told AFP`: the name just before.
        let before = people.named.get(people.read.checked_sub(1)?)?;
        let close = span.start().saturating_sub(before.span.end()) <= 3 && before.person.part == place.0;
        return (slot.head == word_number("who") && close).then_some((before.person.entity, 0.9));
    }
    if slot.noun != Noun::Nominal {
        return None;
    }
    // `Her chief policy aide, Jake Sullivan, said`: the name between the noun and its verb.
    let cue = slot.cue.shifted(part.span.start());
    if slot.tie == Tie::Left && cue.start() > span.end() + 3 {
        let inside = people.named.get(people.read).filter(|s| {
            s.label == Label::Person && s.span.start() <= span.end() + 3 && s.span.end() <= cue.start()
        });
        if let Some(seen) = inside {
            return Some((seen.person.entity, 0.9));
        }
    }
    let words = span.of(people.article.source);
    let (first, rest) = words.split_once([' ', '\u{A0}'])?;
    let definite = matches!(first, "The" | "the" | "This" | "this");
    let head = rest.rsplit([' ', '\u{A0}']).next().unwrap_or(rest).to_lowercase();
    if !definite || head.ends_with('s') {
        return None;
    }
    // `the council`: an organisation with the word in its name.
    let near = people.named.get(people.read.saturating_sub(40)..people.read)?;
    let holds = near.iter().rev().find(|s| {
        matches!(s.label, Label::Org | Label::Fac | Label::Gpe)
            && s.span.of(people.article.source).to_lowercase().split_whitespace().any(|w| w == head)
    });
    if let Some(seen) = holds {
        return Some((seen.person.entity, 0.7));
    }
    if !is_one_person(&head) {
        return None;
    }
    // `the senator`: a person with that office before the name; else the last one who spoke.
    let office = near.iter().rev().filter(|s| s.label == Label::Person).find(|s| {
        let from = s.span.start().saturating_sub(60);
        let before = before(people.article.source, from, s.span.start()).to_lowercase();
        let tail = before.rsplit([',', '.', ';', '\n']).find(|t| t.trim().len() > 3).unwrap_or_default();
        tail.contains(&head) || office_abbreviation(&head).is_some_and(|a| before.trim_end().ends_with(a))
    });
    office.map(|s| (s.person.entity, 0.7)).or_else(|| {
        let last = people.last_speaker.filter(|e| people.recent.iter().any(|p| p.entity == *e))?;
        let (_, spoke) = people.turns.get(&last)?;
        (place.0.saturating_sub(*spoke) <= 3).then_some((last, 0.5))
    })
}

/// Nouns for one person who has been named before.
fn is_one_person(head: &str) -> bool {
    matches!(
        head,
        "senator"
            | "president"
            | "governor"
            | "candidate"
            | "minister"
            | "mayor"
            | "nominee"
            | "congressman"
            | "congresswoman"
            | "businessman"
            | "billionaire"
            | "front-runner"
            | "frontrunner"
            | "leader"
            | "chairman"
            | "chairwoman"
            | "director"
            | "secretary"
            | "justice"
            | "judge"
            | "general"
            | "spokesman"
            | "spokeswoman"
            | "professor"
            | "author"
            | "actor"
            | "actress"
            | "singer"
            | "lawyer"
            | "attorney"
            | "chancellor"
            | "premier"
            | "king"
            | "queen"
            | "prince"
            | "princess"
            | "pope"
            | "bishop"
            | "sheriff"
            | "ambassador"
            | "lawmaker"
            | "politician"
            | "commissioner"
            | "coach"
            | "manager"
            | "captain"
            | "player"
            | "striker"
            | "analyst"
            | "historian"
            | "economist"
            | "scientist"
            | "researcher"
            | "officer"
            | "commander"
            | "founder"
            | "executive"
            | "mogul"
            | "republican"
            | "democrat"
            | "woman"
            | "man"
            | "mother"
            | "father"
            | "widow"
            | "teenager"
    )
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

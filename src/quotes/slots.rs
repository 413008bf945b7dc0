//! An outline into the places that may say who speaks: cue verbs with their subjects, `according to`, colons and dashes,
//! and the names, pronouns and nouns that stand alone.

use super::outline::Outline;
use super::phrases::{Noun, Phrase, mark, name_end, sentence_subject, subject_left, subject_right};
use super::words::{
    ALSO_NOUN, AUXILIARY, BOUND, CUE, DETERMINER, ING, OPENER, OTHER_PRONOUN, PAST, PLAIN, PREPOSITION,
    PRONOUN, SPEAKS,
};
use crate::sorting::sort_by_key;
use crate::text::Case;

/// How a speaker is tied to what is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tie {
    /// `Clarke said`
    Left,
    /// `said Clarke`
    Right,
    /// `Clarke shook his head and said`, `…, adding that`
    Shared,
    /// `according to Clarke`
    According,
    /// `Clarke: …`
    Colon,
    /// `“…” — Colin Clarke`
    Dash,
    /// `Kasich resisted: “…”`: the subject of a sentence that ends in a colon.
    Lead,
    /// A name alone.
    Name,
    /// A pronoun alone.
    Pronoun,
    /// A noun alone.
    Nominal,
}

impl Tie {
    /// Is there a word or mark that says someone speaks?
    pub fn has_cue(self) -> bool {
        !matches!(self, Tie::Name | Tie::Pronoun | Tie::Nominal)
    }
}

/// A possible speaker, in units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Draft {
    pub(crate) tie: Tie,
    pub(crate) phrase: Phrase,
    /// The units of the cue; empty where there is none.
    pub(crate) cue: (usize, usize),
    /// The first unit of speaker and cue, and the first behind both.
    pub(crate) from: usize,
    pub(crate) to: usize,
}

/// The possible speakers of an outline, in order of their first unit.
pub(crate) fn drafts(outline: &Outline<'_, '_>) -> Vec<Draft> {
    let mut out: Vec<Draft> = Vec::new();
    for at in 0..outline.units.len() {
        let word = outline.known(at);
        // Most words are none of these, and are passed over without a look at their letters.
        if outline.is_word(at) && !word.is(CUE | OPENER | BOUND) {
            continue;
        }
        if outline.lower(at) == "according" && outline.lower(at + 1) == "to" {
            push(&mut out, Tie::According, subject_right(outline, at + 1), (at, at + 2));
        } else if outline.lower(at) == "as" && outline.known(at + 1).is(PAST) && outline.lower(at + 2) == "by"
        {
            // `As reported by Western Journalism, …`
            push(&mut out, Tie::According, subject_right(outline, at + 2), (at, at + 3));
        } else if word.is(CUE) && !is_noun_here(outline, at) && !outline.is_name(at) {
            verb(outline, at, &mut out);
        } else if at > 0 && mark(outline, at) == ":" && !outline.joined(at + 1) {
            let phrase =
                subject_left(outline, at).filter(|p| outline.is_first(p.from) && p.noun != Noun::Pronoun);
            let tie = if phrase.is_some() { Tie::Colon } else { Tie::Lead };
            push(&mut out, tie, phrase.or_else(|| sentence_subject(outline, at)), (at, at + 1));
        } else if matches!(mark(outline, at), "—" | "–" | "-" | "--") && (at == 0 || outline.is_quote(at - 1))
        {
            push(&mut out, Tie::Dash, subject_right(outline, at), (at, at + 1));
        }
    }
    alone(outline, &mut out);
    sort_by_key(&mut out, |d| (d.phrase.from, d.from, d.cue));
    out
}

fn push(out: &mut Vec<Draft>, tie: Tie, phrase: Option<Phrase>, cue: (usize, usize)) {
    let Some(phrase) = phrase else { return };
    let (from, to) = match cue.0 == cue.1 {
        true => (phrase.from, phrase.to),
        false => (phrase.from.min(cue.0), phrase.to.max(cue.1)),
    };
    out.push(Draft { tie, phrase, cue, from, to });
}

/// The subjects of the cue verb at unit `at`.
fn verb(outline: &Outline<'_, '_>, at: usize, out: &mut Vec<Draft>) {
    let word = outline.known(at);
    let cue = (at, cue_end(outline, at));
    let before = at.checked_sub(1);
    let before_mark = before.map_or("", |b| mark(outline, b));
    let behind_quote = before.is_some_and(|b| outline.is_quote(b));
    let shared = matches!(before_mark, "," | "—" | "–" | "--") && word.is(ING)
        || before
            .is_some_and(|b| matches!(outline.lower(b), "and" | "but" | "then" | "while" | "before" | "by"))
        || before.is_some_and(|b| outline.known(b).is(AUXILIARY)) && joined_by_and(outline, at);
    if shared {
        let same = |d: &&Draft| {
            matches!(d.tie, Tie::Left | Tie::Right)
                && outline.unit(d.from).map(|u| u.sentence) == outline.unit(at).map(|u| u.sentence)
        };
        let phrase =
            out.iter().rev().take(4).find(same).map(|d| d.phrase).or_else(|| sentence_subject(outline, at));
        push(out, Tie::Shared, phrase, cue);
    } else {
        push(out, Tie::Left, subject_left(outline, at), cue);
        // `issued a statement on Tuesday saying`: the sentence's subject speaks.
        if word.is(ING) {
            push(out, Tie::Shared, sentence_subject(outline, at), cue);
        }
    }
    let may_invert = before.is_none()
        || behind_quote
        || matches!(before_mark, "," | "—" | "–" | "--")
        || outline.is_first(at)
        || before.is_some_and(|b| matches!(outline.lower(b), "as" | "and" | "so"));
    if may_invert && !word.is(ING) {
        // `But Romain Caillet, an expert on jihadist groups, said they represented`: the comma closes an apposition.
        let apposed =
            out.last().is_some_and(|d| d.cue == cue && d.phrase.apposed && d.phrase.noun == Noun::Name);
        let phrase = subject_right(outline, cue.1 - 1)
            .filter(|p| behind_quote || p.noun == Noun::Name || !apposed && p.noun == Noun::Nominal);
        push(out, Tie::Right, phrase, cue);
    }
}

/// `and later told`, `but has said`: the verb shares a subject over its auxiliaries.
fn joined_by_and(outline: &Outline<'_, '_>, at: usize) -> bool {
    let first = (at.saturating_sub(4)..at).rev().find(|i| !outline.known(*i).is(AUXILIARY));
    first.is_some_and(|i| matches!(outline.lower(i), "and" | "but"))
}

/// The end of the cue: `told AFP`, `pointed out`.
fn cue_end(outline: &Outline<'_, '_>, at: usize) -> usize {
    let next = outline.lower(at + 1);
    if matches!(outline.lower(at), "point" | "points" | "pointed" | "pointing") && next == "out" {
        return at + 2;
    }
    let told = matches!(outline.lower(at), "told" | "tell" | "tells" | "telling");
    if told {
        // `told The Huffington Post`
        let name = at + 1 + usize::from(next == "the" && outline.is_name(at + 2));
        let end = name_end(outline, name);
        if end > name {
            return end;
        }
        if outline.known(at + 1).is(OTHER_PRONOUN) || matches!(next, "reporters" | "journalists") {
            return at + 2;
        }
    }
    at + 1
}

/// `the report`, `Mr. Trump’s claims`, `in comment`: a verb's form that is a noun where it stands.
fn is_noun_here(outline: &Outline<'_, '_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return outline.known(at).is(SPEAKS) };
    let (word, left) = (outline.known(at), outline.known(before));
    // `the alleged plot`; but `the father-of-two said`.
    let article = matches!(outline.lower(before), "the" | "a" | "an");
    let determined = left.is(DETERMINER) && !left.is(PRONOUN | SPEAKS) && (article || !word.is(PAST))
        || matches!(outline.lower(before), "his" | "her" | "their" | "its" | "my" | "our" | "your");
    if determined && !word.is(ING) {
        return true;
    }
    let finite_noun = !word.is(PAST | ING);
    let owned = matches!(outline.lower(before), "'s" | "’s" | "'" | "’") && outline.joined(before);
    let governed = left.is(PREPOSITION) && outline.lower(before) != "to" && word.is(PLAIN);
    // `spectacular terrorist attacks`: a word that is no subject stands before it.
    let subject = left.is(PRONOUN | SPEAKS | AUXILIARY)
        || outline.is_name(before)
        || !outline.is_word(before)
        || matches!(outline.lower(before), "to" | "and" | "who" | "that" | "which");
    finite_noun && (owned || governed || word.is(ALSO_NOUN) && !subject)
}

/// Adds the names, pronouns and nouns that no cue has taken.
fn alone(outline: &Outline<'_, '_>, out: &mut Vec<Draft>) {
    let mut taken = vec![false; outline.units.len()];
    for draft in out.iter() {
        taken.iter_mut().take(draft.phrase.to).skip(draft.phrase.from).for_each(|t| *t = true);
    }
    let free = |from: usize, to: usize| (from..to).all(|i| taken.get(i) == Some(&false));
    let phrase =
        |from: usize, to: usize, noun| Phrase { from, to, core_to: to, noun, apposed: false, passive: false };
    let mut at = 0;
    while at < outline.units.len() {
        let word = outline.known(at);
        let end = name_end(outline, at);
        if end > at {
            if free(at, end) {
                push(out, Tie::Name, Some(phrase(at, end, Noun::Name)), (at, at));
            }
            at = end;
            continue;
        }
        let pronoun = word.is(PRONOUN | OTHER_PRONOUN)
            && matches!(
                outline.lower(at),
                "he" | "she" | "they" | "i" | "we" | "who" | "his" | "her" | "their"
            );
        if pronoun && free(at, at + 1) {
            push(out, Tie::Pronoun, Some(phrase(at, at + 1, Noun::Pronoun)), (at, at));
        } else if word.is(SPEAKS)
            && !word.is(AUXILIARY | PRONOUN)
            && outline.case(at) != Case::None
            && free(at, at + 1)
        {
            let stop = |i: usize| {
                !outline.is_word(i)
                    || outline.known(i).is(BOUND | CUE | PRONOUN)
                    || outline.is_verb(i)
                    || taken.get(i) == Some(&true)
            };
            let from = (at.saturating_sub(4)..at).rev().take_while(|i| !stop(*i)).last().unwrap_or(at);
            push(out, Tie::Nominal, Some(phrase(from, at + 1, Noun::Nominal)), (at, at));
        }
        at += 1;
    }
}

//! A cue and the words that may be what it reports into the features by which a ranker weighs how well the two hang
//! together. The trainer learns weights for the very numbers that are made here.

use super::clauses::Clause;
use super::draft::{Draft, Tie};
use super::ends::{attribution, narrates};
use super::outline::Outline;
use super::start::{Sort, Start};
use super::verbs::progressive;
use super::words::{
    ALSO_NOUN, AUXILIARY, BOUND, CUE, DAY, DETERMINER, FINITE, ING, OTHER_PRONOUN, PAST, PLAIN, PREPOSITION,
    PRONOUN, SAY, SPEAKS,
};
use crate::model::ranks::{feature, word_number};
use crate::text::{Case, TokenKind};

/// A cue with what is known of it.
pub(super) struct Cued<'o, 'p, 't> {
    pub(super) outline: &'o Outline<'p, 't>,
    pub(super) draft: &'o Draft,
    /// What the rules take for its clause.
    pub(super) clause: Option<Clause>,
    /// Its verb is one of saying or thinking.
    pub(super) says: bool,
    lemma: u32,
    /// Past, -ing, plain, or as often a noun.
    form: u32,
    /// Where the verb starts, its auxiliaries included where they make it a progressive.
    verb: usize,
}

impl<'o, 'p, 't> Cued<'o, 'p, 't> {
    pub(super) fn new(outline: &'o Outline<'p, 't>, draft: &'o Draft, clause: Option<Clause>) -> Self {
        let verb = outline.known(draft.cue.0);
        let progressive = progressive(outline, draft.cue.0);
        let forms = [PAST, ING, PLAIN, ALSO_NOUN];
        Cued {
            outline,
            draft,
            clause,
            says: verb.is(SAY) || draft.tie == Tie::According,
            verb: progressive.unwrap_or(draft.cue.0),
            lemma: u32::from(verb.lemma),
            // `is warning`: the form of `warns`.
            form: match progressive {
                Some(_) => 0,
                None => forms.iter().enumerate().map(|(i, f)| u32::from(verb.is(*f)) << i).sum(),
            },
        }
    }

    /// The features of its reporting nothing.
    pub(super) fn nothing(&self, put: &mut dyn FnMut(u32)) {
        let (outline, draft) = (self.outline, self.draft);
        let tie = draft.tie as u32;
        let before = draft.from.checked_sub(1).map_or(0, |b| seen(outline, b));
        let mut put = |template: u32, values: &[u32]| put(feature(template, values));
        put(400, &[]);
        put(401, &[self.lemma]);
        put(402, &[self.lemma, self.form]);
        put(404, &[tie, self.form]);
        put(406, &[before]);
        put(407, &[self.lemma, seen(outline, draft.cue.1)]);
        put(411, &[seen(outline, draft.phrase.core_to.saturating_sub(1))]);
        put(412, &[seen(outline, self.verb.saturating_sub(1))]);
    }

    /// The features of words that start there as what it reports.
    pub(super) fn starts(&self, Start { at, sort, to }: Start, put: &mut dyn FnMut(u32)) {
        let (outline, draft) = (self.outline, self.draft);
        let tie = draft.tie as u32;
        let sort_number = sort as u32;
        let (first, second) = (class(outline, at), class(outline, at + 1));
        let behind = matches!(sort, Sort::Before | Sort::BeforeLast);
        let away = if behind { 0 } else { steps(words(outline, draft.cue.1, at.max(draft.cue.1))) };
        let finite = (at..to.min(at + 12))
            .position(|i| i > at && is_verb(outline, i))
            .map_or(9, |p| (p as u32).min(5));
        let mut put = |template: u32, values: &[u32]| put(feature(template, values));
        put(420, &[sort_number, self.lemma]);
        put(421, &[sort_number, seen(outline, at)]);
        put(423, &[sort_number, self.ruled(at)]);
        put(424, &[sort_number, first, second]);
        put(425, &[sort_number, away, tie]);
        put(426, &[sort_number, steps(words(outline, at, to))]);
        put(427, &[sort_number, finite, self.lemma]);
        put(429, &[sort_number, self.form, draft.phrase.noun as u32]);
        put(431, &[sort_number, at.checked_sub(1).map_or(0, |b| seen(outline, b)), away]);
        put(432, &[sort_number, seen(outline, draft.to), tie]);
        // `…, he said, adding that …`
        put(433, &[sort_number, seen(outline, draft.to), seen(outline, draft.to + 1)]);
    }

    /// The features of their ending before unit `end`, the place of number `index` among those that are weighed.
    pub(super) fn ends(
        &self,
        Start { at, sort, to: last }: Start,
        (index, end): (usize, usize),
        put: &mut dyn FnMut(u32),
    ) {
        let (outline, draft) = (self.outline, self.draft);
        let full = u32::from(index == 0);
        let next = end + usize::from(!outline.is_word(end) && !outline.is_quote(end));
        let sort = sort as u32;
        let left = steps(words(outline, end, last));
        let here = if full == 1 { 1 } else { seen(outline, end) };
        let ruled = self.clause.map_or(0, |c| 1 + u32::from(c.to == end) + 2 * u32::from(c.from == at));
        let verbs = (at..end.min(at + 40)).filter(|i| is_verb(outline, *i)).count().min(2) as u32;
        let commas = u32::from(outline.passed(end).commas.saturating_sub(outline.passed(at).commas));
        let turns = u32::from(attribution(outline, next + 1, last).is_some())
            + 2 * u32::from(narrates(outline, next));
        let mut put = |template: u32, values: &[u32]| put(feature(template, values));
        put(451, &[ruled, full]);
        put(452, &[here, sort]);
        put(453, &[here, seen(outline, next)]);
        put(454, &[here, class(outline, next), class(outline, next + 1)]);
        put(456, &[left, full, index as u32]);
        put(457, &[turns, full]);
        put(458, &[self.lemma, full]);
        put(467, &[quotes(outline, at, end), quotes(outline, end, last), sort]);
        put(468, &[verbs, u32::from(self.says), sort, here]);
        put(462, &[class(outline, end - 1), class(outline, end), full]);
        put(463, &[class(outline, end - 1), class(outline, next), class(outline, next + 1)]);
        put(464, &[verbs, commas.min(3), full, sort]);
        put(465, &[verbs, class(outline, next), here]);
        put(466, &[seen(outline, at), full, sort]);
        put(
            460,
            &[
                full,
                draft.tie as u32,
                u32::from(draft.phrase.from > 0 && outline.is(draft.phrase.from - 1, BOUND)),
            ],
        );
    }

    /// How a start agrees with what the rules take: 0 where they take nothing.
    fn ruled(&self, at: usize) -> u32 {
        match self.clause {
            None => 0,
            Some(c) if c.from == at || c.whole == at => 2 + c.by as u32 + 10 * u32::from(c.says),
            Some(_) => 1,
        }
    }
}

/// What a word is, roughly, for what may follow.
fn class(outline: &Outline<'_, '_>, at: usize) -> u32 {
    let word = outline.known(at);
    if outline.is_quote(at) {
        return 1;
    }
    if !outline.is_word(at) {
        return 2;
    }
    if outline.kind(at) == Some(TokenKind::Number) {
        return 3;
    }
    if outline.is_name(at) {
        return 4;
    }
    let flags = [PRONOUN, OTHER_PRONOUN, FINITE, DETERMINER, PREPOSITION, BOUND, DAY, AUXILIARY, CUE, SPEAKS];
    if let Some(at) = flags.iter().position(|f| word.is(*f)) {
        return 5 + at as u32;
    }
    let lower = outline.lower(at);
    let ending = ["ed", "ing", "ly", "s"].iter().position(|e| lower.len() > 4 && lower.ends_with(e));
    20 + ending.map_or(0, |e| e as u32 + 1) + if outline.case(at) == Case::Lower { 0 } else { 8 }
}

fn is_verb(outline: &Outline<'_, '_>, at: usize) -> bool {
    outline.looks_like_verb(at)
}

fn seen(outline: &Outline<'_, '_>, at: usize) -> u32 {
    if outline.is_quote(at) { 3 } else { word_number(outline.lower(at)) }
}

fn steps(words: u16) -> u32 {
    match words {
        0..=2 => u32::from(words),
        3..=4 => 3,
        5..=7 => 4,
        8..=12 => 5,
        13..=20 => 6,
        _ => 7,
    }
}

fn words(outline: &Outline<'_, '_>, from: usize, to: usize) -> u16 {
    outline.passed(to).words.saturating_sub(outline.passed(from).words)
}

fn quotes(outline: &Outline<'_, '_>, from: usize, to: usize) -> u32 {
    u32::from(outline.passed(to).quotes.saturating_sub(outline.passed(from).quotes).min(2))
}

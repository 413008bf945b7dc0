//! A cue into what it reports, by a ranker's choice among the words around: first where they start, or that it reports
//! nothing, then where they end.

use super::claims::owner;
use super::clauses::{Clause, Link, in_bracket, is_denied};
use super::contents::starts;
use super::draft::{Draft, Tie};
use super::ends::{LEADS, LONGEST, without_stop};
use super::hangs::Cued;
use super::noun_words::Noun;
use super::outline::Outline;
use super::start::{Sort, Start};
use super::stops::ends;
use super::words::{ALSO_NOUN, FINITE, PREPOSITION, SAY};
use crate::model::ranks::{Ranks, shares};
use crate::text::Span;
use crate::word_list::words;

/// Who weighs the candidates for what a cue reports, and chooses: the ranker, or a trainer that knows the answer.
pub trait Judge {
    /// The candidate now weighed has this feature.
    fn feature(&mut self, feature: u32);
    /// The candidate now weighed has no more features; `None` for nothing.
    fn candidate(&mut self, span: Option<Span>);
    /// Chooses among the candidates weighed since the last choice: which, and how likely it is.
    fn choose(&mut self, cue: &Cue) -> (usize, f32);
}

/// A cue that is asked about.
#[derive(Clone, Copy, Debug)]
pub struct Cue {
    /// Its words.
    pub span: Span,
    /// Its verb is one of saying or thinking: `said`, `believe`.
    pub says: bool,
}

/// What a cue reports.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Content {
    /// Its words, without the conjunction and the marks at its ends.
    pub span: Span,
    /// The other half, where the attribution stands between two: `It was, he said, too late`
    pub other: Option<Span>,
    /// The quotation that it runs into, with no other cue between.
    pub into: Option<Span>,
    /// How likely it is that the cue reports something that starts there.
    pub share: f32,
}

/// What `draft` reports; `clause` is what the rules take for it, `sentences` where each sentence starts.
pub(crate) fn content(
    outline: &Outline<'_, '_>,
    draft: &Draft,
    clause: Option<Clause>,
    sentences: &[usize],
    judge: &mut dyn Judge,
) -> Option<Content> {
    if draft.cue.1 <= draft.cue.0 {
        return None;
    }
    let number = usize::from(outline.unit(draft.from)?.sentence);
    let (from, to) = (*sentences.get(number)?, *sentences.get(number + 1)?);
    let sentence = (from, without_stop(outline, from, to));
    let starts = starts(outline, draft, in_bracket(outline, draft, sentence));
    // `did not disclose how`, `is expected to meet`: nobody said it.
    // `were denied schooling`: it was kept from them.
    let expected = draft.phrase.passive && outline.is_one_of(draft.cue.0, words!("expected denied"));
    // `a salesman called Xinba`, `animals called tirin`: things call nobody names.
    let names = outline.reads(draft.cue.0, "called")
        && (draft.phrase.noun == Noun::Other
            || outline.is_one_of(draft.phrase.from, words!("a an")) && outline.is_name(draft.cue.1));
    if starts.is_empty() || expected || names || is_denied(outline, draft.cue.0) {
        return None;
    }
    let cued = Cued::new(outline, draft, clause);
    let (chosen, share) = choose(&cued, &starts, judge);
    // `As the mayor said, the law is old`
    let as_said = draft.tie == Tie::Left
        && cued.says
        && outline.is_comma(draft.to)
        && !outline.is(draft.cue.0, ALSO_NOUN);
    let as_said = starts.iter().position(|s| s.sort == Sort::Opening).filter(|_| as_said);
    // `Reed's claim that the law is old`
    let owned = owner(outline, draft.cue.1).is_some_and(|p| p.from == draft.phrase.from);
    let owned = starts.iter().position(|s| s.sort == Sort::That).filter(|_| owned);
    // `The assembly said a vote will be held`
    let said = outline.reads(draft.cue.0, "said") && draft.tie == Tie::Left && !draft.phrase.passive;
    let plain = |s: &Start| clause.is_some_and(|c| c.from == s.at && matches!(c.by, Link::Bare | Link::That));
    let said = starts.iter().position(plain).filter(|_| said);
    let chosen = if chosen == 0 { as_said.or(owned).or(said).map_or(0, |at| at + 1) } else { chosen };
    let start = *starts.get(chosen.checked_sub(1)?)?;
    let other = starts.iter().copied().find(|s| is_other_half(start.sort, s.sort));
    let end = until(&cued, start, judge).filter(|end| *end > start.at)?;
    // `The workshop, he pointed out, will help`: a verb is nothing without its subject, nor a subject without its verb.
    // `It is playing a part, they say, lending money`: a sentence before it is said whatever stands behind.
    let verb = |i: usize| outline.looks_like_verb(i) || outline.is(i, FINITE);
    let leads =
        |at: usize| outline.is_one_of(at, LEADS) || outline.is(at, PREPOSITION) && !outline.is_name(at);
    let whole =
        |o: &Start| (o.at..o.to).any(verb) && (!leads(o.at) || (o.at..o.to).any(|i| outline.is_comma(i)));
    let sentence = |o: &Start| match start.sort {
        Sort::After => o.sort == Sort::Before && (verb(start.at) || whole(o)),
        _ => verb(o.at) && !(start.at..start.to).any(verb),
    };
    let other = other.filter(|o| sentence(o) || choose(&cued, &[*o], judge).0 == 1);
    let runs = (end..start.to.min(end + LONGEST))
        .take_while(|i| !outline.is(*i, SAY))
        .find(|i| outline.is_quote(*i));
    Some(Content {
        span: outline.span(start.at, end),
        other: other.and_then(|o| until(&cued, o, judge).map(|end| outline.span(o.at, end))),
        into: runs.map(|quote| outline.span(quote, quote + 1)),
        share,
    })
}

/// Which of the starts, counted from 1; 0 where nothing is reported.
fn choose(cued: &Cued<'_, '_, '_>, starts: &[Start], judge: &mut dyn Judge) -> (usize, f32) {
    cued.nothing(&mut |feature| judge.feature(feature));
    judge.candidate(None);
    for start in starts {
        cued.starts(*start, &mut |feature| judge.feature(feature));
        judge.candidate(Some(cued.outline.span(start.at, start.to)));
    }
    judge.choose(&cue(cued))
}

/// The end that is chosen for a start.
fn until(cued: &Cued<'_, '_, '_>, start: Start, judge: &mut dyn Judge) -> Option<usize> {
    let ends = ends(cued.outline, cued.draft.cue.0, start);
    let mut chosen = 0;
    if ends.len() > 1 {
        for (index, end) in ends.iter().enumerate() {
            cued.ends(start, (index, *end), &mut |feature| judge.feature(feature));
            judge.candidate(Some(cued.outline.span(start.at, *end)));
        }
        chosen = judge.choose(&cue(cued)).0;
    }
    ends.get(chosen).copied()
}

fn cue(cued: &Cued<'_, '_, '_>) -> Cue {
    Cue { span: cued.outline.span(cued.draft.cue.0, cued.draft.cue.1), says: cued.says }
}

/// Do these two stand on both sides of an attribution?
fn is_other_half(chosen: Sort, other: Sort) -> bool {
    matches!((chosen, other), (Sort::Before | Sort::BeforeLast, Sort::After) | (Sort::After, Sort::Before))
}

/// The trained ranker.
pub(super) struct Ranker<'m> {
    ranks: &'m Ranks,
    sum: i32,
    scores: Vec<i32>,
}

impl<'m> Ranker<'m> {
    pub(super) fn new(ranks: &'m Ranks) -> Ranker<'m> {
        Ranker { ranks, sum: 0, scores: Vec::new() }
    }
}

impl Judge for Ranker<'_> {
    fn feature(&mut self, feature: u32) {
        self.sum += self.ranks.weight(feature);
    }

    fn candidate(&mut self, _span: Option<Span>) {
        self.scores.push(std::mem::take(&mut self.sum));
    }

    fn choose(&mut self, _cue: &Cue) -> (usize, f32) {
        let best = (0..self.scores.len()).max_by_key(|i| (self.scores.get(*i), std::cmp::Reverse(*i)));
        let best = best.unwrap_or(0);
        let share = shares(&self.scores).get(best).copied().unwrap_or(0.0);
        self.scores.clear();
        (best, share)
    }
}

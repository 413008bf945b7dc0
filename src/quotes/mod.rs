//! A passage into its quotation marks, paired, and the words in it that may say who speaks.
//!
//! A passage alone cannot tell who `he` is, or whose words a paragraph goes on with: `links` decides that, over all
//! passages, from what is kept here. Everything about the passage's own words that bears on the choice has already
//! been weighed, so that `links` reads no text again.

mod appositions;
mod around;
mod certain;
mod claims;
mod clauses;
mod contents;
mod draft;
mod ends;
mod fits;
mod found;
mod hangs;
mod marks;
mod name_runs;
mod noun_forms;
mod noun_words;
mod outline;
mod pair;
mod parts_of_speech;
mod phrases;
mod relatives;
mod reports;
mod sentence_subjects;
mod shape;
mod slips;
mod slots;
mod start;
mod stops;
mod subjects;
mod times;
mod together;
mod verbs;
mod word_list;
mod words;

pub use certain::SIGNED;
use clauses::Clause;
pub use clauses::Link;
pub use reports::{Content, Cue, Judge};

pub use draft::Tie;
pub use found::{Fit, Found, Pair, Place, Reports, Slot, Whose};
pub use noun_words::Noun;
pub use pair::Closing;
pub use shape::{Given, Led, Shape};
pub(crate) use slots::letter;
pub(crate) use words::tells;

use crate::model::ranks::{Ranks, word_number};
use crate::text::{Passage, Span, TokenKind};
use crate::vocabulary::vocabulary;
use crate::word_list::{WordList, words};
use draft::Draft;
use noun_words::{MADE, OFFICES, Phrase};
use outline::{Outline, Passed};

vocabulary! {
    /// What a pair of marks is for.
    Kind {
        /// An utterance.
        Direct = "direct",
        /// Words quoted inside the narrator's own sentence.
        Mixed = "mixed",
        /// A term, or irony: nobody's speech.
        Scare = "scare",
        /// The title of a work.
        Title = "title",
    }
}

/// How many possible speakers are weighed for a quotation on its left and on its right.
const NEAR: (usize, usize) = (14, 9);

/// How many names, pronouns and nouns without a cue are kept of a passage without quotations: the first and the last.
const KEPT: (usize, usize) = (2, 6);

/// The marks of a passage and who may speak in it.
pub fn recognise(passage: &Passage<'_>, speakers: &Ranks, reports: &Ranks) -> Found {
    let mut sum = 0;
    let mut listen = |event| match event {
        Event::Feature(feature) => {
            sum += speakers.weight(feature);
            0
        }
        Event::Done => std::mem::take(&mut sum),
    };
    weigh(passage, &mut listen, &mut reports::Ranker::new(reports))
}

/// The same, with another's choice of what is reported.
pub fn recognise_by(passage: &Passage<'_>, judge: &mut dyn Judge) -> Found {
    weigh(passage, &mut |_| 0, judge)
}

/// The same with the features themselves, for a trainer: for each pair, those of its being nobody's speech, and those
/// of each of its fits in order.
pub fn study(passage: &Passage<'_>) -> (Found, Vec<Vec<u32>>) {
    let mut lists = vec![Vec::new()];
    let none = Ranks::read(&[]);
    let mut listen = |event| {
        match event {
            Event::Feature(feature) => {
                lists.iter_mut().last().into_iter().for_each(|list| list.push(feature))
            }
            Event::Done => lists.push(Vec::new()),
        }
        0
    };
    let found = weigh(passage, &mut listen, &mut reports::Ranker::new(&none));
    lists.pop();
    (found, lists)
}

/// What the weighing of a candidate passes on.
enum Event {
    /// A feature it has.
    Feature(u32),
    /// It has no more; the answer is its score.
    Done,
}

fn weigh(passage: &Passage<'_>, listen: &mut dyn FnMut(Event) -> i32, judge: &mut dyn Judge) -> Found {
    let pairing = pair::pair(passage);
    let outline = Outline::new(passage, &pairing);
    let drafts = slots::drafts(&outline);
    let cued = drafts.iter().any(|d| d.tie.has_cue());
    let starts = clauses::sentence_starts(&outline);
    let clauses: Vec<Option<Clause>> = drafts.iter().map(|d| clauses::clause(&outline, &starts, d)).collect();
    let mut kept = kept(&drafts, pairing.pairs.is_empty());
    let mut found = Found {
        stray: pairing.stray.filter(|t| *t > 0).map(|token| passage.span(0..token + 1)),
        stray_words: pairing.stray.filter(|t| *t > 0).map(|token| passage.span(0..token)),
        leads_in: passage.word(passage.len().saturating_sub(1)) == ":" && outline.total.words < 40,
        ..Found::default()
    };
    let mut fits: Vec<(usize, i32)> = Vec::new();
    for (index, pair) in pairing.pairs.iter().enumerate() {
        let at = outline.unit_of.get(index).copied().flatten();
        let shape = shape::shape(&outline, pair, at, cued);
        let start = fits.len() as u32;
        let mut nobody = 0;
        if let Some(at) = at {
            let here = drafts.partition_point(|d| d.phrase.from < at);
            let range = here.saturating_sub(NEAR.0)..drafts.len().min(here + NEAR.1);
            let near = drafts.get(range.clone()).unwrap_or_default();
            let reported = clauses.get(range.clone()).unwrap_or_default();
            fits::nobody(&outline, at, shape, reported, &mut |f| _ = listen(Event::Feature(f)));
            nobody = listen(Event::Done) + certain::nobody(&outline, at, &shape, found.pairs.last(), near);
            let around = fits::Around::new(&outline, at, near);
            for ((draft, clause), index) in near.iter().zip(reported).zip(range) {
                fits::fit(&outline, at, shape, &around, draft, *clause, &mut |f| {
                    _ = listen(Event::Feature(f))
                });
                fits.push((index, listen(Event::Done) + certain::speaker(&outline, at, &shape, draft)));
                kept.get_mut(index).into_iter().for_each(|k| *k = true);
            }
        }
        let inner = match pair.inside < pair.close {
            true => passage.span(pair.inside..pair.close),
            false => passage.span(pair.open..pair.end),
        };
        found.pairs.push(Pair {
            span: passage.span(pair.open..pair.end),
            inner,
            closing: pair.closing,
            depth: pair.depth.min(255) as u8,
            shape,
            words: words_number(passage, pair.inside..pair.close),
            fits: start,
            nobody,
            place: at.map_or(Place::default(), |at| place(&outline, at, at + 1)),
        });
    }
    let mut places = vec![0u16; drafts.len()];
    for (index, (draft, clause)) in drafts.iter().zip(&clauses).enumerate() {
        if kept.get(index) == Some(&true) && found.slots.len() < usize::from(u16::MAX) {
            places.get_mut(index).into_iter().for_each(|p| *p = found.slots.len() as u16);
            found.slots.push(slot(&outline, &starts, draft, *clause, judge));
        }
    }
    found.fits = (fits.iter())
        .map(|(draft, score)| Fit {
            slot: places.get(*draft).copied().unwrap_or(0),
            score: (*score).clamp(i32::from(i16::MIN), i32::from(i16::MAX)) as i16,
        })
        .collect();
    found
}

/// Which drafts are kept whatever the quotations: all with a cue, and some of the others where no quotation is near.
fn kept(drafts: &[Draft], no_quotes: bool) -> Vec<bool> {
    let mut kept: Vec<bool> = drafts.iter().map(|d| d.tie.has_cue()).collect();
    let alone: Vec<usize> = (0..drafts.len()).filter(|i| kept.get(*i) == Some(&false)).collect();
    let first = if no_quotes { KEPT.0 } else { 0 };
    alone.iter().take(first).chain(alone.iter().rev().take(KEPT.1)).for_each(|i| {
        kept.get_mut(*i).into_iter().for_each(|k| *k = true);
    });
    kept
}

fn slot(
    outline: &Outline<'_, '_>,
    starts: &[usize],
    draft: &Draft,
    clause: Option<Clause>,
    judge: &mut dyn Judge,
) -> Slot {
    let phrase = draft.phrase;
    let content = reports::content(outline, draft, clause, starts, judge);
    Slot {
        tie: draft.tie,
        noun: phrase.noun,
        speaker: speaker(outline, phrase),
        core: outline.span(phrase.from, phrase.core_to),
        cue: outline.span(draft.cue.0, draft.cue.1.max(draft.cue.0)),
        lemma: if draft.cue.1 > draft.cue.0 { outline.known(draft.cue.0).lemma } else { 0 },
        asks: outline.lower(draft.cue.0).starts_with("ask"),
        head: word_number(outline.lower(phrase.core_to.saturating_sub(1))),
        clause: clause.map(|c| Reports {
            span: outline.span(c.from, c.to),
            whole: outline.span(c.whole, c.to),
            by: c.by,
            all_quoted: c.all_quoted,
        }),
        content,
        passive: is_passive(outline, draft),
        whose: whose(outline, phrase),
        first: opens(outline, phrase),
        owner: outline.owns(phrase.to),
        place: place(outline, phrase.from, phrase.to),
    }
}

/// Does the verb tell what the phrase heard, or what was said of it? `was asked`, `is described as`; but who `is reported to have
/// said` something said it.
fn is_passive(outline: &Outline<'_, '_>, draft: &Draft) -> bool {
    let (verb, next) = (outline.known(draft.cue.0), draft.cue.1);
    let did =
        outline.reads(next, "to") && outline.reads(next + 1, "have") && outline.is(next + 2, words::CUE);
    matches!(draft.tie, Tie::Left | Tie::Shared) && draft.phrase.passive && verb.is(words::PAST) && !did
}

/// Whose name may end the phrase.
fn whose(outline: &Outline<'_, '_>, phrase: Phrase) -> Whose {
    const MAKES: WordList = words!(
        "cited collected compiled conducted gathered issued produced provided published released reported tallied"
    );
    let behind = |units: usize| outline.lower(phrase.core_to + units);
    match behind(0) {
        // `Spokesman for the Cabinet Ann Reed`; but `A spokesman for Mr. Reed`, `for Senate Leader Ann Reed`, is another.
        "of" | "for" | "at" | "from" | "on"
            if outline.is_one_of(phrase.core_to.saturating_sub(1), OFFICES)
                && !(behind(0) == "for" && titled(outline, phrase)) =>
        {
            Whose::Holder
        }
        made if behind(1) == "by" && MAKES.has(made) => Whose::Maker,
        // `New data from the Bureau of Statistics`
        "from" | "by" if outline.is_one_of(phrase.core_to.saturating_sub(1), MADE) => Whose::Maker,
        // `a Canalys report`
        _ if phrase.core_to >= phrase.from + 2
            && outline.is_one_of(phrase.core_to - 1, MADE)
            && outline.is_name(phrase.core_to - 2) =>
        {
            Whose::Publisher
        }
        _ => Whose::Nobody,
    }
}

/// Does a title or an office stand between a noun and the name that ends its phrase?
fn titled(outline: &Outline<'_, '_>, phrase: Phrase) -> bool {
    (phrase.core_to..phrase.to).any(|i| outline.is(i, words::TITLE) || outline.is_one_of(i, OFFICES))
}

/// Does the phrase open its sentence, behind whose it is or what leads into it? `The Nationals’ Ann Reed went further.`, `On Sunday,
/// Ann Reed went further.`
fn opens(outline: &Outline<'_, '_>, phrase: Phrase) -> bool {
    let from = phrase.from;
    if outline.is_first(from) {
        return true;
    }
    let owner = from.checked_sub(2).filter(|_| outline.owns(from - 1));
    let owner = owner.and_then(|last| name_runs::name_start(outline, last));
    let the = |from: usize| from.checked_sub(1).filter(|the| outline.reads(*the, "the")).unwrap_or(from);
    if owner.is_some_and(|from| outline.is_first(the(from))) {
        return true;
    }
    let lead = (from.saturating_sub(LEAD)..from.saturating_sub(1)).rev();
    let lead = lead.take_while(|i| outline.is_word(*i) && !outline.is_first(*i + 1)).last();
    // `Instead, Ann Reed`, `Meanwhile Ann Reed`
    let hangs = |at: usize| outline.is_first(at) && (outline.is(at, words::PREPOSITION) || at + 2 == from);
    let joins =
        outline.is_first(from - 1) && outline.is(from - 1, words::OPENER) && !outline.is_name(from - 1);
    joins
        || outline.is_comma(from - 1)
            && (lead.is_some_and(hangs) || sentence_subjects::main_clause(outline, phrase.to) == from)
}

/// How many words lead into a sentence at most.
const LEAD: usize = 12;

/// The words that name the speaker; of `they’ve` the pronoun alone.
fn speaker(outline: &Outline<'_, '_>, phrase: Phrase) -> Span {
    let span = outline.span(phrase.from, phrase.to);
    match outline.lower(phrase.from).find(['\'', '’']) {
        Some(at) if phrase.noun == Noun::Pronoun && phrase.to == phrase.from + 1 => {
            Span::new(span.start(), span.start() + at as u32)
        }
        _ => span,
    }
}

fn place(outline: &Outline<'_, '_>, from: usize, to: usize) -> Place {
    let (before, behind, Passed { quotes, stops, .. }) =
        (outline.passed(from), outline.passed(to), outline.total);
    Place {
        sentence: outline.unit(from).map_or(0, |u| u.sentence),
        quotes_before: before.quotes.min(255) as u8,
        quotes_behind: quotes.saturating_sub(behind.quotes).min(255) as u8,
        stops_behind: stops.saturating_sub(behind.stops).min(255) as u8,
    }
}

/// A number made of the words of these tokens, in order, without case and marks.
fn words_number(passage: &Passage<'_>, tokens: std::ops::Range<usize>) -> u32 {
    tokens
        .filter(|i| passage.token(*i).is_some_and(|t| t.kind != TokenKind::Punct))
        .fold(7u32, |sum, i| (sum.rotate_left(5) ^ word_number(passage.lower(i))).wrapping_mul(0x9E37_79B1))
}

//! A quotation and a possible speaker into what they weigh over what was learnt: forms that leave no doubt, and that stand in
//! too few training texts to be learnt from.

use super::clauses::gives_name;
use super::draft::{Draft, Tie};
use super::found::Pair;
use super::noun_words::Noun;
use super::outline::Outline;
use super::shape::{Given, Led, Shape};
use super::words::{CUE, FINITE, ING, PLAIN, SAY, TELLS};
use crate::model::ranks::SCALE;
use crate::word_list::words;

/// For nobody's speech: a quotation beside a noun for a work is written like a title: `co-author of “ISIS: Inside the Army of
/// Terror.”`
const TITLE: i32 = 10 * SCALE;

/// The same for a name that the narrator gives as one: `known as “Jihadi John,”`, `the so-called “bridge of sighs”`.
const NAMED: i32 = 8 * SCALE;

/// For a speaker: the name behind a dash, right after the marks: `“…” —Colin Clarke, counterterrorism expert`.
pub const SIGNED: i32 = 4 * SCALE;

/// The most words of the narrator's in a headline, and the most units of whoever opens it: `Former Clinton aide: …`.
const HEADLINE: u16 = 20;
const HEAD: usize = 3;

/// What it weighs that nobody speaks the quotation that is unit `at`; `before` is the one before it in its passage, `near` are
/// those who may speak it.
pub(super) fn nobody(
    outline: &Outline<'_, '_>,
    at: usize,
    shape: &Shape,
    before: Option<&Pair>,
    near: &[Draft],
) -> i32 {
    // `“The garden,” says Reed, “covers 67 hectares.”`
    let halved = before.is_some_and(|before| {
        before.shape.last == 1
            && shape.last == 2
            && shape.led == Led::Mark
            && !shape.capital
            && Some(before.place.sentence) == outline.unit(at).map(|u| u.sentence)
    });
    // `a better mayor “no matter what,” one user commented`
    let signed = |d: &Draft| d.tie == Tie::Left && d.from == at + 1 && d.cue.0 == d.phrase.to;
    let signed = shape.last == 1 && !shape.title && near.iter().any(signed);
    let spoken = signed || halved || is_remark(outline, at) || is_sentence(outline, at, shape);
    let title = shape.title
        && shape.work
        && shape.words >= 2
        && matches!(shape.led, Led::Word | Led::Mark | Led::Colon);
    let given = match shape.given {
        Given::Nothing | Given::Speech | Given::Cries => 0,
        Given::Name => NAMED,
        Given::Title => TITLE,
    };
    given + if title { TITLE } else { 0 } - if spoken { NAMED } else { 0 }
}

/// What it weighs that `draft` speaks the quotation that is unit `at`.
pub(super) fn speaker(outline: &Outline<'_, '_>, at: usize, shape: &Shape, draft: &Draft) -> i32 {
    // In a headline little else tells who speaks.
    let headline = outline.titled && outline.total.words <= HEADLINE && outline.total.stops == 0;
    let phrase = draft.phrase;
    let certain = match draft.tie {
        Tie::Dash => draft.from == at + 1,
        Tie::Right => {
            // `“Only on Tuesdays,” grins Dave.`
            let plain = outline.is_name(draft.cue.0) || outline.is(draft.cue.0, PLAIN);
            let behind = draft.from == at + 1 && shape.last > 0 && !plain && !outline.is_word(draft.to);
            // `He was described by Ann Reed as “a genius”`
            behind || draft.to + 1 == at && outline.reads(draft.to, "as")
        }
        Tie::Left => {
            // `Her husband shrugged. “Every night.”`; not `Reed recalled a steward saying. “Then it was dark.”`
            let ends = draft.cue.1 + 1 == at && outline.reads(at - 1, ".") && !outline.is(draft.cue.0, ING);
            let beat = ends && is_sentence(outline, at, shape);
            // `due to what critics call “meddling”`; whom `what he calls` means is the sentence's subject, who says it.
            let what = phrase.from > 0 && outline.reads(phrase.from - 1, "what");
            let called = (draft.cue.1..=draft.cue.1 + 2).contains(&at)
                && gives_name(outline.lower(draft.cue.0))
                && matches!(phrase.noun, Noun::Name | Noun::Nominal);
            beat || what && called
        }
        // `Kaine to Trump: ‘Release your taxes’`, `Trump: Clinton ‘should be in jail’`
        Tie::Colon | Tie::Lead if headline => {
            let to = draft.cue.1 == at && outline.is_one_of(phrase.to, words!("to on"));
            let verb = (draft.from..phrase.to).any(|i| outline.is(i, CUE));
            let opens = outline.is_first(draft.from) && phrase.to <= draft.from + HEAD;
            // `Heat dome: ‘We are frying,’ say Delhi’s rickshaw pullers`
            let said = shape.last == 1 && outline.is(at + 1, CUE);
            (draft.tie == Tie::Colon || to) && opens && !verb && !said
        }
        _ => false,
    };
    let owns = is_remark(outline, at) && outline.owns(phrase.to) && phrase.to + 1 == at;
    // `A memo describing the ships as “hotels” was “not” written by them, Ann Reed said`: its own words end at the verb.
    let describes = outline.is(draft.cue.0, ING) && !outline.is(draft.cue.0, SAY | TELLS);
    let own = if describes { (draft.cue.1..at).rfind(|i| outline.is_quote(*i)) } else { None };
    let over = own.is_some_and(|own| (own + 1..at).any(|i| outline.is(i, FINITE)));
    match (certain || owns, headline) {
        _ if over => -SIGNED,
        (true, true) => 2 * SIGNED,
        (true, false) => SIGNED,
        (false, _) => 0,
    }
}

/// `Mitt Romney’s “47 percent” comment`
fn is_remark(outline: &Outline<'_, '_>, at: usize) -> bool {
    let owned = at > 0 && (outline.owns(at - 1) || outline.is_one_of(at - 1, words!("his her")));
    owned && outline.is_one_of(at + 1, words!("comment comments remark remarks"))
}

/// A sentence of its own behind another: `“It is over,” Reed said. “Enough.”`
fn is_sentence(outline: &Outline<'_, '_>, at: usize, shape: &Shape) -> bool {
    let sentence = |i: usize| outline.unit(i).map(|u| u.sentence);
    shape.last == 2 && shape.capital && at > 0 && outline.is_first(at) && sentence(at) != sentence(at + 1)
}

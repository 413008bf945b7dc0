//! A quotation and a possible speaker into the features by which a ranker weighs how well the two fit, as far as their
//! passage alone tells; and a quotation into the features that tell speech from a term, a title or irony.
//!
//! The trainer learns weights for the very numbers that are made here.

use super::clauses::Clause;
use super::draft::Draft;
use super::noun_words::Noun;
use super::outline::Outline;
use super::shape::Shape;
use super::words::{AUXILIARY, BOUND, CUE, FINITE, PAST, word};
use crate::model::ranks::{feature, word_number};
use crate::text::{BlockKind, Case};
use crate::word_list::{WordList, words};

/// A word or mark as its neighbours see it: a quotation is one word, the end of the passage another.
fn seen(outline: &Outline<'_, '_>, at: Option<usize>) -> u32 {
    match at {
        None => 1,
        Some(at) if at >= outline.units.len() => 2,
        Some(at) if outline.is_quote(at) => 3,
        Some(at) => word_number(outline.lower(at)),
    }
}

/// The last own word or mark before unit `at`.
fn own_before(outline: &Outline<'_, '_>, at: usize) -> Option<usize> {
    at.checked_sub(1).and_then(|b| (b.saturating_sub(3)..=b).rev().find(|i| !outline.is_quote(*i)))
}

/// The place of a draft beside a quotation.
struct Beside {
    left: bool,
    words: u32,
    quotes: u32,
    stops: u32,
    commas: u32,
}

fn beside(outline: &Outline<'_, '_>, at: usize, draft: &Draft) -> Beside {
    let left = draft.phrase.from < at;
    let (from, to) =
        if left { (draft.to.max(draft.phrase.to).min(at), at) } else { (at + 1, draft.from.max(at + 1)) };
    let (a, b) = (outline.passed(from), outline.passed(to));
    let far = if left { draft.phrase.to.min(at) } else { draft.phrase.from };
    let (c, d) = if left {
        (outline.passed(far), outline.passed(at))
    } else {
        (outline.passed(at + 1), outline.passed(far))
    };
    Beside {
        left,
        words: u32::from(b.words.saturating_sub(a.words)),
        quotes: u32::from(d.quotes.saturating_sub(c.quotes)),
        stops: u32::from(d.stops.saturating_sub(c.stops)),
        commas: u32::from(b.commas.saturating_sub(a.commas)),
    }
}

/// What is told of the cues around one quotation, for all its candidates.
pub(crate) struct Around {
    /// The first subject of a cue in the quotation's sentence, before it.
    first_left: Option<usize>,
    count_left: u32,
    /// The quotation's sentence.
    sentence: u16,
    /// The distances of all cues on its left and on its right, in words.
    cues: (Vec<u32>, Vec<u32>),
    /// A cue with its speaker touches it on the left, `said Clarke: “…”`, and on the right.
    touched: (bool, bool),
}

impl Around {
    pub(crate) fn new(outline: &Outline<'_, '_>, at: usize, near: &[Draft]) -> Around {
        let mut around = Around {
            first_left: None,
            count_left: 0,
            sentence: outline.unit(at).map_or(0, |u| u.sentence),
            cues: (Vec::new(), Vec::new()),
            touched: (false, false),
        };
        for draft in near.iter().filter(|d| d.tie.has_cue()) {
            let beside = beside(outline, at, draft);
            let side = if beside.left { &mut around.cues.0 } else { &mut around.cues.1 };
            side.push(beside.words);
            if around.touches(outline, draft, &beside) {
                let side = if beside.left { &mut around.touched.0 } else { &mut around.touched.1 };
                *side = true;
            }
            if beside.left && beside.stops == 0 {
                around.count_left += 1;
                around.first_left =
                    Some(around.first_left.map_or(draft.phrase.from, |f| f.min(draft.phrase.from)));
            }
        }
        around
    }

    /// The least distance of a cue, in words.
    fn nearest(&self) -> u32 {
        self.cues.0.iter().chain(&self.cues.1).copied().min().unwrap_or(u32::MAX)
    }

    /// Does nothing but a mark stand between the quotation and the draft, in one sentence?
    fn touches(&self, outline: &Outline<'_, '_>, draft: &Draft, beside: &Beside) -> bool {
        let same = outline.unit(draft.from).is_some_and(|u| u.sentence == self.sentence);
        same && beside.words == 0 && beside.quotes == 0
    }
}

/// The features of `draft` as the speaker of the quotation that is unit `at`.
pub(crate) fn fit(
    outline: &Outline<'_, '_>,
    at: usize,
    shape: Shape,
    around: &Around,
    draft: &Draft,
    clause: Option<Clause>,
    sink: &mut dyn FnMut(u32),
) {
    let place = beside(outline, at, draft);
    let touches = u32::from(around.touches(outline, draft, &place));
    let Beside { left, words, quotes, stops, commas } = place;
    let cued = draft.tie.has_cue();
    let tie = draft.tie as u32 * 2 + u32::from(left);
    let side = u32::from(left);
    let steps = match words {
        0 => 0,
        1..=2 => 1,
        3..=5 => 2,
        6..=10 => 3,
        _ => 4,
    };
    let noun = draft.phrase.noun as u32;
    let length = u32::from(shape.length);
    let (comma, ended) = (u32::from(shape.last == 1), u32::from(shape.last == 2));
    let same = u32::from(outline.unit(draft.from).is_some_and(|u| u.sentence == around.sentence));
    let mut put = |template: u32, values: &[u32]| sink(feature(template, values));

    put(1, &[tie]);
    put(2, &[side, stops.min(3)]);
    put(3, &[tie, stops.min(2)]);
    put(4, &[tie, quotes.min(2)]);
    put(5, &[tie, steps]);
    put(6, &[side, steps, u32::from(shape.last)]);
    put(7, &[tie, shape.bits()]);
    put(8, &[tie, stops.min(1), u32::from(shape.last)]);
    put(9, &[noun, tie]);
    put(10, &[length, tie]);
    put(11, &[u32::from(shape.bare), tie]);
    put(12, &[u32::from(shape.opens), tie]);
    put(13, &[u32::from(shape.cued), tie]);
    put(14, &[same, tie, u32::from(shape.last)]);
    put(15, &[same, tie, stops.min(1), quotes.min(1)]);
    put(16, &[tie, steps, comma, length]);
    let far = match words {
        0 => 0,
        1..=3 => 1,
        4..=8 => 2,
        9..=15 => 3,
        16..=25 => 4,
        _ => 5,
    };
    put(18, &[tie, commas.min(3), length]);
    put(19, &[tie, far, u32::from(shape.words.min(4)), u32::from(shape.last)]);
    put(35, &[u32::from(cued), side, far, commas.min(2), same]);
    put(17, &[noun, side, same, u32::from(cued)]);
    if draft.cue.1 > draft.cue.0 {
        let verb = outline.known(draft.cue.0);
        let lemma = u32::from(verb.lemma);
        put(20, &[lemma]);
        put(21, &[lemma, tie]);
        put(22, &[word_number(outline.lower(draft.cue.0))]);
        put(23, &[tie, u32::from(draft.phrase.passive), u32::from(verb.is(PAST))]);
        let between = if left { at.checked_sub(1) } else { Some(at + 1) };
        put(24, &[tie, seen(outline, between)]);
        put(25, &[lemma, side, ended + 2 * comma, length]);
        put(26, &[tie, u32::from(draft.phrase.apposed), steps]);
        put(27, &[seen(outline, Some(draft.cue.1)), tie]);
        let nearest = u32::from(words == around.nearest());
        put(28, &[nearest, tie]);
        put(29, &[nearest, tie, same, ended]);
    } else {
        put(30, &[seen(outline, Some(draft.phrase.to))]);
        put(31, &[seen(outline, draft.phrase.from.checked_sub(1))]);
        put(32, &[seen(outline, Some(draft.phrase.to)), side, stops.min(1)]);
        put(33, &[u32::from(outline.is(draft.phrase.to, CUE)), tie]);
    }
    put(34, &[seen(outline, draft.phrase.from.checked_sub(1)), u32::from(cued)]);
    let before = seen(outline, own_before(outline, at));
    let behind =
        if outline.is_word(at + 1) { seen(outline, Some(at + 1)) } else { seen(outline, Some(at + 1)) ^ 1 };
    put(40, &[before, tie]);
    put(41, &[behind, tie]);
    if left && stops == 0 {
        let first = around.first_left;
        if cued {
            put(42, &[u32::from(first == Some(draft.phrase.from)), around.count_left.min(3), tie]);
            put(43, &[u32::from(first == Some(draft.phrase.from)), noun, tie]);
        } else {
            put(
                44,
                &[around.count_left.min(3), u32::from(first.is_some_and(|f| draft.phrase.from < f)), tie],
            );
        }
    }
    let first = u32::from(outline.is_first(draft.phrase.from));
    put(45, &[first, tie, stops.min(1)]);
    put(46, &[first, tie, same]);
    put(47, &[((draft.phrase.to - draft.phrase.from) as u32).min(6), side]);
    let head = draft.phrase.core_to.saturating_sub(1);
    match draft.phrase.noun {
        Noun::Name => put(48, &[side]),
        Noun::Pronoun => {
            put(49, &[word_number(outline.lower(head))]);
            put(50, &[word_number(outline.lower(head)), tie]);
        }
        _ => {
            put(51, &[word_number(outline.lower(head))]);
            put(52, &[word_number(outline.lower(head)), u32::from(cued)]);
        }
    }
    // `Mr. Trump’s claim that “…”`
    let owner = outline.owns(draft.phrase.to);
    if owner {
        put(53, &[tie]);
        put(54, &[seen(outline, Some(draft.phrase.to + 1)), side]);
    }
    let touched = u32::from(around.touched.0) | u32::from(around.touched.1) << 1;
    let led = match at.checked_sub(1).map_or("", |b| outline.mark(b)) {
        "," => 1,
        ":" => 2,
        "" => 0,
        _ => 3,
    };
    let nearer = if left { &around.cues.0 } else { &around.cues.1 };
    let rank = nearer.iter().filter(|w| **w < words).count().min(3) as u32;
    put(60, &[rank, tie, same]);
    put(61, &[rank, side, u32::from(shape.last), length]);
    put(62, &[rank, noun, side, stops.min(1)]);
    put(57, &[touched, side, touches, same, u32::from(cued)]);
    put(58, &[touched, led, side, touches, u32::from(shape.last)]);
    put(59, &[touched, tie, touches]);
    // `He adds that the feelings “may be reinforced”`: what the cue reports holds the quotation, or does not.
    let holds = holds(clause, at);
    put(63, &[holds, tie]);
    put(64, &[holds, length, u32::from(shape.last), same]);
    put(65, &[holds, rank, side]);
    put(55, &[u32::from(shape.single), tie]);
    put(56, &[outline.passage.kind() as u32, tie]);
}

/// The features of the quotation that is unit `at` as nobody's speech.
pub(crate) fn nobody(
    outline: &Outline<'_, '_>,
    at: usize,
    shape: Shape,
    reported: &[Option<Clause>],
    sink: &mut dyn FnMut(u32),
) {
    let length = match shape.words {
        0..=1 => 1,
        2..=3 => 2,
        4..=5 => 3,
        6..=8 => 4,
        _ => 5,
    };
    let mut put = |template: u32, values: &[u32]| sink(feature(template, values));
    let title = u32::from(shape.title);
    let low = u32::from(!shape.capital);
    put(100, &[]);
    put(101, &[length]);
    put(102, &[title, length]);
    put(103, &[low, length]);
    put(104, &[u32::from(shape.last), length]);
    put(105, &[u32::from(shape.last), title, length]);
    let before = own_before(outline, at);
    let behind = (at + 1..at + 4).find(|i| !outline.is_quote(*i));
    put(106, &[seen(outline, before)]);
    put(107, &[seen(outline, behind)]);
    put(108, &[seen(outline, before), length]);
    put(109, &[u32::from(before.is_some_and(|b| outline.is_name(b))), title]);
    put(110, &[u32::from(outline.is_word(at + 1)), length, u32::from(shape.last)]);
    let lead = |back: usize| before.and_then(|b| b.checked_sub(back)).map_or(0, |b| seen(outline, Some(b)));
    put(111, &[lead(1)]);
    put(112, &[lead(1), seen(outline, before)]);
    let article = before.is_some_and(|b| {
        outline.is_one_of(b, words!("the a an this that his her their its so-called as called"))
    });
    put(113, &[u32::from(article), length, u32::from(outline.is_word(at + 1))]);
    put(114, &[u32::from(shape.cued), length]);
    put(115, &[u32::from(shape.cued), title]);
    put(116, &[u32::from(shape.unclosed), length]);
    put(117, &[u32::from(shape.single), length]);
    put(118, &[outline.passage.kind() as u32, length]);
    put(119, &[u32::from(outline.passage.kind() == BlockKind::Headline), title, u32::from(shape.last)]);
    // A cue in the quotation's own sentence.
    let sentence = outline.unit(at).map(|u| u.sentence);
    let cues = (at.saturating_sub(25)..at + 25)
        .filter(|i| outline.unit(*i).map(|u| u.sentence) == sentence && outline.is(*i, CUE))
        .count() as u32;
    put(120, &[cues.min(2), length]);
    put(121, &[cues.min(2), title]);
    let listed =
        outline.has_mark(at + 1, ",") && outline.is_quote(at + 2) || at >= 2 && outline.is_quote(at - 2);
    put(122, &[u32::from(listed), length, title]);
    // The words inside, where they are few: names of songs and slogans come again.
    if let Some(pair) = outline.unit(at).and_then(|u| u.quote).and_then(|q| outline.pairs.get(q))
        && shape.words <= 3
    {
        put(123, &[word_number(outline.passage.lower(pair.inside)), length]);
        put(124, &[word_number(outline.passage.lower(pair.close.saturating_sub(1)))]);
    }
    put(126, &[seen(outline, before), title]);
    let colon = outline
        .unit(at)
        .and_then(|u| u.quote)
        .and_then(|q| outline.pairs.get(q))
        .is_some_and(|p| (p.inside..p.close.min(p.inside + 12)).any(|i| outline.passage.word(i) == ":"));
    put(127, &[u32::from(colon), title]);
    let noun_behind = outline.is_word(at + 1)
        && outline.case(at + 1) == Case::Lower
        && !outline.is(at + 1, BOUND | CUE | AUXILIARY);
    put(128, &[u32::from(noun_behind), u32::from(article), length]);
    let work = shape.work;
    put(129, &[u32::from(work), title]);
    put(130, &[u32::from(work), u32::from(shape.last), length]);
    let tie = u32::from(outline.passed(at).words == 0);
    put(125, &[tie, length, u32::from(shape.bare)]);
    // `I`, `we`, `is`: who says so speaks; a term has no verb.
    if let Some(pair) = outline.unit(at).and_then(|u| u.quote).and_then(|q| outline.pairs.get(q)) {
        put(134, &[word_number(outline.passage.lower(pair.inside))]);
        let (mut own, mut clause) = (false, false);
        for i in pair.inside..pair.close.min(pair.inside + INSIDE) {
            let lower = outline.passage.lower(i);
            own |= SPEAKING.has(lower);
            clause |= word(lower).is(FINITE);
        }
        put(135, &[u32::from(own), length]);
        put(136, &[u32::from(clause), length, u32::from(shape.last)]);
        let article = matches!(outline.passage.lower(pair.inside), "the" | "a" | "an");
        put(137, &[u32::from(article), title, length]);
    }
    // The last cue before it in its sentence, and how far off that is.
    let cue = (at.saturating_sub(14)..at)
        .rev()
        .take_while(|i| outline.unit(*i).map(|u| u.sentence) == sentence)
        .find(|i| outline.is(*i, CUE));
    let far = cue.map_or(9, |cue| match at - cue {
        1 => 0,
        2 => 1,
        3..=4 => 2,
        5..=7 => 3,
        _ => 4,
    });
    put(138, &[far, length]);
    put(139, &[cue.map_or(0, |cue| u32::from(outline.known(cue).lemma)), far.min(3)]);
    put(140, &[far, title, low, length]);
    let holding = || reported.iter().flatten().filter(|c| holds(Some(**c), at) > 1);
    let says = holding().any(|c| c.says);
    let by = holding().map(|c| 1 + c.by as u32).min().unwrap_or(0);
    put(141, &[by, u32::from(says), length]);
    put(142, &[by, u32::from(says), title, u32::from(shape.last)]);
}

/// How a reported clause holds the quotation that is unit `at`: 0 where there is no clause, 1 where it stands elsewhere.
fn holds(clause: Option<Clause>, at: usize) -> u32 {
    match clause {
        None => 0,
        Some(clause) if clause.whole <= at && at < clause.to => {
            2 + clause.by as u32 + if clause.says { 10 } else { 0 }
        }
        Some(_) => 1,
    }
}

/// How many words of a quotation are looked at.
const INSIDE: usize = 40;

/// Words of somebody who speaks.
const SPEAKING: WordList = words!("i we you my our me us your i'm we're i’m we’re");

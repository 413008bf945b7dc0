//! Pairs of marks and the choices made for them into the quotations of an article: their kinds, their utterances, and
//! those that go on over paragraphs or are printed twice.

use super::marked::Marked;
use super::speakers::{Named, Place, Ranker, Turn, attribute};
use super::{Article, Linked, Notice, Part, Quote, Speaker};
use crate::names::Label;
use crate::quotes::{Closing, Given, Kind, Led, Link, Noun, Pair, Reports, Slot, Tie, Whose};
use crate::text::{BlockKind, Span};
use crate::vocabulary::Source;
use std::collections::HashMap;

/// A quotation on its way, with where it was found.
struct Draft {
    part: usize,
    pair: usize,
    choice: Option<Place>,
}

/// The quotations of the article, with their speakers as far as their words go: who a pronoun is comes later.
///
/// Returns for each quotation the slot that was chosen for it.
pub(super) fn quotes(article: &Article<'_>, linked: &mut Linked, named: &Named) -> Vec<Option<Place>> {
    let parts = article.parts;
    let marked = Marked::new(parts);
    let mut turns = attribute(parts, &linked.mentions, named, &marked, &mut Ranker::new(article.speakers));
    list_speakers(article, &mut turns);
    carry_speakers(parts, &mut turns);
    let mut turns = turns.into_iter().peekable();
    let mut drafts: Vec<Draft> = Vec::new();
    for (part_index, part) in parts.iter().enumerate() {
        if let Some(quote) = carried_over(parts, part_index) {
            let before = drafts.last().and_then(|d| d.choice);
            linked.quotes.push(Quote { utterance: linked.quotes.len(), ..quote });
            drafts.push(Draft { part: part_index, pair: usize::MAX, choice: before });
        }
        let mut outer: Vec<(Span, usize)> = Vec::new();
        for (pair_index, pair) in part.findings.quotes.pairs.iter().enumerate() {
            let turn = turns.next_if(|t| (t.part, t.pair) == (part_index, pair_index));
            if pair.shape.single && pair.closing == Closing::Missing && !opens_anew(parts, part_index + 1) {
                // A single mark that nothing closes was an apostrophe, unless the next paragraph opens with one too.
                continue;
            }
            while outer.last().is_some_and(|(span, _)| span.end() <= pair.span.start()) {
                outer.pop();
            }
            let nested_in = outer.last().map(|(_, index)| *index);
            outer.push((pair.span, linked.quotes.len()));
            let mut quote = quote(part, pair, turn, linked, named, parts, nested_in);
            if quote.kind == Kind::Scare && marked.is_title(pair) {
                quote.kind = Kind::Title;
            }
            linked.quotes.push(quote);
            drafts.push(Draft { part: part_index, pair: pair_index, choice: turn.and_then(|t| t.choice) });
        }
    }
    utterances(parts, &mut linked.quotes, &drafts);
    repeated(parts, &mut linked.quotes, &drafts);
    notices(parts, linked);
    drafts.iter().map(|d| d.choice).collect()
}

/// The slot at a place.
pub(super) fn slot<'p>(parts: &[Part<'p>], place: Place) -> Option<&'p Slot> {
    parts.get(place.0)?.findings.quotes.slots.get(place.1)
}

/// The words that name the speaker at a place: a name without its title, a noun with all that hangs on it.
pub(super) fn speaker(parts: &[Part<'_>], linked: &Linked, named: &Named, place: Place) -> Option<Speaker> {
    let slot = slot(parts, place)?;
    let start = parts.get(place.0)?.span.start();
    let mention = named.of(place).and_then(|i| linked.mentions.get(i));
    let span = match (mention, slot.noun) {
        // `a Gateway House report`: the report says it.
        (Some(mention), _)
            if slot.whose == Whose::Publisher && slot.core.shifted(start).end() > mention.span.end() =>
        {
            slot.core.shifted(start)
        }
        (Some(mention), _) => mention.span,
        (None, Noun::Name) => slot.core.shifted(start),
        (None, _) => slot.speaker.shifted(start),
    };
    Some(Speaker { span, entity: mention.and_then(|m| m.entity) })
}

/// The quotation that a pair makes: its kind, and who was chosen for it.
fn quote(
    part: &Part<'_>,
    pair: &Pair,
    turn: Option<Turn>,
    linked: &Linked,
    named: &Named,
    parts: &[Part<'_>],
    nested_in: Option<usize>,
) -> Quote {
    let start = part.span.start();
    let mut quote = Quote {
        span: pair.span.shifted(start),
        inner: pair.inner.shifted(start),
        kind: Kind::Direct,
        utterance: linked.quotes.len(),
        speaker: None,
        cue: None,
        content: None,
        duplicate_of: None,
        nested_in,
        confidence: turn.map_or(0.6, |t| t.share),
        source: if turn.is_some() { Source::Model } else { Source::Rule },
    };
    let shape = pair.shape;
    let goes_on = turn.is_some_and(|t| t.part > 0 && left_open(parts, t.part - 1));
    let heading = part.kind == BlockKind::Crosshead && shape.bare && !goes_on;
    let Some(turn) = turn else {
        // Words that somebody in the quotation says or thinks: `thinking, ‘I guess they’re right.’` Without such a cue, as in
        // `the ‘RV capital of the world’`, they are a term or what nobody said, or the title of the musical before them.
        let sentence = shape.led == Led::Cue
            || shape.last == 2
            || shape.words >= 4 && shape.capital && shape.led != Led::Word;
        quote.kind = match (sentence, shape.title && shape.words >= 2 && shape.work) {
            (_, true) => Kind::Title,
            (true, _) if shape.cued => Kind::Direct,
            _ => Kind::Scare,
        };
        return quote;
    };
    let nobody = turn.choice.is_none();
    if heading || nobody && matches!(shape.given, Given::Speech | Given::Cries) {
        // A heading in marks is a piece of somebody's speech, whoever chose it.
        let sentence =
            shape.last == 2 || nobody && !heading && shape.led == Led::First && shape.words >= SENTENCE;
        quote.kind = if sentence { Kind::Direct } else { Kind::Mixed };
        return quote;
    }
    let Some(place) = turn.choice else {
        quote.kind = if is_title(linked, &quote, pair) { Kind::Title } else { Kind::Scare };
        return quote;
    };
    let nameless = slot(parts, place).is_some_and(|s| s.passive);
    quote.speaker = speaker(parts, linked, named, place).filter(|_| !nameless);
    if let (Some(slot), Some(at)) = (slot(parts, place), parts.get(place.0)) {
        quote.cue = (!slot.cue.is_empty()).then(|| slot.cue.shifted(at.span.start()));
        let clause = slot.clause.filter(|c| place.0 == turn.part && c.span.contains(pair.inner));
        // `said in his post on Facebook: “One of …”`, `The shepherd asked, “What is it?” and left.`: a whole utterance.
        let colon = shape.led == Led::Colon && (shape.capital || shape.words >= SENTENCE);
        let whole = shape.led == Led::Mark && shape.capital || colon;
        let utters = |c: &Reports| match c.by {
            Link::Object | Link::Opening => shape.last == 2 || shape.words >= 5,
            // `He stated that the plan works: “It does.”`
            _ => shape.last > 0 && colon || shape.last == 2 && c.span.start() == pair.span.start(),
        };
        // `He vowed that “it will end.”`: the conjunction is the narrator's.
        let all_quoted = |c: &Reports| c.all_quoted && c.by != Link::That;
        let clause = clause.filter(|c| !(all_quoted(c) || whole && utters(c)));
        let quoted =
            slot.clause.is_some_and(|c| c.all_quoted && place.0 == turn.part && c.span.contains(pair.inner));
        // `They called it “softer.”`: the narrator's sentence runs on into the marks.
        let fragment = match shape.led {
            Led::Word => true,
            Led::Colon => !colon,
            // `a statement that blamed “Bidenomics” for high prices`
            Led::Cue => !shape.capital || shape.words <= 2 && shape.last == 0,
            Led::Mark => !shape.capital,
            Led::First => !shape.capital && shape.last == 0 && !shape.bare && !shape.unclosed,
        };
        if let Some(clause) = clause {
            quote.kind = Kind::Mixed;
            quote.content = Some(clause.whole.shifted(start).to(quote.inner));
        } else if fragment && !quoted {
            quote.kind = Kind::Mixed;
        }
    }
    quote
}

/// How many words behind a colon are a sentence though they start small: `She stated: “we do not have enough doctors.”`
const SENTENCE: u8 = 4;

/// A title: given as one, or every word with a capital, and more than two of them, or a name of a work.
fn is_title(linked: &Linked, quote: &Quote, pair: &Pair) -> bool {
    match pair.shape.given {
        Given::Title => return true,
        Given::Name => return false,
        Given::Nothing | Given::Speech | Given::Cries => {}
    }
    let at = linked.mentions.partition_point(|m| m.span.end() <= quote.inner.start());
    let work =
        linked.mentions.get(at).is_some_and(|m| m.label == Label::WorkOfArt && m.span.overlaps(quote.inner));
    work || pair.shape.title && (pair.shape.words >= 3 || pair.shape.work)
}

/// What is listed is of one speaker: `called him “goofy,” “a giant” and “the one who drove us home.”`
fn list_speakers(article: &Article<'_>, turns: &mut [Turn]) {
    let listed = |before: &Turn, turn: &Turn| {
        let part = article.parts.get(before.part).filter(|_| before.part == turn.part)?;
        let pair = |t: &Turn| part.findings.quotes.pairs.get(t.pair);
        let (one, two) = (pair(before)?, pair(turn)?);
        let between =
            Span::new(one.span.end(), two.span.start()).shifted(part.span.start()).of(article.source);
        let joins =
            matches!(between, ", " | " and " | ", and " | " or ") || between == " " && one.shape.last == 1;
        // `“Jaws,” “The Birds” and “Alien”`
        (joins && one.shape.last < 2 && !one.shape.title && two.shape.given == Given::Nothing).then_some(())
    };
    for at in (1..turns.len()).rev() {
        if let Some((before, rest)) = turns.split_at_mut_checked(at)
            && let (Some(before), Some(turn)) = (before.last_mut(), rest.first())
            && before.choice.is_none()
            && listed(before, turn).is_some()
        {
            before.choice = turn.choice;
        }
    }
}

/// A quotation that runs over paragraphs has one speaker, wherever the attribution stands.
fn carry_speakers(parts: &[Part<'_>], turns: &mut [Turn]) {
    // `“We are pleased. ¶ It will open trade,” said Ann Reed.`: one quotation on two lines.
    for turn in turns.iter_mut() {
        let told = told_behind(parts, turn);
        if !told_within(parts, turn) && told.is_some() {
            turn.choice = told;
        }
    }
    for at in 1..turns.len() {
        let (Some(before), Some(turn)) = (turns.get(at - 1).copied(), turns.get(at).copied()) else {
            continue;
        };
        if !goes_on(parts, &before, &turn) {
            continue;
        }
        let own = told_within(parts, &turn) && turn.share > 0.5;
        if !own && before.choice.is_some() {
            turns.get_mut(at).into_iter().for_each(|t| t.choice = before.choice);
        }
        // `“We are pleased. … ¶ “It will open trade,” said Ann Reed.`: who spoke is told at the end.
        let unknown = !before.choice.is_some_and(|place| slot(parts, place).is_some_and(|s| s.tie.has_cue()));
        if own && unknown {
            turns.get_mut(at - 1).into_iter().for_each(|t| t.choice = turn.choice);
        }
    }
}

/// Does a cue in a quotation's own passage tell who speaks it?
fn told_within(parts: &[Part<'_>], turn: &Turn) -> bool {
    let own = turn.choice.filter(|place| place.0 == turn.part);
    own.and_then(|place| slot(parts, place)).is_some_and(|s| s.tie.has_cue())
}

/// Who is told right behind a quotation that ends on a later line than it starts on, or at the end of its line.
fn told_behind(parts: &[Part<'_>], turn: &Turn) -> Option<Place> {
    let found = |part: usize| Some(&parts.get(part)?.findings.quotes);
    let pair = found(turn.part)?.pairs.get(turn.pair)?;
    let (part, end) = match pair.closing {
        Closing::Missing => (turn.part + 1, found(turn.part + 1)?.stray?.end()),
        _ if pair.span.end() < parts.get(turn.part)?.span.len() => return None,
        _ => (turn.part, pair.span.end()),
    };
    let (part, end) = if end < parts.get(part)?.span.len() { (part, end) } else { (part + 1, 0) };
    let behind = |s: &Slot| s.tie == Tie::Right && (end..end + 2).contains(&s.cue.start());
    // `Continued Reed: “…”`: who speaks next.
    let found = found(part).filter(|f| end > 0 || f.pairs.is_empty())?;
    Some((part, found.slots.iter().position(behind)?))
}

/// Does the quotation of `before` go on with that of `turn`, in the next paragraph?
fn goes_on(parts: &[Part<'_>], before: &Turn, turn: &Turn) -> bool {
    let pair = |t: &Turn| parts.get(t.part).and_then(|p| p.findings.quotes.pairs.get(t.pair));
    before.part + 1 == turn.part
        && pair(before).is_some_and(|p| p.closing == Closing::Missing)
        && pair(turn).is_some_and(|p| p.shape.opens)
}

/// The rest of a quotation that the passage before left open and that did not open anew here.
fn carried_over(parts: &[Part<'_>], part: usize) -> Option<Quote> {
    let before = parts.get(part.checked_sub(1)?)?;
    let here = parts.get(part)?;
    let open = before.findings.quotes.pairs.iter().rev().find(|p| p.depth == 0)?;
    let stray = here.findings.quotes.stray.filter(|_| open.closing == Closing::Missing)?;
    let span = stray.shifted(here.span.start());
    // Without the closing mark, which is one character.
    let words = here.findings.quotes.stray_words.map_or(span, |w| w.shifted(here.span.start()));
    Some(Quote {
        span,
        inner: words,
        kind: Kind::Direct,
        utterance: 0,
        speaker: None,
        cue: None,
        content: None,
        duplicate_of: None,
        nested_in: None,
        confidence: 0.6,
        source: Source::Rule,
    })
}

/// Joins the parts of an utterance: what one attribution governs, and what goes on in the next paragraph.
fn utterances(parts: &[Part<'_>], quotes: &mut [Quote], drafts: &[Draft]) {
    let mut last: Option<usize> = None;
    for at in 0..quotes.len() {
        let (Some(here), Some(quote)) = (drafts.get(at), quotes.get(at)) else { continue };
        if quote.nested_in.is_some() || !matches!(quote.kind, Kind::Direct | Kind::Mixed) {
            continue;
        }
        let joined = last.and_then(|last| {
            let (before, earlier) = (drafts.get(last)?, quotes.get(last)?);
            let carried = here.pair == usize::MAX;
            let same_slot = here.choice.is_some() && here.choice == before.choice;
            let same_clause =
                quote.kind == Kind::Mixed && earlier.content.is_some() && earlier.content == quote.content;
            // `“What I know,” Reed says, “is that it is late.”`: one sentence on both sides of whoever says it.
            let pair = |draft: &Draft| parts.get(draft.part)?.findings.quotes.pairs.get(draft.pair);
            let closes = |(one, two): (&Pair, &Pair)| {
                one.shape.last == 1 && two.shape.last == 2 && one.place.sentence == two.place.sentence
            };
            let start = parts.get(here.part)?.span.start();
            let said = slot(parts, here.choice?).map_or(0, |s| s.cue.end().max(s.speaker.end()) + start);
            let apart = quote.span.start().saturating_sub(said) <= 1
                || pair(here).is_some_and(|p| p.shape.led == Led::Mark);
            let halves = quote.kind == Kind::Mixed
                && quote.content.is_none()
                && here.part == before.part
                && apart
                && pair(before).zip(pair(here)).is_some_and(closes);
            let whole = (quote.kind == Kind::Direct || halves) && earlier.kind == Kind::Direct;
            let near = here.part.saturating_sub(before.part) <= 2;
            (carried || same_slot && near && (whole || same_clause)).then_some(earlier.utterance)
        });
        let speaker = last.and_then(|last| quotes.get(last)).and_then(|q| q.speaker);
        let spoken = last.and_then(|last| quotes.get(last)).map(|q| q.kind);
        if let Some(quote) = quotes.get_mut(at) {
            if let Some(utterance) = joined {
                let direct = spoken.filter(|kind| *kind == Kind::Direct && quote.content.is_none());
                quote.kind = direct.unwrap_or(quote.kind);
                quote.utterance = utterance;
            }
            if here.pair == usize::MAX {
                quote.speaker = speaker;
            }
        }
        last = Some(at);
    }
    debug_assert!(parts.len() >= drafts.last().map_or(0, |d| d.part + 1), "quotations stand in passages");
}

/// Does the last quotation of a passage lack its closing mark?
fn left_open(parts: &[Part<'_>], part: usize) -> bool {
    let last = parts.get(part).and_then(|p| p.findings.quotes.pairs.iter().rev().find(|p| p.depth == 0));
    last.is_some_and(|p| p.closing == Closing::Missing)
}

/// Does a passage open with a quotation in single marks?
fn opens_anew(parts: &[Part<'_>], part: usize) -> bool {
    let first = parts.get(part).and_then(|p| p.findings.quotes.pairs.first());
    first.is_some_and(|p| p.shape.opens && p.shape.single)
}

/// Finds pull quotes and headings whose words stand elsewhere.
fn repeated(parts: &[Part<'_>], quotes: &mut [Quote], drafts: &[Draft]) {
    let mut first: HashMap<u32, usize> = HashMap::new();
    // `“‘Sit down, it is only a wave,’” a steward said.`: what is all another's quotation is printed once.
    let pair = |at: usize| {
        let draft = drafts.get(at)?;
        let pair = parts.get(draft.part)?.findings.quotes.pairs.get(draft.pair)?;
        (pair.depth == 0 && pair.shape.words >= 5).then_some((pair, draft.part))
    };
    let running = |part: usize| {
        parts.get(part).is_some_and(|p| matches!(p.kind, BlockKind::Paragraph | BlockKind::List))
    };
    // Running text first: what is printed large repeats it, wherever it stands.
    for at in 0..quotes.len() {
        if let Some((pair, part)) = pair(at)
            && running(part)
            && !pair.shape.bare
        {
            first.entry(pair.words).or_insert(at);
        }
    }
    for (at, quote) in quotes.iter_mut().enumerate() {
        if let Some((pair, _)) = pair(at) {
            quote.duplicate_of = first.get(&pair.words).copied().filter(|target| *target != at);
        }
    }
}

/// Tells the reader of quotations that are never closed.
fn notices(parts: &[Part<'_>], linked: &mut Linked) {
    for (index, part) in parts.iter().enumerate() {
        let next = parts.get(index + 1).map(|p| &p.findings.quotes);
        let continued =
            next.is_some_and(|f| f.stray.is_some() || f.pairs.first().is_some_and(|p| p.shape.opens));
        let pairs = &part.findings.quotes.pairs;
        let last = pairs.iter().rposition(|p| p.depth == 0);
        for (at, pair) in pairs.iter().enumerate().filter(|(_, p)| p.depth == 0 && !p.shape.single) {
            let open = pair.closing == Closing::Missing && Some(at) == last && !continued;
            if open || pair.closing == Closing::Attributed {
                linked.notices.push(Notice {
                    kind: "unclosedQuote",
                    message: "A quotation opens here, and its closing mark is missing.".to_string(),
                    span: Some(pair.span.shifted(part.span.start())),
                });
            }
        }
    }
}

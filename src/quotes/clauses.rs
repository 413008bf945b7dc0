//! An attribution into the clause it reports: `ISIS would know that, …, according to Matthew Henman`.

use super::draft::{Draft, Tie};
use super::ends::{LONGEST, clause_end, is_aside, is_participle, without_stop, without_time};
use super::noun_words::Noun;
use super::outline::Outline;
use super::times::{behind_dateline, is_time, leads_by, says_how, skip_bracket, skip_time};
use super::words::{
    BOUND, DAY, DETERMINER, PLAIN, PLAINLY, PREPOSITION, PROMISES, PRONOUN, SAY, SPEAKS, TELLS, TITLE,
};
use crate::text::Case;
use crate::word_list::{WordList, words};

/// The reported clause of an attribution, in units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Clause {
    /// Its first unit, its conjunction included.
    pub(crate) whole: usize,
    /// Its first unit behind the conjunction.
    pub(crate) from: usize,
    pub(crate) to: usize,
    /// How it hangs on the attribution.
    pub(crate) by: Link,
    /// No word of it stands outside marks.
    pub(crate) all_quoted: bool,
    /// Its verb is one of saying, so that it is reported also where nothing is quoted.
    pub(crate) says: bool,
}

/// How a reported clause hangs on its attribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Link {
    /// `…, he said`
    Before,
    /// `he said that …`
    That,
    /// `he said …`
    Bare,
    /// `According to him, …`; `As he said, …`
    Opening,
    /// `Paul Cruickshank: …`
    Colon,
    /// `called it …`: an object, reported only where it is quoted.
    Object,
}

/// The most units that lead into an attribution that opens a sentence.
const LEAD: usize = 5;

/// The fewest narrator's words that make a reported clause.
const FEWEST: u16 = 3;

/// Where each sentence of an outline starts, and where the last ends.
pub(crate) fn sentence_starts(outline: &Outline<'_, '_>) -> Vec<usize> {
    let mut starts: Vec<usize> = Vec::new();
    let mut before = None;
    for (i, unit) in outline.units.iter().enumerate() {
        if before != Some(unit.sentence) {
            starts.push(i);
        }
        before = Some(unit.sentence);
    }
    starts.push(outline.units.len());
    starts
}

/// The clause that `draft` reports.
pub(crate) fn clause(outline: &Outline<'_, '_>, starts: &[usize], draft: &Draft) -> Option<Clause> {
    if !draft.tie.has_cue() {
        return None;
    }
    let sentence = usize::from(outline.unit(draft.from)?.sentence);
    let (from, to) = (*starts.get(sentence)?, *starts.get(sentence + 1)?);
    let end = without_stop(outline, from, to);
    let (from, end) = in_bracket(outline, draft, (from, end));
    let says = outline.is(draft.cue.0, SAY);
    // `On top of that, Trump said on Sunday that …`: the clause is still to come.
    let ahead = draft.tie == Tie::Left && conjunction(outline, draft, end).is_some();
    let as_he_said = draft.tie == Tie::Left && draft.from > from && outline.reads(draft.from - 1, "as");
    let opened = as_he_said.then(|| opening(outline, draft, from, end)).flatten();
    let (from, to, by) = match draft.tie {
        Tie::According | Tie::Left | Tie::Right if !ahead && is_before(outline, draft, from) => {
            before(outline, draft, from, end)?
        }
        Tie::According => opening(outline, draft, from, end)?,
        Tie::Left if opened.is_some() => opened?,
        Tie::Left | Tie::Shared => behind(outline, draft, end, says)?,
        Tie::Colon if draft.phrase.noun != Noun::Pronoun => {
            (draft.to, without_time(outline, draft.to, end), Link::Colon)
        }
        _ => return None,
    };
    let whole = skip_marks(outline, from, to);
    let from = if by == Link::That { whole + 1 } else { whole };
    let words = outline.passed(to).words.saturating_sub(outline.passed(from).words);
    let quotes = outline.passed(to).quotes.saturating_sub(outline.passed(from).quotes);
    let own = match by {
        // What the attribution itself takes is not reported.
        Link::Before if to > draft.to && from < draft.from => {
            words.saturating_sub(outline.passed(draft.to).words - outline.passed(draft.from).words)
        }
        _ => words,
    };
    // `what she called “gene worship.”`, `spoke of “a feeling”`: a name is no utterance, nor is what is spoken of; but `chants of “Out!”`.
    let verb = outline.lower(draft.cue.0);
    let of = outline.is_one_of(from.wrapping_sub(1), words!("about against of"));
    let names = gives_name(verb) || of && !verb.starts_with("chant");
    (own >= FEWEST || quotes > 0).then_some(Clause {
        whole,
        from,
        to,
        by,
        all_quoted: own == 0 && !names,
        says: says || draft.tie == Tie::According,
    })
}

/// Is it a form of a verb that gives a name? `called`, `describes`
pub(super) fn gives_name(verb: &str) -> bool {
    ["brand", "call", "describ", "dub", "label", "term"].iter().any(|name| verb.starts_with(name))
}

/// Of the sentence of units `from..end` the bracket that `draft` stands in, if it does: `Sales rose (profits fell by half, according
/// to Reed)`.
pub(super) fn in_bracket(
    outline: &Outline<'_, '_>,
    draft: &Draft,
    (from, end): (usize, usize),
) -> (usize, usize) {
    // `She was well known — the mayor said he was proud of her — but it was hard.`
    let dash = |i: usize| outline.sets_off(i) && !outline.is_comma(i);
    if draft.from > from + 1
        && dash(draft.from - 1)
        && let Some(close) = (draft.to + 1..end)
            .find(|i| dash(*i))
            .filter(|close| outline.case(close + 1) == Case::Lower && !dash(draft.to))
    {
        return (draft.from, close);
    }
    let mut before = (from..draft.from).rev().take_while(|i| outline.mark(*i) != ")");
    let Some(bracket) = before.find(|i| outline.has_mark(*i, "(")) else { return (from, end) };
    (bracket + 1, (draft.to..end).find(|i| outline.has_mark(*i, ")")).unwrap_or(end))
}

/// The most units, with their comma, that lead into a sentence and are no part of what is said: `Further, …`
const SAYS_LEAD: usize = 3;

/// Does the reported clause end just before the attribution?
fn is_before(outline: &Outline<'_, '_>, draft: &Draft, sentence: usize) -> bool {
    let Some(before) = draft.from.checked_sub(1).filter(|b| *b >= sentence) else { return false };
    // `…, according to one defector`, also without its comma.
    let set_off = outline.is_comma(before)
        || outline.is_quote(before)
        || draft.tie == Tie::According
            && before > sentence
            && outline.is_word(before)
            && !outline.is(before, BOUND);
    if !set_off || before <= sentence && !outline.is_quote(before) {
        return false;
    }
    // `But when the polls closed, he said that …`: the clause is still to come.
    let after = draft.to;
    // `Regarding the cost, the mayor said, “How do we pay?”`
    let unquoted = outline.passed(draft.from).quotes == outline.passed(sentence).quotes;
    if unquoted && outline.is_comma(after) && outline.opens_sentence(after + 1) {
        return false;
    }
    // `Further, the mayor warns, “most hospitals have none.”`
    if unquoted
        && outline.is_comma(after)
        && outline.is_quote(after + 1)
        && draft.from - sentence <= SAYS_LEAD
    {
        return false;
    }
    let next = outline.known(after);
    match draft.tie {
        // `More recently, Reed pledged to make them “build more”`
        Tie::Left if outline.is(draft.cue.0, PROMISES) && outline.reads(after, "to") => false,
        Tie::Left if !outline.is(draft.cue.0, SAY) => {
            outline.is_quote(before) && (after >= outline.units.len() || !outline.is_word(after))
        }
        Tie::Left => {
            after >= outline.units.len()
                || !outline.is_word(after) && !outline.is_quote(after)
                || next.is(DAY)
                || !outline.reads(after, "that") && next.is(PREPOSITION)
                || outline.is_one_of(
                    after,
                    words!("last this yesterday today earlier reporters as while after before"),
                )
                || outline.is_quote(before) && !outline.reads(after, "that")
        }
        _ => true,
    }
}

/// `…, he said`: what stands before the attribution; or, where that is little, what follows it:
/// `If Clinton is the nominee, he said, he would consider a third party.`
fn before(outline: &Outline<'_, '_>, draft: &Draft, from: usize, end: usize) -> Option<(usize, usize, Link)> {
    let to = if outline.is_comma(draft.from.checked_sub(1)?) { draft.from - 1 } else { draft.from };
    let from = behind_dateline(outline, from);
    // `The club has an offer for him – “We will do everything,” the chairman said.`
    let quote = draft.from.checked_sub(2).map(|q| if outline.is_quote(q) { q } else { q + 1 });
    let breaks = |q: &usize| *q > from && words!("— – -- - :").has(outline.mark(q - 1));
    if let Some(quote) = quote.filter(|q| outline.opens_sentence(*q)).filter(breaks) {
        return Some((quote, to, Link::Before));
    }
    // `What is certain, he said, is that ISIS is bent “on providing a new headline”`.
    let quotes_behind = outline.passed(end).quotes > outline.passed(draft.to).quotes;
    // `“Thirteen were found,” he said, adding it was “likely” that more would be.`
    let goes_on = outline.passed(end).words > outline.passed(draft.to).words;
    let whole = draft.from == from + 1 && outline.is_quote(from) && outline.opens_sentence(from) && goes_on;
    if outline.is_comma(draft.to)
        && quotes_behind
        && !whole
        && (draft.tie == Tie::Left || outline.is_quote(draft.to + 1))
    {
        return Some((from, end, Link::Before));
    }
    let words = |from: usize, to: usize| outline.passed(to).words.saturating_sub(outline.passed(from).words);
    let quoted = outline.passed(end).quotes > outline.passed(from).quotes;
    let interrupts = outline.is_comma(draft.to) && draft.tie == Tie::Left && !quoted;
    if interrupts && words(draft.to, end) > 3 && words(draft.to, end) > words(from, to) {
        return Some((draft.to + 1, end, Link::Before));
    }
    Some((from, to, Link::Before))
}

/// `According to Clarke, …`, `As Clarke said, …`: behind the comma that closes the attribution.
pub(super) fn opening(
    outline: &Outline<'_, '_>,
    draft: &Draft,
    from: usize,
    end: usize,
) -> Option<(usize, usize, Link)> {
    // `However, according to the WHO, it is …`, `As a result, according to the bank, trade has grown`
    let lead = draft.from - from <= LEAD
        && (from..draft.from)
            .all(|i| !outline.is_verb(i) && !outline.ends_like_verb(i) && !outline.is_quote(i));
    if !lead {
        return None;
    }
    // `According to Coetzee the workforce is small`
    let clause = outline.is_one_of(draft.to, words!("the there it they he she"));
    if clause && draft.tie == Tie::According && outline.is_name(draft.to - 1) {
        return Some((draft.to, end, Link::Opening));
    }
    let mut comma = (draft.to..end.min(draft.to + LONGEST)).find(|i| outline.is_comma(*i))?;
    // `According to the survey, which was conducted in May, …`
    let relative = outline.is_one_of(comma + 1, words!("who which whose"));
    // `According to Mathieu Guidere, professor of geopolitics, …`: an apposition has a comma of its own.
    // `According to the office, until May 2020 32 groups were there`: nor does one open with a preposition.
    let next = (comma + 1..end.min(comma + 22)).find(|i| outline.is_comma(*i));
    let behind = || comma + 1..next.unwrap_or(end);
    let first = outline.known(comma + 1);
    let lower = outline.case(comma + 1) == Case::Lower;
    let office = |i: usize| {
        let lower = outline.lower(i);
        outline.is(i, SPEAKS | TITLE)
            && !lower.ends_with('s')
            && !words!("children people men women").has(lower)
    };
    // `According to the Yearbook, children under 15 account for …`: nor with what is no office.
    let describes = first.is(DETERMINER)
        || is_participle(outline, comma + 1)
        || outline.ends_like_verb(comma + 1)
        || behind().take(4).any(office);
    // `According to social media users, the victims are from Leeds`: nor does `the` describe several.
    let several = draft.phrase.noun != Noun::Name && outline.lower(draft.to - 1).ends_with('s');
    // `According to Ann Reed, Executive Director of the Leeds Trust, …`
    let capital =
        |i: usize| outline.case(i) != Case::Lower || outline.is(i, PREPOSITION | BOUND | DETERMINER);
    let apposed = outline.is_one_of(comma + 1, words!("a an"))
        || describes
            && (lower && !first.is(PRONOUN | BOUND) && !(several && outline.reads(comma + 1, "the"))
                || behind().all(capital) && behind().any(office));
    // `According to the centre, the storm reached the coast, with gusts`; but `the firm, founded in 1990, …`
    let did = |i: usize| outline.ends_like_verb(i) && !outline.is(i + 1, PREPOSITION | BOUND);
    let verb_between = next.is_some_and(|next| (comma + 1..next).any(|i| outline.is_verb(i) || did(i)));
    // `According to the Ministry of Agriculture, Forestry and Fisheries, …`
    let listed = next.is_some_and(|next| {
        (comma + 1..next).all(|i| outline.is_name(i) || outline.reads(i, "and"))
            && outline.reads(next - 2, "and")
    });
    if let Some(next) = next.filter(|_| apposed && !verb_between || relative || listed) {
        comma = next;
    }
    Some((comma + 1, end, Link::Opening))
}

/// `Clarke said [on Tuesday] [that] …`, `called the attack a …`
fn behind(outline: &Outline<'_, '_>, draft: &Draft, end: usize, says: bool) -> Option<(usize, usize, Link)> {
    if draft.phrase.from >= draft.cue.0 {
        return None;
    }
    let verb = outline.known(draft.cue.0);
    let after = draft.cue.1;
    let cut = |from: usize| clause_end(outline, draft, from, end);
    if let Some(that) = conjunction(outline, draft, end) {
        return Some((that, cut(that + 1), Link::That));
    }
    let mut at = skip_time(outline, after, end);
    if outline.is_comma(at) && outline.is_quote(at + 1) || outline.has_mark(at, ":") {
        at += 1;
    }
    if at >= end || !outline.is_word(at) && !outline.is_quote(at) {
        return None;
    }
    let next = outline.known(at);
    if verb.is(PROMISES) && outline.reads(at, "to") && (outline.is_word(at + 1) || outline.is_quote(at + 1)) {
        return Some((at, cut(at + 1), Link::Bare));
    }
    if outline.is_quote(at) {
        return Some((at, cut(at + 1), Link::Bare));
    }
    let subject = next.is(PRONOUN) && !outline.reads(at, "who")
        || outline.is_one_of(at, words!("it there if this these those what"))
        || outline.is_pronoun_that(at);
    // `He explained how he had built it`; but `did not disclose how` tells that nobody said it.
    let asks = outline.is_one_of(at, words!("how why whether")) && !is_denied(outline, draft.cue.0);
    let governed = next.is(PREPOSITION | BOUND) && !outline.is_name(at);
    let enough = outline.passed(end).words.saturating_sub(outline.passed(at).words) >= FEWEST;
    let told = verb.is(TELLS) && after == draft.cue.0 + 1;
    if says
        && !told
        && (subject || asks || !governed && enough && (verb.is(PLAINLY) || is_clause(outline, at, end)))
    {
        return Some((at, cut(at), Link::Bare));
    }
    // `called her actions “extremely careless”`, `railed against the “cartel”`: what is quoted with its object.
    let object = if next.is(PREPOSITION) && !outline.is_name(at) { at + 1 } else { at };
    (object < end).then(|| (object, cut(object), Link::Object))
}

/// What is still to be done behind `to`: `is expected to announce`, `tried to tell`.
const TO_COME: WordList = words!(
    "able about chance due eager expected expecting free hopes hoping intends likely meant planned planning plans poised prepared ready \
     reluctant scheduled set slated supposed time tried tries trying unable unwilling wanted wants willing"
);

/// Did nobody do what the verb at unit `verb` says? `did not say`, `refused to tell`, `is expected to announce`
pub(super) fn is_denied(outline: &Outline<'_, '_>, verb: usize) -> bool {
    let before = |i: usize| verb.checked_sub(i).map_or("", |at| outline.lower(at));
    if before(1) == "to" && TO_COME.has(before(2)) {
        return true;
    }
    // `the same may be said of them`
    // `Citizens should tell the mayor that it is late`
    if matches!(before(1), "must" | "should") && outline.is(verb, PLAIN)
        || before(1) == "be" && words!("can could may might must should would").has(before(2))
    {
        return true;
    }
    (verb.saturating_sub(3)..verb).any(|i| {
        outline.is_one_of(
            i,
            words!("not never cannot without refused refuses declined declines neither nobody nor"),
        ) || outline.lower(i).ends_with("n't")
            || outline.lower(i).ends_with("n’t")
    })
}

/// Does a verb come before anything that would make these words a mere noun phrase? `reported a rise in crime` has none.
pub(super) fn is_clause(outline: &Outline<'_, '_>, at: usize, end: usize) -> bool {
    // `adding they seem to be tired`
    if outline.is(at, PRONOUN) && outline.is_word(at + 1) && !outline.reads(at, "who") {
        return true;
    }
    for i in at..end.min(at + 14) {
        let word = outline.known(i);
        if i > at && (outline.looks_like_verb(i)) {
            return true;
        }
        let stops = word.is(BOUND) && !outline.is_one_of(i, words!("of and")) && !outline.is_name(i);
        if i > at && stops || outline.is_comma(i) {
            return false;
        }
    }
    false
}

/// The `that` that opens the clause: `told an audience in Houston that …`, `said on Tuesday that …`.
fn conjunction(outline: &Outline<'_, '_>, draft: &Draft, end: usize) -> Option<usize> {
    let after = draft.cue.1;
    let hearer = outline.is(draft.cue.0, TELLS);
    // `He pointed to a plot that was thwarted`: the conjunction is the noun's.
    let points = outline.lower(draft.cue.0).starts_with("point");
    let most = if hearer { 18 } else { 14 };
    let mut at = after;
    while at < end.min(after + most) {
        let behind = skip_bracket(outline, at);
        if behind > at {
            at = behind;
            continue;
        }
        let word = outline.known(at);
        if outline.reads(at, "that") {
            return (!outline.is_pronoun_that(at)).then_some(at);
        }
        let first = at == after;
        let leads = word.is(DAY)
            || leads_by(outline.lower(at)) && !points
            || outline.is_comma(at)
            || is_time(outline.lower(at))
            || says_how(outline, at);
        let stops = !outline.is_word(at) && (hearer || !outline.is_comma(at))
            || outline.is_quote(at)
            || outline.is_verb(at) && !is_time(outline.lower(at))
            || word.is(PRONOUN) && !(hearer && first);
        // `Jobs rose, the department reported Friday, well above the 200,000 that analysts had forecast`
        let amid = outline.is_comma(at)
            && draft.from.checked_sub(1).is_some_and(|before| outline.is_comma(before))
            && (first || outline.is(at - 1, DAY) || is_time(outline.lower(at - 1)))
            && !outline.is(at + 1, PREPOSITION)
            && !outline.reads(at + 1, "that")
            && !is_aside(outline, at + 1);
        if stops || amid || first && !hearer && !leads {
            return None;
        }
        at += 1;
    }
    None
}

fn skip_marks(outline: &Outline<'_, '_>, mut from: usize, to: usize) -> usize {
    while from < to && words!(", : — – - -- ;").has(outline.mark(from)) {
        from += 1;
    }
    from
}

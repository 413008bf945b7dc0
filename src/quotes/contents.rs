//! A cue into the places where what it reports may start, and where it may end: `urged [Congress [to act]]`.
//!
//! Each cue looks at its own sentence, [`REACH`] words ahead for a start and [`LONGEST`] for an end.

use super::clauses::{is_clause, opening};
use super::ends::{LONGEST, attribution, is_participle, narrates};
use super::outline::Outline;
use super::sentence_subjects::opens_clause;
use super::slots::{Draft, Tie};
use super::times::{behind_dateline, skip_bracket, skip_time};
use super::words::{
    ALSO_NOUN, AUXILIARY, BOUND, CUE, DAY, DETERMINER, FINITE, ING, PAST, PLAIN, PLAINLY, PREPOSITION,
    PRONOUN, SAY,
};
use crate::text::TokenKind;
use crate::word_list::{WordList, words};

/// How far behind its cue, in words, what is reported may start: `told an audience at the University of Texas that …`
const REACH: usize = 20;

/// The fewest words that stand before an attribution in mid-sentence as what it reports.
const FEWEST: u16 = 3;

/// How many places are weighed where it may end.
const ENDS: usize = 4;

/// Where what is reported may start, by how it hangs on its cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// `…, he said`
    Before,
    /// `Rain fell; [it was cold], he said`
    BeforeLast,
    /// `It was, he said, …`
    After,
    /// `According to him, …`
    Opening,
    /// `said that …`
    That,
    /// `asked whether …`
    Whether,
    /// `promised to …`, `urged him to …`
    Infinitive,
    /// `called for …`
    Governed,
    /// `said …`, `criticised …`
    Next,
}

/// A place where it may start.
#[derive(Clone, Copy)]
pub(super) struct Start {
    /// Its first unit.
    pub(super) at: usize,
    /// How it hangs on its cue.
    pub(super) sort: Sort,
    /// The furthest that it can reach.
    pub(super) to: usize,
}

/// Where what `draft` reports may start, in its sentence of units `from..end`.
pub(super) fn starts(outline: &Outline<'_, '_>, draft: &Draft, (from, end): (usize, usize)) -> Vec<Start> {
    if points_elsewhere(outline, draft.cue.1) {
        return Vec::new();
    }
    let mut out = Vec::with_capacity(6);
    let mut push = |at: usize, to: usize, sort: Sort| {
        // `(as the press called it) of the leader`
        if at < to && outline.mark(at) != ")" && !out.iter().any(|s: &Start| s.at == at) {
            out.push(Start { at, sort, to });
        }
    };
    // `…, as Tunisia said`
    let attribution = draft.from - usize::from(draft.from > from && outline.lower(draft.from - 1) == "as");
    if let Some(before) = attribution.checked_sub(1).filter(|b| *b > from) {
        let bare = draft.tie == Tie::According && outline.is_word(before) && !outline.known(before).is(BOUND);
        if matches!(draft.tie, Tie::Left | Tie::Right | Tie::According)
            && (outline.is_comma(before) || outline.is_quote(before) || bare)
        {
            let to = if outline.is_comma(before) { before } else { attribution };
            let first = behind_dateline(outline, from);
            // `Since November, according to the monitors, …`: what is said is still to come.
            let long = outline.passed(to).words.saturating_sub(outline.passed(first).words) >= FEWEST;
            // `This, he said, cannot be true`
            let it = words!("this that it these those they he she").has(outline.lower(first));
            // `The case, advocates say, shows how it is done`: its verb is still to come.
            let verb = |i: usize| outline.is_verb(i) || outline.ends_like_verb(i) || outline.known(i).is(CUE);
            // `the poor, who, according to the bank, are many`: what is said follows.
            let relative = RELATIVES.has(outline.lower(to - 1));
            // `Speaking about the day, the mayor said`: what she said follows.
            let finite = |i: usize| outline.known(i).is(FINITE);
            let doing = outline.lower(first).ends_with("ing")
                && outline.is_first(first)
                && !(first..to).any(finite)
                && !outline.is_word(draft.to);
            // `In its summary, the institute said five storms had come`: a clause has a verb.
            let lead = outline.known(first).is(PREPOSITION)
                && !outline.is_name(first)
                && outline.is_word(draft.to)
                && !(first..to).any(verb);
            let leads_on = relative || doing || lead;
            if (long || it || !outline.is_comma(draft.to) || verb(draft.to + 1)) && !leads_on {
                push(first, to, Sort::Before);
            }
            // `good soil, and a large difference between day and night, it said`: a list, which turns to nothing.
            let clause = |turn: &usize| {
                (turn + 1..to)
                    .any(|i| outline.is_verb(i) || outline.ends_like_verb(i) || outline.known(i).is(CUE))
            };
            let turn = (from.max(to.saturating_sub(LONGEST))..to).rev().find(|i| turns(outline, *i));
            let turn = turn.filter(clause).filter(|_| !leads_on);
            if let Some(turn) = turn {
                push(turn + 1 + usize::from(outline.is_comma(turn)), to, Sort::BeforeLast);
            }
            // `…, experts say, giving credence to …`: the narrator's own.
            let narrator = is_participle(outline, draft.to + 1)
                || narrates(outline, draft.to + 1)
                || meanwhile(outline, draft.to + 1)
                || words!("who which whose where when").has(outline.lower(draft.to + 1));
            // `…, said Colin Clarke, a professor`: the comma is the name's.
            let named = draft.tie != Tie::Left && long;
            if outline.is_comma(draft.to) && !narrator && (!named || leads_on) {
                // `In the city, Reed said, however, that it was late`
                let however = is_aside(outline, draft.to + 1) && outline.is_comma(draft.to + 2);
                let at = draft.to + if however { 3 } else { 1 };
                push(at + usize::from(outline.lower(at) == "that"), end, Sort::After);
            }
        }
    }
    if draft.tie == Tie::According
        && let Some((at, _, _)) = opening(outline, draft, from, end)
    {
        push(at, end, Sort::Opening);
    }
    // `The bench was told by Tom Jones that …`
    let agent = draft.tie == Tie::Right && outline.lower(draft.phrase.from - 1) == "by";
    // `Noting that prices had risen, Ann Reed asked for help`
    let ahead = draft.tie == Tie::Shared && draft.phrase.from > draft.cue.0;
    let end = match ahead {
        true => draft.phrase.from - 1,
        false => led_end(outline, draft, from).filter(|comma| *comma < end).unwrap_or(end),
    };
    if matches!(draft.tie, Tie::Left | Tie::Shared) || agent {
        let as_he_said = draft.from > from && outline.lower(draft.from - 1) == "as";
        if let Some((at, _, _)) = as_he_said.then(|| opening(outline, draft, from, end)).flatten() {
            push(at, end, Sort::Opening);
        }
        forward(outline, draft, end, &mut push);
    }
    out
}

/// The comma that ends the clause which the attribution stands in, if that is not the main one: `As the family insisted that she was
/// well, the couple left`, `Reed, who said that he was tired, left`.
fn led_end(outline: &Outline<'_, '_>, draft: &Draft, from: usize) -> Option<usize> {
    let relative = outline.lower(draft.phrase.from) == "who"
        || (draft.phrase.to..draft.cue.0).take(3).any(|i| outline.lower(i) == "which");
    let leads = LEADS.has(outline.lower(from)) && draft.phrase.from > from;
    let mut commas = (draft.cue.1..draft.cue.1 + LONGEST)
        .take_while(|i| !outline.is_first(*i))
        .filter(|i| outline.is_comma(*i));
    commas.find(|comma| {
        let next = comma + 1;
        let verb =
            outline.is_verb(next) || outline.known(next).is(CUE | AUXILIARY) || outline.ends_like_verb(next);
        relative && verb || leads && opens_clause(outline, next, next + APART)
    })
}

fn is_aside(outline: &Outline<'_, '_>, at: usize) -> bool {
    words!("however though nevertheless nonetheless").has(outline.lower(at))
}

/// `; `, `, but`: the narrator turns to something else behind unit `at`.
fn turns(outline: &Outline<'_, '_>, at: usize) -> bool {
    outline.mark(at) == ";"
        || outline.is_comma(at) && words!("and but while though although").has(outline.lower(at + 1))
}

/// What may start behind the cue.
fn forward(outline: &Outline<'_, '_>, draft: &Draft, end: usize, push: &mut impl FnMut(usize, usize, Sort)) {
    let after = if draft.tie == Tie::Right { draft.to } else { draft.cue.1 };
    let mut next = skip_time(outline, skip_bracket(outline, after), end);
    // `…, officials said here on Friday`
    let behind = outline.known(next + 1);
    if outline.lower(next) == "here" && (!outline.is_word(next + 1) || behind.is(PREPOSITION | DAY)) {
        return;
    }
    // `cited for example that`
    if outline.lower(next) == "for" && matches!(outline.lower(next + 1), "example" | "instance") {
        next += 2;
    }
    if outline.is_comma(next) || outline.mark(next) == ":" {
        next += 1;
    }
    // `The claim, Reed revealed, relates to the view that …`: what follows is the sentence's.
    let amid = draft.tie == Tie::Left
        && outline.is_comma(after)
        // `…, Reed said, however, that it was`
        && !is_aside(outline, after + 1)
        && !outline.known(after + 1).is(PREPOSITION)
        && draft.from.checked_sub(1).is_some_and(|before| outline.is_comma(before));
    let limit = end.min(after + REACH);
    // `claimed responsibility`, `declared a caliphate`, `wrote a letter`: done by saying it; what is not a clause is not what
    // was said.
    let verb = outline.lower(draft.cue.0);
    let performs = ["claim", "declar", "maintain", "remember", "writ", "wrote"]
        .iter()
        .any(|stem| verb.starts_with(stem));
    next += usize::from(outline.lower(next) == "too" && outline.lower(next + 1) == "that");
    let (mut that, mut asks, mut to) = (None, None, None);
    let mut inside = 0;
    for at in after..limit {
        // `told Leeds News Online (LNO) that`
        inside = inside.max(skip_bracket(outline, at));
        if at < inside {
            continue;
        }
        // `…, he said, adding that …`, `he pledged to help, Reed suggested that …`: the other cue's.
        let verb = outline.known(at);
        let another = at > after && verb.is(SAY) && !verb.is(ALSO_NOUN | PLAIN);
        if amid || another || outline.is_quote(at) || words!("; — – -- (").has(outline.mark(at)) {
            break;
        }
        match outline.lower(at) {
            "that" => {
                // `claimed the bomb that killed dozens`: the noun's.
                let relative =
                    at > next && (performs || outline.is_verb(at + 1) || outline.ends_like_verb(at + 1));
                that = Some(at).filter(|_| !relative && !(at == next && outline.is_pronoun_that(at)));
                break;
            }
            "what" | "how" | "why" | "whether" | "if" | "who" | "when" | "where" => asks = asks.or(Some(at)),
            "to" if outline.is_word(at + 1) => to = to.or(Some(at)),
            _ => {}
        }
        // Behind a verb of its own the words are no longer the cue's.
        if at > next && outline.known(at).is(FINITE) && !outline.is_name(at) {
            break;
        }
    }
    that.into_iter().for_each(|at| push(at + 1, end, Sort::That));
    asks.into_iter().for_each(|at| push(at, end, Sort::Whether));
    to.into_iter().for_each(|at| push(at, end, Sort::Infinitive));
    // `announced at a meeting that flights would start`: the preposition is not what was said.
    let lead = that.is_some() && outline.lower(next) == "at";
    // `confirmed about 1,200 posts had been filled`
    let counts = outline.kind(next + 1) == Some(TokenKind::Number) && outline.lower(next) != "in";
    if outline.known(next).is(PREPOSITION)
        && outline.lower(next) != "to"
        && !outline.is_name(next)
        && outline.lower(next) != "without"
        && !lead
        && !(counts && is_clause(outline, next + 1, end))
    {
        push(next + 1, end, Sort::Governed);
    }
    let opens = outline.lower(next) != "that" || outline.is_pronoun_that(next);
    // `papers were found, suggesting a plot`: things suggest it.
    let loose =
        draft.tie == Tie::Shared && outline.known(draft.cue.0).is(ING) && outline.known(draft.cue.0).is(SAY);
    // `informed the police`: whom, not what.
    let taken = (loose || performs || verb.starts_with("inform")) && !is_clause(outline, next, end);
    // `the media said citing the ministry`, `he said without telling how many`
    let anothers = outline.known(next).is(CUE) && outline.known(next).is(ING)
        || outline.lower(next) == "without"
        || amid && meanwhile(outline, next);
    if opens && !taken && !anothers {
        push(next, end, Sort::Next);
    }
}

/// `…, he said, as he paid tribute to the dead`: what went on when it was said.
fn meanwhile(outline: &Outline<'_, '_>, at: usize) -> bool {
    words!("after as before while").has(outline.lower(at)) && outline.known(at + 1).is(PRONOUN)
}

/// `disclosed it while talking to journalists`, `said this in a statement`, `confirmed the matter`: what was said stands elsewhere.
fn points_elsewhere(outline: &Outline<'_, '_>, at: usize) -> bool {
    let behind = match outline.lower(at) {
        "it" | "this" | "so" | "nothing" | "little" => at + 1,
        "the" if matches!(outline.lower(at + 1), "matter" | "development") => at + 2,
        _ => return false,
    };
    let known = outline.known(behind);
    !outline.is_word(behind)
        || known.is(PREPOSITION | DAY)
        || matches!(outline.lower(behind), "when" | "while")
}

/// Where what starts there may end: with the sentence, or before a mark or a word that often leads away from it.
pub(super) fn ends(outline: &Outline<'_, '_>, cue: usize, start: Start) -> Vec<usize> {
    if matches!(start.sort, Sort::Before | Sort::BeforeLast) {
        return vec![start.to];
    }
    let mut out = Vec::with_capacity(ENDS);
    // `said the vote was rigged, throwing his party into disarray`: the narrator's again, whatever follows.
    let within = start.at + 1..start.to.min(start.at + LONGEST);
    // `called for a vote, but Reed said there would be none`
    let another = |at: usize| {
        let adds = |i: usize| outline.known(i).is(SAY) && outline.known(i).is(ING);
        // `agreed to go on, with Lux adding that it was late`
        if outline.lower(at + 1) == "with" && (at + 2..at + 8).any(adds) {
            return true;
        }
        // `said they had used a scanner, but did not explain how`
        let lower = outline.lower(at + 1);
        if lower == "but" && outline.lower(at + 3) == "not" && outline.known(at + 4).is(CUE) {
            return true;
        }
        matches!(lower, "but" | "while" | "and") && attribution(outline, at + 2, start.to).is_some()
    };
    // `agreed to build it, said the statement`, `would build it, sources said`: all of it is said by these.
    let signed = |at: usize| {
        let known = outline.known(at + 1);
        known.is(SAY) && known.is(PAST) && !outline.is_name(at + 1) && outline.is_word(at + 2)
            || attribution(outline, at + 1, start.to).is_some_and(|cue| cue + 1 >= start.to)
    };
    let leaves = |at: &usize| {
        let verb = || (start.at..*at).any(|i| outline.is_verb(i) || outline.ends_like_verb(i));
        outline.is_comma(*at)
            && (narrates(outline, at + 1) && (verb() || outline.lower(at + 2) == "that")
                || another(*at)
                || signed(*at))
            || says_on(outline, *at)
    };
    // `It said fighting, failing harvests, and high prices were driving`: what is said this way has a verb.
    let clause = start.sort == Sort::That || outline.known(cue).is(PLAINLY);
    let verbs = |from: usize, to: usize| (from..to).any(|i| outline.is_verb(i) || outline.ends_like_verb(i));
    let to = within.clone().find(leaves).unwrap_or(start.to);
    out.push(to);
    for at in within.take_while(|at| *at < to) {
        if out.len() >= ENDS {
            break;
        }
        let known = outline.known(at);
        let marks = words!(", ; — – -- - ( :").has(outline.mark(at)) && !outline.joined(at + 1);
        let leads = known.is(BOUND) && !outline.is_name(at) && outline.lower(at) != "of";
        let behind_mark = !outline.is_word(at - 1) && !outline.is_quote(at - 1);
        // Nothing ends with `that` or `the`.
        // `argued that it was late, and that …`
        let and = at + usize::from(outline.is_comma(at));
        let goes_on = matches!(outline.lower(and), "and" | "but" | "or") && outline.lower(and + 1) == "that";
        let whole = !outline.known(at - 1).is(BOUND | DETERMINER) || outline.is_name(at - 1);
        if (marks || leads && !behind_mark)
            && whole
            && !goes_on
            && at > start.at + 1
            && !awaits_verb(outline, start.at, at)
            && !(outline.is_comma(at)
                && (opens_list(outline, at) || is_participle(outline, at + 1) && !narrates(outline, at + 1)))
            && !(clause && !verbs(start.at, at) && verbs(at, to))
        {
            out.push(at);
        }
    }
    out
}

/// `said it was unrelated and insisted that …`, `argued that he had no grounds, and accused him`: who speaks says something else
/// from unit `at` on.
fn says_on(outline: &Outline<'_, '_>, at: usize) -> bool {
    let comma = outline.is_comma(at);
    let verb = at + 1 + usize::from(comma);
    let known = outline.known(verb);
    matches!(outline.lower(verb - 1), "and" | "but")
        && known.is(CUE)
        && known.is(PAST)
        && !outline.is_name(verb)
        && (comma && !outline.known(verb + 1).is(PREPOSITION)
            || outline.lower(verb + 1) == "that"
            // `would thank them and said more details would follow`
            || known.is(PLAINLY) && known.is(SAY) && is_clause(outline, verb + 1, verb + 1 + APART))
}

/// How many words an item of a list has at most.
const ITEM: usize = 7;

/// Does the comma at unit `at` part the first items of a list? `murder, looting, attacks on civilians and abuses`; not `was late, a
/// clerk said and left`.
fn opens_list(outline: &Outline<'_, '_>, at: usize) -> bool {
    let mut from = at + 1;
    for i in at + 1..at + LISTED {
        let word = outline.known(i);
        if outline.is_first(i)
            || outline.is_verb(i)
            || word.is(PRONOUN | CUE | AUXILIARY) && !word.is(ALSO_NOUN) && !outline.is_name(i)
        {
            return false;
        }
        let joins = matches!(outline.lower(i), "and" | "or");
        if joins {
            return i > at + 1;
        }
        if outline.is_comma(i) {
            from = i + 1;
        } else if i - from > ITEM || word.is(BOUND) && !word.is(PREPOSITION) {
            return false;
        }
    }
    false
}

/// How far behind a comma, in units, the last item of its list is looked for.
const LISTED: usize = 30;

/// Words that open a clause on the noun before them.
const RELATIVES: WordList = words!("that which who whom whose where when");

/// How far behind a comma the verb of its sentence's subject is looked for, in units.
const APART: usize = 30;

/// Words that lead into a clause of their own before the main one.
const LEADS: WordList = words!("although as because before if once since though unless until when while");

/// `said the attacks, which killed dozens, showed …`: at the first comma the verb is still to come.
fn awaits_verb(outline: &Outline<'_, '_>, from: usize, at: usize) -> bool {
    let verb = |i: usize| outline.is_verb(i) || outline.ends_like_verb(i);
    // `said as part of the plan, the group would help`: nor does what leads into a clause end before it.
    let leads =
        LEADS.has(outline.lower(from)) || outline.known(from).is(PREPOSITION) && !outline.is_name(from);
    let leads = leads && outline.lower(from) != "to";
    let ahead = |i: &usize| !outline.is_first(*i);
    let fronted = leads
        && !(from..at).any(|i| outline.is_comma(i))
        && (opens_clause(outline, at + 1, at + APART)
            || !(from..at).any(verb) && (at + 1..at + APART).take_while(ahead).any(verb));
    outline.is_comma(at)
        && (fronted || !(from..at).any(verb))
        && (fronted
            || (at + 1..at + APART)
                .take_while(|i| !outline.is_first(*i))
                .any(|i| outline.is_comma(i) && verb(i + 1)))
}

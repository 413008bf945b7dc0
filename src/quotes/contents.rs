//! A cue into the places where what it reports may start: `urged [Congress [to act]]`.
//!
//! Each cue looks at its own sentence, [`REACH`] words ahead.

use super::appositions::TITLED;
use super::around::around;
use super::clauses::{is_clause, opening};
use super::draft::{Draft, Tie};
use super::ends::{APART, LEADS, LONGEST, is_aside, meanwhile};
use super::is_passive;
use super::noun_words::{Noun, OWNERS};
use super::outline::Outline;
use super::sentence_subjects::opens_clause;
use super::start::{Sort, Start};
use super::times::{skip_bracket, skip_time};
use super::verbs::is_citing;
use super::words::{
    ALSO_NOUN, AUXILIARY, CUE, DAY, DETERMINER, FINITE, ING, OTHER_PRONOUN, PLAIN, PREPOSITION, PRONOUN, SAY,
    SPEAKS,
};
use crate::text::{Case, TokenKind};
use crate::word_list::{WordList, words};

/// How far behind its cue, in words, what is reported may start: `told an audience at the University of Texas that …`
const REACH: usize = 20;

/// Where what `draft` reports may start, in its sentence of units `from..end`.
pub(super) fn starts(outline: &Outline<'_, '_>, draft: &Draft, (from, end): (usize, usize)) -> Vec<Start> {
    // `None of the officials could say who did it`
    // `cited sources who said it was late`: they said it.
    let others = is_citing(outline.lower(draft.cue.0))
        && (draft.cue.1..draft.cue.1 + 5)
            .take_while(|i| outline.is_word(*i))
            .any(|i| outline.reads(i, "who"));
    // `The skin of a shark reminds me of a domino`
    let recalls = draft.phrase.noun == Noun::Other
        && outline.lower(draft.cue.0).starts_with("remind")
        && outline.reads(draft.cue.1 + 1, "of");
    // `another, who asked not to be named, said`
    let unnamed = outline.reads(draft.cue.1, "not")
        && outline.reads(draft.cue.1 + 1, "to")
        && outline.is_one_of(draft.cue.1 + 3, words!("identified named quoted"));
    let nobody = others || unnamed || recalls || outline.is_one_of(draft.phrase.from, words!("none nobody neither either"))
            // `for two hours nobody in the film says anything`
            || draft.phrase.noun != Noun::Name
                && (draft.phrase.from..draft.phrase.to).any(|i| outline.reads(i, "nobody"))
            // `Neither the firm nor the regulator would say how many`
            || draft.phrase.from.checked_sub(1).is_some_and(|before| outline.reads(before, "nor"));
    let done = is_done(outline, outline.lower(draft.cue.0), draft.cue.1);
    if nobody || done || points_elsewhere(outline, draft.cue.1) {
        return Vec::new();
    }
    let mut out = Vec::with_capacity(6);
    let mut push = |at: usize, to: usize, sort: Sort| {
        // `Rivals mocked him.`: whom, not what.
        let whom =
            outline.is(at, OTHER_PRONOUN) && (at + 1 >= to || words!(", ; !").has(outline.mark(at + 1)));
        // `(as the press called it) of the leader`
        if at < to
            && !whom
            && outline.mark(at) != ")"
            && !(sort == Sort::Next && outline.sets_off(at))
            && !out.iter().any(|s: &Start| s.at == at)
        {
            out.push(Start { at, sort, to });
        }
    };
    around(outline, draft, (from, end), &mut push);
    if draft.tie == Tie::According
        && let Some((at, _, _)) = opening(outline, draft, from, end)
    {
        push(at, end, Sort::Opening);
    }
    // `The bench was told by Tom Jones that …`
    let agent = draft.tie == Tie::Right && outline.reads(draft.phrase.from - 1, "by");
    // `Noting that prices had risen, Ann Reed asked for help`
    let ahead = draft.tie == Tie::Shared && draft.phrase.from > draft.cue.0;
    // `As the mayor said on Monday, the law is old`
    let as_he_said = draft.from > from && outline.reads(draft.from - 1, "as");
    let as_he_said = as_he_said.then(|| opening(outline, draft, from, end)).flatten();
    let whole = outline.is_comma(skip_time(outline, draft.cue.1, end));
    if let Some((at, _, _)) = as_he_said.filter(|_| draft.tie == Tie::Left && whole) {
        push(at, end, Sort::Opening);
    }
    let end = match ahead {
        true => draft.phrase.from - 1,
        false => led_end(outline, draft, from).filter(|comma| *comma < end).unwrap_or(end),
    };
    if matches!(draft.tie, Tie::Left | Tie::Shared) || agent {
        if let Some((at, _, _)) = as_he_said {
            push(at, end, Sort::Opening);
        }
        forward(outline, draft, end, &mut push);
    }
    out
}

/// The comma that ends the clause which the attribution stands in, if that is not the main one: `As the family insisted that she was
/// well, the couple left`, `Reed, who said that he was tired, left`.
fn led_end(outline: &Outline<'_, '_>, draft: &Draft, from: usize) -> Option<usize> {
    let relative = draft.is_relative(outline);
    // `Despite Reed's claims that he was ill, the club dismissed him`
    // `But when he asked for it, they left`
    let from = from + usize::from(outline.is_one_of(from, words!("and but so")));
    let leads = outline.is_one_of(from, LEADS) || outline.is_one_of(from, words!("amid despite given"));
    // `Asked by a reporter whether he was tired, Reed laughed`
    let leads = (leads || draft.cue.0 == from) && draft.phrase.from > from;
    let mut commas = (draft.cue.1..draft.cue.1 + LONGEST)
        .take_while(|i| !outline.is_first(*i))
        .filter(|i| outline.is_comma(*i));
    commas.find(|comma| {
        let next = comma + 1;
        // `Central, which hopes to mine there, disputes the finding`
        let present = outline.case(next) == Case::Lower
            && outline.lower(next).ends_with('s')
            && !outline.is(next, SPEAKS)
            && outline.is(next + 1, DETERMINER | OTHER_PRONOUN);
        let verb = outline.looks_like_verb(next) || present || outline.is(next, CUE | AUXILIARY);
        relative && verb || leads && opens_clause(outline, next, next + APART)
    })
}

/// What may start behind the cue.
fn forward(outline: &Outline<'_, '_>, draft: &Draft, end: usize, push: &mut impl FnMut(usize, usize, Sort)) {
    let after = if draft.tie == Tie::Right { draft.to } else { draft.cue.1 };
    let mut next = skip_time(outline, skip_bracket(outline, after), end);
    // `…, officials said here on Friday`
    let behind = outline.known(next + 1);
    // `told voters here Sunday that`
    if outline.reads(next, "here") && (!outline.is_word(next + 1) || behind.is(PREPOSITION | DAY)) {
        next = skip_time(outline, next + 1, end);
        if !outline.reads(next, "that") {
            return;
        }
    }
    // `cited for example that`
    if outline.reads(next, "for") && outline.is_one_of(next + 1, words!("example instance")) {
        next += 2;
    }
    if outline.is_comma(next) || outline.has_mark(next, ":") {
        next += 1;
    }
    // `The claim, Reed revealed, relates to the view that …`: what follows is the sentence's.
    // `…, the department reported Friday, well above the 200,000 that analysts had forecast`
    let comma = skip_time(outline, after, end);
    let amid = draft.tie == Tie::Left
        && outline.is_comma(comma)
        // `…, Reed said, however, that it was`
        && !is_aside(outline, comma + 1)
        && !outline.is(comma + 1, PREPOSITION)
        && draft.from.checked_sub(1).is_some_and(|before| outline.is_comma(before));
    let limit = end.min(after + REACH);
    // `claimed responsibility`, `declared a caliphate`, `wrote a letter`: done by saying it; what is not a clause is not what
    // was said.
    let verb = outline.lower(draft.cue.0);
    let performs = ["claim", "declar", "maintain", "post", "remember", "writ", "wrote"]
        .iter()
        .any(|stem| verb.starts_with(stem));
    next += usize::from(outline.reads(next, "too") && outline.reads(next + 1, "that"));
    let (mut that, mut asks, mut to) = (None, None, None);
    let mut inside = 0;
    for at in after..limit {
        // `told Leeds News Online (LNO) that`
        inside = inside.max(skip_bracket(outline, at));
        // `said — on Twitter, as it happens — that`
        if at == after && outline.mark(at) != "," && outline.sets_off(at) {
            let that = |i: &usize| outline.sets_off(*i) && outline.reads(i + 1, "that");
            inside = (at + 1..limit).find(that).map_or(inside, |close| close + 1);
        }
        if at < inside {
            continue;
        }
        // `…, he said, adding that …`, `he pledged to help, Reed suggested that …`: the other cue's.
        let verb = outline.known(at);
        let another = at > after && verb.is(SAY) && !verb.is(ALSO_NOUN | PLAIN);
        // `said on NBC's “Meet the Press” on Sunday that`
        let shown = outline.is_quote(at)
            && at > after
            && outline.quoted_words(at) <= TITLED
            && (outline.owns(at - 1) || outline.is(at - 1, PREPOSITION))
            && (at + 1..limit).take_while(|i| outline.is_word(*i)).take(4).any(|i| outline.reads(i, "that"));
        if shown {
            continue;
        }
        if amid || another || outline.is_quote(at) || words!("; — – -- (").has(outline.mark(at)) {
            break;
        }
        match outline.lower(at) {
            "that" => {
                // `claimed the bomb that killed dozens`: the noun's.
                // `wrote in Foreign Policy magazine that`
                let where_to = outline.is(next, PREPOSITION) && !outline.reads(next, "of") && at > next + 1;
                let relative = at > next && (performs && !where_to || outline.looks_like_verb(at + 1));
                // `asked them to shout so that it could be heard`
                let relative = relative || outline.reads(at - 1, "so");
                // `The deal was announced during a forum that he had set up`
                let thing = draft.phrase.passive && draft.phrase.noun == Noun::Other;
                let relative = relative || thing && where_to;
                let subject = at == next && outline.is_pronoun_that(at);
                that = Some(at).filter(|_| !relative && !subject);
                break;
            }
            "what" | "how" | "why" | "whether" | "if" | "who" | "when" | "where" => asks = asks.or(Some(at)),
            "to" if outline.is_word(at + 1) => to = to.or(Some(at)),
            _ => {}
        }
        // Behind a verb of its own the words are no longer the cue's.
        if at > next && outline.is(at, FINITE) && !outline.is_name(at) {
            break;
        }
    }
    // `noted that, in general, plans were lacking`
    let behind_that = |at: usize| at + 1 + usize::from(outline.is_comma(at + 1));
    that.into_iter().for_each(|at| push(behind_that(at), end, Sort::That));
    asks.into_iter().for_each(|at| push(at, end, Sort::Whether));
    to.into_iter().for_each(|at| push(at, end, Sort::Infinitive));
    // `announced at a meeting that flights would start`: the preposition is not what was said.
    let lead = that.is_some() && outline.reads(next, "at");
    // `confirmed about 1,200 posts had been filled`
    let half = outline.reads(next, "about")
        && outline.is_one_of(next + 1, words!("dozens half hundreds one three two"));
    let counts = half || outline.kind(next + 1) == Some(TokenKind::Number) && !outline.reads(next, "in");
    // `announced during a meeting`, `confirmed by a test`: when, where and by whom, not what.
    // `argued in favour of it`, `believe in it`
    let favours = outline.is_one_of(next + 1, words!("favor favour support"));
    let trusts = outline.reads(next, "in") && (verb.starts_with("believ") || favours);
    // `reported between July 16 and 22`
    let between = outline.reads(next, "between") && outline.is(next + 1, DAY);
    let when = (between || outline.is_one_of(next, words!("after amid before by during in since within")))
        && !trusts
        && !outline.is_name(next)
        && !outline.is(next + 1, ING);
    // `was accused of fraud`, `was announced the winner`: nobody is told of who said so, nor a clause of what.
    let heard = is_passive(outline, draft) && !verb.starts_with("ask");
    if outline.is(next, PREPOSITION)
        && !outline.reads(next, "to")
        && !outline.is_name(next)
        && !outline.reads(next, "without")
        && !lead
        && !when
        && !(counts && is_clause(outline, next + 1, end))
        && !heard
    {
        push(next + 1, end, Sort::Governed);
    }
    let clause = |i: usize| {
        outline.is(i, FINITE) && !outline.reads(i - 1, "to")
            || outline.ends_like_verb(i)
            || outline.is_comma(i) && outline.is(i + 1, PRONOUN)
    };
    // `He was dismissed in May, but the union went to court`
    let circumstance = when && (draft.phrase.passive || !(next + 1..end.min(next + REACH)).any(clause));
    let opens = !outline.reads(next, "that") || outline.is_pronoun_that(next);
    // `papers were found, suggesting a plot`: things suggest it.
    let loose = draft.tie == Tie::Shared && outline.is(draft.cue.0, ING) && outline.is(draft.cue.0, SAY);
    // `informed the police`: whom, not what.
    // `ruled Mexico`: done, not said; `told his friends`: whom, not what.
    let act = ["inform", "rule", "ruling"].iter().any(|stem| verb.starts_with(stem));
    let own = (verb.starts_with("tell") || verb == "told") && outline.is_one_of(next, OWNERS);
    let taken = (loose || performs || act || own || heard) && !is_clause(outline, next, end)
        || heard && outline.is(next, PREPOSITION);
    // `the media said citing the ministry`, `he said without telling how many`
    let anothers = outline.is(next, CUE) && outline.is(next, ING)
        || outline.reads(next, "without")
        || amid && meanwhile(outline, next);
    if opens && !taken && !anothers && !circumstance {
        push(next, end, Sort::Next);
    }
}

/// `told the story of a widow`, `reported these crimes to the police`, `reported missing`: a thing that is done.
fn is_done(outline: &Outline<'_, '_>, verb: &str, at: usize) -> bool {
    const HANDS: WordList = words!(
        "authorities commission court embassy fbi headquarters hotline office officials police station"
    );
    let hands = |to: usize| {
        let article = usize::from(outline.is_one_of(to + 1, words!("the a")));
        outline.reads(to, "to") && outline.is_one_of(to + 1 + article, HANDS)
    };
    match verb {
        "tell" | "tells" | "told" | "telling" => {
            (at + 1..at + 4).any(|i| outline.is_one_of(i, words!("joke story tale truth")))
        }
        // `he called his boss`, `they called the police and left`
        "call" | "calls" | "called" | "calling" => {
            let own = outline.is_one_of(at, words!("the his her their my our"));
            let left = !outline.is_word(at + 2) || outline.is_one_of(at + 2, words!("and to for from when"));
            // `called me at six`
            let me = outline.is_one_of(at, words!("me him us them her"))
                && (!outline.is_word(at + 1) && !outline.is_quote(at + 1) || outline.is(at + 1, PREPOSITION));
            // `called police`, `calls into question`
            me || own && outline.is(at + 1, SPEAKS) && !outline.is_quote(at + 2) && left
                || outline.is_one_of(at, words!("into police"))
        }
        "report" | "reports" | "reported" | "reporting" => {
            let mut words =
                (at..at + REACH).take_while(|i| outline.is_word(*i) && !outline.reads(*i, "that"));
            outline.is_one_of(at, words!("lost missing stolen")) || words.any(hands)
        }
        _ => false,
    }
}

/// `disclosed it while talking to journalists`, `said this in a statement`, `confirmed the matter`: what was said stands elsewhere.
fn points_elsewhere(outline: &Outline<'_, '_>, at: usize) -> bool {
    // `asked about it, …`
    let at = at + usize::from(outline.is(at, PREPOSITION) && !outline.is_name(at));
    let behind = match outline.lower(at) {
        "it" | "this" | "so" | "nothing" | "little" | "anonymity" => at + 1,
        "the" if outline.is_one_of(at + 1, words!("matter development")) => at + 2,
        _ => return false,
    };
    let known = outline.known(behind);
    !outline.is_word(behind) || known.is(PREPOSITION | DAY) || outline.is_one_of(behind, words!("when while"))
}

//! Where what a cue reports may end: with its sentence, or before a mark or a word that often leads away from it.
//!
//! Each start looks [`LONGEST`] words ahead.

use super::claims::owner;
use super::clauses::is_clause;
use super::ends::{APART, LEADS, LONGEST, adds_with, attribution, is_participle, narrates};
use super::outline::Outline;
use super::phrases::phrase_ending;
use super::relatives::RELATIVES;
use super::sentence_subjects::opens_clause;
use super::start::{Sort, Start};
use super::verbs::progressive;
use super::words::{
    ALSO_NOUN, AUXILIARY, BOUND, CUE, DAY, DETERMINER, FINITE, ING, PAST, PLAIN, PLAINLY, PREPOSITION,
    PRONOUN, SAY,
};
use crate::word_list::words;

/// How many places are weighed where it may end.
const ENDS: usize = 4;

/// How far behind its conjunction, in units, a clause has its verb.
const SUBJECT: usize = 7;

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
        if adds_with(outline, at + 1) {
            return true;
        }
        // `said they had used a scanner, but did not explain how`
        let lower = outline.lower(at + 1);
        if lower == "but" && outline.reads(at + 3, "not") && outline.is(at + 4, CUE) {
            return true;
        }
        matches!(lower, "but" | "while" | "and") && attribution(outline, at + 2, start.to).is_some()
    };
    // `agreed to build it, said the statement`, `would build it, sources said`: all of it is said by these.
    let signed = |at: usize| {
        let known = outline.known(at + 1);
        known.is(SAY) && known.is(PAST) && !outline.is_name(at + 1) && outline.is_word(at + 2)
            || attribution(outline, at + 1, start.to).is_some_and(|cue| {
                // `…, a spokesman said in a statement`
                let more =
                    |i: usize| outline.is_comma(i) || outline.looks_like_verb(i) || outline.reads(i, "that");
                let told = outline.is(cue, PAST) && !outline.is_one_of(at + 1, RELATIVES);
                cue + 1 >= start.to
                    || told && outline.is(cue + 1, PREPOSITION | DAY) && !(cue + 1..start.to).any(more)
            })
    };
    // `will be announced later, a spokesman said in a statement`
    if start.sort == Sort::Next && outline.is_comma(start.at - 1) && signed(start.at - 1) {
        return vec![start.at];
    }
    // `said it had a manifesto adding that the party would choose`, `said it was theirs, while adding that …`
    let adds = |at: usize| {
        let joined = at + usize::from(outline.is_comma(at));
        let adding = joined + usize::from(outline.is_one_of(joined, words!("and while")));
        outline.reads(adding, "adding") && outline.reads(adding + 1, "that")
    };
    // `demanded their return, and support was eroding`, `denied the charges and has left`, `commented on it and announced a vote`:
    // what is no clause ends where one starts, and where the speaker does something else.
    let clause = outline.is(cue, PLAINLY) || outline.is_one_of(cue, words!("tell tells telling told"));
    let thing = matches!(start.sort, Sort::Next | Sort::Governed) && !clause;
    let goes_on = |at: usize| {
        let mut words = (at..start.to.min(at + SUBJECT))
            .take_while(|i| outline.is_word(*i) && !outline.is_one_of(*i, RELATIVES));
        opens_clause(outline, at, start.to.min(at + APART)) || words.any(|i| outline.is(i, FINITE))
    };
    let done = |at: usize| {
        let next = outline.known(at + 1);
        let joins = |i: usize| outline.is_one_of(i, words!("and but"));
        // `asked them to keep calm and be vigilant`
        let acts = next.is(FINITE) && !outline.reads(at + 1, "be")
            || next.is(SAY) && next.is(PAST) && outline.is(cue, PAST);
        let turns = joins(at) && acts && !outline.is_name(at + 1)
            || outline.is_comma(at) && joins(at + 1) && goes_on(at + 2);
        turns && thing && outline.is_word(start.at) && !(start.at..at).any(|i| outline.looks_like_verb(i))
    };
    // `Posts asking for the victim's name have been shared`: the verb of those that ask.
    let asks = outline.is_one_of(cue, words!("asking calling demanding expecting urging"));
    let subject = asks && progressive(outline, cue).is_none() && opens_sentence(outline, cue);
    let own = |at: usize| {
        let clause = |i: usize| outline.is(i, BOUND) && !outline.is(i, PREPOSITION) || outline.is(i, PRONOUN);
        let clause = |i: usize| clause(i) && !outline.is_one_of(i, words!("and or"));
        let to = outline.reads(at - 1, "to");
        subject && outline.is(at, FINITE) && outline.is_word(at - 1) && !to && !(cue..at).any(clause)
    };
    // `Reed's claim that he was ill has been denied`: the verb of the claim.
    let owned = owner(outline, cue + 1).is_some();
    let claimed = |at: usize| {
        // `that many undocumented immigrants are rapists`
        let did = |i: usize| outline.ends_like_verb(i) && outline.is(i + 1, DETERMINER | PREPOSITION);
        let verb = |i: usize| outline.is_verb(i) || did(i);
        let joins = |i: usize| outline.is_comma(i) || outline.is(i, BOUND | PRONOUN);
        let before = || (start.at..at).rev().take_while(|i| !joins(*i)).any(verb);
        owned && outline.is(at, FINITE) && !outline.is(at - 1, AUXILIARY) && before()
    };
    let leaves = |at: &usize| {
        let verb = || (start.at..*at).any(|i| outline.looks_like_verb(i));
        outline.is_comma(*at)
            && (narrates(outline, at + 1) && (verb() || outline.reads(at + 2, "that"))
                || is_cited_at_end(outline, at + 1, start.to)
                || another(*at)
                || signed(*at))
            || done(*at)
            || own(*at)
            || claimed(*at)
            || says_on(outline, start.at, *at)
            || adds(*at)
    };
    // `accusing Ann Reed, 29, a former mayor, of theft`
    let accuses = outline.lower(cue).starts_with("accus");
    let charge = |at: usize| {
        accuses
            && !(start.at..at).any(|i| outline.reads(i, "of"))
            && (at..start.to.min(at + APART)).any(|i| outline.is_comma(i) && outline.reads(i + 1, "of"))
    };
    // `It said fighting, failing harvests, and high prices were driving`: what is said this way has a verb.
    let clause = start.sort == Sort::That || outline.is(cue, PLAINLY);
    let verbs = |from: usize, to: usize| (from..to).any(|i| outline.looks_like_verb(i));
    let to = within.clone().find(leaves).unwrap_or(start.to);
    out.push(to);
    for at in within.take_while(|at| *at < to) {
        if out.len() >= ENDS {
            break;
        }
        let known = outline.known(at);
        let marks = words!(", ; — – -- - ( :").has(outline.mark(at)) && !outline.joined(at + 1);
        let leads = known.is(BOUND) && !outline.is_name(at) && !outline.reads(at, "of");
        let behind_mark = !outline.is_word(at - 1) && !outline.is_quote(at - 1);
        // Nothing ends with `that` or `the`.
        // `argued that it was late, and that …`
        let and = at + usize::from(outline.is_comma(at));
        let goes_on = outline.is_one_of(and, words!("and but or")) && outline.reads(and + 1, "that");
        let whole = !outline.is(at - 1, BOUND | DETERMINER) || outline.is_name(at - 1);
        if (marks || leads && !behind_mark)
            && whole
            && !goes_on
            && at > start.at + 1
            && !awaits_verb(outline, start.at, at)
            // `that the minister, Ann Reed — who was ill —, had left`
            && !(marks && outline.is(at + 1, FINITE) && (start.at..at).any(|i| outline.sets_off(i)))
            && !charge(at)
            && !(outline.is_comma(at)
                && (opens_list(outline, at) || is_participle(outline, at + 1) && !narrates(outline, at + 1)))
            && !(clause && !verbs(start.at, at) && verbs(at, to))
        {
            out.push(at);
        }
    }
    out
}

/// Does nothing but whom it is according to stand from unit `at` on? `…, according to a Royal Court statement`; not `since, according
/// to the firm, prices rose`.
fn is_cited_at_end(outline: &Outline<'_, '_>, at: usize, end: usize) -> bool {
    let comma = || (at..end).find(|i| outline.is_comma(*i));
    (outline.lower(at), outline.lower(at + 1)) == ("according", "to")
        && comma().is_none_or(|comma| {
            outline.is_one_of(comma + 1, RELATIVES) || !opens_clause(outline, comma + 1, end)
        })
}

/// Does a noun phrase that opens its sentence end before unit `at`? `Posts asking`, `But investors expecting`
fn opens_sentence(outline: &Outline<'_, '_>, at: usize) -> bool {
    let last = at.checked_sub(1).filter(|last| outline.is_word(*last) && !outline.is(*last, PRONOUN));
    let from = last.and_then(|last| phrase_ending(outline, last)).map(|p| p.from);
    from.is_some_and(|from| {
        outline.is_first(from) || outline.is_first(from - 1) && outline.is(from - 1, BOUND)
    })
}

/// `said it was unrelated and insisted that …`, `argued that he had no grounds, and accused him`: who speaks says something else
/// from unit `at` on.
fn says_on(outline: &Outline<'_, '_>, from: usize, at: usize) -> bool {
    let comma = outline.is_comma(at);
    let and = at + usize::from(comma);
    // `ruled that it was legal and also upheld the order`
    let verb = and + 1 + usize::from(outline.is_one_of(and + 1, words!("also later then")));
    let known = outline.known(verb);
    outline.is_one_of(and, words!("and but"))
        && known.is(CUE)
        && (known.is(PAST) || known.is(SAY) && !known.is(PLAIN | ING))
        && !outline.is_name(verb)
        && (comma && !outline.is(verb + 1, PREPOSITION)
            || known.is(SAY) && is_not_joined(outline, from, at)
            || outline.reads(verb + 1, "that")
            || known.is(SAY) && outline.is_one_of(verb + 1, words!("there it he she they"))
            // `would thank them and said more details would follow`
            || known.is(PLAINLY) && known.is(SAY) && is_clause(outline, verb + 1, verb + 1 + APART))
}

/// Is the verb of units `from..to` one that a past behind `and` cannot go on with? `said it would cost a lot and urged them to help`
fn is_not_joined(outline: &Outline<'_, '_>, from: usize, to: usize) -> bool {
    let modals = words!("can could may might must shall should will would 'll ’ll");
    let verb = (from..to).find(|i| outline.is(*i, FINITE) || outline.looks_like_verb(*i));
    verb.is_some_and(|verb| outline.is_one_of(verb, modals))
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
        let joins = outline.is_one_of(i, words!("and or"));
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

/// `said the attacks, which killed dozens, showed …`: at the first comma the verb is still to come.
fn awaits_verb(outline: &Outline<'_, '_>, from: usize, at: usize) -> bool {
    let verb = |i: usize| outline.looks_like_verb(i);
    // `said as part of the plan, the group would help`: nor does what leads into a clause end before it.
    let leads = outline.is_one_of(from, LEADS) || outline.is(from, PREPOSITION) && !outline.is_name(from);
    let leads = leads && !outline.reads(from, "to");
    let ahead = |i: &usize| !outline.is_first(*i);
    let fronted = leads
        && !(from..at).any(|i| outline.is_comma(i))
        && (opens_clause(outline, at + 1, at + APART)
            || !(from..at).any(verb) && (at + 1..at + APART).take_while(ahead).any(verb));
    // `that the state of emergency, which was imposed last year, would go on`
    let amid = outline.is_one_of(at + 1, words!("who whose whom which where"));
    let ends = |i: usize| if amid { outline.is(i, FINITE) } else { verb(i) };
    outline.is_comma(at)
        && (fronted || amid || !(from..at).any(verb))
        && (fronted
            || (at + 1..at + APART)
                .take_while(|i| !outline.is_first(*i))
                .any(|i| outline.is_comma(i) && ends(i + 1)))
}

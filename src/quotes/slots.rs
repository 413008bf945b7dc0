//! An outline into the places that may say who speaks: cue verbs with their subjects, `according to`, colons and dashes,
//! and the names, pronouns and nouns that stand alone.

use super::claims::owner;
use super::draft::{Draft, Tie, push};
use super::name_runs::{name_end, name_start};
use super::noun_forms::is_noun_here;
use super::noun_words::{Noun, Phrase, counts_noun, words_left};
use super::outline::Outline;
use super::sentence_subjects::{main_clause, sentence_subject};
use super::subjects::{subject_left, subject_right};
use super::verbs::{is_citing, verb};
use super::words::{
    AUXILIARY, BOUND, CUE, DETERMINER, OPENER, OTHER_PRONOUN, PAST, PROMISES, PRONOUN, SAY, SPEAKS,
};
use crate::sorting::sort_by_key;
use crate::text::Case;
use crate::word_list::{WordList, words};

/// The possible speakers of an outline, in order of their first unit.
pub(crate) fn drafts(outline: &Outline<'_, '_>) -> Vec<Draft> {
    let mut out: Vec<Draft> = Vec::new();
    let dateline = outline.dateline_end();
    for at in 0..outline.units.len() {
        let word = outline.known(at);
        // Most words are none of these, and are passed over without a look at their letters.
        let speaks = word.lemma > 0 && !word.is(CUE);
        if outline.is_word(at) && !word.is(CUE | OPENER | BOUND) && !(speaks && speaks_of_words(outline, at))
        {
            continue;
        }
        let pair = (outline.lower(at), outline.lower(at + 1));
        // `“…,” said Reed, as quoted by AFP`, `said an official, as per AFP`
        let said = |d: &Draft| outline.is(d.cue.0, SAY) && main_clause(outline, at) <= d.from;
        let passed_on = |out: &[Draft]| out.iter().rev().take(4).any(said);
        // `As per reports, the date has been extended`
        // `In the words of one backbencher, it is “absurd”`
        let worded = pair == ("in", "the") && outline.reads(at + 2, "words") && outline.reads(at + 3, "of");
        if worded {
            push(&mut out, Tie::According, subject_right(outline, at + 3), (at, at + 4));
        } else if matches!(pair, ("according", "to") | ("as", "per")) {
            // `…, according to him.`
            let him = outline.is_one_of(at + 2, words!("him her them")) && !outline.is_word(at + 3);
            let source = match him {
                true => Some(Phrase::word(at + 2, Noun::Pronoun)),
                false => subject_right(outline, at + 1).filter(|p| !is_measure(outline, p)),
            };
            let source = source.filter(|_| pair.1 == "to" || !passed_on(&out));
            push(&mut out, Tie::According, source, (at, at + 2));
        } else if pair.0 == "how"
            && at > 1
            && outline.is_one_of(at - 1, words!("is was"))
            && outline.is_quote(at - 2)
        {
            // `“Nobody voted for this” was how Ann Reed summed it up`
            let name = name_end(outline, at + 1);
            let named = || Phrase::new(at + 1, name, name, Noun::Name);
            let phrase = if name > at + 1 { Some(named()) } else { subject_right(outline, at) };
            push(&mut out, Tie::Right, phrase, (at - 1, at + 1));
        } else if outline.is_one_of(at, words!("for that")) {
            push(&mut out, Tie::Left, owner(outline, at), (at.saturating_sub(1), at));
        } else if outline.reads(at, "as") && outline.is(at + 1, PAST) && outline.reads(at + 2, "by") {
            // `As reported by Western Journalism, …`
            // `by 2030, as pledged by leaders`: they did not say so.
            let promised =
                outline.is(at + 1, PROMISES) || outline.is_one_of(at + 1, words!("ordered requested"));
            if promised || is_citing(outline.lower(at + 1)) && passed_on(&out) {
                continue;
            }
            push(&mut out, Tie::According, subject_right(outline, at + 2), (at, at + 3));
        } else if (word.is(CUE) || speaks) && !is_noun_here(outline, at) && !outline.is_name(at) {
            verb(outline, at, &mut out);
        } else if words!("— – - --").has(outline.mark(at)) && (at == 0 || outline.is_quote(at - 1))
            || at == 1 && outline.titled && outline.has_mark(at, ":") && outline.is_quote(0)
        {
            // `“…” — Colin Clarke`; not `“…” — the balloons cascaded down`.
            let phrase = subject_right(outline, at).filter(|p| p.noun != Noun::Other);
            // `‘He was my hero’ – Messi pays tribute`, `‘I was told to wait’: survivors of fire speak`
            // `‘Not my words’: minister disowns leaked memo`
            let does = |i: &usize| {
                outline.is(*i, SPEAKS) && !outline.is(i + 1, SPEAKS) && outline.lower(i + 1).ends_with('s')
            };
            let phrase =
                phrase.map(|p| match (p.from..p.core_to - 1).find(does).filter(|_| outline.titled) {
                    Some(last) => Phrase { to: last + 1, core_to: last + 1, noun: Noun::Nominal, ..p },
                    None => Phrase { to: if outline.titled { p.core_to } else { p.to }, ..p },
                });
            let name = name_end(outline, at + 1);
            let named = || Phrase::new(at + 1, name, name, Noun::Name);
            let phrase = phrase.or_else(|| (outline.titled && name > at + 1).then(named));
            push(&mut out, Tie::Dash, phrase, (at, at + 1));
        } else if at > 0 && outline.has_mark(at, ":") && !outline.joined(at + 1) && dateline != Some(at + 1) {
            // `The Latest: Trump delivers a speech`
            if at <= 2 && RUBRICS.has(outline.lower(at - 1)) {
                continue;
            }
            // `Q: Where were you?`, `A2: At home.`
            let lettered = || {
                let letter = if at == 1 { letter(outline.passage.word(0)) } else { None };
                letter.map(|_| Phrase::word(0, Noun::Other))
            };
            let phrase = coined(outline, at).or_else(lettered).or_else(|| subject_left(outline, at));
            let phrase = phrase.filter(|p| p.noun != Noun::Pronoun && !acts(outline, p));
            let opens = phrase.is_some_and(|p| outline.is_first(p.from));
            // `Rubio: “…”`; but `It did not surprise the pollster Daron Shaw: “…”` may be either's.
            if opens || phrase.is_some_and(|p| p.noun == Noun::Name) {
                push(&mut out, Tie::Colon, phrase, (at, at + 1));
            }
            if !opens {
                push(&mut out, Tie::Lead, sentence_subject(outline, at), (at, at + 1));
            }
        }
    }
    alone(outline, &mut out);
    sort_by_key(&mut out, |d| (d.phrase.from, d.from, d.cue));
    out
}

/// How far behind `spoke of` the words may stand that were said, in units.
const OF_WORDS: usize = 8;

/// Does the verb at unit `at` tell in whose words something is spoken of? `spoke of “a feeling”`; not `spoke of peace`
fn speaks_of_words(outline: &Outline<'_, '_>, at: usize) -> bool {
    let mut behind = (at + 2..at + OF_WORDS).take_while(|i| !outline.is_first(*i) && !outline.is_comma(*i));
    outline.is_one_of(at + 1, words!("of about")) && behind.any(|i| outline.is_quote(i))
}

/// What a newsroom puts before a headline, and what has no speaker: `Review: …`
const RUBRICS: WordList = words!(
    "analysis breaking check column comment commentary editorial exclusive explainer explained factbox interview latest live opinion podcast \
     profile review revealed timeline transcript update updated video watch"
);

/// What something accords with, and nobody said: `according to plan`, `according to his ideals`.
fn is_measure(outline: &Outline<'_, '_>, phrase: &Phrase) -> bool {
    const MEASURES: WordList = words!(
        "ability abilities age ages beliefs criteria custom customs date dates evolution ideals income means merit need \
         needs norms parameters plan preference preferences principles procedure procedures protocols rank schedule season size \
         specifications standards taste tastes tradition traditions wishes"
    );
    // `will go on according to the protocols`; but `According to the rules, players must`
    const NORMS: WordList = words!("agreement constitution guidelines policies policy regulations rules");
    let head = outline.lower(phrase.core_to.saturating_sub(1));
    let amid = phrase
        .from
        .checked_sub(3)
        .is_some_and(|before| outline.is_word(before) && !outline.is_first(before + 1));
    if NORMS.has(head) && amid {
        return true;
    }
    // `according to international law`; but `according to the law, owners must`
    MEASURES.has(head) || head == "law" && !outline.is(phrase.from, DETERMINER)
}

/// Whose words those behind the colon at unit `colon` are: `the immortal words of the late Ann Reed: “…”`, `was dictated by Ann
/// Reed: “…”`
fn coined(outline: &Outline<'_, '_>, colon: usize) -> Option<Phrase> {
    const WORDS: WordList = words!(
        "adage advice dictum line maxim motto phrase prayer question quip quote rule verdict warning words"
    );
    let name = name_start(outline, colon.checked_sub(1)?)?;
    let late = name >= 2 && outline.reads(name - 1, "late") && outline.reads(name - 2, "the");
    let before = name.checked_sub(if late { 3 } else { 1 })?;
    let own = match outline.lower(before) {
        "by" => outline.ends_like_verb(before.checked_sub(1)?) || outline.is(before - 1, PAST),
        "of" => outline.is_one_of(before.checked_sub(1)?, WORDS),
        _ => false,
    };
    own.then(|| Phrase::new(name, colon, colon, Noun::Name))
}

/// The letter of a question or an answer, if the label is one: `Q`, `A2`.
pub(crate) fn letter(label: &str) -> Option<char> {
    let number = label.strip_prefix(['A', 'Q'])?;
    label.chars().next().filter(|_| number.bytes().all(|b| b.is_ascii_digit()))
}

/// Is the phrase a name with what it did? `Kasich resisted: “…”`
fn acts(outline: &Outline<'_, '_>, phrase: &Phrase) -> bool {
    let last = phrase.to - 1;
    phrase.noun == Noun::Other
        && last > phrase.from
        && outline.is_name(last - 1)
        && outline.ends_like_verb(last)
}

/// Adds the names, pronouns and nouns that no cue has taken.
fn alone(outline: &Outline<'_, '_>, out: &mut Vec<Draft>) {
    let mut taken = vec![false; outline.units.len()];
    for draft in out.iter() {
        taken.iter_mut().take(draft.phrase.to).skip(draft.phrase.from).for_each(|t| *t = true);
    }
    let free = |from: usize, to: usize| (from..to).all(|i| taken.get(i) == Some(&false));
    let phrase = |from: usize, to: usize, noun| Phrase::new(from, to, to, noun);
    let mut at = 0;
    while at < outline.units.len() {
        let word = outline.known(at);
        let end = name_end(outline, at);
        if end > at {
            // `“…” (Yonhap)`: the agency signs the article.
            let signs = at >= 2
                && outline.has_mark(at - 1, "(")
                && outline.has_mark(end, ")")
                && outline.is_quote(at - 2);
            if free(at, end) && !signs {
                push(out, Tie::Name, Some(phrase(at, end, Noun::Name)), (at, at));
            }
            at = end;
            continue;
        }
        let pronoun = word.is(PRONOUN | OTHER_PRONOUN)
            && outline.is_one_of(at, words!("he she they i we who his her their"));
        if pronoun && free(at, at + 1) {
            push(out, Tie::Pronoun, Some(phrase(at, at + 1, Noun::Pronoun)), (at, at));
        } else if word.is(SPEAKS)
            && !word.is(AUXILIARY | PRONOUN)
            && outline.case(at) != Case::None
            && !counts_noun(outline, at)
            && free(at, at + 1)
        {
            let stop = |i: usize| outline.is(i, CUE) || taken.get(i) == Some(&true);
            let words = words_left(outline, at, 4).unwrap_or(at);
            let mut from = (words..at).rev().take_while(|i| !stop(*i)).last().unwrap_or(at);
            // `will drive home his message`: from whose it is on.
            from = (from..at).rfind(|i| outline.is(*i, DETERMINER | OTHER_PRONOUN)).unwrap_or(from);
            push(out, Tie::Nominal, Some(phrase(from, at + 1, Noun::Nominal)), (at, at));
        }
        at += 1;
    }
}

//! An outline into the places that may say who speaks: cue verbs with their subjects, `according to`, colons and dashes,
//! and the names, pronouns and nouns that stand alone.

use super::name_runs::{name_end, name_start};
use super::noun_forms::is_noun_here;
use super::noun_words::{Noun, Phrase, counts_noun, is_all_but, words_left};
use super::outline::Outline;
use super::phrases::phrase_ending;
use super::sentence_subjects::{main_clause, sentence_subject, subject_ahead};
use super::subjects::{subject_left, subject_right};
use super::words::{
    AUXILIARY, BOUND, CLEAR, CUE, DAY, DETERMINER, ING, OPENER, OTHER_PRONOUN, PAST, PREPOSITION, PRONOUN,
    SAY, SPEAKS, TELLS,
};
use crate::sorting::sort_by_key;
use crate::text::Case;
use crate::word_list::{WordList, words};

/// How a speaker is tied to what is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tie {
    /// `Clarke said`
    Left,
    /// `said Clarke`
    Right,
    /// `Clarke shook his head and said`, `…, adding that`
    Shared,
    /// `according to Clarke`
    According,
    /// `Clarke: …`
    Colon,
    /// `“…” — Colin Clarke`
    Dash,
    /// `Kasich resisted: “…”`: the subject of a sentence that ends in a colon.
    Lead,
    /// A name alone.
    Name,
    /// A pronoun alone.
    Pronoun,
    /// A noun alone.
    Nominal,
}

impl Tie {
    /// Is there a word or mark that says someone speaks?
    pub fn has_cue(self) -> bool {
        !matches!(self, Tie::Name | Tie::Pronoun | Tie::Nominal)
    }
}

/// A possible speaker, in units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Draft {
    pub(crate) tie: Tie,
    pub(crate) phrase: Phrase,
    /// The units of the cue; empty where there is none.
    pub(crate) cue: (usize, usize),
    /// The first unit of speaker and cue, and the first behind both.
    pub(crate) from: usize,
    pub(crate) to: usize,
}

/// The possible speakers of an outline, in order of their first unit.
pub(crate) fn drafts(outline: &Outline<'_, '_>) -> Vec<Draft> {
    let mut out: Vec<Draft> = Vec::new();
    let dateline = outline.dateline_end();
    for at in 0..outline.units.len() {
        let word = outline.known(at);
        // Most words are none of these, and are passed over without a look at their letters.
        if outline.is_word(at) && !word.is(CUE | OPENER | BOUND) {
            continue;
        }
        let pair = (outline.lower(at), outline.lower(at + 1));
        // `As per reports, the date has been extended`
        if matches!(pair, ("according", "to") | ("as", "per")) {
            // `…, according to him.`
            let him = matches!(outline.lower(at + 2), "him" | "her" | "them") && !outline.is_word(at + 3);
            let source = match him {
                true => Some(Phrase::word(at + 2, Noun::Pronoun)),
                false => subject_right(outline, at + 1).filter(|p| !is_measure(outline, p)),
            };
            push(&mut out, Tie::According, source, (at, at + 2));
        } else if outline.lower(at) == "as" && outline.known(at + 1).is(PAST) && outline.lower(at + 2) == "by"
        {
            // `As reported by Western Journalism, …`; but `“…,” said Reed, as quoted by AFP`.
            let said = |d: &Draft| outline.known(d.cue.0).is(SAY) && main_clause(outline, at) <= d.from;
            if is_citing(outline.lower(at + 1)) && out.iter().rev().take(4).any(said) {
                continue;
            }
            push(&mut out, Tie::According, subject_right(outline, at + 2), (at, at + 3));
        } else if word.is(CUE) && !is_noun_here(outline, at) && !outline.is_name(at) {
            verb(outline, at, &mut out);
        } else if at > 0 && outline.mark(at) == ":" && !outline.joined(at + 1) && dateline != Some(at + 1) {
            let phrase = coined(outline, at).or_else(|| subject_left(outline, at));
            let phrase = phrase.filter(|p| p.noun != Noun::Pronoun && !acts(outline, p));
            let opens = phrase.is_some_and(|p| outline.is_first(p.from));
            // `Rubio: “…”`; but `It did not surprise the pollster Daron Shaw: “…”` may be either's.
            if opens || phrase.is_some_and(|p| p.noun == Noun::Name) {
                push(&mut out, Tie::Colon, phrase, (at, at + 1));
            }
            if !opens {
                push(&mut out, Tie::Lead, sentence_subject(outline, at), (at, at + 1));
            }
        } else if words!("— – - --").has(outline.mark(at)) && (at == 0 || outline.is_quote(at - 1)) {
            // `“…” — Colin Clarke`; not `“…” — the balloons cascaded down`.
            let phrase = subject_right(outline, at).filter(|p| p.noun != Noun::Other);
            push(&mut out, Tie::Dash, phrase, (at, at + 1));
        }
    }
    alone(outline, &mut out);
    sort_by_key(&mut out, |d| (d.phrase.from, d.from, d.cue));
    out
}

fn push(out: &mut Vec<Draft>, tie: Tie, phrase: Option<Phrase>, cue: (usize, usize)) {
    let Some(phrase) = phrase else { return };
    let (from, to) = match cue.0 == cue.1 {
        true => (phrase.from, phrase.to),
        false => (phrase.from.min(phrase.whole).min(cue.0), phrase.to.max(cue.1)),
    };
    out.push(Draft { tie, phrase, cue, from, to });
}

/// What something accords with, and nobody said: `according to plan`, `according to his ideals`.
fn is_measure(outline: &Outline<'_, '_>, phrase: &Phrase) -> bool {
    const MEASURES: WordList = words!(
        "ability abilities age ages beliefs criteria custom customs date dates evolution ideals income means merit need \
         needs plan preference preferences principles rank schedule size taste tastes tradition traditions wishes"
    );
    let head = outline.lower(phrase.core_to.saturating_sub(1));
    // `according to international law`; but `according to the law, owners must`
    MEASURES.has(head) || head == "law" && !outline.known(phrase.from).is(DETERMINER)
}

/// Does a subject stand right before unit `at`?
fn is_subject(outline: &Outline<'_, '_>, at: usize) -> bool {
    at.checked_sub(1)
        .is_some_and(|b| outline.is_name(b) || outline.known(b).is(PRONOUN | SPEAKS) && outline.is_word(b))
}

/// Whose words those behind the colon at unit `colon` are: `the immortal words of the late Ann Reed: “…”`, `was dictated by Ann
/// Reed: “…”`
fn coined(outline: &Outline<'_, '_>, colon: usize) -> Option<Phrase> {
    const WORDS: WordList = words!(
        "adage advice dictum line maxim motto phrase prayer question quip quote rule verdict warning words"
    );
    let name = name_start(outline, colon.checked_sub(1)?)?;
    let late = name >= 2 && outline.lower(name - 1) == "late" && outline.lower(name - 2) == "the";
    let before = name.checked_sub(if late { 3 } else { 1 })?;
    let own = match outline.lower(before) {
        "by" => outline.ends_like_verb(before.checked_sub(1)?) || outline.known(before - 1).is(PAST),
        "of" => WORDS.has(outline.lower(before.checked_sub(1)?)),
        _ => false,
    };
    own.then(|| Phrase::new(name, colon, colon, Noun::Name))
}

/// Is the phrase a name with what it did? `Kasich resisted: “…”`
fn acts(outline: &Outline<'_, '_>, phrase: &Phrase) -> bool {
    let last = phrase.to - 1;
    phrase.noun == Noun::Other
        && last > phrase.from
        && outline.is_name(last - 1)
        && outline.ends_like_verb(last)
}

/// The subjects of the cue verb at unit `at`.
fn verb(outline: &Outline<'_, '_>, at: usize, out: &mut Vec<Draft>) {
    let word = outline.known(at);
    let cue = (at, cue_end(outline, at));
    let before = at.checked_sub(1);
    // `sentenced to three years in prison accused of “inciting a crowd”`: by whom is not said.
    let bare = !before.is_some_and(|b| outline.known(b).is(AUXILIARY));
    if bare && outline.lower(at) == "accused" && outline.lower(at + 1) == "of" || cites(outline, at) {
        return;
    }
    if let Some(cited) = word.is(ING).then(|| cited(outline, at)).flatten() {
        return push(out, Tie::Left, Some(cited), cue);
    }
    // `Ng suggested adding the weight of rents`: what is suggested, not what is added.
    let gerund = words!("considered denied proposed recommended suggested");
    if word.is(ING) && before.is_some_and(|b| gerund.has(outline.lower(b))) {
        return;
    }
    let set_off = before.is_some_and(|b| outline.sets_off(b));
    let behind_quote = before.is_some_and(|b| outline.is_quote(b));
    // `and then said`; but `Mills then writes back`.
    let then = before.is_some_and(|b| outline.lower(b) == "then" && !is_subject(outline, b));
    let shared = then
        || set_off && word.is(ING)
        || before.is_some_and(|b| {
            words!("and but while before by having").has(outline.lower(b)) && !is_all_but(outline, b)
        })
        || before.is_some_and(|b| outline.known(b).is(AUXILIARY)) && joined_by_and(outline, at);
    // `with Ann Reed, a spokeswoman for the police, saying`
    let with = |p: &Phrase| p.noun == Noun::Name && p.from > 0 && outline.lower(p.from - 1) == "with";
    let own = if set_off && word.is(ING) { subject_left(outline, at).filter(with) } else { None };
    if own.is_some() {
        push(out, Tie::Left, own, cue);
    } else if shared {
        let main = main_clause(outline, at);
        let same = |d: &&Draft| matches!(d.tie, Tie::Left | Tie::Right) && main <= d.phrase.from;
        // `as soon as the result was announced, claiming that`: who announced it is not told.
        let done = |d: &&Draft| word.is(ING) && d.phrase.passive && d.phrase.noun == Noun::Other;
        // `said that he and Reed agreed to go, adding that`: who spoke first, not whoever that one speaks of.
        let told = |d: &&Draft| {
            let that = usize::from(d.from > 0 && outline.lower(d.from - 1) == "that");
            word.is(ING) && out.iter().rev().take(4).any(|e| e.cue.1 + that == d.from && e.cue.1 > e.cue.0)
        };
        let near = || out.iter().rev().take(4).filter(same).filter(|d| !done(d) && !told(d));
        // `claimed that it showed no fault, adding that`: who said it adds to it.
        let said = |d: &&Draft| outline.known(d.cue.0).is(SAY);
        // `argued that he had no right to question her, and accused him`
        let apart = word.is(ING) || at >= 2 && outline.mark(at - 2) == ",";
        let nearest = near().find(said).filter(|_| apart).or_else(|| near().next());
        let phrase = nearest.map(|d| d.phrase).or_else(|| sentence_subject(outline, at));
        push(out, Tie::Shared, phrase, cue);
    } else {
        let left = subject_left(outline, at);
        // `It is being said that …`, `They are called “transformers”`: by whom is not told.
        let named = words!("called dubbed nicknamed termed").has(outline.lower(at));
        let nobody = left.is_some_and(|p| p.passive && (named || outline.lower(p.from) == "it"));
        if let Some(agent) = word.is(PAST).then(|| agent(outline, at, left.as_ref())).flatten() {
            return push(out, Tie::Right, Some(agent), cue);
        }
        let sent = word.is(ING) && left.is_some_and(|p| is_sent(outline, &p));
        push(out, Tie::Left, left.filter(|_| !sent && !nobody), cue);
        // `issued a statement on Tuesday saying`: the sentence's subject speaks.
        if word.is(ING) && !left.is_some_and(|p| has_own_subject(outline, &p)) {
            // `when its mission issued a statement saying`
            let sender = left.filter(|_| sent).and_then(|p| subject_left(outline, p.from.checked_sub(1)?));
            let led = |p: &Phrase| {
                let before = p.from.checked_sub(1).map_or("", |before| outline.lower(before));
                words!("after as because before that when while").has(before)
            };
            let subject = sender.filter(led).or_else(|| sentence_subject(outline, at));
            push(out, Tie::Shared, subject.or_else(|| subject_ahead(outline, at)), cue);
        }
    }
    let may_invert = before.is_none()
        || behind_quote
        || set_off
        || outline.is_first(at)
        || before.is_some_and(|b| matches!(outline.lower(b), "as" | "and" | "so"));
    if may_invert && !word.is(ING) {
        // `But Romain Caillet, an expert on jihadist groups, said they represented`: the comma closes an apposition.
        let apposed = out.last().is_some_and(|d| {
            d.cue == cue && d.phrase.apposed && matches!(d.phrase.noun, Noun::Name | Noun::Nominal)
        });
        // `The child was Eva, daughter of Tom Jones, reports our correspondent.`: what saying has no object for.
        let inverted = |p: &Phrase| word.is(SAY) && !outline.is_word(p.to) && outline.mark(p.to) != ",";
        let phrase = subject_right(outline, cue.1 - 1).filter(|p| {
            // `…, reports Al-Nahar daily.`
            let paper = p.noun == Noun::Other && outline.is_name(p.from) && inverted(p);
            behind_quote
                || paper
                || p.noun == Noun::Name
                || (!apposed || inverted(p)) && p.noun == Noun::Nominal
        });
        push(out, Tie::Right, phrase, cue);
    }
}

/// How far behind a verb that cites, in units, what is cited may stand.
const CITED: usize = 12;

fn is_citing(lower: &str) -> bool {
    words!("quote quotes quoted quoting cited cites citing").has(lower)
}

/// Is the verb at unit `at` one that lets another speak? `AFP quotes Nasser as saying`
fn cites(outline: &Outline<'_, '_>, at: usize) -> bool {
    let saying =
        |i: usize| outline.lower(i) == "as" && outline.known(i + 1).is(CUE) && outline.known(i + 1).is(ING);
    let apart = |i: &usize| outline.is_word(*i) || matches!(outline.mark(*i), "," | "-");
    is_citing(outline.lower(at)) && (at + 1..at + CITED).take_while(apart).any(saying)
}

/// Who is cited as doing what the verb at unit `at` tells: `AFP quotes Nasser as saying`, `Reed was quoted by AFP as saying`.
fn cited(outline: &Outline<'_, '_>, at: usize) -> Option<Phrase> {
    let end = at.checked_sub(1).filter(|i| outline.lower(*i) == "as")?;
    let verb = (end.saturating_sub(CITED)..end).rev().find(|i| is_citing(outline.lower(*i)))?;
    let passive = outline.lower(verb) == "quoted"
        && outline.known(verb + 1).is(BOUND | DAY)
        && !outline.is_name(verb + 1);
    match passive {
        true => subject_left(outline, verb),
        false => phrase_ending(outline, end - 1).map(|p| Phrase { from: p.from.max(verb + 1), ..p }),
    }
}

/// How far behind a passive who did it may stand, in units: `was called “absurd” by Tom Jones`.
const AGENT: usize = 8;

/// Who did what the participle at unit `at` tells: `was described by Reed as “a masterpiece”`, `remarks condemned by Reed`.
fn agent(outline: &Outline<'_, '_>, at: usize, subject: Option<&Phrase>) -> Option<Phrase> {
    let passive = subject.is_some_and(|p| p.passive);
    let far = if passive { AGENT } else { 1 };
    let between = |i: &usize| outline.is_quote(*i) || outline.is_word(*i) && !outline.known(*i).is(CUE);
    let by = (at + 1..=at + far).take_while(between).find(|i| outline.lower(*i) == "by")?;
    subject_right(outline, by).filter(|p| matches!(p.noun, Noun::Name | Noun::Nominal))
}

/// Is the phrase something that someone sent: `sent out a message to supporters saying`? Who sent it says so.
fn is_sent(outline: &Outline<'_, '_>, phrase: &Phrase) -> bool {
    const SENT: WordList = words!(
        "ad advert case complaint email lawsuit letter memo message motion note petition post release report statement suit text tweet \
         video"
    );
    const SENDS: WordList = words!(
        "circulated distributed filed issued lodged mailed out posted published released sent shared submitted wrote"
    );
    let verb = phrase.from.checked_sub(1).map_or("", |i| outline.lower(i));
    SENT.has(outline.lower(phrase.core_to - 1)) && SENDS.has(verb)
}

/// How far before an -ing verb's subject the `with` may stand that gives it one, in units.
const WITH: usize = 8;

/// Has an -ing verb a subject of its own? `, with Sen. John McCain calling it`, `, with marchers and spectators chanting`, `and
/// Trump calling it`
fn has_own_subject(outline: &Outline<'_, '_>, phrase: &Phrase) -> bool {
    let Some(before) = phrase.from.checked_sub(1) else { return false };
    let named = phrase.noun == Noun::Name;
    if named && (outline.sets_off(before) || matches!(outline.lower(before), "and" | "but" | "while")) {
        return true;
    }
    let with = (before.saturating_sub(WITH)..=before)
        .rev()
        .take_while(|i| outline.is_word(*i) && !outline.known(*i).is(CUE))
        .find(|i| outline.lower(*i) == "with");
    with.is_some_and(|with| with == 0 || outline.sets_off(with - 1))
}

/// `and later told`, `but has said`: the verb shares a subject over its auxiliaries.
fn joined_by_and(outline: &Outline<'_, '_>, at: usize) -> bool {
    let first = (at.saturating_sub(4)..at).rev().find(|i| !outline.known(*i).is(AUXILIARY));
    first.is_some_and(|i| matches!(outline.lower(i), "and" | "but"))
}

/// Those who hear what is told in public.
const HEARS: WordList = words!(
    "agency audience board briefing broadcaster channel committee conference council court crowd daily family father forum gathering \
     hearing husband inquest inquiry judge jury magazine meeting mother network newspaper outlet panel paper parliament \
     programme rally session show station summit tribunal website weekly wife"
);

/// Those who are told without an article.
const HEARERS: WordList = words!(
    "colleagues delegates deputies detectives fans friends investigators investors journalists jurors lawmakers legislators media \
     members officers officials parents police prosecutors readers reporters residents senators shareholders staff students \
     supporters viewers voters workers"
);

/// The end of the cue: `told AFP`, `pointed out`, `wrote back`.
fn cue_end(outline: &Outline<'_, '_>, at: usize) -> usize {
    let next = outline.lower(at + 1);
    if words!("point points pointed pointing").has(outline.lower(at)) && next == "out" {
        return at + 2;
    }
    if next == "back" {
        return at + 2;
    }
    if outline.known(at).is(CLEAR) {
        return if next == "it" { at + 3 } else { at + 2 };
    }
    let told = words!("told tell tells telling").has(outline.lower(at));
    if told {
        // `told The Huffington Post`
        let name = at + 1 + usize::from(next == "the" && outline.is_name(at + 2));
        let end = name_end(outline, name);
        if end > name {
            // `told UNHCR officials about`
            let people = outline.known(end).is(SPEAKS) && outline.lower(end).ends_with('s');
            return end + usize::from(people && !outline.known(end).is(CUE));
        }
        if outline.known(at + 1).is(OTHER_PRONOUN) || HEARERS.has(next) {
            return at + 2;
        }
        // `told a news conference`, `told the court`
        let heard = (at + 2..at + 5).find(|i| HEARS.has(outline.lower(*i)));
        if let Some(heard) = heard.filter(|_| outline.known(at + 1).is(DETERMINER)) {
            return heard + 1;
        }
    }
    // `warned them the vote was lost`; but `warned them of it`.
    let clause = outline.is_word(at + 2) && !outline.known(at + 2).is(PREPOSITION);
    if outline.known(at).is(TELLS) && words!("them him us me you").has(next) && clause {
        return at + 2;
    }
    at + 1
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
            if free(at, end) {
                push(out, Tie::Name, Some(phrase(at, end, Noun::Name)), (at, at));
            }
            at = end;
            continue;
        }
        let pronoun = word.is(PRONOUN | OTHER_PRONOUN)
            && words!("he she they i we who his her their").has(outline.lower(at));
        if pronoun && free(at, at + 1) {
            push(out, Tie::Pronoun, Some(phrase(at, at + 1, Noun::Pronoun)), (at, at));
        } else if word.is(SPEAKS)
            && !word.is(AUXILIARY | PRONOUN)
            && outline.case(at) != Case::None
            && !counts_noun(outline, at)
            && free(at, at + 1)
        {
            let stop = |i: usize| outline.known(i).is(CUE) || taken.get(i) == Some(&true);
            let words = words_left(outline, at, 4).unwrap_or(at);
            let from = (words..at).rev().take_while(|i| !stop(*i)).last().unwrap_or(at);
            push(out, Tie::Nominal, Some(phrase(from, at + 1, Noun::Nominal)), (at, at));
        }
        at += 1;
    }
}

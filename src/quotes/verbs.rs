//! A cue verb into those who may be its subject: left of it, right of it, shared with another verb, or behind `by`.

use super::claims::owner;
use super::draft::{Draft, Tie, push};
use super::name_runs::name_end;
use super::noun_words::{BE, Noun, OWNERS, Phrase, is_all_but};
use super::outline::Outline;
use super::phrases::phrase_ending;
use super::relatives::RELATIVES;
use super::sentence_subjects::{main_clause, sentence_subject, subject_ahead};
use super::subjects::{subject_left, subject_right};
use super::words::{
    AUXILIARY, BOUND, CLEAR, CUE, DAY, DETERMINER, ING, OTHER_PRONOUN, PAST, PREPOSITION, PRONOUN, SAY,
    SPEAKS, TELLS,
};
use crate::word_list::{WordList, words};

/// What is told without a word on who told it: `It was announced that`.
const TOLD: WordList = words!("alleged announced claimed confirmed disclosed reported revealed said stated");

/// How far before a cue verb, in units, the `no matter` stands that grants what it tells.
const CONCEDED: usize = 8;

/// How far behind a verb, in units, what a court decides on stands.
const RULED: usize = 7;

/// The subjects of the cue verb at unit `at`.
pub(super) fn verb(outline: &Outline<'_, '_>, at: usize, out: &mut Vec<Draft>) {
    let word = outline.known(at);
    let cue = (at, cue_end(outline, at));
    let before = at.checked_sub(1);
    // `is warning that` is a verb like `warns that`.
    let participle = word.is(ING) && progressive(outline, at).is_none();
    // `sentenced to three years in prison accused of “inciting a crowd”`: by whom is not said.
    let bare = !before.is_some_and(|b| outline.is(b, AUXILIARY));
    if bare && outline.reads(at, "accused") && outline.reads(at + 1, "of") || cites(outline, at) {
        return;
    }
    // `called off the search`, `adding to fears of a slump`
    let off = outline.reads(at, "called") && outline.is_one_of(at + 1, words!("off up"));
    let to = outline.reads(at, "adding") && outline.reads(at + 1, "to") && !outline.is_name(at + 2);
    // `officials alleged to be guilty`: by whom is not said.
    let alleged = bare && outline.is_one_of(at, words!("alleged believed reported said thought"));
    let alleged = alleged && outline.reads(at + 1, "to") && outline.is_one_of(at + 2, words!("be have"));
    // `No matter how tame an owner thinks a pet is, they are a danger.`
    let matter = (at.saturating_sub(CONCEDED)..at)
        .rev()
        .take_while(|i| outline.is_word(*i))
        .any(|i| outline.reads(i, "matter") && i > 0 && outline.reads(i - 1, "no"));
    // `She warned it threatens to divide them`: a thing says nothing.
    let thing = bare
        && before.is_some_and(|b| outline.reads(b, "it"))
        && outline.lower(at).starts_with("threaten")
        && outline.reads(at + 1, "to");
    // `The town boasts a roughly 45-point lead`: has it.
    let lower = outline.lower(at);
    let a = outline.is(at + 1, DETERMINER) && !outline.reads(at + 1, "that");
    let has = a && lower.starts_with("boast");
    // `The court dismissed one of two charges against him`: a ruling, no remark.
    const CASES: WordList =
        words!("appeal appeals case cases charge charges indictment lawsuit lawsuits petition suit suits");
    let rules = lower.starts_with("dismiss")
        && (at + 1..at + RULED)
            .take_while(|i| outline.is_word(*i) && !outline.owns(*i))
            .any(|i| outline.is_one_of(i, CASES));
    if off || to || alleged || matter || thing || has || rules {
        return;
    }
    if let Some(cited) = participle.then(|| cited(outline, at)).flatten() {
        return push(out, Tie::Left, Some(cited), cue);
    }
    // `Ng suggested adding the weight of rents`: what is suggested, not what is added.
    let gerund = words!("considered denied proposed recommended suggested");
    if participle && before.is_some_and(|b| gerund.has(outline.lower(b))) {
        return;
    }
    // `with Ann Reed, a spokeswoman for the police, saying`
    let with = |p: &Phrase| p.noun == Noun::Name && p.from > 0 && outline.reads(p.from - 1, "with");
    let set_off = before.is_some_and(|b| outline.sets_off(b));
    let own = if set_off && participle { subject_left(outline, at).filter(with) } else { None };
    if own.is_some() {
        push(out, Tie::Left, own, cue);
    } else if is_shared(outline, at) {
        let phrase = shared(outline, at, out);
        // `she was punished and described as weak`
        let was = |i: usize| (i.saturating_sub(3)..i).any(|b| outline.is_one_of(b, BE));
        // `won two prizes and was called “a genius” by Ann Reed`
        if let Some(agent) = agent(outline, at, was(at)) {
            return push(out, Tie::Right, Some(agent), cue);
        }
        let done = word.is(PAST)
            && at > 1
            && outline.reads(at - 1, "and")
            && outline.is(at + 1, BOUND | PREPOSITION)
            && !outline.reads(at + 1, "that")
            && outline.ends_like_verb(at - 2)
            && was(at - 2);
        let phrase = phrase.map(|p| Phrase { passive: p.passive || done, ..p });
        push(out, Tie::Shared, phrase, cue);
    } else {
        let left = subject_left(outline, at);
        // `The spokesman, asked whether it was late, said`
        let of = outline.is_one_of(at + 1, words!("about again by how if repeatedly what whether why"));
        let asked = |p: &Phrase| of && outline.reads(at, "asked") && outline.is_comma(p.to) && p.to + 1 == at;
        let passive = |p: &Phrase| p.passive || is_clipped_passive(outline, at, p) || asked(p);
        let left = left.map(|p| Phrase { passive: passive(&p), ..p });
        // `They are called “transformers”`: by whom is not told; `It is believed that`: nobody said so.
        let named = outline.is_one_of(at, words!("called dubbed nicknamed termed"));
        // `It was reported that`; not `It should be said that`
        let it = |p: &Phrase| {
            let own = (p.to..at).any(|i| outline.is_one_of(i, words!("should must may can might")));
            let asked = p.from > 0 && outline.is_one_of(p.from - 1, words!("if unless until whether"));
            outline.reads(p.from, "it") && (own || asked || !outline.is_one_of(at, TOLD))
        };
        let nobody = left.is_some_and(|p| p.passive && (named || it(&p)));
        if let Some(agent) = agent(outline, at, left.is_some_and(|p| p.passive)) {
            return push(out, Tie::Right, Some(agent), cue);
        }
        // `issued a statement to clarify that`
        let to = before.is_some_and(|b| outline.reads(b, "to"));
        let sent = (participle || to) && left.is_some_and(|p| is_sent(outline, &p));
        push(out, Tie::Left, left.filter(|_| !sent && !nobody), cue);
        // `issued a statement on Tuesday saying`: the sentence's subject speaks.
        if (participle || sent) && !left.is_some_and(|p| has_own_subject(outline, &p)) {
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
    if !word.is(ING) {
        let phrase = inverted(outline, at, cue, out.last().filter(|d| d.cue == cue));
        push(out, Tie::Right, phrase, cue);
    }
}

/// Where the auxiliaries start that make the -ing verb at unit `at` a finite one: `are now warning that`.
pub(super) fn progressive(outline: &Outline<'_, '_>, at: usize) -> Option<usize> {
    // `she's warning`; not `USA Today's reporting`
    let clipped =
        |i: usize| outline.is_one_of(i, words!("'s 're 'm ’s ’re ’m")) && i > 0 && outline.is(i - 1, PRONOUN);
    let be = |i: usize| outline.is_one_of(i, BE) || clipped(i);
    let group = (at.saturating_sub(4)..at).rev().take_while(|i| outline.is(*i, AUXILIARY) || be(*i));
    let first = group.last().filter(|_| outline.is(at, ING))?;
    (first..at).any(be).then_some(first)
}

/// Does the cue verb at unit `at` share the subject of another? `and then said`, `, adding that`
fn is_shared(outline: &Outline<'_, '_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    // `and then said`; but `Mills then writes back`.
    outline.reads(before, "then") && !is_subject(outline, before)
        || outline.sets_off(before) && outline.is(at, ING)
        || outline.is_one_of(before, words!("and but while before by having")) && !is_all_but(outline, before)
        || outline.is(before, AUXILIARY) && joined_by_and(outline, at)
}

/// The subject that the verb at unit `at` shares with another, of those found before it or of its sentence.
fn shared(outline: &Outline<'_, '_>, at: usize, out: &[Draft]) -> Option<Phrase> {
    let adds = outline.is(at, ING);
    let main = main_clause(outline, at);
    // `criticised his call for a ban and said`: not whose call it is.
    let same = |d: &&Draft| {
        matches!(d.tie, Tie::Left | Tie::Right) && main <= d.phrase.from && owner(outline, d.cue.1).is_none()
    };
    // `as soon as the result was announced, claiming that`: who announced it is not told.
    let done = |d: &&Draft| adds && d.phrase.passive && d.phrase.noun == Noun::Other;
    // `said that he and Reed agreed to go, adding that`: who spoke first, not whoever that one speaks of.
    let told = |d: &&Draft| {
        let that = usize::from(d.from > 0 && outline.reads(d.from - 1, "that"));
        adds && out.iter().rev().take(4).any(|e| e.cue.1 + that == d.from && e.cue.1 > e.cue.0)
    };
    let near = || out.iter().rev().take(4).filter(same).filter(|d| !done(d) && !told(d));
    // `claimed that it showed no fault, adding that`: who said it adds to it.
    let said = |d: &&Draft| outline.is(d.cue.0, SAY);
    // `argued that he had no right to question her, and accused him`
    let apart = adds || at >= 2 && outline.has_mark(at - 2, ",");
    let nearest = near().find(said).filter(|_| apart).or_else(|| near().next());
    nearest.map(|d| d.phrase).or_else(|| sentence_subject(outline, at))
}

/// The subject behind the verb at unit `at`, where it may stand there: `“…,” said Clarke`. `left` is what was found before it.
fn inverted(
    outline: &Outline<'_, '_>,
    at: usize,
    cue: (usize, usize),
    left: Option<&Draft>,
) -> Option<Phrase> {
    let before = at.checked_sub(1);
    // `‘Irreplaceable’, says the maker of phones`
    let behind_quote = before.is_some_and(|b| {
        // `… has come,” said Reed`: the mark that closes what the line before has opened.
        let closes = matches!(outline.mark(b), "”" | "\"" | "''");
        outline.is_quote(b)
            || closes
            || outline.is(at, SAY) && b > 0 && outline.is_comma(b) && outline.is_quote(b - 1)
    });
    let may_stand = outline.is_first(at)
        || behind_quote
        || before.is_some_and(|b| outline.sets_off(b) || outline.is_one_of(b, words!("as and so")));
    // `Ann Reed, star of “Night and Day,” said ratings had fallen`
    let titled = behind_quote && left.is_some_and(|d| d.phrase.apposed && d.phrase.to < at);
    if !may_stand || titled {
        return None;
    }
    // `But Romain Caillet, an expert on jihadist groups, said they represented`: the comma closes an apposition.
    let apposed =
        left.is_some_and(|d| d.phrase.apposed && matches!(d.phrase.noun, Noun::Name | Noun::Nominal));
    // `The director, Ann Reed, confirmed the report.`: before a subject that opens the sentence nothing was said.
    let opens = left.is_some_and(|d| {
        outline.is_first(d.phrase.whole) && !(d.phrase.whole..at).any(|i| outline.looks_like_verb(i))
    });
    // `The child was Eva, daughter of Tom Jones, reports our correspondent.`: what saying has no object for.
    // `…, said a clerk, who asked for help.`
    let ends = |to: usize| !outline.is_comma(to) || outline.is_one_of(to + 1, RELATIVES);
    let says = |p: &Phrase| outline.is(at, SAY) && !opens && !outline.is_word(p.to) && ends(p.to);
    subject_right(outline, cue.1 - 1).filter(|p| {
        // `…, reports Al-Nahar daily.`
        let paper = p.noun == Noun::Other && outline.is_name(p.from) && says(p);
        behind_quote
            || paper
            || p.noun == Noun::Name
            // `supported Hall and recounted some of their tales`: its object.
            || (!apposed || says(p))
                && p.noun == Noun::Nominal
                && !before.is_some_and(|b| outline.reads(b, "and"))
    })
}

/// Does a subject stand right before unit `at`?
fn is_subject(outline: &Outline<'_, '_>, at: usize) -> bool {
    at.checked_sub(1)
        .is_some_and(|b| outline.is_name(b) || outline.is(b, PRONOUN | SPEAKS) && outline.is_word(b))
}

/// Has a passive lost its verb? `The resignation was accepted and the premier asked to go on`
fn is_clipped_passive(outline: &Outline<'_, '_>, verb: usize, subject: &Phrase) -> bool {
    let Some(and) = subject.from.checked_sub(1).filter(|i| outline.reads(*i, "and")) else { return false };
    let was = (and.saturating_sub(4)..and).any(|i| outline.is_one_of(i, BE));
    let done = and.checked_sub(1).is_some_and(|i| outline.ends_like_verb(i) || outline.is(i, PAST));
    was && done && outline.is(verb, PAST) && outline.reads(verb + 1, "to")
}

/// How far behind a verb that cites, in units, what is cited may stand.
const CITED: usize = 12;

pub(super) fn is_citing(lower: &str) -> bool {
    words!("quote quotes quoted quoting cited cites citing").has(lower)
}

/// Is the verb at unit `at` one that lets another speak? `AFP quotes Nasser as saying`
fn cites(outline: &Outline<'_, '_>, at: usize) -> bool {
    let saying = |i: usize| outline.reads(i, "as") && outline.is(i + 1, CUE) && outline.is(i + 1, ING);
    let apart = |i: &usize| outline.is_word(*i) || matches!(outline.mark(*i), "," | "-");
    is_citing(outline.lower(at)) && (at + 1..at + CITED).take_while(apart).any(saying)
}

/// Who is cited as doing what the verb at unit `at` tells: `AFP quotes Nasser as saying`, `Reed was quoted by AFP as saying`.
fn cited(outline: &Outline<'_, '_>, at: usize) -> Option<Phrase> {
    let end = at.checked_sub(1).filter(|i| outline.reads(*i, "as"))?;
    let verb = (end.saturating_sub(CITED)..end).rev().find(|i| is_citing(outline.lower(*i)))?;
    let passive =
        outline.reads(verb, "quoted") && outline.is(verb + 1, BOUND | DAY) && !outline.is_name(verb + 1);
    match passive {
        true => subject_left(outline, verb),
        false => phrase_ending(outline, end - 1).map(|p| Phrase { from: p.from.max(verb + 1), ..p }),
    }
}

/// How far behind a passive who did it may stand, in units: `was called “absurd” by Tom Jones`.
const AGENT: usize = 8;

/// Who did what the participle at unit `at` tells: `was described by Reed as “a masterpiece”`, `remarks condemned by Reed`.
fn agent(outline: &Outline<'_, '_>, at: usize, passive: bool) -> Option<Phrase> {
    let far = if passive { AGENT } else { 1 };
    let between = |i: &usize| outline.is_quote(*i) || outline.is_word(*i) && !outline.is(*i, CUE);
    let by = (at + 1..=at + far).take_while(between).find(|i| outline.reads(*i, "by"));
    // `a spokesman said by email`
    let means = words!("email phone telephone text letter video");
    let by = by.filter(|by| outline.is(at, PAST) && !outline.is_one_of(by + 1, means))?;
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
    outline.is_one_of(phrase.core_to - 1, SENT) && SENDS.has(verb)
}

/// How far before an -ing verb's subject the `with` may stand that gives it one, in units.
const WITH: usize = 8;

/// Has an -ing verb a subject of its own? `, with Sen. John McCain calling it`, `, with marchers and spectators chanting`, `and
/// Trump calling it`
fn has_own_subject(outline: &Outline<'_, '_>, phrase: &Phrase) -> bool {
    let Some(before) = phrase.from.checked_sub(1) else { return false };
    let named = phrase.noun == Noun::Name;
    if named && (outline.sets_off(before) || outline.is_one_of(before, words!("and but while"))) {
        return true;
    }
    let with = (before.saturating_sub(WITH)..=before)
        .rev()
        .take_while(|i| outline.is_word(*i) && !outline.is(*i, CUE))
        .find(|i| outline.reads(*i, "with"));
    with.is_some_and(|with| with == 0 || outline.sets_off(with - 1))
}

/// `and later told`, `but has said`: the verb shares a subject over its auxiliaries.
fn joined_by_and(outline: &Outline<'_, '_>, at: usize) -> bool {
    let first = (at.saturating_sub(4)..at).rev().find(|i| !outline.is(*i, AUXILIARY));
    first.is_some_and(|i| outline.is_one_of(i, words!("and but")))
}

/// Those who hear what is told in public.
const HEARS: WordList = words!(
    "agency audience board briefing broadcaster channel committee conference council court crowd daily family father forum gathering \
     hearing husband inquest inquiry judge jury magazine meeting mother network newspaper outlet panel paper parliament \
     programme rally session show station summit symposium tribunal website weekly wife"
);

/// Those who are told without an article.
const HEARERS: WordList = words!(
    "advisers advisors aides colleagues delegates deputies detectives fans friends investigators investors journalists jurors lawmakers legislators media \
     members officers officials parents police prosecutors readers reporters residents senators shareholders staff students \
     supporters viewers voters workers"
);

/// The end of the cue: `told AFP`, `pointed out`, `wrote back`.
fn cue_end(outline: &Outline<'_, '_>, at: usize) -> usize {
    let next = outline.lower(at + 1);
    if outline.is_one_of(at, words!("point points pointed pointing")) && next == "out" {
        return at + 2;
    }
    if next == "back" {
        return at + 2;
    }
    if outline.is(at, CLEAR) {
        return if next == "it" { at + 3 } else { at + 2 };
    }
    let told = outline.is_one_of(at, words!("told tell tells telling"));
    if told {
        // `told The Huffington Post`
        let name = at + 1 + usize::from(next == "the" && outline.is_name(at + 2));
        let end = name_end(outline, name);
        if end > name {
            // `told UNHCR officials about`
            let people = outline.is(end, SPEAKS) && outline.lower(end).ends_with('s');
            // `told Reuters news agency`
            let trade =
                words!("news agency newspaper magazine radio television tv website weekly daily channel");
            let trade = (end..end + 2).take_while(|i| outline.is_one_of(*i, trade)).count();
            return end + trade.max(usize::from(people && !outline.is(end, CUE)));
        }
        // `told his friends that`; but `told her that`
        let own = outline.is_one_of(at + 1, OWNERS);
        // `told his closest advisers`
        let heard = (at + 2..at + 4).find(|i| outline.is_one_of(*i, HEARERS) || outline.is_one_of(*i, HEARS));
        if own && (heard.is_some() || next != "her") {
            return heard.map_or(at + 1, |heard| heard + 1);
        }
        if outline.is(at + 1, OTHER_PRONOUN) || HEARERS.has(next) {
            return at + 2;
        }
        // `told a news conference`, `told the court`
        // `told the school they were leaving`
        let they = |i: usize| outline.is_one_of(i, words!("he she they we")) && outline.is_verb(i + 1);
        let heard =
            (at + 2..at + 5).find(|i| outline.is_one_of(*i, HEARS) || !outline.is(*i, BOUND) && they(i + 1));
        if let Some(heard) = heard.filter(|_| outline.is(at + 1, DETERMINER)) {
            return heard + 1;
        }
    }
    // `warned them the vote was lost`; but `warned them of it`.
    let clause = outline.is_word(at + 2) && !outline.is(at + 2, PREPOSITION);
    if outline.is(at, TELLS) && words!("them him us me you").has(next) && clause {
        return at + 2;
    }
    at + 1
}

//! People by their names: full names of one person joined, and every lone name with the full name it shortens.
//!
//! `Mrs Clinton`, `Anderson-Pyrz`, `Zhang` of `Daniel Zhang Yong`: a lone name stands for whoever was named last with it, by
//! the family name before any other, and only for one named later where nobody was named before.

use super::by_name::ByName;
use super::groups::Groups;
use super::near::{before, behind};
use super::spelling::{Spelling, Spellings};
use super::{Mention, Part};
use crate::lexicon::{Gender, Lexicon};
use crate::names::Label;
use crate::quotes::{Noun, Slot, tells};
use crate::sorting::sort_by_key;
use crate::vocabulary::Source;
use std::collections::{HashMap, HashSet};

/// The most people of one name that are told apart.
const NAMESAKES: usize = 16;

/// Someone with a full name: the group of the name, and the first name.
type Person = (usize, String);

/// Who is called what: by the words of their full names, in order of their coming.
#[derive(Default)]
struct Called {
    /// By the last word.
    families: ByName<Person>,
    /// By a word between: `Zhang` of `Daniel Zhang Yong`.
    middles: ByName<Person>,
    /// By the first.
    firsts: ByName<Person>,
}

/// Full names of one person joined, then every lone family or first name with the full name it stands for.
pub(super) fn join_persons(
    groups: &mut Groups,
    source: &str,
    mentions: &[Mention],
    spellings: &Spellings,
    lexicon: &Lexicon,
) {
    let mut called = Called::default();
    let mut seen = vec![false; groups.len()];
    let mut waiting: Vec<usize> = Vec::new();
    let pieces = pieces(groups, mentions, spellings);
    for (at, mention) in mentions.iter().enumerate() {
        if mention.label != Label::Person {
            continue;
        }
        let (Some(group), Some(spelling)) = (groups.of.get(at).copied(), spellings.get(at)) else { continue };
        let heads = spelling.heads();
        let [first, between @ .., last] = heads.as_slice() else {
            if lexicon.alias_of(&spelling.0).is_none() {
                waiting.push(at);
            }
            continue;
        };
        if std::mem::replace(seen.get_mut(group).unwrap_or(&mut true), true) {
            continue;
        }
        if let Some(whole) = pieces.get(&heads.join(" ")) {
            groups.join(*whole, group);
            continue;
        }
        let person = (group, (*first).to_string());
        match called.families.get(last).iter().find(|(_, other)| same_first(first, other)) {
            Some((other, _)) => groups.join(*other, group),
            None => called.families.add(last, person.clone(), NAMESAKES),
        }
        between.iter().for_each(|word| called.middles.add(word, person.clone(), NAMESAKES));
        called.firsts.add(first, person, NAMESAKES);
    }
    // The whole article is known now.
    let mut starts = vec![u32::MAX; groups.len()];
    let roots: Vec<usize> = (0..groups.len()).map(|group| groups.root(group)).collect();
    let root = |group: usize| roots.get(group).copied().unwrap_or(group);
    for (group, mention) in groups.of.iter().zip(mentions).rev() {
        starts.get_mut(root(*group)).into_iter().for_each(|start| *start = mention.span.start());
    }
    let mut own: Vec<(usize, usize)> = Vec::new();
    // Where each begins if a first name alone counts too.
    let mut called_first = starts.clone();
    // How often each has been named, up to the mention that is looked at.
    let mut named = vec![0u32; groups.len()];
    let mut read = 0;
    for at in waiting {
        while read < at {
            let full = mentions.get(read).filter(|m| m.label == Label::Person);
            let group = full.and(groups.of.get(read)).map(|group| root(*group));
            group.and_then(|g| named.get_mut(g)).into_iter().for_each(|n| *n += 1);
            read += 1;
        }
        let (Some(mention), Some(spelling)) = (mentions.get(at), spellings.get(at)) else { continue };
        let Some(name) = spelling.heads().last().copied() else { continue };
        let gender = title_before(source, mention.span.start());
        let by = |words: &ByName<Person>| -> Vec<usize> {
            fitting(words.get(name), gender, lexicon).into_iter().map(root).collect()
        };
        let family = by(&called.families);
        // `Mr Daniel` is Daniel Reed only where names are used so: `Pakornwut Udompipatsakul … Mr Pakornwut`.
        let middles = by(&called.middles);
        let lone = gender.is_none() || family.is_empty() && middles.is_empty();
        let firsts = if lone { by(&called.firsts) } else { Vec::new() };
        let others = [middles, firsts].concat();
        let begins = |group: &usize| starts.get(*group).copied().unwrap_or(u32::MAX);
        // `Her daughter Noreen … Ms Hayes said … Noreen Hayes said`: by a title, whoever was called by a first name has begun.
        let of = if gender.is_some() { &called_first } else { &starts };
        let begun = |group: &usize| of.get(*group).copied().unwrap_or(u32::MAX);
        let last = |of: &[usize]| {
            of.iter().copied().filter(|g| begins(g) < mention.span.start()).max_by_key(|g| begins(g))
        };
        let next = |of: &[usize]| of.iter().copied().min_by_key(|g| begins(g));
        // `Letu Reed … Reed … his guest Johannes Reed … Reed`: of two the one whom the article has named more often.
        let main = |of: &[usize]| {
            let before = of.iter().copied().filter(|g| begun(g) < mention.span.start());
            before.max_by_key(|g| (named.get(*g).copied().unwrap_or(0), begun(g)))
        };
        let person =
            main(&family).or_else(|| last(&others)).or_else(|| next(&family)).or_else(|| next(&others));
        person.and_then(|group| named.get_mut(group)).into_iter().for_each(|n| *n += 1);
        let start = person.filter(|_| family.is_empty()).and_then(|group| called_first.get_mut(group));
        start.into_iter().for_each(|start| *start = mention.span.start().min(*start));
        own.extend(person.map(|group| (at, group)));
    }
    for (at, group) in own {
        if let Some(of) = groups.of.get_mut(at) {
            *of = group;
        }
    }
}

/// The full names of three words and more by what is left of them where words fall off either end: `Anderson-Pyrz` of `Hilda
/// Anderson-Pyrz`, `Abdel Shakour` of `Abdel Shakour Muhammad`.
fn pieces(groups: &Groups, mentions: &[Mention], spellings: &Spellings) -> HashMap<String, usize> {
    let mut pieces: HashMap<String, usize> = HashMap::new();
    let mut seen = vec![false; groups.len()];
    for (at, _) in mentions.iter().enumerate().filter(|(_, m)| m.label == Label::Person) {
        let (Some(group), Some(heads)) = (groups.of.get(at), spellings.get(at).map(Spelling::heads)) else {
            continue;
        };
        if std::mem::replace(seen.get_mut(*group).unwrap_or(&mut true), true) {
            continue;
        }
        for off in 1..heads.len().saturating_sub(1).min(LONGEST) {
            for piece in [heads.get(off..), heads.get(..heads.len() - off)] {
                pieces.entry(piece.unwrap_or_default().join(" ")).or_insert(*group);
            }
        }
    }
    pieces
}

/// The most words of a name that may be left off.
const LONGEST: usize = 5;

/// Those of these people whom the form of address fits: `Mrs Clinton` is Hillary where one of two is known for a woman.
fn fitting(people: &[Person], gender: Option<Gender>, lexicon: &Lexicon) -> Vec<usize> {
    let with = |sure: bool| -> Vec<usize> {
        let fits = |first: &str| match (gender, lexicon.gender(first)) {
            (None, _) => true,
            (Some(_), None) => !sure,
            (Some(title), Some(name)) => title == name,
        };
        people.iter().filter(|(_, first)| fits(first)).map(|(group, _)| *group).collect()
    };
    Some(with(true)).filter(|sure| !sure.is_empty()).unwrap_or_else(|| with(false))
}

/// Adds the speakers who are called by the family name of someone in the article and were not taken for a name: `Kazi Habibul
/// Awal` … `Awal said`.
pub(super) fn add_speakers(source: &str, parts: &[Part<'_>], mentions: &mut Vec<Mention>) {
    let people = mentions.iter().filter(|m| m.label == Label::Person);
    let families: HashSet<&str> =
        people.filter_map(|m| m.span.of(source).rsplit_once(' ')).map(|(_, family)| family).collect();
    let mut speakers: Vec<Mention> = Vec::new();
    for part in parts {
        let named = |s: &&Slot| s.noun == Noun::Name && s.tie.has_cue();
        for slot in part.findings.quotes.slots.iter().filter(named) {
            let span = slot.core.shifted(part.span.start());
            let at = mentions.partition_point(|m| m.span.end() <= span.start());
            if families.contains(span.of(source)) && !mentions.get(at).is_some_and(|m| m.span.overlaps(span))
            {
                let (label, source) = (Label::Person, Source::Rule);
                speakers.push(Mention { span, label, entity: None, confidence: BY_FAMILY, source });
            }
        }
    }
    mentions.append(&mut speakers);
    sort_by_key(mentions, |m| m.span);
    mentions.dedup_by_key(|m| m.span);
}

/// How sure it is that a speaker of that family name is a person.
const BY_FAMILY: f32 = 0.6;

/// A place or a firm that speaks wherever it stands, by the family name of someone in the article, is that person: `Marcelo
/// Arequipa` … `Arequipa says`.
pub(super) fn relabel_speakers(source: &str, mentions: &mut [Mention], spellings: &Spellings) {
    let mut families: HashSet<&str> = HashSet::new();
    let mut silent = vec![false; spellings.len()];
    let mut speakers: Vec<usize> = Vec::new();
    for (at, mention) in mentions.iter().enumerate() {
        let (Some(spelling), Some(number)) = (spellings.get(at), spellings.numbers().get(at)) else {
            continue;
        };
        match spelling.heads().as_slice() {
            [_, .., last] if mention.label == Label::Person => _ = families.insert(last),
            [name] if mention.label != Label::Person && families.contains(name) => {
                if says(source, mention) && mention.source != Source::Reader {
                    speakers.push(at);
                } else {
                    silent.get_mut(*number).into_iter().for_each(|silent| *silent = true);
                }
            }
            _ => {}
        }
    }
    for at in speakers {
        if spellings.numbers().get(at).is_some_and(|number| silent.get(*number) == Some(&false))
            && let Some(mention) = mentions.get_mut(at)
        {
            mention.label = Label::Person;
        }
    }
}

/// Does a verb that can do nothing but tell stand beside it?
fn says(source: &str, mention: &Mention) -> bool {
    let after = behind(source, mention.span.end(), 16).split_whitespace().next();
    let ahead = before(source, mention.span.start(), 16).split_whitespace().next_back();
    let beside = [after, ahead].into_iter().flatten();
    beside.map(|word| word.trim_end_matches(|c: char| !c.is_alphabetic())).any(tells)
}

/// `Hillary` and `Hillary`, `D` and `Donald`.
fn same_first(a: &str, b: &str) -> bool {
    let initial = |short: &str, long: &str| short.chars().count() == 1 && long.starts_with(short);
    a == b || initial(a, b) || initial(b, a)
}

/// Whom the form of address right before byte `at` speaks of.
fn title_before(source: &str, at: u32) -> Option<Gender> {
    // A form of address is short: what stands further back is never looked at.
    let before = before(source, at, 16).trim_end();
    let title = before.rsplit(|c: char| c.is_whitespace() || matches!(c, '“' | '"' | '(')).next()?;
    match title.trim_end_matches('.') {
        "Mr" | "Sir" | "Lord" | "King" | "Prince" => Some(Gender::Male),
        "Mrs" | "Ms" | "Miss" | "Dame" | "Lady" | "Queen" | "Princess" => Some(Gender::Female),
        _ => None,
    }
}

//! Names into who and what they stand for: mentions of one thing share an entity.
//!
//! In order: one kind for each spelling by vote; the spellings of one name joined, with acronyms, brackets and known
//! names; then family names joined to the full names they shorten, nearest before first, so that two people who share
//! one stay apart. A nationality is never its country. Linear in the mentions: every step looks spellings up, and what
//! must compare does so with the few names that share a word.

use super::namesakes::{join_persons, relabel_speakers};
use super::spelling::{Spelling, Spellings, is_acronym, is_variant, known_as, people};
use super::{Entity, Mention};
use crate::lexicon::Lexicon;
use crate::names::Label;
use crate::vocabulary::Source;
use crate::word_list::{WordList, words};
use std::collections::HashMap;

/// Gives every mention its entity. Mentions must be in order of place.
pub(super) fn gather(source: &str, mentions: &mut [Mention], lexicon: &Lexicon) -> Vec<Entity> {
    let spellings = Spellings::of(mentions.iter().map(|m| m.span.of(source)));
    vote(mentions, &spellings);
    relabel_speakers(source, mentions, &spellings);
    let mut groups = Groups::new(mentions, &spellings);
    join_known(&mut groups, lexicon);
    join_beside(&mut groups, source, mentions, &spellings);
    join_acronyms(&mut groups);
    join_shortened(&mut groups);
    join_kinds(&mut groups);
    join_variants(&mut groups);
    join_persons(&mut groups, source, mentions, &spellings, lexicon);
    groups.entities(source, mentions)
}

/// The share of a spelling's mentions that must agree before the others follow.
const MAJORITY: f32 = 0.6;

/// One kind for all mentions of a spelling, where most agree: `ISIS` is misread in single sentences only.
fn vote(mentions: &mut [Mention], spellings: &Spellings) {
    let mut votes: Vec<Vec<(Label, f32)>> = vec![Vec::new(); spellings.len()];
    for (mention, spelling) in mentions.iter().zip(spellings.numbers()) {
        let weight = if mention.source == Source::Reader { 1000.0 } else { mention.confidence.max(0.1) };
        let Some(kinds) = votes.get_mut(*spelling) else { continue };
        match kinds.iter_mut().find(|(label, _)| *label == mention.label) {
            Some((_, votes)) => *votes += weight,
            None => kinds.push((mention.label, weight)),
        }
    }
    for (mention, spelling) in mentions.iter_mut().zip(spellings.numbers()) {
        let Some(kinds) = votes.get(*spelling) else { continue };
        let all: f32 = kinds.iter().map(|(_, votes)| votes).sum();
        let best = kinds.iter().max_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
        if let Some((label, votes)) = best.filter(|(_, votes)| *votes >= MAJORITY * all)
            && mention.label != *label
            && mention.source != Source::Reader
        {
            mention.label = *label;
            mention.confidence = mention.confidence.max(votes / all * 0.8);
        }
    }
}

/// A name of one kind as a key. Names are in small letters here and kinds in capitals.
fn key(name: &str, label: Label) -> String {
    format!("{name} {}", label.word())
}

/// Spellings with their kind, and which of them are one.
pub(super) struct Groups {
    spellings: Vec<Spelling>,
    labels: Vec<Label>,
    /// Each group's parent; its own index at a root.
    parents: Vec<usize>,
    /// The group of each mention.
    pub(super) of: Vec<usize>,
}

impl Groups {
    fn new(mentions: &[Mention], spellings: &Spellings) -> Groups {
        let mut groups =
            Groups { spellings: Vec::new(), labels: Vec::new(), parents: Vec::new(), of: Vec::new() };
        let mut by_name: HashMap<String, usize> = HashMap::new();
        let mut of_spelling: HashMap<(usize, Label), usize> = HashMap::new();
        for (at, mention) in mentions.iter().enumerate() {
            let (Some(number), Some(spelling)) = (spellings.numbers().get(at), spellings.get(at)) else {
                continue;
            };
            let group = *of_spelling.entry((*number, mention.label)).or_insert_with(|| {
                // `Westerners` and `Western`, `Kurds` and `Kurd`: the plural of a people is the people.
                let mut named = spelling.clone();
                if mention.label == Label::Norp {
                    named.words = vec![people(&spelling.joined())];
                }
                let next = groups.parents.len();
                let group = *by_name.entry(key(&named.joined(), mention.label)).or_insert(next);
                if group == next {
                    groups.spellings.push(named);
                    groups.labels.push(mention.label);
                    groups.parents.push(next);
                }
                group
            });
            groups.of.push(group);
        }
        groups
    }

    /// The group that stands for all that are one with it.
    pub(super) fn root(&mut self, mut group: usize) -> usize {
        while let Some(parent) = self.parents.get(group).copied().filter(|p| *p != group) {
            // Every walk halves the way for the next: names tied last first would else make a chain.
            let above = self.parents.get(parent).copied().unwrap_or(parent);
            self.parents.get_mut(group).into_iter().for_each(|parent| *parent = above);
            group = above;
        }
        group
    }

    /// Makes two groups one; the earlier keeps its place.
    pub(super) fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        let (first, second) = (a.min(b), a.max(b));
        if let Some(parent) = self.parents.get_mut(second) {
            *parent = first;
        }
        // Short ways to the root keep every later question cheap.
        for group in [a, b] {
            if let Some(parent) = self.parents.get_mut(group) {
                *parent = first;
            }
        }
    }

    pub(super) fn len(&self) -> usize {
        self.parents.len()
    }

    fn name(&self, group: usize) -> (&[String], Option<Label>) {
        (self.spellings.get(group).map_or(&[], |s| s.words.as_slice()), self.labels.get(group).copied())
    }

    fn entities(mut self, source: &str, mentions: &mut [Mention]) -> Vec<Entity> {
        let mut numbers: Vec<Option<usize>> = vec![None; self.len()];
        let mut surfaces: Vec<Vec<(String, Label)>> = Vec::new();
        for (mention, group) in mentions.iter_mut().zip(std::mem::take(&mut self.of)) {
            let next = surfaces.len();
            let Some(known) = numbers.get_mut(self.root(group)) else { continue };
            let number = *known.get_or_insert(next);
            if number == next {
                surfaces.push(Vec::new());
            }
            mention.entity = Some(number);
            let shown = mention.span.of(source).split_whitespace().collect::<Vec<_>>().join(" ");
            if let Some(list) = surfaces.get_mut(number) {
                list.push((shown, mention.label));
            }
        }
        surfaces.into_iter().map(entity).collect()
    }
}

/// An entity of all its surfaces: the fullest is its name, the others its aliases in order of their coming.
fn entity(surfaces: Vec<(String, Label)>) -> Entity {
    let times = |label: &Label| surfaces.iter().filter(|(_, other)| other == label).count();
    let label = Label::ALL.iter().max_by_key(|label| times(label)).copied().unwrap_or(Label::Misc);
    let full = |shown: &str| (!shown.chars().all(|c| c.is_uppercase() || c == '.'), shown.chars().count());
    let name = surfaces.iter().map(|(s, _)| s).rev().max_by_key(|s| full(s)).cloned().unwrap_or_default();
    let mut aliases: Vec<String> = Vec::new();
    for (shown, _) in surfaces {
        if shown != name && !aliases.contains(&shown) && aliases.len() < MOST_ALIASES {
            aliases.push(shown);
        }
    }
    Entity { label, name, aliases }
}

/// The most other names that an entity lists.
const MOST_ALIASES: usize = 20;

/// The reader's aliases, and the names that every newsroom knows for one.
fn join_known(groups: &mut Groups, lexicon: &Lexicon) {
    let mut first: HashMap<String, usize> = HashMap::new();
    for group in 0..groups.len() {
        let (words, label) = groups.name(group);
        if matches!(label, Some(Label::Norp | Label::Person | Label::Language)) {
            continue;
        }
        let joined = words.join(" ");
        // No spelling has a mark in it.
        let key = known_as(&joined).map_or(joined, |list| format!("#{list}"));
        let other = *first.entry(key).or_insert(group);
        groups.join(other, group);
    }
    join_aliases(groups, lexicon);
}

/// What the reader says holds for names of every kind, people too.
fn join_aliases(groups: &mut Groups, lexicon: &Lexicon) {
    let mut first: HashMap<String, usize> = HashMap::new();
    for group in 0..groups.len() {
        first.entry(groups.name(group).0.join(" ")).or_insert(group);
    }
    for group in 0..groups.len() {
        if let Some(name) = lexicon.alias_of(&groups.name(group).0.join(" ")) {
            let other = *first.entry(Spelling::of(name).joined()).or_insert(group);
            groups.join(other, group);
        }
    }
}

/// `Islamic State group (ISIS)`, `Abu Nabil, aka Wissam al Zubaydi`, `Emwazi, … known as “Jihadi John”`: two names beside
/// each other that the text itself calls one.
fn join_beside(groups: &mut Groups, source: &str, mentions: &[Mention], spellings: &Spellings) {
    for at in 1..mentions.len() {
        let (Some(a), Some(b)) = (mentions.get(at - 1), mentions.get(at)) else { continue };
        let between = source.get(a.span.end() as usize..b.span.start() as usize).unwrap_or_default();
        if between.len() > 90 || between.contains(['\n', '\r']) {
            continue;
        }
        let behind = source.get(b.span.end() as usize..).unwrap_or_default();
        let short = b.span.of(source);
        let (Some(long), Some(small)) = (spellings.get(at - 1), spellings.get(at)) else { continue };
        let bracketed = between.ends_with('(')
            && behind.starts_with(')')
            && between.len() <= 12
            && short.chars().all(|c| c.is_uppercase() || !c.is_alphabetic())
            && (a.label == b.label || is_acronym(&small.joined(), &long.words))
            // `Mexican Association of Real Estate Professionals (AMPI)`: the letters may be those of its own language.
            && (between == " (" && a.label == Label::Org && b.label == Label::Org
                || long.joined().chars().next() == small.joined().chars().next());
        let told = between.trim_matches(|c: char| !c.is_alphanumeric());
        // `Algiers, nicknamed “Moscow on the Med”`: Moscow is part of the name only.
        let marked = between.ends_with(['“', '"', '‘', '\'']);
        let whole = !marked || behind.starts_with(['”', '"', '’', '\'', ',', '.']);
        let alias = a.label == b.label
            && whole
            && ["known as", "aka", "a.k.a", "nicknamed", "dubbed", "alias", "also called", "formerly"]
                .iter()
                .any(|words| told.ends_with(words));
        if bracketed || alias {
            if let (Some(a), Some(b)) = (groups.of.get(at - 1).copied(), groups.of.get(at).copied()) {
                groups.join(a, b);
            }
            continue;
        }
        // One name further back: `Emwazi, ISIS’ most famous executioner who came to be known as “Jihadi John”`.
        let Some(c) = at.checked_sub(2).and_then(|i| mentions.get(i)) else { continue };
        let wide = source.get(c.span.end() as usize..b.span.start() as usize).unwrap_or_default();
        let told_of_first = told.ends_with("known as") && c.label == b.label && wide.starts_with(',');
        if told_of_first
            && !wide.contains(['.', '\n', '\r'])
            && let (Some(c), Some(b)) = (groups.of.get(at - 2).copied(), groups.of.get(at).copied())
        {
            groups.join(c, b);
        }
    }
}

/// `European Union` … `EU`: a word in capitals and a longer name with those initials.
fn join_acronyms(groups: &mut Groups) {
    let joinable =
        |label: Option<Label>| !matches!(label, Some(Label::Person | Label::Norp | Label::Language) | None);
    let mut short: HashMap<String, usize> = HashMap::new();
    for group in 0..groups.len() {
        if let ([one], label) = groups.name(group)
            && joinable(label)
            && one.chars().count() <= 7
        {
            short.entry(one.clone()).or_insert(group);
        }
    }
    for group in 0..groups.len() {
        let (words, label) = groups.name(group);
        if words.len() < 2 || !joinable(label) {
            continue;
        }
        let first = |w: &String| w.chars().next();
        let all: String = words.iter().filter_map(first).collect();
        let large: String = words.iter().filter(|w| w.len() > 3).filter_map(first).collect();
        let fitting = |letters: &String| short.get(letters).copied().filter(|_| is_acronym(letters, words));
        let other = fitting(&all).or_else(|| fitting(&large)).filter(|other| groups.name(*other).1 == label);
        if let Some(other) = other {
            groups.join(other, group);
        }
    }
}

/// `IHS Jane’s` of `IHS Jane’s Terrorism and Insurgency Center`, `New York` of `New York City`: a name that another one of
/// its kind begins with. But not `al-Qaeda` of `al-Qaeda in the Arabian Peninsula`: a branch is its own.
fn join_shortened(groups: &mut Groups) {
    let mut whole: HashMap<String, usize> = HashMap::new();
    for group in 0..groups.len() {
        let (words, label) = groups.name(group);
        if let Some(label @ (Label::Org | Label::Fac | Label::Gpe | Label::Event)) = label {
            whole.entry(key(&words.join(" "), label)).or_insert(group);
        }
    }
    // What two names begin with is one of them at most: `New Times Trust` is not `New Times Securities`.
    let mut lent = vec![false; groups.len()];
    for group in 0..groups.len() {
        let (words, label) = groups.name(group);
        let Some(label) = label.filter(|_| words.len() > 1 && words.len() < 12) else { continue };
        for len in (1..words.len()).rev() {
            let (Some(head), Some(next)) = (words.get(..len), words.get(len)) else { continue };
            let branch = matches!(next.as_str(), "in" | "of" | "for" | "at" | "on" | "and" | "s");
            let head = head.join(" ");
            let thin = head.len() < 4;
            let city = label == Label::Gpe
                && !matches!(next.as_str(), "city" | "state" | "province" | "county" | "district");
            if branch || thin || city {
                continue;
            }
            if let Some(other) = whole.get(&key(&head, label)).copied() {
                if !std::mem::replace(lent.get_mut(other).unwrap_or(&mut true), true) {
                    groups.join(other, group);
                }
                break;
            }
        }
    }
}

/// `the German Embassy` … `the Embassy`: an organisation by the word for what it is, where one alone has it in its name.
fn join_kinds(groups: &mut Groups) {
    let mut known: HashMap<String, Option<usize>> = HashMap::new();
    for group in 0..groups.len() {
        let (words, label) = groups.name(group);
        if label != Some(Label::Org) {
            continue;
        }
        if let ([kind], Some(Some(whole))) = (words, words.first().and_then(|kind| known.get(kind)).copied())
        {
            if KINDS.has(kind) {
                groups.join(whole, group);
            }
            continue;
        }
        for kind in
            words.iter().filter(|word| words.len() > 1 && KINDS.has(word)).cloned().collect::<Vec<_>>()
        {
            known.entry(kind).and_modify(|one| *one = None).or_insert(Some(group));
        }
    }
}

/// Words for what an organisation is.
const KINDS: WordList = words!(
    "academy agency alliance assembly association authority board bureau caucus centre chamber club coalition commission \
     committee confederation council directorate embassy federation foundation institute institution league ministry \
     museum office secretariat senate society tribunal trust union university"
);

/// `Kobani` and `Kobane`.
fn join_variants(groups: &mut Groups) {
    let mut near: HashMap<String, Vec<usize>> = HashMap::new();
    for group in 0..groups.len() {
        let (words, label) = groups.name(group);
        let joined = words.join(" ");
        let Some(label) = label
            .filter(|l| *l != Label::Norp && joined.len() > 3 && joined.chars().any(char::is_alphabetic))
        else {
            continue;
        };
        let consonants: String =
            joined.chars().filter(|c| !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | ' ')).collect();
        let mut single: Vec<char> = consonants.chars().collect();
        single.dedup();
        let bucket = near.entry(key(&single.into_iter().collect::<String>(), label)).or_default();
        let same = bucket
            .iter()
            .take(8)
            .find(|other| is_variant(&joined, &groups.name(**other).0.join(" ")))
            .copied();
        bucket.push(group);
        if let Some(other) = same {
            groups.join(other, group);
        }
    }
}

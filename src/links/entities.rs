//! Names into who and what they stand for: mentions of one thing share an entity.
//!
//! In order: one kind for each spelling by vote; the spellings of one name joined, with acronyms, brackets and known
//! names; then family names joined to the full names they shorten, nearest before first, so that two people who share
//! one stay apart. A nationality is never its country. Linear in the mentions: every step looks spellings up, and what
//! must compare does so with the few names that share a word.

use super::by_name::ByName;
use super::groups::{Groups, key};
use super::kinds::INSTITUTIONS;
use super::namesakes::{join_persons, relabel_speakers};
use super::spelling::{Spelling, Spellings, is_acronym, is_variant, known_as};
use super::{Entity, Mention};
use crate::lexicon::Lexicon;
use crate::names::Label;
use crate::vocabulary::Source;
use crate::word_list::words;
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

/// The reader's aliases, and the names that every newsroom knows for one.
fn join_known(groups: &mut Groups, lexicon: &Lexicon) {
    let mut first: HashMap<String, usize> = HashMap::new();
    for group in 0..groups.len() {
        let (name, label) = groups.name(group);
        if matches!(label, Some(Label::Norp | Label::Person | Label::Language)) {
            continue;
        }
        // `Application process The Ministry of Health said`: a capital does not make the article part of the name.
        let name = name.strip_prefix("the ").filter(|name| name.contains(' ')).unwrap_or(name);
        // No spelling has a mark in it.
        let key = known_as(name).map_or(name.to_string(), |list| format!("#{list}"));
        let other = *first.entry(key).or_insert(group);
        groups.join(other, group);
    }
    join_aliases(groups, lexicon);
}

/// What the reader says holds for names of every kind, people too.
fn join_aliases(groups: &mut Groups, lexicon: &Lexicon) {
    if !lexicon.has_aliases() {
        return;
    }
    let mut first: HashMap<String, usize> = HashMap::new();
    for group in 0..groups.len() {
        first.entry(groups.name(group).0.to_string()).or_insert(group);
    }
    for group in 0..groups.len() {
        if let Some(name) = lexicon.alias_of(groups.name(group).0) {
            let other = *first.entry(Spelling::of(name).0).or_insert(group);
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
            && (a.label == b.label || is_acronym(&small.0, &long.0))
            // `Mexican Association of Real Estate Professionals (AMPI)`: the letters may be those of its own language.
            && (between == " (" && a.label == Label::Org && b.label == Label::Org
                || long.0.chars().next() == small.0.chars().next());
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
        let (one, label) = groups.name(group);
        if !one.contains(' ') && joinable(label) && one.chars().count() <= 7 {
            short.entry(one.to_string()).or_insert(group);
        }
    }
    for group in 0..groups.len() {
        let (name, label) = groups.name(group);
        if !name.contains(' ') || !joinable(label) {
            continue;
        }
        let first = |w: &str| w.chars().next();
        let all: String = name.split(' ').filter_map(first).collect();
        let large: String = name.split(' ').filter(|w| w.len() > 3).filter_map(first).collect();
        let fitting = |letters: &String| short.get(letters).copied().filter(|_| is_acronym(letters, name));
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
        let (name, label) = groups.name(group);
        if let Some(label @ (Label::Org | Label::Fac | Label::Gpe | Label::Event)) = label {
            whole.entry(key(name, label)).or_insert(group);
        }
    }
    // What two names begin with is one of them at most: `New Times Trust` is not `New Times Securities`.
    let mut lent = vec![false; groups.len()];
    for group in 0..groups.len() {
        let (name, label) = groups.name(group);
        let Some(label) = label.filter(|_| name.split(' ').count() < 12) else { continue };
        for (at, _) in name.rmatch_indices(' ') {
            let (head, rest) = name.split_at(at);
            let next = rest.split(' ').nth(1).unwrap_or_default();
            let branch = words!("in of for at on and s").has(next);
            let thin = head.len() < 4;
            // `Airbus` is not the `Airbus A400M`.
            let model = label == Label::Org && next.contains(|c: char| c.is_ascii_digit());
            let city = label == Label::Gpe && !words!("city state province county district").has(next);
            if branch || thin || city || model {
                continue;
            }
            if let Some(other) = whole.get(&key(head, label)).copied() {
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
    let mut known: ByName<usize> = ByName::default();
    for group in 0..groups.len() {
        let (name, label) = groups.name(group);
        if label != Some(Label::Org) {
            continue;
        }
        if name.contains(' ') {
            let kinds = name.split(' ').filter(|word| INSTITUTIONS.has(word));
            kinds.for_each(|kind| known.add(kind, group, 2));
        } else if let [whole] = known.get(name) {
            groups.join(*whole, group);
        }
    }
}

/// How many names with the same consonants are compared.
const VARIANTS: usize = 8;

/// `Kobani` and `Kobane`.
fn join_variants(groups: &mut Groups) {
    let mut near: ByName<usize> = ByName::default();
    for group in 0..groups.len() {
        let (name, label) = groups.name(group);
        let Some(label) =
            label.filter(|l| *l != Label::Norp && name.len() > 3 && name.chars().any(char::is_alphabetic))
        else {
            continue;
        };
        let consonants: String =
            name.chars().filter(|c| !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | ' ')).collect();
        let mut single: Vec<char> = consonants.chars().collect();
        single.dedup();
        let consonants = key(&single.into_iter().collect::<String>(), label);
        let mut others = near.get(&consonants).iter();
        let same = others.find(|other| is_variant(name, groups.name(**other).0)).copied();
        near.add(&consonants, group, VARIANTS);
        if let Some(other) = same {
            groups.join(other, group);
        }
    }
}

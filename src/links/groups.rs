//! Spellings of names into groups that are one person, place or thing, and each group into its entity.

use super::spelling::{Spelling, Spellings, people};
use super::{Entity, Mention};
use crate::names::Label;
use std::collections::HashMap;

/// A name of one kind as a key. Names are in small letters here, and a kind is a capital.
pub(super) fn key(name: &str, label: Label) -> String {
    let mut key = name.to_string();
    key.push(char::from(b'A' + label as u8));
    key
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
    pub(super) fn new(mentions: &[Mention], spellings: &Spellings) -> Groups {
        let mut groups =
            Groups { spellings: Vec::new(), labels: Vec::new(), parents: Vec::new(), of: Vec::new() };
        let mut by_name: HashMap<String, usize> = HashMap::new();
        // By spelling and label.
        let mut known: Vec<Option<usize>> = vec![None; spellings.len() * Label::ALL.len()];
        for (at, mention) in mentions.iter().enumerate() {
            let (Some(number), Some(spelling)) = (spellings.numbers().get(at), spellings.get(at)) else {
                continue;
            };
            let Some(known) = known.get_mut(number * Label::ALL.len() + mention.label as usize) else {
                continue;
            };
            let group = *known.get_or_insert_with(|| {
                // `Westerners` and `Western`, `Kurds` and `Kurd`: the plural of a people is the people.
                let mut named = spelling.clone();
                if mention.label == Label::Norp {
                    named = Spelling(people(&spelling.0));
                }
                let next = groups.parents.len();
                let group = *by_name.entry(key(&named.0, mention.label)).or_insert(next);
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

    pub(super) fn name(&self, group: usize) -> (&str, Option<Label>) {
        (self.spellings.get(group).map_or("", |s| s.0.as_str()), self.labels.get(group).copied())
    }

    pub(super) fn entities(mut self, source: &str, mentions: &mut [Mention]) -> Vec<Entity> {
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

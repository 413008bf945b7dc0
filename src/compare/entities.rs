//! Names of several articles into who and what appears where.

use super::{EntityGroup, EntityMember};
use crate::document::Document;
use crate::names::Label;
use crate::sorting::sort_by_key;
use crate::text::lower;
use std::collections::HashMap;

/// The names seen so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    seen: Vec<Seen>,
    /// A kind with a form of a name, in small letters, and who bears it.
    by_form: HashMap<String, usize>,
}

#[derive(Clone, Debug)]
struct Seen {
    name: String,
    label: Label,
    members: Vec<(usize, String, usize)>,
}

impl Names {
    /// Adds the names of an article.
    pub(super) fn add(&mut self, article: usize, document: &Document) {
        let mut times: HashMap<&str, usize> = HashMap::new();
        for entity in document.mentions.iter().filter_map(|m| m.entity.as_deref()) {
            *times.entry(entity).or_default() += 1;
        }
        for entity in &document.entities {
            let forms = || {
                std::iter::once(&entity.name)
                    .chain(entity.aliases.iter().filter(|a| is_whole(a, entity.label)))
            };
            let key = |form: &String| format!("{} {}", entity.label.word(), lower(form));
            let known = forms().find_map(|form| self.by_form.get(&key(form)).copied());
            let at = known.unwrap_or_else(|| {
                self.seen.push(Seen { name: entity.name.clone(), label: entity.label, members: Vec::new() });
                self.seen.len() - 1
            });
            for form in forms() {
                self.by_form.entry(key(form)).or_insert(at);
            }
            let Some(seen) = self.seen.get_mut(at) else { continue };
            if entity.name.len() > seen.name.len() {
                seen.name.clone_from(&entity.name);
            }
            let mentions = times.get(entity.id.as_str()).copied().unwrap_or(0);
            match seen.members.last_mut() {
                // Articles come one after the other, so a second entity of this one by the same name comes right behind.
                Some((of, _, total)) if *of == article => *total += mentions,
                _ => seen.members.push((article, entity.id.clone(), mentions)),
            }
        }
    }

    /// The names with members in more than one article, most mentioned first.
    pub(super) fn groups(&self, articles: &[String]) -> Vec<EntityGroup> {
        let total = |seen: &Seen| seen.members.iter().map(|(.., n)| n).sum::<usize>();
        let mut shared: Vec<&Seen> = self.seen.iter().filter(|seen| seen.members.len() > 1).collect();
        sort_by_key(&mut shared, |seen| (std::cmp::Reverse(total(seen)), &seen.name));
        let member = |(article, entity, mentions): &(usize, String, usize)| {
            Some(EntityMember {
                id: articles.get(*article)?.clone(),
                entity: entity.clone(),
                mentions: *mentions,
            })
        };
        (shared.into_iter())
            .map(|seen| EntityGroup {
                name: seen.name.clone(),
                label: seen.label,
                members: seen.members.iter().filter_map(member).collect(),
            })
            .collect()
    }
}

/// Does this form of a name stand for its bearer in any article? "Winter" is somebody else in the next.
fn is_whole(form: &str, label: Label) -> bool {
    label != Label::Person || form.contains(' ')
}

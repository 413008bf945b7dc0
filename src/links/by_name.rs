//! Names into lists of what is called so.

use std::collections::HashMap;

/// What is called by each name, in order of its coming.
///
/// The map leads to numbers whatever the lists hold: every other map of its own kind would be a kilobyte of the core.
pub(super) struct ByName<T> {
    numbers: HashMap<String, usize>,
    lists: Vec<Vec<T>>,
}

impl<T> Default for ByName<T> {
    fn default() -> ByName<T> {
        ByName { numbers: HashMap::new(), lists: Vec::new() }
    }
}

impl<T> ByName<T> {
    /// Adds one that is called `name`, unless `most` are already.
    pub(super) fn add(&mut self, name: &str, one: T, most: usize) {
        let next = self.lists.len();
        let number = *self.numbers.entry(name.to_string()).or_insert(next);
        if number == next {
            self.lists.push(Vec::new());
        }
        if let Some(list) = self.lists.get_mut(number).filter(|list| list.len() < most) {
            list.push(one);
        }
    }

    /// Those who are called `name`.
    pub(super) fn get(&self, name: &str) -> &[T] {
        self.numbers.get(name).and_then(|number| self.lists.get(*number)).map_or(&[], Vec::as_slice)
    }
}

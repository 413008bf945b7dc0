//! Stable sorting of any list by one compiled sort.
//!
//! The standard library compiles its sort once for every type that is sorted, at 3 to 12 kB of wasm each. Here the
//! places are sorted and the items follow, so there is one sort for all. A list that is in order already, as most of
//! ours are, costs one look.

use std::cmp::Ordering;

/// Sorts `items`; those that are equal keep their order.
pub(crate) fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// Sorts `items` by `key`; those of one key keep their order.
///
/// `key` must give the same answer each time it is asked about the same item.
pub(crate) fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// Sorts `items` by `compare`; those that are equal keep their order.
#[allow(clippy::indexing_slicing, reason = "every place is one of the list's own")]
pub(crate) fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    if items.is_sorted_by(|a, b| compare(a, b) != Ordering::Greater) {
        return;
    }
    let mut places = sorted_places(items.len(), &mut |a, b| compare(&items[a], &items[b]));
    // Each cycle of the order is walked once: every swap brings one item to where it stays.
    for start in 0..places.len() {
        let mut at = start;
        while places[at] != start {
            let next = std::mem::replace(&mut places[at], at);
            items.swap(at, next);
            at = next;
        }
        places[at] = at;
    }
}

/// The places 0 to `len`, in the order of what stands there.
fn sorted_places(len: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..len).collect();
    places.sort_by(|a, b| compare(*a, *b));
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::random::Random;

    #[test]
    fn sorts_as_the_standard_library_does() {
        let mut random = Random::new(7);
        for _ in 0..2_000 {
            let len = random.below(30);
            let mut ours: Vec<(usize, usize)> = (0..len).map(|place| (random.below(9), place)).collect();
            let mut theirs = ours.clone();
            sort_by_key(&mut ours, |(key, _)| *key);
            theirs.sort_by_key(|(key, _)| *key);
            assert_eq!(ours, theirs);
        }
    }
}

//! The words around a numeral that say how exact it is: "at least 129", "40-odd", "200 or more".

use super::Mod;
use super::reader::Reader;
use crate::word_list::{WordList, words};

impl Reader<'_> {
    /// The hedge that ends right before token `start`: where it starts, and what it says. Nothing before `floor`.
    pub(super) fn hedge_before(&self, start: usize, floor: usize) -> (usize, Option<Mod>) {
        let Some((len, hedge)) = self.hedge_ending(start) else { return (start, None) };
        let mut first = start.saturating_sub(len);
        // "well over a hundred", "slightly more than", "just under", "a little over".
        if matches!(hedge, Mod::MoreThan | Mod::LessThan | Mod::AtLeast | Mod::Almost | Mod::Approx) {
            match self.back(first, 1) {
                "well" | "just" | "slightly" | "far" | "significantly" | "considerably" | "only" => {
                    first -= 1
                }
                "little" | "bit" if self.back_is(first, 2, "a") => first -= 2,
                _ => {}
            }
        }
        if first < floor || (first + 1..=start).any(|k| self.crosses(k)) {
            return (start, None);
        }
        let hedge = match (hedge, self.lower(first)) {
            // "just under 200" is close to it; "just over 200" too, and says on which side.
            (Mod::LessThan, "just") => Mod::Almost,
            _ => hedge,
        };
        (first, Some(hedge))
    }

    /// Does a mark stand before token `k` that no hedge reaches across?
    fn crosses(&self, k: usize) -> bool {
        k > 0 && words!(", . ; : ( )").has(self.word(k - 1))
    }

    fn hedge_ending(&self, start: usize) -> Option<(usize, Mod)> {
        if !self.back_is_any(start, 1, ENDS) {
            return None;
        }
        let stands = |phrase: &[u8]| {
            let mut words = phrase.rsplit(|byte| *byte == b'_').enumerate();
            words.all(|(k, word)| self.back(start, k + 1).as_bytes() == word)
        };
        let found = BEFORE.iter().find_map(|(hedge, phrases)| {
            let phrase = phrases.iter().find(|phrase| stands(phrase))?;
            Some((phrase.iter().filter(|byte| **byte == b'_').count() + 1, *hedge))
        });
        found.and_then(|(len, hedge)| Some((len, hedge?)))
    }

    /// The hedge that starts at token `end`: what is behind it, and what it says.
    pub(super) fn hedge_after(&self, end: usize) -> (usize, Option<Mod>) {
        if self.is(end, "+") && self.joined(end) && !self.joined(end + 1) {
            return (end + 1, Some(Mod::AtLeast));
        }
        if self.hyphen(end) {
            match self.lower(end + 1) {
                "plus" => return (end + 2, Some(Mod::AtLeast)),
                "odd" => return (end + 2, Some(Mod::Approx)),
                _ => {}
            }
        }
        match (self.lower(end), self.lower(end + 1)) {
            ("or" | "and", "more" | "greater" | "over") if !self.is(end + 2, "than") => {
                (end + 2, Some(Mod::AtLeast))
            }
            ("or", "less" | "fewer") if !self.is(end + 2, "than") => (end + 2, Some(Mod::AtMost)),
            ("or", "so") => (end + 2, Some(Mod::Approx)),
            _ => (end, None),
        }
    }
}

/// The last words of the phrases below.
const ENDS: WordList = words!(
    "than over under least most to of estimated approximate as about around approximately approx approx. roughly some \
     circa ~ c. nearly almost above exceeding topping below only exactly precisely all"
);

/// What stands before a figure and what it says of it, the first that fits; nothing, where another word makes it another
/// thing: "two and over 40", "between 30 and under 40". A low line stands between the words of a phrase.
static BEFORE: &[(Option<Mod>, WordList)] = &[
    (Some(Mod::AtMost), words!("no_more_than not_more_than no_greater_than not_greater_than")),
    (Some(Mod::AtLeast), words!("no_less_than not_less_than no_fewer_than not_fewer_than")),
    (
        Some(Mod::MoreThan),
        words!(
            "more_than greater_than higher_than larger_than bigger_than longer_than better_than taller_than older_than"
        ),
    ),
    (Some(Mod::LessThan), words!("less_than fewer_than lower_than smaller_than shorter_than younger_than")),
    (None, words!("or_over and_over or_under and_under")),
    (Some(Mod::AtLeast), words!("at_least upwards_of upward_of north_of a_minimum_of")),
    (Some(Mod::AtMost), words!("at_most up_to a_maximum_of as_many_as as_much_as as_high_as")),
    (Some(Mod::AtLeast), words!("as_few_as as_little_as as_low_as")),
    (Some(Mod::Almost), words!("just_short_of")),
    (Some(Mod::MoreThan), words!("in_excess_of")),
    (
        Some(Mod::Approx),
        words!("close_to in_the_region_of an_estimated a_estimated an_approximate a_approximate"),
    ),
    (
        Some(Mod::Approx),
        words!("about around approximately approx approx. roughly some circa estimated ~ c."),
    ),
    (Some(Mod::Almost), words!("nearly almost")),
    (Some(Mod::MoreThan), words!("over above exceeding topping")),
    (Some(Mod::LessThan), words!("under below")),
    (Some(Mod::Exact), words!("only exactly precisely all")),
];

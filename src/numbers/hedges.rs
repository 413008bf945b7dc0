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
                "little" | "bit" if self.back(first, 2) == "a" => first -= 2,
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
        if !ENDS.has(self.back(start, 1)) {
            return None;
        }
        let stands =
            |phrase: &str| phrase.rsplit(' ').enumerate().all(|(k, word)| self.back(start, k + 1) == word);
        let found = BEFORE.iter().find_map(|(hedge, phrases)| {
            let phrase = phrases.split("; ").find(|phrase| stands(phrase))?;
            Some((phrase.split(' ').count(), *hedge))
        });
        found.and_then(|(len, hedge)| Some((len, hedge?)))
    }

    /// The hedge that starts at token `end`: what is behind it, and what it says.
    pub(super) fn hedge_after(&self, end: usize) -> (usize, Option<Mod>) {
        if self.word(end) == "+" && self.joined(end) && !self.joined(end + 1) {
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
/// thing: "two and over 40", "between 30 and under 40".
static BEFORE: &[(Option<Mod>, &str)] = &[
    (Some(Mod::AtMost), "no more than; not more than; no greater than; not greater than"),
    (Some(Mod::AtLeast), "no less than; not less than; no fewer than; not fewer than"),
    (
        Some(Mod::MoreThan),
        "more than; greater than; higher than; larger than; bigger than; longer than; better than; taller than; older than",
    ),
    (Some(Mod::LessThan), "less than; fewer than; lower than; smaller than; shorter than; younger than"),
    (None, "or over; and over; or under; and under"),
    (Some(Mod::AtLeast), "at least; upwards of; upward of; north of; a minimum of"),
    (Some(Mod::AtMost), "at most; up to; a maximum of; as many as; as much as; as high as"),
    (Some(Mod::AtLeast), "as few as; as little as; as low as"),
    (Some(Mod::Almost), "just short of"),
    (Some(Mod::MoreThan), "in excess of"),
    (
        Some(Mod::Approx),
        "close to; in the region of; an estimated; a estimated; an approximate; a approximate",
    ),
    (
        Some(Mod::Approx),
        "about; around; approximately; approx; approx.; roughly; some; circa; estimated; ~; c.",
    ),
    (Some(Mod::Almost), "nearly; almost"),
    (Some(Mod::MoreThan), "over; above; exceeding; topping"),
    (Some(Mod::LessThan), "under; below"),
    (Some(Mod::Exact), "only; exactly; precisely; all"),
];

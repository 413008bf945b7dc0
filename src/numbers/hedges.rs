//! The words around a numeral that say how exact it is: "at least 129", "40-odd", "200 or more".

use super::Mod;
use super::reader::Reader;
use crate::word_list::words;

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
        let (one, two, three, four) =
            (self.back(start, 1), self.back(start, 2), self.back(start, 3), self.back(start, 4));
        let found = match (two, one) {
            ("more" | "greater" | "less" | "fewer", "than") if matches!(three, "no" | "not") => {
                (3, if two == "more" || two == "greater" { Mod::AtMost } else { Mod::AtLeast })
            }
            (
                "more" | "greater" | "higher" | "larger" | "bigger" | "longer" | "better" | "taller"
                | "older",
                "than",
            ) => (2, Mod::MoreThan),
            ("less" | "fewer" | "lower" | "smaller" | "shorter" | "younger", "than") => (2, Mod::LessThan),
            ("or" | "and", _) if matches!(one, "over" | "under") => return None,
            ("at", "least") => (2, Mod::AtLeast),
            ("at", "most") => (2, Mod::AtMost),
            ("up", "to") => (2, Mod::AtMost),
            ("upwards" | "upward", "of") | ("north", "of") => (2, Mod::AtLeast),
            ("close", "to") => (2, Mod::Approx),
            ("short", "of") if three == "just" => (3, Mod::Almost),
            ("excess", "of") if three == "in" => (3, Mod::MoreThan),
            ("minimum", "of") if three == "a" => (3, Mod::AtLeast),
            ("maximum", "of") if three == "a" => (3, Mod::AtMost),
            ("region", "of") if (four, three) == ("in", "the") => (4, Mod::Approx),
            ("an" | "a", "estimated" | "approximate") => (2, Mod::Approx),
            ("as", "many" | "much" | "few" | "little") => return None,
            (_, "as") if three == "as" && matches!(two, "many" | "much" | "high") => (3, Mod::AtMost),
            (_, "as") if three == "as" && matches!(two, "few" | "little" | "low") => (3, Mod::AtLeast),
            (
                _,
                "about" | "around" | "approximately" | "approx" | "approx." | "roughly" | "some" | "circa"
                | "estimated",
            ) => (1, Mod::Approx),
            (_, "~" | "c.") => (1, Mod::Approx),
            (_, "nearly" | "almost") => (1, Mod::Almost),
            (_, "over" | "above" | "exceeding" | "topping") => (1, Mod::MoreThan),
            (_, "under" | "below") => (1, Mod::LessThan),
            (_, "only" | "exactly" | "precisely") => (1, Mod::Exact),
            (_, "all") => (1, Mod::Exact),
            _ => return None,
        };
        Some(found)
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

//! Dates all in digits: "2015-10-31", "31/10/2015", "31.10.2015", "9/11".

use super::calendar::{century_of, exists};
use super::dates::Found;
use super::meaning::{Day, Lean, Moment, When, Year};
use super::numeral::whole;
use super::reader::Reader;
use crate::text::TokenKind;
use crate::word_list::words;

impl Reader<'_> {
    /// All in digits: "2015-10-31", "31/10/2015", "31.10.2015", "9/11".
    pub(super) fn numeric(&self, i: usize) -> Option<Found> {
        let on = |year: i32, month: u8, day: u8| {
            exists(Some(year), month, day).then(|| {
                Moment::on(Day::Calendar {
                    year: Year::Said(year),
                    month: Some(month),
                    day: Some(day),
                    lean: Lean::Past,
                })
            })
        };
        if i > 0 && self.joined(i) && !words!("( [ “ \" ‘ ' —").has(self.word(i - 1)) {
            return None;
        }
        let mark = self.word(i + 1);
        if matches!(mark, "/" | "-") && self.joined(i + 1) && self.joined(i + 2) {
            let third = self.word(i + 3) == mark && self.joined(i + 3) && self.joined(i + 4);
            if !third {
                // The two days that are known by their numbers.
                let known = match (self.word(i), self.word(i + 2), mark) {
                    ("9", "11", "/") => on(2001, 9, 11),
                    ("7", "7", "/") => on(2005, 7, 7),
                    ("26", "11", "/") => on(2008, 11, 26),
                    _ => None,
                };
                let alone = !self.joined(i + 3)
                    || !self.is_word(i + 3) && (!self.is(i + 3, "/")) && !self.joined(i + 4)
                    || self.is(i + 3, "’s")
                    || self.is(i + 3, "'s");
                return known.filter(|_| alone).map(|moment| (i + 3, When::At(moment)));
            }
            if self.joined(i + 5) && (self.kind(i + 5) == Some(TokenKind::Number) || self.dash(i + 5)) {
                return None;
            }
            let piece =
                |k: usize| Some(self.word(k)).filter(|w| whole(w)).and_then(|w| w.parse::<i32>().ok());
            let (a, b, c) = (piece(i)?, piece(i + 2)?, piece(i + 4)?);
            let lens = (self.word(i).len(), self.word(i + 2).len(), self.word(i + 4).len());
            let when = match lens {
                (4, 1..=2, 1..=2) => When::At(on(a, b as u8, c as u8)?),
                (1..=2, 1..=2, 4) => day_and_month(a, b, c)?,
                (1..=2, 1..=2, 2) if mark == "/" || a > 12 || b > 12 => day_and_month(a, b, century_of(c))?,
                _ => return None,
            };
            return Some((i + 5, when));
        }
        // "31.10.2015"
        let mut parts = self.word(i).split('.');
        let (a, b, c, rest) = (parts.next()?, parts.next()?, parts.next()?, parts.next());
        if rest.is_some() || !(a.len() <= 2 && b.len() <= 2 && c.len() == 4) {
            return None;
        }
        Some((i + 1, day_and_month(a.parse().ok()?, b.parse().ok()?, c.parse().ok()?)?))
    }
}

/// "05/06/2015" could be May or June: then only the year is sure.
fn day_and_month(a: i32, b: i32, year: i32) -> Option<When> {
    let (month, day) = match (a, b) {
        (13..=31, 1..=12) => (Some(b as u8), Some(a as u8)),
        (1..=12, 13..=31) => (Some(a as u8), Some(b as u8)),
        (1..=12, 1..=12) if a == b => (Some(a as u8), Some(b as u8)),
        (1..=12, 1..=12) => (None, None),
        _ => return None,
    };
    Some(When::At(Moment::on(Day::Calendar { year: Year::Said(year), month, day, lean: Lean::Past })))
}

//! Parts of a whole: "two-thirds", "a quarter of", "half a million", "one in five", "3/4", "½".

use super::lists::NO_NOUN;
use super::numeral::{Numeral, fraction};
use super::reader::Reader;
use super::value::Decimal;
use super::words::Class;
use crate::word_list::words;

impl Reader<'_> {
    /// "3/4" and other fractions of the kitchen and the racetrack; not "24/7", not "9/11".
    pub(super) fn slashed(&self, i: usize) -> Option<Decimal> {
        if !(self.is(i + 1, "/") && self.joined(i + 1) && self.joined(i + 2)) || self.is(i + 3, "/") {
            return None;
        }
        let part = |k| Decimal::parse(self.word(k))?.integer();
        let (top, bottom) = (part(i)?, part(i + 2)?);
        let usual = matches!(bottom, 2..=6 | 8 | 10 | 12 | 15 | 16 | 32 | 100);
        if usual && top > 0 && top < bottom { Decimal::fraction(top, bottom) } else { None }
    }

    /// "a half", "a quarter", "three quarters", "one half" behind "and".
    pub(super) fn half_behind(&self, i: usize) -> Option<(usize, Decimal)> {
        match self.class(i) {
            Class::Half if !self.is(i + 1, "of") => Some((i + 1, Decimal::fraction(1, 2)?)),
            Class::Article if self.class(i + 1) == Class::Half && !self.is(i + 2, "of") => {
                Some((i + 2, Decimal::fraction(1, 2)?))
            }
            Class::Article | Class::Small(1..=9) if !self.is(i + 2, "of") => {
                let (after, parts) = self.parts(i + 1, true).filter(|(after, _)| !self.is(*after, "of"))?;
                let count = if let Class::Small(n) = self.class(i) { i64::from(n) } else { 1 };
                // "a third man" and "a third" are told apart by what follows: nothing, or a unit.
                let alone =
                    !self.is_word(after) || matches!(self.class(after), Class::Measure(_) | Class::Scale(_));
                alone.then_some((after, Decimal::fraction(count, parts)?))
            }
            _ => None,
        }
    }

    /// The parts that a fraction counts: "thirds", "-fifth", "quarter"; `close` allows "third" without a hyphen.
    pub(super) fn parts(&self, i: usize, close: bool) -> Option<(usize, i64)> {
        let at = self.past_hyphen(i);
        let parts = match self.class(at) {
            Class::Parts(n) => i64::from(n),
            Class::Nth(n @ 3..) if close => i64::from(n),
            Class::NthTens(n) if close => match self.class(self.past_hyphen(at + 1)) {
                Class::Nth(_) => return None,
                _ => i64::from(n),
            },
            Class::Tens(n) if close => match self.class(self.past_hyphen(at + 1)) {
                Class::Nth(m @ 1..=9) => return Some((self.past_hyphen(at + 1) + 1, i64::from(n + m))),
                _ => return None,
            },
            Class::NthScale(2) if close => 100,
            Class::Half if close => 2,
            Class::Time(..) if self.is_any(at, words!("quarter quarters")) => 4,
            _ => return None,
        };
        // "the three quarters of 2014", "the first of two third-quarter losses" are periods.
        let period = parts == 4 && (self.is(at + 1, "year") || self.is(at + 1, "ended"));
        (!period && at > 0).then_some((at + 1, parts))
    }

    /// "a quarter of", "a third of", "a half": behind an article.
    pub(super) fn part_of_one(&self, i: usize) -> Option<Numeral> {
        let (end, parts) = self.parts(i, true)?;
        let part = Decimal::fraction(1, parts)?;
        // "a quarter", "a third" are shares where a share is spoken of; else a period, a place in an order.
        // "Takings fell by a third when the bridge was shut"; not "followed by a third in Ankara".
        let changed = self.back_is(i - 1, 1, "by")
            && self.tells_of_change(i - 1, 4)
            && (!self.is_word(end) || self.is_any(end, NO_NOUN));
        let share = self.is(end, "of")
            || changed
            || self.hedge_before(i - 1, 0).1.is_some() && !self.is_word(end)
            || parts == 2
            || parts >= 100
            || !self.is_word(end) && self.back_is_any(i - 1, 1, words!("by than about to"));
        let term = parts == 2 && matches!(self.class(end), Class::Time(..));
        (share && !term).then(|| self.of_scale(end, part).unwrap_or(fraction(end, part)))
    }

    /// "half", "half a dozen", "half a million", "half-dozen".
    pub(super) fn half(&self, i: usize) -> Option<Numeral> {
        let part = Decimal::fraction(1, 2)?;
        let mut end = self.past_hyphen(i + 1);
        if matches!(self.class(end), Class::Article)
            && matches!(self.class(end + 1), Class::Scale(_) | Class::Dozen)
        {
            end += 1;
        }
        self.scaled_part(end.saturating_sub(1), part).or(Some(fraction(i + 1, part)))
    }

    /// A part before a scale, the part's last token being `i`: "quarter million", "half a dozen".
    pub(super) fn scaled_part(&self, i: usize, part: Decimal) -> Option<Numeral> {
        let value = match self.class(i + 1) {
            Class::Scale(zeros) => part.times_ten_to(zeros)?,
            Class::Dozen => part.times(Decimal::whole(12))?,
            _ => return None,
        };
        Some(Numeral { end: i + 2, value, spelled: true, vague: false, fraction: false, zeros: 0 })
    }

    /// "two thirds of a million".
    pub(super) fn of_scale(&self, end: usize, part: Decimal) -> Option<Numeral> {
        let found = self.is(end, "of") && self.class(end + 1) == Class::Article;
        if found { self.scaled_part(end + 1, part) } else { None }
    }

    /// "one in five", "nine out of 10": a share, when the second number is the larger.
    pub(super) fn ratio(&self, i: usize) -> Option<Numeral> {
        let behind = match (self.lower(i + 1), self.lower(i + 2)) {
            ("in", "every") => i + 3,
            ("in", _) => i + 2,
            ("out", "of") => i + 3,
            _ => return None,
        };
        let small = |k: usize| match self.class(k) {
            Class::Small(n) => Some((k + 1, i64::from(n))),
            Class::Tens(_) | Class::Scale(_) | Class::Article => {
                let words = self.in_words(if self.class(k) == Class::Article { k + 1 } else { k }, k)?;
                Some((words.end, words.value.integer()?))
            }
            Class::Digits => Some((k + 1, Decimal::parse(self.word(k))?.integer()?)),
            _ => None,
        };
        let (top_end, top) = small(i)?;
        let (end, bottom) = small(behind)?;
        // "5 in 2015" is a count and a year, "two in three weeks" a count and a time.
        let bottom_fits =
            bottom > top && top > 0 && (self.class(behind) != Class::Digits || self.word(behind).len() < 4);
        let noun = !matches!(
            self.class(end),
            Class::Time(..) | Class::Measure(_) | Class::Month(_) | Class::Scale(_)
        );
        let fits = top_end == i + 1
            && bottom_fits
            && noun
            && (!self.joined(end) || words!(", . ; ) ” \"").has(self.word(end)));
        let fits = fits
            && (self.is(i + 1, "out") || matches!(bottom, 2..=10 | 12 | 20 | 21 | 25 | 50 | 100 | 1000..));
        Some(Numeral { fraction: true, spelled: true, ..fraction(end, Decimal::fraction(top, bottom)?) })
            .filter(|_| fits)
    }
}

//! Number words into values: "one hundred and six", "two and a half million", "4 thousand 3 hundred and 21".

use super::numeral::{Numeral, fraction, whole};
use super::reader::Reader;
use super::value::Decimal;
use super::words::Class;
use crate::word_list::words;

impl Reader<'_> {
    /// The numeral "hundred", "million and a half" at `scale`, behind a value.
    pub(super) fn scaled(&self, scale: usize, value: Decimal, spelled: bool) -> Option<Numeral> {
        let mut at = Words {
            total: Decimal::whole(0),
            group: value,
            filled: true,
            last: Last::Any,
            smallest: u8::MAX,
        };
        let mut end = scale;
        self.words_on(&mut at, &mut end)?;
        Some(Numeral {
            end,
            value: at.total.plus(at.group)?,
            spelled,
            vague: false,
            fraction: false,
            zeros: at.zeros(),
        })
    }

    /// Number words from token `i`, the numeral itself starting at `start`.
    pub(super) fn in_words(&self, i: usize, start: usize) -> Option<Numeral> {
        let mut at = Words {
            total: Decimal::whole(0),
            group: Decimal::whole(0),
            filled: false,
            last: Last::None,
            smallest: u8::MAX,
        };
        let mut end = i;
        self.words_on(&mut at, &mut end)?;
        if end == start {
            return None;
        }
        let value = at.total.plus(at.group)?;
        // "two-thirds", "three quarters", "one-fifth": a small count of parts.
        if let (Some(count), Some((after, parts))) = (value.integer(), self.parts(end, end == i + 1)) {
            let plural = matches!(self.class(after - 1), Class::Parts(_)) || self.is(after - 1, "quarters");
            if count > 0 && count < parts.max(2) && (count == 1) != plural {
                let part = Decimal::fraction(count, parts)?;
                return self.of_scale(after, part).or(Some(fraction(after, part)));
            }
        }
        Some(Numeral { end, value, spelled: true, vague: false, fraction: false, zeros: at.zeros() })
    }

    /// Reads words into `at` from token `end` on and moves it behind the last that belongs.
    fn words_on(&self, at: &mut Words, end: &mut usize) -> Option<()> {
        loop {
            match self.class(*end) {
                Class::Small(n) if at.takes_small(n) => at.add(n.into(), Last::Small)?,
                Class::Tens(n) if at.takes_tens() => {
                    at.add(n.into(), Last::Tens)?;
                    let unit = self.past_hyphen(*end + 1);
                    if let (Class::Small(n @ 1..=9), true) = (self.class(unit), unit > *end + 1) {
                        at.add(n.into(), Last::Small)?;
                        *end = unit;
                    }
                }
                Class::Digits if at.last == Last::And => {
                    let value = Decimal::parse(self.word(*end))?;
                    at.group = at.group.plus(value)?;
                    (at.filled, at.last) = (true, Last::Small);
                }
                // "4 thousand 3 hundred"
                Class::Digits if at.last == Last::Scale && self.class(*end + 1) == Class::Scale(2) => {
                    at.group = Decimal::parse(self.word(*end))?;
                    (at.filled, at.last) = (true, Last::Small);
                }
                Class::Scale(2) if at.last != Last::Hundred => at.hundred()?,
                Class::Scale(zeros) if zeros > 2 && at.takes_scale(zeros) => at.scale(zeros)?,
                Class::Dozen if at.last != Last::Dozen => at.dozen()?,
                Class::Dozens if at.filled && at.last != Last::Dozen => at.dozen()?,
                _ if self.is(*end, "and") && at.last != Last::None => match self.half_behind(*end + 1) {
                    Some((after, part)) => {
                        // "two and a half million", "one million and a half"
                        let part = if at.filled { part } else { part.times_ten_to(at.zeros())? };
                        at.group = at.group.plus(part)?;
                        (at.filled, at.last) = (true, Last::Small);
                        *end = after;
                        if matches!(self.class(after), Class::Scale(z) if z > 2) {
                            continue;
                        }
                        return Some(());
                    }
                    None if self.and_continues(at, *end + 1) => at.last = Last::And,
                    None => return Some(()),
                },
                // "two-and-a-half times"
                _ if at.filled && self.hyphen(*end) && self.are(*end + 1, words!("and - a - half")) => {
                    at.group = at.group.plus(Decimal::fraction(1, 2)?)?;
                    *end += 6;
                    return Some(());
                }
                _ if self.hyphen(*end) && matches!(self.class(*end + 1), Class::Scale(_)) => {}
                _ => return Some(()),
            }
            *end += 1;
        }
    }

    /// "two hundred and six": what stands behind "and" must be smaller than the scale before it.
    fn and_continues(&self, at: &Words, next: usize) -> bool {
        let bigger = |k: usize| matches!(self.class(k), Class::Scale(z) if z >= at.zeros() && z > 2);
        match (at.last, self.class(next)) {
            (Last::Hundred | Last::Scale, Class::Small(_) | Class::Tens(_)) => {
                !bigger(next + 1) && !bigger(next + 3) && !self.dash_to_noun(next)
            }
            (Last::Hundred, Class::Digits) => {
                whole(self.word(next))
                    && self.word(next).len() <= 2
                    && !matches!(self.class(next + 1), Class::Scale(_))
            }
            _ => false,
        }
    }

    /// "a hundred and one-armed bandits" is nobody's sentence, but "a thousand and five-year plans" might be.
    fn dash_to_noun(&self, i: usize) -> bool {
        self.hyphen(i + 1) && !matches!(self.class(i + 2), Class::Small(_) | Class::Scale(_))
    }
}

/// A numeral in words as far as it is read.
struct Words {
    /// The groups that a scale has closed.
    total: Decimal,
    /// The group that is open.
    group: Decimal,
    filled: bool,
    last: Last,
    /// The scale of the last closed group.
    smallest: u8,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    None,
    Any,
    Small,
    Tens,
    Hundred,
    Scale,
    Dozen,
    And,
}

impl Words {
    fn takes_small(&self, n: u8) -> bool {
        match self.last {
            Last::Tens => (1..=9).contains(&n),
            Last::None | Last::Hundred | Last::Scale | Last::And => true,
            _ => false,
        }
    }

    fn takes_tens(&self) -> bool {
        matches!(self.last, Last::None | Last::Hundred | Last::Scale | Last::And)
    }

    fn takes_scale(&self, zeros: u8) -> bool {
        self.last != Last::Dozen
            && (self.filled && zeros < self.smallest
                || !self.filled && (self.last == Last::None || zeros > self.smallest))
    }

    fn zeros(&self) -> u8 {
        if self.smallest == u8::MAX { 0 } else { self.smallest }
    }

    fn add(&mut self, n: i64, last: Last) -> Option<()> {
        self.group = self.group.plus(Decimal::whole(n))?;
        (self.filled, self.last) = (true, last);
        Some(())
    }

    fn hundred(&mut self) -> Option<()> {
        let base = if self.filled { self.group } else { Decimal::whole(1) };
        self.group = base.times_ten_to(2)?;
        (self.filled, self.last) = (true, Last::Hundred);
        Some(())
    }

    fn dozen(&mut self) -> Option<()> {
        let base = if self.filled { self.group } else { Decimal::whole(1) };
        self.group = base.times(Decimal::whole(12))?;
        (self.filled, self.last) = (true, Last::Dozen);
        Some(())
    }

    fn scale(&mut self, zeros: u8) -> Option<()> {
        if !self.filled && self.last != Last::None {
            // "1.2 lakh crore"
            self.total = self.total.times_ten_to(zeros)?;
        } else {
            let base = if self.filled { self.group } else { Decimal::whole(1) };
            self.total = self.total.plus(base.times_ten_to(zeros)?)?;
        }
        self.group = Decimal::whole(0);
        (self.filled, self.last, self.smallest) = (false, Last::Scale, zeros);
        Some(())
    }
}

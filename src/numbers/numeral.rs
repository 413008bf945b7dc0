//! Numerals: digits with any grouping, number words, scales, fractions, into exact values.

use super::reader::Reader;
use super::value::Decimal;
use super::words::Class;
use crate::word_list::words;

/// A numeral that starts at the token it was asked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numeral {
    /// The token after it.
    pub(super) end: usize,
    pub(super) value: Decimal,
    /// In words, not digits.
    pub(super) spelled: bool,
    /// "hundreds": the order of size alone.
    pub(super) vague: bool,
    /// "two-thirds", "one in five".
    pub(super) fraction: bool,
    /// The power of ten that a scale word multiplied it by; 0 without one.
    pub(super) zeros: u8,
}

impl Reader<'_> {
    /// The numeral that starts at token `i`.
    pub(super) fn numeral(&self, i: usize) -> Option<Numeral> {
        match self.class(i) {
            Class::Digits => self.in_digits(i),
            Class::Small(_) | Class::Tens(_) => self.ratio(i).or_else(|| self.in_words(i, i)),
            Class::Scale(_) | Class::Dozen => self.in_words(i, i),
            Class::Article => match self.class(i + 1) {
                Class::Scale(_) | Class::Dozen => self.in_words(i + 1, i + 1),
                Class::Half | Class::Nth(_) | Class::NthScale(_) | Class::Time(..) => self.part_of_one(i + 1),
                Class::Lead if self.is(i + 1, "few") || self.is(i + 1, "couple") => self.a_few(i + 1),
                _ => None,
            },
            Class::Scales(zeros) => self.vague(i, zeros),
            Class::Fold(n) => Some(Numeral { spelled: true, ..digits(i + 1, Decimal::whole(n.into())) }),
            Class::Dozens => Some(vague(i + 1, Decimal::whole(12))),
            Class::Half => self.half(i),
            Class::Time(..) if self.is(i, "quarter") => self.scaled_part(i, Decimal::fraction(1, 4)?),
            Class::Lead if self.is(i, "several") || self.is(i, "few") => self.a_few(i),
            Class::Lead if self.is(i, "scores") && self.is(i + 1, "of") => {
                Some(vague(i + 1, Decimal::whole(20)))
            }
            _ => None,
        }
    }

    fn in_digits(&self, i: usize) -> Option<Numeral> {
        if let Some(value) = vulgar(self.word(i)) {
            return Some(Numeral {
                end: i + 1,
                value,
                spelled: false,
                vague: false,
                fraction: true,
                zeros: 0,
            });
        }
        if let Some(ratio) = self.ratio(i) {
            return Some(ratio);
        }
        let (mut end, mut value) = self.spaced_digits(i)?;
        let mut fraction = false;
        // "2½", "10 1/2 miles", "3/4".
        if let Some(part) = vulgar(self.word(end)).filter(|_| self.joined(end)) {
            (value, end) = (value.plus(part)?, end + 1);
        } else if let Some(part) = self.slashed(end).filter(|_| !self.joined(end)) {
            (value, end) = (value.plus(part)?, end + 3);
        } else if let Some(part) = self.slashed(i) {
            (value, end, fraction) = (part, i + 3, true);
        }
        if let Some((more, zeros)) = self.glued_scale(end) {
            let value = value.times_ten_to(zeros)?;
            return Some(Numeral { end: more, value, spelled: false, vague: false, fraction, zeros });
        }
        let scale = self.past_hyphen(end);
        match self.class(scale) {
            Class::Scale(_) | Class::Dozen | Class::Dozens => self.scaled(scale, value, false),
            _ if self.is(end, "and") && self.is(end + 1, "a") && self.class(end + 2) == Class::Half => {
                let value = value.plus(Decimal::fraction(1, 2)?)?;
                match self.class(end + 3) {
                    Class::Scale(_) => self.scaled(end + 3, value, false),
                    _ => Some(digits(end + 3, value)),
                }
            }
            _ => Some(Numeral { fraction, ..digits(end, value) }),
        }
    }

    /// Digits whose thousands are parted by spaces: "1 200 km" with a thin space, "1 000 000".
    fn spaced_digits(&self, i: usize) -> Option<(usize, Decimal)> {
        let first = self.word(i);
        let mut end = i + 1;
        let thin = |k: usize| words!("\u{A0} \u{2009} \u{202F} \u{2008}").has(self.passage.gap_before(k));
        let group = |k: usize, len: usize| self.word(k).len() == len && whole(self.word(k));
        if first.len() <= 3 && whole(first) && !first.starts_with('0') {
            let spaced = |k: usize| thin(k) || self.passage.gap_before(k) == " ";
            let mut last = end;
            while group(last, 3) && spaced(last) {
                last += 1;
            }
            // "1 234 567.89"
            let (lead, tail) = self.word(last).split_once('.').unwrap_or_default();
            let tailed = lead.len() == 3 && whole(lead) && whole(tail) && spaced(last);
            last += usize::from(tailed);
            let all_thin = (end..last).all(thin);
            // With plain spaces one group could be two numbers: "in room 12 300 people". Round thousands or two groups.
            if last > end && (all_thin || last - end >= 2 || self.is(end, "000")) {
                let mut joined = String::from(first);
                (end..last).for_each(|k| joined.push_str(self.word(k)));
                end = last;
                return Some((end, Decimal::parse(&joined)?));
            }
        }
        Some((end, Decimal::parse(first)?))
    }

    /// A scale right behind its digits: "3.5m", "100k", "1.2b", "348.8bn".
    fn glued_scale(&self, end: usize) -> Option<(usize, u8)> {
        if !self.joined(end) {
            return None;
        }
        let zeros = match self.word(end) {
            "k" | "K" => 3,
            "M" | "M." => 6,
            // "5m" may be metres: money, or a number that says millions by itself, decides elsewhere.
            "B" | "b" => 9,
            "T" => 12,
            _ => return None,
        };
        Some((end + 1, zeros))
    }

    /// "hundreds", "hundreds of thousands".
    fn vague(&self, i: usize, zeros: u8) -> Option<Numeral> {
        if let (true, Class::Scales(more)) = (self.is(i + 1, "of"), self.class(i + 2)) {
            return Some(vague(i + 3, Decimal::whole(1).times_ten_to(zeros + more)?));
        }
        if zeros == 1 && !self.is(i + 1, "of") {
            return None;
        }
        Some(vague(i + 1, Decimal::whole(1).times_ten_to(zeros)?))
    }

    /// "a few hundred", "several thousand", "a couple of dozen", "a couple of".
    fn a_few(&self, i: usize) -> Option<Numeral> {
        let couple = self.is(i, "couple");
        let at = if couple && self.is(i + 1, "of") { i + 2 } else { i + 1 };
        match self.class(at) {
            Class::Scale(zeros) => Some(vague(at + 1, Decimal::whole(1).times_ten_to(zeros)?)),
            Class::Dozen => Some(vague(at + 1, Decimal::whole(12))),
            _ if couple && at == i + 2 => Some(Numeral {
                end: at,
                value: Decimal::whole(2),
                spelled: true,
                vague: false,
                fraction: false,
                zeros: 0,
            }),
            _ => None,
        }
    }
}

pub(super) fn digits(end: usize, value: Decimal) -> Numeral {
    Numeral { end, value, spelled: false, vague: false, fraction: false, zeros: 0 }
}

pub(super) fn fraction(end: usize, value: Decimal) -> Numeral {
    Numeral { end, value, spelled: true, vague: false, fraction: true, zeros: 0 }
}

pub(super) fn vague(end: usize, value: Decimal) -> Numeral {
    Numeral { end, value, spelled: true, vague: true, fraction: false, zeros: 0 }
}

/// Digits and nothing else.
pub(super) fn whole(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit())
}

/// The value of a fraction that is one character.
fn vulgar(word: &str) -> Option<Decimal> {
    let (top, bottom) = match word {
        "½" => (1, 2),
        "¼" => (1, 4),
        "¾" => (3, 4),
        "⅓" => (1, 3),
        "⅔" => (2, 3),
        "⅕" => (1, 5),
        "⅖" => (2, 5),
        "⅗" => (3, 5),
        "⅘" => (4, 5),
        "⅙" => (1, 6),
        "⅛" => (1, 8),
        "⅜" => (3, 8),
        "⅝" => (5, 8),
        "⅞" => (7, 8),
        _ => return None,
    };
    Decimal::fraction(top, bottom)
}

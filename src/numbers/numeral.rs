//! Numerals: digits with any grouping, number words, scales, fractions, into exact values.

use super::reader::Reader;
use super::value::Decimal;
use super::words::Class;

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
            Class::Scale(_) | Class::Dozen => self.scaled(scale, value, false),
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
        let thin =
            |k: usize| matches!(self.passage.gap_before(k), "\u{A0}" | "\u{2009}" | "\u{202F}" | "\u{2008}");
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
            if last > end && (all_thin || last - end >= 2 || self.word(end) == "000") {
                let mut joined = String::from(first);
                (end..last).for_each(|k| joined.push_str(self.word(k)));
                end = last;
                return Some((end, Decimal::parse(&joined)?));
            }
        }
        Some((end, Decimal::parse(first)?))
    }

    /// "3/4" and other fractions of the kitchen and the racetrack; not "24/7", not "9/11".
    fn slashed(&self, i: usize) -> Option<Decimal> {
        if !(self.is(i + 1, "/") && self.joined(i + 1) && self.joined(i + 2)) || self.is(i + 3, "/") {
            return None;
        }
        let part = |k| Decimal::parse(self.word(k))?.integer();
        let (top, bottom) = (part(i)?, part(i + 2)?);
        let usual = matches!(bottom, 2..=6 | 8 | 10 | 12 | 15 | 16 | 32 | 100);
        if usual && top > 0 && top < bottom { Decimal::fraction(top.into(), bottom.into()) } else { None }
    }

    /// A scale right behind its digits: "3.5m", "100k", "1.2b", "348.8bn".
    fn glued_scale(&self, end: usize) -> Option<(usize, u8)> {
        if !self.joined(end) {
            return None;
        }
        let zeros = match self.word(end) {
            "k" | "K" => 3,
            "M" => 6,
            // "5m" may be metres: money, or a number that says millions by itself, decides elsewhere.
            "B" | "b" => 9,
            "T" => 12,
            _ => return None,
        };
        Some((end + 1, zeros))
    }

    /// The numeral "hundred", "million and a half" at `scale`, behind a value.
    fn scaled(&self, scale: usize, value: Decimal, spelled: bool) -> Option<Numeral> {
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
    fn in_words(&self, i: usize, start: usize) -> Option<Numeral> {
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
                let part = Decimal::fraction(count.into(), parts.into())?;
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
            (Last::Hundred, Class::Digits) => whole(self.word(next)) && self.word(next).len() <= 2,
            _ => false,
        }
    }

    /// "a hundred and one-armed bandits" is nobody's sentence, but "a thousand and five-year plans" might be.
    fn dash_to_noun(&self, i: usize) -> bool {
        self.hyphen(i + 1) && !matches!(self.class(i + 2), Class::Small(_) | Class::Scale(_))
    }

    /// "a half", "a quarter", "three quarters", "one half" behind "and".
    fn half_behind(&self, i: usize) -> Option<(usize, Decimal)> {
        match self.class(i) {
            Class::Half if !self.is(i + 1, "of") => Some((i + 1, Decimal::fraction(1, 2)?)),
            Class::Article if self.class(i + 1) == Class::Half && !self.is(i + 2, "of") => {
                Some((i + 2, Decimal::fraction(1, 2)?))
            }
            Class::Article | Class::Small(1..=9) if !self.is(i + 2, "of") => {
                let (after, parts) = self.parts(i + 1, true).filter(|(after, _)| !self.is(*after, "of"))?;
                let count = if let Class::Small(n) = self.class(i) { i128::from(n) } else { 1 };
                // "a third man" and "a third" are told apart by what follows: nothing, or a unit.
                let alone =
                    !self.is_word(after) || matches!(self.class(after), Class::Measure(_) | Class::Scale(_));
                alone.then_some((after, Decimal::fraction(count, parts.into())?))
            }
            _ => None,
        }
    }

    /// The parts that a fraction counts: "thirds", "-fifth", "quarter"; `close` allows "third" without a hyphen.
    fn parts(&self, i: usize, close: bool) -> Option<(usize, i64)> {
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
            Class::Time(..) if matches!(self.lower(at), "quarter" | "quarters") => 4,
            _ => return None,
        };
        // "the three quarters of 2014", "the first of two third-quarter losses" are periods.
        let period = parts == 4 && (self.is(at + 1, "year") || self.is(at + 1, "ended"));
        (!period && at > 0).then_some((at + 1, parts))
    }

    /// "a quarter of", "a third of", "a half": behind an article.
    fn part_of_one(&self, i: usize) -> Option<Numeral> {
        let (end, parts) = self.parts(i, true)?;
        let part = Decimal::fraction(1, parts.into())?;
        // "a quarter", "a third" are shares where a share is spoken of; else a period, a place in an order.
        let share = self.is(end, "of") || parts == 2 || parts >= 100 || !self.is_word(end) && parts != 4;
        let term = parts == 2 && matches!(self.class(end), Class::Time(..));
        (share && !term).then(|| self.of_scale(end, part).unwrap_or(fraction(end, part)))
    }

    /// "half", "half a dozen", "half a million", "half-dozen".
    fn half(&self, i: usize) -> Option<Numeral> {
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
    fn scaled_part(&self, i: usize, part: Decimal) -> Option<Numeral> {
        let value = match self.class(i + 1) {
            Class::Scale(zeros) => part.times_ten_to(zeros)?,
            Class::Dozen => part.times(Decimal::whole(12))?,
            _ => return None,
        };
        Some(Numeral { end: i + 2, value, spelled: true, vague: false, fraction: false, zeros: 0 })
    }

    /// "two thirds of a million".
    fn of_scale(&self, end: usize, part: Decimal) -> Option<Numeral> {
        let found = self.is(end, "of") && self.class(end + 1) == Class::Article;
        if found { self.scaled_part(end + 1, part) } else { None }
    }

    /// "one in five", "nine out of 10": a share, when the second number is the larger.
    fn ratio(&self, i: usize) -> Option<Numeral> {
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
        let fits = top_end == i + 1 && bottom_fits && noun && !self.joined(end);
        let fits = fits
            && (self.is(i + 1, "out") || matches!(bottom, 2..=10 | 12 | 20 | 21 | 25 | 50 | 100 | 1000..));
        Some(Numeral {
            fraction: true,
            spelled: true,
            ..fraction(end, Decimal::fraction(top.into(), bottom.into())?)
        })
        .filter(|_| fits)
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

    fn add(&mut self, n: i128, last: Last) -> Option<()> {
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

fn digits(end: usize, value: Decimal) -> Numeral {
    Numeral { end, value, spelled: false, vague: false, fraction: false, zeros: 0 }
}

fn fraction(end: usize, value: Decimal) -> Numeral {
    Numeral { end, value, spelled: true, vague: false, fraction: true, zeros: 0 }
}

fn vague(end: usize, value: Decimal) -> Numeral {
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

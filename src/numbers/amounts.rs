//! A numeral with what stands on both sides of it: sign, hedge, range, and its unit.

use super::lists::{BEFORE_TIME_UNIT, LENGTHWISE, RACES};
use super::meaning::{Amount, Length, Meaning, TimeUnit, Unit};
use super::numeral::Numeral;
use super::reader::Reader;
use super::value::Decimal;
use super::words::Class;
use super::{Label, Mod, Number};
use crate::word_list::words;

/// What a numeral is counted in, and the token after it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Counted {
    Plain,
    Percent,
    Points,
    BasisPoints,
    Money(&'static str),
    /// Hundredths of this currency.
    Coin(&'static str),
    Measure(&'static str),
    /// The age of someone, in `yr`, `mo`, `wk`, `day`.
    Age(&'static str),
    Time(TimeUnit),
}

/// A numeral or a range of two, with the unit behind it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Quantity {
    pub(super) start: usize,
    /// The token after the numerals.
    pub(super) core_end: usize,
    /// The token after the unit.
    pub(super) end: usize,
    pub(super) low: Decimal,
    pub(super) high: Option<Decimal>,
    pub(super) numeral: Numeral,
    pub(super) counted: Counted,
}

impl Reader<'_> {
    /// The quantity whose first numeral starts at `i`; `None` where no numeral stands.
    pub(super) fn quantity(&self, i: usize, floor: usize) -> Option<Quantity> {
        let first = self.numeral(i)?;
        self.quantity_from(i, first, floor)
    }

    /// The same, the first numeral being known.
    pub(super) fn quantity_from(&self, i: usize, mut first: Numeral, floor: usize) -> Option<Quantity> {
        // "3.5m short of target", "£3m": a number in m is millions where metres would be told by their company.
        if self.millions(&first) {
            first = Numeral { value: first.value.times_ten_to(6)?, end: first.end + 1, zeros: 6, ..first };
        }
        let (counted, end) = self.counted(&first);
        let alone = Quantity {
            start: i,
            core_end: first.end,
            end,
            low: first.value,
            high: None,
            numeral: first,
            counted,
        };
        Some(self.range(&alone, floor).unwrap_or(alone))
    }

    /// Is the number's "m" millions?
    fn millions(&self, n: &Numeral) -> bool {
        let tall = |k: usize| self.is_any(k, LENGTHWISE);
        // "the 100m in 9.58 seconds", "a 3m by 2m room"
        let start = n.end.saturating_sub(1);
        let race = RACES.iter().any(|d| n.value == Decimal::whole(*d))
            && self.back_is_any(start, 1, words!("the ’s 's men women ran run swim swam"))
            && !self.plural_noun(n.end + 1);
        let by = |word: &str| matches!(word, "by" | "x" | "×");
        let room = by(self.lower(n.end + 1)) && self.class(n.end + 2) == Class::Digits
            || by(self.back(start, 1)) && self.back_is(start, 2, "m");
        if race || room {
            return false;
        }
        let m = self.word(n.end) == "m" && self.joined(n.end) && n.zeros == 0 && !self.hyphen(n.end + 1);
        m && !tall(n.end + 1) && self.is_word(n.end + 1) && !n.fraction
    }

    /// What stands behind the numeral `n`, joined or after a hyphen or a space.
    pub(super) fn counted(&self, n: &Numeral) -> (Counted, usize) {
        let j = n.end;
        let at = self.past_hyphen(j);
        // "a quarter of a percentage point", "half a per cent"
        let whole = at + usize::from(self.is(at, "of"));
        if n.fraction && self.class(whole) == Class::Article {
            match (self.class(whole + 1), self.measure(whole + 2)) {
                (Class::Percentage, "pt") => return (Counted::Points, whole + 3),
                (Class::Percent, _) => return self.percent(whole + 2),
                _ if self.is(whole + 1, "per") && self.is(whole + 2, "cent") => {
                    return self.percent(whole + 3);
                }
                _ => {}
            }
        }
        match (self.class(at), self.measure(at + 1)) {
            (Class::Percent, _) => self.percent(at + 1),
            (Class::Percentage, "pt") => (Counted::Points, at + 2),
            _ if self.is(at, "per") && (self.is(at + 1, "cent") || self.is(at + 1, "cent.")) => {
                self.percent(at + 2)
            }
            _ if self.is(at, "pc") && (self.joined(at) || !n.spelled) => (Counted::Percent, at + 1),
            _ if self.is(at, "pp") || self.is(at, "ppt") => (Counted::Points, at + 1),
            _ if self.is(at, "bps") || self.is(at, "bp") => (Counted::BasisPoints, at + 1),
            _ if self.is(at, "basis") && self.measure(at + 1) == "pt" => (Counted::BasisPoints, at + 2),
            _ => self
                .money_behind(n)
                .or_else(|| self.time_behind(n))
                .or_else(|| self.measure_behind(n))
                .unwrap_or((Counted::Plain, j)),
        }
    }

    fn percent(&self, end: usize) -> (Counted, usize) {
        if self.measure(end) == "pt" { (Counted::Points, end + 1) } else { (Counted::Percent, end) }
    }

    /// Years, months, hours: lengths of time and ages.
    fn time_behind(&self, n: &Numeral) -> Option<(Counted, usize)> {
        let mut at = self.past_hyphen(n.end);
        let hyphened = at > n.end;
        if !hyphened && self.is_any(at, BEFORE_TIME_UNIT) {
            at += 1;
        }
        // "half an hour", "half a day"
        if n.fraction && self.class(at) == Class::Article {
            at += 1;
        }
        let unit = match self.class(at) {
            Class::Time(TimeUnit::Quarter, false) => return None,
            Class::Time(unit, plural) if hyphened || plural || n.fraction || !n.vague => unit,
            Class::Nth(2) if hyphened || n.end == at && n.spelled && n.value == Decimal::whole(1) => {
                TimeUnit::Second
            }
            _ => return None,
        };
        // "until one day he saw the launch": some day, not how long.
        let lasting = words!("for in within after only just than least about over under of to per a every");
        let start = n.end.saturating_sub(1);
        let someday = n.spelled && n.value == Decimal::whole(1) && unit == TimeUnit::Day && !hyphened;
        if someday
            && start > 0
            && !lasting.has(self.back(start, 1))
            && !self.is(start + 2, "before")
            && self.len() > 3
        {
            return None;
        }
        // "three hundred years' war" keeps its years; a numeral before a calendar word that opens a name does not.
        let old = self.past_hyphen(at + 1);
        let age = match unit {
            TimeUnit::Year => "yr",
            TimeUnit::Month => "mo",
            TimeUnit::Week => "wk",
            TimeUnit::Day => "day",
            _ => return Some((Counted::Time(unit), at + 1)),
        };
        if self.is_any(old, words!("old olds")) {
            return Some((Counted::Age(age), old + 1));
        }
        if self.is(at + 1, "of") && self.is(at + 2, "age") {
            return Some((Counted::Age(age), at + 3));
        }
        Some((Counted::Time(unit), at + 1))
    }

    /// The figure that a quantity makes, its hedges read, with the label that its unit gives.
    pub(super) fn figure(&self, q: &Quantity, floor: usize) -> Option<Number> {
        let mut start = q.start;
        let mut low = q.low;
        let mut high = q.high;
        let sign = start > floor && self.is_minus(start, q);
        if sign {
            (low, start) = (low.negative(), start - 1);
        }
        let core = self.span(start..q.core_end);
        let (mut first, mut hedge) = self.hedge_before(start, floor);
        if high.is_some() {
            // "between 200 and 250", "from 10 to 20 dollars"; a hedge before a range is part of it too.
            if first > floor && self.back_is_any(first, 1, words!("between from")) {
                first -= 1;
            }
            hedge = Some(Mod::Range);
        }
        let (mut end, after) = self.hedge_after(q.end);
        if after.is_some() {
            hedge = hedge.filter(|h| *h == Mod::Range).or(after);
        }
        if q.numeral.vague && hedge.is_none() {
            hedge = Some(Mod::Approx);
        }
        let money = |code: &'static str| if code == "$" { Unit::Dollar } else { Unit::Money(code) };
        let hundredth = |n: Option<Decimal>| n.and_then(|n| n.over_ten_to(2));
        let (label, unit) = match q.counted {
            Counted::Plain => (Label::Cardinal, Unit::Plain),
            Counted::Percent => (Label::Percent, Unit::Percent),
            Counted::Points => (Label::Percent, Unit::Points),
            Counted::BasisPoints => {
                (low, high) = (low.over_ten_to(2)?, hundredth(high));
                (Label::Percent, Unit::Points)
            }
            Counted::Money(code) => (Label::Money, money(code)),
            Counted::Coin(code) => {
                (low, high) = (low.over_ten_to(2)?, hundredth(high));
                (Label::Money, Unit::Money(code))
            }
            Counted::Measure(unit) | Counted::Age(unit) => (Label::Quantity, Unit::Measure(unit)),
            Counted::Time(unit) => {
                // "Rs 500 crore over five years" is spent during them.
                if first == floor && floor > 0 && self.is(first, "over") {
                    (first, hedge) = (start, None);
                }
                let count = (!q.numeral.vague).then_some(low);
                let mut length = Length { high, ..Length::of(count, unit) };
                end = self.longer(&mut length, end);
                let mut number = Number::new(self.span(first..end), Label::Duration, Meaning::Length(length));
                (number.core, number.modifier) = (core, hedge);
                // "within 30 minutes": the preposition says at most, and stays outside.
                if hedge.is_none() && self.back_is(first, 1, "within") {
                    number.modifier = Some(Mod::AtMost);
                }
                return Some(number);
            }
        };
        // "a 5,000-strong force"
        if q.counted == Counted::Plain && self.hyphen(end) && self.is(end + 1, "strong") {
            end += 2;
        }
        let amount = Amount { low, high, vague: q.numeral.vague, unit };
        let mut number = Number::new(self.span(first..end), label, Meaning::Amount(amount));
        (number.core, number.modifier) = (core, hedge);
        Some(number)
    }

    /// Does a minus stand before the numeral at `start`: "-20°C", "minus five", not the dash of "F-16"?
    fn is_minus(&self, start: usize, q: &Quantity) -> bool {
        let dash = self.back_is_any(start, 1, words!("- − –")) && self.joined(start);
        let free = start == 1 || !self.joined(start - 1);
        dash && free && q.high.is_none() && !q.numeral.spelled
            || self.back_is_any(start, 1, words!("minus negative")) && !self.back_is(start, 2, "or")
    }

    /// "two hours and 15 minutes", "2 years, 3 months": what smaller units add; the token after them.
    fn longer(&self, length: &mut Length, mut end: usize) -> usize {
        let mut unit = length.unit;
        if self.is(end, "and")
            && self.class(end + 1) == Class::Article
            && self.class(end + 2) == Class::Half
            && let (Some(count), Some(half)) = (length.count, Decimal::fraction(1, 2))
        {
            length.count = count.plus(half);
            return end + 3;
        }
        for _ in 0..4 {
            let mut at = end;
            // "2 years, 3 months", but "18 months, 48 hours" is a list.
            let comma = self.is(at, ",");
            at += usize::from(comma);
            at += usize::from(self.is(at, "and"));
            let Some(next) = self.numeral(at).filter(|n| !n.vague) else { break };
            match self.class(next.end) {
                Class::Time(smaller, _)
                    if smaller < unit && smaller != TimeUnit::Weekend && !(comma && far(unit, smaller)) =>
                {
                    length.rest.push((next.value, smaller));
                    (unit, end) = (smaller, next.end + 1);
                }
                _ => break,
            }
        }
        end
    }
}

/// Is the smaller unit so much smaller that a comma before it opens another length?
fn far(unit: TimeUnit, smaller: TimeUnit) -> bool {
    (unit >= TimeUnit::Month) != (smaller >= TimeUnit::Day)
        || (unit == TimeUnit::Day) && smaller < TimeUnit::Hour
}

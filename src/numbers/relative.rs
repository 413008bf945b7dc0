//! Dates and lengths told from where the article stands: "last week", "yesterday afternoon", "the past few months",
//! "two days later", "every week".

use super::lists::{BEFORE_A_YEAR, BEFORE_YEARS};
use super::meaning::{Day, DayPart, Hour, Lean, Length, Meaning, Moment, TimeUnit, When, Year};
use super::reader::Reader;
use super::value::Decimal;
use super::words::Class;
use super::{Label, Mod, Number};
use crate::word_list::words;

impl Reader<'_> {
    /// The relative date or length that starts at `i`: the token after it, and the figure.
    pub(super) fn relative(&self, i: usize, floor: usize) -> Option<(usize, Number)> {
        match self.class(i) {
            Class::Today(offset) => self.today(i, offset),
            Class::Tonight => {
                self.moment(i, i + 1, shifted(TimeUnit::Day, 0), Some(Hour::Part(DayPart::Night)))
            }
            Class::Turn(offset) => self.turned(i, offset, floor),
            Class::Article => self.one_unit(i, floor),
            Class::Time(unit, plural) => self.unit_alone(i, unit, plural, floor),
            Class::Lead => match self.lower(i) {
                "the" => self.behind_the(i),
                "every" | "each" => self.every(i),
                "several" | "few" | "many" => self.some_units(i, i, floor),
                "per" => match self.class(i + 1) {
                    Class::Time(unit, false) => self.rate(i, i + 2, unit, floor),
                    _ => None,
                },
                _ => None,
            },
            _ => None,
        }
    }

    fn date(&self, start: usize, end: usize, day: Day) -> Option<(usize, Number)> {
        let meaning = Meaning::When(When::At(Moment::on(day)));
        Some((end, Number::new(self.span(start..end), Label::Date, meaning)))
    }

    fn moment(&self, start: usize, end: usize, day: Day, hour: Option<Hour>) -> Option<(usize, Number)> {
        let meaning = Meaning::When(When::At(Moment { day, hour }));
        Some((end, Number::new(self.span(start..end), Label::Time, meaning)))
    }

    pub(super) fn length(
        &self,
        start: usize,
        end: usize,
        count: Option<Decimal>,
        unit: TimeUnit,
    ) -> (usize, Number) {
        let meaning = Meaning::Length(Length::of(count, unit));
        (end, Number::new(self.span(start..end), Label::Duration, meaning))
    }

    fn today(&self, i: usize, offset: i8) -> Option<(usize, Number)> {
        if self.capital(i) && self.capital(i + 1) && self.joined(i + 1) || self.is(i.wrapping_sub(1), "usa") {
            return None;
        }
        if let Some(part) = self.part_of_day(i + 1) {
            return self.moment(i, i + 2, shifted(TimeUnit::Day, offset.into()), Some(Hour::Part(part)));
        }
        // In a quotation "today" means nowadays as often as the day: "Today’s Islamic State is softer."
        if offset == 0 && self.capital(i) && self.in_marks(i) {
            return self.date(i, i + 1, Day::Nowadays);
        }
        self.date(i, i + 1, shifted(TimeUnit::Day, offset.into()))
    }

    /// "last week", "this morning", "last spring", "next Friday", "last two weeks".
    fn turned(&self, i: usize, offset: i8, floor: usize) -> Option<(usize, Number)> {
        let word = self.lower(i);
        // "due to last four days"
        if word == "last" && self.back_is_any(i, 1, words!("to will would could can may might should must")) {
            return None;
        }
        let the = i > floor && self.back_is(i, 1, "the");
        let start = if the { i - 1 } else { i };
        match self.class(i + 1) {
            Class::Time(unit, plural) => {
                if plural {
                    // "in past years" is a length that nobody counted.
                    let lasting = the && words!("past last next coming").has(word) && unit > TimeUnit::Hour;
                    return lasting.then(|| self.length(start, i + 2, None, unit));
                }
                self.one_period(i, start, offset, unit, the)
            }
            Class::Season(season)
                if !self.capital(i + 1) && words!("last this next past previous following").has(word) =>
            {
                let year = Year::Shifted(match offset {
                    1 => 1,
                    _ => 0,
                });
                // "last spring" is the nearest that is over; the resolver goes a year back where it must.
                let year = if offset == -1 { Year::Open } else { year };
                self.date(i, i + 2, Day::PartOfYear { year, part: season })
            }
            Class::Weekday(weekday) if self.capital(i + 1) || self.word(i + 1).len() > 5 => {
                if words!("following previous coming past current upcoming").has(word) && !the {
                    return None;
                }
                let lean = self.lean(i + 1, i + 2);
                let day = Day::Weekday { weekday, lean };
                match self.part_of_day(i + 2) {
                    Some(part) => self.moment(i, i + 3, day, Some(Hour::Part(part))),
                    _ => self.date(i, i + 2, day),
                }
            }
            Class::Month(month) if self.capital(i + 1) && matches!(word, "last" | "this" | "next") => {
                let (end, when) = self.calendar(i + 1)?;
                let When::At(moment) = when else { return None };
                let _ = month;
                self.date(i, end, moment.day)
            }
            Class::Part(part) if matches!(word, "last" | "this") => self.moment(
                i,
                i + 2,
                shifted(TimeUnit::Day, if word == "last" { -1 } else { 0 }),
                Some(Hour::Part(part)),
            ),
            _ if words!("last past next coming previous first following").has(word) => {
                let counted = self.is(i + 1, "few")
                    || self.is(i + 1, "several")
                    || self.is(i + 1, "couple")
                    || self.is(i + 1, "many");
                if counted {
                    let (end, mut number) = self.some_units(i + 1, start, floor)?;
                    number.core = self.span(i + 1..end);
                    return Some((end, number));
                }
                let n = self.numeral(i + 1)?;
                let at = n.end
                    + usize::from(self.is_any(
                        n.end,
                        words!("trading full calendar working straight consecutive business"),
                    ));
                match self.class(at) {
                    Class::Time(unit, true) | Class::Time(unit @ TimeUnit::Day, _) => {
                        let (end, mut number) =
                            self.length(start, at + 1, (!n.vague).then_some(n.value), unit);
                        number.core = self.span(i + 1..n.end);
                        Some((end, number))
                    }
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// "last week", "this year", "the previous year", "the past year", "the next day".
    fn one_period(
        &self,
        i: usize,
        start: usize,
        offset: i8,
        unit: TimeUnit,
        the: bool,
    ) -> Option<(usize, Number)> {
        let word = self.lower(i);
        let previous = the && matches!(word, "previous" | "following" | "next");
        match (word, unit) {
            ("past" | "coming", TimeUnit::Day | TimeUnit::Hour | TimeUnit::Minute | TimeUnit::Second) => {
                Some(self.length(start, i + 2, Some(Decimal::whole(1)), unit)).filter(|_| the)
            }
            ("past" | "coming", TimeUnit::Weekend) => self.date(i, i + 2, shifted(unit, offset.into())),
            // "the past year" is how long, "last year" is when.
            ("past" | "coming", _) => Some(self.length(start, i + 2, Some(Decimal::whole(1)), unit))
                .filter(|_| the || self.back_is(i, 1, "this")),
            (_, TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour) => None,
            ("last" | "this" | "current", TimeUnit::Day) => None,
            ("next" | "following" | "previous", TimeUnit::Day) if !the => None,
            _ if previous && word != "next" || unit == TimeUnit::Day => {
                let day = Day::Shifted { unit, offset: offset.into(), from_previous: true };
                self.date(start, i + 2, day)
            }
            ("following" | "upcoming" | "previous", _) if !the => None,
            _ => {
                let start = if the && word != "last" { start } else { i };
                self.date(start, i + 2, shifted(unit, offset.into()))
            }
        }
    }

    /// "the day before yesterday", "the day", "the same day".
    fn behind_the(&self, i: usize) -> Option<(usize, Number)> {
        if self.are(i + 1, words!("day before yesterday")) {
            return self.date(i, i + 4, shifted(TimeUnit::Day, -2));
        }
        if self.are(i + 1, words!("day after tomorrow")) {
            return self.date(i, i + 4, shifted(TimeUnit::Day, 2));
        }
        if self.are(i + 1, words!("day before")) || self.are(i + 1, words!("day after")) {
            let ends = !self.is_word(i + 3);
            let offset = if self.is(i + 2, "before") { -1 } else { 1 };
            let day = Day::Shifted { unit: TimeUnit::Day, offset, from_previous: true };
            return ends.then(|| self.date(i, i + 3, day))?;
        }
        // "the year before", "the year previous"
        if self.is(i + 1, "year")
            && (self.is(i + 2, "previous") || self.is(i + 2, "before") && !self.is_word(i + 3))
        {
            return self.date(
                i,
                i + 3,
                Day::Shifted { unit: TimeUnit::Year, offset: -1, from_previous: true },
            );
        }
        None
    }

    /// "every week", "each of the years", "every two days", "every Friday".
    fn every(&self, i: usize) -> Option<(usize, Number)> {
        let other = self.is(i + 1, "other");
        let at = i + 1 + usize::from(other);
        let set = |end: usize, length: Length| {
            let mut number = Number::new(self.span(i..end), Label::Date, Meaning::Every(length));
            number.set = true;
            Some((end, number))
        };
        match self.class(at) {
            // "every hour" is a rhythm; "every second" a manner of speaking, "each day" a rhythm again.
            Class::Time(unit, false) if unit >= TimeUnit::Minute => {
                set(at + 1, Length::of(Some(Decimal::whole(if other { 2 } else { 1 })), unit))
            }
            Class::Weekday(weekday) | Class::Weekdays(weekday) if self.capital(at) => {
                let (end, mut number) = self.date(i, at + 1, Day::Weekday { weekday, lean: Lean::Past })?;
                number.set = true;
                Some((end, number))
            }
            _ if self.is(i, "every") => {
                let n = self.numeral(at).filter(|n| !n.vague)?;
                match self.class(n.end) {
                    Class::Time(unit, _) => set(n.end + 1, Length::of(Some(n.value), unit)),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// "several years", "a few weeks", "a couple of months" from the quantifier at `i`.
    fn some_units(&self, i: usize, start: usize, _floor: usize) -> Option<(usize, Number)> {
        let at = i + 1 + usize::from(self.is(i, "couple") && self.is(i + 1, "of"));
        let at = at + usize::from(self.is_any(at, words!("more short long")));
        let Class::Time(unit, true) = self.class(at) else { return None };
        if unit == TimeUnit::Weekend || unit == TimeUnit::Quarter && !self.is(at, "quarters") {
            return None;
        }
        let count = self.is(i, "couple").then_some(Decimal::whole(2));
        let (end, mut number) = self.length(start, at + 1, count, unit);
        number.modifier = Some(Mod::Approx);
        Some((end, number))
    }

    /// "a year ago", "a decade", "almost a year", "3,000 a day", "a few weeks".
    fn one_unit(&self, i: usize, floor: usize) -> Option<(usize, Number)> {
        if self.is_any(i + 1, words!("few couple")) {
            return self.some_units(i + 1, i, floor);
        }
        let Class::Time(unit, false) = self.class(self.past_full(i + 1)) else { return None };
        let at = self.past_full(i + 1);
        if let Some(found) = self.ago(i, i, at + 1, Decimal::whole(1), unit) {
            return Some(found);
        }
        let (first, hedge) = self.hedge_before(i, floor);
        if self.hyphen(at + 1) && self.is(at + 2, "long") {
            return Some(self.length(i, at + 3, Some(Decimal::whole(1)), unit));
        }
        if self.hyphen(at + 1) || unit == TimeUnit::Quarter || unit == TimeUnit::Weekend {
            return None;
        }
        let half = self.are(at + 1, words!("and a half"));
        if hedge.is_none()
            && !half
            && let Some(rate) = self.rate(i, at + 1, unit, floor)
        {
            return Some(rate);
        }
        let lasting = self.back_is_any(first, 1, BEFORE_A_YEAR);
        let told = hedge.is_some()
            || half
            || unit >= TimeUnit::Decade
            || lasting
                && !self.is_any(at + 1, words!("of when that which"))
                && !(self.back_is(first, 1, "of") && unit < TimeUnit::Hour)
            || self.len() <= 2;
        // "in a second", "for a minute", "of a day" are manners of speaking.
        if !told || hedge.is_none() && unit <= TimeUnit::Minute && !self.is(i, "an") && self.len() > 2 {
            return None;
        }
        let count = if half { Decimal::fraction(3, 2)? } else { Decimal::whole(1) };
        let end = if half { at + 4 } else { at + 1 };
        let (end, mut number) = self.length(first, end, Some(count), unit);
        number.core = self.span(i..end);
        number.modifier = hedge.or((self.back_is(first, 1, "within")).then_some(Mod::AtMost));
        Some((end, number))
    }

    fn past_full(&self, at: usize) -> usize {
        at + usize::from(self.is_any(at, words!("full whole calendar")))
    }

    /// "3,000 foreign fighters a day": what comes again, when a figure of the same clause is counted by it.
    fn rate(&self, i: usize, end: usize, unit: TimeUnit, floor: usize) -> Option<(usize, Number)> {
        let clause = i.saturating_sub(8).max(self.sentence(i).start);
        let figure =
            floor > clause && (floor..i).all(|k| self.is_word(k) || self.hyphen(k) || self.is(k, "%"));
        let often = self.back_is_any(i, 1, words!("once twice times"));
        // "365 in a year" is no rate.
        let inside = self.back_is_any(i, 1, words!("in of for within after about than"));
        if !figure && !often || inside {
            return None;
        }
        let mut number = Number::new(
            self.span(i..end),
            Label::Date,
            Meaning::Every(Length::of(Some(Decimal::whole(1)), unit)),
        );
        number.set = true;
        Some((end, number))
    }

    /// "decades", "for months", "years of war", "a week-long": a unit of time without a number.
    fn unit_alone(&self, i: usize, unit: TimeUnit, plural: bool, floor: usize) -> Option<(usize, Number)> {
        if self.hyphen(i + 1) && self.is(i + 2, "long") {
            let count = if plural { None } else { Some(Decimal::whole(1)) };
            return Some(self.length(i, i + 3, count, unit));
        }
        if !plural
            || self.capital(i) && !self.opens_sentence(i)
            || unit == TimeUnit::Quarter
            || unit == TimeUnit::Weekend
            || self.lower(i).len() < 5 && unit < TimeUnit::Hour
        {
            return None;
        }
        let before = self.back(i, 1);
        let lasting = BEFORE_YEARS.has(before) && !self.is_any(i + 1, words!("past gone"));
        // "Hours later", "just days after"; not "in the 67th minute before".
        let opens = self.opens_sentence(i)
            || !self.is_word(i.wrapping_sub(1))
            || words!("just only and but").has(before);
        let later =
            self.is_any(i + 1, words!("later after before earlier")) && unit > TimeUnit::Second && opens;
        let worth = unit >= TimeUnit::Decade
            && !words!("the these those of recent").has(before)
            && !self.is(i + 1, "ago");
        let told = (lasting || later || worth) && i >= floor && !(before == "in" && self.is(i + 1, "of"));
        let told = told && !self.is_any(i.wrapping_sub(1), words!("recent other"));
        told.then(|| self.length(i, i + 1, None, unit))
    }

    /// "ago", "later", "earlier", "from now" behind so many units: the token after it, and the date.
    pub(super) fn ago(
        &self,
        start: usize,
        _core: usize,
        at: usize,
        count: Decimal,
        unit: TimeUnit,
    ) -> Option<(usize, Number)> {
        let (back, previous, end) = match (self.lower(at), self.lower(at + 1)) {
            ("ago", _) => (true, false, at + 1),
            ("earlier", _) => (true, true, at + 1),
            ("later", _) => (false, true, at + 1),
            ("from", "now") => (false, false, at + 2),
            ("hence", _) => (false, false, at + 1),
            _ => return None,
        };
        let n = i32::try_from(count.integer()?).ok()?;
        let offset = if back { n.saturating_neg() } else { n };
        let day = Day::Shifted { unit, offset, from_previous: previous };
        if unit < TimeUnit::Day {
            return self.moment(start, end, day, None);
        }
        self.date(start, end, day)
    }
}

pub(super) const fn shifted(unit: TimeUnit, offset: i32) -> Day {
    Day::Shifted { unit, offset, from_previous: false }
}

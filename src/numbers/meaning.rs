//! What a figure says before anyone knows when the article was written.
//!
//! Nothing here depends on the article's date: "last week" stays one week back, and `links` says which week that is.

use super::value::Decimal;

/// What a figure stands for.
#[derive(Clone, Debug, PartialEq)]
pub enum Meaning {
    /// A count, a share, a sum or a measure.
    Amount(Amount),
    /// A length of time.
    Length(Length),
    /// A point or a stretch of the calendar.
    When(When),
    /// A time that comes again: "every week", "a day".
    Every(Length),
}

/// A number, or the two ends of a range, with its unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Amount {
    /// The number, or the lower end.
    pub low: Decimal,
    /// The upper end.
    pub high: Option<Decimal>,
    /// "hundreds": the order of size alone is known.
    pub vague: bool,
    /// What it is counted in.
    pub unit: Unit,
}

/// What an amount is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Nothing: a plain number.
    Plain,
    /// Hundredths.
    Percent,
    /// Percentage points.
    Points,
    /// A currency by its code of ISO 4217.
    Money(&'static str),
    /// A bare `$`: whose dollar it is, the article must say.
    Dollar,
    /// A measure: `km`, `yr`.
    Measure(&'static str),
}

/// A length of time in one or more units: "two hours and 15 minutes".
#[derive(Clone, Debug, PartialEq)]
pub struct Length {
    /// How many of the first unit; `None` for "months".
    pub count: Option<Decimal>,
    /// The upper end of a range.
    pub high: Option<Decimal>,
    /// The first unit.
    pub unit: TimeUnit,
    /// What is added in smaller units.
    pub rest: Vec<(Decimal, TimeUnit)>,
}

impl Length {
    /// So many of one unit.
    pub fn of(count: Option<Decimal>, unit: TimeUnit) -> Length {
        Length { count, high: None, unit, rest: Vec::new() }
    }
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TimeUnit {
    /// Second.
    Second,
    /// Minute.
    Minute,
    /// Hour.
    Hour,
    /// Day.
    Day,
    /// Saturday and Sunday.
    Weekend,
    /// Week.
    Week,
    /// Two weeks.
    Fortnight,
    /// Month.
    Month,
    /// Three months.
    Quarter,
    /// Year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
}

impl TimeUnit {
    /// The letters it has in a document: `D`, `W`, `TH`.
    pub fn word(self) -> &'static str {
        match self {
            TimeUnit::Second => "TS",
            TimeUnit::Minute => "TM",
            TimeUnit::Hour => "TH",
            TimeUnit::Day => "D",
            TimeUnit::Weekend => "WE",
            TimeUnit::Week | TimeUnit::Fortnight => "W",
            TimeUnit::Month => "M",
            TimeUnit::Quarter => "Q",
            TimeUnit::Year => "Y",
            TimeUnit::Decade => "DE",
            TimeUnit::Century => "CE",
        }
    }
}

/// A place in the calendar.
#[derive(Clone, Debug, PartialEq)]
pub enum When {
    /// One point or period.
    At(Moment),
    /// From the one to the other.
    Span(Moment, Moment),
}

/// A day or a longer period, with the time of day where one is said.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    /// The day or period.
    pub day: Day,
    /// The time of day.
    pub hour: Option<Hour>,
}

impl Moment {
    /// A day or period without a time.
    pub const fn on(day: Day) -> Moment {
        Moment { day, hour: None }
    }
}

/// A day or a longer period.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Day {
    /// Only a time of day is said.
    Unsaid,
    /// A year, a month of it, a day of that; what is not said is `None`.
    Calendar {
        /// The year.
        year: Year,
        /// 1 to 12.
        month: Option<u8>,
        /// 1 to 31.
        day: Option<u8>,
        /// Which way an open year leans.
        lean: Lean,
    },
    /// A day of the week, 1 for Monday.
    Weekday {
        /// 1 to 7.
        weekday: u8,
        /// Which of them.
        lean: Lean,
    },
    /// A part of a year: "the third quarter", "summer".
    PartOfYear {
        /// The year.
        year: Year,
        /// Which part.
        part: YearPart,
    },
    /// 199 for the 1990s.
    Decade(i32),
    /// 18 for the 19th century.
    Century(i32),
    /// So many units from the article's date or from the date before it in the text.
    Shifted {
        /// The unit.
        unit: TimeUnit,
        /// How many; negative is back.
        offset: i32,
        /// Counted from the date before it in the text.
        from_previous: bool,
    },
    /// `PRESENT_REF`: "today" that means nowadays.
    Nowadays,
}

/// A part of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearPart {
    /// 1 to 4.
    Quarter(u8),
    /// 1 or 2.
    Half(u8),
    /// "spring", of whichever hemisphere.
    Spring,
    /// "summer"
    Summer,
    /// "autumn", "fall"
    Autumn,
    /// "winter"
    Winter,
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayPart {
    /// "morning"
    Morning,
    /// "afternoon"
    Afternoon,
    /// "evening"
    Evening,
    /// "night"
    Night,
}

/// The year of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Year {
    /// Printed.
    Said(i32),
    /// Not said.
    Open,
    /// So many years from the article's: "last year".
    Shifted(i32),
}

/// Which of the days that fit is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lean {
    /// The nearest that is not after the article.
    Past,
    /// The nearest that is not before the article.
    Future,
    /// The one of the article's own week or year: "this Friday".
    This,
    /// The nearest before the article's own day: "last Friday".
    Last,
    /// The nearest after the article's own day: "next Friday".
    Next,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hour {
    /// On the clock.
    Clock {
        /// 0 to 24.
        hour: u8,
        /// 0 to 59.
        minute: u8,
        /// 0 to 59.
        second: Option<u8>,
        /// The zone, in minutes ahead of universal time.
        zone: Option<i16>,
    },
    /// A part of the day.
    Part(DayPart),
}

//! The Gregorian calendar in whole numbers: days since 1 January 1970, months, weeks of ISO 8601.

/// A day, by its distance from 1 January 1970.
///
/// # Examples
/// ```
/// use news_annotator::numbers::Civil;
/// let day = Civil::parse("2015-11-17").unwrap();
/// assert_eq!((day.weekday(), day.plus(-4).to_string().as_str()), (2, "2015-11-13"));
/// assert_eq!(day.plus(-7).iso_week(), (2015, 46));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Civil(i64);

impl Civil {
    /// The day of this year, month and day of the month; `None` where the calendar has no such day.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Civil> {
        if !exists(Some(year), month, day) {
            return None;
        }
        let (year, month, day) = (i64::from(year), i64::from(month), i64::from(day));
        // Years that begin in March put the leap day last; eras of 400 years are all of one length.
        let year = year - i64::from(month <= 2);
        let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
        let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        Some(Civil(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468))
    }

    /// A day as `YYYY-MM-DD`, whatever follows it left aside.
    pub fn parse(text: &str) -> Option<Civil> {
        let mut parts = text.get(..10)?.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        Civil::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// Year, month, day of the month.
    pub fn parts(self) -> (i32, u8, u8) {
        let days = self.0 + 719_468;
        let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        ((year + era * 400 + i64::from(month <= 2)) as i32, month as u8, day as u8)
    }

    /// The day so many days later.
    pub fn plus(self, days: i64) -> Civil {
        Civil(self.0.saturating_add(days))
    }

    /// How many days later than `other` it is.
    pub fn since(self, other: Civil) -> i64 {
        self.0 - other.0
    }

    /// 1 for Monday to 7 for Sunday.
    pub fn weekday(self) -> u8 {
        ((self.0 + 3).rem_euclid(7) + 1) as u8
    }

    /// The year and number of its week as ISO 8601 counts them.
    pub fn iso_week(self) -> (i32, u8) {
        let thursday = self.plus(4 - i64::from(self.weekday()));
        let year = thursday.parts().0;
        let first = Civil::new(year, 1, 1).map_or(thursday, |day| day);
        (year, (thursday.since(first) / 7 + 1) as u8)
    }
}

impl std::fmt::Display for Civil {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (year, month, day) = self.parts();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

/// Is there such a day in this year, or, where the year is not known, in any?
pub fn exists(year: Option<i32>, month: u8, day: u8) -> bool {
    let leap = year.is_none_or(|y| y % 4 == 0 && (y % 100 != 0 || y % 400 == 0));
    let last = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=last).contains(&day)
}

/// '74 is 1974 and '15 is 2015.
pub(super) fn century_of(two_digits: i32) -> i32 {
    two_digits + if two_digits < 50 { 2000 } else { 1900 }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The naive twin: walk from 1 January 1970 one day at a time.
    #[test]
    fn walking_day_by_day_gives_the_same() {
        let (mut year, mut month, mut day, mut weekday) = (1970, 1u8, 1u8, 4u8);
        for n in 0..40_000 {
            let civil = Civil(n);
            assert_eq!(civil.parts(), (year, month, day));
            assert_eq!(Civil::new(year, month, day), Some(civil));
            assert_eq!(civil.weekday(), weekday);
            weekday = weekday % 7 + 1;
            day += 1;
            if !exists(Some(year), month, day) {
                (month, day) = (month + 1, 1);
            }
            if month > 12 {
                (year, month) = (year + 1, 1);
            }
        }
    }

    #[test]
    fn weeks() {
        let week = |text| Civil::parse(text).unwrap().iso_week();
        assert_eq!(week("2015-11-17"), (2015, 47));
        assert_eq!(week("2016-01-01"), (2015, 53));
        assert_eq!(week("2018-12-31"), (2019, 1));
        assert_eq!(Civil::parse("2015-02-29"), None);
        assert_eq!(Civil::parse("yesterday"), None);
    }
}

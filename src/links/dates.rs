//! Dates against the article's own: "last week" under a dateline of 17 November 2015 is 2015-W46.
//!
//! What cannot be known stays X: no dateline and no date given means that nothing is guessed.

use super::near::apart;
use super::nearest::{nearest_weekday, nearest_year};
use super::{ArticleDate, Rel};
use crate::numbers::{
    Civil, Day, Hour, Lean, Moment, TimeUnit, When, Year, YearPart, print_hour, print_year_part,
};
use crate::text::Span;

/// What is known of a date: any of its parts, and how it is printed.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Known {
    pub(super) text: String,
    year: Option<i32>,
    month: Option<u8>,
    day: Option<u8>,
    weekday: Option<u8>,
}

impl Known {
    fn text(text: String) -> Known {
        Known { text, ..Known::default() }
    }

    fn on(day: Civil) -> Known {
        let (y, m, d) = day.parts();
        Known {
            text: day.to_string(),
            year: Some(y),
            month: Some(m),
            day: Some(d),
            weekday: Some(day.weekday()),
        }
    }

    fn civil(&self) -> Option<Civil> {
        Civil::new(self.year?, self.month?, self.day?)
    }

    /// Is it one day, even one of which only the weekday is known?
    fn is_day(&self) -> bool {
        self.day.is_some() || self.weekday.is_some()
    }
}

/// Resolves the dates of an article in the order of its text.
pub(super) struct Resolver<'s> {
    source: &'s str,
    article: Option<Civil>,
    previous: Known,
    /// Where the last day was named.
    named: Option<(Span, Known)>,
}

impl Resolver<'_> {
    pub(super) fn new<'s>(source: &'s str, date: Option<&ArticleDate>) -> Resolver<'s> {
        Resolver {
            source,
            article: date.and_then(|d| Civil::parse(&d.value)),
            previous: Known::default(),
            named: None,
        }
    }

    /// The value of a figure's date, and how it moves with another. `span` is where the figure stands in the article,
    /// `next` the figure behind it with its distance in bytes.
    pub(super) fn resolve(
        &mut self,
        when: &When,
        span: Span,
        next: Option<(&When, u32)>,
    ) -> (Option<String>, Option<Rel>) {
        match when {
            When::At(moment) => {
                let rel = rel_of(moment);
                if moment.day == Day::Unsaid {
                    let day = self.day_of_clock(span, next);
                    return (Some(with_hour(&day, moment.hour)), rel);
                }
                let Some(known) = self.day(moment.day) else { return (None, rel) };
                let value = match moment.hour {
                    Some(_) => with_hour(&known.text, moment.hour),
                    None => known.text.clone(),
                };
                self.remember(known, span, moment.day);
                (Some(value), rel)
            }
            When::Span(first, last) if first.day == Day::Unsaid => {
                let day = self.day_of_clock(span, next);
                (Some(format!("{}/{}", with_hour(&day, first.hour), with_hour(&day, last.hour))), None)
            }
            When::Span(first, last) => {
                let (from, to) = (self.day(first.day), self.day(last.day));
                let (Some(mut from), Some(mut to)) = (from, to) else { return (None, None) };
                // "Monday to Friday": the Friday behind that Monday.
                if let (Day::Weekday { .. }, Some(a), Some(b)) = (first.day, from.civil(), to.civil())
                    && a > b
                {
                    to = Known::on(b.plus(7));
                }
                // "from November to February": the first is before the last.
                if let (Some(a), Some(b), Some(year)) = (from.civil(), to.civil(), from.year) {
                    if a > b
                        && let Some(day) =
                            Civil::new(year - 1, from.month.unwrap_or(1), from.day.unwrap_or(1))
                    {
                        from = Known::on(day);
                    }
                } else if let (Some(a), Some(b), Some(y)) = (from.month, to.month, from.year)
                    && (Some(y), a) > (to.year, b)
                    && to.year.is_some()
                    && from.day.is_none()
                {
                    from.text = format!("{:04}-{a:02}", y - 1);
                }
                let value = format!("{}/{}", from.text, to.text);
                self.previous = to;
                (Some(value), None)
            }
        }
    }

    fn remember(&mut self, known: Known, span: Span, day: Day) {
        if known.is_day() {
            self.named = Some((span, known.clone()));
        }
        if day != Day::Nowadays && (known.year.is_some() || known.is_day() || known.month.is_some()) {
            self.previous = known;
        }
    }

    /// The day of a time that names none: the one named just behind it, or in the words before it, or the article's.
    fn day_of_clock(&self, span: Span, next: Option<(&When, u32)>) -> String {
        if let Some((When::At(moment), distance)) = next
            && let Some(known) = self.day(moment.day).filter(|k| k.is_day() && distance <= NEXT_DAY)
        {
            return known.text;
        }
        if let Some((place, known)) = &self.named
            && apart(self.source, place.end(), span.start()) <= LAST_DAY
        {
            return known.text.clone();
        }
        self.article.map(|day| day.to_string()).unwrap_or_default()
    }

    fn day(&self, day: Day) -> Option<Known> {
        Some(match day {
            Day::Unsaid => return None,
            Day::Nowadays => Known::text("PRESENT_REF".to_string()),
            Day::Calendar { year, month, day, lean } => self.calendar(year, month, day, lean),
            Day::Weekday { weekday, lean } => match self.article {
                Some(article) => Known::on(nearest_weekday(article, weekday, lean)),
                None => {
                    Known { text: format!("XXXX-WXX-{weekday}"), weekday: Some(weekday), ..Known::default() }
                }
            },
            Day::PartOfYear { year, part } => self.part_of_year(year, part),
            Day::Decade(decade) => Known::text(format!("{decade:03}")),
            Day::Century(century) => Known::text(format!("{century:02}")),
            Day::Shifted { unit, offset, from_previous } => return self.shifted(unit, offset, from_previous),
        })
    }

    fn year(&self, year: Year) -> Option<i32> {
        match year {
            Year::Said(year) => Some(year),
            Year::Shifted(offset) => self.article.map(|day| day.parts().0 + offset),
            Year::Open => None,
        }
    }

    fn calendar(&self, year: Year, month: Option<u8>, day: Option<u8>, lean: Lean) -> Known {
        let mut known = Known { year: self.year(year), month, day, ..Known::default() };
        if let (Year::Open, Some(article), Some(month)) = (year, self.article, month) {
            known.year = Some(nearest_year(article, month, day, lean));
        }
        known.weekday = known.civil().map(Civil::weekday);
        known.text = match known.year {
            Some(year) if year < 0 => format!("-{:04}", -year),
            Some(year) => format!("{year:04}"),
            None => "XXXX".to_string(),
        };
        if let Some(month) = month {
            known.text.push_str(&format!("-{month:02}"));
        }
        if let Some(day) = day {
            known.text.push_str(&format!("-{day:02}"));
        }
        known
    }

    fn part_of_year(&self, year: Year, part: YearPart) -> Known {
        let start = match part {
            YearPart::Quarter(n) => 3 * n - 2,
            YearPart::Half(n) => 6 * n - 5,
            YearPart::Spring => 3,
            YearPart::Summer => 6,
            YearPart::Autumn => 9,
            YearPart::Winter => 12,
        };
        let part = print_year_part(part);
        // The last that has begun.
        let open = || {
            self.article.map(|article| {
                let (year, month, _) = article.parts();
                if month >= start { year } else { year - 1 }
            })
        };
        let year = if year == Year::Open { open() } else { self.year(year) };
        let text = match year {
            Some(year) => format!("{year:04}-{part}"),
            None => format!("XXXX-{part}"),
        };
        Known { text, year, ..Known::default() }
    }

    fn shifted(&self, unit: TimeUnit, offset: i32, from_previous: bool) -> Option<Known> {
        let article = self.article.map(Known::on).unwrap_or_default();
        let spoken = self.previous.year.is_some() || self.previous.is_day() || self.previous.month.is_some();
        // "Two days later" counts from the last day that was named, "two years later" from the last year.
        let before = match (&self.named, unit) {
            (Some((_, day)), TimeUnit::Day | TimeUnit::Week | TimeUnit::Fortnight | TimeUnit::Weekend) => day,
            // "the previous quarter" after a bare year is the one before the article's.
            (_, TimeUnit::Quarter | TimeUnit::Month) if self.previous.month.is_none() => &article,
            _ => &self.previous,
        };
        let base = if from_previous && spoken { before } else { &article };
        let n = i64::from(offset);
        let months = || -> Option<(i32, u8)> {
            let all = i64::from(base.year?) * 12 + i64::from(base.month?) - 1 + n;
            Some((i32::try_from(all.div_euclid(12)).ok()?, all.rem_euclid(12) as u8 + 1))
        };
        let unknown = |text: &str| Some(Known::text(text.to_string()));
        match unit {
            TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour => None,
            TimeUnit::Day => match base.civil() {
                Some(day) => Some(Known::on(day.plus(n))),
                None => {
                    Some(base.month.zip(base.day).and_then(|(m, d)| day_of_any_year(m, d, n)).unwrap_or_else(
                        || match base.weekday {
                            Some(weekday) => {
                                let weekday = (i64::from(weekday) - 1 + n).rem_euclid(7) as u8 + 1;
                                Known {
                                    text: format!("XXXX-WXX-{weekday}"),
                                    weekday: Some(weekday),
                                    ..Known::default()
                                }
                            }
                            None => Known::text("XXXX-XX-XX".to_string()),
                        },
                    ))
                }
            },
            TimeUnit::Week | TimeUnit::Fortnight | TimeUnit::Weekend => {
                let weeks = if unit == TimeUnit::Fortnight { n.saturating_mul(2) } else { n };
                let end = if unit == TimeUnit::Weekend { "-WE" } else { "" };
                let Some(day) = base.civil() else { return unknown(&format!("XXXX-WXX{end}")) };
                let (year, week) = day.plus(weeks.saturating_mul(7)).iso_week();
                Some(Known {
                    text: format!("{year:04}-W{week:02}{end}"),
                    year: Some(year),
                    ..Known::default()
                })
            }
            TimeUnit::Month => match months() {
                Some((year, month)) => Some(Known {
                    text: format!("{year:04}-{month:02}"),
                    year: Some(year),
                    month: Some(month),
                    ..Known::default()
                }),
                None => unknown("XXXX-XX"),
            },
            TimeUnit::Quarter => match (base.year, base.month) {
                (Some(year), Some(month)) => {
                    let all = i64::from(year) * 4 + (i64::from(month) - 1) / 3 + n;
                    unknown(&format!("{:04}-Q{}", all.div_euclid(4), all.rem_euclid(4) + 1))
                }
                _ => unknown("XXXX-QX"),
            },
            TimeUnit::Year => match base.year {
                Some(year) => {
                    let year = year.saturating_add(offset);
                    Some(Known { text: format!("{year:04}"), year: Some(year), ..Known::default() })
                }
                None => unknown("XXXX"),
            },
            TimeUnit::Decade => match base.year {
                Some(year) => unknown(&format!("{:03}", year.div_euclid(10).saturating_add(offset))),
                None => unknown("XXX"),
            },
            TimeUnit::Century => match base.year {
                Some(year) => unknown(&format!("{:02}", year.div_euclid(100).saturating_add(offset))),
                None => unknown("XX"),
            },
        }
    }
}

/// How near a day named behind a time must stand, in bytes: "at 9pm on Friday".
const NEXT_DAY: u32 = 8;

/// How far back a day named before a time may stand, in bytes: the same sentence, mostly.
const LAST_DAY: u32 = 110;

/// "two days later" after a month and a day of no known year, where no leap day could come between.
fn day_of_any_year(month: u8, day: u8, days: i64) -> Option<Known> {
    let (_, m, d) = Civil::new(2001, month, day)?.plus(days).parts();
    let (_, leap_m, leap_d) = Civil::new(2004, month, day)?.plus(days).parts();
    ((m, d) == (leap_m, leap_d)).then(|| Known {
        text: format!("XXXX-{m:02}-{d:02}"),
        month: Some(m),
        day: Some(d),
        ..Known::default()
    })
}

fn rel_of(moment: &Moment) -> Option<Rel> {
    match moment.day {
        Day::Shifted { unit, offset, from_previous } => {
            let offset = if unit == TimeUnit::Fortnight { offset.saturating_mul(2) } else { offset };
            Some(Rel { unit: unit.word(), offset, from_previous })
        }
        _ => None,
    }
}

/// A day with the time of day behind it.
fn with_hour(day: &str, hour: Option<Hour>) -> String {
    hour.map_or(day.to_string(), |hour| format!("{day}T{}", print_hour(hour)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numbers::{self, Meaning};
    use crate::text::Passage;

    /// The values of the dates in `text`, against a date or none, parted by bars.
    fn check(date: &str, text: &str, values: &str) {
        let article = Civil::parse(date).map(|d| ArticleDate { value: d.to_string(), given: true });
        let mut resolver = Resolver::new(text, article.as_ref());
        let found = numbers::recognise(&Passage::of(text));
        let got: Vec<String> = found
            .iter()
            .filter_map(|n| match &n.meaning {
                Meaning::When(when) => {
                    Some(resolver.resolve(when, n.span, None).0.unwrap_or("-".to_string()))
                }
                _ => None,
            })
            .collect();
        assert_eq!(got.join("|"), values, "{text}");
    }

    #[test]
    fn against_the_dateline() {
        let day = "2015-11-17";
        check(day, "It fell last week and on Friday.", "2015-W46|2015-11-13");
        check(day, "Police said on Tuesday that Oct. 31 was quiet.", "2015-11-17|2015-10-31");
        check(day, "A year ago, in July, he left.", "2014|2015-07");
        check(day, "It ended last spring.", "2015-SP");
        check(day, "He was seen on Friday night.", "2015-11-13TNI");
        check(day, "The talks will open on Friday.", "2015-11-20");
        check(day, "The court will rule on January 12.", "2016-01-12");
        check(
            day,
            "In the fourth quarter it lost money; in the first quarter it had not.",
            "2015-Q4|2015-Q1",
        );
        check("2009-03-13", "Its best week since November came in the fourth quarter.", "2008-11|2008-Q4");
    }

    #[test]
    fn without_a_date_nothing_is_guessed() {
        check("", "It fell this week and on Friday, October 31.", "XXXX-WXX|XXXX-10-31");
        check("", "On Wednesday he came; two days later he went.", "XXXX-WXX-3|XXXX-WXX-5");
        check("", "In 2009 it opened and two years later it closed.", "2009|2011");
        check("", "On 30 January he came; three days later he went.", "XXXX-01-30|XXXX-02-02");
    }
}

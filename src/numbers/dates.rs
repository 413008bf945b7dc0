//! Dates of the calendar: "31 October 2015", "Friday, Nov. 13", "13-15 November", "2015-10-31", "9/11".

use super::calendar::{century_of, exists};
use super::lists::NAMED_DAYS;
use super::meaning::{Day, Lean, Moment, When, Year};
use super::numeral::whole;
use super::reader::Reader;
use super::words::Class;
use crate::text::Case;
use crate::word_list::words;

/// A date with the token behind it.
pub(super) type Found = (usize, When);

impl Reader<'_> {
    /// The date of the calendar that starts at token `i`.
    pub(super) fn calendar(&self, i: usize) -> Option<Found> {
        match self.class(i) {
            Class::Weekday(weekday) => self.weekday(i, weekday),
            Class::Weekdays(weekday) if self.capital(i) => {
                let day = Day::Weekday { weekday, lean: Lean::Past };
                Some((i + 1, When::At(Moment::on(day))))
            }
            Class::Month(_) => self.month_first(i),
            Class::Digits => self.numeric(i).or_else(|| self.day_first(i)),
            Class::Nth(_) | Class::NthTens(_) | Class::Tens(_) => self.day_first(i),
            _ => None,
        }
    }

    fn weekday(&self, i: usize, weekday: u8) -> Option<Found> {
        let short = self.lower(i).trim_end_matches('.').len() <= 5 && !self.lower(i).ends_with("day");
        // "Friday, Nov. 13", "Friday 13 November", "Tuesday, Nov 17, 2015"
        let mut at = i + 1 + usize::from(self.is(i + 1, ".") && short);
        at += usize::from(self.is(at, ","));
        at += usize::from(self.is(at, "the") && !self.is(i + 1, ","));
        let dated = match self.class(at) {
            Class::Month(_) => self.month_first(at),
            Class::Digits | Class::Nth(_) | Class::NthTens(_) | Class::Tens(_) => {
                self.day_first(at).or_else(|| self.numeric(at))
            }
            _ => None,
        };
        let dated = dated.filter(|(_, when)| match when {
            When::At(Moment { day: Day::Calendar { day, .. }, .. })
            | When::Span(Moment { day: Day::Calendar { day, .. }, .. }, _) => day.is_some(),
            _ => false,
        });
        if dated.is_some() {
            return dated;
        }
        // "Sun", "Sat", "Mon" alone are a star, a verb and a name; the long names are days even in a telegram's small letters.
        let stopped = self.word(i).ends_with('.');
        if short && !(stopped && self.capital(i)) || self.is(i, "sun.") || self.is(i, "sat.") {
            return None;
        }
        // "Friday Night Lights", "Black Friday sales" and "Bloody Sunday" are names.
        let named = self.back_is_any(i, 1, NAMED_DAYS) && self.capital(i.saturating_sub(1));
        if named
            || self.hyphen(i + 1) && self.capital(i + 2) && !matches!(self.class(i + 2), Class::Weekday(_))
        {
            return None;
        }
        let on = |weekday, at| Moment::on(Day::Weekday { weekday, lean: self.lean(at, at + 1) });
        // "Monday to Friday"
        let joint = self.hyphen(i + 1) || self.is_any(i + 1, words!("to through"));
        if let (true, Class::Weekday(last)) = (joint, self.class(i + 2)) {
            return Some((i + 3, When::Span(on(weekday, i), on(last, i))));
        }
        Some((i + 1, When::At(on(weekday, i))))
    }

    /// "October 31, 2015", "Nov. 13-15", "May 2008", "July 20 to August 2", "March".
    fn month_first(&self, i: usize) -> Option<Found> {
        let Class::Month(month) = self.class(i) else { return None };
        let at = i + 1;
        let hyphen = self.past_hyphen(at);
        let day_at = if self.is(hyphen, "the") { hyphen + 1 } else { hyphen };
        // "a Long March 5 rocket", "Theresa May 5 points ahead": names, unless a year follows.
        let named = matches!(month, 3..=6 | 8)
            && i > 0
            && self.passage.token(i - 1).is_some_and(|t| t.case == Case::Initial)
            && !self.opens_sentence(i - 1)
            && !matches!(self.class(i - 1), Class::Weekday(_) | Class::Turn(_));
        if let Some((day, after)) =
            self.day_of_month(day_at).filter(|_| self.capital(i) || i == 0 || self.word(i).len() > 3)
            && exists(None, month, day)
            && !self.day_is_count(day_at, after)
        {
            let found = self.with_day(i, month, day, after);
            return (!named || self.is_year(found.0 - 1, true)).then_some(found);
        }
        // "May 2008", "March, 2016", "October of 2014", "Sep-2012"
        let year_at = hyphen
            + usize::from(self.is(hyphen, ",") && self.is_year(hyphen + 1, true))
            + usize::from(self.is_any(hyphen, words!("of in")) && self.is_year(hyphen + 1, true));
        if let Some((year, after)) = self.year(year_at).filter(|_| self.capital(i) || self.word(i).len() > 3)
        {
            let month_of = |year| {
                Moment::on(Day::Calendar {
                    year: Year::Said(year),
                    month: Some(month),
                    day: None,
                    lean: Lean::Past,
                })
            };
            return Some(self.to_month(i, after, month_of(year)));
        }
        if !self.month_alone(i, month) {
            return None;
        }
        let lean = self.lean(i, at);
        let first = Moment::on(Day::Calendar { year: Year::Open, month: Some(month), day: None, lean });
        // "March this year", "October last year": the year is said behind it, as a date of its own.
        let of = at + usize::from(self.is(at, "of"));
        let turned = self.is_any(of, words!("this last next")) && self.is(of + 1, "year");
        if let (Class::Turn(offset), true) = (self.class(of), turned) {
            let year = Year::Shifted(offset.into());
            let day = Day::Calendar { year, month: Some(month), day: None, lean };
            return Some((at, When::At(Moment::on(day))));
        }
        // "from May to September", "January-March 2015"
        let joint = self.hyphen(at) || self.is(at, "to") && self.back_is(i, 1, "from");
        if let (true, Class::Month(_)) = (joint, self.class(at + 1))
            && let Some((end, When::At(last))) = self.month_first(at + 1)
        {
            return Some((end, span_of(first, last)));
        }
        Some((at, When::At(first)))
    }

    /// "from July 2021 to December 2021": what a month with its year goes on to.
    fn to_month(&self, start: usize, end: usize, first: Moment) -> Found {
        let from = self.back_is(start, 1, "from");
        let joint = self.dash(end) || from && self.is_any(end, words!("to until through"));
        if let (true, Class::Month(month)) = (joint, self.class(end + 1))
            && let Some((year, after)) = self.year(end + 2).filter(|_| self.is_year(end + 2, true))
        {
            let day =
                Day::Calendar { year: Year::Said(year), month: Some(month), day: None, lean: Lean::Past };
            return (after, When::Span(first, Moment::on(day)));
        }
        (end, When::At(first))
    }

    /// "5,000 on March 3 million": a number behind a month that counts something is no day of it.
    fn day_is_count(&self, day: usize, after: usize) -> bool {
        self.class(day) == Class::Digits
            && (matches!(
                self.class(after),
                Class::Scale(_) | Class::Percent | Class::Measure(_) | Class::Money(_)
            ) || matches!(self.class(after), Class::Time(..)) && !self.capital(after))
            && !self.joined(after + 1)
    }

    /// A month and its day, with the range and the year behind them.
    fn with_day(&self, start: usize, month: u8, day: u8, after: usize) -> Found {
        let mut end = after;
        let mut last = None;
        // "Nov. 13-15", "July 14 to 24, 2022", "July 20 to August 2"
        let joint =
            self.hyphen(end) || self.dash(end) || self.is_any(end, words!("to through until till thru"));
        if joint {
            let other = self.class(end + 1);
            if let (Class::Month(m), Some((d, e))) = (other, self.day_of_month(end + 2)) {
                if exists(None, m, d) {
                    (last, end) = (Some((m, d)), e);
                }
            } else if let Some((d, e)) = self.day_of_month(end + 1) {
                let plain = self.class(end + 1) != Class::Digits
                    || !self.day_is_count(end + 1, e) && !self.is(e, ":");
                if d > day && exists(None, month, d) && plain {
                    (last, end) = (Some((month, d)), e);
                }
            }
        }
        // "January 20 and 21"
        if last.is_none() && self.is(end, "and") && self.class(end + 1) == Class::Digits {
            let next = self.day_of_month(end + 1).filter(|(d, e)| {
                let counts = self.day_is_count(end + 1, *e) || self.plural_noun(*e);
                *d == day + 1 && !counts && !matches!(self.class(*e), Class::Month(_))
            });
            if let Some((d, e)) = next {
                (last, end) = (Some((month, d)), e);
            }
        }
        let mut year = Year::Open;
        let comma = usize::from(self.is(end, ",")) + usize::from(self.is_any(end, words!("of in")));
        if let Some((said, e)) = self.year(end + comma).filter(|_| self.is_year(end + comma, true)) {
            (year, end) = (Year::Said(said), e);
        } else if let (Class::Turn(offset), true) = (self.class(end), self.is(end + 1, "year"))
            && self.is_any(end, words!("this last next"))
        {
            (year, end) = (Year::Shifted(offset.into()), end + 2);
        }
        let lean = self.lean(start, end);
        let on = |month, day| Moment::on(Day::Calendar { year, month: Some(month), day: Some(day), lean });
        let first = on(month, day);
        match last {
            Some((m, d)) => (end, When::Span(first, on(m, d))),
            None => (end, When::At(first)),
        }
    }

    /// "31 October 2015", "the 13th of November", "13-15 November", "4 june".
    fn day_first(&self, i: usize) -> Option<Found> {
        let (day, mut at) = self.day_of_month(i)?;
        let mut last = None;
        // "13 to 15 July", "10 - 22 August 2012", "13th to the 15th of July"
        if self.dash(at) || self.is_any(at, words!("to and through till until")) {
            let next = at + 1 + usize::from(self.is(at + 1, "the"));
            if let Some((to, after)) = self.day_of_month(next) {
                let of = after + usize::from(self.is(after, "of"));
                let both = self.is(at, "and");
                if to > day
                    && matches!(self.class(of), Class::Month(_))
                    && (!both || self.back_is(i, 1, "between") || to == day + 1)
                {
                    (last, at) = (Some(to), after);
                }
            }
        }
        // "third day of october"
        at += if self.are(at, words!("day of")) { 1 } else { 0 };
        let of = self.is(at, "of");
        let month_at = if of { at + 1 } else { self.past_slash(self.past_hyphen(at)) };
        let Class::Month(month) = self.class(month_at) else { return None };
        // "the second May" and "in the first March" are no dates: an ordinal in words needs its "of".
        let words = self.class(i) != Class::Digits;
        if words && !of
            || !exists(None, month, last.unwrap_or(day))
            || self.word(month_at).len() <= 3 && !self.capital(month_at)
        {
            return None;
        }
        // "5 may die": a verb, when small letters follow a number.
        if !self.capital(month_at) && matches!(month, 3 | 5) && !self.is_year(month_at + 1, true) {
            return None;
        }
        // "on 10 March 3,000 people", "4 June - 6 June".
        let mut end = month_at + 1;
        let mut until = None;
        if last.is_none()
            && (self.dash(end) || self.is_any(end, words!("to until till through")))
            && let Some((e, When::At(moment @ Moment { day: Day::Calendar { day: Some(_), .. }, .. }))) =
                self.day_first_once(end + 1)
        {
            (until, end) = (Some(moment), e);
        }
        let mut year = Year::Open;
        if until.is_none() {
            let slash = self.past_slash(self.past_hyphen(end));
            let comma =
                slash + usize::from(self.is(slash, ",")) + usize::from(self.is_any(slash, words!("of in")));
            if let Some((said, e)) = self.year(comma).filter(|_| self.is_year(comma, true)) {
                (year, end) = (Year::Said(said), e);
            } else if let (Class::Turn(offset), true) = (self.class(end), self.is(end + 1, "year")) {
                if self.is_any(end, words!("this last next")) {
                    (year, end) = (Year::Shifted(offset.into()), end + 2);
                }
            } else if slash > end && whole(self.word(slash)) && self.word(slash).len() == 2 {
                // "31-Oct-74"
                let short: i32 = self.word(slash).parse().ok()?;
                (year, end) = (Year::Said(century_of(short)), slash + 1);
            }
        }
        let lean = self.lean(i, end);
        let on = |day| Moment::on(Day::Calendar { year, month: Some(month), day: Some(day), lean });
        Some((
            end,
            match (last, until) {
                (Some(to), _) => When::Span(on(day), on(to)),
                (None, Some(to)) => span_of(on(day), to),
                _ => When::At(on(day)),
            },
        ))
    }

    /// A day with its month, without a further range: the second end of one.
    fn day_first_once(&self, i: usize) -> Option<Found> {
        let (day, at) = self.day_of_month(i)?;
        let of = at + usize::from(self.is(at, "of"));
        let Class::Month(month) = self.class(of) else { return None };
        let comma = of + 1 + usize::from(self.is(of + 1, ","));
        let said = self.year(comma).filter(|_| self.is_year(comma, true));
        let (year, end) = said.map_or((Year::Open, of + 1), |(y, e)| (Year::Said(y), e));
        exists(None, month, day).then_some(())?;
        Some((
            end,
            When::At(Moment::on(Day::Calendar {
                year,
                month: Some(month),
                day: Some(day),
                lean: Lean::Past,
            })),
        ))
    }

    fn past_slash(&self, i: usize) -> usize {
        if self.is(i, "/") && self.joined(i) && self.joined(i + 1) { i + 1 } else { i }
    }

    /// A day of the month at `i`, in digits or as an ordinal, and the token after it.
    pub(super) fn day_of_month(&self, i: usize) -> Option<(u8, usize)> {
        let day = match self.class(i) {
            Class::Digits => {
                let printed = self.word(i);
                let day = Some(printed).filter(|p| p.len() <= 2 && whole(p))?.parse().ok()?;
                let suffix = self.is_any(i + 1, words!("st nd rd th")) && self.joined(i + 1);
                let glued = self.joined(i + 1) && self.is_word(i + 1) && !suffix;
                let before = i > 0
                    && self.joined(i)
                    && !self.dash(i - 1)
                    && !words!("( / . [ “ ‘ '").has(self.word(i - 1));
                if glued || before {
                    return None;
                }
                (day, i + 1 + usize::from(suffix))
            }
            Class::Nth(n) => (n, i + 1),
            Class::NthTens(n) => (n, i + 1),
            Class::Tens(n) => match self.class(self.past_hyphen(i + 1)) {
                Class::Nth(m @ 1..=9) => (n + m, self.past_hyphen(i + 1) + 1),
                _ => return None,
            },
            _ => return None,
        };
        (1..=31).contains(&day.0).then_some(day)
    }
}

/// The two ends of a range; a year that only the second says is the first's too.
fn span_of(mut first: Moment, last: Moment) -> When {
    if let (Day::Calendar { year, month, .. }, Day::Calendar { year: later, month: to, .. }) =
        (&mut first.day, last.day)
        && *year == Year::Open
    {
        *year = match later {
            // "Nov-Feb 2017" began the year before.
            Year::Said(said) if month.is_some() && *month > to => Year::Said(said - 1),
            other => other,
        };
    }
    When::Span(first, last)
}

//! Times of day: "6:01 a.m. ET", "18:00 GMT", "8.30pm", "noon"; and the lengths of videos under captions.

use super::lists::BEFORE_HOUR;
use super::meaning::{Day, DayPart, Hour, Length, Meaning, Moment, TimeUnit, When};
use super::numeral::whole;
use super::reader::Reader;
use super::value::Decimal;
use super::words::Class;
use super::{Label, Number};
use crate::text::BlockKind;
use crate::word_list::words;

impl Reader<'_> {
    /// The time of day that starts at token `i`: the token after it, and the time.
    pub(super) fn clock(&self, i: usize) -> Option<(usize, Hour)> {
        match self.class(i) {
            Class::Hour(hour) if !self.capital(i) && !self.hyphen(i + 1) => {
                // "High Noon" and "the midnight train" are no times.
                let told = self.back_is_any(i, 1, BEFORE_HOUR) || i == 0 || !self.is_word(i + 1);
                let (end, zone) = self.zone(i + 1);
                told.then_some((end, Hour::Clock { hour, minute: 0, second: None, zone }))
            }
            Class::Digits => self.clock_digits(i),
            // "half past nine", "quarter to ten"
            Class::Half | Class::Time(..) if self.is_any(i + 1, words!("past to")) => {
                let (half, to) = (self.class(i) == Class::Half, self.is(i + 1, "to"));
                let hour = match self.class(i + 2) {
                    Class::Small(n @ 1..=12) => n,
                    Class::Digits => self.word(i + 2).parse().ok().filter(|n| (1..=12).contains(n))?,
                    _ => return None,
                };
                let fits = (half && !to || self.is(i, "quarter"))
                    && !matches!(self.class(i + 3), Class::Percent | Class::Measure(_) | Class::Scale(_));
                let (hour, minute) = match (half, to) {
                    (true, _) => (hour, 30),
                    (_, false) => (hour, 15),
                    _ => ((hour + 11) % 12, 45),
                };
                let (end, pm) = self.half_day(i + 3).unwrap_or((i + 3, false));
                let hour = hour % 12 + if pm { 12 } else { 0 };
                fits.then_some((end, Hour::Clock { hour, minute, second: None, zone: None }))
            }
            Class::Small(hour @ 1..=12) => {
                let (at, pm) = self.half_day(i + 1)?;
                self.clock_time(hour, 0, None, pm, at)
            }
            _ => None,
        }
    }

    fn clock_digits(&self, i: usize) -> Option<(usize, Hour)> {
        let printed = self.word(i);
        let two = |k: usize| {
            Some(self.word(k)).filter(|w| w.len() == 2 && whole(w)).and_then(|w| w.parse::<u8>().ok())
        };
        if i > 0 && self.joined(i) && !words!("( - – [ “ \" ‘ ' ~ —").has(self.word(i - 1)) {
            return None;
        }
        let colon = self.is(i + 1, ":") && self.joined(i + 1) && self.joined(i + 2);
        let (hour, minute, mut at) = match printed.split_once('.') {
            _ if colon && printed.len() <= 2 && whole(printed) => (printed.parse().ok()?, two(i + 2)?, i + 3),
            // "8.30 pm", "18.30 GMT"
            Some((hour, minute)) if minute.len() == 2 && hour.len() <= 2 => {
                (hour.parse().ok()?, minute.parse().ok()?, i + 1)
            }
            None if printed.len() <= 2 && whole(printed) => (printed.parse().ok()?, 0, i + 1),
            None if printed.len() == 4 && whole(printed) => {
                (printed.get(..2)?.parse().ok()?, printed.get(2..)?.parse().ok()?, i + 1)
            }
            _ => return None,
        };
        let mut second = None;
        if colon && self.is(at, ":") && self.joined(at) && self.joined(at + 1) {
            second = two(at + 1);
            second?;
            at += 2;
        }
        if let Some((after, pm)) = self.half_day(at) {
            return if printed.len() == 4 && whole(printed) {
                None
            } else {
                self.clock_time(hour, minute, second, pm, after)
            };
        }
        if self.is_any(at, words!("o'clock o’clock")) && hour <= 12 {
            return Some((at + 1, Hour::Clock { hour, minute, second, zone: None }));
        }
        let (end, zone) = self.zone(at);
        let named =
            zone.is_some() || self.is_any(at, words!("hours hrs")) && printed.len() == 4 && minute < 60;
        let told = colon && !self.joined(at) || named && (printed.len() == 4 || printed.contains('.'));
        let end = if named && zone.is_none() { at + 1 } else { end };
        (told && hour <= 24 && minute < 60).then_some((end, Hour::Clock { hour, minute, second, zone }))
    }

    /// "am", "p.m.", "in the morning" at `at`: the token after it, and whether it is past noon.
    fn half_day(&self, at: usize) -> Option<(usize, bool)> {
        match self.class(at) {
            // "9am", "9 a.m."
            Class::HalfDay(pm) => Some((at + 1, pm)),
            _ if self.are(at, words!("in the")) => match self.part_of_day(at + 2)? {
                DayPart::Morning => Some((at + 3, false)),
                DayPart::Afternoon | DayPart::Evening => Some((at + 3, true)),
                _ => None,
            },
            _ => None,
        }
    }

    fn clock_time(
        &self,
        hour: u8,
        minute: u8,
        second: Option<u8>,
        pm: bool,
        at: usize,
    ) -> Option<(usize, Hour)> {
        if hour > 12 || minute > 59 {
            return None;
        }
        let hour = hour % 12 + if pm { 12 } else { 0 };
        let (end, zone) = self.zone(at);
        Some((end, Hour::Clock { hour, minute, second, zone }))
    }

    /// The zone at `at`, bare, in brackets or as "local time"; the token after it.
    fn zone(&self, at: usize) -> (usize, Option<i16>) {
        let upper = |k: usize| self.word(k).chars().next().is_some_and(char::is_uppercase);
        match self.class(at) {
            Class::Zone(zone) if upper(at) => (at + 1, Some(zone)),
            _ if self.is_any(at, words!("( [")) => match (self.class(at + 1), self.word(at + 2)) {
                (Class::Zone(zone), ")" | "]") if upper(at + 1) => (at + 3, Some(zone)),
                _ => (at, None),
            },
            _ if matches!(
                (self.lower(at), self.lower(at + 1)),
                ("local" | "eastern" | "pacific" | "central", "time")
            ) =>
            {
                let zone = match self.lower(at) {
                    "eastern" => Some(-300),
                    "pacific" => Some(-480),
                    "central" => Some(-360),
                    _ => None,
                };
                (at + 2, zone)
            }
            _ => (at, None),
        }
    }

    /// The figure for a time of day at `i`; under a caption, "01:09" is how long the video runs.
    pub(super) fn time(&self, i: usize) -> Option<(usize, Number)> {
        if let Some((end, length)) = self.running_time(i) {
            let number = Number::new(self.span(i..end), Label::Duration, Meaning::Length(length));
            return Some((end, number));
        }
        if let Some(found) = self.opening_hours(i) {
            return Some(found);
        }
        let (mut end, hour) = self.clock(i)?;
        // "with 2:12 left in the third quarter"
        let plays = self.is_any(end, words!("left remaining"))
            || self.is(end, "to") && self.is_any(end + 1, words!("play go"));
        if let (Hour::Clock { hour, minute, second: None, zone: None }, true) = (hour, plays && end == i + 3)
        {
            let mut length = Length::of(Some(Decimal::whole(hour.into())), TimeUnit::Minute);
            length.rest.push((Decimal::whole(minute.into()), TimeUnit::Second));
            return Some((end, Number::new(self.span(i..end), Label::Duration, Meaning::Length(length))));
        }
        let mut day = Day::Unsaid;
        // "9pm tomorrow", "16:00 UTC today"
        if let Class::Today(offset) = self.class(end) {
            day = Day::Shifted { unit: TimeUnit::Day, offset: offset.into(), from_previous: false };
            end += 1;
        }
        let meaning = Meaning::When(When::At(Moment { day, hour: Some(hour) }));
        Some((end, Number::new(self.span(i..end), Label::Time, meaning)))
    }

    /// "9am-5pm", "from 6 p.m. to 8 p.m.", "8-10pm": two times and what lies between.
    fn opening_hours(&self, i: usize) -> Option<(usize, Number)> {
        let from = self.back_is(i, 1, "from") || self.back_is(i, 1, "between");
        let bare = || {
            let hour = Some(self.word(i)).filter(|w| w.len() <= 2 && whole(w))?.parse().ok()?;
            (1..=12)
                .contains(&hour)
                .then_some((i + 1, Hour::Clock { hour, minute: 0, second: None, zone: None }))
        };
        let (joint, first) = self.clock(i).or_else(bare)?;
        let told = joint != i + 1;
        let dash = self.dash(joint) && (told || self.hyphen(joint));
        if !(dash
            || from && (self.is(joint, "to") || self.is(joint, "and"))
            || told && self.is_any(joint, words!("until till")))
        {
            return None;
        }
        let (end, last) = self.clock(joint + 1).filter(|(end, _)| *end > joint + 2)?;
        let (Hour::Clock { hour, minute, second, zone }, Hour::Clock { hour: later, zone: later_zone, .. }) =
            (first, last)
        else {
            return None;
        };
        // "8-10pm" is in the evening; "11-2pm" begins before noon.
        let evening = !told && later > 12 && hour < 12 && hour + 12 < later;
        let hour = if evening { hour + 12 } else { hour };
        let zone = zone.or(later_zone);
        let at = |hour| Moment { day: Day::Unsaid, hour: Some(hour) };
        let when = When::Span(at(Hour::Clock { hour, minute, second, zone }), at(last));
        Some((end, Number::new(self.span(i..end), Label::Time, Meaning::When(when))))
    }

    /// "Video duration 01:09", at the end of a line, with nothing that makes it a time of day.
    fn running_time(&self, i: usize) -> Option<(usize, Length)> {
        let minutes = Some(self.word(i)).filter(|w| w.len() <= 2 && whole(w))?;
        let seconds = Some(self.word(i + 2)).filter(|w| w.len() == 2 && whole(w))?;
        let colon = self.is(i + 1, ":") && self.joined(i + 1) && self.joined(i + 2) && !self.joined(i);
        let last = i + 3 == self.len()
            && !self.back_is_any(i, 1, words!("at by from until to , - – kick-off off and |"));
        // A clock on its own line, or an hour past nine, may be a schedule; a caption's nought at the front is a length.
        let caption = self.passage.kind() == BlockKind::Caption || minutes.starts_with('0') && i > 0;
        if !(colon && last && caption) {
            return None;
        }
        let (minutes, seconds) = (Decimal::parse(minutes)?, Decimal::parse(seconds)?);
        if minutes == Decimal::whole(0) {
            return Some((i + 3, Length::of(Some(seconds), TimeUnit::Second)));
        }
        let mut length = Length::of(Some(minutes), TimeUnit::Minute);
        if seconds != Decimal::whole(0) {
            length.rest.push((seconds, TimeUnit::Second));
        }
        Some((i + 3, length))
    }
}

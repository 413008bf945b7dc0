//! The words around a date: parts of the day behind it, "early", "late", "the end of" before it, "since".

use super::amounts::{Counted, Quantity};
use super::meaning::{Day, DayPart, Hour, Length, Meaning, Moment, TimeUnit, When, YearPart};
use super::reader::Reader;
use super::words::Class;
use super::{Label, Mod, Number};
use crate::text::{Span, TokenKind};
use crate::word_list::words;

impl Reader<'_> {
    /// The figure of a calendar date at `i..end`.
    pub(super) fn dated(&self, i: usize, mut end: usize, mut when: When, floor: usize) -> (usize, Number) {
        let mut label = Label::Date;
        let mut start = i;
        if let (When::At(moment), Some(part)) = (&mut when, self.part_of_day(end)) {
            // "Friday night"
            if matches!(moment.day, Day::Weekday { .. } | Day::Calendar { day: Some(_), .. })
                && !self.capital(end)
            {
                moment.hour = Some(Hour::Part(part));
                (end, label) = (end + 1, Label::Time);
            }
        }
        // "the early hours of Saturday"
        if let When::At(moment) = &mut when
            && start >= floor + 4
            && self.are(start - 4, words!("the early hours of"))
            && moment.hour.is_none()
        {
            moment.hour = Some(Hour::Part(DayPart::Morning));
            (start, label) = (start - 4, Label::Time);
        }
        let spanning = matches!(when, When::Span(..));
        let quarter = matches!(when, When::At(Moment { day: Day::PartOfYear { part, .. }, .. }) if matches!(part, YearPart::Quarter(_) | YearPart::Half(_)));
        let core = start;
        let (mut first, mut modifier) = self.part_before(start, floor);
        // "he said earlier Thursday" is earlier than now, on Thursday.
        if self.is_any(first, words!("earlier later")) {
            first = start;
        }
        if spanning && first > floor && self.back_is_any(first, 1, words!("from between")) {
            start = first - 1;
        } else {
            start = first;
        }
        // "the ’80s", "since ’82": the apostrophe stands for the century.
        let short = self.joined(start) && self.back_is_any(start, 1, words!("' ’ ‘"));
        if short && start == core && start > floor && self.word(core).len() == 2 {
            start -= 1;
        }
        if quarter && start > floor && self.back_is(start, 1, "the") {
            start -= 1;
        }
        if modifier.is_none() {
            modifier = match self.back(start, 1) {
                "since" => Some(Mod::Since),
                "before" => Some(Mod::Before),
                "after" => Some(Mod::After),
                _ => None,
            };
        }
        let mut number = Number::new(self.span(start..end), label, Meaning::When(when));
        (number.core, number.modifier) = (self.span(core..end), modifier);
        (end, number)
    }

    /// "early", "late", "mid-", "the end of" before token `start`: where it begins, and what it says.
    fn part_before(&self, start: usize, floor: usize) -> (usize, Option<Mod>) {
        let free = |n: usize| start >= floor + n;
        let at = |n: usize| start - n;
        if free(2) && self.dash(at(1)) && self.back_is(start, 2, "mid") {
            return (at(2), Some(Mod::Mid));
        }
        let part = |word: &str| match word {
            "early" | "earlier" => Some(Mod::Start),
            "late" | "later" => Some(Mod::End),
            "mid" => Some(Mod::Mid),
            _ => None,
        };
        if let (Some(part), true) = (part(self.back(start, 1)), free(1)) {
            return (at(1), Some(part));
        }
        let edge = |word: &str| match word {
            "end" | "close" => Some(Mod::End),
            "start" | "beginning" => Some(Mod::Start),
            "middle" => Some(Mod::Mid),
            _ => None,
        };
        let of = 1 + usize::from(self.back_is(start, 1, "the"));
        // "at the end of 2016": like a preposition it says which part, and stays outside.
        if self.back_is(start, of, "of") && free(of + 1) {
            return (start, edge(self.back(start, of + 1)));
        }
        (start, None)
    }

    /// A relative date with "earlier", "late" or "the end of" before it.
    pub(super) fn turned_date(&self, found: (usize, Number), floor: usize) -> (usize, Number) {
        let (end, mut number) = found;
        let start = self.passage.tokens_in(number.span).start;
        if !number.set && matches!(number.label, Label::Date | Label::Time) {
            let (first, part) = self.part_before(start, floor);
            number.span = self.span(first..end);
            number.modifier = number.modifier.or(part);
        }
        if number.modifier.is_none() && number.label == Label::Duration && self.back_is(start, 1, "within") {
            number.modifier = Some(Mod::AtMost);
        }
        (end, number)
    }

    /// "$43.20 a barrel", "26 cents per share": what each sum is for.
    pub(super) fn per_thing(&self, end: usize) -> Option<String> {
        if !(self.class(end) == Class::Article || self.is(end, "per")) {
            return None;
        }
        match (self.measure(end + 1), self.lower(end + 1)) {
            (unit, _) if !unit.is_empty() => Some(unit.to_string()),
            (
                _,
                thing @ ("share" | "person" | "head" | "capita" | "household" | "ticket" | "unit" | "night"
                | "child"),
            ) => Some(thing.to_string()),
            _ => None,
        }
    }

    /// A figure without the full stop that only ends its sentence: "at 8.30 pm."
    pub(super) fn without_full_stop(&self, span: Span, end: usize) -> Span {
        let last = end.saturating_sub(1);
        let word = self.word(last);
        let inner = word.strip_suffix('.').is_some_and(|rest| !rest.is_empty() && !rest.contains('.'));
        let dated = matches!(self.class(last), Class::Digits | Class::Month(_) | Class::Weekday(_));
        let closes = self.sentence(last).end == end && !dated;
        if inner && closes && self.span(last..end).end() == span.end() {
            Span::new(span.start(), span.end() - 1)
        } else {
            span
        }
    }

    /// Tells the figure before a rate what it is counted by: "3,000 foreign fighters a day".
    pub(super) fn gives_rate(&self, i: usize, floor: usize, length: &Length, last: &mut Number) {
        let amount = matches!(
            last.label,
            Label::Cardinal | Label::Money | Label::Quantity | Label::Percent | Label::Duration
        );
        let rate = matches!(self.class(i), Class::Article)
            || self.is(i, "per")
            || self.is_any(i, words!("every each"));
        let close = (floor..i).all(|k| self.is_word(k) || self.hyphen(k) || self.is(k, "%")) && i - floor < 8;
        if amount && rate && close && length.unit != TimeUnit::Quarter {
            last.per = Some(super::print::print_length(length));
        }
    }

    /// "3G", "F-150 feet": a unit behind what is no number at all.
    pub(super) fn is_code(&self, q: &Quantity) -> bool {
        let i = q.start;
        let glued = i > 1
            && self.joined(i)
            && self.dash(i - 1)
            && self.joined(i - 1)
            && matches!(self.kind(i - 2), Some(TokenKind::Word | TokenKind::Number))
            && !matches!(q.counted, Counted::Time(_) | Counted::Age(_))
            && !self.is(i - 2, "mid");
        let word = i > 0
            && self.joined(i)
            && matches!(self.kind(i - 1), Some(TokenKind::Word | TokenKind::Number | TokenKind::Address));
        (glued || word) && !q.numeral.spelled
    }
}

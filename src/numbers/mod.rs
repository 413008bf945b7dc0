//! A passage into its figures: counts, shares, sums, measures, dates, times, each with what it stands for.
//!
//! One pass from left to right over the tokens. Every word has one lexical class ([`words`]); where a class can open a
//! figure, the grammars are asked in turn: a sum of money, a time of day, a date, a time told from where the article
//! stands, a place in an order, and last a number with the unit behind it. What stands to the left (the hedge) is read
//! when the figure is known. Nothing looks back past the last figure, so the time is linear in the text.

mod amounts;
mod calendar;
mod clock;
mod counted;
mod dates;
mod digits;
mod fractions;
mod hedges;
mod leaning;
mod lists;
mod meaning;
mod money;
mod numeral;
mod ordinals;
mod periods;
mod plain;
mod print;
mod ranges;
mod reader;
mod relative;
mod spelled;
mod units;
mod value;
mod words;
mod years;

pub use calendar::{Civil, exists};
pub use meaning::{
    Amount, Day, DayPart, Hour, Lean, Length, Meaning, Moment, TimeUnit, Unit, When, Year, YearPart,
};
pub use print::{print_amount, print_hour, print_length, print_year_part, unit_word};
pub use value::Decimal;

use crate::text::{Passage, Span};
use crate::vocabulary::vocabulary;
use reader::Reader;
use words::Class;

vocabulary! {
    /// The kind of a figure.
    Label {
        /// A plain count.
        Cardinal = "CARDINAL",
        /// A place in an order.
        Ordinal = "ORDINAL",
        /// A share of a hundred, or percentage points.
        Percent = "PERCENT",
        /// A sum of money.
        Money = "MONEY",
        /// A measure with its unit; an age.
        Quantity = "QUANTITY",
        /// A day, month, year, or another named stretch of the calendar.
        Date = "DATE",
        /// A time of day.
        Time = "TIME",
        /// A length of time.
        Duration = "DURATION",
    }
}

vocabulary! {
    /// How a figure is hedged.
    Mod {
        /// about, some, around
        Approx = "approx",
        /// almost, nearly
        Almost = "almost",
        /// at least
        AtLeast = "atleast",
        /// more than
        MoreThan = "morethan",
        /// up to
        AtMost = "atmost",
        /// fewer than
        LessThan = "lessthan",
        /// 40 to 50
        Range = "range",
        /// exactly, only
        Exact = "exact",
        /// early
        Start = "start",
        /// mid
        Mid = "mid",
        /// late
        End = "end",
        /// since
        Since = "since",
        /// before
        Before = "before",
        /// after
        After = "after",
    }
}

/// A figure found in a passage.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// The whole expression, with its modifier.
    pub span: Span,
    /// The numeral alone.
    pub core: Span,
    /// Its kind.
    pub label: Label,
    /// What it says, whatever the article's date may be.
    pub meaning: Meaning,
    /// Its hedge.
    pub modifier: Option<Mod>,
    /// Per what: `P1D` in "3,000 a day".
    pub per: Option<String>,
    /// What it counts.
    pub counts: Counts,
    /// A time that comes again.
    pub set: bool,
    /// How sure, 0 to 1.
    pub confidence: f32,
}

impl Number {
    fn new(span: Span, label: Label, meaning: Meaning) -> Number {
        Number {
            span,
            core: span,
            label,
            meaning,
            modifier: None,
            per: None,
            counts: Counts::Nothing,
            set: false,
            confidence: 0.95,
        }
    }
}

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    /// Nothing: it is no count.
    Nothing,
    /// These words of its own passage.
    Here(Span),
    /// What was counted before it: "250 that have come back".
    Before,
}

/// The figures of a passage, in order, none overlapping another.
pub fn recognise(passage: &Passage<'_>) -> Vec<Number> {
    let reader = Reader::new(passage);
    let mut out: Vec<Number> = Vec::new();
    let (mut i, mut floor) = (0, 0);
    while i < reader.len() {
        let money_follows = matches!(reader.class(i + 1), Class::Sign(_));
        if reader.class(i) == Class::Other && !money_follows {
            i += 1;
            continue;
        }
        let (next, figure) = reader.figure_at(i, floor);
        let next = next.max(i + 1);
        match figure {
            Some(mut number) => {
                let sentence = reader.span(reader.sentence(i)).start();
                let told = (out.iter().rev().take(3))
                    .any(|n| n.span.start() >= sentence && n.counts != Counts::Nothing);
                number.counts = reader.counts(&number, next, told);
                number.span = reader.without_full_stop(number.span, next);
                number.core = within(number.core, number.span);
                if let (None, Label::Money | Label::Percent) = (&number.per, number.label) {
                    number.per = reader.per_thing(next);
                }
                if let (Meaning::Every(length), Some(last)) = (&number.meaning, out.last_mut()) {
                    reader.gives_rate(i, floor, length, last);
                }
                if let Some(last) = out.last() {
                    debug_assert!(last.span.end() <= number.span.start(), "figures overlap");
                }
                out.push(number);
                (i, floor) = (next, next);
            }
            None => i = next,
        }
    }
    out
}

/// The part of `core` that lies in `span`; all of `span` where none does.
fn within(core: Span, span: Span) -> Span {
    let (start, end) = (core.start().max(span.start()), core.end().min(span.end()));
    if start < end { Span::new(start, end) } else { span }
}

/// What was read at a token: where reading goes on, and the figure, if there was one.
type Read = (usize, Option<Number>);

impl Reader<'_> {
    /// The figure that opens at token `i`, nothing before token `floor` being free.
    fn figure_at(&self, i: usize, floor: usize) -> Read {
        if let Some(number) = self.money(i, floor) {
            return (self.passage.tokens_in(number.span).end, Some(number));
        }
        if let Some((end, number)) = self.time(i) {
            return (end, Some(number));
        }
        if let Some((end, when)) = self.calendar(i).or_else(|| self.period(i)) {
            let (end, mut number) = self.dated(i, end, when, floor);
            // "on Saturdays" comes again.
            number.set = matches!(self.class(i), Class::Weekdays(_));
            return (end, Some(number));
        }
        if let Some(found) = self.relative(i, floor) {
            let (end, number) = self.turned_date(found, floor);
            return (end, Some(number));
        }
        if let Some((end, number)) = self.age_in_words(i, floor) {
            return (end, Some(number));
        }
        if let Some((end, number)) = self.place(i) {
            return (end, Some(number));
        }
        self.amount(i, floor)
    }

    /// A number with its unit, or a bare one that counts.
    fn amount(&self, i: usize, floor: usize) -> Read {
        let Some(mut q) = self.quantity(i, floor) else { return (i + 1, None) };
        if self.plain_counts(&q) && self.measure(i.wrapping_sub(1)) == "Mw" && !q.numeral.spelled {
            q.counted = amounts::Counted::Measure("Mw");
        }
        if self.plain_counts(&q) {
            if let Some((end, number)) = self.age(&q) {
                return (end, Some(number));
            }
            if q.high.is_none()
                && let Some(next) = self.no_count(&q)
            {
                return (next, None);
            }
        } else if self.is_code(&q) {
            return (q.end, None);
        }
        if q.counted == amounts::Counted::Measure("ft")
            && q.high.is_none()
            && let Some((inches, end)) = self.inches_behind(q.end)
        {
            let all = q.low.times(Decimal::whole(12)).and_then(|n| n.plus(inches));
            if let Some(all) = all {
                q = amounts::Quantity { low: all, end, counted: amounts::Counted::Measure("in"), ..q };
            }
        }
        self.add_coins(&mut q);
        let Some(number) = self.figure(&q, floor) else { return (q.end, None) };
        let end = self.passage.tokens_in(number.span).end;
        if let (amounts::Counted::Time(unit), None, false) = (q.counted, q.high, q.numeral.vague) {
            let start = self.passage.tokens_in(number.span).start;
            if let Some((end, mut date)) = self.ago(start, q.start, end, q.low, unit) {
                date.modifier = number.modifier;
                date.core = self.span(q.start..end);
                return (end, Some(date));
            }
            if self.hyphen(end) && self.is(end + 1, "long") {
                let mut longer = number;
                longer.span = longer.span.to(self.span(end + 1..end + 2));
                return (end + 2, Some(longer));
            }
        }
        (end, Some(number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::random::Random;

    /// Words that figures are made of, in no order at all.
    const WORDS: &[&str] = &[
        "1", "-", "3,000", " ", "one", "hundred", "and", "half", "a", "the", "of", "May", "2015", "/", ":",
        "30", "$", "m", "bn", "%", "per", "cent", "last", "week", "first", "Friday", ",", ".", "to", "or",
        "between", "from", "°", "C", "years", "old", "ago", "later", "Oct.", "late", "mid", "’", "80", "s",
        "every", "few", "dozens", "quarter", "Q3", "US", "Rs", "(", ")", "“", "”", "more", "than", "at",
        "least", "pm", "GMT", "feet", "10", "inches", "½", "th", "twenty", "third", "in", "his", "R100",
        "million", "points", "21st", "century", "+", "5", "12", "noon", "night", "the end", "aged", "under",
        "\n",
    ];

    /// On any text: in order, apart, the numeral inside the expression, and nothing breaks.
    #[test]
    fn figures_stand_in_order_and_apart() {
        let mut random = Random::new(7);
        for round in 0..4000 {
            let mut text = String::new();
            for _ in 0..random.below(30) {
                text.push_str(WORDS[random.below(WORDS.len())]);
                text.push_str(if random.below(4) == 0 { "" } else { " " });
            }
            if round % 4 == 0 {
                text = random.text(40);
            }
            let passage = Passage::of(&text);
            let mut last = 0;
            for number in recognise(&passage) {
                assert!(number.span.start() >= last && !number.span.is_empty(), "{text:?} {number:?}");
                assert!(number.span.contains(number.core) && !number.core.is_empty(), "{text:?} {number:?}");
                if let Counts::Here(span) = number.counts {
                    assert!(!span.is_empty() && span.end() as usize <= text.len(), "{text:?} {number:?}");
                }
                last = number.span.end();
            }
        }
    }
}

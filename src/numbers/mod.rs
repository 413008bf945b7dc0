//! A passage into its figures: counts, shares, sums, measures, dates, times, each with what it stands for.

use crate::text::{Passage, Span};
use crate::vocabulary::vocabulary;

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
    /// The canonical value, where one can be told.
    pub value: Option<String>,
    /// Its hedge.
    pub modifier: Option<Mod>,
    /// How sure, 0 to 1.
    pub confidence: f32,
}

/// The figures of a passage, in order, none overlapping another.
pub fn recognise(_passage: &Passage<'_>) -> Vec<Number> {
    Vec::new()
}

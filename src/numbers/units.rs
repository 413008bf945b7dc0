//! Measures behind a numeral: lengths, weights, areas, speeds, temperatures, each with its unit's short name.

use super::amounts::Counted;
use super::lists::SHORT_UNITS;
use super::numeral::Numeral;
use super::reader::Reader;
use super::words::Class;
use crate::word_list::words;

impl Reader<'_> {
    /// The measure behind `n`, and the token after it.
    pub(super) fn measure_behind(&self, n: &Numeral) -> Option<(Counted, usize)> {
        let mut at = self.past_hyphen(n.end);
        let glued = self.joined(at) && at == n.end;
        let hyphen = at > n.end;
        // "20 (kg)" in a table.
        let bracket = self.is_any(at, words!("( <")) && self.is_any(at + 2, words!(") >")) && !glued;
        if bracket {
            let unit = self.measure(at + 1);
            return (!unit.is_empty()).then_some((Counted::Measure(unit), at + 3));
        }
        if self.is_any(at, words!("square sq sq. cubic")) {
            let cubic = self.is(at, "cubic");
            let unit_at = self.past_hyphen(at + 1);
            let side = if self.word(unit_at) == "m" { "m" } else { self.measure(unit_at) };
            let unit = match (side, cubic) {
                ("km", false) => "km2",
                ("mi", false) => "mi2",
                ("m", false) => "m2",
                ("ft", false) => "ft2",
                ("yd", false) => "yd2",
                ("cm", false) => "cm2",
                ("in", false) => "in2",
                ("m", true) => "m3",
                ("ft", true) => "ft3",
                ("yd", true) => "yd3",
                ("cm", true) => "cm3",
                ("in", true) => "in3",
                _ => return None,
            };
            return Some((Counted::Measure(unit), unit_at + 1));
        }
        if self.are(at, words!("parts per")) {
            return match self.class(at + 2) {
                Class::Scale(6) => Some((Counted::Measure("ppm"), at + 3)),
                Class::Scale(9) => Some((Counted::Measure("ppb"), at + 3)),
                _ => None,
            };
        }
        if self.is_any(at, words!("metric nautical light")) {
            let next = self.past_hyphen(at + 1);
            let unit = match (self.lower(at), self.lower(next)) {
                ("metric", "ton" | "tons" | "tonnes" | "tonne") => "t",
                ("nautical", "mile" | "miles") => "nmi",
                ("light", "years" | "year") => "ly",
                _ => return None,
            };
            return Some((Counted::Measure(unit), next + 1));
        }
        // "half a litre"
        at += usize::from(n.fraction && self.class(at) == Class::Article);
        let unit = match (self.measure(at), self.word(at)) {
            (unit, word) if !unit.is_empty() => {
                let short = self.is_any(at, SHORT_UNITS);
                let degrees_of = unit == "deg" && n.spelled && self.is_any(at + 1, words!("from in of"));
                // "25-point plan" is a plan, "two key points" none; "a one-point lead" counts.
                let point = matches!(word, "point" | "pts") && !hyphen && n.spelled;
                if short && n.spelled
                    || degrees_of
                    || point
                    || n.vague && !self.is(n.end, "of") && unit == "pt"
                {
                    return None;
                }
                unit
            }
            (_, "m") if !n.spelled => "m",
            (_, "g") if !n.spelled => "g",
            (_, "l" | "L") if !n.spelled => "l",
            (_, "t") if glued => "t",
            // "48.8C (119.8F)", "minus 45 F"; not "Form 13F", not "11C/ per security".
            (_, "C" | "F") if (glued || self.below_zero(at)) && self.is_temperature(n, at) => {
                if self.word(at) == "C" { "C" } else { "F" }
            }
            (_, "stone")
                if n.value < super::value::Decimal::whole(50)
                    && (!self.is_word(at + 1) || self.is(at + 1, "and")) =>
            {
                "st"
            }
            (_, "\"" | "″") if glued && !n.spelled && self.is(at + 1, "long") => "in",
            _ => return None,
        };
        at += 1;
        let (unit, end) = self.refined(unit, at);
        Some((Counted::Measure(unit), end))
    }

    /// Does the number right before `at` stand behind a minus in words?
    fn below_zero(&self, at: usize) -> bool {
        self.back_is_any(at, 2, words!("minus negative"))
    }

    /// Is the letter behind the digits at `at - 1` a scale of temperature?
    fn is_temperature(&self, n: &Numeral, at: usize) -> bool {
        let start = at - 1;
        let told = self.back_is_any(
            start,
            1,
            words!("hit minus - reached reaching of to above below near over ( around about at by"),
        );
        let decimal = self.word(start).contains('.');
        n.value < super::value::Decimal::whole(1000) && (told || decimal) && !self.is(at + 1, "/")
    }

    /// A unit with what changes it: "degrees Celsius", "km/h", "miles an hour", "barrels a day", "km²".
    fn refined(&self, unit: &'static str, at: usize) -> (&'static str, usize) {
        let hourly = matches!((self.lower(at), self.lower(at + 1)), ("per" | "an", "hour"));
        match unit {
            "deg" => match (self.measure(at), self.word(at)) {
                (scale @ ("C" | "F" | "K"), _) => (scale, at + 1),
                (_, "C" | "c") => ("C", at + 1),
                (_, "F" | "f") => ("F", at + 1),
                _ => ("deg", at),
            },
            "km" | "m" if self.is(at, "/") && self.is_any(at + 1, words!("h hr hour")) => {
                (if unit == "km" { "km/h" } else { "m/h" }, at + 2)
            }
            "m" if self.is(at, "/") && self.is(at + 1, "s") => ("m/s", at + 2),
            "km" if hourly => ("km/h", at + 2),
            "mi" if hourly => ("mph", at + 2),
            "km" | "m" | "cm" if self.joined(at) && matches!(self.word(at), "²" | "2") => (
                if unit == "km" {
                    "km2"
                } else if unit == "m" {
                    "m2"
                } else {
                    "cm2"
                },
                at + 1,
            ),
            "m" | "cm" if self.joined(at) && matches!(self.word(at), "³" | "3") => {
                (if unit == "m" { "m3" } else { "cm3" }, at + 1)
            }
            "bbl" if matches!((self.lower(at), self.lower(at + 1)), ("per" | "a", "day")) => {
                ("bbl/d", at + 2)
            }
            "bbl"
                if matches!((self.lower(at), self.lower(at + 1)), ("of", "oil"))
                    && matches!((self.lower(at + 2), self.lower(at + 3)), ("per" | "a", "day")) =>
            {
                ("bbl/d", at + 4)
            }
            _ => (unit, at),
        }
    }

    /// "5-foot-10", "6ft 2in", "7 feet and 10 inches": the inches behind the feet, and the token after them.
    pub(super) fn inches_behind(&self, end: usize) -> Option<(super::value::Decimal, usize)> {
        let mut at = self.past_hyphen(end);
        at += usize::from(self.is(at, "and"));
        let n = self.numeral(at).filter(|n| !n.vague && n.value < super::value::Decimal::whole(12))?;
        let unit = self.past_hyphen(n.end);
        match self.measure(unit) {
            "in" => Some((n.value, unit + 1)),
            _ if self.is(unit, "in") && !self.is_word(unit + 1) | self.joined(unit) => {
                Some((n.value, unit + 1))
            }
            // "5-foot-10" says its inches by standing there.
            _ if self.hyphen(end) && !self.is_word(unit) | (unit == n.end) => Some((n.value, n.end)),
            _ => None,
        }
    }
}

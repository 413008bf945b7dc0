//! Two figures into whether they can both be true.

use super::Relation;
use crate::document::Number;
use crate::numbers::{Decimal, Label, Mod};

/// What a figure claims, in a form that can be held against another.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Claim {
    /// Between two amounts of one unit, both included.
    Amount { unit: String, low: f64, high: f64 },
    /// A date, time or duration as printed in the contract: X stands for what is not known.
    Calendar(String),
}

/// The claim of a figure; `None` where nothing is claimed that could be compared.
pub(super) fn claim(number: &Number) -> Option<Claim> {
    let value = number.value.as_deref()?;
    if matches!(number.label, Label::Date | Label::Time | Label::Duration) {
        return Some(Claim::Calendar(value.to_string()));
    }
    let (amount, unit) = value.split_once(' ').unwrap_or((value, ""));
    let (low, high) = match amount.strip_prefix('*') {
        // "hundreds": two hundred at least, and less than the next word for it.
        Some(vague) => (read(vague)?, f64::INFINITY),
        None => match amount.split_once("..") {
            Some((low, high)) => (read(low)?, read(high)?),
            None => around(read(amount)?, number.modifier),
        },
    };
    Some(Claim::Amount { unit: unit.to_string(), low, high })
}

/// An amount as the contract prints it.
fn read(amount: &str) -> Option<f64> {
    match amount.strip_prefix('-') {
        Some(positive) => Some(-Decimal::parse(positive)?.nearest()),
        None => Some(Decimal::parse(amount)?.nearest()),
    }
}

/// The amounts that a hedged one can stand for. "About" is a tenth either way, as newsrooms round.
fn around(amount: f64, modifier: Option<Mod>) -> (f64, f64) {
    let tenth = amount.abs() * 0.1;
    match modifier {
        Some(Mod::AtLeast | Mod::MoreThan) => (amount, f64::INFINITY),
        Some(Mod::AtMost | Mod::LessThan) => (f64::NEG_INFINITY, amount),
        Some(Mod::Approx) => (amount - tenth, amount + tenth),
        Some(Mod::Almost) => (amount - tenth, amount),
        _ => (amount, amount),
    }
}

/// How two claims stand to each other; `None` where they are about different sorts of thing.
pub(super) fn relation(a: &Claim, b: &Claim) -> Option<Relation> {
    match (a, b) {
        (
            Claim::Amount { unit: u, low: a_low, high: a_high },
            Claim::Amount { unit: v, low: b_low, high: b_high },
        ) => {
            if u != v {
                None
            } else if (a_low, a_high) == (b_low, b_high) {
                Some(Relation::Agree)
            } else if a_low <= b_high && b_low <= a_high {
                Some(Relation::Compatible)
            } else {
                Some(Relation::Differ)
            }
        }
        (Claim::Calendar(a), Claim::Calendar(b)) => calendar(a, b),
        _ => None,
    }
}

/// Dates agree where nothing known of one is otherwise in the other: `XXXX-10-31` and `2015-10-31`.
fn calendar(a: &str, b: &str) -> Option<Relation> {
    let duration = |v: &str| v.starts_with('P') && v != "PRESENT_REF";
    if duration(a) != duration(b) {
        return None;
    }
    let fits = |a: &str, b: &str| {
        let known = |c: char, d: char| c == d || c == 'X' || d == 'X';
        a.len() == b.len() && a.chars().zip(b.chars()).all(|(c, d)| known(c, d))
    };
    if fits(a, b) || weekday(a).is_some_and(|day| weekday(b) == Some(day)) && (is_open(a) || is_open(b)) {
        return Some(Relation::Agree);
    }
    // A month and a day in it, an evening and its day, can both be true.
    let part = |long: &str, short: &str| long.get(..short.len()).is_some_and(|head| fits(head, short));
    Some(if part(a, b) || part(b, a) { Relation::Compatible } else { Relation::Differ })
}

/// Is this a weekday of a week that is not known?
fn is_open(value: &str) -> bool {
    value.starts_with("XXXX-WXX-")
}

/// The day of the week, 1 for Monday: of `XXXX-WXX-5`, or of a whole date.
fn weekday(value: &str) -> Option<u32> {
    let day = value.split('T').next()?;
    if let Some(day) = day.strip_prefix("XXXX-WXX-") {
        return day.parse().ok();
    }
    let mut parts = day.split('-').map(|part| part.parse::<i64>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    // Days since a Monday, counted as in the civil calendar with years that begin in March.
    let year = if month <= 2 { year - 1 } else { year };
    let month = if month <= 2 { month + 9 } else { month - 3 };
    let days = 365 * year + year.div_euclid(4) - year.div_euclid(100)
        + year.div_euclid(400)
        + (153 * month + 2) / 5
        + day;
    Some((days + 1).rem_euclid(7) as u32 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(low: f64, high: f64) -> Claim {
        Claim::Amount { unit: String::new(), low, high }
    }

    #[test]
    fn bounds_can_both_be_true() {
        assert_eq!(
            relation(&amount(129.0, f64::INFINITY), &amount(153.0, f64::INFINITY)),
            Some(Relation::Compatible)
        );
        assert_eq!(relation(&amount(112.0, 112.0), &amount(80.0, 80.0)), Some(Relation::Differ));
        assert_eq!(relation(&amount(40.0, 50.0), &amount(43.0, 43.0)), Some(Relation::Compatible));
    }

    #[test]
    fn open_dates_agree_with_what_they_could_be() {
        assert_eq!(calendar("XXXX-10-31", "2015-10-31"), Some(Relation::Agree));
        assert_eq!(calendar("XXXX-WXX-5", "2015-11-13"), Some(Relation::Agree));
        assert_eq!(calendar("XXXX-WXX-2", "2015-11-13"), Some(Relation::Differ));
        assert_eq!(calendar("2015-11-13", "2015-11-13TNI"), Some(Relation::Compatible));
        assert_eq!(calendar("P18M", "2015"), None);
        assert_eq!(
            (weekday("2015-11-17"), weekday("2000-02-29"), weekday("1999-12-31")),
            (Some(2), Some(2), Some(5))
        );
    }
}

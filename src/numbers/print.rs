//! Amounts, lengths of time, times of day and parts of a year as the canonical strings of the contract: `40..50`,
//! `4500000000 USD`, `PT2H15M`, `12:00Z`, `Q3`.

use super::meaning::{Amount, DayPart, Hour, Length, TimeUnit, Unit, YearPart};
use super::value::Decimal;

/// The value of an amount. A bare `$` whose country nobody has told is the United States'.
///
/// # Examples
/// ```
/// use news_annotator::numbers::{Amount, Decimal, Unit, print_amount};
/// let amount = Amount { low: Decimal::whole(10), high: Some(Decimal::whole(15)), vague: false, unit: Unit::Money("AUD") };
/// assert_eq!(print_amount(&amount), "10..15 AUD");
/// ```
pub fn print_amount(amount: &Amount) -> String {
    let mut out = String::new();
    if amount.vague {
        out.push('*');
    }
    out.push_str(&amount.low.to_string());
    if let Some(high) = amount.high {
        out.push_str("..");
        out.push_str(&high.to_string());
    }
    let unit = unit_word(amount.unit);
    if !unit.is_empty() {
        out.push(' ');
        out.push_str(unit);
    }
    out
}

/// A unit as values name it; empty for a plain number.
pub fn unit_word(unit: Unit) -> &'static str {
    match unit {
        Unit::Plain => "",
        Unit::Percent => "%",
        Unit::Points => "pp",
        Unit::Money(word) | Unit::Measure(word) => word,
        Unit::Dollar => "USD",
    }
}

/// The value of a length of time as ISO 8601 writes it, `X` for what is not counted; a range as two with a slash.
pub fn print_length(length: &Length) -> String {
    let low = one_length(length.count, length);
    match length.high {
        Some(high) => format!("{low}/{}", one_length(Some(high), length)),
        None => low,
    }
}

fn one_length(count: Option<Decimal>, length: &Length) -> String {
    let (mut days, mut clock) = (String::new(), String::new());
    let mut put = |count: Option<Decimal>, unit: TimeUnit| {
        let place = if unit < TimeUnit::Day { &mut clock } else { &mut days };
        let times = |n: i64| count.and_then(|c| c.times(Decimal::whole(n)));
        let (count, letter) = match unit {
            TimeUnit::Second => (count, "S"),
            TimeUnit::Minute => (count, "M"),
            TimeUnit::Hour => (count, "H"),
            TimeUnit::Day => (count, "D"),
            TimeUnit::Weekend => (count, "WE"),
            TimeUnit::Week => (count, "W"),
            TimeUnit::Fortnight => (times(2), "W"),
            TimeUnit::Month => (count, "M"),
            TimeUnit::Quarter => (times(3), "M"),
            TimeUnit::Year => (count, "Y"),
            TimeUnit::Decade => (times(10), if count.is_some() { "Y" } else { "DE" }),
            TimeUnit::Century => (times(100), if count.is_some() { "Y" } else { "CE" }),
        };
        match count {
            None => place.push('X'),
            Some(count) => {
                // "two and a half years" is two years and six months.
                let half = Decimal::fraction(-1, 2)
                    .and_then(|half| count.plus(half))
                    .filter(|whole| whole.integer().is_some());
                match half {
                    Some(whole) if letter == "Y" => {
                        if whole != Decimal::whole(0) {
                            place.push_str(&format!("{whole}Y"));
                        }
                        place.push_str("6M");
                        return;
                    }
                    _ => place.push_str(&count.to_string()),
                }
            }
        }
        place.push_str(letter);
    };
    // Half an hour is told in minutes, half a day in hours.
    let half = Decimal::fraction(1, 2);
    match (count == half, length.unit) {
        (true, TimeUnit::Hour) => put(Some(Decimal::whole(30)), TimeUnit::Minute),
        (true, TimeUnit::Day) => put(Some(Decimal::whole(12)), TimeUnit::Hour),
        (true, TimeUnit::Minute) => put(Some(Decimal::whole(30)), TimeUnit::Second),
        (true, TimeUnit::Decade) => put(Some(Decimal::whole(5)), TimeUnit::Year),
        (true, TimeUnit::Century) => put(Some(Decimal::whole(50)), TimeUnit::Year),
        _ => put(count, length.unit),
    }
    for (count, unit) in &length.rest {
        put(Some(*count), *unit);
    }
    if clock.is_empty() { format!("P{days}") } else { format!("P{days}T{clock}") }
}

/// A time of day as TIMEX3 writes it behind `T`: `09:30`, `12:00Z`, `21:00-05:00`, `NI`.
///
/// # Examples
/// ```
/// use news_annotator::numbers::{DayPart, Hour, print_hour};
/// assert_eq!(print_hour(Hour::Clock { hour: 21, minute: 0, second: None, zone: Some(330) }), "21:00+05:30");
/// assert_eq!(print_hour(Hour::Part(DayPart::Night)), "NI");
/// ```
pub fn print_hour(hour: Hour) -> String {
    match hour {
        Hour::Part(DayPart::Morning) => "MO".to_string(),
        Hour::Part(DayPart::Afternoon) => "AF".to_string(),
        Hour::Part(DayPart::Evening) => "EV".to_string(),
        Hour::Part(DayPart::Night) => "NI".to_string(),
        Hour::Clock { hour, minute, second, zone } => {
            let second = second.map_or(String::new(), |second| format!(":{second:02}"));
            format!("{hour:02}:{minute:02}{second}{}", zone.map_or(String::new(), print_zone))
        }
    }
}

/// A zone so many minutes ahead of universal time, as ISO 8601 adds it to a time.
fn print_zone(ahead: i16) -> String {
    if ahead == 0 {
        return "Z".to_string();
    }
    let (sign, by) = (if ahead < 0 { '-' } else { '+' }, ahead.unsigned_abs());
    format!("{sign}{:02}:{:02}", by / 60, by % 60)
}

/// A part of a year as TIMEX3 writes it behind the year: `Q3`, `H1`, `SU`.
pub fn print_year_part(part: YearPart) -> String {
    match part {
        YearPart::Quarter(n) => format!("Q{n}"),
        YearPart::Half(n) => format!("H{n}"),
        YearPart::Spring => "SP".to_string(),
        YearPart::Summer => "SU".to_string(),
        YearPart::Autumn => "FA".to_string(),
        YearPart::Winter => "WI".to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths() {
        let n = |text| Decimal::parse(text);
        let check = |length: Length, value: &str| assert_eq!(print_length(&length), value);
        check(Length::of(n("18"), TimeUnit::Month), "P18M");
        check(Length::of(None, TimeUnit::Month), "PXM");
        check(Length::of(None, TimeUnit::Decade), "PXDE");
        check(Length::of(n("2.5"), TimeUnit::Year), "P2Y6M");
        check(Length::of(n("0.5"), TimeUnit::Hour), "PT30M");
        check(Length::of(n("1"), TimeUnit::Fortnight), "P2W");
        let mut both = Length::of(n("2"), TimeUnit::Hour);
        both.rest.push((Decimal::whole(15), TimeUnit::Minute));
        check(both, "PT2H15M");
        check(Length { high: n("7"), ..Length::of(n("5"), TimeUnit::Day) }, "P5D/P7D");
    }
}

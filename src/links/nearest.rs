//! Which of the days or years that fit is meant: "on Friday", "31 October", told without a year, under the article's date.

use crate::numbers::{Civil, Lean};

/// The day of the week that is meant.
pub(super) fn nearest_weekday(article: Civil, weekday: u8, lean: Lean) -> Civil {
    let ahead = (i64::from(weekday) - i64::from(article.weekday())).rem_euclid(7);
    match lean {
        Lean::Past => article.plus(if ahead == 0 { 0 } else { ahead - 7 }),
        Lean::Last => article.plus(ahead - 7),
        Lean::Future => article.plus(ahead),
        Lean::This => article.plus(i64::from(weekday) - i64::from(article.weekday())),
        // Next week's.
        Lean::Next => article.plus(7 - i64::from(article.weekday()) + i64::from(weekday)),
    }
}

/// How many days a date without a year may lie ahead of the article and still be meant, where nothing says so: news
/// announces what is near, and gives the year of what is long past.
const AHEAD: i64 = 45;

/// The year of a month, or of a day in it, that is told without one.
pub(super) fn nearest_year(article: Civil, month: u8, day: Option<u8>, lean: Lean) -> i32 {
    let (year, this_month, _) = article.parts();
    let Some(day) = day else {
        let ahead = month > this_month;
        return match lean {
            Lean::Past if ahead => year - 1,
            Lean::Last if month >= this_month => year - 1,
            Lean::Future if month < this_month => year + 1,
            Lean::Next if month <= this_month => year + 1,
            _ => year,
        };
    };
    // 29 February is of the last leap year.
    let on = |year| Civil::new(year, month, day);
    let this_year = on(year).map(|d| d.since(article));
    match (lean, this_year) {
        (Lean::Past, Some(ahead)) if ahead > AHEAD => year - 1,
        (Lean::Last, Some(ahead)) if ahead >= 0 => year - 1,
        (Lean::Future | Lean::Next, Some(ahead)) if ahead < 0 => year + 1,
        (_, None) => {
            (0..8).map(|back| year - back).find(|y| on(*y).is_some_and(|d| d <= article)).unwrap_or(year)
        }
        // Early in January "28 December" is last year's; late in December "2 January" is next year's.
        (Lean::Past, Some(ahead)) if ahead < AHEAD - 365 => year + 1,
        _ => year,
    }
}

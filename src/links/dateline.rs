//! The day that an article was written, from its dateline or byline.

use super::near::apart;
use super::{ArticleDate, Part};
use crate::numbers::{Civil, Day, Meaning, Number, When, Year};
use crate::text::BlockKind;

/// The article's date: as the reader gave it, else the first whole date of a dateline or byline near the top.
pub(super) fn article_date(source: &str, parts: &[Part<'_>], given: Option<&str>) -> Option<ArticleDate> {
    if let Some(day) = given.and_then(Civil::parse) {
        return Some(ArticleDate { value: day.to_string(), given: true });
    }
    let dated = parts.iter().take(TOP).find_map(|part| {
        let line = matches!(part.kind, BlockKind::Dateline | BlockKind::Byline);
        let first = part.findings.numbers.iter().find_map(|n| Some((n.span, whole_day(n)?)))?;
        // A line that holds little but the date is a dateline, whatever it was taken for.
        let long = apart(source, part.span.start(), part.span.end());
        let alone = long <= first.0.len() + ROOM || long < STAMPED && stamped(part.span.of(source));
        (line || alone && part.kind != BlockKind::Headline).then_some(first.1)
    });
    dated.map(|day| ArticleDate { value: day.to_string(), given: false })
}

/// How many blocks from the top may hold the dateline.
const TOP: usize = 12;

/// How many bytes a line may hold beside its date and still be a dateline: "Published", an hour, a place.
const ROOM: u32 = 32;

/// The longest such line that says of itself what it is.
const STAMPED: u32 = 160;

/// "Updated at 6:01 AM", "Published: 17 November 2015": a line that says so.
fn stamped(line: &str) -> bool {
    let head = line.trim_start().get(..9).unwrap_or_default().to_ascii_lowercase();
    ["published", "updated", "posted", "date", "last upda"].iter().any(|word| head.starts_with(word))
}

/// The day of a figure that says year, month and day.
fn whole_day(number: &Number) -> Option<Civil> {
    let Meaning::When(When::At(moment)) = &number.meaning else { return None };
    match moment.day {
        Day::Calendar { year: Year::Said(year), month: Some(month), day: Some(day), .. } => {
            Civil::new(year, month, day)
        }
        _ => None,
    }
}

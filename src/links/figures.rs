//! The figures of all passages into those of the article: placed, dated, counted, each with its canonical value.

use super::currencies::Currencies;
use super::dateline::article_date;
use super::dates::Resolver;
use super::near::apart;
use super::{ArticleDate, Figure, Part, counts};
use crate::numbers::{self, Amount, Meaning, Mod, Number, Unit, When};
use crate::text::Span;

/// The article's date, given (`YYYY-MM-DD`) or read in it, and its figures in order: dates resolved against that date,
/// counts joined to what they count, a bare `$` to the article's own dollar.
pub fn figures(source: &str, parts: &[Part<'_>], given: Option<&str>) -> (Option<ArticleDate>, Vec<Figure>) {
    let date = article_date(source, parts, given);
    let currencies = Currencies::of(source, parts);
    let mut resolver = Resolver::new(source, date.as_ref());
    let mut out = Vec::new();
    for part in parts {
        let numbers = &part.findings.numbers;
        for (i, number) in numbers.iter().enumerate() {
            let next = numbers.get(i + 1).filter(|n| !n.set).and_then(|n| {
                Some((when(n)?, apart(part.span.of(source), number.span.end(), n.span.start())))
            });
            out.push(figure(number, part.span.start(), &currencies, &mut resolver, next));
        }
    }
    counts::counts(source, parts, &mut out);
    (date, out)
}

fn when(number: &Number) -> Option<&When> {
    match &number.meaning {
        Meaning::When(when) => Some(when),
        _ => None,
    }
}

fn figure(
    number: &Number,
    at: u32,
    currencies: &Currencies,
    resolver: &mut Resolver<'_>,
    next: Option<(&When, u32)>,
) -> Figure {
    let place = |span: Span| span.shifted(at);
    let mut figure = Figure {
        span: place(number.span),
        core: place(number.core),
        label: number.label,
        value: None,
        modifier: number.modifier,
        unit: None,
        currency: None,
        per: number.per.clone(),
        rel: None,
        counts: None,
        set: number.set,
        confidence: number.confidence,
    };
    match &number.meaning {
        Meaning::Amount(amount) => {
            let unit = currencies.meant(amount.unit);
            figure.value = Some(numbers::print_amount(&Amount { unit, ..amount.clone() }));
            let word = numbers::unit_word(unit).to_string();
            match unit {
                Unit::Plain => {}
                Unit::Money(_) | Unit::Dollar => figure.currency = Some(word),
                _ => figure.unit = Some(word),
            }
            if amount.high.is_some() {
                figure.modifier = Some(Mod::Range);
            }
        }
        Meaning::Length(length) => {
            figure.value = Some(numbers::print_length(length));
            if length.count.is_none() && figure.modifier.is_none() {
                figure.modifier = Some(Mod::Approx);
            }
        }
        Meaning::Every(length) => figure.value = Some(numbers::print_length(length)),
        // "on Saturdays" is no one day.
        Meaning::When(when) if number.set => {
            figure.value = Resolver::new("", None).resolve(when, figure.span, None).0
        }
        Meaning::When(when) => (figure.value, figure.rel) = resolver.resolve(when, figure.span, next),
    }
    figure
}

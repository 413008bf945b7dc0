//! Names and figures that claim the same words, settled: each word belongs to one of them.
//!
//! A figure inside a name is part of it (`Boeing 787`, `Channel 4`), a name inside a figure is part of that
//! (`US$40 billion`, `11:00 London time`); of two that cross or are the same words (`May`, `June Summer`) the surer
//! stays, and of two as sure the longer.

use super::{Figure, Mention};
use crate::names;
use crate::numbers::Label;
use crate::sorting::sort;
use crate::text::Span;

/// Drops from both lists what loses. Each must be in order and free of overlaps of its own.
pub(super) fn settle(source: &str, mentions: &mut Vec<Mention>, figures: &mut Vec<Figure>) {
    part_days(source, mentions, figures);
    let mut keep_mentions = vec![true; mentions.len()];
    let mut keep_figures = vec![true; figures.len()];
    let (mut m, mut f) = (0, 0);
    while let (Some(mention), Some(figure)) = (mentions.get(m), figures.get(f)) {
        if mention.span.overlaps(figure.span) {
            let loser =
                if figure_wins(mention, figure) { keep_mentions.get_mut(m) } else { keep_figures.get_mut(f) };
            loser.into_iter().for_each(|keep| *keep = false);
        }
        // Whatever ends first cannot meet what comes after the other.
        if mention.span.end() <= figure.span.end() {
            m += 1;
        } else {
            f += 1;
        }
    }
    let mut kept = keep_mentions.into_iter();
    mentions.retain(|_| kept.next().unwrap_or(true));
    let mut kept = keep_figures.into_iter();
    figures.retain(|_| kept.next().unwrap_or(true));
}

/// "won at the Film Awards Sunday": no name ends in a day, so one that reaches over it is cut before it. And "the June
/// Nato summit": a month behind an article opens no name, unless it is one that is known (`the October Revolution`).
fn part_days(source: &str, mentions: &mut [Mention], figures: &[Figure]) {
    let mut figures = figures.iter().peekable();
    for mention in mentions {
        while let Some(figure) = figures.next_if(|figure| figure.span.end() < mention.span.end()) {
            let told = || source.get(..mention.span.start() as usize).is_some_and(|b| b.ends_with("the "));
            let opens = figure.span.start() == mention.span.start() && is_date_of(figure, 7..=7);
            if opens && mention.label == names::Label::Misc && told() {
                let kept = Span::new(figure.span.end(), mention.span.end());
                mention.span = Span::new(kept.end() - kept.of(source).trim_start().len() as u32, kept.end());
            }
        }
        let Some(figure) = figures.peek() else { return };
        let inside = figure.span.end() == mention.span.end() && figure.span.start() > mention.span.start();
        // A year may end a name ("Miss Africa 2022"); its value is shorter than a day's.
        if inside && is_date_of(figure, 10..=usize::MAX) {
            let kept = Span::new(mention.span.start(), figure.span.start());
            mention.span = Span::new(kept.start(), kept.start() + kept.of(source).trim_end().len() as u32);
        }
    }
}

/// Is the figure a date whose value is so many characters long? A month's has 7, a day's 10.
fn is_date_of(figure: &Figure, len: std::ops::RangeInclusive<usize>) -> bool {
    figure.label == Label::Date && figure.value.as_ref().is_some_and(|value| len.contains(&value.len()))
}

/// Drops counts that are the numerals of names: where an article speaks of the Boeing 787, its bare "787" is no count.
pub(super) fn drop_named(source: &str, mentions: &[Mention], figures: &mut Vec<Figure>) {
    let numeral = |name: &Mention| -> Option<&str> {
        let last = name.span.of(source).rsplit([' ', '\u{A0}', '-']).next()?;
        let digits = last.len() > 1 && last.bytes().all(|b| b.is_ascii_digit());
        (digits && last.len() < name.span.len() as usize).then_some(last)
    };
    let mut named: Vec<&str> = mentions.iter().filter_map(numeral).collect();
    sort(&mut named);
    if named.is_empty() {
        return;
    }
    let plural = |figure: &Figure| figure.counts.is_some_and(|span| span.of(source).ends_with('s'));
    figures.retain(|figure| {
        figure.label != Label::Cardinal
            || plural(figure)
            || named.binary_search(&figure.span.of(source)).is_err()
    });
}

fn figure_wins(mention: &Mention, figure: &Figure) -> bool {
    let holds = |outer: Span, inner: Span| outer.contains(inner) && outer != inner;
    if holds(mention.span, figure.span) {
        false
    } else if holds(figure.span, mention.span) {
        true
    } else if mention.confidence != figure.confidence {
        figure.confidence > mention.confidence
    } else {
        figure.span.len() >= mention.span.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Source, names, numbers};

    fn mention(start: u32, end: u32, confidence: f32) -> Mention {
        let span = Span::new(start, end);
        Mention { span, label: names::Label::Org, entity: None, confidence, source: Source::Model }
    }

    fn figure(start: u32, end: u32, confidence: f32) -> Figure {
        let span = Span::new(start, end);
        Figure {
            span,
            core: span,
            label: numbers::Label::Cardinal,
            value: None,
            modifier: None,
            unit: None,
            currency: None,
            per: None,
            rel: None,
            counts: None,
            set: false,
            confidence,
        }
    }

    #[test]
    fn each_word_belongs_to_one() {
        // Boeing 787 | US$40bn | May (name surer) | Friday (figure surer) | apart
        let mut mentions = vec![
            mention(0, 10, 0.5),
            mention(20, 22, 0.9),
            mention(40, 43, 0.9),
            mention(50, 56, 0.4),
            mention(60, 65, 0.9),
        ];
        let mut figures = vec![
            figure(7, 10, 0.9),
            figure(20, 27, 0.9),
            figure(40, 43, 0.6),
            figure(50, 56, 0.9),
            figure(70, 75, 0.9),
        ];
        settle(&" ".repeat(80), &mut mentions, &mut figures);
        let starts = |spans: Vec<Span>| spans.iter().map(|s| s.start()).collect::<Vec<_>>();
        assert_eq!(starts(mentions.iter().map(|m| m.span).collect()), [0, 40, 60]);
        assert_eq!(starts(figures.iter().map(|f| f.span).collect()), [20, 50, 70]);
    }

    #[test]
    fn no_name_ends_in_a_day_and_no_count_is_a_name_s() {
        let source = "won at the Film Awards Sunday; the Boeing 787, the 787 and 787 guests";
        let mut mentions = vec![mention(11, 29, 0.9), mention(35, 45, 0.9)];
        let day = Figure {
            label: numbers::Label::Date,
            value: Some("2022-07-17".to_string()),
            ..figure(23, 29, 0.9)
        };
        let guests = Figure { counts: Some(Span::new(63, 69)), ..figure(59, 62, 0.9) };
        let mut figures = vec![day, figure(51, 54, 0.9), guests];
        settle(source, &mut mentions, &mut figures);
        drop_named(source, &mentions, &mut figures);
        assert_eq!(
            mentions.iter().map(|m| m.span.of(source)).collect::<Vec<_>>(),
            ["Film Awards", "Boeing 787"]
        );
        assert_eq!(figures.iter().map(|f| f.span.start()).collect::<Vec<_>>(), [23, 59]);
    }
}

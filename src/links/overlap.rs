//! Names and figures that claim the same words, settled: each word belongs to one of them.
//!
//! A figure inside a name is part of it (`Boeing 787`, `Channel 4`), a name inside a figure is part of that
//! (`US$40 billion`, `11:00 London time`); of two that cross or are the same words (`May`, `June Summer`) the surer
//! stays, and of two as sure the longer.

use super::{Figure, Mention};
use crate::text::Span;

/// Drops from both lists what loses. Each must be in order and free of overlaps of its own.
pub(super) fn settle(mentions: &mut Vec<Mention>, figures: &mut Vec<Figure>) {
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
        settle(&mut mentions, &mut figures);
        let starts = |spans: Vec<Span>| spans.iter().map(|s| s.start()).collect::<Vec<_>>();
        assert_eq!(starts(mentions.iter().map(|m| m.span).collect()), [0, 40, 60]);
        assert_eq!(starts(figures.iter().map(|f| f.span).collect()), [20, 50, 70]);
    }
}

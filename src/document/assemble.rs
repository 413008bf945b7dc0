//! Blocks and linked findings into a Document: indices become ids, spans become ranges.

use super::ids::Ids;
use super::*;
use crate::links::{self, Linked};
use crate::text::{self, Span};

/// The Document of `source`, positions in bytes.
pub fn assemble(source: &str, blocks: &[text::Block], linked: Linked) -> Document {
    let mut ids = Ids::default();
    let entities: Vec<Entity> = (linked.entities.into_iter())
        .map(|e| Entity { id: ids.of('e', &e.name), label: e.label, name: e.name, aliases: e.aliases })
        .collect();
    let entity = |index: Option<usize>| index.and_then(|i| entities.get(i)).map(|e| e.id.clone());
    let speaker =
        |s: &links::Speaker| Speaker { start: s.span.start(), end: s.span.end(), entity: entity(s.entity) };
    let mut at = |sort, span: Span| ids.at(sort, source, span.start() as usize, span.end() as usize);

    let quote_ids: Vec<String> = linked.quotes.iter().map(|q| at('q', q.span)).collect();
    let quote_id = |index: Option<usize>| index.and_then(|i| quote_ids.get(i)).cloned();
    Document {
        version: VERSION,
        date: linked.date.map(|d| ArticleDate {
            value: d.value,
            from: if d.given { DateSource::Given } else { DateSource::Dateline },
        }),
        blocks: blocks
            .iter()
            .map(|b| Block { start: b.span.start(), end: b.span.end(), kind: b.kind })
            .collect(),
        mentions: linked
            .mentions
            .into_iter()
            .map(|m| Mention {
                id: at('m', m.span),
                start: m.span.start(),
                end: m.span.end(),
                label: m.label,
                entity: entity(m.entity),
                confidence: rounded(m.confidence),
                source: m.source,
            })
            .collect(),
        numbers: linked
            .numbers
            .into_iter()
            .map(|n| Number {
                id: at('n', n.span),
                start: n.span.start(),
                end: n.span.end(),
                label: n.label,
                value: n.value,
                modifier: n.modifier,
                core: n.core.into(),
                unit: n.unit,
                currency: n.currency,
                per: n.per,
                rel: n.rel.map(|r| Rel {
                    unit: r.unit.to_string(),
                    offset: r.offset,
                    anchor: if r.from_previous { "previous" } else { "article" }.to_string(),
                }),
                counts: n.counts.map(Range::from),
                set: n.set,
                confidence: rounded(n.confidence),
                source: Source::Rule,
            })
            .collect(),
        quotes: linked
            .quotes
            .iter()
            .enumerate()
            .map(|(i, q)| Quote {
                id: quote_id(Some(i)).unwrap_or_default(),
                start: q.span.start(),
                end: q.span.end(),
                inner: q.inner.into(),
                kind: q.kind,
                // An utterance is known by its first quote.
                utterance: quote_id(Some(q.utterance)).unwrap_or_default().replacen('q', "u", 1),
                speaker: q.speaker.as_ref().map(speaker),
                cue: q.cue.map(Range::from),
                content: q.content.map(Range::from),
                duplicate_of: quote_id(q.duplicate_of),
                nested_in: quote_id(q.nested_in),
                confidence: rounded(q.confidence),
                source: q.source,
            })
            .collect(),
        reported: linked
            .reported
            .into_iter()
            .map(|r| Reported {
                id: at('r', r.content),
                content: r.content.into(),
                speaker: r.speaker.as_ref().map(speaker),
                cue: r.cue.map(Range::from),
                confidence: rounded(r.confidence),
                source: r.source,
            })
            .collect(),
        notices: linked
            .notices
            .into_iter()
            .map(|n| Notice {
                kind: n.kind.to_string(),
                message: n.message,
                start: n.span.map(Span::start),
                end: n.span.map(Span::end),
            })
            .collect(),
        entities,
        ..Document::default()
    }
}

/// Two decimals: more would claim a precision that no confidence has. Rounded as the 64 bits that JavaScript and JSON
/// write, else 0.98 would come out as 0.9800000190734863 there.
fn rounded(confidence: f32) -> f64 {
    (f64::from(confidence).clamp(0.0, 1.0) * 100.0).round() / 100.0
}

impl From<Span> for Range {
    fn from(span: Span) -> Range {
        Range { start: span.start(), end: span.end() }
    }
}

/// A range of somebody else's Document may be given backwards; it is empty then.
impl From<Range> for Span {
    fn from(range: Range) -> Span {
        Span::new(range.start, range.end.max(range.start))
    }
}

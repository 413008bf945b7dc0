//! A text into its Document: the one place where the layers are called, in order.

use crate::document::{self, Document};
use crate::lexicon::Lexicon;
use crate::links::{self, Article, Findings, Part};
use crate::model::Model;
use crate::names::{self, Evidence};
use crate::text::{self, Passage, passages};
use crate::{numbers, quotes};
use std::sync::Arc;

/// Reads articles. Holds what it knows of every article: the reader's own words.
#[derive(Clone, Debug)]
pub struct Annotator {
    lexicon: Lexicon,
    names: Arc<names::Recogniser>,
}

impl Default for Annotator {
    fn default() -> Annotator {
        Annotator::with_lexicon(Lexicon::default())
    }
}

impl Annotator {
    /// An annotator with the built-in knowledge alone.
    pub fn new() -> Annotator {
        Annotator::default()
    }

    /// An annotator with another model than the crate's own.
    pub fn with_model(model: &Model<'_>) -> Annotator {
        Annotator { lexicon: Lexicon::of(model), names: Arc::new(names::Recogniser::read(model)) }
    }

    /// An annotator that also knows a reader's own words.
    pub fn with_lexicon(lexicon: Lexicon) -> Annotator {
        Annotator { lexicon, names: Arc::new(names::Recogniser::read(&Model::builtin())) }
    }

    /// The reader's own words.
    pub fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// The Document of `text`, positions in bytes. `date` is the day it was written (`YYYY-MM-DD`), when the reader
    /// knows it; one that is no such date is left aside with a notice.
    pub fn annotate(&self, text: &str, date: Option<&str>) -> Document {
        let blocks = text::blocks(text);
        let spans: Vec<_> = blocks.iter().flat_map(|block| passages(text, *block)).collect();
        let read = |part: &text::Block| Passage::new(part.span.of(text), part.kind);

        let surveys: Vec<_> = spans.iter().map(|part| names::survey(&read(part))).collect();
        let evidence = Evidence::gather(&surveys);
        let findings: Vec<_> = spans.iter().map(|part| self.recognise(&read(part), &evidence)).collect();

        let parts: Vec<_> = (spans.iter().zip(&findings))
            .map(|(part, findings)| Part { span: part.span, kind: part.kind, findings })
            .collect();
        let linked = links::link(&Article { source: text, parts: &parts, date, lexicon: &self.lexicon });
        document::assemble(text, &blocks, &linked)
    }

    /// What the recognisers find in one passage.
    pub(crate) fn recognise(&self, passage: &Passage<'_>, evidence: &Evidence) -> Findings {
        Findings {
            names: self.names.recognise(passage, evidence, &self.lexicon),
            numbers: numbers::recognise(passage),
            quotes: quotes::recognise(passage),
        }
    }
}

//! What is known of every article, and the one place where the three recognisers are called.

use crate::lexicon::Lexicon;
use crate::links::Findings;
use crate::model::Model;
use crate::model::ranks::Ranks;
use crate::names::{self, Evidence, Survey};
use crate::text::Passage;
use crate::{numbers, quotes};
use std::sync::Arc;

/// The recognisers with the knowledge they read by.
#[derive(Clone, Debug)]
pub(crate) struct Recognisers {
    /// The built-in lists, and over them the reader's own words.
    pub(crate) lexicon: Lexicon,
    names: Arc<names::Recogniser>,
    /// How well speakers fit quotations.
    pub(crate) speakers: Ranks,
    /// What cues report.
    reports: Ranks,
    /// Whom pronouns mean.
    pub(crate) pronouns: Ranks,
}

impl Default for Recognisers {
    fn default() -> Recognisers {
        Recognisers::with_lexicon(Lexicon::default())
    }
}

impl Recognisers {
    /// By this lexicon and the crate's own model.
    pub(crate) fn with_lexicon(lexicon: Lexicon) -> Recognisers {
        Recognisers::read(lexicon, &Model::builtin())
    }

    /// By another model.
    pub(crate) fn with_model(model: &Model<'_>) -> Recognisers {
        Recognisers::read(Lexicon::of(model), model)
    }

    fn read(lexicon: Lexicon, model: &Model<'_>) -> Recognisers {
        Recognisers {
            lexicon,
            names: Arc::new(names::Recogniser::read(model)),
            speakers: Ranks::read(model.section("speakers").unwrap_or_default()),
            reports: Ranks::read(model.section("reports").unwrap_or_default()),
            pronouns: Ranks::read(model.section("pronouns").unwrap_or_default()),
        }
    }

    /// What a passage tells the others about names.
    pub(crate) fn survey(&self, passage: &Passage<'_>) -> Survey {
        names::survey(passage)
    }

    /// What there is in a passage. The three do not see each other.
    pub(crate) fn recognise(&self, passage: &Passage<'_>, evidence: &Evidence) -> Findings {
        let mut findings = Findings {
            names: self.names.recognise(passage, evidence, &self.lexicon),
            numbers: numbers::recognise(passage),
            quotes: quotes::recognise(passage, &self.speakers, &self.reports),
        };
        // They stay until the whole article is read: of 10 MB, what their lists had grown for in vain was 19 MB.
        findings.names.shrink_to_fit();
        findings.numbers.shrink_to_fit();
        findings.quotes.pairs.shrink_to_fit();
        findings.quotes.slots.shrink_to_fit();
        findings
    }
}

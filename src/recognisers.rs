//! What is known of every article, and the one place where the three recognisers are called.

use crate::lexicon::Lexicon;
use crate::links::Findings;
use crate::names::{self, Evidence, Survey};
use crate::text::Passage;
use crate::{numbers, quotes};

/// The recognisers with the knowledge they read by.
#[derive(Clone, Debug, Default)]
pub(crate) struct Recognisers {
    /// The reader's own words.
    pub(crate) lexicon: Lexicon,
}

impl Recognisers {
    /// What a passage tells the others about names.
    pub(crate) fn survey(&self, passage: &Passage<'_>) -> Survey {
        names::survey(passage)
    }

    /// What there is in a passage. The three do not see each other.
    pub(crate) fn recognise(&self, passage: &Passage<'_>, evidence: &Evidence) -> Findings {
        Findings {
            names: names::recognise(passage, evidence, &self.lexicon),
            numbers: numbers::recognise(passage),
            quotes: quotes::recognise(passage),
        }
    }
}

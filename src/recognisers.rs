//! What is known of every article, and the one place where the three recognisers are called.

use crate::lexicon::Lexicon;
use crate::links::Findings;
use crate::model::Model;
use crate::model::ranks::Ranks;
use crate::names::{self, Evidence, Survey};
use crate::text::Passage;
use crate::{numbers, quotes};

/// The recognisers with the knowledge they read by.
#[derive(Clone, Debug)]
pub(crate) struct Recognisers {
    /// The reader's own words.
    pub(crate) lexicon: Lexicon,
    /// How well speakers fit quotations.
    pub(crate) speakers: Ranks<'static>,
}

impl Default for Recognisers {
    fn default() -> Recognisers {
        Recognisers::with(Lexicon::default())
    }
}

impl Recognisers {
    /// The built-in knowledge with a reader's own words.
    pub(crate) fn with(lexicon: Lexicon) -> Recognisers {
        let model = Model::builtin();
        Recognisers { lexicon, speakers: Ranks::read(model.section("speakers").unwrap_or_default()) }
    }

    /// What a passage tells the others about names.
    pub(crate) fn survey(&self, passage: &Passage<'_>) -> Survey {
        names::survey(passage)
    }

    /// What there is in a passage. The three do not see each other.
    pub(crate) fn recognise(&self, passage: &Passage<'_>, evidence: &Evidence) -> Findings {
        Findings {
            names: names::recognise(passage, evidence, &self.lexicon),
            numbers: numbers::recognise(passage),
            quotes: quotes::recognise(passage, self.speakers),
        }
    }
}

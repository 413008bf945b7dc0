//! What is known of every article: the built-in lists, and over them the words a reader has taught the annotator.

pub mod builtin;

pub use builtin::{Kind, Kinds};

use crate::model::Model;
use builtin::Builtin;
use std::sync::Arc;

/// Words known beforehand: the built-in lists and a reader's own.
#[derive(Clone, Debug, PartialEq)]
pub struct Lexicon {
    builtin: Arc<Builtin>,
}

/// What a first name says of its bearer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gender {
    /// A woman's name.
    Female,
    /// A man's name.
    Male,
}

impl Default for Lexicon {
    /// The built-in lists of the crate's own model.
    fn default() -> Lexicon {
        Lexicon::of(&Model::builtin())
    }
}

impl Lexicon {
    /// The built-in lists of this model, and none of a reader's words.
    pub fn of(model: &Model<'_>) -> Lexicon {
        Lexicon { builtin: Arc::new(Builtin::read(model)) }
    }

    /// The built-in lists.
    pub fn builtin(&self) -> &Builtin {
        &self.builtin
    }

    /// What the lists say of a first name; `None` where it is unknown, or one of both.
    ///
    /// # Examples
    /// ```
    /// use news_annotator::lexicon::{Gender, Lexicon};
    /// let lexicon = Lexicon::default();
    /// assert_eq!(lexicon.gender("Angela"), Some(Gender::Female));
    /// assert_eq!(lexicon.gender("Barack"), Some(Gender::Male));
    /// assert_eq!(lexicon.gender("Paris"), None);
    /// ```
    pub fn gender(&self, first_name: &str) -> Option<Gender> {
        let kinds = self.builtin.kinds_of(&first_name.to_lowercase());
        match (kinds.has(Kind::Female), kinds.has(Kind::Male)) {
            (true, false) => Some(Gender::Female),
            (false, true) => Some(Gender::Male),
            _ => None,
        }
    }
}

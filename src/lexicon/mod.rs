//! What is known of every article: the built-in lists, and over them the words a reader has taught the annotator.

pub mod builtin;
mod pattern;
mod user;

pub use builtin::{Kind, Kinds};
pub use pattern::{Compile, Find};
pub use user::{LexiconError, plain};

use crate::model::Model;
use crate::text::{Passage, Span, lower};
use builtin::Builtin;
use std::sync::Arc;
use user::UserWords;

/// Words known beforehand: the built-in lists and a reader's own.
#[derive(Clone, Debug, PartialEq)]
pub struct Lexicon {
    builtin: Arc<Builtin>,
    user: Arc<UserWords>,
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
        Lexicon { builtin: Arc::new(Builtin::read(model)), user: Arc::default() }
    }

    /// The built-in lists, and over them the words of a reader's file:
    ///
    /// ```text
    /// add ORG Winter Institute
    /// alias Daesh = Islamic State
    /// never Big Apple
    /// pattern PRODUCT Falcon [0-9]+
    /// ```
    ///
    /// # Errors
    /// Every line that cannot be read.
    ///
    /// # Examples
    /// ```
    /// use news_annotator::{Annotator, Lexicon};
    /// let lexicon = Lexicon::read("add ORG winter institute").expect("one good line");
    /// let document = Annotator::with_lexicon(lexicon).annotate("Ask the winter institute.", None);
    /// assert_eq!(document.mentions.len(), 1);
    /// ```
    pub fn read(text: &str) -> Result<Lexicon, Vec<LexiconError>> {
        Lexicon::read_with(text, &pattern::linked)
    }

    /// The same with patterns that `compile` makes: the browser loads what reads them when there are any.
    ///
    /// # Errors
    /// Every line that cannot be read.
    pub fn read_with(text: &str, compile: Compile<'_>) -> Result<Lexicon, Vec<LexiconError>> {
        Ok(Lexicon { user: Arc::new(UserWords::read(text, compile)?), ..Lexicon::default() })
    }

    /// The reader's names in a passage, as spans with the kind as it is printed.
    pub fn readers_names(&self, passage: &Passage<'_>) -> Vec<(Span, &str)> {
        let mut out = Vec::new();
        for start in 0..passage.len() {
            for end in start + 1..=(start + self.user.longest).min(passage.len()) {
                let span = passage.span(start..end);
                let surface = user::single_spaced(passage.slice(span));
                if let Some(kind) = self.user.added.get(&surface) {
                    out.push((span, kind.as_str()));
                }
                if !self.user.begins(&surface) {
                    break;
                }
            }
        }
        for (kind, pattern) in &self.user.patterns {
            out.extend(pattern.find_in(passage.text()).map(|span| (span, *kind)));
        }
        out
    }

    /// Has the reader said that this is never a name?
    pub fn is_never(&self, surface: &str) -> bool {
        !self.user.never.is_empty() && self.user.never.contains_key(&user::single_spaced(surface))
    }

    /// What the reader says that a name, as [`plain`] has it, is another name of.
    pub fn alias_of(&self, plain: &str) -> Option<&str> {
        self.user.aliases.get(plain).map(String::as_str)
    }

    /// Has the reader said of any name that it is another's?
    pub fn has_aliases(&self) -> bool {
        !self.user.aliases.is_empty()
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
        let kinds = self.builtin.kinds_of(&lower(first_name));
        match (kinds.has(Kind::Female), kinds.has(Kind::Male)) {
            (true, false) => Some(Gender::Female),
            (false, true) => Some(Gender::Male),
            _ => None,
        }
    }
}

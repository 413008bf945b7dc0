//! The words a reader has taught the annotator, over those it was built with.

/// A reader's own words: what is always a name, what is another name of what, and what never is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lexicon {}

//! **News Annotator** reads an English news article and marks its names, its numbers and its quotes: who and what is
//! in it, every figure with the value it stands for, and who said what.
//!
//! ```
//! use news_annotator::Annotator;
//! let document = Annotator::new().annotate("“It took 18 months,” said Colin Clarke of the Rand Corporation.", None);
//! assert_eq!(document.blocks.len(), 1);
//! ```
//!
//! Text goes in, one plain [`Document`] comes out, and everything between is pure functions in one direction; the
//! modules below are listed in that order. Annotating cannot fail, takes time in proportion to the text, and uses no
//! clock, no randomness, no thread and no network.
#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)
)]

mod vocabulary;

mod sorting;

mod word_list;

pub mod text;

pub mod model;

pub mod lexicon;

pub mod names;

pub mod numbers;

pub mod quotes;

pub mod links;

pub mod document;

pub mod formats;

pub mod compare;

mod recognisers;

mod reading;

mod annotator;

mod session;

#[cfg(target_arch = "wasm32")]
mod wasm;

pub use annotator::Annotator;
pub use document::Document;
pub use lexicon::{Gender, Lexicon};
pub use reading::Progress;
pub use session::{Edited, Session};
pub use text::Span;
pub use vocabulary::Source;

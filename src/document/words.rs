//! The vocabularies as JSON: each member is its printed word.

use crate::{names, numbers, quotes, text, vocabulary};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::borrow::Cow;

macro_rules! as_words {
    ($($name:ty),+ $(,)?) => {$(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.word())
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let word = Cow::<str>::deserialize(from)?;
                Self::from_word(&word).ok_or_else(|| D::Error::custom(format!("“{word}” is not one of its words")))
            }
        }
    )+};
}

as_words!(
    text::BlockKind,
    text::Unit,
    names::Label,
    numbers::Label,
    numbers::Mod,
    quotes::Kind,
    vocabulary::Source,
);

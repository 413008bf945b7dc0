//! The closed sets of words that findings are labelled with, each word as it is printed.

/// Declares an enum whose variants have one printed word each, with the way there and back.
macro_rules! vocabulary {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$doc])* $variant,)+ }

        impl $name {
            /// Every member, in the order of the contract.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            /// The word it is printed as.
            pub const fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)+ }
            }

            /// The member that is printed as `word`.
            pub fn from_word(word: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|member| member.word() == word)
            }
        }
    };
}
pub(crate) use vocabulary;

vocabulary! {
    /// Where a finding comes from.
    Source {
        /// A trained model.
        Model = "model",
        /// A list of known names.
        List = "list",
        /// A rule of the language.
        Rule = "rule",
        /// The reader: their own word, or a correction.
        Reader = "reader",
    }
}

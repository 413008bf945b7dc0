//! What part of speech a unit of the outline is taken for: a name, a verb, the mark of an owner.

use super::outline::Outline;
use super::words::{
    AUXILIARY, BOUND, CUE, DAY, DETERMINER, FINITE, OPENER, OTHER_PRONOUN, PAST, PREPOSITION, PRONOUN, SAY,
    SPEAKS, TITLE,
};
use crate::text::{Case, TokenKind};
use crate::word_list::{WordList, words};

impl Outline<'_, '_> {
    /// `said that was a part of it`, `said that suggested a plot`: here `that` is the subject of what is said, no conjunction; in
    /// `said that had they known` the verb is turned round.
    pub(super) fn is_pronoun_that(&self, at: usize) -> bool {
        let verb = self.known(at + 1);
        let turned = verb.is(FINITE) && self.is(at + 2, PRONOUN);
        // `He says that's why they came`
        let clipped = self.owns(at + 1);
        let finite = verb.is(PAST | FINITE) && !self.is_name(at + 1) && !turned;
        self.lower(at) == "that" && (clipped || finite)
    }

    /// Written like a name: a capital, and none of the words that merely open sentences.
    pub(crate) fn is_name(&self, i: usize) -> bool {
        /// What is no name even with a capital in mid-sentence.
        const NEVER: u32 = DAY | PRONOUN | OTHER_PRONOUN | DETERMINER | BOUND | TITLE;
        /// Nor where every word has its capital, or any word that opens a sentence.
        const SELDOM: u32 = OPENER | AUXILIARY | SPEAKS | CUE;
        match self.kind(i) {
            Some(TokenKind::Address) => self.lower(i).starts_with('@'),
            Some(TokenKind::Word) => {
                let word = self.known(i);
                match self.case(i) {
                    // `the US`, `the WHO`; but `WHO IS HE`
                    Case::Upper => {
                        !word.is(PRONOUN | DETERMINER)
                            || self.lower(i) == "us"
                            || self.lower(i) == "who" && self.case(i + 1) != Case::Upper
                    }
                    Case::Mixed => true,
                    // `Doctors Without Borders`, `Freedom Under Law`
                    Case::Initial
                        if word.is(PREPOSITION)
                            && !self.titled
                            && !self.is_first(i)
                            && self.case(i - 1) == Case::Initial
                            && self.case(i + 1) == Case::Initial =>
                    {
                        true
                    }
                    // `June says`; but `The mayor in June said`
                    Case::Initial
                        if word.is(DAY)
                            && self.is(i + 1, SAY)
                            && (self.is_first(i) || !self.is_word(i - 1)) =>
                    {
                        words!("april august june may").has(self.lower(i))
                    }
                    Case::Initial if word.is(NEVER) => false,
                    // `he Tweeted`
                    Case::Initial if word.is(CUE) && i > 0 && self.is(i - 1, PRONOUN) => false,
                    Case::Initial if self.is_first(i) => {
                        !word.is(SELDOM) && !self.is_adverb(i) && !self.has_object(i)
                    }
                    Case::Initial => {
                        !(word.is(OPENER | AUXILIARY) && self.titled || word.is(CUE) && self.capitals)
                    }
                    _ => false,
                }
            }
            _ => false,
        }
    }

    /// `Ironically, the president`: an adverb that opens its sentence; not `Kimberly, who`.
    fn is_adverb(&self, i: usize) -> bool {
        const ENDINGS: [&str; 6] = ["ally", "ately", "ingly", "edly", "ously", "ently"];
        let lower = self.lower(i);
        lower.len() > 7 && self.lower(i + 1) == "," && ENDINGS.iter().any(|ending| lower.ends_with(ending))
    }

    /// `Facing a crowd`, `Reprising one of her lines`: a participle with its object, which may open a sentence; not `Sterling said`.
    fn has_object(&self, i: usize) -> bool {
        let lower = self.lower(i);
        lower.len() > 5 && lower.ends_with("ing") && self.is(i + 1, DETERMINER | OTHER_PRONOUN)
    }

    /// A verb in the past or a form that can hardly be a noun: a noun phrase does not run over it.
    pub(crate) fn is_verb(&self, i: usize) -> bool {
        let word = self.known(i);
        word.is(PAST) && !self.is_name(i) || word.is(FINITE) && !self.is_name(i)
    }

    /// A word with the ending of a past: `showed`, not `seed`, but also `the wounded`.
    pub(crate) fn ends_like_verb(&self, i: usize) -> bool {
        /// Words that end so by themselves.
        const OTHERS: WordList = words!(
            "bed breed creed deed feed greed hatred heed hundred indeed kindred naked need red sacred seed shed speed weed"
        );
        self.case(i) == Case::Lower && self.lower(i).ends_with("ed") && !OTHERS.has(self.lower(i))
    }

    /// A verb, as far as its list or its ending tells.
    pub(crate) fn looks_like_verb(&self, i: usize) -> bool {
        self.is_verb(i) || self.ends_like_verb(i)
    }

    /// The mark by which the word before it owns what follows: `Clinton’s`, `officials’`.
    pub(crate) fn owns(&self, i: usize) -> bool {
        matches!(self.lower(i), "'s" | "’s" | "'" | "’") && self.joined(i)
    }
}

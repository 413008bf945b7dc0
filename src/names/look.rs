//! How the words of a passage look: their letters, their hashes, their place in the sentence.

use crate::lexicon::builtin::WordHash;
use crate::text::{Case, Passage, TokenKind};
use std::ops::Range;

/// How a token is written, as far as names are concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// `paris`
    Lower,
    /// `Paris`
    Initial,
    /// `PARIS`, `U.S.`
    Upper,
    /// `McCain`, `iPhone`
    Mixed,
    /// `5,000`
    Number,
    /// Marks, endings, addresses.
    Mark,
    /// `A`, `J.`
    Letter,
}

impl Look {
    /// May a name start here, by its letters alone?
    pub fn is_capital(self) -> bool {
        matches!(self, Look::Initial | Look::Upper | Look::Mixed | Look::Letter)
    }
}

/// The hash of a token in small letters; figures count by their length alone.
pub(super) fn word_hash(passage: &Passage<'_>, i: usize) -> WordHash {
    match passage.token(i).map(|t| t.kind) {
        Some(TokenKind::Number) => WordHash(0x00D1_6175 ^ (passage.word(i).len().min(6) as u64) << 40),
        Some(TokenKind::Address) => WordHash(0x00AD_D4E5),
        _ => WordHash::of(passage.lower(i)),
    }
}

/// A word's hash in 32 bits.
pub fn short(hash: WordHash) -> u32 {
    (hash.0 ^ (hash.0 >> 32)) as u32
}

/// Two findings as one; their order matters.
pub(super) fn pair(a: u32, b: u32) -> u32 {
    let mixed = (u64::from(a) << 32 | u64::from(b)).wrapping_mul(0xD6E8_FEB8_6659_FD93);
    (mixed >> 32) as u32 ^ mixed as u32
}

/// How a token is written.
pub(super) fn look(passage: &Passage<'_>, i: usize) -> Look {
    let Some(token) = passage.token(i) else { return Look::Mark };
    match (token.kind, token.case) {
        (TokenKind::Word, Case::Initial | Case::Upper | Case::Mixed) if is_pronoun(passage.word(i)) => {
            Look::Lower
        }
        (TokenKind::Number, _) => Look::Number,
        (TokenKind::Word, Case::Initial | Case::Upper) if is_letter(passage.word(i)) => Look::Letter,
        (TokenKind::Word, Case::Initial) => Look::Initial,
        (TokenKind::Word, Case::Upper) => Look::Upper,
        (TokenKind::Word, Case::Mixed) => Look::Mixed,
        (TokenKind::Word, Case::Lower) => Look::Lower,
        // Letters without case: other scripts.
        (TokenKind::Word, Case::None) => Look::Lower,
        _ => Look::Mark,
    }
}

/// One letter, with or without its stop.
fn is_letter(word: &str) -> bool {
    let mut rest = word.chars();
    rest.next().is_some() && matches!(rest.as_str(), "" | ".")
}

/// The pronoun `I`, alone or with its verb: never (part of) a name.
fn is_pronoun(word: &str) -> bool {
    matches!(word, "I" | "I'm" | "I’m" | "I've" | "I’ve" | "I'd" | "I’d" | "I'll" | "I’ll")
}

/// Is the sentence a line of capitals (1), a headline with a capital on every word (2), or running text (0)?
pub(super) fn line_of(looks: impl Iterator<Item = Look>) -> u8 {
    let (mut words, mut upper, mut capital) = (0_usize, 0_usize, 0_usize);
    for look in looks.filter(|l| !matches!(l, Look::Number | Look::Mark)) {
        words += 1;
        upper += usize::from(matches!(look, Look::Upper | Look::Letter));
        capital += usize::from(look.is_capital());
    }
    match () {
        () if words >= 2 && upper * 10 >= words * 8 => 1,
        () if words >= 4 && capital * 10 >= words * 7 => 2,
        () => 0,
    }
}

/// What the place of a token in its sentence says of its capital letter; see [`Seen::opens`].
pub(super) fn opens(passage: &Passage<'_>, i: usize, sentence: &Range<usize>, before: u8) -> u8 {
    if i == sentence.start {
        return if i == 0 { 1 } else { 2 };
    }
    match passage.word(i - 1) {
        "“" | "\"" | ":" | "‘" | "•" | "(" if before == 0 || before == 3 => 3,
        _ if before > 0 && passage.token(i - 1).is_some_and(|t| t.kind == TokenKind::Punct) => before,
        _ => 0,
    }
}

/// The first and the last one to four letters, hashed; 0 where the word is too short.
pub(super) fn affixes(lower: &str, look: Look) -> [u32; 8] {
    let mut out = [0; 8];
    let (head, tail) = out.split_at_mut(4);
    let step = |hash: u32, c: char| (hash ^ c as u32).wrapping_mul(0x0100_0193) | 1;
    let seed = if look.is_capital() { 0x811C_9DC5 } else { 0x1B87_3593 };
    let (mut from_start, mut from_end) = (seed, seed);
    let mut backwards = lower.chars().rev();
    let mut forwards = lower.chars();
    forwards.next_back();
    for (first, c) in head.iter_mut().zip(forwards) {
        from_start = step(from_start, c);
        *first = from_start;
    }
    let mut letters = lower.chars();
    letters.next();
    for ((last, c), _) in tail.iter_mut().zip(&mut backwards).zip(letters) {
        from_end = step(from_end, c);
        *last = from_end;
    }
    out
}

/// `McCain` is `XxXxx`, `F-16`’s `16` is `dd`: at most two (four for figures) of a kind in a row.
pub(super) fn shape(word: &str) -> u32 {
    let (mut hash, mut last, mut run) = (0x811C_9DC5_u32, '\0', 0);
    for c in word.chars() {
        let kind = match c {
            c if c.is_ascii_digit() => 'd',
            c if c.is_uppercase() => 'X',
            c if c.is_alphabetic() => 'x',
            c => c,
        };
        run = if kind == last { run + 1 } else { 1 };
        last = kind;
        if run <= 2 || kind == 'd' && run <= 4 {
            hash = (hash ^ kind as u32).wrapping_mul(0x0100_0193);
        }
    }
    hash
}

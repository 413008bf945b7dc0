//! Places in an order: "the first attack", "22nd", "twenty-first"; not "First, we act" nor "second-hand".

use super::lists::{BEFORE_INSTANT, DETERMINERS, ED_ADJECTIVES, FIXED_PLACES, ING_NOUNS, NOT_PLACED};
use super::meaning::{Amount, Meaning, Unit};
use super::numeral::whole;
use super::reader::Reader;
use super::value::Decimal;
use super::words::Class;
use super::{Label, Number};
use crate::word_list::words;

impl Reader<'_> {
    /// The ordinal at `i`, in digits or words, and the token after it.
    pub(super) fn ordinal(&self, i: usize) -> Option<(i64, usize)> {
        match self.class(i) {
            Class::Digits => {
                let suffix = self.is_any(i + 1, words!("st nd rd th"));
                let printed: String = self.word(i).chars().filter(|c| *c != ',').collect();
                // "15,599 th" came apart in the printing.
                let close = self.joined(i + 1) || self.is(i + 1, "th") && self.word(i).contains(',');
                (suffix && close && whole(&printed)).then_some((printed.parse().ok()?, i + 2))
            }
            Class::Nth(n) => Some((n.into(), i + 1)),
            Class::NthTens(n) => Some((n.into(), i + 1)),
            Class::NthScale(2) => Some((100, i + 1)),
            Class::Tens(n) => match self.class(self.past_hyphen(i + 1)) {
                Class::Nth(m @ 1..=9) => Some(((n + m).into(), self.past_hyphen(i + 1) + 1)),
                _ => None,
            },
            // "one hundred twenty-fifth", "two hundredth", "hundred and first"
            Class::Small(n) => match (self.class(i + 1), self.class(i + 2)) {
                (Class::NthScale(2), _) => Some((i64::from(n) * 100, i + 2)),
                (Class::Scale(2), _) => {
                    let at = i + 2 + usize::from(self.is(i + 2, "and"));
                    let (rest, end) = match self.class(at) {
                        Class::Small(_) | Class::Digits | Class::Scale(_) => return None,
                        _ => self.ordinal(at)?,
                    };
                    Some((i64::from(n) * 100 + rest, end))
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// The figure of the ordinal at `i`, where it is one.
    pub(super) fn place(&self, i: usize) -> Option<(usize, Number)> {
        let (n, end) = self.ordinal(i)?;
        let digits = self.class(i) == Class::Digits;
        if digits && i > 0 && self.joined(i) && !words!("( - – “ \" ‘ ' [ /").has(self.word(i - 1)) {
            return None;
        }
        if !digits && !self.is_place(i, end, n) {
            return None;
        }
        let amount = Amount { low: Decimal::whole(n), high: None, vague: false, unit: Unit::Plain };
        let mut number = Number::new(self.span(i..end), Label::Ordinal, Meaning::Amount(amount));
        number.confidence = if digits { 0.97 } else { 0.85 };
        Some((end, number))
    }

    /// Does an ordinal in words say a place here?
    fn is_place(&self, i: usize, end: usize, n: i64) -> bool {
        let before = self.back(i, 1);
        // "First, we act", "at first sight", "second to none", "third-party".
        if self.len() <= 3 && end == self.len() {
            return true;
        }
        if self.is(end, ",") && self.opens_sentence(i) || before == "at" && n == 1 {
            return false;
        }
        if self.hyphen(end) {
            // "second-hand", "third-party", "first-rate"; but "first-born", "third-largest", "first-half".
            return !self.is_any(end + 1, FIXED_PLACES);
        }
        let next = self.lower(end);
        if matches!(
            (n, next),
            (
                1,
                "lady"
                    | "minister"
                    | "amendment"
                    | "name"
                    | "aid"
                    | "nations"
                    | "of"
                    | "and"
                    | "responders"
                    | "hand"
                    | "floor"
                    | "thing"
            ) | (2, "thoughts" | "nature" | "to" | "of" | "i" | "guess" | "hand" | "or")
                | (3, "party" | "world" | "reich" | "parties")
                | (4, "estate")
                | (5, "avenue" | "column")
        ) && !(n == 1
            && next == "of"
            && words!("the its his her their ’s 's").has(before)
            && self.is(end + 1, "its"))
        {
            return matches!((n, next), (1, "of" | "and" | "floor")) && before == "the";
        }
        // "the second I saw him", "a split second", "per second".
        if n == 2 && (BEFORE_INSTANT.has(before) && !self.is_word(end)) {
            return false;
        }
        if n == 2 && before == "the" && words!("i he she it they we you").has(next) {
            return false;
        }
        // "the First Lady", "Fifth Avenue", "Second World War": a name, unless all heads are capitals.
        let title = self.passage.kind() == crate::text::BlockKind::Headline;
        if self.capital(i) && !title && (self.capital(end) || !self.opens_sentence(i)) {
            return false;
        }
        if title && self.capital(i) && words!("street avenue church republic").has(next) {
            return false;
        }
        if n >= 4 {
            return true;
        }
        let determiner = DETERMINERS.has(before);
        let joined =
            words!("and to in for than of with as").has(before) && self.is_word(end) && !self.is_verb(end);
        let numbered = matches!(self.class(i.wrapping_sub(1)), Class::Nth(_) | Class::Small(_));
        let headline = self.opens_sentence(i) && self.is_word(end) && !self.is_verb(end);
        (determiner && (before == "the" || n > 1 || !self.is_verb(end))) || joined || numbered || headline
    }

    /// A word that is surely a verb or a small word, not the thing in the order: "was first due", "first seeking".
    fn is_verb(&self, i: usize) -> bool {
        let word = self.lower(i);
        NOT_PLACED.has(word)
            || word.len() > 5 && word.ends_with("ing") && !ING_NOUNS.has(word)
            || word.len() > 4 && word.ends_with("ed") && !ED_ADJECTIVES.has(word)
    }
}

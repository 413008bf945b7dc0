//! What a figure counts: the words behind it in its own sentence, as far as they can be told without a grammar.

use super::amounts::Counted;
use super::lists::{BEFORE_LEVEL, BORROWS, LY_NOUNS, NO_NOUN, OPENS_NOUN};
use super::reader::Reader;
use super::words::Class;
use super::{Counts, Label, Number};
use crate::text::{Span, TokenKind};
use crate::word_list::words;

impl Reader<'_> {
    /// What the count that ends before token `end` counts; `told` if something was counted before it in the sentence.
    pub(super) fn counts(&self, number: &Number, end: usize, told: bool) -> Counts {
        if !matches!(number.label, Label::Cardinal | Label::Ordinal) {
            return Counts::Nothing;
        }
        let mut at = end;
        // "hundreds more", "129 people": "more" adds to what was counted before.
        let more = self.is_any(at, words!("more others other additional further"));
        if more && !self.opens_noun(at + 1) && !self.counts_state(at + 1) {
            return Counts::Before;
        }
        at += usize::from(more && !self.is(at, "others"));
        // "six of the eight known attackers", "thousands of ISIS fighters"
        if self.is(at, "of") {
            at += 1;
            while self.is_small_before_noun(at)
                || matches!(
                    self.class(at),
                    Class::Small(_) | Class::Tens(_) | Class::Digits | Class::Scale(_) | Class::Scales(_)
                )
            {
                at += 1;
            }
            if self.is_any(at, words!("them whom these those us which")) {
                return Counts::Before;
            }
        }
        // "the 23rd and 67th minutes"
        if number.label == Label::Ordinal && self.is_any(at, words!("and or to")) {
            at = self.ordinal(at + 1).map_or(at, |(_, end)| end);
        }
        // "102 and 21 people": both count the people.
        if self.is_any(at, words!("and or to")) && self.numeral(at + 1).is_some() {
            let next = self.numeral(at + 1).map_or(at, |n| n.end);
            if self.opens_noun(next) && self.plural_noun(self.noun_end(next).saturating_sub(1)) {
                at = next;
            }
        }
        // "two 17-year-old girls", "three 500-pound bombs": what describes them has a number of its own.
        if self.class(at) == Class::Digits || matches!(self.class(at), Class::Small(_)) {
            let measure = self.numeral(at).map(|n| (self.hyphen(n.end), self.counted(&n)));
            if let Some((true, (Counted::Age(_) | Counted::Time(_) | Counted::Measure(_), after))) = measure {
                at = after;
            }
        }
        // "the third and final section"
        if number.label == Label::Ordinal
            && self.is(at, "and")
            && (self.is_any(at + 1, words!("final last")) || matches!(self.class(at + 1), Class::Nth(_)))
        {
            at += 2;
        }
        // "a 200-page plan" counts pages.
        if self.hyphen(at) {
            let largest = number.label == Label::Ordinal;
            return Counts::Here(if largest { self.noun(at + 1) } else { self.span(at + 1..at + 2) });
        }
        if self.counts_state(at) {
            return Counts::Here(self.span(at..at + 1));
        }
        if !self.opens_noun(at) {
            let start = self.passage.tokens_in(number.span).start;
            let goes_on = self.is_any(at, words!("that who which whom were are have had"));
            let before = self.back(start, 1);
            // "from 3,000 fighters a day to 50 or 60" goes on counting; "the 5000 mark at 5272.50" does not.
            let sentence = self.sentence(start).start.max(start.saturating_sub(24));
            let from = (sentence..start).any(|k| self.is(k, "from"));
            // "five tries to three"
            let scored = before == "to" && start > 1 && self.plural_noun(start - 2);
            let changed = told && (scored || before == "from" || from && matches!(before, "to" | "than"));
            let level = BEFORE_LEVEL.has(before) && !changed && !goes_on;
            let place = number.label == Label::Ordinal
                && !(told || self.back_is(start, 1, "the") && self.is_word(at));
            let open = !self.is_word(at) || goes_on || scored && told || self.is_any(at, BORROWS);
            return if level || place || !open { Counts::Nothing } else { Counts::Before };
        }
        Counts::Here(self.noun(at))
    }

    fn noun(&self, at: usize) -> Span {
        self.span(at..self.noun_end(at).max(at + 1))
    }

    /// The token after the noun phrase that opens at `at`.
    fn noun_end(&self, at: usize) -> usize {
        let mut end = at;
        let mut bracket = false;
        while end < self.len() && end < at + 12 {
            // "ISIS (Islamic State in Iraq and Syria) attacks"
            if self.is(end, "(") && end > at && self.capital(end - 1) && self.capital(end + 1) {
                bracket = true;
            }
            if bracket {
                bracket = !self.is(end, ")");
                end += 1;
                continue;
            }
            // "new Airbus A330-200 airliners", "centrally-funded institutes"
            if self.hyphen(end) {
                end += 2;
                continue;
            }
            if self.kind(end) == Some(TokenKind::Ending) && end > at {
                end += 1;
                continue;
            }
            // "the first time Indonesia’s capital": a name behind a common noun is another phrase.
            let another = end > at
                && self.capital(end)
                && !self.capital(end - 1)
                && self.is_word(end - 1)
                && self.is(end - 1, "time");
            if !self.is_word(end) || self.ends_noun(end, at) || another {
                break;
            }
            end += 1;
            let plural = self.plural_noun(end - 1)
                && !self.hyphen(end)
                && !(self.plural_noun(end) && self.lower(end).len() > 4);
            if plural {
                break;
            }
        }
        end
    }

    fn is_small_before_noun(&self, i: usize) -> bool {
        self.is_any(i, OPENS_NOUN)
    }

    /// Can a noun phrase open at `i`?
    fn opens_noun(&self, i: usize) -> bool {
        self.is_word(i) && !self.ends_noun(i, i)
    }

    /// A word that no noun phrase holds, or that closes one which opened at `start`.
    fn ends_noun(&self, i: usize, start: usize) -> bool {
        let word = self.lower(i);
        if matches!(
            self.class(i),
            Class::Month(_) | Class::Weekday(_) | Class::Today(_) | Class::Turn(_) | Class::Article
        ) && word != "past"
        {
            return true;
        }
        let small = NO_NOUN.has(word);
        // "5,000 people gathered", "20 tourists were": a past tense behind a noun closes it; before one it describes.
        let past = i > start
            && word.len() > 4
            && (word.ends_with("ed") || word.ends_with("ing"))
            && !words!("building meeting hearing wedding").has(word);
        // "a second followed two years later"
        let verb = i == start
            && word.ends_with("ed")
            && word.len() > 4
            && (!self.is_word(i + 1) || self.is_any(i + 1, NO_NOUN) || self.numeral(i + 1).is_some());
        let how = !self.hyphen(i + 1)
            && word.len() > 4
            && word.ends_with("ly")
            && !LY_NOUNS.has(word)
            && !self.capital(i);
        small
            || past
            || verb
            || how && i == start && !self.is_word(i + 1)
            || how && i > start
            || how && self.ends_noun_flat(i + 1)
    }

    /// A word behind an adverb that makes it one of a verb: "hundreds peacefully streamed".
    fn ends_noun_flat(&self, i: usize) -> bool {
        let word = self.lower(i);
        NO_NOUN.has(word) || word.ends_with("ed") && !self.plural_noun(i + 1)
    }
}

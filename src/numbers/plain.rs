//! Bare numbers: which count something, and which are part of a name, a label, a score or a telephone number.

use super::amounts::{Counted, Quantity};
use super::lists::{
    AFTER_AGE, AFTER_ELIDED_ONE, AFTER_HALF, AFTER_PRONOUN_ONE, AGED_PEOPLE, BEFORE_LABEL_WORD,
    BEFORE_NO_HALF, BEFORE_NO_ONE, GLUED_MARKS, KIN, LABELS, NOT_NAMES, ORGANISED, PERSON_ENDINGS, STATES,
};
use super::meaning::{Amount, Meaning, Unit};
use super::numeral::whole;
use super::reader::Reader;
use super::value::Decimal;
use super::words::Class;
use super::{Label, Mod, Number};
use crate::text::{BlockKind, Case, TokenKind};
use crate::word_list::words;

impl Reader<'_> {
    /// Where reading goes on behind the number of `q`, if it is none that counts.
    pub(super) fn no_count(&self, q: &Quantity) -> Option<usize> {
        let (i, end) = (q.start, q.end);
        if !q.numeral.spelled && self.kind(i) == Some(TokenKind::Number) {
            return self.no_count_digits(i, end, q);
        }
        if self.class(i) == Class::Small(1) && end == i + 1 {
            return (!self.counts_one(i)).then_some(end);
        }
        if q.numeral.fraction && self.class(i) == Class::Half && end == i + 1 && !self.half_counts(i) {
            return Some(end);
        }
        let title = self.passage.kind() == BlockKind::Headline;
        // "Formula One", "Big Four", "Seven Sisters": capitals inside a sentence are names.
        let named = self.capital(i)
            && !title
            && (!self.opens_sentence(i) || self.opens_name(end) && self.len() > 3 && !q.numeral.vague);
        let labelled = self.back_is_any(i, 1, BEFORE_LABEL_WORD) && !q.numeral.vague;
        if named && self.class(i) != Class::Article || labelled {
            return Some(end);
        }
        // "a one-two punch", "seven-a-side", "the two-time champion" holds a number; a dash to another numeral does not.
        if self.hyphen(end)
            && (self.kind(end + 1) == Some(TokenKind::Number)
                || self.numeral(end + 1).is_some() && !matches!(self.class(end + 1), Class::Time(..)))
        {
            return Some(end + 2);
        }
        // "a two-way street", "one-way"
        if self.hyphen(end) && self.is_any(end + 1, words!("way fold ply")) {
            return Some(end + 2);
        }
        // "-one" behind a dash: "plus-one", "twenty-one pilots" are read above.
        if i > 0
            && self.joined(i)
            && self.dash(i - 1)
            && self.joined(i - 1)
            && self.is_word(i.saturating_sub(2))
        {
            return Some(end);
        }
        None
    }

    fn no_count_digits(&self, i: usize, end: usize, q: &Quantity) -> Option<usize> {
        let printed = self.word(i);
        // "1. Nasser Saleh al-Attiyah": the number of a list.
        let listed = self.is_any(end, words!(". )")) && self.joined(end) && end < self.len() - 1;
        if i == 0 && listed && q.numeral.zeros == 0 {
            return Some(end);
        }
        if self.joined(i) && i > 0 {
            let before = self.word(i - 1);
            let dashed = self.dash(i - 1)
                && self.joined(i - 1)
                && i > 1
                && !matches!(self.kind(i - 2), Some(TokenKind::Punct));
            let word = !matches!(self.kind(i - 1), Some(TokenKind::Punct))
                || words!("_ / . # : @ = & *").has(before);
            if word || dashed {
                return Some(self.past_chain(end));
            }
            if before == "+" {
                return Some(self.past_telephone(end));
            }
        }
        if printed.len() > 1 && printed.starts_with('0') && whole(printed) {
            return Some(self.past_telephone(end));
        }
        if self.joined(end) && GLUED_MARKS.has(self.word(end)) && self.joined(end + 1) {
            return Some(self.past_chain(end));
        }
        if self.joined(end) && self.is_word(end) && q.numeral.zeros == 0 && !self.is(end, "°") {
            return Some(end + 1);
        }
        // "3-1", "52-48", "555-1212": the range was refused, so it is a result or a code.
        if self.hyphen(end)
            && (self.kind(end + 1) == Some(TokenKind::Number)
                || self.is_word(end + 1) && self.word(end + 1).len() == 1)
        {
            return Some(self.past_chain(end));
        }
        let spaced_dash = self.dash(end)
            && self.kind(end + 1) == Some(TokenKind::Number)
            && self.kind(end + 2) != Some(TokenKind::Word);
        if spaced_dash && i > 0 && self.is_word(i - 1) && self.capital(i - 1) {
            return Some(end + 2);
        }
        // "50 Cent" sings.
        let singer = matches!(self.class(end), Class::Coin(_)) && self.capital(end);
        // "Loyola College (4)": a place in a list, told by nothing but brackets.
        let bracket = i > 1 && self.is(i - 1, "(") && self.is(end, ")") && self.capital(i - 2);
        let ranked = bracket && printed.len() <= 3;
        if self.is_label(i, end) || self.is_address(end) || singer || ranked {
            return Some(self.past_telephone(end));
        }
        None
    }

    /// Joined digits, letters and marks from `at` on: the rest of a code.
    fn past_chain(&self, mut at: usize) -> usize {
        while at < self.len() && self.joined(at) && !words!(", . ; ) ” \" ’s 's ? ! (").has(self.word(at))
        {
            at += 1;
        }
        at
    }

    /// The rest of a telephone number: groups of digits with spaces, dashes and brackets.
    fn past_telephone(&self, end: usize) -> usize {
        let mut at = end;
        loop {
            let skip = usize::from(words!("( ) - – .").has(self.word(at)));
            let skip = skip + usize::from(skip == 1 && self.is_any(at + 1, words!("( )")));
            if self.kind(at + skip) == Some(TokenKind::Number)
                && (skip == 0 || self.joined(at) || self.is(at, "("))
            {
                at += skip + 1;
            } else {
                return at;
            }
        }
    }

    /// Is the number at `i` a name's or a label's: "Boeing 787", "FTSE 100", "page 12", "No. 5"?
    fn is_label(&self, i: usize, end: usize) -> bool {
        if i == 0 {
            return false;
        }
        let before = self.back(i, 1);
        let label = LABELS.has(before) && self.class(i) == Class::Digits;
        if label
            && (!self.plural_noun(end)
                || self.capital(i - 1) && !self.opens_sentence(i - 1)
                || before == "chapter")
        {
            return true;
        }
        // "Standard & Poor’s 500", "the UN’s 1540 committee"
        let owner = self.kind(i - 1) == Some(TokenKind::Ending);
        let at = i - 1 - usize::from(owner && i > 1);
        let name = self.is_name_word(at) && !self.joined(i);
        if !name || self.is_any(at, NOT_NAMES) {
            return false;
        }
        // In a headline every word has a capital: "Bomb Kills 12", "Dow Falls 300".
        let title = self.passage.kind() == BlockKind::Headline && self.capitals_all_over();
        // A count is told by what it counts: a plural in small letters, or a figure with its thousands parted.
        let listed = self.passage.token(at).is_some_and(|t| t.case == Case::Upper) && self.word(at).len() > 2;
        let plural = self.plural_noun(end) && !(listed && !title && self.is(end, "indices"));
        let counts = plural || self.word(i).contains(',') || self.counts_state(end);
        !(counts || title || self.opens_sentence(at) && self.lower(at).ends_with("ed"))
    }

    /// Is token `i` a word that names something: "Boeing", "iPhone", "FTSE"; no month, no weekday?
    fn is_name_word(&self, i: usize) -> bool {
        let cased = self.capital(i) || self.passage.token(i).is_some_and(|t| t.case == Case::Mixed);
        let dated = matches!(self.class(i), Class::Month(_) | Class::Weekday(_) | Class::Weekdays(_));
        self.is_word(i) && cased && self.word(i).len() > 1 && !dated
    }

    /// "Seven Sisters", but "Ten Palestinian children".
    fn opens_name(&self, i: usize) -> bool {
        self.capital(i) && !(1..3).any(|k| self.plural_noun(i + k))
    }

    /// "10 Downing Street": a house, not a count.
    fn is_address(&self, end: usize) -> bool {
        let street = |k: usize| {
            self.is_any(k, words!("street st. road rd. avenue ave. lane drive square boulevard blvd. way"))
                && self.capital(k)
        };
        self.capital(end) && (1..4).take_while(|k| self.capital(end + k)).any(|k| street(end + k))
    }

    /// "129 dead", "40 killed": the state that is counted.
    pub(super) fn counts_state(&self, i: usize) -> bool {
        self.is_any(i, STATES)
    }

    fn capitals_all_over(&self) -> bool {
        let (mut capital, mut all) = (0, 0);
        for k in (0..self.len()).filter(|k| self.is_word(*k) && self.word(*k).len() > 3).take(40) {
            all += 1;
            capital += usize::from(self.capital(k));
        }
        capital * 4 >= all * 3
    }

    /// "one policeman", "only one place", "(One was killed by police.)"; not "no one", "one of the things", "one another".
    fn counts_one(&self, i: usize) -> bool {
        let (before, next) = (self.back(i, 1), self.lower(i + 1));
        if self.len() <= 2
            || self.back_is(i, 1, "only") && self.is_word(i + 1) && next != "of" && next != "who"
        {
            return true;
        }
        if matches!(before, "minus" | "negative") {
            return true;
        }
        if BEFORE_NO_ONE.has(before) && !(before == "the" && self.plural_noun(i + 1)) {
            return false;
        }
        // "(One was killed by police.)", "One died at the scene": of those just counted.
        let elided = AFTER_ELIDED_ONE.has(next) && self.opens_sentence(i);
        let told =
            (self.is(i.wrapping_sub(1), "(") || self.sentence(i).start > 0) && matches!(next, "was" | "died");
        if elided && told {
            return true;
        }
        // "one wonders": what follows the pronoun is a verb.
        let verb = next.len() > 3
            && next.ends_with('s')
            && !next.ends_with("ss")
            && !next.ends_with("us")
            && !self.capital(i + 1);
        let small = !self.is_word(i + 1) || AFTER_PRONOUN_ONE.has(next) || verb && next != "series";
        if self.hyphen(i + 1) {
            return !self.is_any(i + 2, words!("time off on sided way stop size upmanship"));
        }
        !(small || self.capital(i) && !self.opens_sentence(i) && self.passage.kind() != BlockKind::Headline)
    }

    /// "Half of the workforce", "half the seats"; not "half-time", "the first half", "half asleep".
    fn half_counts(&self, i: usize) -> bool {
        let (before, next) = (self.back(i, 1), self.lower(i + 1));
        let turn = matches!(self.class(i.wrapping_sub(1)), Class::Nth(_)) || BEFORE_NO_HALF.has(before);
        !turn
            && !self.hyphen(i + 1)
            && (AFTER_HALF.has(next)
                || self.hedge_before(i, 0).1.is_some()
                || !self.is_word(i + 1) && before == "by"
                || self.len() <= 2)
            && !(next == "the" && self.is(i + 2, "time"))
    }

    /// The age of someone, where a bare number says one: "Ali Hassan, 45, agreed", "aged 45", "in his 30s", "under five".
    pub(super) fn age(&self, q: &Quantity) -> Option<(usize, Number)> {
        let (i, end) = (q.start, q.end);
        let years = |low: Decimal, high: Option<Decimal>| {
            Meaning::Amount(Amount { low, high, vague: false, unit: Unit::Measure("yr") })
        };
        let plausible = q.low > Decimal::whole(0) && q.low < Decimal::whole(121) && q.low.integer().is_some();
        if !plausible || q.numeral.fraction || q.numeral.vague {
            return None;
        }
        // "in his 30s", "in her early 20s"
        let decade = self.class(i) == Class::Digits
            && self.joined(end)
            && self.is(end, "s")
            && self.word(i).len() == 2
            && self.word(i).ends_with('0');
        if decade {
            let back = usize::from(self.back_is_any(i, 1, words!("early late mid")));
            let owner = self.back_is_any(i, 1 + back, words!("his her their my your"));
            let start = if owner && self.back_is(i, 2 + back, "in") { i - 2 - back } else { i - back };
            if !owner && !self.back_is(i, 1, "people") && !self.back_is(i, 2 + back, "in") {
                return None;
            }
            let top = q.low.plus(Decimal::whole(9))?;
            let mut number = Number::new(self.span(start..end + 1), Label::Quantity, years(q.low, Some(top)));
            number.core = self.span(i..end + 1);
            return Some((end + 1, number));
        }
        let figure = |label_end: usize| {
            let mut number = Number::new(self.span(i..label_end), Label::Quantity, years(q.low, q.high));
            number.core = self.span(i..q.core_end);
            number.confidence = 0.9;
            Some((label_end, number))
        };
        let (first, hedge) = self.hedge_before(i, 0);
        // "since I was 22", "when she turned 40", "at the age of 14"
        let turned = self.back_is_any(i, 1, words!("turned turns turning"))
            || self.back_is_any(i, 1, words!("was is")) && self.back_is_any(i, 2, words!("i he she"))
            || self.back_is(i, 1, "of") && self.back_is(i, 2, "age");
        if turned && !self.is_noun(end) && !self.is_any(end, words!("- – /")) && q.low > Decimal::whole(0) {
            return figure(end);
        }
        // "aged seven and four"
        let second = self.back_is(i, 1, "and") && self.back_is_any(i, 3, words!("aged ages"));
        if second
            || self.back_is_any(i, 1, words!("aged age ages"))
            || self.back_is(first, 1, "aged")
            || self.back_is(i, 2, "aged") && self.back_is(i, 1, "between")
        {
            return figure(end);
        }
        // "children under five", "those over 65": no noun follows.
        let young = self.back_is_any(first, 1, words!("children kids babies child"));
        if matches!(hedge, Some(Mod::LessThan | Mod::MoreThan))
            && (young || !self.is_noun(end))
            && first + 1 == i
        {
            let who = self.back_is_any(first, 1, AGED_PEOPLE);
            if who {
                let mut number = Number::new(self.span(first..end), Label::Quantity, years(q.low, None));
                (number.core, number.modifier) = (self.span(i..end), hedge);
                return Some((end, number));
            }
        }
        // "Ali Hassan, 45, agreed"; "his son, 6,"; "Ali Hassan (45)".
        let opener = self.back(i, 1);
        let closer = self.word(end);
        let comma = opener == ","
            && (words!(", . ) ;").has(closer) && !self.joined_number(end)
                || self.is_any(end, words!("and of who from")) && end == i + 1);
        let bracket = opener == "(" && closer == ")";
        let single =
            self.class(i) == Class::Digits && end == i + 1 && whole(self.word(i)) && q.high.is_none();
        if !(comma || bracket) || !single || i < 2 {
            return None;
        }
        let kin = self.is_any(i - 2, KIN);
        let worker = self.lower(i - 2).len() > 3
            && PERSON_ENDINGS.iter().any(|e| self.lower(i - 2).as_bytes().ends_with(e))
            && !self.is_any(i - 2, words!("number october september november december however later after over under door floor computer paper river water power order"));
        let kin = kin || worker && comma && closer == ",";
        let person = self.capital(i - 2)
            && self.is_word(i - 2)
            && !self.names_a_list(i - 2)
            && (comma || self.capital(i.saturating_sub(3)) && !self.is_any(i - 2, ORGANISED));
        let old = q.low > Decimal::whole(if kin { 0 } else { 9 });
        if (kin || person) && old { figure(end) } else { None }
    }

    /// "in her sixties", "in his early twenties"
    pub(super) fn age_in_words(&self, i: usize, floor: usize) -> Option<(usize, Number)> {
        let Class::Decade(n) = self.class(i) else { return None };
        let part = usize::from(self.back_is_any(i, 1, words!("early late mid")));
        let owner = self.back_is_any(i, 1 + part, words!("his her their my your"));
        let start =
            i.checked_sub(2 + part).filter(|start| *start >= floor && self.is(*start, "in") && owner)?;
        let low = Decimal::whole(n.into());
        let amount =
            Amount { low, high: low.plus(Decimal::whole(9)), vague: false, unit: Unit::Measure("yr") };
        let mut number = Number::new(self.span(start..i + 1), Label::Quantity, Meaning::Amount(amount));
        number.core = self.span(i..i + 1);
        Some((i + 1, number))
    }

    fn joined_number(&self, end: usize) -> bool {
        self.kind(end + 1) == Some(TokenKind::Number)
    }

    /// Months, days and their kind before a comma make a date of what follows, not an age.
    fn names_a_list(&self, i: usize) -> bool {
        matches!(self.class(i), Class::Month(_) | Class::Weekday(_) | Class::Money(_))
    }

    fn is_noun(&self, i: usize) -> bool {
        self.is_word(i) && !self.is_any(i, AFTER_AGE)
    }

    /// The token behind a figure that a hyphen ties to its noun: "12-step" ends there.
    pub(super) fn plain_counts(&self, q: &Quantity) -> bool {
        q.counted == Counted::Plain
    }
}

//! Bare numbers: which count something, and which are part of a name, a label, a score or a telephone number.

use super::amounts::{Counted, Quantity};
use super::meaning::{Amount, Meaning, Unit};
use super::numeral::whole;
use super::reader::Reader;
use super::value::Decimal;
use super::words::Class;
use super::{Label, Mod, Number};
use crate::text::{BlockKind, TokenKind};

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
            && (!self.opens_sentence(i) || self.capital(end) && self.len() > 3 && !q.numeral.vague);
        let labelled = matches!(
            self.back(i, 1),
            "number"
                | "version"
                | "page"
                | "chapter"
                | "phase"
                | "type"
                | "act"
                | "formula"
                | "channel"
                | "group"
                | "plan"
        ) && !q.numeral.vague;
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
        if self.joined(i) && i > 0 {
            let before = self.word(i - 1);
            let dashed = self.dash(i - 1)
                && self.joined(i - 1)
                && i > 1
                && !matches!(self.kind(i - 2), Some(TokenKind::Punct));
            let word = !matches!(self.kind(i - 1), Some(TokenKind::Punct))
                || matches!(before, "_" | "/" | "." | "#" | ":" | "@" | "=" | "&" | "*");
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
        if self.joined(end)
            && matches!(self.word(end), "/" | ":" | "_" | "@" | "#" | "=" | "x" | "×" | "'" | "’")
            && self.joined(end + 1)
        {
            return Some(self.past_chain(end));
        }
        if self.joined(end) && self.is_word(end) && q.numeral.zeros == 0 && !matches!(self.lower(end), "°") {
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
        if self.is_label(i, end) {
            return Some(self.past_telephone(end));
        }
        None
    }

    /// Joined digits, letters and marks from `at` on: the rest of a code.
    fn past_chain(&self, mut at: usize) -> usize {
        while at < self.len()
            && self.joined(at)
            && !matches!(self.word(at), "," | "." | ";" | ")" | "”" | "\"" | "’s" | "'s" | "?" | "!" | "(")
        {
            at += 1;
        }
        at
    }

    /// The rest of a telephone number: groups of digits with spaces, dashes and brackets.
    fn past_telephone(&self, end: usize) -> usize {
        let mut at = end;
        loop {
            let skip = usize::from(matches!(self.word(at), "(" | ")" | "-" | "–" | "."));
            let skip = skip + usize::from(skip == 1 && matches!(self.word(at + 1), "(" | ")"));
            if self.kind(at + skip) == Some(TokenKind::Number)
                && (skip == 0 || self.joined(at) || self.word(at) == "(")
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
        if matches!(
            before,
            "page"
                | "pages"
                | "chapter"
                | "room"
                | "version"
                | "article"
                | "section"
                | "number"
                | "figure"
                | "size"
                | "level"
                | "grade"
                | "gate"
                | "step"
                | "route"
                | "highway"
                | "flight"
                | "resolution"
                | "item"
                | "channel"
                | "platform"
                | "phase"
                | "unit"
                | "suite"
                | "ext"
                | "box"
                | "no."
                | "nos."
                | "no"
                | "№"
                | "#"
                | "clause"
                | "rule"
                | "paragraph"
                | "verse"
                | "volume"
                | "vol"
                | "type"
                | "class"
                | "schedule"
                | "order"
                | "zone"
                | "lane"
                | "runway"
                | "pier"
                | "apartment"
                | "apt"
                | "terminal"
                | "model"
                | "sector"
                | "isbn"
                | "ip"
                | "lat"
                | "issue"
                | "episode"
                | "game"
                | "round"
                | "stage"
                | "week"
                | "day"
                | "form"
                | "row"
                | "category"
                | "tier"
                | "district"
                | "ward"
                | "precinct"
                | "act"
        ) && (self.class(i) == Class::Digits)
            && !self.plural_noun(end)
        {
            return true;
        }
        let name =
            self.is_word(i - 1) && self.capital(i - 1) && self.word(i - 1).len() > 1 && !self.joined(i);
        if !name || matches!(self.class(i - 1), Class::Month(_) | Class::Weekday(_) | Class::Weekdays(_)) {
            return false;
        }
        let opens = self.opens_sentence(i - 1);
        let small = matches!(
            before,
            "the"
                | "in"
                | "on"
                | "at"
                | "by"
                | "for"
                | "and"
                | "but"
                | "all"
                | "some"
                | "about"
                | "over"
                | "nearly"
                | "with"
                | "only"
                | "just"
                | "of"
                | "from"
                | "these"
                | "those"
                | "his"
                | "her"
                | "their"
                | "its"
                | "our"
                | "my"
                | "when"
                | "after"
                | "before"
                | "among"
                | "more"
                | "another"
                | "police"
                | "there"
                | "around"
                | "almost"
                | "at least"
                | "least"
                | "most"
                | "than"
                | "under"
                | "to"
                | "up"
                | "as"
                | "if"
                | "then"
                | "they"
                | "we"
                | "he"
                | "she"
                | "a"
                | "an"
                | "or"
                | "since"
                | "until"
                | "while"
                | "total"
                | "between"
                | "that"
                | "this"
                | "it"
                | "no"
                | "not"
                | "so"
                | "exactly"
                | "roughly"
                | "approximately"
                | "an estimated"
                | "estimated"
                | "killed"
                | "kills"
                | "dead"
                | "i"
                | "you"
                | "other"
        );
        if small {
            return false;
        }
        // In a headline every word has a capital: "Bomb Kills 12", "Dow Falls 300".
        let title = self.passage.kind() == BlockKind::Headline && self.capitals_all_over();
        // A count is told by what it counts: a plural in small letters, or a figure with its thousands parted.
        let counts = self.plural_noun(end) || self.word(i).contains(',') || self.counts_state(end);
        if counts || title {
            return false;
        }
        let follows = self.is_word(end) && !self.capital(end);
        let small_next = matches!(
            self.lower(end),
            "to" | "for"
                | "in"
                | "and"
                | "or"
                | "was"
                | "is"
                | "are"
                | "were"
                | "has"
                | "had"
                | "at"
                | "with"
                | "on"
                | "by"
                | "from"
                | "the"
                | "a"
                | "as"
                | "which"
                | "that"
                | "dropped"
                | "rose"
                | "fell"
                | "index"
                | "plunged"
                | "closed"
                | "gained"
                | "lost"
                | "of"
                | "jet"
                | "plane"
                | "airliner"
                | "but"
                | "after"
                | "while"
                | "will"
                | "can"
                | "would"
                | "who"
                | "when"
                | "stock"
                | "shares"
                | "final"
                | "race"
                | "flight"
                | "aircraft"
        );
        !opens && (!follows || small_next || self.word(i).len() > 2)
            || opens && (!follows || small_next) && self.word(i - 1).len() > 2 && !self.is_verb_like(i - 1)
    }

    /// "Killed 12", "Says 50": a verb that opens a sentence or a headline.
    fn is_verb_like(&self, i: usize) -> bool {
        let word = self.lower(i);
        word.ends_with("ed") || word.ends_with("ing") || word.ends_with('s') && !word.ends_with("ss")
    }

    /// "129 dead", "40 killed": the state that is counted.
    pub(super) fn counts_state(&self, i: usize) -> bool {
        matches!(
            self.lower(i),
            "dead"
                | "killed"
                | "wounded"
                | "injured"
                | "hurt"
                | "missing"
                | "arrested"
                | "detained"
                | "hospitalised"
                | "hospitalized"
                | "infected"
                | "displaced"
                | "homeless"
                | "shot"
                | "hostage"
                | "captured"
                | "charged"
                | "unaccounted"
                | "trapped"
                | "rescued"
                | "evacuated"
                | "stranded"
                | "sick"
                | "ill"
        )
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
            || self.back(i, 1) == "only" && self.is_word(i + 1) && next != "of" && next != "who"
        {
            return true;
        }
        if matches!(
            before,
            "no" | "any"
                | "every"
                | "this"
                | "that"
                | "each"
                | "which"
                | "some"
                | "another"
                | "someone"
                | "the"
                | "-"
                | "’s"
                | "'s"
                | "not"
                | "last"
                | "next"
                | "first"
                | "second"
                | "formula"
                | "air"
                | "force"
                | "like"
                | "a"
                | "as"
                | "loved"
                | "good"
                | "new"
                | "bad"
                | "great"
                | "big"
                | "little"
                | "by"
                | "wrong"
                | "right"
                | "square"
        ) && !(before == "the" && self.plural_noun(i + 1))
        {
            return false;
        }
        // "(One was killed by police.)", "One died at the scene": of those just counted.
        let elided = matches!(
            next,
            "was" | "were" | "is" | "has" | "had" | "died" | "remains" | "said" | "survived" | "more"
        ) && self.opens_sentence(i);
        let told = (self.word(i.wrapping_sub(1)) == "(" || self.sentence(i).start > 0)
            && matches!(next, "was" | "died");
        if elided && told {
            return true;
        }
        let small = !self.is_word(i + 1)
            || matches!(
                next,
                "of" | "to"
                    | "another"
                    | "that"
                    | "who"
                    | "which"
                    | "and"
                    | "or"
                    | "is"
                    | "was"
                    | "has"
                    | "would"
                    | "can"
                    | "by"
                    | "hand"
                    | "in"
                    | "thing"
                    | "point"
                    | "more"
                    | "knew"
                    | "else"
                    | "for"
                    | "on"
                    | "at"
                    | "with"
                    | "as"
                    | "could"
                    | "had"
                    | "will"
                    | "should"
                    | "must"
                    | "may"
                    | "might"
                    | "the"
                    | "from"
                    | "but"
                    | "if"
                    | "when"
                    | "where"
                    | "side"
                    | "reason"
                    | "day"
                    | "called"
                    | "knows"
                    | "wants"
                    | "says"
                    | "said"
                    | "cannot"
                    | "than"
                    | "does"
                    | "do"
                    | "did"
                    | "says."
                    | "about"
                    | "word"
                    | "might’ve"
                    | "moment"
                    | "expects"
                    | "it"
                    | "he"
                    | "she"
                    | "i"
                    | "you"
                    | "we"
                    | "they"
                    | "off"
                    | "up"
                    | "out"
                    | "step"
            );
        if self.hyphen(i + 1) {
            return !matches!(
                self.lower(i + 2),
                "time" | "off" | "on" | "sided" | "way" | "stop" | "size" | "upmanship"
            );
        }
        !(small || self.capital(i) && !self.opens_sentence(i) && self.passage.kind() != BlockKind::Headline)
    }

    /// "Half of the workforce", "half the seats"; not "half-time", "the first half", "half asleep".
    fn half_counts(&self, i: usize) -> bool {
        let (before, next) = (self.back(i, 1), self.lower(i + 1));
        let turn = matches!(self.class(i.wrapping_sub(1)), Class::Nth(_))
            || matches!(
                before,
                "other"
                    | "better"
                    | "latter"
                    | "opening"
                    | "final"
                    | "last"
                    | "one"
                    | "this"
                    | "former"
                    | "each"
            );
        !turn
            && !self.hyphen(i + 1)
            && (matches!(
                next,
                "of" | "the"
                    | "a"
                    | "an"
                    | "its"
                    | "their"
                    | "his"
                    | "her"
                    | "our"
                    | "that"
                    | "those"
                    | "all"
            ) || self.hedge_before(i, 0).1.is_some()
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
            let back = usize::from(matches!(self.back(i, 1), "early" | "late" | "mid"));
            let owner = matches!(self.back(i, 1 + back), "his" | "her" | "their" | "my" | "your");
            let start = if owner && self.back(i, 2 + back) == "in" { i - 2 - back } else { i - back };
            if !owner && self.back(i, 1) != "people" && self.back(i, 2 + back) != "in" {
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
        if matches!(self.back(i, 1), "aged" | "age")
            || matches!(self.back(first, 1), "aged")
            || self.back(i, 2) == "aged" && self.back(i, 1) == "between"
        {
            return figure(end);
        }
        // "children under five", "those over 65": no noun follows.
        if matches!(hedge, Some(Mod::LessThan | Mod::MoreThan)) && !self.is_noun(end) && first + 1 == i {
            let who = matches!(
                self.back(first, 1),
                "children"
                    | "kids"
                    | "people"
                    | "boys"
                    | "girls"
                    | "men"
                    | "women"
                    | "those"
                    | "adults"
                    | "anyone"
                    | "everyone"
                    | "child"
                    | "patients"
            );
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
            && (matches!(closer, "," | "." | ")" | ";") && !self.joined_number(end)
                || matches!(self.lower(end), "and" | "of" | "who" | "from") && end == i + 1);
        let bracket = opener == "(" && closer == ")";
        let single =
            self.class(i) == Class::Digits && end == i + 1 && whole(self.word(i)) && q.high.is_none();
        if !(comma || bracket) || !single || i < 2 {
            return None;
        }
        let kin = matches!(
            self.lower(i - 2),
            "son"
                | "daughter"
                | "wife"
                | "husband"
                | "brother"
                | "sister"
                | "mother"
                | "father"
                | "boy"
                | "girl"
                | "man"
                | "woman"
                | "child"
                | "baby"
                | "friend"
                | "twins"
                | "twin"
                | "granddaughter"
                | "grandson"
                | "partner"
                | "boyfriend"
                | "girlfriend"
                | "student"
                | "driver"
                | "teenager"
        );
        let person = self.capital(i - 2)
            && self.is_word(i - 2)
            && !self.names_a_list(i - 2)
            && (comma || self.capital(i.saturating_sub(3)));
        let old = q.low > Decimal::whole(if kin { 0 } else { 9 });
        if (kin || person) && old { figure(end) } else { None }
    }

    fn joined_number(&self, end: usize) -> bool {
        self.kind(end + 1) == Some(TokenKind::Number)
    }

    /// Months, days and their kind before a comma make a date of what follows, not an age.
    fn names_a_list(&self, i: usize) -> bool {
        matches!(self.class(i), Class::Month(_) | Class::Weekday(_) | Class::Money(_))
    }

    fn is_noun(&self, i: usize) -> bool {
        self.is_word(i)
            && !matches!(
                self.lower(i),
                "and"
                    | "or"
                    | "in"
                    | "at"
                    | "on"
                    | "were"
                    | "are"
                    | "have"
                    | "had"
                    | "who"
                    | "will"
                    | "to"
                    | "with"
                    | "from"
                    | "was"
                    | "is"
                    | "by"
                    | "for"
                    | "as"
                    | "can"
                    | "must"
            )
    }

    /// The token behind a figure that a hyphen ties to its noun: "12-step" ends there.
    pub(super) fn plain_counts(&self, q: &Quantity) -> bool {
        q.counted == Counted::Plain
    }
}

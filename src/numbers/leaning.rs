//! What the words around a date say of it: whether "may" and "March" are months at all, and which way a day without a
//! year leans: "will open on Friday" looks ahead, "said on Friday" back.

use super::lists::{ASKS_MONTH, MAY_ASK_MONTH};
use super::meaning::Lean;
use super::reader::Reader;
use super::words::Class;
use crate::word_list::words;

impl Reader<'_> {
    /// May the month named at `i` stand for itself, without a day or a year?
    pub(super) fn month_alone(&self, i: usize, month: u8) -> bool {
        let word = self.word(i);
        if !self.capital(i) || self.joined(i) && !self.back_is_any(i, 1, words!("- – ( “ \" ‘ / — ["))
        {
            return false;
        }
        let before = self.back(i, 1);
        let clear = ASKS_MONTH.has(before) || before == "-" && self.back_is(i, 2, "mid");
        let mut another = (i.saturating_sub(4)..i + 5)
            .filter(|k| *k != i && matches!(self.class(*k), Class::Month(m) if m != month));
        if word.trim_end_matches('.').len() <= 4 && !matches!(month, 5..=7) {
            // "Jan", "Mar" and "Dec" are people and places without a stop or a word that asks for a month.
            return clear || word.ends_with('.') && words!("by from to of and on").has(before);
        }
        // "the May Day rally" is on a feast, not in a month.
        if month == 5 && self.word(i + 1) == "Day" {
            return false;
        }
        // "Mr May", "met April", "the Women’s March", "August Wilson"
        let named = self.capital(i + 1)
            && !matches!(self.class(i + 1), Class::Month(_) | Class::Weekday(_))
            && !self.joined(i + 1);
        let doubtful = matches!(month, 3 | 4 | 5 | 6 | 8);
        if !doubtful {
            return !(named && self.is(i + 1, "revolution")) && before != "black" && before != "red";
        }
        // "the June Nato summit", "Funides’ August report", "the May elections"
        let whose = words!("the ’s 's ’ its").has(before) && self.is_word(i + 1) && month != 3;
        if whose {
            return !(month == 5 && self.is(i + 1, "government"));
        }
        let loose = MAY_ASK_MONTH.has(before);
        let ends = !self.is_word(i + 1)
            || matches!(self.class(i + 1), Class::Turn(_))
            || self.is_any(i + 1, words!("and to or when as after with that"));
        match month {
            _ if clear => !named || words!("in last this next since").has(before),
            5 => {
                (loose && ends && !words!("the a for on and , by to").has(before))
                    || another.next().is_some() && loose
            }
            _ if named => false,
            3 => {
                loose
                    && before != "on"
                    && !self.is_any(i + 1, words!("on for against in through organisers organizers"))
                    && before != ","
                    || another.next().is_some()
            }
            _ => {
                loose && (before != "," && before != "and" && before != "for" || another.next().is_some())
                    || self.opens_sentence(i) && !self.is_word(i + 1)
            }
        }
    }

    /// Which way a date without a year leans, by the verbs and prepositions around it.
    pub(super) fn lean(&self, start: usize, end: usize) -> Lean {
        let lean = match self.class(start.wrapping_sub(1)) {
            Class::Turn(1) => return Lean::Next,
            Class::Turn(0) => return Lean::This,
            Class::Turn(_) => return Lean::Last,
            _ => Lean::Past,
        };
        if self.back_is_any(start, 1, words!("until till")) || self.is(end, "deadline") {
            return Lean::Future;
        }
        // "resumes in Poland at the start of September": a present tense that looks ahead.
        let coming = (start.saturating_sub(6)..start).any(|k| {
            self.is_any(k, words!("resumes begins starts opens reopens closes ends expires kicks returns"))
        });
        if coming {
            return Lean::Future;
        }
        let sentence = self.sentence(start);
        let from = sentence.start.max(start.saturating_sub(14));
        // "wants to close 789 dealers by early June"; not "by June he had fled".
        let part = usize::from(self.back_is_any(start, 1, words!("early late mid")));
        let past = || (from..start).any(|k| self.is_any(k, words!("had was were been fell rose")));
        if self.back_is(start, 1 + part, "by") && !self.is(end, "had") && !past() {
            return Lean::Future;
        }
        // The nearest verb that tells of time, going back; a past one ends the search.
        for k in (from..start).rev() {
            match self.lower(k) {
                "will" | "shall" | "’ll" | "'ll" | "upcoming" | "due" | "expects" | "plans" | "plan"
                | "next" | "scheduled" | "planned" | "slated" | "expected" | "set" | "should" | "must"
                | "may" | "to"
                    if k + 1 < start =>
                {
                    let to = self.is(k, "to");
                    // "is to visit on Friday", "to be held on October 12"; not "went to court on Friday".
                    let infinitive = to
                        && (self.is_any(k + 1, words!("be begin start take hold meet open vote run"))
                            || self.back_is_any(k, 1, words!("is are due scheduled set expected")));
                    // "was due to open in April" looks back.
                    let was = (1..4).any(|n| self.back_is_any(k, n, words!("was were had been")));
                    if was {
                        return lean;
                    }
                    if !(to || self.is(k, "may") && self.capital(k)) || infinitive {
                        return Lean::Future;
                    }
                }
                "said" | "told" | "was" | "were" | "had" | "announced" | "died" | "has" | "have"
                | "reported" | "killed" => return lean,
                _ => {}
            }
        }
        if (end..end + 3).any(|k| self.is_any(k, words!("will deadline")))
            && !self.word(end).starts_with([',', '.'])
        {
            return Lean::Future;
        }
        lean
    }
}

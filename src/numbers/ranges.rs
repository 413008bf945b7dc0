//! Two numerals with a joint between them: ranges of amounts, told from scores, votes and changes.

use super::amounts::{Counted, Quantity};
use super::lists::{BEFORE_SCORE, CHANGES, SCORE_WORDS};
use super::reader::Reader;
use super::value::Decimal;
use crate::text::TokenKind;
use crate::word_list::words;

impl Reader<'_> {
    /// The range that the quantity `a` opens, if another follows over a joint that makes one.
    pub(super) fn range(&self, a: &Quantity, floor: usize) -> Option<Quantity> {
        let joint = a.end;
        let between = a.start > floor && self.back_is(self.hedge_before(a.start, floor).0, 1, "between");
        let from = a.start > floor && self.back_is(self.hedge_before(a.start, floor).0, 1, "from");
        // "6.2 per cent – 17.8 per cent higher" is a dash between clauses.
        let bare = matches!(a.counted, Counted::Plain | Counted::Money(_));
        let spaced_dash = bare && self.dash(joint) && !self.joined(joint) && !self.joined(joint + 1);
        let dash =
            self.hyphen(joint) || (spaced_dash && !self.numeral_word(a.start)) || self.loose_dash(joint);
        let through = self.is_any(joint, words!("to through"));
        let or = self.is(joint, "or");
        if !(dash || through || or || between && self.is(joint, "and") || self.is(joint, "~")) {
            return None;
        }
        // "2l and about 7l", "$10m to about $15m"
        let hedged = self.is_any(joint + 1, words!("about around nearly ~ perhaps"));
        let mut at = joint + 1 + usize::from(hedged);
        let mut sign = None;
        if let Some((code, next)) = self.money_sign(at) {
            (sign, at) = (Some(code), next);
        }
        let mut b = self.numeral(at)?;
        if b.vague || a.numeral.vague || b.fraction != a.numeral.fraction {
            return None;
        }
        if self.word(b.end) == "m"
            && self.joined(b.end)
            && matches!(a.counted, Counted::Money(_))
            && b.zeros == 0
        {
            b = super::numeral::Numeral { value: b.value.times_ten_to(6)?, end: b.end + 1, zeros: 6, ..b };
        }
        let (mut counted, end) = self.counted(&b);
        // "Classes 6 to 12th", "13 to 20th"
        if counted == Counted::Plain && self.joined(b.end) && self.is_word(b.end) {
            return None;
        }
        if let (Some(code), Counted::Plain) = (sign, counted) {
            counted = Counted::Money(code);
        }
        if sign.is_some() && !matches!(a.counted, Counted::Money(_)) {
            return None;
        }
        let mut low = a.low;
        // "$10-15 million", "7-9 lakh": the scale is said once.
        if b.zeros > 0 && a.numeral.zeros == 0 {
            let grown = low.times_ten_to(b.zeros)?;
            low = if grown < b.value { grown } else { low };
        }
        let counted = match (a.counted, counted) {
            (x, y) if x == y => x,
            (Counted::Plain, y) => y,
            (x @ Counted::Money(_), Counted::Plain) => x,
            (Counted::Measure("deg"), y @ Counted::Measure("C" | "F")) => y,
            // "US$16 million to $28 million"
            (x @ Counted::Money(code), Counted::Money("$")) if code.ends_with('D') => x,
            _ => return None,
        };
        let grows = low < b.value;
        let amount = counted != Counted::Plain;
        let fits = if from || between {
            grows && (between || !self.tells_of_change(a.start, 9))
        } else if or {
            grows && b.spelled == a.numeral.spelled && self.or_joins(a, low, b.value, end)
        } else if through {
            // "50 to 60 people", but "won 3 to 2", "rose 0.4 to 12.3", "from the 2 to the 5".
            grows
                && (!self.tells_of_change(a.start, 3) || self.plural_noun(end) || self.counts_state(end))
                && (amount || !self.is_score(a.start, end))
                && !self.is(end, "years")
        } else {
            let glued = !self.joined(end) || self.kind(end) == Some(TokenKind::Punct) || amount;
            // "beat City 2-3 away": small numbers ask for a plural behind them.
            let told = low >= Decimal::whole(20) || self.plural_noun(end) || self.counts_state(end);
            let noun = told && self.is_word(end) && !self.is_score_word(end) && !self.capital(end);
            grows && glued && (amount || !self.is_score(a.start, end) && (noun || low >= Decimal::whole(100)))
        };
        fits.then_some(Quantity { core_end: b.end, end, low, high: Some(b.value), counted, ..*a })
    }

    fn numeral_word(&self, i: usize) -> bool {
        self.is_word(i)
    }

    /// "2 -7 g", "2 - ~7"
    fn loose_dash(&self, joint: usize) -> bool {
        self.dash(joint)
            && !self.joined(joint)
            && self.joined(joint + 1)
            && self.numeral(joint + 1).is_some_and(|n| !matches!(self.counted(&n).0, Counted::Plain))
    }

    /// Does a word of change stand among the few words before `start`?
    pub(super) fn tells_of_change(&self, start: usize, reach: usize) -> bool {
        (1..=reach)
            .take_while(|back| !matches!(self.back(start, *back), "." | ";" | ""))
            .any(|back| self.back_is_any(start, back, CHANGES))
    }

    /// "50 or 60", "two or three"; not "in 10 or 20".
    fn or_joins(&self, a: &Quantity, low: Decimal, high: Decimal, end: usize) -> bool {
        let near = low.times(Decimal::whole(4)).is_none_or(|most| high <= most);
        near && a.numeral.end == a.end && !self.is_score_word(end)
    }

    /// Does a word around two numbers say that they are a result?
    fn is_score(&self, start: usize, end: usize) -> bool {
        let told = self.back_is_any(start, 1, BEFORE_SCORE);
        told || self.is_score_word(end)
    }

    pub(super) fn is_score_word(&self, i: usize) -> bool {
        self.is_any(i, SCORE_WORDS)
    }
}

//! Years and what is counted in them: "2014", "2014-15", "the mid-1990s", "19th century", "Q3 2015", "fiscal 2016".

use super::calendar::century_of;
use super::dates::Found;
use super::lists::{BEFORE_OLD_YEAR, BEFORE_YEAR, NO_NOUN, NOT_BEFORE_YEAR, PLURAL_LOOKALIKES};
use super::meaning::{Day, Lean, Moment, When, Year, YearPart};
use super::numeral::whole;
use super::reader::Reader;
use super::words::Class;
use crate::word_list::words;

impl Reader<'_> {
    /// A year in four digits at `i`, whatever it may mean there, and the token after it (and after "AD" or "BC").
    pub(super) fn year(&self, i: usize) -> Option<(i32, usize)> {
        let printed = self.word(i);
        if printed.len() != 4 || !whole(printed) || self.joined(i + 1) && self.is_word(i + 1) {
            return None;
        }
        let year: i32 = printed.parse().ok()?;
        let era = self.is_any(i + 1, words!("ad ce")) && self.capital(i + 1);
        (1000..2200).contains(&year).then_some((year, i + 1 + usize::from(era)))
    }

    /// Can the four digits at `i` be a year here? `told` when a month or a day stands before them.
    pub(super) fn is_year(&self, i: usize, told: bool) -> bool {
        let Some((year, end)) = self.year(i) else { return false };
        let next = self.class(end);
        let counts = matches!(
            next,
            Class::Scale(_)
                | Class::Percent
                | Class::Percentage
                | Class::Measure(_)
                | Class::Money(_)
                | Class::Coin(_)
        ) && !self.capital(end)
            || matches!(next, Class::Time(_, true)) && !self.is(end, "quarters");
        if counts
            || self.joined(end)
                && (words!("/ % ° _ @").has(self.word(end)) || self.is(end, ":") && self.joined(end + 1))
                && !self.slash_year(end)
        {
            return false;
        }
        told || (1100..2100).contains(&year)
    }

    /// "2014/15"
    fn slash_year(&self, at: usize) -> bool {
        self.is(at, "/")
            && self.joined(at + 1)
            && matches!(self.word(at + 1).len(), 2 | 4)
            && whole(self.word(at + 1))
            && !self.is(at + 2, "/")
    }

    /// The year, decade, century, quarter or season that starts at `i`.
    pub(super) fn period(&self, i: usize) -> Option<Found> {
        let at = |end: usize, day: Day| Some((end, When::At(Moment::on(day))));
        match self.class(i) {
            Class::Digits => {
                if let Some(found) = self.decade(i).or_else(|| self.century(i)) {
                    return Some(found);
                }
                if let Some(found) = self.quarter(i) {
                    return Some(found);
                }
                if self.word(i).len() <= 4
                    && whole(self.word(i))
                    && matches!(self.word(i + 1), "BC" | "BCE" | "B.C.")
                {
                    return at(i + 2, said(-self.word(i).parse::<i32>().ok()?));
                }
                if let Some(year) = self.short_year(i) {
                    return at(i + 1, said(year));
                }
                self.bare_year(i)
            }
            Class::Season(season) if !self.capital(i) => {
                let of = i + 1 + usize::from(self.is(i + 1, "of"));
                if let Some((year, end)) = self.year(of).filter(|_| self.is_year(of, true)) {
                    return at(end, Day::PartOfYear { year: Year::Said(year), part: season });
                }
                if let (Class::Turn(offset), true) = (self.class(of), self.is(of + 1, "year")) {
                    return at(of + 2, Day::PartOfYear { year: Year::Shifted(offset.into()), part: season });
                }
                // "in the spring", "by summer"; not "a summer of discontent", not the "fall" of Rome.
                let (one, two) = (self.back(i, 1), self.back(i, 2));
                let prepositions = |w: &str| words!("in by until since during late early mid").has(w);
                let told = prepositions(one) || one == "the" && prepositions(two);
                let noun = self.is(i + 1, "of")
                    || self.is(i, "fall") && one != "the"
                    || self.is(i, "fall") && self.is_word(i + 1);
                (told && !noun).then_some(())?;
                at(i + 1, Day::PartOfYear { year: Year::Open, part: season })
            }
            Class::Nth(_) | Class::NthTens(_) | Class::Tens(_) => self.century(i).or_else(|| self.quarter(i)),
            // "the early Nineties", "the swinging sixties"; "in her sixties" is an age.
            Class::Decade(n) => {
                let told = self.back_is_any(i, 1, words!("the early late mid mid- swinging roaring and -"));
                let owner = (1..3).any(|k| self.back_is_any(i, k, words!("his her their my")));
                let hot = (i.saturating_sub(8)..i).any(|k| self.lower(k).starts_with("temperature"));
                (told && !owner && !hot).then_some(())?;
                at(i + 1, Day::Decade(190 + i32::from(n) / 10))
            }
            Class::Lead | Class::Turn(_) if self.is(i, "final") || self.is(i, "last") => self.quarter(i),
            Class::Lead => self.letters(i),
            _ => None,
        }
    }

    /// "since ’82"
    fn short_year(&self, i: usize) -> Option<i32> {
        let apostrophe =
            i > 0 && self.joined(i) && self.is_any(i - 1, words!("' ’ ‘")) && !self.joined(i - 1);
        let told = self.back_is_any(i, 2, words!("since in of from summer spring winter class"));
        let printed = Some(self.word(i)).filter(|w| w.len() == 2 && whole(w) && !self.joined(i + 1))?;
        if apostrophe && told { printed.parse().ok().map(century_of) } else { None }
    }

    /// "2015", "2014-15", "2020-2021", "from 2009 to 2011".
    fn bare_year(&self, i: usize) -> Option<Found> {
        let (year, end) = self.year(i)?;
        if !self.is_year(i, false) || !self.may_be_year(i, year, end) {
            return None;
        }
        let first = Moment::on(said(year));
        let before = self.back(i, 1);
        let joint = self.hyphen(end) || self.slash_year(end);
        let spoken = self.is_any(end, words!("to through")) && matches!(before, "from") || self.is(end, "~");
        if joint || spoken {
            let last = self.word(end + 1);
            let later = match last.len() {
                4 if whole(last) => last.parse().ok(),
                2 if whole(last) && joint => last.parse::<i32>().ok().map(|n| year - year % 100 + n),
                _ => None,
            };
            if let Some(later) = later.filter(|later| {
                (year + 1..year + if spoken { 1000 } else { 150 }).contains(later)
                    && !(self.joined(end + 2) && self.is_word(end + 2))
            }) {
                return Some((self.past_year_word(end + 2), When::Span(first, Moment::on(said(later)))));
            }
            if joint && self.kind(end + 1) == Some(crate::text::TokenKind::Number) {
                return None;
            }
        }
        Some((self.past_year_word(end), When::At(first)))
    }

    /// Behind "fiscal year" of "the 2015 fiscal year" and "year" of "the 2019/20 year"; `end` itself elsewhere.
    fn past_year_word(&self, end: usize) -> usize {
        let kinds = words!("fiscal financial school academic calendar tax");
        let kind = end + usize::from(kinds.has(self.lower(end)));
        if self.is(kind, "year") && !self.hyphen(kind + 1) { kind + 1 } else { end }
    }

    /// Four digits alone: a year unless what stands around them counts, names or labels.
    fn may_be_year(&self, i: usize, year: i32, end: usize) -> bool {
        let before = self.back(i, 1);
        if i > 0 && self.joined(i) && !words!("( - – — [ ' ‘ ’ “ \" =").has(self.word(i - 1)) {
            return false;
        }
        if self.joined(i)
            && i > 1
            && self.dash(i - 1)
            && self.joined(i - 1)
            && !self.back_is_any(i, 2, words!("mid pre post early late season october april"))
        {
            return self.capital(i - 2) && matches!(self.class(i - 2), Class::Month(_));
        }
        let hedged = NOT_BEFORE_YEAR.has(before);
        if hedged && !(before == "a" && (1900..2100).contains(&year)) {
            return false;
        }
        let time_word = BEFORE_YEAR.has(before);
        if !(1700..2100).contains(&year) {
            return BEFORE_OLD_YEAR.has(before) && !self.plural_noun(end)
                || self.is(end.saturating_sub(1), "ad");
        }
        // "1500 people", "about 2000 fans": small letters and a plural behind four digits count them.
        if self.plural_noun(end) && !(time_word && (1900..2100).contains(&year)) {
            return false;
        }
        if words!("about around over above below").has(before) {
            return (1800..2100).contains(&year)
                && !self.plural_noun(end)
                && (!self.is_word(end) || self.is_any(end, NO_NOUN));
        }
        true
    }

    /// A plural in small letters at `i`: what four digits before it count.
    pub(super) fn plural_noun(&self, i: usize) -> bool {
        let word = self.lower(i);
        let plain = self.is_word(i) && !self.capital(i) && !self.joined(i);
        let irregular = words!("people men women children police staff jobs troops").has(word);
        let ends = word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us");
        let verb = PLURAL_LOOKALIKES.has(word);
        plain && (irregular || ends && !verb)
    }

    /// "1990s", "the '80s", "80s", "the nineties".
    fn decade(&self, i: usize) -> Option<Found> {
        let printed = self.word(i);
        let s = i
            + 1
            + usize::from(self.is_any(i + 1, words!("' ’")) && self.joined(i + 1) && self.is(i + 2, "s"));
        let ends = self.joined(i + 1) && (self.is(s, "s") || self.is_any(i + 1, words!("'s ’s")));
        if !whole(printed) || !ends || !printed.ends_with('0') {
            return None;
        }
        let number: i32 = printed.parse().ok()?;
        let apostrophe = i > 0 && self.is_any(i - 1, words!("' ’ ‘")) && self.joined(i);
        let decade = match printed.len() {
            4 if (1100..2100).contains(&number) => number / 10,
            2 if apostrophe || self.back_is_any(i, 1, words!("the early late mid and -")) => {
                century_of(number) / 10
            }
            _ => return None,
        };
        // "in his 30s" is an age.
        let age = printed.len() == 2 && !apostrophe && self.back_is_any(i, 1, words!("his her their my"));
        (!age).then_some((s + 1, When::At(Moment::on(Day::Decade(decade)))))
    }

    /// "19th-century", "the 21st century".
    fn century(&self, i: usize) -> Option<Found> {
        let (n, end) = self.ordinal(i)?;
        let mut at = self.past_hyphen(end);
        // "the 20th and 21st centuries", "13th- 14th century"
        if self.is_any(at, words!("and or to through")) || self.dash(at) || at > end {
            let next = at + usize::from(at == end || self.dash(at));
            if let Some((_, after)) = self.ordinal(next) {
                let hyphen = self.past_hyphen(after);
                if self.is_any(hyphen, words!("century centuries")) && (1..=30).contains(&n) {
                    return Some((end, When::At(Moment::on(Day::Century(n as i32 - 1)))));
                }
            }
            at = self.past_hyphen(end);
        }
        if !self.is_any(at, words!("century centuries")) || !(1..=30).contains(&n) {
            return None;
        }
        Some((at + 1, When::At(Moment::on(Day::Century(n as i32 - 1)))))
    }

    /// "the third quarter of 2009", "4th quarter 2018", "third-quarter", "the first half of last year".
    fn quarter(&self, i: usize) -> Option<Found> {
        let (n, end) = match self.lower(i) {
            "final" | "last" => (4, i + 1),
            _ => self.ordinal(i)?,
        };
        let at = self.past_hyphen(end);
        let half = self.is(at, "half");
        if !(self.is(at, "quarter") || half) || n > if half { 2 } else { 4 } {
            return None;
        }
        let n = if half && self.is_any(i, words!("final last")) { 2 } else { n };
        let part = if half { YearPart::Half(n as u8) } else { YearPart::Quarter(n as u8) };
        let of = at + 1 + usize::from(self.is_any(at + 1, words!("of in ,")));
        let of = of + usize::from(self.is(of, "fiscal"));
        if let Some((year, after)) = self.year(of).filter(|_| self.is_year(of, true)) {
            return Some((after, When::At(Moment::on(Day::PartOfYear { year: Year::Said(year), part }))));
        }
        if let (Class::Turn(offset), true) = (self.class(of), self.is(of + 1, "year")) {
            let year = Year::Shifted(offset.into());
            return Some((of + 2, When::At(Moment::on(Day::PartOfYear { year, part }))));
        }
        // "the second half began badly" is football, or anything; "last quarter" is told by the calendar, below.
        if half || self.is_any(i, words!("final last")) {
            return None;
        }
        Some((at + 1, When::At(Moment::on(Day::PartOfYear { year: Year::Open, part }))))
    }

    /// "Q3 2015", "FY2016", "fiscal 2016", "H1".
    fn letters(&self, i: usize) -> Option<Found> {
        let at = |end: usize, day: Day| Some((end, When::At(Moment::on(day))));
        if self.is_any(i, words!("fiscal fy")) {
            let next = i + 1 + usize::from(self.is(i + 1, "year"));
            let (year, end) = self.year(next).filter(|_| self.is_year(next, true))?;
            // "fiscal year 2015-16"
            let last = Some(self.word(end + 1)).filter(|w| self.hyphen(end) && w.len() == 2 && whole(w));
            if let Some(last) = last.and_then(|w| w.parse::<i32>().ok()) {
                let last = Moment::on(said(year - year % 100 + last));
                return Some((end + 2, When::Span(Moment::on(said(year)), last)));
            }
            return at(end, said(year));
        }
        let word = self.word(i);
        let part = match word.as_bytes() {
            [b'Q', n @ b'1'..=b'4'] | [n @ b'1'..=b'4', b'Q'] => YearPart::Quarter(n - b'0'),
            [b'H', n @ b'1'..=b'2'] => YearPart::Half(n - b'0'),
            _ => {
                let year: i32 = word.strip_prefix("FY").filter(|w| whole(w))?.parse().ok()?;
                let year = if year < 100 { century_of(year) } else { year };
                return (1900..2200).contains(&year).then(|| at(i + 1, said(year)))?;
            }
        };
        let of = self.past_hyphen(i + 1) + usize::from(self.is(i + 1, "of"));
        match self.year(of).filter(|_| self.is_year(of, true)) {
            Some((year, end)) => at(end, Day::PartOfYear { year: Year::Said(year), part }),
            // "H1" and "H2" alone are also hydrogen and a visa.
            // "Q1: Thank you, Chairman" asks.
            None if matches!(part, YearPart::Quarter(_)) && !(i == 0 && self.is(i + 1, ":")) => {
                at(i + 1, Day::PartOfYear { year: Year::Open, part })
            }
            None => None,
        }
    }
}

fn said(year: i32) -> Day {
    Day::Calendar { year: Year::Said(year), month: None, day: None, lean: Lean::Past }
}

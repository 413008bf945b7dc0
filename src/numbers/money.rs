//! Sums of money: "$4.5bn", "Rs 5 lakh", "20 million won", "50 cents", whichever side the currency stands on.

use super::amounts::{Counted, Quantity};
use super::lists::{PAYING, SHORT_CURRENCIES};
use super::numeral::Numeral;
use super::reader::Reader;
use super::value::Decimal;
use super::words::{Class, Words};
use super::{Label, Meaning, Number};
use crate::text::{Case, Span};
use crate::word_list::{WordList, words};

impl Reader<'_> {
    /// The sum whose currency stands first, at token `i`.
    pub(super) fn money(&self, i: usize, floor: usize) -> Option<Number> {
        if let Some(number) = self.glued_money(i, floor) {
            return Some(number);
        }
        let (code, at) = self.money_sign(i)?;
        let mut n = self.numeral(at)?;
        if self.word(n.end) == "m" && self.joined(n.end) && n.zeros == 0 {
            n = Numeral { value: n.value.times_ten_to(6)?, end: n.end + 1, zeros: 6, ..n };
        }
        let code = if code == "$" { self.nation_behind(n.end).unwrap_or(code) } else { code };
        let q = Quantity {
            start: i,
            core_end: n.end,
            end: n.end,
            low: n.value,
            high: None,
            numeral: n,
            counted: Counted::Money(code),
        };
        let mut q = self.range(&q, floor).unwrap_or(q);
        // "$5.9 billion dollars"
        let again = matches!(self.class(q.end), Class::Money(word) if word == code || word == "$");
        if again && self.is_word(q.end) && !self.capital(q.end) {
            q.end += 1;
        }
        let mut number = self.figure(&q, floor)?;
        number.core = self.span(at.min(q.core_end)..q.core_end);
        Some(number)
    }

    /// The currency that opens a sum at `i`, and the token of its numeral: `US$`, `€`, `Rs.`, `USD`.
    pub(super) fn money_sign(&self, i: usize) -> Option<(&'static str, usize)> {
        match self.class(i) {
            Class::Sign(code) => Some((code.letters(), i + 1)),
            Class::Money(code) if self.opens_sum(i) => {
                // "USD$15", "RMB ¥5"
                let at = i + 1 + usize::from(matches!(self.class(i + 1), Class::Sign(_)));
                (self.class(at) == Class::Digits).then_some((code.letters(), at))
            }
            _ if matches!(self.class(i + 1), Class::Sign(sign) if sign == "$")
                && (self.joined(i + 1) || dollar(self.word(i)) == Some("USD")) =>
            {
                Some((dollar(self.word(i))?, i + 2))
            }
            _ => None,
        }
    }

    /// Is token `i` a currency that is written before its numeral?
    fn opens_sum(&self, i: usize) -> bool {
        let upper = self.passage.token(i).is_some_and(|t| t.case == Case::Upper);
        let short = self.is_any(i, SHORT_CURRENCIES);
        (upper && self.word(i).len() >= 3 || short && (self.capital(i) || self.lower(i).starts_with("rs")))
            || self.is_any(i, words!("usd eur gbp rmb")) && self.class(i + 1) == Class::Digits
    }

    /// "R100 million", "USD115", "Rs20": the currency and the digits are one word.
    fn glued_money(&self, i: usize, floor: usize) -> Option<Number> {
        let word = self.word(i);
        let cut = word.find(|c: char| c.is_ascii_digit()).filter(|cut| (1..=4).contains(cut))?;
        let (letters, printed) = word.split_at_checked(cut)?;
        let class = Words::all().class_of(&letters.to_ascii_lowercase());
        let (scaled, rand) = (matches!(self.class(i + 1), Class::Scale(_)), letters == "R");
        let code = match class {
            Class::Money(code) if letters.starts_with(|c: char| c.is_uppercase()) && letters != "LE" => {
                code.letters()
            }
            _ if rand && scaled => "ZAR",
            _ => return None,
        };
        let mut value = Decimal::parse(printed)?;
        let mut n = Numeral { end: i + 1, value, spelled: false, vague: false, fraction: false, zeros: 0 };
        if let Class::Scale(zeros) = self.class(i + 1) {
            value = value.times_ten_to(zeros)?;
            n = Numeral { end: i + 2, value, zeros, ..n };
        }
        let q = Quantity {
            start: i,
            core_end: n.end,
            end: n.end,
            low: value,
            high: None,
            numeral: n,
            counted: Counted::Money(code),
        };
        let mut number = self.figure(&q, floor)?;
        let whole = self.span(i..n.end);
        number.core = Span::new(whole.start() + cut as u32, whole.end());
        debug_assert!(number.label == Label::Money && matches!(number.meaning, Meaning::Amount(_)));
        Some(number)
    }

    /// "$20 Canadian": whose dollar, said behind the sum.
    fn nation_behind(&self, end: usize) -> Option<&'static str> {
        let alone = self.is_word(end) && !self.is_word(end + 1);
        alone.then(|| nation(self.lower(end), "$")).flatten().filter(|code| *code != "$")
    }

    /// The currency behind a numeral: "dollars", "Hong Kong dollars", "€", "p".
    pub(super) fn money_behind(&self, n: &Numeral) -> Option<(Counted, usize)> {
        let hyphen = self.past_hyphen(n.end);
        let mut at = if n.vague && self.is(n.end, "of") { n.end + 1 } else { hyphen };
        let mut people = "";
        let two = self.is_any(at, words!("hong new sri south saudi"));
        let named = at + 1 + usize::from(two && self.is_word(at + 1));
        if matches!(self.class(named), Class::Money(_))
            && self.is_word(at)
            && !matches!(self.class(at), Class::Money(_))
        {
            (people, at) = (self.lower(at), named);
        }
        // "68.72 US cents"
        if let Class::Coin(_) = self.class(at + 1)
            && let Some(code) = nation(self.lower(at), "$")
        {
            return Some((Counted::Coin(code), at + 2));
        }
        match self.class(at) {
            // "10 €", "7€"
            Class::Sign(code) if people.is_empty() && self.class(at + 1) != Class::Digits => {
                Some((Counted::Money(code.letters()), at + 1))
            }
            // "50 Cent" sings.
            Class::Coin(_) if self.capital(at) && !self.capital(n.end.saturating_sub(2)) && !n.spelled => {
                None
            }
            Class::Coin(code) => Some((Counted::Coin(code.letters()), at + 1)),
            Class::Money(code) if self.is_word(at) => {
                let word = self.lower(at);
                if matches!(word, "pound" | "pounds") && people.is_empty() && self.is_weight(n, at) {
                    return Some((Counted::Measure("lb"), at + 1));
                }
                let sum = match word {
                    // "20 million won", but "the 3 won by Ali"; "3 real" problems; "two try" lines.
                    "won" => n.vague || n.value >= Decimal::whole(100),
                    "try" | "le" | "sh" | "sr" | "real" | "colon" | "dh" | "nis" | "rm" => {
                        self.passage.token(at).is_some_and(|t| t.case == Case::Upper)
                            || word == "real" && n.zeros > 0
                    }
                    "bucks" | "rand" | "sterling" => !self.capital(at),
                    _ => true,
                };
                if !sum {
                    return None;
                }
                let code = code.letters();
                let code = if people.is_empty() { code } else { nation(people, code)? };
                Some((Counted::Money(code), at + 1))
            }
            _ if self.word(at) == "p" && self.joined(at) && at == n.end => {
                Some((Counted::Coin("GBP"), at + 1))
            }
            _ => None,
        }
    }

    /// "3 dollars 50 cents", "one pound and 20 pence": the coins are part of the sum.
    pub(super) fn add_coins(&self, q: &mut Quantity) {
        let Counted::Money(code) = q.counted else { return };
        let at = q.end + usize::from(self.is(q.end, "and"));
        let Some(coins) = self.numeral(at).filter(|n| n.value < Decimal::whole(100) && !n.vague) else {
            return;
        };
        let Class::Coin(coin) = self.class(coins.end) else { return };
        let same = coin == code || code == "$" && coin == "USD" || code == "EUR" && coin == "USD";
        let all = coins.value.over_ten_to(2).and_then(|n| q.low.plus(n));
        if let (Some(all), true, None) = (all, same, q.high) {
            (q.low, q.end, q.core_end) = (all, coins.end + 1, coins.end);
        }
    }

    /// Pounds of flesh, not of money: "a 500-pound bomb", "six pounds of meat", "weighed 20 pounds".
    fn is_weight(&self, n: &Numeral, at: usize) -> bool {
        let about = |word: &str| {
            word.starts_with("weigh")
                || words!("heavier lighter overweight lost gained lose shed baby").has(word)
        };
        let paid = |word: &str| PAYING.has(word);
        if n.zeros >= 5 || self.is(at + 1, "sterling") {
            return false;
        }
        if at > n.end && self.dash(at - 1) || self.is(at + 1, "of") && !n.vague {
            return true;
        }
        let near = at.saturating_sub(12)..at + 4;
        near.clone().any(|k| about(self.lower(k)))
            || !n.vague && n.value <= Decimal::whole(1000) && !near.into_iter().any(|k| paid(self.lower(k)))
    }
}

/// Whose dollar stands before `$`.
fn dollar(letters: &str) -> Option<&'static str> {
    let letters = letters.strip_suffix('.').unwrap_or(letters);
    DOLLARS.split("; ").find_map(|entry| {
        let (code, before) = entry.split_once(' ')?;
        before.split(' ').any(|known| known == letters).then_some(code)
    })
}

/// The dollars: the code, and what stands before the sign.
static DOLLARS: &str = "USD US U.S USD us usd; AUD A AU AUD; CAD C CA CAD CDN Can c; NZD NZ NZD nzd; HKD HK HKD; \
     SGD S SG SGD; TWD NT TWD; BRL R; MXN Mex MX MXN mxn; JMD J; TTD TT; NAD N; FJD F FJ; BND B; GYD G; ZWL Z";

/// The currency of a people: Swiss francs, Hong Kong dollars.
fn nation(people: &str, code: &'static str) -> Option<&'static str> {
    let people = people.strip_suffix('.').unwrap_or(people);
    let other = PEOPLES.split(';').find_map(|entry| {
        let (own, peoples) = entry.trim_start().strip_prefix(code)?.strip_prefix(' ')?.split_once(' ')?;
        peoples.split(' ').any(|who| who == people).then_some(own)
    });
    other.or_else(|| OWN.has(people).then_some(code))
}

/// Peoples whose currency shares its name with a better known one: the known one's code, their own, and who they are.
static PEOPLES: &str = "$ USD us u.s american; $ CAD canadian; $ AUD australian; $ HKD hong; $ NZD new; $ SGD singapore \
     singaporean; $ TWD taiwan taiwanese; $ JMD jamaican; $ FJD fijian fiji; $ NAD namibian; $ ZWL zimbabwean \
     zimbabwe; GBP GBP british uk; GBP EGP egyptian; GBP LBP lebanese; GBP SYP syrian; GBP SDG sudanese \
     south; INR PKR pakistani pakistan; INR LKR sri; INR NPR nepali nepalese; INR MUR mauritian; MXN PHP \
     philippine filipino; MXN COP colombian; MXN CLP chilean; MXN ARS argentine argentinian; MXN CUP cuban; \
     MXN DOP dominican; MXN UYU uruguayan; JOD KWD kuwaiti; JOD IQD iraqi; JOD BHD bahraini; JOD TND \
     tunisian; JOD LYD libyan; JOD DZD algerian; JOD RSD serbian; AED MAD moroccan; SAR QAR qatari; SAR YER \
     yemeni; IRR YER yemeni; SAR OMR omani; IRR OMR omani; KES UGX ugandan; KES TZS tanzanian; KES SOS \
     somali; CHF XOF cfa; CHF CDF congolese; CHF RWF rwandan; SEK SEK swedish; NOK SEK swedish; DKK SEK \
     swedish; SEK NOK norwegian; NOK NOK norwegian; DKK NOK norwegian; SEK DKK danish; NOK DKK danish; DKK \
     DKK danish; SEK ISK icelandic; NOK ISK icelandic; DKK ISK icelandic; KRW KRW north south; RUB BYN \
     belarusian";

/// Peoples whose currency is the best known of its name.
static OWN: WordList = words!(
    "swiss turkish chinese japanese saudi mexican indian kenyan jordanian uae emirati russian \
     brazilian thai malaysian malaysia nigerian ghanaian iranian israeli polish czech hungarian \
     romanian bulgarian vietnamese indonesian korean ukrainian african bangladeshi korea"
);

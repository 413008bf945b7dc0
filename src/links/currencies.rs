//! Whose rupee, peso or dollar a sum is in, by the countries that the article speaks of.

use super::Part;
use crate::numbers::{Label, Meaning, Number, Unit};

/// The words of other countries, each with the code of its currency.
type Others = &'static [(&'static str, &'static str)];

/// Currencies that several countries call by one name: the code a bare name is read as, the word of its home, and the
/// others with theirs.
const SHARED: &[(&str, &str, Others)] = &[
    ("INR", "India", &[("Pakistan", "PKR"), ("Sri Lanka", "LKR"), ("Nepal", "NPR"), ("Mauritius", "MUR")]),
    ("JPY", "Japan", &[("China", "CNY"), ("Chinese", "CNY")]),
    (
        "MXN",
        "Mexic",
        &[
            ("Philippine", "PHP"),
            ("Manila", "PHP"),
            ("Argentin", "ARS"),
            ("Chile", "CLP"),
            ("Colombia", "COP"),
            ("Uruguay", "UYU"),
            ("Cuba", "CUP"),
            ("Dominican", "DOP"),
        ],
    ),
    (
        "JOD",
        "Jordan",
        &[
            ("Kuwait", "KWD"),
            ("Iraq", "IQD"),
            ("Bahrain", "BHD"),
            ("Tunisia", "TND"),
            ("Libya", "LYD"),
            ("Algeria", "DZD"),
            ("Serbia", "RSD"),
        ],
    ),
    ("KES", "Kenya", &[("Uganda", "UGX"), ("Tanzania", "TZS"), ("Somali", "SOS")]),
    (
        "CHF",
        "Swi",
        &[
            ("Congo", "CDF"),
            ("Rwanda", "RWF"),
            ("Senegal", "XOF"),
            ("Mali", "XOF"),
            ("Ivory Coast", "XOF"),
            ("Cameroon", "XAF"),
            ("Burundi", "BIF"),
        ],
    ),
    ("SAR", "Saudi", &[("Qatar", "QAR"), ("Oman", "OMR"), ("Yemen", "YER")]),
    ("AED", "UAE", &[("Morocc", "MAD"), ("Rabat", "MAD")]),
    ("GBP", "Brit", &[("Egypt", "EGP"), ("Leban", "LBP"), ("Syria", "SYP"), ("Sudan", "SDG")]),
    ("SEK", "Swed", &[("Denmark", "DKK"), ("Danish", "DKK"), ("Norw", "NOK"), ("Iceland", "ISK")]),
    ("NOK", "Norw", &[("Denmark", "DKK"), ("Danish", "DKK")]),
];

/// What the sums of an article are in, where their own words leave it open.
pub(super) struct Currencies {
    dollar: &'static str,
    local: Vec<(&'static str, &'static str)>,
}

impl Currencies {
    pub(super) fn of(source: &str, parts: &[Part<'_>]) -> Currencies {
        let sums =
            || parts.iter().flat_map(|part| &part.findings.numbers).filter(|n| n.label == Label::Money);
        let local = SHARED
            .iter()
            .filter(|(code, ..)| sums().any(|n| code_of(n) == Some(*code)))
            .filter_map(|(code, home, others)| Some((*code, local(source, home, others)?)))
            .collect();
        Currencies { dollar: dollar(sums().filter_map(code_of)), local }
    }

    /// The unit that is meant by what is printed.
    pub(super) fn meant(&self, unit: Unit) -> Unit {
        match unit {
            Unit::Dollar => Unit::Money(self.dollar),
            Unit::Money(code) => Unit::Money(
                self.local.iter().find(|(shared, _)| *shared == code).map_or(code, |(_, local)| *local),
            ),
            other => other,
        }
    }
}

fn code_of(number: &Number) -> Option<&'static str> {
    match &number.meaning {
        Meaning::Amount(amount) => match amount.unit {
            Unit::Money(code) => Some(code),
            _ => None,
        },
        _ => None,
    }
}

/// The currency of the one other country that the article speaks of, if it does not speak of the currency's home.
fn local(source: &str, home: &str, others: &[(&'static str, &'static str)]) -> Option<&'static str> {
    if source.contains(home) || home == "Brit" && (source.contains('£') || source.contains("sterling")) {
        return None;
    }
    let mut spoken = others.iter().filter(|(word, _)| source.contains(word)).map(|(_, code)| *code);
    let first = spoken.next()?;
    spoken.all(|code| code == first).then_some(first)
}

/// Whose dollar a bare `$` is: the United States', unless the article says `US$` for those and names one other.
fn dollar(codes: impl Iterator<Item = &'static str>) -> &'static str {
    let (mut american, mut other) = (false, None);
    for code in codes {
        american |= code == "USD";
        if DOLLARS.contains(&code) {
            match other {
                None => other = Some(code),
                Some(first) if first != code => return "USD",
                Some(_) => {}
            }
        }
    }
    other.filter(|_| american).unwrap_or("USD")
}

/// The other dollars.
const DOLLARS: &[&str] =
    &["AUD", "CAD", "NZD", "HKD", "SGD", "TWD", "JMD", "TTD", "NAD", "FJD", "BND", "GYD", "ZWL"];

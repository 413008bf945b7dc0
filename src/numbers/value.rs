//! Exact decimal numbers, as an article prints them: never a binary fraction, so that what was printed as 0.1 stays 0.1.

use std::cmp::Ordering;
use std::fmt;

/// A number `digits / 10^scale`, without trailing noughts behind the point.
///
/// Every operation that could grow past 18 digits gives `None` instead of a wrong number.
///
/// # Examples
/// ```
/// use news_annotator::numbers::Decimal;
/// let bill = Decimal::parse("4.5").and_then(|n| n.times_ten_to(9));
/// assert_eq!(bill.map(|n| n.to_string()).as_deref(), Some("4500000000"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    digits: i64,
    scale: u8,
}

/// How many places a fraction such as two thirds is worked out to.
const PLACES: u8 = 9;

impl Decimal {
    /// A whole number.
    pub const fn whole(n: i64) -> Decimal {
        Decimal { digits: n, scale: 0 }
    }

    /// `top / bottom`, rounded to nine places; `None` for a division by nought.
    pub fn fraction(top: i64, bottom: i64) -> Option<Decimal> {
        if bottom == 0 {
            return None;
        }
        let grown = top.checked_mul(10i64.pow(u32::from(PLACES)))?;
        let (quotient, rest) = (grown / bottom, grown % bottom);
        let up = rest.abs().checked_mul(2)? >= bottom.abs();
        let step = if (grown < 0) == (bottom < 0) { 1 } else { -1 };
        Some(Decimal { digits: quotient + if up { step } else { 0 }, scale: PLACES }.trimmed())
    }

    /// Digits as printed in any of the ways of the press: `25000`, `25,000`, `1,00,000`, `4.5`, `1.234.567,89`.
    ///
    /// `None` for what is no number: `10.0.0.1`, `2.0.1`, more digits than can be held.
    pub fn parse(printed: &str) -> Option<Decimal> {
        let (commas, stops) = (printed.matches(',').count(), printed.matches('.').count());
        let (whole, places) = match (commas, stops) {
            (0, 0) => (printed, ""),
            (0, 1) => printed.split_once('.')?,
            (_, 0) if grouped(printed, ',') => (printed, ""),
            // "5,00" in a price list: the comma of the Continent.
            (1, 0) => printed.split_once(',')?,
            (0, _) if grouped(printed, '.') => (printed, ""),
            // "17,245.24"
            (_, 1) if printed.find('.') > printed.rfind(',') => printed.split_once('.')?,
            // "1.234.567,89"
            (1, _) if printed.find(',') > printed.rfind('.') => printed.split_once(',')?,
            _ => return None,
        };
        let mark = if whole.contains(',') { ',' } else { '.' };
        if whole.contains([',', '.']) && !grouped(whole, mark) {
            return None;
        }
        let mut digits: i64 = 0;
        for b in whole.bytes().chain(places.bytes()).filter(|b| !matches!(b, b',' | b'.')) {
            if !b.is_ascii_digit() {
                return None;
            }
            digits = digits.checked_mul(10)?.checked_add(i64::from(b - b'0'))?;
        }
        Some(Decimal { digits, scale: u8::try_from(places.len()).ok()? }.trimmed())
    }

    fn trimmed(mut self) -> Decimal {
        while self.scale > 0 && self.digits % 10 == 0 {
            self.digits /= 10;
            self.scale -= 1;
        }
        self
    }

    /// The number ten to the power of `zeros` times as large.
    pub fn times_ten_to(self, zeros: u8) -> Option<Decimal> {
        let spent = self.scale.min(zeros);
        let digits = self.digits.checked_mul(10i64.checked_pow(u32::from(zeros - spent))?)?;
        Some(Decimal { digits, scale: self.scale - spent }.trimmed())
    }

    /// The number divided by ten to the power of `zeros`.
    pub fn over_ten_to(self, zeros: u8) -> Option<Decimal> {
        Some(Decimal { digits: self.digits, scale: self.scale.checked_add(zeros)? }.trimmed())
    }

    /// The product.
    pub fn times(self, other: Decimal) -> Option<Decimal> {
        let digits = self.digits.checked_mul(other.digits)?;
        Some(Decimal { digits, scale: self.scale.checked_add(other.scale)? }.trimmed())
    }

    /// The sum.
    pub fn plus(self, other: Decimal) -> Option<Decimal> {
        let (a, b, scale) = self.aligned(other)?;
        Some(Decimal { digits: a.checked_add(b)?, scale }.trimmed())
    }

    /// The number with the other sign.
    pub fn negative(self) -> Decimal {
        Decimal { digits: self.digits.saturating_neg(), scale: self.scale }
    }

    /// The number as an integer, when it is one.
    pub fn integer(self) -> Option<i64> {
        (self.scale == 0).then_some(self.digits)
    }

    /// The nearest binary number, for sums that need no exactness.
    pub fn nearest(self) -> f64 {
        self.digits as f64 / 10f64.powi(i32::from(self.scale))
    }

    /// Both numbers' digits over one scale.
    fn aligned(self, other: Decimal) -> Option<(i64, i64, u8)> {
        let scale = self.scale.max(other.scale);
        let grow = |n: Decimal| n.digits.checked_mul(10i64.checked_pow(u32::from(scale - n.scale))?);
        Some((grow(self)?, grow(other)?, scale))
    }
}

/// Are the digits of `printed` parted by `mark` as thousands are, or as lakhs and crores?
fn grouped(printed: &str, mark: char) -> bool {
    let count = printed.split(mark).count();
    let mut indian = true;
    let mut western = true;
    for (i, group) in printed.split(mark).enumerate() {
        let (first, last, len) = (i == 0, i + 1 == count, group.len());
        western &= if first { (1..=3).contains(&len) } else { len == 3 };
        indian &= if first { (1..=2).contains(&len) } else { len == if last { 3 } else { 2 } };
    }
    count > 1 && (western || indian && mark == ',')
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Decimal) -> Option<Ordering> {
        let (a, b, _) = self.aligned(*other)?;
        Some(a.cmp(&b))
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.digits < 0 { "-" } else { "" };
        let all = self.digits.unsigned_abs();
        if self.scale == 0 {
            return write!(f, "{sign}{all}");
        }
        let power = 10u64.checked_pow(u32::from(self.scale)).unwrap_or(u64::MAX);
        write!(f, "{sign}{}.{:0width$}", all / power, all % power, width = usize::from(self.scale))
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;

    fn check(printed: &str, value: &str) {
        let got = Decimal::parse(printed).map_or("-".to_string(), |n| n.to_string());
        assert_eq!(got, value, "{printed}");
    }

    #[test]
    fn what_is_printed_is_what_is_read() {
        check("25000", "25000");
        check("25,000", "25000");
        check("1,00,000", "100000");
        check("12,34,56,789", "123456789");
        check("1.234.567,89", "1234567.89");
        check("17,245.24", "17245.24");
        check("5,00", "5");
        check("0.10", "0.1");
        check("001", "1");
        check("10.0.0.1", "-");
        check("2.0.1", "-");
        check("1,2,3", "-");
        check("99999999999999999999999999999999999999999", "-");
    }

    #[test]
    fn sums_are_exact() {
        let n = |s| Decimal::parse(s).unwrap();
        assert_eq!(n("0.1").plus(n("0.2")), Some(n("0.3")));
        assert_eq!(n("4.35").times_ten_to(2), Some(n("435")));
        assert_eq!(n("25").over_ten_to(2), Some(n("0.25")));
        assert_eq!(Decimal::fraction(2, 3).unwrap().to_string(), "0.666666667");
        assert_eq!(Decimal::fraction(1, 8).unwrap().to_string(), "0.125");
        assert!(n("9.9") < n("10"));
        assert_eq!(n("0.05").negative().to_string(), "-0.05");
    }
}

//! Every word that figures are made of, each with its one lexical class.

use super::meaning::{DayPart, TimeUnit, YearPart};
use std::sync::LazyLock;

/// What a word can do in a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Nothing.
    Other,
    /// Printed digits.
    Digits,
    /// nought to nineteen
    Small(u8),
    /// twenty to ninety
    Tens(u8),
    /// hundred, thousand, lakh: ten to this power
    Scale(u8),
    /// hundreds, thousands
    Scales(u8),
    /// dozen
    Dozen,
    /// dozens
    Dozens,
    /// sixties
    Decade(u8),
    /// threefold
    Fold(u8),
    /// first to nineteenth
    Nth(u8),
    /// twentieth to ninetieth
    NthTens(u8),
    /// hundredth, thousandth
    NthScale(u8),
    /// half
    Half,
    /// thirds, quarters: one part of so many
    Parts(u8),
    /// January is 1
    Month(u8),
    /// Monday is 1
    Weekday(u8),
    /// Mondays
    Weekdays(u8),
    /// year, years (true)
    Time(TimeUnit, bool),
    /// yesterday, today, tomorrow
    Today(i8),
    /// tonight
    Tonight,
    /// last, past, previous; this, current; next, coming, following
    Turn(i8),
    /// morning, night
    Part(DayPart),
    /// noon, midnight: the hour
    Hour(u8),
    /// am (false), pm (true)
    HalfDay(bool),
    /// A time zone, in minutes ahead of universal time.
    Zone(i16),
    /// spring
    Season(YearPart),
    /// percent, pct
    Percent,
    /// percentage
    Percentage,
    /// A currency sign.
    Sign(Code),
    /// dollars, yen
    Money(Code),
    /// A hundredth of a currency: cents, pence
    Coin(Code),
    /// A unit of measure.
    Measure(Code),
    /// a, an
    Article,
    /// A word that opens some figures and must be looked at: the, every, several.
    Lead,
}

/// What a document calls a currency or a measure; two bytes, so that a class fits in a
/// register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Code(u16);

impl Code {
    /// Its letters: `EUR`, `km`.
    pub(super) fn letters(self) -> &'static str {
        TABLE.meanings.get(usize::from(self.0)).copied().unwrap_or_default()
    }
}

impl PartialEq<&str> for Code {
    fn eq(&self, letters: &&str) -> bool {
        self.letters() == *letters
    }
}

/// The words, ready to be asked for.
#[derive(Clone, Copy)]
pub(super) struct Words(&'static Table);

impl Words {
    /// All of them.
    pub(super) fn all() -> Words {
        Words(&TABLE)
    }

    /// The class of a word in lower case, without the full stop of an abbreviation.
    pub(super) fn class_of(self, word: &str) -> Class {
        let mut slot = hash(word) % SLOTS;
        while let Some((known, class)) = self.0.slots.get(slot).filter(|(known, _)| !known.is_empty()) {
            if *known == word {
                return *class;
            }
            slot = (slot + 1) % SLOTS;
        }
        Class::Other
    }
}

const SLOTS: usize = 1024;

/// The words with their classes, each where its hash says or in the next free slot behind; and what they mean.
struct Table {
    slots: Vec<(&'static str, Class)>,
    meanings: Vec<&'static str>,
}

/// Made when the first article is read: written into the program it would be a twentieth of what the figures cost
/// there, and it does not compress.
static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table { slots: vec![("", Class::Other); SLOTS], meanings: Vec::new() };
    for (class, words) in SECTIONS {
        for entry in words.split("; ") {
            let mut words = entry.split(' ');
            // The first word of each entry says what the others mean.
            let meaning = words.next().unwrap_or_default();
            let class = class(meaning, Code(table.meanings.len() as u16));
            table.meanings.push(meaning);
            words.for_each(|word| table.enter(word, class));
        }
    }
    table
});

impl Table {
    fn enter(&mut self, word: &'static str, class: Class) {
        let first = hash(word) % SLOTS;
        let is_free = |slot: &usize| self.slots.get(*slot).is_some_and(|(known, _)| known.is_empty());
        let free = (first..SLOTS).chain(0..first).find(is_free);
        if let Some(slot) = free.and_then(|slot| self.slots.get_mut(slot)) {
            *slot = (word, class);
        }
    }
}

/// FNV-1a, of 32 bits.
fn hash(word: &str) -> usize {
    let state =
        word.bytes().fold(0x811c_9dc5_u32, |state, byte| (state ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (state ^ (state >> 15)) as usize
}

/// A class out of what its words mean, and its words: `meaning word word; meaning word`.
type Section = (fn(&str, Code) -> Class, &'static str);

/// A number in a meaning.
fn number(meaning: &str) -> u8 {
    meaning.parse().unwrap_or_default()
}

/// So many steps back or ahead.
fn steps(meaning: &str) -> i8 {
    meaning.strip_prefix('-').map_or(number(meaning) as i8, |back| -(number(back) as i8))
}

fn unit(meaning: &str) -> TimeUnit {
    match meaning {
        "TS" => TimeUnit::Second,
        "TM" => TimeUnit::Minute,
        "TH" => TimeUnit::Hour,
        "D" => TimeUnit::Day,
        "WE" => TimeUnit::Weekend,
        "W" => TimeUnit::Week,
        "2W" => TimeUnit::Fortnight,
        "M" => TimeUnit::Month,
        "Q" => TimeUnit::Quarter,
        "Y" => TimeUnit::Year,
        "DE" => TimeUnit::Decade,
        _ => TimeUnit::Century,
    }
}

fn day_part(meaning: &str) -> DayPart {
    match meaning {
        "MO" => DayPart::Morning,
        "AF" => DayPart::Afternoon,
        "EV" => DayPart::Evening,
        _ => DayPart::Night,
    }
}

fn season(meaning: &str) -> YearPart {
    match meaning {
        "SP" => YearPart::Spring,
        "SU" => YearPart::Summer,
        "FA" => YearPart::Autumn,
        _ => YearPart::Winter,
    }
}

use Class::*;

static SECTIONS: &[Section] = &[
    (
        |n, _| Small(number(n)),
        "0 zero nought; 1 one; 2 two; 3 three; 4 four; 5 five; 6 six; 7 seven; 8 eight; 9 nine; 10 ten; 11 \
         eleven; 12 twelve; 13 thirteen; 14 fourteen; 15 fifteen; 16 sixteen; 17 seventeen; 18 eighteen; 19 \
         nineteen",
    ),
    (
        |n, _| Tens(number(n)),
        "20 twenty; 30 thirty; 40 forty fourty; 50 fifty; 60 sixty; 70 seventy; 80 eighty; 90 ninety",
    ),
    (
        |n, _| Scale(number(n)),
        "2 hundred; 3 thousand; 5 lakh lac lakhs lacs; 6 million mn mln mil; 7 crore cr crores; 9 billion \
         bn bln; 12 trillion tn trn tln; 15 quadrillion",
    ),
    (|n, _| Scales(number(n)), "2 hundreds; 3 thousands; 6 millions; 9 billions; 12 trillions; 1 tens"),
    (
        |n, _| Fold(number(n)),
        "2 twofold; 3 threefold; 4 fourfold; 5 fivefold; 6 sixfold; 7 sevenfold; 8 eightfold; 10 tenfold; \
         100 hundredfold",
    ),
    (
        |n, _| Decade(number(n)),
        "20 twenties; 30 thirties; 40 forties; 50 fifties; 60 sixties; 70 seventies; 80 eighties; 90 \
         nineties",
    ),
    (|_, _| Dozen, "- dozen doz"),
    (|_, _| Dozens, "- dozens dozs"),
    (
        |n, _| Nth(number(n)),
        "1 first; 2 second; 3 third; 4 fourth; 5 fifth; 6 sixth; 7 seventh; 8 eighth; 9 ninth nineth; 10 \
         tenth; 11 eleventh; 12 twelfth; 13 thirteenth; 14 fourteenth; 15 fifteenth; 16 sixteenth; 17 \
         seventeenth; 18 eighteenth; 19 nineteenth",
    ),
    (
        |n, _| NthTens(number(n)),
        "20 twentieth; 30 thirtieth; 40 fortieth; 50 fiftieth; 60 sixtieth; 70 seventieth; 80 eightieth; 90 \
         ninetieth",
    ),
    (|n, _| NthScale(number(n)), "2 hundredth; 3 thousandth; 6 millionth"),
    (|_, _| Half, "- half"),
    (
        |n, _| Parts(number(n)),
        "2 halves; 3 thirds; 4 fourths; 5 fifths; 6 sixths; 7 sevenths; 8 eighths; 9 ninths; 10 tenths; 100 \
         hundredths",
    ),
    (
        |n, _| Month(number(n)),
        "1 january jan; 2 february feb; 3 march mar; 4 april apr; 5 may; 6 june jun; 7 july jul; 8 august \
         aug; 9 september sep sept; 10 october oct; 11 november nov; 12 december dec",
    ),
    (
        |n, _| Weekday(number(n)),
        "1 monday mon; 2 tuesday tue tues; 3 wednesday wed; 4 thursday thu thur thurs; 5 friday fri; 6 \
         saturday sat; 7 sunday sun",
    ),
    (
        |n, _| Weekdays(number(n)),
        "1 mondays; 2 tuesdays; 3 wednesdays; 4 thursdays; 5 fridays; 6 saturdays; 7 sundays",
    ),
    (
        |u, _| Time(unit(u), true),
        "TS seconds secs; TM minutes mins; TH hours hrs; D days; WE weekends; W weeks; 2W fortnights; M \
         months; Q quarters; Y years yrs; DE decades; CE centuries",
    ),
    (
        |u, _| Time(unit(u), false),
        "TS sec; TM minute min; TH hour hr; D day; WE weekend; W week; 2W fortnight; M month; Q quarter; Y \
         year yr; DE decade; CE century",
    ),
    (|n, _| Today(steps(n)), "0 today; -1 yesterday; 1 tomorrow"),
    (|_, _| Tonight, "- tonight tonite"),
    (|n, _| Turn(steps(n)), "-1 last past previous; 0 this current; 1 next coming following upcoming"),
    (|part, _| Part(day_part(part)), "MO morning; AF afternoon; EV evening; NI night"),
    (|n, _| Hour(number(n)), "12 noon midday; 24 midnight"),
    (|pm, _| HalfDay(pm == "pm"), "am am a.m; pm pm p.m"),
    (
        // In quarters of an hour.
        |zone, _| Zone(i16::from(steps(zone)) * 15),
        "0 gmt utc; 4 bst cet; 8 cest eet; -20 et est cdt; -16 edt; -24 ct cst mdt; \
         -28 mst pdt; -32 pt pst; 22 ist; 36 jst kst; 32 hkt sgt; 40 aest; 44 \
         aedt; 48 nzst; 52 nzdt; 12 msk; 28 wib; 20 pkt",
    ),
    (|part, _| Season(season(part)), "SP spring; SU summer; FA autumn fall; WI winter"),
    (|_, _| Percent, "- percent pct %"),
    (|_, _| Percentage, "- percentage"),
    (
        |_, code| Sign(code),
        "$ $; EUR €; GBP £; JPY ¥; INR ₹; KRW ₩; CRC ₡; NGN ₦; PHP ₱; RUB ₽; TRY ₺; THB ฿; VND ₫; ILS ₪; \
         GEL ₾; UAH ₴; GHS ₵",
    ),
    (|_, code| Coin(code), "USD ¢ cent cents; GBP pence penny; INR paise; RUB kopecks; UAH kopiykas"),
    (
        |_, code| Money(code),
        "$ dollar dollars bucks; USD usd; AUD aud; CAD cad; NZD nzd; HKD hkd; SGD sgd; EUR euro euros eur; \
         GBP pound pounds gbp sterling quid; JPY yen jpy; CNY yuan rmb cny renminbi kuai; INR rupee rupees \
         rs inr; PKR pkr; LKR lkr; NPR npr; KRW won krw; IDR rupiah idr rp; ZAR rand rands zar; MXN peso \
         pesos mxn; PHP php; ARS ars; CLP clp; AED dirham dirhams dh dhs aed; SAR riyal riyals sr sar; QAR \
         qar; THB baht thb; BDT taka tk bdt; JOD dinar dinars; KWD kwd; LBP lbp; EGP egp le l.e; MYR \
         ringgit rm myr; CHF chf franc francs; KES shilling shillings ksh kes sh shs; UGX ugx; TZS tzs; NGN \
         naira ngn; GHS cedi cedis ghs; RUB rouble roubles ruble rubles rub; TRY lira liras try; UAH \
         hryvnia hryvnias uah; ILS shekel shekels ils nis; BRL real reais brl; IRR rial rials; SEK krona \
         kronor sek; NOK kroner krone nok; DKK dkk; PLN zloty zlotys pln; HUF forint forints huf; CZK \
         koruna czk; RON leu lei; BGN lev leva; VND dong vnd; MMK kyat kyats; CRC colones colon; GTQ \
         quetzals quetzales; VES bolivars bolivares; BOB bolivianos; AFN afghanis; KZT tenge; ETB birr; ZMW \
         kwacha; AOA kwanza; AMD dram drams; GEL lari; MNT tugrik; KHR riel; BTC bitcoin bitcoins",
    ),
    (
        |_, code| Measure(code),
        "km km kms kilometer kilometers kilometre kilometres; m metre metres meter meters; cm cm cms \
         centimeter centimeters centimetre centimetres; mm mm millimeter millimeters millimetre \
         millimetres; mi mile miles mi; ft foot feet ft; in inch inches; yd yard yards yd yds; kg kg kgs \
         kilo kilos kilogram kilograms kilogramme kilogrammes; g gram grams gramme grammes; mg mg milligram \
         milligrams; ug mcg microgram micrograms; t tonne tonnes; ton ton tons; lb lb lbs; oz oz ounce \
         ounces; l liter liters litre litres; ml ml milliliter milliliters millilitre millilitres; gal \
         gallon gallons gal; pint pint pints; bbl barrel barrels bbl; bbl/d bpd; acre acre acres; ha \
         hectare hectares ha; mph mph; km/h kph kmph; kn knots knot; deg ° degree degrees deg; C ℃ celsius \
         celcius centigrade; F ℉ fahrenheit farenheit; K kelvin; W watt watts; kW kilowatt kilowatts kw; MW \
         megawatt megawatts mw; GW gigawatt gigawatts gw; TW terawatt; kWh kwh; MWh mwh; GWh gwh; TWh twh; \
         V volt volts; kt kilotons kiloton; Mt megaton megatons; kB kilobytes kb; MB megabyte megabytes mb; \
         GB gigabyte gigabytes gb; TB terabyte terabytes tb; Mbit/s mbps; Gbit/s gbps; kHz khz; MHz mhz; \
         GHz ghz; Hz hz hertz; Mpx megapixel megapixels; hp horsepower bhp; cal calories calorie; kcal \
         kcal; dB decibels decibel db; ly lightyears; ct carat carats karat; pt point points pts; Mw \
         magnitude; cc cc; km2 km2; m2 m2; m3 m3; nm nm; bu bushel bushels; mbar millibars; TEU teu; ppm \
         ppm; ppb ppb",
    ),
    (|_, _| Article, "- a an"),
    (|_, _| Lead, "- the every each several few many couple per scores final fiscal fy q1 q2 q3 q4 h1 h2"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_and_none_stands_twice() {
        let mut seen = std::collections::HashSet::new();
        for (_, words) in SECTIONS {
            for word in words.split("; ").flat_map(|entry| entry.split(' ').skip(1)) {
                assert!(seen.insert(word) && Words::all().class_of(word) != Other, "{word}");
            }
        }
        for word in ["paris", "", " ", ";", "km kms", "kilomet", "AED", "0", "-"] {
            assert_eq!(Words::all().class_of(word), Other, "{word}");
        }
    }

    #[test]
    fn a_word_means_what_it_says() {
        for (word, class) in [
            ("nought", Small(0)),
            ("crore", Scale(7)),
            ("yesterday", Today(-1)),
            ("fortnights", Time(TimeUnit::Fortnight, true)),
            ("p.m", HalfDay(true)),
            ("an", Article),
            ("evening", Part(DayPart::Evening)),
            ("fall", Season(YearPart::Autumn)),
            ("ist", Zone(330)),
        ] {
            assert_eq!(Words::all().class_of(word), class, "{word}");
        }
    }

    #[test]
    fn a_code_is_what_the_document_says() {
        for (word, letters) in
            [("dirhams", "AED"), ("kmph", "km/h"), ("¢", "USD"), ("₵", "GHS"), ("ppb", "ppb")]
        {
            let (Money(code) | Measure(code) | Coin(code) | Sign(code)) = Words::all().class_of(word) else {
                panic!("{word} has no code")
            };
            assert_eq!(code.letters(), letters, "{word}");
        }
    }

    #[test]
    fn a_class_fits_in_a_register() {
        assert_eq!(size_of::<Class>(), 4);
    }
}

//! The spellings of one name: what makes two surfaces the same name, one the acronym of the other, or both known names
//! of one thing.

use crate::lexicon::plain;
use crate::word_list::words;
use std::collections::HashMap;

/// A surface as it is compared: of `al-Qaeda` and `Al Qaeda` both `al qaeda`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Spelling(pub(super) String);

impl Spelling {
    /// Of a name as it is printed.
    pub(super) fn of(surface: &str) -> Spelling {
        Spelling(plain(surface))
    }

    /// The words without `the`, particles and titles that come and go.
    pub(super) fn heads(&self) -> Vec<&str> {
        let heavy = |w: &&str| !words!("the al el bin ibn jr sr ii iii").has(w);
        let mut heads: Vec<&str> = self.0.split(' ').collect();
        if heads.iter().any(heavy) {
            heads.retain(heavy);
        }
        heads
    }
}

/// The spellings of an article's mentions: each made once, however often its words stand there.
#[derive(Default)]
pub(super) struct Spellings {
    list: Vec<Spelling>,
    of: Vec<usize>,
}

impl Spellings {
    /// Of these surfaces, in order.
    pub(super) fn of<'s>(surfaces: impl Iterator<Item = &'s str>) -> Spellings {
        let mut spellings = Spellings::default();
        let (mut by_surface, mut by_words) = (HashMap::new(), HashMap::new());
        for surface in surfaces {
            let number = *by_surface.entry(surface).or_insert_with(|| {
                // `U.S.` and `US` are one spelling.
                let spelling = Spelling::of(surface);
                let next = spellings.list.len();
                let number = *by_words.entry(spelling.0.clone()).or_insert(next);
                if number == next {
                    spellings.list.push(spelling);
                }
                number
            });
            spellings.of.push(number);
        }
        spellings
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// The number of each mention's.
    pub(super) fn numbers(&self) -> &[usize] {
        &self.of
    }

    /// A mention's.
    pub(super) fn get(&self, mention: usize) -> Option<&Spelling> {
        self.list.get(*self.of.get(mention)?)
    }
}

/// Is `short` (letters only) made of the first letters of the words of `long`, small ones counted or not?
pub(super) fn is_acronym(short: &str, long: &str) -> bool {
    let letters: String = short.chars().filter(|c| c.is_alphanumeric()).collect();
    if letters.chars().count() < 2 || !long.contains(' ') {
        return false;
    }
    let large = |w: &&str| !words!("of the and for in on de to a an").has(w);
    let first = |w: &str| w.chars().next();
    let all = long.split(' ').filter_map(first);
    let longer = long.split(' ').filter(large).filter_map(first);
    letters.chars().eq(all) || letters.chars().eq(longer)
}

/// Names of one thing that every newsroom knows for one, each list by its spellings in small letters without stops.
const SAME: [&[&str]; 34] = [
    &["united states", "united states of america", "us", "usa", "america"],
    &["united kingdom", "uk", "britain", "great britain"],
    &[
        "islamic state",
        "isis",
        "isil",
        "daesh",
        "da esh",
        "is",
        "islamic state in iraq and syria",
        "islamic state of iraq and syria",
        "islamic state of iraq and the levant",
        "islamic state in iraq and the levant",
        "islamic state group",
        "islamic state of iraq and al sham",
    ],
    &["al qaeda", "al qaida", "al quaeda", "al qaeda network"],
    &["al shabaab", "al shabab", "shebab", "shabaab", "shabab"],
    &["al qaeda in the arabian peninsula", "aqap"],
    &["al qaeda in the islamic maghreb", "aqim"],
    &["al nusra front", "jabhat al nusra", "nusra front", "al nusra"],
    &["hezbollah", "hizbollah", "hizbullah", "hezbullah"],
    &["european union", "eu"],
    &["united nations", "un"],
    &["north atlantic treaty organization", "nato"],
    &["united arab emirates", "uae", "emirates"],
    &[
        "democratic republic of congo",
        "democratic republic of the congo",
        "drc",
        "dr congo",
        "congo kinshasa",
    ],
    &["central african republic", "car"],
    &["myanmar", "burma"],
    &["ivory coast", "cote d ivoire", "cote divoire", "côte divoire"],
    &["soviet union", "ussr"],
    &["north korea", "dprk", "democratic people s republic of korea"],
    &["south korea", "republic of korea"],
    &["people s republic of china", "peoples republic of china", "prc", "china"],
    &["russia", "russian federation"],
    &["turkey", "turkiye", "türkiye"],
    &["new york city", "nyc"],
    &["washington dc", "washington d c", "dc", "washington"],
    &["los angeles", "la"],
    &["kyiv", "kiev"],
    &["mumbai", "bombay"],
    &["associated press", "the associated press", "ap"],
    &["agence france presse", "afp"],
    &["federal bureau of investigation", "fbi"],
    &["central intelligence agency", "cia"],
    &["world health organization", "world health organisation", "who"],
    &["islam", "islamic"],
];

/// The list of known spellings that this name is in.
pub(super) fn known_as(joined: &str) -> Option<usize> {
    SAME.iter().position(|list| list.contains(&joined))
}

/// Two spellings of one foreign name: `Kobani` and `Kobane`, `Raqa` and `Raqqa`. Same consonants, doubled or not, and at
/// most one vowel apart.
pub(super) fn is_variant(a: &str, b: &str) -> bool {
    let skeleton = |word: &str| {
        let mut out = String::new();
        for c in word.chars().filter(|c| c.is_alphanumeric()) {
            if !out.ends_with(c) {
                out.push(c);
            }
        }
        out
    };
    let (a, b) = (skeleton(a), skeleton(b));
    if a == b {
        return true;
    }
    let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let long = a.chars().count() >= 6 && a.chars().count() == b.chars().count();
    let apart: Vec<_> = a.chars().zip(b.chars()).filter(|(x, y)| x != y).collect();
    long && apart.len() == 1 && apart.iter().all(|(x, y)| vowel(*x) && vowel(*y))
}

/// A people by its adjective or plural: `Syrians` as `syrian`.
pub(super) fn people(joined: &str) -> String {
    let one = match joined {
        "shiite" | "shiites" | "shi ite" | "shi ites" | "shia" | "shias" | "shi a" => "shia",
        "kurdish" | "kurd" | "kurds" => "kurd",
        "turkish" | "turk" | "turks" => "turk",
        "spanish" | "spaniard" | "spaniards" => "spanish",
        "polish" | "pole" | "poles" => "polish",
        "danish" | "dane" | "danes" => "danish",
        "swedish" | "swede" | "swedes" => "swedish",
        "finnish" | "finn" | "finns" => "finnish",
        "scottish" | "scot" | "scots" => "scottish",
        "serbian" | "serbians" | "serb" | "serbs" => "serb",
        "croatian" | "croatians" | "croat" | "croats" => "croat",
        "arabic" | "arab" | "arabs" => "arab",
        "jewish" | "jew" | "jews" => "jewish",
        "british" | "briton" | "britons" | "brits" => "british",
        "french" | "frenchman" | "frenchmen" | "frenchwoman" => "french",
        "irish" | "irishman" | "irishmen" => "irish",
        "westerner" | "westerners" | "western" => "western",
        "islam" | "islamic" => "islamic",
        other => other.strip_suffix('s').filter(|w| w.len() > 3).unwrap_or(other),
    };
    one.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name() {
        assert_eq!(Spelling::of("al-Qaeda"), Spelling::of("Al\u{A0}Qaeda"));
        assert_eq!(Spelling::of("U.S."), Spelling::of("US"));
        assert!(is_variant("kobani", "kobane") && is_variant("raqa", "raqqa"));
        assert!(
            !is_variant("iraq", "iran") && !is_variant("austria", "australia") && !is_variant("mali", "male")
        );
    }

    #[test]
    fn acronyms_take_small_words_or_leave_them() {
        let words = |s: &str| Spelling::of(s).0;
        assert!(is_acronym("who", &words("World Health Organization")));
        assert!(
            is_acronym("doj", &words("Department of Justice"))
                && is_acronym("dj", &words("Department of Justice"))
        );
        assert!(!is_acronym("un", &words("United States")));
    }
}

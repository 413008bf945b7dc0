//! The model's packed word lists into a table that tells what a run of words is known to be.
//!
//! Places, people's names, organisations: knowledge of every newsroom, none of it about one article. The table keeps
//! hashes and no words: 64 bits each, so that among a hundred thousand entries a false hit is out of the question.
//!
//! ```text
//! section "lists":  u32 entries  u32 bytes of text  u16 sets  u32 × sets: a set of kinds, one bit each
//! then, entry by entry and sorted:  u8 bytes shared with the one before | u8 bytes of its own | u16 its set
//! (three streams), then the text of all entries. Words of an entry stand in small letters with one space between.
//! ```

use crate::model::{Model, u32_at};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// What a listed name is known as.
    Kind {
        /// A country, by any of its names.
        Country = "country",
        /// A capital, or a city of 300,000 people and more.
        City = "city",
        /// A smaller city or town.
        Town = "town",
        /// A state, province or other part of a country.
        Region = "region",
        /// A continent, sea, mountain, or region across borders.
        Place = "place",
        /// A nationality, people, religion or current of thought.
        People = "people",
        /// A language.
        Language = "language",
        /// A woman's first name.
        Female = "female",
        /// A man's first name.
        Male = "male",
        /// A first name of either.
        Given = "given",
        /// A family name.
        Surname = "surname",
        /// An agency, alliance, institution or association.
        Agency = "agency",
        /// An armed group.
        Armed = "armed",
        /// A company.
        Company = "company",
        /// A news agency, paper, station or site.
        Media = "media",
        /// A political party or movement.
        Party = "party",
        /// A sports team or league.
        Team = "team",
        /// A building, airport, square or bridge.
        Facility = "facility",
        /// A war, tournament, festival or storm.
        Event = "event",
        /// A law or treaty.
        Law = "law",
        /// A vehicle, weapon, device, service or prize.
        Product = "product",
        /// A word that opens many organisations' names or closes them: `Ministry`, `Corp.`
        OrgWord = "orgword",
        /// A word that closes many places' names: `River`, `Valley`.
        PlaceWord = "placeword",
        /// A rank, office or form of address that stands before a person's name.
        Title = "title",
    }
}

/// A set of [`Kind`]s.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kinds(u32);

impl Kinds {
    /// The longer entries go on with another word from here.
    const GOES_ON: u32 = 1 << 31;

    /// The set of one.
    pub const fn of(kind: Kind) -> Kinds {
        Kinds(1 << kind as u32)
    }

    /// From bits, in the order of [`Kind::ALL`].
    pub const fn from_bits(bits: u32) -> Kinds {
        Kinds(bits & !Kinds::GOES_ON)
    }

    /// One bit for each kind, in the order of [`Kind::ALL`].
    pub const fn bits(self) -> u32 {
        self.0 & !Kinds::GOES_ON
    }

    /// The kinds of both.
    pub const fn with(self, other: Kinds) -> Kinds {
        Kinds(self.0 | other.0)
    }

    /// Is `kind` one of them?
    pub const fn has(self, kind: Kind) -> bool {
        self.0 >> kind as u32 & 1 == 1
    }

    /// Is any of `others` one of them?
    pub const fn any(self, others: Kinds) -> bool {
        self.bits() & others.bits() != 0
    }

    /// True when there is none.
    pub const fn is_empty(self) -> bool {
        self.bits() == 0
    }
}

/// The built-in lists, ready to be asked.
#[derive(Clone, Default, PartialEq)]
pub struct Builtin {
    /// Hashes of runs of words, 0 where a slot is free; as many slots as a power of two, at most half of them taken.
    keys: Vec<u64>,
    kinds: Vec<u32>,
}

/// Where a look-up of several words stands: start with [`Phrase::START`] and give it one word after another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase(u64);

impl Phrase {
    /// Before the first word.
    pub const START: Phrase = Phrase(0x9E37_79B9_7F4A_7C15);

    /// One word further. The word is given in small letters.
    pub fn then(self, word: WordHash) -> Phrase {
        Phrase((self.0.rotate_left(23) ^ word.0).wrapping_mul(0x2545_F491_4F6C_DD1D))
    }
}

/// The hash of a word in small letters: accents and the two kinds of apostrophe make no difference.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WordHash(pub u64);

impl WordHash {
    /// Of a word in small letters.
    pub fn of(lower: &str) -> WordHash {
        let mut hash = 0xCBF2_9CE4_8422_2325_u64;
        let mut mix = |byte: u8| hash = (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3);
        if lower.is_ascii() {
            lower.bytes().for_each(&mut mix);
        } else {
            let mut buffer = [0; 4];
            lower.chars().for_each(|c| bare(c).encode_utf8(&mut buffer).bytes().for_each(&mut mix));
        }
        WordHash(hash ^ (hash >> 29))
    }
}

/// A small letter without its accent; `’` as `'`.
fn bare(c: char) -> char {
    match c {
        '’' => '\'',
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ə' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => 'i',
        'ķ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ơ' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ț' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ư' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        _ => c,
    }
}

impl Builtin {
    /// The lists of a model; empty where it has none, and as far as they go where they are damaged.
    pub fn read(model: &Model<'_>) -> Builtin {
        model.section("lists").and_then(Builtin::unpack).unwrap_or_default()
    }

    fn unpack(section: &[u8]) -> Option<Builtin> {
        let count = u32_at(section, 0)? as usize;
        let text_len = u32_at(section, 4)? as usize;
        let sets_len = usize::from(u16_at(section, 8)?);
        let sets = section.get(10..10 + 4 * sets_len)?;
        let rest = section.get(10 + 4 * sets_len..)?;
        let (shared, rest) = rest.split_at_checked(count)?;
        let (own, rest) = rest.split_at_checked(count)?;
        let (set, rest) = rest.split_at_checked(2 * count)?;
        let mut text = rest.get(..text_len)?;

        // An entry brings as many new runs of words as it has words of its own: the table is never more than half full,
        // whatever bytes these are, so a search in it is short.
        let own_words = count + text.iter().filter(|byte| **byte == b' ').count();
        let slots = (own_words * 2).next_power_of_two();
        let mut lists = Builtin { keys: vec![0; slots], kinds: vec![0; slots] };
        let mut entry: Vec<u8> = Vec::new();
        for i in 0..count {
            let (head, tail) = text.split_at_checked(usize::from(*own.get(i)?))?;
            text = tail;
            entry.truncate(usize::from(*shared.get(i)?));
            entry.extend_from_slice(head);
            let kinds = u32_at(sets, 4 * usize::from(u16_at(set, 2 * i)?))?;
            lists.insert(std::str::from_utf8(&entry).ok()?, kinds);
        }
        Some(lists)
    }

    fn insert(&mut self, entry: &str, kinds: u32) {
        let mut phrase = Phrase::START;
        let mut words = entry.split(' ').peekable();
        while let Some(word) = words.next() {
            phrase = phrase.then(WordHash::of(word));
            let what = if words.peek().is_some() { Kinds::GOES_ON } else { kinds };
            let at = self.slot(phrase);
            if let (Some(key), Some(known)) = (self.keys.get_mut(at), self.kinds.get_mut(at)) {
                *key = phrase.0;
                *known |= what;
            }
        }
    }

    /// The slot of this phrase, or the free one where it would stand.
    #[inline(always)]
    fn slot(&self, phrase: Phrase) -> usize {
        let mask = self.keys.len().wrapping_sub(1);
        let mut at = phrase.0 as usize & mask;
        // The table is never full (see `unpack`); the count ends the search in one that has no slot at all.
        for _ in 0..self.keys.len() {
            match self.keys.get(at) {
                Some(key) if *key != 0 && *key != phrase.0 => at = (at + 1) & mask,
                _ => break,
            }
        }
        at
    }

    /// What this run of words is known as, and whether a longer entry goes on from here.
    pub fn look_up(&self, phrase: Phrase) -> (Kinds, bool) {
        let at = self.slot(phrase);
        match (self.keys.get(at), self.kinds.get(at)) {
            (Some(key), Some(kinds)) if *key == phrase.0 => {
                (Kinds::from_bits(*kinds), kinds & Kinds::GOES_ON != 0)
            }
            _ => (Kinds::default(), false),
        }
    }

    /// What these words (in small letters, one space between) are known as.
    pub fn kinds_of(&self, words: &str) -> Kinds {
        let phrase = words.split(' ').fold(Phrase::START, |p, word| p.then(WordHash::of(word)));
        self.look_up(phrase).0
    }

    /// How many slots are taken; for tests and for the trainer's report.
    pub fn len(&self) -> usize {
        self.keys.iter().filter(|key| **key != 0).count()
    }

    /// True when nothing is known.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl std::fmt::Debug for Builtin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Builtin({} entries)", self.len())
    }
}

/// The little-endian number of two bytes at byte `at`.
fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(*bytes.get(at..)?.first_chunk::<2>()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two entries packed by hand: `new york` and `new zealand`.
    fn section() -> Vec<u8> {
        let mut out = 2u32.to_le_bytes().to_vec();
        out.extend(15u32.to_le_bytes());
        out.extend(2u16.to_le_bytes());
        out.extend(Kinds::of(Kind::City).bits().to_le_bytes());
        out.extend(Kinds::of(Kind::Country).bits().to_le_bytes());
        out.extend([0, 4, 8, 7, 0, 0, 1, 0]);
        out.extend(b"new yorkzealand");
        out
    }

    #[test]
    fn entries_of_several_words_are_walked_word_by_word() {
        let lists = Builtin::unpack(&section()).unwrap();
        let new = Phrase::START.then(WordHash::of("new"));
        assert_eq!(lists.look_up(new), (Kinds::default(), true));
        assert!(lists.look_up(new.then(WordHash::of("york"))).0.has(Kind::City));
        assert!(lists.kinds_of("new zealand").has(Kind::Country));
        assert!(lists.kinds_of("new").is_empty() && lists.kinds_of("york").is_empty());
    }

    #[test]
    fn every_cut_is_read_without_a_panic() {
        let bytes = section();
        for end in 0..bytes.len() {
            assert!(Builtin::unpack(&bytes[..end]).is_none(), "cut at {end}");
        }
    }

    #[test]
    fn a_table_of_many_words_in_few_entries_has_room_for_all() {
        let (entries, words) = (64_usize, "a b c d e f g h i j k l m n o p q r s t u v w x y z");
        let mut section = (entries as u32).to_le_bytes().to_vec();
        section.extend((entries as u32 * (words.len() as u32 + 2)).to_le_bytes());
        section.extend(1u16.to_le_bytes());
        section.extend(1u32.to_le_bytes());
        section.extend(vec![0; entries]);
        section.extend(vec![words.len() as u8 + 2; entries]);
        section.extend(vec![0; 2 * entries]);
        (0..entries).for_each(|i| section.extend(format!("{i:02}{words}").bytes()));
        let lists = Builtin::unpack(&section).unwrap();
        assert_eq!(lists.len(), entries * 26);
        assert!(lists.len() * 2 <= lists.keys.len());
    }

    #[test]
    fn accents_and_apostrophes_make_no_difference() {
        assert_eq!(WordHash::of("córdoba"), WordHash::of("cordoba"));
        assert_eq!(WordHash::of("o’brien"), WordHash::of("o'brien"));
        assert_ne!(WordHash::of("obrien"), WordHash::of("o'brien"));
    }
}

//! A word into what it does in an attribution: a cue verb, a pronoun, a noun for people who speak, a word that
//! ends a noun phrase. Closed lists, read off attributions in English news; nothing here is a name.

use super::word_list::WORDS;

/// What a word may be; a word may be several things ("report", "that").
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Word {
    flags: u32,
    /// Which cue verb it is a form of; 0 for none.
    pub(crate) lemma: u8,
}

/// A form of a verb that can introduce quoted words: `said`, `called`.
pub(crate) const CUE: u32 = 1;
/// … whose clause can be reported speech without marks: `said`, `warned`.
pub(crate) const SAY: u32 = 1 << 1;
/// … its -ing form.
pub(crate) const ING: u32 = 1 << 2;
/// … its plain form, which is often a noun: `report`, `claim`.
pub(crate) const PLAIN: u32 = 1 << 3;
/// … its past or participle.
pub(crate) const PAST: u32 = 1 << 4;
/// May stand between a subject and its verb: `has`, `also`, `himself`.
pub(crate) const AUXILIARY: u32 = 1 << 5;
/// Ends a noun phrase: `that`, `when`, `with`.
pub(crate) const BOUND: u32 = 1 << 6;
/// A preposition that can hang a place or an employer on a noun: `of`, `at`, `for`.
pub(crate) const PREPOSITION: u32 = 1 << 7;
/// A pronoun that can be a subject.
pub(crate) const PRONOUN: u32 = 1 << 8;
/// Another pronoun: `his`, `them`.
pub(crate) const OTHER_PRONOUN: u32 = 1 << 9;
/// A determiner or a numeral that stands like one.
pub(crate) const DETERMINER: u32 = 1 << 10;
/// A month or a day of the week.
pub(crate) const DAY: u32 = 1 << 11;
/// A noun for those who speak, or for what is quoted: `officials`, `statement`.
pub(crate) const SPEAKS: u32 = 1 << 12;
/// Opens sentences with a capital though it is no name.
pub(crate) const OPENER: u32 = 1 << 13;
/// Stands before a person's name: `Mr.`, `President`.
pub(crate) const TITLE: u32 = 1 << 14;

/// Takes a clause without `that`, whatever follows: `said`, `think`.
pub(crate) const PLAINLY: u32 = 1 << 15;
/// Names the hearer before what is said: `told`, `warned`.
pub(crate) const TELLS: u32 = 1 << 16;
/// Takes `to` and what is promised: `vowed`.
pub(crate) const PROMISES: u32 = 1 << 17;
/// A form that is a noun as often: `claims`, `report`.
pub(crate) const ALSO_NOUN: u32 = 1 << 18;
/// A form of be, have, do, or a modal: where it stands there is a clause.
pub(crate) const FINITE: u32 = 1 << 19;
/// Is a cue before `back` alone: `shot back`, `fired back`.
pub(crate) const BACK: u32 = 1 << 20;
/// Is a cue before `out` and `to` alone: `pointed out`; not `his points`.
pub(crate) const OUT: u32 = 1 << 21;

/// Is a cue before `that` alone: `held that`; not `held a meeting`.
pub(crate) const RULES: u32 = 1 << 23;

/// Is a cue before `clear`, `plain` and `known` alone: `made it clear`.
pub(crate) const CLEAR: u32 = 1 << 22;

impl Word {
    /// Is it any of these?
    pub(crate) fn is(self, flags: u32) -> bool {
        self.flags & flags != 0
    }
}

/// What the lower-case word `word` may be.
pub(crate) fn word(word: &str) -> Word {
    // Few words have an apostrophe, straight or curly.
    if word.bytes().any(|byte| matches!(byte, b'\'' | 0xE2)) {
        if word.ends_with("n't") || word.ends_with("n’t") {
            return Word { flags: AUXILIARY | FINITE, lemma: 0 };
        }
        // `they’ve`, `I’m`
        if let Some((pronoun, verb)) = word.split_once(['\'', '’'])
            && matches!(verb, "ve" | "d" | "ll" | "re" | "m")
        {
            return Some(self::word(pronoun)).filter(|w| w.is(PRONOUN)).unwrap_or_default();
        }
    }
    find(word.as_bytes()).unwrap_or_default()
}

/// Can the lower-case word `of` do nothing but tell? `said`, `warned`; not `claims`, `report`.
pub(crate) fn tells(of: &str) -> bool {
    let word = word(of);
    word.is(SAY) && !word.is(ING | PLAIN | ALSO_NOUN)
}

fn find(word: &[u8]) -> Option<Word> {
    let page = page(word)?;
    let start = |starts: &[u16; PAGES + 1], page: usize| starts.get(page).map(|start| usize::from(*start));
    let mut list = TEXT.get(start(&TEXT_STARTS, page)?..start(&TEXT_STARTS, page + 1)?)?;
    let mut number = start(&NUMBER_STARTS, page)?;
    let tail = word.get(told(page)..)?;
    loop {
        let (length, rest) = list.split_first()?;
        let (known, rest) = rest.split_at_checked(usize::from(*length))?;
        // Few words go on with the same letter: only those are compared.
        if known.first() == tail.first() && known == tail {
            let sort = usize::from(*SORT_OF.get(number)?);
            return Some(Word { flags: *SORTS.get(sort)?, lemma: *LEMMA_OF.get(number)? });
        }
        list = rest;
        number += 1;
    }
}

/// The page of the list that a word stands on, by its first two letters.
const fn page(word: &[u8]) -> Option<usize> {
    match word {
        [first @ b'a'..=b'z', second @ b'a'..=b'z', ..] => {
            Some((*first - b'a') as usize * 27 + (*second - b'a') as usize + 1)
        }
        [first @ b'a'..=b'z', ..] => Some((*first - b'a') as usize * 27),
        _ => None,
    }
}

const PAGES: usize = 26 * 27;

/// How many letters of a word its page tells.
const fn told(page: usize) -> usize {
    if page.is_multiple_of(27) { 1 } else { 2 }
}

/// How many sorts of words there are: sets of flags.
const MOST_SORTS: usize = 128;

/// The list as the program holds it: as slices of strings, two thirds of it would be pointers, which do not compress; nor do
/// letters and numbers by turns.
struct List {
    /// For each page where its words start, in bytes of the text.
    text_starts: [u16; PAGES + 1],
    /// The same, as the number of its first word.
    number_starts: [u16; PAGES + 1],
    /// Page by page each word: the length of what its page does not tell, and that.
    text: [u8; SIZE],
    /// Word by word the number of its sort.
    sort_of: [u8; WORDS.len()],
    /// Word by word its lemma.
    lemma_of: [u8; WORDS.len()],
    sorts: [u32; MOST_SORTS],
}

/// The bytes of the text.
#[allow(clippy::indexing_slicing, reason = "worked out by the compiler, which stops at a fault")]
const SIZE: usize = {
    let (mut size, mut at) = (0, 0);
    while at < WORDS.len() {
        let Some(page) = page(WORDS[at].0.as_bytes()) else { panic!("no word") };
        size += WORDS[at].0.len() - told(page) + 1;
        at += 1;
    }
    size
};

#[allow(clippy::indexing_slicing, reason = "worked out by the compiler, which stops at a fault")]
const LIST: List = {
    assert!(SIZE <= u16::MAX as usize, "starts are of 16 bits");
    let mut list = List {
        text_starts: [0; PAGES + 1],
        number_starts: [0; PAGES + 1],
        text: [0; SIZE],
        sort_of: [0; WORDS.len()],
        lemma_of: [0; WORDS.len()],
        sorts: [0; MOST_SORTS],
    };
    let (mut size, mut last, mut at) = (0, 0, 0);
    while at < WORDS.len() {
        let (word, flags, lemma) = (WORDS[at].0.as_bytes(), WORDS[at].1, WORDS[at].2);
        let Some(page) = page(word) else { panic!("no word") };
        while last < page {
            last += 1;
            list.text_starts[last] = size as u16;
            list.number_starts[last] = at as u16;
        }
        let mut letter = told(page);
        list.text[size] = (word.len() - letter) as u8;
        size += 1;
        while letter < word.len() {
            list.text[size] = word[letter];
            size += 1;
            letter += 1;
        }
        let mut sort = 0;
        while list.sorts[sort] != 0 && list.sorts[sort] != flags {
            sort += 1;
        }
        list.sorts[sort] = flags;
        list.sort_of[at] = sort as u8;
        list.lemma_of[at] = lemma;
        at += 1;
    }
    while last < PAGES {
        last += 1;
        list.text_starts[last] = size as u16;
        list.number_starts[last] = at as u16;
    }
    list
};

static TEXT_STARTS: [u16; PAGES + 1] = LIST.text_starts;
static NUMBER_STARTS: [u16; PAGES + 1] = LIST.number_starts;
static TEXT: [u8; SIZE] = LIST.text;
static SORT_OF: [u8; WORDS.len()] = LIST.sort_of;
static LEMMA_OF: [u8; WORDS.len()] = LIST.lemma_of;
static SORTS: [u32; MOST_SORTS] = LIST.sorts;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted() {
        assert!(WORDS.is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn words_are_found() {
        for (known, flags, lemma) in WORDS {
            assert_eq!(word(known), Word { flags: *flags, lemma: *lemma }, "{known}");
        }
        assert!(word("said").is(SAY) && word("called").is(CUE) && !word("called").is(SAY));
        assert_eq!(word("saying").lemma, word("said").lemma);
        assert!(word("they’ve").is(PRONOUN) && !word("y’d").is(PRONOUN));
        assert_eq!(word("paris"), Word::default());
        assert_eq!(word("é"), Word::default());
    }
}

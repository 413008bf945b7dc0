//! Short lists of words, each one string in the source and one string in the program.
//!
//! As slices of strings the lists of the grammars would be a pointer and a length for each word, which is more than the
//! words themselves, and does not compress.

/// A list of words, none longer than 255 bytes.
#[derive(Clone, Copy)]
pub(crate) struct WordList(&'static [u8]);

/// How many places of a list are looked at together.
const WINDOW: usize = 16;

impl WordList {
    /// Of words one behind the other, each with its length before it; `words!` makes them.
    pub(crate) const fn of(packed: &'static [u8]) -> WordList {
        WordList(packed)
    }

    /// Is `word` one of these?
    // One loop for all lists: as patterns, their words would be a third of the wasm.
    #[inline(never)]
    pub(crate) fn has(self, word: &str) -> bool {
        let word = word.as_bytes();
        let (length, first) = (word.len(), word.first());
        if !self.may_have(length, first) {
            return false;
        }
        let mut rest = self.0;
        while let Some((each, behind)) = rest.split_first() {
            let each = usize::from(*each);
            if each == length && behind.first() == first && behind.get(..each) == Some(word) {
                return true;
            }
            rest = behind.get(each..).unwrap_or_default();
        }
        false
    }

    /// Has any of these this length and this first letter? Few lists that are asked have: sixteen places at once tell.
    fn may_have(self, length: usize, first: Option<&u8>) -> bool {
        let list = self.0;
        let (Some(first), Some(last)) = (first, list.len().checked_sub(WINDOW + 1)) else { return true };
        let mut at = 0;
        while let (Some(lengths), Some(firsts)) = (window(list, at), window(list, at + 1)) {
            let opens =
                |any: u8, (l, f): (&u8, &u8)| any | (u8::from(*l == length as u8) & u8::from(f == first));
            if lengths.iter().zip(firsts).fold(0, opens) != 0 {
                return true;
            }
            if at == last {
                break;
            }
            at = last.min(at + WINDOW);
        }
        false
    }

    /// The words, in order.
    pub(crate) fn iter(self) -> impl Iterator<Item = &'static [u8]> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let (length, behind) = rest.split_first()?;
            let (word, behind) = behind.split_at_checked((*length).into())?;
            rest = behind;
            Some(word)
        })
    }
}

fn window(list: &[u8], at: usize) -> Option<&[u8; WINDOW]> {
    list.get(at..)?.first_chunk()
}

/// Words with a space between them into words with their lengths before them, which takes one byte more.
#[allow(clippy::indexing_slicing)] // Only the compiler runs it.
pub(crate) const fn pack<const PACKED: usize>(words: &str) -> [u8; PACKED] {
    let mut out = [0; PACKED];
    let mut rest = words.as_bytes();
    let (mut length_at, mut at) = (0, 1);
    while let [byte, tail @ ..] = rest {
        if *byte == b' ' {
            length_at = at;
        } else {
            out[at] = *byte;
            out[length_at] += 1;
        }
        at += 1;
        rest = tail;
    }
    out
}

/// `words!("high tall long")`: the three words as a list.
macro_rules! words {
    ($words:expr) => {
        const {
            const WORDS: &str = $words;
            const PACKED: [u8; WORDS.len() + 1] = crate::word_list::pack(WORDS);
            crate::word_list::WordList::of(&PACKED)
        }
    };
}
pub(crate) use words;

#[cfg(test)]
mod tests {
    #[test]
    fn has_its_words_and_no_others() {
        const LIST: &str = "high £ naïve a high-end";
        let list = words!(LIST);
        for word in LIST.split(' ') {
            assert!(list.has(word), "{word}");
        }
        for word in ["", "hig", "high-", "na", "h", "\u{4}high", "highnaïve"] {
            assert!(!list.has(word), "{word}");
        }
        assert!(!words!("").has("a"));
    }
}

//! What an article says of its own capitalised words, gathered from all its passages for reading each of them.
//!
//! `Winter` at the start of a sentence is a season or a man; that `Mr` and `Charlie` stand before it elsewhere settles it.
//! The evidence is a read-only summary: a few bits and neighbours for each word, so that an edit redoes only those
//! passages whose own words the rest of the article now says something else of.

use super::look::{Look, line_of, look, opens, short, word_hash};
use crate::lexicon::builtin::WordHash;
use crate::sorting::sort;
use crate::text::Passage;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// What one passage tells about the names of the whole article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Survey {
    /// Capitalised words in running text, in order.
    capitals: Vec<Capital>,
    /// Words in small letters, in order.
    small: Vec<u32>,
    /// Every word with a capital, headlines too, each once, sorted: what the tagger will ask about.
    asked: Vec<u32>,
    /// The initials of runs of capitalised words, as the acronym they would make.
    initials: Vec<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Capital {
    word: u32,
    before: WordHash,
    behind: WordHash,
    /// The last word of its run of capitalised words.
    last: WordHash,
    /// Not the first word of its sentence.
    inside: bool,
    /// 1: a capitalised word stands before it; 2: behind it.
    neighbours: u8,
}

/// Where no word stands.
const NOTHING: WordHash = WordHash(0);

/// What the whole article tells about its names, for reading one passage of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evidence {
    words: HashMap<u32, Word, BuildHasherDefault<Ready>>,
}

/// What an article says of one capitalised word. Counts stop at 2.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Word {
    /// Times seen capitalised inside a sentence.
    pub inside: u8,
    /// Passages that also have it in small letters.
    pub small: u8,
    /// The last of those passages, counted from 1.
    last_small: u32,
    /// Times seen capitalised in running text.
    pub seen: u8,
    /// 1: a capitalised word stood before it; 2: behind it.
    pub neighbours: u8,
    /// It is the initials of a longer name of the article.
    pub acronym: bool,
    /// The words that stood before it, and whether more than once.
    pub before: Neighbours,
    /// The words that stood behind it.
    pub behind: Neighbours,
    /// The last words of the runs of capitalised words that it stood in, but for itself.
    pub last: Neighbours,
}

/// The first few distinct words beside a word.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Neighbours {
    words: [(WordHash, bool); Neighbours::MOST],
    len: u8,
}

impl Neighbours {
    /// A word that stands everywhere says no more with its seventh neighbour.
    const MOST: usize = 6;

    /// Each with whether it came more than once.
    pub fn iter(&self) -> std::slice::Iter<'_, (WordHash, bool)> {
        self.words.get(..usize::from(self.len)).unwrap_or_default().iter()
    }

    fn add(&mut self, word: WordHash) {
        let len = usize::from(self.len);
        if let Some(known) = self.words.iter_mut().take(len).find(|known| known.0 == word) {
            known.1 = true;
        } else if let Some(free) = self.words.get_mut(len) {
            *free = (word, false);
            self.len += 1;
        }
    }
}

/// Keys that are hashes already.
#[derive(Clone, Copy, Debug, Default)]
pub struct Ready(u64);

impl Hasher for Ready {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|b| self.0 = (self.0 ^ u64::from(*b)).wrapping_mul(0x100_0000_01B3));
    }

    fn write_u32(&mut self, n: u32) {
        self.0 = u64::from(n).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
}

/// Notes what a passage tells the others.
pub fn survey(passage: &Passage<'_>) -> Survey {
    let mut out = Survey::default();
    let hashes: Vec<WordHash> = (0..passage.len()).map(|i| word_hash(passage, i)).collect();
    let looks: Vec<Look> = (0..passage.len()).map(|i| look(passage, i)).collect();
    let hash = |i: usize| hashes.get(i).copied();
    let look = |i: usize| looks.get(i).copied().unwrap_or(Look::Mark);
    let word = |i: usize| hash(i).map(short);
    for sentence in passage.sentences() {
        let capital = |i: usize| sentence.contains(&i) && look(i).is_capital();
        // A line where every word has its capital says nothing of any of them.
        let plain = line_of(sentence.clone().map(look)) == 0;
        let mut before = 0;
        let mut run = sentence.start;
        let mut run_end = sentence.start;
        for i in sentence.clone() {
            before = opens(passage, i, sentence, before);
            if !capital(i) {
                out.initials.extend(initials(passage, run..i));
                run = i + 1;
            }
            match look(i) {
                Look::Number | Look::Mark => {}
                Look::Lower => out.small.extend(word(i)),
                _ => {
                    out.asked.extend(word(i));
                    if !plain {
                        continue;
                    }
                    if run_end <= i {
                        run_end = (i..sentence.end).find(|j| !capital(*j)).unwrap_or(sentence.end);
                    }
                    let left = i.checked_sub(1).filter(|j| sentence.contains(j));
                    let right = Some(i + 1).filter(|j| sentence.contains(j));
                    out.capitals.push(Capital {
                        word: word(i).unwrap_or(0),
                        before: left.and_then(hash).unwrap_or(NOTHING),
                        behind: right.and_then(hash).unwrap_or(NOTHING),
                        last: if run_end > i + 1 { hash(run_end - 1).unwrap_or(NOTHING) } else { NOTHING },
                        inside: before == 0,
                        neighbours: u8::from(i > sentence.start && capital(i - 1))
                            + 2 * u8::from(capital(i + 1)),
                    });
                }
            }
        }
        out.initials.extend(initials(passage, run..sentence.end));
    }
    sort(&mut out.asked);
    out.asked.dedup();
    out
}

/// `World Health Organization` as the hash of `who`; nothing for fewer than two words or for a whole headline.
fn initials(passage: &Passage<'_>, run: std::ops::Range<usize>) -> Option<u32> {
    if !(2..=6).contains(&run.len()) {
        return None;
    }
    let letters: String = run.filter_map(|i| passage.lower(i).chars().next()).collect();
    Some(short(WordHash::of(&letters)))
}

impl Evidence {
    /// Gathers what all the passages of an article tell.
    pub fn gather<'s>(surveys: impl IntoIterator<Item = &'s Survey>) -> Evidence {
        let surveys: Vec<&Survey> = surveys.into_iter().collect();
        let mut evidence = Evidence::default();
        let more = |count: &mut u8| *count = (*count + 1).min(2);
        for capital in surveys.iter().flat_map(|s| &s.capitals) {
            let word = evidence.words.entry(capital.word).or_default();
            more(&mut word.seen);
            if capital.inside {
                more(&mut word.inside);
            }
            word.neighbours |= capital.neighbours;
            for (list, other) in [
                (&mut word.before, capital.before),
                (&mut word.behind, capital.behind),
                (&mut word.last, capital.last),
            ] {
                if other != NOTHING {
                    list.add(other);
                }
            }
        }
        // Words of headlines too: what the article has in small letters elsewhere is no name there.
        for asked in surveys.iter().flat_map(|s| &s.asked) {
            evidence.words.entry(*asked).or_default();
        }
        for (passage, survey) in (1..).zip(&surveys) {
            for small in &survey.small {
                if let Some(word) = evidence.words.get_mut(small).filter(|word| word.last_small != passage) {
                    more(&mut word.small);
                    word.last_small = passage;
                }
            }
        }
        for initials in surveys.iter().flat_map(|s| &s.initials) {
            if let Some(word) = evidence.words.get_mut(initials) {
                word.acronym = true;
            }
        }
        evidence
    }

    /// What is known of a word, by its hash in small letters.
    pub fn of(&self, word: u32) -> Option<&Word> {
        self.words.get(&word)
    }

    /// A number that changes whenever what this evidence says of the words of the surveyed passage changes.
    pub fn key(&self, survey: &Survey) -> u64 {
        let mut key = 0xCBF2_9CE4_8422_2325_u64;
        let mut mix = |n: u64| key = (key.rotate_left(7) ^ n).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        for word in &survey.asked {
            let Some(word) = self.of(*word) else {
                mix(1);
                continue;
            };
            mix(u64::from(u32::from_le_bytes([word.inside, word.small, word.seen, word.neighbours])));
            mix(2 + u64::from(word.acronym));
            for list in [&word.before, &word.behind, &word.last] {
                mix(3);
                list.iter().for_each(|(other, again)| mix(other.0 << 1 | u64::from(*again)));
            }
        }
        key
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gather(passages: &[&str]) -> Evidence {
        let surveys: Vec<Survey> = passages.iter().map(|p| survey(&Passage::of(p))).collect();
        Evidence::gather(&surveys)
    }

    #[test]
    fn a_key_changes_only_with_what_is_said_of_its_own_words() {
        let one = survey(&Passage::of("Winter has come to Baghdad."));
        let base = ["Winter has come to Baghdad.", "He said so on a Monday in June."];
        let key = gather(&base).key(&one);
        let same = ["Winter has come to Baghdad.", "She said so on a Monday in Paris."];
        assert_eq!(gather(&same).key(&one), key);
        let other = ["Winter has come to Baghdad.", "He told Mr Winter so on a Monday in June."];
        assert_ne!(gather(&other).key(&one), key);
        let small = ["Winter has come to Baghdad.", "In winter it is cold."];
        assert_ne!(gather(&small).key(&one), key);
    }

    #[test]
    fn initials_of_a_longer_name_are_known() {
        let evidence = gather(&[
            "He left the World Health Organization in May.",
            "At the WHO he was a doctor, said Ann.",
        ]);
        let who = short(WordHash::of("who"));
        assert!(evidence.of(who).is_some_and(|word| word.acronym));
        let ann = short(WordHash::of("ann"));
        assert!(evidence.of(ann).is_some_and(|word| !word.acronym));
    }

    #[test]
    fn headlines_say_nothing_of_their_words_but_are_told_of_them() {
        let evidence = gather(&["Man Bites Dog In The Park", "A dog was bitten in Manchester."]);
        let word = |w: &str| evidence.of(short(WordHash::of(w)));
        assert!(word("dog").is_some_and(|w| w.seen == 0 && w.small == 1));
        assert!(word("man").is_some_and(|w| w.seen == 0 && w.small == 0));
    }
}

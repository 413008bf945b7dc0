//! A token in its segment into some forty hashed features.
//!
//! The trainer calls this very code. A feature is 28 bits: its template mixed with what the template found.

use super::look::{pair, short};
use super::sight::{Seen, Segment, Sight};
use crate::lexicon::builtin::Phrase;

/// What stands past the ends of a sentence.
const BEFORE: u32 = 0x1234_5671;
const BEHIND: u32 = 0x1234_5672;

impl Sight<'_> {
    /// The feature of the word itself.
    pub(super) fn word_feature(&self, i: usize) -> u32 {
        feature(2, self.seen.get(i).map_or(0, |s| s.lower))
    }

    /// Gives `put` the template of every feature of the token at `i`, which stands in `segment`, and what it found: the two
    /// parts of a [`feature`].
    pub fn features(&self, i: usize, segment: &Segment, mut put: impl FnMut(u32, u32)) {
        let Some(here) = self.seen.get(i) else { return };
        let (from, to) = (segment.sentence.start, segment.sentence.end);
        let at = |offset: isize| {
            let j = i.checked_add_signed(offset).filter(|j| (from..to).contains(j))?;
            self.seen.get(j)
        };
        let (b2, b1, n1, n2) = (at(-2), at(-1), at(1), at(2));
        let before = |s: Option<&Seen>| s.map_or(BEFORE, |s| s.lower);
        let behind = |s: Option<&Seen>| s.map_or(BEHIND, |s| s.lower);
        let (lower, before1, before2) = (here.lower, before(b1), before(b2));
        let (behind1, behind2) = (behind(n1), behind(n2));
        let look = |s: Option<&Seen>| s.map_or(9, |s| s.look as u32 + 10 * u32::from(s.opens > 0));
        let mine = look(Some(here));
        // In a headline a capital means something else than in a sentence: what is seen of letters and runs has its
        // own weights there, what is seen of words is shared.
        let own = 200 * u32::from(here.line);

        // The words.
        put(0, 0);
        put(own + 1, here.word);
        put(2, lower);
        put(3, before1);
        put(4, behind1);
        put(5, before2);
        put(6, behind2);
        put(10, pair(before1, lower));
        put(11, pair(lower, behind1));
        put(13, pair(before1, behind1));
        put(14, pair(before2, before1));
        put(15, pair(behind1, behind2));

        // How they are written.
        let shape = |s: Option<&Seen>| s.map_or(BEFORE, |s| s.shape);
        put(own + 7, here.shape);
        put(own + 8, shape(b1));
        put(own + 9, shape(n1));
        put(own + 12, pair(pair(shape(b1), here.shape), shape(n1)));
        put(
            own + 16,
            [look(b2), look(b1), mine, look(n1), look(n2)].iter().fold(0, |all, one| all * 32 + one),
        );
        put(own + 17, pair(before1, mine));
        put(own + 18, pair(behind1, mine));
        let line = u32::from(here.opens) + 4 * u32::from(here.line);
        put(own + 19, line * 16 + here.look as u32);
        put(20, pair(line, lower));
        put(own + 21, u32::from(here.spaced));
        for (k, affix) in here.affixes.iter().enumerate().filter(|(_, affix)| **affix != 0) {
            put(30 + k as u32, *affix);
        }
        for (k, s) in [(50, b1), (51, n1)] {
            if let Some(s) = s.filter(|s| s.affixes[6] != 0) {
                put(k, pair(s.affixes[6], s.look as u32));
            }
        }

        // The run of capitalised words that it stands in, and what stands around it.
        let (start, end) = (here.run.0 as usize, here.run.1 as usize);
        if end > start {
            let word = |j: usize| self.seen.get(j).map_or(0, |s| s.lower);
            let left = (i - start).min(3) as u32;
            let right = (end - 1 - i).min(3) as u32;
            let outer_left = if start > from { word(start - 1) } else { BEFORE };
            let outer_right = if end < to { word(end) } else { BEHIND };
            put(own + 60, pair(outer_left, left));
            put(own + 61, pair(outer_right, right));
            put(own + 62, left * 4 + right);
            put(own + 63, pair(word(end - 1), u32::from(right == 0)));
            put(own + 64, pair(word(start), u32::from(left == 0)));
        }

        // The lists.
        let mut known = false;
        for (o, s) in [(0, b1), (1, Some(here)), (2, n1)] {
            let Some(s) = s else { continue };
            for (position, kinds) in s.listed.iter().enumerate() {
                for kind in bits(*kinds) {
                    let found = kind * 4 + position as u32;
                    put(70 + o, found);
                    if o == 1 {
                        known = true;
                        put(own + 74, pair(found, mine));
                    }
                }
            }
        }
        bits(here.whole).for_each(|kind| put(75, kind));
        if !known {
            put(own + 76, mine);
        }

        // What the rest of the article says of the same word.
        if let Some(Some(word)) = self.words.get(i) {
            put(own + 90, (u32::from(word.inside) * 3 + u32::from(word.small)) * 512 + mine * 16 + line);
            put(own + 91, u32::from(word.seen) * 4 + u32::from(word.neighbours));
            let own_last = if end > i + 1 { self.seen.get(end - 1).map_or(0, |s| s.lower) } else { 0 };
            for (template, list, own) in
                [(92, &word.before, before1), (93, &word.behind, behind1), (97, &word.last, own_last)]
            {
                let mut kinds = 0;
                for (other, again) in list.iter() {
                    let plain = short(*other);
                    if *again || plain != own {
                        put(template, plain);
                        kinds |= self.lists.look_up(Phrase::START.then(*other)).0.bits();
                    }
                }
                bits(kinds).for_each(|kind| put(template + 10, kind));
            }
            if word.acronym {
                put(94, mine);
            }
        }
    }
}

/// 28 bits out of a template and what it found: each bit more would cost every feature of the model one, and at 28 a
/// feature that was never seen meets another's weights once in some three thousand times.
pub fn feature(template: u32, found: u32) -> u32 {
    let mixed = (u64::from(found) ^ (u64::from(template + 1) << 33)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mixed = (mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    (mixed >> 36) as u32
}

/// The indices of the bits that are set.
fn bits(mut set: u32) -> impl Iterator<Item = u32> {
    std::iter::from_fn(move || {
        let lowest = (set != 0).then(|| set.trailing_zeros())?;
        set &= set - 1;
        Some(lowest)
    })
}

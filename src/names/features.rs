//! A passage into what the tagger looks at: for every token that may belong to a name, some forty hashed features.
//!
//! The trainer calls this very code. A feature is 32 bits: its template mixed with what the template found. Tokens far
//! from any capital letter are never names and have no features: the passage falls into [`Segment`]s of the others.

use super::classes::WordClasses;
use super::evidence::{Evidence, Word};
use crate::lexicon::builtin::{Builtin, Kinds, Phrase, WordHash};
use crate::text::{Case, Passage, TokenKind};
use std::ops::Range;

/// How a token is written, as far as names are concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// `paris`
    Lower,
    /// `Paris`
    Initial,
    /// `PARIS`, `U.S.`
    Upper,
    /// `McCain`, `iPhone`
    Mixed,
    /// `5,000`
    Number,
    /// Marks, endings, addresses.
    Mark,
    /// `A`, `J.`
    Letter,
}

impl Look {
    /// May a name start here, by its letters alone?
    pub fn is_capital(self) -> bool {
        matches!(self, Look::Initial | Look::Upper | Look::Mixed | Look::Letter)
    }
}

/// What is seen of one token.
#[derive(Clone, Debug)]
pub struct Seen {
    word: u32,
    /// The word in small letters.
    pub lower: u32,
    shape: u32,
    affixes: [u32; 8],
    /// How it is written.
    pub look: Look,
    /// 0 inside a sentence, 1 opens a passage, 2 opens a sentence, 3 stands behind an opening mark or a colon.
    pub opens: u8,
    /// 0 in running text, 1 in a line of capitals, 2 in a headline with a capital on every word.
    pub line: u8,
    spaced: u8,
    class: u16,
    /// The kinds of listed names that it is: alone, the first, the last, or inside.
    pub listed: [u32; 4],
    /// The kinds of listed names that fill its whole run of capitalised words.
    whole: u32,
    /// The run of capitalised tokens around it, as token indices.
    pub run: (u32, u32),
}

/// Tokens in a row that may belong to names, within one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The tokens of its sentence.
    pub sentence: Range<usize>,
}

/// A run of words that the lists know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What it is known as.
    pub kinds: Kinds,
}

/// A passage as the tagger sees it.
pub struct Sight<'e> {
    /// One for each token.
    pub seen: Vec<Seen>,
    /// Where names may stand.
    pub segments: Vec<Segment>,
    /// The listed names in it, in order of their start; those of one start from short to long.
    pub listed: Vec<Listed>,
    words: Vec<Option<&'e Word>>,
}

/// How far behind the last capital a name may still go on: `Boeing 737`, `Charles de Gaulle`, `F-16`.
const REACH: usize = 2;

/// The most small words between two capitalised ones of one name: `Movement for the Emancipation of the Delta`.
const BRIDGE: usize = 3;

/// What stands past the ends of a sentence.
const BEFORE: u32 = 0x1234_5671;
const BEHIND: u32 = 0x1234_5672;

impl<'e> Sight<'e> {
    /// Looks at a passage.
    pub fn new(
        passage: &Passage<'_>,
        evidence: &'e Evidence,
        lists: &Builtin,
        classes: &WordClasses,
    ) -> Sight<'e> {
        let hashes: Vec<WordHash> = (0..passage.len()).map(|i| word_hash(passage, i)).collect();
        let mut seen: Vec<Seen> = (0..passage.len()).map(|i| seen(passage, i, &hashes, classes)).collect();
        for sentence in passage.sentences() {
            mark_lines(&mut seen, passage, sentence.clone());
        }
        let mut listed = Vec::new();
        for sentence in passage.sentences() {
            find_listed(&mut seen, &hashes, sentence.clone(), lists, &mut listed);
        }
        let words =
            seen.iter().map(|s| if s.look.is_capital() { evidence.of(s.lower) } else { None }).collect();
        let mut segments = Vec::new();
        for sentence in passage.sentences() {
            find_segments(&seen, passage, sentence.clone(), &mut segments);
        }
        Sight { seen, segments, listed, words }
    }

    /// Gives `add` every feature of the token at `i`, which stands in `segment`.
    pub fn features(&self, i: usize, segment: &Segment, mut add: impl FnMut(u32)) {
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
        let mut put = |template: u32, found: u32| add(feature(template, found));

        // The words.
        put(0, 0);
        put(1, here.word);
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
        put(7, here.shape);
        put(8, shape(b1));
        put(9, shape(n1));
        put(12, pair(pair(shape(b1), here.shape), shape(n1)));
        put(16, [look(b2), look(b1), mine, look(n1), look(n2)].iter().fold(0, |all, one| all * 32 + one));
        put(17, pair(before1, mine));
        put(18, pair(behind1, mine));
        let line = u32::from(here.opens) + 4 * u32::from(here.line);
        put(19, line * 16 + here.look as u32);
        put(20, pair(line, lower));
        put(21, u32::from(here.spaced));
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
            put(60, pair(outer_left, left));
            put(61, pair(outer_right, right));
            put(62, left * 4 + right);
            put(63, pair(word(end - 1), u32::from(right == 0)));
            put(64, pair(word(start), u32::from(left == 0)));
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
                        put(74, pair(found, mine));
                    }
                }
            }
        }
        bits(here.whole).for_each(|kind| put(75, kind));
        if !known {
            put(76, mine);
        }

        // The classes of the words.
        if self.has_classes() {
            let class = |s: Option<&Seen>| s.map_or(0xFFFF, |s| u32::from(s.class));
            let (c, cb, cn) = (class(Some(here)), class(b1), class(n1));
            put(80, c);
            put(81, cb);
            put(82, cn);
            put(83, class(b2));
            put(84, class(n2));
            put(85, pair(cb, c));
            put(86, pair(c, cn));
            put(87, pair(pair(cb, cn), mine));
            put(88, pair(c, mine));
        }

        // What the rest of the article says of the same word.
        if let Some(Some(word)) = self.words.get(i) {
            put(90, (u32::from(word.inside) * 3 + u32::from(word.small)) * 512 + mine * 16 + line);
            put(91, u32::from(word.seen) * 4 + u32::from(word.neighbours));
            for (template, list, own) in [(92, &word.before, before1), (93, &word.behind, behind1)] {
                for (other, again) in list.iter() {
                    if *again || *other != own {
                        put(template, *other);
                    }
                }
            }
            if word.acronym {
                put(94, mine);
            }
        }
    }

    fn has_classes(&self) -> bool {
        self.seen.first().is_some_and(|s| s.class != u16::MAX)
    }
}

/// 32 bits out of a template and what it found.
fn feature(template: u32, found: u32) -> u32 {
    let mixed = (u64::from(found) ^ (u64::from(template + 1) << 33)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mixed = (mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    (mixed >> 32) as u32
}

/// Two findings as one; their order matters.
fn pair(a: u32, b: u32) -> u32 {
    let mixed = (u64::from(a) << 32 | u64::from(b)).wrapping_mul(0xD6E8_FEB8_6659_FD93);
    (mixed >> 32) as u32 ^ mixed as u32
}

/// The indices of the bits that are set.
fn bits(mut set: u32) -> impl Iterator<Item = u32> {
    std::iter::from_fn(move || {
        let lowest = (set != 0).then(|| set.trailing_zeros())?;
        set &= set - 1;
        Some(lowest)
    })
}

/// The hash of a token in small letters; figures count by their length alone.
pub(super) fn word_hash(passage: &Passage<'_>, i: usize) -> WordHash {
    match passage.token(i).map(|t| t.kind) {
        Some(TokenKind::Number) => WordHash(0x00D1_6175 ^ (passage.word(i).len().min(6) as u64) << 40),
        Some(TokenKind::Address) => WordHash(0x00AD_D4E5),
        _ => WordHash::of(passage.lower(i)),
    }
}

/// A word's hash in 32 bits.
pub(super) fn short(hash: WordHash) -> u32 {
    (hash.0 ^ (hash.0 >> 32)) as u32
}

/// How a token is written.
pub(super) fn look(passage: &Passage<'_>, i: usize) -> Look {
    let Some(token) = passage.token(i) else { return Look::Mark };
    match (token.kind, token.case) {
        (TokenKind::Word, Case::Initial | Case::Upper | Case::Mixed) if is_pronoun(passage.word(i)) => {
            Look::Lower
        }
        (TokenKind::Number, _) => Look::Number,
        (TokenKind::Word, Case::Initial | Case::Upper) if is_letter(passage.word(i)) => Look::Letter,
        (TokenKind::Word, Case::Initial) => Look::Initial,
        (TokenKind::Word, Case::Upper) => Look::Upper,
        (TokenKind::Word, Case::Mixed) => Look::Mixed,
        (TokenKind::Word, Case::Lower) => Look::Lower,
        // Letters without case: other scripts.
        (TokenKind::Word, Case::None) => Look::Lower,
        _ => Look::Mark,
    }
}

/// One letter, with or without its stop.
fn is_letter(word: &str) -> bool {
    let mut rest = word.chars();
    rest.next().is_some() && matches!(rest.as_str(), "" | ".")
}

/// The pronoun `I`, alone or with its verb: never (part of) a name.
fn is_pronoun(word: &str) -> bool {
    matches!(word, "I" | "I'm" | "I’m" | "I've" | "I’ve" | "I'd" | "I’d" | "I'll" | "I’ll")
}

fn seen(passage: &Passage<'_>, i: usize, hashes: &[WordHash], classes: &WordClasses) -> Seen {
    let look = look(passage, i);
    let hash = hashes.get(i).copied().unwrap_or(WordHash(0));
    let lower = short(hash);
    let word = passage.word(i);
    let capital = look.is_capital();
    let gap = |i: usize| u8::from(passage.token(i).is_some_and(|t| !t.joined));
    Seen {
        word: if capital { pair(lower, look as u32) } else { lower },
        lower,
        shape: shape(word),
        affixes: if matches!(look, Look::Mark | Look::Number) {
            [0; 8]
        } else {
            affixes(passage.lower(i), look)
        },
        look,
        opens: 0,
        line: 0,
        spaced: gap(i) + 2 * gap(i + 1),
        class: classes.class(hash),
        listed: [0; 4],
        whole: 0,
        run: (i as u32, i as u32),
    }
}

/// The first and the last one to four letters, hashed; 0 where the word is too short.
fn affixes(lower: &str, look: Look) -> [u32; 8] {
    let mut out = [0; 8];
    let (head, tail) = out.split_at_mut(4);
    let step = |hash: u32, c: char| (hash ^ c as u32).wrapping_mul(0x0100_0193) | 1;
    let seed = if look.is_capital() { 0x811C_9DC5 } else { 0x1B87_3593 };
    let (mut from_start, mut from_end) = (seed, seed);
    let mut backwards = lower.chars().rev();
    let mut forwards = lower.chars();
    forwards.next_back();
    for (first, c) in head.iter_mut().zip(forwards) {
        from_start = step(from_start, c);
        *first = from_start;
    }
    let mut letters = lower.chars();
    letters.next();
    for ((last, c), _) in tail.iter_mut().zip(&mut backwards).zip(letters) {
        from_end = step(from_end, c);
        *last = from_end;
    }
    out
}

/// `McCain` is `XxXxx`, `F-16`’s `16` is `dd`: at most two (four for figures) of a kind in a row.
fn shape(word: &str) -> u32 {
    let (mut hash, mut last, mut run) = (0x811C_9DC5_u32, '\0', 0);
    for c in word.chars() {
        let kind = match c {
            c if c.is_ascii_digit() => 'd',
            c if c.is_uppercase() => 'X',
            c if c.is_alphabetic() => 'x',
            c => c,
        };
        run = if kind == last { run + 1 } else { 1 };
        last = kind;
        if run <= 2 || kind == 'd' && run <= 4 {
            hash = (hash ^ kind as u32).wrapping_mul(0x0100_0193);
        }
    }
    hash
}

/// Is the sentence a line of capitals (1), a headline with a capital on every word (2), or running text (0)?
pub(super) fn line_of(looks: impl Iterator<Item = Look>) -> u8 {
    let (mut words, mut upper, mut capital) = (0_usize, 0_usize, 0_usize);
    for look in looks.filter(|l| !matches!(l, Look::Number | Look::Mark)) {
        words += 1;
        upper += usize::from(matches!(look, Look::Upper | Look::Letter));
        capital += usize::from(look.is_capital());
    }
    match () {
        () if words >= 2 && upper * 10 >= words * 8 => 1,
        () if words >= 4 && capital * 10 >= words * 7 => 2,
        () => 0,
    }
}

/// What the place of a token in its sentence says of its capital letter; see [`Seen::opens`].
pub(super) fn opens(passage: &Passage<'_>, i: usize, sentence: &Range<usize>, before: u8) -> u8 {
    if i == sentence.start {
        return if i == 0 { 1 } else { 2 };
    }
    match passage.word(i - 1) {
        "“" | "\"" | ":" | "‘" | "•" | "(" if before == 0 || before == 3 => 3,
        _ if before > 0 && passage.token(i - 1).is_some_and(|t| t.kind == TokenKind::Punct) => before,
        _ => 0,
    }
}

fn mark_lines(seen: &mut [Seen], passage: &Passage<'_>, sentence: Range<usize>) {
    let line = line_of(seen.get(sentence.clone()).unwrap_or_default().iter().map(|s| s.look));
    let mut before = 0;
    for i in sentence.clone() {
        before = opens(passage, i, &sentence, before);
        if let Some(s) = seen.get_mut(i) {
            (s.opens, s.line) = (before, line);
        }
    }
    // Runs of capitalised tokens, each found once.
    let mut i = sentence.start;
    while i < sentence.end {
        let run = seen.get(i..sentence.end).unwrap_or_default();
        let len = run.iter().take_while(|s| s.look.is_capital()).count();
        for s in seen.get_mut(i..i + len).unwrap_or_default() {
            s.run = (i as u32, (i + len) as u32);
        }
        i += len.max(1);
    }
}

fn find_listed(
    seen: &mut [Seen],
    hashes: &[WordHash],
    sentence: Range<usize>,
    lists: &Builtin,
    out: &mut Vec<Listed>,
) {
    for start in sentence.clone() {
        let capital = seen.get(start).is_some_and(|s| s.look.is_capital());
        if !capital {
            continue;
        }
        let (mut phrase, mut longer, from) = (Phrase::START, 0_u32, out.len());
        for (n, hash) in hashes.get(start..sentence.end).unwrap_or_default().iter().enumerate() {
            phrase = phrase.then(*hash);
            let (kinds, goes_on) = lists.look_up(phrase);
            // An entry ends with a capitalised word, a figure or a mark: never `Paris and`.
            if !kinds.is_empty() {
                out.push(Listed { tokens: start..start + n + 1, kinds });
            }
            if !goes_on {
                break;
            }
        }
        for listed in out.get(from..).unwrap_or_default().iter().rev() {
            // Of the names of one kind that start here, the longest counts.
            let kinds = listed.kinds.bits() & !longer;
            longer |= kinds;
            let run = (listed.tokens.start as u32, listed.tokens.end as u32);
            let last = listed.tokens.len() - 1;
            for (n, s) in seen.get_mut(listed.tokens.clone()).unwrap_or_default().iter_mut().enumerate() {
                let position = match n {
                    0 if last == 0 => 0,
                    0 => 1,
                    n if n == last => 2,
                    _ => 3,
                };
                s.listed[position] |= kinds;
                if s.run == run {
                    s.whole |= kinds;
                }
            }
        }
    }
}

fn find_segments(seen: &[Seen], passage: &Passage<'_>, sentence: Range<usize>, out: &mut Vec<Segment>) {
    let mut open: Option<Range<usize>> = None;
    for i in sentence.clone() {
        if !seen.get(i).is_some_and(|s| s.look.is_capital()) {
            continue;
        }
        let reach = (i + 1 + REACH).min(sentence.end);
        match &mut open {
            Some(range) if i <= range.end + BRIDGE - REACH => range.end = reach,
            _ => {
                if let Some(tokens) = open.take() {
                    out.push(Segment { tokens, sentence: sentence.clone() });
                }
                // `al-Qaeda`, `de Gaulle`, `@Reuters`: up to two tokens before the capital may open the name.
                let floor = out.last().map_or(0, |s| s.tokens.end).max(sentence.start);
                open = Some(i.saturating_sub(2).max(floor)..reach);
            }
        }
    }
    if let Some(tokens) = open {
        out.push(Segment { tokens, sentence });
    }
    debug_assert!(out.iter().all(|s| s.tokens.end <= passage.len()));
}

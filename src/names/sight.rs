//! A passage as the tagger sees it: its tokens with their looks and what the lists and the article say of them.
//!
//! Tokens far from any capital letter are never names: the passage falls into [`Segment`]s of the others.

use super::evidence::{Evidence, Word};
use super::look::{Look, affixes, line_of, look, opens, pair, shape, short, word_hash};
use crate::lexicon::builtin::{Builtin, Kinds, Phrase, WordHash};
use crate::text::Passage;
use std::ops::Range;

/// What is seen of one token.
#[derive(Clone, Debug)]
pub struct Seen {
    pub(super) word: u32,
    /// The word in small letters.
    pub lower: u32,
    /// Its letters, where it stands in a segment or beside one.
    pub(super) shape: u32,
    pub(super) affixes: [u32; 8],
    /// How it is written.
    pub look: Look,
    /// 0 inside a sentence, 1 opens a passage, 2 opens a sentence, 3 stands behind an opening mark or a colon.
    pub opens: u8,
    /// 0 in running text, 1 in a line of capitals, 2 in a headline with a capital on every word.
    pub line: u8,
    pub(super) spaced: u8,
    /// The kinds of listed names that it is: alone, the first, the last, or inside.
    pub listed: [u32; 4],
    /// The kinds of listed names that fill its whole run of capitalised words.
    pub(super) whole: u32,
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
    pub(super) words: Vec<Option<&'e Word>>,
    pub(super) lists: &'e Builtin,
}

/// How far behind the last capital a name may still go on: `Boeing 737`, `Charles de Gaulle`, `F-16`.
const REACH: usize = 2;

/// The most small words between two capitalised ones of one name: `Movement for the Emancipation of the Delta`.
const BRIDGE: usize = 3;

impl<'e> Sight<'e> {
    /// Looks at a passage.
    pub fn new(passage: &Passage<'_>, evidence: &'e Evidence, lists: &'e Builtin) -> Sight<'e> {
        let hashes: Vec<WordHash> = (0..passage.len()).map(|i| word_hash(passage, i)).collect();
        let mut seen: Vec<Seen> = (0..passage.len()).map(|i| seen(passage, i, &hashes)).collect();
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
        for segment in &segments {
            spell(&mut seen, passage, segment);
        }
        Sight { seen, segments, listed, words, lists }
    }
}

fn seen(passage: &Passage<'_>, i: usize, hashes: &[WordHash]) -> Seen {
    let look = look(passage, i);
    let hash = hashes.get(i).copied().unwrap_or(WordHash(0));
    let lower = short(hash);
    let capital = look.is_capital();
    let gap = |i: usize| u8::from(passage.token(i).is_some_and(|t| !t.joined));
    Seen {
        word: if capital { pair(lower, look as u32) } else { lower },
        lower,
        shape: 0,
        affixes: [0; 8],
        look,
        opens: 0,
        line: 0,
        spaced: gap(i) + 2 * gap(i + 1),
        listed: [0; 4],
        whole: 0,
        run: (i as u32, i as u32),
    }
}

/// Looks at the letters of a segment and of its two neighbours: nobody asks for those of words further from a name.
fn spell(seen: &mut [Seen], passage: &Passage<'_>, segment: &Segment) {
    let around = segment.tokens.start.saturating_sub(1)..segment.tokens.end + 1;
    for (i, s) in seen.iter_mut().enumerate().take(around.end).skip(around.start) {
        s.shape = shape(passage.word(i));
        if !matches!(s.look, Look::Mark | Look::Number) {
            s.affixes = affixes(passage.lower(i), s.look);
        }
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
        // `al-Shabaab`, `anti-Balaka`: some entries open in small letters, close before a capital.
        let capital = |i: usize| i < sentence.end && seen.get(i).is_some_and(|s| s.look.is_capital());
        let lower = seen.get(start).is_some_and(|s| s.look == Look::Lower);
        let least = match () {
            () if capital(start) => 1,
            () if lower && capital(start + 1) => 2,
            () if lower && capital(start + 2) => 3,
            () => 0,
        };
        if least == 0 {
            continue;
        }
        let (mut phrase, mut longer, from) = (Phrase::START, 0_u32, out.len());
        for (n, hash) in hashes.get(start..sentence.end).unwrap_or_default().iter().enumerate() {
            phrase = phrase.then(*hash);
            let (kinds, goes_on) = lists.look_up(phrase);
            // An entry ends with a capitalised word, a figure or a mark: never `Paris and`.
            if !kinds.is_empty() && n + 1 >= least {
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
                if let Some(set) = s.listed.get_mut(position) {
                    *set |= kinds;
                }
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

//! The tokens of a passage into sentences.
//!
//! A sentence ends at `.`, `!`, `?` or an ellipsis, with the closing marks behind it, when what follows could
//! open another: `“… no,” he said. “They say …` is two. A stop that belongs to an abbreviation ends one only where
//! the abbreviation can close a sentence and a word that opens sentences follows: `in the U.S. The group …`.

use super::abbreviations::opens_a_name;
use super::case::Case;
use super::tokens::{Token, TokenKind};
use std::ops::Range;

/// The sentences of a passage as ranges of its tokens: in order, none empty, nothing left out.
pub(super) fn sentences(text: &str, tokens: &[Token]) -> Vec<Range<usize>> {
    let mut out = Vec::with_capacity(tokens.len() / 20 + 1);
    let mut start = 0;
    let mut at = 0;
    while at < tokens.len() {
        let Some(end) = end_behind(text, tokens, at) else {
            at += 1;
            continue;
        };
        out.push(start..end);
        (start, at) = (end, end);
    }
    if start < tokens.len() {
        out.push(start..tokens.len());
    }
    out
}

/// Where the sentence ends, should the token at `at` close it: the index of the next sentence's first token.
fn end_behind(text: &str, tokens: &[Token], at: usize) -> Option<usize> {
    let span = tokens.get(at)?.span;
    // The last byte tells most words at once; `…` ends in A6.
    if !matches!(text.as_bytes().get(span.end().checked_sub(1)? as usize), Some(b'.' | b'!' | b'?' | 0xA6)) {
        return None;
    }
    let word = span.of(text);
    let stop = matches!(word, "!" | "?" | "…") || word.starts_with('.');
    let abbreviation = !stop && word.ends_with('.');
    if !stop && !abbreviation {
        return None;
    }
    let mut next = at + 1;
    while let Some(token) = tokens.get(next).filter(|t| t.joined && closes(t.span.of(text))) {
        // `…?"` + `"They`: a straight mark with a space before it opens.
        debug_assert!(!token.span.is_empty());
        next += 1;
    }
    let follower = tokens.get(next)?;
    if follower.joined && !matches!(follower.kind, TokenKind::Punct) {
        // `end.The` after a stop lost its space; `3.The` and `node.js` did not end anything.
        let glued = stop
            && word == "."
            && follower.case == Case::Initial
            && at > 0
            && tokens.get(at - 1).is_some_and(|t| t.case == Case::Lower && t.span.len() > 1);
        return glued.then_some(next);
    }
    let first_word = tokens.get(next..)?.iter().take(4).find(|t| t.kind != TokenKind::Punct)?;
    let could_open = match first_word.kind {
        TokenKind::Number => true,
        _ => first_word.case != Case::Lower,
    };
    if stop {
        return could_open.then_some(next);
    }
    let opener = first_word.span.of(text);
    // `He called at 6 a.m. “Turn it on,” he said.`
    let quoted = matches!(follower.span.of(text), "“" | "\"");
    let opens = next > at + 1 || quoted || OPENERS.contains(&opener);
    (could_open && !opens_a_name(word) && opens).then_some(next)
}

fn closes(mark: &str) -> bool {
    matches!(mark, "\"" | "”" | "’" | "'" | ")" | "]" | "»" | "!" | "?" | "." | "…" | "..." | "“")
}

/// Words that open sentences and seldom continue a name.
const OPENERS: &[&str] = &[
    "The", "A", "An", "He", "She", "It", "They", "We", "I", "You", "But", "And", "Or", "In", "On", "At",
    "By", "For", "From", "With", "As", "After", "Before", "When", "While", "If", "That", "This", "These",
    "Those", "There", "His", "Her", "Its", "Their", "Our", "My", "To", "So", "Yet", "Who", "What", "Some",
    "However",
];

#[cfg(test)]
mod tests {
    use crate::text::Passage;

    /// The sentences of a passage, told apart by `|` in the expectation.
    fn check(marked: &str) {
        let text = marked.replace('|', "");
        let passage = Passage::of(&text);
        let mut got = String::new();
        let mut at = 0;
        for sentence in passage.sentences() {
            let Some(first) = passage.tokens().get(sentence.start) else { panic!("empty sentence") };
            got.push_str(&text[at..first.span.start() as usize]);
            if sentence.start > 0 {
                got.push('|');
            }
            at = first.span.start() as usize;
        }
        got.push_str(&text[at..]);
        assert_eq!(got, marked);
    }

    #[test]
    fn where_sentences_end() {
        check("He left. |She stayed.");
        check("“No,” he said. |“They say so.” |Then he left.");
        check("\"What was that?\" he asked. |\"A bomb?\" |No one knew.");
        check("He lives in the U.S. |The group left Washington, D.C. for Paris.");
        check("Gen. John Allen met Mr. Smith of Acme Inc. on Oct. 31. |It rained.");
        check("Sales rose 3.5 percent... and fell. |Up to 5,000 came.");
        check("It was over.|The rest is known.");
        check("See node.js or 3.5m people. |Yes.");
        check("“It works (mostly).” |Nobody asked why.");
        check("John F. Kennedy spoke at 6 a.m. |He was brief.");
        check("He called at 6 a.m. |“Turn it on,” he said.");
    }
}

//! The tokens of a passage into its quotation marks: what each is drawn as, and whether it stands where one opens or
//! closes. Apostrophes inside words never get here: the tokens hold them.

use crate::text::{Passage, TokenKind};

/// A mark that may open or close a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    /// Its token.
    pub(crate) token: usize,
    /// How many tokens it is drawn with: two for `''`.
    pub(crate) width: usize,
    /// A single mark, which may be an apostrophe as well.
    pub(crate) single: bool,
    /// How it is drawn.
    pub(crate) drawn: Drawn,
    /// It stands where quotations open: space or a bracket before it, a word behind it.
    pub(crate) opens: bool,
    /// It stands where quotations close: no space before it, no word behind it.
    pub(crate) closes: bool,
    /// A sentence mark or a comma stands before it: no apostrophe is found there.
    pub(crate) after_stop: bool,
}

/// How a mark is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Drawn {
    /// The same for both ends: `"`.
    Straight,
    /// `“`, `‘`, `«`, `「`.
    Opening,
    /// `”`, `’`, `»`, `」`.
    Closing,
}

/// The quotation marks of a passage, in order.
pub(crate) fn marks(passage: &Passage<'_>) -> Vec<Mark> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < passage.len() {
        let drawn =
            passage.token(at).filter(|t| t.kind == TokenKind::Punct).and_then(|_| drawn(passage.word(at)));
        let Some((drawn, single)) = drawn else {
            at += 1;
            continue;
        };
        // `''` and ‘‘ are double marks typed as two single ones.
        let doubled = single && passage.word(at) == passage.word(at + 1) && joined(passage, at + 1);
        let width = 1 + usize::from(doubled);
        if passage.word(at) == "\"" && before(passage, at) == Some('=') {
            // `author="AFP"`: the value in a tag left in the text.
            at = (at + 1..passage.len()).find(|i| passage.word(*i) == "\"").unwrap_or(at) + 1;
            continue;
        }
        if !is_inch_or_feet(passage, at) {
            let (opens, closes, after_stop) = place(passage, at, width);
            let drawn = if doubled && drawn == Drawn::Closing { Drawn::Straight } else { drawn };
            out.push(Mark { token: at, width, single: single && !doubled, drawn, opens, closes, after_stop });
        }
        at += width;
    }
    out
}

fn drawn(mark: &str) -> Option<(Drawn, bool)> {
    Some(match mark {
        "\"" | "＂" => (Drawn::Straight, false),
        "“" | "„" | "‟" | "«" | "「" | "『" => (Drawn::Opening, false),
        "”" | "»" | "」" | "』" => (Drawn::Closing, false),
        "'" => (Drawn::Straight, true),
        "‘" | "‚" | "‛" | "`" | "‹" => (Drawn::Opening, true),
        "’" | "´" | "›" => (Drawn::Closing, true),
        _ => return None,
    })
}

fn joined(passage: &Passage<'_>, i: usize) -> bool {
    passage.token(i).is_some_and(|t| t.joined)
}

/// The character that touches token `i` on its left.
fn before(passage: &Passage<'_>, i: usize) -> Option<char> {
    i.checked_sub(1).filter(|_| joined(passage, i)).and_then(|left| passage.word(left).chars().next_back())
}

/// Does it open here, does it close here, is there a stop before it?
fn place(passage: &Passage<'_>, at: usize, width: usize) -> (bool, bool, bool) {
    let left = before(passage, at);
    let right = joined(passage, at + width).then(|| passage.word(at + width).chars().next()).flatten();
    let free_left = left.is_none_or(|c| "([{—–-/:;…‘'“\"«".contains(c));
    let word_right = right.is_some_and(|c| !".,;:!?)]}—–".contains(c))
        // `"...and then`
        || matches!(passage.word(at + width), "..." | "…" | "..") && joined(passage, at + width) && left.is_none();
    let free_right = right.is_none_or(|c| ".,;:!?)]}—–-/…[('’”\"»".contains(c));
    let after_stop = left.is_some_and(|c| ".,?!…".contains(c));
    (free_left && word_right, left.is_some() && free_right, after_stop)
}

/// `6'2"`, `a 12" screen`: a mark of length behind a number.
fn is_inch_or_feet(passage: &Passage<'_>, at: usize) -> bool {
    let number =
        |i: usize| passage.token(i).is_some_and(|t| t.kind == TokenKind::Number && t.span.len() <= 3);
    let straight = matches!(passage.word(at), "'" | "’" | "\"" | "”");
    if !straight || at == 0 || !joined(passage, at) || !number(at - 1) {
        return false;
    }
    let feet_before = at >= 2 && matches!(passage.word(at - 2), "'" | "’") && joined(passage, at - 1);
    let inches_behind = matches!(passage.word(at), "'" | "’") && number(at + 1) && joined(passage, at + 1);
    feet_before && matches!(passage.word(at), "\"" | "”") && at >= 3 && number(at - 3) || inches_behind
}

/// Words that lose their first letters to an apostrophe: `’em`, `’til`; and `’90s`, `’n’`.
pub(crate) fn is_elision(passage: &Passage<'_>, mark: &Mark) -> bool {
    let next = mark.token + 1;
    if passage.token(next).is_some_and(|t| t.kind == TokenKind::Number && matches!(t.span.len(), 2)) {
        // `the class of ’15`, `the ’90s`; but ‘15 people died’ opens a quotation.
        return mark.drawn == Drawn::Closing
            || passage.lower(next + 1) == "s"
            || !passage.word(next + 1).chars().any(char::is_alphanumeric)
            || mark.drawn == Drawn::Straight && passage.lower(mark.token.saturating_sub(1)) == "of";
    }
    matches!(
        passage.lower(next),
        "em" | "cause" | "til" | "tis" | "twas" | "n" | "bout" | "round" | "cos" | "ere" | "tween" | "nuff"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn which_marks_count_and_where_they_stand() {
        let check = |text: &str, want: &str| {
            let passage = Passage::of(text);
            let got: String = marks(&passage)
                .iter()
                .map(|m| match (m.opens, m.closes) {
                    (true, true) => '*',
                    (true, false) => '<',
                    (false, true) => '>',
                    (false, false) => '?',
                })
                .collect();
            assert_eq!(got, want, "{text}");
        };
        check("\"No,\" he said, \"never.\"", "<><>");
        check("it’s Jane's don't", "");
        check("He is 6'2\" tall", "");
        check("''No,'' she said", "<>");
        check("(\"so\") ISIS' reach", "<>>");
        check("said \"...and then\"", "<>");
        check("<tweet author=\"AFP\">", "");
    }
}

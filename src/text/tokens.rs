//! A passage into tokens: words, numbers, punctuation and addresses, each with its span and its case.
//!
//! One pass over the grapheme clusters, so no token ever ends inside an accented letter or an emoji. What is
//! left between tokens is white space or ornament (emoji, bullets, control marks): nothing a reader would call
//! a word stands there. Joined with those gaps, the tokens give the text back byte for byte.
//!
//! How English news is cut: `ISIS’s` is `ISIS` + `’s`; `U.S.`, `Mr.` and `AT&T` are one token each; `US-led` is
//! `US` + `-` + `led`; `$4.5bn` is `$` + `4.5` + `bn`; `F-16` is `F` + `-` + `16`; `H1N1` is one word.

use super::Span;
use super::abbreviations::is_abbreviation;
use super::case::{Case, case_of};
use unicode_segmentation::UnicodeSegmentation;

/// One token of a passage; `span` counts bytes from the passage's start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
    /// How its letters are cased; [`Case::None`] where it has none.
    pub case: Case,
    /// True when nothing at all stands between it and the token before.
    pub joined: bool,
}

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters first, digits after them if any: `Paris`, `H1N1`, `U.S.`, `don’t`, `AT&T`.
    Word,
    /// A possessive or contracted ending that stands apart from its word: `’s`.
    Ending,
    /// Digits with their own commas and stops: `5,000`, `4.5`, `10.0.0.1`; also `½`.
    Number,
    /// A mark or a symbol that means something in a text: `,`, `“`, `$`, `%`, `--`, `...`.
    Punct,
    /// A web or mail address, a file name, a `@handle` or a `#topic`: never read as words.
    Address,
}

/// The tokens of `text`, in order.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut cutter = Cutter { text, at: 0, out: Vec::with_capacity(text.len() / 5) };
    while cutter.at < text.len() {
        cutter.next();
    }
    cutter.out
}

struct Cutter<'t> {
    text: &'t str,
    at: usize,
    out: Vec<Token>,
}

/// What a cluster may do in a token.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Digit,
    /// A numeral that stands alone: `½`, `²`.
    Numeral,
    Mark,
    /// White space, and ornament that no reading needs.
    Gap,
}

impl<'t> Cutter<'t> {
    /// The cluster at byte `at`; empty at the end.
    fn cluster(&self, at: usize) -> &'t str {
        let bytes = self.text.as_bytes();
        match (bytes.get(at), bytes.get(at + 1)) {
            (None, _) => "",
            // Two ASCII bytes in a row are two clusters, but for CR LF: no table is asked for plain English.
            (Some(b), next) if b.is_ascii() && *b != b'\r' && next.is_none_or(u8::is_ascii) => {
                self.text.get(at..at + 1).unwrap_or_default()
            }
            _ => self.text.get(at..).and_then(|rest| rest.graphemes(true).next()).unwrap_or_default(),
        }
    }

    fn class_at(&self, at: usize) -> Class {
        class(self.cluster(at))
    }

    fn push(&mut self, start: usize, end: usize, kind: TokenKind) {
        let joined = self.out.last().is_some_and(|before| before.span.end() as usize == start);
        let span = Span::from_usize(start, end);
        let case = if kind == TokenKind::Word { case_of(span.of(self.text)) } else { Case::None };
        self.out.push(Token { span, kind, case, joined });
        self.at = end;
    }

    fn next(&mut self) {
        let start = self.at;
        if let [b' ' | b'\n', next, ..] = self.text.as_bytes().get(start..).unwrap_or_default()
            && next.is_ascii()
        {
            self.at += 1;
            return;
        }
        let cluster = self.cluster(start);
        let after = start + cluster.len().max(1);
        match class(cluster) {
            Class::Gap => self.at = after,
            Class::Letter => match self.web_address(start) {
                Some(end) => self.push(start, end, TokenKind::Address),
                None => self.word(start),
            },
            Class::Digit => self.number(start),
            Class::Numeral => self.push(start, after, TokenKind::Number),
            Class::Mark => self.mark(start, cluster, after),
        }
    }

    fn mark(&mut self, start: usize, cluster: &str, after: usize) {
        let next = self.class_at(after);
        match cluster {
            "." if next == Class::Digit && !self.touches_word(start) => self.number(start),
            "@" if next == Class::Letter && self.touches_word(start) => self.mail_address(start, after),
            "@" | "#" if next == Class::Letter => {
                let end = self.run_end(after, |c| c == "_");
                self.push(start, end, TokenKind::Address);
            }
            "_" if next != Class::Gap => self.word(start),
            "." | "-" | "*" | "=" | "_" => {
                let mut end = after;
                while self.cluster(end) == cluster {
                    end += 1;
                }
                self.push(start, end, TokenKind::Punct);
            }
            "'" | "’" if self.is_ending(start, after) => {
                let end = self.run_end(after, |_| false);
                self.push(start, end, TokenKind::Ending);
            }
            _ => self.push(start, after, TokenKind::Punct),
        }
    }

    /// Does the token before end just here, and is it a word or a number?
    fn touches_word(&self, at: usize) -> bool {
        self.out.last().is_some_and(|t| {
            t.span.end() as usize == at && !matches!(t.kind, TokenKind::Punct | TokenKind::Address)
        })
    }

    /// `’s` after a word: the ending is one letter s, and no letter follows it.
    fn is_ending(&self, start: usize, after: usize) -> bool {
        let s = self.cluster(after);
        self.touches_word(start)
            && matches!(s, "s" | "S")
            && !matches!(self.class_at(after + s.len()), Class::Letter | Class::Digit)
    }

    /// The end of the letters and digits from `at`, with whatever `more` allows among them.
    fn run_end(&self, mut at: usize, more: impl Fn(&str) -> bool) -> usize {
        let bytes = self.text.as_bytes();
        loop {
            // Plain letters, all but the last before something that might combine with it.
            let plain =
                bytes.get(at..).unwrap_or_default().iter().take_while(|b| b.is_ascii_alphanumeric()).count();
            let next_is_ascii = bytes.get(at + plain).is_none_or(u8::is_ascii);
            at += if next_is_ascii { plain } else { plain.saturating_sub(1) };
            let cluster = self.cluster(at);
            if matches!(class(cluster), Class::Letter | Class::Digit)
                || (!cluster.is_empty() && more(cluster))
            {
                at += cluster.len();
            } else {
                return at;
            }
        }
    }

    fn word(&mut self, start: usize) {
        let mut end = self.run_end(start, |c| c == "_" || is_invisible(c));
        if let Some(cut) = self.letters_before_sum(start, end) {
            return self.push(start, cut, TokenKind::Word);
        }
        loop {
            let link = self.cluster(end);
            let after = end + link.len();
            let next = self.cluster(after);
            let letter_follows = class(next) == Class::Letter;
            let goes_on = match link {
                // `don't`, `O’Brien`; but `ISIS’s` is cut before its ending.
                "'" | "’" => letter_follows && !self.is_possessive(after),
                "&" => letter_follows && end - start <= 3 && case_of(self.piece(start, end)) != Case::Lower,
                // `U.S.`, `a.m.`, `J.K.`: single letters, each with its stop.
                "." => {
                    letter_follows && self.ends_in_single_letter(start, end) && self.is_single_letter(after)
                }
                _ => false,
            };
            if !goes_on {
                break;
            }
            end = self.run_end(after, |c| c == "_" || is_invisible(c));
        }
        if self.cluster(end) == "." && is_abbreviation(self.piece(start, end)) {
            end += 1;
        }
        if let Some(end) = self.domain_or_file(start, end) {
            return self.push(start, end, TokenKind::Address);
        }
        self.push(start, end, TokenKind::Word);
    }

    /// `Dh2,000`, `SR4.5`, `GBP3.01`: letters of a currency, then a number with its own comma or stop. The end of the
    /// letters, when that is what stands at `start`, its first run of letters and digits ending at `end`.
    fn letters_before_sum(&self, start: usize, end: usize) -> Option<usize> {
        let word = self.piece(start, end);
        let letters = word.bytes().take_while(u8::is_ascii_alphabetic).count();
        let digits = word.len() - letters;
        let bytes = self.text.as_bytes();
        let goes_on =
            matches!(bytes.get(end), Some(b',' | b'.')) && bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
        let cut = (1..=4).contains(&letters)
            && digits > 0
            && word.bytes().skip(letters).all(|b| b.is_ascii_digit());
        (cut && goes_on).then_some(start + letters)
    }

    fn piece(&self, start: usize, end: usize) -> &'t str {
        self.text.get(start..end).unwrap_or_default()
    }

    fn is_possessive(&self, at: usize) -> bool {
        let s = self.cluster(at);
        matches!(s, "s" | "S") && !matches!(self.class_at(at + s.len()), Class::Letter | Class::Digit)
    }

    /// Is the letter at `at` alone, with a stop or a break behind it?
    fn is_single_letter(&self, at: usize) -> bool {
        let letter = self.cluster(at);
        self.class_at(at + letter.len()) != Class::Letter
    }

    fn ends_in_single_letter(&self, start: usize, end: usize) -> bool {
        let piece = self.piece(start, end);
        let last = piece.rsplit('.').next().unwrap_or_default();
        let mut letters = last.chars();
        letters.next().is_some() && letters.next().is_none()
    }

    fn number(&mut self, start: usize) {
        let mut end = start;
        loop {
            let bytes = self.text.as_bytes();
            while bytes.get(end).is_some_and(u8::is_ascii_digit) {
                end += 1;
            }
            let separated = matches!(bytes.get(end), Some(b',' | b'.'))
                && bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
            if !separated {
                break;
            }
            end += 1;
        }
        if end == start {
            // Digits of another script: one token, never a value.
            end = self.run_end(start, |_| false);
        }
        // A mark that combines with the last digit belongs to it.
        let last = (end - 1..=end).rev().find(|at| self.text.is_char_boundary(*at) && *at < end);
        if let Some(last) = last {
            end = end.max(last + self.cluster(last).len());
        }
        self.push(start, end, TokenKind::Number);
    }

    /// `https://…` and `www.…`, up to white space or a closing mark, without the sentence's own stop.
    fn web_address(&self, start: usize) -> Option<usize> {
        let rest = self.text.get(start..).filter(|rest| rest.starts_with(['h', 'H', 'w', 'W']))?;
        let head = rest.get(..8).or_else(|| rest.get(..4))?.as_bytes();
        let starts = |with: &[u8]| {
            head.len() >= with.len() && head.iter().zip(with).all(|(a, b)| a.eq_ignore_ascii_case(b))
        };
        if !(starts(b"http://") || starts(b"https://") || starts(b"www.")) {
            return None;
        }
        Some(start + address_len(rest))
    }

    /// `example.com`, `report.pdf`, `news.example.co.uk/page`: a word, a stop and an ending that says so.
    fn domain_or_file(&self, start: usize, end: usize) -> Option<usize> {
        if self.text.as_bytes().get(end) != Some(&b'.') {
            return None;
        }
        let rest = self.text.get(end + 1..)?;
        let label = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let follows = rest.as_bytes().get(label);
        let known = matches!(
            rest.get(..label)?,
            "com" | "org" | "net" | "gov" | "edu" | "info" | "io" | "co" | "uk" | "eu" | "tv"
        ) || matches!(
            rest.get(..label)?,
            "jpg" | "jpeg" | "png" | "gif" | "pdf" | "html" | "txt" | "docx" | "csv" | "mp4" | "mp3"
        );
        let ends = follows.is_none_or(|b| !b.is_ascii_alphanumeric());
        (known && ends).then(|| start + address_len(self.text.get(start..).unwrap_or_default()))
    }

    /// `a.b@example.org`: the pieces already cut before the `@` are taken back in, each once.
    fn mail_address(&mut self, at: usize, after: usize) {
        let mut start = at;
        while let Some(token) = self.out.last() {
            let piece = token.span.of(self.text);
            let fits = token.span.end() as usize == start
                && (token.kind != TokenKind::Punct || matches!(piece, "." | "-" | "_" | "+"));
            if !fits {
                break;
            }
            start = token.span.start() as usize;
            self.out.pop();
        }
        let end = after + address_len(self.text.get(after..).unwrap_or_default());
        self.push(start, end, TokenKind::Address);
    }
}

/// How many bytes of `rest` belong to the address that starts it.
fn address_len(rest: &str) -> usize {
    let stops = |c: char| c.is_whitespace() || "<>\"“”‘’«»()[]{}|\\^`\u{FEFF}".contains(c);
    let whole = rest.find(stops).unwrap_or(rest.len());
    let kept = rest.get(..whole).unwrap_or_default().trim_end_matches(['.', ',', ';', ':', '!', '?', '\'']);
    // An address ends with its last whole cluster, like every token.
    match rest.get(kept.len()..).and_then(|tail| tail.chars().next()) {
        Some(next) if !next.is_ascii() => {
            kept.grapheme_indices(true).next_back().map_or(kept.len(), |(last, _)| {
                last + rest.get(last..).and_then(|r| r.graphemes(true).next()).map_or(0, str::len)
            })
        }
        _ => kept.len(),
    }
}

/// Marks that hide inside words without parting them: soft hyphens, word joiners, direction marks.
fn is_invisible(cluster: &str) -> bool {
    matches!(cluster.chars().next(), Some('\u{AD}' | '\u{2060}' | '\u{200E}' | '\u{200F}'))
}

fn class(cluster: &str) -> Class {
    let Some(first) = cluster.chars().next() else { return Class::Gap };
    match first {
        'a'..='z' | 'A'..='Z' => Class::Letter,
        '0'..='9' => Class::Digit,
        '\u{0}'..=' ' | '\u{7F}' => Class::Gap,
        '!'..='~' => Class::Mark,
        c if c.is_alphabetic() => Class::Letter,
        c if c.is_numeric() => Class::Numeral,
        // Bullets and daggers are ornament; the rest of Latin-1, general punctuation, currency, mathematics and
        // the brackets of other scripts can matter to a figure or a quotation.
        '•' | '‣' | '\u{2028}' | '\u{2029}' => Class::Gap,
        '\u{A1}'..='\u{AC}' | '\u{AE}'..='\u{BF}' | '×' | '÷' => Class::Mark,
        '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205E}' | '\u{20A0}'..='\u{20CF}' => Class::Mark,
        '\u{2200}'..='\u{22FF}' | '\u{3001}'..='\u{303F}' | '℃' | '℉' | '№' => Class::Mark,
        '\u{FF01}'..='\u{FF65}' => Class::Mark,
        _ => Class::Gap,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::random::Random;

    fn words(text: &str) -> Vec<&str> {
        tokens(text).iter().map(|t| t.span.of(text)).collect()
    }

    #[test]
    fn how_english_news_is_cut() {
        let check = |text: &str, cut: &str| assert_eq!(words(text).join("|"), cut, "{text:?}");
        check("ISIS’s U.S. chief, Mr. O’Brien, didn't go.", "ISIS|’s|U.S.|chief|,|Mr.|O’Brien|,|didn't|go|.");
        check("US-led AT&T's F-16 and H1N1", "US|-|led|AT&T|'s|F|-|16|and|H1N1");
        check("$4.5bn, 5,000-strong, 3.5m 9pm 2½", "$|4.5|bn|,|5,000|-|strong|,|3.5|m|9|pm|2|½");
        check("ISIS' reach; the '80s... and -- so", "ISIS|'|reach|;|the|'|80|s|...|and|--|so");
        check(
            "See https://t.co/a?b=1. Mail a.b@x.org, @ap #syria x.com.",
            "See|https://t.co/a?b=1|.|Mail|a.b@x.org|,|@ap|#syria|x.com|.",
        );
        check("\u{FEFF}Al\u{A0}Qaeda 😀👨\u{200D}👩\u{200D}👧 • cafe\u{301}s", "Al|Qaeda|cafe\u{301}s");
        check("Dh2,000 SR4.5 R100 H1N1, MP3.", "Dh|2,000|SR|4.5|R100|H1N1|,|MP3|.");
        check("photo_00001130.jpg 00:45 at 6 a.m. Nov. 17", "photo_00001130.jpg|00|:|45|at|6|a.m.|Nov.|17");
        check("it’s Jane's end.The 'What was that?'", "it|’s|Jane|'s|end|.|The|'|What|was|that|?|'");
    }

    /// On any text: in order, on cluster boundaries, and nothing that could be read is left in a gap.
    #[test]
    fn tokens_and_gaps_give_the_text_back() {
        let mut random = Random::new(1);
        for _ in 0..3000 {
            let text = random.text(30);
            let bounds: Vec<usize> =
                text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
            let mut joined = String::new();
            for token in tokens(&text) {
                let range = token.span.range();
                let gap = &text[joined.len()..range.start];
                assert!(!gap.contains(|c: char| c.is_alphanumeric()), "{gap:?} left out of {text:?}");
                assert_eq!(token.joined, gap.is_empty() && !joined.is_empty(), "{text:?}");
                assert!(
                    !range.is_empty() && bounds.binary_search(&range.start).is_ok(),
                    "{text:?} {range:?}"
                );
                assert!(bounds.binary_search(&range.end).is_ok(), "{text:?} {range:?}");
                joined.push_str(gap);
                joined.push_str(&text[range]);
            }
            assert!(!text[joined.len()..].contains(|c: char| c.is_alphanumeric()), "{text:?}");
        }
    }
}

//! The marks of a passage into pairs: one stack, from left to right, in time that grows with the marks.
//!
//! A newsroom's marks are not always well formed, so three more things are known: a quotation that runs over
//! paragraphs opens anew in each and closes only in the last; a mark may be missing or drawn the wrong way round; and
//! every single mark may be an apostrophe.

use super::marks::{Drawn, Mark, is_elision, marks};
use super::slips::{is_possessive, is_slip, narrator_behind};
use crate::sorting::sort_by_key;
use crate::text::{Case, Passage, TokenKind};

/// A pair of marks, or a mark whose other half is not in the passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Paired {
    /// The opening mark's first token.
    pub(crate) open: usize,
    /// The first token behind the opening mark.
    pub(crate) inside: usize,
    /// The token that ends the words inside: the closing mark's first, or the end of the passage.
    pub(crate) close: usize,
    /// The first token behind the closing mark.
    pub(crate) end: usize,
    /// How it ends.
    pub(crate) closing: Closing,
    /// Drawn with single marks.
    pub(crate) single: bool,
    /// How many pairs it stands in.
    pub(crate) depth: usize,
}

/// How a quotation ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closing {
    /// With its mark.
    Marked,
    /// With a mark of another sort: `“… to film everything,’ he said. “They say …`
    Mistyped,
    /// Its mark is missing, and the narrator goes on to say whose words they were: `“There is no substitute, she shares.`
    Attributed,
    /// With the passage, or where the next one opens.
    Missing,
}

/// The pairs of a passage in order, and a closing mark before any other whose opening is not there.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Pairing {
    pub(crate) pairs: Vec<Paired>,
    /// The token of a lone closing mark that comes before any opening.
    pub(crate) stray: Option<usize>,
}

/// An opening mark that waits for its other half.
#[derive(Clone, Copy)]
struct Open {
    mark: Mark,
    /// Where a single mark stands that might be its closing one, mistyped.
    mistyped: Option<usize>,
    /// It can hardly be anything else.
    slip: bool,
}

impl Open {
    fn new(mark: Mark) -> Open {
        Open { mark, mistyped: None, slip: false }
    }
}

/// Pairs the marks of a passage.
pub(crate) fn pair(passage: &Passage<'_>) -> Pairing {
    let marks = marks(passage);
    if marks.is_empty() {
        return Pairing::default();
    }
    let mut pairer = Pairer {
        passage,
        ahead: Ahead::of(passage, &marks),
        marks,
        open: Vec::new(),
        out: Vec::new(),
        stray: None,
    };
    for at in 0..pairer.marks.len() {
        let Some(mark) = pairer.marks.get(at).copied() else { continue };
        match mark.single {
            true => pairer.single(at, mark),
            false => pairer.double(at, mark),
        }
    }
    while let Some(open) = pairer.open.pop() {
        pairer.leave_open(open, passage.len(), true);
    }
    let mut pairs = pairer.out;
    let words: Vec<usize> = (0..passage.len())
        .scan(0, |count, i| {
            let before = *count;
            *count += usize::from(passage.token(i).is_some_and(|t| t.kind != TokenKind::Punct));
            Some(before)
        })
        .collect();
    // Marks with no word between them hold nothing.
    let words_before = |i: usize| words.get(i).or(words.last()).copied().unwrap_or(0);
    let last_is_word = passage.token(passage.len() - 1).is_some_and(|t| t.kind != TokenKind::Punct);
    pairs.retain(|p| {
        words_before(p.close) > words_before(p.inside) || p.close == passage.len() && last_is_word
    });
    sort_by_key(&mut pairs, |p| (p.open, std::cmp::Reverse(p.end)));
    nest(&mut pairs);
    Pairing { pairs, stray: pairer.stray }
}

struct Pairer<'p, 't> {
    passage: &'p Passage<'t>,
    marks: Vec<Mark>,
    ahead: Ahead,
    open: Vec<Open>,
    out: Vec<Paired>,
    stray: Option<usize>,
}

/// What still comes, for each mark, that mark included.
struct Ahead {
    straight: Vec<u32>,
    opening: Vec<u32>,
    closing: Vec<u32>,
    /// The next single mark that can close, and the next that can open, behind this one.
    single_close: Vec<Option<usize>>,
    single_open: Vec<Option<usize>>,
}

impl Ahead {
    fn of(passage: &Passage<'_>, marks: &[Mark]) -> Ahead {
        let mut ahead = Ahead {
            straight: vec![0],
            opening: vec![0],
            closing: vec![0],
            single_close: vec![None],
            single_open: vec![None],
        };
        let push = |list: &mut Vec<u32>, one: bool| {
            let last = list.last().copied().unwrap_or(0);
            list.push(last + u32::from(one));
        };
        for (at, mark) in marks.iter().enumerate().rev() {
            push(&mut ahead.straight, !mark.single && mark.drawn == Drawn::Straight);
            push(&mut ahead.opening, !mark.single && mark.drawn == Drawn::Opening);
            push(&mut ahead.closing, !mark.single && mark.drawn == Drawn::Closing);
            let close = ahead.single_close.last().copied().flatten();
            let open = ahead.single_open.last().copied().flatten();
            let can_open =
                mark.single && mark.opens && mark.drawn != Drawn::Closing && !is_elision(passage, mark);
            let can_close = mark.single && mark.closes && mark.drawn != Drawn::Opening;
            ahead.single_close.push(if can_close { Some(at) } else { close });
            ahead.single_open.push(if can_open { Some(at) } else { open });
        }
        for list in [&mut ahead.straight, &mut ahead.opening, &mut ahead.closing] {
            list.reverse();
        }
        ahead.single_close.reverse();
        ahead.single_open.reverse();
        ahead
    }

    fn count(list: &[u32], at: usize) -> u32 {
        list.get(at).copied().unwrap_or(0)
    }

    /// From mark `at` on, the next single mark that can close, and the next that can open.
    fn singles(&self, at: usize) -> (Option<usize>, Option<usize>) {
        let next = |list: &[Option<usize>]| list.get(at).copied().flatten();
        (next(&self.single_close), next(&self.single_open))
    }
}

impl Pairer<'_, '_> {
    /// The innermost open double mark.
    fn top_double(&self) -> Option<usize> {
        // Single marks above it are few: each double mark that closes takes them off.
        self.open.iter().rposition(|o| !o.mark.single)
    }

    fn double(&mut self, at: usize, mark: Mark) {
        let Some(top) = self.top_double() else {
            // `for ” conspiring to pay bribes ”`: both halves the closing one, apart from its words.
            let twin = self.marks.get(at + 1).is_some_and(|m| !m.single && m.drawn == Drawn::Closing);
            if mark.drawn == Drawn::Opening
                || mark.opens
                || (mark.drawn == Drawn::Straight || twin) && !mark.closes
            {
                self.open.push(Open::new(mark));
            } else if self.out.is_empty() && self.open.is_empty() && self.stray.is_none() {
                self.stray = Some(mark.token);
            }
            return;
        };
        let Some(opener) = self.open.get(top).map(|o| o.mark) else { return };
        let [straight, opening, closing] = [&self.ahead.straight, &self.ahead.opening, &self.ahead.closing]
            .map(|list| Ahead::count(list, at + 1));
        let only_closes = |at: usize| self.marks.get(at).is_some_and(|m| !m.single && m.closes && !m.opens);
        match mark.drawn {
            Drawn::Straight if opener.drawn == Drawn::Straight => {
                if mark.closes || !mark.opens {
                    self.close(top, mark, Closing::Marked);
                } else if only_closes(at + 1) && only_closes(at + 2) || straight > 0 && straight % 2 == 0 {
                    self.open.push(Open::new(mark));
                } else {
                    self.reopen(top, mark);
                }
            }
            // A straight mark among curly ones: a closing one mistyped, or of no account.
            Drawn::Straight => {
                if mark.closes && !mark.opens && !only_closes(at + 1) {
                    self.close(top, mark, Closing::Mistyped);
                } else if mark.opens && !mark.closes && straight > 0 && only_closes(at + 1) {
                    self.open.push(Open::new(mark));
                }
            }
            // „…“ closes with a mark that elsewhere opens; and so does a slip of the hand.
            Drawn::Opening if mark.closes && !mark.opens => self.close(top, mark, Closing::Marked),
            // `"“It is over,” Reed said.`: one mark typed twice.
            Drawn::Opening
                if opener.drawn == Drawn::Straight
                    && opener.token + opener.width == mark.token
                    && straight % 2 == 0 =>
            {
                self.open.get_mut(top).into_iter().for_each(|open| *open = Open::new(mark));
            }
            Drawn::Opening => {
                let mistyped = self.open.get(top).is_some_and(|o| o.mistyped.is_some());
                // `“The executions are reprehensible acts. “They will only …,” warned`: one closing mark, and it is the second's.
                let stop = self.passage.sentence_of(mark.token) > self.passage.sentence_of(mark.token - 1);
                let room = closing > opening + u32::from(stop);
                if (room || opener.drawn == Drawn::Straight) && !mistyped {
                    self.open.push(Open::new(mark));
                } else {
                    self.reopen(top, mark);
                }
            }
            // `“There is no proof, ”he said`: but for its space it closes.
            Drawn::Closing
                if mark.opens
                    && !mark.closes
                    && opener.drawn != Drawn::Closing
                    && !matches!(self.passage.word(mark.token - 1), "," | "." | "?" | "!") =>
            {
                self.reopen(top, mark)
            }
            Drawn::Closing => {
                let as_drawn = opener.drawn == Drawn::Opening || mark.drawn == opener.drawn;
                self.close(top, mark, if as_drawn { Closing::Marked } else { Closing::Mistyped });
            }
        }
    }

    fn single(&mut self, at: usize, mark: Mark) {
        let top_is_single = self.open.last().is_some_and(|o| o.mark.single);
        if top_is_single && mark.closes && mark.drawn != Drawn::Opening {
            if !is_possessive(self.passage, &mark, self.ahead.singles(at + 1)) {
                self.close(self.open.len().saturating_sub(1), mark, Closing::Marked);
            }
            return;
        }
        let slip = mark.closes
            && self.open.last().is_some_and(|open| !open.slip && is_slip(self.passage, &open.mark, &mark));
        if mark.closes && (mark.after_stop || slip) {
            if let Some(open) = self.open.last_mut() {
                (open.mistyped, open.slip) = (Some(mark.token), slip);
            }
            return;
        }
        if !mark.opens || mark.drawn == Drawn::Closing || is_elision(self.passage, &mark) || top_is_single {
            return;
        }
        let closes_later = self.ahead.singles(at + 1).0.is_some();
        // `said: ‘The people have waited.`: a paragraph of a longer quotation opens with its mark and does not close it.
        // Whether the next one goes on is not known here.
        let left = mark.token.checked_sub(1).map_or("", |left| self.passage.word(left));
        let sentence =
            self.passage.token(mark.token + 1).is_some_and(|t| matches!(t.case, Case::Initial | Case::Upper));
        if closes_later || sentence && matches!(left, "" | ":" | "," | "." | "?" | "!") {
            self.open.push(Open::new(mark));
        }
    }

    /// Closes the open mark at `top`; single marks above it were apostrophes.
    fn close(&mut self, top: usize, mark: Mark, closing: Closing) {
        self.open.truncate(top + 1);
        let Some(open) = self.open.pop() else { return };
        self.emit(open.mark, mark.token, mark.token + mark.width, closing);
    }

    /// A mark opens while the last one is still open: that one's closing mark is missing.
    fn reopen(&mut self, top: usize, mark: Mark) {
        self.open.truncate(top + 1);
        if let Some(open) = self.open.pop() {
            self.leave_open(open, mark.token, false);
        }
        self.open.push(Open::new(mark));
    }

    /// Ends a quotation whose own closing mark does not come before token `end`.
    fn leave_open(&mut self, open: Open, end: usize, last: bool) {
        let mistyped = open.mistyped.filter(|at| !last || open.slip || end - at <= 8);
        match mistyped {
            Some(at) => self.emit(open.mark, at, at + 1, Closing::Mistyped),
            // A lone single mark with other quotations behind it was an apostrophe.
            None if open.mark.single
                && (!last || self.out.last().is_some_and(|p| p.open > open.mark.token)) => {}
            None => {
                // The outermost alone: each of many would look to the end of the passage.
                let outer = self.open.is_empty() && !open.mark.single;
                let words = open.mark.token + open.mark.width..end;
                match outer.then(|| narrator_behind(self.passage, words)).flatten() {
                    Some(at) => self.emit(open.mark, at, at, Closing::Attributed),
                    None => self.emit(open.mark, end, end, Closing::Missing),
                }
            }
        }
    }

    fn emit(&mut self, open: Mark, close: usize, end: usize, closing: Closing) {
        let (open, inside, single) = (open.token, open.token + open.width, open.single);
        self.out.push(Paired { open, inside, close, end, closing, single, depth: 0 });
    }
}

/// Counts for each pair how many it stands in.
fn nest(pairs: &mut [Paired]) {
    let mut around: Vec<usize> = Vec::new();
    for pair in pairs {
        while around.last().is_some_and(|end| *end <= pair.open) {
            around.pop();
        }
        pair.depth = around.len();
        around.push(pair.end);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;
    use crate::text::random::Random;

    fn spans(text: &str) -> Vec<Span> {
        let passage = Passage::of(text);
        pair(&passage).pairs.iter().map(|p| passage.span(p.open..p.end)).collect()
    }

    /// The obvious way, for texts whose every mark is curly, double and balanced: the first closing mark behind an
    /// opening one that has as many of each between.
    fn naive(text: &str) -> Vec<Span> {
        let mut out = Vec::new();
        for (start, _) in text.match_indices('“') {
            let mut depth = 0;
            for (at, c) in text.char_indices().skip_while(|(at, _)| *at < start) {
                depth += i32::from(c == '“') - i32::from(c == '”');
                if depth == 0 {
                    out.push(Span::from_usize(start, at + c.len_utf8()));
                    break;
                }
            }
        }
        out
    }

    /// A quotation of a few words with others inside, its marks as they are drawn at each depth.
    fn write(
        random: &mut Random,
        marks: &[(&str, &str)],
        depth: usize,
        text: &mut String,
        spans: &mut Vec<Span>,
    ) {
        let (open, close) = marks[depth % marks.len()];
        let start = text.len();
        text.push_str(open);
        for i in 0..1 + random.below(4) {
            if i > 0 {
                text.push(' ');
            }
            if depth + 1 < marks.len() && random.below(4) == 0 {
                write(random, marks, depth + 1, text, spans);
            } else {
                text.push_str(
                    ["No", "it isn't", "they left", "the attack", "Paris", "in 2015"][random.below(6)],
                );
            }
        }
        text.push_str([",", ".", "?", "!"][random.below(4)]);
        text.push_str(close);
        spans.push(Span::from_usize(start, text.len()));
    }

    #[test]
    fn well_formed_marks_are_paired_as_they_were_written() {
        let styles: [&[(&str, &str)]; 6] = [
            &[("“", "”"), ("‘", "’")],
            &[("‘", "’"), ("“", "”")],
            &[("\"", "\""), ("'", "'")],
            &[("'", "'"), ("\"", "\"")],
            &[("«", "»"), ("“", "”"), ("‘", "’")],
            &[("''", "''")],
        ];
        let mut random = Random::new(5);
        for round in 0..3000 {
            let marks = styles[round % styles.len()];
            let (mut text, mut wanted) = (String::new(), Vec::new());
            for _ in 0..1 + random.below(4) {
                write(&mut random, marks, 0, &mut text, &mut wanted);
                text.push_str(
                    [" he said. ", " said Ms. O'Brien. ", " She didn't stay. ", " "][random.below(4)],
                );
            }
            wanted.sort_by_key(|s| (s.start(), std::cmp::Reverse(s.end())));
            assert_eq!(spans(&text), wanted, "{text}");
        }
    }

    #[test]
    fn curly_marks_are_paired_as_the_obvious_way_pairs_them() {
        let mut random = Random::new(6);
        for _ in 0..2000 {
            let (mut text, mut unused) = (String::new(), Vec::new());
            for _ in 0..1 + random.below(3) {
                write(&mut random, &[("“", "”"), ("“", "”"), ("“", "”")], 0, &mut text, &mut unused);
                text.push_str(" he said. ");
            }
            assert_eq!(spans(&text), naive(&text), "{text}");
        }
    }

    #[test]
    fn no_text_breaks_the_nesting() {
        let mut random = Random::new(7);
        for _ in 0..5000 {
            let text = random.text(40);
            let passage = Passage::of(&text);
            let pairs = pair(&passage).pairs;
            for (i, a) in pairs.iter().enumerate() {
                assert!(
                    a.open < a.inside && a.inside <= a.close && a.close <= a.end && a.end <= passage.len()
                );
                let around = pairs[..i].iter().filter(|b| b.end > a.open).count();
                assert_eq!(a.depth, around, "{text:?}");
                for b in &pairs[..i] {
                    assert!(b.open <= a.open && (b.end <= a.open || a.end <= b.end), "{text:?} {a:?} {b:?}");
                }
            }
        }
    }
}

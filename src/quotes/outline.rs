//! A passage as its narrator's own words, with each outermost quotation standing as one unit among them.
//!
//! Attributions are read here: `“…,” said Mr. Clarke` is a quotation, a cue verb and a noun phrase, however long the
//! quotation is.

use super::pair::{Paired, Pairing};
use super::words::{BACK, BOUND, CLEAR, CUE, OUT, RULES, Word, word};
use crate::text::{BlockKind, Case, Passage, Span, TokenKind};
use crate::word_list::WordList;

/// A word or mark of the narrator's, or a whole quotation.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Unit<'p> {
    /// Its first token.
    pub(crate) token: usize,
    /// The first token behind it.
    pub(crate) end: usize,
    /// The pair it is, if it is one.
    pub(crate) quote: Option<usize>,
    /// Its word or mark in lower case, what it is made of and how it is cased; nothing of a quotation. The rules ask for these
    /// at every step, so they lie here and not with the passage.
    lower: &'p str,
    kind: Option<TokenKind>,
    case: Case,
    /// Does it touch the unit before it?
    joined: bool,
    /// What its word may be.
    pub(crate) word: Word,
    /// How many words, quotations, sentence ends and commas of the narrator's stand before it.
    pub(crate) passed: Passed,
    /// The sentence it is in; a quotation's own stop ends one too, where no attribution follows.
    pub(crate) sentence: u16,
}

/// A count of what stands before a place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Passed {
    pub(crate) words: u16,
    pub(crate) quotes: u16,
    pub(crate) stops: u16,
    pub(crate) commas: u16,
}

/// The units of a passage.
pub(crate) struct Outline<'p, 't> {
    pub(crate) passage: &'p Passage<'t>,
    pub(crate) pairs: &'p [Paired],
    pub(crate) units: Vec<Unit<'p>>,
    /// The unit of each outermost pair.
    pub(crate) unit_of: Vec<Option<usize>>,
    /// What the whole passage holds.
    pub(crate) total: Passed,
    /// A heading, where every word may have its capital.
    pub(crate) titled: bool,
    /// Every word has its capital: `Reed Says the Bridge Is Safe`.
    pub(super) capitals: bool,
}

/// How many units from the start of a passage the dash of its dateline stands.
const DATELINE: usize = 14;

/// How many commas a headline has at most.
const COMMAS: u16 = 3;

impl<'p, 't> Outline<'p, 't> {
    pub(crate) fn new(passage: &'p Passage<'t>, pairing: &'p Pairing) -> Outline<'p, 't> {
        let pairs = &pairing.pairs;
        let mut outline = Outline {
            passage,
            pairs,
            units: Vec::with_capacity(passage.len()),
            unit_of: vec![None; pairs.len()],
            total: Passed::default(),
            titled: !matches!(passage.kind(), BlockKind::Paragraph | BlockKind::List),
            capitals: false,
        };
        let mut outer = pairs.iter().enumerate().filter(|(_, p)| p.depth == 0).peekable();
        let mut breaks = passage.sentences().iter().map(|s| s.start).skip(1).peekable();
        let mut passed = Passed::default();
        let mut at = 0;
        while at < passage.len() {
            let quote = outer.next_if(|(_, p)| p.open == at);
            let end = quote.map_or(at + 1, |(_, p)| p.end).max(at + 1);
            let mut broken = false;
            while breaks.next_if(|b| *b <= at).is_some_and(|b| b == at) {
                broken = true;
            }
            // A sentence that ended inside a quotation is no business of the narrator's.
            while quote.is_some() && breaks.next_if(|b| *b < end).is_some() {}
            let before_is_own = outline.units.last().is_some_and(|u| u.quote.is_none());
            let stopped = outline.units.last().is_some_and(|u| outline.is_stop(u.token) && u.quote.is_none());
            if before_is_own && (broken || stopped) {
                passed.stops = passed.stops.saturating_add(1);
            }
            let own = passage.token(at).filter(|_| quote.is_none());
            let lower = if quote.is_none() { passage.lower(at) } else { "" };
            let kind = own.map(|token| token.kind);
            let is_word = kind.is_some_and(|kind| kind != TokenKind::Punct);
            let mut known = if is_word { word(lower) } else { Word::default() };
            let next = || passage.lower(at + 1);
            let clear = |i: usize| matches!(passage.lower(at + i), "clear" | "plain" | "known");
            if known.is(CLEAR) && !(clear(1) || next() == "it" && clear(2)) {
                known = Word::default();
            }
            // `…, the court held.`
            let closes = || {
                let subject = at > 1 && matches!(passage.lower(at - 2), "," | "the" | "”" | "\"");
                subject && matches!(next(), "." | ",")
            };
            if known.is(BACK) && next() != "back"
                || known.is(RULES) && next() != "that" && !closes()
                || known.is(OUT) && !matches!(next(), "out" | "to")
            {
                known = Word::default();
            }
            if let Some((index, _)) = quote
                && let Some(slot) = outline.unit_of.get_mut(index)
            {
                *slot = Some(outline.units.len());
            }
            let quote = quote.map(|(index, _)| index);
            let case = own.map_or(Case::None, |token| token.case);
            let joined = passage.token(at).is_some_and(|token| token.joined);
            let unit =
                Unit { token: at, end, quote, lower, kind, case, joined, word: known, passed, sentence: 0 };
            outline.units.push(unit);
            passed.words = passed.words.saturating_add(u16::from(is_word));
            passed.quotes = passed.quotes.saturating_add(u16::from(quote.is_some()));
            passed.commas = passed.commas.saturating_add(u16::from(lower == ","));
            at = end;
        }
        outline.total = passed;
        outline.number_sentences();
        let small =
            |i: usize| outline.case(i) == Case::Lower && outline.lower(i).len() > 3 && !outline.is(i, BOUND);
        // `Kim Reem, Craig Rants, Sam Roe, David Hope` is a list of names.
        let words = outline.units.len() > 2 && outline.total.commas <= COMMAS;
        outline.capitals = words && !(0..outline.units.len()).any(small);
        // With a stop at its end a headline looks like a paragraph.
        outline.titled |= outline.capitals;
        outline
    }

    /// Numbers the sentences: `“What was that?” he asked.` is one, `“It is over.” He left.` two.
    fn number_sentences(&mut self) {
        let mut sentence = 0u16;
        let told = self.dateline_end();
        for i in 0..self.units.len() {
            let new = i > 0 && {
                let stops = |i: usize| self.units.get(i).map_or(0, |u| u.passed.stops);
                stops(i) > stops(i - 1) || self.quote_ends_sentence(i - 1) || told == Some(i)
            };
            sentence = sentence.saturating_add(u16::from(new));
            if let Some(unit) = self.units.get_mut(i) {
                unit.sentence = sentence;
            }
        }
    }

    /// The unit behind the dateline that opens the passage: `PORTSMOUTH, N.H. — Senator Sanders`, `LONDON (Reuters) -
    /// Police`; not `ISIS — the group that`, where the sentence goes on.
    pub(crate) fn dateline_end(&self) -> Option<usize> {
        let upper = self.case(0) == Case::Upper && self.lower(0).len() > 2;
        // `KUWAIT CITY, July 25: To protect the town`
        let closes = |i: &usize| match self.lower(*i) {
            // `CAIRO - 26 July 2022: A clerk`
            "—" | "–" | "-" | "--" => self.kind(i + 1) != Some(TokenKind::Number),
            ":" => self.kind(i - 1) == Some(TokenKind::Number),
            _ => false,
        };
        let dash = (1..self.units.len().min(DATELINE)).find(closes)?;
        // `Washington (AFP) – Democrat Hillary Clinton`
        // `Egypt, Cairo, June 2022: The forum opened`
        let dated = self.lower(dash) == ":" && self.case(0) == Case::Initial && self.lower(1) == ",";
        let opens =
            upper || dated || self.case(0) == Case::Initial && dash > 2 && self.lower(dash - 1) == ")";
        let alone = !self.joined(dash) || !self.joined(dash + 1) || self.lower(dash) == ":";
        let place = |i: usize| match self.case(i) {
            Case::Lower => false,
            Case::None => {
                matches!(self.lower(i), "," | "." | "(" | ")" | "/" | "-" | "–" | "—")
                    || self.kind(i) == Some(TokenKind::Number)
            }
            _ => true,
        };
        let goes_on = !self.is_quote(dash + 1) && matches!(self.case(dash + 1), Case::Lower | Case::None);
        (opens && alone && (1..dash).all(place) && !goes_on).then_some(dash + 1)
    }

    /// Does the quotation that is unit `i` close with a full stop of its own, with no attribution behind it?
    fn quote_ends_sentence(&self, i: usize) -> bool {
        let Some(pair) = self.unit(i).and_then(|u| u.quote).and_then(|q| self.pairs.get(q)) else {
            return false;
        };
        let last = pair.close.saturating_sub(1);
        if last < pair.inside || !self.is_stop(last) {
            return false;
        }
        let Some(next) = self.unit(i + 1) else { return false };
        if next.quote.is_some() {
            return true;
        }
        if self.case(i + 1) == Case::Lower || !self.is_word(i + 1) {
            return false;
        }
        // `Clinton replied: “Is it over?” Her critics cited it.`: who speaks has been said before.
        let said_before = match i.checked_sub(1).map_or("", |before| self.lower(before)) {
            ":" => true,
            "," => i >= 2 && self.is(i - 2, CUE),
            _ => false,
        };
        if said_before {
            return true;
        }
        // `“Is it over?” Mr. Clarke asked.`: a cue verb within a short name ends in the same sentence.
        let attributed = (i + 1..i + 6)
            .take_while(|i| self.is_word(*i))
            .any(|i| self.unit(i).is_some_and(|u| u.word.is(CUE)));
        !attributed || passage_stop_is_full(self.passage.word(last))
    }

    pub(crate) fn unit(&self, i: usize) -> Option<&Unit<'p>> {
        self.units.get(i)
    }

    /// The word of a unit in lower case; empty for a quotation and past the ends.
    #[inline(never)]
    pub(crate) fn lower(&self, i: usize) -> &str {
        self.units.get(i).map_or("", |u| u.lower)
    }

    #[inline(never)]
    pub(crate) fn known(&self, i: usize) -> Word {
        self.units.get(i).map_or(Word::default(), |u| u.word)
    }

    /// Is this the word of a unit, in lower case?
    #[inline(never)]
    pub(crate) fn reads(&self, i: usize, word: &str) -> bool {
        self.lower(i) == word
    }

    /// Is the word of a unit, in lower case, on this list?
    #[inline(never)]
    pub(crate) fn is_one_of(&self, i: usize, list: WordList) -> bool {
        list.has(self.lower(i))
    }

    /// Is this the printed mark at a unit?
    #[inline(never)]
    pub(crate) fn has_mark(&self, i: usize, mark: &str) -> bool {
        self.mark(i) == mark
    }

    /// May the word of a unit be any of these?
    #[inline(never)]
    pub(crate) fn is(&self, i: usize, flags: u32) -> bool {
        self.known(i).is(flags)
    }

    pub(crate) fn is_quote(&self, i: usize) -> bool {
        self.units.get(i).is_some_and(|u| u.quote.is_some())
    }

    // Rules ask this in hundreds of places, and each copy would be a part of the core; so with those below.
    #[inline(never)]
    pub(crate) fn case(&self, i: usize) -> Case {
        self.units.get(i).map_or(Case::None, |u| u.case)
    }

    #[inline(never)]
    pub(crate) fn kind(&self, i: usize) -> Option<TokenKind> {
        self.units.get(i)?.kind
    }

    /// A word, a number, an ending or an address: what a noun phrase is made of.
    #[inline(never)]
    pub(crate) fn is_word(&self, i: usize) -> bool {
        self.kind(i).is_some_and(|k| k != TokenKind::Punct)
    }

    /// The printed mark at a unit; empty for words and quotations.
    pub(crate) fn mark(&self, i: usize) -> &str {
        if self.is_word(i) { "" } else { self.lower(i) }
    }

    #[inline(never)]
    pub(crate) fn is_comma(&self, i: usize) -> bool {
        self.mark(i) == ","
    }

    /// A comma or a dash, which sets off what follows.
    pub(crate) fn sets_off(&self, i: usize) -> bool {
        matches!(self.mark(i), "," | "—" | "–" | "--")
    }

    /// How many tokens a quotation holds; none for a word.
    pub(crate) fn quoted_words(&self, i: usize) -> usize {
        let pair = self.unit(i).and_then(|u| u.quote).and_then(|q| self.pairs.get(q));
        pair.map_or(0, |p| p.close - p.inside)
    }

    /// Is it a quotation whose first word has a capital?
    pub(crate) fn opens_sentence(&self, i: usize) -> bool {
        let pair = self.unit(i).and_then(|u| u.quote).and_then(|q| self.pairs.get(q));
        pair.and_then(|p| self.passage.token(p.inside))
            .is_some_and(|t| matches!(t.case, Case::Initial | Case::Upper))
    }

    /// Does it touch the unit before it?
    #[inline(never)]
    pub(crate) fn joined(&self, i: usize) -> bool {
        self.units.get(i).is_some_and(|u| u.joined)
    }

    /// Does it open a sentence, or what stands like one?
    #[inline(never)]
    pub(crate) fn is_first(&self, i: usize) -> bool {
        let Some(before) = i.checked_sub(1) else { return true };
        let sentence = |i: usize| self.units.get(i).map(|u| u.sentence);
        sentence(before) != sentence(i) || self.is_quote(before)
    }

    /// The span of units `from..to`.
    pub(crate) fn span(&self, from: usize, to: usize) -> Span {
        match (self.units.get(from), to.checked_sub(1).and_then(|last| self.units.get(last))) {
            (Some(first), Some(last)) if last.end > first.token => self.passage.span(first.token..last.end),
            _ => Span::default(),
        }
    }

    /// What stands before unit `i`, or in all.
    pub(crate) fn passed(&self, i: usize) -> Passed {
        self.units.get(i).map_or(self.total, |u| u.passed)
    }

    fn is_stop(&self, token: usize) -> bool {
        // `cases of BA.5 would peak`
        let next = self.passage.token(token + 1);
        if next.is_some_and(|t| t.joined && matches!(t.kind, TokenKind::Word | TokenKind::Number)) {
            return false;
        }
        matches!(self.passage.word(token), "." | "!" | "?" | "..." | "…" | "?!" | "!!")
    }
}

/// A full stop inside the marks: an attribution with a comma would have taken its place.
fn passage_stop_is_full(stop: &str) -> bool {
    stop == "."
}

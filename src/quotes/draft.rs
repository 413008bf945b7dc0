//! A possible speaker: who, by which cue, and how the two are tied.

use super::noun_words::Phrase;
use super::outline::Outline;
use super::words::AUXILIARY;

/// How a speaker is tied to what is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tie {
    /// `Clarke said`
    Left,
    /// `said Clarke`
    Right,
    /// `Clarke shook his head and said`, `…, adding that`
    Shared,
    /// `according to Clarke`
    According,
    /// `Clarke: …`
    Colon,
    /// `“…” — Colin Clarke`
    Dash,
    /// `Kasich resisted: “…”`: the subject of a sentence that ends in a colon.
    Lead,
    /// A name alone.
    Name,
    /// A pronoun alone.
    Pronoun,
    /// A noun alone.
    Nominal,
}

impl Tie {
    /// Is there a word or mark that says someone speaks?
    pub fn has_cue(self) -> bool {
        !matches!(self, Tie::Name | Tie::Pronoun | Tie::Nominal)
    }
}

/// A possible speaker, in units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Draft {
    pub(crate) tie: Tie,
    pub(crate) phrase: Phrase,
    /// The units of the cue; empty where there is none.
    pub(crate) cue: (usize, usize),
    /// The first unit of speaker and cue, and the first behind both.
    pub(crate) from: usize,
    pub(crate) to: usize,
}

impl Draft {
    /// Does it stand in a clause on the noun before? `Reed, who said …`, `the firm, which announced …`
    pub(super) fn is_relative(&self, outline: &Outline<'_, '_>) -> bool {
        // `an influencer who claimed`, `Reed, who met them and said`; not `a friend who works there tells me`
        let behind_comma = |i: &usize| i.checked_sub(1).is_some_and(|i| outline.is_comma(i));
        let beside = |i: &usize| (i + 1..self.cue.0).all(|i| outline.is(i, AUXILIARY));
        let relative = |i: &usize| {
            outline.reads(*i, "which") || outline.reads(*i, "who") && (behind_comma(i) || beside(i))
        };
        let who = (self.phrase.to..self.cue.0).take(3).find(relative);
        outline.reads(self.phrase.from, "who")
            || who.is_some_and(|who| !(who..self.cue.0).any(|i| outline.is_comma(i)))
    }
}

/// Adds a possible speaker, where there is one.
pub(super) fn push(out: &mut Vec<Draft>, tie: Tie, phrase: Option<Phrase>, cue: (usize, usize)) {
    let Some(phrase) = phrase else { return };
    let (from, to) = match cue.0 == cue.1 {
        true => (phrase.from, phrase.to),
        false => (phrase.from.min(phrase.whole).min(cue.0), phrase.to.max(cue.1)),
    };
    out.push(Draft { tie, phrase, cue, from, to });
}

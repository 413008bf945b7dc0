//! What a passage's marks and attributions tell, as `links` takes it: pairs, possible speakers, and how well they fit.

use super::clauses::Link;
use super::draft::Tie;
use super::noun_words::Noun;
use super::pair::Closing;
use super::reports::Content;
use super::shape::Shape;
use crate::text::Span;

/// A pair of marks found in a passage.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// With the marks.
    pub span: Span,
    /// Without them.
    pub inner: Span,
    /// How it ends.
    pub closing: Closing,
    /// How many pairs of the passage it stands in.
    pub depth: u8,
    /// What it looks like.
    pub shape: Shape,
    /// A number made of the words inside, the same wherever the same words stand.
    pub words: u32,
    /// Where its possible speakers start in [`Found::fits`]; they end where the next pair's start.
    pub fits: u32,
    /// The weight of its being nobody's speech.
    pub nobody: i32,
    /// Where it stands among the words of the passage.
    pub place: Place,
}

/// How well a possible speaker fits a pair, as far as the passage tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fit {
    /// Its index in [`Found::slots`].
    pub slot: u16,
    /// Its weight.
    pub score: i16,
}

/// Words that may say who speaks.
#[derive(Clone, Debug, PartialEq)]
pub struct Slot {
    /// How the speaker is tied to what is said.
    pub tie: Tie,
    /// What the speaker's noun is.
    pub noun: Noun,
    /// The speaker.
    pub speaker: Span,
    /// The speaker without what hangs on it: `Analysts` of `Analysts at IHS Jane’s`.
    pub core: Span,
    /// The cue; empty where there is none.
    pub cue: Span,
    /// The number of the cue's verb; 0 where it is none.
    pub lemma: u8,
    /// The cue asks something.
    pub asks: bool,
    /// The number of the speaker's last word in lower case.
    pub head: u32,
    /// Whose name may end it.
    pub whose: Whose,
    /// The clause it reports.
    pub clause: Option<Reports>,
    /// What it reports, by the ranker's choice.
    pub content: Option<Content>,
    /// Somebody else says it, who is not named: `was asked whether …`
    pub passive: bool,
    /// Opens its sentence.
    pub first: bool,
    /// `Trump’s`: what follows is the speaker's.
    pub owner: bool,
    /// Where it stands among the words of the passage.
    pub place: Place,
}

/// Whose name may end a speaker's phrase.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Whose {
    /// Nobody's who speaks: `a friend of the late Ann Reed`.
    #[default]
    Nobody,
    /// Whoever holds the office: `Secretary of State John Kerry`.
    Holder,
    /// Whoever made it: `data collected by IHS Jane’s`.
    Maker,
    /// The organisation before its noun: `a Canalys report`.
    Publisher,
}

/// The clause that an attribution reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reports {
    /// The clause, without the marks at its ends.
    pub span: Span,
    /// The same with its conjunction: `that …`
    pub whole: Span,
    /// How it hangs on the attribution.
    pub by: Link,
    /// No word of it stands outside quotation marks.
    pub all_quoted: bool,
}

/// What stands before something in its passage, and behind it; each up to 255.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The number of its sentence.
    pub sentence: u16,
    /// Quotations before it.
    pub quotes_before: u8,
    /// Quotations behind it.
    pub quotes_behind: u8,
    /// Sentence ends of the narrator's behind it.
    pub stops_behind: u8,
}

/// What the marks and the attributions of a passage tell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The pairs, in order of their start.
    pub pairs: Vec<Pair>,
    /// The possible speakers, in order.
    pub slots: Vec<Slot>,
    /// How well they fit, pair by pair.
    pub fits: Vec<Fit>,
    /// From the passage's start through a closing mark that was opened nowhere in it.
    pub stray: Option<Span>,
    /// The same without the mark.
    pub stray_words: Option<Span>,
    /// The passage is but one attribution's lead: `Cruz continued:`
    pub leads_in: bool,
}

impl Found {
    /// The possible speakers of a pair in its own passage.
    pub fn fits_of(&self, pair: usize) -> &[Fit] {
        let start = self.pairs.get(pair).map_or(0, |p| p.fits as usize);
        let end = self.pairs.get(pair + 1).map_or(self.fits.len(), |p| p.fits as usize);
        self.fits.get(start..end).unwrap_or_default()
    }
}

//! How far a text has been read: its passages, and what was found in each.
//!
//! Reading goes in two rounds over the passages. The first asks each what it tells the others about names; the second
//! recognises. Both can be left off anywhere and taken up again, and after an edit only those passages are read anew
//! whose words, kind or evidence changed. What has been read is a function of the text alone: however it was come by,
//! it is what reading the text afresh would give.

use crate::document::{self, Document};
use crate::links::{self, Article, Findings, Part};
use crate::names::{Evidence, Survey};
use crate::recognisers::Recognisers;
use crate::text::{self, Block, BlockKind, Passage, Span};

/// How far a text has been read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Bytes read so far.
    pub done: u32,
    /// Bytes in all; as many as `done` when nothing is left.
    pub total: u32,
}

/// A text on its way to a Document. It does not hold the text: every call is given the one it was made for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Reading {
    blocks: Vec<Block>,
    passages: Vec<Read>,
    /// How many passages the first round has passed.
    surveyed: usize,
    /// What the first round gave; `None` until it is through.
    evidence: Option<Evidence>,
    /// How many passages the second round has passed.
    recognised: usize,
    /// The passages that were recognised since the text was opened or last edited.
    redone: Vec<Span>,
}

/// How many bytes of passages are kept cut into words between the two rounds of one step.
const KEPT_BYTES: u32 = 64 * 1024;

/// A passage and what is known of it.
#[derive(Clone, Debug)]
struct Read {
    span: Span,
    kind: BlockKind,
    survey: Option<Survey>,
    /// The findings, with the key of the evidence they were made with.
    findings: Option<(u64, Findings)>,
}

impl Read {
    fn passage<'t>(&self, text: &'t str) -> Passage<'t> {
        Passage::new(self.span.of(text), self.kind)
    }
}

impl Reading {
    /// `text` cut into passages; nothing is read yet.
    pub(crate) fn of(text: &str) -> Reading {
        let blocks = text::blocks(text);
        let passages = (blocks.iter().flat_map(|block| text::passages(text, *block)))
            .map(|cut| Read { span: cut.span, kind: cut.kind, survey: None, findings: None })
            .collect();
        Reading { blocks, passages, ..Reading::default() }
    }

    /// The reading of `text`, which came from the text read so far by replacing the bytes `start..end` with `inserted`
    /// others. What the edit did not touch is kept.
    pub(crate) fn edited(self, text: &str, start: u32, end: u32, inserted: u32) -> Reading {
        let mut after = Reading::of(text);
        let mut before = self.passages;
        for read in &mut after.passages {
            // Where the passage stood before, if the edit left all of it alone.
            let stood = if read.span.end() <= start {
                read.span.start()
            } else if read.span.start() >= start + inserted {
                read.span.start() - inserted - start + end
            } else {
                continue;
            };
            let Ok(at) = before.binary_search_by_key(&stood, |old| old.span.start()) else { continue };
            let Some(old) = before.get_mut(at) else { continue };
            let untouched = old.span.end() <= start || old.span.start() >= end;
            if untouched && old.kind == read.kind && old.span.len() == read.span.len() {
                read.survey = old.survey.take();
                read.findings = old.findings.take();
            }
        }
        after
    }

    /// Reads about `budget` bytes more; at least one passage.
    pub(crate) fn step(&mut self, recognisers: &Recognisers, text: &str, budget: u32) -> Progress {
        let mut left = i64::from(budget);
        // A short article is cut into words once for both rounds; a long one again, so that its words need no room.
        let mut cut: Vec<(usize, Passage<'_>)> = Vec::new();
        let mut room = KEPT_BYTES;
        while let Some(read) = self.passages.get_mut(self.surveyed).filter(|_| left > 0) {
            if read.survey.is_none() {
                let passage = read.passage(text);
                read.survey = Some(recognisers.survey(&passage));
                left -= i64::from(read.span.len());
                if read.span.len() <= room {
                    room -= read.span.len();
                    cut.push((self.surveyed, passage));
                }
            }
            self.surveyed += 1;
        }
        if self.evidence.is_none() && self.surveyed == self.passages.len() {
            self.evidence =
                Some(Evidence::gather(self.passages.iter().filter_map(|read| read.survey.as_ref())));
        }
        if let Some(evidence) = &self.evidence {
            while let Some(read) = self.passages.get_mut(self.recognised).filter(|_| left > 0) {
                let key = read.survey.as_ref().map_or(0, |survey| evidence.key(survey));
                if read.findings.as_ref().is_none_or(|(made_with, _)| *made_with != key) {
                    let kept = cut.binary_search_by_key(&self.recognised, |(at, _)| *at);
                    let kept = kept.ok().and_then(|at| cut.get(at));
                    let findings = match kept {
                        Some((_, passage)) => recognisers.recognise(passage, evidence),
                        None => recognisers.recognise(&read.passage(text), evidence),
                    };
                    read.findings = Some((key, findings));
                    self.redone.push(read.span);
                    left -= i64::from(read.span.len());
                }
                self.recognised += 1;
            }
        }
        self.progress(text)
    }

    /// Each round is half of the way.
    fn progress(&self, text: &str) -> Progress {
        let total = text.len() as u32;
        let passed = |n: usize| match self.passages.get(n) {
            Some(next) => next.span.start(),
            None => total,
        };
        let second = if self.evidence.is_some() { passed(self.recognised) } else { 0 };
        let done = passed(self.surveyed) / 2 + second.div_ceil(2);
        Progress { done: done.min(total), total }
    }

    /// The Document of what has been read.
    pub(crate) fn document(&self, recognisers: &Recognisers, text: &str, date: Option<&str>) -> Document {
        let parts: Vec<Part<'_>> = (self.passages.iter())
            .filter_map(|read| {
                let (_, findings) = read.findings.as_ref()?;
                Some(Part { span: read.span, kind: read.kind, findings })
            })
            .collect();
        let Recognisers { lexicon, speakers, pronouns, .. } = recognisers;
        let linked = links::link(&Article { source: text, parts: &parts, date, lexicon, speakers, pronouns });
        document::assemble(text, &self.blocks, &linked)
    }

    /// The passages that were recognised since the text was opened or last edited.
    pub(crate) fn redone(&self) -> &[Span] {
        &self.redone
    }
}

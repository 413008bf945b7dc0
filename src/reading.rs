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

/// A change of a text: the bytes `old` of it made way for `inserted` others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Edit {
    pub(crate) old: Span,
    pub(crate) inserted: u32,
}

impl Edit {
    /// This edit and then `next` as one, from the text before the first to the text after the second.
    pub(crate) fn then(self, next: Edit) -> Edit {
        let start = self.old.start().min(next.old.start());
        let written = (self.old.start() + self.inserted).max(next.old.end());
        Edit {
            old: Span::new(start, written - self.inserted - self.old.start() + self.old.end()),
            inserted: written - start - next.old.len() + next.inserted,
        }
    }

    /// Where a position stands that was not before the edit.
    fn behind(self, at: u32) -> u32 {
        at - self.old.end() + self.old.start() + self.inserted
    }
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

    /// The reading of `text`, which came from the text read so far by an edit. What the edit did not touch is kept.
    pub(crate) fn edited(self, text: &str, Edit { old: cut, inserted }: Edit) -> Reading {
        let (start, end) = (cut.start(), cut.end());
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
        joined(recognisers, text, &self.blocks, &parts, date)
    }

    /// The same, where nothing will be edited: what only a next reading would ask is let go first, to make room.
    pub(crate) fn into_document(
        mut self,
        recognisers: &Recognisers,
        text: &str,
        date: Option<&str>,
    ) -> Document {
        self.evidence = None;
        self.passages.iter_mut().for_each(|read| read.survey = None);
        self.document(recognisers, text, date)
    }

    /// The stretch of `text` that an edit since this reading stands in, whole blocks, with the Document of that stretch
    /// alone: read by what this reading knows of the article's names, its positions counting from the stretch's start.
    ///
    /// Takes time in proportion to the stretch. `None` where that is longer than a passage, or nothing was read before.
    pub(crate) fn glance(
        &self,
        recognisers: &Recognisers,
        text: &str,
        edit: Edit,
        date: Option<&str>,
    ) -> Option<(Span, Document)> {
        let evidence = self.evidence.as_ref()?;
        let first = self.blocks.partition_point(|block| block.span.end() < edit.old.start());
        let last = self.blocks.partition_point(|block| block.span.start() <= edit.old.end());
        let before = self.blocks.get(first..last).unwrap_or_default();
        let start = before.first().map_or(edit.old.start(), |block| block.span.start().min(edit.old.start()));
        let end = before.last().map_or(edit.old.end(), |block| block.span.end().max(edit.old.end()));
        // What was white space may belong to a block now: "  x  Foo".
        let start = text.get(..start as usize)?.rfind('\n').map_or(0, |at| at + 1);
        let end = edit.behind(end) as usize;
        let end = text.get(end..)?.find('\n').map_or(text.len(), |at| end + at);
        let stretch = text.get(start..end).filter(|stretch| stretch.len() <= text::PASSAGE_BYTES)?;

        let mut blocks = text::blocks(stretch);
        // What a block is for shows among all the others only: it stays what it was.
        let mut kinds = before.iter().map(|block| block.kind);
        blocks.iter_mut().for_each(|block| block.kind = kinds.next().unwrap_or(BlockKind::Paragraph));
        let cuts: Vec<Block> = blocks.iter().flat_map(|block| text::passages(stretch, *block)).collect();
        let findings: Vec<Findings> = (cuts.iter())
            .map(|cut| recognisers.recognise(&Passage::new(cut.span.of(stretch), cut.kind), evidence))
            .collect();
        let parts: Vec<Part<'_>> = (cuts.iter().zip(&findings))
            .map(|(cut, findings)| Part { span: cut.span, kind: cut.kind, findings })
            .collect();
        Some((Span::from_usize(start, end), joined(recognisers, stretch, &blocks, &parts, date)))
    }

    /// The passages that were recognised since the text was opened or last edited.
    pub(crate) fn redone(&self) -> &[Span] {
        &self.redone
    }
}

/// What was found in the parts of `source` into its Document.
fn joined(
    recognisers: &Recognisers,
    source: &str,
    blocks: &[Block],
    parts: &[Part<'_>],
    date: Option<&str>,
) -> Document {
    let Recognisers { lexicon, speakers, pronouns, .. } = recognisers;
    let linked = links::link(&Article { source, parts, date, lexicon, speakers, pronouns });
    document::assemble(source, blocks, linked)
}

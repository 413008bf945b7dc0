//! Attributed articles into choices of what a cue reports, by the core's own candidates and features.

use super::gold::{Article, Content};
use super::learn::Choice;
use news_annotator::Span;
use news_annotator::quotes::{self, Cue, Judge};
use news_annotator::text::{self, Passage};

/// The choices of the articles, article by article: where what a cue reports starts, and where it ends.
pub fn choices(articles: &[Article]) -> (Vec<Vec<Choice>>, Vec<Vec<Choice>>) {
    let (mut known, mut started, mut ended) = (0, 0, 0);
    let (mut starts, mut ends) = (Vec::new(), Vec::new());
    for article in articles {
        let mut choices = (Vec::new(), Vec::new());
        for block in text::blocks(&article.text) {
            for cut in text::passages(&article.text, block) {
                let passage = Passage::new(cut.span.of(&article.text), cut.kind);
                let mut teacher = Teacher {
                    article,
                    start: cut.span.start(),
                    features: Vec::new(),
                    candidates: Vec::new(),
                    starts: Vec::new(),
                    ends: Vec::new(),
                    meant: None,
                    counts: [0; 3],
                };
                quotes::recognise_by(&passage, &mut teacher);
                known += teacher.counts[0];
                started += teacher.counts[1];
                ended += teacher.counts[2];
                choices.0.extend(teacher.starts);
                choices.1.extend(teacher.ends);
            }
        }
        starts.push(choices.0);
        ends.push(choices.1);
    }
    eprintln!(
        "reports: {known} cues that report something, {started} with its start among the candidates, {ended} with both ends"
    );
    (starts, ends)
}

/// Knows what is reported, and notes what was asked.
struct Teacher<'a> {
    article: &'a Article,
    /// Where the passage starts.
    start: u32,
    features: Vec<u32>,
    candidates: Vec<(Option<Span>, Vec<u32>)>,
    starts: Vec<Choice>,
    ends: Vec<Choice>,
    /// What is reported, once its start has been asked for.
    meant: Option<Span>,
    /// Cues that report something, those with the right start, those with the right end.
    counts: [usize; 3],
}

impl Judge for Teacher<'_> {
    fn feature(&mut self, feature: u32) {
        self.features.push(feature);
    }

    fn candidate(&mut self, span: Option<Span>) {
        let span = span.map(|s| s.shifted(self.start));
        self.candidates.push((span, std::mem::take(&mut self.features)));
    }

    fn choose(&mut self, cue: &Cue) -> (usize, f32) {
        let candidates = std::mem::take(&mut self.candidates);
        // Where it starts is asked first, and nothing is among the answers.
        let begins = candidates.iter().any(|(span, _)| span.is_none());
        let right = match self.meant.take().filter(|_| !begins) {
            Some(meant) => self.end(&candidates, meant),
            None if begins => self.beginning(&candidates, cue),
            None => None,
        };
        let Some(right) = right else { return (0, 1.0) };
        let chosen = right.iter().position(|r| *r).unwrap_or(0);
        let candidates = candidates.into_iter().map(|(_, features)| features).collect();
        let choices = if begins { &mut self.starts } else { &mut self.ends };
        choices.push(Choice { candidates, right });
        (chosen, 1.0)
    }
}

impl Teacher<'_> {
    /// Which candidates start where something begins that this cue reports; `None` where nothing is to be learnt.
    fn beginning(&mut self, candidates: &[(Option<Span>, Vec<u32>)], cue: &Cue) -> Option<Vec<bool>> {
        let span = cue.span.shifted(self.start);
        // What is sought, shown or attacked is attributed to somebody too, but nobody says it.
        let own = |c: &&Content| (c.said || cue.says) && c.cue.is_some_and(|c| c.overlaps(span));
        let contents: Vec<&Content> = self.article.contents.iter().filter(own).collect();
        if contents.is_empty() {
            return Some(candidates.iter().map(|(span, _)| span.is_none()).collect());
        }
        if contents.iter().any(|c| !c.indirect) {
            return None;
        }
        self.counts[0] += 1;
        let starts = |span: Span| contents.iter().find(|c| self.same_start(span, c.span));
        let right: Vec<bool> =
            candidates.iter().map(|(span, _)| span.is_some_and(|s| starts(s).is_some())).collect();
        let first = candidates.iter().find_map(|(span, _)| span.and_then(starts))?;
        self.meant = Some(first.span);
        self.counts[1] += 1;
        Some(right)
    }

    /// Which candidate ends where what is meant does, or nearest to it.
    fn end(&mut self, candidates: &[(Option<Span>, Vec<u32>)], meant: Span) -> Option<Vec<bool>> {
        let misses: Vec<u32> = (candidates.iter())
            .map(|(span, _)| span.map_or(u32::MAX, |s| self.inner_end(s).abs_diff(meant.end())))
            .collect();
        let least = *misses.iter().min()?;
        if least * 10 > meant.len() {
            return None;
        }
        self.counts[2] += 1;
        Some(misses.iter().map(|m| *m == least).collect())
    }

    /// Do both start at one place, but for a conjunction and marks?
    fn same_start(&self, candidate: Span, gold: Span) -> bool {
        let (from, to) = (candidate.start().min(gold.start()), candidate.start().max(gold.start()));
        let between = Span::new(from, to).of(&self.article.text).to_lowercase();
        let words: Vec<&str> =
            between.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
        candidate.overlaps(gold) && matches!(words.as_slice(), [] | ["that" | "but" | "and"])
    }

    /// The end of the last word.
    fn inner_end(&self, span: Span) -> u32 {
        let words = span.of(&self.article.text);
        span.start() + words.trim_end_matches(|c: char| !c.is_alphanumeric()).len() as u32
    }
}

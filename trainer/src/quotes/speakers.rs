//! Attributed articles into choices among possible speakers, by the core's own candidates and features.

use super::gold::{Article, Truth, same_head};
use super::learn::Choice;
use news_annotator::Span;
use news_annotator::lexicon::Lexicon;
use news_annotator::links::marked::Marked;
use news_annotator::links::speakers::{Candidate, Judge, Named, Place, attribute};
use news_annotator::links::{self, Findings, Part, names_and_figures};
use news_annotator::model::Model;
use news_annotator::model::ranks::Ranks;
use news_annotator::names::{self, Evidence};
use news_annotator::quotes;
use news_annotator::text::{self, Passage};

/// The choices of the articles, article by article.
pub fn choices(articles: &[Article], model: &Model<'_>) -> Vec<Vec<Choice>> {
    let lexicon = Lexicon::of(model);
    let recogniser = names::Recogniser::read(model);
    let mut out = Vec::new();
    let (mut somebody, mut covered) = (0, 0);
    for article in articles {
        let (choices, known, found) = study(article, &lexicon, &recogniser);
        somebody += known;
        covered += found;
        out.push(choices);
    }
    eprintln!("speakers: {somebody} known, {covered} of them among the candidates");
    out
}

fn study(
    article: &Article,
    lexicon: &Lexicon,
    recogniser: &names::Recogniser,
) -> (Vec<Choice>, usize, usize) {
    let text = article.text.as_str();
    let cuts: Vec<_> = text::blocks(text).into_iter().flat_map(|b| text::passages(text, b)).collect();
    let passages: Vec<Passage<'_>> = cuts.iter().map(|c| Passage::new(c.span.of(text), c.kind)).collect();
    let surveys: Vec<_> = passages.iter().map(names::survey).collect();
    let evidence = Evidence::gather(&surveys);
    let mut lists = Vec::new();
    let findings: Vec<Findings> = (passages.iter())
        .map(|passage| {
            let (found, features) = quotes::study(passage);
            lists.push(features);
            Findings {
                names: recogniser.recognise(passage, &evidence, lexicon),
                numbers: Vec::new(),
                quotes: found,
            }
        })
        .collect();
    let parts: Vec<Part<'_>> = cuts
        .iter()
        .zip(&findings)
        .map(|(c, findings)| Part { span: c.span, kind: c.kind, findings })
        .collect();
    let none = Ranks::read(&[]);
    let (speakers, pronouns) = (&none, &none);
    let mentions = names_and_figures(&links::Article {
        source: text,
        parts: &parts,
        date: None,
        lexicon,
        speakers,
        pronouns,
    })
    .mentions;
    let named = Named::new(text, &parts, &mentions);
    let mut judge = Teacher {
        article,
        parts: &parts,
        lists: &lists,
        features: Vec::new(),
        candidates: Vec::new(),
        choices: Vec::new(),
        known: 0,
        covered: 0,
    };
    attribute(&parts, &mentions, &named, &Marked::new(&parts), &mut judge);
    (judge.choices, judge.known, judge.covered)
}

/// Knows the answer, and notes what was asked.
struct Teacher<'a> {
    article: &'a Article,
    parts: &'a [Part<'a>],
    /// The recogniser's features, passage by passage.
    lists: &'a [Vec<Vec<u32>>],
    features: Vec<u32>,
    candidates: Vec<(Option<Place>, Option<usize>, Vec<u32>)>,
    choices: Vec<Choice>,
    known: usize,
    covered: usize,
}

impl Judge for Teacher<'_> {
    fn feature(&mut self, feature: u32) {
        self.features.push(feature);
    }

    fn candidate(&mut self, candidate: Candidate<'_>) {
        let (place, fit) = match candidate {
            Candidate::Nobody(_) => (None, Some(0)),
            Candidate::Somebody { place, fit, .. } => (Some(place), fit.map(|at| at + 1)),
        };
        self.candidates.push((place, fit, std::mem::take(&mut self.features)));
    }

    fn choose(&mut self, part: usize, pair: usize) -> (Option<Place>, f32) {
        let mut candidates = std::mem::take(&mut self.candidates);
        let found = &self.parts[part].findings.quotes;
        let start = self.parts[part].span.start();
        // The recogniser's lists: for each outermost pair nobody's, and then its fits'.
        let first: usize =
            (0..pair).filter(|p| found.pairs[*p].depth == 0).map(|p| 1 + found.fits_of(p).len()).sum();
        for (_, fit, features) in &mut candidates {
            if let Some(fit) = fit {
                features.extend(&self.lists[part][first + *fit]);
            }
        }
        let span = found.pairs[pair].span.shifted(start);
        let Some(gold) = self.article.quotes.iter().find(|q| close(q.span, span)) else { return (None, 1.0) };
        let right: Vec<bool> = match &gold.truth {
            Truth::Unknown => return (None, 1.0),
            Truth::Nobody => candidates.iter().map(|(place, ..)| place.is_none()).collect(),
            Truth::Somebody { speaker, words, cue } => {
                self.known += 1;
                self.right_ones(&candidates, speaker, words, *cue)
            }
        };
        if !right.iter().any(|r| *r) {
            return (None, 1.0);
        }
        self.covered += usize::from(!matches!(gold.truth, Truth::Nobody));
        let choice = right.iter().position(|r| *r).and_then(|i| candidates[i].0);
        let candidates = candidates.into_iter().map(|(.., features)| features).collect();
        self.choices.push(Choice { candidates, right });
        (choice, 1.0)
    }
}

impl Teacher<'_> {
    fn right_ones(
        &self,
        candidates: &[(Option<Place>, Option<usize>, Vec<u32>)],
        speaker: &[Span],
        words: &str,
        cue: Option<Span>,
    ) -> Vec<bool> {
        let slot = |place: Place| {
            let part = &self.parts[place.0];
            let slot = &part.findings.quotes.slots[place.1];
            (slot.core.shifted(part.span.start()), slot.cue.shifted(part.span.start()))
        };
        let touches = |span: Span| speaker.iter().any(|s| s.overlaps(span));
        let by = |test: &dyn Fn(Span, Span) -> bool| -> Vec<bool> {
            candidates.iter().map(|(place, ..)| place.is_some_and(|p| test(slot(p).0, slot(p).1))).collect()
        };
        let heads = |core: Span| touches(core) && same_head(words, core.of(&self.article.text));
        let with_cue = by(&|core, own| heads(core) && cue.is_some_and(|c| c.overlaps(own)));
        if with_cue.iter().any(|r| *r) {
            return with_cue;
        }
        let named = by(&|core, _| heads(core));
        if named.iter().any(|r| *r) {
            return named;
        }
        by(&|core, _| touches(core))
    }
}

/// The same quotation, give or take a mark at its ends.
fn close(a: Span, b: Span) -> bool {
    a.start().abs_diff(b.start()) <= 4 && a.end().abs_diff(b.end()) <= 6
}

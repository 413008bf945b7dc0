//! Pronouns with their antecedents into choices among people, by the core's own candidates and features.

use super::gold;
use super::learn::Choice;
use news_annotator::Span;
use news_annotator::lexicon::Lexicon;
use news_annotator::links::pronouns::Referee;
use news_annotator::links::{Article, Findings, Mention, Part, link_with};
use news_annotator::model::Model;
use news_annotator::model::ranks::Ranks;
use news_annotator::names::{self, Evidence};
use news_annotator::quotes;
use news_annotator::text::{self, Offsets, Passage, Unit};
use serde::Deserialize;
use std::collections::HashMap;

/// A pronoun and whom it means.
struct Known {
    pronoun: Span,
    antecedent: Span,
    name: String,
}

#[derive(Deserialize)]
struct Line {
    id: String,
    start: u32,
    end: u32,
    trusted: bool,
    antecedent: Option<Antecedent>,
}

#[derive(Deserialize)]
struct Antecedent {
    start: u32,
    end: u32,
    #[serde(default)]
    chain_name: Option<String>,
    #[serde(default)]
    text: String,
}

/// The choices of the articles, article by article; `model` is the model with the speakers' weights in it.
///
/// # Errors
/// Says what is wrong with the file.
pub fn choices(
    articles: &[gold::Article],
    path: &str,
    model: &Model<'_>,
) -> Result<Vec<Vec<Choice>>, String> {
    let mut lines: HashMap<String, Vec<Line>> = HashMap::new();
    for line in gold::lines(path)? {
        let line: Line = serde_json::from_str(&line).map_err(|error| format!("{path}: {error}"))?;
        lines.entry(line.id.clone()).or_default().push(line);
    }
    let lexicon = Lexicon::of(model);
    let recogniser = names::Recogniser::read(model);
    let ranks = |name: &str| Ranks::read(model.section(name).unwrap_or_default());
    let (speakers, pronouns, reports) = (ranks("speakers"), Ranks::read(&[]), Ranks::read(&[]));
    let (mut asked, mut covered) = (0, 0);
    let mut out = Vec::new();
    for article in articles {
        let text = article.text.as_str();
        let offsets = Offsets::new(text, Unit::Codepoint);
        let span = |start: u32, end: u32| Span::new(offsets.to_byte(start), offsets.to_byte(end));
        let known = (lines.get(&article.id).map(Vec::as_slice).unwrap_or_default().iter())
            .filter(|line| line.trusted)
            .filter_map(|line| {
                let antecedent = line.antecedent.as_ref()?;
                Some(Known {
                    pronoun: span(line.start, line.end),
                    antecedent: span(antecedent.start, antecedent.end),
                    name: antecedent.chain_name.clone().unwrap_or_else(|| antecedent.text.clone()),
                })
            })
            .collect();
        let cuts: Vec<_> = text::blocks(text).into_iter().flat_map(|b| text::passages(text, b)).collect();
        let passages: Vec<Passage<'_>> = cuts.iter().map(|c| Passage::new(c.span.of(text), c.kind)).collect();
        let surveys: Vec<_> = passages.iter().map(names::survey).collect();
        let evidence = Evidence::gather(&surveys);
        let findings: Vec<Findings> = (passages.iter())
            .map(|passage| Findings {
                names: recogniser.recognise(passage, &evidence, &lexicon),
                quotes: quotes::recognise(passage, &speakers, &reports),
                ..Findings::default()
            })
            .collect();
        let parts: Vec<Part<'_>> = cuts
            .iter()
            .zip(&findings)
            .map(|(c, findings)| Part { span: c.span, kind: c.kind, findings })
            .collect();
        let mut teacher = Teacher {
            text,
            known,
            features: Vec::new(),
            candidates: Vec::new(),
            choices: Vec::new(),
            asked: 0,
        };
        let article = Article {
            source: text,
            parts: &parts,
            date: None,
            lexicon: &lexicon,
            speakers: &speakers,
            pronouns: &pronouns,
        };
        link_with(&article, &mut teacher);
        asked += teacher.asked;
        covered += teacher.choices.len();
        out.push(teacher.choices);
    }
    eprintln!("pronouns: {asked} known, {covered} of them among the candidates");
    Ok(out)
}

/// Knows whom a pronoun means, and notes what was asked.
struct Teacher<'a> {
    text: &'a str,
    known: Vec<Known>,
    features: Vec<u32>,
    candidates: Vec<(usize, Vec<u32>)>,
    choices: Vec<Choice>,
    asked: usize,
}

impl Referee for Teacher<'_> {
    fn feature(&mut self, feature: u32) {
        self.features.push(feature);
    }

    fn candidate(&mut self, entity: usize, _own: i32) {
        self.candidates.push((entity, std::mem::take(&mut self.features)));
    }

    fn choose(&mut self, pronoun: Span, mentions: &[Mention]) -> Option<(usize, f32)> {
        let candidates = std::mem::take(&mut self.candidates);
        let known = self.known.iter().find(|k| k.pronoun.overlaps(pronoun))?;
        self.asked += 1;
        let at = mentions.partition_point(|m| m.span.end() <= known.antecedent.start());
        let meant = mentions.get(at).filter(|m| m.span.overlaps(known.antecedent)).and_then(|m| m.entity);
        let last = |words: &str| {
            let words = words.to_lowercase();
            let last = words.split_whitespace().rfind(|w| !matches!(*w, "jr." | "jr" | "sr." | "iii"));
            last.unwrap_or_default().trim_end_matches("’s").trim_end_matches("'s").to_string()
        };
        let name = last(&known.name);
        let named = |entity: usize| {
            mentions.iter().any(|m| m.entity == Some(entity) && last(m.span.of(self.text)) == name)
        };
        let by_name: Vec<bool> = candidates.iter().map(|(e, _)| named(*e)).collect();
        let right = match by_name.iter().any(|r| *r) {
            true => by_name,
            false => candidates.iter().map(|(e, _)| meant == Some(*e)).collect(),
        };
        let entity = right.iter().position(|r| *r).map(|i| candidates[i].0);
        if entity.is_some() && candidates.len() > 1 {
            let candidates = candidates.into_iter().map(|(_, features)| features).collect();
            self.choices.push(Choice { candidates, right });
        }
        entity.map(|e| (e, 1.0))
    }
}

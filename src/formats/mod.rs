//! A Document into the formats that other tools read, and back.
//!
//! Every writer takes a Document in any unit with the text it belongs to, and gives a string. What a format counts in
//! is the format's own business: spaCy, brat and CSV count code points whatever the Document counts.

mod brat;
mod conll;
mod csv;
mod html;
mod jsonl;
mod markdown;
mod markup;
pub mod native;
mod report;
mod spacy;
mod tei;
mod web_annotation;

use crate::document::{Document, Entity, Range, Speaker};
use crate::sorting::sort_by_key;
use crate::text::{self, Offsets, Passage, Unit};
use crate::vocabulary::vocabulary;
use std::collections::HashMap;

vocabulary! {
    /// A format that a Document can leave in.
    Format {
        /// The Document itself.
        Native = "native",
        /// W3C Web Annotation, JSON-LD.
        WebAnnotation = "web-annotation",
        /// spaCy's `Doc.to_json`.
        Spacy = "spacy",
        /// displaCy's manual data.
        Displacy = "displacy",
        /// Spans over a text, as Prodigy and doccano read them.
        Jsonl = "jsonl",
        /// brat standoff.
        Brat = "brat",
        /// Tokens with BIO tags.
        Conll = "conll",
        /// TEI P5.
        Tei = "tei",
        /// One finding a row.
        Csv = "csv",
        /// A report for people.
        Markdown = "markdown",
        /// The annotated article as one page.
        Html = "html",
    }
}

impl Format {
    /// Is each article one line of the output?
    pub fn is_line(self) -> bool {
        matches!(self, Format::Native | Format::Spacy | Format::Displacy | Format::Jsonl)
    }
}

/// `document` in `format`. Its positions may be in any unit of `text`; only the native format keeps that unit.
///
/// # Examples
/// ```
/// use news_annotator::{Annotator, formats::{self, Format}};
/// let text = "A storm hit Manila.";
/// let document = Annotator::new().annotate(text, None);
/// assert!(formats::write(Format::Conll, document, text).starts_with("A\tO\nstorm\tO\n"));
/// ```
pub fn write(format: Format, document: Document, text: &str) -> String {
    if format == Format::Native {
        return native::write(&Document { text: Some(text.to_string()), ..document });
    }
    let article = Article::new(document, text);
    match format {
        Format::Native => String::new(),
        Format::WebAnnotation => web_annotation::write(article),
        Format::Spacy => spacy::write(&article),
        Format::Displacy => spacy::write_displacy(&article),
        Format::Jsonl => jsonl::write(&article),
        Format::Brat => brat::write(&article),
        Format::Conll => conll::write(&article),
        Format::Tei => tei::write(&article),
        Format::Csv => csv::write(&article),
        Format::Markdown => markdown::write(&article),
        Format::Html => html::write(&article),
    }
}

/// A Document in bytes beside its text: what every writer reads.
struct Article<'a> {
    text: &'a str,
    document: Document,
    points: Offsets<'a>,
    /// Where each entity stands in the Document's list.
    entities: HashMap<String, usize>,
}

/// A name or a figure: the marks that never overlap.
struct Mark<'d> {
    id: &'d str,
    range: Range,
    label: &'static str,
    /// The entity of a name, or the value of a figure.
    means: Option<&'d str>,
}

impl<'a> Article<'a> {
    fn new(document: Document, text: &'a str) -> Article<'a> {
        let entities =
            document.entities.iter().enumerate().map(|(at, entity)| (entity.id.clone(), at)).collect();
        Article {
            text,
            document: document.in_bytes(text),
            points: Offsets::new(text, Unit::Codepoint),
            entities,
        }
    }

    /// The id it is known by, or a word that says it has none.
    fn id(&self) -> &str {
        self.document.id.as_deref().unwrap_or("article")
    }

    /// The words in a range.
    fn words(&self, range: Range) -> &'a str {
        self.text.get(range.start as usize..range.end as usize).unwrap_or_default()
    }

    /// The words in a range on one line, each gap one space.
    fn line(&self, range: Range) -> String {
        self.words(range).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// A range in code points.
    fn points(&self, range: Range) -> Range {
        Range { start: self.points.from_byte(range.start), end: self.points.from_byte(range.end) }
    }

    /// The entity with this id.
    fn entity(&self, id: Option<&str>) -> Option<&Entity> {
        self.document.entities.get(*self.entities.get(id?)?)
    }

    /// Who a speaker is: the entity's name, or the words in the text; nothing where there is none.
    fn speaker(&self, speaker: Option<&Speaker>) -> String {
        let Some(speaker) = speaker else { return String::new() };
        match self.entity(speaker.entity.as_deref()) {
            Some(entity) => entity.name.clone(),
            None => self.line(speaker.range()),
        }
    }

    /// The names and figures in order of their place.
    fn marks(&self) -> Vec<Mark<'_>> {
        let names = self.document.mentions.iter().map(|m| Mark {
            id: &m.id,
            range: m.range(),
            label: m.label.word(),
            means: m.entity.as_deref(),
        });
        let numbers = self.document.numbers.iter().map(|n| Mark {
            id: &n.id,
            range: n.range(),
            label: n.label.word(),
            means: n.value.as_deref(),
        });
        let mut marks: Vec<_> = names.chain(numbers).collect();
        sort_by_key(&mut marks, |mark| mark.range);
        marks
    }

    /// The tokens of the article, sentence by sentence. A token that a mark cuts ("at 2am." is read as "2am" and its full
    /// stop) is two, so that every mark begins and ends with a token.
    fn sentences(&self) -> Vec<Vec<Range>> {
        let marks = self.marks();
        let mut cuts = marks.iter().flat_map(|mark| [mark.range.start, mark.range.end]).peekable();
        let mut out = Vec::new();
        for block in &self.document.blocks {
            let block = text::Block { span: block.range().into(), kind: block.kind };
            for cut in text::passages(self.text, block) {
                let passage = Passage::new(cut.span.of(self.text), cut.kind);
                for sentence in passage.sentences() {
                    let mut pieces = Vec::new();
                    for token in passage.tokens().get(sentence.clone()).unwrap_or_default() {
                        let mut rest: Range = token.span.shifted(cut.span.start()).into();
                        while let Some(at) = cuts.next_if(|at| *at < rest.end) {
                            if rest.start < at {
                                pieces.push(Range { start: rest.start, end: at });
                                rest.start = at;
                            }
                        }
                        pieces.push(rest);
                    }
                    out.push(pieces);
                }
            }
        }
        out
    }

    /// The article's first headline, or nothing.
    fn title(&self) -> Option<String> {
        let headline = self.document.blocks.iter().find(|b| b.kind == text::BlockKind::Headline)?;
        Some(self.line(headline.range()))
    }
}

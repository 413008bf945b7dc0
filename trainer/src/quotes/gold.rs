//! Lines of attributed articles into texts with the quotations whose speakers are known, in bytes.

use flate2::read::GzDecoder;
use news_annotator::Span;
use news_annotator::text::{Offsets, Unit};
use serde::Deserialize;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};

/// An article with its marked quotations.
pub struct Article {
    /// Its name.
    pub id: String,
    /// Its words.
    pub text: String,
    /// Its pairs of marks that someone judged, in order.
    pub quotes: Vec<Quote>,
    /// What is attributed to somebody, in marks or without.
    pub contents: Vec<Content>,
}

/// Words that are attributed to somebody.
pub struct Content {
    /// Without the marks at its ends.
    pub span: Span,
    /// None of them stand in marks.
    pub indirect: bool,
    /// The cue is one of saying.
    pub said: bool,
    /// The cue.
    pub cue: Option<Span>,
}

/// What was judged of a pair of marks.
pub struct Quote {
    /// With its marks.
    pub span: Span,
    /// What holds.
    pub truth: Truth,
}

/// Whose words a quotation holds.
pub enum Truth {
    /// Nobody's: a term, a title, irony.
    Nobody,
    /// Somebody's.
    Somebody {
        /// The pieces of the text that name the speaker.
        speaker: Vec<Span>,
        /// The speaker's words as printed.
        words: String,
        /// The cue.
        cue: Option<Span>,
    },
    /// Not known: nothing is learnt from it.
    Unknown,
}

#[derive(Deserialize)]
struct Line {
    id: String,
    text: String,
    spans: Vec<Marked>,
}

#[derive(Deserialize)]
struct Marked {
    start: u32,
    end: u32,
    label: String,
    #[serde(default)]
    inner_start: u32,
    #[serde(default)]
    inner_end: u32,
    kind: Option<String>,
    cue_class: Option<String>,
    mark: Option<String>,
    role: Option<String>,
    #[serde(default)]
    maybe_speech: bool,
    speaker: Option<Source>,
    cue: Option<Place>,
}

#[derive(Deserialize)]
struct Source {
    text: String,
    segs: Vec<(u32, u32)>,
}

#[derive(Deserialize)]
struct Place {
    start: u32,
    end: u32,
}

/// The lines of a file, unpacked where its name ends in `.gz`.
///
/// # Errors
/// Says what is wrong with the file.
pub fn lines(path: &str) -> Result<Vec<String>, String> {
    let problem = |error: std::io::Error| format!("{path}: {error}");
    let file = File::open(path).map_err(problem)?;
    let read: Box<dyn Read> =
        if path.ends_with(".gz") { Box::new(GzDecoder::new(file)) } else { Box::new(file) };
    BufReader::new(read).lines().collect::<Result<_, _>>().map_err(problem)
}

/// The articles of a file.
///
/// # Errors
/// Says what is wrong with the file.
pub fn articles(path: &str) -> Result<Vec<Article>, String> {
    lines(path)?.iter().map(|line| article(line).map_err(|error| format!("{path}: {error}"))).collect()
}

fn article(line: &str) -> Result<Article, serde_json::Error> {
    let line: Line = serde_json::from_str(line)?;
    let offsets = Offsets::new(&line.text, Unit::Codepoint);
    let span = |start: u32, end: u32| Span::new(offsets.to_byte(start), offsets.to_byte(end));
    let quotes = (line.spans.iter())
        .filter(|s| s.label == "MARKED")
        .map(|s| {
            let judged = s.mark.as_deref() == Some("double") && !s.maybe_speech;
            let truth = match (&s.role, &s.speaker) {
                _ if !judged => Truth::Unknown,
                (Some(role), _) if role == "other" => Truth::Nobody,
                (_, Some(speaker)) => Truth::Somebody {
                    speaker: speaker.segs.iter().map(|(a, b)| span(*a, *b)).collect(),
                    words: speaker.text.clone(),
                    cue: s.cue.as_ref().map(|c| span(c.start, c.end)),
                },
                _ => Truth::Unknown,
            };
            Quote { span: span(s.start, s.end), truth }
        })
        .collect();
    let contents = (line.spans.iter())
        .filter(|s| s.label == "QUOTE")
        .map(|s| Content {
            span: span(s.inner_start, s.inner_end),
            said: s.cue_class.as_deref() == Some("say"),
            indirect: s.kind.as_deref() == Some("indirect"),
            cue: s.cue.as_ref().map(|c| span(c.start, c.end)),
        })
        .collect();
    Ok(Article { id: line.id, quotes, contents, text: line.text })
}

/// The last word of a speaker's noun phrase, before anything that hangs on it, in lower case.
pub fn head(words: &str) -> String {
    let words = words.replace('’', "'").replace('\u{A0}', " ");
    let mut last = String::new();
    for word in words.split_whitespace() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let bare = bare.strip_suffix("'s").unwrap_or(&bare).trim_end_matches('\'').to_string();
        let hangs = matches!(
            bare.as_str(),
            "who"
                | "which"
                | "that"
                | "of"
                | "for"
                | "from"
                | "in"
                | "at"
                | "on"
                | "with"
                | "and"
                | "to"
                | "under"
                | "by"
                | "near"
                | "told"
                | "said"
        );
        if hangs && !last.is_empty() || word.starts_with('(') && !last.is_empty() {
            break;
        }
        if !bare.is_empty() && !matches!(bare.as_str(), "jr" | "sr" | "ii" | "iii") {
            last = bare;
        }
        if word.ends_with([',', '—', '–']) {
            break;
        }
    }
    last
}

/// Do two phrases have one head, or does one hold the other's?
pub fn same_head(a: &str, b: &str) -> bool {
    const PRONOUNS: [&str; 10] = ["he", "she", "they", "i", "we", "it", "who", "his", "her", "their"];
    let (x, y) = (head(a), head(b));
    if x.is_empty() || y.is_empty() {
        return false;
    }
    if x == y {
        return true;
    }
    let pronoun = |w: &str| PRONOUNS.contains(&w);
    let holds = |phrase: &str, word: &str| {
        word.len() > 2
            && phrase.to_lowercase().split(|c: char| !c.is_alphanumeric() && c != '-').any(|w| w == word)
    };
    !pronoun(&x) && !pronoun(&y) && (holds(b, &x) || holds(a, &y))
}

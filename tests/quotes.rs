//! Quotations as cases: marked-up English, one case a line, in `tests/cases/quotes.txt`.
//!
//! `⟦“No,”|direct|Clarke⟧` is a pair of marks with its kind and its speaker's words; `Clarke=Colin Clarke` says also who
//! that is, `she=` that it is nobody named, `-` that there is no speaker, and no third field that nothing is asked. Pairs nest. `⟨…|Clarke⟩` is speech
//! reported without marks, asked for only in lines that hold one. A field behind the speaker is the whole of what was said of
//! which the marks are a part: `⟦“late,”|mixed|Clarke|that it was “late”⟧`. `#1` behind a kind joins the parts of one utterance,
//! ` ¶ ` parts paragraphs.

use news_annotator::{Annotator, Document, document};

#[derive(Debug, Default)]
struct Case {
    text: String,
    pairs: Vec<Expected>,
    reported: Vec<Expected>,
}

#[derive(Debug, Default, Clone)]
struct Expected {
    start: usize,
    end: usize,
    kind: String,
    utterance: Option<String>,
    speaker: Option<String>,
    content: Option<String>,
}

/// Reads a line: brackets are taken out of the text and become expectations.
fn case(line: &str) -> Case {
    let mut case = Case::default();
    let mut open: Vec<(char, usize)> = Vec::new();
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        match c {
            '⟦' | '⟨' => open.push((c, case.text.len())),
            '|' => {
                let close = rest.find(['⟧', '⟩']).expect("a bracket is closed");
                let fields: Vec<&str> = rest[1..close].split('|').collect();
                let (sort, start) = open.pop().expect("a bracket is open");
                let mut expected = Expected { start, end: case.text.len(), ..Expected::default() };
                if sort == '⟦' {
                    let (kind, utterance) = fields[0].split_once('#').unwrap_or((fields[0], ""));
                    expected.kind = kind.to_string();
                    expected.utterance = (!utterance.is_empty()).then(|| utterance.to_string());
                    expected.speaker = fields.get(1).map(|s| s.to_string());
                    expected.content = fields.get(2).map(|s| s.to_string());
                    case.pairs.push(expected);
                } else {
                    expected.speaker = Some(fields[0].to_string());
                    case.reported.push(expected);
                }
                rest = &rest[close..];
            }
            '¶' => {
                let kept = case.text.trim_end().len();
                case.text.truncate(kept);
                case.text.push_str("\n\n");
                rest = rest[c.len_utf8()..].trim_start();
                continue;
            }
            _ => case.text.push(c),
        }
        let taken = rest.chars().next().map_or(0, char::len_utf8);
        rest = &rest[taken..];
    }
    case.pairs.sort_by_key(|p| (p.start, std::cmp::Reverse(p.end)));
    case.reported.sort_by_key(|r| (r.start, r.end));
    case
}

fn speaker_of(
    document: &Document,
    text: &str,
    speaker: Option<&document::Speaker>,
    want: &str,
) -> Result<(), String> {
    let Some(speaker) = speaker else {
        return if want == "-" { Ok(()) } else { Err(format!("no speaker, not {want:?}")) };
    };
    let words = &text[speaker.start as usize..speaker.end as usize];
    let (wanted_words, wanted_name) = want.split_once('=').map_or((want, None), |(w, n)| (w, Some(n)));
    if words != wanted_words {
        return Err(format!("speaker {words:?}, not {wanted_words:?}"));
    }
    let name =
        document.entities.iter().find(|e| Some(&e.id) == speaker.entity.as_ref()).map(|e| e.name.as_str());
    match wanted_name {
        Some(wanted) if name.unwrap_or_default() != wanted => {
            Err(format!("{words:?} is {name:?}, not {wanted:?}"))
        }
        _ => Ok(()),
    }
}

fn faults(annotator: &Annotator, case: &Case) -> Vec<String> {
    let text = case.text.as_str();
    let document = annotator.annotate(text, None);
    let mut out = document::check::check(&document, text);
    let found: Vec<String> =
        document.quotes.iter().map(|q| text[q.start as usize..q.end as usize].to_string()).collect();
    let wanted: Vec<String> = case.pairs.iter().map(|p| text[p.start..p.end].to_string()).collect();
    if found != wanted {
        out.push(format!("pairs {found:?}, not {wanted:?}"));
        return out;
    }
    for (quote, expected) in document.quotes.iter().zip(&case.pairs) {
        let words = &text[expected.start..expected.end];
        if quote.kind.word() != expected.kind {
            out.push(format!("{words} is {}, not {}", quote.kind.word(), expected.kind));
        }
        if let Some(want) = &expected.speaker
            && let Err(fault) = speaker_of(&document, text, quote.speaker.as_ref(), want)
        {
            out.push(format!("{words}: {fault}"));
        }
        let content = quote.content.map(|content| &text[content.start as usize..content.end as usize]);
        if expected.content.is_some() && content != expected.content.as_deref() {
            out.push(format!("{words} is part of {content:?}, not {:?}", expected.content));
        }
    }
    for (i, a) in case.pairs.iter().enumerate() {
        for (j, b) in case.pairs.iter().enumerate().skip(i + 1) {
            let (Some(x), Some(y)) = (&a.utterance, &b.utterance) else { continue };
            if (x == y) != (document.quotes[i].utterance == document.quotes[j].utterance) {
                out.push(format!(
                    "{} and {} are wrongly joined or parted",
                    &text[a.start..a.end],
                    &text[b.start..b.end]
                ));
            }
        }
    }
    if !case.reported.is_empty() {
        let found: Vec<&str> = document
            .reported
            .iter()
            .map(|r| &text[r.content.start as usize..r.content.end as usize])
            .collect();
        let wanted: Vec<&str> = case.reported.iter().map(|r| &text[r.start..r.end]).collect();
        if found != wanted {
            out.push(format!("reported {found:?}, not {wanted:?}"));
        } else {
            for (reported, expected) in document.reported.iter().zip(&case.reported) {
                let want = expected.speaker.as_deref().unwrap_or("-");
                if let Err(fault) = speaker_of(&document, text, reported.speaker.as_ref(), want) {
                    out.push(format!("reported: {fault}"));
                }
            }
        }
    }
    out
}

#[test]
fn quotations_are_read_as_a_reader_reads_them() {
    let annotator = Annotator::new();
    let mut wrong = Vec::new();
    for line in include_str!("cases/quotes.txt").lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
        let faults = faults(&annotator, &case(line));
        if !faults.is_empty() {
            wrong.push(format!("{line}\n    {}", faults.join("\n    ")));
        }
    }
    assert!(wrong.is_empty(), "{} cases are wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// What stands before a text moves what is found and changes nothing else.
#[test]
fn a_text_moved_is_read_the_same() {
    let annotator = Annotator::new();
    for line in include_str!("cases/quotes.txt").lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
        let text = case(line).text;
        let plain = annotator.annotate(&text, None);
        for before in ["\u{FEFF}", "\r\n\r\n", "\u{A0}\n"] {
            let moved = annotator.annotate(&format!("{before}{text}"), None);
            let by = before.len() as u32;
            let places = |document: &Document, by: u32| -> Vec<(u32, u32, String)> {
                let quotes =
                    document.quotes.iter().map(|q| (q.start - by, q.end - by, q.kind.word().to_string()));
                quotes.collect()
            };
            assert_eq!(places(&plain, 0), places(&moved, by), "{before:?} before {text:?}");
        }
    }
}

//! The cases of `cases/numbers.txt`: marked-up English, one case a line.
//!
//! A figure is marked `[words|LABEL value modifier #what is counted]`; what is not marked must stay unmarked. A value
//! that cannot be told is `-`, and `#` is written where the case is about what is counted. A line `@ 2015-11-17` says
//! when the articles below it were written, `@` alone that nobody knows; `{headline}` or `{caption}` before a case says
//! which kind of block it is.

use news_annotator::links::figures::figures;
use news_annotator::links::{Findings, Part};
use news_annotator::text::{BlockKind, Passage};
use news_annotator::{Span, numbers};

struct Case<'c> {
    line: usize,
    date: Option<&'c str>,
    kind: BlockKind,
    marked: &'c str,
}

fn cases(file: &str) -> Vec<Case<'_>> {
    let mut date = None;
    let mut out = Vec::new();
    for (i, line) in file.lines().enumerate() {
        let line = line.trim();
        if let Some(day) = line.strip_prefix('@') {
            date = Some(day.trim()).filter(|day| !day.is_empty());
        } else if !line.is_empty() && !line.starts_with('#') {
            let word = line.strip_prefix('{').and_then(|rest| rest.split_once('}'));
            let kind = word.and_then(|(word, _)| BlockKind::from_word(word)).unwrap_or(BlockKind::Paragraph);
            out.push(Case { line: i + 1, date, kind, marked: word.map_or(line, |(_, rest)| rest.trim()) });
        }
    }
    out
}

/// The text of a case, and its marks as (start, end, what is said of it).
fn parse(marked: &str) -> (String, Vec<(usize, usize, String)>) {
    let (mut text, mut marks) = (String::new(), Vec::new());
    let mut rest = marked;
    while let Some((before, after)) = rest.split_once('[') {
        let (mark, tail) = after.split_once(']').expect("a mark that is closed");
        let (words, said) = mark.split_once('|').expect("a mark with its label");
        text.push_str(before);
        marks.push((text.len(), text.len() + words.len(), said.trim().to_string()));
        text.push_str(words);
        rest = tail;
    }
    text.push_str(rest);
    (text, marks)
}

/// The figures found in `text`, marked up as the cases are; what is counted is said for those that `asked` names.
fn found(case: &Case<'_>, text: &str, asked: impl Fn(usize) -> bool) -> String {
    let findings =
        Findings { numbers: numbers::recognise(&Passage::new(text, case.kind)), ..Findings::default() };
    let span = Span::new(0, text.len() as u32);
    let parts = [Part { span, kind: case.kind, findings: &findings }];
    let (_, figures) = figures(text, &parts, case.date);
    let (mut out, mut at) = (String::new(), 0);
    for n in &figures {
        let range = n.span.range();
        out.push_str(&text[at..range.start]);
        out.push_str(&format!("[{}|{}", &text[range.clone()], n.label.word()));
        out.push_str(&format!(" {}", n.value.as_deref().unwrap_or("-")));
        if let Some(modifier) = n.modifier {
            out.push_str(&format!(" {}", modifier.word()));
        }
        if let Some(per) = &n.per {
            out.push_str(&format!(" per {per}"));
        }
        if n.set {
            out.push_str(" set");
        }
        if asked(range.start) {
            out.push_str(&format!(" #{}", n.counts.map_or("", |span| span.of(text))));
        }
        out.push(']');
        at = range.end;
    }
    out.push_str(&text[at..]);
    out
}

#[test]
fn every_figure_is_read_as_a_reader_reads_it() {
    let file = include_str!("cases/numbers.txt");
    let mut wrong = Vec::new();
    let cases = cases(file);
    for case in &cases {
        let (text, marks) = parse(case.marked);
        let asked = |start| marks.iter().any(|(at, _, said)| *at == start && said.contains('#'));
        let got = found(case, &text, asked);
        if got != case.marked {
            wrong.push(format!("line {}\n  is    {got}\n  wants {}", case.line, case.marked));
        }
    }
    assert!(wrong.is_empty(), "{} of {} cases wrong\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

/// What stands before a passage moves its figures and changes nothing else.
#[test]
fn what_stands_before_a_text_only_moves_its_figures() {
    let file = include_str!("cases/numbers.txt");
    for case in cases(file) {
        let (text, _) = parse(case.marked);
        let plain = numbers::recognise(&Passage::new(&text, case.kind));
        for before in ["😀 ", "\u{FEFF}", "\r\n", "👩\u{200D}👧 "] {
            let longer = format!("{before}{text}");
            let moved = numbers::recognise(&Passage::new(&longer, case.kind));
            let spans = |found: &[numbers::Number], by: u32| {
                found.iter().map(|n| (n.span.shifted(by), n.label, n.meaning.clone())).collect::<Vec<_>>()
            };
            assert_eq!(spans(&moved, 0), spans(&plain, before.len() as u32), "line {}: {text}", case.line);
        }
    }
}

//! Names against cases of marked-up English: `tests/cases/names.txt` must hold one by one, `names_lines.txt` (headlines,
//! bylines, datelines) as a whole.

use news_annotator::{Annotator, Document};
use std::collections::BTreeMap;

/// A name by its bytes, its kind, and the number of its entity where the case gives one.
type Marked = (u32, u32, String, Option<String>);

/// A case as plain text with its names.
fn read(case: &str) -> (String, Vec<Marked>) {
    let case = case.replace(" / ", "\n\n");
    let (mut text, mut marked) = (String::new(), Vec::new());
    let mut rest = case.as_str();
    while let Some((before, behind)) = rest.split_once('[') {
        text.push_str(before);
        let (name, after) = behind.split_once(']').expect("a bracket is closed");
        let (words, kind) = name.rsplit_once('|').expect("a name has a kind");
        let (kind, entity) = kind.split_once('#').map_or((kind, None), |(k, e)| (k, Some(e.to_string())));
        let start = text.len() as u32;
        text.push_str(words);
        marked.push((start, text.len() as u32, kind.to_string(), entity));
        rest = after;
    }
    text.push_str(rest);
    (text, marked)
}

fn cases(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
}

fn found(document: &Document) -> Vec<(u32, u32, String)> {
    let names = document.mentions.iter().filter(|m| m.label.word() != "PRON");
    names.map(|m| (m.start, m.end, m.label.word().to_string())).collect()
}

/// How a text shows its names, for the message of a failed case.
fn shown(text: &str, names: &[(u32, u32, String)]) -> String {
    let part = |(start, end, kind): &(u32, u32, String)| {
        format!("[{}|{kind}]", &text[*start as usize..*end as usize])
    };
    names.iter().map(part).collect::<Vec<_>>().join(" ")
}

#[test]
fn every_case_holds() {
    let annotator = Annotator::new();
    let mut failed = Vec::new();
    for case in cases(include_str!("cases/names.txt")) {
        let (text, marked) = read(case);
        let document = annotator.annotate(&text, None);
        let want: Vec<_> = marked.iter().map(|(s, e, k, _)| (*s, *e, k.clone())).collect();
        let have = found(&document);
        if want != have {
            failed.push(format!("{text}\n  want {}\n  have {}", shown(&text, &want), shown(&text, &have)));
            continue;
        }
        // Two names share an entity where the case says so, and nowhere else.
        let mut entities: BTreeMap<&str, Option<&str>> = BTreeMap::new();
        let mut back: BTreeMap<Option<&str>, &str> = BTreeMap::new();
        for ((_, _, _, number), mention) in marked.iter().zip(&document.mentions) {
            let Some(number) = number.as_deref() else { continue };
            let entity = mention.entity.as_deref();
            if *entities.entry(number).or_insert(entity) != entity
                || *back.entry(entity).or_insert(number) != number
            {
                failed.push(format!("{text}\n  entity #{number} is {entity:?}"));
            }
        }
    }
    assert!(failed.is_empty(), "{} cases:\n{}", failed.len(), failed.join("\n"));
}

#[test]
fn headlines_bylines_and_datelines_hold_as_a_whole() {
    let annotator = Annotator::new();
    let (mut right, mut wanted, mut have) = (0, 0, 0);
    for case in cases(include_str!("cases/names_lines.txt")) {
        let (text, marked) = read(case);
        let want: Vec<_> = marked.into_iter().map(|(s, e, k, _)| (s, e, k)).collect();
        let got = found(&annotator.annotate(&text, None));
        if want != got {
            println!(
                "{}\n  want {}\n  have {}",
                text.replace('\n', " / "),
                shown(&text, &want),
                shown(&text, &got)
            );
        }
        right += want.iter().filter(|name| got.contains(name)).count();
        (wanted, have) = (wanted + want.len(), have + got.len());
    }
    let f1 = 200.0 * right as f64 / (wanted + have) as f64;
    println!("F1 {f1:.1} of {wanted} names");
    assert!(f1 >= 85.0, "F1 {f1:.1}");
}

//! Every format read back by somebody else's reader, or by one written here from the format's own description.

mod articles;
#[path = "../src/text/random.rs"]
mod random;

use news_annotator::document::Range;
use news_annotator::formats::{self, Format};
use news_annotator::text::Unit;
use news_annotator::{Annotator, Document};
use random::Random;
use serde_json::Value;

/// How many articles of the reader's own file are written in every format.
const GIVEN: usize = 50;

/// The seeds, the articles that `NEWS_ARTICLES` gives, and texts that are hard on an exporter.
fn articles() -> Vec<(String, Document)> {
    let annotator = Annotator::new();
    let given = articles::given().into_iter().take(GIVEN);
    let mut texts: Vec<String> = articles::seeds().into_iter().chain(given).map(|(_, text)| text).collect();
    texts.push(
        "=SUM(A1) & <b>“Ali Hassan”</b>, said 5,000 people at 2am.\n@cmd \"in\" Paris.\r\n😀 In New\nYork, +5 | x_y"
            .to_string(),
    );
    texts.push(String::new());
    let mut random = Random::new(9);
    texts.extend((0..40).map(|_| random.text(50)));
    (texts.into_iter())
        .map(|text| {
            let document = annotator.annotate(&text, Some("2015-11-17"));
            (text, document)
        })
        .collect()
}

/// The words of a range of code points.
fn points(text: &str, start: u64, end: u64) -> String {
    text.chars().skip(start as usize).take((end - start) as usize).collect()
}

fn words(text: &str, range: Range) -> &str {
    &text[range.start as usize..range.end as usize]
}

#[test]
fn whatever_unit_a_document_counts_in_the_export_is_the_same() {
    for (text, document) in articles() {
        let utf16 = document.clone().in_unit(&text, Unit::Utf16);
        for format in Format::ALL.iter().filter(|f| **f != Format::Native) {
            assert_eq!(
                formats::write(*format, utf16.clone(), &text),
                formats::write(*format, document.clone(), &text),
                "{format:?}"
            );
        }
    }
}

#[test]
fn native_comes_back_as_it_was() {
    for (text, document) in articles() {
        let line = formats::write(Format::Native, document.clone(), &text);
        assert!(!line.contains('\n'));
        let read = formats::native::read(&line).unwrap();
        assert_eq!(read.text.as_deref(), Some(text.as_str()));
        assert_eq!(Document { text: None, ..read }, document);
    }
}

#[test]
fn json_formats_point_at_the_words_they_name() {
    for (text, document) in articles() {
        let marks = document.mentions.len() + document.numbers.len();
        let spacy: Value =
            serde_json::from_str(&formats::write(Format::Spacy, document.clone(), &text)).unwrap();
        assert_eq!(spacy["ents"].as_array().unwrap().len(), marks);
        // spaCy builds its text from the tokens, each with at most one space behind it.
        let tokens = spacy["tokens"].as_array().unwrap();
        let mut built = String::new();
        for (at, token) in tokens.iter().enumerate() {
            let end = token["end"].as_u64().unwrap();
            built.push_str(&points(&text, token["start"].as_u64().unwrap(), end));
            let next = tokens.get(at + 1).map(|t| t["start"].as_u64().unwrap());
            if next.is_some_and(|next| next == end + 1) {
                built.push(' ');
            }
        }
        assert_eq!(built.trim_end(), text.trim_end(), "{text:?}");
        for ent in spacy["ents"].as_array().unwrap() {
            let (start, end) = (ent["start"].as_u64().unwrap(), ent["end"].as_u64().unwrap());
            assert!(
                tokens.iter().any(|t| t["start"] == start) && tokens.iter().any(|t| t["end"] == end),
                "{ent}"
            );
        }
        let lines: Value =
            serde_json::from_str(&formats::write(Format::Jsonl, document.clone(), &text)).unwrap();
        assert_eq!(lines["spans"].as_array().unwrap().len(), marks + document.quotes.len());
        let displacy: Value =
            serde_json::from_str(&formats::write(Format::Displacy, document.clone(), &text)).unwrap();
        for (ent, mention) in
            displacy["ents"].as_array().unwrap().iter().zip(&spacy["ents"].as_array().unwrap()[..])
        {
            assert_eq!(
                (&ent["start"], &ent["end"], &ent["label"]),
                (&mention["start"], &mention["end"], &mention["label"])
            );
        }
    }
}

#[test]
fn web_annotations_quote_what_they_point_at() {
    for (text, document) in articles() {
        let page: Value =
            serde_json::from_str(&formats::write(Format::WebAnnotation, document.clone(), &text)).unwrap();
        let items = page["items"].as_array().unwrap();
        let findings = document.mentions.len()
            + document.numbers.len()
            + document.quotes.len()
            + document.reported.len();
        assert_eq!(items.len(), findings);
        for item in items {
            let selectors = item["target"]["selector"].as_array().unwrap();
            let (quote, place) = (&selectors[0], &selectors[1]);
            let at = points(&text, place["start"].as_u64().unwrap(), place["end"].as_u64().unwrap());
            assert_eq!(quote["exact"], at);
            let around =
                format!("{}{at}{}", quote["prefix"].as_str().unwrap(), quote["suffix"].as_str().unwrap());
            assert!(text.contains(&around), "{around:?}");
        }
    }
}

/// brat's own rule: the words of a mark are those at its place, fragments joined by a space, on one line.
#[test]
fn brat_marks_hold_the_words_at_their_place() {
    for (text, document) in articles() {
        for line in formats::write(Format::Brat, document.clone(), &text).lines() {
            let cells: Vec<&str> = line.splitn(3, '\t').collect();
            if !line.starts_with('T') {
                assert!(matches!(line.as_bytes()[0], b'A' | b'R' | b'#'), "{line}");
                continue;
            }
            let (_, places) = cells[1].split_once(' ').unwrap();
            let at: Vec<String> = (places.split(';'))
                .map(|place| {
                    let (start, end) = place.split_once(' ').unwrap();
                    points(&text, start.parse().unwrap(), end.parse().unwrap())
                })
                .collect();
            assert_eq!(cells[2], at.join(" "), "{line}");
        }
    }
}

#[test]
fn conll_tags_give_the_marks_back() {
    for (text, document) in articles() {
        let mut found: Vec<(String, String)> = Vec::new();
        for line in formats::write(Format::Conll, document.clone(), &text).lines().filter(|l| !l.is_empty()) {
            let (token, tag) = line.rsplit_once('\t').unwrap();
            match tag.split_once('-') {
                Some(("B", label)) => found.push((label.to_string(), token.to_string())),
                Some(("I", label)) => {
                    let last = found.last_mut().expect("a mark goes on that never began");
                    assert_eq!(last.0, label);
                    last.1.push_str(token);
                }
                _ => assert_eq!(tag, "O"),
            }
        }
        let bare = |range| words(&text, range).chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        let names = document.mentions.iter().map(|m| (m.range(), m.label.word(), bare(m.range())));
        let numbers = document.numbers.iter().map(|n| (n.range(), n.label.word(), bare(n.range())));
        let mut marks: Vec<_> = names.chain(numbers).collect();
        marks.sort();
        let expected: Vec<(String, String)> =
            marks.into_iter().map(|(_, label, words)| (label.to_string(), words)).collect();
        let found: Vec<(String, String)> = found
            .into_iter()
            .map(|(label, words)| (label, words.chars().filter(|c| c.is_alphanumeric()).collect()))
            .collect();
        assert_eq!(found, expected);
    }
}

#[test]
fn tei_is_xml_that_holds_every_block() {
    for (text, document) in articles() {
        let xml = formats::write(Format::Tei, document.clone(), &text);
        let tree = roxmltree::Document::parse(&xml).unwrap_or_else(|error| panic!("{error}\n{xml}"));
        let body =
            tree.descendants().find(|n| n.has_tag_name(("http://www.tei-c.org/ns/1.0", "body"))).unwrap();
        let blocks: Vec<String> = (body.children().filter(|n| n.is_element()))
            .map(|p| p.descendants().filter_map(|n| n.text().filter(|_| n.is_text())).collect())
            .collect();
        let plain = |s: &str| {
            s.chars()
                .map(|c| if c.is_control() && !c.is_whitespace() { '\u{FFFD}' } else { c })
                .filter(|c| !matches!(c, '\u{FFFE}' | '\u{FFFF}'))
                .collect::<String>()
        };
        let expected: Vec<String> = document.blocks.iter().map(|b| plain(words(&text, b.range()))).collect();
        assert_eq!(blocks, expected);
        let ids: Vec<_> = tree
            .descendants()
            .filter_map(|n| n.attribute(("http://www.w3.org/XML/1998/namespace", "id")))
            .collect();
        for node in tree.descendants() {
            for reference in [node.attribute("ref"), node.attribute("who")].into_iter().flatten() {
                assert!(ids.contains(&reference.trim_start_matches('#')), "{reference} leads nowhere");
            }
        }
    }
}

#[test]
fn csv_opens_no_formula() {
    for (text, document) in articles() {
        let sheet = formats::write(Format::Csv, document.clone(), &text);
        let mut reader = csv::Reader::from_reader(sheet.as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        let findings = document.mentions.len()
            + document.numbers.len()
            + document.quotes.len()
            + document.reported.len();
        assert_eq!(rows.len(), findings);
        for row in &rows {
            assert_eq!(row.len(), 9);
            assert!(row.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t', '\r'])), "{row:?}");
        }
    }
}

#[test]
fn a_report_gives_values_as_people_write_them() {
    let text =
        "The storm killed at least 129 people on Friday. It lasted 30 minutes and felled hundreds of trees.";
    let document = Annotator::new().annotate(text, None);
    let markdown = formats::write(Format::Markdown, document.clone(), text);
    let rows: Vec<&str> = markdown.lines().filter(|line| line.starts_with("| ")).skip(2).collect();
    assert_eq!(
        rows,
        [
            "| at least 129 | ≥ 129 | people | cardinal |",
            "| Friday |  |  | date |",
            "| 30 minutes | 30 min |  | duration |",
            "| hundreds |  | trees | cardinal |",
        ]
    );
    let html = formats::write(Format::Html, document.clone(), text);
    assert!(html.contains("<td>at least 129</td><td>≥ 129</td>"));
}

#[test]
fn the_page_of_an_article_escapes_what_it_holds() {
    for (text, document) in articles() {
        let html = formats::write(Format::Html, document.clone(), &text);
        assert_eq!(html.matches("<script").count(), 0);
        assert_eq!(html.matches("<b>").count(), 0);
        // Every tag that is opened is closed, in order.
        let mut open: Vec<&str> = Vec::new();
        for tag in
            html.split('<').skip(1).filter_map(|rest| rest.split('>').next()).filter(|t| !t.starts_with('!'))
        {
            let name = tag.split_whitespace().next().unwrap();
            match name.strip_prefix('/') {
                Some(name) => assert_eq!(open.pop(), Some(name), "{tag}"),
                None if name == "meta" => {}
                None => open.push(name),
            }
        }
        assert!(open.is_empty());
        let markdown = formats::write(Format::Markdown, document.clone(), &text);
        assert!(markdown.starts_with("# ") && !markdown.contains("<b>"));
    }
}

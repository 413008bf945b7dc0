//! Any text at all: nothing is out of place, nothing depends on what stands before, and the same text gives the same.

#[path = "../src/text/random.rs"]
mod random;

use news_annotator::document::check::assert_whole;
use news_annotator::text::Unit;
use news_annotator::{Annotator, Document};
use random::Random;
use std::fs;
use std::sync::LazyLock;

/// One annotator for all: reading its word lists takes longer than reading an article.
fn annotator() -> Annotator {
    static ONE: LazyLock<Annotator> = LazyLock::new(Annotator::new);
    ONE.clone()
}

fn seeds() -> Vec<(String, String)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/seeds");
    let mut out: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            (path.file_stem().unwrap().to_string_lossy().to_string(), fs::read_to_string(path).unwrap())
        })
        .collect();
    out.sort();
    out
}

fn annotate(text: &str) -> Document {
    let document = annotator().annotate(text, None);
    assert_whole(&document, text);
    document
}

/// A Document as a list of lines to compare: what was found, with its words, `by` bytes taken off every place.
fn findings(document: &Document, text: &str, by: u32) -> Vec<String> {
    let words = |r: news_annotator::document::Range| {
        format!(
            "{}..{} {:?}",
            r.start as i64 - by as i64,
            r.end as i64 - by as i64,
            &text[r.start as usize..r.end as usize]
        )
    };
    let entity = |id: &Option<String>| {
        id.as_ref().map(|id| {
            document
                .entities
                .iter()
                .find(|e| e.id == *id)
                .map(|e| (e.name.clone(), e.aliases.clone(), e.label))
        })
    };
    let mut out = Vec::new();
    out.extend(
        document
            .mentions
            .iter()
            .map(|m| format!("{:?} {} {} {:?}", m.label, m.confidence, words(m.range()), entity(&m.entity))),
    );
    out.extend(document.numbers.iter().map(|n| {
        format!(
            "{:?} {} {:?} {:?} {:?} {:?}",
            n.label,
            words(n.range()),
            n.value,
            n.modifier,
            n.rel,
            n.counts.map(words)
        )
    }));
    for q in &document.quotes {
        let speaker = q.speaker.as_ref().map(|s| (words(s.range()), entity(&s.entity)));
        out.push(format!(
            "{:?} {} {:?} {:?} {:?}",
            q.kind,
            words(q.range()),
            speaker,
            q.cue.map(words),
            q.content.map(words)
        ));
    }
    for r in &document.reported {
        let speaker = r.speaker.as_ref().map(|s| (words(s.range()), entity(&s.entity)));
        out.push(format!("reported {} {:?} {:?}", words(r.content), speaker, r.cue.map(words)));
    }
    out
}

#[test]
fn random_texts_give_whole_documents() {
    let mut random = Random::new(11);
    for _ in 0..1500 {
        let text = random.text(60);
        let document = annotate(&text);
        for unit in [Unit::Codepoint, Unit::Utf16] {
            let turned = document.clone().in_unit(&text, unit);
            assert_whole(&turned, &text);
            assert_eq!(turned.in_bytes(&text), document, "{text:?}");
        }
    }
}

/// Sentences of news cut up and shuffled, with nasty pieces between: rules meet their own words in the wrong places.
#[test]
fn shuffled_news_gives_whole_documents() {
    let mut random = Random::new(5);
    let seeds = seeds();
    for _ in 0..400 {
        let mut text = String::new();
        for _ in 0..random.below(8) {
            let (_, seed) = &seeds[random.below(seeds.len())];
            let at = seed.floor_char_boundary(random.below(seed.len()));
            let end = seed.floor_char_boundary((at + random.below(120)).min(seed.len()));
            text.push_str(&seed[at..end]);
            text.push_str(&random.text(4));
        }
        annotate(&text);
    }
}

#[test]
fn a_prefix_moves_every_finding_by_its_length() {
    let prefixes = [
        "😀",
        "😀😀 ",
        "👨\u{200D}👩\u{200D}👧\n",
        "\u{301}",
        "\u{301}\u{302}\u{303} ",
        "\u{FFFD}",
        "\u{FFFD}\u{FFFD}\n",
        "\u{FEFF}",
        "\r\n",
        "\r\n\r\n",
        "\n",
        "\t",
        "\u{A0}",
        "\u{200B}",
        "\0",
        "🇫🇷",
        "\u{202E}\u{202C}",
        "e\u{301}\n\n",
    ];
    // Whoever looks a little way back looks further by the place in the file, by mistake, in one of these.
    let lines = (1..=17).map(|count| "\n".repeat(count));
    let prefixes: Vec<String> = prefixes.iter().map(|prefix| prefix.to_string()).chain(lines).collect();
    // First names that are men's and women's: that "she" is the one and "he" the other is told by their titles alone.
    let titled =
        "LEEDS, 3 May 2016\n\nMs Rowan Hale met Mr Robin Reed on Monday. “No,” she said. “Yes,” he said.\n";
    let said: Vec<_> =
        findings(&annotate(titled), titled, 0).into_iter().filter(|f| f.starts_with("Direct")).collect();
    assert!(said[0].contains("Rowan Hale") && said[1].contains("Robin Reed"), "{said:?}");
    for (id, text) in seeds().into_iter().chain([("titled".to_string(), titled.to_string())]) {
        let plain = findings(&annotate(&text), &text, 0);
        for prefix in &prefixes {
            let longer = format!("{prefix}{text}");
            let moved = findings(&annotate(&longer), &longer, prefix.len() as u32);
            assert_eq!(moved, plain, "{id} behind {prefix:?}");
        }
    }
}

#[test]
fn every_line_end_reads_alike() {
    for (id, text) in seeds() {
        let bare = |document: &Document, text: &str| -> Vec<String> {
            document
                .mentions
                .iter()
                .map(|m| m.range())
                .chain(document.numbers.iter().map(|n| n.range()))
                .chain(document.quotes.iter().map(|q| q.range()))
                .map(|r| text[r.start as usize..r.end as usize].to_string())
                .collect()
        };
        let plain = bare(&annotate(&text), &text);
        for end in ["\r\n", "\r"] {
            let other = text.replace('\n', end);
            assert_eq!(bare(&annotate(&other), &other), plain, "{id} with {end:?}");
        }
    }
}

#[test]
fn the_same_text_gives_the_same_document() {
    for (_, text) in seeds() {
        let annotator = annotator();
        let first = annotator.annotate(&text, Some("2015-11-17"));
        annotator.annotate("Another text, about Paris.", None);
        assert_eq!(annotator.annotate(&text, Some("2015-11-17")), first);
    }
}

/// One long run of each thing that has made a text tool slow or deep. Wall-clock times are for `cargo xtask bench`;
/// here a quadratic reading of these would simply never end.
#[test]
fn long_runs_of_one_thing_are_read_through() {
    let runs = [
        "\"",
        "“",
        "'",
        "1 ",
        "1,",
        "Aa ",
        "A",
        "a.b",
        "a@",
        "www.",
        "((",
        "-",
        "—",
        "\n",
        ". ",
        "$",
        "%",
        "of the ",
        "said ",
        "“a ” said ",
        "Mr. ",
        "U.S. ",
        "million ",
        "last ",
        "\u{301}",
        "🇫🇷",
        "中",
        "2015-",
        "and ",
        "Bank of ",
        "he said. ",
    ];
    for run in runs {
        let text = run.repeat(100_000 / run.len());
        annotate(&text);
    }
}

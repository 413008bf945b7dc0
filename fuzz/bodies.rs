//! What must hold for any bytes at all, one function for each kind of bytes that the core reads.
//!
//! A function panics where a promise is broken. The targets in `targets/` call them with what the fuzzer thinks of;
//! `tests/fuzzing.rs` calls them with seeded bytes and with every file in `tests/regressions`. Bytes that are several
//! texts hold them apart by `0xFF`, which no UTF-8 has.

use news_annotator::compare::{Comparing, Comparison, Member};
use news_annotator::document::check::{assert_whole, check};
use news_annotator::formats::{self, Format};
use news_annotator::lexicon::Lexicon;
use news_annotator::model::{self, Model};
use news_annotator::text::Unit;
use news_annotator::{Annotator, Document, Session};
use std::sync::LazyLock;

/// Longer texts are cut here, so that what is slow is not taken for what never ends.
const LONGEST: usize = 16 * 1024;

/// The day an article was written, for the texts that are given one.
const DATE: &str = "2015-11-17";

/// One annotator for all: reading its word lists takes longer than reading an article.
fn annotator() -> &'static Annotator {
    static ONE: LazyLock<Annotator> = LazyLock::new(Annotator::new);
    &ONE
}

/// The bytes as texts. What is not UTF-8 becomes U+FFFD, as it does at every door of the core.
fn texts(bytes: &[u8]) -> Vec<String> {
    let bytes = bytes.get(..LONGEST).unwrap_or(bytes);
    bytes.split(|byte| *byte == 0xFF).map(|piece| String::from_utf8_lossy(piece).into_owned()).collect()
}

fn text(bytes: &[u8]) -> String {
    texts(bytes).join(" ")
}

/// The Document of a text, which is whole.
fn whole(annotator: &Annotator, text: &str, date: Option<&str>) -> Document {
    let document = annotator.annotate(text, date);
    assert_whole(&document, text);
    document
}

/// Any text gives a whole Document, the same one every time, in every unit, behind empty lines and with every line end.
pub fn annotate(bytes: &[u8]) {
    let text = text(bytes);
    let document = whole(annotator(), &text, None);
    same(&annotator().annotate(&text, None), &document, &text, "read again");
    for unit in [Unit::Codepoint, Unit::Utf16] {
        let turned = document.clone().in_unit(&text, unit);
        assert_whole(&turned, &text);
        same(&turned.in_bytes(&text), &document, &text, "there and back");
    }
    whole(annotator(), &text, Some(DATE));

    // A line feed that opens the text joins no character before it, and empty lines belong to no block.
    let behind = whole(annotator(), &format!("\n\n{text}"), None);
    same(&moved(behind, |at| at - 2), &document, &text, "behind empty lines");

    let feeds = text.replace("\r\n", "\n").replace('\r', "\n");
    let document = whole(annotator(), &feeds, None);
    let returns = whole(annotator(), &feeds.replace('\n', "\r"), None);
    same(&returns, &document, &feeds, "with the line ends of old");
    let both = feeds.replace('\n', "\r\n");
    let before = Returns::of(&both);
    let read = whole(annotator(), &both, None);
    same(&moved(read, |at| at - before.count(at)), &document, &feeds, "with line ends of two characters");
}

/// Whatever is typed, a session has what a fresh reading has, and so does one that reads in steps. A piece behind the
/// first is an edit: where (two bytes), how much goes (one byte), and what comes.
pub fn edit(bytes: &[u8]) {
    let bytes = bytes.get(..LONGEST).unwrap_or(bytes);
    let mut pieces = bytes.split(|byte| *byte == 0xFF);
    let opened = String::from_utf8_lossy(pieces.next().unwrap_or_default()).into_owned();
    let mut session = Session::open(annotator().clone(), &opened, None);
    for (turn, piece) in pieces.take(8).enumerate() {
        let [low, high, gone, insert @ ..] = piece else { continue };
        // Some edits come while the text before them is still being read.
        if turn % 2 == 0 {
            session.step(u32::from(*gone));
            assert_whole(&session.so_far(), session.text());
        }
        let at = u32::from(u16::from_le_bytes([*low, *high])) % (session.text().len() as u32 + 2);
        session.edit(at, at + u32::from(*gone), &String::from_utf8_lossy(insert));
        let fresh = whole(annotator(), session.text(), None);
        same(session.document(), &fresh, &opened, "typed into");
    }
    let mut steps = Session::open(annotator().clone(), &opened, None);
    while {
        let progress = steps.step(64);
        progress.done < progress.total
    } {}
    same(steps.document(), &whole(annotator(), &opened, None), &opened, "read in steps");
}

/// Whatever was found in a text, every format of it parses with the reader of its own standard, and the native one comes
/// back as it went.
pub fn exports(bytes: &[u8]) {
    let text = text(bytes);
    let document = whole(annotator(), &text, Some(DATE));
    written(&document, &text);
}

/// Writes a Document in every format and reads what has a standard reader.
fn written(document: &Document, text: &str) {
    for format in Format::ALL {
        let written = formats::write(*format, document.clone(), text);
        match format {
            Format::Native => {
                let read = formats::native::read(&written).expect("what was saved");
                assert_eq!(read.text.as_deref(), Some(text));
                assert_eq!(Document { text: document.text.clone(), ..read }, *document);
            }
            Format::WebAnnotation | Format::Spacy | Format::Displacy | Format::Jsonl => {
                serde_json::from_str::<serde_json::Value>(&written).expect("JSON");
            }
            Format::Tei => {
                roxmltree::Document::parse(&written).expect("XML");
            }
            Format::Csv => {
                let mut reader = csv::Reader::from_reader(written.as_bytes());
                reader.records().for_each(|row| assert_eq!(row.expect("a row").len(), 9));
            }
            // Tested by their own descriptions in tests/formats.rs; here they need only be written.
            Format::Brat | Format::Conll | Format::Markdown | Format::Html => {}
        }
    }
}

/// Articles held against each other: every place fits its article, and told again it is the same.
pub fn compare(bytes: &[u8]) {
    let texts = texts(bytes);
    let compared = || {
        let mut comparing = Comparing::default();
        for (id, text) in texts.iter().take(6).enumerate() {
            let document = annotator().annotate(text, None);
            comparing.add(&id.to_string(), text, document.in_unit(text, Unit::Codepoint));
        }
        comparing.finish()
    };
    let comparison = compared();
    for member in members(&comparison) {
        let text = &texts[member.id.parse::<usize>().expect("an article's id")];
        let (start, end) = (member.start as usize, member.end as usize);
        assert!(start < end && end <= text.chars().count(), "{member:?} in {text:?}");
    }
    assert_eq!(compared(), comparison, "compared again");
}

fn members(comparison: &Comparison) -> impl Iterator<Item = &Member> {
    let figures = comparison.figures.iter().flat_map(|group| &group.members);
    figures.chain(comparison.quotes.iter().flat_map(|group| group.members.iter().chain(&group.changes)))
}

/// A saved Document out of anybody's hands: read or refused, and what was read is checked and written without harm.
pub fn native(bytes: &[u8]) {
    let Ok(line) = std::str::from_utf8(bytes) else { return };
    let Ok(document) = formats::native::read(line) else { return };
    let text = document.text.clone().unwrap_or_default();
    // An export takes whatever Document a caller has, and must not need it to fit.
    for format in Format::ALL {
        formats::write(*format, document.clone(), &text);
    }
    let mut comparing = Comparing::default();
    ["a", "b"].iter().for_each(|id| comparing.add(id, &text, document.clone()));
    comparing.finish();
    if check(&document, &text).is_empty() {
        let utf16 = document.in_bytes(&text).in_unit(&text, Unit::Utf16);
        assert_whole(&utf16, &text);
        written(&utf16, &text);
    }
}

/// A reader's own words: taken, or each bad line told with its number; and what was taken breaks no reading.
pub fn lexicon(bytes: &[u8]) {
    let texts = texts(bytes);
    let (words, article) = (&texts[0], texts[1..].join(" "));
    match Lexicon::read(words) {
        Ok(lexicon) => {
            let annotator = Annotator::with_lexicon(lexicon);
            whole(&annotator, &article, None);
            // The words themselves are where they are sure to be met.
            whole(&annotator, words, None);
        }
        Err(errors) => {
            assert!(!errors.is_empty());
            for error in errors {
                assert!((1..=words.lines().count()).contains(&error.line), "{error}");
                assert!(!error.message.is_empty() && error.message.len() < 1000, "{error}");
            }
        }
    }
}

/// The bytes of a model, whole or with any section changed: a model or an error, and a reading that holds its promises.
pub fn model(bytes: &[u8]) {
    const ARTICLE: &str =
        "Bank of the West lost $4.5bn, Ann Lee of Oslo told AFP. “We’ll wait,” she said. He didn’t.";
    if let Ok(model) = Model::read(bytes) {
        whole(&Annotator::with_model(&model), ARTICLE, None);
    }
    // A model whose hash is right is refused by nothing before its sections are read. Of the crate's own model, one
    // section gives way to the bytes: all of it, or from a place on.
    let [which, place @ ..] = bytes else { return };
    let mut sections = Model::builtin().sections();
    let Some(at) = usize::from(*which & 15).checked_rem(sections.len()) else { return };
    let (_, section) = &mut sections[at];
    let changed = match place.first_chunk::<3>() {
        Some([low, middle, high]) if which & 16 != 0 => {
            let from = u32::from_le_bytes([*low, *middle, *high, 0]) as usize % (section.len() + 1);
            let (before, behind) = section.split_at(from);
            let patch = &place[3..];
            [before, patch, behind.get(patch.len()..).unwrap_or_default()].concat()
        }
        _ => place.to_vec(),
    };
    *section = &changed;
    let built = packed(&sections);
    let model = Model::read(&built).expect("a model with the right hash");
    whole(&Annotator::with_model(&model), ARTICLE, None);
}

/// A model of these sections.
fn packed(sections: &[(String, &[u8])]) -> Vec<u8> {
    let mut tail = (sections.len() as u32).to_le_bytes().to_vec();
    let mut start = 20 + 16 * sections.len() as u32;
    for (name, section) in sections {
        let mut padded = name.as_bytes().to_vec();
        padded.resize(8, 0);
        tail.extend(padded);
        tail.extend(start.to_le_bytes());
        tail.extend((section.len() as u32).to_le_bytes());
        start += section.len() as u32;
    }
    sections.iter().for_each(|(_, section)| tail.extend_from_slice(section));
    let mut out = model::MAGIC.to_vec();
    out.extend(model::VERSION.to_le_bytes());
    out.extend(model::hash(&tail).to_le_bytes());
    out.extend(tail);
    out
}

/// Panics with the first line in which the two differ: the whole of both would tell nobody anything.
fn same(got: &Document, wanted: &Document, text: &str, when: &str) {
    if got != wanted {
        let (got, wanted) = (format!("{got:#?}"), format!("{wanted:#?}"));
        let differ = got.lines().zip(wanted.lines()).enumerate().find(|(_, (got, wanted))| got != wanted);
        let around = |all: &str, at: usize| {
            all.lines().skip(at.saturating_sub(4)).take(8).collect::<Vec<_>>().join("\n")
        };
        let at = differ.map_or(0, |(at, _)| at);
        panic!("{when}, it has\n{}\nand not\n{}\nin {text:?}", around(&got, at), around(&wanted, at));
    }
}

/// A Document with every position moved.
fn moved(mut document: Document, by: impl Fn(u32) -> u32) -> Document {
    let mut move_to = |range: &mut news_annotator::document::Range| {
        (range.start, range.end) = (by(range.start), by(range.end));
    };
    document.each_range(&mut move_to);
    document
}

/// How many carriage returns of two-character line ends stand before a byte.
struct Returns(Vec<u32>);

impl Returns {
    fn of(text: &str) -> Returns {
        let mut count = 0;
        let before = text.bytes().map(|byte| {
            let so_far = count;
            count += u32::from(byte == b'\r');
            so_far
        });
        let mut counts: Vec<u32> = before.collect();
        counts.push(count);
        Returns(counts)
    }

    fn count(&self, at: u32) -> u32 {
        self.0[at as usize]
    }
}

//! A text being edited: whatever was typed, the answer is the one that reading the text afresh gives, and no more was
//! read than had to be.

#[path = "../src/text/random.rs"]
mod random;

use news_annotator::document::check::assert_whole;
use news_annotator::names::{Evidence, survey};
use news_annotator::text::{Block, Passage, blocks, passages};
use news_annotator::{Annotator, Session, Span};
use random::Random;
use std::sync::LazyLock;

fn seed(name: &str) -> String {
    std::fs::read_to_string(format!("{}/seeds/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// One annotator for all: reading its word lists takes longer than reading an article.
fn annotator() -> Annotator {
    static ONE: LazyLock<Annotator> = LazyLock::new(Annotator::new);
    ONE.clone()
}

/// The session's Document is the one of its text.
fn check(session: &mut Session) {
    let text = session.text().to_string();
    let fresh = annotator().annotate(&text, None);
    let (got, wanted) = (format!("{:#?}", session.document()), format!("{fresh:#?}"));
    if let Some((got, wanted)) = got.lines().zip(wanted.lines()).find(|(got, wanted)| got != wanted) {
        panic!("the session has {got}, a fresh reading {wanted}, in:\n{text}");
    }
    assert_eq!(*session.document(), fresh);
    assert_whole(&fresh, &text);
}

/// A text's passages, each with the key of what the whole text says of its words.
fn keyed(text: &str) -> Vec<(Block, u64)> {
    let cuts: Vec<Block> = blocks(text).into_iter().flat_map(|block| passages(text, block)).collect();
    let surveys: Vec<_> = cuts.iter().map(|cut| survey(&Passage::new(cut.span.of(text), cut.kind))).collect();
    let evidence = Evidence::gather(&surveys);
    cuts.into_iter().zip(surveys.iter().map(|survey| evidence.key(survey))).collect()
}

/// The passages that an edit leaves to be read, told afresh: all but those that stand wholly before it or behind it, are
/// for the same, and whose words the rest of the article says the same of.
fn to_be_read(before: &str, after: &str, (start, end, inserted): (u32, u32, u32)) -> Vec<Span> {
    let old = keyed(before);
    let stays = |cut: &Block, key: u64| {
        old.iter().any(|(was, old_key)| {
            let place = if was.span.end() <= start {
                was.span.start()
            } else if was.span.start() >= end {
                was.span.start() - end + start + inserted
            } else {
                return false;
            };
            *old_key == key
                && was.kind == cut.kind
                && place == cut.span.start()
                && was.span.len() == cut.span.len()
        })
    };
    keyed(after).into_iter().filter(|(cut, key)| !stays(cut, *key)).map(|(cut, _)| cut.span).collect()
}

/// Makes the edit and checks the answer, what was read for it, and the glance that could have been had before.
fn edit_and_check(session: &mut Session, start: u32, end: u32, insert: &str) {
    let before = session.text().to_string();
    session.splice(start, end, insert);
    if let Some((span, document)) = session.glance() {
        assert_whole(&document, span.of(session.text()));
        let left = before.len() as u32 - (session.text().len() as u32 - span.end());
        assert!(
            span.start() <= start && end <= left,
            "the glance at {span:?} leaves out a part of {start}..{end}"
        );
    }
    check(session);
    let after = session.text().to_string();
    assert_eq!(
        session.redone(),
        to_be_read(&before, &after, (start, end, insert.len() as u32)),
        "in:\n{after}"
    );
}

/// What is cut by an edit that has hurt: a character of two UTF-16 units, CR from LF, a mark from its fellow, and the
/// marks of a quotation over several paragraphs, of which only the last has a closing one.
const TENDER: &str = "Paris mourns \u{1F622}\u{1F1EB}\u{1F1F7}\r\n\r\nPARIS, Nov. 14 — At least 129 people died on Friday.\r\n\r\n\
    “We are at war,” said President François Hollande. “It is an act of war.\r\n\r\n“It was prepared abroad, and ‘planned \
    with care’.\r\n\r\n“France will be merciless.”\r\n\r\nMr. Hollande told \"Le Monde\" that the U.S. had called.\r\n";

#[test]
fn edits_in_tender_places_and_their_inverses_equal_a_fresh_reading() {
    let tender = ["\r\n", "“", "”", "‘", "’", "\"", "\u{1F622}", "\u{1F1EB}", "ç", "—", ".\r\n\r\n“"];
    let inserts = ["", "”", "\n", "\r", "x", "\u{1F1EB}", "“No,” he said.\r\n\r\n“"];
    let mut session = Session::open(annotator(), TENDER, None);
    session.document();
    for piece in tender {
        for (at, _) in TENDER.match_indices(piece) {
            for cut in 0..=piece.len() {
                let at = TENDER.floor_char_boundary(at + cut);
                for (length, insert) in [(0, 1), (1, 0), (2, 2), (0, 3), (4, 4), (0, 5), (1, 6)] {
                    let end = TENDER.floor_char_boundary(at + length).max(at);
                    let (removed, insert) = (&TENDER[at..end], inserts[insert]);
                    edit_and_check(&mut session, at as u32, end as u32, insert);
                    edit_and_check(&mut session, at as u32, (at + insert.len()) as u32, removed);
                    assert_eq!(session.text(), TENDER);
                }
            }
        }
    }
}

#[test]
fn a_thousand_random_edits_and_their_inverses_equal_a_fresh_reading() {
    let mut random = Random::new(21);
    let seeds =
        ["000_b0ba156327b33179.txt", "002_785c07a9116911ec.txt", "004_ffc61c161243d79f.txt"].map(seed);
    for round in 0..100 {
        let start = &seeds[round % seeds.len()];
        // A part of an article: short texts meet more of their own edges.
        let from = start.floor_char_boundary(random.below(start.len()));
        let to = start.floor_char_boundary((from + 200 + random.below(1500)).min(start.len()));
        let mut session = Session::open(annotator(), &start[from..to], None);
        session.document();
        for _ in 0..10 {
            let text = session.text().to_string();
            let at = text.floor_char_boundary(random.below(text.len() + 1));
            let end = text.floor_char_boundary((at + random.below(40)).min(text.len())).max(at);
            let insert = if random.below(3) == 0 { String::new() } else { random.text(6) };
            let removed = text[at..end].to_string();
            edit_and_check(&mut session, at as u32, end as u32, &insert);
            edit_and_check(&mut session, at as u32, (at + insert.len()) as u32, &removed);
            assert_eq!(session.text(), text);
        }
    }
}

#[test]
fn typing_reads_one_paragraph_again() {
    let text = seed("004_ffc61c161243d79f.txt");
    let mut session = Session::open(annotator(), &text, None);
    session.document();
    let all = session.redone().len();
    let at = text.find("carnage").unwrap() as u32;
    session.edit(at, at, "terrible ");
    let redone = session.redone();
    assert_eq!(redone.len(), 1, "of {all}: {redone:?}");
    assert!(redone[0].of(session.text()).contains("terrible carnage"));
    session.set_date(Some("2015-11-15"));
    assert_eq!(session.redone().len(), 1, "a date is no reason to read again");
}

#[test]
fn a_glance_says_of_a_paragraph_what_reading_it_all_says() {
    let text = seed("004_ffc61c161243d79f.txt");
    let mut session = Session::open(annotator(), &text, None);
    assert_eq!(session.glance(), None, "nothing was read yet");
    session.document();
    assert_eq!(session.glance(), None, "nothing was edited");
    let at = text.find("carnage").unwrap() as u32;
    for (done, letter) in "terrible ".char_indices() {
        session.splice(at + done as u32, at + done as u32, &letter.to_string());
    }
    let (span, glance) = session.glance().unwrap();
    assert_eq!(span.of(session.text()).lines().count(), 1, "one paragraph");
    let places = |spans: Vec<(u32, u32)>, from| {
        let inside = spans.into_iter().map(|(start, end)| (start + from, end + from));
        inside.filter(|(start, end)| span.start() <= *start && *end <= span.end()).collect::<Vec<_>>()
    };
    let names = glance.mentions.iter().map(|m| (m.start, m.end)).collect();
    let whole = session.document().mentions.iter().map(|m| (m.start, m.end)).collect();
    assert!(!glance.mentions.is_empty());
    assert_eq!(places(names, span.start()), places(whole, 0));
    assert_eq!(session.redone().len(), 1, "many edits are one");
    session.splice(0, 0, &"A long paste. ".repeat(2000));
    assert_eq!(session.glance(), None, "too much for a glance");
    check(&mut session);
}

#[test]
fn reading_in_steps_ends_where_reading_at_once_does() {
    let text = seed("001_6ae3743bf375f8f4.txt");
    let mut session = Session::open(annotator(), &text, None);
    let mut before = 0;
    loop {
        let progress = session.step(500);
        assert!(progress.done >= before && progress.total == text.len() as u32);
        before = progress.done;
        assert_whole(&session.so_far(), &text);
        if progress.done == progress.total {
            break;
        }
    }
    check(&mut session);
}

#[test]
fn an_edit_out_of_place_is_put_right() {
    let mut session = Session::open(annotator(), "é in Paris", None);
    session.edit(1, 0, "x");
    assert_eq!(session.text(), "xé in Paris");
    session.edit(500, 900, "!");
    assert_eq!(session.text(), "xé in Paris!");
    check(&mut session);
}

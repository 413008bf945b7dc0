//! A text being edited: whatever was typed, the answer is the one that reading the text afresh gives, and no more was
//! read than had to be.

#[path = "../src/text/random.rs"]
mod random;

use news_annotator::document::check::assert_whole;
use news_annotator::{Annotator, Session};
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

#[test]
fn random_edits_and_their_inverses_equal_a_fresh_reading() {
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
            session.edit(at as u32, end as u32, &insert);
            check(&mut session);
            session.edit(at as u32, (at + insert.len()) as u32, &removed);
            assert_eq!(session.text(), text);
            check(&mut session);
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

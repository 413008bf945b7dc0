//! `annotate` as a person runs it.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

fn annotate(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_annotate"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that stops at its options does not wait for what it would have read.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

/// A file with these bytes, in the folder that Cargo keeps for tests.
fn file(name: &str, bytes: &[u8]) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, bytes).unwrap();
    path.to_string_lossy().to_string()
}

#[test]
fn one_line_for_each_article_in_the_order_given() {
    let seeds = ["seeds/004_ffc61c161243d79f.txt", "seeds/000_b0ba156327b33179.txt"];
    let out = annotate(&seeds, "");
    let ids: Vec<&str> =
        text(&out.stdout).lines().filter_map(|l| l.split("\"id\":\"").nth(1)?.split('"').next()).collect();
    assert_eq!(ids, ["004_ffc61c161243d79f", "000_b0ba156327b33179"]);
    assert!(out.status.success() && out.stderr.is_empty());
}

#[test]
fn a_file_that_cannot_be_read_costs_one_sentence() {
    let pdf = file("report.txt", b"%PDF-1.7 \x00\x01");
    let latin = file("latin.txt", b"caf\xe9 in Paris");
    let out = annotate(&["nowhere.txt", &pdf, &latin, "seeds/003_162f01316e6d0746.txt"], "");
    let told: Vec<&str> = text(&out.stderr).lines().collect();
    assert_eq!(told.len(), 3, "{told:?}");
    assert_eq!(told[0], "annotate: nowhere.txt: no such file or directory");
    assert!(told[1].ends_with("is a PDF, not a text") && told[2].contains("is not UTF-8 text"), "{told:?}");
    assert_eq!(text(&out.stdout).lines().count(), 1, "the others are still done");
    assert_eq!(out.status.code(), Some(1));
}

#[test]
fn lines_of_json_carry_their_own_dates() {
    let lines =
        "{\"id\":\"a\",\"text\":\"It fell on Friday.\",\"date\":\"2015-11-17\",\"more\":1}\nnot json\n";
    let out = annotate(&["--input", "jsonl", "--offsets", "utf16"], lines);
    assert!(text(&out.stdout).contains("\"value\":\"2015-11-13\""), "{}", text(&out.stdout));
    assert!(text(&out.stderr).starts_with("annotate: -: line 2: "), "{}", text(&out.stderr));
    assert_eq!(out.status.code(), Some(1));
}

#[test]
fn a_readers_own_words_are_known_and_bad_ones_told_by_line() {
    let words = file("words.txt", b"add ORG winter institute\n");
    let out = annotate(&["--lexicon", &words], "Ask the winter institute.");
    assert!(text(&out.stdout).contains("\"label\":\"ORG\""));
    let bad = file("bad-words.txt", b"add ORG Acme\nnonsense\n");
    let out = annotate(&["--lexicon", &bad], "Ask.");
    assert!(text(&out.stderr).contains("bad-words.txt: line 2: "), "{}", text(&out.stderr));
    assert!(out.stdout.is_empty() && out.status.code() == Some(1));
}

#[test]
fn an_option_that_does_not_exist_is_named() {
    let out = annotate(&["--format", "word"], "");
    assert!(text(&out.stderr).contains("--format takes one of native, "), "{}", text(&out.stderr));
    assert_eq!(out.status.code(), Some(2));
}

#[test]
fn reports_are_compared_in_one_object() {
    let out = annotate(&["compare", "seeds/002_785c07a9116911ec.txt", "seeds/004_ffc61c161243d79f.txt"], "");
    assert!(text(&out.stdout).starts_with("{\"figures\":[{\"relation\":"));
    assert_eq!(text(&out.stdout).lines().count(), 1);
}

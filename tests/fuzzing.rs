//! The bodies that the fuzzer runs, on seeded bytes and on everything that has ever broken one of them.

#[path = "../fuzz/bodies.rs"]
mod bodies;
#[path = "../src/text/random.rs"]
mod random;

use random::Random;
use std::path::Path;

/// A body with its name, which is that of its target and of its folder in `tests/regressions`.
type Body = (&'static str, fn(&[u8]));

const BODIES: [Body; 7] = [
    ("annotate", bodies::annotate),
    ("edit", bodies::edit),
    ("exports", bodies::exports),
    ("compare", bodies::compare),
    ("native", bodies::native),
    ("lexicon", bodies::lexicon),
    ("model", bodies::model),
];

/// A piece of an article, nasty pieces, and now and then a byte of any kind.
fn nasty(random: &mut Random, seeds: &[String]) -> Vec<u8> {
    let mut out = Vec::new();
    for _ in 0..=random.below(5) {
        let seed = &seeds[random.below(seeds.len())];
        let at = random.below(seed.len());
        let end = (at + random.below(200)).min(seed.len());
        out.extend(&seed.as_bytes()[at..end]);
        out.extend(random.text(8).bytes());
        if random.below(3) == 0 {
            out.push(random.below(256) as u8);
        }
        if random.below(3) == 0 {
            out.push(0xFF);
        }
    }
    out
}

fn seeds() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.iter().map(|file| std::fs::read_to_string(file).unwrap()).collect()
}

fn seeded(body: fn(&[u8]), rounds: usize) {
    let (mut random, seeds) = (Random::new(17), seeds());
    (0..rounds).for_each(|_| body(&nasty(&mut random, &seeds)));
}

#[test]
fn any_text_is_annotated_alike_wherever_it_stands() {
    seeded(bodies::annotate, 300);
}

#[test]
fn any_typing_gives_what_a_fresh_reading_gives() {
    seeded(bodies::edit, 100);
}

#[test]
fn any_findings_are_written_so_that_others_can_read_them() {
    seeded(bodies::exports, 200);
}

#[test]
fn any_articles_can_be_compared() {
    seeded(bodies::compare, 200);
}

#[test]
fn any_lexicon_is_taken_or_told() {
    let (mut random, seeds) = (Random::new(18), seeds());
    for _ in 0..20 {
        let mut bytes = Vec::new();
        for _ in 0..random.below(5) {
            let verbs = ["add ORG ", "alias ", "never ", "pattern MISC ", "# ", ""];
            bytes.extend(verbs[random.below(verbs.len())].bytes());
            bytes.extend(random.text(4).bytes().filter(|byte| *byte != b'\n'));
            bytes.extend(if random.below(2) == 0 { &b" = Oslo\n"[..] } else { b"\n" });
        }
        bytes.push(0xFF);
        bytes.extend(nasty(&mut random, &seeds));
        bodies::lexicon(&bytes);
    }
}

#[test]
fn any_model_is_read_or_refused() {
    let mut random = Random::new(19);
    for _ in 0..15 {
        let length = random.below(40);
        let bytes: Vec<u8> = (0..length).map(|_| random.below(256) as u8).collect();
        bodies::model(&bytes);
    }
}

/// A saved Document with one thing in it changed.
#[test]
fn any_saved_document_is_read_or_refused() {
    let (mut random, seeds) = (Random::new(20), seeds());
    let annotator = news_annotator::Annotator::new();
    for round in 0..200 {
        let seed = &seeds[round % seeds.len()];
        let text = &seed[..seed.floor_char_boundary(300)];
        let document = annotator.annotate(text, None);
        let saved =
            news_annotator::formats::write(news_annotator::formats::Format::Native, document.clone(), text);
        let mut bytes = saved.into_bytes();
        let at = random.below(bytes.len());
        // A digit for a digit is what a reader's slip or a bad program makes; the rest is for the JSON.
        bytes[at] = match bytes[at] {
            b'0'..=b'9' => b'0' + random.below(10) as u8,
            _ => b' ' + random.below(90) as u8,
        };
        bodies::native(&bytes);
    }
}

#[test]
fn nothing_that_was_mended_breaks_again() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/regressions");
    let mut read = 0;
    for (name, body) in BODIES {
        let Ok(files) = std::fs::read_dir(folder.join(name)) else { continue };
        for file in files.map(|file| file.unwrap().path()) {
            // Printed where the test fails, so that one knows which.
            println!("{}", file.display());
            body(&std::fs::read(&file).unwrap());
            read += 1;
        }
    }
    assert!(read > 0, "there are files in {}", folder.display());
}

//! Bytes that nobody thought of: `fuzz/` run by cargo-fuzz, which is no part of any other command.
//!
//! What it finds stays in `target/fuzz/artifacts`; mended, it goes to `tests/regressions` for ever.

use crate::command::{Outcome, at, cargo, output, program, read, read_bytes, run, say, write};
use serde_json::json;
use std::path::{Path, PathBuf};

/// The targets, each a file in `fuzz/targets`.
const TARGETS: [&str; 7] = ["annotate", "edit", "exports", "compare", "native", "lexicon", "model"];

/// Longer bytes find nothing that shorter ones do not, and take longer.
const LONGEST: usize = 8192;

/// What holds texts apart, as `fuzz/bodies.rs` has it.
const APART: u8 = 0xFF;

/// `cargo xtask fuzz`.
pub fn fuzz(options: &[String]) -> Outcome {
    let (mut minutes, mut targets) = (5.0, Vec::new());
    let mut words = options.iter().map(String::as_str);
    while let Some(word) = words.next() {
        match TARGETS.iter().find(|target| **target == word) {
            Some(target) => targets.push(*target),
            None if word == "--minutes" => {
                minutes = words.next().and_then(|n| n.parse().ok()).ok_or("--minutes takes a number")?;
            }
            None => return Err(format!("fuzz takes --minutes N and any of {}", TARGETS.join(", "))),
        }
    }
    if output(cargo().args(["fuzz", "--version"])).is_err() {
        return Err(
            "install it first: cargo install cargo-fuzz --locked, and rustup toolchain install nightly"
                .to_string(),
        );
    }
    let texts = texts()?;
    dictionary(&texts)?;
    for target in if targets.is_empty() { TARGETS.to_vec() } else { targets } {
        corpus(target, &texts)?;
        say(&format!("fuzzing {target} for {minutes} minutes"));
        one(target, minutes)?;
    }
    Ok(())
}

fn one(target: &str, minutes: f64) -> Outcome {
    let artifacts = at("target/fuzz/artifacts").join(target);
    write(&artifacts.join(".here"), "")?;
    let mut fuzz = program("cargo");
    // The core has no unsafe code, so no sanitizer would find what a panic does not tell.
    fuzz.current_dir(at("fuzz"))
        .args(["+nightly", "fuzz", "run", "--sanitizer", "none", "--target-dir", "../target/fuzz", target])
        .arg(at("target/fuzz/corpus").join(target))
        .arg("--")
        .args([
            format!("-max_total_time={}", ((minutes * 60.0) as u64).max(1)),
            format!("-max_len={LONGEST}"),
            format!("-dict={}", at("target/fuzz/words.dict").display()),
            format!("-artifact_prefix={}/", artifacts.display()),
            "-rss_limit_mb=2048".to_string(),
            "-timeout=20".to_string(),
            "-print_final_stats=1".to_string(),
        ]);
    run(&mut fuzz).map_err(|_| format!("{target} found something; it is in target/fuzz/artifacts/{target}"))
}

/// The cases of the tests without their marks, the paragraphs of the seeds, and the seeds.
fn texts() -> Outcome<Vec<String>> {
    let mut out = Vec::new();
    for file in files(&at("tests/cases"))? {
        out.extend(read(&file)?.lines().filter(|l| !l.is_empty() && !l.starts_with('#')).map(without_marks));
    }
    for file in files(&at("seeds"))? {
        let seed = read(&file)?;
        out.extend(seed.split("\n\n").filter(|p| !p.trim().is_empty()).map(str::to_string));
        out.push(seed);
    }
    Ok(out)
}

/// `⟦“It took 18 months,”|direct|Clarke⟧ he said` as it is read.
fn without_marks(line: &str) -> String {
    let mut told = false;
    let kept = line.chars().filter(|c| {
        let mark = matches!(c, '⟦' | '⟧' | '[' | ']');
        told = (told || *c == '|') && !mark;
        !told && !mark
    });
    kept.collect()
}

/// The words of the texts, for a fuzzer that knows no English.
fn dictionary(texts: &[String]) -> Outcome {
    let mut words: Vec<&str> = texts.iter().flat_map(|text| text.split_whitespace()).collect();
    words.sort_unstable();
    words.dedup();
    let shown = |word: &str| word.bytes().map(|byte| format!("\\x{byte:02x}")).collect::<String>();
    let lines: String = words.iter().map(|word| format!("\"{}\"\n", shown(word))).collect();
    write(&at("target/fuzz/words.dict"), lines)
}

/// What a target starts from, in the form that its body reads.
fn corpus(target: &str, texts: &[String]) -> Outcome {
    let folder = at("target/fuzz/corpus").join(target);
    let next = |i: usize| texts[(i + 7) % texts.len()].as_str();
    let all: Vec<Vec<u8>> = match target {
        "edit" => (texts.iter().enumerate())
            .map(|(i, text)| {
                [text.as_bytes(), &[APART, i as u8, 0, i as u8 % 30], next(i).as_bytes()].concat()
            })
            .collect(),
        "compare" => (texts.iter().enumerate())
            .map(|(i, text)| [text.as_bytes(), &[APART], next(i).as_bytes()].concat())
            .collect(),
        "lexicon" => texts
            .iter()
            .map(|text| {
                let name = text.lines().next().unwrap_or_default();
                let words = format!("add ORG {name}\nalias Acme = {name}\nnever Oslo\npattern LAW [0-9]+\n");
                [words.as_bytes(), &[APART], text.as_bytes()].concat()
            })
            .collect(),
        "native" => saved(texts)?,
        // Every section of the crate's own model, changed here and there.
        "model" => (0..8u8)
            .flat_map(|section| [0u8, 4, 60, 255].map(|place| vec![section | 16, place, 0, 0, 255, 0, 1, 7]))
            .collect(),
        _ => texts.iter().map(|text| text.as_bytes().to_vec()).collect(),
    };
    for (i, bytes) in all.iter().enumerate() {
        write(&folder.join(format!("seed-{i}")), bytes)?;
    }
    for file in files(&at("tests/regressions").join(target))? {
        write(&folder.join(file.file_name().unwrap_or_default()), read_bytes(&file)?)?;
    }
    Ok(())
}

/// Each text as it is saved.
fn saved(texts: &[String]) -> Outcome<Vec<Vec<u8>>> {
    let lines = at("target/fuzz/texts.jsonl");
    let line = |text: &String| format!("{}\n", json!({ "id": "a", "text": text }));
    write(&lines, texts.iter().map(line).collect::<String>())?;
    let mut annotate = cargo();
    annotate.args(["run", "--quiet", "--profile", "fast", "--bin", "annotate", "--", "--input", "jsonl"]);
    Ok(output(annotate.arg(lines))?.lines().map(|line| line.as_bytes().to_vec()).collect())
}

/// The files of a folder in order; none where it is not there.
fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Ok(Vec::new()) };
    let mut out: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    out.sort();
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_is_a_file_and_every_file_a_target() {
        let mut names: Vec<String> = files(&at("fuzz/targets"))
            .unwrap()
            .iter()
            .map(|file| file.file_stem().unwrap().to_string_lossy().to_string())
            .collect();
        names.sort();
        let mut targets = TARGETS.to_vec();
        targets.sort_unstable();
        assert_eq!(names, targets);
    }

    #[test]
    fn a_case_is_read_without_its_marks() {
        assert_eq!(without_marks("⟦“No,”|direct|he⟧ he told [AFP|ORG]."), "“No,” he told AFP.");
    }
}

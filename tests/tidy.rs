//! The house rules that a machine can hold: which layer may use which, who may know what, how long a file may be.

use std::fs;
use std::path::{Path, PathBuf};

/// The layers from the bottom up; those in one row do not see each other.
const LAYERS: &[&[&str]] = &[
    &["vocabulary", "sorting", "word_list"],
    &["text"],
    &["model"],
    &["lexicon"],
    &["names", "numbers", "quotes"],
    &["links"],
    &["document"],
    &["formats"],
    &["compare"],
    &["recognisers"],
    &["reading"],
    &["annotator"],
    &["session"],
    &["wasm", "bin"],
];

/// The longest a file of code may be, its tests left out.
const MAX_LINES: usize = 400;

fn files(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    let mut out = Vec::new();
    let mut open = vec![root().join(folder)];
    while let Some(path) = open.pop() {
        let Ok(entries) = fs::read_dir(&path) else { continue };
        for entry in entries.map(|e| e.unwrap().path()) {
            let name = entry.file_name().unwrap().to_string_lossy().to_string();
            if entry.is_dir() && name != "node_modules" && name != "target" {
                open.push(entry);
            } else if endings.iter().any(|e| name.ends_with(e)) {
                out.push(entry);
            }
        }
    }
    out.sort();
    out
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn name(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/")
}

/// The code of a file without its unit tests and its comments.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).map(|line| format!("{line}\n")).collect()
}

/// The module of `src` that a file belongs to: `src/text/span.rs` is in `text`.
fn module(path: &Path) -> String {
    name(path).trim_start_matches("src/").split('/').next().unwrap().trim_end_matches(".rs").to_string()
}

fn rank(module: &str) -> Option<usize> {
    LAYERS.iter().position(|row| row.contains(&module))
}

/// No file under `folder` but those whose name starts with one of `allowed` holds any of `words`.
fn only_in(folder: &str, allowed: &[&str], words: &[&str]) {
    for file in files(folder, &[".rs"]) {
        let (file_name, code) = (name(&file), code(&file));
        if allowed.iter().any(|a| file_name.starts_with(a)) {
            continue;
        }
        for word in words {
            assert!(!code.contains(word), "{file_name} holds {word:?}; only {allowed:?} may");
        }
    }
}

#[test]
fn a_layer_uses_only_layers_below_it() {
    for file in files("src", &[".rs"]) {
        let own = module(&file);
        let Some(own_rank) = rank(&own) else {
            assert_eq!(own, "lib", "{} is in no layer", name(&file));
            continue;
        };
        for used in code(&file).split("crate::").skip(1) {
            let used: String = used.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            let Some(used_rank) = rank(&used) else { continue };
            assert!(used == own || used_rank < own_rank, "{} uses crate::{used}", name(&file));
        }
    }
}

#[test]
fn only_document_and_formats_serialise() {
    only_in(
        "src",
        &["src/document/", "src/formats/", "src/compare/mod.rs", "src/wasm.rs", "src/bin/"],
        &["serde"],
    );
}

#[test]
fn only_the_binding_knows_javascript() {
    only_in("src", &["src/wasm.rs"], &["wasm_bindgen", "js_sys", "web_sys"]);
}

#[test]
fn only_offsets_count_utf16() {
    only_in("src", &["src/text/offsets.rs"], &["len_utf16", "encode_utf16"]);
}

#[test]
fn the_core_has_no_clock_no_chance_no_threads_and_no_files() {
    let words = [
        "std::time",
        "std::thread",
        "std::fs",
        "std::env",
        "std::net",
        "static mut",
        "thread_local!",
        "RandomState",
    ];
    only_in("src", &["src/bin/"], &words);
}

#[test]
fn every_file_says_what_it_is_and_is_one_idea() {
    for folder in ["src", "xtask/src", "trainer/src", "tests", "fuzz"] {
        for file in files(folder, &[".rs"]) {
            let text = fs::read_to_string(&file).unwrap();
            assert!(text.starts_with("//!"), "{} does not open by saying what it is", name(&file));
            // A list of words is data, not code.
            let is_list = text.lines().next().is_some_and(|line| line.contains("(a list)"));
            let lines = code(&file).lines().filter(|l| !l.trim().is_empty()).count();
            assert!(is_list || lines <= MAX_LINES, "{} has {lines} lines of code", name(&file));
        }
    }
}

#[test]
fn the_engine_knows_no_page_and_the_view_no_engine() {
    for file in files("www/engine", &[".js"]) {
        let text = fs::read_to_string(&file).unwrap();
        for word in ["document.querySelector", "document.getElementById", "document.createElement", "window."]
        {
            assert!(!text.contains(word), "{} holds {word}", name(&file));
        }
    }
    for file in files("www/view", &[".js"]) {
        let text = fs::read_to_string(&file).unwrap();
        for word in ["WebAssembly", "/engine/"] {
            assert!(!text.contains(word), "{} holds {word}", name(&file));
        }
    }
}

#[test]
fn the_page_makes_no_html_from_strings() {
    for file in files("www", &[".js"]).into_iter().chain(files("plugins", &[".js", ".ts"])) {
        // This one keeps a library from putting markup back: it takes the property's place with nodes.
        let text = fs::read_to_string(&file).unwrap().replace("defineProperty(body, \"innerHTML\"", "");
        for word in
            ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"]
        {
            assert!(!text.contains(word), "{} holds {word}", name(&file));
        }
        assert!(!text.contains("highlights.clear"), "{} clears the highlights of others", name(&file));
    }
}

#[test]
fn the_seeds_are_as_they_were() {
    let sums: [(&str, u32); 5] = [
        ("000_b0ba156327b33179.txt", 0x9E469BDA),
        ("001_6ae3743bf375f8f4.txt", 0x5569E02F),
        ("002_785c07a9116911ec.txt", 0x68054E8B),
        ("003_162f01316e6d0746.txt", 0x0BE0C4DA),
        ("004_ffc61c161243d79f.txt", 0x28289770),
    ];
    for (seed, sum) in sums {
        let bytes = fs::read(root().join("seeds").join(seed)).unwrap();
        assert_eq!(news_annotator::model::hash(&bytes), sum, "{seed} has changed");
    }
}

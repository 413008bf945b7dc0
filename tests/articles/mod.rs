//! The articles that tests read: the five seeds, and those of a file of the reader's own where `NEWS_ARTICLES` names one
//! (JSON Lines of `{"id", "text"}`, as `annotate --input jsonl` takes them).

use serde_json::Value;

/// An article: its id and its text.
pub type Article = (String, String);

/// The five articles in `seeds/`.
pub fn seeds() -> Vec<Article> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/seeds");
    let mut out: Vec<Article> = (std::fs::read_dir(folder).unwrap())
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy().to_string();
            (name, std::fs::read_to_string(path).unwrap())
        })
        .collect();
    out.sort();
    out
}

/// The articles of the file that `NEWS_ARTICLES` names; none where it is not set.
pub fn given() -> Vec<Article> {
    let Some(file) = std::env::var_os("NEWS_ARTICLES") else { return Vec::new() };
    let lines = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let word = |line: &Value, field: &str| line[field].as_str().expect("an id and a text").to_string();
    (lines.lines().map(|line| serde_json::from_str(line).unwrap()))
        .map(|line: Value| (word(&line, "id"), word(&line, "text")))
        .collect()
}

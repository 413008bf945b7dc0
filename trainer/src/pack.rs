//! Sections into a model file: the one place that writes what `news_annotator::model` reads.
//!
//! Sections stand in the order of their names, so the file depends on their bytes alone and not on who wrote first.

use news_annotator::model::{MAGIC, Model, VERSION, hash};
use std::collections::BTreeMap;
use std::path::Path;

/// A model file of these sections. A name is at most eight bytes.
pub fn pack(sections: &BTreeMap<String, Vec<u8>>) -> Vec<u8> {
    let mut tail = (sections.len() as u32).to_le_bytes().to_vec();
    let mut start = 20 + 16 * sections.len();
    for (name, bytes) in sections {
        assert!(name.len() <= 8 && !name.is_empty(), "a section's name has one to eight bytes: {name}");
        let mut padded = [0; 8];
        padded[..name.len()].copy_from_slice(name.as_bytes());
        tail.extend(padded);
        tail.extend((start as u32).to_le_bytes());
        tail.extend((bytes.len() as u32).to_le_bytes());
        start += bytes.len();
    }
    for bytes in sections.values() {
        tail.extend(bytes);
    }
    let mut out = MAGIC.to_vec();
    out.extend(VERSION.to_le_bytes());
    out.extend(hash(&tail).to_le_bytes());
    out.extend(tail);
    out
}

/// Puts `new` sections into the model file at `path` and keeps its others; a file that is missing or empty starts
/// as a model of no sections. An empty section is taken out. The card beside it (`.json`) is told.
///
/// # Errors
/// Says what is wrong with the file.
pub fn replace(path: &Path, new: BTreeMap<String, Vec<u8>>) -> Result<(), String> {
    let problem = |what: String| format!("{}: {what}", path.display());
    let old = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Vec::new(),
        Err(error) => return Err(problem(error.to_string())),
    };
    let mut sections = BTreeMap::new();
    if !old.is_empty() {
        let model = Model::read(&old).map_err(|error| problem(error.to_string()))?;
        sections.extend(model.sections().into_iter().map(|(name, bytes)| (name, bytes.to_vec())));
    }
    for (name, bytes) in new {
        if bytes.is_empty() {
            sections.remove(&name);
        } else {
            sections.insert(name, bytes);
        }
    }
    let bytes = pack(&sections);
    std::fs::write(path, &bytes).map_err(|error| problem(error.to_string()))?;
    crate::card::refresh(&path.with_extension("json"), &bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_read_and_the_other_sections_stay() {
        let path = std::env::temp_dir().join(format!("news-annotator-pack-{}.bin", std::process::id()));
        let _ = std::fs::remove_file(&path);
        let one = |name: &str, bytes: &[u8]| BTreeMap::from([(name.to_string(), bytes.to_vec())]);
        replace(&path, one("names", &[1, 2, 3])).unwrap();
        replace(&path, one("lists", &[4])).unwrap();
        replace(&path, one("names", &[5, 6])).unwrap();
        let bytes = std::fs::read(&path).unwrap();
        let model = Model::read(&bytes).unwrap();
        assert_eq!(model.section("names"), Some(&[5, 6][..]));
        assert_eq!(model.section("lists"), Some(&[4][..]));
        replace(&path, one("names", &[])).unwrap();
        assert_eq!(Model::read(&std::fs::read(&path).unwrap()).unwrap().section("names"), None);
        std::fs::remove_file(&path).unwrap();
    }
}

//! Word classes into the model's section `classes`.

use crate::shrink::number_bytes;
use news_annotator::lexicon::builtin::WordHash;
use news_annotator::names::look::short;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The words of each class, by their hashes.
pub type Classes = Vec<BTreeSet<u32>>;

/// A table of lines `word<TAB>class`.
pub fn read(path: &Path) -> Result<Classes, String> {
    let text = std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let mut classes: BTreeMap<usize, BTreeSet<u32>> = BTreeMap::new();
    for line in text.lines() {
        let (word, class) = line.split_once('\t').ok_or("no tab")?;
        let class = class.parse().map_err(|_| "no number")?;
        classes.entry(class).or_default().insert(short(WordHash::of(word)));
    }
    Ok(classes.into_values().collect())
}

/// The packed section.
pub fn section(classes: &Classes) -> Vec<u8> {
    let mut out = (classes.len() as u16).to_le_bytes().to_vec();
    for words in classes {
        out.extend((words.len() as u32).to_le_bytes());
    }
    for words in classes {
        let mut last = 0;
        for word in words {
            number_bytes(&mut out, word - last);
            last = *word;
        }
    }
    out
}

//! Lists of names, gathered and made by hand, into the model's section `lists`.
//!
//! A gathered table has lines `kind<TAB>name`; a list by hand is a file with lines `[kind]` and, under each, names
//! with commas or line ends between them. What the section looks like stands in `news_annotator::lexicon::builtin`.

use crate::{option, pack};
use news_annotator::lexicon::{Kind, Kinds};
use news_annotator::text::Passage;
use std::collections::BTreeMap;
use std::path::Path;

/// The lists made by hand, in the order of their reading.
const BY_HAND: [(&str, &str); 5] = [
    ("organisations.txt", include_str!("../lists/hand/organisations.txt")),
    ("media_and_companies.txt", include_str!("../lists/hand/media_and_companies.txt")),
    ("people.txt", include_str!("../lists/hand/people.txt")),
    ("places.txt", include_str!("../lists/hand/places.txt")),
    ("words.txt", include_str!("../lists/hand/words.txt")),
];

/// Entries by their words in small letters.
pub type Lists = BTreeMap<String, u32>;

/// `trainer lists --lists TSV --out MODEL`
pub fn run(arguments: &[String]) -> Result<(), String> {
    let lists = read(Path::new(option(arguments, "--lists")?))?;
    let section = section(&lists);
    println!("{} entries, {} bytes", lists.len(), section.len());
    pack::replace(Path::new(option(arguments, "--out")?), BTreeMap::from([("lists".to_string(), section)]))
}

/// The gathered table and the lists made by hand.
///
/// # Errors
/// Says which line has no kind that is known.
pub fn read(gathered: &Path) -> Result<Lists, String> {
    let mut lists = Lists::new();
    let table = std::fs::read_to_string(gathered).map_err(|e| format!("{}: {e}", gathered.display()))?;
    for (number, line) in table.lines().enumerate() {
        let (kind, name) = line.split_once('\t').ok_or_else(|| format!("line {}: no tab", number + 1))?;
        add(&mut lists, kind, name).map_err(|e| format!("line {}: {e}", number + 1))?;
    }
    for (file, text) in BY_HAND {
        by_hand(&mut lists, text).map_err(|e| format!("{file}: {e}"))?;
    }
    Ok(lists)
}

/// A list made by hand.
fn by_hand(lists: &mut Lists, text: &str) -> Result<(), String> {
    let mut kind = None;
    for (number, line) in text.lines().enumerate() {
        let line = line.split('#').next().unwrap_or_default().trim();
        if let Some(head) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
            kind = Some(head);
            continue;
        }
        for name in line.split(',').map(str::trim).filter(|name| !name.is_empty()) {
            let kind = kind.ok_or_else(|| format!("line {}: no [kind] above it", number + 1))?;
            add(lists, kind, name).map_err(|e| format!("line {}: {e}", number + 1))?;
        }
    }
    Ok(())
}

/// One name under each of the kinds (`female+male`).
fn add(lists: &mut Lists, kinds: &str, name: &str) -> Result<(), String> {
    let passage = Passage::of(name);
    let words: Vec<&str> = (0..passage.len()).map(|i| passage.lower(i)).collect();
    let entry = words.join(" ");
    if entry.is_empty() || entry.len() > 255 {
        return Err(format!("{name:?} is no name"));
    }
    for kind in kinds.split('+') {
        let kind = Kind::from_word(kind).ok_or_else(|| format!("no kind {kind:?}"))?;
        *lists.entry(entry.clone()).or_default() |= Kinds::of(kind).bits();
    }
    Ok(())
}

/// The packed section.
pub fn section(lists: &Lists) -> Vec<u8> {
    let sets: Vec<u32> =
        lists.values().copied().collect::<std::collections::BTreeSet<_>>().into_iter().collect();
    let (mut shared, mut own, mut set, mut text) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut before: &[u8] = &[];
    for (entry, kinds) in lists {
        let entry = entry.as_bytes();
        let same = entry.iter().zip(before).take_while(|(a, b)| a == b).count();
        shared.push(same as u8);
        own.push((entry.len() - same) as u8);
        let at = sets.binary_search(kinds).expect("every set is listed");
        set.extend((at as u16).to_le_bytes());
        text.extend(&entry[same..]);
        before = entry;
    }
    let mut out = (lists.len() as u32).to_le_bytes().to_vec();
    out.extend((text.len() as u32).to_le_bytes());
    out.extend((sets.len() as u16).to_le_bytes());
    out.extend(sets.iter().flat_map(|set| set.to_le_bytes()));
    for stream in [shared, own, set, text] {
        out.extend(stream);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use news_annotator::lexicon::builtin::Builtin;
    use news_annotator::model::Model;

    #[test]
    fn every_entry_is_found_again() {
        let mut lists = Lists::new();
        for (_, text) in BY_HAND {
            by_hand(&mut lists, text).unwrap();
        }
        let bytes = pack::pack(&BTreeMap::from([("lists".to_string(), section(&lists))]));
        let builtin = Builtin::read(&Model::read(&bytes).unwrap());
        for (entry, kinds) in &lists {
            assert_eq!(builtin.kinds_of(entry).bits(), *kinds, "{entry}");
        }
    }
}

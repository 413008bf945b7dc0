//! The TypeScript of the vocabularies is the words of the core, all of them and no others.

use news_annotator::compare::Relation;
use news_annotator::formats::Format;
use news_annotator::text::{BlockKind, Unit};
use news_annotator::{Source, names, numbers, quotes};

fn union(name: &str, words: impl Iterator<Item = &'static str>) -> String {
    let words: Vec<_> = words.map(|word| format!("{word:?}")).collect();
    format!("export type {name} =\n  | {};\n", words.join("\n  | "))
}

#[test]
fn the_unions_are_the_vocabularies() {
    let unions = [
        union("BlockKind", BlockKind::ALL.iter().map(|w| w.word())),
        union("NameLabel", names::Label::ALL.iter().map(|w| w.word())),
        union("NumberLabel", numbers::Label::ALL.iter().map(|w| w.word())),
        union("Mod", numbers::Mod::ALL.iter().map(|w| w.word())),
        union("QuoteKind", quotes::Kind::ALL.iter().map(|w| w.word())),
        union("Source", Source::ALL.iter().map(|w| w.word())),
        union("Format", Format::ALL.iter().map(|w| w.word())),
        union("Relation", Relation::ALL.iter().map(|w| w.word())),
        union("Unit", Unit::ALL.iter().map(|w| w.word())),
    ]
    .concat();
    let written = include_str!("../src/wasm/words.d.ts");
    assert_eq!(written, unions, "src/wasm/words.d.ts should be as on the right");
}

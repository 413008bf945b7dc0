//! TEI P5: the article as paragraphs with `persName`, `orgName`, `placeName`, `num`, `date`, `said`, `quote`.

use super::Article;
use super::markup::{Element, escaped, inside, nested};
use crate::document::Range;
use crate::names;
use crate::numbers::{self, Decimal};
use crate::quotes::Kind;
use crate::text::BlockKind;
use std::fmt::Write;

/// A whole TEI document.
pub(super) fn write(article: &Article<'_>) -> String {
    let title = escaped(&article.title().unwrap_or_else(|| article.id().to_string()));
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n\
         <teiHeader><fileDesc><titleStmt><title>{title}</title></titleStmt>\
         <publicationStmt><p>Annotated with News Annotator</p></publicationStmt>\
         <sourceDesc><p>{}</p></sourceDesc></fileDesc></teiHeader>\n",
        escaped(article.id())
    );
    let people: Vec<_> =
        article.document.entities.iter().filter(|e| e.label == names::Label::Person).collect();
    if !people.is_empty() {
        out.push_str("<standOff><listPerson>\n");
        for person in people {
            let name = escaped(&person.name);
            let _ = writeln!(
                out,
                "<person xml:id=\"{}\"><persName>{name}</persName></person>",
                escaped(&person.id)
            );
        }
        out.push_str("</listPerson></standOff>\n");
    }
    out.push_str("<text><body>\n");
    for block in &article.document.blocks {
        let (open, close) = match block.kind {
            BlockKind::Headline | BlockKind::Crosshead => ("<p rend=\"head\">".to_string(), "</p>"),
            BlockKind::Paragraph => ("<p>".to_string(), "</p>"),
            kind => (format!("<p rend=\"{}\">", kind.word()), "</p>"),
        };
        out.push_str(&open);
        nested(article, block.range(), elements(article, block.range()), &mut out);
        out.push_str(close);
        out.push('\n');
    }
    out.push_str("</body></text>\n</TEI>\n");
    out
}

fn elements(article: &Article<'_>, block: Range) -> Vec<Element> {
    use names::Label as Name;
    let mut out = Vec::new();
    let document = &article.document;
    for mention in inside(&document.mentions, block, |m| m.range()) {
        let (name, close) = match mention.label {
            Name::Person => ("persName", "</persName>"),
            Name::Org => ("orgName", "</orgName>"),
            Name::Gpe | Name::Loc | Name::Fac => ("placeName", "</placeName>"),
            Name::Pron => ("rs", "</rs>"),
            _ => ("name", "</name>"),
        };
        let open = match (&mention.entity, mention.label) {
            (Some(id), Name::Person | Name::Pron) => {
                let person = article.entity(Some(id)).is_some_and(|e| e.label == Name::Person);
                if person { format!("<{name} ref=\"#{id}\">") } else { format!("<{name}>") }
            }
            (_, label) if name == "name" => format!("<name type=\"{}\">", label.word().to_ascii_lowercase()),
            _ => format!("<{name}>"),
        };
        out.push(Element { range: mention.range(), open, close });
    }
    for number in inside(&document.numbers, block, |n| n.range()) {
        let value = number.value.as_deref().unwrap_or("");
        let (open, close) = match number.label {
            numbers::Label::Date if is_calendar(value) => (format!("<date when=\"{value}\">"), "</date>"),
            numbers::Label::Date => ("<date>".to_string(), "</date>"),
            numbers::Label::Time => ("<time>".to_string(), "</time>"),
            numbers::Label::Duration => {
                (format!("<measure type=\"duration\" n=\"{}\">", escaped(value)), "</measure>")
            }
            numbers::Label::Money => {
                (format!("<measure type=\"currency\" n=\"{}\">", escaped(value)), "</measure>")
            }
            numbers::Label::Quantity => (format!("<measure n=\"{}\">", escaped(value)), "</measure>"),
            label if Decimal::parse(value.trim_start_matches('-')).is_some() => {
                (format!("<num type=\"{}\" value=\"{value}\">", label.word().to_ascii_lowercase()), "</num>")
            }
            label => (format!("<num type=\"{}\">", label.word().to_ascii_lowercase()), "</num>"),
        };
        out.push(Element { range: number.range(), open, close });
    }
    for quote in inside(&document.quotes, block, |q| q.range()) {
        let person = quote.speaker.as_ref().and_then(|s| article.entity(s.entity.as_deref()));
        let who = person
            .filter(|p| p.label == Name::Person)
            .map_or(String::new(), |p| format!(" who=\"#{}\"", p.id));
        let (open, close) = match quote.kind {
            Kind::Direct | Kind::Mixed => (format!("<said direct=\"true\"{who}>"), "</said>"),
            Kind::Scare => ("<soCalled>".to_string(), "</soCalled>"),
            Kind::Title => ("<title>".to_string(), "</title>"),
        };
        out.push(Element { range: quote.range(), open, close });
    }
    out
}

/// Is a value a date that TEI's `when` takes: a year, a month, a day?
fn is_calendar(value: &str) -> bool {
    let mut parts = value.split('-');
    let digits = |part: Option<&str>, len: usize| {
        part.is_none_or(|p| p.len() == len && p.bytes().all(|b| b.is_ascii_digit()))
    };
    !value.is_empty()
        && digits(parts.next(), 4)
        && digits(parts.next(), 2)
        && digits(parts.next(), 2)
        && parts.next().is_none()
}

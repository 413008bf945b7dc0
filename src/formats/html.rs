//! The annotated article as one page that needs nothing else: marks in the text, the three lists under it, fit to print.

use super::Article;
use super::markup::{Element, escaped, inside, nested};
use super::report::{FIGURE_HEADS, figures, names, said};
use crate::document::Range;
use crate::names::Label;
use crate::quotes::Kind;
use crate::text::BlockKind;
use std::fmt::Write;

/// A whole page, without a script.
pub(super) fn write(article: &Article<'_>) -> String {
    // Writing to a String cannot fail.
    let title = escaped(&article.title().unwrap_or_else(|| article.id().to_string()));
    let mut out = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n{KEY}<article>\n"
    );
    for block in &article.document.blocks {
        let tag = match block.kind {
            BlockKind::Headline => "h1",
            BlockKind::Crosshead => "h2",
            _ => "p",
        };
        let _ = write!(out, "<{tag} class=\"{}\">", block.kind.word());
        nested(article, block.range(), elements(article, block.range()), &mut out);
        let _ = writeln!(out, "</{tag}>");
    }
    out.push_str("</article>\n");
    lists(article, &mut out);
    out.push_str("</body>\n</html>\n");
    out
}

fn elements(article: &Article<'_>, block: Range) -> Vec<Element> {
    let document = &article.document;
    let mut out = Vec::new();
    let mut add = |range: Range, class: &str, says: &str| {
        let open = format!("<span class=\"{class}\" title=\"{}\">", escaped(says));
        out.push(Element { range, open, close: "</span>" });
    };
    for mention in inside(&document.mentions, block, |m| m.range()) {
        let class = match mention.label {
            Label::Person | Label::Pron => "person",
            Label::Org => "org",
            Label::Gpe | Label::Loc | Label::Fac => "place",
            _ => "other",
        };
        let name = article.entity(mention.entity.as_deref()).map_or("", |entity| entity.name.as_str());
        add(mention.range(), class, &format!("{} {name}", mention.label.word()));
    }
    for number in inside(&document.numbers, block, |n| n.range()) {
        add(
            number.range(),
            "figure",
            &format!("{} {}", number.label.word(), number.value.as_deref().unwrap_or("")),
        );
    }
    for quote in inside(&document.quotes, block, |q| q.range()) {
        if matches!(quote.kind, Kind::Direct | Kind::Mixed) {
            add(quote.range(), "quote", &article.speaker(quote.speaker.as_ref()));
        }
    }
    out
}

fn lists(article: &Article<'_>, out: &mut String) {
    out.push_str("<section class=\"said\"><h2>Who said what</h2>\n");
    for speaker in said(article) {
        let _ = write!(out, "<h3>{}</h3>\n<ul>\n", escaped(&speaker.who));
        for (words, marked) in speaker.words {
            let words = escaped(&words);
            let _ = if marked {
                writeln!(out, "<li>“{words}”</li>")
            } else {
                writeln!(out, "<li><i>{words}</i></li>")
            };
        }
        out.push_str("</ul>\n");
    }
    out.push_str("</section>\n<section class=\"names\"><h2>Names</h2>\n");
    for (head, names) in names(article) {
        let _ = write!(out, "<h3>{head}</h3>\n<ul>\n");
        for name in names {
            let also =
                if name.also.is_empty() { String::new() } else { format!(", also {}", name.also.join(", ")) };
            let _ = writeln!(out, "<li>{} ({}){}</li>", escaped(name.name), name.times, escaped(&also));
        }
        out.push_str("</ul>\n");
    }
    out.push_str("</section>\n<section class=\"figures\"><h2>Figures</h2>\n<table>\n<thead><tr>");
    for head in FIGURE_HEADS {
        let _ = write!(out, "<th scope=\"col\">{head}</th>");
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for cells in figures(article) {
        out.push_str("<tr>");
        for cell in cells {
            let _ = write!(out, "<td>{}</td>", escaped(&cell));
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody></table></section>\n");
}

/// What the marks mean, each drawn as in the text.
const KEY: &str = "\
<p class=\"key\">Marked: <span class=\"person\">people</span>, <span class=\"org\">organisations</span>, \
<span class=\"place\">places</span>, <span class=\"other\">other names</span>, <span class=\"figure\">figures</span>, \
<span class=\"quote\">“words quoted”</span>.</p>
";

const STYLE: &str = "\
:root { color-scheme: light dark; --ink: light-dark(#1d1c1a, #e8e6e1); --paper: light-dark(#fdfcf9, #15171a); --soft: light-dark(#5d5a53, #a5a198); --rule: #8885; }
body { max-width: 42rem; margin: 2rem auto 4rem; padding: 0 1rem; font: 1.1rem/1.65 Charter, Georgia, serif; overflow-wrap: break-word; color: var(--ink); background: var(--paper); }
h1 { line-height: 1.15; text-wrap: balance; } h2, h3 { line-height: 1.3; break-after: avoid; }
.key { margin: 0; padding-bottom: .6rem; font-size: .85rem; color: var(--soft); border-bottom: 1px solid var(--rule); }
.caption, .credit, .boilerplate, .dateline, .byline { font-size: .85rem; color: var(--soft); }
.person { text-decoration: underline solid 2px light-dark(#1d4f91, #8ab8f5); }
.org { text-decoration: underline double 1px light-dark(#6a3397, #cba6f2); }
.place { text-decoration: underline dotted 2px light-dark(#12695b, #6fd0bd); }
.other { text-decoration: underline wavy 1px light-dark(#5d5a53, #a5a198); }
.figure { padding: 0 2px; border-radius: 3px; outline: 1px solid light-dark(#b57a35, #a87b3e); outline-offset: -1px; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.quote { background: light-dark(#8f1d2c14, #ff9aa524); print-color-adjust: exact; }
span { text-underline-offset: 4px; text-decoration-skip-ink: none; }
section { margin-top: 2.5rem; padding-top: .5rem; border-top: 1px solid var(--rule); }
section h3 { margin: 1.2rem 0 .2rem; font-size: 1rem; }
section ul { margin: 0; padding-left: 1.2rem; } section li { margin: .2rem 0; }
.names ul { columns: 12rem; padding: 0; list-style: none; } .names li { margin: 0; padding: .1rem 0; break-inside: avoid; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.4; } th, td { text-align: left; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; } td:first-child, td:nth-child(3) { overflow-wrap: anywhere; }
@page { margin: 18mm 16mm; }
@media print { body { max-width: none; margin: 0; padding: 0; font-size: 10.5pt; line-height: 1.5; } .said { break-before: page; margin: 0; border: 0; } p, li, tr { break-inside: avoid; } }
";

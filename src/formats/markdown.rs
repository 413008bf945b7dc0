//! A report for people: who said what, the names, the figures.

use super::Article;
use super::report::{FIGURE_HEADS, figures, names, said};
use std::fmt::Write;

/// Markdown that every reader of it shows alike: headings, lists, one table.
pub(super) fn write(article: &Article<'_>) -> String {
    // Writing to a String cannot fail.
    let mut out = format!("# {}\n", escaped(&article.title().unwrap_or_else(|| article.id().to_string())));
    if let Some(date) = &article.document.date {
        let _ = write!(out, "\n{}\n", escaped(&date.value));
    }
    let said = said(article);
    if !said.is_empty() {
        out.push_str("\n## Who said what\n");
    }
    for speaker in said {
        let _ = write!(out, "\n**{}**\n\n", escaped(&speaker.who));
        for (words, marked) in speaker.words {
            let words = escaped(&words);
            let _ =
                if marked { writeln!(out, "- “{words}”") } else { writeln!(out, "- {words} (reported)") };
        }
    }
    let names = names(article);
    if !names.is_empty() {
        out.push_str("\n## Names\n");
    }
    for (head, names) in names {
        let _ = write!(out, "\n**{head}**\n\n");
        for name in names {
            let also =
                if name.also.is_empty() { String::new() } else { format!(", also {}", name.also.join(", ")) };
            let _ = writeln!(out, "- {} ({}){}", escaped(name.name), name.times, escaped(&also));
        }
    }
    let figures = figures(article);
    if !figures.is_empty() {
        let _ = write!(out, "\n## Figures\n\n| {} |\n| --- | --- | --- | --- |\n", FIGURE_HEADS.join(" | "));
    }
    for cells in figures {
        let _ = writeln!(out, "| {} |", cells.map(|cell| escaped(&cell)).join(" | "));
    }
    for notice in &article.document.notices {
        let _ = write!(out, "\n> {}\n", escaped(&notice.message));
    }
    out
}

/// Text that Markdown leaves as it is, on one line.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&') {
            out.push('\\');
        }
        out.push(if c.is_control() { ' ' } else { c });
    }
    out
}

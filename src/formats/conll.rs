//! Tokens with BIO tags: `token TAB tag`, a blank line after each sentence, one tag a token.

use super::Article;

/// Names and figures as BIO tags; a token that no mark covers whole is `O`.
pub(super) fn write(article: &Article<'_>) -> String {
    let marks = article.marks();
    let mut marks = marks.iter().peekable();
    let mut out = String::new();
    for sentence in article.sentences() {
        for token in sentence {
            while marks.next_if(|mark| mark.range.end <= token.start).is_some() {}
            let tag = match marks.peek() {
                Some(mark) if mark.range.start == token.start => format!("B-{}", mark.label),
                Some(mark) if mark.range.start < token.start => format!("I-{}", mark.label),
                _ => "O".to_string(),
            };
            out.push_str(article.words(token));
            out.push('\t');
            out.push_str(&tag);
            out.push('\n');
        }
        out.push('\n');
    }
    out
}

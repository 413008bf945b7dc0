//! The lines of a page around an article: buttons, notices, calls to subscribe.

use super::kinds::Line;
use crate::word_list::words;

/// Words of the page around an article, as newsrooms' sites print them.
pub(super) fn is_boilerplate(line: &Line<'_>) -> bool {
    const WHOLE: &[&str] = &[
        "share",
        "share this",
        "share this article",
        "share this story",
        "share on facebook",
        "share on twitter",
        "tweet",
        "email",
        "print",
        "comments",
        "comment",
        "advertisement",
        "advertising",
        "ad",
        "sponsored",
        "exit mobile version",
        "read more",
        "more",
        "related",
        "related articles",
        "related stories",
        "related content",
        "most read",
        "most popular",
        "trending",
        "story highlights",
        "story continues below",
        "continue reading",
        "loading",
        "menu",
        "search",
        "sign in",
        "log in",
        "subscribe",
        "subscribe now",
        "home",
        "skip to content",
        "skip to main content",
        "back to top",
        "follow us",
    ];
    const OPENS: &[&str] = &[
        "copyright ",
        "all rights reserved",
        "sign up for",
        "sign up to",
        "subscribe to",
        "follow us on",
        "follow him on",
        "follow her on",
        "click here",
        "read more:",
        "read also:",
        "also read:",
        "related:",
        "see also:",
        "more on this",
        "download our app",
        "download the",
        "get the latest",
        "join our",
        "like us on",
        "story continues",
        "article continues",
        "this article was originally",
        "this story was originally",
        "register for",
        "our standards:",
    ];
    const HOLDS: &[&str] = &[
        "telegram channel",
        "whatsapp channel",
        "newsletter",
        "all rights reserved",
        "cookie policy",
        "terms of service",
        "privacy policy",
        "breaking news delivered",
    ];
    let bare = line.bare.as_str();
    line.words == 0
        || WHOLE.contains(&bare)
        || (line.words <= 20 && OPENS.iter().any(|o| bare.starts_with(o)))
        || (line.words <= 20 && line.text.starts_with('©'))
        || (line.words <= 20 && imperative(bare) && HOLDS.iter().any(|h| bare.contains(h)))
}

/// Does a line ask its reader to do something? News does not.
fn imperative(bare: &str) -> bool {
    let first = bare.split_whitespace().next().unwrap_or_default();
    words!("join get sign subscribe follow download click read see our by all").has(first)
}

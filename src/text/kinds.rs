//! The lines of an article into what each is for, from their shape and their place alone.
//!
//! Newsrooms print in a fixed order: headline, deck, byline, date, text; short lines between paragraphs are headings or
//! captions; and a paste brings words of the page with it. No rule here knows a subject.

use super::blocks::{BlockKind, ends_sentence, starts_item};
use super::boilerplate::is_boilerplate;
use super::lower;
use crate::word_list::words;
use std::collections::HashMap;

/// What the shape of one line tells.
pub(super) struct Line<'t> {
    pub(super) text: &'t str,
    /// In lower case, without marks at the ends: to be compared with known phrases and with other lines.
    pub(super) bare: String,
    pub(super) words: usize,
    pub(super) ends: bool,
}

/// The longest line that can be anything but running text, in bytes; a longer one is not looked at closely.
const SHORT: usize = 400;

impl<'t> Line<'t> {
    pub(super) fn new(text: &'t str) -> Line<'t> {
        let ends = ends_sentence(text);
        if text.len() > SHORT {
            return Line { text, bare: String::new(), words: usize::MAX, ends };
        }
        let words = text.split_whitespace().filter(|w| w.contains(char::is_alphanumeric)).count();
        let bare = lower(text.trim_matches(|c: char| !c.is_alphanumeric()));
        Line { text, bare, words, ends }
    }

    /// Running text: a sentence of some length, or anything long. A headline may ask or shout (`Did ISIS strike at the
    /// heart of Europe?`), but it does not end with a full stop.
    fn is_prose(&self) -> bool {
        let asks = self.text.ends_with(['?', '!']);
        (self.ends && !asks && self.words >= 8) || self.words >= if asks { 25 } else { 30 }
    }

    fn quoted_whole(&self) -> bool {
        self.text.starts_with(['"', '“', '‘', '\'']) && self.text.ends_with(['"', '”', '’', '\''])
    }
}

/// The kind of each line, in order.
pub(super) fn kinds(lines: &[Line<'_>]) -> Vec<BlockKind> {
    let repeats = Repeats::of(lines);
    let mut out: Vec<BlockKind> = lines.iter().map(|line| by_itself(line, &repeats)).collect();
    let first_prose = (lines.iter().zip(&out))
        .position(|(line, kind)| *kind == BlockKind::Paragraph && line.is_prose())
        .unwrap_or(lines.len());

    let mut headline = None;
    for (at, line) in lines.iter().enumerate() {
        let Some(kind) = out.get_mut(at).filter(|kind| **kind == BlockKind::Paragraph) else { continue };
        *kind = if at < first_prose && headline.is_none() && line.words >= 2 {
            headline = Some(at);
            BlockKind::Headline
        } else if at < first_prose && line.words <= 1 {
            // A line with one word over the headline is its section: "ISIS", "World".
            BlockKind::Crosshead
        } else if headline.is_some_and(|h| h + 1 == at)
            && (at < first_prose && line.words >= 5 || is_deck(lines, at))
        {
            BlockKind::Deck
        } else if at > first_prose && is_crosshead(line) {
            BlockKind::Crosshead
        } else {
            BlockKind::Paragraph
        };
    }
    out
}

/// What a line is whatever stands around it; [`BlockKind::Paragraph`] where only its place can tell.
fn by_itself(line: &Line<'_>, repeats: &Repeats<'_>) -> BlockKind {
    if line.words > 60 {
        BlockKind::Paragraph
    } else if is_boilerplate(line) {
        BlockKind::Boilerplate
    } else if is_credit(line) {
        BlockKind::Credit
    } else if is_byline(line) {
        BlockKind::Byline
    } else if is_dateline(line) {
        BlockKind::Dateline
    } else if is_caption(line) || (repeats.again(line) && !line.quoted_whole()) {
        BlockKind::Caption
    } else if starts_item(line.text) {
        BlockKind::List
    } else if is_pullquote(line) {
        BlockKind::Pullquote
    } else {
        BlockKind::Paragraph
    }
}

/// Short lines that stand in the article more than once, a clock at their end left out: a video's title is printed in
/// its player, under it and with its length.
struct Repeats<'l> {
    counts: HashMap<&'l str, u32>,
}

impl<'l> Repeats<'l> {
    fn of(lines: &'l [Line<'_>]) -> Repeats<'l> {
        let mut counts = HashMap::new();
        for line in lines.iter().filter(|line| line.words <= 25) {
            *counts.entry(without_clock(&line.bare).0).or_default() += 1;
        }
        Repeats { counts }
    }

    fn again(&self, line: &Line<'_>) -> bool {
        let bare = without_clock(&line.bare).0;
        line.words >= 2 && !line.is_prose() && self.counts.get(bare).is_some_and(|n| *n > 1)
    }
}

/// A line without the video length at its end (`… at Paris soccer game 00:45`), and whether there was one.
fn without_clock(line: &str) -> (&str, bool) {
    let Some((before, clock)) = line.rsplit_once(char::is_whitespace) else { return (line, false) };
    let fits = (4..=8).contains(&clock.len())
        && clock.contains(':')
        && clock
            .split(':')
            .all(|part| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()));
    let at = before.ends_with(" at") || before.ends_with(',');
    if fits && !at { (before.trim_end(), true) } else { (line, false) }
}

fn is_caption(line: &Line<'_>) -> bool {
    let opens = ["photo:", "image:", "pictured:", "watch:", "video:", "file photo", "file picture", "fig."];
    let slug = line
        .text
        .rsplit('_')
        .next()
        .is_some_and(|end| end.len() >= 4 && end.bytes().all(|b| b.is_ascii_digit()))
        && line.text.contains('_');
    (line.words <= 25 && without_clock(&line.bare).1)
        || (line.words <= 40 && opens.iter().any(|o| line.bare.starts_with(o)))
        || (line.words <= 15 && (line.text.contains("(file)") || line.text.contains("(File)")))
        || (line.words <= 12 && slug)
}

fn is_credit(line: &Line<'_>) -> bool {
    let opens = [
        "reporting by",
        "additional reporting",
        "editing by",
        "photograph:",
        "photo by",
        "picture:",
        "credit:",
        "with files from",
        "with reporting by",
        "photograph by",
        "compiled by",
    ];
    let ends = ["getty images", "/afp", "/reuters", "/ap", "/getty", "/shutterstock", "/epa"];
    line.words <= 40
        && (opens.iter().any(|o| line.bare.starts_with(o))
            || line.bare.split("contributed ").skip(1).any(|what| {
                ["reporting", "to this article", "to this report", "to this story"]
                    .iter()
                    .any(|credit| what.starts_with(credit))
            })
            || (line.words <= 8 && ends.iter().any(|e| line.bare.ends_with(e))))
}

/// `By Ali Hassan, Staff Writer`: the word itself, then a capital, and no sentence.
fn is_byline(line: &Line<'_>) -> bool {
    let rest = ["By ", "BY ", "by "].iter().find_map(|by| line.text.strip_prefix(by));
    let written = ["written by ", "from our ", "words by "].iter().any(|w| line.bare.starts_with(w));
    let names = rest
        .is_some_and(|rest| rest.starts_with(char::is_uppercase) && !rest.split_whitespace().any(is_verb));
    (names || written) && line.words <= 16 && !(line.ends && line.words > 6)
}

/// Verbs that make a sentence of what starts with "By".
fn is_verb(word: &str) -> bool {
    words!("is was were are has had have will would said can could").has(word)
}

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// `Nov 17, 2015 at 6:01 AM ET`, `Published: 17 November 2015`, `2015-11-17`: a date, and little else.
fn is_dateline(line: &Line<'_>) -> bool {
    if line.words > 16 || (line.ends && line.words > 8) {
        return false;
    }
    let mut dated = 0;
    let mut others = 0;
    let mut year = false;
    for word in line.bare.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()) {
        let digits = word.bytes().all(|b| b.is_ascii_digit());
        year |= digits && word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
        let month = word.len() >= 3 && MONTHS.iter().any(|m| word.starts_with(m)) && is_month(word);
        if month {
            dated += 1;
        } else if !digits && !is_stamp_word(word) {
            others += 1;
        }
    }
    let stamped =
        ["published", "updated", "posted", "last modified", "first published", "last updated", "date:"]
            .iter()
            .any(|s| line.bare.starts_with(s));
    let numeric = line.bare.len() >= 8
        && line
            .bare
            .split(['-', '/', '.', 't', ' ', ':', 'z'])
            .take(3)
            .all(|p| (1..=4).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_digit()));
    (dated == 1 && year && others <= 3)
        || (stamped && (dated > 0 || line.bare.contains(|c: char| c.is_ascii_digit())) && others <= 4)
        || (numeric && others == 0 && year)
}

fn is_month(word: &str) -> bool {
    let full = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "sept",
    ];
    word.len() == 3 || full.contains(&word)
}

/// Words that stand around a date in a line of its own.
fn is_stamp_word(word: &str) -> bool {
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    words!("at am pm a m p et est edt gmt bst utc cet ist pt pst pdt on published updated posted last first modified the of st nd rd th date time").has(word) || (days.iter().any(|d| word.starts_with(d)) && (word.len() <= 4 || word.ends_with("day")))
        || word.trim_end_matches(char::is_alphabetic).bytes().all(|b| b.is_ascii_digit())
            && word.len() <= 4
            && word.as_bytes().first().is_some_and(u8::is_ascii_digit)
}

/// `“The fact that …” —Colin Clarke, counterterrorism expert`: words in marks, then a dash and who said them.
fn is_pullquote(line: &Line<'_>) -> bool {
    let text = line.text;
    if !text.starts_with(['"', '“', '‘']) {
        return false;
    }
    let dash =
        ["—", "–", " - ", "--", "―"].iter().filter_map(|d| text.rfind(d).map(|at| (at, d.len()))).max();
    let Some((at, len)) = dash else { return false };
    let before = text.get(..at).unwrap_or_default().trim_end();
    let after = text.get(at + len..).unwrap_or_default().trim_start();
    let name = after.starts_with(char::is_uppercase)
        && after.split_whitespace().count() <= 14
        && !ends_sentence(after);
    name && before.ends_with(['"', '”', '’'])
}

/// A sentence under the headline that tells the story again before a byline or a date: `… is feeling the heat at home`.
fn is_deck(lines: &[Line<'_>], at: usize) -> bool {
    let next = lines.get(at + 1);
    lines.get(at).is_some_and(|line| line.words <= 40) && next.is_some_and(|n| is_byline(n) || is_dateline(n))
}

/// A short line between paragraphs that is no sentence, or one in marks: `Propaganda`, `“Do they communicate?”`.
fn is_crosshead(line: &Line<'_>) -> bool {
    let short = line.words <= 8 && line.words > 0;
    let cased = line.text.chars().find(|c| c.is_alphabetic()).is_some_and(|c| !c.is_lowercase());
    short
        && cased
        && ((!line.ends && !line.text.ends_with([',', ':', ';'])) || (line.quoted_whole() && line.words <= 6))
}

#[cfg(test)]
mod tests {
    use crate::text::blocks;

    /// One block a line, its kind before it.
    fn check(marked: &str) {
        let lines: Vec<(&str, &str)> =
            marked.trim().lines().filter_map(|l| l.trim().split_once(": ")).collect();
        let text: String = lines.iter().map(|(_, words)| format!("{words}\n\n")).collect();
        let got: Vec<(&str, &str)> =
            blocks(&text).iter().map(|b| (b.kind.word(), b.span.of(&text))).collect();
        assert_eq!(got, lines);
    }

    #[test]
    fn a_page_in_order() {
        check(
            "crosshead: World
             headline: Storm kills 12 in Manila as thousands flee
             deck: Officials warn that a second storm is on its way to the capital
             byline: By Maria Santos, Staff Writer
             dateline: Published: 3 March 2019 at 09:12 GMT
             paragraph: A storm killed at least 12 people in Manila on Sunday, officials said.
             caption: Residents wade through a street 01:09
             crosshead: Second storm
             paragraph: “We are not ready,” said the mayor, who has led the city since 2013.
             crosshead: “We are not ready”
             paragraph: Why did it come so early?
             list: • Schools are closed
             list: 2. Ferries stay in port
             pullquote: “We are not ready” — Maria Cruz, mayor of the city
             paragraph: The weather office said that it would publish a new forecast at noon.
             credit: Reporting by Maria Santos; editing by Ali Hassan
             credit: AFP contributed to this report.
             boilerplate: Exit mobile version
             boilerplate: Sign up for our newsletter",
        );
    }

    #[test]
    fn a_text_without_furniture() {
        check("paragraph: At least 129 people were killed in Paris on Friday, officials said.");
        check("headline: Paris attacks: what we know");
        check(
            "headline: Bank profits fall
             paragraph: Profits at the bank fell by a third in the year to March, it said on Monday.
             paragraph: “No comment,” he said.",
        );
        check(
            "headline: By the numbers: how the vote was won
             paragraph: By bombing a passenger plane the group has shown its reach, experts say.",
        );
    }

    #[test]
    fn video_titles_and_slugs_are_captions() {
        check(
            "headline: Is the group that struck the capital moving into other countries abroad?
             paragraph: The nature of the attacks points to an organised group, experts say.
             caption: Hostages flee concert hall
             caption: concert hall hostages flee video_00000000
             caption: Hostages flee concert hall
             caption: Hostages flee concert hall 01:09
             paragraph: He pointed to a plot that was thwarted in January in another country.",
        );
    }
}

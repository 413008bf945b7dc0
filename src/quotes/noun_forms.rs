//! The form of a cue verb into whether it is a noun where it stands: `the report`, `autopsy reports showed`, `a severe warning`.

use super::name_runs::name_start;
use super::noun_words::{OWNERS, words_left};
use super::outline::Outline;
use super::words::{
    ALSO_NOUN, AUXILIARY, BOUND, CUE, DETERMINER, ING, PAST, PLAIN, PLAINLY, PREPOSITION, PRONOUN, SPEAKS,
    TELLS,
};
use crate::text::{Case, TokenKind};
use crate::word_list::words;

/// `the report`, `Mr. Trump’s claims`, `in comment`: a verb's form that is a noun where it stands.
pub(super) fn is_noun_here(outline: &Outline<'_, '_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return outline.is(at, SPEAKS) };
    let (word, left) = (outline.known(at), outline.known(before));
    // `the alleged plot`; but `the father-of-two said`.
    let article = outline.is_one_of(before, words!("the a an"));
    // `the key accused`
    if outline.reads(at, "accused") && outline.is_one_of(before, words!("key main prime other co")) {
        return true;
    }
    // `residents and alleged gangsters`
    let plain = outline.case(at + 1) == Case::Lower
        && !outline.is(at + 1, DETERMINER | BOUND | PRONOUN | PREPOSITION);
    let subject =
        left.is(PRONOUN | SPEAKS | AUXILIARY) || outline.is_name(before) || outline.is_quote(before);
    if outline.reads(at, "alleged") && !subject && plain {
        return true;
    }
    // `fewer reported crimes`, `get guaranteed seats`, `435 declared seats`
    let counted = words!("fewer more get gets got");
    // `in 2020 acknowledged`: a year counts nothing.
    let number = outline.kind(before) == Some(TokenKind::Number) && outline.lower(before).len() != 4;
    let counts = number || outline.is_one_of(before, counted);
    if word.is(PAST) && !word.is(PLAINLY | TELLS) && plain && outline.is_word(at + 1) && counts {
        return true;
    }
    // `a policy researcher at a think tank`, `an employee at a call centre`
    let behind = outline.lower(at + 1);
    if outline.reads(at, "think") && behind.starts_with("tank")
        || outline.reads(at, "call") && behind.starts_with("cent")
    {
        return true;
    }
    // `News reports from the capital confirm that`, `claims by the police`
    if word.is(ALSO_NOUN)
        && outline.lower(at).ends_with('s')
        && !left.is(PRONOUN)
        && (outline.is_one_of(at + 1, words!("by of"))
            || outline.reads(at + 1, "from")
                && (at + 2..at + 10)
                    .take_while(|i| outline.is_word(*i))
                    .any(|i| outline.looks_like_verb(i) || outline.is(i, CUE)))
    {
        return true;
    }
    // `a tough ask for small groups`; but `One in five say so`, `A majority think it is late`
    let many = left.is(DETERMINER) || outline.is_one_of(before, words!("majority minority quarter third"));
    let says = word.is(PLAIN) && word.is(PLAINLY) && !word.is(ALSO_NOUN) && !article && many;
    if word.is(PLAIN)
        && !says
        && before > 0
        && outline.is_one_of(before - 1, words!("a an"))
        && outline.case(before) == Case::Lower
        && !left.is(SPEAKS | AUXILIARY | CUE)
    {
        return true;
    }
    let determined =
        left.is(DETERMINER) && !says && !left.is(PRONOUN | SPEAKS) && (article || !word.is(PAST))
            || outline.is_one_of(before, OWNERS);
    if determined && !word.is(ING) {
        return true;
    }
    // `Some protest leaders said`: before the noun that speaks.
    let leader = outline.is(at + 1, SPEAKS) && outline.lower(at + 1).ends_with('s');
    if word.is(PLAIN) && leader && outline.reads(at + 2, "said") {
        return true;
    }
    // `led an anti-Reed protest`
    let compound = before > 0 && outline.joined(before) && outline.has_mark(before - 1, "-");
    if word.is(PLAIN) && word.is(ALSO_NOUN) && compound && outline.is_name(before) {
        return true;
    }
    // `the mayor’s highly criticized visit`
    let adverb =
        |i: usize| outline.lower(i).len() > 4 && outline.lower(i).ends_with("ly") && !outline.is(i, SPEAKS);
    let head = before.saturating_sub(usize::from(adverb(before)));
    let owner = outline.owns(head) && head > 0 && !outline.is(head - 1, PRONOUN)
        || outline.is_one_of(head, words!("the a an his her their its"));
    // `Mr. Reed's repeated claim`
    let repeated = outline.owns(before) && plain;
    if (head < before || repeated)
        && word.is(PAST)
        && owner
        && outline.is_word(at + 1)
        && !outline.is(at + 1, BOUND)
    {
        return true;
    }
    // `“…,” the suit claims.`: what stands between a quotation and a stop attributes it.
    let attributes = |from: usize| {
        from > 0 && outline.is_quote(from - 1) && outline.is(from, DETERMINER) && !outline.is_word(at + 1)
    };
    if !word.is(ING) && words_left(outline, before, 6).is_some_and(attributes) {
        return false;
    }
    // `A grassroots movement claims to have won`, `The bill states that`, `Her breeders hope she will win`
    let next = outline.known(at + 1);
    let takes = next.is(PRONOUN) && !next.is(AUXILIARY)
        || outline.reads(at + 1, "that") && !outline.is_pronoun_that(at + 1)
        || outline.reads(at + 1, "to") && outline.reads(at + 2, "have");
    // `Along with other charges, the suit claims that`
    let opens = |from: usize| {
        (outline.is_first(from) || outline.is_comma(from - 1))
            && (outline.is(from, DETERMINER) || outline.is_one_of(from, OWNERS))
    };
    let plural = outline.lower(before).ends_with('s');
    let agrees = if plural { word.is(PLAIN) } else { outline.lower(at).ends_with('s') };
    if takes && agrees && words_left(outline, before, 6).is_some_and(opens) {
        return false;
    }
    // `Autopsy reports showed`, `Official reports show`: a verb follows.
    let verb_follows = outline.looks_like_verb(at + 1) || next.is(CUE) && next.is(PLAIN);
    if word.is(ALSO_NOUN) && !word.is(PAST | ING) && verb_follows && !left.is(PRONOUN) {
        return true;
    }
    // `a severe warning`
    if word.is(ALSO_NOUN) && word.is(ING) && !left.is(SPEAKS | AUXILIARY) && !outline.is_name(before) {
        let a = |from: usize| outline.is_one_of(from, words!("the a an"));
        return words_left(outline, before, 4).is_some_and(a);
    }
    let finite_noun = !word.is(PAST | ING);
    // `a Twitter comment`, `an executive order`: one who does so `comments`.
    if word.is(ALSO_NOUN) && word.is(PLAIN) && finite_noun && is_singular(outline, before) {
        return true;
    }
    let owned = outline.owns(before);
    let governed = left.is(PREPOSITION) && !outline.reads(before, "to") && word.is(PLAIN);
    // `spectacular terrorist attacks`: a word that is no subject stands before it.
    let subject = left.is(PRONOUN | SPEAKS | AUXILIARY)
        || outline.is_name(before)
        || !outline.is_word(before)
        || outline.is_one_of(before, words!("to and who that which"));
    finite_noun && (owned || governed || word.is(ALSO_NOUN) && (!subject || lacks_article(outline, before)))
}

/// Does the phrase that ends at unit `last` lack the article that one alone would have? `other public` of `made other public
/// promises`; not `the public`, `everyone`
fn lacks_article(outline: &Outline<'_, '_>, last: usize) -> bool {
    let bare = |i: usize| {
        let lower = outline.lower(i);
        outline.case(i) == Case::Lower
            && (!outline.is(i, DETERMINER) || lower == "other")
            && !lower.ends_with("one")
            && !lower.ends_with("body")
    };
    let plural = outline.lower(last).ends_with('s') || outline.is_one_of(last, words!("people men women"));
    !plural
        && outline.is(last, SPEAKS)
        && words_left(outline, last, 6).is_some_and(|from| (from..=last).all(bare) && !outline.is_first(from))
}

/// Is the noun at unit `last` one alone, and no verb before it that takes a bare verb? `did Trump claim`
fn is_singular(outline: &Outline<'_, '_>, last: usize) -> bool {
    let word = outline.known(last);
    let noun = outline.is_name(last) || word.is(SPEAKS) && !word.is(AUXILIARY | DETERMINER | PRONOUN);
    let lower = outline.lower(last);
    if !noun || lower.ends_with('s') || words!("people police men women public").has(lower) {
        return false;
    }
    let start = name_start(outline, last).unwrap_or(last);
    // `Geologists with the Yukon Geological Survey estimate`
    let hung = start.checked_sub(1).map_or(start, |i| if outline.is(i, DETERMINER) { i } else { start });
    if hung >= 2 && outline.is(hung - 1, PREPOSITION) && outline.lower(hung - 2).ends_with('s') {
        return false;
    }
    let before = start.checked_sub(1);
    !before.is_some_and(|b| outline.is(b, AUXILIARY) || outline.is_one_of(b, words!("and or &")))
}

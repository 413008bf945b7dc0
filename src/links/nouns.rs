//! Speakers that are nouns into who they are: `the senator`, `the council`, `Her chief policy aide, Jake Sullivan,`.

use super::kinds::{FIRMS, INSTITUTIONS, PLACES};
use super::near::{apart, before, behind};
use super::people::{People, Seen};
use super::speakers::Place;
use crate::model::ranks::word_number;
use crate::names::Label;
use crate::quotes::{Noun, Slot};
use crate::text::{Span, lower};
use crate::word_list::{WordList, words};

/// Whom a noun, a relative or another pronoun means: `who`, `the senator`, `the council`.
pub(super) fn by_noun(people: &People<'_>, place: Place, slot: &Slot, span: Span) -> Option<(usize, f32)> {
    if slot.noun == Noun::Pronoun {
        // `Clint Watts, who told AFP`: the name just before.
        let before = people.named.get(people.read.checked_sub(1)?)?;
        if slot.head == word_number("it") {
            return body(people, place).filter(|_| people.body_goes_on);
        }
        // `Menachem Hofnung, a jurist from the Hebrew University, who says`
        let person = |s: &&Seen| s.label == Label::Person && s.person.part == place.0;
        let mut near = people.named.get(..people.read).unwrap_or_default().iter().rev().take(WHO);
        let meant = if before.label == Label::Person { Some(before) } else { near.find(person) };
        // `Ann Reed, a clerk at the mill, who told AFP`, `Marco Rubio of Florida, who said`; not `Boris Johnson’s party, who said`
        let apposed = |m: &&Seen| {
            let between = people.article.source.get(m.span.end() as usize..span.start() as usize);
            let between = between.unwrap_or_default().trim_end();
            let hangs =
                [" of ", " from ", " for ", " at ", " (", ","].iter().any(|by| between.starts_with(by));
            let beside = |of: &Seen| {
                apart(people.article.source, of.span.end(), span.start()) <= 3 && of.person.part == place.0
            };
            if beside(m) || beside(before) && hangs && !between.contains(['.', '\n']) {
                return true;
            }
            // `Ann Reed, a teacher who said`, `Tom Jones, Minister of Youth who said`
            let role =
                between.strip_prefix(", ").filter(|role| role.len() <= ROLE && !role.contains([',', '-']));
            let role = role.is_some_and(|role| {
                ["a ", "an ", "the "].iter().any(|article| role.starts_with(article))
                    || role.starts_with(char::is_uppercase)
            });
            between.len() <= APPOSED
                && between.starts_with(',')
                && (role || between.ends_with(','))
                && !between.contains(['.', '\n'])
        };
        let meant = meant.filter(apposed);
        return meant.filter(|_| slot.head == word_number("who")).map(|m| (m.person.entity, 0.9));
    }
    let source = people.article.source;
    let (first, rest) = span.of(source).split_once(is_space)?;
    let definite = words!("The the This this").has(first);
    let last = rest.rsplit(is_space).next().unwrap_or(rest);
    let head = lower(last);
    let head = head.strip_prefix("ex-").unwrap_or(&head);
    let town = PLACES.has(head);
    // `The Opposition Leader said`, as a newspaper writes it that gives offices capitals.
    if slot.noun != Noun::Nominal && !is_abbreviation(last) && !town && !is_one_person(head) {
        return None;
    }
    // `the unnamed author of the report`
    let unnamed = rest.split(is_space).any(|w| words!("unnamed unidentified anonymous other").has(w));
    if !definite || unnamed || head.ends_with('s') {
        return None;
    }
    let near = people.named.get(people.read.saturating_sub(NEAR)..people.read)?;
    // `the Greens leader` is nobody's party.
    if is_one_person(head) || is_abbreviation(last) {
        // `The New Hampshire Union Leader said`: a newspaper; `The Melbourne MP said`: whoever has been speaking.
        let capital = slot.noun == Noun::Name && !is_abbreviation(last);
        // `Shabana Mahmood said …` and then `The justice secretary said …`, where her office was not told.
        let office = rest.strip_prefix("former ").unwrap_or(rest);
        let field = office.split(is_space).count() == 2 && field_of(office).is_some();
        let new = |entity: &usize| {
            let known = people.known(*entity);
            !known.body && (last == "MP" || field && known.named <= NEW)
        };
        let goes_on = || people.goes_on.filter(new).map(|entity| (entity, 0.5));
        return by_office(people, near, rest, head, span, capital).or_else(goes_on);
    }
    // `the council`, `the poll`: an organisation with the word in its name or behind it.
    let holds = near.iter().rev().find(|s| {
        let behind = lower(behind(source, s.span.end(), 16));
        matches!(s.label, Label::Org | Label::Fac | Label::Gpe)
            && rest
                .split(is_space)
                .all(|w| !w.starts_with(char::is_uppercase) || s.span.of(source).contains(w))
            && (lower(s.span.of(source)).split(is_space).any(|w| w == head)
                // `The Leeds council … the council`; not `DEA reports`
                || behind.trim_start().split(|c: char| !c.is_alphanumeric()).next() == Some(head)
                // `the City of Iqaluit … the city`
                || town && lower(before(source, s.span.start(), 16)).ends_with(&format!("{head} of ")))
    });
    let last = || {
        let body = body(people, place).filter(|(entity, _)| people.known(*entity).organisation);
        body.filter(|_| INSTITUTIONS.has(head) || FIRMS.has(head))
    };
    // `the company`: the one that the article is about.
    let main = || {
        let firms = near.iter().filter(|s| s.label == Label::Org && FIRMS.has(head));
        let main = firms.max_by_key(|s| (people.known(s.person.entity).named, s.span.start()))?;
        Some((main.person.entity, 0.5))
    };
    holds.map(|seen| (seen.person.entity, 0.7)).or_else(last).or_else(main)
}

/// How long what stands between a name and its `who` may be, in bytes.
const APPOSED: usize = 120;

/// The same without a comma at its end: `Ann Reed, a teacher at the school who said`.
const ROLE: usize = 50;

/// How many names back the person is looked for that `who` means.
const WHO: usize = 4;

/// How many passages further on `it` still means the organisation that spoke last.
const REACH: usize = 3;

/// `The bank said … It added`: the organisation, country or town that spoke last.
fn body(people: &People<'_>, place: Place) -> Option<(usize, f32)> {
    let near = people.last_body.filter(|(_, part)| place.0 - part <= REACH);
    near.map(|(entity, _)| (entity, 0.6))
}

/// `the PM`, `the OC`: an office in capitals.
fn is_abbreviation(word: &str) -> bool {
    (2..=4).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase())
}

/// The longest title that a full stop shortens: `Prof.`, `Supt.`
const TITLE: usize = 4;

/// What of these words before a name belongs to it, not to another before it: `the mayor, Ann Reed`, `Sen. Ann Reed`.
fn own(before: &str) -> &str {
    let before = before.trim_end().trim_end_matches(',');
    let title = |word: &str| word.len() <= TITLE && word.starts_with(char::is_uppercase);
    let parts = |(at, c): &(usize, char)| match c {
        '.' => !before.get(..*at).and_then(|w| w.rsplit(is_space).next()).is_some_and(title),
        _ => matches!(c, ',' | ';' | '\n' | '\r'),
    };
    let from = before.char_indices().rfind(parts).map_or(0, |(at, c)| at + c.len_utf8());
    before.get(from..).unwrap_or_default()
}

/// The last words before a name, in its sentence.
fn sentence_before(source: &str, at: u32) -> &str {
    let words = before(source, at, 60);
    let ends = |(i, c): &(usize, char)| match c {
        '.' => !["Mr", "Mrs", "Ms", "Dr", "Md"]
            .iter()
            .any(|title| words.get(..*i).is_some_and(|w| w.ends_with(title))),
        _ => matches!(c, '?' | '!' | ';' | '\n' | '\r' | '”' | '"'),
    };
    let from = words.char_indices().rfind(ends).map_or(0, |(i, c)| i + c.len_utf8());
    words.get(from..).unwrap_or_default()
}

/// Does an office stand there by this abbreviation, or by the words that it stands for? `Upazila Nirbahi Officer (UNO)`, `Prime
/// Minister`
fn is_abbreviated(office: &str, abbreviation: &str) -> bool {
    // `Additional Superintendent of Police`: small words give no letter.
    let words: Vec<&str> =
        office.split(|c: char| !c.is_alphanumeric()).filter(|w| w.starts_with(char::is_uppercase)).collect();
    let initials = |words: &[&str]| {
        let firsts = words.iter().filter_map(|w| w.chars().next());
        firsts.eq(abbreviation.chars())
    };
    words.contains(&abbreviation) || words.windows(abbreviation.len()).any(initials)
}

/// How many mentions back a noun's person is looked for.
const NEAR: usize = 60;

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}')
}

/// How often whoever has just been brought in has been named.
const NEW: u32 = 2;

/// How many words beside a name may tell a place that is the person's.
const BESIDE: usize = 4;

/// Fields that part offices of one noun.
const FIELDS: WordList = words!(
    "attorney assistant defence defense deputy education energy finance first foreign health home interior justice press prime \
     shadow trade transport vice"
);

/// The field of an office, if it is named: `health` of `the Kurdish health minister`.
fn field_of(noun: &str) -> Option<String> {
    noun.rsplit(is_space).nth(1).map(lower).filter(|field| FIELDS.has(field))
}

/// `the senator`, `the New Jersey governor`: the person whose name stood beside the office, or beside the place.
/// The person must bear the office where that is written with a `capital`.
fn by_office(
    people: &People<'_>,
    near: &[Seen],
    noun: &str,
    head: &str,
    at: Span,
    capital: bool,
) -> Option<(usize, f32)> {
    let source = people.article.source;
    let short = noun.rsplit(is_space).next().filter(|last| is_abbreviation(last));
    // `the Prime Minister`: part of the office, no place.
    let offices = words!("Attorney Chief Deputy Executive First General Prime Vice");
    let places = noun.split(is_space).filter(|w| {
        let capital = w.starts_with(char::is_uppercase) && !w.eq_ignore_ascii_case(head);
        capital && Some(*w) != short && !offices.has(w)
    });
    let words: Vec<String> = places.map(lower).collect();
    // `the prime minister`, `the vice president`: what parts the office from others that share its noun.
    let field = field_of(noun);
    let mut best: Option<(u32, usize)> = None;
    // Who is named in a quotation is spoken of there.
    for seen in near.iter().filter(|s| s.label == Label::Person && !s.quoted) {
        // `attended by Prince Hussein, the King said`: not what is asked about; but `Clinton, the nominee, was bracing`.
        let apposed = behind(source, at.end(), 1) == ",";
        let ahead = if apposed { 60 } else { at.start().saturating_sub(seen.span.end()).min(60) };
        let right = lower(behind(source, seen.span.end(), ahead));
        let left = lower(own(before(source, seen.span.start(), 60)));
        let right = right.split(['.', ';', '\n', '\r', '“', '"']).next().unwrap_or_default();
        let in_field = |words: &str, at: Option<usize>| {
            let Some(at) = at else { return false };
            let before = words.get(..at).unwrap_or_default().trim_end_matches([' ', '-']);
            // `Minister of Defence Ann Reed`, `the minister for health, Ann Reed`
            let of = words.get(at + head.len()..).unwrap_or_default();
            let of = of.strip_prefix(" of ").or(of.strip_prefix(" for ")).unwrap_or_default();
            let own = |field: &String| before.ends_with(field.as_str()) || of.starts_with(field.as_str());
            field.as_ref().map_or(!before.ends_with("vice"), own)
        };
        // `Architect Ann Reed`: the recogniser takes some titles for names.
        let named = seen.span.of(source).split(is_space).any(|word| word.eq_ignore_ascii_case(head));
        let titled = named
            || office_abbreviation(head).is_some_and(|a| left.trim_end().ends_with(a))
            || in_field(&left, left.rfind(head).filter(|at| leads_on(left.get(at + head.len()..))))
            || right.starts_with(',')
                && in_field(right, right.find(head).filter(|at| ends_role(right.get(at + head.len()..))))
            || short.is_some_and(|office| {
                let behind = behind(source, seen.span.end(), 60).split(['.', ';', '\n', '\r']).next();
                is_abbreviated(sentence_before(source, seen.span.start()), office)
                    || behind.is_some_and(|b| b.starts_with(',') && is_abbreviated(b, office))
            });
        // `Chris Christie of New Jersey`; not `Harry Kane scored again as Bayern won`
        let beside = |place: &&String| match titled {
            true => left.contains(*place) || right.contains(*place),
            false => {
                let words = left.split(' ').rev().take(BESIDE).chain(right.split(' ').take(BESIDE));
                words.into_iter().any(|word| word.contains(*place))
            }
        };
        let placed = words.iter().filter(beside).count() as u32;
        let last = u32::from(people.last_speaker == Some(seen.person.entity));
        // `The Mexican president` is not the president of El Salvador; but who leads the Liberals may be `the Opposition Leader`.
        let elsewhere = titled && placed == 0 && words.iter().any(|w| w != "opposition");
        let elsewhere = u32::from(elsewhere);
        let score = 4 * u32::from(titled) + 3 * placed.min(2) + last - 2 * elsewhere;
        if score >= 3 && (titled || !capital) && best.is_none_or(|(most, _)| score >= most) {
            best = Some((score, seen.person.entity));
        }
    }
    best.map(|(_, entity)| (entity, 0.7))
}

/// Do these words lead from an office to a name that stands behind them? ` of Leeds `, `, Sir `; not ` was angry when Mr `
fn leads_on(words: Option<&str>) -> bool {
    words.is_some_and(|words| words.split(is_space).count() <= 3 || hangs(words))
}

/// Does the description of a name end at these words, or go on? `, deputy director of the board, said`; not ` hopes that`
fn ends_role(words: Option<&str>) -> bool {
    words.is_some_and(|words| words.trim().is_empty() || words.starts_with([',', '-', ')']) || hangs(words))
}

/// Do these words behind an office say of what it is? ` of Leeds`, ` for trade`
fn hangs(words: &str) -> bool {
    let first = words.strip_prefix(' ').and_then(|w| w.split(' ').next());
    first.is_some_and(|first| words!("and at for from in of on to who with").has(first))
}

/// Does a clause tell which one is meant? `Reed met the officer who told her that`: nobody who was named before; but `Tom Jones is
/// the man who proposed it`.
pub(super) fn is_told_apart(source: &str, noun: Span) -> bool {
    let verb = before(source, noun.start(), 12).trim_end().rsplit(is_space).next().unwrap_or_default();
    noun.of(source).starts_with("the ")
        && behind(source, noun.end(), 5).trim_start().starts_with("who ")
        && !words!("as by is said says was").has(verb)
}

/// `the candidate`: a definite noun for one person; but `the Prime Minister` is whoever holds that office, not whoever was named.
pub(super) fn is_the_person(slot: &Slot, words: &str) -> bool {
    let first = words.split(is_space).next().unwrap_or_default();
    let head = words.rsplit(is_space).next().unwrap_or_default();
    let office = head.starts_with(char::is_uppercase);
    let definite = words!("The the This this").has(first);
    // `the council’s lawyer`: whose, and not who was named.
    let owned = words.contains("’s ") || words.contains("'s ");
    // `the 24-year-old`
    let person = slot.noun == Noun::Nominal && is_one_person(&lower(head)) || head.ends_with("year-old");
    // `the Kurdish health minister`, `the judge`: whoever that is, the office tells it, or nothing does.
    let told = field_of(words).is_some() || words!("judge prosecutor").has(head);
    definite && !office && !owned && person && !told
}

/// Nouns for one person who has been named before.
pub(super) fn is_one_person(head: &str) -> bool {
    const WORDS: WordList = words!(
        "activist actor actress ambassador analyst anchor archaeologist architect artist attorney author \
         batsman billionaire biologist bishop bowler businessman candidate captain chairman chairperson chairwoman champion \
         chancellor chef chief clergyman climber coach colonel columnist commander commissioner congressman \
         congresswoman consultant curator defender delegate democrat deputy designer director dissident doctor \
         economist employee engineer epidemiologist executive expert father filmmaker firefighter founder \
         front-runner frontrunner general geologist goalkeeper governor historian host imam inspector journalist \
         judge jurist justice king lawmaker lawyer leader lecturer legend legislator magistrate major man manager \
         mayor midfielder minister mogul mother mp musician nominee novelist officer official painter \
         parliamentarian pastor philanthropist photographer physician player poet politician pope premier \
         president president-elect priest prince princess professor prosecutor psychologist queen rabbi rapper \
         registrar reporter representative republican researcher scientist secretary senator sergeant sheriff \
         singer skipper sociologist speaker specialist spokesman spokesperson spokeswoman striker superintendent surgeon taoiseach \
         teacher teenager treasurer tánaiste veteran widow winger woman writer"
    );
    WORDS.has(head.strip_prefix("ex-").unwrap_or(head))
}

/// How an office is printed before a name.
fn office_abbreviation(head: &str) -> Option<&'static str> {
    Some(match head {
        "senator" => "sen.",
        "governor" => "gov.",
        "congressman" | "congresswoman" | "lawmaker" => "rep.",
        "general" => "gen.",
        "professor" => "prof.",
        _ => return None,
    })
}

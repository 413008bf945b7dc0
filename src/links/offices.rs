//! Offices: which person named nearby holds one, as `the senator`, `the New Jersey governor`, `the Prime Minister` ask.

use super::near::{before, behind};
use super::people::{People, Seen};
use crate::names::Label;
use crate::text::{Span, lower};
use crate::word_list::{WordList, words};

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
        "judge" => "justice",
        _ => return None,
    })
}

/// `the PM`, `the OC`: an office in capitals.
pub(super) fn is_abbreviation(word: &str) -> bool {
    (2..=4).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase())
}

/// Fields that part offices of one noun.
const FIELDS: WordList = words!(
    "attorney assistant defence defense deputy education energy finance first foreign health home interior justice press prime \
     shadow trade transport vice"
);

/// The field of an office, if it is named: `health` of `the Kurdish health minister`.
pub(super) fn field_of(noun: &str) -> Option<String> {
    noun.rsplit(is_space).nth(1).map(lower).filter(|field| FIELDS.has(field))
}

/// How many words beside a name may tell a place that is the person's.
const BESIDE: usize = 4;

/// `the senator`, `the New Jersey governor`: the person whose name stood beside the office, or beside the place.
/// The person must bear the office where that is written with a `capital`.
pub(super) fn by_office(
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

/// The longest title that a full stop shortens: `Prof.`, `Supt.`
const TITLE: usize = 4;

/// What of these words before a name belongs to it, not to another before it: `the mayor, Ann Reed`, `Sen. Ann Reed`.
fn own(before: &str) -> &str {
    let before = before.trim_end().trim_end_matches(',');
    let title = |word: &str| word.len() <= TITLE && word.starts_with(char::is_uppercase);
    let parts = |(at, c): &(usize, char)| match c {
        '.' => !before.get(..*at).and_then(|w| w.rsplit(is_space).next()).is_some_and(title),
        _ => matches!(c, ',' | ':' | ';' | '\n' | '\r'),
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

pub(super) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}')
}
